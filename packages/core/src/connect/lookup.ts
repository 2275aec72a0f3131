/**
 * A directory that answers for web addresses and phone numbers: its lookup table, kept on the device and brought up to
 * date by what changed; and from a key to the details, when the person asks.
 */
import {
  type DetailsGroup,
  decodeHostDelta,
  decodeHosts,
  decodeKeyShard,
  decodeTablePart,
  type FileName,
  GROUPS_TOGETHER,
  type HostsFile,
  joinNames,
  type KeyRows,
  MARK_BITS,
  nameOf,
  namesOfTable,
  SHORT_MARK_BITS,
  splitNames,
  type TablePart,
  tableNameOf,
} from '../directory-format.ts';
import type { Listing, Offer } from '../listing.ts';
import { Directory, type DirectoryOptions, openDirectory, openKeptDirectory } from './directory.ts';
import { type Files, type KeptFile, once } from './files.ts';
import { distanceToBoxKm, type Point } from './geography.ts';
import { fingerprint, type Key, keysOfListing, numberOfKey, shelfMarkOf, type Told } from './hosts.ts';
import { applyHostDelta, encodeTable, joinRows, KeyTable } from './key-table.ts';

/** Places of a chain whose details are fetched, the nearest. */
const LISTINGS_OF_A_KEY = 4;

/** Parts of the table that are fetched at a time. */
const PARTS_AT_A_TIME = 3;

/** What has been read of something, and how much it is: bytes. */
export type OnProgress = (loaded: number, total: number) => void;

/** Where the details of a listing lie that has a key. `mark` is undefined where it is the key's own. */
interface KeyPlace {
  area: number;
  sector: number;
  mark: number | undefined;
}

/** Calls `work` for each, so many at a time. */
export async function inTurns<T>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

export class LookupDirectory extends Directory {
  readonly #hosts = once(() => this.files.decode(this.manifest.files.hosts, decodeHosts));
  readonly #table = once(() => this.#read());

  async #read(onProgress?: OnProgress): Promise<KeyTable> {
    const files = (await this.#hosts()).sections.flatMap(({ parts }) => parts);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let loaded = 0;
    onProgress?.(loaded, total);
    const parts = new Map<FileName, TablePart>();
    await inTurns(files, PARTS_AT_A_TIME, async ({ name, bytes }) => {
      parts.set(name, await this.files.decode(name, decodeTablePart));
      loaded += bytes;
      onProgress?.(loaded, total);
    });
    return new KeyTable(files.map(({ name }) => parts.get(name)!));
  }

