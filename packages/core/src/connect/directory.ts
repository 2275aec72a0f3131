/**
 * Opening a published directory: the manifest is verified against the pinned key, every other file against
 * the hash that leads to it. What was verified once is kept on the device and serves again when the network,
 * the host or the bytes fail.
 */
import {
  type BlockFile,
  type CategoriesFile,
  type FileReference,
  groupOf,
  type HostShardFile,
  type HostsFile,
  hashOf,
  type IndexFile,
  inflate,
  type ListingsFile,
  type Manifest,
  type PlacesFile,
  pathOf,
  verifyManifest,
} from '../directory-format.ts';
import type { Listing, Offer } from '../listing.ts';
import type { Platform } from '../platform.ts';
import { CategoryWords } from './categories.ts';
import { Gazetteer } from './geography.ts';
import { fingerprint, HostTable, shardOf } from './hosts.ts';

export type DirectoryFault =
  /** No address, no public key, or one that is not a key. */
  | 'misconfigured'
  /** The browser has no cryptography here: plain http, or too old. */
  | 'insecure-context'
  | 'unreachable'
  /** The host answers but does not allow other sites to read it. */
  | 'cors'
  | 'missing'
  /** Not a directory, or of a version this reader does not know. */
  | 'unreadable'
  /** Not signed by the pinned key. */
  | 'signature'
  /** An edition older than the last one seen. */
  | 'rolled-back'
  /** Truncated or tampered with: the bytes do not have the hash that leads to them. */
  | 'damaged';

/** Why a directory, or a part of it, cannot be used. `message` names the file and what to do, for a console. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly fault: DirectoryFault;
  constructor(fault: DirectoryFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface DirectoryOptions {
  /** Address of the folder that holds `manifest.json`. */
  url: string;
  /** Raw Ed25519 public key of the publisher, base64url. Never fetched from the directory's own host. */
  publicKey: string;
  platform: Platform;
}

/** Parsed blocks kept in memory: a neighbourhood, and one or two beyond. */
const BLOCKS_AT_HAND = 8;

/** How long to wait for a newer manifest when a good one is already here. */
const PATIENCE_MS = 4000;
/** How long to wait for anything else. */
const TIMEOUT_MS = 20_000;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Files that no search has used for so many days go when a new edition comes. */
const KEEP_DAYS = 30;

/** A verified file, and the day it last served (days since 1970). */
interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>;
  day: number;
}

interface KeptManifest {
  text: string;
  published: string;
}

/** Reads files of one directory, and counts what that cost. */
class Files {
  readonly base: string;
  readonly platform: Platform;
  /** What went over the network since this directory was opened. */
  readonly traffic = { bytes: 0, requests: 0 };
  readonly #reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(url: string, platform: Platform) {
    this.base = url.replace(/\/?(?:manifest\.json)?$/, '/');
    this.platform = platform;
  }

  /** @throws DirectoryError */
  async fetch(
    path: string,
    timeoutMs = TIMEOUT_MS,
    cache: RequestCache = 'default',
  ): Promise<Uint8Array<ArrayBuffer>> {
    const url = this.base + path;
    let response: Response;
    this.traffic.requests++;
    try {
      response = await this.platform.fetch(url, { cache, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      throw await this.#explain(url, error);
    }
    if (!response.ok) {
      throw new DirectoryError(
        'missing',
        `${url} answered ${response.status}. Is the whole folder published, under this address?`,
      );
    }
    try {
      const bytes = new Uint8Array(await response.arrayBuffer());
      this.traffic.bytes += bytes.length;
      return bytes;
    } catch (error) {
      throw await this.#explain(url, error);
    }
  }

  /** A browser says "failed" for a dead network and for a missing header alike; one opaque request tells. */
  async #explain(url: string, error: unknown): Promise<DirectoryError> {
    const answers =
      (error as Error)?.name === 'TypeError' &&
      (await this.platform
        .fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(PATIENCE_MS) })
        .then((response) => response.type === 'opaque')
        .catch(() => false));
    return answers
      ? new DirectoryError(
          'cors',
          `${url} answers, but its host does not send the header "Access-Control-Allow-Origin: *". Add it there: ` +
            'the files _headers, .htaccess and web.config beside the directory do it on common hosts. (Some hosts ' +
            'leave it out of errors only: then the file is missing.)',
        )
      : new DirectoryError('unreachable', `${url} cannot be reached: ${(error as Error)?.message ?? error}.`);
  }

  /** The verified, inflated bytes of a file: from the device, else from the network, and then kept. */
  read({ hash }: FileReference): Promise<Uint8Array<ArrayBuffer>> {
    let reading = this.#reading.get(hash);
    if (!reading) {
      reading = this.#read(hash);
      this.#reading.set(hash, reading);
      // A failure is not remembered: the next search tries again.
      reading.catch(() => this.#reading.delete(hash));
    }
    return reading;
  }

  async #read(hash: string): Promise<Uint8Array<ArrayBuffer>> {
    const store = await this.platform.store();
    const today = Math.floor(this.platform.now() / DAY_MS);
    // What the device cannot give, the network can.
    const kept = await store.get<KeptFile>('files', hash).catch(() => undefined);
    if (kept) {
      if (kept.day < today) void store.put('files', hash, { ...kept, day: today }).catch(() => {});
      return kept.bytes;
    }
    const path = pathOf(hash);
    const verified = async (cache: RequestCache) => {
      const inflated = await inflate(await this.fetch(path, TIMEOUT_MS, cache)).catch((error) => {
        if (error instanceof DirectoryError) throw error;
        return undefined;
      });
      return inflated && (await hashOf(inflated)) === hash ? inflated : undefined;
    };
    // A wrong answer may lie in the browser's cache, for a year: ask past it once.
    const inflated = (await verified('default')) ?? (await verified('reload'));
    if (!inflated) throw this.#damaged(path);
    // A full disk costs speed next time, not this search.
    await store.put('files', hash, { bytes: inflated, day: today } satisfies KeptFile).catch(() => {});
    return inflated;
  }

  #damaged(path: string) {
    return new DirectoryError(
      'damaged',
      `${this.base}${path} is truncated or was changed after it was signed; it is not used. Publish the folder again.`,
    );
  }

  /** Makes room: what earlier editions left and nobody has used for a while. */
  async dropUnused(): Promise<void> {
    const store = await this.platform.store();
    const oldest = Math.floor(this.platform.now() / DAY_MS) - KEEP_DAYS;
    for (const [hash, { day }] of await store.entries<KeptFile>('files')) {
      if (day < oldest) await store.delete('files', hash);
    }
  }

  async readJson<T>(reference: FileReference): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.read(reference))) as T;
  }
}

