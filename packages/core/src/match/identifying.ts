/**
 * Which of the listings that share a key a page means, where they are at hand: by their names, the paths they are
 * published under, their numbers and addresses.
 */

import { isOneOfMany, namesTown, tellingPath, tellingQuery } from '../connect/hosts.ts';
import { fold } from '../fold.ts';
import type { Listing, Offer } from '../listing.ts';
import { commonOffer, offerAsAWhole } from '../terms.ts';
import { type Item, LONGEST_AROUND } from './item.ts';
import { couldBeName, tokensOf } from './name-words.ts';
import { keysOfNamed } from './named-key.ts';
import {
  type Agreement,
  compareWithListing,
  hasWordsOfItsOwn,
  isNamedAfter,
  isNameOf,
  isOfOtherTrade,
} from './names.ts';
import type { Mark, Reading } from './reading.ts';
import { shortText, tidy } from './short-text.ts';

/** What was found, and where. */
export interface Found {
  key: string;
  isAddress: boolean;
  url?: URL | undefined;
  item: Item;
}

/** Web addresses of a listing on a host. */
const addressesAt = (host: string, { web }: Listing): URL[] =>
  web.flatMap((address) => {
    try {
      const own = new URL(address);
      return own.hostname === host || own.hostname.endsWith(`.${host}`) ? [own] : [];
    } catch {
      return [];
    }
  });

/** Whether an address is that of a listing, or lies beneath it. */
function isBeneath(url: URL, own: URL): boolean {
  const path = tellingPath(url);
  const asked = tellingQuery(url);
  return (
    tellingPath(own).every((segment, i) => path[i] === segment) &&
    tellingQuery(own).every((one) => asked.includes(one))
  );
}

/**
 * Of listings on one host those whose an address is. Of branches that each have a path, and none the whole host, another path
 * is another branch's.
 */
export function fittingPath(
  listings: readonly Listing[],
  key: string,
  url: URL,
  item: Pick<Item, 'name' | 'around'>,
): Listing[] {
  const [host = ''] = key.split(' ');
  const fitting = listings.filter((listing) => fitsPath(listing, key, url, item));
  const paths = listings.flatMap((listing) => addressesAt(host, listing).map(tellingPath));
  const areBranches =
    new Set(paths.map((path) => path.join('/'))).size > 1 && paths.every((path) => path.length > 0);
  const isFirst = tellingPath(url).length === 0;
  return areBranches && !isFirst
    ? fitting.filter(
        (listing) =>
          addressesAt(host, listing).some((own) => isBeneath(url, own)) || !isNamedAfter(host, listing),
      )
    : fitting;
}

/**
 * Whether an address on a listing's host is the listing's. Where it is published under a path of a host that others may
 * share (a town's site, a health network's), what lies beneath it is; above and beside it, only with its name.
 */
export function fitsPath(
  listing: Listing,
  key: string,
  url: URL,
  item: Pick<Item, 'name' | 'around'>,
): boolean {
  // A profile's key has the path already.
  if (/^\S+\/\S/.test(key)) return true;
  const [host = ''] = key.split(' ');
  const path = tellingPath(url);
  const at = addressesAt(host, listing);
  if (!at.length || at.some((own) => isBeneath(url, own))) return true;
  const addresses = at.map(tellingPath);
  // Beside its own page, at the same depth: another branch's, with another town behind the same name.
  const isBeside = addresses.some(
    (own) =>
      own.length === path.length &&
      own.length > 1 &&
      own.slice(0, -1).every((segment, i) => path[i] === segment),
  );
  if (isBeside && addresses.some((own) => isOneOfMany(own, listing))) return false;
  if (path.length && addresses.every((own) => namesTown(own, listing))) return false;
  if (isNamedAfter(host, listing)) return true;
  if (isBeside) return item.name !== undefined && isNameOf(listing, item.name);
  const isAbove = addresses.some((own) => path.every((segment, i) => own[i] === segment));
  return (isAbove && item.name === undefined) || agreementOf(listing, item, undefined, 'whole') === 'agree';
}

/**
 * What an item says of the name of a listing: what it is called; where that is something else, or nothing, its words; and
 * at last the title of the page, which may be the business's own, by another address than the listed one.
 */
export function agreementOf(
  listing: Listing,
  { name, around }: Pick<Item, 'name' | 'around'>,
  page?: Pick<Reading, 'title' | 'site'>,
  how: 'most' | 'whole' = 'most',
): Agreement {
  const title = page && subjectOf(page);
  const verdict = name === undefined ? 'unclear' : compareWithListing(listing, name, how);
  if (verdict === 'agree') return 'agree';
  // Not by the words that the other's name has in common with it.
  if (verdict === 'unclear' && isOfOtherTrade(listing, name ?? '')) return 'differ';
  if (compareWithListing(listing, around, 'whole') === 'agree') return 'agree';
  if (title !== undefined && compareWithListing(listing, title, 'whole') === 'agree') return 'agree';
  if (name !== undefined)
    return verdict === 'unclear' && hasWordsOfItsOwn(listing, name) ? 'differ' : verdict;
  // Words that are no heading, « Travaux publics », "Ask us anything": a line of a table, or a whole page's.
  const words = around.length <= LONGEST_LABEL ? around.replace(/[\d().+\-\u2010-\u2013]{3,}/g, ' ') : '';
  const label = couldBeName(words) ? words : title;
  if (label === undefined) return 'unclear';
  const isLikely = sharesWord(listing, label) || standsAt(listing, around);
  return isLikely && !hasWordsOfItsOwn(listing, label, addressesOf(listing)) ? 'unclear' : 'differ';
}

