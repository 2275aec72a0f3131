/**
 * Whether two listings are one: evidence for and against, each named and with its points, and what forbids
 * joining them however much alike they look. A wrong merge hides a service from people and is seldom noticed; a
 * missed one shows it twice. So `merge` asks for a name and for something that ties it to the place, and doubt is
 * left to a person (`ask`).
 */
import { distanceKm } from '@relais/core/connect/geography';
import { editDistance } from '@relais/core/connect/spelling';
import { compileHours } from '../publish/hours.ts';
import type { Address } from './address.ts';
import { mayBeOneTown } from './municipality.ts';
import { mayBeMistyped, mayBeSame } from './name.ts';
import {
  isStreetType,
  type NameRecord,
  type PlaceRecord,
  type Record,
  type Shared,
  TOWN_WEIGHT,
  type Word,
} from './record.ts';
import {
  BROAD_KINDS,
  CARE_KINDS,
  HOUSED_KINDS,
  HOUSING_KINDS,
  HOUSING_WORDS,
  inEnglish,
  type Meaning,
  meaningOf,
  saysMuch,
  saysSomething,
  spellingsOf,
} from './vocabulary.ts';

export type Verdict = 'merge' | 'ask' | 'apart';

export interface Comparison {
  verdict: Verdict;
  /** 0 to 1: how much alike they look, whatever forbids joining them. */
  score: number;
  /** Whether something forbids joining them: another unit, another person… */
  vetoed: boolean;
  /** Whether something speaks against it that others cannot outweigh: a veto, hours that never meet… */
  conflict: boolean;
  /** In words, what spoke for it and against it; empty unless asked for. */
  why: string[];
}

/** From these points on, two listings are merged, or a person is asked. */
const MERGE = 5.5;
const ASK = 3;
/** The same for two rows of one house and town that share a word which few others have: their lists need no phones. */
const MERGE_IN_HOUSE = 4.6;

/** What mail, web and category can add at the most. */
const MOST_CONTACT = 3.6;
/** What another number in the street takes. */
const WIDE_HOUSE = 0.8;
/** What one spot on two maps adds to one name. */
const ONE_SPOT = 0.6;

interface Options {
  /** Compose `why`. */
  explain?: boolean;
  /**
   * The two are one row before and after it was edited, as far as one can see: the one vanished from a source and
   * the other appeared there. Then a corrected address does not stand against it, nor a new name.
   */
  edited?: boolean;
}

const STRANGERS: Comparison = { verdict: 'apart', score: 0, vetoed: false, conflict: true, why: [] };

/** The same whichever of the two comes first. */
export function compare(a: Record, b: Record, { explain = false, edited = false }: Options = {}): Comparison {
  let name = compareNames(a, b);
  const phone = comparePhones(a, b);
  // Most candidates end here.
  if (name.alike < 0.3 && phone.points <= 0 && !explain) return STRANGERS;
  const why: string[] = [];
  const vetoes: string[] = [];
  const doubts: string[] = [];
  const say = explain ? (text: string) => why.push(text) : () => 0;
  const grounds = hasGrounds(a) && hasGrounds(b);
  const located = comparePlaces(a, b, grounds, explain);
  const sameHouse = located.address === 'same' && !located.otherUnits;
  if (sameHouse && (a.names.some(({ streets }) => streets) || b.names.some(({ streets }) => streets))) {
    name = compareNames(a, b, true);
  }
  if (name.alike < 0.5 && phone.same && sameHouse) {
    if (isTranslated(a, b)) name = TRANSLATION;
    else if (isShortFor(a, b) || isShortFor(b, a)) name = SHORT_NAME;
  }
  if (name.alike < 0.5 && phone.same && located.address === 'same' && (isNumbered(a) || isNumbered(b))) {
    name = NUMBERED;
  }
  const most = name.points + phone.points + located.points + MOST_CONTACT + WIDE_HOUSE;
  if (most < ASK && !explain) return { ...STRANGERS, score: chance(most - MOST_CONTACT - WIDE_HOUSE) };
  const contact = compareContacts(a, b);

  // One house at a corner or a wide one: two shops of a chain do not stand so near.
  const sameName = name.alike > 0.95 && !name.longer;
  const wideHouse =
    sameName && (located.nextDoor || (grounds && located.fewDoors && (located.km ?? 1) < 0.03));
  // Two maps put one door on one spot; what else is there has another name.
  const oneSpot = !located.address && (located.km ?? 1) < 0.02 && phone.points >= 0;
  let points =
    name.points +
    phone.points +
    located.points +
    contact.points +
    (wideHouse ? WIDE_HOUSE : 0) +
    (oneSpot && sameName ? ONE_SPOT : 0);
  say(
    name === TRANSLATION
      ? 'one name may be the other translated'
      : name === SHORT_NAME
        ? 'one name is the other in short'
        : name === NUMBERED
          ? 'a number for a name'
          : name.alike > 0.99
            ? 'same name'
            : `names ${Math.round(name.alike * 100)} % alike`,
  );
  if (located.text) say(located.text);
  if (phone.text) say(phone.text);
  if (contact.text) say(contact.text);

  const shareCategory = a.categories.some((category) => b.categories.includes(category));
  if (a.categories.length && b.categories.length) {
    // Sources file a hospital under `general`, `psychiatric` or by who pays for it; its name says what it is.
    const sameKind = [...kindsOf(a)].some((kind) => kindsOf(b).has(kind));
    points += shareCategory ? 0.3 : sameKind ? -0.2 : -0.8;
    if (!shareCategory) say('other categories');
  }

  // What forbids it.
  if (located.otherProvince) vetoes.push('other province');
  // Phone, site and name are one's own: then a person is asked whether somebody mistyped the unit.
  const slip = located.slip && phone.same && contact.own && name.alike > 0.85;
  if (located.otherUnits && !(edited && name.alike > 0.95 && phone.same)) {
    (slip ? doubts : vetoes).push(located.otherUnits);
  }
  for (const veto of qualifiersApart(a, b)) vetoes.push(veto);
  const people = peopleApart(a, b);
  if (people === 'surely') vetoes.push('other person');

  // What leaves it to a person: what speaks against it, and what is missing.
  const near = located.km !== undefined && located.km < 0.06;
  /** One counter answers: what one name leaves unsaid is no other listing's then. */
  const oneDoor = located.address === 'same' && (phone.same || (contact.own && phone.points >= 0));
  /** The same where neither says who answers: then the house and its postal code stand for the door. */
  const oneHouse = oneDoor || (located.sure && phone.points >= 0);
  if (vetoes.length === 0 && points >= ASK) {
    doubts.push(
      ...kindsApart(a, b, shareCategory, phone),
      ...oneSided(a, b, located.address === 'same' && phone.points > 0),
      ...schoolsApart(a, b, oneDoor, sameHouse && phone.points >= 0),
    );
    if (isOfTheOther(a, b) || isOfTheOther(b, a) || isHouseOf(a, b) || isHouseOf(b, a)) {
      doubts.push('one may be part of the other');
    }
    if (people === 'likely') doubts.push('names of people differ by a letter');
    if (name.longer && maybeBranch(a, b, oneHouse ? name.tells : [true, true])) {
      doubts.push('one may be a branch of the other');
    }
    if (!edited) {
      // Coordinates are copied from one shop of a chain to the next.
      const elsewhere = located.address === 'other' && located.postalCode === 'other' && !phone.same;
      // A wrong number in the right street.
      const wrongNumber =
        sameName && phone.same && located.sameStreet && (located.km ?? Infinity) < GROUNDS_KM;
      if ((located.address === 'other' && !near && !wrongNumber) || elsewhere) doubts.push('other address');
      // Where a chain copies its coordinates from shop to shop, town and postal code tell them apart.
      const otherTown = located.towns && !located.oneTown;
      const otherShop =
        located.address === 'other'
          ? otherTown
          : !located.address && !located.boxed && (otherTown || located.postalCode === 'other');
      if (otherShop && !phone.same && !(isOneOfTown(a) && isOneOfTown(b))) {
        doubts.push('in another town or postal code');
      }
      // One switchboard answers for the offices of several towns.
      if (phone.same && otherTown && !located.address && !located.boxed && (located.km ?? Infinity) > 1) {
        doubts.push('in another town');
      }
      const tolerable = phone.same || ((near || wideHouse) && phone.points >= 0);
      if (located.address === 'near' && !(tolerable && name.alike > 0.85)) {
        doubts.push('other civic number');
      }
      const far = located.km !== undefined && located.km > (located.address === 'same' ? 30 : 1);
      if (far && !located.sure) doubts.push('far apart');
      if (name.strangers && !(phone.same && located.address === 'same')) {
        doubts.push('each name has words of its own');
      } else if (
        (oneHouse ? name.eachTells : name.eachMore) &&
        name.alike < 0.9 &&
        !(name.kindOrNothing && phone.same && located.address === 'same')
      ) {
        doubts.push('each has something of its own');
      }
      if (name.longer && phone.points < 0 && name.alike < 0.85) doubts.push('one may be part of the other');
      if (hoursApart(a, b)) doubts.push('hardly ever open at the same time');
    }
  }
  const conflict = vetoes.length + doubts.length > 0;
  if (vetoes.length === 0 && points >= ASK) {
    const renamed = edited && phone.same && located.address === 'same';
    const translated = oneDoor && name.twoTongues && !name.eachTells && name.alike > 0.3;
    if (name.alike < 0.5 && !renamed && !translated) doubts.push('names differ');
    const tied =
      located.address === 'same' ||
      phone.same ||
      contact.own ||
      (located.km !== undefined && name.alike > 0.85 && located.km < 0.15) ||
      (located.onGrounds && name.alike > 0.95 && (located.km ?? Infinity) < GROUNDS_KM) ||
      (!located.address &&
        // `Heron Lodge`, `Heron Lodge Long Term Care Home`: what one adds tells nothing.
        name.alike >= (name.tells.some(Boolean) ? 0.9 : 0.8) &&
        phone.points >= 0 &&
        (located.oneBlock || (located.oneVillage && shareCategory && hasOwnName(a, b) && hasOwnName(b, a))));
    if (!tied && !edited) doubts.push('nothing ties them to one place');
  }

  const inHouse = sameHouse && located.oneTown && phone.points >= 0 && sharesOwnWord(a, b);
  const enough = edited ? ASK : inHouse ? MERGE_IN_HOUSE : MERGE;
  const score = chance(points);
  const vetoed = vetoes.length > 0;
  if (explain) why.push(...vetoes.map((veto) => `${veto}: never joined`), ...doubts);
  if (vetoed || points < ASK) return { verdict: 'apart', score, vetoed, conflict, why };
  const verdict = points >= enough && doubts.length === 0 ? 'merge' : 'ask';
  return { verdict, score, vetoed, conflict, why };
}

