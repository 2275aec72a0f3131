/**
 * GeoJSON (RFC 7946): a feature for each place of a listing, with its coordinates as geometry; null where they are not
 * known, and for listings that serve at a distance only. Properties are one level deep, as map programs show them:
 * `name.fr`, `french.offer`, `place.city`; lists stay lists. A feature stands on a line of its own.
 */
import type { Listing, Place } from '@relais/core/listing';
import type { Exporter } from './exporter.ts';
import { type Facts, factsOf, kindsAt } from './paths.ts';
import { markText, type PlaceMark, placesMarked, readPlaceMark } from './place-mark.ts';

/** The property with a feature's place mark. By it the import knows the file. */
export const MARK = 'relais.place';

type Properties = Record<string, unknown>;

/** Objects are opened, `{ name: { fr } }` is `name.fr`; lists stay. */
function flat(value: object, prefix = ''): Properties {
  const properties: Properties = {};
  for (const [key, member] of Object.entries(value)) {
    const isOpened = typeof member === 'object' && member !== null && !Array.isArray(member);
    if (isOpened) Object.assign(properties, flat(member, `${prefix}${key}.`));
    else if (member !== undefined) properties[prefix + key] = member;
  }
  return properties;
}

function featureOf({ places: _, ...listing }: Listing, place: Place | undefined, mark: PlaceMark): object {
  const { latitude, longitude, ...rest } = place ?? {};
  // Half of a position is no geometry.
  const at = latitude !== undefined && longitude !== undefined ? [longitude, latitude] : undefined;
  const half = at ? {} : { latitude, longitude };
  return {
    type: 'Feature',
    id: mark.of > 1 ? `${listing.id}#${mark.number}` : listing.id,
    geometry: at ? { type: 'Point', coordinates: at } : null,
    properties: { ...flat(listing), ...flat({ ...rest, ...half }, 'place.'), [MARK]: markText(mark) },
  };
}

export const geojsonExporter: Exporter = {
  format: 'geojson',
  endings: ['.geojson', '.json'],
  async *write(listings) {
    yield '{"type":"FeatureCollection","features":[';
    let separator = '\n';
    for await (const listing of listings) {
      for (const { place, mark } of placesMarked(listing)) {
        yield separator + JSON.stringify(featureOf(listing, place, mark));
        separator = ',\n';
      }
    }
    yield '\n]}\n';
  },
};

/** The facts of a feature that an export has written; undefined for any other. */
export function factsOfFeature(feature: unknown): { facts: Facts; mark: PlaceMark } | undefined {
  const { geometry, properties } = (feature ?? {}) as { geometry?: unknown; properties?: unknown };
  if (typeof properties !== 'object' || properties === null) return undefined;
  const { [MARK]: marked, ...given } = properties as Properties;
  const mark = readPlaceMark(String(marked));
  if (!mark) return undefined;
  const facts: Facts = new Map();
  for (const [name, value] of Object.entries(given)) {
    const path = name.replace(/^place\./, 'places.0.');
    // Map programs write null for a property that other features have.
    if (value !== null && kindsAt(path).length > 0) factsOf(listOfText(path, value), path, facts);
  }
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
  const [longitude, latitude] = Array.isArray(coordinates) ? coordinates : [];
  if (typeof longitude === 'number' && typeof latitude === 'number') {
    facts.set('places.0.longitude', longitude).set('places.0.latitude', latitude);
  }
  return { facts, mark };
}

/** Some map programs write a list as its JSON. */
function listOfText(path: string, value: unknown): unknown {
  if (typeof value !== 'string' || !kindsAt(path).includes('list')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
