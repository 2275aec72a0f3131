import { expect, test } from 'vitest';
import { numberText } from './numerals.ts';

test.each([0, 7, 12, 0.8, 2.4, 9.9, 123, 1000, 1234, 12_345.5, 200_000, 1_234_567])(
  'writes %d as its readers do',
  (value) => {
    expect(numberText(value, 'fr')).toBe(new Intl.NumberFormat('fr-CA').format(value));
    expect(numberText(value, 'en')).toBe(new Intl.NumberFormat('en-CA').format(value));
  },
);
