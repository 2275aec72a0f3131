/**
 * Search: what is sought and where, in; listings in three groups, out.
 *
 * Service and place are resolved on the device; then the blocks around the place are read, the same ones
 * whatever the service. Only when nobody near serves in French does the search widen by itself: to services
 * at a distance for the province, then to the nearest block that is known to have the service.
 */
import type { BlockFile, FileReference, IndexFile } from '../directory-format.ts';
import {
  type Evidence,
  type Language,
  type Listing,
  type Offer,
  type Province,
  servesInFrench,
} from '../listing.ts';
import type { Category, CategoryMatch, CategoryWords } from './categories.ts';
import { type Directory, DirectoryError } from './directory.ts';
import { distanceKm, distanceToBoxKm, type NamedPlace, type Point } from './geography.ts';
import { type OpenState, openAt } from './opening.ts';
import { fitOf, type Word, wordsOf } from './words.ts';

export type Group = 'near' | 'at-a-distance' | 'farther';
const GROUP_ORDER: readonly Group[] = ['near', 'at-a-distance', 'farther'];

/** Within this many kilometres a listing is near: an hour's drive at most, in the North too. */
export const NEAR_KM = 50;
/** Blocks read around a place at most; in a dense city one or two hold all that is near. */
const NEAR_BLOCKS = 3;
/** Blocks read beyond, when the search widens. */
const FARTHER_BLOCKS = 2;

export interface SearchQuery {
  /** What is sought; may end in a place: « dentiste Sudbury ». */
  text: string;
  /** A place's name or postal code, or a point; outweighed by a place in the text. */
  near?: string | Point | undefined;
  /** `near` widens only when nobody near serves in French; `farther` always shows all three groups. */
  scope?: 'near' | 'farther' | undefined;
  limit?: number | undefined;
}

export interface Result {
  id: string;
  /** Both names where there are two; empty strings where not. */
  name: { fr?: string; en?: string };
  categories: Category[];
  offer: Offer;
  /** The freshest evidence: how it is known, the month as its date, and how many said so. */
  evidence: Evidence | undefined;
  city: string;
  province: Province | undefined;
  /** Kilometres from the place asked; undefined at a distance, or where no place is known. */
  distanceKm: number | undefined;
  /** Where it is, to draw it or to go there. */
  at: Point | undefined;
  group: Group;
  open: OpenState;
  /** Weekly hours in the place's own time zone, where they are known. */
  week: BlockFile['weeks'][number] | undefined;
  /** Why this one: the words of the service or of the name that fitted. */
  reason: { by: 'category' | 'name'; words: string };
  /** Fetches the listing in full. @throws DirectoryError */
  details(): Promise<Listing>;
}

/** Where a search looked: a place with its name, or around a point, whose province is that of the nearest place. */
export interface SearchedPlace extends Point {
  name?: string;
  province?: Province | undefined;
}

export interface SearchAnswer {
  /** What is sought, without the place; empty where the text was only a place. */
  sought: string;
  results: Result[];
  /** How the question was understood. */
  categories: Category[];
  place: SearchedPlace | undefined;
  /** Set when `near` was given in words that no place has. */
  unknownPlace: string | undefined;
  /** Whether it looked beyond what is near. */
  widened: boolean;
  /** Parts of the directory that could not be read; what could be read is in `results`. */
  problems: DirectoryError[];
}

const OFFER_WEIGHT: Record<Offer, number> = {
  active: 1,
  'on-request': 0.92,
  limited: 0.82,
  interpreter: 0.75,
  unknown: 0.35,
  none: 0.1,
};

/**
 * Whether it is worth fetching the rest of the country's places for the end of a text: « avocat à Attawapiskat »,
 * « avocat Attawapiskat ». Not for any word that no service has: the host would see that one was typed.
 */
function mayEndInPlace(text: string, lexicon: CategoryWords): boolean {
  const [beforeLast = '', last = ''] = text.trim().split(/\s+/).slice(-2);
  const announced = /^(?:à|a|au|aux|in|near|vers|près)$/i.test(beforeLast);
  return Boolean(last) && (announced || /^\p{Lu}/u.test(last)) && lexicon.hasOtherWords(last);
}

/** From here on a text that is also the name of a place is meant as a service. */
const SERVICE_AND_NOT_PLACE = 0.9;

/** A name must fit this well to be what was asked for. */
const NAME_FLOOR = 0.72;

/** From here on the name itself is meant, and not a word that many names have. */
const OWN_NAME = 0.9;

/** A question, resolved: what decides whether an entry of a block is an answer. */
interface Wanted {
  categories: Map<number, CategoryMatch>;
  words: Word[];
  /** Whether a name may be what is asked for, and not only words that services have. */
  byName: boolean;
}

interface Candidate {
  result: Result;
  score: number;
}

/** The words of a block's names, folded once. */
const nameWords = new WeakMap<BlockFile, Array<Word[][]>>();

