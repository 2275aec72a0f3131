/**
 * Opening a published directory: the manifest is verified against the pinned key, every other file against
 * the name that leads to it and the same key. What was verified once is kept on the device and serves again when the network,
 * the host or the bytes fail.
 */
import {
  allBlocks,
  type BackstageFile,
  type Block,
  type BlockAt,
  type Box,
  type DetailsGroup,
  decodeBackstage,
  decodeBlock,
  decodeDetails,
  decodeGuide,
  decodeIdShard,
  decodeIds,
  decodeIndex,
  decodeMoreWords,
  decodeNameShard,
  decodeNames,
  decodeOverview,
  decodeParticulars,
  decodePlaces,
  decodePostalCodes,
  decodeReach,
  decodeShelf,
  decodeStart,
  type FileName,
  hashOf,
  type IdsFile,
  type IndexFile,
  idPrint,
  importPublicKey,
  inflate,
  MARK_BITS,
  type Manifest,
  type NamesFile,
  type OverviewFile,
  type Particulars,
  type PostalCodes,
  pathOf,
  type ReachFile,
  SHORT_MARK_BITS,
  type Shelf,
  type ShelfPlace,
  SIGNATURE_BYTES,
  START_PATH,
  verifyFile,
  verifyManifest,
} from '../directory-format.ts';
import type { Listing, Province } from '../listing.ts';
import type { Platform } from '../platform.ts';
import { CategoryWords } from './categories.ts';
import { distanceToBoxKm, Gazetteer, type Point } from './geography.ts';
import { type Holidays, holidaysOf } from './opening.ts';
import { fitOf, type Word, wordsOf } from './words.ts';

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

/** Areas whose indexes are read around a place, where the nearest has no front. */
const AREAS_AROUND = 3;
/** Square degrees, more or less: of two boxes that hold a point, the smaller one is more of its neighbourhood. */
const sizeOf = ([south, west, north, east]: Box) => (north - south) * (east - west);

/** How long to wait for a newer manifest when a good one is already here. */
const PATIENCE_MS = 4000;
/** How long to wait for anything else. */
const TIMEOUT_MS = 20_000;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Files that no search has used for so many days go when a new edition comes. */
const KEEP_DAYS = 30;

/** A verified file, as it came or without its signature, and the day it last served (days since 1970). */
interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>;
  day: number;
}

/** Days after which serving again is noted: a write a file, which a day's searches are not worth. */
const NOTED_AFTER_DAYS = 7;

interface KeptManifest {
  text: string;
  published: string;
}

/** Reads files of one directory, and counts what that cost. */
export class Files {
  readonly base: string;
  readonly platform: Platform;
  /** What went over the network since this directory was opened. */
  readonly traffic = { bytes: 0, requests: 0 };
  readonly #reading = new Map<FileName, Promise<Uint8Array<ArrayBuffer>>>();
  /** Verified, and not read yet: what `start` brought, where the device keeps nothing. */
  readonly #brought = new Map<FileName, Uint8Array<ArrayBuffer>>();
  readonly #key: () => Promise<CryptoKey>;

