/**
 * What a first search reads of a directory: `start` with the manifest, the guide and the index (or the overview), then
 * blocks; and how each is verified. Apart from directory-format.ts, which has the rest of the wire contract and writes
 * all of it, so that a page has its first results before it has what reads hours, details, tables and the country.
 */
import { ByteReader } from './bytes.ts';
import type {
  Block,
  Box,
  CategoriesFile,
  FileName,
  GuideFile,
  IndexFile,
  Manifest,
  OverviewFile,
  PlacesFile,
  SignedManifest,
} from './directory-format.ts';
import { OFFERS, PROVINCES } from './first-terms.ts';

export const FORMAT = 'relais-directory';
export const FORMAT_VERSION = 6;

/** Magic bytes at the start of every content but the manifest: a signature of one can be taken for no other. */
export const MAGIC = [0x89, 0x52, 0x4c]; // 0x89 "RL"

/** The fourth byte: kinds of the files that are read here. */
export const GUIDE = 0x47; // G
export const INDEX = 0x4a; // J
export const OVERVIEW = 0x4f; // O
export const BLOCK = 0x42; // B

export const HEADER_BYTES = 5;

/** @throws RangeError where the content is not of that kind, or of a version this reader does not know */
export function bodyOf(kind: number, content: Uint8Array): Uint8Array {
  if ([...MAGIC, kind, FORMAT_VERSION].some((byte, i) => content[i] !== byte))
    throw new RangeError(`The file is not a ${String.fromCharCode(kind)} of version ${FORMAT_VERSION}.`);
  return content.subarray(HEADER_BYTES);
}

export const read = (kind: number, content: Uint8Array) => new ByteReader(bodyOf(kind, content));

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const readName = (from: ByteReader): FileName => hexOf(from.bytes(6));
export const readNames = (from: ByteReader, count: number) =>
  Array.from({ length: count }, () => readName(from));

export function readPlaces(from: ByteReader): PlacesFile {
  const count = from.number();
  const names = from.texts(count);
  const provinces = from.deltas(count).map((number) => PROVINCES[number]!);
  const sizes = from.numbers(count);
  const latitudes = from.deltas(count);
  const longitudes = from.deltas(count);
  const aliasNames = from.texts(from.number());
  const aliasPlaces = from.numbers(aliasNames.length);
  const order = [...names.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const places = new Map(order.map((position, place) => [position, place]));
  const sorted = <T>(values: T[]) => order.map((position) => values[position]!);
  return {
    names: sorted(names),
    provinces: sorted(provinces),
    sizes: sorted(sizes),
    latitudes: sorted(latitudes),
    longitudes: sorted(longitudes),
    aliases: aliasNames.map((name, i) => [name, places.get(aliasPlaces[i]!)!]),
  };
}

/** Words of a category in one text; no word holds it. */
export const WORD_SEPARATOR = '|';

export function readCategories(from: ByteReader): CategoriesFile['categories'] {
  const numbers = from.deltas(from.number());
  const ids = from.texts(numbers.length);
  const texts = from.texts(numbers.length);
  const related = from.numbers(numbers.length).map((count) => from.numbers(count));
  return texts.map((text, i) => {
    const [fr = '', en = '', ...words] = text.split(WORD_SEPARATOR);
    const kin = related[i]!;
    return { number: numbers[i]!, id: ids[i]!, fr, en, words, ...(kin.length && { related: kin }) };
  });
}

/** @throws RangeError where the content is not a guide */
export function decodeGuide(content: Uint8Array): GuideFile {
  const from = read(GUIDE, content);
  const categories = readCategories(from);
  const frequent = from.numbers(from.number());
  return { categories, frequent, places: readPlaces(from) };
}

function readBoxes(from: ByteReader, count: number): Box[] {
  const souths = from.deltas(count);
  const wests = from.deltas(count);
  const heights = from.numbers(count);
  const widths = from.numbers(count);
  return souths.map((south, i) => [south, wests[i]!, south + heights[i]!, wests[i]! + widths[i]!]);
}

/** @throws RangeError where the content is not an index */
export function decodeIndex(content: Uint8Array): IndexFile {
  const from = read(INDEX, content);
  const counts = from.numbers(from.number());
  const fronts = from.numbers(counts.length);
  const count = counts.reduce((sum, each) => sum + each, 0);
  const names = readNames(from, count);
  const sectors = from.numbers(count);
  const boxes = readBoxes(from, count);
  let next = 0;
  const areas = counts.map((length, area) => ({
    blocks: Array.from({ length }, (_, order) => {
      const i = next++;
      return {
        name: names[i]!,
        box: boxes[i]!,
        front: order === 0 && fronts[area] === 1,
        sectors: sectors[i]!,
      };
    }),
  }));
  const unmapped = () => {
    const provinces = from.numbers(from.number());
    const lengths = from.numbers(provinces.length);
    return provinces.map((province, i) => ({
      province: PROVINCES[province - 1],
      blocks: readNames(from, lengths[i]!),
    }));
  };
  return { areas, distance: unmapped() as IndexFile['distance'], elsewhere: unmapped() };
}

/** @throws RangeError where the content is not an overview */
export function decodeOverview(content: Uint8Array): OverviewFile {
  const from = read(OVERVIEW, content);
  const names = readNames(from, from.number());
  const fronts = from.numbers(names.length);
  const boxes = readBoxes(from, names.length);
  // Those of directories published earlier have none.
  const postalCodes = from.ended ? [] : from.texts(names.length);
  return names.map((name, i) => ({
    name,
    box: boxes[i]!,
    front: fronts[i] === 1,
    postalCodes: postalCodes[i] ?? '',
  }));
}

/** @throws RangeError where the content is not a block */
export function decodeBlock(content: Uint8Array): Block {
  const from = read(BLOCK, content);
  const size = from.number();

  const numbers = from.deltas(from.number());
  const listLengths = from.numbers(from.number());
  const lists = listLengths.map((length) => from.numbers(length).map((position) => numbers[position]!));
  const categories = from.deltas(size).map((list) => lists[list] ?? []);

  const offers = from.numbers(size).map((number) => OFFERS[number] ?? 'unknown');
  const distinctTowns = from.texts(from.number()).map((town) => {
    const province = PROVINCES.find((name) => town.startsWith(name));
    return { province, city: province ? town.slice(2) : town };
  });
  const towns = from.numbers(size).map((number) => distinctTowns[number]);

  const located = from.number() === 1;
  const degrees = (): Array<number | undefined> => {
    if (!located) return Array.from({ length: size }, () => undefined);
    const least = from.signed();
    const step = from.number();
    return from.numbers(size).map((value) => (least + value * step) / 1000);
  };
  const latitudes = degrees();
  const longitudes = degrees();

  const isEnglish = from.numbers(size).map((value) => value === 1);
  const twinCount = from.number();
  const twinEntries = from.deltas(twinCount);
  const twinPrints = from.numbers(twinCount);
  const particulars = readName(from);
  const names = from.texts(size);
  return {
    size,
    fr: names.map((name, i) => (isEnglish[i] ? '' : name)),
    en: names.map((name, i) => (isEnglish[i] ? name : '')),
    categories,
    offers,
    cities: towns.map((town) => town?.city ?? ''),
    provinces: towns.map((town) => town?.province),
    latitudes,
    longitudes,
    twins: new Map(twinEntries.map((entry, i) => [entry, twinPrints[i]!])),
    particulars,
  };
}

/** Name of a file: the first 6 bytes of the SHA-256 of its content, in hex. */
export async function nameOf(content: Uint8Array<ArrayBuffer>): Promise<FileName> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return hexOf(digest.subarray(0, 6));
}

