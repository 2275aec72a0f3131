/**
 * The demo’s directory: some three thousand invented listings in real towns, the same for the same seed.
 *
 * Nobody here exists. Web addresses end in `.example` (or `.localhost` for the demo’s own sites), phone
 * numbers lie in the range reserved for fiction, 555-0100 to 555-0199, each used once as far as they go:
 * the other listings have a web address alone.
 */
import type { LegalForm, Listing, Offer, Place, Province, Text } from '@relais/core/listing';
import { withCalls } from './calls.ts';
import { CHAINS } from './chains.ts';
import { DISTANCE_SERVICES } from './distance.ts';
import { FEATURED } from './featured.ts';
import { chooseOffer, frenchService, type Naming, type Person } from './french.ts';
import { hours } from './hours.ts';
import { type Family, KINDS, type Kind, type Pair, TAILS } from './kinds.ts';
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
} from './names.ts';
import { type Region, TOWNS, type Town } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { FICTITIOUS_SOURCE } from './source.ts';
import { address } from './streets.ts';

export { FEATURED } from './featured.ts';

const KIND_OF = new Map(KINDS.map((kind) => [kind.category, kind]));
const TOWN_NAMED = new Map(TOWNS.map((town) => [town.name, town]));

const kindOf = (category: string): Kind => {
  const kind = KIND_OF.get(category);
  if (!kind) throw new Error(`no kind for ${category}`);
  return kind;
};

const townNamed = (name: string): Town => {
  const town = TOWN_NAMED.get(name);
  if (!town) throw new Error(`no town named ${name}`);
  return town;
};

const BY_THE_SEA = new Set<Region>(['peninsule', 'sud-est', 'nb-anglais', 'ne', 'ipe', 'tnl']);

/** What a small place has before anything else. */
const ESSENTIALS = [
  'shop/car_repair',
  'shop/supermarket',
  'amenity/restaurant',
  'amenity/childcare',
  'ca/francophone-centre',
  'shop/hairdresser',
  'amenity/place_of_worship/christian',
  'craft/plumber',
  'ca/francophone-school',
  'office/accountant',
  'amenity/dentist',
];

/** What must be plentiful where the demo looks first. */
const PLENTY: [category: string, howMany: number][] = [
  ['amenity/dentist', 8],
  ['amenity/childcare', 6],
  ['amenity/doctors', 4],
  ['office/lawyer', 4],
  ['shop/car_repair', 5],
  ['amenity/pharmacy', 3],
  ['shop/hairdresser', 4],
  ['amenity/restaurant', 5],
  ['ca/psychologist', 2],
  ['healthcare/physiotherapist', 2],
  ['office/accountant', 3],
  ['craft/plumber', 3],
  ['craft/electrician', 2],
  ['ca/community-health-centre', 1],
  ['office/employment_agency', 2],
  ['amenity/clinic', 2],
  ['ca/settlement-services', 1],
  ['ca/legal-aid', 1],
  ['amenity/social_facility/food_bank', 1],
  ['shop/bakery', 2],
];
const SHOWCASES: Record<string, number> = {
  Sudbury: 1,
  Ottawa: 0.8,
  Orléans: 0.6,
  Moncton: 0.8,
  'Saint-Boniface': 0.8,
  Edmonton: 0.7,
  Whitehorse: 0.45,
  Caraquet: 0.4,
  Hearst: 0.4,
};

/** Offers that the dentists of a showcase go through, so that every sign of the circle is seen there. */
const IN_TURN: Offer[] = [
  'active',
  'unknown',
  'on-request',
  'none',
  'active',
  'limited',
  'interpreter',
  'unknown',
];

/** Trades that go together under one roof. */
export const COMPANIONS: Record<string, string[]> = {
  'amenity/dentist': ['healthcare/dentist/orthodontics'],
  'healthcare/optometrist': ['shop/optician'],
  'shop/optician': ['healthcare/optometrist'],
  'healthcare/audiologist': ['shop/hearing_aids'],
  'amenity/clinic': ['ca/walk-in-clinic', 'amenity/doctors'],
  'ca/walk-in-clinic': ['amenity/doctors'],
  'healthcare/physiotherapist': ['shop/massage', 'healthcare/occupational_therapist'],
  'healthcare/alternative/chiropractic': ['shop/massage'],
  'amenity/childcare': ['amenity/kindergarten'],
  'craft/plumber': ['craft/hvac'],
  'craft/roofer': ['ca/general-contractor'],
  'craft/carpenter': ['ca/general-contractor'],
  'craft/gardener': ['ca/snow-removal'],
  'shop/car_repair': ['shop/tyres', 'ca/auto-body'],
  'shop/tyres': ['shop/car_repair'],
  'shop/bakery': ['amenity/cafe'],
  'shop/convenience': ['amenity/fast_food'],
  'office/accountant': ['office/tax_advisor', 'ca/bookkeeping'],
  'office/lawyer': ['office/notary', 'ca/mediation'],
  'ca/francophone-centre': ['amenity/arts_centre', 'office/association'],
  'ca/settlement-services': ['office/employment_agency', 'ca/francisation'],
  'office/employment_agency': ['ca/adult-education'],
  'office/translator': ['ca/interpretation'],
  'shop/hairdresser': ['shop/beauty'],
  'amenity/restaurant': ['craft/caterer'],
  'office/graphic_design': ['shop/copyshop'],
  'office/advertising_agency': ['office/graphic_design'],
  'ca/psychologist': ['healthcare/psychotherapist'],
  'ca/home-care': ['ca/community-transport'],
  'shop/hardware': ['shop/appliance'],
};

