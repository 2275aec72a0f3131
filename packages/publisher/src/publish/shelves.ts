/** Details of an area's listings, cut into groups by the hash of their web address. */

import type { Content } from '@relais/core/bytes';
import { shelfMark } from '@relais/core/connect/hosts';
import { encodeDetails, type FileName, GROUP_MINIMUM, type Shelf } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import type { Sought } from './hosts.ts';

/** A listing as a block leads to it. */
export interface Shelved {
  /** Number of the listing. */
  number: number;
  listing: Listing;
  /** The block, by its order in the area. */
  order: number;
}

/** Which group each listing of an area lies in. */
export class ShelfPlan {
  /** Marks from which the groups are, ascending, from 0. */
  readonly starts: number[] = [];
  readonly #rows: ReadonlyArray<Shelved & { mark: number }>;

  /** @param rows block by block, in the order of their entries; a listing once */
  constructor(rows: readonly Shelved[]) {
    this.#rows = rows.map((row) => ({ ...row, mark: shelfMark(row.listing) }));
    const marks = Float64Array.from(this.#rows, ({ mark }) => mark).sort();
    const groups = Math.max(1, Math.floor(marks.length / GROUP_MINIMUM));
    this.starts.push(0);
    let from = 0;
    for (let group = 1; group < groups; group++) {
      // Evenly, but what has one mark stays together, and no group is smaller than the least.
      let at = Math.max(Math.floor((group * marks.length) / groups), from + GROUP_MINIMUM);
      while (at < marks.length && marks[at] === marks[at - 1]) at++;
      if (marks.length - at < GROUP_MINIMUM) break;
      this.starts.push(marks[at]!);
      from = at;
    }
  }

  #groupOf(mark: number): number {
    return this.starts.findLastIndex((start) => start <= mark);
  }

  /** The group of a listing. */
  groupOf(listing: Listing): number {
    return this.#groupOf(shelfMark(listing));
  }

  /**
   * Writes the groups.
   * @param blocks how many blocks the area has
   * @param sought what is looked for here and stands in other areas; without descriptions, which no badge shows
   * @param at a listing by its number
   * @param categoriesOf numbers of the taxonomy's categories of a listing
   */
  async write(
    blocks: number,
    sought: readonly Sought[],
    at: (number: number) => Listing,
    categoriesOf: (listing: Listing) => number[],
    add: (content: Content) => Promise<FileName>,
  ): Promise<Shelf> {
    const groups = this.starts.map(() => ({
      counts: Array.from({ length: blocks }, () => 0),
      numbers: new Set<number>(),
      listings: [] as Listing[],
    }));
    for (const { number, listing, order, mark } of this.#rows) {
      const group = groups[this.#groupOf(mark)]!;
      group.counts[order]!++;
      group.numbers.add(number);
      group.listings.push(listing);
    }
    for (const { listing, mark } of sought) {
      const group = groups[this.#groupOf(mark)]!;
      if (group.numbers.has(listing)) continue;
      group.numbers.add(listing);
      const { description, ...found } = at(listing);
      group.listings.push(found);
    }
    const shelf: Shelf = [];
    for (const [i, { counts, listings }] of groups.entries()) {
      const details = listings.map((listing) => ({ ...listing, categories: categoriesOf(listing) }));
      shelf.push({ start: this.starts[i]!, name: await add(encodeDetails({ counts, listings: details })) });
    }
    return shelf;
  }
}