/** No chain of shops: it has one postal code or another, and no second house. */
const isOneOfTown = (record: Record): boolean =>
  ['hospital', 'university', 'college', 'school', 'library', 'church', 'residence'].some((kind) =>
    kindsOf(record).has(kind),
  );

/** A word that few have, and neither for its town nor for its street: two tenants of Elm Street may share that. */
const sharesOwnWord = (a: Record, b: Record): boolean =>
  a.names.some(({ words, towns, streets }) =>
    words.some(
      (word, i) =>
        word.own === 1 &&
        word.count <= 4 &&
        !((towns | streets) & (1 << i)) &&
        b.names.some(
          (other) =>
            other.words.includes(word) && !((other.towns | other.streets) & (1 << other.words.indexOf(word))),
        ),
    ),
  );

/** A word that no chain has: two of its shops may stand in one village, and two homes of one name do not. */
const hasOwnName = (a: Record, b: Record): boolean =>
  a.names.some(({ words, towns }) =>
    words.some(
      (word, i) =>
        word.own === 1 &&
        word.count <= 4 &&
        !(towns & (1 << i)) &&
        b.names.some((other) => other.words.includes(word)),
    ),
  );

/** Points as a number from 0 to 1. */
const chance = (points: number): number => Math.round(1000 / (1 + Math.exp(4 - points))) / 1000;

// Names

interface NameMatch {
  /** 0 to 1. */
  alike: number;
  points: number;
  /** Each has a word of its own that the other has not: Marie Roy and Jean Roy. */
  strangers: boolean;
  /** One of them has a word of its own, at least. */
  longer: boolean;
  /** Beside what they share each says something more: `Employment Services`, `Newcomer Services`. */
  eachMore: boolean;
  /** And it tells what is done there, which `Memorial Home` and `Nursing Home` do not. */
  eachTells: boolean;
  /** Which of them has something to tell beside what they share. */
  tells: [a: boolean, b: boolean];
  /** They are in two languages, and share a word of their own. */
  twoTongues: boolean;
  /** Beside what they share, one says its kind at the most, and the other only words that no other name has. */
  kindOrNothing: boolean;
}

/** @param sameHouse Their address is one, so that the street's name in one of them says nothing more. */
function compareNames(a: Record, b: Record, sameHouse = false): NameMatch {
  let best: NameMatch | undefined;
  for (const one of a.names) {
    for (const other of b.names) {
      const match = matchNames(one, other, sameHouse);
      if (!best || match.points > best.points) best = match;
    }
  }
  return best ?? UNLIKE;
}

const UNLIKE: NameMatch = {
  alike: 0,
  points: -4,
  strangers: false,
  longer: true,
  eachMore: false,
  eachTells: false,
  tells: [true, true],
  twoTongues: false,
  kindOrNothing: false,
};

const TRANSLATION: NameMatch = { ...UNLIKE, alike: 0.7, points: 1.2 };

/** The initials that the other name has in brackets or before a dash: « Radio Ruisseau (CJRX) », `CJRX-FM`. */
const SHORT_NAME: NameMatch = { ...TRANSLATION, longer: false, tells: [false, false] };

/**
 * Both are the one thing: `YMCA Employment Services` is not all that « Young Men’s Christian Association (YMCA) » is, and
 * neither « Garderie du Ruisseau (YMCA) » nor `YMCA - Newcomer Services` is the YMCA.
 */
const isShortFor = (short: Record, long: Record): boolean =>
  isSubset(kindsOf(long), kindsOf(short)) &&
  long.names.some(
    ({ alias, words }) =>
      alias !== undefined &&
      words.some(({ key }) => key !== alias && !isKnown(key) && !isDigit(key.charCodeAt(0))) &&
      short.names.some((name) => name.words.some(({ key }) => key === alias) && !saysOfService(name, alias)),
  );

const isSubset = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
  [...few].every((each) => many.has(each));

/** Beside `alias`, it has a word of the vocabulary for what is done, or for whom; what `Group` and `Association` do not. */
const saysOfService = ({ words, towns }: NameRecord, alias: string): boolean =>
  words.some(
    ({ key }, i) =>
      key !== alias &&
      !(towns & (1 << i)) &&
      isKnown(key) &&
      !meaningOf(key).kind &&
      saysMuch(key) &&
      !BODIES.has(key),
  );

const BODIES: ReadonlySet<string> = new Set(['group', 'association', 'society', 'office']);

/** The company behind a sign: `9123-4567 Québec inc.`, `1234567 Ontario Ltd.` Its number tells neither for nor against. */
const NUMBERED: NameMatch = { ...UNLIKE, alike: 0.7, points: 0, longer: false, tells: [false, false] };
const isNumbered = ({ names }: Record): boolean => names.length > 0 && names.every(({ company }) => company);