const EARTH = 6371;

function kilometres(a: Town, b: Town): number {
  const rad = Math.PI / 180;
  const x = (b.longitude - a.longitude) * rad * Math.cos(((a.latitude + b.latitude) / 2) * rad);
  const y = (b.latitude - a.latitude) * rad;
  return EARTH * Math.hypot(x, y);
}

/** The town to which somebody of this town would go next. */
function neighbour(town: Town): Town | undefined {
  let best: Town | undefined;
  for (const other of TOWNS) {
    if (other === town || other.province !== town.province) continue;
    if (!best || kilometres(town, other) < kilometres(town, best)) best = other;
  }
  return best && kilometres(town, best) < 70 ? best : undefined;
}

// Names

const VOWEL = /^[aeiouyàâéèêëîïôûœ]/i;

const deTown = (town: Town): string =>
  (VOWEL.test(town.name) && !/^Y/.test(town.name)) || town.name === 'Halifax'
    ? `d’${town.name}`
    : `de ${town.name}`;

/** « du Ruisseau » standing alone: « Le Ruisseau ». */
const standing = ({ de }: Landmark): string =>
  de
    .replace(/^du /, 'Le ')
    .replace(/^de la /, 'La ')
    .replace(/^de l’/, 'L’')
    .replace(/^des /, 'Les ');

export const slug = (text: string): string =>
  text
    .replace(/œ/g, 'oe')
    .replace(/&/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a town has already taken, so that its streets do not repeat themselves. */
interface Usage {
  words: Map<string, number>;
}

/** The least used of a few drawn at random. */
function fresh<T>(items: readonly T[], label: (item: T) => string, usage: Usage, random: Random): T {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const item = random.pick(items);
    const used = usage.words.get(label(item)) ?? 0;
    if (used < least) [best, least] = [item, used];
  }
  return best!;
}

const use = (usage: Usage, word: string): void => {
  usage.words.set(word, (usage.words.get(word) ?? 0) + 1);
};

export interface Cast {
  first: { woman: string; man: string };
  family: string;
  second: string;
}

/** Whose business it is: two family names and first names that go with the first. */
function cast(town: Town, french: boolean, usage: Usage, random: Random): Cast {
  const newcomers = french ? (town.population > 60000 ? 0.22 : 0.06) : town.population > 60000 ? 0.1 : 0.03;
  const same = (name: string) => name;
  if (random.chance(newcomers)) {
    const people = random.pick(NEWCOMERS);
    const family = fresh(people.families, same, usage, random);
    use(usage, family);
    const second = fresh(FAMILIES[town.region], same, usage, random);
    return { first: { woman: random.pick(people.women), man: random.pick(people.men) }, family, second };
  }
  if (french || random.chance(0.12)) {
    const family = fresh(FAMILIES[town.region], same, usage, random);
    use(usage, family);
    let second = fresh(FAMILIES[town.region], same, usage, random);
    while (second === family) second = random.pick(FAMILIES[town.region]);
    return { first: { woman: random.pick(WOMEN), man: random.pick(MEN) }, family, second };
  }
  const family = fresh(ENGLISH_FAMILIES[town.region], same, usage, random);
  use(usage, family);
  let second = fresh(ENGLISH_FAMILIES[town.region], same, usage, random);
  while (second === family) second = random.pick(ENGLISH_FAMILIES[town.region]);
  return { first: { woman: random.pick(ENGLISH_WOMEN), man: random.pick(ENGLISH_MEN) }, family, second };
}

export interface NameSlots {
  town: Town;
  cast: Cast;
  woman: boolean;
  landmark: Landmark;
  local: string;
  saint: string;
  founder: string;
  sign: string;
  table: string;
}