function namesOf(block: BlockFile): Array<Word[][]> {
  let names = nameWords.get(block);
  if (!names) {
    names = block.ids.map((_, i) => [block.fr[i]!, block.en[i]!].filter(Boolean).map(wordsOf));
    nameWords.set(block, names);
  }
  return names;
}

function nameFit(wanted: Word[], known: Word[]): number {
  if (!known.length || !wanted.length) return 0;
  let sum = 0;
  for (const word of wanted) sum += Math.max(0, ...known.map((candidate) => fitOf(word, candidate, false)));
  const explained = sum / wanted.length;
  // « clinique » alone is in a hundred names: a name is asked for by a good part of it.
  const share = Math.min(1, wanted.length / Math.min(known.length, 3));
  return explained * (0.6 + 0.4 * share);
}

/** `reported 2026-03 4` → evidence; undefined where there is none. */
function evidenceOf(text: string): Evidence | undefined {
  const [how, date, count] = text.split(' ');
  if (!how) return undefined;
  return { how: how as Evidence['how'], count: Number(count), ...(date !== '-' && { date }) };
}

function candidatesOf(
  directory: Directory,
  block: BlockFile,
  wanted: Wanted,
  lexicon: CategoryWords,
  from: Point | undefined,
  groupOfEntry: (km: number | undefined) => Group,
): Candidate[] {
  const found: Candidate[] = [];
  const names = namesOf(block);
  for (let i = 0; i < block.ids.length; i++) {
    let fit = 0;
    let reason: Result['reason'] | undefined;
    for (const number of block.categories[i]!) {
      const match = wanted.categories.get(number);
      if (match && match.fit > fit) {
        fit = match.fit;
        reason = { by: 'category', words: match.by };
      }
    }
    const fr = block.fr[i]!;
    const en = block.en[i]!;
    const named = Math.max(0, ...names[i]!.map((known) => nameFit(wanted.words, known)));
    if (named >= NAME_FLOOR && named > fit) {
      fit = named;
      reason = { by: 'name', words: fr || en };
    }
    if (!reason) continue;
    const latitude = block.latitudes[i];
    const longitude = block.longitudes[i];
    const at =
      latitude != null && longitude != null
        ? { latitude: latitude / 1e5, longitude: longitude / 1e5 }
        : undefined;
    const km = at && from ? distanceKm(from, at) : undefined;
    const offer = block.offers[i]!;
    const group = groupOfEntry(km);
    // Who does not serve in French is an answer near by, as far as nobody knows; elsewhere, and where it was
    // checked, only to who asks for it by name.
    const mayServe = servesInFrench(offer) || (offer === 'unknown' && group === 'near');
    if (!mayServe && (named < OWN_NAME || !wanted.byName)) continue;
    const id = block.ids[i]!;
    const week = block.weeks[block.hours[i]!];
    // Near, an active offer is worth a few more kilometres; farther, the way there is what counts.
    const nearness =
      km === undefined ? 0.87 : group === 'near' ? 0.35 + 0.65 / (1 + km / 25) : 1 / (1 + km / 200);
    found.push({
      score: fit ** 2 * OFFER_WEIGHT[offer] * nearness,
      result: {
        id,
        name: { ...(fr && { fr }), ...(en && { en }) },
        categories: block.categories[i]!.map((number) => lexicon.all[number]!),
        offer,
        evidence: evidenceOf(block.evidence[i]!),
        city: block.cities[i]!,
        province: block.provinces[i] || undefined,
        distanceKm: km,
        at,
        group,
        open: openAt(week, directory.now),
        week,
        reason,
        details: () => directory.details(block, id),
      },
    });
  }
  return found;
}

/** The blocks within reach of a point, nearest first; always at least the nearest one. */
function blocksNear(index: IndexFile, from: Point): IndexFile['blocks'] {
  const ranked = index.blocks
    .map((block) => ({ block, km: distanceToBoxKm(from, block.box) }))
    .sort((a, b) => a.km - b.km);
  return ranked
    .filter(({ km }, i) => i === 0 || km <= NEAR_KM)
    .slice(0, NEAR_BLOCKS)
    .map(({ block }) => block);
}

/** The next nearest blocks where somebody serves in French in one of the categories; any, without categories. */
function blocksBeyond(index: IndexFile, from: Point | undefined, wanted: Wanted, not: ReadonlySet<string>) {
  const numbers = [...wanted.categories.keys()];
  return index.blocks
    .filter((block) => !not.has(block.hash))
    .filter((block) => !numbers.length || numbers.some((number) => block.categories.includes(number)))
    .map((block) => ({ block, km: from ? distanceToBoxKm(from, block.box) : 0 }))
    .sort((a, b) => a.km - b.km || b.block.entries - a.block.entries)
    .slice(0, FARTHER_BLOCKS)
    .map(({ block }) => block);
}

