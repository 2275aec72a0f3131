import { expect, it } from 'vitest';
import { foldTown, mayBeOneTown } from './municipality.ts';

it.each([
  ['Nepean', 'Ottawa', true],
  ['Scarborough', 'North York', true],
  ['Ste-Foy', 'Québec', true],
  ['Grand-Sault', 'Grand Falls', true],
  ['Saint-Jean', 'St. John’s', true],
  ['Church Point', 'Pointe-de-l’Église', true],
  ['Thornhill', 'Vaughan', true],
  ['Thornhill', 'Markham', true],
  ['Vaughan', 'Markham', false],
  ['Hearst', 'Timmins', false],
  ['Hearst', 'Hearst', true],
  ['', 'Ottawa', false],
])('%s and %s may be one town: %s', (one, other, may) => {
  expect(mayBeOneTown(foldTown(one), foldTown(other))).toBe(may);
  expect(mayBeOneTown(foldTown(other), foldTown(one))).toBe(may);
});
