/**
 * Search: what is sought and where, in; listings in three groups, out.
 *
 * Service and place are resolved on the device; then the blocks around the place are read, the same ones
 * whatever the service. Only when nobody near serves in French does the search widen by itself: to services
 * at a distance for the province, then to the nearest block that is known to have the service.
 */
import {
  allBlocks,
  type Block,
  type Box,
  channelBits,
  type FileName,
  type IndexFile,
  type Particulars,
  type ReachFile,
  type Week,
} from '../directory-format.ts';
import type { Channel, Evidence, LegalForm, Listing, Offer, Province } from '../listing.ts';
import { type CallKind, isOpenCall } from '../terms.ts';
import type { Category, CategoryMatch, CategoryWords } from './categories.ts';
import { type Directory, DirectoryError } from './directory.ts';
import {
  type Asked,
  BETWEEN_SERVICES,
  blocksAround,
  blocksByDistance,
  Found,
  GROUP_ORDER,
  groupOf,
  KINDRED,
  kindredOf,
  meant,
  NEXT_TOWN_KM,
  OFFER_WEIGHT,
  type Read,
  SURELY,
  understand,
  type Wanted,
} from './first-search.ts';
import { type Gazetteer, postalAreaIn } from './gazetteer.ts';
import { distanceToBoxKm, type NamedPlace, type Point } from './geography.ts';
import { Limits, type SearchLimits } from './limits.ts';
import { namesOf, namesOfEntry } from './names.ts';
import type { Allowed } from './no-limits.ts';
import { type OpenState, openAt } from './opening.ts';
import {
  asName,
  calledBeside,
  calledInOne,
  FIT_IN_ONE,
  mayBeName,
  nearestNaming,
  readsAsName,
  wordsOfAName,
  wordsThatSayMost,
} from './sought-name.ts';
import { fitOf, Spelling } from './spelling.ts';
import { fold, wordsOf } from './words.ts';

export { firstAnswer, NEAR_KM } from './first-search.ts';
export { suggestServices } from './suggest-services.ts';

export type Group = 'near' | 'at-a-distance' | 'farther';

/** Blocks read beyond, when the search widens; more when the whole country is asked for. */
const FARTHER_BLOCKS = 2;
const COUNTRY_BLOCKS = 4;
/** Blocks read of a province's services at a distance. */
const DISTANCE_BLOCKS = 2;
/** Shards of names read when the whole country is asked for: one a word, for the words that say most. */
const NAME_SHARDS = 5;
/** Blocks of those where a name may stand that are read at a time until one has it, and in all. */
const NAMING_BLOCKS = 4;
const MOST_NAMING_BLOCKS = 12;
/** Blocks of a city where a name may stand that are read at a time until one has it, and in all. */
const BLOCKS_OF_A_NAME = 3;
const MOST_BLOCKS_OF_A_NAME = 6;
/** Fronts of their areas that are read where none of these has the name. */
const NAMING_FRONTS = 2;

/**
 * What an answer must have; an absent key asks nothing. Filters narrow down what is shown and never what is
 * fetched near a place.
 */
export interface SearchFilters {
  offers?: readonly Offer[] | undefined;
  /** One of these at least. */
  channels?: readonly Channel[] | undefined;
  /** Known to be open now. */
  openNow?: boolean | undefined;
  /** Served without going there. */
  atADistance?: boolean | undefined;
  legalForms?: readonly LegalForm[] | undefined;
  sellsToOrganisations?: boolean | undefined;
  /** Known to let a wheelchair in, or served without going there. */
  wheelchair?: boolean | undefined;
  /** Seeks one of these now, by an open call. */
  calls?: readonly CallKind[] | undefined;
}

