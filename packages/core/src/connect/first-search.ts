/**
 * The first answer to a plain question: a service, spelt as the directory does, near a place that it knows by name. What most
 * people ask, and all that a page has to load for it; search.ts answers every question, with the same understanding and
 * the same order, and adds hours and evidence to this one.
 */
import type { Block, Box, FileName, IndexFile } from '../directory-format.ts';
import { servesInFrench } from '../first-terms.ts';
import type { Offer } from '../listing.ts';
import type { CategoryMatch, CategoryWords } from './categories.ts';
import type { BlockRead, Directory } from './directory.ts';
import {
  atEnd,
  distanceKm,
  distanceToBoxKm,
  mayEndInProvinceOrCode,
  type Point,
  sizeOf,
} from './geography.ts';
import { namesOf, readNames } from './names.ts';
import { type Allowed, isLimited, NO_LIMITS } from './no-limits.ts';
import { pause } from './pace.ts';
import type { Group, Result, SearchAnswer, SearchQuery } from './search.ts';
import { fold, nearFitOf, type Word, wordsOf } from './words.ts';

export const GROUP_ORDER: readonly Group[] = ['near', 'at-a-distance', 'farther'];

/** Within this many kilometres a listing is near: an hour's drive at most, in the North too. */
export const NEAR_KM = 50;
/** So far one goes to who may or may not serve in French, where nobody nearer does. */
export const NEXT_TOWN_KM = 150;
/** Blocks read around a place: the neighbourhood, and the front of its area. */
const AROUND = 2;
/** Where there is no front, three: at the border of an area, or in a block so wide that little of it is near. */
const AT_BORDER = 3;
const BORDER_KM = 15;
const WIDE_KM = 2 * NEAR_KM;
/** Three as well where the area is small, of so many blocks, and the next one's front is as near as that. */
const SMALL_AREA = 5;
const NEXT_FRONT_KM = 20;

export const OFFER_WEIGHT: Record<Offer, number> = {
  active: 1,
  'on-request': 0.92,
  limited: 0.82,
  interpreter: 0.75,
  unknown: 0.35,
  none: 0.1,
};

/** What being near is worth, beside an offer: an active one is worth a few more kilometres. */
export const nearnessOf = (km: number): number => 0.35 + 0.65 / (1 + km / 25);

/** From here on a service is named in full, by its name or one of its words. */
const NAMED_OUTRIGHT = 0.95;

/** The start of a word says what is meant from so many letters on. */
const SHORTEST_START = 3;

/** From here on a text is understood without the rarer words: a typo in a long word is no farther away. */
export const SURELY = 0.85;

/** A name must fit this well to be what was asked for. */
const NAME_FLOOR = 0.72;

/** From here on the name itself is meant, and not a word that many names have. */
const OWN_NAME = 0.9;

/** How well who offers something kindred answers, beside who offers what is sought: after all who surely serve. */
export const KINDRED = 0.66;

/** So many answers are enough; fewer are filled up with who offers something kindred. */
const ENOUGH = 10;

/** Where nobody near offers what is sought, so many who offer something kindred stand before those who are farther. */
const ENOUGH_KINDRED = 2;

/** A question, resolved: what decides whether an entry of a block is an answer. */
export interface Wanted {
  categories: Map<number, CategoryMatch>;
  /** Those that answer in part: how well, and by which of their names. */
  kindred: Map<number, Pick<CategoryMatch, 'fit' | 'by'>>;
  words: Word[];
  /** The words of the whole text, where a place was found in it: « Pharmacie Limoges » may be called just that. */
  written: Word[];
  /** How well services have each of the words; 0 where none has it: those tell a name. */
  serviceFits: number[];
  /** Whether a name may be what is asked for, and not only words that services have. */
  byName: boolean;
  /** Whether the words of the lexicon suffice: with all words it would not be understood otherwise. */
  surely: boolean;
  /** Whether services have all of the words as they are spelt: then none of them is a name misspelt. */
  asSpelt: boolean;
  limits: Allowed;
}

