/**
 * From a page's address, or a phone number, to the keys by which a listing may be known, and from a key to its number in
 * the lookup table (key-table.ts).
 */
import { type KeyNumber, KIN_BITS, type Listed, MARK_BITS, SHORT_MARK_BITS } from '../directory-format.ts';
import { fold } from '../fold.ts';
import type { Listing, Offer } from '../listing.ts';
import { isNamedAfter } from '../match/names.ts';

/**
 * Hosts where a business has a page among others: how the first segments of its path name it, or null where no
 * path is ever a business's own (directories, maps, short links). What does not fit the pattern is nobody's:
 * `facebook.com/people/Marie-Roy/1` is not every Marie Roy, `youtube.com/watch?v=…` is not a channel.
 * Subdomain tenants (`name.wixsite.com`) need no entry: their host is theirs.
 */
const PATH_TENANTS: ReadonlyMap<string, RegExp | null> = /* @__PURE__ */ (() =>
  new Map<string, RegExp | null>([
    [
      'facebook.com',
      /^(?!(?:people|pages|groups|events|watch|share|sharer|story|photo|login|hashtag|marketplace|profile|permalink|p|l|reel|help|pg)(?:\.php)?$)[a-z0-9.-]{2,}$/,
    ],
    ['instagram.com', /^(?!(?:p|reel|reels|explore|stories|accounts|tv)$)[\w.]{2,}$/],
    ['linkedin.com', /^(?:company|school|in)\/[^/]+$/],
    ...['x.com', 'twitter.com'].map((host): [string, RegExp] => [
      host,
      /^(?!(?:i|intent|share|search|home|hashtag|login)$)\w{2,}$/,
    ]),
    ['tiktok.com', /^@[\w.]+$/],
    ['youtube.com', /^(?:@[^/]+|(?:channel|c|user)\/[^/]+)$/],
    ['linktr.ee', /^[\w.]{2,}$/],
    ...['pinterest.com', 'pinterest.ca'].map((host): [string, RegExp] => [
      host,
      /^(?!(?:pin|search|ideas|login)$)\w{3,}$/,
    ]),
    ['etsy.com', /^shop\/\w+$/],
    ['gorendezvous.com', /^(?!(?:fr|en|search|login)$)[\w-]{3,}$/],
    ['sites.google.com', /^(?:view|site)\/[^/]+$/],
    ...(
      'google.com google.ca google.fr goo.gl g.page g.co bing.com duckduckgo.com qwant.com ecosia.org yahoo.com ' +
      'maps.apple.com waze.com mapquest.com openstreetmap.org osm.org foursquare.com ' +
      'bit.ly t.co tinyurl.com ow.ly youtu.be fb.me m.me wa.me t.me messenger.com whatsapp.com threads.net ' +
      'yelp.ca yelp.com pagesjaunes.ca yellowpages.ca canpages.ca 411.ca canada411.ca n49.com cylex.ca hotfrog.ca ' +
      'bbb.org threebestrated.ca tripadvisor.ca tripadvisor.com tripadvisor.fr ratemds.com medimap.ca opencare.com ' +
      'opentable.ca opentable.com booking.com expedia.ca airbnb.ca ubereats.com skipthedishes.com doordash.com ' +
      'eventbrite.ca eventbrite.com indeed.com glassdoor.ca wikipedia.org wikidata.org'
    )
      .split(' ')
      .map((host): [string, null] => [host, null]),
  ]))();

/** Site and shop builders whose tenants live on subdomains: the parent is nobody's own site. */
const SUBDOMAIN_TENANTS = /* @__PURE__ */ (() =>
  new Set(
    (
      'wixsite.com editorx.io wordpress.com weebly.com squarespace.com square.site myshopify.com blogspot.com ' +
      'blogspot.ca github.io gitlab.io netlify.app vercel.app pages.dev web.app webflow.io framer.website ' +
      'godaddysites.com business.site webnode.com webnode.page jimdosite.com jimdofree.com strikingly.com ' +
      'mystrikingly.com yolasite.com ueniweb.com carrd.co canva.site company.site bigcartel.com e-monsite.com ' +
      'over-blog.com tumblr.com janeapp.com cliniko.com noterro.com localhost'
    ).split(' '),
  ))();