export function fill(pattern: string, language: 'fr' | 'en', slots: NameSlots): string {
  const { town, cast: people, landmark } = slots;
  const french = language === 'fr';
  const woman = `${people.first.woman} ${people.family}`;
  const man = `${people.first.man} ${people.family}`;
  const one = slots.woman ? woman : man;
  const saint = french ? slots.saint : slots.saint.replace(/^Sainte-/, 'Ste. ').replace(/^Saint-/, 'St. ');
  const values: Record<string, string> = {
    F: people.family,
    G: people.second,
    W: woman,
    M: man,
    w: people.first.woman,
    m: people.first.man,
    Dr: french ? `${slots.woman ? 'Dre' : 'Dr'} ${one}` : `Dr. ${one}`,
    Me: `Me ${one}`,
    Mew: `Me ${woman}`,
    Mem: `Me ${man}`,
    de: landmark.de,
    le: standing(landmark),
    L: slots.local,
    town: french ? deTown(town) : town.en,
    ville: french ? town.name : town.en,
    a: `à ${town.name}`,
    S: saint,
    founder: slots.founder,
    sign: slots.sign,
    table: slots.table,
  };
  const text = pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`unknown slot {${key}} in ${pattern}`);
    return value;
  });
  return upperFirst(
    text.replace(/ de (Le|Les) /g, (_, article: string) => (article === 'Le' ? ' du ' : ' des ')),
  );
}

/** In which language such a house would name itself there. */
function chooseNaming(kind: Kind, town: Town, random: Random): Naming {
  const f = town.francophone;
  const available = (naming: Naming): boolean => kind[naming].length > 0;
  const institution = kind.form === 'public' || kind.form === 'non-profit' || kind.form === 'cooperative';
  const french = Math.min(0.985, 0.17 + 1.05 * f);
  let naming: Naming;
  if (available('both') && random.chance(institution ? (f > 0.8 ? 0.55 : 0.8) : 0.14)) naming = 'both';
  else naming = random.chance(kind.francophone ? Math.max(french, 0.75) : french) ? 'fr' : 'en';
  if (town.province === 'QC' && naming !== 'fr') naming = random.chance(0.85) ? 'fr' : naming;
  if (available(naming)) return naming;
  if (naming === 'en' && available('both')) return 'both';
  if (naming === 'fr' && available('both')) return 'both';
  return available('fr') ? 'fr' : available('en') ? 'en' : 'both';
}

/** The name, and whose it is. */
function chooseName(
  kind: Kind,
  naming: Naming,
  town: Town,
  usage: Usage,
  taken: Set<string>,
  random: Random,
): { name: Text; cast: Cast } {
  let result: { name: Text; cast: Cast } | undefined;
  for (let attempt = 0; attempt < 40; attempt++) {
    const people = cast(town, naming !== 'en', usage, random);
    const landmark = fresh(LANDMARKS[town.region], ({ de }) => de, usage, random);
    const local =
      naming === 'en' && random.chance(0.65)
        ? fresh(ENGLISH_NAMES[town.region], (name) => name, usage, random)
        : landmark.en;
    const slots: NameSlots = {
      town,
      cast: people,
      woman: random.chance(0.5),
      landmark,
      local,
      saint: random.pick(SAINTS),
      founder: random.pick(FOUNDERS),
      sign: random.pick(SIGNS),
      table: random.pick(TABLES),
    };
    let name: Text;
    let pattern: string;
    if (naming === 'both') {
      const pair = random.pick(kind.both);
      pattern = pair.fr;
      // In a town that lives in French, many an institution needs no English name.
      const frenchOnly = town.province === 'QC' || (town.francophone > 0.8 && random.chance(0.4));
      name = { fr: fill(pair.fr, 'fr', slots), ...(!frenchOnly && { en: fill(pair.en, 'en', slots) }) };
    } else {
      pattern = random.pick(kind[naming]);
      name = naming === 'fr' ? { fr: fill(pattern, 'fr', slots) } : { en: fill(pattern, 'en', slots) };
    }
    result = { name, cast: people };
    const keys = [name.fr, name.en].filter((text) => text !== undefined).map(slug);
    // A house of the same name may stand in another town, though seldom.
    const here = keys.map((key) => `${key}@${town.name}`);
    if (here.some((key) => taken.has(key))) continue;
    if (attempt < 30 && keys.some((key) => taken.has(key))) continue;
    for (const key of [...keys, ...here]) taken.add(key);
    if (pattern.includes('{de}') || pattern.includes('{le}')) use(usage, landmark.de);
    if (pattern.includes('{L}')) use(usage, local);
    return result;
  }
  return result!;
}

// What it says of itself

const MARK = /^\[([^\]]+)\] /;