/** Bytes of the signature that stands before a file's content. */
export const SIGNATURE_BYTES = 64;

/** Inflates gzip; bytes that a host or browser has inflated already pass through. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Path of the file that has the manifest, the guide and the index in one. */
export const START_PATH = 'start';

/** What whoever comes for the first time needs of an edition, before it is compressed. */
export interface Start {
  /** `manifest.json`, as it stands there. */
  manifest: string;
  /** The files of those names, signature and content; of a directory that has one, the overview for the index. */
  guide: Uint8Array;
  index: Uint8Array;
}

/** @throws RangeError where the bytes end too early. Nothing is verified: each part has its own signature */
export function decodeStart(inflated: Uint8Array): Start {
  const from = new ByteReader(inflated);
  const part = () => from.bytes(from.number());
  return { manifest: new TextDecoder().decode(part()), guide: part(), index: part() };
}

/** Path of a file under the directory's address. */
export const pathOf = (name: FileName): string => `f/${name}`;

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
}

/** @param publicKey raw Ed25519 key, base64url */
export const importPublicKey = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, ['verify']);

/**
 * The content of a file, inflated already, or undefined where it is not the file of that name or not signed by the
 * key.
 */
export async function verifyFile(
  inflated: Uint8Array<ArrayBuffer>,
  name: FileName,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const signature = inflated.slice(0, SIGNATURE_BYTES);
  const content = inflated.slice(SIGNATURE_BYTES);
  if ((await nameOf(content)) !== name) return undefined;
  return (await crypto.subtle.verify('Ed25519', key, signature, content)) ? content : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * What a signed manifest says; nothing else of it is checked than who signed it.
 * @param publicKey raw Ed25519 key, base64url, as it stands in the tag
 * @returns undefined where it is no signed manifest, null where the signature is not this key's
 * @throws SyntaxError where the text is not JSON
 */
export async function payloadOf(text: string, publicKey: string): Promise<Manifest | null | undefined> {
  const signed = JSON.parse(text) as Partial<SignedManifest> | null;
  const [payload, header, signature] = [signed?.payload, signed?.protected, signed?.signature];
  if (!isText(payload) || !isText(header) || !isText(signature)) return undefined;
  const key = await importPublicKey(publicKey);
  const covered = new TextEncoder().encode(`${header}.${payload}`);
  if (!(await crypto.subtle.verify('Ed25519', key, fromBase64Url(signature), covered))) return null;
  return JSON.parse(new TextDecoder().decode(fromBase64Url(payload))) as Manifest;
}

/** Whether a manifest is one of this version: what else it lacks is told by `verifyManifest`. */
export const isOfThisVersion = ({ format, version, id, published, recipients, files }: Manifest): boolean =>
  format === FORMAT &&
  version === FORMAT_VERSION &&
  [id, published, files?.guide, files?.index].every(isText) &&
  Array.isArray(recipients);