/** Runs once, at the first call; a failure is forgotten, so that the next call tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    if (!result) {
      result = work();
      result.catch(() => {
        result = undefined;
      });
    }
    return result;
  };
}

/** An open directory. Files are fetched when first needed, verified, and kept. */
export class Directory {
  readonly manifest: Manifest;
  /** Set when the last good edition serves because the current one could not be had; says why. */
  readonly problem: DirectoryError | undefined;
  readonly #files: Files;
  readonly #blocks = new Map<string, Promise<BlockFile>>();
  readonly categories: () => Promise<CategoryWords>;
  readonly places: () => Promise<Gazetteer>;
  readonly index: () => Promise<IndexFile>;
  readonly #hosts: () => Promise<HostsFile>;
  readonly #hostTable: () => Promise<HostTable>;

  constructor(manifest: Manifest, files: Files, problem: DirectoryError | undefined) {
    this.manifest = manifest;
    this.problem = problem;
    this.#files = files;
    const { files: roots } = manifest;
    this.categories = once(
      async () => new CategoryWords(await files.readJson<CategoriesFile>(roots.categories)),
    );
    this.places = once(
      async () =>
        new Gazetteer(await files.readJson<PlacesFile>(roots.places), () =>
          files.readJson<PlacesFile>(roots.morePlaces),
        ),
    );
    this.index = once(() => files.readJson<IndexFile>(roots.index));
    this.#hosts = once(() => files.readJson<HostsFile>(roots.hosts));
    this.#hostTable = once(async () => new HostTable(await files.read((await this.#hosts()).table)));
  }