export interface SearchQuery {
  /** What is sought; may end in a place: « dentiste Sudbury ». */
  text: string;
  /** A place's name or postal code, or a point; outweighed by a place in the text. */
  near?: string | Point | undefined;
  /**
   * `near` widens only when nobody near serves in French; `farther` always shows all three groups; `country` also
   * looks for the name everywhere, which tells the host the start of a word of it: only when the person asks.
   */
  scope?: 'near' | 'farther' | 'country' | undefined;
  filters?: SearchFilters | undefined;
  /** What the box is limited to by its host, whatever the person chooses. */
  limits?: SearchLimits | undefined;
  limit?: number | undefined;
  /**
   * Told the first results as soon as they can be shown: who, what, where and the offer. Their hours, evidence, legal
   * form follow with the answer, in the same order. Not called where everything is at hand already.
   */
  onFirst?: ((answer: SearchAnswer) => void) | undefined;
  /** Aborted when the person has typed on: the search ends with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Why a result is one, the weightiest first; for the interface to say. */
export type Reason =
  | { by: 'category' | 'name'; words: string }
  | { by: 'offer'; offer: Offer }
  | { by: 'distance'; km: number }
  | { by: 'open' }
  | { by: 'call'; kinds: readonly CallKind[] };

export interface Result {
  /** Tells it from the others of its edition. Not the listing's id, which stands in its details. */
  key: string;
  /** Both names where there are two; empty strings where not. */
  name: { fr?: string; en?: string };
  categories: Category[];
  offer: Offer;
  legalForm: LegalForm | undefined;
  /** The freshest evidence: how it is known, the month as its date, and how many said so. */
  evidence: Evidence | undefined;
  city: string;
  province: Province | undefined;
  /** Kilometres from the place asked; undefined at a distance, or where no place is known. */
  distanceKm: number | undefined;
  /** Where it is, to about 100 m; its details say exactly. */
  at: Point | undefined;
  group: Group;
  open: OpenState;
  /** Whom it seeks now, each once; absent where nobody, or where the particulars are not here yet. */
  calls?: readonly CallKind[];
  /** Weekly hours in the place's own time zone, where they are known. */
  week: Week | undefined;
  /** Why this one: first the words of the service or of the name that fitted, or whom it seeks. */
  reasons: [Extract<Reason, { by: 'category' | 'name' | 'call' }>, ...Reason[]];
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
  /** False while hours, evidence and legal forms are still on their way. */
  complete: boolean;
  /** The kinds of calls that were looked for, where nothing else was: see calls.ts. */
  seeking?: readonly CallKind[];
  /** Parts of the directory that could not be read; what could be read is in `results`. */
  problems: DirectoryError[];
}

/**
 * Whether it is worth fetching the rest of the country's places for the end of a text: « avocat à Attawapiskat »,
 * « avocat Attawapiskat ». Not for any word that no service has: the host would see that one was typed.
 */
function mayEndInPlace(text: string, lexicon: CategoryWords): boolean {
  const [beforeLast = '', last = ''] = text.trim().split(/\s+/).slice(-2);
  const announced = /^(?:à|a|au|aux|in|near|vers|près)$/i.test(beforeLast);
  return Boolean(last) && (announced || /^\p{Lu}/u.test(last)) && lexicon.hasOtherWords(last);
}

/**
 * « hôpital Sudbury et environs », « clinique Laval ouverte dimanche »: without the one to three words at the end that
 * no service has, where a place may stand before them. As it was where nothing would be left.
 */
function withoutAfterthought(text: string, lexicon: CategoryWords): string {
  const words = text.split(/\s+/);
  for (let drop = 3; drop >= 1; drop--) {
    const [kept, dropped] = [words.slice(0, -drop), words.slice(-drop)];
    const isSmall = dropped.every((word) => /^\p{Ll}/u.test(word) && lexicon.hasOtherWords(word));
    // What follows a capital may be an afterthought to a town; the town itself is no afterthought.
    if (isSmall && kept.length > 1 && /^\p{Lu}/u.test(kept.at(-1)!)) return kept.join(' ');
  }
  return text;
}

/** Words that may follow a place: « dentiste ottawa pour mes enfants ». */
const AFTER_A_PLACE = 3;

/**
 * The place that stands before the last one to three words of a text, and the others; none that services have in their
 * names (a « marché central » is not in Central).
 */
async function placeWithin(text: string, lexicon: CategoryWords, gazetteer: Gazetteer) {
  const words = text.split(/\s+/);
  for (let after = 1; after <= Math.min(AFTER_A_PLACE, words.length - 2); after++) {
    const start = words.slice(0, -after).join(' ');
    const named = gazetteer.placeAtEnd(start);
    const found = named && lexicon.hasOtherWords(named) && (await gazetteer.findAtEnd(start, false));
    if (found)
      return { ...found, before: found.rest, rest: `${found.rest} ${words.slice(-after).join(' ')}` };
  }
  return undefined;
}

/**
 * The place that a text begins with, where a service follows: « Moncton garage », "Hearst pharmacy". None that services
 * have in their names; with a typo, only a long name.
 */
async function placeFirst(text: string, lexicon: CategoryWords, gazetteer: Gazetteer, everywhere: boolean) {
  const mayBeElsewhere = everywhere && /^\p{Lu}/u.test(text) && lexicon.hasOtherWords(text.split(/\s+/)[0]!);
  const named = await gazetteer.findAtStart(text, mayBeElsewhere);
  // « Caraquet » is nearly a word that services have, and spelt as none.
  if (named && (!lexicon.knows(named.start) || postalAreaIn(text))) return named;
  const misspelt = gazetteer.misspeltAtStart(text);
  const isLongName = misspelt && misspelt.start.length >= LONG_NAME && lexicon.hasOtherWords(misspelt.start);
  return isLongName ? misspelt : undefined;
}

/** From here on a text that is also the name of a place is meant as a service. */
const SERVICE_AND_NOT_PLACE = 0.9;

/** From so many letters on a misspelt place is taken for it although another one was given. */
const LONG_NAME = 8;

/** Whether filters ask for what only the particulars of a block say. */
const asksForParticulars = ({
  channels,
  openNow,
  legalForms,
  sellsToOrganisations,
  wheelchair,
  calls,
}: SearchFilters): boolean =>
  Boolean(
    channels?.length || openNow || legalForms?.length || sellsToOrganisations || wheelchair || calls?.length,
  );

/** A day where the device is, `2026-11-23`. @param now in milliseconds */
export function dayAt(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whom an entry seeks now, each once. */
export const openCallsOf = (particulars: Particulars | undefined, entry: number, now: number): CallKind[] => {
  const calls = particulars?.calls.get(entry);
  if (!calls) return [];
  const today = dayAt(now);
  return [...new Set(calls.filter((call) => isOpenCall(call, today)).map(({ kind }) => kind))];
};

/** Whether an entry has what the filters ask, its hours aside. What is not known does not pass. */
function passes(
  block: Block,
  particulars: Particulars | undefined,
  i: number,
  group: Group,
  filters: SearchFilters,
): boolean {
  const { offers, channels, atADistance, legalForms, sellsToOrganisations, wheelchair } = filters;
  const form = particulars?.legalForms[i];
  return (
    (!offers?.length || offers.includes(block.offers[i]!)) &&
    (!channels?.length || ((particulars?.channels[i] ?? 0) & channelBits([...channels])) !== 0) &&
    (!atADistance || group === 'at-a-distance') &&
    (!legalForms?.length || (form !== undefined && legalForms.includes(form))) &&
    (!sellsToOrganisations || particulars?.sellsToOrganisations[i] === true) &&
    (!wheelchair || particulars?.wheelchair[i] === true || group === 'at-a-distance')
  );
}

/** What the particulars of a block tell of its entries, where the filters ask for nothing else. */
export const tellOf =
  (directory: Directory, filters: SearchFilters): Asked['tell'] =>
  (block, i, group) => {
    const particulars = block.rest;
    if (!passes(block, particulars, i, group, filters)) return undefined;
    const week = particulars?.weeks[i];
    const province = block.provinces[i];
    const open = openAt(week, directory.now, province && directory.holidays(province));
    if (filters.openNow && open.state !== 'open') return undefined;
    const calls = openCallsOf(particulars, i, directory.now);
    if (filters.calls?.length && !filters.calls.some((kind) => calls.includes(kind))) return undefined;
    return {
      legalForm: particulars?.legalForms[i],
      evidence: particulars?.evidence[i],
      open,
      week,
      ...(calls.length && { calls }),
    };
  };

/** The blocks to read when a search widens, by what its results are. */
interface Beyond {
  distance: FileName[];
  farther: FileName[];
}

/** Where a block lies, as far as the places one knows tell: at its middle, and at its corners across a border. */
function provincesOf([south, west, north, east]: Box, gazetteer: Gazetteer): Array<Province | undefined> {
  const at = (latitude: number, longitude: number) =>
    gazetteer.nearest({ latitude: latitude / 100, longitude: longitude / 100 })?.province;
  return [
    at((south + north) / 2, (west + east) / 2),
    ...[south, north].flatMap((latitude) => [west, east].map((longitude) => at(latitude, longitude))),
  ];
}

/**
 * Services at a distance for the province, then the next nearest blocks, then what is not on the map: of each,
 * those where somebody serves in French in one of the categories; any, without categories.
 */
function blocksBeyond(
  index: IndexFile,
  reach: ReachFile,
  from: SearchedPlace | undefined,
  { categories, limits }: Wanted,
  not: ReadonlySet<FileName>,
  limit: number,
  gazetteer: Gazetteer,
): Beyond {
  const numbers = [...categories.keys()];
  const all = allBlocks(index).map(({ name }, i) => ({ name, has: reach[i] ?? [] }));
  const having = new Set(
    all
      .filter(
        ({ name, has }) =>
          !not.has(name) && (!numbers.length || numbers.some((number) => has.includes(number))),
      )
      .map(({ name }) => name),
  );
  const ofProvince = (areas: IndexFile['distance'] | IndexFile['elsewhere']) =>
    areas
      .filter(({ province }) => !province || !from?.province || province === from.province)
      .filter(({ province }) => limits.allowsProvince(province))
      .flatMap(({ blocks }) => blocks)
      .filter((name) => having.has(name))
      .slice(0, DISTANCE_BLOCKS);
  const allowed = (province: Province | undefined) => limits.allowsProvince(province);
  const onTheMap = from ? blocksByDistance(index, from) : index.areas.flatMap(({ blocks }) => blocks);
  const nearest: FileName[] = [];
  for (const { name, box } of onTheMap) {
    if (nearest.length === limit) break;
    if (having.has(name) && (!limits.areSomewhere || provincesOf(box, gazetteer).some(allowed)))
      nearest.push(name);
  }
  const [nextTown] = from ? blocksByDistance(index, from).filter(({ name }) => !not.has(name)) : [];
  const isLonely =
    nextTown &&
    !onTheMap.some(({ name, box }) => nearest[0] === name && distanceToBoxKm(from!, box) <= NEXT_TOWN_KM);
  if (isLonely && nextTown.km <= NEXT_TOWN_KM && !limits.areSomewhere) nearest.push(nextTown.name);
  return { distance: ofProvince(index.distance), farther: [...nearest, ...ofProvince(index.elsewhere)] };
}

/** « un lift pour aller chez le docteur », « un interprète pour mon rendez-vous »: the way there is sought, not what is there. */
const ERRAND =
  /^(.*?)\s+(?:pour (?:aller|me rendre|se rendre|voir|(?:un|des|mon|mes|son|ses) rendez-vous)|for (?:an?|my) appointments?|to (?:go|get) to|to see)\s.*$/i;

/** From here on each of several services is named outright. */
const EACH_OUTRIGHT = 0.95;

/** The services of each part of a text that names several, each outright; none where one service is called by all. */
function severalIn(text: string, lexicon: CategoryWords, limits: Allowed): CategoryMatch[][] {
  const parts = text.split(BETWEEN_SERVICES).filter(Boolean);
  if (parts.length < 2 || parts.length > 3 || (lexicon.match(text, false)[0]?.fit ?? 0) >= EACH_OUTRIGHT)
    return [];
  const each = parts.map((part) => {
    const offered = lexicon.match(part, false).filter(({ category }) => limits.allowsCategory(category));
    return meant(offered, wordsOf(part).length);
  });
  const all = each.flat().map(({ category }) => category.number);
  const areDistinct = new Set(all).size === all.length;
  return areDistinct && each.every(([best]) => best && best.fit >= EACH_OUTRIGHT) ? each : [];
}

/** Of each group, each time the best of another service. */
function inTurns(results: readonly Result[], services: ReadonlyArray<readonly CategoryMatch[]>): Result[] {
  const groups = GROUP_ORDER.map((group) => results.filter((result) => result.group === group));
  return groups.flatMap((some) => {
    const queues = services.map((matches) => {
      const numbers = new Set(matches.map(({ category }) => category.number));
      return some.filter(({ categories }) => categories.some(({ number }) => numbers.has(number)));
    });
    const longest = Math.max(...queues.map(({ length }) => length));
    const turns = Array.from({ length: longest }, (_, i) => queues.flatMap((queue) => queue[i] ?? []));
    return [...new Set([...turns.flat(), ...some])];
  });
}

/** Where nobody at all offers what is meant, who does a part of it is the answer, also farther away. */
function withKinOfAbsent(wanted: Wanted, lexicon: CategoryWords): Wanted {
  const absent = new Map([...wanted.categories].filter(([, { category }]) => category.absent));
  if (!absent.size) return wanted;
  const categories = new Map(wanted.categories);
  for (const [number, { fit, by }] of kindredOf(absent, lexicon, wanted.limits)) {
    const category = lexicon.byNumber(number);
    const known = categories.get(number)?.fit ?? 0;
    if (category && !category.absent && fit / KINDRED > known)
      categories.set(number, { category, fit: fit / KINDRED, by, whole: false });
  }
  // And first of them, who is called what is sought: a CLSC among the clinics.
  const { serviceFits } = asName(wanted, lexicon);
  return {
    ...wanted,
    serviceFits,
    byName: true,
    categories,
    kindred: kindredOf(categories, lexicon, wanted.limits),
  };
}

/** A part may be out of reach, which is noted; what is here still answers. */
export const noting =
  (problems: DirectoryError[]) =>
  async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      problems.push(error);
      return undefined;
    }
  };