/**
 * « Centre de santé communautaire Côte-de-Sable », Sandy Hill Community Health Centre: in the other language, with the
 * same two words at least for what it is, and the same of what tells namesakes apart.
 */
function isTranslated(a: Record, b: Record): boolean {
  if (b.names.some(({ language }) => a.names.some((name) => name.language === language))) return false;
  const generic = ({ names }: Record) => {
    const keys = names.flatMap(({ words }) => words.map(({ key }) => key));
    return [...new Set(keys.filter((key) => isGeneric(meaningOf(key))))].sort();
  };
  const [one, other] = [generic(a), generic(b)];
  const said = (record: Record) =>
    [...qualifiersOf(record)].map(([row, values]) => `${row} ${[...values].sort()}`).sort();
  return one.length >= 2 && `${one}` === `${other}` && `${said(a)}` === `${said(b)}`;
}

const isGeneric = ({ kind, common }: Meaning): boolean => Boolean(kind || common);

/** Of the sets of words, one bit a word: all of them, the heaviest of some. */
const allOf = (name: NameRecord): number => 2 ** name.words.length - 1;
const weightAt = (name: NameRecord, i: number): number =>
  name.words[i]!.weight * (name.towns & (1 << i) ? TOWN_WEIGHT : 1);

function weightOf(name: NameRecord, bits: number): number {
  let sum = 0;
  for (let i = 0; i < name.words.length; i++) if (bits & (1 << i)) sum += weightAt(name, i);
  return sum;
}

function heaviest(name: NameRecord, bits: number): number {
  let most = 0;
  for (let i = 0; i < name.words.length; i++) if (bits & (1 << i)) most = Math.max(most, weightAt(name, i));
  return most;
}

/** What is left and stands for words that it or the other name has: `RBC` beside « Royal Bank of Canada ». */
function spareInitials({ words, acronym }: NameRecord, left: number, other: NameRecord): number {
  let spare = acronym === undefined ? 0 : left & (1 << acronym);
  for (let i = 0; other.initials.length && i < words.length; i++) {
    const { key } = words[i]!;
    if (left & (1 << i) && key.length >= 3 && other.initials.some((initials) => initials.includes(key)))
      spare |= 1 << i;
  }
  return spare;
}

/** The words left of a name that its own initials stand for, where the other name has these initials. */
function behindInitials({ words, acronym, initials: all }: NameRecord, left: number): number {
  if (acronym === undefined || left & (1 << acronym)) return 0;
  const { key } = words[acronym]!;
  // Of the whole name.
  if (all.includes(key)) return left;
  const [initials = ''] = all;
  const at = initials.indexOf(key);
  const others = words.flatMap((_, i) => (i === acronym ? [] : [i]));
  return at < 0 ? 0 : others.slice(at, at + key.length).reduce((bits, i) => bits | (1 << i), 0) & left;
}

/** Eight letters seldom stand side by side by chance. */
const LONG_WORD = 8;

/** A word left of one name that the other writes in two, and which of the other's words are in it. */
function runTogether(
  { words }: NameRecord,
  left: number,
  other: NameRecord,
  otherLeft: number,
): { word: number; of: number; weight: number } {
  const found = { word: 0, of: 0, weight: 0 };
  for (let i = 0; left && otherLeft && i < words.length; i++) {
    const { key, spellings, weight } = words[i]!;
    if (!(left & (1 << i)) || key.length < LONG_WORD || spellings || !other.run.includes(key)) continue;
    let of = 0;
    for (let j = 0; j < other.words.length; j++) {
      const part = other.words[j]!.key;
      if (otherLeft & (1 << j) && part.length >= 3 && key.includes(part)) of |= 1 << j;
    }
    if (!of) continue;
    found.word |= 1 << i;
    found.of |= of;
    found.weight += weight;
  }
  return found;
}

/** The words of `long` that initials of `short` stand for: `SHN` for Scarborough Health Network. */
function spelledOut(long: NameRecord, short: NameRecord, spare: number): number {
  let bits = 0;
  for (let i = 0; spare && i < short.words.length; i++) {
    const { key } = short.words[i]!;
    const at = spare & (1 << i) ? (long.initials[0]?.indexOf(key) ?? -1) : -1;
    if (at >= 0) bits |= (2 ** key.length - 1) << at;
  }
  return bits & allOf(long);
}

/** What is left of a name and only says its street, unless the other says another thing in its place: two buildings. */
function streetLeft(name: NameRecord, left: number, other: NameRecord, otherLeft: number): number {
  const street = left & name.streets;
  const saysName = name.words.some(({ key }, i) => street & (1 << i) && !isStreetType(key));
  return saysName && heaviest(other, otherLeft) >= 0.45 ? 0 : street;
}

/** How much of the words says what it is or does, and not only where it is or that it is a branch. */
function saysMore({ words, towns }: NameRecord, bits: number, counts: (key: string) => boolean): number {
  let sum = 0;
  for (const [i, { key, own }] of words.entries()) {
    const says = bits & (1 << i) && !(towns & (1 << i)) && !isDigit(key.charCodeAt(0)) && counts(key);
    if (says) sum += own;
  }
  return sum;
}

/** What a word of one's own weighs at least, where not a hundred others have it. */
const A_WORD = 0.6;

const saysKnown = ({ words, towns }: NameRecord, bits: number): boolean =>
  words.some(
    ({ key, spellings }, i) => bits & (1 << i) && !(towns & (1 << i)) && spellings && saysSomething(key),
  );

const isNoBranch = (key: string): boolean => key !== 'branch';

