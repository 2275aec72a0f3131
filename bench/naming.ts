/**
 * What the listings of the benchmark are called, and where their streets are. The patterns are the demonstration’s;
 * what fills them comes from long lists (family names, first names, streets, English words), so that names differ as
 * much as real ones do, and compression is not flattered.
 */
import { en, fr, fr_CH as romandie, fr_SN as senegal } from '@faker-js/faker';
import type { Text } from '@relais/core/listing';
import type { Naming } from '@relais/demo/src/directory/french.ts';
import { type Cast, fill, type NameSlots } from '@relais/demo/src/directory/generate.ts';
import type { Kind } from '@relais/demo/src/directory/kinds.ts';
import {
  ENGLISH_FAMILIES,
  ENGLISH_MEN,
  ENGLISH_NAMES,
  ENGLISH_WOMEN,
  FAMILIES,
  FOUNDERS,
  LANDMARKS,
  type Landmark,
  MEN,
  NEWCOMERS,
  SAINTS,
  SIGNS,
  TABLES,
  WOMEN,
} from '@relais/demo/src/directory/names.ts';
import type { Random } from '@relais/demo/src/directory/random.ts';
import { address } from '@relais/demo/src/directory/streets.ts';
import { TOWNS, type Town } from './canada.ts';

const listOf = (...lists: Array<readonly string[] | null | undefined>) => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

const FRENCH_FAMILIES = listOf(Object.values(FAMILIES).flat(), fr.person?.last_name?.generic);
const FAMILIES_FROM_AFAR = listOf(
  NEWCOMERS.flatMap(({ families }) => families),
  romandie.person?.last_name?.generic,
  senegal.person?.last_name?.generic,
);
const ENGLISH_SPEAKING = listOf(Object.values(ENGLISH_FAMILIES).flat(), en.person?.last_name?.generic);
const WOMEN_IN_FRENCH = listOf(WOMEN, fr.person?.first_name?.female, senegal.person?.first_name?.female);
const MEN_IN_FRENCH = listOf(MEN, fr.person?.first_name?.male, senegal.person?.first_name?.male);
const WOMEN_IN_ENGLISH = listOf(ENGLISH_WOMEN, en.person?.first_name?.female);
const MEN_IN_ENGLISH = listOf(ENGLISH_MEN, en.person?.first_name?.male);
const ALL_LANDMARKS = Object.values(LANDMARKS).flat();
const STREETS = listOf(en.location?.street_name);
/** `Abbey Road` → `Abbey`. */
const STREET_NAMES = listOf(
  STREETS.filter((street) => /^[A-Z][a-z]{3,} [A-Z]/.test(street)).map((street) => street.split(' ')[0]!),
);
const ADJECTIVES = listOf(en.word?.adjective).filter((word) => /^[a-z]{4,9}$/.test(word));
const NOUNS = listOf(en.word?.noun).filter((word) => /^[a-z]{4,9}$/.test(word));

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function familyOf(town: Town, french: boolean, random: Random): string {
  const one = (): string => {
    const way = random.next();
    if (french) {
      if (way < 0.42) return random.pick(FAMILIES[town.region]);
      return random.pick(way < 0.85 ? FRENCH_FAMILIES : FAMILIES_FROM_AFAR);
    }
    if (way < 0.2) return random.pick(ENGLISH_FAMILIES[town.region]);
    return random.pick(way < 0.8 ? ENGLISH_SPEAKING : way < 0.9 ? FRENCH_FAMILIES : FAMILIES_FROM_AFAR);
  };
  return french && random.chance(0.05) ? `${one()}-${one()}` : one();
}

function castOf(town: Town, french: boolean, random: Random): Cast {
  const woman = french ? random.pick(WOMEN_IN_FRENCH) : random.pick(WOMEN_IN_ENGLISH);
  const man = french ? random.pick(MEN_IN_FRENCH) : random.pick(MEN_IN_ENGLISH);
  const short = random.chance(0.08);
  return {
    first: {
      woman: short ? `${woman[0]}.` : french && random.chance(0.08) ? `Marie-${woman}` : woman,
      man: short ? `${man[0]}.` : french && random.chance(0.08) ? `Jean-${man}` : man,
    },
    family: familyOf(town, french, random),
    second: familyOf(town, french, random),
  };
}

/** What a house calls itself after: the landscape, a street, the town, a family; in English also two words. */
function landmarkOf(town: Town, random: Random): Landmark {
  const way = random.next();
  if (way < 0.3) return random.pick(LANDMARKS[town.region]);
  if (way < 0.42) return random.pick(ALL_LANDMARKS);
  const bare =
    way < 0.62
      ? random.pick(STREET_NAMES)
      : way < 0.74
        ? town.name
        : way < 0.92
          ? random.pick(FRENCH_FAMILIES)
          : random.pick(SAINTS);
  return { de: bare, en: bare };
}

