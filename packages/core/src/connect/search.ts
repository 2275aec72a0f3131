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
import {
  type Channel,
  type Evidence,
  type Language,
  type LegalForm,
  type Listing,
  type Offer,
  type Province,
  servesInFrench,
} from '../listing.ts';
import type { Category, CategoryMatch, CategoryWords } from './categories.ts';
import { type BlockRead, type Directory, DirectoryError } from './directory.ts';
import {
  distanceKm,
  distanceToBoxKm,
  type Gazetteer,
  hasPostalCode,
  type NamedPlace,
  type Point,
} from './geography.ts';
import { Limits, type SearchLimits } from './limits.ts';
import { namesOf } from './names.ts';
import { type OpenState, openAt } from './opening.ts';
import { fold, type Word, wordsOf } from './words.ts';

export type Group = 'near' | 'at-a-distance' | 'farther';
const GROUP_ORDER: readonly Group[] = ['near', 'at-a-distance', 'farther'];

/** Within this many kilometres a listing is near: an hour's drive at most, in the North too. */
export const NEAR_KM = 50;
/** Blocks read around a place: the neighbourhood, and the front of its area. */
const AROUND = 2;
/** Where there is no front, three: at the border of an area, or in a block so wide that little of it is near. */
const AT_BORDER = 3;
const BORDER_KM = 15;
const WIDE_KM = 2 * NEAR_KM;
/** Blocks read beyond, when the search widens; more when the whole country is asked for. */
const FARTHER_BLOCKS = 2;
const COUNTRY_BLOCKS = 4;
/** Blocks read of a province's services at a distance. */
const DISTANCE_BLOCKS = 2;
/** Shards of names read when the whole country is asked for: one a word, for the words that say most. */
const NAME_SHARDS = 3;
/** Blocks of those where a name may stand that are read at a time until one has it, and in all. */
const NAMING_BLOCKS = 4;
const MOST_NAMING_BLOCKS = 12;
/** Fronts of their areas that are read where none of these has the name. */
const NAMING_FRONTS = 2;
/** A block fits that has the words about as well as the one that has them best. */
const NAMING_MARGIN = 0.1;

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
  | { by: 'open' };

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
  /** Weekly hours in the place's own time zone, where they are known. */
  week: Week | undefined;
  /** Why this one: first the words of the service or of the name that fitted. */
  reasons: [{ by: 'category' | 'name'; words: string }, ...Reason[]];
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

/** From here on a service is named in full, by its name or one of its words. */
const NAMED_OUTRIGHT = 0.95;

/** The start of a word says what is meant from so many letters on. */
const SHORTEST_START = 4;

/** From here on a text is understood without the rarer words: a typo in a long word is no farther away. */
const SURELY = 0.85;

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

/** From here on a text that is also the name of a place is meant as a service. */
const SERVICE_AND_NOT_PLACE = 0.9;

/** From so many letters on a misspelt place is taken for it although another one was given. */
const LONG_NAME = 8;

/** A name must fit this well to be what was asked for. */
const NAME_FLOOR = 0.72;

/** From here on the name itself is meant, and not a word that many names have. */
const OWN_NAME = 0.9;

/** How well who offers something kindred answers, beside who offers what is sought: after all who surely serve. */
const KINDRED = 0.66;

/** So many answers are enough; fewer are filled up with who offers something kindred. */
const ENOUGH = 10;

/** Where nobody near offers what is sought, so many who offer something kindred stand before those who are farther. */
const ENOUGH_KINDRED = 2;

/** A question, resolved: what decides whether an entry of a block is an answer. */
interface Wanted {
  categories: Map<number, CategoryMatch>;
  /** Those that answer in part: how well, and by which of their names. */
  kindred: Map<number, Pick<CategoryMatch, 'fit' | 'by'>>;
  words: Word[];
  /** Which of the words no service has: those that tell a name. */
  ownWords: boolean[];
  /** Whether a name may be what is asked for, and not only words that services have. */
  byName: boolean;
  /** Whether the words of the lexicon suffice: with all words it would not be understood otherwise. */
  surely: boolean;
  filters: SearchFilters;
  limits: Limits;
}

interface Candidate {
  result: Result;
  score: number;
  /** Whether it was asked for by words of its own name. */
  named: boolean;
  /** Whether it offers something kindred only. */
  kindred: boolean;
}

/** Whether filters ask for what only the particulars of a block say. */
const asksForParticulars = ({
  channels,
  openNow,
  legalForms,
  sellsToOrganisations,
  wheelchair,
}: SearchFilters): boolean =>
  Boolean(channels?.length || openNow || legalForms?.length || sellsToOrganisations || wheelchair);

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

