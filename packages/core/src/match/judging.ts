/**
 * From what a page says to whom it names. A wrong badge costs more than a missing one, so evidence is weighed, what
 * contradicts it weighs against it, and below the threshold nothing is said.
 *
 *     1.0   an outbound link to the address that a listing is published under (domain; host and path)
 *     0.95  the address shown under a result whose link does not tell; an address in structured data
 *     0.9   a linked number, a number in structured data, a name with its address
 *     0.8   a number that is stated: in a short text
 *     0.5   a number in running text; a profile in `sameAs`
 *
 *    -0.3   a number on a site where numbers are call-tracking ones
 *    -0.5   a number or a name beside another site, which is in no listing
 *     0     a number beside another's name
 *     0     a number, where no listing is at hand whose name could be held against what it stands beside
 *    +0.3   a number or profile beside the listing's own name, and then nothing is taken away
 *
 * An address outweighs a number. Two numbers, or two names, of two listings in one item: silence.
 *
 * The lookup table knows no names: by the table alone only addresses name anybody, and of these none that is published for
 * one of several who may share its host. What else there is, is a claim, to be settled by whoever has the listings; by the
 * address that a name would have where nobody has (named-host.ts).
 */
import { findTold, type Key, type Told } from '../connect/hosts.ts';
import type { Listing, Offer } from '../listing.ts';
import { agreementOf, type Found, fittingPath, narrow, offerOf, tellsApart } from './identifying.ts';
import { type Item, itemOf } from './item.ts';
import { couldBeName } from './name-words.ts';
import { compareNames, compareWithListing } from './names.ts';
import type { Mark, Reading } from './reading.ts';
import { tidy } from './short-text.ts';
import type { Described } from './structured.ts';

export const THRESHOLD = 0.75;

/** What whoever holds a directory answers for a key. */
export interface Answer extends Told {
  /** Its listings, where they are at hand; none where the fingerprint met by chance. Undefined: not looked yet. */
  listings?: readonly Listing[] | undefined;
}
export type Lookup = (key: Key) => Answer | undefined;

export interface Match {
  by: 'domain' | 'path' | 'shown-address' | 'phone' | 'json-ld' | 'microdata' | 'name';
  /** The key it was found under. */
  key: string;
  offer: Offer;
  /** The listing; undefined where the listings are not at hand, or several of one name share the key. */
  listing: Listing | undefined;
  /** All that share the key and fit, where they are at hand. */
  listings: readonly Listing[];
  /** The words on the page where it was found. */
  text: string;
  /** Where a badge stands; undefined where it is the page's own address that tells. */
  element: Element | undefined;
  /** Where it was found; undefined where that is the page's own address, or what it describes for machines. */
  found: Element | undefined;
}

/** What is told by the table alone. */
export interface TableMatch extends Pick<Match, 'key' | 'offer' | 'element' | 'found'> {
  /** What has yet to be settled by who has the listings (`settleClaim`); until then it names nobody. */
  claim?: Claim | undefined;
}

/** What one item says that the table alone cannot judge: to be handed to another context. */
export interface Claim {
  item: Pick<Item, 'name' | 'around'> & { strangers: number };
  hits: Array<Pick<Hit, 'key' | 'points' | 'isAddress'> & { url: string | undefined }>;
}

export interface Findings {
  /** The page's own business: its address is the listing's, or it is a site's page about that business. */
  page: Match | undefined;
  /** Every business on the page, in its order; on a business's own page not itself. */
  matches: Match[];
}

const POINTS = { link: 1, shown: 0.95, linked: 0.9, stated: 0.8, 'in prose': 0.5 };

/** How a claim was settled. */
export interface Settled extends Pick<Match, 'key' | 'offer'> {
  /** Whether what the item is called may be the listing's name: else a badge stands where the key was found. */
  isNamed: boolean;
}

/** One piece of evidence. */
interface Hit extends Found {
  said: Exclude<Mark['is'], 'heading'> | Described['by'] | 'name';
  answer: Answer;
  points: number;
  /** As they stand there. */
  words: string;
  found: Element | undefined;
  /** What is one with it: the item's element, or one description of a script that holds several. */
  whole: object;
  order: number;
}

/** A hit, with who it may be. */
interface Candidate extends Hit {
  listings: readonly Listing[];
}

