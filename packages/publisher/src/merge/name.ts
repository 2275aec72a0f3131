/** What a name says: its words by meaning, and what sets it apart from a namesake. */
import { editDistance } from '@relais/core/connect/spelling';
import {
  folded,
  HOUSING_KINDS,
  isSilent,
  meaningOf,
  plain,
  saysSomething,
  stem,
  tongueOfSchool,
  withPhrases,
} from './vocabulary.ts';

export interface Person {
  family: string;
  /** One letter where only an initial is given. */
  given?: string;
}

export interface Name {
  /** The meanings of its words, each once, in their order. */
  readonly words: string[];
  /** All of it that is not silent, run together: `Super C` and `SuperC` meet. */
  run: string;
  /** The same, without what is common to many names. */
  ownRun: string;
  /** The same with silent words, where it has any: `LeRoy` and `Le Roy` meet. */
  letters?: string;
  /** The number of the word that is the initials of others beside it: `SCHC` of `Sandy Hill Community… (SHCHC)`. */
  acronym?: number;
  /** First letters of all words, silent ones too and left out: `CSCM` of « Centre de santé communautaire du Moulin ». */
  initials: string[];
  kinds: string[];
  /** In which languages it calls itself a school, where it does. */
  tongue: { fr?: true; en?: true };
  /** By row of `QUALIFIERS`; `second` and more of a name; `number` for branch numbers, letters of buildings and ordinals. */
  qualifiers: Map<string, Set<string>>;
  /** The professionals it names with a title or a diploma. */
  people: Person[];
  /** What its words say of itself, where brackets name the house it is in: « GMF Laval (hôpital de la Cité) ». */
  ownBesideHost?: string[];
  /** Initials set apart from the rest: `cjrx` of « Radio Ruisseau (CJRX) », of `CJRX - Radio Ruisseau`. */
  alias?: string;
  /** It is the number of a company and no more: `9123-4567 Québec inc.` */
  company?: true;
}

const TITLE = /^(?:dr|dre|drs|docteur|docteure|doctor|maitre|mme|mr|mrs|ms)$/;
const DIPLOMA =
  /^(?:md|dds|dmd|od|dmv|dvm|rmt|dc|nd|cpa|llb|ll b|rn|rph|phd|avocat|avocate|notaire|denturologiste|denturist|psychologue|optometriste|optometrist|dentiste|dentist|physiotherapeute|physiotherapist|lawyer|notary)$/;
