import { nearnessOf, OFFER_WEIGHT } from '@relais/core/connect/first-search';
import { distanceKm } from '@relais/core/connect/geography';
import { OFFERS, type Offer } from '@relais/core/listing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, cutAlong, cutAreas, type Entry, hilbertPosition } from './blocks.ts';

/** A town is a few kilometres of entries around a point. */
interface Town {
  at: [latitude: number, longitude: number];
  entries: number;
  /** How far it reaches, in degrees. */
  reach?: number;
}

/** Spread evenly, and the same every time: the golden angle. */
function entriesOf(towns: readonly Town[], offerOf: (listing: number) => Offer = () => 'active'): Entry[] {
  let listing = 0;
  return towns.flatMap(({ at: [latitude, longitude], entries, reach = 0.03 }) =>
    Array.from({ length: entries }, (_, i): Entry => {
      const far = reach * Math.sqrt((i + 0.5) / entries);
      return {
        listing: listing++,
        place: 0,
        latitude: latitude + far * Math.sin(i * 2.4),
        longitude: longitude + far * Math.cos(i * 2.4),
        offer: offerOf(listing - 1),
      };
    }),
  );
}

const alongTheCurve = (entries: readonly Entry[]) =>
  [...entries].sort(
    (a, b) =>
      hilbertPosition(a.latitude, a.longitude) - hilbertPosition(b.latitude, b.longitude) ||
      a.listing - b.listing,
  );
const cut = (
  entries: readonly Entry[],
  categoriesOf: (listing: number) => readonly number[] = (listing) => [listing % 300],
) => cutAreas(alongTheCurve(entries), categoriesOf, (listing) => `id-${listing}`);
const numbersOf = ({ blocks }: Pick<Area, 'blocks'>) =>
  blocks
    .flat()
    .map(({ listing }) => listing)
    .sort((a, b) => a - b);
const extentKm = (entries: readonly Entry[]) => {
  const [latitudes, longitudes] = [
    entries.map(({ latitude }) => latitude),
    entries.map(({ longitude }) => longitude),
  ];
  return distanceKm(
    { latitude: Math.min(...latitudes), longitude: Math.min(...longitudes) },
    { latitude: Math.max(...latitudes), longitude: Math.max(...longitudes) },
  );
};

/** Northern Ontario and a part of the Prairies, more or less. */
const TOWNS: Town[] = [
  { at: [46.49, -81.0], entries: 3000, reach: 0.12 },
  { at: [46.36, -80.0], entries: 450 },
  { at: [46.31, -79.46], entries: 900 },
  { at: [48.48, -81.33], entries: 1200 },
  { at: [49.42, -82.42], entries: 500 },
  { at: [49.69, -83.67], entries: 400 },
  { at: [49.89, -97.14], entries: 13_000, reach: 0.15 },
  { at: [49.67, -96.65], entries: 300 },
];
const townOf = (() => {
  const ends = TOWNS.map(({ entries }, i) =>
    TOWNS.slice(0, i).reduce((sum, town) => sum + town.entries, entries),
  );
  return (listing: number) => ends.findIndex((end) => listing < end);
})();

