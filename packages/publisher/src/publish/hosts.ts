import {
  commonOffer,
  encodeHostTable,
  keyOfAddress,
  shelfMarkOf,
  shortMarkOf,
} from '@relais/core/connect/hosts';
import type { Listed } from '@relais/core/directory-format';
import type { Listing, Offer } from '@relais/core/listing';

/** An offer as a whole: a chain whose places differ is « en partie ». */
function offerOf({ french, places }: Listing): Offer {
  return commonOffer(
    places.length ? places.map((place) => place.french?.offer ?? french.offer) : [french.offer],
  );
}

/** Web addresses of listings, gathered as they pass: the lookup table. */
export class Hosts {
  readonly #rows: Array<{ key: string; number: number; offer: Offer }> = [];

  add(listing: Listing, number: number): void {
    const offer = offerOf(listing);
    for (const key of new Set(listing.web.map(keyOfAddress))) {
      if (key) this.#rows.push({ key, number, offer });
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
