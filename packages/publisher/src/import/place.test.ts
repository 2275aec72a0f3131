import { describe, expect, it } from 'vitest';
import { isInCanada, provinceOfPostalCode, readCoordinates, readPostalCode, readProvince } from './place.ts';

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

  it('knows what is outside Canada', () => {
    expect(isInCanada({ latitude: 46.05, longitude: -64.85 })).toBe(true);
    expect(isInCanada({ latitude: 0, longitude: 0 })).toBe(false);
    expect(isInCanada({ latitude: 46.05, longitude: 64.85 })).toBe(false);
  });
});