describe('the areas of a country', () => {
  it('have every entry once, and none that is not there', () => {
    const entries = entriesOf(TOWNS);
    expect(
      cut(entries)
        .flatMap(numbersOf)
        .sort((a, b) => a - b),
    ).toEqual(entries.map(({ listing }) => listing));
  });

  it('have every entry once also where all stand at one spot, or nowhere near one another', () => {
    const point = fc.record({
      latitude: fc.constantFrom(45, 45.5, 46.49, 60, 75),
      longitude: fc.constantFrom(-53, -81, -97.14, -123),
      count: fc.nat(900),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 8 }), (points) => {
        let listing = 0;
        const entries = points.flatMap(({ latitude, longitude, count }) =>
          Array.from(
            { length: count },
            (): Entry => ({ listing: listing++, place: 0, latitude, longitude, offer: 'active' }),
          ),
        );
        const areas = cut(entries);
        expect(areas.flatMap(numbersOf).sort((a, b) => a - b)).toEqual(entries.map((entry) => entry.listing));
        // An empty block has no place on the map.
        expect(areas.flatMap(({ blocks }) => blocks).every((block) => block.length > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same whatever the order in which the country was written down', () => {
    const entries = entriesOf(TOWNS);
    expect(cut([...entries].reverse())).toEqual(cut(entries));
  });

  it('leave towns whole, as far as a town has no more than an area holds', () => {
    const areas = cut(entriesOf(TOWNS));
    const areasOfTown = TOWNS.map(
      (_, town) => areas.filter((area) => numbersOf(area).some((listing) => townOf(listing) === town)).length,
    );
    const [largest] = areasOfTown.splice(6, 1);
    expect(areasOfTown).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(largest).toBeGreaterThan(1);
  });

  it('hold at most ten thousand entries, and are no wider than near is, where the land lets them', () => {
    const areas = cut(entriesOf(TOWNS));
    expect(areas.length).toBeGreaterThan(5);
    for (const area of areas) {
      const entries = area.blocks.flat();
      expect(entries.length).toBeLessThanOrEqual(10_000);
      // What has less than a block stays one block, however wide.
      if (entries.length > 700) expect(extentKm(entries)).toBeLessThanOrEqual(100);
    }
  });

  it('stay what they are where one entry comes, goes or moves in a town of another', () => {
    const entries = entriesOf(TOWNS);
    const before = cut(entries).map(numbersOf);
    const [first] = entries.filter(({ listing }) => townOf(listing) === 3);
    const changes: Array<Entry[]> = [
      entries.filter((entry) => entry !== first),
      [...entries, { ...first!, listing: 99_999, latitude: first!.latitude + 0.001 }],
      entries.map((entry) => (entry === first ? { ...entry, longitude: entry.longitude + 0.01 } : entry)),
    ];
    for (const changed of changes) {
      const after = cut(changed);
      const others = (numbers: number[]) =>
        !numbers.some((listing) => townOf(listing) === 3 || listing > 90_000);
      expect(after.map(numbersOf).filter(others)).toEqual(before.filter(others));
      expect(before.filter(others).length).toBeGreaterThan(before.length - 2);
    }
  });

  it('keep the blocks of other areas as they were, too: only the changed one is published anew', () => {
    const entries = entriesOf(TOWNS);
    const blocksOf = (areas: Area[]) =>
      areas.flatMap(({ blocks }) => blocks.map((block) => block.map(({ listing }) => listing).join()));
    const before = new Set(blocksOf(cut(entries)));
    const [first] = entries.filter(({ listing }) => townOf(listing) === 0);
    const after = blocksOf(cut(entries.filter((entry) => entry !== first)));
    expect(after.filter((block) => !before.has(block)).length).toBeLessThanOrEqual(2);
    expect(after.length).toBeGreaterThan(30);
  });
});

describe('the sectors of an area', () => {
  const sectorsOf = (areas: Area[]) =>
    areas.flatMap(({ blocks }) => blocks.flat().map(({ listing, sector }) => `${listing} ${sector}`)).sort();

  it('are counted through its blocks, and hold what stands in the front too', () => {
    for (const { front, blocks, sectors } of cut(entriesOf(TOWNS))) {
      expect(sectors).toHaveLength(blocks.length);
      if (front) expect(sectors[0]).toBe(0);
      let first = 0;
      for (const [i, block] of blocks.entries()) {
        if (front && i === 0) continue;
        for (const { sector } of block) {
          expect(sector).toBeGreaterThanOrEqual(first);
          expect(sector).toBeLessThan(first + sectors[i]!);
        }
        first += sectors[i]!;
      }
      for (const { sector } of blocks[0]!) expect(sector).toBeLessThan(first);
    }
  });

  it('stay what they are when listings change what they offer, and so leave the front or enter it', () => {
    const offers = (shift: number) => (listing: number) =>
      OFFERS[(((listing + shift) * 7919) >> 4) % OFFERS.length]!;
    const before = cut(entriesOf(TOWNS, offers(0)));
    const after = cut(entriesOf(TOWNS, offers(1)));
    expect(after.map(numbersOf)).toEqual(before.map(numbersOf));
    expect(after[0]!.blocks[0]!.map(({ listing }) => listing)).not.toEqual(
      before[0]!.blocks[0]!.map(({ listing }) => listing),
    );
    expect(sectorsOf(after)).toEqual(sectorsOf(before));
  });
});

describe('the front of an area', () => {
  /** One town: every second entry offers one service, the others a hundred and fifty, twenty each. */
  const TOWN: Town[] = [{ at: [46.49, -81.0], entries: 6000, reach: 0.1 }];
  const categoriesOf = (listing: number) => (listing % 2 ? [1] : [2 + ((listing / 2) % 150)]);
  const offerOf = (listing: number) => OFFERS[((listing * 7919) >> 4) % OFFERS.length]!;

  it('is its first block, where it has more than both blocks around a place hold', () => {
    const [area, ...others] = cut(entriesOf(TOWN, offerOf), categoriesOf);
    expect(others).toEqual([]);
    expect(area!.front).toBe(true);
    expect(area!.blocks[0]!.length).toBeLessThanOrEqual(1140);
    for (const block of area!.blocks.slice(1)) expect(block.length).toBeLessThanOrEqual(420);
    for (const { front, blocks } of cut(entriesOf([{ ...TOWN[0]!, entries: 1400 }]))) {
      expect(front).toBe(false);
      for (const block of blocks) expect(block.length).toBeLessThanOrEqual(700);
    }
  });

  it('has of each service that few offer the ten whom a search from its middle would rank first', () => {
    const entries = entriesOf(TOWN, offerOf);
    const [area] = cut(entries, categoriesOf);
    const [front] = area!.blocks;
    const rare = Array.from({ length: 150 }, (_, i) => i + 2);
    const [latitude, longitude] = TOWN[0]!.at;
    // Within a ring of the front, and to the next, all are as near.
    const [WITHIN, BEYOND] = [0.1, 13];
    const worthOf = ({ offer, ...at }: Entry) =>
      OFFER_WEIGHT[offer] * nearnessOf(Math.min(BEYOND, distanceKm({ latitude, longitude }, at)));
    const worthsOf = (among: readonly Entry[], service: number) =>
      among
        .filter(({ listing }) => categoriesOf(listing).includes(service))
        .filter(({ offer }) => OFFERS.indexOf(offer) <= OFFERS.indexOf('interpreter'))
        .map(worthOf)
        .sort((a, b) => b - a);
    const taken = rare.map((service) => worthsOf(front!, service));
    // In turns: no service has two more than another that has as many to give.
    const counts = taken.map(({ length }) => length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(900);
    for (const [i, service] of rare.entries()) {
      const best = worthsOf(entries, service).slice(0, taken[i]!.length);
      for (const [rank, worth] of taken[i]!.entries()) expect(worth).toBeGreaterThan(best[rank]! - WITHIN);
    }
    expect(front!.every(({ offer }) => OFFERS.indexOf(offer) <= OFFERS.indexOf('interpreter'))).toBe(true);
  });

  it('takes who is near its middle and answers on request before who offers French far from it', () => {
    const [near, far] = [
      { longitude: -81, offer: 'on-request' },
      { longitude: -80.55, offer: 'active' },
    ] as const;
    const rare = 999;
    const town = entriesOf(TOWN, () => 'active');
    const few = [far, near].flatMap(({ longitude, offer }, k) =>
      Array.from({ length: 10 }, (_, i): Entry => {
        const listing = town.length + 10 * k + i;
        return { listing, place: 0, latitude: 46.49, longitude: longitude + i * 1e-4, offer };
      }),
    );
    const [area] = cut([...town, ...few], (listing) =>
      listing < town.length ? categoriesOf(listing) : [rare],
    );
    const offers = area!.blocks[0]!.filter(({ listing }) => listing >= town.length).map(({ offer }) => offer);
    expect(offers.length).toBeGreaterThan(5);
    expect(new Set(offers)).toEqual(new Set(['on-request']));
  });

  it('leaves out what is so frequent that any neighbourhood has enough of it', () => {
    const [area] = cut(entriesOf(TOWN, offerOf), categoriesOf);
    expect(area!.blocks[0]!.some(({ listing }) => categoriesOf(listing).includes(1))).toBe(false);
  });

  it('is none where nobody serves in French, or where all services are frequent', () => {
    for (const areas of [
      cut(entriesOf(TOWN, () => 'unknown')),
      cut(entriesOf(TOWN), (listing) => [listing % 3]),
    ]) {
      expect(areas.map(({ front }) => front)).toEqual([false]);
      expect(areas[0]!.blocks.every(({ length }) => length > 0)).toBe(true);
    }
  });

  it('has a listing of several services once', () => {
    const [area] = cut(entriesOf(TOWN), (listing) => [listing % 200, 200 + (listing % 190)]);
    const numbers = area!.blocks[0]!.map(({ listing }) => listing);
    expect(numbers.length).toBeGreaterThan(500);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('a cut along the curve', () => {
  it('leaves no part larger than it may be, and none empty', () => {
    const positions = fc
      .array(fc.nat(2 ** 31), { minLength: 1, maxLength: 300 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(positions, fc.integer({ min: 4, max: 50 }), (all, largest) => {
        const ends = cutAlong(all, largest);
        expect(ends.at(-1)).toBe(all.length);
        for (const [i, end] of ends.entries()) {
          const size = end - (ends[i - 1] ?? 0);
          expect(size).toBeGreaterThan(0);
          expect(size).toBeLessThanOrEqual(largest);
        }
      }),
    );
  });
});
