/**
 * From a page's address to the keys by which a listing may be known, and the table that answers "is one of
 * them listed, and with what offer" on the device, with no request.
 *
 * The table ("RLHT"): magic 4 bytes, version 1 byte, 3 bytes zero, count as uint32 LE, then `count`
 * fingerprints of 5 bytes, big-endian, ascending, then `count` bytes of offer (position in OFFERS). A
 * fingerprint is 40 bits of a key's hash: with 200,000 keys, a stranger's page meets one by chance 2 times
 * in 10 million, which is why a shard tells the exact key before any name is shown.
 */
import { OFFERS, type Offer } from '../listing.ts';

/**
 * Hosts where each tenant has a path of its own: the host alone says nothing of the business. Subdomain
 * tenants (`name.wixsite.com`) need no entry: their host is theirs; only the bare parent must not match.
 */
const PATH_TENANTS = new Set([
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'x.com',
  'twitter.com',
  'youtube.com',
  'tiktok.com',
  'linktr.ee',
  'sites.google.com',
  'yelp.ca',
  'yelp.com',
  'pagesjaunes.ca',
  'yellowpages.ca',
  'goo.gl',
  'maps.app.goo.gl',
  'g.page',
  'bit.ly',
]);

/** Site and shop builders whose tenants live on subdomains: the parent is nobody's own site. */
const SUBDOMAIN_TENANTS = new Set([
  'wixsite.com',
  'wordpress.com',
  'weebly.com',
  'squarespace.com',
  'square.site',
  'myshopify.com',
  'blogspot.com',
  'github.io',
  'netlify.app',
  'godaddysites.com',
  'business.site',
  'webnode.com',
  'localhost',
]);

/** Public second levels of Canada and elsewhere, where what stands before is the registered name. */
const SECOND_LEVELS =
  /^(?:(?:ab|bc|mb|nb|nf|nl|ns|nt|nu|on|pe|qc|sk|yk|gc)\.ca|(?:co|org|com|gov|net)\.[a-z]{2})$/;

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

const bareHost = (url: URL): string =>
  url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** `m.facebook.com`, `fr-ca.facebook.com` → `facebook.com`. */
function pathTenantOf(host: string): string | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (PATH_TENANTS.has(rest)) return rest;
  }
  return undefined;
}

/**
 * The key under which a listing's web address is published: its host, with the first path segments on a host
 * of many tenants; undefined for an address that is nobody's own (a bare `facebook.com`, a `mailto:`).
 */
export function keyOfAddress(address: string): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const host = bareHost(url);
  const tenant = pathTenantOf(host);
  if (tenant) {
    const path = url.pathname.split('/').filter(Boolean).slice(0, 2).join('/').toLowerCase();
    return path ? `${tenant}/${path}` : undefined;
  }
  if (!host.includes('.') || SUBDOMAIN_TENANTS.has(host) || SECOND_LEVELS.test(host)) return undefined;
  return host;
}

/**
 * The keys a page may be listed under, most exact first: its own host, then the hosts it is part of
 * (`rendez-vous.clinique.example` → `clinique.example`). Whole labels only: `evil-clinique.example` is not
 * part of `clinique.example`.
 */
export function keysOfPage(address: string): string[] {
  const url = parse(address);
  if (!url) return [];
  const host = bareHost(url);
  const tenant = pathTenantOf(host);
  if (tenant) {
    const segments = url.pathname
      .split('/')
      .filter(Boolean)
      .slice(0, 2)
      .map((part) => part.toLowerCase());
    return segments.map((_, i) => `${tenant}/${segments.slice(0, segments.length - i).join('/')}`);
  }
  const keys: string[] = [];
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (SUBDOMAIN_TENANTS.has(rest) || SECOND_LEVELS.test(rest)) break;
    keys.push(rest);
  }
  return keys;
}

/** 53 bits of hash in two 32-bit lanes (cyrb53, public domain): fast, well spread, the same everywhere. */
function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** 40 bits, as a number below 2^40. */
export const fingerprint = (key: string): number => hash53(key) % 2 ** 40;

/** The shard a fingerprint lies in. */
export const shardOf = (print: number, shardBits: number): number =>
  Math.floor(print / 2 ** (40 - shardBits));

const MAGIC = [0x52, 0x4c, 0x48, 0x54]; // "RLHT"
const TABLE_VERSION = 1;
const HEADER_BYTES = 12;

/** Writes the table; of two keys with one fingerprint the more forthcoming offer stands. */
export function encodeHostTable(offers: ReadonlyMap<string, Offer>): Uint8Array<ArrayBuffer> {
  const entries = new Map<number, number>();
  for (const [key, offer] of offers) {
    const print = fingerprint(key);
    entries.set(print, Math.min(entries.get(print) ?? OFFERS.length, OFFERS.indexOf(offer)));
  }
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const bytes = new Uint8Array(HEADER_BYTES + sorted.length * 6);
  bytes.set(MAGIC);
  bytes[4] = TABLE_VERSION;
  const view = new DataView(bytes.buffer);
  view.setUint32(8, sorted.length, true);
  sorted.forEach(([print, offer], i) => {
    view.setUint8(HEADER_BYTES + i * 5, Math.floor(print / 2 ** 32));
    view.setUint32(HEADER_BYTES + i * 5 + 1, print % 2 ** 32);
    view.setUint8(HEADER_BYTES + sorted.length * 5 + i, offer);
  });
  return bytes;
}

/** Reads a table where it lies; nothing is unpacked. */
export class HostTable {
  readonly #view: DataView;
  readonly size: number;

  /** @throws RangeError where the bytes are not a host table of a version this reader knows */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const known = MAGIC.every((byte, i) => bytes[i] === byte) && bytes[4] === TABLE_VERSION;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = known && bytes.length >= HEADER_BYTES ? this.#view.getUint32(8, true) : 0;
    if (!known || bytes.length !== HEADER_BYTES + this.size * 6) {
      throw new RangeError('Not a host table of a known version.');
    }
  }

  #printAt(i: number): number {
    const at = HEADER_BYTES + i * 5;
    return this.#view.getUint8(at) * 2 ** 32 + this.#view.getUint32(at + 1);
  }

  /** The offer published under a key, or undefined. */
  offerOf(key: string): Offer | undefined {
    const print = fingerprint(key);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#printAt(middle);
      if (found === print) return OFFERS[this.#view.getUint8(HEADER_BYTES + this.size * 5 + middle)];
      if (found < print) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** What the table says of a page: the most exact key that is listed, and its offer. */
  match(address: string): { key: string; offer: Offer } | undefined {
    for (const key of keysOfPage(address)) {
      const offer = this.offerOf(key);
      if (offer) return { key, offer };
    }
    return undefined;
  }
}