/** The place that is given beside what is sought. */
export async function placeBeside(
  near: SearchQuery['near'],
  gazetteer: Gazetteer,
  tolerant: ReturnType<typeof noting>,
): Promise<Pick<SearchAnswer, 'place' | 'unknownPlace'>> {
  if (typeof near === 'object')
    return { place: { ...near, province: gazetteer.nearest(near)?.province }, unknownPlace: undefined };
  const words = near?.trim();
  const place = words ? await tolerant(gazetteer.find(words)) : undefined;
  return { place, unknownPlace: words && !place ? words : undefined };
}

/**
 * Answers a question from a directory. Never throws for a part that cannot be read: what could be read is
 * answered, and `problems` says what is missing.
 * @throws DirectoryError where the lexicon or the index themselves cannot be read; the signal's reason once aborted
 */
export async function search(directory: Directory, query: SearchQuery): Promise<SearchAnswer> {
  const answer = await answerTo(directory, query, true);
  const hasPlaceInText = answer.sought !== '' && answer.sought !== query.text.trim();
  if (answer.results.length || !hasPlaceInText || answer.problems.length) return answer;
  // « hôpital du Sacré-Cœur » is no hospital in Sacré-Cœur, where there is none.
  const asWritten = await answerTo(directory, query, false);
  return asWritten.results.length ? asWritten : answer;
}

