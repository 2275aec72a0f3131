import { encodeHostTable, keysOfListing, shelfMarkOf, shortMarkOf } from '@relais/core/connect/hosts';
import type { Listed } from '@relais/core/directory-format';
import { type Listing, type Offer, offerAsAWhole } from '@relais/core/listing';

/** Web addresses and phone numbers of listings, gathered as they pass: the lookup table. */
export class Hosts {
  readonly #rows: Array<{ key: string; number: number; offer: Offer }> = [];

  add(listing: Listing, number: number): void {
    const offer = offerAsAWhole(listing);
    for (const key of keysOfListing(listing)) {
      this.#rows.push({ key, number, offer });
    }
  }

  /** @param placeOf where on the shelves a listing stands, and its whole shelf mark */
  table(
    placeOf: (listing: number) => { area: number; sector: number; mark: number },
  ): Uint8Array<ArrayBuffer> {
    return encodeHostTable(
      this.#rows.map(({ key, number, offer }): [string, Listed] => {
        const { area, sector, mark } = placeOf(number);
        return [
          key,
          { offer, area, sector, mark: mark === shelfMarkOf(key) ? undefined : shortMarkOf(mark) },
        ];
      }),
    );
  }
}