  /**
   * Makes the table out of an earlier one that is on the device: a megabyte for 200,000 businesses, of which a week
   * changes some kilobytes. Where that comes to anything else than the table that is meant, it is fetched as it is.
   */
  async #catchUp(hosts: HostsFile): Promise<void> {
    const names = splitNames(namesOfTable(hosts));
    if (await this.#areKept(names)) return;
    for (let first = hosts.deltas.length - 1; first >= 0; first--) {
      const list = await keptContent(this.files, hosts.deltas[first]!.from);
      const earlier = list && splitNames(list);
      if (!earlier || !(await this.#areKept(earlier))) continue;
      try {
        const parts = await Promise.all(earlier.map((name) => this.files.decode(name, decodeTablePart)));
        let sections: KeyRows[] = [0, 1].map((section) =>
          joinRows(parts.filter((part) => part.section === section).map(({ rows }) => rows)),
        );
        for (const { name } of hosts.deltas.slice(first)) {
          sections = applyHostDelta(sections, await this.files.decode(name, decodeHostDelta));
        }
        const contents = encodeTable(sections);
        const made = await Promise.all(contents.map(({ bytes }) => nameOf(bytes)));
        if (made.join() !== names.join()) return;
        for (const [i, { bytes }] of contents.entries()) await this.files.keepFile(names[i]!, bytes);
      } catch {
        // A delta that cannot be had, or is none, costs the whole table and nothing else.
      }
      return;
    }
  }

  async #areKept(names: readonly FileName[]): Promise<boolean> {
    for (const name of names) if (!(await keptContent(this.files, name))) return false;
    return true;
  }

  /**
   * What is published for a page's host; decided on the device once `syncHosts` has run.
   * @returns the key it is known under and the offer, or undefined
   */
  async matchHost(pageAddress: string): Promise<{ key: string; offer: Offer } | undefined> {
    const found = (await this.#table()).match(pageAddress);
    return found && { key: found.key, offer: found.offer };
  }

  /**
   * What the lookup table says of keys that were found on a page; decided on the device once `syncHosts` has run, with
   * no request. A fingerprint may meet by chance: `listingsOf` tells.
   */
  async lookup(): Promise<(key: Key) => Told | undefined> {
    const table = await this.#table();
    return ({ key }) => table.tell(key);
  }

  /** How many web addresses and phone numbers the table knows. */
  async keys(): Promise<number> {
    return (await this.#table()).size;
  }

  /**
   * Fetches the lookup table, or what changed of it, so that no page has to; and what leads from it to the details. What
   * has come stays when it breaks off, and is not asked for again.
   * @returns how many web addresses and phone numbers it knows
   */
  async syncHosts(onProgress?: OnProgress): Promise<number> {
    // What came before now is else asked for, and noted, while it is still being kept.
    await this.files.settle();
    const hosts = await this.#hosts();
    await this.#catchUp(hosts);
    const [table] = await Promise.all([this.#read(onProgress), this.categories(), this.backstage()]);
    await this.files.keepFile(await tableNameOf(hosts), joinNames(splitNames(namesOfTable(hosts))));
    return table.size;
  }

  /** Whether all of the table is on the device: a full disk may have kept nothing. */
  async holdsTable(): Promise<boolean> {
    const { hosts } = this.manifest.files;
    return (
      (await this.#areKept([hosts])) && (await this.#areKept(splitNames(namesOfTable(await this.#hosts()))))
    );
  }

  /** Removes what an earlier edition's table left on the device. */
  async dropTableOf(earlier: LookupDirectory): Promise<void> {
    const here = new Set(splitNames(namesOfTable(await this.#hosts())));
    const hosts = await earlier.#hosts();
    const gone = splitNames(namesOfTable(hosts)).filter((name) => !here.has(name));
    if (!gone.length) return;
    const store = await this.files.platform.store();
    for (const name of [...gone, await tableNameOf(hosts)]) await store.delete('files', name);
  }

  /**
   * The listings behind a matched key. Fetches the shard of keys that tells where their details lie, and of these
   * neighbouring groups, GROUPS_TOGETHER × GROUP_MINIMUM listings or more: only to be called when the person asks.
   * Empty where the match was a chance meeting of fingerprints.
   * @param key of a web address or a phone number
   * @param near of a chain's many places the nearest are fetched
   * @param limit groups are fetched at most for so many listings
   */
  async listingsOf(key: string, near?: Point, limit = LISTINGS_OF_A_KEY): Promise<Listing[]> {
    const found = new Map<string, DetailsGroup['listings'][number]>();
    const seen = new Set<string>();
    for (const { area, sector, mark } of await this.#nearestFirst(await this.#placesOf(key), near)) {
      const place = `${area} ${sector} ${mark}`;
      if (seen.has(place)) continue;
      if (seen.size === limit) break;
      seen.add(place);
      const groups =
        mark === undefined
          ? this.listingsAt({ area, sector, mark: shelfMarkOf(key) }, MARK_BITS, GROUPS_TOGETHER)
          : this.listingsAt({ area, sector, mark }, SHORT_MARK_BITS, GROUPS_TOGETHER);
      for await (const listings of groups) {
        const here = listings.filter((listing) => keysOfListing(listing).has(key));
        for (const listing of here) found.set(listing.id, listing);
        // What has one mark lies in one group.
        if (here.length) break;
      }
    }
    return Promise.all([...found.values()].map((listing) => this.whole(listing)));
  }

  async #placesOf(key: string): Promise<KeyPlace[]> {
    if (!(await this.#table()).has(key)) return [];
    const { section, number } = numberOfKey(key);
    const { shards } = (await this.#hosts()).sections[section]!;
    const shard = shards.findLast(({ start }) => start <= number);
    if (!shard) return [];
    const { width, rows } = await this.files.decode(shard.name, decodeKeyShard);
    const print = fingerprint(key) % 2 ** width;
    return rows.filter((row) => row.print === print);
  }

  /** Of listings of one key those first whose block is nearest. */
  async #nearestFirst(places: readonly KeyPlace[], near: Point | undefined): Promise<readonly KeyPlace[]> {
    if (!near || places.length < 2) return places;
    const { areas } = await this.index();
    const kmTo = ({ area, sector }: KeyPlace) => {
      let beyond = 0;
      const block = areas[area]?.blocks.find(({ sectors }) => {
        beyond += sectors;
        return sector < beyond;
      });
      return block ? distanceToBoxKm(near, block.box) : Number.POSITIVE_INFINITY;
    };
    return [...places].sort((a, b) => kmTo(a) - kmTo(b));
  }
}

/** A verified content that is on the device. */
export async function keptContent(files: Files, name: FileName): Promise<Uint8Array | undefined> {
  return (await files.kept<KeptFile>('files', name))?.bytes;
}

/** `openDirectory`, of a directory that answers for keys, too. @throws DirectoryError */
export const openLookup = (options: DirectoryOptions): Promise<LookupDirectory> =>
  openDirectory(options, LookupDirectory);

/** `openKeptDirectory`, of a directory that answers for keys, too. @throws DirectoryError */
export const openKeptLookup = (options: DirectoryOptions): Promise<LookupDirectory | undefined> =>
  openKeptDirectory(options, LookupDirectory);
