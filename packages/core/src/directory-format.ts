/**
 * The wire contract of a directory: the publisher writes these files, clients read them.
 *
 *     manifest.json      JWS (flattened JSON, EdDSA) whose payload is a Manifest
 *     f/<hash>           every other file: gzip; <hash> = first 16 bytes of SHA-256 of the *inflated* bytes, hex
 *
 * The manifest names the root files by hash, `index` names the blocks, a block names its details groups: a
 * hash tree under one signature, of which a client fetches the branches it needs.
 *
 * What a host can learn is set by how files are cut, so this is part of the contract:
 * - a block holds *all* services of a neighbourhood (at most BLOCK_SIZE entries); nothing is cut by category;
 * - a details group holds about GROUP_SIZE listings of a block, cut by the hash of their id;
 * - a host shard holds SHARD_MINIMUM listings or more, cut by the fingerprint of their web address.
 */
import * as z from 'zod/mini';
import { type Listing, type Offer, type Province, Province as ProvinceSchema, Text } from './listing.ts';
import { Jurisdiction, Kind } from './submission.ts';

export const FORMAT = 'relais-directory';
export const FORMAT_VERSION = 1;
export const BLOCK_SIZE = 800;
export const GROUP_SIZE = 64;
export const SHARD_MINIMUM = 128;

const FileReference = z.object({
  /** First 16 bytes of the SHA-256 of the inflated bytes, lower-case hex; also the file's name. */
  hash: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** As stored, compressed. */
  bytes: z.number(),
});
export type FileReference = z.infer<typeof FileReference>;

/** A recipient's public key in JWK form (RFC 8037): submissions are sealed to it. */
const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('X25519'),
  x: z.string().check(z.regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url')),
});

/** Who answers a kind of submission for a region and a jurisdiction. An absent list means all of them. */
export const Recipient = z.object({
  id: z.string(),
  name: Text,
  kinds: z.array(Kind),
  regions: z.optional(z.array(ProvinceSchema)),
  jurisdictions: z.optional(z.array(Jurisdiction)),
  publicKey: PublicKey,
});
export type Recipient = z.infer<typeof Recipient>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** Names the directory through all its editions. */
  id: z.string(),
  name: Text,
  /** Date and time of this edition (ISO 8601, UTC). An edition older than the last one seen is refused. */
  published: z.string(),
  listings: z.number(),
  /** Base address of the intake, where there is one. */
  intake: z.optional(z.string()),
  recipients: z.array(Recipient),
  /** What the sources ask to be said, and their licences. */
  attribution: z.array(z.object({ text: z.string(), url: z.optional(z.string()) })),
  /** Says that the listings are invented. */
  fictional: z.optional(z.boolean()),
  files: z.object({
    categories: FileReference,
    places: FileReference,
    morePlaces: FileReference,
    index: FileReference,
    hosts: FileReference,
  }),
});
export type Manifest = z.infer<typeof Manifest>;

/** `manifest.json`: a JWS in flattened JSON form (RFC 7515, section 7.2.2). */
export const SignedManifest = z.object({
  payload: z.string(),
  protected: z.string(),
  signature: z.string(),
});
export type SignedManifest = z.infer<typeof SignedManifest>;

/** `categories`: the words a service can be asked by. The position in the list is the category's number. */
export interface CategoriesFile {
  categories: Array<{
    id: string;
    fr: string;
    en: string;
    /** Other words people type, both languages, feminine and masculine forms of trades. */
    words: string[];
  }>;
  /** Numbers of the categories that have listings, most frequent first: what an empty box can show. */
  frequent: number[];
}

/**
 * `places`: what can be typed as a place, those with most listings first; `morePlaces`: the rest of the country,
 * which few searches need. Parallel lists.
 */
export interface PlacesFile {
  names: string[];
  provinces: Province[];
  /** Degrees × 1,000, which is about 100 m. */
  latitudes: number[];
  longitudes: number[];
  /** Other names of the place with that number: `Grand-Sault` for Grand Falls. */
  aliases: Array<[name: string, place: number]>;
  /** First three characters of a postal code, and where its listings are. Same units. */
  postal: Array<[fsa: string, latitude: number, longitude: number, province: Province]>;
}

/** `index`: the geographic blocks, and the blocks of services at a distance. */
export interface IndexFile {
  blocks: Array<
    FileReference & {
      entries: number;
      /** Degrees × 1,000: south, west, north, east. */
      box: [number, number, number, number];
      /** Numbers of the categories somebody serves in French here, so that the next nearest is known unasked. */
      categories: number[];
    }
  >;
  distance: Array<FileReference & { province: Province; entries: number; categories: number[] }>;
}

/** Minutes since Monday 00:00, local time, as `[from, to)`; `to` may pass the end of the week. */
export type WeeklyHours = Array<[from: number, to: number]>;

/**
 * A block: what a result list needs, an entry per listing and place. Parallel lists, sorted by category,
 * because neighbours that look alike compress.
 */
export interface BlockFile {
  ids: string[];
  /** Empty where the listing has no name in that language. */
  fr: string[];
  en: string[];
  categories: number[][];
  offers: Offer[];
  /** The freshest evidence, as how, month or `-`, and how many said so: `reported 2026-03 4`; empty if none. */
  evidence: string[];
  cities: string[];
  provinces: Array<Province | ''>;
  /** Degrees × 100,000, which is about 1 m; null in a block of services at a distance. */
  latitudes: Array<number | null>;
  longitudes: Array<number | null>;
  /** Position in `weeks`, -1 where hours are not known. */
  hours: number[];
  weeks: Array<{ zone: string; intervals: WeeklyHours }>;
  /** Details groups; the listing's is `groupOf(id, groups.length)`. */
  groups: FileReference[];
}

/** A details group, and the listings of a host shard: listings in full. */
export interface ListingsFile {
  listings: Listing[];
}

/** `hosts`: where the extension's lookup table lies, and the shards that tell the rest. */
export interface HostsFile {
  /** `HostTable`: see connect/hosts.ts. */
  table: FileReference;
  /** Shard number = the first `shardBits` bits of the fingerprint. */
  shardBits: number;
  shards: FileReference[];
}

/** A host shard: which exact key leads to which listings. */
export interface HostShardFile extends ListingsFile {
  keys: Record<string, string[]>;
}

/** Which of `count` groups a listing's details lie in: FNV-1a of its id, so that services mix. */
export function groupOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % count;
}

/** Name of a file: the first 16 bytes of the SHA-256 of its inflated bytes, in hex. */
export async function hashOf(inflated: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', inflated));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Inflates gzip; bytes that a host or browser has inflated already pass through. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Path of a file under the directory's address. */
export const pathOf = (hash: string): string => `f/${hash}`;

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
}

/**
 * Verifies `manifest.json` against the pinned public key and returns its payload.
 * @param publicKey raw Ed25519 key, base64url, as it stands in the tag
 * @returns the manifest, or null where the signature is not this key's
 * @throws SyntaxError or a zod error where the text is not a signed manifest at all
 */
export async function verifyManifest(text: string, publicKey: string): Promise<Manifest | null> {
  const signed = SignedManifest.parse(JSON.parse(text));
  const key = await crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, ['verify']);
  const signature = fromBase64Url(signed.signature);
  const covered = new TextEncoder().encode(`${signed.protected}.${signed.payload}`);
  if (!(await crypto.subtle.verify('Ed25519', key, signature, covered))) return null;
  return Manifest.parse(JSON.parse(new TextDecoder().decode(fromBase64Url(signed.payload))));
}
