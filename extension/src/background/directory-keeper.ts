/**
 * The directory as the extension uses it: looked up without a request, updated on schedule, opened on a click.
 */
import {
  type Directory,
  DirectoryError,
  openDirectory,
  openKeptDirectory,
} from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import type { Told } from '@relais/core/connect/hosts';
import type { Listing, Offer } from '@relais/core/listing';
import type { Platform, Store } from '@relais/core/platform';
import type { DirectoryAddress, Edition, HomeChoice, HomePlace } from '../messages.ts';
import { readSettings } from './settings.ts';

/** The same device, with no network: whatever is missing on it stays missing. */
const silent = (platform: Platform): Platform => ({
  ...platform,
  fetch: () => Promise.reject(new TypeError('Looking up a page asks nobody.')),
});

/**
 * The same device, on which a new manifest is only noted once everything it leads to is here: an update that
 * breaks off half-way leaves the old edition in service, whole.
 */
function holdingBackManifest(platform: Platform) {
  let note: (() => Promise<void>) | undefined;
  return {
    platform: {
      ...platform,
      async store(): Promise<Store> {
        const store = await platform.store();
        return {
          ...store,
          async put(table, key, value) {
            if (table === 'manifests') note = () => store.put(table, key, value);
            else await store.put(table, key, value);
          },
        };
      },
    } satisfies Platform,
    noteManifest: async () => note?.(),
  };
}

export class DirectoryKeeper {
  readonly #platform: Platform;
  readonly #address: () => Promise<DirectoryAddress | null>;
  #kept: Promise<Directory | undefined> | undefined;

  constructor(platform: Platform, address: () => Promise<DirectoryAddress | null>) {
    this.#platform = platform;
    this.#address = address;
  }

  /** What was kept at the last update, opened with no network, or undefined. Never throws. */
  #held(): Promise<Directory | undefined> {
    this.#kept ??= this.#address()
      .then((address) => address && openKeptDirectory({ ...address, platform: silent(this.#platform) }))
      .then((directory) => directory ?? undefined)
      .catch(() => undefined);
    return this.#kept;
  }

  /** The directory as it is on the device: whom one can write to, the words for services. Makes no request. */
  held(): Promise<Directory | undefined> {
    return this.#held();
  }

  /** What the device knows of a page by itself. Makes no request, whatever happens. */
  async match(page: string): Promise<{ key: string; offer: Offer } | undefined> {
    const directory = await this.#held();
    return directory?.matchHost(page).catch(() => undefined);
  }

  /** A listing of a page, where it is on the device already. Makes no request, whatever happens. */
  async listingAtHand(page: string): Promise<Listing | undefined> {
    const directory = await this.#held();
    const found = await directory?.matchHost(page).catch(() => undefined);
    const listings = found && (await directory?.listingsOf(found.key).catch(() => []));
    return listings?.[0];
  }

  /** Those of listed keys whose details are on this device: to show them asks nobody. */
  async atHand(keys: readonly string[]): Promise<string[]> {
    const directory = await this.#held();
    const here: string[] = [];
    for (const key of keys) {
      const listings = await directory?.listingsOf(key).catch(() => []);
      if (listings?.length) here.push(key);
    }
    return here;
  }

  /** The directory, and the place that the person lives in: for what is near home. */
  async home(): Promise<({ directory: Directory } & HomeChoice) | undefined> {
    const { home } = await readSettings();
    return home ? { directory: await this.#open(), ...home } : undefined;
  }

  /** Places of that name, or the middle of that postal code, the likeliest first. @throws DirectoryError */
  async findPlace(text: string): Promise<HomePlace[]> {
    const places = await (await this.#open()).places();
    const found = await places.find(text);
    return found ? [found] : [];
  }

  async #open(): Promise<Directory> {
    const address = await this.#address();
    const directory = address && (await openKeptDirectory({ ...address, platform: this.#platform }));
    if (!directory) throw new DirectoryError('misconfigured', 'No directory is held on this device.');
    return directory;
  }

  /** Those of keys that are listed. Makes no request, whatever happens. */
  async lookup(keys: readonly string[]): Promise<Array<[key: string, listed: Told]>> {
    const directory = await this.#held();
    const find = await directory?.lookup().catch(() => undefined);
    if (!find) return [];
    return keys.flatMap((key) => {
      const listed = find({ kind: key.startsWith('+') ? 'phone' : 'host', key });
      return listed ? [[key, listed] as [string, Told]] : [];
    });
  }

  /** What is held on the device. Makes no request. */
  async edition(): Promise<Edition | undefined> {
    const directory = await this.#held();
    const addresses = await directory?.syncHosts().catch(() => undefined);
    if (!directory || addresses === undefined) return undefined;
    const { name, published, listings, fictional = false } = directory.manifest;
    return { name, published, listings, addresses, fictional };
  }

  /**
   * Fetches the newest edition and its lookup table.
   * @param candidate a directory to try, instead of the one in use
   * @throws DirectoryError; what was held before stays
   */
  async update(candidate?: DirectoryAddress): Promise<void> {
    const address = candidate ?? (await this.#address());
    if (!address) throw new DirectoryError('misconfigured', 'No directory has been chosen.');
    const { platform, noteManifest } = holdingBackManifest(this.#platform);
    const directory = await openDirectory({ ...address, platform });
    if (directory.problem) throw directory.problem;
    await directory.syncHosts();
    await noteManifest();
    this.forget();
  }

  /** Reads anew at the next question: the directory in use, or its edition, changed. */
  forget(): void {
    this.#kept = undefined;
  }

  /**
   * The listings of a page, or of a key that was found on it, and the directory they stand in: fetches one shard, unless
   * it is on the device.
   * @throws DirectoryError
   */
  async listings(
    page: string,
    named?: string,
    near?: Point,
  ): Promise<{ directory: Directory; key: string; listings: Listing[] }> {
    try {
      return await this.#read(page, named, near);
    } catch (error) {
      // The host has put a newer edition in place of the one held here.
      if (!(error instanceof DirectoryError) || error.fault !== 'missing') throw error;
      await this.update();
      return this.#read(page, named, near);
    }
  }

  async #read(page: string, named: string | undefined, near: Point | undefined) {
    const directory = await this.#open();
    const match = named ? { key: named } : await directory.matchHost(page);
    return match
      ? { directory, key: match.key, listings: await directory.listingsOf(match.key, near) }
      : { directory, key: '', listings: [] };
  }
}
