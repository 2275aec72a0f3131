import { keyOfAddress, shelfMark, shelfMarkOf } from '@relais/core/connect/hosts';
import { type DetailsGroup, decodeDetails, GROUP_MINIMUM } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShelfPlan, type Shelved } from './shelves.ts';

const listing = (id: string, web: string[] = [`https://${id}.example/`]): Listing => ({
  id,
  name: { fr: `Clinique ${id}` },
  description: { fr: `Ce que fait ${id}` },
  categories: ['amenity/dentist'],
  french: { offer: 'active', evidence: [] },
  places: [],
  web,
  source: { id: 'test' },
});
const shelved = (listings: readonly Listing[]): Shelved[] =>
  listings.map((listing, number) => ({ listing, number, order: 0 }));
const sizesOf = (plan: ShelfPlan, listings: readonly Listing[]) => {
  const sizes = plan.starts.map(() => 0);
  for (const listing of listings) sizes[plan.groupOf(listing)]!++;
  return sizes;
};
const many = (count: number, name = 'clinique') =>
  Array.from({ length: count }, (_, i) => listing(`${name}-${i}`));

/** Writes the groups into a list, each named by its number. */
async function write(rows: Shelved[], blocks = 1, sought: Array<{ listing: number; mark: number }> = []) {
  const groups: DetailsGroup[] = [];
  const all = new Map(rows.map(({ number, listing }) => [number, listing]));
  const plan = new ShelfPlan(rows);
  const shelf = await plan.write(
    blocks,
    sought,
    (number) => all.get(number) ?? listing(`ailleurs-${number}`),
    () => [7],
    async ({ bytes }) => String(groups.push(decodeDetails(bytes)) - 1),
  );
  return { plan, shelf, groups };
}

describe('a shelf', () => {
  it.each([
    [1, 1],
    [127, 1],
    [255, 1],
    [256, 2],
    [1000, 7],
    [10_000, 78],
  ])('of %s listings has no group below the least, and %s groups', (count, groups) => {
    const listings = many(count);
    const plan = new ShelfPlan(shelved(listings));
    expect(plan.starts).toHaveLength(groups);
    const sizes = sizesOf(plan, listings);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.min(count, GROUP_MINIMUM));
  });

  it('keeps what has one mark together, and no group below the least, however addresses are shared', () => {
    const shared = fc.array(fc.tuple(fc.nat(400), fc.nat(30)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(shared, (chains) => {
        const listings = chains.flatMap(([count, chain], i) =>
          Array.from({ length: count % (i % 3 ? 12 : 401) }, (_, n) =>
            listing(`${i}-${n}`, [`https://chaine-${chain}.example/${n}`]),
          ),
        );
        fc.pre(listings.length > 0);
        const plan = new ShelfPlan(shelved(listings));
        expect(Math.min(...sizesOf(plan, listings))).toBeGreaterThanOrEqual(
          Math.min(listings.length, GROUP_MINIMUM),
        );
        expect(plan.starts).toEqual([...new Set(plan.starts)].sort((a, b) => a - b));
        const groupsOf = new Map<number, Set<number>>();
        for (const one of listings) {
          const groups = groupsOf.get(shelfMark(one)) ?? new Set();
          groupsOf.set(shelfMark(one), groups.add(plan.groupOf(one)));
        }
        for (const groups of groupsOf.values()) expect(groups.size).toBe(1);
      }),
    );
  });

  it('starts at 0, so that every mark has its group', () => {
    const plan = new ShelfPlan(shelved(many(3000)));
    expect(plan.starts[0]).toBe(0);
    for (const one of many(500, 'ailleurs')) expect(plan.groupOf(one)).toBeGreaterThanOrEqual(0);
  });

  it('has in each group the listings that blocks lead to, block by block, with how many', async () => {
    const listings = many(300);
    // Every tenth stands in the front and has a second place in a neighbourhood.
    const front = listings.flatMap((listing, number) => (number % 10 ? [] : [{ listing, number, order: 0 }]));
    const rest = listings.map((listing, number) => ({ listing, number, order: 1 + (number % 2) }));
    const rows = [...front, ...rest.sort((a, b) => a.order - b.order)];
    const { plan, shelf, groups } = await write(rows, 3);
    expect(shelf.map(({ start }) => start)).toEqual(plan.starts);
    for (const [i, { counts, listings: here }] of groups.entries()) {
      const led = rows.filter(({ listing }) => plan.groupOf(listing) === i);
      expect(here.map(({ id }) => id)).toEqual(led.map(({ listing }) => listing.id));
      expect(counts).toEqual([0, 1, 2].map((order) => led.filter((row) => row.order === order).length));
      expect(here.length).toBeGreaterThanOrEqual(GROUP_MINIMUM);
      expect(here.every(({ categories }) => categories.join() === '7')).toBe(true);
    }
  });

  it('has what is looked for here and stands elsewhere after the others, once, without its description', async () => {
    const listings = many(300);
    const mark = shelfMark(listings[5]!);
    const { plan, groups } = await write(shelved(listings), 1, [
      { listing: 9000, mark },
      { listing: 9000, mark },
      { listing: 5, mark },
    ]);
    const group = groups[plan.groupOf(listings[5]!)]!;
    expect(group.listings.filter(({ id }) => id === 'ailleurs-9000')).toHaveLength(1);
    const found = group.listings.at(-1)!;
    expect(found.id).toBe('ailleurs-9000');
    expect(found.description).toBeUndefined();
    expect(group.counts[0]).toBe(group.listings.length - 1);
    expect(group.listings.filter(({ id }) => id === listings[5]!.id)).toHaveLength(1);
    expect(shelfMarkOf(keyOfAddress(listings[5]!.web[0]!)!)).toBe(mark);
  });
});
