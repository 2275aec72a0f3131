/**
 * A region kept whole on the device: every listing around a place in full, with the blocks that a search there reads, and
 * which key leads to which of its details. Whoever opens a badge there asks nobody. A host learns which region it is, as
 * it is fetched; never who is looked at in it.
 */
import { ByteReader, ByteWriter } from '../bytes.ts';
import { type DetailsGroup, decodeDetails, decodeOverview, type FileName } from '../directory-format.ts';
import { readAscending, writeAscending } from '../gaps.ts';
import type { Listing } from '../listing.ts';
import { readPacked } from '../packed.ts';
import { blocksAround } from './first-search.ts';
import { distanceToBoxKm, type Point } from './geography.ts';
import { fingerprint, keysOfListing } from './hosts.ts';
import { inTurns, keptContent, type LookupDirectory, type OnProgress } from './lookup.ts';

export interface RegionWanted {
  point: Point;
  /** Radius. */
  km: number;
  /** Listings at the most: the nearest. */
  most: number;
  /**
   * Bytes that are spent at the most on blocks, which tell the hours, beside the details: those of the nearest
   * neighbourhoods. All of a region of some 15,000 listings have room in 2 MB.
   */
  room: number;
}

/** What is kept of a region, to be kept itself. Structured-cloneable. */
export interface KeptRegion {
  /** The edition it is of. */
  published: string;
  /** Listings in full. */
  listings: number;
  /** Bytes of its files on the device, beside the table's. */
  bytes: number;
  /** How far it reaches, where it has not all that was wanted. */
  km: number;
  /** Every file it needs beside the table's: all of them are on the device. */
  files: FileName[];
  groups: FileName[];
  /** Which group of `groups` has the listing of a key, by the last bits of its fingerprint: as `packed` writes it. */
  keys: Uint8Array<ArrayBuffer>;
}

/** Files fetched at a time. */
const AT_A_TIME = 6;

/** What part of a region its details are, more or less. */
const SHARE_OF_DETAILS = 0.8;
/** Bytes of a block with its particulars, more or less. */
const A_BLOCK = 20_000;

/** Of 40,000 keys, one that is not among them is taken for one in 400 cases, and told apart once the group is read. */
const PRINT_BITS = 24;
const printOf = (key: string): number => fingerprint(key) % 2 ** PRINT_BITS;

/**
 * Fetches what is not on the device yet of a region.
 * @throws DirectoryError where something of it cannot be had; what has come stays on the device
 */