export interface Candidate {
  result: Result;
  score: number;
  /** Whether it was asked for by words of its own name. */
  named: boolean;
  /** Whether it offers something kindred only. */
  kindred: boolean;
}

/** One for a listing, whichever block it was met in. */
function keyOf(block: Block, name: FileName, entry: number): string {
  const twin = block.twins.get(entry);
  return twin === undefined ? `${name}-${entry}` : twin.toString(16).padStart(8, '0');
}

/** What can be told of an entry whose block has been read whole. */
export type Told = Pick<Result, 'legalForm' | 'evidence' | 'open' | 'week' | 'calls'>;
const NOT_TOLD: Told = {
  legalForm: undefined,
  evidence: undefined,
  open: { state: 'unknown' },
  week: undefined,
};

/** A question and what it is asked of. */
export interface Asked {
  directory: Directory;
  lexicon: CategoryWords;
  wanted: Wanted;
  from: Point | undefined;
  /** How well misspelt words fit those of a name; not asked where all words are spelt as services have them. */
  fitOf?: typeof nearFitOf;
  /** Entries of a block whose name is what was written, apart from where its words end. */
  calledInOne?: (block: Block) => Set<number>;
  /** What is told of an entry; undefined where the filters ask for something else. */
  tell?: (block: BlockRead, entry: number, group: Group) => Told | undefined;
}

/** A block that was read for a question. */
export interface Read {
  block: BlockRead;
  name: FileName;
  groupOfEntry: (km: number | undefined) => Group;
}

/** The entries of a block that answer a question. */
export function candidatesOf(
  { directory, lexicon, wanted, from, fitOf, calledInOne, tell }: Asked,
  { block, name, groupOfEntry }: Read,
): Candidate[] {
  const found: Candidate[] = [];
  const named = namesOf(block).fits(wanted.words, wanted.serviceFits, wanted.asSpelt ? nearFitOf : fitOf);
  const called =
    calledInOne?.(block) ?? (wanted.written.length ? namesOf(block).called(wanted.written) : undefined);
  for (let i = 0; i < block.size; i++) {
    let fit = 0;
    let kindred = false;
    let reason: Result['reasons'][0] | undefined;
    for (const number of block.categories[i]!) {
      const itself = wanted.categories.get(number);
      const match = itself ?? wanted.kindred.get(number);
      if (match && match.fit > fit) {
        fit = match.fit;
        kindred = !itself;
        reason = { by: 'category', words: match.by };
      }
    }
    const fr = block.fr[i]!;
    const en = block.en[i]!;
    const { fit: nameFit = 0, own = false } = named.get(i) ?? {};
    if (nameFit >= NAME_FLOOR && (own || nameFit > fit)) {
      // Who is asked for by name comes before who offers the same: « Thistledown Veterinary ».
      fit = own && wanted.byName ? (kindred ? 0 : fit) + nameFit : nameFit;
      kindred = false;
      reason = { by: 'name', words: fr || en };
    }
    const isCalled = called?.has(i) === true;
    if (isCalled) {
      fit = (kindred ? 0 : fit) + 1;
      kindred = false;
      reason = { by: 'name', words: fr || en };
    }
    if (!reason) continue;
    const latitude = block.latitudes[i];
    const longitude = block.longitudes[i];
    const at = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
    const km = at && from ? distanceKm(from, at) : undefined;
    const offer = block.offers[i]!;
    const group = groupOfEntry(km);
    if (kindred && group !== 'near') continue;
    // Who does not serve in French is an answer near by and in the next town, as far as nobody knows; elsewhere, and
    // where it was checked, only to who asks for it by name.
    const isNamed = isCalled || (reason.by === 'name' && own && wanted.byName);
    const isWithinReach = group === 'near' || (km !== undefined && km <= NEXT_TOWN_KM);
    const mayServe = servesInFrench(offer) || (offer === 'unknown' && (isWithinReach || isNamed));
    if (!mayServe && !isCalled && (nameFit < OWN_NAME || !wanted.byName)) continue;
    if (!wanted.limits.allowsEntry(block, i, group === 'at-a-distance')) continue;
    const told = tell ? tell(block, i, group) : NOT_TOLD;
    if (!told) continue;
    // Farther, the way there is what counts.
    const nearness = km === undefined ? 0.87 : group === 'near' ? nearnessOf(km) : 1 / (1 + km / 200);
    found.push({
      named: isNamed,
      kindred,
      score: fit ** 3 * OFFER_WEIGHT[offer] * nearness,
      result: {
        key: keyOf(block, name, i),
        name: { ...(fr && { fr }), ...(en && { en }) },
        categories: block.categories[i]!.flatMap((number) => lexicon.byNumber(number) ?? []),
        offer,
        ...told,
        city: block.cities[i]!,
        province: block.provinces[i],
        distanceKm: km,
        at,
        group,
        reasons: [
          reason,
          ...(servesInFrench(offer) ? [{ by: 'offer', offer } as const] : []),
          ...(km !== undefined && group === 'near' ? [{ by: 'distance', km } as const] : []),
          ...(told.open.state === 'open' ? [{ by: 'open' } as const] : []),
        ],
        details: () => directory.details(name, i),
      },
    });
  }
  return found;
}

