/**
 * One directory as the extension uses it: looked up without a request, updated on schedule, opened on a click.
 */
import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import type { HomeRegion } from '@relais/core/connect/home-region';
import type { Told } from '@relais/core/connect/hosts';
import {
  type LookupDirectory,
  type OnProgress,
  openKeptLookup,
  openLookup,
} from '@relais/core/connect/lookup';
import type { Listing, Offer } from '@relais/core/listing';
import { fittingPath } from '@relais/core/match/identifying';
import type { Answer } from '@relais/core/match/judging';
import type { Platform, Store } from '@relais/core/platform';
import type { DirectoryAddress, Edition, HomeChoice, HomePlace, HomeState } from '../messages.ts';
import { Refusal } from './fault.ts';
import { Home, isSameChoice } from './home.ts';

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

/** Places of a name that are offered to choose from. */
const MOST_PLACES = 6;

/** Of listings of a page's host those whose page it is: a town's permits are not its library's. */
const whoseIs = (page: string, key: string, listings: Listing[]): Listing[] =>
  fittingPath(listings, key, new URL(page), { name: '', around: '' });

export class DirectoryKeeper {
  readonly address: DirectoryAddress;
  readonly #platform: Platform;
  readonly #home: Home;
  #kept: Promise<LookupDirectory | undefined> | undefined;

  /** @param platform the part of the device that is this directory’s */
  constructor(platform: Platform, address: DirectoryAddress) {
    this.address = address;
    this.#platform = platform;
    this.#home = new Home(platform);
  }