/** Builders whose tenants may have several sites: the first segment of the path names which, as in `roy.wixsite.com/garage`. */
const SITES_OF_A_TENANT = ['.wixsite.com', '.editorx.io'];

/** What names a site among those of one tenant, or nothing. */
const siteOfTenant = (host: string, url: URL): string => {
  if (!SITES_OF_A_TENANT.some((builder) => host.endsWith(builder))) return '';
  const [, first] = url.pathname.toLowerCase().split('/');
  return first ? `/${first}` : '';
};

/** Public second levels of Canada and elsewhere, where what stands before is the registered name. */
const SECOND_LEVELS =
  /^(?:(?:ab|bc|mb|nb|nf|nl|ns|nt|nu|on|pe|qc|sk|yk|gc)\.ca|(?:co|org|com|gov|net)\.[a-z]{2})$/;
const isSecondLevel = (host: string): boolean => host.length < 7 && SECOND_LEVELS.test(host);

function parse(address: string | URL): URL | undefined {
  try {
    const url = typeof address === 'string' ? new URL(address) : address;
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Without `www.` and a last dot. The parser has made its letters small. Read for every link of a page: no patterns here. */
export function bareHost({ hostname }: URL): string {
  const end = hostname.endsWith('.') ? -1 : undefined;
  const start = hostname.startsWith('www.') ? 4 : 0;
  return start || end ? hostname.slice(start, end) : hostname;
}

/** `m.facebook.com`, `fr-ca.facebook.com` → `facebook.com`. The longest host known wins. */
function pathTenantOf(host: string): string | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (PATH_TENANTS.has(rest)) return rest;
  }
  return undefined;
}

/** The part of a path that names the tenant: one segment, or two where the first only says what kind. */
function tenantKey(tenant: string, url: URL): string | undefined {
  const pattern = PATH_TENANTS.get(tenant);
  if (!pattern) return undefined;
  const segments = url.pathname.toLowerCase().split('/').filter(Boolean);
  const named = [segments.slice(0, 1), segments.slice(0, 2)]
    .map((parts) => parts.join('/'))
    .find((path) => pattern.test(path));
  return named && `${tenant}/${named}`;
}

/**
 * The key under which a listing's web address is published: its host, or on a host of many tenants what names
 * the tenant; undefined for an address that is nobody's own (a bare `facebook.com`, a map, a `mailto:`).
 */
export function keyOfAddress(address: string | URL): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const host = bareHost(url);
  const tenant = pathTenantOf(host);
  if (tenant) return tenantKey(tenant, url);
  if (!host.includes('.') || SUBDOMAIN_TENANTS.has(host) || isSecondLevel(host)) return undefined;
  return host + siteOfTenant(host, url);
}

/**
 * The keys a page may be listed under, most exact first: its own host, then the hosts it is part of
 * (`rendez-vous.clinique.example` → `clinique.example`). Whole labels only: `evil-clinique.example` is not
 * part of `clinique.example`.
 */
export function keysOfPage(address: string | URL): string[] {
  const url = parse(address);
  if (!url) return [];
  const host = bareHost(url);
  const tenant = pathTenantOf(host);
  if (tenant) {
    const key = tenantKey(tenant, url);
    return key ? [key] : [];
  }
  const site = siteOfTenant(host, url);
  if (site) return [host + site];
  const keys: string[] = [];
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (SUBDOMAIN_TENANTS.has(rest) || isSecondLevel(rest)) break;
    keys.push(rest);
  }
  return keys;
}

/**
 * The key of a phone number: E.164 without its extension (`+17055550123`), which never looks like a host. Undefined
 * for what is no such number.
 */
export function keyOfPhone(phone: string): string | undefined {
  return /^\+[1-9]\d{6,14}(?=;|$)/.exec(phone)?.[0];
}

/** What a page may know a listing by, and whether the table has it. */
export interface Key {
  kind: 'host' | 'phone' | 'name';
  /**
   * As `keyOfAddress` or `keyOfPhone` writes it; of a name with its address, as match/names.ts does. The table has no
   * names: only who holds the listings themselves can answer for one.
   */
  key: string;
}

/** What the table says of a key: what holds for all its listings, and each of these. */
export interface Told {
  offer: Offer;
  listed: readonly Listed[];
}

