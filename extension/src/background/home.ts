/** The home region on this device: which one is wanted, what is held of it, and keeping it up to date. */
import { HomeRegion, holdsRegion, type KeptRegion, keepRegion } from '@relais/core/connect/home-region';
import type { LookupDirectory, OnProgress } from '@relais/core/connect/lookup';
import type { Platform } from '@relais/core/platform';
import type { DirectoryAddress, HomeChoice } from '../messages.ts';
import { Refusal } from './fault.ts';

/** Listings at the most: their details are some 2 MB; and what hours may take beside them. */
const MOST_LISTINGS = 20_000;
const ROOM = 2_000_000;

/** What is kept, with what was chosen when it was fetched. */
interface Kept {
  choice: HomeChoice;
  region: KeptRegion;
}

export class Home {
  readonly #platform: Platform;
  #read: Promise<{ choice: HomeChoice; region: HomeRegion } | undefined> | undefined;
  #of = '';

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  // Beside the manifest of its directory.
  #nameOf = ({ url, publicKey }: DirectoryAddress) => `home ${url}#${publicKey}`;

  /** What is held of a directory. Makes no request. Never throws. */
  held(address: DirectoryAddress): Promise<{ choice: HomeChoice; region: HomeRegion } | undefined> {
    const name = this.#nameOf(address);
    if (this.#of !== name) this.forget();
    this.#of = name;
    this.#read ??= this.#platform
      .store()
      .then((store) => store.get<Kept>('manifests', name))
      .then((kept) => kept && { choice: kept.choice, region: new HomeRegion(kept.region) })
      .catch(() => undefined);
    return this.#read;
  }

  forget(): void {
    this.#read = undefined;
  }

  /**
   * Fetches what is not on the device of a region, and removes what is not of it any more. What was held serves until all
   * of the new one is here.
   * @throws DirectoryError, Refusal; what was held stays
   */
  async keep(
    address: DirectoryAddress,
    directory: LookupDirectory,
    choice: HomeChoice,
    onProgress?: OnProgress,
  ): Promise<void> {
    const before = await this.held(address);
    if (before?.region.kept.published === directory.manifest.published && isSameChoice(before.choice, choice))
      return;
    const wanted = { point: choice.place, km: choice.km, most: MOST_LISTINGS, room: ROOM };
    const region = await keepRegion(directory, wanted, onProgress);
    const store = await this.#platform.store();
    const kept: Kept = { choice, region };
    if (!(await holdsRegion(directory, region))) throw new Refusal('storage-full');
    await store.put('manifests', this.#nameOf(address), kept).catch(() => {
      throw new Refusal('storage-full');
    });
    this.forget();
    const needed = new Set(region.files);
    for (const name of before?.region.kept.files ?? []) {
      if (!needed.has(name)) await store.delete('files', name);
    }
  }

  /** Gives the region up, and erases it. */
  async erase(address: DirectoryAddress): Promise<void> {
    const before = await this.held(address);
    const store = await this.#platform.store();
    await store.delete('manifests', this.#nameOf(address));
    this.forget();
    for (const name of before?.region.kept.files ?? []) await store.delete('files', name);
  }
}

/** Whether two choices are of one region. */
export const isSameChoice = (a: HomeChoice, b: HomeChoice): boolean =>
  a.km === b.km && a.place.latitude === b.place.latitude && a.place.longitude === b.place.longitude;