export async function keepRegion(
  directory: LookupDirectory,
  { point, km, most, room }: RegionWanted,
  onProgress?: OnProgress,
): Promise<KeptRegion> {
  const files = new Set<FileName>([directory.manifest.files.index]);
  const { reach, moreWords, overview } = directory.manifest.files;
  const [{ areas }, { shelves }, near] = await Promise.all([
    directory.index(),
    directory.backstage(),
    blocksAround(directory, point),
    // What a search needs that widens, or is asked in rare words.
    directory.allCategories(),
    directory.reach(),
  ]);
  files.add(reach);
  if (moreWords) files.add(moreWords);
  const readBlock = async (name: FileName) => {
    files.add(name);
    files.add((await directory.wholeBlock(name)).particulars);
  };
  // What a search reads there.
  for (const name of near) await readBlock(name);
  const around = areas
    .flatMap(({ blocks }, area) => {
      let sector = 0;
      return blocks.map(({ name, box, front, sectors }) => {
        const first = sector;
        sector += sectors;
        return { name, box, front, area, first, sectors, km: distanceToBoxKm(point, box) };
      });
    })
    .filter((block) => !block.front && block.km <= km)
    .sort((a, b) => a.km - b.km || a.area - b.area || a.first - b.first);

  const groups: FileName[] = [];
  const keys: Array<[print: number, group: number]> = [];
  let listings = 0;
  let reached = 0;
  let next = 0;
  const fetched = directory.traffic.bytes;
  for (; next < around.length && listings < most; next++) {
    const { area, first, sectors, km: away } = around[next]!;
    const shelf = await directory.shelf(area);
    const here = shelf.slice(first, first + sectors).flat();
    // A neighbourhood that would be too many is not fetched: as far as those before it tell.
    if (groups.length && listings + (here.length * listings) / groups.length > most) break;
    files.add(shelves[area]!);
    const read = new Map<FileName, DetailsGroup['listings']>();
    await inTurns(here, AT_A_TIME, async ({ name }) => {
      read.set(name, (await directory.files.decode(name, decodeDetails)).listings);
    });
    const count = [...read.values()].reduce((sum, { length }) => sum + length, 0);
    if (listings + count > most) break;
    for (const { name } of here) {
      files.add(name);
      const group = groups.push(name) - 1;
      for (const listing of read.get(name)!) {
        for (const key of keysOfListing(listing)) keys.push([printOf(key), group]);
      }
    }
    listings += count;
    reached = away;
    // How much it will be is known of what has come: all that is around, or the most.
    const loaded = directory.traffic.bytes - fetched;
    const share = Math.max((next + 1) / around.length, listings / most);
    onProgress?.(loaded, Math.round(loaded / (share * SHARE_OF_DETAILS)));
  }
  let bytes = 0;
  const sizeOf = async (name: FileName) => (await keptContent(directory.files, name))?.length ?? 0;
  for (const name of files) bytes += await sizeOf(name);
  for (const { name, area, box } of around.slice(0, next)) {
    if (bytes + A_BLOCK > room) break;
    // Of a directory that has an overview, the index of that area.
    await directory.indexAround({ latitude: (box[0] + box[2]) / 200, longitude: (box[1] + box[3]) / 200 });
    const front = areas[area]!.blocks.find((block) => block.front);
    for (const one of [name, ...(front ? [front.name] : [])]) {
      if (files.has(one)) continue;
      await readBlock(one);
      bytes += (await sizeOf(one)) + (await sizeOf((await directory.block(one)).particulars));
    }
  }
  if (overview) {
    files.add(overview);
    // Which areas the indexes around those blocks are of, the blocks alone decided.
    for (const { name } of await directory.files.decode(overview, decodeOverview))
      if (await keptContent(directory.files, name)) files.add(name);
  }
  const all = directory.traffic.bytes - fetched;
  onProgress?.(all, all);
  return {
    published: directory.manifest.published,
    listings,
    bytes,
    km: next < around.length ? reached : km,
    files: [...files],
    groups,
    keys: packed(keys),
  };
}

/** Whether everything of a region is on the device: a full disk may have kept less. */
export async function holdsRegion({ files }: LookupDirectory, region: KeptRegion): Promise<boolean> {
  for (const name of region.files) if (!(await keptContent(files, name))) return false;
  return true;
}

function packed(keys: Array<[print: number, group: number]>): Uint8Array<ArrayBuffer> {
  keys.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const to = new ByteWriter();
  to.number(keys.length);
  writeAscending(
    to,
    keys.map(([print]) => print),
  );
  to.packed(keys.map(([, group]) => group));
  return to.finish().bytes;
}

/** A region on the device, as it is asked. */
export class HomeRegion {
  readonly kept: KeptRegion;
  readonly #prints: Float64Array;
  readonly #groups: readonly number[];

  constructor(kept: KeptRegion) {
    this.kept = kept;
    const from = new ByteReader(kept.keys);
    const count = from.number();
    this.#prints = readAscending(from, count);
    this.#groups = readPacked(from, count);
  }

  /** The first of its keys that is not below a print. */
  #firstAt(print: number): number {
    let low = 0;
    let high = this.#prints.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#prints[middle]! < print) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a listing of that key seems to be in the region: its details tell for sure. */
  has(key: string): boolean {
    const print = printOf(key);
    return this.#prints[this.#firstAt(print)] === print;
  }

  /**
   * The region's listings of a key, out of what is on the device.
   * @throws DirectoryError where it is not there any more
   */
  async listingsOf(directory: LookupDirectory, key: string): Promise<Listing[]> {
    const print = printOf(key);
    const groups = new Set<number>();
    for (let i = this.#firstAt(print); this.#prints[i] === print; i++) groups.add(this.#groups[i]!);
    const found: DetailsGroup['listings'] = [];
    for (const group of groups) {
      const { listings } = await directory.files.decode(this.kept.groups[group]!, decodeDetails);
      found.push(...listings.filter((listing) => keysOfListing(listing).has(key)));
    }
    return Promise.all(found.map((listing) => directory.whole(listing)));
  }
}