/** Kilometres from corner to corner. */
const widthOf = ([south, west, north, east]: Box): number =>
  distanceKm(
    { latitude: south / 100, longitude: west / 100 },
    { latitude: north / 100, longitude: east / 100 },
  );

/** Blocks on the map, by how far they are from a point; of those that hold it, the smaller one first. */
export function blocksByDistance(index: IndexFile, from: Point) {
  return index.areas
    .flatMap(({ blocks }, area) => blocks.map((block) => ({ ...block, area })))
    .map((block) => ({ ...block, km: distanceToBoxKm(from, block.box), size: sizeOf(block.box) }))
    .sort((a, b) => a.km - b.km || a.size - b.size);
}

/**
 * The blocks to read around a point, as far as they may hold something near: its neighbourhood, and the front of the
 * area; an area that has none has one block or two, and then the nearest city's front has what is rare here, and a third
 * block what lies across the border. Decided by the point alone, so that what is fetched tells nothing of what is sought.
 */
export async function blocksAround(directory: Directory, from: Point): Promise<FileName[]> {
  const near = blocksByDistance(await directory.indexAround(from), from).filter(({ km }) => km <= NEAR_KM);
  const home = near.find(({ front }) => !front);
  const own = near.filter(({ area }) => area === home?.area);
  const front = own.find((block) => block.front);
  const nextFront = near.find((block) => block.front && block.area !== home?.area);
  const names = [home, front ?? own.find(({ name }) => name !== home?.name), nextFront, ...near].flatMap(
    (block) => block?.name ?? [],
  );
  const around = [...new Set(names)];
  const third = near.find(({ name }) => name === around[AROUND]);
  const needsThird =
    home &&
    third &&
    (front
      ? own.length <= SMALL_AREA && third === nextFront && third.km <= NEXT_FRONT_KM
      : third.km <= BORDER_KM || widthOf(home.box) > WIDE_KM);
  return around.slice(0, needsThird ? AT_BORDER : AROUND);
}

/** How much less than the best a service may fit that is meant too: an urgent plumber is no emergency room. */
const MARGIN = 0.12;
/** The same for one word, begun or misspelt. */
const ONE_WORD_MARGIN = 0.06;

/** What is named in full is meant although another fits so much better by a part of it. */
const AS_GOOD = 0.05;

/** A word that stands in the names of more services than that, « enfant », says too little to mean all of them. */
const MOST_BY_A_PART = 6;

