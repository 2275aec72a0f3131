/** A street address in parts that can be compared, as it is written in either language. */
import { provinceNamed } from '@relais/core/connect/gazetteer';
import { ordinal } from './name.ts';
import { plain } from './vocabulary.ts';

export interface Address {
  /** Civic numbers: one, or the two ends of a range. Empty where none is given. */
  civic: number[];
  /** The letter of `145A`. */
  letter?: string;
  /** The first number of a range, which may be a unit after all: `2-4 Elm`. */
  range?: string;
  /** `unit 1`, `bureau 200`, `#3`, `12-145 Main`: what is behind the number; each once. */
  units: string[];
  floor?: string;
  /** The street's own words, without its type and direction. */
  street: string[];
  /** `street` for « rue », `road` for « chemin »… */
  type?: string;
  direction?: string;
  /** Number of a post office box. */
  box?: string;
}

const TYPES = new Map<string, string>();
for (const line of [
  'street st str rue',
  'avenue av ave',
  'road rd chemin ch chem',
  'boulevard blvd boul bd blv',
  'drive dr drv promenade prom',
  'highway hwy route rte autoroute aut hway',
  'crescent cres cr croissant crois',
  'place pl plaza',
  'court ct cour crt',
  'lane ln ruelle',
  'parkway pkwy pky',
  'square sq carre',
  'terrace terr ter terrasse tsse',
  'way voie',
  'circle cir cercle',
  'line ligne ln',
  'sideroad sdrd',
  'concession conc con',
  'range rang rg',
  'climb montee mtee',
  'hill cote',
  'quay quai',
  'alley allee',
  'trail trl sentier',
  'gate gt',
  'row',
  'path',
  'loop',
]) {
  const [type, ...spellings] = line.split(' ');
  for (const word of [type!, ...spellings]) if (!TYPES.has(word)) TYPES.set(word, type!);
}

/** « rue Main » begins in French; `Court Street`, `Place Road` do not. */
const FRENCH_ONLY = new Set(
  'rue chemin ch chem promenade prom montee rang rg allee cote ruelle quai boul sentier'.split(' '),
);
/** Saint, doctor; street, drive. */
const TITLES = new Set(['st', 'dr']);

const DIRECTIONS = new Map(
  Object.entries({
    ...{ n: 'N', north: 'N', nord: 'N', s: 'S', south: 'S', sud: 'S' },
    ...{ e: 'E', east: 'E', est: 'E', w: 'W', west: 'W', o: 'W', ouest: 'W' },
    ...{ ne: 'NE', northeast: 'NE', nw: 'NW', no: 'NW', northwest: 'NW' },
    ...{ se: 'SE', southeast: 'SE', sw: 'SW', so: 'SW', southwest: 'SW' },
  }),
);

const UNIT_WORD =
  '(?:unit(?:e|s|es)?|suite|ste|apt|app|appt|apartment|appartement|bureau|bur|office|local|room|rm|salle|porte|door|piece|store|boutique|magasin|kiosk|kiosque|space|espace|bay|booth|stall|trailer|building|bldg|edifice|immeuble|tower|tour|bloc|pavillon|pavilion|wing|aile|lot)';