/** What such a house can say: what goes with its name before what goes with anybody’s. */
function sayings(kind: Kind, town: Town, name: Text, inFrench: boolean): Pair[] {
  const bySea = BY_THE_SEA.has(town.region);
  const here: Record<string, boolean> = { mer: bySea, terre: !bySea, ville: town.population > 30000 };
  const own: Pair[] = [];
  const common: Pair[] = [];
  for (const pair of kind.says) {
    // Nobody says « en français » of a place of which it is not known.
    if (!inFrench && SAYS_FRENCH.test(`${pair.fr} ${pair.en}`)) continue;
    const mark = MARK.exec(pair.fr)?.[1];
    if (mark === undefined || here[mark]) common.push(pair);
    else if (here[mark] === undefined && new RegExp(mark, 'i').test(`${name.fr ?? ''} ${name.en ?? ''}`))
      own.push(pair);
  }
  return own.length > 0 ? own : common;
}

const SAYS_FRENCH = /français|francophon|bilingue|French|bilingual|immersion/i;

/** Whether a tail would say again what has just been said: « sans frais » after « gratuitement ». */
function echoes(base: string, tail: string): boolean {
  const ideas = [
    /gratuit|sans frais|offerte/,
    /rendez-vous/,
    /depuis/,
    /jour|nuit|soir|semaine/,
    /famil/,
    /travail/,
    /visite/,
    /bénévole/,
    /jugement/,
  ];
  return ideas.some((idea) => idea.test(base) && idea.test(tail));
}

export function describe(
  kind: Kind,
  naming: Naming,
  offer: Offer,
  town: Town,
  name: Text,
  random: Random,
): Text | undefined {
  if (!random.chance(0.62)) return undefined;
  const sayable = sayings(kind, town, name, offer === 'active' || offer === 'on-request');
  if (sayable.length === 0) return undefined;
  const base = random.pick(sayable);
  const tail = random.chance(0.55) ? random.pick(TAILS[kind.family]) : undefined;
  const year =
    kind.family === 'home' || kind.family === 'shop' || kind.family === 'food'
      ? random.int(1951, 2014)
      : random.int(1978, 2019);
  const clash = tail !== undefined && echoes(base.fr, tail.fr);
  const said = (language: 'fr' | 'en'): string => {
    const end = tail && !clash ? tail[language] : '';
    const text = `${base[language].replace(MARK, '')}${end}`
      .replace('{y}', String(year))
      .replace('{ville}', language === 'fr' ? town.name : town.en);
    return `${text.replace(/ ([:$])/g, '\u00a0$1').replace(/(\d) h\b/g, '$1\u00a0h')}${text.endsWith('.') ? '' : '.'}`;
  };
  const serves = offer !== 'none' && offer !== 'unknown';
  const french = naming === 'en' ? serves && random.chance(0.45) : true;
  const english =
    naming === 'fr'
      ? town.province !== 'QC' && random.chance(0.36)
      : naming === 'en' || name.en !== undefined;
  return { ...(french && { fr: said('fr') }), ...(english && { en: said('en') }) };
}

// Where it is

const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

function postalCode(town: Town, random: Random): string {
  const prefix = random.pick(town.postal);
  // Rural delivery ends in 0.
  const last = prefix[1] === '0' ? 0 : random.int(1, 9);
  const first = prefix[1] === '0' ? 1 + (slug(town.name).length % 2) : random.int(1, 9);
  const letters = prefix[1] === '0' ? 'ABCEGHJKLMNPRSTVWX' : POSTAL_LETTERS;
  const letter =
    prefix[1] === '0' ? letters[slug(town.en).charCodeAt(2) % letters.length]! : random.pick([...letters]);
  return `${prefix} ${first}${letter}${last}`;
}

const bounded = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/**
 * A point in the town: most lie downtown, the others about a few corners of their own, all of it drawn
 * out along the shore or the main road.
 */
function point(town: Town, random: Random): { latitude: number; longitude: number } {
  const shape = createRandom(1).fork(town.name);
  const radius = Math.max(0.22, 0.012 * town.population ** 0.46);
  const bearing = ((town.along ?? shape.int(0, 179)) * Math.PI) / 180;
  const across = town.along === undefined ? 0.65 : 0.3;
  const corners = Array.from(
    { length: town.population > 20000 ? 5 : town.population > 3000 ? 3 : 1 },
    () => ({
      along: bounded(shape.gauss(), 1.7) * radius,
      across: bounded(shape.gauss(), 1.6) * radius * across,
    }),
  );
  const downtown = random.chance(0.5);
  const corner = downtown ? { along: 0, across: 0 } : random.pick(corners);
  const spread = radius * (downtown ? 0.4 : 0.24);
  const along = corner.along + bounded(random.gauss(), 2) * spread;
  const aside = corner.across + bounded(random.gauss(), 2) * spread * across;
  const north = along * Math.cos(bearing) - aside * Math.sin(bearing);
  const east = along * Math.sin(bearing) + aside * Math.cos(bearing);
  const degree = (EARTH * Math.PI) / 180;
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return {
    latitude: round(town.latitude + north / degree),
    longitude: round(town.longitude + east / (degree * Math.cos((town.latitude * Math.PI) / 180))),
  };
}

