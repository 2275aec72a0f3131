import {
  fingerprint,
  kinOf,
  numberOfKey,
  offersByKey,
  shelfMarkOfPrint,
  shortMarkOf,
} from '@relais/core/connect/hosts';
import { shardsOf, sortRows } from '@relais/core/connect/key-table';
import type { KeyRows, KeyShard } from '@relais/core/directory-format';
import { type Listing, OFFERS, offerAsAWhole } from '@relais/core/listing';

/** Slots of a key shard for each of its rows, at the least: who has another's bits costs a fetch, and is told apart then. */
const SLOTS_A_ROW = 64;

/** Columns, a row for each listing that has a key. */
interface Columns {
  numbers: number[];
  /** Fingerprints of the keys. */
  prints: number[];
  listings: number[];
  /** Offer and kin, as the table has them. */
  told: number[];
}

/** Where on the shelves a listing stands, and its whole shelf mark. */
type PlaceOf = (listing: number) => { area: number; sector: number; mark: number };

/** Web addresses and phone numbers of listings, gathered as they pass: the lookup table, and what leads to the details. */
export class Hosts {
  readonly #sections: readonly Columns[] = [0, 1].map(() => ({
    numbers: [],
    prints: [],
    listings: [],
    told: [],
  }));

  /** @param mark its shelf mark */
  add(listing: Listing, number: number, mark: number): void {
    for (const [key, offer] of offersByKey(listing, offerAsAWhole(listing))) {
      const at = numberOfKey(key);
      const columns = this.#sections[at.section]!;
      columns.numbers.push(at.number);
      columns.prints.push(fingerprint(key));
      columns.listings.push(number);
      columns.told.push(OFFERS.indexOf(offer) + 8 * kinOf(mark));
    }
  }

  /** The table: web addresses, phone numbers. */
  rows(): KeyRows[] {
    return this.#sections.map(({ numbers, told }) =>
      sortRows({ numbers: Float64Array.from(numbers), told: Uint8Array.from(told) }),
    );
  }

  /**
   * The key shards of a section, one at a time.
   * @param rows of that section, as `rows` gave them
   */
  *shards(section: number, rows: KeyRows, placeOf: PlaceOf): Generator<{ start: number; shard: KeyShard }> {
    const { numbers, prints, listings } = this.#sections[section]!;
    const order = Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
    const starts = shardsOf(rows);
    let next = 0;
    for (const [i, start] of starts.entries()) {
      const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
      const first = next;
      while (next < order.length && numbers[order[next]!]! < end) next++;
      let width = 0;
      while (2 ** width < (next - first) * SLOTS_A_ROW) width++;
      const shard: KeyShard['rows'] = [];
      for (const row of order.subarray(first, next)) {
        const print = prints[row]!;
        const { mark, area, sector } = placeOf(listings[row]!);
        const isOwn = mark === shelfMarkOfPrint(print);
        shard.push({ print: print % 2 ** width, area, sector, mark: isOwn ? undefined : shortMarkOf(mark) });
      }
      shard.sort(
        (a, b) =>
          a.print - b.print || a.area - b.area || a.sector - b.sector || (a.mark ?? -1) - (b.mark ?? -1),
      );
      yield { start, shard: { width, rows: shard } };
    }
  }
}