/** @param mayHoldPlace whether a place may stand in the text */
async function answerTo(
  directory: Directory,
  query: SearchQuery,
  mayHoldPlace: boolean,
): Promise<SearchAnswer> {
  const { signal, scope = 'near', filters = {}, limits = {} } = query;
  // Asked for beside the guide, and not after it: a round trip less.
  const typedPlace = typeof query.near === 'string' ? query.near : '';
  const code = postalAreaIn(query.text) ?? postalAreaIn(typedPlace);
  if (code) void directory.expectPostalCode(code).catch(() => {});
  // Asked for beside the guide, too, where it is not all of a large country's.
  if (!directory.manifest.files.overview) void directory.index().catch(() => {});
  const [lexicon, gazetteer] = await Promise.all([directory.categories(), directory.places()]);
  const spelling = lexicon.learnSpelling(Spelling);
  if (lexicon.isStrange(query.text)) await spelling.hearAll();
  signal?.throwIfAborted();

  const problems: DirectoryError[] = [];
  const tolerant = noting(problems);
  const whole = query.text.trim();
  let text = whole;
  let { place, unknownPlace } = await placeBeside(query.near, gazetteer, tolerant);
  // A place in the text outweighs the one beside it.
  const everywhere = mayHoldPlace && (!place || mayEndInPlace(text, lexicon));
  if (everywhere && !gazetteer.hasAll) {
    // While the rest of the country's places comes, so may the blocks around the place that is likely meant.
    const misspelt = gazetteer.misspeltAtEnd(text, place)?.place;
    const likely = place && misspelt ? undefined : (place ?? misspelt);
    if (likely)
      void blocksAround(directory, likely).then(
        (names) => names.map((name) => directory.block(name).catch(() => {})),
        () => {},
      );
  }
  const inOne = mayHoldPlace ? lexicon.startInOne(text) : undefined;
  if (inOne && gazetteer.placeAtEnd(`${inOne.service} ${inOne.rest}`))
    text = `${inOne.service} ${inOne.rest}`;
  const inText =
    mayHoldPlace &&
    text &&
    ((await tolerant(gazetteer.findAtEnd(withoutAfterthought(text, lexicon), false))) ??
      (await tolerant(gazetteer.findAtEnd(text, everywhere))));
  const isService = (words: string, floor: number) =>
    lexicon.match(words, false).some(({ fit }) => fit >= floor);
  const isPlace =
    inText && (inText.rest ? !place || isService(inText.rest, 0) : !isService(text, SERVICE_AND_NOT_PLACE));
  if (isPlace) {
    text = inText.rest;
    place = inText.place;
    unknownPlace = undefined;
  } else if (text && mayHoldPlace) {
    const misspelt = gazetteer.misspeltAtEnd(text, place);
    const end = misspelt && text.slice(misspelt.rest.length).trim();
    // A surname may be a letter off a town; a long word that no service has, after a service, hardly is.
    // « Monctton », with a capital, is no misspelt « mouton ».
    const noService = end && (/^\p{Lu}/u.test(end) ? !lexicon.knows(end) : lexicon.hasOtherWords(end));
    const plausible = noService && (!place || end.length >= LONG_NAME);
    const within = plausible ? undefined : await tolerant(placeWithin(text, lexicon, gazetteer));
    const first =
      plausible || within ? undefined : await tolerant(placeFirst(text, lexicon, gazetteer, !place));
    if (plausible && isService(misspelt.rest, place ? SERVICE_AND_NOT_PLACE : 0)) {
      text = misspelt.rest;
      place = misspelt.place;
    } else if (within && isService(within.before, place ? SERVICE_AND_NOT_PLACE : 0)) {
      text = within.rest;
      place = within.place;
    } else if (first && isService(first.rest, place ? SERVICE_AND_NOT_PLACE : 0)) {
      text = first.rest;
      place = first.place;
    }
  }
  const near = place && text ? await blocksAround(directory, place) : [];
  const understood = async () => {
    const wanted = understand(text, whole, lexicon, new Limits(limits, lexicon));
    if (wanted.surely || !text) return wanted;
    const [errand, means] = ERRAND.exec(text) ?? [];
    if (errand && lexicon.match(means!, false)[0]?.whole)
      return understand(means!, whole, lexicon, wanted.limits);
    const all = (await tolerant(directory.allCategories())) ?? lexicon;
    const ofAll = all.learnSpelling(Spelling);
    if (all.isStrange(text)) await ofAll.hearAll();
    return withKinOfAbsent(understand(text, whole, all, new Limits(limits, all)), all);
  };
  // What lies around the place does not depend on what is sought: both are fetched at once.
  const [wanted] = await Promise.all([
    understood(),
    ...near.map((name) => directory.block(name).catch(() => undefined)),
  ]);
  const several = severalIn(text, lexicon, wanted.limits);
  for (const match of several.flat()) wanted.categories.set(match.category.number, match);

  const named = wanted.byName ? wordsOfAName(wanted, lexicon) : [];
  // « dentiste Cloutier » is Cloutier first, and then dentists.
  const calledHere =
    named.length && named.length < wanted.words.length && wanted.categories.size
      ? (block: Block) =>
          new Set([
            ...calledBeside(block, asked.wanted, named),
            ...(wanted.written.length ? namesOf(block).called(wanted.written) : []),
          ])
      : undefined;
  const asked: Asked = {
    directory,
    lexicon,
    wanted,
    from: place,
    fitOf,
    ...(calledHere && { calledInOne: calledHere }),
    tell: tellOf(directory, filters),
  };
  const found = new Found();
  const { best } = found;
  const read: Read[] = [];
  const names = new Set<FileName>();
  const collect = async (more: readonly FileName[], groupOfEntry: (km: number | undefined) => Group) => {
    for (const name of more) names.add(name);
    const sources = await Promise.all(
      more.map(async (name): Promise<Read[]> => {
        const whole = asksForParticulars(filters) ? await tolerant(directory.wholeBlock(name)) : undefined;
        const block = whole ?? (await tolerant(directory.block(name)));
        return block ? [{ block, name, groupOfEntry }] : [];
      }),
    );
    signal?.throwIfAborted();
    for (const source of sources.flat()) {
      read.push(source);
      await found.gather(asked, source);
    }
  };

  await collect(near, groupOf);
  const tried = new Set<Read>();
  const unread = () => read.filter((one) => !one.block.rest && !tried.has(one));
  const judgeAnew = async (as: Wanted) => {
    asked.wanted = as;
    best.clear();
    for (const source of read) await found.gather(asked, source);
  };
  /** Reads the particulars of the blocks, which are fetched in any case, and judges all entries anew. */
  const readWhole = async () => {
    await Promise.all(
      unread().map(async (source) => {
        tried.add(source);
        source.block = (await tolerant(directory.wholeBlock(source.name))) ?? source.block;
      }),
    );
    signal?.throwIfAborted();
    await judgeAnew(asked.wanted);
  };
  // The English name of who has a French one too stands in the particulars.
  if (!found.isNear && wanted.byName && wanted.words.length) await readWhole();
  const calledSo = (block: Block) => calledInOne(block, wanted.words, FIT_IN_ONE);
  const isNamed = () => [...best.values()].some(({ named }) => named);
  // Somebody in this city whom the two blocks have not: asked for by name, or else nobody near is an answer.
  if (place && named.length && !isNamed() && (!found.isNear || readsAsName(text, wanted))) {
    const others = wanted.words.filter((word) => !named.includes(word));
    const blocks = (await tolerant(directory.blocksNamedAround(place, named, others))) ?? [];
    const most = blocks[0]?.has ?? 0;
    const likely = blocks
      .filter(({ name, has }) => has === most && 2 * has >= named.length && !names.has(name))
      .map(({ name }) => name)
      .slice(0, MOST_BLOCKS_OF_A_NAME);
    for (let from = 0; from < likely.length && !isNamed(); from += BLOCKS_OF_A_NAME) {
      await collect(likely.slice(from, from + BLOCKS_OF_A_NAME), groupOf);
      // The English name of who has a French one too stands in the particulars.
      if (!isNamed()) await readWhole();
    }
  }
  const widen = Boolean(text) && (scope !== 'near' || !found.isNear);
  /** Looks up a name by its words, wherever it is. */
  const lookUpName = async ({ words, serviceFits }: Wanted, isFound = isNamed, most = MOST_NAMING_BLOCKS) => {
    const telling = wordsThatSayMost(words, serviceFits);
    const naming = (await tolerant(directory.blocksNaming(telling, NAME_SHARDS))) ?? [];
    const nearest = nearestNaming(await directory.index(), naming, place).slice(0, most);
    const notRead = (some: Array<FileName | undefined>) =>
      [...new Set(some)].filter((name): name is FileName => name !== undefined && !names.has(name));
    for (let from = 0; from < nearest.length && !isFound(); from += NAMING_BLOCKS) {
      const some = nearest.slice(from, from + NAMING_BLOCKS);
      await collect(notRead(some.map(({ name }) => name)), groupOf);
      // The English name of who has a French one too stands in the particulars.
      if (!isFound()) await readWhole();
      if (isFound()) break;
      // Who most surely serves in French stands in the front of the area.
      await collect(notRead(some.map(({ front }) => front)).slice(0, NAMING_FRONTS), groupOf);
      if (!isFound()) await readWhole();
    }
  };
  // « Eastview Pharmacy » is a pharmacy in Eastview, or is called so and is somewhere else.
  let isWholeName = false;
  if (scope === 'country' && wanted.written.length) {
    asked.calledInOne = (block) => {
      const called = calledInOne(block, wanted.written, SURELY);
      isWholeName ||= called.size > 0;
      return called;
    };
    await judgeAnew(asName(understand(whole, whole, lexicon, wanted.limits), lexicon));
    const most = mayBeName(wanted) ? MOST_NAMING_BLOCKS : 2 * NAMING_BLOCKS;
    if (!isWholeName) await lookUpName(asked.wanted, () => isWholeName, most);
    if (calledHere) asked.calledInOne = calledHere;
    else delete asked.calledInOne;
    if (!isWholeName) await judgeAnew(wanted);
  }
  // « Banque du Vieux Moulin »: services have each of the words, and none is called that.
  if (scope === 'country' && !isWholeName && mayBeName(wanted)) {
    asked.calledInOne = calledSo;
    await lookUpName(wanted.serviceFits.includes(0) ? wanted : asName(wanted, lexicon));
  }
  // Who looks for a name everywhere and has found it looks for no service.
  const foundAnywhere = scope === 'country' && [...best.values()].some(({ named }) => named);
  if (widen && wanted.categories.size && !foundAnywhere) {
    const reach = (await tolerant(directory.reach())) ?? [];
    const limit = scope === 'country' ? COUNTRY_BLOCKS : FARTHER_BLOCKS;
    const { distance, farther } = blocksBeyond(
      await directory.index(),
      reach,
      place,
      wanted,
      names,
      limit,
      gazetteer,
    );
    await Promise.all([collect(distance, () => 'at-a-distance'), collect(farther, groupOf)]);
  }
  if (wanted.words.length && !best.size) {
    // « Villa Providence » is nearly spelt as words that services have, and CHUM is one: names all the same.
    asked.wanted = asName(wanted, lexicon);
    asked.calledInOne = calledSo;
    await readWhole();
    if (scope === 'country') await lookUpName(asked.wanted);
  }
  const answer = (complete: boolean): SearchAnswer => {
    const ordered = found.results(widen, scope === 'country');
    const results = several.length ? inTurns(ordered, several) : ordered;
    return {
      sought: text,
      results: query.limit ? results.slice(0, query.limit) : results,
      categories: [...wanted.categories.values()].map(({ category }) => category),
      place,
      unknownPlace,
      widened: widen,
      complete,
      problems: [...problems],
    };
  };
  if (!unread().length) return answer(true);
  query.onFirst?.(answer(false));
  await readWhole();
  return answer(true);
}