/** Characters of a page's words that are told. */
const LONGEST_TEXT = 160;

const find = (lookup: Lookup, keys: readonly string[], url?: URL) =>
  findTold((key) => lookup({ kind: key[0] === '+' ? 'phone' : 'host', key }), keys, url);

/**
 * Whether two answers are of one listing, as far as they tell: its id, or its offer and kin. By chance these are the same
 * of two listings in one case of eight, or fewer: then a page gets one badge for two, which is true of both.
 */
function isSame(a: { key: string; answer: Answer }, b: { key: string; answer: Answer }): boolean {
  const namesOf = ({ listings, listed }: Answer, byId: unknown): unknown[] =>
    byId && listings ? listings.map(({ id }) => id) : listed.map(({ offer, kin }) => offer + kin);
  const others = namesOf(b.answer, a.answer.listings);
  return a.key === b.key || namesOf(a.answer, b.answer.listings).some((name) => others.includes(name));
}

/** What a page tells of each of its items. */
export type Context = Pick<Reading, 'title' | 'site'>;

/** Whether the table alone tells whom an answer is of. */
const isPlain = ({ isAddress, answer }: Hit): boolean => isAddress && answer.offer !== 'unknown';

/** Weighs a hit. Undefined where it cannot be. */
function weigh(hit: Hit, reading: Context): Candidate | undefined {
  const { answer, item } = hit;
  const listings = answer.listings && narrow(answer.listings, hit, reading);
  if (listings ? !listings.length : !isPlain(hit)) return undefined;
  let { points } = hit;
  if (!hit.isAddress) {
    const agrees =
      hit.said !== 'name' && listings?.some((listing) => agreementOf(listing, item, reading) === 'agree');
    if (agrees) points += 0.3;
    else {
      if (reading.site.trackedPhones && hit.key.startsWith('+')) points -= 0.3;
      if (item.strangers.size) points -= 0.5;
    }
  }
  // Sums of tenths.
  return points >= THRESHOLD - 1e-9 ? { ...hit, points, listings: listings ?? [] } : undefined;
}

function matchOf({ said, key, answer, listings, words, item, found }: Candidate): Match {
  const [listing] = listings;
  // « Site web » says less than what it stands under.
  const isTold = couldBeName(words) || /\d{3}/.test(words);
  return {
    by: said === 'link' ? byOf(key) : said === 'shown' ? 'shown-address' : said,
    key,
    offer: listings.length ? offerOf(listings, key) : answer.offer,
    listing: listings.length === 1 ? listing : undefined,
    listings,
    text: tidy(isTold ? words : (item.name ?? words)).slice(0, LONGEST_TEXT),
    element: (!isNamed(item, listings) && found) || item.anchor,
    found,
  };
}

/** Whether what an item is called may be a name of one of these; without it the number, or the link, is what names. */
const isNamed = ({ name }: Pick<Item, 'name'>, listings: readonly Listing[]): boolean =>
  name === undefined ||
  !listings.length ||
  listings.some((listing) => compareWithListing(listing, name) !== 'differ');

/** What one item says where the table is all there is: one business by its address, or a claim. */
function settleByTable(hits: readonly Hit[]): Hit & { claim?: Claim } {
  const best = settle(hits.filter(isPlain));
  if (best) return best;
  const [first] = hits;
  const { name, around, strangers } = first!.item;
  const claim = {
    item: { name, around, strangers: strangers.size },
    hits: hits.map(({ key, points, isAddress, url }) => ({ key, points, isAddress, url: url?.href })),
  };
  return { ...first!, claim };
}

/**
 * Settles a claim, as the whole of a page is judged where the listings are at hand.
 * @param answerOf what is known of a key, with its listings; undefined where they are not at hand
 */
