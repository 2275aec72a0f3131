/** Several listings, or one of several places, behind one address or number: « en français dans 12 succursales sur 80 ». */
import { distanceKm } from '../connect/geography.ts';
import type { Listing, Place } from '../listing.ts';
import { servesInFrench } from '../terms.ts';

export interface Chain {
  /** Places that the directory knows, not all that there may be. */
  places: number;
  /** Those of them where one can be served in French. */
  french: number;
  /** The nearest of these, or where nobody said where they are the first. */
  nearest?: { listing: Listing; place: Place; distanceKm?: number };
}

/**
 * Counts the places of listings that are found together. It needs the listings, and so their details groups, unless they
 * are on the device. How many listings a key has, and what each offers, the lookup table tells without them.
 * @returns undefined where there is one place or none
 */
export function chainOf(
  listings: readonly Listing[],
  near?: { latitude: number; longitude: number },
): Chain | undefined {
  const places = listings.flatMap((listing) => listing.places.map((place) => ({ listing, place })));
  if (places.length < 2) return undefined;
  const french = places
    .filter(({ listing, place }) => servesInFrench((place.french ?? listing.french).offer))
    .map((one) => {
      const { latitude, longitude } = one.place;
      return near && latitude !== undefined && longitude !== undefined
        ? { ...one, distanceKm: distanceKm(near, { latitude, longitude }) }
        : one;
    });
  const [nearest] = near
    ? french.toSorted(
        (a, b) => ('distanceKm' in a ? a.distanceKm : 1e9) - ('distanceKm' in b ? b.distanceKm : 1e9),
      )
    : french;
  return { places: places.length, french: french.length, ...(nearest && { nearest }) };
}
