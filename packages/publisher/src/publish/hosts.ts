import { encodeHostTable, keyOfAddress, shelfMarkOf } from '@relais/core/connect/hosts';
import { type Listing, type Offer, servesInFrench } from '@relais/core/listing';

/** What a badge may say where one address stands for several listings: what holds for all of them. */
function commonOffer(offers: Offer[]): Offer {
  const [first] = offers;
  if (first && offers.every((offer) => offer === first)) return first;
  return offers.some(servesInFrench) ? 'limited' : 'unknown';
}

/** An offer as a whole: a chain whose places differ is « en partie ». */
function offerOf({ french, places }: Listing): Offer {
  return commonOffer(
    places.length ? places.map((place) => place.french?.offer ?? french.offer) : [french.offer],
  );
}

/** A listing that is looked for on a shelf by a web address. */
export interface Sought {
  /** Number of the listing. */
  listing: number;
  /** Where on the shelf. */
  mark: number;
}

/** Web addresses of listings, gathered as they pass: the lookup table, and on which shelf each is looked for. */
export class Hosts {
  /** Numbers of the listings behind a key, and their offers. */
  readonly #byKey = new Map<string, Array<{ number: number; offer: Offer }>>();

  add(listing: Listing, number: number): void {
    const offer = offerOf(listing);
    for (const key of new Set(listing.web.map(keyOfAddress))) {
      if (!key) continue;
      const sharing = this.#byKey.get(key);
      if (sharing) sharing.push({ number, offer });
      else this.#byKey.set(key, [{ number, offer }]);
    }
  }

  /**
   * The lookup table. All listings behind a key are looked for in one area, the first one's.
   * @param areaOf a listing's area
   * @returns the table, and by area what is looked for there
   */
  settle(areaOf: (listing: number) => number): {
    table: Uint8Array<ArrayBuffer>;
    sought: Map<number, Sought[]>;
  } {
    const sought = new Map<number, Sought[]>();
    const table = encodeHostTable(
      new Map(
        [...this.#byKey].map(([key, listings]) => {
          const area = areaOf(listings[0]!.number);
          const mark = shelfMarkOf(key);
          const here = listings.map(({ number }) => ({ listing: number, mark }));
          const known = sought.get(area);
          if (known) known.push(...here);
          else sought.set(area, here);
          return [key, { offer: commonOffer(listings.map(({ offer }) => offer)), area }];
        }),
      ),
    );
    return { table, sought };
  }
}
