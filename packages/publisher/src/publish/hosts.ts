import {
  encodeHostRows,
  fingerprint,
  keysOfListing,
  shelfMarkOfPrint,
  shortMarkOf,
} from '@relais/core/connect/hosts';
import { type Listing, OFFERS, offerAsAWhole } from '@relais/core/listing';

/** Web addresses and phone numbers of listings, gathered as they pass: the lookup table. Columns, a row for each. */
export class Hosts {
  readonly #prints: number[] = [];
  readonly #listings: number[] = [];
  readonly #offers: number[] = [];

  add(listing: Listing, number: number): void {
    const offer = OFFERS.indexOf(offerAsAWhole(listing));
    for (const key of keysOfListing(listing)) {
      this.#prints.push(fingerprint(key));
      this.#listings.push(number);
      this.#offers.push(offer);
    }
  }

  /** @param placeOf where on the shelves a listing stands, and its whole shelf mark */
  table(
    placeOf: (listing: number) => { area: number; sector: number; mark: number },
  ): Uint8Array<ArrayBuffer> {
    return encodeHostRows(this.#prints, (row) => {
      const { area, sector, mark } = placeOf(this.#listings[row]!);
      const isOwn = mark === shelfMarkOfPrint(this.#prints[row]!);
      return {
        offer: OFFERS[this.#offers[row]!]!,
        area,
        sector,
        mark: isOwn ? undefined : shortMarkOf(mark),
      };
    });
  }
}
