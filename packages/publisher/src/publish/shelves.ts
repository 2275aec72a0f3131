/** Details of an area's listings, cut into groups: sector by sector, by the hash of their web address. */

import type { Content } from '@relais/core/bytes';
import {
  encodeDetails,
  type FileName,
  GROUP_MINIMUM,
  GROUPS_TOGETHER,
  type Shelf,
} from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';

/** A listing as a block leads to it. */
export interface Shelved {
  listing: Listing;
  /** The block, by its order in the area. */
  order: number;
  sector: number;
  /** Its shelf mark. */
  mark: number;
}

/** Which group each listing of an area lies in. */
export class ShelfPlan {
  /** Of each sector the marks from which its groups are, ascending, from 0. */
  readonly starts: number[][];
  readonly #rows: readonly Shelved[];
  /** Number of each sector's first group. */
  readonly #firsts: number[] = [];

  /** @param rows block by block, in the order of their entries; a listing once */
  constructor(rows: readonly Shelved[]) {
    this.#rows = rows;
    const marks: number[][] = [];
    for (const { sector, mark } of rows) {
      while (marks.length <= sector) marks.push([]);
      marks[sector]!.push(mark);
    }
    this.starts = marks.map((inSector) => startsOf(inSector.sort((a, b) => a - b)));
    let first = 0;
    for (const { length } of this.starts) {
      this.#firsts.push(first);
      first += length;
    }
  }

  /** The group of what has a mark, counted through all sectors. */
  groupOf({ sector, mark }: Pick<Shelved, 'sector' | 'mark'>): number {
    return this.#firsts[sector]! + this.starts[sector]!.findLastIndex((start) => start <= mark);
  }

  /**
   * Writes the groups.
   * @param blocks how many blocks the area has
   * @param categoriesOf numbers of the taxonomy's categories of a listing
   */
  async write(
    blocks: number,
    categoriesOf: (listing: Listing) => number[],
    add: (content: Content) => Promise<FileName>,
  ): Promise<Shelf> {
    const groups = this.starts.flat().map(() => ({
      counts: Array.from({ length: blocks }, () => 0),
      listings: [] as Array<Omit<Listing, 'categories'> & { categories: number[] }>,
    }));
    for (const row of this.#rows) {
      const { listing, order } = row;
      const group = groups[this.groupOf(row)]!;
      group.counts[order]!++;
      group.listings.push({ ...listing, categories: categoriesOf(listing) });
    }
    let next = 0;
    const shelf: Shelf = [];
    for (const starts of this.starts) {
      const inSector: Shelf[number] = [];
      for (const start of starts) inSector.push({ start, name: await add(encodeDetails(groups[next++]!)) });
      shelf.push(inSector);
    }
    return shelf;
  }
}

/**
 * Where the groups of a sector start. Evenly, but what has one mark stays together, and no group is smaller than the
 * least, nor is one left alone of those that are fetched together.
 * @param marks ascending
 */
function startsOf(marks: readonly number[]): number[] {
  const groups = Math.floor(marks.length / GROUP_MINIMUM);
  if (!marks.length) return [];
  const starts = [0];
  if (groups < GROUPS_TOGETHER) return starts;
  let from = 0;
  for (let group = 1; group < groups; group++) {
    let at = Math.max(Math.floor((group * marks.length) / groups), from + GROUP_MINIMUM);
    while (at < marks.length && marks[at] === marks[at - 1]) at++;
    if (marks.length - at < GROUP_MINIMUM) break;
    starts.push(marks[at]!);
    from = at;
  }
  return starts;
}