/** Who takes a suite in a building. */
const SUITES = new Set(['office', 'practice', 'evening', 'bank']);

function place(kind: Kind, town: Town, french: boolean, random: Random): Place {
  const opening = hours(kind.hours, random);
  const accessible = random.next();
  // The address of a shelter is not published.
  const secret = kind.category === 'ca/womens-shelter';
  return {
    ...(!secret && { address: address(town, random, french, SUITES.has(kind.hours)) }),
    city: town.name,
    province: town.province,
    postalCode: postalCode(town, random),
    ...(secret ? { latitude: town.latitude, longitude: town.longitude } : point(town, random)),
    phones: [],
    ...(opening && { hours: opening }),
    ...(!secret && accessible < 0.45 && { wheelchair: accessible < 0.37 }),
  };
}

// How it is reached

const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'the',
  'of',
  'and',
  's',
  'a',
  'au',
  'aux',
]);

function host(name: string, town: Town, taken: Set<string>, random: Random): string {
  const full = slug(name);
  const words = full.split('-').filter((word) => !SMALL_WORDS.has(word));
  const short = words.join('-');
  const compact = words.join('');
  const place = slug(town.name);
  const candidates = [
    ...(compact.length <= 18 ? [compact] : []),
    ...(random.chance(0.5) ? [short, full] : [full, short]),
    `${short}-${place}`,
    `${compact}-${town.province.toLowerCase()}`,
    `${full}-${place}`,
    `${full}-${place}-${town.province.toLowerCase()}`,
  ];
  const free = candidates
    .map((label) => label.slice(0, 60).replace(/-$/, ''))
    .find((label) => !taken.has(`${label}.example`));
  if (!free) throw new Error(`no web address left for ${name}`);
  taken.add(`${free}.example`);
  return `${free}.example`;
}

function reach(name: Text, town: Town, hosts: Set<string>, random: Random): Pick<Listing, 'web' | 'email'> {
  const domain = host(name.fr ?? name.en ?? '', town, hosts, random);
  const path = name.fr && name.en && random.chance(0.3) ? '/fr/' : '/';
  const mailbox = name.fr
    ? random.pick(['info', 'info', 'bonjour', 'accueil', 'reception'])
    : random.pick(['info', 'info', 'office', 'hello']);
  return {
    web: [`https://${random.chance(0.45) ? 'www.' : ''}${domain}${path}`],
    ...(random.chance(0.38) && { email: `${mailbox}@${domain}` }),
  };
}

// The directory

interface Draft {
  listing: Listing;
  /** The towns of its places, in order. */
  towns: Town[];
}

interface Ledger {
  names: Set<string>;
  ids: Set<string>;
  hosts: Set<string>;
}

function identify(name: Text, town: Town | undefined, category: string, ledger: Ledger): string {
  const base = slug(name.fr ?? name.en ?? '');
  const place = town ? slug(town.name) : 'a-distance';
  const named = base.endsWith(place) ? base : `${base}-${place}`;
  const candidates = [named, `${named}-${slug(category.split('/').pop()!)}`];
  for (let i = 2; ; i++) {
    const id = candidates.shift() ?? `${named}-${i}`;
    if (ledger.ids.has(id)) continue;
    ledger.ids.add(id);
    return id;
  }
}

function person(town: Town, random: Random): Person {
  const newcomer = random.chance(town.population > 60000 ? 0.25 : 0.07);
  return {
    woman: random.chance(0.58),
    family: newcomer ? random.pick(random.pick(NEWCOMERS).families) : random.pick(FAMILIES[town.region]),
  };
}

export const twoPeople = (town: Town, random: Random): [Person, Person] => {
  const first = person(town, random);
  let second = person(town, random);
  while (second.family === first.family) second = person(town, random);
  return [first, second];
};

const NEIGHBOURS: Province[][] = [
  ['NB', 'NL', 'NS', 'PE'],
  ['AB', 'BC', 'MB', 'SK'],
  ['NT', 'NU', 'YT'],
  ['ON', 'NB', 'MB'],
];
const MINORITY: Province[] = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'SK', 'YT'];

/** Professions with an order stay in their province, or serve the next; others go as far as the telephone. */
export function reachOf(kind: Kind, town: Town, random: Random): Province[] {
  const orders = ['health', 'care', 'law'].includes(kind.family) || kind.category.startsWith('ca/legal');
  const near = NEIGHBOURS.find((group) => group.includes(town.province)) ?? [town.province];
  const far = random.next();
  if (orders) {
    const next = near.filter((province) => province !== town.province && province !== 'NL');
    return far < 0.3 && next.length > 0 ? [town.province, random.pick(next)].sort() : [town.province];
  }
  return far < 0.3 ? [...MINORITY] : far < 0.7 ? [...near].sort() : [town.province];
}

