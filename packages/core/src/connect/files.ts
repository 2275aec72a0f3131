/** The files of one directory: fetched when first needed, verified, kept on the device. */
import type { FileName } from '../directory-format.ts';
import { importPublicKey, inflate, pathOf, SIGNATURE_BYTES, verifyFile } from '../first-files.ts';
import type { SearchPlatform } from '../platform.ts';
import { troubleOf } from './directory-error.ts';
import { pause } from './pace.ts';

/** How long to wait for a file. */
export const TIMEOUT_MS = 20_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** So long at most what a first visit has read waits to be kept. */
const KEEP_AT_LAST_MS = 5000;

/** Days after which serving again is noted: a write a file, which a day's searches are not worth. */
const NOTED_AFTER_DAYS = 7;

/** A verified file, as it came or without its signature, and the day it last served (days since 1970). */
export interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>;
  day: number;
}

/** Runs once, at the first call; a failure is forgotten, so that the next call tries again. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
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

/** Reads files of one directory, and counts what that cost. */
export class Files {
  readonly base: string;
  readonly platform: SearchPlatform;
  /** What went over the network since this directory was opened. */
  readonly traffic = { bytes: 0, requests: 0 };
  readonly #reading = new Map<FileName, Promise<Uint8Array<ArrayBuffer>>>();
  /** Verified, and not read yet: what `start` brought, where the device keeps nothing. */
  readonly #brought = new Map<FileName, Uint8Array<ArrayBuffer>>();
  readonly #key: () => Promise<CryptoKey>;
  /** What waits to be kept, on a device that holds nothing yet. */
  readonly #unkept: Array<Parameters<Files['keep']>> = [];
  readonly #holdsNothing: () => Promise<boolean | undefined>;
  #settled = false;

  constructor(url: string, publicKey: string, platform: SearchPlatform) {
    this.#key = once(() => importPublicKey(publicKey));
    this.base = url.replace(/\/?(?:manifest\.json)?$/, '/');
    this.platform = platform;
    this.#holdsNothing = once(async () => platform.holdsNothing?.());
  }

  async #waits(): Promise<boolean> {
    return !this.#settled && Boolean(await this.#holdsNothing());
  }

  get today(): number {
    return Math.floor(this.platform.now() / DAY_MS);
  }

  /** @throws DirectoryError */
  async fetch(
    path: string,
    timeoutMs = TIMEOUT_MS,
    cache: RequestCache = 'default',
  ): Promise<Uint8Array<ArrayBuffer>> {
    const url = this.base + path;
    this.traffic.requests++;
    let status: number;
    try {
      const response = await this.platform.fetch(url, { cache, signal: AbortSignal.timeout(timeoutMs) });
      if (response.ok) {
        const bytes = new Uint8Array(await response.arrayBuffer());
        this.traffic.bytes += bytes.length;
        return bytes;
      }
      status = response.status;
    } catch (error) {
      throw await troubleOf('notReached', 'unreachable', url, error, this.platform);
    }
    throw await troubleOf('notThere', 'missing', url, status);
  }

  /** The verified content of a file: from the device, else from the network, and then kept. */
  read(name: FileName): Promise<Uint8Array<ArrayBuffer>> {
    let reading = this.#reading.get(name);
    if (!reading) {
      reading = this.#read(name);
      this.#reading.set(name, reading);
      // Not remembered once it is read: whoever needs it keeps what was made of it. A failure is tried again.
      const forget = () => this.#reading.delete(name);
      reading.then(forget, forget);
    }
    return reading;
  }

  /** Verifies a file that came with others, and has it at hand. @returns whether it is the file of that name */
  async bring(name: FileName, inflated: Uint8Array): Promise<boolean> {
    const content = await verifyFile(inflated.slice(), name, await this.#key());
    if (!content) return false;
    this.#brought.set(name, content);
    await this.keepFile(name, content);
    return true;
  }

  async #read(name: FileName): Promise<Uint8Array<ArrayBuffer>> {
    const brought = this.#brought.get(name);
    if (brought) {
      this.#brought.delete(name);
      return brought;
    }
    const kept = await this.kept<KeptFile>('files', name);
    if (kept) {
      // It still serves.
      if (kept.day + NOTED_AFTER_DAYS <= this.today) void this.keepFile(name, kept.bytes);
      const inflated = await inflate(kept.bytes);
      return inflated === kept.bytes ? inflated : inflated.slice(SIGNATURE_BYTES);
    }
    const path = pathOf(name);
    const verified = async (cache: RequestCache) => {
      const came = await this.fetch(path, TIMEOUT_MS, cache);
      const inflated = await inflate(came).catch(() => undefined);
      const content = inflated && (await verifyFile(inflated, name, await this.#key()));
      // What came compressed is kept so: a third of the room.
      return content && { content, small: inflated === came ? content : came };
    };
    // A wrong answer may lie in the browser's cache, for a year: ask past it once.
    const read = (await verified('default')) ?? (await verified('reload'));
    if (!read) throw await troubleOf('damaged', 'damaged', this.base + path);
    await this.keepFile(name, read.small);
    return read.content;
  }

  /** What the device keeps. What it cannot give, the network can. */
  async kept<T>(table: 'files' | 'manifests', name: string): Promise<T | undefined> {
    if (await this.#waits()) return undefined;
    const store = await this.platform.store();
    return store.get<T>(table, name).catch(() => undefined);
  }

  /** Keeps something on the device. A full disk costs speed next time, not this search. */
  async keep(table: 'files' | 'manifests', name: string, value: unknown): Promise<void> {
    if (await this.#waits()) {
      this.#unkept.push([table, name, value]);
      this.platform.later(KEEP_AT_LAST_MS, () => void this.settle());
      return;
    }
    const store = await this.platform.store();
    await store.put(table, name, value).catch(() => {});
  }

  keepFile(name: FileName, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.keep('files', name, { bytes, day: this.today } satisfies KeptFile);
  }

  /**
   * There is time now to open the store: on a first visit the first results come before. Resolves once all that waited is
   * kept.
   */
  readonly settle = once(async () => {
    this.#settled = true;
    for (const kept of this.#unkept.splice(0)) await this.keep(...kept);
  });

  /** @throws DirectoryError also where a verified file is not what it should be: a version this reader does not know */
  async decode<T>(name: FileName, decode: (content: Uint8Array) => T): Promise<T> {
    const content = await this.read(name);
    await pause();
    try {
      return decode(content);
    } catch (error) {
      throw await troubleOf('notRead', 'unreadable', this.base + pathOf(name), error);
    }
  }
}
