import { distanceKm } from '@relais/core/connect/geography';
import { Listing } from '@relais/core/listing';
import { describe, expect, it } from 'vitest';
import { TOWNS } from './canada.ts';
import { generateListings, kindsOf } from './generate.ts';
import { LANDMARKS } from './landmarks.ts';

const few = (options: Partial<Parameters<typeof generateListings>[0]> = {}) => [
  ...generateListings({ listings: 1500, seed: 1, ...options }),
];

describe('the generated listings', () => {
  const listings = few();

  it('are the same for the same seed, and others for another', () => {
    expect(few()).toEqual(listings);
    expect(few({ seed: 2 }).at(-1)).not.toEqual(listings.at(-1));
  });

  it('of a small set are the first of a large one', () => {
    expect(few({ listings: 300 })).toEqual(listings.slice(0, 300));
  });

  it('can be published: each is a listing, with an id of its own', () => {
    for (const listing of listings) expect(Listing.safeParse(listing).error).toBeUndefined();
    expect(new Set(listings.map(({ id }) => id)).size).toBe(listings.length);
  });

  it('begin with those written by hand, in towns and categories that every set has', () => {
    const usual = new Set(kindsOf('usual').map(({ category }) => category));
    expect(listings.slice(0, LANDMARKS.length).map(({ id }) => id)).toEqual(LANDMARKS.map(({ id }) => id));
    expect(LANDMARKS.filter(({ category }) => !usual.has(category))).toEqual([]);
  });

  it('keep to the usual categories unless all are asked for', () => {
    const usual = new Set(kindsOf('usual').map(({ category }) => category));
    const used = (which: Listing[]) => new Set(which.flatMap(({ categories }) => categories));
    expect([...used(listings)].filter((category) => !usual.has(category))).toEqual([]);
    expect(used(few({ listings: 6000, categories: 'all' })).size).toBeGreaterThan(usual.size + 20);
  });

  it('seldom share a name', () => {
    const names = listings.map(({ name }) => name.fr ?? name.en);
    expect(new Set(names).size / names.length).toBeGreaterThan(0.9);
  });

  it('lie about their towns', () => {
    for (const { places } of listings) {
      for (const place of places) {
        const towns = TOWNS.filter(
          ({ name, en, province }) =>
            province === place.province && (name === place.city || en === place.city),
        );
        const km = Math.min(
          ...towns.map((town) =>
            distanceKm(town, { latitude: place.latitude!, longitude: place.longitude! }),
          ),
        );
        expect(km, place.city).toBeLessThan(80);
      }
    }
  });
});

describe('the towns', () => {
  it('have postal prefixes of their own', () => {
    const prefixes = TOWNS.flatMap(({ quarters }) => [...new Set(quarters.map(({ postal }) => postal))]);
    const shared = prefixes.length - new Set(prefixes).size;
    expect(shared / prefixes.length).toBeLessThan(0.2);
  });
});