const FRENCH_SUFFIXES = [' inc.', ' ltée', ' enr.', ' et fils', ' et associés', ' & Cie', ' SENC', ' plus'];
const ENGLISH_SUFFIXES = [
  ' Ltd.',
  ' Inc.',
  ' & Sons',
  ' Group',
  ' Services',
  ' Co.',
  ' & Associates',
  ' Corp.',
];

/** Shops of one name in many towns. */
const CHAINS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'amenity/pharmacy':
      'Pharmacie du Sentier,Pharma-Plein,Ordo Santé,Greenleaf Drug Mart,Pharmacie Lantier,Wellspring Pharmacy',
    'amenity/bank': 'Banque Laurentide du Nord,Prairie Trust Bank,Banque des Érables,First Dominion Bank',
    'ca/credit-union': 'Caisse populaire Nord-Levant,Caisse Vallée,Harvest Credit Union,Caisse Acadie-Unie',
    'shop/supermarket': 'Marché Bonne Saison,FreshHarvest,Épicerie Le Panier,Valumarket',
    'shop/convenience': 'Dépanneur Vite-Fait,QuickStop,Dépanneur du Coin,NightOwl Convenience',
    'amenity/restaurant': 'Rôtisserie Chez Fernand,Maple Griddle,La Cage à Homard,Northwood Grill',
    'amenity/fast_food': 'Poutine Express,Patate Dorée,Burger Shack,Casse-croûte Ti-Guy',
    'amenity/cafe': 'Café Moka Nord,Second Sip,Brûlerie du Havre',
    'amenity/childcare': 'Garderie Les Petits Pas,Bright Steps Child Care,CPE Les Coccinelles',
    'shop/car_repair': 'Mécano Plus,Freins Express,AutoCare Pit Stop,Silencieux Duval',
    'shop/hardware': 'Quincaillerie Bâti-Tout,HomeTimber,Matériaux Laflèche',
    'office/insurance': 'Assurances Horizon,Beacon Insurance,Courtiers Unis',
    'office/tax_advisor': 'Impôt Rapide,TaxNorth',
    'healthcare/physiotherapist': 'Physio Mouvement,Kinetic Physio,Réadap Plus',
    'healthcare/optometrist': 'Clinique Visuelle Iris-Nord,ClearView Eye Care',
    'amenity/dentist': 'Centres dentaires Sourire,BrightSmile Dental',
    'leisure/fitness_centre': 'Énergie Gym,IronPeak Fitness',
    'shop/hairdresser': 'Coup de Ciseau,Shear Delight',
    'healthcare/laboratory': 'Laboratoires Biolab,Dynatest Labs',
    'office/employment_agency': 'Emploi Tremplin,WorkBridge',
  }).map(([category, names]) => [category, names.split(',')]),
);

/** Some have a name in each language: in the open data that `relais import` was tried on, none to 8 %. */
const TWO_NAMES = 0.12;

/** Of those kinds that have chains, how many belong to one. */
const IN_A_CHAIN = 0.14;

export interface Named {
  name: Text;
  naming: Naming;
  cast: Cast;
}

/** The language a house names itself in there: French more often than its neighbours do, or it would not be here. */
export function chooseNaming(kind: Kind, town: Town, random: Random): Naming {
  const french = Math.min(0.96, (kind.francophone ? 0.6 : 0.3) + 0.85 * town.francophone);
  if (kind.both.length > 0 && random.chance(TWO_NAMES)) return 'both';
  const naming = random.chance(french) ? 'fr' : 'en';
  if (kind[naming].length > 0) return naming;
  if (kind.both.length > 0) return 'both';
  return kind.fr.length > 0 ? 'fr' : 'en';
}

export function nameOf(kind: Kind, town: Town, random: Random): Named {
  const naming = chooseNaming(kind, town, random);
  const cast = castOf(town, naming !== 'en', random);
  const brands = CHAINS.get(kind.category);
  if (brands && random.chance(IN_A_CHAIN)) {
    const brand = random.pick(brands);
    const branch = random.chance(0.5)
      ? ` – ${random.chance(0.4) ? random.pick(STREET_NAMES) : town.name}`
      : '';
    const french =
      /[éèêôàûâ]|^(?:Garderie|Caisse|Banque|Physio M|Laboratoires|Assurances|Café|Emploi|Coup)/.test(brand);
    return {
      name: french ? { fr: brand + branch } : { en: brand + branch },
      naming: french ? 'fr' : 'en',
      cast,
    };
  }
  const landmark = landmarkOf(town, random);
  const slots: NameSlots = {
    town,
    cast,
    woman: random.chance(0.5),
    landmark,
    local: localName(town, landmark, random),
    saint: random.pick(SAINTS),
    founder: random.chance(0.3) ? random.pick(FOUNDERS) : `${random.pick(MEN_IN_FRENCH)}-${cast.family}`,
    sign: random.chance(0.4) ? random.pick(SIGNS) : `Chez ${random.pick(WOMEN_IN_FRENCH)}`,
    table: random.chance(0.4) ? random.pick(TABLES) : `Chez ${random.pick(MEN_IN_FRENCH)}`,
  };
  const finish = (text: string, language: 'fr' | 'en') => {
    if (kind.form === 'business' && random.chance(0.12))
      return text + random.pick(language === 'fr' ? FRENCH_SUFFIXES : ENGLISH_SUFFIXES);
    return random.chance(0.04) ? `${text} – ${town.name}` : text;
  };
  if (naming === 'both') {
    const pair = random.pick(kind.both);
    return {
      name: { fr: fill(pair.fr, 'fr', slots), en: fill(pair.en, 'en', slots) },
      naming,
      cast,
    };
  }
  const other = naming === 'fr' ? 'en' : 'fr';
  const own = finish(fill(random.pick(kind[naming]), naming, slots), naming);
  // Some translate themselves, and not word by word.
  const translated = kind[other].length > 0 && random.chance(0.05);
  return {
    name: {
      [naming]: own,
      ...(translated && { [other]: fill(random.pick(kind[other]), other, slots) }),
    },
    naming,
    cast,
  };
}

