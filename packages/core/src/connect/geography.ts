import type { Box, PlacesFile } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import { fold } from './words.ts';

/** A point on the map, degrees, WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Degrees. */
export type Bounds = readonly [south: number, west: number, north: number, east: number];

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.latitude - a.latitude);
  const dLon = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Distance from a point to the nearest edge of a box (degrees × 100), 0 inside it. */
export function distanceToBoxKm(point: Point, box: readonly [number, number, number, number]): number {
  const [south, west, north, east] = box;
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return distanceKm(point, {
    latitude: clamp(point.latitude, south / 100, north / 100),
    longitude: clamp(point.longitude, west / 100, east / 100),
  });
}

/** Square degrees, more or less: of two boxes that hold a place, the smaller one is more of its neighbourhood. */
export const sizeOf = ([south, west, north, east]: Box): number => (north - south) * (east - west);

/** A place that was understood: where it is, and the name to show. */
export interface NamedPlace extends Point {
  name: string;
  province: Province;
}

/** `Ste-Anne`, `St. Paul`: written out, so that both spellings meet. */
export const spellOut = (folded: string): string =>
  folded.replace(/\b(ste|st)\b/g, (short) => (short === 'ste' ? 'sainte' : 'saint'));

/** « à », « près de », « région de », "near": what people write before a place. */
export const BEFORE_A_PLACE =
  /^(?:(?:a|au|aux|en|dans|pres|proche|autour|region|grande region|ville|de|du|des|la|le|in|near|around|(?:city|town|municipality) of)\s+)+/;

/**
 * Whether a folded text may end in a province's name or in a postal code; so may some that do not. All it takes to know that
 * neither is meant, where the names of provinces are not at hand: gazetteer.ts has them.
 */
export const mayEndInProvinceOrCode = (folded: string): boolean =>
  /(?:^| )(?:\S{1,3}|\S*\d\S*|alta|nfld|sask|alberta|britannique|brunswick|columbia|ecosse|edouard|island|labrador|manitoba|neuve|newfoundland|nunavut|ontario|ouest|quebec|saskatchewan|scotia|territor(?:y|ies)|yukon)$/.test(
    folded,
  );

export interface PlaceAtEnd {
  place: NamedPlace;
  rest: string;
}

/** What is before the longest end of a text that is a place, and that place. */
export function atEnd(
  text: string,
  find: (end: string, rest: string) => NamedPlace | undefined,
): PlaceAtEnd | undefined {
  const words = text.trim().split(/\s+/);
  for (let take = Math.min(5, words.length); take >= 1; take--) {
    const rest = words.slice(0, -take).join(' ');
    const place = find(words.slice(-take).join(' '), rest);
    if (place) return { place, rest };
  }
  return undefined;
}

/** One list of places by their names, folded once: the 3,000 of the country take a few milliseconds. */
export class PlaceList {
  readonly places: PlacesFile;
  /** Folded names with the number of their place; most listings first. */
  readonly names: ReadonlyArray<{ folded: string; shown: string; place: number }>;

  constructor(places: PlacesFile) {
    this.places = places;
    this.names = [...places.names.map((shown, place) => [shown, place] as const), ...places.aliases]
      .map(([shown, place]) => ({ folded: spellOut(fold(shown)), shown, place }))
      .sort((a, b) => a.place - b.place);
  }

  at(name: string, place: number): NamedPlace {
    return {
      name,
      province: this.places.provinces[place]!,
      latitude: this.places.latitudes[place]! / 100,
      longitude: this.places.longitudes[place]! / 100,
    };
  }

  /** The place of a folded name; of several the one with most listings. */
  named(whole: string, province?: Province): NamedPlace | undefined {
    const named = this.names.find(
      ({ folded, place }) => folded === whole && (!province || this.places.provinces[place] === province),
    );
    return named && this.at(named.shown, named.place);
  }

  /**
   * The place that a text names in full, no province named with it; nothing of a text that may mean more
   * (`mayEndInProvinceOrCode`).
   */
  find(text: string): NamedPlace | undefined {
    const whole = spellOut(fold(text));
    return mayEndInProvinceOrCode(whole)
      ? undefined
      : (this.named(whole) ?? this.named(whole.replace(BEFORE_A_PLACE, '')));
  }
}
