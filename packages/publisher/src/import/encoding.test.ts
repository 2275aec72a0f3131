import { describe, expect, it } from 'vitest';
import { decodeWindows1252, hasLostCharacters, repairMojibake } from './encoding.ts';

describe('Windows-1252', () => {
  it('has curved quotes and ligatures where Latin-1 has controls, and a ÿ at the start is a ÿ', () => {
    const bytes = Uint8Array.of(0xff, 0x4c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x80, 0x85, 0xe9);
    expect(decodeWindows1252(bytes)).toBe('ÿL’œuvre €…é');
  });
  it('reads a part of a buffer as that part', () => {
    expect(decodeWindows1252(Buffer.from('L\x92\xe9t\xe9', 'latin1').subarray(2))).toBe('été');
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
    'plain',
  ])('%j is left as it is', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it('tells characters that cannot be brought back', () => {
    expect(hasLostCharacters('R\ufffdsidence')).toBe(true);
    expect(hasLostCharacters('Â\u0081'.slice(1))).toBe(true);
    expect(hasLostCharacters('Résidence')).toBe(false);
  });
});
