/**
 * What is read of an open directory once the first results stand, or when it is asked for: particulars and holidays, the rest
 * of the words and places, names of a city and of the whole country, details, ids.
 */
import {
  type AreaNames,
  allBlocks,
  type BackstageFile,
  type Block,
  type BlockAt,
  type CategoriesFile,
  type DetailsGroup,
  decodeAreaNames,
  decodeBackstage,
  decodeDetails,
  decodeIdShard,
  decodeIds,
  decodeIndex,
  decodeMoreWords,
  decodeNameShard,
  decodeNames,
  decodeParticulars,
  decodePlaces,
  decodePostalCodes,
  decodeReach,
  decodeShelf,
  type FileName,
  hashOf,
  type IdsFile,
  idPrint,
  MARK_BITS,
  type NamesFile,
  namePrint,
  type Particulars,
  type PostalCodes,
  type ReachFile,
  SHORT_MARK_BITS,
  type Shelf,
  type ShelfPlace,
} from '../directory-format.ts';
import type { Listing, Province } from '../listing.ts';
import { CategoryWords } from './categories.ts';
import { type BlockRead, type Directory, DirectoryError } from './directory.ts';
import { type Files, once } from './files.ts';
import { Gazetteer } from './gazetteer.ts';
import { distanceToBoxKm, type Point } from './geography.ts';
import { type Holidays, holidaysOf } from './opening.ts';
import { fitOf, soundOf } from './spelling.ts';
import { type Word, wordsOf } from './words.ts';

/** How far around a place a name is looked for unasked, and in how many areas: of a large city, most of it. */
const NAMES_KM = 25;
const NAMES_OF_AREAS = 8;
const AREAS_AT_FIRST = 3;

export class Depths {
  readonly #directory: Directory;
  readonly #files: Files;
  readonly #holidays = new Map<Province, Holidays>();
  #backstageAtHand: BackstageFile | undefined;
  /** All places, and all ways to write them. */
  readonly places: () => Promise<Gazetteer>;
  readonly #postalCodes: () => Promise<PostalCodes>;
  readonly reach: () => Promise<ReachFile>;
  readonly backstage: () => Promise<BackstageFile>;
  readonly #names: () => Promise<NamesFile>;
  readonly #ids: () => Promise<IdsFile>;

  constructor(directory: Directory, files: Files) {
    this.#directory = directory;
    this.#files = files;
    void files.settle();
    const roots = directory.manifest.files;
    this.#postalCodes = once(() => files.decode(roots.postalCodes, decodePostalCodes));
    this.places = once(
      async () =>
        new Gazetteer(await directory.knownPlaces(), {
          more: once(() => files.decode(roots.morePlaces, decodePlaces)),
          postalCodes: this.#postalCodes,
        }),
    );
    this.reach = once(() => files.decode(roots.reach, decodeReach));
    this.backstage = once(async () => {
      this.#backstageAtHand = await files.decode(roots.backstage, decodeBackstage);
      return this.#backstageAtHand;
    });
    this.#names = once(() => files.decode(roots.names, decodeNames));
    this.#ids = once(() => files.decode(roots.ids, decodeIds));
  }