const ROMAN = new Map(Object.entries({ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8' }));
const ORDINAL = new Map(
  Object.entries({
    first: '1',
    premier: '1',
    premiere: '1',
    '1st': '1',
    '1er': '1',
    '1ere': '1',
    '1re': '1',
    second: '2',
    seconde: '2',
    deuxieme: '2',
    third: '3',
    troisieme: '3',
    fourth: '4',
    quatrieme: '4',
    fifth: '5',
    cinquieme: '5',
    sixth: '6',
    sixieme: '6',
    seventh: '7',
    septieme: '7',
    eighth: '8',
    huitieme: '8',
    ninth: '9',
    neuvieme: '9',
    tenth: '10',
    dixieme: '10',
    eleventh: '11',
    twelfth: '12',
  }),
);
/** A letter after one of these names a part of a place; `Plan B` is a name. */
const PART =
  /^(?:pavillon|building|edifice|batiment|immeuble|bldg|bloc|block|tower|tour|unit|unite|phase|wing|aile|terminal|suite|level|niveau|site|campus|zone|hall|door|porte|gate|local|room|salle)$/;
/** In Québec four digits and four, elsewhere six to eight, and where it is registered. */
const NUMBERED_COMPANY =
  /^(?:\d{4} ?\d{4}|\d{6,8}) (?:quebec|canada|ontario|manitoba|saskatchewan|alberta|b c|bc|nb|n b|ns|nova scotia|new brunswick|nouveau brunswick|pei|yukon)(?: (?:inc|ltd|ltee|limited|limitee|corp|corporation|incorporated|incorporee))?$/;
/** Lodges and routes are counted, and some name them without: `Legion`, `Legion Branch 5`. */
const COUNTED =
  /^(?:branch|filiale|succursale|council|conseil|lodge|loge|chapter|chapitre|section|route|highway|district|zone|number|numero|no|nr|num|store|magasin|channel|radio)$/;
const PAREN_DIGITS = /^(?:number|numero|no|nr|num)$/;

/** `1` of `1st`, `first`, « 1re »; the text itself where it is no ordinal. */
export const ordinal = (word: string): string =>
  ORDINAL.get(word) ?? /^(\d+)(?:st|nd|rd|th|e|er|ere|re|eme|ieme)$/.exec(word)?.[1] ?? word;

/** Nobody needs more words to tell two names apart, and a set of them is the bits of a number. */
const MOST_WORDS = 24;
/** Most names have none of some things; one empty list serves them all. */
const NONE: string[] = [];
const NOBODY: Person[] = [];
const MUTE: Name['tongue'] = {};
const UNQUALIFIED: Name['qualifiers'] = new Map();

/** Community support services as Ontario writes them, where « St. Mary CSS » is a Catholic secondary school. */
const SUPPORT_SERVICES = /(?:[([]|\s[-–—]\s*)css\s*[)\]]?\s*$/i;
/** `Church St. Site`, `Pharmacy on Elm St.`: a street, and no saint. */
const STREET = /(?<=\w )st(?= (?:site|campus|location|branch)\b|$)/g;

export function parseName(given: string): Name {
  const text = given.replace(SUPPORT_SERVICES, ' supportservice');
  const bare = folded(text).replace(STREET, '').trim();
  const phrased = withPhrases(bare);
  const all = phrased.split(' ').filter(Boolean);
  const tongue = tongueOfSchool(phrased);
  const qualifiers: Name['qualifiers'] = new Map();
  const qualify = (row: string, value: string) => {
    const values = qualifiers.get(row);
    if (values) values.add(value);
    else qualifiers.set(row, new Set([value]));
  };
  const words = new Set<string>();
  const kinds = new Set<string>();
  const rare: string[] = [];
  for (const [i, word] of all.entries()) {
    if (PAREN_DIGITS.test(word) && /^\d/.test(all[i + 1] ?? '')) continue;
    // Store numbers stand with zeros in one file and without in the next.
    const number = ROMAN.get(word) ?? ordinal(word);
    if (/^\d/.test(number)) {
      const value = number.replace(/^0+(?=\d)/, '');
      qualify('number', value);
      // `Manoir Roy II` is the second; a shop's number is longer, or stands behind a word for it; « 89,5 » is a frequency.
      if (/^[2-9]$/.test(value) && !COUNTED.test(all[i - 1] ?? '') && !/^\d/.test(all[i - 1] ?? '')) {
        qualify('second', value);
      }
      words.add(value);
      rare.push(value);
      continue;
    }
    if (/^[a-z]$/.test(word) && PART.test(all[i - 1] ?? '')) {
      qualify('number', word);
      words.add(word);
      continue;
    }
    const stemmed = stem(word);
    if (isSilent(stemmed)) continue;
    const { key, kind, qualifier, common } = meaningOf(stemmed);
    words.add(key);
    if (kind) kinds.add(kind);
    if (qualifier) qualify(qualifier, key);
    if (!kind && !common) rare.push(key);
  }
  // A university's hospital is a hospital, said or not.
  if (kinds.has('hospital')) kinds.delete('university');
  // Every home for the old is for seniors, said or not.
  const people = qualifiers.get('people');
  if (kinds.has('residence') && people?.delete('seniors') && !people.size) qualifiers.delete('people');
  const loud = all.filter((word) => !isSilent(stem(word)));
  // Initials are of the words as they are written: `FFTNL` of « … de Terre-Neuve-et-Labrador ».
  const written = bare === phrased ? all : bare.split(' ').filter(Boolean);
  const heard = written.filter((word) => !isSilent(stem(word)));
  const acronym = [...words].findIndex(
    (word) => isInitialsIn(word, loud) || isInitialsIn(word, all) || isInitialsIn(word, heard),
  );
  // A name of silent words alone (« Sur le Par ») is still a name.
  if (words.size === 0) for (const word of all) words.add(word);
  const ownBesideHost = besideHost(text);
  const alias = aliasOf(text);
  const expansion = acronym < 0 ? loud : loud.filter((word) => word !== [...words][acronym]);
  return {
    words: [...words].slice(0, MOST_WORDS),
    run: loud.join('') || all.join(''),
    ownRun: rare.join('') || [...words].join(''),
    ...(loud.length && loud.length < all.length ? { letters: all.join('') } : {}),
    ...(acronym >= 0 && acronym < MOST_WORDS ? { acronym } : {}),
    initials:
      heard.length > 2
        ? [...new Set([expansion, all, heard.filter((word) => word !== [...words][acronym])].map(initialsOf))]
        : NONE,
    kinds: kinds.size ? [...kinds] : NONE,
    tongue: tongue.fr || tongue.en ? tongue : MUTE,
    qualifiers: qualifiers.size ? qualifiers : UNQUALIFIED,
    people: peopleOf(text),
    ...(ownBesideHost ? { ownBesideHost } : {}),
    ...(alias ? { alias } : {}),
    ...(NUMBERED_COMPANY.test(phrased) ? { company: true as const } : {}),
  };
}

const ALIAS =
  /\(\s*(\p{Lu}{3,8})(?:[\s,.-]?\d[\d\s,.]*|\s*[-–]\s*[AF]M)?\s*\)|^(\p{Lu}{3,8})\s*[-–—:]\s+|\s[-–—]\s*(\p{Lu}{3,8})$/u;

/** Initials in brackets or behind a dash, where the rest is not in capitals, too. */
function aliasOf(text: string): string | undefined {
  const [all, ...found] = ALIAS.exec(text.trim()) ?? [];
  const letters = found.find(Boolean);
  if (!letters || !/\p{Ll}{3}/u.test(text.replace(all!, ''))) return undefined;
  const { key, kind, common } = meaningOf(stem(plain(letters)));
  return kind || common ? undefined : key;
}

/** What is said outside of brackets that name a hospital, a school…, where that is of another kind. */
function besideHost(text: string): string[] | undefined {
  const [, before, bracket, behind] = /^(.*?)\(([^()]+)\)(.*)$/.exec(text) ?? [];
  if (bracket === undefined) return undefined;
  const [inside, outside] = [parseName(bracket), parseName(`${before} ${behind}`)];
  const isHost = inside.kinds.some((kind) => HOUSING_KINDS.has(kind) && !outside.kinds.includes(kind));
  const own = outside.words.filter((word) => saysSomething(word) && !inside.words.includes(word));
  return isHost && own.length ? own : undefined;
}

const initialsOf = (words: string[]): string => words.map((word) => word[0]).join('');

/** Three letters at the least: `CSGR` beside « Centre de santé du Grand Ruisseau ». */
function isInitialsIn(word: string, all: string[]): boolean {
  if (word.length < 3 || word.length > 8 || !all.includes(word)) return false;
  return initialsOf(all.filter((other) => other !== word)).includes(word);
}

/** « Dre Marie Roy », `Roy, Marie, DDS`, « Me J. Roy ». A first name and a family name at the most. */
function peopleOf(text: string): Person[] {
  const people: Person[] = [];
  const parts = text
    .split(/[,;/()–—&]|\s-\s|\s(?:et|and)\s/i)
    .map((part) => plain(part).split(' ').filter(Boolean));
  const isName = (word: string | undefined): word is string =>
    word !== undefined && /^\p{L}+$/u.test(word) && !DIPLOMA.test(word) && !meaningOf(stem(word)).kind;
  const add = (names: string[]) => {
    const [given, ...others] = names.slice(0, 3);
    const family = others.at(-1);
    if (family) people.push({ family, given: given! });
    else if (given && given.length > 1) people.push({ family: given });
  };
  // « Dr. A. Roy »: an initial, and no preposition.
  const initials = new Set([...text.matchAll(/(?<!\p{L})(\p{L})\./gu)].map(([, letter]) => plain(letter!)));
  for (const [i, part] of parts.entries()) {
    const title = part.findIndex(
      (word, at) => TITLE.test(word) || (word === 'me' && at === 0 && /^me\.?\s+\p{Lu}/iu.test(text.trim())),
    );
    if (title >= 0) {
      const names: string[] = [];
      for (const word of part.slice(title + 1)) {
        if (!isName(word) || (isSilent(word) && !initials.has(word)) || meaningOf(stem(word)).common) break;
        names.push(word);
      }
      if (names.length) add(names);
      // « Drs Roy et Gagnon »
      const next = parts[i + 1];
      if (part[title] === 'drs' && next && next.length <= 2 && next.every(isName)) add(next);
    } else if (
      part.length >= 2 &&
      part.length <= 3 &&
      part.every(isName) &&
      DIPLOMA.test(parts[i + 1]?.[0] ?? '')
    ) {
      add(part);
    } else if (
      part.length === 1 &&
      isName(part[0]) &&
      parts[i + 1]?.length === 1 &&
      isName(parts[i + 1]![0]) &&
      DIPLOMA.test(parts[i + 2]?.[0] ?? '')
    ) {
      people.push({ family: part[0], given: parts[i + 1]![0]! });
    } else if (
      part.length >= 3 &&
      part.length <= 4 &&
      DIPLOMA.test(part.at(-1)!) &&
      part.slice(0, -1).every(isName)
    ) {
      add(part.slice(0, -1));
    }
  }
  return people.length ? people : NOBODY;
}

/** Whether two may be one person: `J. Roy` may be Jean Roy, `Dr Roy` anybody of that name. */
export function mayBeSame(a: Person, b: Person): boolean {
  // A family's name may be mistyped where the rest is right; Roy and Ray are two.
  const long = Math.min(a.family.length, b.family.length) >= 6;
  const mistyped =
    long && a.given !== undefined && a.given === b.given && editDistance(a.family, b.family, 1) <= 1;
  // `Roy Paul, MD`: the family's name first, in one of the two.
  if (a.given && a.given === b.family && a.family === b.given) return true;
  if (a.family !== b.family && !mistyped) return false;
  if (!a.given || !b.given || a.given === b.given) return true;
  return (a.given.length === 1 || b.given.length === 1) && a.given[0] === b.given[0];
}

/** Whether a letter may have slipped: Julie and Jule, Singh and Sigh; or they are two, as Denis and Denise. */
export function mayBeMistyped(a: Person, b: Person): boolean {
  const near = (one: string, other: string) => one[0] === other[0] && editDistance(one, other, 1) <= 1;
  return near(a.family, b.family) && near(a.given ?? '', b.given ?? '');
}