function localName(town: Town, landmark: Landmark, random: Random): string {
  const way = random.next();
  if (way < 0.2) return random.pick(ENGLISH_NAMES[town.region]);
  if (way < 0.45) return landmark.en;
  if (way < 0.65) return random.pick(STREET_NAMES);
  if (way < 0.8) return random.pick(ENGLISH_SPEAKING);
  if (way < 0.88) return town.en;
  return `${upperFirst(random.pick(ADJECTIVES))} ${upperFirst(random.pick(NOUNS))}`;
}

const GENERICS: Record<string, string> = {
  Street: 'rue',
  Avenue: 'avenue',
  Road: 'chemin',
  Drive: 'promenade',
  Lane: 'ruelle',
  Boulevard: 'boulevard',
  Crescent: 'croissant',
  Place: 'place',
  Way: 'voie',
  Close: 'impasse',
};

export function addressOf(town: Town, french: boolean, suites: boolean, random: Random): string {
  const way = random.next();
  if (way < 0.45) return address(town, random, french, suites);
  const number = random.chance(0.4)
    ? random.int(1, 199)
    : random.int(1, town.population > 50_000 ? 6200 : 1400);
  const unit = suites && random.chance(0.2) ? random.int(1, 32) * 100 + random.int(0, 40) : undefined;
  const street =
    way < 0.75
      ? random.pick(STREETS)
      : `${random.pick(FRENCH_FAMILIES)} ${random.pick(Object.keys(GENERICS))}`;
  if (!french) return `${number} ${street}${unit ? `, Unit ${unit}` : ''}`;
  const parts = /^(.+) (\w+)$/.exec(street);
  const generic = GENERICS[parts?.[2] ?? ''];
  const place = generic ? `${generic} ${parts![1]}` : `chemin ${street}`;
  return `${number}, ${place}${unit ? `, bureau ${unit}` : ''}`;
}

/** A sentence or two of its own, beside what the demonstration’s listings say: people, years, streets, other towns. */
export function asideOf(kind: Kind, town: Town, cast: Cast, random: Random): { fr: string; en: string } {
  const year = random.int(1948, 2024);
  const person = random.chance(0.5) ? cast.first.woman : cast.first.man;
  const other = random.pick(TOWNS);
  const street = random.pick(STREETS);
  const count = random.int(2, 60);
  const said = random.pick(kind.says);
  const plain = (text: string) => text.replace(/^\[[^\]]+\] /, '').replace('{ville}', town.name);
  return random.pick([
    {
      fr: `Fondé en ${year} par ${person} ${cast.second}, au coin de ${street}.`,
      en: `Founded in ${year} by ${person} ${cast.second}, at the corner of ${street}.`,
    },
    {
      fr: `${plain(said.fr)}. Notre équipe de ${count} personnes vous reçoit à ${town.name} et à ${other.name}.`,
      en: `${plain(said.en)}. Our team of ${count} serves ${town.en} and ${other.en}.`,
    },
    {
      fr: `Demandez ${person}, poste ${random.int(11, 989)}; en activité depuis ${year}.`,
      en: `Ask for ${person}, extension ${random.int(11, 989)}; in business since ${year}.`,
    },
    {
      fr: `${person} ${cast.family} et ${random.pick(WOMEN_IN_FRENCH)} ${cast.second} ont repris la maison en ${year}. ${plain(said.fr)}.`,
      en: `${person} ${cast.family} and ${random.pick(WOMEN_IN_ENGLISH)} ${cast.second} took over in ${year}. ${plain(said.en)}.`,
    },
    {
      fr: `Stationnement par ${street}; autobus ${random.int(1, 299)}. Tarifs à partir de ${random.int(12, 240)} $.`,
      en: `Parking off ${street}; bus ${random.int(1, 299)}. Rates from $${random.int(12, 240)}.`,
    },
  ]);
}