/** So many more places are looked at where some of them are outside what a box is limited to. */
const PLACES_LOOKED_AT = 40;

/** What may be meant by what is being typed in the box of places. */
export async function suggestPlaces(
  directory: Directory,
  text: string,
  limit = 6,
  { provinces }: SearchLimits = {},
): Promise<NamedPlace[]> {
  const places = await directory.places();
  if (!provinces?.length) return places.suggest(text, limit);
  const inside = (await places.suggest(text, PLACES_LOOKED_AT)).filter(({ province }) =>
    provinces.includes(province),
  );
  return inside.slice(0, limit);
}

/** A listing near by whose name is being typed. */
export interface NameSuggestion {
  name: { fr?: string; en?: string };
  city: string;
  offer: Offer;
}

/** The names of a block as they are compared with what is being typed; folded at the first call. */
const foldedNames = new WeakMap<Block, Array<{ entry: number; name: string }>>();

/** Entries whose name, or a word of it, starts with a folded text; the start of the name counts more. */
function namesStartingWith(block: Block, folded: string): Array<{ entry: number; atStart: boolean }> {
  let names = foldedNames.get(block);
  if (!names) {
    names = Array.from({ length: block.size }, (_, entry) =>
      namesOfEntry(block, entry).map((name) => ({ entry, name: fold(name) })),
    ).flat();
    foldedNames.set(block, names);
  }
  return names.flatMap(({ entry, name }) => {
    const at = name.indexOf(folded);
    return at < 0 || (at > 0 && !name.includes(` ${folded}`)) ? [] : [{ entry, atStart: at === 0 }];
  });
}

/**
 * Listings whose name starts with what is being typed, or has a word that does: among the blocks around the place
 * that are already here. Nothing is fetched for it.
 */
export function suggestNames(
  directory: Directory,
  text: string,
  limit = 4,
  limits?: Limits,
): NameSuggestion[] {
  const folded = fold(text);
  if (folded.length < 2) return [];
  return directory.blocksAtHand
    .flatMap((block) =>
      namesStartingWith(block, folded)
        .filter(({ entry }) => limits?.allowsEntry(block, entry, false) ?? true)
        .map((match) => ({ block, ...match })),
    )
    .sort(
      (a, b) =>
        Number(b.atStart) - Number(a.atStart) ||
        OFFER_WEIGHT[b.block.offers[b.entry]!] - OFFER_WEIGHT[a.block.offers[a.entry]!],
    )
    .slice(0, limit)
    .map(({ block, entry }) => {
      const fr = block.fr[entry]!;
      const en = block.en[entry]!;
      return {
        name: { ...(fr && { fr }), ...(en && { en }) },
        city: block.cities[entry]!,
        offer: block.offers[entry]!,
      };
    });
}