export function settleClaim(
  { item, hits }: Claim,
  page: Context,
  answerOf: (key: string) => Answer | undefined,
): Settled | undefined {
  const candidates: Candidate[] = [];
  for (const [order, hit] of hits.entries()) {
    const answer = answerOf(hit.key);
    // Of what is not at hand any may be the one that is meant.
    if (!answer?.listings) return undefined;
    const known = {
      ...item,
      phones: new Set(hits.map(({ key }) => key)),
      strangers: new Set(Array.from({ length: item.strangers }, (_, i) => `${i}`)),
    };
    const url = hit.url === undefined ? undefined : new URL(hit.url);
    const weighed = weigh(
      // Names with their addresses are in no table, and so in no claim.
      {
        ...hit,
        said: 'phone',
        url,
        answer,
        item: known as unknown as Item,
        order,
        words: '',
        found: undefined,
        whole: item,
      },
      page,
    );
    if (weighed) candidates.push(weighed);
  }
  const best = settle(candidates);
  return best && { key: best.key, offer: matchOf(best).offer, isNamed: isNamed(item, best.listings) };
}

/** What one item says: one business, or nobody. */
function settle<T extends Hit>(candidates: readonly T[]): T | undefined {
  const addresses = candidates.filter(({ isAddress }) => isAddress);
  const left = addresses.length ? addresses : candidates;
  const [best, ...others] = left.toSorted((a, b) => b.points - a.points || a.order - b.order);
  if (!best) return undefined;
  const others2 = others.filter((other) => !isSame(best, other));
  // The listing's own name told them apart, or nothing does.
  return others2.every(({ points }) => points < best.points - 0.15) ? best : undefined;
}

/** @param lookup what is known of a key; the surer the more of its listings are at hand */
export function judge(reading: Reading, lookup: Lookup): Findings {
  const page = ownMatch(reading, lookup);
  const own = page && find(lookup, reading.own, reading.url);
  const settled = gather(reading, lookup, own, tellsApart).flatMap(
    (hits) => settle(hits.flatMap((hit) => weigh(hit, reading) ?? [])) ?? [],
  );
  const matches = onceEach(settled).map(matchOf);
  return { page: page ?? subjectOf(reading, matches), matches };
}

/** Every business on a page by the table alone, and what it cannot tell as claims. */
export function tellByTable(reading: Reading, lookup: Lookup): TableMatch[] {
  const own = find(lookup, reading.own, reading.url);
  const isKnown = own && own.answer.offer !== 'unknown';
  return onceEach(gather(reading, lookup, isKnown ? own : undefined).map(settleByTable)).map(
    ({ key, answer, item, found, claim }) => ({
      key,
      offer: answer.offer,
      element: item.anchor,
      found,
      claim,
    }),
  );
}

/** All that may name somebody, by what belongs together. */
function gather(
  reading: Reading,
  lookup: Lookup,
  own: { key: string; answer: Answer } | undefined,
  apartIn?: typeof tellsApart,
): Hit[][] {
  const { marks } = reading;
  // Kin agrees by chance, too: a partner's number that is passed over is lost to nobody, its address would be.
  const isOwn = (found: { key: string; answer: Answer }) =>
    own !== undefined &&
    (reading.own.includes(found.key) ||
      ((own.answer.listings !== undefined || found.key[0] === '+') && isSame(own, found)));

  const listedKey = (keys: readonly string[]): boolean => find(lookup, keys) !== undefined;

  const byItem = new Map<object, Hit[]>();
  const add = (hit: Hit) => {
    const others = byItem.get(hit.whole);
    if (others) others.push(hit);
    else byItem.set(hit.whole, [hit]);
  };

  for (const [order, mark] of marks.entries()) {
    if (mark.is === 'heading') continue;
    const isPhone = mark.is === 'phone';
    const url = isPhone ? undefined : mark.url;
    const found = find(lookup, isPhone ? [mark.phone] : mark.keys, url);
    if (!found || isOwn(found)) continue;
    const item = itemOf(reading, order, listedKey);
    if (mark.is === 'shown' && item.hasSite) continue;
    const { listings } = found.answer;
    const apart = isPhone && listings ? apartIn?.(listings, reading, order) : undefined;
    add({
      ...found,
      said: mark.is,
      points: isPhone ? POINTS[mark.way] : POINTS[mark.is],
      url,
      isAddress: !isPhone,
      words: isPhone ? mark.written : (mark.element.textContent ?? ''),
      item,
      found: mark.element,
      whole: apart === 'line' ? mark : apart === 'page' ? reading : item.element,
      order,
    });
  }
  addDescribed(reading, lookup, listedKey, isOwn, add);
  return [...byItem.values()];
}

