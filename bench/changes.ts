/** The next edition’s listings: one in a hundred changed as listings change, in one region or anywhere. */
import { distanceKm, type Point } from '@relais/core/connect/geography';
import type { Listing, Offer } from '@relais/core/listing';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';
import { townNamed } from './canada.ts';
import { listingsIn, writeListings } from './listings-file.ts';

const SHARE = 0.01;

/** Where the changed towns lie: a part of Northern Ontario. */
const MIDDLE = townNamed('Timmins')!;
/** The city in whose middle listings change. */
const CITY = townNamed('Sudbury')!;

const OFFERS: Offer[] = ['active', 'on-request', 'limited', 'unknown'];

/** Most change a number, hours or what is known of French; one in ten closes, and another opens in its place. */
function changed(listing: Listing, random: Random): Listing {
  const way = random.next();
  const [place, ...others] = listing.places;
  if (way < 0.1) {
    const name = { fr: `Relève ${random.int(100, 999)} ${listing.name.fr ?? listing.name.en}` };
    return { ...listing, id: `${listing.id.slice(0, 12)}${random.int(1000, 9999)}`, name };
  }
  if (way < 0.45 && place) {
    const phone = `+1${random.int(200, 989)}${random.int(200, 989)}${random.int(1000, 9999)}`;
    return { ...listing, places: [{ ...place, phones: [phone] }, ...others] };
  }
  if (way < 0.65 && place) {
    const hours = `Mo-Fr 0${random.int(7, 9)}:${random.pick(['00', '15', '30'])}-1${random.int(6, 9)}:00; PH off`;
    return { ...listing, places: [{ ...place, hours }, ...others] };
  }
  return {
    ...listing,
    french: {
      ...listing.french,
      offer: random.pick(OFFERS),
      evidence: [{ how: 'called', by: 'Relais', date: '2026-11' }],
    },
  };
}

/** What also stands elsewhere, or serves from afar, changes elsewhere too, and not within a region. */
const isLocal = ({ places, atADistance }: Listing) => places.length === 1 && !atADistance;

const kmFrom = (middle: Point, { places: [place] }: Listing) =>
  place?.latitude === undefined
    ? Number.POSITIVE_INFINITY
    : distanceKm(middle, { latitude: place.latitude, longitude: place.longitude! });

const townOf = ({ places: [place] }: Listing) => `${place?.city}, ${place?.province}`;

/**
 * - `region`: whole towns, one after the other from a middle.
 * - `city`: those nearest to the middle of a city that has many more.
 */
export type Where = 'region' | 'city' | 'anywhere';

/** Which listings change. */
async function choose(from: string, where: Where, random: Random): Promise<(listing: Listing) => boolean> {
  if (where === 'anywhere') return () => random.chance(SHARE);
  const local: Array<{ km: number; town: string }> = [];
  let all = 0;
  for await (const listing of listingsIn(from)) {
    all++;
    if (isLocal(listing))
      local.push({ km: kmFrom(where === 'city' ? CITY : MIDDLE, listing), town: townOf(listing) });
  }
  local.sort((a, b) => a.km - b.km);
  if (where === 'city') {
    const within = local[Math.floor(all * SHARE)]?.km ?? Number.POSITIVE_INFINITY;
    return (listing) => isLocal(listing) && kmFrom(CITY, listing) < within;
  }
  const sizes = new Map<string, number>();
  for (const { town } of local) sizes.set(town, (sizes.get(town) ?? 0) + 1);
  const towns = new Set<string>();
  let count = 0;
  // In the order of their nearest listing.
  for (const [town, size] of sizes) {
    if (count >= all * SHARE) break;
    towns.add(town);
    count += size;
  }
  return (listing) => isLocal(listing) && towns.has(townOf(listing));
}

/** Writes the listings of `from` to `to`, with the hundredth part of them changed. @returns how many were changed */
export async function writeChanged(from: string, to: string, where: Where): Promise<number> {
  const random = createRandom(2026);
  const chosen = await choose(from, where, random);
  let count = 0;
  async function* next() {
    for await (const listing of listingsIn(from)) {
      const changes = chosen(listing);
      if (changes) count++;
      yield changes ? changed(listing, random) : listing;
    }
  }
  await writeListings(next(), to);
  return count;
}