/** Of the services that fit a text, best first, those that are meant. @param words how many were typed */
export function meant(matches: readonly CategoryMatch[], words: number): CategoryMatch[] {
  const [likeliest] = matches;
  if (!likeliest) return [];
  // « garderies subventionnées »: what is named in full, rather than another of which a rare word was typed.
  const best = matches.find(({ fit, whole }) => whole && fit >= likeliest.fit - AS_GOOD) ?? likeliest;
  // A service that is named outright is all that is meant, and nearly so by one word; « avocat divorce » means two.
  const floor = best.fit - (best.fit >= NAMED_OUTRIGHT ? 0.08 : words === 1 ? ONE_WORD_MARGIN : MARGIN);
  const all = matches.filter(({ category, fit, whole }) => {
    // Where one is named in full, those of which a part was typed are not meant: « Hôpital Montfort » is no animal
    // hospital. Where nobody offers it, who offers what else was named in full is an answer all the same.
    if (best.whole && !whole) return false;
    return fit >= floor || (best.category.absent && !category.absent);
  });
  const others = all.filter((match) => match !== best);
  return [best, ...(best.whole ? others : others.slice(0, MOST_BY_A_PART - 1))];
}

/** The kin of the services that are meant, without these themselves. */
export function kindredOf(
  meant: Wanted['categories'],
  lexicon: CategoryWords,
  limits: Allowed,
): Wanted['kindred'] {
  const kindred: Wanted['kindred'] = new Map();
  for (const { category, fit, by } of meant.values()) {
    for (const kin of lexicon.relatedTo(category.number)) {
      if (
        meant.has(kin.number) ||
        !limits.allowsCategory(kin) ||
        (kindred.get(kin.number)?.fit ?? 0) >= fit * KINDRED
      )
        continue;
      kindred.set(kin.number, { fit: fit * KINDRED, by: by === category.en ? kin.en : kin.fr });
    }
  }
  return kindred;
}

/** What stands between two services: « garderie et école », « dentiste pis optométriste ». */
export const BETWEEN_SERVICES = /\s+(?:et|ou|pis|puis|and|or|&|\+)\s+|\s*[,;/]\s*/i;

/** What a text asks for, once its place is out of it. @param whole the text with its place */
export function understand(text: string, whole: string, lexicon: CategoryWords, limits: Allowed): Wanted {
  const words = wordsOf(text);
  let matches = lexicon.match(text, false);
  if ((matches[0]?.fit ?? 0) < SURELY && (text.split(/\s+/).at(-1) ?? '').length >= SHORTEST_START) {
    // « plomb », « psycho »: who presses Enter before the word is whole means what was being suggested.
    const begun = lexicon.match(text, true);
    // « plomb » begins plumbing before it begins a filling.
    const byName = begun.filter(({ category, by }) => by === category.fr || by === category.en);
    const meantFirst = words.length === 1 && byName.length ? byName : begun;
    if ((meantFirst[0]?.fit ?? 0) > (matches[0]?.fit ?? 0)) matches = meantFirst;
  }
  const top = matches[0]?.fit ?? 0;
  // « clinique » means the dental one, where nothing else is offered.
  const offered = matches.filter(({ category }) => limits.allowsCategory(category));
  const categories = new Map(meant(offered, words.length).map((match) => [match.category.number, match]));
  return {
    categories,
    kindred: kindredOf(categories, lexicon, limits),
    words,
    written: text === whole ? [] : wordsOf(whole),
    serviceFits: words.map((word) => lexicon.fitOfWord(word)),
    // « clinique dentaire » asks for a service even where somebody is called just that.
    byName: top < 0.9 || lexicon.hasOtherWords(text),
    // "lawyer" is a part of « free lawyer », and may be the whole of a rarer word for another service.
    surely: top >= SURELY && (matches[0]?.whole === true || top >= NAMED_OUTRIGHT),
    asSpelt: lexicon.hasAsSpelt(text),
    limits,
  };
}

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.result.key < b.result.key ? -1 : 1);

/** Candidates of a question, each listing once, as blocks are read. */
export class Found {
  readonly best = new Map<string, Candidate>();

  async gather(asked: Asked, source: Read): Promise<void> {
    await readNames(source.block);
    await pause();
    for (const candidate of candidatesOf(asked, source)) {
      const { key } = candidate.result;
      const known = this.best.get(key);
      if (!known || prefer(candidate, known)) this.best.set(key, candidate);
    }
  }

