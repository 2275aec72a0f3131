import { describe, expect, it } from 'vitest';
import {
  decodeSingleByte,
  decodeWindows1252,
  hasLostAccents,
  hasLostCharacters,
  repairMojibake,
} from './encoding.ts';

describe('Windows-1252', () => {
  it('has curved quotes and ligatures where Latin-1 has controls, and a ÿ at the start is a ÿ', () => {
    const bytes = Uint8Array.of(0xff, 0x4c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x80, 0x85, 0xe9);
    expect(decodeWindows1252(bytes)).toBe('ÿL’œuvre €…é');
  });
  it('reads a part of a buffer as that part', () => {
    expect(decodeWindows1252(Buffer.from('L\x92\xe9t\xe9', 'latin1').subarray(2))).toBe('été');
  });
});

describe('encodings of one byte', () => {
  it('have the accents where their makers put them', () => {
    expect(decodeSingleByte(Uint8Array.of(0x8e, 0x88, 0x8d, 0xd5, 0xc7, 0xcf), 'macroman')).toBe('éàç’«œ');
    expect(decodeSingleByte(Uint8Array.of(0x82, 0x85, 0x87, 0x90, 0xae, 0xd2), 'cp850')).toBe('éàçÉ«Ê');
  });
  it.each(['windows-1252', 'macroman', 'cp850'] as const)('lose no byte: %s', (encoding) => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(new Set(decodeSingleByte(every, encoding)).size).toBe(256);
  });
});

describe('damaged accents', () => {
  it.each([
    ["7, Avenue de l'Ã‰glise", "7, Avenue de l'Église"],
    ['Vallée de la riviÃ¨re', 'Vallée de la rivière'],
    ['RichardÂ\u00a0Nord', 'Richard\u00a0Nord'],
    ['394-0100Â\u00a0Â\u00a0Â', '394-0100\u00a0\u00a0'],
    ['E1A-1A3Â', 'E1A-1A3'],
    ['lâ€™Ã©cole', 'l’école'],
    ['cÅ“ur', 'cœur'],
    ['dÃƒÂ©jÃƒÂ\u00a0', 'déjà'],
    // UTF-8 read as MacRoman, MacRoman and code page 850 read as Windows-1252.
    ['l‚Äô√©cole', 'l’école'],
    ['√âglise', 'Église'],
    ['QuŽbec', 'Québec'],
    ['RŽsidence de lÕŽcole', 'Résidence de l’école'],
    ['Montr‚al', 'Montréal'],
  ])('%j becomes %j', (damaged, good) => {
    expect(repairMojibake(damaged)).toBe(good);
  });

  it.each([
    'Église',
    'CAFÉ\u00a0»',
    'DÉSIRÉ–NOËL',
    'PÂTÉ CHINOIS',
    'CHÂTEAU',
    'ÂGE D’OR',
    'SÃO PAULO',
    'L’ÎLE…',
    'Škoda Žižkov',
    'Muñoz & Schröder',
    'oui…non',
    '√9 = 3',
    'Chez “Marthe”',
    'plain',
  ])('%j is left as it is', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it('tells accents that became question marks', () => {
    for (const text of ['R?sidence', 'Qu?bec', 'c?ur']) expect(hasLostAccents(text)).toBe(true);
    for (const text of ['Ouvert ?', 'Quoi? Rien', 'exemple.ca/?page=a', 'A?B', '']) {
      expect(hasLostAccents(text)).toBe(false);
    }
  });

  it('tells characters that cannot be brought back', () => {
    expect(hasLostCharacters('R\ufffdsidence')).toBe(true);
    expect(hasLostCharacters('Â\u0081'.slice(1))).toBe(true);
    expect(hasLostCharacters('Résidence')).toBe(false);
  });
});
