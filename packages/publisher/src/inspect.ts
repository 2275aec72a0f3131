/** `relais inspect`: every file of a directory, verified, weighed and described. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  allBlocks,
  decodeAreaNames,
  decodeBackstage,
  decodeBlock,
  decodeDetails,
  decodeGuide,
  decodeHostDelta,
  decodeHosts,
  decodeIdShard,
  decodeIds,
  decodeIndex,
  decodeKeyShard,
  decodeNameShard,
  decodeNames,
  decodeOverview,
  decodeShelf,
  decodeStart,
  decodeTablePart,
  type FileName,
  importPublicKey,
  inflate,
  type Manifest,
  pathOf,
  START_PATH,
  verifyFile,
} from '@relais/core/directory-format';
import { folderPlatform, isWeb, openAnyDirectory } from './folder.ts';

export const KINDS_SHOWN = [
  'manifest',
  'start',
  'guide',
  'index',
  'overview',
  'indexes of areas',
  'more words',
  'reach',
  'more places',
  'postal codes',
  'fronts',
  'blocks',
  'blocks at a distance',
  'blocks off the map',
  'particulars',
  'backstage',
  'shelves',
  'details groups',
  'names',
  'name shards',
  'names of areas',
  'ids',
  'id shards',
  'hosts',
  'host table',
  'host deltas',
  'key shards',
] as const;
export type KindShown = (typeof KINDS_SHOWN)[number];

export interface Inspection {
  manifest: Manifest;
  /** Whether the signature was checked against a key that was given, and not the one the directory names. */
  pinned: boolean;
  /** Bytes as stored, by kind. */
  sizes: Map<KindShown, number[]>;
  /** How many there are in each: what a host learns at most when one is fetched. */
  entriesOfBlocks: number[];
  entriesOfFronts: number[];
  listingsOfGroups: number[];
  listingsOfNameShards: number[];
  wordsOfAreas: number[];
  listingsOfIdShards: number[];
  keysOfShards: number[];
  /** Web addresses and phone numbers of the lookup table, once for each listing that has one. */
  keysOfTable: number;
  categories: number;
  /** Files that are missing, damaged or not signed by the key, and why. */
  problems: string[];
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Files read at a time. */
const AT_ONCE = 16;

/**
 * Reads the whole tree of a directory.
 * @param address folder or address
 * @param onProgress files read, and files known of so far
 * @throws CommandError, DirectoryError where the manifest itself cannot be read
 */