/** Segments that lead to no other organisation on the same host. */
const USUAL_SEGMENT =
  /^(?:fr|en|fr-ca|en-ca|francais|french|english|accueil|home|index(?:\.\w+)?|default(?:\.\w+)?|contact(?:-us|ez-nous)?|nous-joindre|about(?:-us)?|a-propos|services?|main|welcome|bienvenue)$/;
/** Segments under which an organisation has a page for each of many: its branches, its people, its members. */
const LISTS_MANY =
  /^(?:(?:nos-|our-|find-an?-|trouver-une?-)?(?:succursales?|magasins?|boutiques?|points?-de-vente|emplacements?|etablissements?|cliniques?|clinics?|pharmac(?:ies?|y)|restaurants?|hotels?|bureaux?|offices?|centres?|centers?|locations?|branch(?:es)?|stores?|shops?|agents?|courtiers?|brokers?|realtors?|equipe|team|staff|personnel|medecins?|doctors?|physicians?|professionnels?|professionals?|avocats?|lawyers?|membres?|members?|directory|annuaire|repertoire|bottin|profiles?|profils?))$/;

const segmentsOf = ({ pathname }: URL): string[] => pathname.toLowerCase().split('/').filter(Boolean);
export const tellingPath = (url: URL): string[] =>
  segmentsOf(url).filter((segment) => !USUAL_SEGMENT.test(segment));
/** Parameters that say where somebody comes from, or in which language. */
const USUAL_PARAMETER = /^(?:utm_|y_source|gclid|fbclid|msclkid|source|ref$|lang|langue|hl$|locale)/i;
/** What an address asks its page for: `?nofiche=35464` is one of thousands. */
export const tellingQuery = ({ searchParams }: URL): string[] =>
  [...searchParams].flatMap(([name, value]) => (USUAL_PARAMETER.test(name) ? [] : [`${name}=${value}`]));
/** Whether a path is that of a branch, by the town that it names: `/laval`, `/en/ontario/sudbury/pharmacy-134`. */
export function namesTown(path: readonly string[], { places }: Pick<Listing, 'places'>): boolean {
  const towns = new Set(places.map(({ city }) => fold(city).replace(/ /g, '-')));
  return path.some((segment) => towns.has(segment));
}
/** Whether what lies beside a path is another's: another branch, another of the people. */
export const isOneOfMany = (path: readonly string[], listing: Pick<Listing, 'places'>): boolean =>
  path.slice(0, -1).some((segment) => LISTS_MANY.test(segment)) || namesTown(path, listing);

/** A path with more segments than these is no organisation's. */
const MOST_SEGMENTS = 6;

/** A host's first page, in whatever language. */
const FIRST_PAGE = /^\/?(?:(?:fr|en)(?:-ca)?\/?)?$/i;

/** Keys of what may be published under a path of a host, the longest first. No host and no number looks like one. */
export function pathKeysOf(url: URL, host: string): string[] {
  const segments = segmentsOf(url).slice(0, MOST_SEGMENTS);
  const keys = segments.map((_, i) => [host, ...segments.slice(0, segments.length - i)].join(' '));
  return FIRST_PAGE.test(url.pathname) ? [...keys, `${host} /`] : keys;
}

/** All that may have to be looked up of an address for `findTold`. */
export const keysLeadingTo = (url: URL): string[] =>
  keysOfPage(url).flatMap((key) => (key.includes('/') ? [key] : [key, ...pathKeysOf(url, key)]));

/**
 * The keys of a listing that is published under a path of a host that may be others', too: a town's library, a clinic of a
 * network. The host by itself then names nobody, however few are listed there. A branch of a chain that the host is named
 * after has its first page besides, which is all branches'. None where an address is its listing's alone.
 */
function pathKeysOfListing(address: string, listing: Pick<Listing, 'name' | 'places'>): string[] {
  const host = keyOfAddress(address);
  const url = parse(address);
  if (!host || host.includes('/') || !url) return [];
  const path = tellingPath(url);
  const isNamed = isNamedAfter(host, listing);
  if (!path.length || (isNamed && !isOneOfMany(path, listing))) return [];
  const segments = segmentsOf(url);
  while (USUAL_SEGMENT.test(segments.at(-1) ?? '')) segments.pop();
  return [
    // One with too many segments is never asked for, nor one whose page shows others, too.
    [host, ...segments, ...tellingQuery(url).map((one) => `?${one}`)].join(' '),
    ...(isNamed ? [`${host} /`] : []),
  ];
}