  /** Bytes and requests spent on the network since it was opened. */
  get traffic(): { bytes: number; requests: number } {
    return { ...this.#files.traffic };
  }

  get now(): number {
    return this.#files.platform.now();
  }

  /** A block, parsed; those of the last few neighbourhoods are at hand. */
  block(reference: FileReference): Promise<BlockFile> {
    const { hash } = reference;
    const block = this.#blocks.get(hash) ?? this.#files.readJson<BlockFile>(reference);
    // The one used last goes to the end; the one unused for longest is dropped.
    this.#blocks.delete(hash);
    this.#blocks.set(hash, block);
    block.catch(() => this.#blocks.delete(hash));
    if (this.#blocks.size > BLOCKS_AT_HAND) this.#blocks.delete(this.#blocks.keys().next().value!);
    return block;
  }

  /** The listing in full, from its details group. */
  async details(block: BlockFile, id: string): Promise<Listing> {
    const group = block.groups[groupOf(id, block.groups.length)];
    const { listings } = group ? await this.#files.readJson<ListingsFile>(group) : { listings: [] };
    const listing = listings.find((candidate) => candidate.id === id);
    if (!listing) throw new DirectoryError('unreadable', `The directory has no details for ${id}.`);
    return listing;
  }

  /**
   * What is published for a page's host; decided on the device once `syncHosts` has run.
   * @returns the key it is known under and the offer, or undefined
   */
  async matchHost(pageAddress: string): Promise<{ key: string; offer: Offer } | undefined> {
    return (await this.#hostTable()).match(pageAddress);
  }

  /** Fetches the lookup table, so that no page has to. @returns how many addresses it knows */
  async syncHosts(): Promise<number> {
    return (await this.#hostTable()).size;
  }

  /**
   * The listings behind a matched key. Fetches one shard of SHARD_MINIMUM listings or more: only to be called
   * when the person asks. Empty where the match was a chance meeting of fingerprints.
   */
  async listingsOfHost(key: string): Promise<Listing[]> {
    const { shards, shardBits } = await this.#hosts();
    const shard = shards[shardOf(fingerprint(key), shardBits)];
    if (!shard) return [];
    const { keys, listings } = await this.#files.readJson<HostShardFile>(shard);
    const ids = new Set(keys[key] ?? []);
    return listings.filter((listing) => ids.has(listing.id));
  }
}

/**
 * Opens a directory. The manifest is asked of the network first; where that fails in any way, the last good
 * one serves, and `problem` says why.
 * @throws DirectoryError where there is neither
 */
export async function openDirectory(options: DirectoryOptions): Promise<Directory> {
  const { publicKey } = options;
  const { files, kept, keep } = await prepare(options);
  try {
    const bytes = await files.fetch('manifest.json', kept ? PATIENCE_MS : TIMEOUT_MS, 'no-cache');
    const text = new TextDecoder().decode(await inflate(bytes));
    const manifest = await verified(text, publicKey, files.base);
    if (kept && manifest.published < kept.published) {
      throw new DirectoryError(
        'rolled-back',
        `${files.base}manifest.json is of ${manifest.published}, older than the edition of ${kept.published} seen here before; it is not used.`,
      );
    }
    if (text !== kept?.text) {
      await keep({ text, published: manifest.published });
      await files.dropUnused().catch(() => {});
    }
    return new Directory(manifest, files, undefined);
  } catch (error) {
    if (!(error instanceof DirectoryError) || !kept) throw error;
    return new Directory(await verified(kept.text, publicKey, files.base), files, error);
  }
}

/**
 * Opens the last good edition kept on the device and asks nobody; what was not kept of it is still fetched
 * when it is needed. For whoever must not cause a request by looking: the extension, as pages pass.
 * @returns undefined where none is kept
 * @throws DirectoryError where address or key are unusable
 */
export async function openKeptDirectory(options: DirectoryOptions): Promise<Directory | undefined> {
  const { files, kept } = await prepare(options);
  return kept && new Directory(await verified(kept.text, options.publicKey, files.base), files, undefined);
}

/** Checks the options, and finds what is kept of the directory. @throws DirectoryError */
async function prepare({ url, publicKey, platform }: DirectoryOptions) {
  if (!url) throw new DirectoryError('misconfigured', 'The address of the directory is missing.');
  if (!/^[\w-]{43}$/.test(publicKey)) {
    throw new DirectoryError(
      'misconfigured',
      'The public key of the directory is missing or is not 43 characters of base64url; an unsigned directory is not read.',
    );
  }
  if (!globalThis.crypto?.subtle) {
    throw new DirectoryError(
      'insecure-context',
      'This page is not on https, so the browser cannot verify the directory.',
    );
  }
  const files = new Files(url, platform);
  const store = await platform.store();
  const name = `${files.base}#${publicKey}`;
  const kept = await store.get<KeptManifest>('manifests', name).catch(() => undefined);
  // A full disk costs the memory of this edition, not the search.
  const keep = (manifest: KeptManifest) => store.put('manifests', name, manifest).catch(() => {});
  return { files, kept, keep };
}

async function verified(text: string, publicKey: string, base: string): Promise<Manifest> {
  let manifest: Manifest | null;
  try {
    manifest = await verifyManifest(text, publicKey);
  } catch (error) {
    const { issues } = error as { issues?: Array<{ path: PropertyKey[]; message: string }> };
    const why = issues?.[0]
      ? `"${issues[0].path.join('.')}" is missing or not what it should be`
      : (error as Error).message;
    throw new DirectoryError(
      'unreadable',
      `${base}manifest.json is not the manifest of a directory this version can read: ${why}.`,
    );
  }
  if (!manifest) {
    throw new DirectoryError(
      'signature',
      `${base}manifest.json is not signed by the public key given here; it is not used. Compare the key with the one the publisher gives.`,
    );
  }
  return manifest;
}