function matchNames(a: NameRecord, b: NameRecord, sameHouse: boolean): NameMatch {
  let [leftA, leftB] = [allOf(a), allOf(b)];
  let shared = 0;
  for (let i = 0; i < a.words.length; i++) {
    const j = b.words.indexOf(a.words[i]!);
    if (j < 0) continue;
    shared += (weightAt(a, i) + weightAt(b, j)) / 2;
    leftA &= ~(1 << i);
    leftB &= ~(1 << j);
  }
  // Who shares the initials shares what they stand for: « Conseil des écoles publiques de l’Est (CEPE) », `CEPE`.
  const [behindA, behindB] = [behindInitials(a, leftA), behindInitials(b, leftB)];
  leftA &= ~behindA;
  leftB &= ~behindB;
  // `ForceMedic` beside `Force Medic`, one word of whose own is common and would be lost.
  const [oneInA, oneInB] = [runTogether(b, leftB, a, leftA), runTogether(a, leftA, b, leftB)];
  shared += oneInA.weight + oneInB.weight;
  leftA &= ~(oneInA.of | oneInB.word);
  leftB &= ~(oneInA.word | oneInB.of);
  const saints = isOfSaint(a) && isOfSaint(b);
  // Then what is nearly the same word, the nearest first.
  while (leftA && leftB) {
    let [bestFit, bestWeight, bestI, bestJ] = [0, 0, 0, 0];
    for (let i = 0; i < a.words.length; i++) {
      if (!(leftA & (1 << i))) continue;
      for (let j = 0; j < b.words.length; j++) {
        if (!(leftB & (1 << j))) continue;
        const fit = wordFit(a.words[i]!, b.words[j]!) || (saints ? saintFit(a.words[i]!, b.words[j]!) : 0);
        if (fit === 0 || fit < bestFit) continue;
        const weight = (weightAt(a, i) + weightAt(b, j)) / 2;
        if (fit > bestFit || weight > bestWeight) [bestFit, bestWeight, bestI, bestJ] = [fit, weight, i, j];
      }
    }
    if (bestFit === 0) break;
    shared += bestWeight * bestFit;
    leftA &= ~(1 << bestI);
    leftB &= ~(1 << bestJ);
  }
  // Initials add nothing to the words they are of.
  const [spareA, spareB] = [spareInitials(a, leftA, b), spareInitials(b, leftB, a)];
  leftA &= ~spareA;
  leftB &= ~spareB;
  // « Optique Roy – Bélanger » and « Optique Roy », both at 12 Bélanger; not `Bélanger Clinic`, where it is the name.
  const isNamed = sameHouse && shared >= A_WORD;
  const [streetA, streetB] = isNamed
    ? [streetLeft(a, leftA, b, leftB), streetLeft(b, leftB, a, leftA)]
    : [0, 0];
  leftA &= ~streetA;
  leftB &= ~streetB;
  let [sumA, sumB] = [
    weightOf(a, allOf(a) & ~spareA & ~behindA & ~streetA),
    weightOf(b, allOf(b) & ~spareB & ~behindB & ~streetB),
  ];
  // The words that the other's initials are of are in both, then.
  const [spelledA, spelledB] = [spelledOut(a, b, spareB) & leftA, spelledOut(b, a, spareA) & leftB];
  const [moreInB, moreInA] = [weightOf(a, spelledA), weightOf(b, spelledB)];
  [sumA, sumB, shared] = [sumA + moreInA, sumB + moreInB, shared + moreInA + moreInB];
  leftA &= ~spelledA;
  leftB &= ~spelledB;
  const either = sumA + sumB - shared;
  const fewer = Math.min(sumA, sumB);
  let alike = either > 0 && fewer > 0 ? Math.min(1, 0.5 * (shared / either) + 0.5 * (shared / fewer)) : 0;
  const [restA, restB] = [heaviest(a, leftA), heaviest(b, leftB)];
  let strangers = restA >= 0.45 && restB >= 0.45;
  // A person's name has first names that others leave out.
  const persons = a.people.length > 0 || b.people.length > 0;
  const [moreA, moreB] = persons ? [0, 0] : [saysMore(a, leftA, isNoBranch), saysMore(b, leftB, isNoBranch)];
  let eachMore = Math.max(moreA, moreB) >= 0.45 && Math.min(moreA, moreB) > 0 && !mistypedRun(a.run, b.run);
  let known = shared;
  // Only where words were cut otherwise: `North Bay Pharmacy` and `North Bay Health Centre` run alike, too.
  const cut = restA >= 0.3 || restB >= 0.3;
  const longer = cut || Math.max(moreA, moreB) >= 0.45;
  if (cut) {
    const sameRun =
      a.run === b.run ||
      (a.ownRun.length > 3 && a.ownRun === b.ownRun) ||
      // `Pharmacentro Pharmacy`, `Pharma Centro`
      (a.ownRun.length > 7 && a.ownRun === b.run) ||
      (b.ownRun.length > 7 && b.ownRun === a.run) ||
      (a.letters ?? a.run) === (b.letters ?? b.run);
    if (sameRun || runsAlike(a.ownRun, b.ownRun)) {
      alike = Math.max(alike, sameRun ? 0.95 : 0.9);
      known = Math.max(known, fewer);
      strangers = eachMore = false;
    }
  }
  if (alike < 0.75 && (isAcronym(a, b) || isAcronym(b, a))) {
    alike = 0.75;
    strangers = eachMore = false;
  }
  const telling = Math.min(1, known / 1.1);
  let points = byName(alike);
  if (points > 0) points = (points + telling) * (0.6 + 0.4 * telling);
  const tells: NameMatch['tells'] = persons
    ? [false, false]
    : [saysMore(a, leftA, saysSomething) > 0, saysMore(b, leftB, saysSomething) > 0];
  // A word that is not in the vocabulary may be one of the other name's, translated: « Matériaux », `Supplies`.
  const twoTongues = Boolean(a.shown && b.shown && a.shown !== b.shown) && known >= A_WORD;
  const eachTells =
    eachMore &&
    tells[0] &&
    tells[1] &&
    (twoTongues
      ? saysKnown(a, leftA) && saysKnown(b, leftB)
      : Math.max(saysMore(a, leftA, saysMuch), saysMore(b, leftB, saysMuch)) > 0);
  return {
    alike,
    points: strangers ? points - 1 : points,
    strangers,
    longer,
    eachMore,
    eachTells,
    tells,
    twoTongues,
    kindOrNothing:
      eachMore &&
      ((saysKindAtMost(a, leftA) && saysNothingKnown(b, leftB)) ||
        (saysKindAtMost(b, leftB) && saysNothingKnown(a, leftA))),
  };
}

/** « Restaurant » beside the name that another row gives without it, and its town; no school or hospital, which houses others. */
const saysKindAtMost = ({ words, towns }: NameRecord, bits: number): boolean =>
  words.every(({ key }, i) => {
    if (!(bits & (1 << i)) || towns & (1 << i)) return true;
    const { kind, qualifier } = meaningOf(key);
    return (
      kind !== undefined && !qualifier && !HOUSING_KINDS.has(kind) && !['church', 'library'].includes(kind)
    );
  });

const saysNothingKnown = ({ words, towns }: NameRecord, bits: number): boolean =>
  words.every(
    ({ key }, i) => !(bits & (1 << i)) || towns & (1 << i) || !(isKnown(key) || isDigit(key.charCodeAt(0))),
  );

const isKnown = (key: string): boolean => {
  const { kind, qualifier, common } = meaningOf(key);
  return Boolean(kind || qualifier || common || spellingsOf(key));
};

/** Points for names, straight lines between these. */
const NAME_POINTS: [alike: number, points: number][] = [
  [0, -4],
  [0.3, -3],
  [0.5, -0.8],
  [0.65, 0.8],
  [0.8, 2.2],
  [1, 3.6],
];

function byName(alike: number): number {
  const next = NAME_POINTS.findIndex(([at]) => at >= alike);
  if (next <= 0) return NAME_POINTS[0]![1];
  const [[from, low], [to, high]] = [NAME_POINTS[next - 1]!, NAME_POINTS[next]!];
  return low + ((high - low) * (alike - from)) / (to - from);
}

/** « Hôpital Saint-Jean » and St. John Hospital are one; of schools and churches, a town has one in each language. */
const isOfSaint = ({ kinds, words }: NameRecord): boolean =>
  kinds.length === 1 && kinds[0] === 'hospital' && words.some(({ key }) => key === 'saint');

const saintFit = (a: Word, b: Word): number => (streetInEnglish(a.key) === streetInEnglish(b.key) ? 0.95 : 0);

/** As `spellingFit`; of a word of the vocabulary, also how it is written: `veux` of « vieux », whose key is `old`. */
function wordFit(a: Word, b: Word): number {
  const known = a.spellings ? a : b;
  if (!known.spellings || (a.spellings && b.spellings)) return spellingFit(a.key, b.key);
  const other = known === a ? b : a;
  // A word that is whole is no shorter writing of another: `Service`, `ServiceOntario`.
  let best = isCut(known.key, other.key) ? 0 : spellingFit(known.key, other.key);
  for (const spelling of known.spellings) {
    if (!isCut(spelling, other.key)) best = Math.max(best, spellingFit(spelling, other.key));
  }
  return best;
}

const isCut = (short: string, long: string): boolean =>
  short.length + 2 <= long.length && long.startsWith(short);

