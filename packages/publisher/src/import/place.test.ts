import { describe, expect, it } from 'vitest';
import {
  isInCanada,
  provinceOfPostalCode,
  readCoordinates,
  readPostalCode,
  readProvince,
  repairPostalCode,
  splitAddress,
} from './place.ts';

describe('provinces', () => {
  it.each([
    ['ON', 'ON'],
    ['Ont.', 'ON'],
    ['N.-B.', 'NB'],
    ['Nouveau-Brunswick', 'NB'],
    ['New Brunswick / Nouveau-Brunswick', 'NB'],
    ['Québec', 'QC'],
    ['PQ', 'QC'],
    ['Î.-P.-É.', 'PE'],
    ['T.-N.-L.', 'NL'],
    ['Ontario (ON)', 'ON'],
  ])('%j is %s', (text, province) => {
    expect(readProvince(text)).toBe(province);
  });

  it('knows none in other words', () => {
    expect(readProvince('Maine')).toBeUndefined();
    expect(readProvince('ON / QC')).toBeUndefined();
    expect(readProvince('')).toBeUndefined();
  });
});

describe('postal codes', () => {
  it.each([
    ['E1E 4N3', 'E1E 4N3'],
    ['e1e4n3', 'E1E 4N3'],
    ['E4C-3E3Â', 'E4C 3E3'],
    [' L8m  1k4 ', 'L8M 1K4'],
  ])('%j is %j', (text, code) => {
    expect(readPostalCode(text)).toBe(code);
  });

  it.each(['M3C 33A1', 'D1A 1A1', 'W1A 1A1', 'E1O 1A1', '12345', ''])('%j is none', (text) => {
    expect(readPostalCode(text)).toBeUndefined();
  });

  it.each([
    ['K1A 0A1', 'ON'],
    ['E1E 4N3', 'NB'],
    ['H0H 0H0', 'QC'],
    ['X0A 0H0', 'NU'],
    ['X1A 2N2', 'NT'],
    ['Y1A 1A1', 'YT'],
  ])('%s lies in %s', (code, province) => {
    expect(provinceOfPostalCode(code)).toBe(province);
  });
});

describe('mistyped postal codes', () => {
  it.each([
    ['K1A OB1', 'K1A 0B1'],
    ['kIa 0bl', 'K1A 0B1'],
    ['Sudbury ON P3E 5J1', 'P3E 5J1'],
  ])('%j can only be %s', (text, code) => {
    expect(repairPostalCode(text)).toBe(code);
  });
  it.each(['K1A 0B', '90210', 'K1A 0B1 / K1A 0B2', 'D1A 1A1', '0K1A0B', 'E1O IA1'])(
    '%j is not guessed',
    (text) => {
      expect(repairPostalCode(text)).toBeUndefined();
    },
  );
});

describe('an address on one line', () => {
  it('has its parts taken off its end, and no more than are there', () => {
    expect(splitAddress('5, rue Un, Saint-Quentin (N.-B.) E8A 1A1')).toEqual({
      address: '5, rue Un',
      city: 'Saint-Quentin',
      province: 'NB',
      postalCode: 'E8A 1A1',
    });
    expect(splitAddress('5 Water St, Charlottetown, Prince Edward Island, C1A 1A1')).toMatchObject({
      city: 'Charlottetown',
      province: 'PE',
    });
    expect(splitAddress('5 rue Un E8A 1A1')).toEqual({ address: '5 rue Un', postalCode: 'E8A 1A1' });
    expect(splitAddress('5 rue Un, Moncton NB')).toBeUndefined();
    expect(splitAddress('')).toBeUndefined();
  });
});

describe('coordinates', () => {
  it.each([
    '(46.05, -64.85)',
    '46.05,-64.85',
    '46,05; -64,85',
    '[46.05 -64.85]',
    'POINT (-64.85 46.05)',
    '46.05°, −64.85°',
  ])('reads %j', (cell) => {
    expect(readCoordinates(cell)).toEqual({ latitude: 46.05, longitude: -64.85 });
  });

  it('reads two cells, with decimal commas', () => {
    expect(readCoordinates('46,05', '-64,85')).toEqual({ latitude: 46.05, longitude: -64.85 });
    expect(readCoordinates('46.05', '')).toBeUndefined();
    expect(readCoordinates('n/a', 'n/a')).toBeUndefined();
  });

  it('reads degrees, minutes and seconds', () => {
    expect(readCoordinates('46° 03′ 00″ N', '64° 51\' 0" O')).toEqual({ latitude: 46.05, longitude: -64.85 });
    expect(readCoordinates("46°03.0'N", "-64°51'")).toEqual({ latitude: 46.05, longitude: -64.85 });
    expect(readCoordinates("46°73'N", "64°51'W")).toBeUndefined();
  });

  it('knows what is outside Canada', () => {
    expect(isInCanada({ latitude: 46.05, longitude: -64.85 })).toBe(true);
    expect(isInCanada({ latitude: 0, longitude: 0 })).toBe(false);
    expect(isInCanada({ latitude: 46.05, longitude: 64.85 })).toBe(false);
  });
});