  /** What was kept at the last update, opened with no network, or undefined. Never throws. */
  #held(): Promise<LookupDirectory | undefined> {
    this.#kept ??= openKeptLookup({ ...this.address, platform: silent(this.#platform) }).catch(
      () => undefined,
    );
    return this.#kept;
  }

  /** The region that is held whole on this device. Never throws. */
  #region(): Promise<{ choice: HomeChoice; region: HomeRegion } | undefined> {
    return this.#home.held(this.address);
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

  /** What the device knows of a key, to be asked of many. Makes no request, whatever happens. */
  async telling(): Promise<(key: string) => Told | undefined> {
    const directory = await this.#held();
    const find = await directory?.lookup().catch(() => undefined);
    return (key) => find?.({ kind: key.startsWith('+') ? 'phone' : 'host', key });
  }

  /** Those of keys that are listed. Makes no request, whatever happens. */
  async lookup(keys: readonly string[]): Promise<Array<[key: string, listed: Told]>> {
    const tell = await this.telling();
    return keys.flatMap((key) => {
      const listed = tell(key);
      return listed ? [[key, listed] as [string, Told]] : [];
    });
  }

  /**
   * The same, with the listings where all that a key has are in the home region: for what the table alone does not tell.
   * Makes no request, whatever happens.
   */
  async atHand(keys: readonly string[]): Promise<Array<[key: string, answer: Answer]>> {
    const [told, directory, home] = await Promise.all([this.lookup(keys), this.#held(), this.#region()]);
    const found = told.map(async ([key, one]): Promise<[string, Answer]> => {
      const region = home?.region.has(key) ? home.region : undefined;
      const listings = (directory && (await region?.listingsOf(directory, key).catch(() => []))) ?? [];
      // Of a key that others elsewhere have, too, they may be meant.
      return [key, listings.length && listings.length >= one.listed.length ? { ...one, listings } : one];
    });
    return Promise.all(found);
  }

  /** What is held on the device. Makes no request. */
  async edition(): Promise<Edition | undefined> {
    const directory = await this.#held();
    const addresses = await directory?.keys().catch(() => undefined);
    if (!directory || addresses === undefined) return undefined;
    const { name, published, listings, fictional = false } = directory.manifest;
    return { name, published, listings, addresses, fictional };
  }

  /**
   * Fetches the newest edition and its lookup table, or what changed of it.
   * @throws DirectoryError, Refusal; what was held before stays
   */
  async update(onProgress?: OnProgress): Promise<void> {
    const { platform, noteManifest } = holdingBackManifest(this.#platform);
    const home = await this.#region();
    const directory = await openLookup({
      ...this.address,
      platform,
      ...(home && { spared: home.region.kept.files }),
    });
    if (directory.problem) throw directory.problem;
    await directory.syncHosts(onProgress);
    if (!(await directory.holdsTable())) throw new Refusal('storage-full');
    const earlier = await openKeptLookup({ ...this.address, platform: silent(this.#platform) }).catch(
      () => undefined,
    );
    await noteManifest().catch(() => {
      throw new Refusal('storage-full');
    });
    this.forget();
    if (earlier) await directory.dropTableOf(earlier).catch(() => {});
  }

  /** Reads anew at the next question: its edition changed, or all was erased. */
  forget(): void {
    this.#kept = undefined;
    this.#home.forget();
  }

  /**
   * Has the home region on this device as it stands in the edition that is held; null gives it up.
   * @throws DirectoryError, Refusal; what was held before stays
   */
  async keepHome(choice: HomeChoice | null, onProgress?: OnProgress): Promise<void> {
    if (!choice) return this.#home.erase(this.address);
    await this.#home.keep(this.address, await this.#open(), choice, onProgress);
  }

  /** What is held of the region that was chosen. Makes no request. */
  async heldHome(choice: HomeChoice): Promise<HomeState['held']> {
    const home = await this.#region();
    if (!home || !isSameChoice(home.choice, choice)) return null;
    const { listings, bytes, km, published } = home.region.kept;
    return { listings, bytes, km, published };
  }

  /**
   * The directory where nothing is asked of anybody, and the place that was chosen, once its region is on this device: for
   * what is near home. A new edition leads to other blocks: until the region has followed it, there is none.
   */
  async home(choice: HomeChoice | null): Promise<({ directory: Directory } & HomeChoice) | undefined> {
    const [directory, held] = await Promise.all([this.#held(), choice && this.heldHome(choice)]);
    const isOfThisEdition = directory && held?.published === directory.manifest.published;
    return choice && isOfThisEdition ? { directory, ...choice } : undefined;
  }

  /** A listing of a page, or of a key found on it, where it is on the device already. Makes no request, whatever happens. */
  async listingAtHand(page: string, named?: string): Promise<Listing | undefined> {
    const found = await this.#readHome(page, named);
    return found?.listings[0];
  }

  async #open(): Promise<LookupDirectory> {
    const directory = await openKeptLookup({ ...this.address, platform: this.#platform });
    if (!directory) throw new DirectoryError('misconfigured', 'No directory is held on this device.');
    return directory;
  }

  /**
   * Places of that name, or the middle of that postal code, the likeliest first. Fetches the lists of places, which are the
   * same for everybody.
   * @throws DirectoryError
   */
  async findPlace(text: string): Promise<HomePlace[]> {
    const places = await (await this.#open()).places();
    const [best, others] = await Promise.all([places.find(text), places.suggest(text, MOST_PLACES)]);
    const found = [...(best ? [best] : []), ...others].map(({ name, province, latitude, longitude }) => ({
      name,
      province,
      latitude,
      longitude,
    }));
    return found
      .filter(
        (one, i) =>
          found.findIndex(
            ({ latitude, longitude }) => latitude === one.latitude && longitude === one.longitude,
          ) === i,
      )
      .slice(0, MOST_PLACES);
  }

  /**
   * The listings of a page, or of a key that was found on it, and the directory they stand in. Those of the home region
   * are on the device; else it fetches one shard of keys and a few groups of details, unless these are here.
   * @param near of a chain's many places the nearest are fetched
   * @throws DirectoryError; `missing` where the host has put a newer edition in place of the one held here
   */
  async listings(
    page: string,
    named?: string,
    near?: Point,
  ): Promise<{ directory: Directory; key: string; listings: Listing[] }> {
    const here = await this.#readHome(page, named);
    if (here) return here;
    const directory = await this.#open();
    const match = named ? { key: named } : await directory.matchHost(page);
    if (!match) return { directory, key: '', listings: [] };
    const listings = await directory.listingsOf(match.key, near);
    return { directory, key: match.key, listings: named ? listings : whoseIs(page, match.key, listings) };
  }

  /** The same of the home region, with no request, or undefined. */
  async #readHome(page: string, named: string | undefined) {
    const [directory, home] = await Promise.all([this.#held(), this.#region()]);
    const key = named ?? (await this.match(page))?.key;
    if (!directory || !home || !key || !home.region.has(key)) return undefined;
    const found = await home.region.listingsOf(directory, key).catch(() => []);
    const listings = named ? found : whoseIs(page, key, found);
    return listings.length ? { directory, key, listings } : undefined;
  }
}
