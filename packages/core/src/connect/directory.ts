/**
 * Opening a published directory: the manifest is verified against the pinned key, every other file against
 * the name that leads to it and the same key. What was verified once is kept on the device and serves again when the network,
 * the host or the bytes fail.
 *
 * What a first search reads is here. The rest is directory-depths.ts's, which a page loads once the first results stand, or
 * when it is asked for; reopening.ts serves who has an edition already.
 */
import type {
  Block,
  BlockAt,
  FileName,
  IndexFile,
  Manifest,
  OverviewFile,
  Particulars,
} from '../directory-format.ts';
import {
  decodeBlock,
  decodeGuide,
  decodeIndex,
  decodeOverview,
  decodeStart,
  inflate,
  isOfThisVersion,
  payloadOf,
  START_PATH,
} from '../first-files.ts';
import type { Province } from '../listing.ts';
import type { SearchPlatform } from '../platform.ts';
import { CategoryWords } from './categories.ts';
import type { Depths } from './directory-depths.ts';
import { DirectoryError, troubleOf } from './directory-error.ts';
import { Files, once, TIMEOUT_MS } from './files.ts';
import { distanceToBoxKm, PlaceList, type Point, sizeOf } from './geography.ts';
import type { Holidays } from './opening.ts';
import { pause } from './pace.ts';

export { DirectoryError, type DirectoryFault } from './directory-error.ts';

export interface DirectoryOptions {
  /** Address of the folder that holds `manifest.json`. */
  url: string;
  /** Raw Ed25519 public key of the publisher, base64url. Never fetched from the directory's own host. */
  publicKey: string;
  platform: SearchPlatform;
  /** Files on the device that stay, although no search may use them for long: connect/home-region.ts. */
  spared?: readonly FileName[];
}

/** Parsed blocks kept in memory: a neighbourhood, and one or two beyond. */
const BLOCKS_AT_HAND = 8;

/** Areas whose indexes are read around a place, where the nearest has no front. */
const AREAS_AROUND = 3;

/** The areas of an overview whose indexes are read around a point: the nearest one, and where it has no front two more. */
export function areasAround(
  overview: ReadonlyArray<Pick<OverviewFile[number], 'box' | 'front'>>,
  point: Point,
): number[] {
  const near = overview
    .map(({ box, front }, area) => ({ area, front, km: distanceToBoxKm(point, box), size: sizeOf(box) }))
    .sort((a, b) => a.km - b.km || a.size - b.size);
  return near.slice(0, near[0]?.front ? 1 : AREAS_AROUND).map(({ area }) => area);
}
/** A block as far as it has been read: without its particulars, its second names are not known either. */
export interface BlockRead extends Block {
  rest?: Particulars;
}

type Deep<Method extends keyof Depths> = Depths[Method] extends (...asked: infer Asked) => infer Answer
  ? (...asked: Asked) => Answer
  : never;

const DEEP = [
  'places',
  'expectPostalCode',
  'reach',
  'wholeBlock',
  'blocksNaming',
  'blocksNamedAround',
  'details',
  'listing',
  'backstage',
  'shelf',
  'whole',
] as const;

/** An open directory. Files are fetched when first needed, verified, and kept. */
export class Directory {
  readonly manifest: Manifest;
  /** Set when the last good edition serves because the current one could not be had; says why. */
  readonly problem: DirectoryError | undefined;
  /** For what reads more of it: connect/lookup.ts. */
  readonly files: Files;
  readonly #blocks = new Map<FileName, Promise<BlockRead>>();
  readonly #atHand = new Map<FileName, BlockRead>();
  #allWords: CategoryWords | undefined;
  /** The services, by the words that most people use; by all words once `allCategories` has been asked for. */
  readonly categories: () => Promise<CategoryWords>;
  /**
   * The services by all their words: another file where there are many. A search asks for it where the common words
   * do not tell what is meant; a page asks for it in any case, once it is idle, so that the host does not learn whose
   * words are rare.
   */
  readonly allCategories: () => Promise<CategoryWords>;
  /** The places where most listings are, by their names; `places` knows all, and all ways to write them. */
  readonly knownPlaces: () => Promise<PlaceList>;
  /** Where all blocks lie. Of a directory that has an overview, what a search near a place does without. */
  readonly index: () => Promise<IndexFile>;
  /** @internal Where the areas lie; undefined where the index of all weighs little. */
  readonly overview: () => Promise<OverviewFile | undefined>;
  /** @internal Where the blocks stand that an index has told so far. */
  readonly positions = new Map<FileName, BlockAt>();
  // What `DEEP` names is told in directory-depths.ts.
  declare readonly places: Deep<'places'>;
  declare readonly expectPostalCode: Deep<'expectPostalCode'>;
  declare readonly reach: Deep<'reach'>;
  declare readonly wholeBlock: Deep<'wholeBlock'>;
  declare readonly blocksNaming: Deep<'blocksNaming'>;
  declare readonly blocksNamedAround: Deep<'blocksNamedAround'>;
  declare readonly details: Deep<'details'>;
  declare readonly listing: Deep<'listing'>;
  declare readonly backstage: Deep<'backstage'>;
  declare readonly shelf: Deep<'shelf'>;
  declare readonly whole: Deep<'whole'>;
  readonly #depths: () => Promise<Depths>;
  #depthsAtHand: Depths | undefined;