  /**
   * Asks for where postal codes are, and of a country of many blocks beside it for the indexes that a search at one of
   * them reads: a round trip less.
   * @param code its first three characters, in capitals
   */
  async expectPostalCode(code: string): Promise<void> {
    const within = new RegExp(`${code.slice(0, 2)}[A-Z]*${code[2]}`);
    const indexes = async () => {
      for (const { name, postalCodes } of (await this.#directory.overview()) ?? [])
        if (within.test(postalCodes)) void this.#files.read(name).catch(() => {});
    };
    await Promise.all([this.#postalCodes(), indexes()]);
  }

  /** The services by all their words. @param file the guide's; @param known they with its words alone */
  async allCategories(file: CategoriesFile, known: CategoryWords): Promise<CategoryWords> {
    const { moreWords } = this.#directory.manifest.files;
    if (!moreWords) return known;
    const more = await this.#files.decode(moreWords, decodeMoreWords);
    const moreOf = new Map(more.words.map(({ number, words }) => [number, words]));
    const all = file.categories.map((category) => ({
      ...category,
      words: [...category.words, ...(moreOf.get(category.number) ?? [])],
    }));
    // A page may be in use by now.
    return CategoryWords.inSteps({ ...file, categories: all }, more.absent);
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

  /**
   * A block with its particulars: hours, evidence, channels, second names; and the holidays that hours depend on.
   */
  async wholeBlock(name: FileName): Promise<BlockRead> {
    const block = await this.#directory.block(name);
    if (block.rest) return block;
    const [rest] = await Promise.all([
      this.#files.decode(block.particulars, decodeParticulars),
      this.backstage(),
    ]);
    const en = block.en.map((text, entry) => rest.secondNames.get(entry) ?? text);
    return this.#directory.keepAtHand(name, Promise.resolve({ ...block, en, rest }));
  }

  /** Where a block stands: as the index of its area told, else the index of all. */
  async #positionOf(name: FileName): Promise<BlockAt | undefined> {
    if (!this.#directory.positions.has(name)) {
      for (const block of allBlocks(await this.#directory.index()))
        this.#directory.positions.set(block.name, block);
    }
    return this.#directory.positions.get(name);
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
        for (const [known, places] of (await this.#files.decode(shard, decodeNameShard)).words) {
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
    const { areas, ...unmapped } = await this.#directory.index();
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

  /**
   * The blocks around a point in which words may stand in a listing's name, spelt so that they sound the same. The names of an
   * area are one file: which words are looked for it does not tell; which blocks are then read tells where somebody may be
   * called so.
   * @param words those that tell the name
   * @param others what stands beside them, where several blocks have as many
   * @returns how many of the words a name of each block may have, most first, then the nearest: a word may meet another's bits
   * by chance
   */
  async blocksNamedAround(point: Point, words: readonly Word[], others: readonly Word[]) {
    const printsOf = (some: readonly Word[]) => some.map(({ folded }) => namePrint(soundOf(folded)));
    const telling = new Set(printsOf(words));
    const prints = new Set([...telling, ...printsOf(others)]);
    const [{ areas: files }, areas] = await Promise.all([this.#names(), this.#areasInReach(point)]);
    const likely = async (some: typeof areas) => {
      const found = await Promise.all(
        some.map(async ({ number, blocks }) => {
          const file = files[number];
          const best = file
            ? likeliestCells(await this.#files.decode(file, decodeAreaNames), telling, prints)
            : [];
          return blocks.flatMap(({ name, box }, order) =>
            best[order]?.has ? [{ name, ...best[order], km: distanceToBoxKm(point, box) }] : [],
          );
        }),
      );
      return found.flat();
    };
    const nearest = await likely(areas.slice(0, AREAS_AT_FIRST));
    const isThere = nearest.some(({ has }) => has === telling.size);
    const all = isThere ? nearest : [...nearest, ...(await likely(areas.slice(AREAS_AT_FIRST)))];
    return all.sort((a, b) => b.has - a.has || b.beside - a.beside || a.km - b.km);
  }

  /** The areas of a city: those of which a block lies around a point, the nearest ones. */
  async #areasInReach(point: Point) {
    const overview = await this.#directory.overview();
    const boxes = overview?.map(({ box }) => [box]) ?? [];
    const all = overview ? undefined : (await this.#directory.index()).areas;
    const nearest = (all?.map(({ blocks }) => blocks.map(({ box }) => box)) ?? boxes)
      .map((boxes, number) => ({ number, km: Math.min(...boxes.map((box) => distanceToBoxKm(point, box))) }))
      .filter(({ km }) => km <= NAMES_KM)
      .sort((a, b) => a.km - b.km)
      .slice(0, NAMES_OF_AREAS);
    return Promise.all(
      nearest.map(async ({ number }) => ({
        number,
        blocks:
          all?.[number]?.blocks ??
          (await this.#files.decode(overview![number]!.name, decodeIndex)).areas[0]?.blocks ??
          [],
      })),
    );
  }

  async shelf(area: number): Promise<Shelf> {
    const name = (await this.backstage()).shelves[area];
    if (!name) throw new DirectoryError('unreadable', `The directory has no shelf for its area ${area}.`);
    return this.#files.decode(name, decodeShelf);
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
      const read = await Promise.all(groups.map(({ name }) => this.#files.decode(name, decodeDetails)));
      yield read.flatMap(({ listings }) => listings);
    }
  }

  async whole({ categories, ...listing }: DetailsGroup['listings'][number]): Promise<Listing> {
    const lexicon = await this.#directory.categories();
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
      ? await this.#files.decode(group.name, decodeDetails)
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
    const found =
      name && (await this.#files.decode(name, decodeIdShard)).filter((one) => one.print === print);
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
        const { listings } = await this.#files.decode(name, decodeDetails);
        for (const listing of listings) yield this.whole(listing);
      }
    }
  }
}

/** Of each block of an area the cell that has most of some words: how many, and how many of those beside them. */
function likeliestCells(
  { cells, words }: AreaNames,
  telling: ReadonlySet<number>,
  prints: ReadonlySet<number>,
): Array<{ has: number; beside: number }> {
  const all = cells.reduce((sum, count) => sum + count, 0);
  const counts = Array.from({ length: all }, () => ({ has: 0, beside: 0 }));
  for (const print of prints) {
    for (let i = firstAtLeast(words, print * all); words[i]! < (print + 1) * all; i++) {
      const count = counts[words[i]! - print * all]!;
      if (telling.has(print)) count.has++;
      else count.beside++;
    }
  }
  let from = 0;
  return cells.map((count) => {
    const own = counts.slice(from, from + count).sort((a, b) => b.has - a.has || b.beside - a.beside);
    from += count;
    return own[0] ?? { has: 0, beside: 0 };
  });
}

/** Where the first of ascending numbers stands that is no less. */
function firstAtLeast(numbers: Float64Array, least: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
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
