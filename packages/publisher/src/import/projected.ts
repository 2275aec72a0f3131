/** Metres where degrees are asked for: the projections Canadian open data is published in, taken back to degrees. */
import type { Province } from '@relais/core/listing';
import proj4 from 'proj4';
import { kmToTown } from './nearest.ts';
import { type Coordinates, isInCanada } from './place.ts';

interface Projection {
  name: string;
  /** In proj4's words. WGS 84 and NAD 83 differ by a metre or two. */
  definition: string;
  /** A zone is used this far, in degrees, on both sides of its meridian. */
  zone?: { meridian: number; reach: number };
}

const zones = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
/** Middles of the zones of 3° of the Modified Transverse Mercator, 1 to 17, as the provinces that use it number them. */
const MTM_MERIDIANS = [53, 56, 58.5, 61.5, 64.5, 67.5, 70.5, 73.5, 76.5, 79.5, 82.5, 81, 84, 87, 90, 93, 96];

const PROJECTIONS: Projection[] = [
  { name: 'Web Mercator', definition: '+proj=merc +a=6378137 +b=6378137 +units=m +no_defs' },
  ...zones(7, 22).map((zone) => ({
    name: `UTM zone ${zone}`,
    definition: `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`,
    zone: { meridian: 6 * zone - 183, reach: 3.5 },
  })),
  ...MTM_MERIDIANS.map((meridian, index) => ({
    name: `MTM zone ${index + 1}`,
    definition: `+proj=tmerc +lat_0=0 +lon_0=-${meridian} +k=0.9999 +x_0=304800 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
    zone: { meridian: -meridian, reach: 2 },
  })),
  {
    name: 'Statistics Canada Lambert',
    definition:
      '+proj=lcc +lat_0=63.390675 +lon_0=-91.8666666666667 +lat_1=49 +lat_2=77 +x_0=6200000 +y_0=3000000 +ellps=GRS80 +units=m +no_defs',
  },
  {
    name: 'Québec Lambert',
    definition:
      '+proj=lcc +lat_0=44 +lon_0=-68.5 +lat_1=60 +lat_2=46 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  },
  {
    name: 'BC Albers',
    definition:
      '+proj=aea +lat_0=45 +lon_0=-126 +lat_1=50 +lat_2=58.5 +x_0=1000000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  },
  {
    name: 'New Brunswick Stereographic',
    definition:
      '+proj=sterea +lat_0=46.5 +lon_0=-66.5 +k=0.999912 +x_0=2500000 +y_0=7500000 +ellps=GRS80 +units=m +no_defs',
  },
  {
    name: 'Prince Edward Island Stereographic',
    definition:
      '+proj=sterea +lat_0=47.25 +lon_0=-63 +k=0.999912 +x_0=400000 +y_0=800000 +ellps=GRS80 +units=m +no_defs',
  },
];

const toDegrees = new Map<string, (at: [number, number]) => [number, number]>();

function degreesIn({ name, definition, zone }: Projection, x: number, y: number): Coordinates | undefined {
  let inverse = toDegrees.get(name);
  if (!inverse) {
    const converter = proj4(definition, 'WGS84');
    inverse = (at) => converter.forward(at);
    toDegrees.set(name, inverse);
  }
  const [longitude, latitude] = inverse([x, y]);
  const found = { latitude: round(latitude), longitude: round(longitude) };
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude) || !isInCanada(found)) return undefined;
  return zone && Math.abs(longitude - zone.meridian) > zone.reach ? undefined : found;
}

/** A tenth of a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The same metres lie 100 km or more apart in two zones of one kind; a large municipality is some 50 km across. */
const NEAR_TOWN_KM = 40;

/**
 * Degrees out of metres, where that is proved: one projection alone leads to the town that the row names. A zone
 * is seldom written beside its metres, and the same numbers are a place in every zone.
 */
export function degreesOfMetres(
  { latitude: y, longitude: x }: Coordinates,
  town: { city: string; province: Province },
): { at: Coordinates; projection: string } | undefined {
  // proj4 refuses what is not finite; no projection of the country reaches so far.
  if (!(Math.abs(x) < 1e8 && Math.abs(y) < 1e8)) return undefined;
  const found = PROJECTIONS.flatMap((projection) => {
    const at = degreesIn(projection, x, y);
    const km = at && kmToTown(at, town.city, town.province);
    return at && km !== undefined && km <= NEAR_TOWN_KM ? [{ at, projection: projection.name, km }] : [];
  });
  return found.length === 1 ? { at: found[0]!.at, projection: found[0]!.projection } : undefined;
}