const COOPERATIVE = /coop/i;

export function formOf(kind: Kind, name: Text, random: Random): LegalForm {
  const text = `${name.fr ?? ''} ${name.en ?? ''}`;
  if (COOPERATIVE.test(text) || /\bCaisse\b|Credit Union/.test(text)) return 'cooperative';
  if (kind.form === 'business' && kind.category === 'shop/farm' && random.chance(0.1)) return 'cooperative';
  if (kind.category === 'amenity/childcare' && / chez |Family Daycare/.test(text)) return 'business';
  return kind.form;
}

function compose(
  kind: Kind,
  town: Town,
  usage: Usage,
  ledger: Ledger,
  random: Random,
  forced?: Offer,
): Draft {
  let naming = chooseNaming(kind, town, random);
  if ((forced === 'none' || forced === 'interpreter') && kind.en.length > 0 && town.francophone < 0.7)
    naming = 'en';
  if (forced === 'active' && kind.fr.length > 0) naming = 'fr';
  const { name, cast: people } = chooseName(kind, naming, town, usage, ledger.names, random);
  const offer = forced ?? chooseOffer(kind, naming, name, town, random);
  const persons = twoPeople(town, random);
  // The owner answers, as often as not, where the name is theirs.
  if (naming === 'fr' && offer === 'on-request' && random.chance(0.5))
    persons[0] = { woman: persons[0].woman, family: people.family };
  if (persons[0].family === persons[1].family) persons[1] = { ...persons[1], family: people.second };
  const frenchAddress = naming === 'fr' || (naming === 'both' && random.chance(0.4 + town.francophone * 0.6));
  const towns = [town];
  const places = [place(kind, town, frenchAddress, random)];
  const french = frenchService(kind, offer, town, persons, random, places[0]?.hours);
  const second =
    ['health', 'law', 'money', 'care'].includes(kind.family) && kind.form !== 'public' && random.chance(0.045)
      ? neighbour(town)
      : undefined;
  if (second) {
    towns.push(second);
    const there = place(kind, second, frenchAddress, random);
    const differs = random.chance(0.35) && offer !== 'unknown';
    const other = random.pick<Offer>(
      offer === 'active' ? ['on-request', 'limited', 'unknown'] : ['active', 'unknown'],
    );
    places.push(
      differs
        ? {
            ...there,
            french: frenchService(kind, other, second, twoPeople(second, random), random, there.hours),
          }
        : there,
    );
  }
  const companions = COMPANIONS[kind.category];
  const description = describe(kind, naming, offer, town, name, random);
  const far = kind.distance !== undefined && random.chance(kind.distance * 0.36);
  const provinces = far ? reachOf(kind, town, random) : [];
  const listing: Listing = {
    id: identify(name, town, kind.category, ledger),
    name,
    ...(description && (description.fr || description.en) && { description }),
    legalForm: formOf(kind, name, random),
    categories:
      companions && random.chance(0.18) ? [kind.category, random.pick(companions)] : [kind.category],
    french,
    places,
    ...(far && { atADistance: { provinces } }),
    ...reach(name, town, ledger.hosts, random),
    source: FICTITIOUS_SOURCE,
  };
  return { listing, towns };
}

function chains(ledger: Ledger, random: Random): Draft[] {
  return CHAINS.map((chain) => {
    const kind = kindOf(chain.category);
    const own = random.fork(chain.host);
    ledger.hosts.add(chain.host);
    const towns = chain.towns.map(([name]) => townNamed(name));
    const id = slug(chain.name.fr ?? chain.name.en ?? '');
    ledger.ids.add(id);
    const places = chain.towns.map(([name, offer]) => {
      const town = townNamed(name);
      const here = place(kind, town, chain.french, own);
      if (!offer) return here;
      return { ...here, french: frenchService(kind, offer, town, twoPeople(town, own), own, here.hours) };
    });
    return {
      towns,
      listing: {
        id,
        name: chain.name,
        description: chain.description,
        legalForm: chain.legalForm,
        categories: [chain.category],
        french: {
          offer: chain.offer,
          ...(chain.how && { how: chain.how }),
          evidence: chain.by ? [{ how: 'declared' as const, by: chain.by, date: chain.date }] : [],
        },
        places,
        web: [`https://www.${chain.host}/`],
        email: `info@${chain.host}`,
        source: FICTITIOUS_SOURCE,
      },
    };
  });
}