/** A number, or a letter, or both: `12`, `B`, `A200`, `100B`. */
const UNIT_NUMBER = '(?:[a-z]?\\d+[a-z]?|[a-z])';
const UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])${UNIT_WORD}\\.?\\s*(?:#|no\\.?|num[eé]ro)?\\s*:?\\s*(${UNIT_NUMBER}(?:\\s*(?:[&/]|and|et|to|à)\\s*${UNIT_NUMBER}(?![\\p{L}\\p{N}])|\\s*-\\s*\\d+[a-z]?(?=\\s*(?:$|,)))*)(?![\\p{L}\\p{N}])`,
  'giu',
);
const HASH = new RegExp(
  `#\\s*(${UNIT_NUMBER}(?:\\s*[-&]\\s*\\d+[a-z]?(?=\\s*$|,))?)(?![\\p{L}\\p{N}])`,
  'giu',
);
const BOX =
  /(?<![\p{L}\p{N}])(?:p\.?\s*o\.?\s*(?:box|bag|b\.)|box|sac postal|bo[iî]te postale|c\.?\s*p\.?|case postale|casier postal)\s*(?:#|no\.?)?\s*(\d+)/iu;
/** Behind a box, the counter that holds it: « succ. B », `Station Main`, `RPO Westgate`. */
const COUNTER = /(?<![\p{L}\p{N}])(?:succ(?:ursale)?|sta?t?n|station|r\.?p\.?o)\b\.?\s*[\p{L}\p{N}'-]+/giu;
/** `Hwy. #17`, « route no 11 »: the number is the road's. */
const ROAD_NUMBER =
  /(?<![\p{L}\p{N}])(hwy|highway|route|rte|autoroute|road|rd|chemin|ch|line|ligne|conc|concession|rang)\b\.?\s*(?:#|no\.?|num[eé]ro)\s*(?=\d)/giu;
/** `8627 - 91 St NW`: in Alberta a house and its street, where `12-145 Main` is a unit and its house. */
const GRID =
  /(?<!\d)(\d+)\s*-\s*(\d+\s*[a-c]?)\s+(st|street|ave|avenue)\b\.?(?=\s*(?:[ns]\.?\s?[ew]\.?|[nsew]\.?)?\s*(?:,|$))/gi;
/** What stands before a road that has a number for its name. */
const NUMBERING = /^(?:regional|municipal|rural|provincial|secondary|township|district|forestry|grid)$/;
/** A rural route says who delivers, not where. */
const RURAL = /(?<![\p{L}\p{N}])(?:r\.?\s?r\.?|rural route|route rurale)\s*#?\s*\d+/giu;
const POSTAL_CODE = /[A-Z]\d[A-Z][ -]?\d[A-Z]\d/gi;
const FLOOR =
  /(?<![\p{L}\p{N}])(?:(\d+)(?:st|nd|rd|th|e|er|re|i?eme)?\s*(?:floor|fl|etage|level)|(first|second|third|premier|deuxieme|troisieme|main|ground|lower|upper|rez-de-chaussee|rdc)\s*(?:floor|fl|etage|level)|(?:level|niveau|etage)\s*(\d+)|(rez-de-chaussee|rdc|sous-sol|basement))(?![\p{L}\p{N}])\.?/giu;
const FLOORS = new Map(
  Object.entries({
    ...{ main: '1', ground: '1', 'rez-de-chaussee': '1', rdc: '1' },
    ...{ lower: 'basement', 'sous-sol': 'basement', basement: 'basement', upper: 'upper' },
  }),
);
/** `East Wing`, « aile est »; `, Rear`. */
const WING =
  /(?<![\p{L}\p{N}])(?:(north|south|east|west)\s+(?:wing|tower|entrance|building)|(?:aile|tour|entree|edifice)\s+(nord|sud|est|ouest)|(?<=,\s*)(front|rear|back|arriere|avant)(?=\s*(?:unit|entrance|door|building)?\s*(?:,|$)))(?![\p{L}\p{N}])/giu;

const BEHIND = new Set(['rear', 'back', 'arriere']);

/** A part of its own behind the street: `12 Elm St, 101`, `…, PH2`, `…, Stall 4`. Not `…, Highway 17`. */
const LOOSE_UNIT = /^(?:([a-z]{1,9})\.?\s*)?#?\s*(\d{1,5}[a-z]?)$/i;
/** Streets of these types have numbers for names. */
const NUMBERED = /^(?:highway|road|line|concession|range|sideroad|way|street|avenue)$/;
/** Of those, the ones whose number stands behind: `County Road 43`. */
const SO_NUMBERED = /^(?:highway|road|line|concession|range|sideroad)$/;

const SILENT = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'the',
  'of',
  'and',
  'et',
  'a',
  'au',
  'aux',
  'at',
  'civic',
  'no',
  'numero',
  'county',
  'cty',
  'cnty',
  'comte',
  'old',
  'ancien',
  'ancienne',
]);

const units = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s*(?:[&/-]|\band\b|\bet\b|\bto\b|à)\s*/)
    .map((unit) => unit.replace(/[^a-z0-9]/g, '').replace(/^0+(?=\d)/, ''))
    .filter(Boolean);

/** Most addresses have no unit; one empty list serves them all. */
const NONE: string[] = [];

/** `123 Main Sudbury ON` → `123 main`, where the town is Sudbury. */
function withoutTown(words: string[], city: string): string[] {
  const town = plain(city).split(' ').filter(Boolean);
  let end = words.length;
  if (end > 2 && provinceNamed(words[end - 1]!)) end--;
  const endsInTown =
    town.length > 0 &&
    end - town.length > 1 &&
    town.every((word, i) => words[end - town.length + i] === word);
  return words.slice(0, endsInTown ? end - town.length : end);
}

/**
 * @param city The town it is in, which some write in the address, too.
 * @returns undefined where nothing is said that could be compared
 */