/** One for a listing, whichever block it was met in. */
function keyOf(block: Block, name: FileName, entry: number): string {
  const twin = block.twins.get(entry);
  return twin === undefined ? `${name}-${entry}` : twin.toString(16).padStart(8, '0');
}

/** A question and what it is asked of. */
interface Asked {
  directory: Directory;
  lexicon: CategoryWords;
  wanted: Wanted;
  from: Point | undefined;
}

/** A block that was read for a question. */
interface Read {
  block: BlockRead;
  name: FileName;
  groupOfEntry: (km: number | undefined) => Group;
}

/** The entries of a block that answer a question. */
function candidatesOf(
  { directory, lexicon, wanted, from }: Asked,
  { block, name, groupOfEntry }: Read,
): Candidate[] {
  const found: Candidate[] = [];
  const particulars = block.rest;
  const named = namesOf(block).fits(wanted.words, wanted.ownWords);
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
    if (!reason) continue;
    const latitude = block.latitudes[i];
    const longitude = block.longitudes[i];
    const at = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
    const km = at && from ? distanceKm(from, at) : undefined;
    const offer = block.offers[i]!;
    const group = groupOfEntry(km);
    if (kindred && group !== 'near') continue;
    // Who does not serve in French is an answer near by, as far as nobody knows; elsewhere, and where it was
    // checked, only to who asks for it by name.
    const mayServe = servesInFrench(offer) || (offer === 'unknown' && group === 'near');
    if (!mayServe && (nameFit < OWN_NAME || !wanted.byName)) continue;
    if (!passes(block, particulars, i, group, wanted.filters)) continue;
    if (!wanted.limits.allowsEntry(block, i, group === 'at-a-distance')) continue;
    const week = particulars?.weeks[i];
    const province = block.provinces[i];
    const open = openAt(week, directory.now, province && directory.holidays(province));
    if (wanted.filters.openNow && open.state !== 'open') continue;
    // Near, an active offer is worth a few more kilometres; farther, the way there is what counts.
    const nearness =
      km === undefined ? 0.87 : group === 'near' ? 0.35 + 0.65 / (1 + km / 25) : 1 / (1 + km / 200);
    found.push({
      named: reason.by === 'name' && own && wanted.byName,
      kindred,
      score: fit ** 3 * OFFER_WEIGHT[offer] * nearness,
      result: {
        key: keyOf(block, name, i),
        name: { ...(fr && { fr }), ...(en && { en }) },
        categories: block.categories[i]!.flatMap((number) => lexicon.byNumber(number) ?? []),
        offer,
        legalForm: particulars?.legalForms[i],
        evidence: particulars?.evidence[i],
        city: block.cities[i]!,
        province,
        distanceKm: km,
        at,
        group,
        open,
        week,
        reasons: [
          reason,
          ...(servesInFrench(offer) ? [{ by: 'offer', offer } as const] : []),
          ...(km !== undefined && group === 'near' ? [{ by: 'distance', km } as const] : []),
          ...(open.state === 'open' ? [{ by: 'open' } as const] : []),
        ],
        details: () => directory.details(name, i),
      },
    });
  }
  return found;
}

/** Square degrees: of two boxes that hold a place, the smaller one is more of its neighbourhood. */
const areaOf = ([south, west, north, east]: Box) => (north - south) * (east - west);

/** Kilometres from corner to corner. */
const widthOf = ([south, west, north, east]: Box): number =>
  distanceKm(
    { latitude: south / 100, longitude: west / 100 },
    { latitude: north / 100, longitude: east / 100 },
  );

