/** A listing known by its id, as the result of a search: what cards and rows are drawn from. */
import type { Category } from '@relais/core/connect/categories';
import type { Directory } from '@relais/core/connect/directory';
import { distanceKm, type Point } from '@relais/core/connect/geography';
import { openAt } from '@relais/core/connect/opening';
import { type Result, search } from '@relais/core/connect/search';
import type { Listing, Place } from '@relais/core/listing';

/** @param from where distances are counted from */
export async function resultOf(directory: Directory, listing: Listing, from?: Point): Promise<Result> {
  const place = nearestPlace(listing, from);
  const french = place?.french ?? listing.french;
  const at = pointOf(place);
  const { all } = await directory.categories();
  const categories = listing.categories.flatMap((id): Category[] =>
    all.filter((category) => category.id === id).slice(0, 1),
  );
  return {
    key: listing.id,
    name: listing.name as Result['name'],
    categories,
    offer: french.offer,
    legalForm: listing.legalForm,
    evidence: [...french.evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0],
    city: place?.city ?? '',
    province: place?.province,
    distanceKm: at && from ? distanceKm(from, at) : undefined,
    at,
    group: place ? 'near' : 'at-a-distance',
    open: openAt(undefined, directory.now),
    week: undefined,
    reasons: [{ by: 'name', words: '' }],
    details: async () => listing,
  };
}

/**
 * The same result with its hours, where the neighbourhood of its place can be had: hours are compiled there, and a
 * listing has them only in the words of its source.
 */
export async function withHours(directory: Directory, result: Result): Promise<Result> {
  const { fr = '', en = '' } = result.name;
  if (!result.at) return result;
  const answer = await search(directory, { text: fr || en, near: result.at }).catch(() => undefined);
  const same = answer?.results.find(
    ({ name, city }) => (name.fr ?? '') === fr && (name.en ?? '') === en && city === result.city,
  );
  return same ? { ...result, open: same.open, week: same.week } : result;
}

const pointOf = (place: Place | undefined): Point | undefined =>
  place?.latitude !== undefined && place.longitude !== undefined
    ? { latitude: place.latitude, longitude: place.longitude }
    : undefined;

function nearestPlace({ places }: Listing, from: Point | undefined): Place | undefined {
  const km = (place: Place) => {
    const at = pointOf(place);
    return from && at ? distanceKm(from, at) : Number.POSITIVE_INFINITY;
  };
  return [...places].sort((a, b) => (km(a) < km(b) ? -1 : km(a) > km(b) ? 1 : 0))[0];
}