/** `ruisseau`, `ruiseau`: 0.9. `univ`, `universite`: 0.85. `j`, `jean`: 0.6. */
function spellingFit(a: string, b: string): number {
  // A first letter is seldom mistyped, and looking no further is quick.
  if (a.charCodeAt(0) !== b.charCodeAt(0) || isDigit(a.charCodeAt(0))) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return 0.6;
  // `Assoc`, `univ`; but « du Lac » is not Lachance.
  if (short.length >= 4 && long.length >= short.length + 2 && long.startsWith(short)) return 0.8;
  if (short.length < 4 || long.length - short.length > 2) return 0;
  // Two errors in eight letters make « abortion » of « adoption ».
  const limit = long.length >= 10 ? 2 : 1;
  const distance = editDistance(short, long, limit);
  return distance > limit ? 0 : 1 - distance / long.length;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** `Optiue Horizon`, `Optique Horizon`: a slip in a word that has a meaning, and is another word with it. */
const mistypedRun = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 10 && editDistance(a, b, 2) <= (Math.min(a.length, b.length) >= 16 ? 2 : 1);

const runsAlike = (a: string, b: string): boolean => {
  const longer = Math.max(a.length, b.length);
  return (
    longer >= 9 && a.charCodeAt(0) === b.charCodeAt(0) && editDistance(a, b, 2) <= (longer >= 16 ? 2 : 1)
  );
};

/** `VON Canada` of `Victorian Order of Nurses`: the letters of all the words, and no other word of its own. */
const isAcronym = (short: NameRecord, long: NameRecord): boolean =>
  short.words.some(
    ({ key }, i) =>
      key.length >= 3 &&
      long.initials.some((initials) => areInitials(key, initials, long)) &&
      heaviest(short, allOf(short) & ~(1 << i)) < 0.3,
  );

/** All of them; all but the town's behind them; or with the kind in both languages, `HHMH` of Heron Memorial Hospital. */
const areInitials = (key: string, initials: string, { words, towns }: NameRecord): boolean => {
  if (key === initials) return true;
  if (key.length > 3 && (key === initials.at(-1) + initials || key === initials + initials[0])) return true;
  const behind = initials.length - key.length;
  return (
    behind > 0 &&
    behind < words.length &&
    initials.startsWith(key) &&
    words.slice(-behind).every((_, i) => towns & (1 << (words.length - behind + i)))
  );
};

// Phones, web, mail

interface PhoneMatch {
  points: number;
  same: boolean;
  text?: string;
}

const TOLL_FREE = /^\+1(?:800|833|844|855|866|877|888)/;
const isTollFree = ({ key }: Shared): boolean => key[2] === '8' && TOLL_FREE.test(key);
const withoutExtension = (phone: string): string => phone.split(';')[0]!;

function comparePhones(a: Record, b: Record): PhoneMatch {
  if (!a.phones.length || !b.phones.length) return { points: 0, same: false };
  let best: PhoneMatch | undefined;
  for (const one of a.phones) {
    for (const other of b.phones) {
      const match = matchPhones(one, other);
      if (match && (!best || match.points > best.points)) best = match;
    }
  }
  if (best) return best;
  // Many have a toll-free number beside the local one.
  const tollFree = a.phones.some(isTollFree) || b.phones.some(isTollFree);
  return { points: tollFree ? -0.4 : -1.2, same: false, text: 'other phone' };
}

function matchPhones(a: Shared, b: Shared): PhoneMatch | undefined {
  if (a === b) {
    const many = Math.max(a.count, 1);
    // A row in each of four sources; beyond, a switchboard or a chain's own number.
    const rare = many <= 4 ? 3.2 : many <= 8 ? 2 : 0.8;
    const tollFree = isTollFree(a);
    return {
      points: tollFree ? rare * 0.6 : rare,
      same: many <= 8 && !tollFree,
      text: `same phone${many > 4 ? ` (${many} listings have it)` : ''}`,
    };
  }
  if (!a.key.startsWith(b.key.slice(0, 10))) return undefined;
  if (withoutExtension(a.key) === withoutExtension(b.key)) {
    return { points: 1.4, same: false, text: 'same phone, other extension' };
  }
  return a.key.length === b.key.length
    ? { points: -0.3, same: false, text: 'neighbouring phone' }
    : undefined;
}

interface ContactMatch {
  points: number;
  /** A site or an address for mail that few others have. */
  own: boolean;
  text?: string;
}

function compareContacts(a: Record, b: Record): ContactMatch {
  let points = 0;
  let own = false;
  const texts: string[] = [];
  if (a.email && b.email) {
    const same = a.email === b.email;
    const rare = same && a.email.count <= 4;
    points += same ? (rare ? 1.5 : 0.4) : -0.2;
    own ||= rare;
    texts.push(same ? 'same email' : 'other email');
  }
  if (a.web.length && b.web.length) {
    let best: { points: number; text: string; own?: true } | undefined;
    for (const one of a.web) {
      for (const other of b.web) {
        if (one.site !== other.site) continue;
        const many = Math.max(one.site.count, 1);
        const pages = one.path !== other.path && one.path !== '' && other.path !== '';
        const worth = (many <= 4 ? 1.8 : many <= 10 ? 0.8 : 0.2) - (pages ? 0.9 : 0);
        if (best && best.points >= worth) continue;
        best = {
          points: worth,
          text: pages ? 'same site, other page' : 'same site',
          ...(many <= 4 && !pages ? { own: true } : {}),
        };
      }
    }
    const related =
      !best && a.web.some(({ site }) => b.web.some((other) => isUnder(site.key, other.site.key)));
    points += best?.points ?? (related ? 0 : -0.6);
    own ||= Boolean(best?.own);
    texts.push(best?.text ?? (related ? 'site of one domain' : 'other site'));
  }
  return { points, own, ...(texts.length ? { text: texts.join(', ') } : {}) };
}

/** `rendezvous.pharmacie.example` beside `pharmacie.example`: a chain's branches as well as one shop's two pages. */
const isUnder = (a: string, b: string): boolean => a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

// Places

interface PlaceMatch {
  points: number;
  /** `near`: a few numbers further in the same street. */
  address: 'same' | 'near' | 'other' | undefined;
  postalCode: 'same' | 'other' | undefined;
  /** One postal code of the country in one town, and only one of them says where in it. */
  oneVillage: boolean;
  /** One postal code of a town, which is one side of a street between two corners, or one building. */
  oneBlock: boolean;
  /** A house in its postal code and town: coordinates that say otherwise are wrong. */
  sure: boolean;
  /** Both are hospitals or universities, and one has no address. */
  onGrounds: boolean;
  /** Both say a town, and mean one. */
  oneTown: boolean;
  /** Both say a town. */
  towns: boolean;
  /** One of them has a post box, and no street. */
  boxed: boolean;
  /** The next number or the one behind it, in one postal code: a corner, a wide house. */
  nextDoor: boolean;
  /** The same, whatever the postal code. */
  fewDoors: boolean;
  /** Both say a number in one street, and not the same. */
  sameStreet: boolean;
  km: number | undefined;
  otherUnits: string | undefined;
  /** Of two units that are another, one may be the other mistyped: 12, 112. */
  slip: boolean;
  otherProvince: boolean;
  /** Empty unless asked for. */
  text: string;
}

/** Two files seldom put the point of a hospital on the same of its buildings. */
const GROUNDS_KM = 0.3;
const hasGrounds = ({ names }: Record): boolean =>
  names.some(({ kinds }) => kinds.includes('hospital') || kinds.includes('university'));

/** The places of the two that fit best: a head office and its branch share one place. */
function comparePlaces(a: Record, b: Record, grounds: boolean, explain: boolean): PlaceMatch {
  let best: PlaceMatch | undefined;
  for (const one of a.places) {
    for (const other of b.places) {
      const match = matchPlaces(one, other, grounds, explain);
      const rank = (each: PlaceMatch) => each.points - (each.otherUnits || each.otherProvince ? 100 : 0);
      if (!best || rank(match) > rank(best)) best = match;
    }
  }
  return best!;
}

function matchPlaces(a: PlaceRecord, b: PlaceRecord, grounds: boolean, explain: boolean): PlaceMatch {
  const otherProvince = Boolean(a.province && b.province && a.province !== b.province);
  const km =
    a.latitude !== undefined && b.latitude !== undefined
      ? distanceKm(a as Required<PlaceRecord>, b as Required<PlaceRecord>)
      : undefined;
  const texts: string[] = [];
  const say = (text: string) => {
    if (explain) texts.push(text);
  };
  let points = 0;
  const samePostal = a.postalCode !== undefined && a.postalCode === b.postalCode;
  const close = samePostal || (km !== undefined && km < 0.1);
  let address = a.address && b.address ? matchAddresses(a.address, b.address, close) : undefined;
  const sameCity = a.city === b.city || a.city.includes(b.city) || b.city.includes(a.city);
  // A box stands in a post office, wherever its holder is.
  const boxed =
    Boolean(a.address && b.address) &&
    (!a.address!.street.length || !b.address!.street.length) &&
    Boolean(a.address!.box ?? b.address!.box);
  const otherArea = a.postalCode && b.postalCode && a.postalCode.slice(0, 3) !== b.postalCode.slice(0, 3);
  const oneTown = sameCity || mayBeOneTown(a.city, b.city);
  if (address?.level === 'same' && !sameCity && otherArea && !(oneTown && km !== undefined && km < 0.3)) {
    // Every town has a 1 King Street, and coordinates may be those of another one.
    address = { points: -2, level: 'other', text: 'same address in another town' };
  }
  if (address) {
    points += address.points;
    say(address.text);
  }
  // A rural code has a 0 in second place and is kilometres wide.
  const oneBlock = samePostal && a.postalCode![1] !== '0';
  const oneVillage =
    samePostal && !oneBlock && sameCity && a.city !== '' && Boolean(a.address) !== Boolean(b.address);
  const sure = address?.level === 'same' && (oneBlock || (samePostal && sameCity && a.city !== ''));
  // Two points of one file are two buildings; where one has the address, the other may be of any of them.
  const onGrounds = grounds && Boolean(a.address) !== Boolean(b.address);
  if (km !== undefined) {
    const near = address?.level === undefined ? 1.7 : address.level === 'same' ? 0.5 : 1;
    if (km < 0.03) points += 1.5 * near;
    else if (km < 0.1) points += near;
    else if (km < GROUNDS_KM) points += (onGrounds ? 1 : 0.3) * near;
    else if (sure) points -= 0.1;
    else if (address?.level === 'same') points += km > 5 ? -1.5 : km > 1 ? -0.8 : -0.1;
    else points += km < 1 ? -0.5 : km < 3 ? -2 : -4;
    if (explain) texts.push(km < 1 ? `${Math.round(km * 1000)} m apart` : `${km.toFixed(1)} km apart`);
  }
  if (a.postalCode && b.postalCode) {
    if (samePostal) points += address?.level !== undefined ? 0.8 : oneBlock ? 1.9 : 1.4;
    else if (address?.level === 'same') points -= 0.3;
    else if (!boxed) points += a.postalCode.slice(0, 3) === b.postalCode.slice(0, 3) ? -0.5 : -1.5;
    if (!samePostal) say('other postal code');
  }
  if (a.city && b.city) {
    // Villages and towns beside each other; what was one municipality's before is known.
    const neighbours =
      oneTown || (km !== undefined ? km < 2 : samePostal || (address?.level === 'same' && !a.postalCode));
    if (sameCity) points += 0.3;
    else if (!neighbours) points -= km === undefined && !samePostal ? 1.5 : 0.5;
    if (!sameCity) say('other town');
  }
  return {
    points,
    otherProvince,
    km,
    address: address?.level,
    postalCode: samePostal ? 'same' : a.postalCode && b.postalCode ? 'other' : undefined,
    oneBlock,
    oneVillage,
    sure,
    onGrounds,
    nextDoor: samePostal && Boolean(address?.nextDoor),
    fewDoors: Boolean(address?.nextDoor),
    sameStreet: Boolean(address?.sameStreet),
    towns: a.city !== '' && b.city !== '',
    boxed,
    oneTown: a.city !== '' && b.city !== '' && (sameCity || oneTown),
    otherUnits: address?.otherUnits,
    slip: Boolean(address?.otherUnits && mayBeSlip(unitsOf(a.address!), unitsOf(b.address!))),
    text: texts.join(', '),
  };
}

interface AddressMatch {
  points: number;
  sameStreet?: boolean;
  level?: 'same' | 'near' | 'other';
  nextDoor?: boolean;
  otherUnits?: string;
  text: string;
}

/** @param close They lie within a hundred metres, or in one postal code: a corner has two addresses. */
function matchAddresses(a: Address, b: Address, close: boolean): AddressMatch {
  const street = matchStreets(a, b);
  const numbers = matchCivics(a.civic, b.civic);
  if (street === 'same' || street === 'alike') {
    const sure = street === 'same' ? 0 : 0.5;
    if (numbers === undefined) return { points: 0.8 - sure, text: 'same street' };
    if (numbers === 0) {
      const apart = unitsApart(a, b);
      if (apart) return { points: 2 - sure, level: 'same', otherUnits: apart, text: 'same civic number' };
      const behind = a.units.length > 0 && b.units.length > 0;
      return { points: (behind ? 4 : 3) - sure, level: 'same', text: 'same address' };
    }
    if (a.units.some((unit) => b.units.includes(unit))) {
      // `12-1 Elm` and `12-2 Elm`, or one unit of two houses: two doors in any case.
      const houses = [a, b].map(({ civic }) => civic.join('-')).sort();
      return {
        points: -2.5,
        level: 'other',
        otherUnits: `other house or unit (${houses.join(' / ')})`,
        text: 'other civic number',
      };
    }
    return numbers <= 10
      ? {
          points: -0.8,
          level: 'near',
          nextDoor: numbers <= 4,
          text: 'other civic number near by',
        }
      : {
          points: close ? -1 : -2.5,
          level: close ? 'near' : 'other',
          sameStreet: street === 'same',
          text: 'other civic number',
        };
  }
  if (street === undefined) {
    if (a.box && b.box) {
      return a.box === b.box
        ? { points: 1.5, text: 'same post box' }
        : { points: -0.5, text: 'other post box' };
    }
    return { points: 0, text: 'address incomplete' };
  }
  if (numbers === 0 && close) return { points: 0, text: 'same civic number, street named otherwise' };
  return { points: close ? -1.5 : -3, level: 'other', text: 'other street' };
}

/** How far the numbers are from each other; undefined where one has none. */
function matchCivics(a: number[], b: number[]): number | undefined {
  if (!a.length || !b.length) return undefined;
  const [lowA, highA] = [Math.min(...a), Math.max(...a)];
  const [lowB, highB] = [Math.min(...b), Math.max(...b)];
  return Math.max(0, lowA - highB, lowB - highA);
}

const STREETS_IN_ENGLISH = new Map(
  Object.entries({
    ...{
      principale: 'main',
      eglise: 'church',
      ecole: 'school',
      gare: 'station',
      moulin: 'mill',
      parc: 'park',
    },
    ...{ roi: 'king', reine: 'queen', universite: 'university', hopital: 'hospital', marche: 'market' },
    ...{
      gouvernement: 'government',
      centrale: 'central',
      couvent: 'convent',
    },
    // Streets have the names of saints and kings in both; of schools that would prove nothing.
    ...{ andre: 'andrew', pierre: 'peter', jean: 'john', jacques: 'james', marie: 'mary', michel: 'michael' },
    ...{ georges: 'george', etienne: 'stephen', antoine: 'anthony', laurent: 'lawrence', patrice: 'patrick' },
    ...{ francois: 'francis', marguerite: 'margaret', therese: 'theresa', henri: 'henry', edouard: 'edward' },
    ...{ guillaume: 'william', philippe: 'philip', andrews: 'andrew', anne: 'ann' },
  }),
);
const streetInEnglish = (word: string): string => STREETS_IN_ENGLISH.get(word) ?? inEnglish(word);

function matchStreets(a: Address, b: Address): 'same' | 'alike' | 'other' | undefined {
  if (!a.street.length || !b.street.length) return undefined;
  const [few, many] = a.street.length <= b.street.length ? [a.street, b.street] : [b.street, a.street];
  const wordsOf = many.map(streetInEnglish);
  let alike = 0;
  for (const word of few.map(streetInEnglish)) {
    if (wordsOf.some((other) => sameStreetWord(word, other))) alike++;
  }
  const joined = few.join('') === many.join('') || isShortened(few, many) || isShortened(many, few);
  if (!joined && alike < few.length) return 'other';
  // « Saint » alone, or « Sir », is no street that two addresses would share.
  if (!joined && few.every((word) => word === 'saint')) return few.length === many.length ? 'same' : 'other';
  if (a.direction && b.direction && a.direction !== b.direction) return 'other';
  const numbered = few.every((word) => /^\d+$/.test(word));
  if (a.type && b.type && a.type !== b.type) return numbered ? 'other' : 'alike';
  return joined || few.length === many.length || many.length - few.length === 1 ? 'same' : 'alike';
}

/** `EH Daigle`, « Évérard-H.-Daigle »: first names in their initials, of one family's name. */
function isShortened(few: string[], many: string[]): boolean {
  const [short, family] = few;
  if (few.length !== 2 || many.length < 2 || !/^[a-z]{1,3}$/.test(short!)) return false;
  const given = many.slice(0, -1);
  return sameStreetWord(family!, many.at(-1)!) && given.map((word) => word[0]).join('') === short;
}

function sameStreetWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/^\d/.test(a) || /^\d/.test(b) || Math.min(a.length, b.length) < 5) return false;
  return editDistance(a, b, 1) <= 1;
}