/** Blocks on the map, by how far they are from a point; of those that hold it, the smaller one first. */
function blocksByDistance(index: IndexFile, from: Point) {
  return index.areas
    .flatMap(({ blocks }, area) => blocks.map((block) => ({ ...block, area })))
    .map((block) => ({ ...block, km: distanceToBoxKm(from, block.box), size: areaOf(block.box) }))
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
  const names = [
    home,
    own.find(({ front }) => front),
    own.find(({ front, name }) => !front && name !== home?.name),
    near.find(({ front }) => front),
    ...near,
  ].flatMap((block) => block?.name ?? []);
  const around = [...new Set(names)];
  const third = near.find(({ name }) => name === around[AROUND]);
  const hasFront = own.some(({ front }) => front);
  const needsThird = home && third && !hasFront && (third.km <= BORDER_KM || widthOf(home.box) > WIDE_KM);
  return around.slice(0, needsThird ? AT_BORDER : AROUND);
}

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
  return { distance: ofProvince(index.distance), farther: [...nearest, ...ofProvince(index.elsewhere)] };
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
function meant(matches: readonly CategoryMatch[], words: number): CategoryMatch[] {
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
function kindredOf(meant: Wanted['categories'], lexicon: CategoryWords, limits: Limits): Wanted['kindred'] {
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

/** What a text asks for, once its place is out of it. */
function understand(
  text: string,
  lexicon: CategoryWords,
  filters: SearchFilters,
  limits: SearchLimits,
): Wanted {
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
  const limited = new Limits(limits, lexicon);
  // « clinique » means the dental one, where nothing else is offered.
  const offered = matches.filter(({ category }) => limited.allowsCategory(category));
  const categories = new Map(meant(offered, words.length).map((match) => [match.category.number, match]));
  return {
    categories,
    kindred: kindredOf(categories, lexicon, limited),
    words,
    ownWords: words.map(({ folded }) => lexicon.hasOtherWords(folded)),
    // « clinique dentaire » asks for a service even where somebody is called just that.
    byName: top < 0.9 || lexicon.hasOtherWords(text),
    // "lawyer" is a part of « free lawyer », and may be the whole of a rarer word for another service.
    surely: top >= SURELY && (matches[0]?.whole === true || top >= NAMED_OUTRIGHT),
    filters,
    limits: limited,
  };
}

/**
 * Answers a question from a directory. Never throws for a part that cannot be read: what could be read is
 * answered, and `problems` says what is missing.
 * @throws DirectoryError where the lexicon or the index themselves cannot be read; the signal's reason once aborted
 */
export async function search(directory: Directory, query: SearchQuery): Promise<SearchAnswer> {
  const { signal, scope = 'near', filters = {}, limits = {} } = query;
  // Asked for beside the guide, and not after it: a round trip less.
  const typedPlace = typeof query.near === 'string' ? query.near : '';
  if (hasPostalCode(query.text) || hasPostalCode(typedPlace)) void directory.postalCodes().catch(() => {});
  // Asked for beside the guide, too, where it is not all of a large country's.
  if (!directory.manifest.files.overview) void directory.index().catch(() => {});
  const [lexicon, gazetteer] = await Promise.all([directory.categories(), directory.places()]);
  signal?.throwIfAborted();

  const problems: DirectoryError[] = [];
  /** A part may be out of reach; what is here still answers. */
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
  const everywhere = !place || mayEndInPlace(text, lexicon);
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
  const inText =
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
  } else if (text) {
    const misspelt = gazetteer.misspeltAtEnd(text, place);
    const end = misspelt && text.slice(misspelt.rest.length).trim();
    // A surname may be a letter off a town; a long word that no service has, after a service, hardly is.
    // « Monctton », with a capital, is no misspelt « mouton ».
    const noService = end && (/^\p{Lu}/u.test(end) ? !lexicon.knows(end) : lexicon.hasOtherWords(end));
    const plausible = noService && (!place || end.length >= LONG_NAME);
    const within = plausible ? undefined : await tolerant(placeWithin(text, lexicon, gazetteer));
    if (plausible && isService(misspelt.rest, place ? SERVICE_AND_NOT_PLACE : 0)) {
      text = misspelt.rest;
      place = misspelt.place;
    } else if (within && isService(within.before, place ? SERVICE_AND_NOT_PLACE : 0)) {
      text = within.rest;
      place = within.place;
    }
  }
  const near = place && text ? await blocksAround(directory, place) : [];
  const understood = async () => {
    const wanted = understand(text, lexicon, filters, limits);
    if (wanted.surely || !text) return wanted;
    return understand(text, (await tolerant(directory.allCategories())) ?? lexicon, filters, limits);
  };
  // What lies around the place does not depend on what is sought: both are fetched at once.
  const [wanted] = await Promise.all([
    understood(),
    ...near.map((name) => directory.block(name).catch(() => undefined)),
  ]);

  const asked: Asked = { directory, lexicon, wanted, from: place };
  const best = new Map<string, Candidate>();
  const read: Read[] = [];
  const gather = (source: Read) => {
    for (const candidate of candidatesOf(asked, source)) {
      const { result } = candidate;
      const known = best.get(result.key);
      if (!known || prefer(candidate, known)) best.set(result.key, candidate);
    }
  };
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
      gather(source);
    }
  };

  const inGroup = (km: number | undefined): Group => (km !== undefined && km <= NEAR_KM ? 'near' : 'farther');
  await collect(near, inGroup);
  const nearResults = () => [...best.values()].filter(({ result }) => result.group === 'near');
  const found = () =>
    nearResults().some(({ named, kindred, result }) => !kindred && (named || servesInFrench(result.offer)));
  const tried = new Set<Read>();
  const unread = () => read.filter((one) => !one.block.rest && !tried.has(one));
  /** Reads the particulars of the blocks, which are fetched in any case, and judges all entries anew. */
  const readWhole = async () => {
    await Promise.all(
      unread().map(async (source) => {
        tried.add(source);
        source.block = (await tolerant(directory.wholeBlock(source.name))) ?? source.block;
      }),
    );
    signal?.throwIfAborted();
    best.clear();
    for (const source of read) gather(source);
  };
  // The English name of who has a French one too stands in the particulars.
  if (!found() && wanted.byName && wanted.words.length) await readWhole();
  const widen = Boolean(text) && (scope !== 'near' || !found());
  if (scope === 'country' && wanted.ownWords.some(Boolean)) {
    // A name is looked up by its words, wherever it is.
    const words = wordsThatSayMost(wanted.words, wanted.ownWords);
    const naming = (await tolerant(directory.blocksNaming(words, NAME_SHARDS))) ?? [];
    const nearest = nearestNaming(await directory.index(), naming, place);
    const notRead = (some: Array<FileName | undefined>) =>
      [...new Set(some)].filter((name): name is FileName => name !== undefined && !names.has(name));
    const isFound = () => [...best.values()].some(({ named }) => named);
    for (let from = 0; from < nearest.length && !isFound(); from += NAMING_BLOCKS) {
      const some = nearest.slice(from, from + NAMING_BLOCKS);
      await collect(notRead(some.map(({ name }) => name)), inGroup);
      // The English name of who has a French one too stands in the particulars.
      if (!isFound()) await readWhole();
      if (isFound()) break;
      // Who most surely serves in French stands in the front of the area.
      await collect(notRead(some.map(({ front }) => front)).slice(0, NAMING_FRONTS), inGroup);
      if (!isFound()) await readWhole();
    }
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
    await Promise.all([collect(distance, () => 'at-a-distance'), collect(farther, inGroup)]);
  }
  /** Those of the kindred that are shown, the best ones, as far as there are too few of the others. */
  const filling = (): Set<Candidate> => {
    const near = nearResults();
    const others = near.filter(({ kindred, result }) => !kindred && servesInFrench(result.offer)).length;
    const room = Math.min(Math.max(0, ENOUGH - others), found() ? ENOUGH : ENOUGH_KINDRED);
    return new Set(
      near
        .filter(({ kindred }) => kindred)
        .sort(byScore)
        .slice(0, room),
    );
  };
  const answer = (complete: boolean): SearchAnswer => {
    const kin = filling();
    const results = [...best.values()]
      // Farther entries of the blocks at hand are not shown unasked.
      .filter((one) => (one.kindred ? kin.has(one) : widen || one.result.group === 'near'))
      .sort(
        (a, b) =>
          // Who looked everywhere for a name wants it first, wherever it is.
          (scope === 'country' ? Number(b.named) - Number(a.named) : 0) ||
          GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group) ||
          byScore(a, b),
      )
      .map(({ result }) => result);
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

  /** Of two entries of one listing: near before at a distance before farther, then the better one. */
  function prefer(a: Candidate, b: Candidate): boolean {
    const order = GROUP_ORDER.indexOf(a.result.group) - GROUP_ORDER.indexOf(b.result.group);
    return order < 0 || (order === 0 && a.score > b.score);
  }
}

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.result.key < b.result.key ? -1 : 1);

