import { shelfMark } from '@relais/core/connect/hosts';
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
const shelved = (listings: readonly Listing[], sector = 0): Shelved[] =>
  listings.map((listing) => ({ listing, order: 0, sector, mark: shelfMark(listing) }));
const sizesOf = (plan: ShelfPlan, rows: readonly Shelved[]) => {
  const sizes = plan.starts.flat().map(() => 0);
  for (const row of rows) sizes[plan.groupOf(row)]!++;
  return sizes;
};
const many = (count: number, name = 'clinique') =>
  Array.from({ length: count }, (_, i) => listing(`${name}-${i}`));

/** Writes the groups into a list, each named by its number. */
async function write(rows: Shelved[], blocks: number) {
  const groups: DetailsGroup[] = [];
  const plan = new ShelfPlan(rows);
  const shelf = await plan.write(
    blocks,
    () => [7],
    async ({ bytes }) => String(groups.push(decodeDetails(bytes)) - 1),
  );
  return { plan, shelf, groups };
}

describe('a shelf', () => {
  it.each([
    [1, 1],
    [127, 1],
    [128, 2],
    [200, 3],
    [1000, 15],
    [10_000, 156],
  ])('of %s listings has no group below the least, and %s groups', (count, groups) => {
    const rows = shelved(many(count));
    const plan = new ShelfPlan(rows);
    expect(plan.starts.flat()).toHaveLength(groups);
    const sizes = sizesOf(plan, rows);
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
        const rows = shelved(listings);
        const plan = new ShelfPlan(rows);
        expect(Math.min(...sizesOf(plan, rows))).toBeGreaterThanOrEqual(
          Math.min(listings.length, GROUP_MINIMUM),
        );
        const starts = plan.starts.flat();
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        const groupsOf = new Map<number, Set<number>>();
        for (const row of rows) {
          const groups = groupsOf.get(row.mark) ?? new Set();
          groupsOf.set(row.mark, groups.add(plan.groupOf(row)));
        }
        for (const groups of groupsOf.values()) expect(groups.size).toBe(1);
      }),
    );
  });

  it('starts at 0, so that every mark has its group', () => {
    const plan = new ShelfPlan(shelved(many(3000)));
    expect(plan.starts[0]![0]).toBe(0);
    for (const row of shelved(many(500, 'ailleurs'))) expect(plan.groupOf(row)).toBeGreaterThanOrEqual(0);
  });

  it('has groups of their own for each sector, of which one may be empty', () => {
    const rows = [...shelved(many(200), 0), ...shelved(many(300, 'autre'), 2)];
    const plan = new ShelfPlan(rows);
    expect(plan.starts.map(({ length }) => length)).toEqual([3, 0, 4]);
    for (const row of rows) {
      const group = plan.groupOf(row);
      expect(row.sector === 0 ? group < 3 : group >= 3).toBe(true);
    }
  });

  it('has in each group the listings that blocks lead to, block by block, with how many', async () => {
    const all = shelved(many(300));
    // Every tenth stands in the front and has a second place in a neighbourhood.
    const front = all.filter((_, number) => number % 10 === 0);
    const rest = all.map((row, number) => ({ ...row, order: 1 + (number % 2) }));
    const rows = [...front, ...rest.sort((a, b) => a.order - b.order)];
    const { plan, shelf, groups } = await write(rows, 3);
    expect(shelf.map((sector) => sector.map(({ start }) => start))).toEqual(plan.starts);
    for (const [i, { counts, listings: here }] of groups.entries()) {
      const led = rows.filter((row) => plan.groupOf(row) === i);
      expect(here.map(({ id }) => id)).toEqual(led.map(({ listing }) => listing.id));
      expect(counts).toEqual([0, 1, 2].map((order) => led.filter((row) => row.order === order).length));
      expect(here.length).toBeGreaterThanOrEqual(GROUP_MINIMUM);
      expect(here.every(({ categories }) => categories.join() === '7')).toBe(true);
    }
  });
});