  constructor(url: string, publicKey: string, platform: Platform) {
    this.#key = once(() => importPublicKey(publicKey));
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

  /** The verified content of a file: from the device, else from the network, and then kept. */
  read(name: FileName): Promise<Uint8Array<ArrayBuffer>> {
    let reading = this.#reading.get(name);
    if (!reading) {
      reading = this.#read(name);
      this.#reading.set(name, reading);
      // Not remembered once it is read: whoever needs it keeps what was made of it. A failure is tried again.
      reading.then(
        () => this.#reading.delete(name),
        () => this.#reading.delete(name),
      );
    }
    return reading;
  }

  /** Verifies a file that came with others, and has it at hand. @returns whether it is the file of that name */
  async bring(name: FileName, inflated: Uint8Array): Promise<boolean> {
    const content = await verifyFile(inflated.slice(), name, await this.#key());
    if (!content) return false;
    this.#brought.set(name, content);
    await this.keep(name, content);
    return true;
  }

  async #read(name: FileName): Promise<Uint8Array<ArrayBuffer>> {
    const brought = this.#brought.get(name);
    if (brought) {
      this.#brought.delete(name);
      return brought;
    }
    const store = await this.platform.store();
    const today = Math.floor(this.platform.now() / DAY_MS);
    // What the device cannot give, the network can.
    const kept = await store.get<KeptFile>('files', name).catch(() => undefined);
    if (kept) {
      if (kept.day + NOTED_AFTER_DAYS <= today)
        void store.put('files', name, { ...kept, day: today }).catch(() => {});
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
    if (!read) throw this.#damaged(path);
    await this.keep(name, read.small);
    return read.content;
  }

  /**
   * Keeps a verified content on the device, or its file as it came, compressed. A full disk costs speed next time, not
   * this search.
   */
  async keep(name: FileName, content: Uint8Array<ArrayBuffer>): Promise<void> {
    const store = await this.platform.store();
    const day = Math.floor(this.platform.now() / DAY_MS);
    await store.put('files', name, { bytes: content, day } satisfies KeptFile).catch(() => {});
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
    for (const [name, { day }] of await store.entries<KeptFile>('files')) {
      if (day < oldest) await store.delete('files', name);
    }
  }

  /** @throws DirectoryError also where a verified file is not what it should be: a version this reader does not know */
  async decode<T>(name: FileName, decode: (content: Uint8Array) => T): Promise<T> {
    const content = await this.read(name);
    try {
      return decode(content);
    } catch (error) {
      throw new DirectoryError(
        'unreadable',
        `${this.base}${pathOf(name)} cannot be read: ${(error as Error).message} A newer version of Relais may be needed.`,
      );
    }
  }
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

/** A block as far as it has been read: without its particulars, its second names are not known either. */
export interface BlockRead extends Block {
  rest?: Particulars;
}

/** An open directory. Files are fetched when first needed, verified, and kept. */
export class Directory {
  readonly manifest: Manifest;
  /** Set when the last good edition serves because the current one could not be had; says why. */
  readonly problem: DirectoryError | undefined;
  /** For what reads more of it: connect/lookup.ts. */
  readonly files: Files;
  readonly #blocks = new Map<FileName, Promise<BlockRead>>();
  readonly #holidays = new Map<Province, Holidays>();
  readonly #atHand = new Map<FileName, BlockRead>();
  #allWords: CategoryWords | undefined;
  #backstageAtHand: BackstageFile | undefined;
  /** The services, by the words that most people use; by all words once `allCategories` has been asked for. */
  readonly categories: () => Promise<CategoryWords>;
  /**
   * The services by all their words: another file where there are many. A search asks for it where the common words
   * do not tell what is meant; a page asks for it in any case, once it is idle, so that the host does not learn whose
   * words are rare.
   */
  readonly allCategories: () => Promise<CategoryWords>;
  readonly places: () => Promise<Gazetteer>;
  readonly postalCodes: () => Promise<PostalCodes>;
  /** Where all blocks lie. Of a directory that has an overview, what a search near a place does without. */
  readonly index: () => Promise<IndexFile>;
  readonly #overview: () => Promise<OverviewFile | undefined>;
  readonly reach: () => Promise<ReachFile>;
  /** Where the blocks stand that an index has told so far. */
  readonly #positions = new Map<FileName, BlockAt>();
  readonly backstage: () => Promise<BackstageFile>;
  readonly #names: () => Promise<NamesFile>;
  readonly #ids: () => Promise<IdsFile>;

  constructor(manifest: Manifest, files: Files, problem: DirectoryError | undefined) {
    this.manifest = manifest;
    this.problem = problem;
    this.files = files;
    const { files: roots } = manifest;
    this.postalCodes = once(() => files.decode(roots.postalCodes, decodePostalCodes));
    const guide = once(async () => {
      const { places, ...file } = await files.decode(roots.guide, decodeGuide);
      return {
        file,
        categories: new CategoryWords(file),
        places: new Gazetteer(places, {
          more: once(() => files.decode(roots.morePlaces, decodePlaces)),
          postalCodes: this.postalCodes,
        }),
      };
    });
    const withMoreWords = once(async () => {
      const { file, categories } = await guide();
      if (!roots.moreWords) return categories;
      const more = await files.decode(roots.moreWords, decodeMoreWords);
      const moreOf = new Map(more.words.map(({ number, words }) => [number, words]));
      const all = file.categories.map((category) => ({
        ...category,
        words: [...category.words, ...(moreOf.get(category.number) ?? [])],
      }));
      this.#allWords = new CategoryWords({ ...file, categories: all }, more.absent);
      return this.#allWords;
    });
    this.categories = async () => this.#allWords ?? (await guide()).categories;
    this.allCategories = withMoreWords;
    this.places = async () => (await guide()).places;
    this.index = once(() => files.decode(roots.index, decodeIndex));
    this.#overview = once(async () =>
      roots.overview ? files.decode(roots.overview, decodeOverview) : undefined,
    );
    this.reach = once(() => files.decode(roots.reach, decodeReach));
    this.backstage = once(async () => {
      this.#backstageAtHand = await files.decode(roots.backstage, decodeBackstage);
      return this.#backstageAtHand;
    });
    this.#names = once(() => files.decode(roots.names, decodeNames));
    this.#ids = once(() => files.decode(roots.ids, decodeIds));
  }

  /** Bytes and requests spent on the network since it was opened. */
  get traffic(): { bytes: number; requests: number } {
    return { ...this.files.traffic };
  }

  get now(): number {
    return this.files.platform.now();
  }

  /** The holidays of a province, as far as the edition knows them and they are at hand. */
  holidays(province: Province): Holidays | undefined {
    if (!this.#backstageAtHand) return undefined;
    let holidays = this.#holidays.get(province);
    if (!holidays) {
      holidays = holidaysOf(this.#backstageAtHand.holidays, province);
      this.#holidays.set(province, holidays);
    }
    return holidays;
  }

  /** The blocks that are in memory already. */
  get blocksAtHand(): readonly BlockRead[] {
    return [...this.#atHand.values()];
  }

  /** A block as far as it has been read; those of the last few neighbourhoods are at hand. */
  block(name: FileName): Promise<BlockRead> {
    return this.#keepAtHand(name, this.#blocks.get(name) ?? this.files.decode(name, decodeBlock));
  }

  #keepAtHand(name: FileName, block: Promise<BlockRead>): Promise<BlockRead> {
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
   * A block with its particulars: hours, evidence, channels, second names; and the holidays that hours depend on.
   */
  async wholeBlock(name: FileName): Promise<BlockRead> {
    const block = await this.block(name);
    if (block.rest) return block;
    const [rest] = await Promise.all([
      this.files.decode(block.particulars, decodeParticulars),
      this.backstage(),
    ]);
    const en = block.en.map((text, entry) => rest.secondNames.get(entry) ?? text);
    return this.#keepAtHand(name, Promise.resolve({ ...block, en, rest }));
  }

  /** Where a block stands: as the index of its area told, else the index of all. */
  async #positionOf(name: FileName): Promise<BlockAt | undefined> {
    if (!this.#positions.has(name)) {
      for (const block of allBlocks(await this.index())) this.#positions.set(block.name, block);
    }
    return this.#positions.get(name);
  }

  /**
   * Where the blocks around a point lie: the index, or of a directory that has an overview those of the nearest area, and
   * where that one has no front of a few more. Decided by the point alone.
   */
  async indexAround(point: Point): Promise<IndexFile> {
    const overview = await this.#overview();
    if (!overview) return this.index();
    const near = overview
      .map(({ name, box, front }, area) => ({ name, front, area, km: distanceToBoxKm(point, box), box }))
      .sort((a, b) => a.km - b.km || sizeOf(a.box) - sizeOf(b.box));
    const around = near.slice(0, near[0]?.front ? 1 : AREAS_AROUND);
    const areas = await Promise.all(
      around.map(async ({ name, area }) => {
        const { areas } = await this.files.decode(name, decodeIndex);
        for (const [order, block] of (areas[0]?.blocks ?? []).entries())
          this.#positions.set(block.name, { name: block.name, area, order });
        return areas;
      }),
    );
    return { areas: areas.flat(), distance: [], elsewhere: [] };
  }

  /**
   * The blocks in which words of a text may stand in a listing's name: of the first `limit` words, each of which
   * costs a shard. To be asked for only when the person presses for it: a shard tells the start of a word.
   * @returns each block, the front that the listing may stand in instead, and how well the words that are there fit,
   * added up; best first
   */
  async blocksNaming(
    words: readonly Word[],
    limit: number,
  ): Promise<Array<{ name: FileName; front: FileName | undefined; fit: number }>> {
    const { starts, shards } = await this.#names();
    const fits = new Map<string, number>();
    await Promise.all(
      words.slice(0, limit).map(async (word) => {
        const number = starts.findLastIndex((start) => start <= word.folded);
        const shard = shards[Math.max(0, number)];
        if (!shard) return;
        const best = new Map<string, number>();
        for (const [known, places] of (await this.files.decode(shard, decodeNameShard)).words) {
          const [as] = wordsOf(known);
          const fit = as ? fitOf(word, as, false) : 0;
          if (!fit) continue;
          for (const { area, part } of places) {
            const at = `${area} ${part}`;
            best.set(at, Math.max(best.get(at) ?? 0, fit));
          }
        }
        for (const [at, fit] of best) fits.set(at, (fits.get(at) ?? 0) + fit);
      }),
    );
    const { areas, ...unmapped } = await this.index();
    const found = areas.flatMap(({ blocks }, area) => {
      let part = 0;
      const front = blocks.find((block) => block.front)?.name;
      return blocks.map(({ name, sectors }) => {
        const fitsHere = Array.from({ length: sectors }, () => fits.get(`${area} ${part++}`) ?? 0);
        return { name, front, fit: Math.max(0, ...fitsHere) };
      });
    });
    for (const { name, area, order } of allBlocks({ areas: [], ...unmapped }))
      found.push({ name, front: undefined, fit: fits.get(`${area + areas.length} ${order}`) ?? 0 });
    return found.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit);
  }

  async shelf(area: number): Promise<Shelf> {
    const name = (await this.backstage()).shelves[area];
    if (!name) throw new DirectoryError('unreadable', `The directory has no shelf for its area ${area}.`);
    return this.files.decode(name, decodeShelf);
  }

  /**
   * The listings that may stand at a place of the shelves, of whose mark only the first bits may be known: group by
   * group.
   * @param together groups that are fetched at a time; what is left of them at the end goes with the last
   */
  async *listingsAt(
    { area, sector, mark }: ShelfPlace,
    bits = SHORT_MARK_BITS,
    together = 1,
  ): AsyncGenerator<DetailsGroup['listings']> {
    const shelf = (await this.shelf(area))[sector] ?? [];
    const least = mark * 2 ** (MARK_BITS - bits);
    const beyond = (mark + 1) * 2 ** (MARK_BITS - bits);
    const times = Math.max(1, Math.floor(shelf.length / together));
    for (let i = 0; i < times; i++) {
      const end = i === times - 1 ? shelf.length : (i + 1) * together;
      const groups = shelf.slice(i * together, end);
      const next = shelf[end]?.start ?? Number.POSITIVE_INFINITY;
      if (!groups[0] || groups[0].start >= beyond || next <= least) continue;
      const read = await Promise.all(groups.map(({ name }) => this.files.decode(name, decodeDetails)));
      yield read.flatMap(({ listings }) => listings);
    }
  }

  async whole({ categories, ...listing }: DetailsGroup['listings'][number]): Promise<Listing> {
    const lexicon = await this.categories();
    const { id, name, ...rest } = listing;
    const ids = categories.flatMap((number) => lexicon.byNumber(number)?.id ?? []);
    return { id, name, categories: ids, ...rest };
  }

  /**
   * The listing in full, from its details group.
   * @param name of the block
   */
  async details(name: FileName, entry: number): Promise<Listing> {
    const block = await this.wholeBlock(name);
    const at = await this.#positionOf(name);
    if (!at) throw new DirectoryError('unreadable', `The directory’s index does not name block ${name}.`);
    const away = block.rest!.away.get(entry);
    if (away) return this.#away(block.twins.get(entry), away);
    const { number, position } = detailsAt(block, block.rest!, entry);
    const group = (await this.shelf(at.area)).flat()[number];
    const { counts, listings } = group
      ? await this.files.decode(group.name, decodeDetails)
      : { counts: [], listings: [] };
    const before = counts.slice(0, at.order).reduce((sum, count) => sum + count, 0);
    const listing = position < (counts[at.order] ?? 0) ? listings[before + position] : undefined;
    if (!listing) throw new DirectoryError('unreadable', `The directory has no details for entry ${entry}.`);
    return this.whole(listing);
  }

  /** The listing of an entry whose details another block leads to. */
  async #away(twin: number | undefined, place: ShelfPlace): Promise<Listing> {
    for await (const listings of this.listingsAt(place)) {
      const listing = listings.find(({ id }) => hashOf(id) === twin);
      if (listing) return this.whole(listing);
    }
    throw new DirectoryError('unreadable', `The directory has no details for listing ${twin}.`);
  }

  /**
   * The listing with that id, or undefined where this edition has none. Fetches a shard of ids and a details group,
   * both cut by hashes: to be called for a listing that the page itself names, or that a link leads to.
   */
  async listing(id: string): Promise<Listing | undefined> {
    const ids = await this.#ids();
    const { shard, print } = idPrint(id, ids.length);
    const name = ids[shard];
    const found = name && (await this.files.decode(name, decodeIdShard)).filter((one) => one.print === print);
    for (const place of found || []) {
      for await (const listings of this.listingsAt(place)) {
        const listing = listings.find((one) => one.id === id);
        if (listing) return this.whole(listing);
      }
    }
    return undefined;
  }

  /**
   * Every listing of the directory, each once, area after area: for whoever takes it all, as `relais export` does.
   * @throws DirectoryError where a part of it cannot be read
   */
  async *listings(): AsyncGenerator<Listing> {
    const { shelves } = await this.backstage();
    for (const area of shelves.keys()) {
      for (const { name } of (await this.shelf(area)).flat()) {
        const { listings } = await this.files.decode(name, decodeDetails);
        for (const listing of listings) yield this.whole(listing);
      }
    }
  }
}

/**
 * Where the details of an entry lie in its area's shelf: the group, and the position among those that the block leads
 * to there. Of one listing's entries the first one counts.
 */
function detailsAt(
  { size, twins }: Block,
  { groups, away }: Particulars,
  entry: number,
): { number: number; position: number } {
  const twin = twins.get(entry);
  const met = new Set<number>();
  const counts = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const other = twins.get(i);
    if (away.has(i) || (other !== undefined && met.has(other))) continue;
    if (other !== undefined) met.add(other);
    const number = groups[i]!;
    const position = counts.get(number) ?? 0;
    if (i === entry || (twin !== undefined && twin === other)) return { number, position };
    counts.set(number, position + 1);
  }
  throw new DirectoryError('unreadable', `A block has no entry ${entry}.`);
}

/** A directory that can do more: connect/lookup.ts. What only searches need not load it. */
type KindOfDirectory<D extends Directory> = new (
  manifest: Manifest,
  files: Files,
  problem: DirectoryError | undefined,
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
  const { publicKey } = options;
  const { files, kept, keep } = await prepare(options);
  const started = kept ? undefined : await start(files, publicKey);
  if (started) {
    await keep(started);
    return new Kind(started.manifest, files, undefined);
  }
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
      await keep({ text, manifest });
      await files.dropUnused().catch(() => {});
    }
    return new Kind(manifest, files, undefined);
  } catch (error) {
    if (!(error instanceof DirectoryError) || !kept) throw error;
    return new Kind(await verified(kept.text, publicKey, files.base), files, error);
  }
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
  const { files, kept } = await prepare(options);
  return kept && new Kind(await verified(kept.text, options.publicKey, files.base), files, undefined);
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
  const files = new Files(url, publicKey, platform);
  const store = await platform.store();
  const name = `${files.base}#${publicKey}`;
  const kept = await store.get<KeptManifest>('manifests', name).catch(() => undefined);
  // A full disk costs the memory of this edition, not the search.
  const keep = ({ text, manifest: { published } }: { text: string; manifest: Manifest }) =>
    store.put('manifests', name, { text, published } satisfies KeptManifest).catch(() => {});
  return { files, kept, keep };
}