/** Words of a name by what they tell: those that no service has, then the long ones. */
function wordsThatSayMost(words: readonly Word[], own: readonly boolean[]): Word[] {
  return words
    .map((word, i) => ({ word, own: own[i] }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.word.folded.length - a.word.folded.length)
    .map(({ word }) => word);
}

/** Of the blocks where a name may stand, those whose words fit best, the nearest first. */
function nearestNaming<T extends { name: FileName; fit: number }>(
  index: IndexFile,
  naming: readonly T[],
  from: SearchedPlace | undefined,
): T[] {
  const best = naming[0]?.fit ?? 0;
  const fitting = new Map(
    naming.filter(({ fit }) => fit >= best - NAMING_MARGIN).map((block) => [block.name, block]),
  );
  const nearest = from ? blocksByDistance(index, from).flatMap(({ name }) => fitting.get(name) ?? []) : [];
  return [...new Set([...nearest, ...fitting.values()])].slice(0, MOST_NAMING_BLOCKS);
}

/** What may be meant by what is being typed in the box of services. */
export async function suggestServices(
  directory: Directory,
  text: string,
  language: Language,
  limit = 6,
  limits: SearchLimits = {},
): Promise<CategoryMatch[]> {
  const lexicon = await directory.categories();
  const limited = new Limits(limits, lexicon);
  return lexicon.suggest(text, language, limit, (category) => limited.allowsCategory(category));
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
      namesOf(block)
        .startingWith(folded)
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