function distanceServices(ledger: Ledger, random: Random): Draft[] {
  return DISTANCE_SERVICES.map((service) => {
    const kind = kindOf(service.category);
    const own = random.fork(service.name.fr ?? service.name.en ?? '');
    const town = service.town ? townNamed(service.town) : undefined;
    const somewhere = town ?? TOWNS.find(({ province }) => service.provinces.includes(province))!;
    const {
      how: _how,
      when: _when,
      right: _right,
      ...french
    } = frenchService(kind, service.offer, somewhere, twoPeople(somewhere, own), own);
    const { web, email } = reach(service.name, somewhere, ledger.hosts, own);
    return {
      towns: town ? [town] : [],
      listing: {
        id: identify(service.name, town, service.category, ledger),
        name: service.name,
        description: service.description,
        legalForm: service.legalForm,
        categories: [service.category],
        french: {
          ...french,
          ...(french.channels && { channels: ['phone' as const, 'online' as const] }),
          ...(service.how && { how: service.how }),
        },
        places: town ? [place(kind, town, true, own)] : [],
        atADistance: { provinces: service.provinces },
        web,
        email: email ?? `info@${web[0]!.replace(/^https:\/\/(www\.)?/, '').split('/')[0]}`,
        source: FICTITIOUS_SOURCE,
      },
    };
  });
}