/**
 * The manifest, the guide and the index of a directory that was not seen before, in one request.
 * @returns undefined where the host has no such file, or a wrong one: `manifest.json` says the same, and what is wrong
 * @throws DirectoryError where the host cannot be asked
 */
async function start(
  files: Files,
  publicKey: string,
): Promise<{ text: string; manifest: Manifest } | undefined> {
  try {
    const bytes = await inflate(await files.fetch(START_PATH, TIMEOUT_MS, 'no-cache'));
    const { manifest: text, guide, index } = decodeStart(bytes);
    const manifest = await verifyManifest(text, publicKey);
    const whole =
      manifest &&
      (await files.bring(manifest.files.guide, guide)) &&
      (await files.bring(manifest.files.overview ?? manifest.files.index, index));
    return whole ? { text, manifest } : undefined;
  } catch (error) {
    if (error instanceof DirectoryError && error.fault !== 'missing') throw error;
    return undefined;
  }
}

async function verified(text: string, publicKey: string, base: string): Promise<Manifest> {
  let manifest: Manifest | null;
  try {
    manifest = await verifyManifest(text, publicKey);
  } catch (error) {
    throw new DirectoryError(
      'unreadable',
      `${base}manifest.json is not the manifest of a directory this version can read: ${(error as Error).message}.`,
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