/**
 * In the page's order. What it describes for machines is on it for people, too; and of one business a badge is enough at one
 * place. What is only claimed stands in nobody's way.
 */
const onceEach = <T extends Hit & { claim?: Claim }>(hits: readonly T[]): T[] =>
  hits
    .toSorted((a, b) => a.order - b.order)
    .filter((one, i, all) =>
      all
        .slice(one.order === Number.POSITIVE_INFINITY ? 0 : Math.max(0, i - 1), i)
        .every(
          (other) =>
            other.claim ||
            (one.order !== Number.POSITIVE_INFINITY && one.item.name !== other.item.name) ||
            !isSame(one, other),
        ),
    );

const byOf = (key: string): Match['by'] => (/[/ ]/.test(key) ? 'path' : 'domain');

/** The business whose site this is. */
function ownMatch({ own, url, title }: Reading, lookup: Lookup): Match | undefined {
  const found = find(lookup, own, url);
  if (!found) return undefined;
  const { key, answer } = found;
  if (!answer.listings && answer.offer === 'unknown') return undefined;
  const item = { name: couldBeName(title) ? title : undefined, around: '' };
  const fitting = answer.listings && fittingPath(answer.listings, key, url, item);
  if (fitting && !fitting.length) return undefined;
  const named = fitting?.filter((listing) => agreementOf(listing, item) === 'agree') ?? [];
  const listings = named.length ? named : (fitting ?? []);
  return {
    by: byOf(key),
    key,
    offer: listings.length ? offerOf(listings, key) : answer.offer,
    listing: listings.length === 1 ? listings[0] : undefined,
    listings,
    text: tidy(title).slice(0, LONGEST_TEXT),
    element: undefined,
    found: undefined,
  };
}

/** On a site's page about one business, the match that bears the name of its main heading. */
function subjectOf({ site, url, marks }: Reading, matches: readonly Match[]): Match | undefined {
  if (!site.subject?.test(url.pathname)) return undefined;
  const main = marks.find((mark) => mark.is === 'heading' && mark.rank === 1)?.element;
  if (!main) return matches.length === 1 ? matches[0] : undefined;
  const called = main.textContent ?? '';
  return matches.find(
    ({ element, listing, text }) =>
      element?.contains(main) ||
      (listing ? compareWithListing(listing, called) === 'agree' : compareNames(text, called) === 'agree'),
  );
}

/** What is described for machines, each description an item of its own. */
function addDescribed(
  reading: Reading,
  lookup: Lookup,
  listedKey: (keys: readonly string[]) => boolean,
  isOwn: (found: { key: string; answer: Answer }) => boolean,
  add: (hit: Hit) => void,
): void {
  for (const described of reading.described) {
    const { name, by, address, links, phones, profiles, named } = described;
    const heading = reading.marks.find(
      (mark) =>
        mark.is === 'heading' && name !== undefined && tidy(mark.element.textContent ?? '') === tidy(name),
    )?.element;
    const element = by === 'microdata' ? described.element : (heading ?? described.element);
    const item: Item = {
      element,
      anchor: heading ?? element,
      name,
      around: [address.street, address.city, address.postalCode].filter(Boolean).join(', '),
      phones: new Set(phones),
      strangers: new Set(
        links.filter(({ keys }) => !keys[0]!.includes('/') && !listedKey(keys)).map(({ keys }) => keys[0]!),
      ),
      hasSite: links.length > 0,
    };
    const hit = (
      found: { key: string; answer: Answer } | undefined,
      parts: Pick<Hit, 'points' | 'isAddress'> & { url?: URL; said?: 'name' },
    ) => {
      if (!found || isOwn(found)) return;
      const whole = by === 'microdata' ? element : described;
      add({
        said: by,
        words: name ?? found.key,
        item,
        whole,
        found: undefined,
        order: Number.POSITIVE_INFINITY,
        ...found,
        ...parts,
      });
    };
    for (const { keys, url } of links) hit(find(lookup, keys, url), { points: 0.95, isAddress: true, url });
    for (const phone of phones) hit(find(lookup, [phone]), { points: 0.9, isAddress: false });
    for (const key of profiles) hit(find(lookup, [key]), { points: 0.5, isAddress: false });
    for (const key of named) hit(find(lookup, [key]), { points: 0.9, isAddress: false, said: 'name' });
  }
}
