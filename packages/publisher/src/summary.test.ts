import type { Listing } from '@relais/core/listing';
import { describe, expect, test } from 'vitest';
import { bar } from './bar.ts';
import { summarise } from './summary.ts';
import { summaryText } from './summary-text.ts';

const NOW = new Date('2026-11-22');
const place = (province: 'ON' | 'NB', parts: Partial<Listing['places'][number]> = {}) => ({
  city: 'Ville',
  province,
  phones: [],
  ...parts,
});
const listing = (offer: Listing['french']['offer'], parts: Partial<Listing> = {}): Listing => ({
  id: 'a:1',
  name: { fr: 'A' },
  categories: [],
  french: { offer, evidence: [] },
  places: [place('ON')],
  web: [],
  source: { id: 'a' },
  ...parts,
});
async function* each(...listings: Listing[]) {
  yield* listings;
}

describe('a summary', () => {
  test('counts a listing in French where only one of its places is', async () => {
    const french = { offer: 'active' as const, evidence: [] };
    const mixed = listing('none', { places: [place('ON'), place('NB', { french })] });
    expect(await summarise(each(mixed), NOW)).toMatchObject({
      listings: 1,
      inFrench: 1,
      places: 2,
      unlocated: 2,
      provinces: [
        { province: 'NB', listings: 1, inFrench: 1 },
        { province: 'ON', listings: 1, inFrench: 1 },
      ],
      offers: { none: 1, active: 0 },
    });
  });

  test('counts a listing once in a province, with two places or at a distance too', async () => {
    const chain = listing('active', {
      places: [place('ON'), place('ON')],
      atADistance: { provinces: ['ON', 'NB'] },
    });
    const { provinces, atADistance } = await summarise(each(chain), NOW);
    expect(provinces.map(({ province, listings }) => [province, listings])).toEqual([
      ['NB', 1],
      ['ON', 1],
    ]);
    expect(atADistance).toBe(1);
  });

  test('dates a listing by its freshest evidence, and leaves out those not in French', async () => {
    const known = (...dates: (string | undefined)[]) =>
      listing('active', {
        french: {
          offer: 'active',
          evidence: dates.map((date) => ({ how: 'declared', ...(date && { date }) })),
        },
      });
    const { evidenceAges, evidenceKinds } = await summarise(
      each(
        known('2019-01', '2026-05-31'),
        known('2026-04'),
        known('2025-10'),
        known('2024-10', undefined),
        known(undefined),
        known(),
        listing('unknown'),
      ),
      NOW,
    );
    expect(evidenceAges).toEqual({
      'half-year': 1,
      year: 1,
      'two-years': 1,
      older: 1,
      undated: 1,
      none: 1,
    });
    expect(evidenceKinds.declared).toBe(7);
  });

  test('is shown with bars in proportion, the largest full', async () => {
    const text = summaryText(
      await summarise(
        each(listing('active', { categories: ['amenity/dentist'] }), listing('none'), listing('none')),
        NOW,
      ),
    );
    expect(text).toContain('3 listings, 1 in French; 3 places (3 without coordinates); 0 at a distance');
    expect(text).toMatch(/ {2}active +1 {2}█{12}\n/);
    expect(text).toMatch(/ {2}none +2 {2}█{24}\n/);
    expect(text).toMatch(/ {2}Dentist +1 {2}█{24} {2}100 % in French/);
    expect(text).toContain('2 listings without any');
  });

  test('shows what is rare as something, and nothing as nothing', () => {
    expect(bar(1, 100_000)).toBe('▏');
    expect(bar(0, 10)).toBe('');
    expect(bar(1, 0)).toBe('');
  });

  test('of nothing is one line', async () => {
    expect(summaryText(await summarise(each(), NOW))).toBe(
      '0 listings, 0 in French; 0 places; 0 at a distance',
    );
  });
});
