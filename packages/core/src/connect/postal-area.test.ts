import { expect, it } from 'vitest';
import { provinceOfPostalArea } from './postal-area.ts';

it.each([
  ['K1N', 'ON'],
  ['H2X', 'QC'],
  ['E1X', 'NB'],
  ['X0A', 'NU'],
  ['X1A', 'NT'],
])('%s lies in %s', (fsa, province) => {
  expect(provinceOfPostalArea(fsa)).toBe(province);
});

it.each(['D1A', 'W2X', ''])('“%s” begins no postal code', (fsa) => {
  expect(provinceOfPostalArea(fsa)).toBeUndefined();
});