export function parseAddress(text: string, city = ''): Address | undefined {
  const found = new Set<string>();
  let floor: string | undefined;
  let rest = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(POSTAL_CODE, ' ')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/trans[- ]?canad(?:a|ienne)/gi, 'transcanada')
    .replace(ROAD_NUMBER, '$1 ')
    .replace(GRID, '$1 $2 $3')
    .replace(FLOOR, (_, ...[digits, word, level, alone]: (string | undefined)[]) => {
      const named = (word ?? alone)?.toLowerCase();
      floor = digits ?? level ?? (named && (FLOORS.get(named) ?? ordinal(named)));
      return ' ';
    })
    .replace(WING, (_, ...[english, french, side]: (string | undefined)[]) => {
      const named = (english ?? french ?? side)!.toLowerCase();
      found.add(DIRECTIONS.get(named)?.toLowerCase() ?? (BEHIND.has(named) ? 'rear' : 'front'));
      return ' ';
    });
  const box = BOX.exec(rest)?.[1];
  if (box !== undefined) rest = rest.replace(COUNTER, ' ');
  rest = rest
    .replace(BOX, ' ')
    .replace(RURAL, ' ')
    .replace(/(?<=\d)\s*(?:\b1\/2\b|½)/, '');
  const take = (pattern: RegExp) => {
    rest = rest.replace(pattern, (_, numbers: string) => {
      for (const unit of units(numbers)) found.add(unit);
      return ', ';
    });
  };
  // A « ste » is a suite only before a number, which the pattern asks for; « rue Ste-Anne » is left.
  take(UNIT);
  take(HASH);

  // « 681-C rue Chippewa » is 681C.
  rest = rest.replace(/^[\s,.-]+/, '').replace(/^(\d+)\s*-\s*([a-z])(?=[\s,])/i, '$1$2');
  let civic: number[] = [];
  let letter: string | undefined;
  let range: string | undefined;
  const number = (digits: string) => civic.push(Number(digits));
  // `12-145 Main`: unit 12; `145-149 Main`: the houses 145 to 149. A range goes up, by little, in as many digits.
  rest = rest.replace(
    /^(\d+)\s*([a-z])?\s*-\s*(\d+)\s*([a-z](?=[\s,]))?(?=[\s,]|$)/i,
    (_, first: string, unitLetter: string | undefined, second: string, suffix: string | undefined) => {
      const step = Number(second) - Number(first);
      if (first.length === second.length && step > 0 && step <= 40 && step % 2 === 0) {
        number(first);
        range = String(Number(first));
      } else found.add(`${Number(first)}${unitLetter?.toLowerCase() ?? ''}`);
      number(second);
      letter = suffix?.toLowerCase();
      return ' ';
    },
  );
  rest = rest.replace(/^([a-z]\d*)\s*-\s*(?=\d+[a-z]?[\s,])/i, (_, unit: string) => {
    found.add(unit.toLowerCase());
    return '';
  });

  // Building, town and province stand in parts of their own: the part with the number has the street.
  const parts = rest.split(/[,;/]|\s-\s/).map((part) => part.trim());
  const isNumber = (part: string) => /^\d+\s?[a-z]?$/i.test(part);
  let start = civic.length
    ? parts.findIndex(Boolean)
    : parts.findIndex((part) => /^\d+\s?[a-z]?(?:\s|$)/i.test(part));
  if (start < 0)
    start = Math.max(
      0,
      parts.findIndex((part) => part !== ''),
    );
  let line = parts[start] ?? '';
  let behind = start + 1;
  if (isNumber(line) || line === '') {
    const next = parts.findIndex((part, i) => i > start && part !== '');
    const street = parts[next] ?? '';
    // `303, 8627 91 St NW` is unit 303; « 12, 91 St » and `35, Atlantic Avenue` are houses.
    const numbered = /^\d+[a-z]?\s+(\S+)/i.exec(street)?.[1]?.toLowerCase().replace('.', '');
    const isUnit = line !== '' && civic.length === 0 && numbered !== undefined && !TYPES.has(numbered);
    if (isUnit) found.add(units(line)[0]!);
    line = isUnit ? street : `${line} ${street}`;
    if (next > 0) behind = next + 1;
  }
  // `201 2929 Commercial Dr` is unit 201; `12 91 St` is a house in a street of that number.
  const [, first, second, third] = civic.length ? [] : (/^(\d{1,4})\s+(\d+)\s+(\p{L}+)/u.exec(line) ?? []);
  const isStreet = (word: string) => TYPES.has(word) || DIRECTIONS.has(word);
  if (first && second && third && !isStreet(third.toLowerCase())) {
    found.add(String(Number(first)));
    line = line.slice(first.length).trim();
  }
  for (const part of parts.slice(behind)) {
    const [, word = '', loose] = LOOSE_UNIT.exec(part) ?? [];
    if (loose && !NUMBERED.test(TYPES.get(word.toLowerCase()) ?? '')) found.add(units(loose)[0]!);
  }
  if (civic.length === 0) {
    // « 4e Avenue » is a street, `145E Main` a house.
    const [all, digits, suffix] =
      /^(\d+)(?!e\s+(?:av|rue|rang|conc|boul|ch))(?:\s?([a-z])(?=\s|$)(?!\s*$))?(?=\s|$)/i.exec(
        line.trim(),
      ) ?? [];
    const isDirection = suffix !== undefined && all!.includes(' ') && DIRECTIONS.has(suffix.toLowerCase());
    if (digits !== undefined) {
      number(digits);
      if (suffix !== undefined && !isDirection) letter = suffix.toLowerCase();
      line = line.trim().slice(isDirection ? digits.length : all!.length);
    }
  }

  const words = withoutTown(plain(line).split(' ').filter(Boolean), city);
  if (civic.length === 0) {
    // « rue Main 145 »
    const last = words.at(-1);
    if (
      words.length > 2 &&
      last &&
      /^\d{2,}$/.test(last) &&
      !TYPES.get(words[0]!)?.match(/highway|range|concession/)
    ) {
      civic = [Number(last)];
      words.pop();
    }
  }
  let type: string | undefined;
  let direction: string | undefined;
  const street: string[] = [];
  // The type comes first in French (« rue Court Nord »), last in English (`Court Street North`).
  const isType = (word: string, i: number): boolean => TYPES.has(word) && !(TITLES.has(word) && isTitle(i));
  // `St. Paul St`, `Dr. Penfield Ave`, `Blvd St Joseph`: a title before a name, a type behind it.
  const isTitle = (i: number): boolean => {
    const behind = words.slice(i + 1);
    if (i === 0 || behind.some((next) => TYPES.has(next))) return true;
    return i === 1 && TYPES.has(words[0]!) && behind.some((next) => !DIRECTIONS.has(next));
  };
  const last = words.findLastIndex(isType);
  const isFrench = last >= 0 && TYPES.has(words[0]!) && (last === 0 || FRENCH_ONLY.has(words[0]!));
  const typeAt = isFrench ? 0 : last;
  if (typeAt >= 0) type = TYPES.get(words[typeAt]!)!;
  // In English a building or a town may follow without a comma.
  let end = words.length;
  if (typeAt > 0) {
    end = typeAt + 1;
    // `County Road 43` has no other name; `Elm Road 5` has.
    const unnamed = words.slice(0, typeAt).every((word) => SILENT.has(word) || NUMBERING.test(word));
    if (unnamed && SO_NUMBERED.test(type!) && /^\d+[a-z]?$/.test(words[end] ?? '')) end++;
    while (DIRECTIONS.has(words[end] ?? '')) end++;
  }
  // `12 Elm St 101`
  if (typeAt > 0 && end === words.length - 1 && /^\d+[a-z]?$/.test(words[end]!) && !SO_NUMBERED.test(type!)) {
    found.add(words[end]!);
  }
  for (const [i, word] of words.slice(0, end).entries()) {
    if (i === typeAt) continue;
    if (DIRECTIONS.has(word) && words.length > 1 && direction === undefined)
      direction = DIRECTIONS.get(word)!;
    else if (!SILENT.has(word))
      street.push(word === 'st' || word === 'ste' || word === 'sainte' ? 'saint' : ordinal(word));
  }
  // Of a box without a house, what is left is the post office: `PO Box 73, Wood Street PO`.
  if (box !== undefined && civic.length === 0) return { civic, units: NONE, street: [], box };
  // « chemin Est », `Avenue Road`: then type and direction are all the name there is.
  if (street.length === 0) {
    if (direction) street.push(direction.toLowerCase());
    else if (type) street.push(type);
  }
  if (street.length === 0 && civic.length === 0 && box === undefined) return undefined;
  return {
    civic,
    ...(letter ? { letter } : {}),
    ...(range ? { range } : {}),
    ...(floor ? { floor } : {}),
    units: found.size ? [...found].sort() : NONE,
    street,
    ...(type ? { type } : {}),
    ...(direction ? { direction } : {}),
    ...(box ? { box } : {}),
  };
}