  constructor(manifest: Manifest, files: Files, problem?: DirectoryError) {
    this.manifest = manifest;
    this.problem = problem;
    this.files = files;
    const { guide, index, overview } = manifest.files;
    const words = once(async () => {
      const { places, ...file } = await files.decode(guide, decodeGuide);
      await pause();
      const categories = await CategoryWords.inSteps(file);
      await pause();
      const words = { file, categories, places: new PlaceList(places) };
      await pause();
      return words;
    });
    this.categories = async () => this.#allWords ?? (await words()).categories;
    this.allCategories = once(async () => {
      const { file, categories } = await words();
      this.#allWords = await (await this.#depths()).allCategories(file, categories);
      return this.#allWords;
    });
    this.knownPlaces = async () => (await words()).places;
    this.index = once(() => files.decode(index, decodeIndex));
    this.overview = once(async () => (overview ? files.decode(overview, decodeOverview) : undefined));
    this.#depths = once(async () => {
      const { Depths } = await import('./directory-depths.ts');
      this.#depthsAtHand = new Depths(this, files);
      return this.#depthsAtHand;
    });
    for (const name of DEEP) {
      const ask = async (...asked: unknown[]) => {
        const depths = (await this.#depths()) as unknown as Record<string, (...asked: unknown[]) => unknown>;
        return depths[name]!(...asked);
      };
      Object.assign(this, { [name]: ask });
    }
  }

  /** Bytes and requests spent on the network since it was opened. */
  get traffic(): { bytes: number; requests: number } {
    return { ...this.files.traffic };
  }

  get now(): number {
    return this.files.platform.now();
  }

  /** The blocks that are in memory already. */
  get blocksAtHand(): readonly BlockRead[] {
    return [...this.#atHand.values()];
  }

  /** A block as far as it has been read; those of the last few neighbourhoods are at hand. */
  block(name: FileName): Promise<BlockRead> {
    return this.keepAtHand(name, this.#blocks.get(name) ?? this.files.decode(name, decodeBlock));
  }

  /** @internal */
  keepAtHand(name: FileName, block: Promise<BlockRead>): Promise<BlockRead> {
    // The one used last goes to the end; the one unused for longest is dropped.
    this.#blocks.delete(name);
    this.#blocks.set(name, block);
    block.then(
      (here) => this.#blocks.get(name) === block && this.#atHand.set(name, here),
      () => this.#blocks.get(name) === block && this.#blocks.delete(name),
    );
    if (this.#blocks.size > BLOCKS_AT_HAND) {
      const unused = this.#blocks.keys().next().value!;
      this.#blocks.delete(unused);
      this.#atHand.delete(unused);
    }
    return block;
  }

  /**
   * Where the blocks around a point lie: the index, or of a directory that has an overview those of the nearest area, and
   * where that one has no front of a few more. Decided by the point alone.
   */
  async indexAround(point: Point): Promise<IndexFile> {
    const overview = await this.overview();
    if (!overview) return this.index();
    const areas = await Promise.all(
      areasAround(overview, point).map(async (area) => {
        const { name } = overview[area]!;
        const { areas } = await this.files.decode(name, decodeIndex);
        for (const [order, block] of (areas[0]?.blocks ?? []).entries())
          this.positions.set(block.name, { name: block.name, area, order });
        return areas;
      }),
    );
    return { areas: areas.flat(), distance: [], elsewhere: [] };
  }

  /** The holidays of a province, as far as the edition knows them and they are at hand. */
  holidays(province: Province): Holidays | undefined {
    return this.#depthsAtHand?.holidays(province);
  }

  async *listingsAt(...asked: Parameters<Depths['listingsAt']>): ReturnType<Depths['listingsAt']> {
    yield* (await this.#depths()).listingsAt(...asked);
  }

  async *listings(): ReturnType<Depths['listings']> {
    yield* (await this.#depths()).listings();
  }
}

/** A directory that can do more: connect/lookup.ts. What only searches need not load it. */
export type KindOfDirectory<D extends Directory> = new (
  manifest: Manifest,
  files: Files,
  problem?: DirectoryError,
) => D;

/**
 * Opens a directory. The manifest is asked of the network first; where that fails in any way, the last good
 * one serves, and `problem` says why. Who has none yet asks for all that a first search starts with in one.
 * @throws DirectoryError where there is neither
 */
export async function openDirectory(options: DirectoryOptions): Promise<Directory>;
/** @param Kind what to open it as */
export async function openDirectory<D extends Directory>(
  options: DirectoryOptions,
  Kind: KindOfDirectory<D>,
): Promise<D>;
export async function openDirectory(
  options: DirectoryOptions,
  Kind: KindOfDirectory<Directory> = Directory,
): Promise<Directory> {
  const prepared = await prepare(options);
  const { files, kept, keep } = prepared;
  const started = kept ? undefined : await start(files, options.publicKey);
  if (!started) return (await import('./reopening.ts')).reopen(prepared, options.publicKey, Kind);
  await keep(started);
  return new Kind(started.manifest, files);
}

/**
 * Opens the last good edition kept on the device and asks nobody; what was not kept of it is still fetched
 * when it is needed. For whoever must not cause a request by looking: the extension, as pages pass.
 * @returns undefined where none is kept
 * @throws DirectoryError where address or key are unusable
 */
export async function openKeptDirectory(options: DirectoryOptions): Promise<Directory | undefined>;
/** @param Kind what to open it as */
export async function openKeptDirectory<D extends Directory>(
  options: DirectoryOptions,
  Kind: KindOfDirectory<D>,
): Promise<D | undefined>;
export async function openKeptDirectory(
  options: DirectoryOptions,
  Kind: KindOfDirectory<Directory> = Directory,
): Promise<Directory | undefined> {
  const prepared = await prepare(options);
  return prepared.kept && (await import('./reopening.ts')).openKept(prepared, options.publicKey, Kind);
}

/** A manifest as it was read, and what it says. */
export interface ManifestRead {
  text: string;
  manifest: Manifest;
}

/** What is known of a directory before it is opened. */
export interface Prepared {
  files: Files;
  /** The last good manifest, where the device has one. */
  kept: { text: string; published: string } | undefined;
  keep(manifest: ManifestRead): Promise<void>;
  spared: readonly FileName[] | undefined;
}

/** Checks the options, and finds what is kept of the directory. @throws DirectoryError */
async function prepare({ url, publicKey, platform, spared }: DirectoryOptions): Promise<Prepared> {
  if (!url || !/^[\w-]{43}$/.test(publicKey)) throw await troubleOf('noDirectory', 'misconfigured', url);
  if (!globalThis.crypto?.subtle) throw await troubleOf('noCryptography', 'insecure-context');
  const files = new Files(url, publicKey, platform);
  const name = `${files.base}#${publicKey}`;
  return {
    files,
    kept: await files.kept<NonNullable<Prepared['kept']>>('manifests', name),
    keep: ({ text, manifest: { published } }) => files.keep('manifests', name, { text, published }),
    spared,
  };
}

/**
 * The manifest, the guide and the index of a directory that was not seen before, in one request.
 * @returns undefined where the host has no such file, or a wrong one: `manifest.json` says the same, and what is wrong
 * @throws DirectoryError where the host cannot be asked
 */
async function start(files: Files, publicKey: string): Promise<ManifestRead | undefined> {
  try {
    const bytes = await inflate(await files.fetch(START_PATH, TIMEOUT_MS, 'no-cache'));
    const { manifest: text, guide, index } = decodeStart(bytes);
    const manifest = await payloadOf(text, publicKey);
    const whole =
      manifest &&
      isOfThisVersion(manifest) &&
      (await files.bring(manifest.files.guide, guide)) &&
      (await files.bring(manifest.files.overview ?? manifest.files.index, index));
    return whole ? { text, manifest } : undefined;
  } catch (error) {
    if (error instanceof DirectoryError && error.fault !== 'missing') throw error;
    return undefined;
  }
}