export async function inspect(
  address: string,
  publicKey?: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Inspection> {
  const { directory, pinned, key } = await openAnyDirectory(address, publicKey);
  const { manifest } = directory;
  const verifier = await importPublicKey(key);
  const platform = folderPlatform();
  const base = isWeb(address)
    ? address.replace(/\/?$/, '/')
    : pathToFileURL(`${path.resolve(address)}/`).href;
  const sizes: Inspection['sizes'] = new Map();
  const problems: string[] = [];
  const seen = new Set<FileName>();
  let done = 0;

  /** What has no signature of its own. */
  async function readPlain(kind: KindShown, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const response = await platform.fetch(base + file);
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    sizes.set(kind, [bytes.length]);
    return inflate(bytes).catch(() => undefined);
  }

  const text = await readPlain('manifest', 'manifest.json');
  const start = await readPlain('start', START_PATH);
  // Whoever comes for the first time would see another edition, or ask twice.
  if (!text || !start || decodeStart(start).manifest !== new TextDecoder().decode(text)) {
    problems.push(`${START_PATH} is missing or of another edition than manifest.json`);
  }

  async function read<T>(
    kind: KindShown,
    name: FileName,
    decode: (content: Uint8Array) => T,
  ): Promise<T | undefined> {
    seen.add(name);
    try {
      const response = await platform.fetch(base + pathOf(name));
      if (!response.ok)
        throw new Error(response.status === 404 ? 'is missing' : `is answered by ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const inflated = await inflate(bytes).catch(() => undefined);
      const content = inflated && (await verifyFile(inflated, name, verifier));
      if (!content) throw new Error('is damaged, or not signed by this key');
      const known = sizes.get(kind);
      if (known) known.push(bytes.length);
      else sizes.set(kind, [bytes.length]);
      return decode(content);
    } catch (error) {
      problems.push(`${pathOf(name)} (${kind}) ${(error as Error).message}`);
      return undefined;
    } finally {
      onProgress?.(++done, seen.size);
    }
  }

  async function readAll<T>(
    kind: KindShown,
    names: readonly FileName[],
    decode: (content: Uint8Array) => T,
  ): Promise<T[]> {
    const found: T[] = [];
    const waiting = [...names];
    for (const name of names) seen.add(name);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          const value = await read(kind, name, decode);
          if (value !== undefined) found.push(value);
        }
      }),
    );
    return found;
  }

  const { files } = manifest;
  const ignore = () => true;
  const guide = await read('guide', files.guide, decodeGuide);
  const index = (await read('index', files.index, decodeIndex)) ?? { areas: [], distance: [], elsewhere: [] };
  const overview = files.overview ? await read('overview', files.overview, decodeOverview) : undefined;
  await readAll(
    'indexes of areas',
    (overview ?? []).map(({ name }) => name),
    decodeIndex,
  );
  if (files.moreWords) await read('more words', files.moreWords, ignore);
  await read('reach', files.reach, ignore);
  await read('more places', files.morePlaces, ignore);
  await read('postal codes', files.postalCodes, ignore);
  const backstage = await read('backstage', files.backstage, decodeBackstage);
  const names = await read('names', files.names, decodeNames);
  const ids = await read('ids', files.ids, decodeIds);
  const hosts = await read('hosts', files.hosts, decodeHosts);
  const shapeOf = (content: Uint8Array) => {
    const { size, particulars } = decodeBlock(content);
    return { size, particulars };
  };
  const onTheMap = index.areas.flatMap(({ blocks }) => blocks);
  const namesOf = (front: boolean) =>
    onTheMap.flatMap((block) => (block.front === front ? [block.name] : []));
  const unmapped = (areas: ReadonlyArray<{ blocks: FileName[] }>) => areas.flatMap(({ blocks }) => blocks);
  const fronts = await readAll('fronts', namesOf(true), shapeOf);
  const blocks = await readAll('blocks', namesOf(false), shapeOf);
  const others = [
    ...(await readAll('blocks at a distance', unmapped(index.distance), shapeOf)),
    ...(await readAll('blocks off the map', unmapped(index.elsewhere), shapeOf)),
  ];
  const all = [...fronts, ...blocks, ...others];
  await readAll(
    'particulars',
    all.map(({ particulars }) => particulars),
    ignore,
  );
  const shelves = await readAll('shelves', backstage?.shelves ?? [], decodeShelf);
  const groups = shelves.flat(2).map(({ name }) => name);
  const result: Inspection = {
    manifest,
    pinned,
    sizes,
    entriesOfBlocks: blocks.map(({ size }) => size),
    entriesOfFronts: fronts.map(({ size }) => size),
    listingsOfGroups: await readAll(
      'details groups',
      groups,
      (content) => decodeDetails(content).listings.length,
    ),
    listingsOfNameShards: await readAll(
      'name shards',
      names?.shards ?? [],
      (content) => decodeNameShard(content).listings,
    ),
    wordsOfAreas: await readAll(
      'names of areas',
      names?.areas ?? [],
      (content) => decodeAreaNames(content).words.length,
    ),
    listingsOfIdShards: await readAll('id shards', ids ?? [], (content) => decodeIdShard(content).length),
    keysOfShards: await readAll(
      'key shards',
      (hosts?.sections ?? []).flatMap(({ shards }) => shards.map(({ name }) => name)),
      (content) => decodeKeyShard(content).rows.length,
    ),
    keysOfTable: sumOf(
      await readAll(
        'host table',
        (hosts?.sections ?? []).flatMap(({ parts }) => parts.map(({ name }) => name)),
        (content) => decodeTablePart(content).rows.told.length,
      ),
    ),
    categories: guide?.categories.length ?? 0,
    problems,
  };
  await readAll(
    'host deltas',
    (hosts?.deltas ?? []).map(({ name }) => name),
    decodeHostDelta,
  );
  if (allBlocks(index).length !== all.length && !problems.length) {
    problems.push('The index names a block twice.');
  }
  return result;
}