/**
 * What a number belongs to, where its listing's name tells that apart from what stands around it: its own line of a
 * paragraph, or the page's own business, whose footer names its web agency beside it.
 */
export function tellsApart(
  listings: readonly Listing[],
  page: Reading,
  at: number,
): 'line' | 'page' | undefined {
  const says = (text: string | undefined) =>
    text !== undefined && listings.some((listing) => compareWithListing(listing, text, 'whole') === 'agree');
  return says(lineOf(page.marks, at)) ? 'line' : says(subjectOf(page)) ? 'page' : undefined;
}

/** What a page may be about, by its title. Titles of sites that show many are what was sought there. */
const subjectOf = ({ title, site }: Pick<Reading, 'title' | 'site'>): string | undefined =>
  site.id === 'generic' && couldBeName(title) ? title : undefined;

/** Names and numbers in one paragraph, held apart by line breaks only. */
function lineOf(marks: readonly Mark[], at: number): string | undefined {
  const mark = marks[at]!;
  const before = marks[at - 1];
  const isAmong = (other: Mark | undefined) => other?.is === 'phone' && other.element === mark.element;
  if (mark.is !== 'phone' || !(isAmong(before) || isAmong(marks[at + 1]))) return undefined;
  const text = shortText(mark.element, LONGEST_AROUND) ?? '';
  const to = text.indexOf(mark.written);
  const from =
    before?.is === 'phone' && isAmong(before) ? text.indexOf(before.written) + before.written.length : 0;
  return to > from ? tidy(text.slice(from, to)) : undefined;
}

/** Characters of an item that are a label of a number, and no text about it. */
const LONGEST_LABEL = 100;

/** Whether any word of a name is there, a trade's too. */
function sharesWord({ name }: Listing, text: string): boolean {
  const there = new Set(tokensOf(text));
  return [name.fr, name.en].some((own) => own && tokensOf(own).some((token) => there.has(token)));
}

/** The words of a listing's addresses, and those that streets are called by in the other language. */
const addressesOf = ({ places }: Listing): string =>
  [
    ...places.flatMap(({ address = '', postalCode = '', province }) => [address, postalCode, province]),
    'rue street st avenue ave av boulevard boul blvd chemin road rd route drive local suite unit bureau ontario quebec canada',
  ].join(' ');

/** Whether a text has the address of one of a listing's places. */
function standsAt({ places }: Listing, text: string): boolean {
  const there = fold(text);
  const bare = there.replace(/ /g, '');
  return places.some(
    ({ address, city, postalCode }) =>
      (postalCode !== undefined && bare.includes(fold(postalCode).replace(/ /g, ''))) ||
      keysOfNamed('relais', { street: address, city }).some((key) => {
        const [house = '', way = ''] = key.slice(key.indexOf('@') + 1).split(' ');
        return ` ${there} `.includes(` ${house} `) && ` ${there} `.includes(` ${way} `);
      }),
  );
}

const isOneName = (listings: readonly Listing[]): boolean =>
  listings.every(({ name }) =>
    [name.fr, name.en].some((own) => own && compareWithListing(listings[0]!, own) === 'agree'),
  );

/** Of listings that share a key those that the item can mean; several only where they bear one name. */
export function narrow(
  listings: readonly Listing[],
  hit: Found,
  page: Pick<Reading, 'title' | 'site'>,
): readonly Listing[] {
  const { item, url, isAddress, key } = hit;
  const how = isAddress ? 'whole' : 'most';
  const said = new Map(listings.map((listing) => [listing, agreementOf(listing, item, page, how)]));
  const isOwnPath = isAddress && url !== undefined && fittingPath(listings, key, url, item);
  let left = isOwnPath || listings.filter((listing) => isAddress || said.get(listing) !== 'differ');
  const prefer = (isPreferred: (listing: Listing) => boolean) => {
    const preferred = left.filter(isPreferred);
    if (preferred.length) left = preferred;
  };
  if (left.length > 1) {
    const path = url?.pathname.replace(/\/$/, '').toLowerCase();
    if (path) {
      prefer(({ web }) =>
        web.some((address) => {
          const own = /^https?:\/\/[^/]+(\/[^?#]*?)\/?$/i.exec(address)?.[1]?.toLowerCase();
          return own && own !== '/' && (path === own || path.startsWith(`${own}/`));
        }),
      );
    }
    prefer((listing) => said.get(listing) === 'agree');
    prefer((listing) => item.name !== undefined && isNameOf(listing, item.name));
    prefer(({ places }) =>
      places.some(({ phones }) => phones.some((phone) => item.phones.has(phone.split(';')[0]!))),
    );
    prefer(({ places }) => places.some(({ postalCode }) => postalCode && item.around.includes(postalCode)));
    prefer(({ places }) => places.some(({ address }) => address && item.around.includes(address)));
    prefer(({ places }) => places.some(({ city }) => city && item.around.includes(city)));
  }
  return left.length > 1 && !isOneName(left) ? [] : left;
}

/** The offer of a listing: at the place whose number it was found by, else as a whole; of several, of all of them. */
export const offerOf = (listings: readonly Listing[], key: string): Offer =>
  commonOffer(
    listings.map((listing) => {
      const place = listing.places.find(({ phones }) => phones.some((phone) => phone.split(';')[0] === key));
      return place ? (place.french ?? listing.french).offer : offerAsAWhole(listing);
    }),
  );
