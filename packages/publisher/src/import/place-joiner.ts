/** Puts the places of a listing together again, where rows or features say one place each. */
import type { Listing, Place } from '@relais/core/listing';
import type { PlaceMark } from '../export/place-mark.ts';

/** Holds the listings of which some places are still to come, and no others. */
export class PlaceJoiner {
  /** By all that is said of the listing but its places: what differs anywhere else is never joined. */
  #begun = new Map<string, { of: number; places: Map<number, Place> }>();

  /**
   * @param part The listing with one of its places.
   * @returns the whole listing, once its last place has come
   */
  add({ places, ...listing }: Listing, { number, of }: PlaceMark): Listing | undefined {
    const key = JSON.stringify([of, listing]);
    const begun = this.#begun.get(key) ?? { of, places: new Map<number, Place>() };
    const [place] = places;
    // The same place twice: the second is a listing of its own, which `Identities` will report.
    if (!place || begun.places.has(number)) return { ...listing, places };
    begun.places.set(number, place);
    if (begun.places.size < of) this.#begun.set(key, begun);
    else {
      this.#begun.delete(key);
      return { ...listing, places: inOrder(begun.places) };
    }
    return undefined;
  }

  /** The listings that never got all their places, and the numbers of those that are missing. */
  *rest(): Generator<{ listing: Listing; of: number; missing: number[] }> {
    for (const [key, { of, places }] of this.#begun) {
      const [, listing] = JSON.parse(key) as [number, Omit<Listing, 'places'>];
      const missing = Array.from({ length: of }, (_, index) => index + 1).filter((n) => !places.has(n));
      yield { listing: { ...listing, places: inOrder(places) }, of, missing };
    }
    this.#begun.clear();
  }
}

const inOrder = (places: Map<number, Place>): Place[] =>
  [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
