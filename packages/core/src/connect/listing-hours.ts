/**
 * The compiled hours of a listing whose details were read by themselves: they stand in its neighbourhood's block, and in
 * the details only as their source writes them. The host learns no more than from the details group, which lies in a
 * sector of that same block.
 */
import type { Week } from '../directory-format.ts';
import type { Listing, Place } from '../listing.ts';
import type { Directory } from './directory.ts';
import { distanceToBoxKm, type Point } from './geography.ts';

/** Blocks whose box holds a place, and of these those that are read: they overlap at their borders only. */
const BLOCKS_READ = 2;
/** Degrees by which a block may have a place elsewhere: it rounds to a hundredth where it is wide. */
const ROUNDED = 0.0051;

/**
 * The week of a listing's place, or undefined where nobody told its hours, or the place is not on the map.
 * @throws DirectoryError where a block cannot be read
 */
export async function weekOf(
  directory: Directory,
  listing: Listing,
  place: Place,
): Promise<Week | undefined> {
  const { latitude, longitude } = place;
  if (!place.hours || latitude === undefined || longitude === undefined) return undefined;
  const point: Point = { latitude, longitude };
  const { areas } = await directory.indexAround(point);
  const here = areas.flatMap(({ blocks }) => {
    const holding = blocks.filter(({ box, front }) => !front && distanceToBoxKm(point, box) < 1);
    // Who most surely serves in French stands in the front of the area instead.
    const front = blocks.find((block) => block.front);
    return [...holding.slice(0, BLOCKS_READ), ...(holding.length && front ? [front] : [])];
  });
  const { fr = '', en = '' } = listing.name;
  for (const { name } of here) {
    const block = await directory.wholeBlock(name);
    for (let entry = 0; entry < block.size; entry++) {
      const [entryLatitude, entryLongitude] = [block.latitudes[entry], block.longitudes[entry]];
      if (block.fr[entry] !== fr || block.en[entry] !== en || block.cities[entry] !== place.city) continue;
      if (entryLatitude === undefined || Math.abs(entryLatitude - latitude) > ROUNDED) continue;
      if (entryLongitude === undefined || Math.abs(entryLongitude - longitude) > ROUNDED) continue;
      return block.rest?.weeks[entry];
    }
  }
  return undefined;
}
