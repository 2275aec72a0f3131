/** The next edition’s listings: one in a hundred changed as listings change, in one region or anywhere. */
import { distanceKm } from '@relais/core/connect/geography';
import type { Listing, Offer } from '@relais/core/listing';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';
import { townNamed } from './canada.ts';
import { listingsIn, writeListings } from './listings-file.ts';

const SHARE = 0.01;

/** Where the changed region has its middle. */
const MIDDLE = townNamed('Sudbury')!;

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

const kmFromMiddle = ({ places: [place] }: Listing) =>
  place?.latitude === undefined
    ? Number.POSITIVE_INFINITY
    : distanceKm(MIDDLE, { latitude: place.latitude, longitude: place.longitude! });

/** Writes the listings of `from` to `to`, with the hundredth part of them changed. @returns how many were changed */
export async function writeChanged(from: string, to: string, where: 'region' | 'anywhere'): Promise<number> {
  const random = createRandom(2026);
  let within = Number.POSITIVE_INFINITY;
  if (where === 'region') {
    const distances: number[] = [];
    for await (const listing of listingsIn(from)) distances.push(kmFromMiddle(listing));
    const count = distances.length;
    within = Float64Array.from(distances).sort()[Math.floor(count * SHARE)]!;
  }
  let count = 0;
  async function* next() {
    for await (const listing of listingsIn(from)) {
      const chosen = where === 'region' ? kmFromMiddle(listing) < within : random.chance(SHARE);
      if (chosen) count++;
      yield chosen ? changed(listing, random) : listing;
    }
  }
  await writeListings(next(), to);
  return count;
}
