import { encodeHostTable, keysOfListing, shelfMarkOf, shortMarkOf } from '@relais/core/connect/hosts';
import { commonOffer, type Listing, type Offer, offerAsAWhole } from '@relais/core/listing';

/** A listing that is looked for on a shelf where no block leads to it. */
export interface Sought {
  /** Number of the listing. */
  listing: number;
  /** Where on the shelf. */
  mark: number;
}

/** Web addresses and phone numbers of listings, gathered as they pass: the lookup table, and on which shelf each is looked for. */
export class Hosts {
  /** Numbers of the listings behind a key, and their offers. */
  readonly #byKey = new Map<string, Array<{ number: number; offer: Offer }>>();

  add(listing: Listing, number: number): void {
    const offer = offerAsAWhole(listing);
    for (const key of keysOfListing(listing)) {
      const sharing = this.#byKey.get(key);
      if (sharing) sharing.push({ number, offer });
      else this.#byKey.set(key, [{ number, offer }]);
    }
  }

  /**
   * The lookup table. All listings behind a key are looked for where the first one stands.
   * @param shelfOf a listing's area, and its shelf mark
   * @returns the table; and by area what is looked for there beside its own listings
   */
  settle(shelfOf: (listing: number) => { area: number; mark: number }): {
    table: Uint8Array<ArrayBuffer>;
    sought: Map<number, Sought[]>;
  } {
    const sought = new Map<number, Sought[]>();
    const table = encodeHostTable(
      new Map(
        [...this.#byKey].map(([key, listings]) => {
          const { area, mark } = shelfOf(listings[0]!.number);
          for (const { number } of listings.slice(1)) {
            const there = shelfOf(number);
            if (there.area === area && there.mark === mark) continue;
            const known = sought.get(area);
            if (known) known.push({ listing: number, mark });
            else sought.set(area, [{ listing: number, mark }]);
          }
          const offer = commonOffer(listings.map((listing) => listing.offer));
          return [key, { offer, area, mark: mark === shelfMarkOf(key) ? undefined : shortMarkOf(mark) }];
        }),
      ),
    );
    return { table, sought };
  }
}