  get #near(): Candidate[] {
    return [...this.best.values()].filter(({ result }) => result.group === 'near');
  }

  /** Whether somebody near is an answer. */
  get isNear(): boolean {
    return this.#near.some(
      ({ named, kindred, result }) => !kindred && (named || servesInFrench(result.offer)),
    );
  }

  /** Those of the kindred that are shown, the best ones, as far as there are too few of the others. */
  #filling(): Set<Candidate> {
    const near = this.#near;
    const others = near.filter(({ kindred, result }) => !kindred && servesInFrench(result.offer)).length;
    const room = Math.min(Math.max(0, ENOUGH - others), this.isNear ? ENOUGH : ENOUGH_KINDRED);
    return new Set(
      near
        .filter(({ kindred }) => kindred)
        .sort(byScore)
        .slice(0, room),
    );
  }

  /**
   * In the order they are shown.
   * @param widened whether what is farther was looked for; farther entries of the blocks at hand are not shown unasked
   * @param namedFirst who looked everywhere for a name wants it first, wherever it is
   */
  results(widened = false, namedFirst = false): Result[] {
    const kin = this.#filling();
    return [...this.best.values()]
      .filter((one) => (one.kindred ? kin.has(one) : widened || one.result.group === 'near'))
      .sort(
        (a, b) =>
          (namedFirst ? Number(b.named) - Number(a.named) : 0) ||
          GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group) ||
          byScore(a, b),
      )
      .map(({ result }) => result);
  }
}

/** Of two entries of one listing: near before at a distance before farther, then the better one. */
function prefer(a: Candidate, b: Candidate): boolean {
  const order = GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group);
  return order < 0 || (order === 0 && a.score > b.score);
}

export const groupOf = (km: number | undefined): Group =>
  km !== undefined && km <= NEAR_KM ? 'near' : 'farther';

/**
 * What `search` tells `onFirst` of a question, where it is a plain one and somebody near is an answer: for everything else
 * ask `search`, which finds at hand what was read for this.
 * @throws DirectoryError where a part cannot be read; the signal's reason once aborted
 */
export async function firstAnswer(
  directory: Directory,
  { text: typed, near: beside, scope = 'near', filters = {}, limits = {}, limit, signal }: SearchQuery,
): Promise<SearchAnswer | undefined> {
  if (typeof beside !== 'string' || scope !== 'near' || Object.keys(filters).length || isLimited(limits))
    return undefined;
  const [lexicon, places] = await Promise.all([directory.categories(), directory.knownPlaces()]);
  const text = typed.trim();
  if (mayEndInProvinceOrCode(fold(text)) && /\s/.test(text)) return undefined;
  // A place in the text outweighs the one beside it.
  const ending = atEnd(text, (end) => places.find(end));
  const sought = ending ? ending.rest : text;
  const place = ending?.place ?? places.find(beside);
  if (
    !place ||
    !sought ||
    BETWEEN_SERVICES.test(sought) ||
    !lexicon.hasAsSpelt(sought) ||
    (ending && !lexicon.match(sought, false).length)
  )
    return undefined;
  const names = await blocksAround(directory, place);
  const wanted = understand(sought, text, lexicon, NO_LIMITS);
  if (!wanted.surely) return undefined;
  const blocks = await Promise.all(names.map((name) => directory.block(name)));
  signal?.throwIfAborted();
  const found = new Found();
  const asked: Asked = { directory, lexicon, wanted, from: place };
  for (const [i, block] of blocks.entries()) {
    await found.gather(asked, { block, name: names[i]!, groupOfEntry: groupOf });
  }
  const results = found.results();
  if (!found.isNear) return undefined;
  return {
    sought,
    results: limit ? results.slice(0, limit) : results,
    categories: [...wanted.categories.values()].map(({ category }) => category),
    place,
    unknownPlace: undefined,
    widened: false,
    complete: false,
    problems: [],
  };
}
