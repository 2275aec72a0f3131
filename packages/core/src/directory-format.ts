/**
 * The wire contract of a directory: the publisher writes these files, clients read them.
 *
 *     manifest.json      JWS (flattened JSON, EdDSA) whose payload is a Manifest
 *     start              the manifest, the guide and the index (or the overview) in one, for whoever has none of them yet
 *     f/<name>           every other file: gzip of 64 bytes of signature and the content;
 *                        <name> = first 6 bytes of SHA-256 of the content, in hex
 *
 * The manifest names the root files, `index` names the blocks, `backstage` the shelves of details groups: a tree under
 * one signature, of which a client fetches the branches it needs. A file is what its parent means when the content
 * has the name *and* the signature is the publisher's (Ed25519, over the content): the name says which of the
 * publisher's files, the signature that it is one. So a name costs 6 bytes and not 16 or 32, which is what lets one
 * small index name the blocks of a whole country (decision 7).
 *
 * What a host can learn is set by how files are cut, so this is part of the contract:
 * - a block holds *all* services of a neighbourhood; nothing is cut by category (decision 14);
 * - a details group holds GROUP_MINIMUM listings of an area or more, cut by a hash of their web address; for an address
 *   GROUPS_TOGETHER of them are fetched;
 * - a name shard stands for NAME_SHARD_MINIMUM listings or more, cut by the start of a word of their name; the names of an
 *   area are one file, whatever is looked for in it (decision 27).
 */
import * as z from 'zod/mini';
import { ByteReader, ByteWriter, type Content } from './bytes.ts';
import {
  BLOCK,
  FORMAT,
  FORMAT_VERSION,
  GUIDE,
  HEADER_BYTES,
  INDEX,
  MAGIC,
  nameOf,
  OVERVIEW,
  payloadOf,
  readCategories,
  read as readKind,
  readName,
  readNames,
  readPlaces,
  type Start,
  WORD_SEPARATOR,
} from './first-files.ts';
import { BitWriter, readAscending, readBits, writeAscending } from './gaps.ts';
import {
  CALL_KINDS,
  type CallKind,
  CHANNELS,
  EVIDENCE_KINDS,
  type Evidence,
  LEGAL_FORMS,
  type LegalForm,
  type Listing,
  OFFERS,
  type Offer,
  PROVINCES,
  type Province,
  Province as ProvinceSchema,
  Text,
} from './listing.ts';
import { readPacked } from './packed.ts';
import { type Row, readRows, writeRows } from './rows.ts';
import { Jurisdiction, Kind } from './submission.ts';

export {
  decodeBlock,
  decodeGuide,
  decodeIndex,
  decodeOverview,
  decodeStart,
  FORMAT,
  FORMAT_VERSION,
  fromBase64Url,
  importPublicKey,
  inflate,
  nameOf,
  pathOf,
  SIGNATURE_BYTES,
  START_PATH,
  type Start,
  verifyFile,
} from './first-files.ts';
export const GROUP_MINIMUM = 64;
/** Groups of a shelf, counted from its first, that are fetched together for a web address: a page is known by few. */
export const GROUPS_TOGETHER = 2;
export const NAME_SHARD_MINIMUM = 1000;

// The schemas are made in functions, so that a bundler leaves them out, and zod with them, of a page that only reads.

/** Name of a file: the first 6 bytes of the SHA-256 of its content, lower-case hex. */
const FileName = /* @__PURE__ */ (() => z.string().check(z.regex(/^[0-9a-f]{12}$/)))();
export type FileName = z.infer<typeof FileName>;