/**
 * What the table tells of an address: of its most exact key that is listed. Where some of a host's listings are told apart by
 * their paths, theirs is more exact.
 */
export function findTold<T>(
  tell: (key: string) => T | undefined,
  keys: readonly string[],
  url: URL | undefined,
): { key: string; answer: T } | undefined {
  for (const host of keys) {
    // Paths are asked for on hosts that are listed only: what meets one by chance is no more than what meets a host.
    const key = tell(host) && [...(url ? pathKeysOf(url, host) : []), host].find(tell);
    if (key) return { key, answer: tell(key)! };
  }
  return undefined;
}

/**
 * What the table says under each key of a listing: its offer; under a host that may be others', too, nothing that anybody
 * would be told.
 * @param offer of the listing, as a whole
 */
export function offersByKey(
  listing: Pick<Listing, 'name' | 'web' | 'places' | 'atADistance'>,
  offer: Offer,
): Map<string, Offer> {
  const offers = new Map<string, Offer>([...keysOfListing(listing)].map((key) => [key, offer]));
  const plain = new Set<string>();
  const shared = new Set<string>();
  for (const address of listing.web) {
    const key = keyOfAddress(address);
    if (key) (pathKeysOfListing(address, listing).length ? shared : plain).add(key);
  }
  for (const key of shared) if (!plain.has(key)) offers.set(key, 'unknown');
  return offers;
}

/** Every key a listing is published under: its web addresses, then the numbers of its places and at a distance. */
export function keysOfListing({
  name,
  web,
  places,
  atADistance,
}: Pick<Listing, 'name' | 'web' | 'places' | 'atADistance'>): Set<string> {
  const keys = new Set<string>();
  for (const address of web) {
    const key = keyOfAddress(address);
    if (key) keys.add(key);
    for (const path of pathKeysOfListing(address, { name, places })) keys.add(path);
  }
  for (const phones of [...places.map((place) => place.phones), atADistance?.phones ?? []]) {
    for (const phone of phones) {
      const key = keyOfPhone(phone);
      if (key) keys.add(key);
    }
  }
  return keys;
}

/**
 * 40 bits of hash, as a number below 2^40: the low ones of cyrb53 (public domain), two 32-bit lanes. Fast, well spread, the
 * same everywhere, and at once: what `crypto.subtle` has answers later.
 */
export function fingerprint(key: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (h2 & 255) * 2 ** 32 + (h1 >>> 0);
}

/** The first 24 bits of a fingerprint: where in a shelf what has that key is looked for. */
export const shelfMarkOfPrint = (print: number): number => Math.floor(print / 2 ** 16);
export const shelfMarkOf = (key: string): number => shelfMarkOfPrint(fingerprint(key));

/** The shelf mark of a listing's details: its first web address's, or where it has none of its own its id's. */
export function shelfMark({ id, web }: Pick<Listing, 'id' | 'web'>): number {
  for (const address of web) {
    const key = keyOfAddress(address);
    if (key) return shelfMarkOf(key);
  }
  return shelfMarkOf(id);
}

/** The first bits of a shelf mark. */
export const shortMarkOf = (mark: number): number => Math.floor(mark / 2 ** (MARK_BITS - SHORT_MARK_BITS));

/** The first few bits of a shelf mark: by them the table tells whether two keys may be one listing's. */
export const kinOf = (mark: number): number => Math.floor(mark / 2 ** (MARK_BITS - KIN_BITS));

/** Numbers of North America stand as they are dialled, ten digits; what else there is, beyond them, by its fingerprint. */
const BEYOND_TEN_DIGITS = 2 ** 34;

/** Where a key stands in the lookup table: an address by its fingerprint, a phone number of North America as it is. */
export function numberOfKey(key: string): KeyNumber {
  if (key.charCodeAt(0) !== 43) return { section: 0, number: fingerprint(key) };
  if (key.length === 12 && key.charCodeAt(1) === 49) {
    let number = 0;
    for (let i = 2; i < 12; i++) number = number * 10 + key.charCodeAt(i) - 48;
    return { section: 1, number };
  }
  return {
    section: 1,
    number: BEYOND_TEN_DIGITS + (fingerprint(key) % (2 ** 40 - BEYOND_TEN_DIGITS)),
  };
}