/**
 * Answers a question from a directory. Never throws for a part that cannot be read: what could be read is
 * answered, and `problems` says what is missing.
 * @throws DirectoryError where the lexicons or the index themselves cannot be read
 */
export async function search(directory: Directory, query: SearchQuery): Promise<SearchAnswer> {
  const [lexicon, gazetteer, index] = await Promise.all([
    directory.categories(),
    directory.places(),
    directory.index(),
  ]);

  const problems: DirectoryError[] = [];
  /** The rest of the country's places may be out of reach; what is here still answers. */
  const tolerant = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      problems.push(error);
      return undefined;
    }
  };

  let text = query.text.trim();
  let place: SearchedPlace | undefined;
  let unknownPlace: string | undefined;
  if (typeof query.near === 'string') {
    const near = query.near.trim();
    place = near ? await tolerant(gazetteer.find(near)) : undefined;
    if (near && !place) unknownPlace = near;
  } else if (query.near) {
    place = { ...query.near, province: gazetteer.nearest(query.near)?.province };
  }
  // A place in the text outweighs the one beside it.
  const inText = text && (await tolerant(gazetteer.findAtEnd(text, !place || mayEndInPlace(text, lexicon))));
  const isService = (words: string, floor: number) =>
    lexicon.match(words, false).some(({ fit }) => fit >= floor);
  const isPlace =
    inText && (inText.rest ? !place || isService(inText.rest, 0) : !isService(text, SERVICE_AND_NOT_PLACE));
  if (isPlace) {
    text = inText.rest;
    place = inText.place;
    unknownPlace = undefined;
  }

  const matches = lexicon.match(text, false);
  const top = matches[0]?.fit ?? 0;
  const wanted: Wanted = {
    categories: new Map(
      matches.filter(({ fit }) => fit >= top - 0.2).map((match) => [match.category.number, match]),
    ),
    words: wordsOf(text),
    // « clinique dentaire » asks for a service even where somebody is called just that.
    byName: top < 0.9 || lexicon.hasOtherWords(text),
  };

  const best = new Map<string, Candidate>();
  const read = new Set<string>();
  const collect = async (references: FileReference[], groupOfEntry: (km: number | undefined) => Group) => {
    await Promise.all(
      references.map(async (reference) => {
        read.add(reference.hash);
        try {
          const block = await directory.block(reference);
          for (const candidate of candidatesOf(directory, block, wanted, lexicon, place, groupOfEntry)) {
            const known = best.get(candidate.result.id);
            if (!known || prefer(candidate, known)) best.set(candidate.result.id, candidate);
          }
        } catch (error) {
          if (!(error instanceof DirectoryError)) throw error;
          problems.push(error);
        }
      }),
    );
  };

  if (place && text) {
    await collect(blocksNear(index, place), (km) => ((km ?? 0) <= NEAR_KM ? 'near' : 'farther'));
  }
  const frenchNear = () =>
    [...best.values()].some(({ result }) => result.group === 'near' && servesInFrench(result.offer));
  const namedNear = () =>
    wanted.byName &&
    [...best.values()].some(({ result }) => result.group === 'near' && result.reason.by === 'name');

  const widen = Boolean(text) && (query.scope === 'farther' || !(frenchNear() || namedNear()));
  if (widen) {
    const province = place?.province;
    const distance = index.distance
      .filter((block) => !province || block.province === province)
      .slice(0, province ? 1 : 2);
    await collect(distance, () => 'at-a-distance');
    await collect(blocksBeyond(index, place, wanted, read), (km) =>
      km !== undefined && km <= NEAR_KM ? 'near' : 'farther',
    );
  } else {
    // Farther entries of the blocks at hand are not shown unasked.
    for (const [id, { result }] of best) if (result.group !== 'near') best.delete(id);
  }

  const results = [...best.values()]
    .sort(
      (a, b) =>
        GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group) ||
        b.score - a.score ||
        (a.result.id < b.result.id ? -1 : 1),
    )
    .map(({ result }) => result);
  return {
    sought: text,
    results: query.limit ? results.slice(0, query.limit) : results,
    categories: [...wanted.categories.values()].map(({ category }) => category),
    place,
    unknownPlace,
    widened: widen,
    problems,
  };

  /** Of two entries of one listing: near before at a distance before farther, then the better one. */
  function prefer(a: Candidate, b: Candidate): boolean {
    const order = GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group);
    return order < 0 || (order === 0 && a.score > b.score);
  }
}

/** What may be meant by what is being typed in the box of services. */
export async function suggestServices(
  directory: Directory,
  text: string,
  language: Language,
  limit = 6,
): Promise<CategoryMatch[]> {
  return (await directory.categories()).suggest(text, language, limit);
}

/** What may be meant by what is being typed in the box of places. */
export async function suggestPlaces(directory: Directory, text: string, limit = 6): Promise<NamedPlace[]> {
  return (await directory.places()).suggest(text, limit);
}