/** A recipient's public key in JWK form (RFC 8037): submissions are sealed to it. */
const PublicKey = /* @__PURE__ */ (() =>
  z.object({
    kty: z.literal('OKP'),
    crv: z.literal('X25519'),
    x: z.string().check(z.regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url')),
  }))();

/** Who answers a kind of submission for a region and a jurisdiction. An absent list means all of them. */
export const Recipient = /* @__PURE__ */ (() =>
  z.object({
    id: z.string(),
    name: Text,
    kinds: z.array(Kind),
    regions: z.optional(z.array(ProvinceSchema)),
    jurisdictions: z.optional(z.array(Jurisdiction)),
    publicKey: PublicKey,
  }))();
export type Recipient = z.infer<typeof Recipient>;

export const Manifest = /* @__PURE__ */ (() =>
  z.object({
    format: z.literal(FORMAT),
    version: z.literal(FORMAT_VERSION),
    /** Names the directory through all its editions. */
    id: z.string(),
    name: Text,
    /** Date and time of this edition (ISO 8601, UTC). An edition older than the last one seen is refused. */
    published: z.string(),
    listings: z.number(),
    /** Base address of the intake, where there is one. */
    intake: z.optional(z.string()),
    recipients: z.array(Recipient),
    /** What the sources ask to be said, and their licences. */
    attribution: z.array(z.object({ text: z.string(), url: z.optional(z.string()) })),
    /** Says that the listings are invented. */
    fictional: z.optional(z.boolean()),
    files: z.object({
      guide: FileName,
      index: FileName,
      /** Only of a directory of many blocks: what a search near a place starts with instead of the index. */
      overview: z.optional(FileName),
      /** Absent where the guide has all the words. */
      moreWords: z.optional(FileName),
      morePlaces: FileName,
      postalCodes: FileName,
      reach: FileName,
      backstage: FileName,
      names: FileName,
      ids: FileName,
      hosts: FileName,
    }),
  }))();
export type Manifest = z.infer<typeof Manifest>;

/** `manifest.json`: a JWS in flattened JSON form (RFC 7515, section 7.2.2). */
export const SignedManifest = /* @__PURE__ */ (() =>
  z.object({
    payload: z.string(),
    protected: z.string(),
    signature: z.string(),
  }))();
export type SignedManifest = z.infer<typeof SignedManifest>;

/** `guide`: the words that a service or a place can be asked by. What changes seldom, apart from the index. */
export interface GuideFile extends CategoriesFile {
  places: PlacesFile;
}

export interface CategoriesFile {
  categories: Array<{
    /** Stands for the category in blocks; the same in every edition. */
    number: number;
    id: string;
    fr: string;
    en: string;
    /** Other words people type, both languages, feminine and masculine forms of trades. */
    words: string[];
    /** Numbers of those that answer in part who seeks this one, the likeliest first; absent where there are none. */
    related?: readonly number[];
  }>;
  /** Numbers of the categories that have listings, most frequent first: what an empty box can show. */
  frequent: number[];
}

/** `moreWords`: what the guide leaves out. */
export interface MoreWords {
  /** Words of its categories, where there are too many. */
  words: Array<{ number: number; words: string[] }>;
  /** Services that nobody in this directory offers: so that « loyer » is no misspelt « foyer ». */
  absent: CategoriesFile['categories'];
}

/**
 * What can be typed as a place, those with most listings first: in the guide where most listings are, in
 * `morePlaces` the rest of the country, which few searches need. Parallel lists.
 */
export interface PlacesFile {
  names: string[];
  provinces: Province[];
  /**
   * How many listings: 0 for none, else 1 + the whole part of the binary logarithm. Of several places of one name the
   * one that is meant has one more.
   */
  sizes: number[];
  /** Degrees × 100, which is about 1 km. */
  latitudes: number[];
  longitudes: number[];
  /** Other names of the place with that number: `Grand-Sault` for Grand Falls. */
  aliases: Array<[name: string, place: number]>;
}

/** `postalCodes`: first three characters of a postal code, and where its listings, or their towns, are. Degrees × 100. */
export type PostalCodes = Array<[fsa: string, latitude: number, longitude: number, province: Province]>;

/** Degrees × 100: south, west, north, east. */
export type Box = [south: number, west: number, north: number, east: number];

/**
 * `index`: where the listings lie. The country is cut into areas, an area into blocks. Services at a distance and listings that
 * cannot be put on the map have blocks by province, without a box.
 */
export interface IndexFile {
  areas: Array<{
    /** `sectors`: how many a block goes through; they are counted through the area. Those of a front are the others'. */
    blocks: Array<{ name: FileName; box: Box; front: boolean; sectors: number }>;
  }>;
  distance: Array<{ province: Province; blocks: FileName[] }>;
  elsewhere: Array<{ province: Province | undefined; blocks: FileName[] }>;
}

/**
 * `overview`: where the areas are, each with an index of its own: of a country of many blocks, the index of all would weigh
 * more than a neighbourhood. In the order of the index.
 */
export type OverviewFile = Array<{
  /** Of an `index` whose only area is this one. */
  name: FileName;
  box: Box;
  front: boolean;
  /** First three characters of the postal codes whose search reads the area's index: « K1ACE K2B » are K1A, K1C, K1E, K2B. */
  postalCodes: string;
}>;

/** Where a block stands in the index. */
export interface BlockAt {
  name: FileName;
  /**
   * Number of its area, which its shelf has too. What is not on the map, at a distance or elsewhere, is one area, the
   * last: the few listings of a province would be too few to hide one.
   */
  area: number;
  /** Its place among the blocks of its area. */
  order: number;
}

/** All blocks, in the order in which `reach` counts them. */
export function allBlocks({ areas, distance, elsewhere }: IndexFile): BlockAt[] {
  const names = [
    ...areas.map(({ blocks }) => blocks.map(({ name }) => name)),
    [...distance, ...elsewhere].flatMap(({ blocks }) => blocks),
  ];
  return names.flatMap((blocks, area) => blocks.map((name, order) => ({ name, area, order })));
}

/**
 * `reach`: numbers of the categories somebody serves in French in each block, so that the next nearest is known
 * unasked. In the order of `allBlocks`.
 */
export type ReachFile = number[][];

/** `backstage`: what is needed once the first results stand: the holidays, and where the details lie. */
export interface BackstageFile {
  holidays: HolidaysFile;
  /** A shelf an area, in their order. */
  shelves: FileName[];
}

/**
 * The details groups of an area, sector by sector: a sector is a part of it, cut along the curve. A listing's stands in
 * the one of its sector whose start is the last not above its own; ascending, from 0. What a listing's is: `shelfMark`.
 */
export type Shelf = Array<Array<{ start: number; name: FileName }>>;

/** Where on the shelves a listing stands. */
export interface ShelfPlace {
  area: number;
  sector: number;
  /** The first SHORT_MARK_BITS bits of its shelf mark. */
  mark: number;
}

/**
 * A details group: listings in full that the area's blocks lead to, block by block in the order of their entries: each
 * listing of the directory once.
 */
export interface DetailsGroup {
  /** How many listings each block of the area leads to. */
  counts: number[];
  /** Categories as their numbers; those of the directory's own are left out, its keywords say them. */
  listings: Array<Omit<Listing, 'categories'> & { categories: number[] }>;
}

/** Minutes since Monday 00:00, local time, as `[from, to)`; `to` may pass the end of the week. */
export type WeeklyHours = Array<[from: number, to: number]>;

/** Hours of one day, in minutes since its midnight, as `[from, to)`; `to` may pass midnight. Empty: closed. */
export type DayHours = Array<[from: number, to: number]>;

/** When a place is open, as the publisher compiles it. Dates are local, `2026-07-01`. */
export interface Week {
  /** IANA time zone. */
  zone: string;
  intervals: WeeklyHours;
  /** On statutory holidays; absent where that is not known, and then nothing is claimed on them. */
  holidays?: 'usual' | DayHours;
  /** Other weeks, each from a day on until the next one's: seasons, closings. In the order of time. */
  later?: Array<{ from: string; intervals: WeeklyHours }>;
  /** The last day all this is known for; absent where it holds for good. */
  until?: string;
}

/** The holidays of all provinces, once in a directory. */
export interface HolidaysFile {
  /** First and last day it knows. Past the last one no holiday is known: publish again before then. */
  from: string;
  until: string;
  days: HolidayDay[];
}

export interface HolidayDay {
  date: string;
  name: Text;
  /** Where it is a holiday by law: what places say of holidays holds. */
  statutory: Province[];
  /** Where governments, banks and others keep it, and the rest do as they please: hours are not known. */
  kept: Province[];
}

export type BriefEvidence = Pick<Evidence, 'how' | 'date'> & { count: number };

/** What is known of a call before the card that tells all of it. */
export interface BriefCall {
  kind: CallKind;
  /** Its last day, where it has one. */
  until?: string;
}

/** A block, read: what first results need, an entry per listing and place. Parallel lists of `size`. */
export interface Block {
  size: number;
  /** Empty where the listing has no name in that language. */
  fr: string[];
  /** Empty where there is a French one: the particulars tell the second name. */
  en: string[];
  categories: number[][];
  offers: Offer[];
  cities: string[];
  provinces: Array<Province | undefined>;
  /** Degrees, to 0.001 (about 100 m), in a wide block to 0.01; undefined in a block of services at a distance. */
  latitudes: Array<number | undefined>;
  longitudes: Array<number | undefined>;
  /** The hash of the listing's id (`hashOf`), where the listing has several entries, here or elsewhere. */
  twins: Map<number, number>;
  /** The rest of its columns: `Particulars`. */
  particulars: FileName;
}

/** The rest of a block, read: what a result says once it stands, and where its details lie. Parallel lists. */
export interface Particulars {
  /** Bits, in the order of CHANNELS. */
  channels: number[];
  legalForms: Array<LegalForm | undefined>;
  sellsToOrganisations: boolean[];
  /** Whether one gets in with a wheelchair; undefined where nobody has said. */
  wheelchair: Array<boolean | undefined>;
  /** The freshest evidence: how, the month as its date, how many said so. */
  evidence: Array<BriefEvidence | undefined>;
  weeks: Array<Week | undefined>;
  /** Number of the details group in the area's shelf, counted through all its sectors. */
  groups: number[];
  /** Entries of which another block leads to the details, and where these stand. */
  away: Map<number, ShelfPlace>;
  /** English names of the entries that have a French one too. */
  secondNames: Map<number, string>;
  /** Calls of the entries that have any, one at least; those that are over are there too until the listing drops them. */
  calls: Map<number, BriefCall[]>;
}

/** The two halves of the lookup table: web addresses, phone numbers. */
export type Section = 0 | 1;

/** A key as a whole number below 2^40: see `numberOfKey` of connect/hosts.ts. */
export interface KeyNumber {
  section: Section;
  number: number;
}

/** Bits by which the table tells whether two keys may be one listing's: see `Listed`. */
export const KIN_BITS = 3;

/** Rows of the lookup table: a row for each listing that has a key. Ascending by number, then by what is told. */
export interface KeyRows {
  numbers: Float64Array<ArrayBuffer>;
  /** The offer, as its position in OFFERS, and eight times the kin. */
  told: Uint8Array<ArrayBuffer>;
}

/** `hosts`: where the extension's lookup table lies, and what leads from a key to the details. */
export interface HostsFile {
  /** Web addresses, then phone numbers. */
  sections: Array<{
    /** Each has the keys from its start to the next one's; `bytes` of its content. */
    parts: Array<{ start: number; name: FileName; bytes: number }>;
    shards: Array<{ start: number; name: FileName }>;
  }>;
  /**
   * What turns the tables of earlier editions into this one's, one after the other: each leads to the next one's `from`, the
   * last to this table. A table is named by `tableNameOf`; `day` is when it was published, in days since 1970.
   */
  deltas: Array<{ from: FileName; name: FileName; day: number }>;
}

/** A part of the lookup table. */
export interface TablePart {
  section: Section;
  /** What its first gap is counted from. */
  start: number;
  rows: KeyRows;
}

/** What turns a section of one table into another's. Positions are those of the earlier one's rows, ascending. */
export interface SectionDelta {
  gone: Float64Array<ArrayBuffer>;
  /** Rows whose offer is another now. */
  changed: Float64Array<ArrayBuffer>;
  offers: Uint8Array<ArrayBuffer>;
  came: KeyRows;
}

/** A host delta: web addresses, then phone numbers. */
export type HostDelta = SectionDelta[];

/** What the lookup table says of a listing that has a key. */
export interface Listed {
  offer: Offer;
  /**
   * The first KIN_BITS bits of the listing's shelf mark. Keys of one listing have one kin and one offer; of two listings
   * they may have the same by chance, and then what is said of the one holds for the other.
   */
  kin: number;
}

/** A key shard: where the details lie of what is listed under each key, by the last bits of the key's fingerprint. */
export interface KeyShard {
  /** How many bits. */
  width: number;
  /** Ascending. `mark` is undefined where it is the key's own (`shelfMarkOf`): the key is the listing's first. */
  rows: Array<{ print: number; area: number; sector: number; mark: number | undefined }>;
}

/** `ids`: shards that lead from an id to its details; a shard has the ids whose hash has its number as first bits. */
export type IdsFile = FileName[];

/** Bits of an id's hash that a shard tells, after those of its own number: others may have them too. */
export const ID_PRINT_BITS = 20;

/** Ids by bits of their hash, ascending, and where the listing's details stand. */
export type IdShard = Array<{ print: number } & ShelfPlace>;

/**
 * `names`: shards of names by the start of a word, over the whole country; a shard has the words from its `start` to the
 * next one's. And the names of each area on the map, in their order (decision 27).
 */
export interface NamesFile {
  starts: string[];
  shards: FileName[];
  areas: FileName[];
}

/** Bits of the hash by which a word stands in the names of an area: one in fifteen words that nobody in a city is called has another's. */
export const NAME_PRINT_BITS = 17;

/** Entries of a block, in a cell of its names, at most: two words that stand in one cell are hardly of two names. */
export const NAME_CELL = 32;

/** The names of an area: in which cells of its blocks words of them stand. */
export interface AreaNames {
  /** How many cells each block has; they are counted through the area. */
  cells: number[];
  /** The bits of a word's hash (`namePrint`) × all cells, and the cell; ascending. */
  words: Float64Array<ArrayBuffer>;
}

/** The bits by which a word stands in the names of an area. @param sound what it sounds like: `soundOf` of connect/spelling.ts */
export const namePrint = (sound: string): number => hashOf(sound) >>> (32 - NAME_PRINT_BITS);

/** Where a listing is looked for by its name: in a sector of an area; of what is not on the map, in a block. */
export interface NamePlace {
  area: number;
  part: number;
}

/**
 * A name shard: where a word stands in listings' names. Told by sectors and not by blocks: who goes from a block into
 * the front, because of what it offers, changes no shard.
 */
export interface NameShard {
  /** How many listings it stands for: thousands, rounded down, so that one more or less is no other file. */
  listings: number;
  /** Folded, ascending; the places too. */
  words: Array<[word: string, places: NamePlace[]]>;
}

export const KINDS_OF_FILE = {
  guide: GUIDE,
  index: INDEX,
  overview: OVERVIEW,
  moreWords: 0x57, // W
  places: 0x50, // P
  postalCodes: 0x43, // C
  reach: 0x52, // R
  backstage: 0x4b, // K
  block: BLOCK,
  particulars: 0x51, // Q
  shelf: 0x53, // S
  details: 0x44, // D
  hosts: 0x48, // H
  hostTable: 0x54, // T
  hostDelta: 0x58, // X
  keyShard: 0x59, // Y
  names: 0x4e, // N
  nameShard: 0x4c, // L
  areaNames: 0x41, // A
  ids: 0x49, // I
  idShard: 0x46, // F
} as const;
export type KindOfFile = keyof typeof KINDS_OF_FILE;

/** The content of a file: magic bytes, kind, version, body. */
function contentOf(kind: KindOfFile, { bytes, cuts }: { bytes: Uint8Array; cuts?: number[] }): Content {
  const content = new Uint8Array(HEADER_BYTES + bytes.length);
  content.set([...MAGIC, KINDS_OF_FILE[kind], FORMAT_VERSION]);
  content.set(bytes, HEADER_BYTES);
  return { bytes: content, cuts: (cuts ?? []).map((cut) => HEADER_BYTES + cut) };
}

const read = (kind: KindOfFile, content: Uint8Array) => readKind(KINDS_OF_FILE[kind], content);

const writeName = (to: ByteWriter, name: FileName) =>
  to.bytes(Uint8Array.from({ length: 6 }, (_, i) => Number.parseInt(name.slice(2 * i, 2 * i + 2), 16)));

/** By province and name, which compresses; how many listings a place has, to a power of two, restores the order. */
function writePlaces(to: ByteWriter, places: PlacesFile): void {
  const order = [...places.names.keys()].sort(
    (a, b) =>
      PROVINCES.indexOf(places.provinces[a]!) - PROVINCES.indexOf(places.provinces[b]!) ||
      (places.names[a]! < places.names[b]! ? -1 : 1),
  );
  const positions = new Map(order.map((place, position) => [place, position]));
  const sorted = <T>(values: T[]) => order.map((place) => values[place]!);
  to.number(order.length);
  to.cut();
  to.texts(sorted(places.names));
  to.cut();
  to.deltas(sorted(places.provinces).map((province) => PROVINCES.indexOf(province)));
  to.numbers(sorted(places.sizes));
  to.deltas(sorted(places.latitudes));
  to.deltas(sorted(places.longitudes));
  to.number(places.aliases.length);
  to.texts(places.aliases.map(([name]) => name));
  to.numbers(places.aliases.map(([, place]) => positions.get(place)!));
}

const joinWords = (words: readonly string[]) =>
  words.map((word) => word.replaceAll(WORD_SEPARATOR, ' ')).join(WORD_SEPARATOR);

function writeCategories(to: ByteWriter, categories: CategoriesFile['categories']): void {
  to.number(categories.length);
  to.deltas(categories.map(({ number }) => number));
  to.cut();
  to.texts(categories.map(({ id }) => id));
  to.texts(categories.map(({ fr, en, words }) => joinWords([fr, en, ...words])));
  to.cut();
  to.numbers(categories.map(({ related = [] }) => related.length));
  to.numbers(categories.flatMap(({ related = [] }) => related));
  to.cut();
}

export function encodeGuide({ categories, frequent, places }: GuideFile): Content {
  const to = new ByteWriter();
  writeCategories(to, categories);
  to.number(frequent.length);
  to.numbers(frequent);
  writePlaces(to, places);
  return contentOf('guide', to.finish());
}

export function encodeMoreWords({ words, absent }: MoreWords): Content {
  const to = new ByteWriter();
  to.number(words.length);
  to.deltas(words.map(({ number }) => number));
  to.texts(words.map((category) => joinWords(category.words)));
  writeCategories(to, absent);
  return contentOf('moreWords', to.finish());
}

export function decodeMoreWords(content: Uint8Array): MoreWords {
  const from = read('moreWords', content);
  const numbers = from.deltas(from.number());
  const words = from
    .texts(numbers.length)
    .map((text, i) => ({ number: numbers[i]!, words: text.split(WORD_SEPARATOR) }));
  return { words, absent: readCategories(from) };
}

export function encodePlaces(places: PlacesFile): Content {
  const to = new ByteWriter();
  writePlaces(to, places);
  return contentOf('places', to.finish());
}
export const decodePlaces = (content: Uint8Array): PlacesFile => readPlaces(read('places', content));

export function encodePostalCodes(codes: PostalCodes): Content {
  const to = new ByteWriter();
  to.number(codes.length);
  to.texts(codes.map(([fsa]) => fsa));
  to.deltas(codes.map(([, latitude]) => latitude));
  to.deltas(codes.map(([, , longitude]) => longitude));
  to.numbers(codes.map(([, , , province]) => PROVINCES.indexOf(province)));
  return contentOf('postalCodes', to.finish());
}

export function decodePostalCodes(content: Uint8Array): PostalCodes {
  const from = read('postalCodes', content);
  const count = from.number();
  const fsas = from.texts(count);
  const latitudes = from.deltas(count);
  const longitudes = from.deltas(count);
  const provinces = from.numbers(count);
  return fsas.map((fsa, i) => [fsa, latitudes[i]!, longitudes[i]!, PROVINCES[provinces[i]!]!]);
}

const DAY_MS = 24 * 60 * 60 * 1000;
const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const dateOfNumber = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const provinceBits = (provinces: readonly Province[]) =>
  provinces.reduce((bits, province) => bits | (1 << PROVINCES.indexOf(province)), 0);
const provincesOfBits = (bits: number) => PROVINCES.filter((_, i) => bits & (1 << i));

function writeBoxes(to: ByteWriter, boxes: readonly Box[]): void {
  to.deltas(boxes.map(([south]) => south));
  to.deltas(boxes.map(([, west]) => west));
  to.numbers(boxes.map(([south, , north]) => north - south));
  to.numbers(boxes.map(([, west, , east]) => east - west));
}

export function encodeIndex({ areas, distance, elsewhere }: IndexFile): Content {
  const to = new ByteWriter();
  const blocks = areas.flatMap((area) => area.blocks);
  to.number(areas.length);
  to.numbers(areas.map((area) => area.blocks.length));
  // A front, where there is one, is an area's first block.
  to.numbers(areas.map((area) => Number(area.blocks[0]!.front)));
  for (const { name } of blocks) writeName(to, name);
  to.cut();
  to.numbers(blocks.map(({ sectors }) => sectors));
  writeBoxes(
    to,
    blocks.map(({ box }) => box),
  );
  for (const unmapped of [distance, elsewhere]) {
    to.number(unmapped.length);
    // 0: of no province that is known.
    to.numbers(unmapped.map(({ province }) => (province ? PROVINCES.indexOf(province) + 1 : 0)));
    to.numbers(unmapped.map(({ blocks: { length } }) => length));
    for (const name of unmapped.flatMap((one) => one.blocks)) writeName(to, name);
  }
  return contentOf('index', to.finish());
}

export function encodeOverview(areas: OverviewFile): Content {
  const to = new ByteWriter();
  to.number(areas.length);
  for (const { name } of areas) writeName(to, name);
  to.cut();
  to.numbers(areas.map(({ front }) => Number(front)));
  writeBoxes(
    to,
    areas.map(({ box }) => box),
  );
  to.cut();
  to.texts(areas.map(({ postalCodes }) => postalCodes));
  return contentOf('overview', to.finish());
}

export function encodeBackstage({ holidays, shelves }: BackstageFile): Content {
  const to = new ByteWriter();
  to.number(shelves.length);
  for (const name of shelves) writeName(to, name);
  to.cut();
  const { days } = holidays;
  const names = dictionary(days, ({ name }) => JSON.stringify(name));
  to.number(days.length);
  to.deltas([holidays.from, holidays.until, ...days.map(({ date }) => date)].map(dayNumber));
  to.number(names.distinct.length);
  to.texts(names.distinct.flatMap(({ name: { fr = '', en = '' } }) => [fr, en]));
  to.numbers(names.numbers);
  to.numbers(days.map(({ statutory }) => provinceBits(statutory)));
  to.numbers(days.map(({ kept }) => provinceBits(kept)));
  return contentOf('backstage', to.finish());
}

export function decodeBackstage(content: Uint8Array): BackstageFile {
  const from = read('backstage', content);
  const shelves = readNames(from, from.number());
  const dayCount = from.number();
  const [first = 0, last = 0, ...dates] = from.deltas(dayCount + 2);
  const holidayNames = from.texts(2 * from.number());
  const nameNumbers = from.numbers(dayCount);
  const statutory = from.numbers(dayCount);
  const kept = from.numbers(dayCount);
  return {
    shelves,
    holidays: {
      from: dateOfNumber(first),
      until: dateOfNumber(last),
      days: dates.map((date, i) => {
        const fr = holidayNames[2 * nameNumbers[i]!];
        const en = holidayNames[2 * nameNumbers[i]! + 1];
        return {
          date: dateOfNumber(date),
          name: { ...(fr && { fr }), ...(en && { en }) },
          statutory: provincesOfBits(statutory[i]!),
          kept: provincesOfBits(kept[i]!),
        };
      }),
    },
  };
}

/** Per category, the blocks that have it, as gaps: what is rare costs little. */
export function encodeReach(reach: ReachFile): Content {
  const to = new ByteWriter();
  to.number(reach.length);
  const blocksOf = new Map<number, number[]>();
  for (const [block, categories] of reach.entries()) {
    for (const category of categories) {
      const blocks = blocksOf.get(category);
      if (blocks) blocks.push(block);
      else blocksOf.set(category, [block]);
    }
  }
  const sorted = [...blocksOf].sort(([a], [b]) => a - b);
  to.number(sorted.length);
  to.deltas(sorted.map(([category]) => category));
  to.numbers(sorted.map(([, blocks]) => blocks.length));
  for (const [, blocks] of sorted) to.numbers(blocks.map((block, i) => block - (blocks[i - 1] ?? -1) - 1));
  return contentOf('reach', to.finish());
}

export function decodeReach(content: Uint8Array): ReachFile {
  const from = read('reach', content);
  const reach = Array.from({ length: from.number() }, (): number[] => []);
  const categories = from.deltas(from.number());
  const counts = from.numbers(categories.length);
  for (const [i, category] of categories.entries()) {
    let block = -1;
    for (const gap of from.numbers(counts[i]!)) {
      block += gap + 1;
      reach[block]?.push(category);
    }
  }
  return reach;
}

/** How few steps a coordinate may be told in, and how long a step may be (thousandths of a degree) to keep to them. */
const COORDINATE_STEPS = 255;
const LONGEST_STEP = 10;

/** A time of day, or a length, in minutes: quarters of an hour in one byte. */
const QUARTERS = 96;
const minutesToNumber = (minutes: number) =>
  minutes % 15 === 0 && minutes / 15 < QUARTERS ? minutes / 15 : QUARTERS + minutes;
const numberToMinutes = (number: number) => (number < QUARTERS ? number * 15 : number - QUARTERS);

/** Openings of a week that begin and last alike, and the days they begin on (bit 0 is Monday). */
function toSpans(intervals: WeeklyHours): Array<{ days: number; from: number; length: number }> {
  const spans = new Map<string, { days: number; from: number; length: number }>();
  for (const [start, end] of intervals) {
    const day = Math.floor(start / 1440);
    const from = start % 1440;
    const length = end - start;
    const span = spans.get(`${from} ${length}`);
    if (span) span.days |= 1 << day;
    else spans.set(`${from} ${length}`, { days: 1 << day, from, length });
  }
  return [...spans.values()];
}

const fromSpans = (spans: ReturnType<typeof toSpans>): WeeklyHours =>
  spans
    .flatMap(({ days, from, length }) =>
      [0, 1, 2, 3, 4, 5, 6]
        .filter((day) => days & (1 << day))
        .map((day): [number, number] => [day * 1440 + from, day * 1440 + from + length]),
    )
    .sort(([a], [b]) => a - b);

const UNKNOWN_ON_HOLIDAYS = 0;
const USUAL_HOURS = 1;
const CLOSED_ON_HOLIDAYS = 2;
const OWN_HOURS = 3;

function holidayMode(week: Week | undefined): number {
  if (!week?.holidays) return UNKNOWN_ON_HOLIDAYS;
  if (week.holidays === 'usual') return USUAL_HOURS;
  return week.holidays.length ? OWN_HOURS : CLOSED_ON_HOLIDAYS;
}

/** What few weeks have, as JSON: hours of their own on holidays, other weeks later, a last day. */
function restOfWeek(week: Week | undefined): string {
  if (!week) return '';
  const holidays = holidayMode(week) === OWN_HOURS ? week.holidays : undefined;
  const rest = JSON.stringify({ holidays, later: week.later, until: week.until });
  return rest === '{}' ? '' : rest;
}

/** `2026-03` as months since 2000, from 1; 0 for no date. */
const monthToNumber = (date: string | undefined) =>
  date ? Math.max(1, (Number(date.slice(0, 4)) - 2000) * 12 + Number(date.slice(5, 7))) : 0;
const numberToMonth = (number: number) =>
  number
    ? `${2000 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}`
    : undefined;

/** Values as positions in a list of the distinct ones, in the order of their first use. */
function dictionary<T>(
  values: readonly T[],
  keyOf: (value: T) => string | number,
): { distinct: T[]; numbers: number[] } {
  const known = new Map<string | number, number>();
  const distinct: T[] = [];
  const numbers = values.map((value) => {
    const key = keyOf(value);
    let number = known.get(key);
    if (number === undefined) {
      number = distinct.push(value) - 1;
      known.set(key, number);
    }
    return number;
  });
  return { distinct, numbers };
}

export function encodeBlock(block: Block): Content {
  const { size } = block;
  const to = new ByteWriter();
  to.number(size);

  const lists = dictionary(block.categories, (numbers) => numbers.join());
  const numbers = [...new Set(block.categories.flat())].sort((a, b) => a - b);
  to.number(numbers.length);
  to.deltas(numbers);
  to.number(lists.distinct.length);
  to.numbers(lists.distinct.map((list) => list.length));
  to.numbers(lists.distinct.flat().map((number) => numbers.indexOf(number)));
  to.deltas(lists.numbers);

  to.numbers(block.offers.map((offer) => OFFERS.indexOf(offer)));
  const towns = dictionary(
    block.cities.map((city, i) => `${block.provinces[i] ?? ''}${city}`),
    (town) => town,
  );
  to.number(towns.distinct.length);
  to.texts(towns.distinct);
  to.numbers(towns.numbers);

  const located = size > 0 && block.latitudes.every((latitude) => latitude !== undefined);
  to.number(Number(located));
  to.cut();
  if (located) {
    for (const degrees of [block.latitudes, block.longitudes]) {
      const thousandths = degrees.map((value) => Math.round(value! * 1000));
      const least = thousandths.reduce((a, b) => Math.min(a, b));
      const extent = thousandths.reduce((a, b) => Math.max(a, b)) - least;
      const step = Math.min(LONGEST_STEP, Math.max(1, Math.ceil(extent / COORDINATE_STEPS)));
      to.signed(least);
      to.number(step);
      to.numbers(thousandths.map((value) => Math.round((value - least) / step)));
    }
  }

  to.cut();
  to.numbers(block.fr.map((fr) => Number(!fr)));
  to.number(block.twins.size);
  to.deltas(block.twins.keys());
  to.numbers(block.twins.values());
  writeName(to, block.particulars);
  to.cut();
  to.texts(block.fr.map((fr, i) => fr || block.en[i]!));
  return contentOf('block', to.finish());
}

function writeShelfPlaces(to: ByteWriter, places: readonly ShelfPlace[]): void {
  to.packed(places.map(({ area }) => area));
  to.packed(places.map(({ sector }) => sector));
  to.packed(places.map(({ mark }) => mark));
}

function readShelfPlaces(from: ByteReader, count: number): ShelfPlace[] {
  const areas = readPacked(from, count);
  const sectors = readPacked(from, count);
  const marks = readPacked(from, count);
  return areas.map((area, i) => ({ area, sector: sectors[i]!, mark: marks[i]! }));
}

/** The number of what is known is its position here. */
const WHEELCHAIR = [undefined, true, false];

/** The last days of calls are counted from here: two bytes each, until 2044. */
const FIRST_CALL_DAY = dayNumber('2000-01-01');

/** In the column of channels: whether an entry has calls, which then stand at the end of the particulars. */
const HAS_CALLS = 1 << CHANNELS.length;

/** Nothing where nobody calls: who reads channels by their bits, and not beyond hours, need not know of calls. */
function writeCalls(to: ByteWriter, calls: Particulars['calls']): void {
  const some = [...calls].sort(([a], [b]) => a - b).map(([, those]) => those);
  to.numbers(some.map(({ length }) => length));
  to.numbers(some.flat().map(({ kind }) => CALL_KINDS.indexOf(kind)));
  // 0: until it is taken out.
  to.numbers(some.flat().map(({ until }) => (until ? Math.max(1, dayNumber(until) - FIRST_CALL_DAY) : 0)));
}

/** @param entries those that have calls, ascending */
function readCalls(from: ByteReader, entries: readonly number[]): Particulars['calls'] {
  const counts = from.numbers(entries.length);
  const count = counts.reduce((sum, some) => sum + some, 0);
  const kinds = from.numbers(count);
  const days = from.numbers(count);
  let next = 0;
  return new Map(
    entries.map((entry, i) => {
      const those = Array.from({ length: counts[i]! }, (): BriefCall | undefined => {
        const kind = CALL_KINDS[kinds[next]!];
        const day = days[next++];
        // One of a kind that was added since says nothing here.
        return kind && { kind, ...(day && { until: dateOfNumber(FIRST_CALL_DAY + day) }) };
      });
      return [entry, those.filter((call) => call !== undefined)];
    }),
  );
}

export function encodeParticulars(particulars: Particulars): Content {
  const to = new ByteWriter();
  to.number(particulars.channels.length);
  to.packed(particulars.groups);
  to.cut();
  const { away, secondNames } = particulars;
  to.number(away.size);
  to.deltas(away.keys());
  writeShelfPlaces(to, [...away.values()]);
  to.number(secondNames.size);
  to.deltas(secondNames.keys());
  to.cut();
  to.texts([...secondNames.values()]);
  to.cut();
  const { calls } = particulars;
  to.numbers(particulars.channels.map((bits, i) => (calls.get(i)?.length ? bits | HAS_CALLS : bits)));
  to.numbers(
    particulars.legalForms.map(
      (form, i) =>
        6 * (form === undefined ? 0 : LEGAL_FORMS.indexOf(form) + 1) +
        2 * WHEELCHAIR.indexOf(particulars.wheelchair[i]) +
        Number(particulars.sellsToOrganisations[i]),
    ),
  );
  const { evidence } = particulars;
  to.numbers(evidence.map((known) => (known ? EVIDENCE_KINDS.indexOf(known.how) + 1 : 0)));
  to.cut();
  to.numbers(evidence.flatMap((known) => (known ? [monthToNumber(known.date)] : [])));
  to.numbers(evidence.flatMap((known) => (known ? [known.count] : [])));
  to.cut();
  const weeks = dictionary(particulars.weeks, (week) => (week ? JSON.stringify(week) : ''));
  const zones = [...new Set(weeks.distinct.map((week) => week?.zone ?? ''))];
  const spans = weeks.distinct.map((week) => toSpans(week?.intervals ?? []));
  to.number(zones.length);
  to.texts(zones);
  to.number(weeks.distinct.length);
  to.numbers(weeks.distinct.map((week) => zones.indexOf(week?.zone ?? '')));
  to.numbers(spans.map((list) => list.length));
  to.numbers(spans.flat().map(({ days }) => days));
  to.numbers(spans.flat().map(({ from }) => minutesToNumber(from)));
  to.numbers(spans.flat().map(({ length }) => minutesToNumber(length)));
  to.numbers(weeks.distinct.map(holidayMode));
  to.texts(weeks.distinct.map(restOfWeek));
  to.numbers(weeks.numbers);
  writeCalls(to, calls);
  return contentOf('particulars', to.finish());
}

/** @throws RangeError where the content is none of a block's particulars */
export function decodeParticulars(content: Uint8Array): Particulars {
  const from = read('particulars', content);
  const size = from.number();
  const groups = readPacked(from, size);
  const awayEntries = from.deltas(from.number());
  const awayPlaces = readShelfPlaces(from, awayEntries.length);
  const named = from.deltas(from.number());
  const secondNames = new Map(from.texts(named.length).map((name, i) => [named[i]!, name]));
  const bits = from.numbers(size);
  const forms = from.numbers(size);
  const kinds = from.numbers(size);
  const known = kinds.filter((kind) => kind > 0).length;
  const months = from.numbers(known);
  const counts = from.numbers(known);
  let nextKnown = 0;
  const evidence = kinds.map((kind): BriefEvidence | undefined => {
    const how = EVIDENCE_KINDS[kind - 1];
    if (!how) return undefined;
    const date = numberToMonth(months[nextKnown]!);
    return { how, ...(date && { date }), count: counts[nextKnown++]! };
  });

  const zones = from.texts(from.number());
  const weekZones = from.numbers(from.number());
  const spanCounts = from.numbers(weekZones.length);
  const spanCount = spanCounts.reduce((sum, count) => sum + count, 0);
  const days = from.numbers(spanCount);
  const starts = from.numbers(spanCount).map(numberToMinutes);
  const lengths = from.numbers(spanCount).map(numberToMinutes);
  const modes = from.numbers(weekZones.length);
  const rests = from.texts(weekZones.length);
  let nextSpan = 0;
  const distinctWeeks = spanCounts.map((count, week): Week | undefined => {
    const spans = Array.from({ length: count }, () => {
      const span = { days: days[nextSpan]!, from: starts[nextSpan]!, length: lengths[nextSpan]! };
      nextSpan++;
      return span;
    });
    const zone = zones[weekZones[week]!];
    if (!zone) return undefined;
    const mode = modes[week]!;
    return {
      zone,
      intervals: fromSpans(spans),
      ...(mode === USUAL_HOURS && { holidays: 'usual' as const }),
      ...(mode === CLOSED_ON_HOLIDAYS && { holidays: [] }),
      ...(rests[week] && (JSON.parse(rests[week]) as Partial<Week>)),
    };
  });
  const weekNumbers = from.numbers(size);
  return {
    channels: bits.map((some) => some % HAS_CALLS),
    legalForms: forms.map((form) => LEGAL_FORMS[Math.floor(form / 6) - 1]),
    sellsToOrganisations: forms.map((form) => form % 2 === 1),
    wheelchair: forms.map((form) => WHEELCHAIR[(form >> 1) % 3]),
    evidence,
    weeks: weekNumbers.map((number) => distinctWeeks[number]),
    groups,
    away: new Map(awayEntries.map((entry, i) => [entry, awayPlaces[i]!])),
    secondNames,
    calls: readCalls(
      from,
      [...bits.keys()].filter((i) => bits[i]! & HAS_CALLS),
    ),
  };
}

/** The bits of channels, in the order of CHANNELS. */
export const channelBits = (channels: Listing['french']['channels'] = []): number =>
  channels.reduce((bits, channel) => bits | (1 << CHANNELS.indexOf(channel)), 0);

export function encodeShelf(shelf: Shelf): Content {
  const to = new ByteWriter();
  to.number(shelf.length);
  to.numbers(shelf.map((sector) => sector.length));
  to.deltas(shelf.flat().map(({ start }) => start));
  for (const { name } of shelf.flat()) writeName(to, name);
  return contentOf('shelf', to.finish());
}

export function decodeShelf(content: Uint8Array): Shelf {
  const from = read('shelf', content);
  const lengths = from.numbers(from.number());
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const starts = from.deltas(count);
  const names = readNames(from, count);
  let next = 0;
  return lengths.map((length) =>
    Array.from({ length }, () => ({ start: starts[next]!, name: names[next++]! })),
  );
}

export function encodeDetails({ counts, listings }: DetailsGroup): Content {
  const to = new ByteWriter();
  to.number(counts.length);
  to.numbers(counts);
  to.number(listings.length);
  writeRows(to, listings as unknown as Row[]);
  return contentOf('details', to.finish());
}

/** @throws RangeError where the content is not a details group */
export function decodeDetails(content: Uint8Array): DetailsGroup {
  const from = read('details', content);
  const counts = from.numbers(from.number());
  const listings = readRows(from, from.number()) as unknown as DetailsGroup['listings'];
  return { counts, listings };
}

export function encodeIds(ids: IdsFile): Content {
  const to = new ByteWriter();
  to.number(ids.length);
  for (const name of ids) writeName(to, name);
  return contentOf('ids', to.finish());
}

export function decodeIds(content: Uint8Array): IdsFile {
  const from = read('ids', content);
  return readNames(from, from.number());
}

export function encodeIdShard(shard: IdShard): Content {
  const to = new ByteWriter();
  to.number(shard.length);
  to.deltas(shard.map(({ print }) => print));
  to.cut();
  writeShelfPlaces(to, shard);
  return contentOf('idShard', to.finish());
}

export function decodeIdShard(content: Uint8Array): IdShard {
  const from = read('idShard', content);
  const prints = from.deltas(from.number());
  const places = readShelfPlaces(from, prints.length);
  return prints.map((print, i) => ({ print, ...places[i]! }));
}

export function encodeHosts({ sections, deltas }: HostsFile): Content {
  const to = new ByteWriter();
  for (const { parts, shards } of sections) {
    to.number(parts.length);
    to.deltas(parts.map(({ start }) => start));
    to.numbers(parts.map(({ bytes }) => bytes));
    for (const { name } of parts) writeName(to, name);
    to.number(shards.length);
    to.deltas(shards.map(({ start }) => start));
    for (const { name } of shards) writeName(to, name);
  }
  to.number(deltas.length);
  to.deltas(deltas.map(({ day }) => day));
  for (const { from, name } of deltas) {
    writeName(to, from);
    writeName(to, name);
  }
  return contentOf('hosts', to.finish());
}

export function decodeHosts(content: Uint8Array): HostsFile {
  const from = read('hosts', content);
  const sections = [0, 1].map(() => {
    const starts = from.deltas(from.number());
    const bytes = from.numbers(starts.length);
    const parts = starts.map((start, i) => ({ start, name: readName(from), bytes: bytes[i]! }));
    const firsts = from.deltas(from.number());
    return { parts, shards: firsts.map((start) => ({ start, name: readName(from) })) };
  });
  const days = from.deltas(from.number());
  const deltas = days.map((day) => ({ day, from: readName(from), name: readName(from) }));
  return { sections, deltas };
}

/** By what a whole table is named: the names of its parts, one after the other. To be hashed as a content is. */
export const namesOfTable = ({ sections }: Pick<HostsFile, 'sections'>): Uint8Array<ArrayBuffer> =>
  joinNames(sections.flatMap(({ parts }) => parts.map(({ name }) => name)));

export function joinNames(names: readonly FileName[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  for (const name of names) writeName(to, name);
  return to.finish().bytes;
}

export const splitNames = (bytes: Uint8Array): FileName[] =>
  readNames(new ByteReader(bytes), Math.floor(bytes.length / 6));

export const tableNameOf = (hosts: Pick<HostsFile, 'sections'>): Promise<FileName> =>
  nameOf(namesOfTable(hosts));

/** Three offers a byte: DEFLATE codes what then stands there by how often it does. */
function writeOffers(to: ByteWriter, offers: Uint8Array): void {
  const bytes = new Uint8Array(Math.ceil(offers.length / 3));
  for (let i = offers.length - 1; i >= 0; i--) {
    const at = Math.floor(i / 3);
    bytes[at] = bytes[at]! * OFFERS.length + offers[i]!;
  }
  to.cut();
  to.bytes(bytes);
  to.cut();
}

function readOffers(from: ByteReader, count: number): Uint8Array<ArrayBuffer> {
  const bytes = from.bytes(Math.ceil(count / 3));
  const offers = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; at++) {
    let rest = bytes[at]!;
    for (let end = Math.min(count, i + 3); i < end; i++) {
      offers[i] = rest % OFFERS.length;
      rest = (rest / OFFERS.length) | 0;
    }
  }
  return offers;
}

/** An address is nearly always the first of its listing, and then its fingerprint begins with its kin. */
const kinOfNumber = (number: number) => Math.floor(number / 2 ** (40 - KIN_BITS));

function writeRowsOfKeys(to: ByteWriter, section: Section, { numbers, told }: KeyRows, start: number): void {
  writeAscending(to, numbers, start);
  writeOffers(
    to,
    told.map((value) => value & 7),
  );
  const bits = new BitWriter();
  const others: number[] = [];
  for (let i = 0; i < told.length; i++) {
    const kin = told[i]! >> 3;
    if (!section && kin === kinOfNumber(numbers[i]!)) continue;
    others.push(i);
    bits.bits(kin, KIN_BITS);
  }
  if (!section) {
    to.number(others.length);
    writeAscending(to, others);
  }
  to.bytes(bits.finish());
}

function readRowsOfKeys(from: ByteReader, section: Section, count: number, start: number): KeyRows {
  const numbers = readAscending(from, count, start);
  const told = readOffers(from, count);
  if (!section) for (let i = 0; i < count; i++) told[i]! |= kinOfNumber(numbers[i]!) << 3;
  const others = section ? undefined : readAscending(from, from.number());
  const length = others?.length ?? count;
  const kins = readBits(from.bytes(Math.ceil((length * KIN_BITS) / 8)), length, KIN_BITS);
  for (let i = 0; i < length; i++) {
    const row = others ? others[i]! : i;
    if (row < count) told[row] = (told[row]! & 7) | (kins[i]! << 3);
  }
  return { numbers, told };
}

export function encodeTablePart({ section, start, rows }: TablePart): Content {
  const to = new ByteWriter();
  to.number(section);
  to.number(start);
  to.number(rows.numbers.length);
  writeRowsOfKeys(to, section, rows, start);
  return contentOf('hostTable', to.finish());
}

/** @throws RangeError where the content is not a part of a lookup table */
export function decodeTablePart(content: Uint8Array): TablePart {
  const from = read('hostTable', content);
  const section = from.number() ? 1 : 0;
  const start = from.number();
  return { section, start, rows: readRowsOfKeys(from, section, from.number(), start) };
}

export function encodeHostDelta(delta: HostDelta): Content {
  const to = new ByteWriter();
  for (const [section, { gone, changed, offers, came }] of delta.entries()) {
    to.numbers([gone.length, changed.length, came.numbers.length]);
    writeAscending(to, gone);
    writeAscending(to, changed);
    writeOffers(to, offers);
    writeRowsOfKeys(to, section ? 1 : 0, came, 0);
  }
  return contentOf('hostDelta', to.finish());
}

/** @throws RangeError where the content is not a host delta */
export function decodeHostDelta(content: Uint8Array): HostDelta {
  const from = read('hostDelta', content);
  return ([0, 1] as const).map((section) => {
    const [goes, changes, comes] = from.numbers(3) as [number, number, number];
    const gone = readAscending(from, goes);
    const changed = readAscending(from, changes);
    const offers = readOffers(from, changes);
    return { gone, changed, offers, came: readRowsOfKeys(from, section, comes, 0) };
  });
}

export function encodeKeyShard({ width, rows }: KeyShard): Content {
  const to = new ByteWriter();
  to.number(width);
  to.number(rows.length);
  writeAscending(
    to,
    rows.map(({ print }) => print),
  );
  // 0: the key's own.
  writeShelfPlaces(
    to,
    rows.map(({ area, sector, mark }) => ({ area, sector, mark: mark === undefined ? 0 : mark + 1 })),
  );
  return contentOf('keyShard', to.finish());
}

/** @throws RangeError where the content is not a key shard */
export function decodeKeyShard(content: Uint8Array): KeyShard {
  const from = read('keyShard', content);
  const width = from.number();
  const prints = readAscending(from, from.number());
  const places = readShelfPlaces(from, prints.length);
  const rows = places.map(({ area, sector, mark }, i) => ({
    print: prints[i]!,
    area,
    sector,
    mark: mark ? mark - 1 : undefined,
  }));
  return { width, rows };
}

export function encodeNames({ starts, shards, areas }: NamesFile): Content {
  const to = new ByteWriter();
  to.number(shards.length);
  to.texts(starts);
  to.cut();
  for (const name of shards) writeName(to, name);
  to.number(areas.length);
  for (const name of areas) writeName(to, name);
  return contentOf('names', to.finish());
}

export function decodeNames(content: Uint8Array): NamesFile {
  const from = read('names', content);
  const count = from.number();
  return {
    starts: from.texts(count),
    shards: readNames(from, count),
    areas: readNames(from, from.number()),
  };
}

export function encodeAreaNames({ cells, words }: AreaNames): Content {
  const to = new ByteWriter();
  to.number(cells.length);
  to.numbers(cells);
  to.number(words.length);
  writeAscending(to, words);
  return contentOf('areaNames', to.finish());
}

/** @throws RangeError where the content is not the names of an area */
export function decodeAreaNames(content: Uint8Array): AreaNames {
  const from = read('areaNames', content);
  const cells = from.numbers(from.number());
  return { cells, words: readAscending(from, from.number()) };
}

export function encodeNameShard({ listings, words }: NameShard): Content {
  const to = new ByteWriter();
  to.number(listings);
  to.number(words.length);
  to.texts(words.map(([word]) => word));
  to.cut();
  to.numbers(words.map(([, places]) => places.length));
  to.cut();
  for (const [, places] of words) to.numbers(places.map(({ area }, i) => area - (places[i - 1]?.area ?? 0)));
  to.cut();
  to.numbers(words.flatMap(([, places]) => places.map(({ part }) => part)));
  return contentOf('nameShard', to.finish());
}

/** @throws RangeError where the content is not a name shard */
export function decodeNameShard(content: Uint8Array): NameShard {
  const from = read('nameShard', content);
  const listings = from.number();
  const words = from.texts(from.number());
  const counts = from.numbers(words.length);
  const areas = counts.map((count) => {
    let area = 0;
    return from.numbers(count).map((gap) => {
      area += gap;
      return area;
    });
  });
  return {
    listings,
    words: words.map((word, i) => {
      const parts = from.numbers(counts[i]!);
      return [word, areas[i]!.map((area, j) => ({ area, part: parts[j]! }))];
    }),
  };
}

/** 32 bits of hash: FNV-1a over the text's UTF-8. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Where an id is looked up: its shard among so many (a power of two), and the bits that tell it there. */
export function idPrint(id: string, shards: number): { shard: number; print: number } {
  // Shifts of 32 are none in JavaScript.
  const hash = hashOf(id);
  const [own, rest] = [2 ** 32 / shards, 2 ** 32 / shards / 2 ** ID_PRINT_BITS];
  return { shard: Math.floor(hash / own), print: Math.floor((hash % own) / Math.max(1, rest)) };
}

/** Bits of a shelf mark, and how many of them are told where a key or an id does not tell it. */
export const MARK_BITS = 24;
export const SHORT_MARK_BITS = 5;

/** `start`: each of its three parts after its length (a number); gzip, without a signature of its own. */
export function encodeStart({ manifest, guide, index }: Start): Content {
  const to = new ByteWriter();
  for (const part of [new TextEncoder().encode(manifest), guide, index]) {
    to.cut();
    to.number(part.length);
    to.bytes(part);
  }
  return to.finish();
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a client must find in a manifest, whose publisher signed it: the schema would weigh more than the search. */
const REQUIRED: ReadonlyArray<readonly [member: string, holds: (manifest: Manifest) => boolean]> = [
  ['format', ({ format }) => format === FORMAT],
  ['version', ({ version }) => version === FORMAT_VERSION],
  ['id', ({ id }) => isText(id)],
  ['name', ({ name }) => isText(name?.fr) || isText(name?.en)],
  ['published', ({ published }) => isText(published)],
  ['recipients', ({ recipients }) => Array.isArray(recipients)],
  ['attribution', ({ attribution }) => Array.isArray(attribution)],
  ...(
    ['guide', 'index', 'morePlaces', 'postalCodes', 'reach', 'backstage', 'names', 'ids', 'hosts'] as const
  ).map((name) => [`files.${name}`, ({ files }: Manifest) => isText(files?.[name])] as const),
];

/**
 * Verifies `manifest.json` against the pinned public key and returns its payload.
 * @param publicKey raw Ed25519 key, base64url, as it stands in the tag
 * @returns the manifest, or null where the signature is not this key's
 * @throws SyntaxError where the text is not JSON; RangeError where it is not a signed manifest of this version
 */
export async function verifyManifest(text: string, publicKey: string): Promise<Manifest | null> {
  const manifest = await payloadOf(text, publicKey);
  if (manifest === undefined)
    throw new RangeError('"payload", "protected" or "signature" is missing or not what it should be');
  const wrong = manifest && REQUIRED.find(([, holds]) => !holds(manifest));
  if (wrong) throw new RangeError(`"${wrong[0]}" is missing or not what it should be`);
  return manifest;
}