/** How many listings each town gets: by its size, by its French and by what the demo shows. */
function shares(count: number): number[] {
  const weights = TOWNS.map((town) => town.population ** 0.44 * (0.42 + town.francophone) * town.emphasis);
  const least = count >= TOWNS.length * 9 ? 6 : 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Whoever falls below the least is lifted to it; the others share what remains.
  const small = weights.map((weight) => (count * weight) / total < least * 1.25);
  const lifted = small.filter(Boolean).length * least;
  const others = weights.reduce((sum, weight, i) => sum + (small[i] ? 0 : weight), 0);
  const exact = weights.map((weight, i) => (small[i] ? least : ((count - lifted) * weight) / others));
  const result = exact.map(Math.floor);
  const rest = exact
    .map((value, i) => ({ i, left: value - result[i]! }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  for (let k = count - result.reduce((sum, n) => sum + n, 0), i = 0; k > 0; k--, i++)
    result[rest[i % rest.length]!.i]!++;
  return result;
}

/** A directory of services in French holds more of what people need than of what they buy. */
export const PRESENCE: Record<Family, number> = {
  health: 1,
  facility: 1.6,
  care: 2,
  refuge: 2.2,
  residence: 1.6,
  visits: 1.6,
  children: 1.1,
  school: 1.1,
  lessons: 1.5,
  law: 1.7,
  money: 1.1,
  aid: 2,
  community: 1.4,
  club: 1.2,
  culture: 1.5,
  media: 2,
  home: 0.8,
  shop: 0.8,
  garage: 0.8,
  errand: 0.9,
  food: 0.75,
  market: 0.8,
  stay: 1,
  beauty: 0.7,
  funeral: 1,
  business: 1.3,
  public: 1.8,
};

/** How plausible one more of a kind is in a town. */
function plausible(kind: Kind, town: Town, already: number): number {
  if (kind.category === 'shop/seafood' && !BY_THE_SEA.has(town.region) && town.population < 200000) return 0;
  if (kind.category === 'shop/farm' && town.population > 120000) return 0;
  if (kind.category === 'amenity/university' && town.population < 9000) return 0;
  if (kind.category === 'ca/telehealth' || kind.category === 'ca/crisis-line')
    return town.population > 60000 && already === 0 ? kind.weight : 0;
  const english = kind.fr.length === 0 && kind.both.length === 0;
  if (english && town.francophone > 0.6) return 0;
  const room = town.population / kind.per;
  if (already >= Math.max(1, room * 1.6)) return 0;
  const size = room >= 0.8 ? 1 : (room / 0.8) ** 1.5;
  return (kind.weight * PRESENCE[kind.family] * size) / (1 + already) ** 1.1;
}

function fillTown(
  town: Town,
  wanted: number,
  required: string[],
  present: string[],
  ledger: Ledger,
  random: Random,
): Draft[] {
  const usage: Usage = { words: new Map() };
  const counts = new Map<string, number>();
  const note = (category: string) => counts.set(category, (counts.get(category) ?? 0) + 1);
  for (const category of present) note(category);
  const drafts: Draft[] = [];
  let dentists = 0;
  const add = (kind: Kind) => {
    note(kind.category);
    const showcase = SHOWCASES[town.name] !== undefined && kind.category === 'amenity/dentist';
    const forced =
      showcase && (town.francophone < 0.8 || dentists < 2) ? IN_TURN[dentists++ % IN_TURN.length] : undefined;
    drafts.push(
      compose(
        kind,
        town,
        usage,
        ledger,
        random.fork(`${kind.category} ${counts.get(kind.category)}`),
        forced,
      ),
    );
  };
  const plenty = SHOWCASES[town.name];
  const first = [
    ...(plenty
      ? PLENTY.flatMap(([category, n]) => Array.from({ length: Math.round(n * plenty) }, () => category))
      : []),
    ...required,
    ...random
      .shuffle(ESSENTIALS.filter((category) => !plenty && plausible(kindOf(category), town, 0) > 0))
      .slice(0, 3),
  ];
  for (const category of first) if (drafts.length < wanted) add(kindOf(category));
  while (drafts.length < wanted) {
    add(random.weighted(KINDS, (kind) => plausible(kind, town, counts.get(kind.category) ?? 0)));
  }
  return drafts;
}

/** Gives out the reserved numbers, each once; whoever comes too late has a web address alone. */
function assignPhones(drafts: Draft[], random: Random): void {
  const spoken = new Set(FEATURED.flatMap((listing) => listing.places.flatMap((place) => place.phones)));
  const pools = new Map<string, string[]>();
  for (const area of [...new Set(TOWNS.flatMap((town) => town.areas))].sort()) {
    const numbers = Array.from({ length: 100 }, (_, i) => `+1${area}55501${String(i).padStart(2, '0')}`);
    pools.set(area, random.shuffle(numbers.filter((number) => !spoken.has(number))));
  }
  // Lines that are reached from anywhere answer where most numbers are left.
  for (const { listing } of drafts) {
    const { atADistance } = listing;
    if (listing.places.length || !atADistance || !random.chance(0.85)) continue;
    const areas = TOWNS.filter(({ province }) => atADistance.provinces.includes(province)).flatMap(
      (town) => town.areas,
    );
    const left = (area: string) => pools.get(area)!.length;
    const [area] = [...new Set(areas)].sort((a, b) => left(b) - left(a) || (a < b ? -1 : 1));
    const number = area && pools.get(area)!.pop();
    if (number) atADistance.phones = [number];
  }
  const asking = drafts.flatMap(({ listing, towns }) => towns.map((town, i) => ({ listing, town, i })));
  // Services at a distance that have an office and places that people call before going come first.
  const urgency = ({ listing }: { listing: Listing }) =>
    listing.atADistance || listing.places.length > 1 || listing.web.length === 0 ? 0 : 1;
  for (const { listing, town, i } of random.shuffle(asking).sort((a, b) => urgency(a) - urgency(b))) {
    if (!random.chance(0.92)) continue;
    const area = town.areas.find(
      (code, k) => (pools.get(code)?.length ?? 0) > (k === town.areas.length - 1 ? 0 : random.int(0, 40)),
    );
    const number = area && pools.get(area)?.pop();
    if (number) listing.places[i]!.phones.push(number);
  }
  // Where a number answers, one in five has no site of its own.
  for (const { listing } of random.shuffle(drafts)) {
    const simple =
      listing.places.length === 1 && listing.places[0]!.phones.length > 0 && !listing.atADistance;
    if (simple && !listing.email && random.chance(0.3)) listing.web = [];
  }
}

export interface GenerateOptions {
  seed?: number;
  count?: number;
}

export function generateListings({ seed = 1755, count = 3000 }: GenerateOptions = {}): Listing[] {
  const random = createRandom(seed);
  const ledger: Ledger = { names: new Set(), ids: new Set(), hosts: new Set() };
  const featured = FEATURED.map((listing) => structuredClone(listing));
  for (const listing of featured) {
    ledger.ids.add(listing.id);
    for (const text of [listing.name.fr, listing.name.en])
      if (text) ledger.names.add(slug(text)).add(`${slug(text)}@Sudbury`);
    for (const address of listing.web) ledger.hosts.add(new URL(address).hostname);
  }
  const drafts = [
    ...chains(ledger, random.fork('chains')),
    ...distanceServices(ledger, random.fork('distance')),
  ];
  const left = Math.max(0, count - featured.length - drafts.length);
  const wanted = shares(left);

  // Every category somewhere: twice each, dealt out among the towns that have room for it.
  const required = new Map<Town, string[]>();
  const dealer = random.fork('dealer');
  for (const kind of KINDS) {
    const hosts = TOWNS.filter(
      (town, i) =>
        wanted[i]! >= 25 && plausible(kind, town, 0) >= kind.weight * 0.6 && town.province !== 'QC',
    );
    for (const town of dealer.shuffle(hosts).slice(0, 2))
      required.set(town, [...(required.get(town) ?? []), kind.category]);
  }

  TOWNS.forEach((town, i) => {
    const present = drafts.flatMap(({ listing, towns }) => (towns.includes(town) ? listing.categories : []));
    drafts.push(
      ...fillTown(
        town,
        wanted[i]!,
        required.get(town) ?? [],
        present,
        ledger,
        random.fork(`${town.province} ${town.name}`),
      ),
    );
  });

  assignPhones(drafts, random.fork('phones'));
  return withCalls([...featured, ...drafts.map(({ listing }) => listing)].slice(0, count)).map(
    (listing, i) => ({ ...listing, source: { ...FICTITIOUS_SOURCE, row: i + 2 } }),
  );
}