/** Both say what is behind the number, and it is not the same. `145A` is unit A of 145, and `2-4 Elm` may be unit 2. */
function unitsApart(a: Address, b: Address): string | undefined {
  const [one, other] = [unitsOf(a), unitsOf(b)];
  const inWords = (...sides: string[]) => `other unit (${sides.sort().join(' / ')})`;
  if (one.length && other.length && !one.some((unit) => other.includes(unit))) {
    return inWords(one.join(', '), other.join(', '));
  }
  // Suite 200 may be the second floor, so that floors are compared with floors only.
  return a.floor && b.floor && a.floor !== b.floor
    ? inWords(`floor ${a.floor}`, `floor ${b.floor}`)
    : undefined;
}

/** A digit too many, where there is more than one: `12` and `112`, but not `1` and `2` nor `101` and `102`. */
const mayBeSlip = ([one, ...more]: string[], [other, ...others]: string[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  !more.length &&
  !others.length &&
  Math.min(one.length, other.length) >= 2 &&
  one.length !== other.length &&
  editDistance(one, other, 1) === 1;

const unitsOf = ({ units, letter, range }: Address): string[] =>
  letter || range ? [...units, ...(letter ? [letter] : []), ...(range ? [range] : [])] : units;

// What tells namesakes apart

/** What both say, and say differently: a morning and an afternoon, a French-language school and an English one. */
function qualifiersApart(a: Record, b: Record): string[] {
  const apart: string[] = [];
  const [one, other] = [qualifiersOf(a), qualifiersOf(b)];
  for (const [row, values] of one) {
    const others = other.get(row);
    if (!others || [...values].some((value) => others.has(value))) continue;
    apart.push(
      `other ${row} (${[[...values].sort().join(', '), [...others].sort().join(', ')].sort().join(' / ')})`,
    );
  }
  return apart;
}

function qualifiersOf({ names }: Record): Map<string, Set<string>> {
  const [first, second] = names;
  if (!second) return first?.qualifiers ?? new Map();
  const all = new Map<string, Set<string>>();
  for (const { qualifiers } of names) {
    for (const [row, values] of qualifiers) all.set(row, new Set([...(all.get(row) ?? []), ...values]));
  }
  return all;
}

/** Both name professionals, and none of them is the same; `likely` where a letter may have slipped. */
function peopleApart(a: Record, b: Record): 'surely' | 'likely' | undefined {
  const [one, other] = [a, b].map(({ names }) => names.flatMap(({ people }) => people));
  if (!one!.length || !other!.length) return undefined;
  const some = (test: typeof mayBeSame) => one!.some((person) => other!.some((each) => test(person, each)));
  if (some(mayBeSame)) return undefined;
  return some(mayBeMistyped) ? 'likely' : 'surely';
}

const OF = /^\w{4,}(?:de|du|des|del|dela|of|ofthe|at|atthe|au|aux)$/;

/** « Clinique externe de l’Hôpital Roy », « Association des parents de l’école Roy »: named after the house it is in. */
const isOfTheOther = (part: Record, house: Record): boolean =>
  house.names.some((whole) => {
    const end = whole.letters ?? whole.run;
    return (
      whole.kinds.length > 0 &&
      part.names.some(
        ({ letters, words }) =>
          letters?.endsWith(end) &&
          OF.test(letters.slice(0, letters.length - end.length)) &&
          // « Hôpital de Roy Hospital » says no more than Roy Hospital.
          words.some((word) => !whole.words.includes(word)),
      )
    );
  });

/** « Hôpital de la Cité » of « GMF Laval (hôpital de la Cité) »: it says nothing of what is said outside the brackets. */
const isHouseOf = (house: Record, part: Record): boolean =>
  part.names.some(({ ownBesideHost }) =>
    ownBesideHost?.every(
      (own) =>
        !house.names.some(({ words, towns }) =>
          words.some(({ key }, i) => key === own && !(towns & (1 << i))),
        ),
    ),
  );

/** Where people are tested is a counter that a hospital may have in its house, and others may keep. */
const isTestingIn = (part: Record, house: Record): boolean => {
  const isTesting = ({ names }: Record) =>
    names.some(({ words }) => words.some(({ key }) => TESTING.has(key)));
  return isTesting(part) && !isTesting(house) && kindsOf(house).has('hospital');
};

const TESTING: ReadonlySet<string> = new Set(['assessment', 'testing']);

const kindsOf = ({ names }: Record): Set<string> => new Set(names.flatMap(({ kinds }) => kinds));

/** What `a` is and `b`, which could house it, does not say it is. */
function housedIn(a: Record, b: Record): string[] {
  const [mine, theirs] = [kindsOf(a), kindsOf(b)];
  const isHouse =
    theirs.size > 0 || b.names.some(({ words }) => words.some(({ key }) => HOUSING_WORDS.has(key)));
  return isHouse ? [...mine].filter((kind) => HOUSED_KINDS.has(kind) && !theirs.has(kind)) : [];
}

function kindsApart(a: Record, b: Record, shareCategory: boolean, phone: PhoneMatch): string[] {
  const [one, other] = [kindsOf(a), kindsOf(b)];
  if (shareCategory) return [];
  const partly = (kinds: string[]) =>
    kinds.length ? [`one may be part of the other (${[...new Set(kinds)].sort().join(', ')})`] : [];
  const testing = isTestingIn(a, b) || isTestingIn(b, a) ? ['testing'] : [];
  const housed = [...housedIn(a, b), ...housedIn(b, a), ...testing];
  if (!one.size || !other.size) {
    // `Jean Coutu` is a pharmacy without saying so; with another phone, it may be the pharmacy of a shop or hospital.
    const said = [...one, ...other].filter((kind) => !BROAD_KINDS.has(kind));
    return partly(phone.points < 0 ? said : housed);
  }
  const common = [...one].filter((kind) => other.has(kind));
  const only = (mine: Set<string>, theirs: Set<string>) => [...mine].filter((kind) => !theirs.has(kind));
  const [onlyA, onlyB] = [only(one, other), only(other, one)];
  const precise = (kinds: string[]) => kinds.filter((kind) => !BROAD_KINDS.has(kind));
  // A clinic may call itself dental in one file and nothing in the other; medical and dental are two, as any two precise kinds.
  const medical = saysWord(a, 'medical') !== saysWord(b, 'medical');
  const otherCare = medical && (saysWord(a, 'medical') ? onlyB : onlyA).some((kind) => CARE_KINDS.has(kind));
  if (common.length === 0 || otherCare || (precise(onlyA).length && precise(onlyB).length)) {
    const words = [onlyA, onlyB].map((kinds) => kinds.sort().join(', ')).sort();
    return [`of another kind (${words.join(' / ')})`];
  }
  const part =
    common.some((kind) => HOUSING_KINDS.has(kind)) && (precise(onlyA).length || precise(onlyB).length);
  return partly(part ? [...onlyA, ...onlyB, ...testing] : housed);
}

/** Rows where one name says what the other leaves open, and leaving it open is not the same. */
const TELLING_ALONE = ['time', 'people', 'language', 'way', 'part', 'second'];

const saysWord = ({ names }: Record, key: string): boolean =>
  names.some(({ words }) => words.some((word) => word.key === key));

function oneSided(a: Record, b: Record, oneHouse: boolean): string[] {
  const [one, other] = [qualifiersOf(a), qualifiersOf(b)];
  const silent = (row: string) => (one.has(row) ? b : a);
  return TELLING_ALONE.filter((row) => one.has(row) !== other.has(row)).flatMap((row) => {
    const said = [...(one.get(row) ?? other.get(row)!)].sort().join(', ');
    // « pour enfants et adultes » is for all, as a name is that says nobody.
    if (row === 'people' && said.includes(', ')) return [];
    // And so is « pour l’enfant, la famille et la communauté ».
    const all = ['family', 'community'].filter((key) => !saysWord(silent(row), key));
    if (row === 'people' && all.some((key) => saysWord(silent(row) === a ? b : a, key))) return [];
    // A French name says it, too, and one that shows no language does not deny it. Schools say more by it.
    // A door and its number are not virtual; what is called so is what they who answer there do.
    if (said === 'virtual' && oneHouse) return [];
    const implied =
      said === 'french' &&
      silent(row).names.every(({ language, shown }) => language === 'fr' || shown === undefined) &&
      !kindsOf(silent(row)).has('school');
    return implied ? [] : [`only one says “${said}”`];
  });
}

/** Only one says that it is a branch, and has something to tell by which it is another: « site de White River ». */
function maybeBranch(a: Record, b: Record, [aTells, bTells]: NameMatch['tells']): boolean {
  const isBranch = (record: Record) => qualifiersOf(record).get('rank')?.has('branch') ?? false;
  const [one, other] = [isBranch(a), isBranch(b)];
  return one !== other && (one ? aTells : bTells);
}

/** « Sainte-Anne » and St. Anne, neither of which says « école » or `school`. */
const areSaintsApart = (a: Record, b: Record): boolean =>
  [a, b].every(({ names }) => names.every(({ tongue }) => !tongue.fr && !tongue.en)) &&
  saysWord(a, 'saint') &&
  saysWord(b, 'saint') &&
  !a.names.some(({ run }) => b.names.some((other) => other.run === run));

/** École Sainte-Anne and St. Anne School may be two schools of two boards under one roof. */
function schoolsApart(a: Record, b: Record, oneDoor: boolean, oneRoof: boolean): string[] {
  const isSchool = (record: Record) =>
    kindsOf(record).has('school') ||
    qualifiersOf(record).has('level') ||
    record.categories.some((category) => /school(?!-board)|kindergarten/.test(category));
  // « Collège Notre-Dame » and Notre Dame College.
  const teaches = (record: Record) => isSchool(record) || kindsOf(record).has('college');
  if (!teaches(a) && !teaches(b)) return [];
  // No board has a school of dance.
  const ownArt = (record: Record) =>
    [...kindsOf(record)].some((kind) => kind === 'dance' || kind === 'music');
  if (ownArt(a) && ownArt(b)) return [];
  const doubts: string[] = [];
  const languages = (record: Record) => new Set(record.names.map(({ language }) => language));
  const [one, other] = [languages(a), languages(b)];
  const tongues = ({ names }: Record) =>
    new Set(names.flatMap(({ tongue }) => Object.keys(tongue) as ('fr' | 'en')[]));
  const [tongue, otherTongue] = [tongues(a), tongues(b)];
  const meet = (few: Set<string>, many: Set<string>) => [...few].some((each) => many.has(each));
  // `Notre-Dame` alone is in either language, and may be the school of the other board. « Alliance française » and
  // « Centre d’éducation des adultes » are of none.
  const ofNoBoard =
    !tongue.size &&
    !otherTongue.size &&
    ['language', 'people'].some((row) =>
      meet(qualifiersOf(a).get(row) ?? new Set(), qualifiersOf(b).get(row) ?? new Set()),
    );
  if (
    tongue.size && otherTongue.size
      ? !meet(tongue, otherTongue)
      : (!meet(one, other) && !ofNoBoard) ||
        tongue.size !== otherTongue.size ||
        (!ofNoBoard && areSaintsApart(a, b))
  ) {
    doubts.push('schools named in two languages');
  }
  if (!isSchool(a) || !isSchool(b)) return doubts;
  const french = (record: Record) =>
    record.offer === 'active' ? true : record.offer === 'none' || record.english ? false : undefined;
  if (french(a) !== undefined && french(b) !== undefined && french(a) !== french(b)) {
    doubts.push('schools of two languages');
  }
  // With one door and one phone, and in one language, it is left unsaid; under one roof, two boards' schools of one
  // language have not one name, and those of two levels may.
  const unsaid =
    oneDoor && doubts.length === 0 ? ['board', 'level'] : oneRoof && doubts.length === 0 ? ['board'] : [];
  for (const row of ['board', 'level'].filter((each) => !unsaid.includes(each))) {
    if (qualifiersOf(a).has(row) !== qualifiersOf(b).has(row)) doubts.push(`only one school says its ${row}`);
  }
  return doubts;
}

// Hours

/** Compiling hours takes a library and half a millisecond; few hours are new. */
const weeks = new Map<string, ReturnType<typeof compileHours>>();
/** Rules with dates are worked out from here on: the same day gives the same verdict. */
const ANY_DAY = new Date(2026, 0, 1);
const MOST_WEEKS = 5000;

function weekOf(hours: string) {
  if (!weeks.has(hours)) {
    if (weeks.size >= MOST_WEEKS) weeks.clear();
    weeks.set(hours, compileHours(hours, ANY_DAY));
  }
  return weeks.get(hours);
}

/** The morning's people leave while the afternoon's arrive. */
const HARDLY = 0.15;

/** A clinic of the morning and one of the afternoon, under one name: hardly an hour that both are open. */
function hoursApart(a: Record, b: Record): boolean {
  const [one, other] = [a, b].map(({ places }) =>
    places.flatMap(({ hours }) => (hours && weekOf(hours)?.intervals) || []),
  );
  if (!one!.length || !other!.length) return false;
  let both = 0;
  for (const [from, to] of one!) {
    for (const [start, end] of other!) both += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  const length = (intervals: typeof one) => intervals!.reduce((sum, [from, to]) => sum + to - from, 0);
  return both <= HARDLY * Math.min(length(one), length(other));
}
