/**
 * The lookup table, which answers "is this key listed, and with what offer" on the device, with no request; and what
 * turns one edition's table into the next one's.
 *
 * An address stands in it by 40 bits of its hash: with 200,000 of them, a stranger's page meets one by chance 2 times in
 * 10 million, which is why a details group tells the exact key before any name is shown. A phone number of North America
 * stands in it as it is.
 */
import {
  encodeTablePart,
  type HostDelta,
  type KeyNumber,
  type KeyRows,
  type Listed,
  type SectionDelta,
  type TablePart,
} from '../directory-format.ts';
import { commonOffer, OFFERS } from '../terms.ts';
import { findTold, keysOfPage, numberOfKey, type Told } from './hosts.ts';

/** Rows of a part at the most, and of a key shard. */
const PART_ROWS = 65_536;
const SHARD_ROWS = 32_768;

const toldOf = ({ offer, kin }: Listed): number => OFFERS.indexOf(offer) + 8 * kin;
const listedOf = (told: number): Listed => ({ offer: OFFERS[told & 7] ?? 'unknown', kin: told >> 3 });

/** The halves of a table in the order in which they are written. */
export function sortRows({ numbers, told }: KeyRows): KeyRows {
  let sorted = true;
  for (let i = 1; i < numbers.length && sorted; i++) {
    const gap = numbers[i]! - numbers[i - 1]!;
    sorted = gap > 0 || (gap === 0 && told[i]! >= told[i - 1]!);
  }
  if (sorted) return { numbers, told };
  const order = Uint32Array.from(numbers.keys()).sort(
    (a, b) => numbers[a]! - numbers[b]! || told[a]! - told[b]!,
  );
  return {
    numbers: Float64Array.from(order, (i) => numbers[i]!),
    told: Uint8Array.from(order, (i) => told[i]!),
  };
}

/** Rows of a table, gathered: its web addresses, then its phone numbers. */
export function rowsOfKeys(keys: Iterable<readonly [key: string, listed: Listed]>): KeyRows[] {
  const sections = [0, 1].map(() => ({ numbers: [] as number[], told: [] as number[] }));
  for (const [key, listed] of keys) {
    const { section, number } = numberOfKey(key);
    sections[section]!.numbers.push(number);
    sections[section]!.told.push(toldOf(listed));
  }
  return sections.map(({ numbers, told }) =>
    sortRows({ numbers: Float64Array.from(numbers), told: Uint8Array.from(told) }),
  );
}

/**
 * Where rows are cut: in two, again and again, at the roundest number of those in their middle half, so that a few keys
 * more or less move no border.
 * @param numbers ascending
 * @returns the first row of each piece, and the number from which it is
 */
export function cutRows(numbers: Float64Array, most: number): Array<{ row: number; start: number }> {
  const cuts = [{ row: 0, start: 0 }];
  const cut = (from: number, to: number) => {
    if (to - from <= most) return;
    const quarter = Math.floor((to - from) / 4);
    const [low, high] = [numbers[from + quarter]!, numbers[to - 1 - quarter]!];
    // One key of so many listings.
    if (low === high) return;
    let step = 2 ** 40;
    while (Math.floor(high / step) * step <= low) step /= 2;
    const start = Math.floor(high / step) * step;
    let row = from;
    while (numbers[row]! < start) row++;
    cut(from, row);
    cuts.push({ row, start });
    cut(row, to);
  };
  if (numbers.length) cut(0, numbers.length);
  return numbers.length ? cuts : [];
}

/** A table's parts, to be written. */
export function partsOfTable(sections: readonly KeyRows[]): TablePart[] {
  return sections.flatMap(({ numbers, told }, section) =>
    cutRows(numbers, PART_ROWS).map(({ row, start }, i, cuts) => {
      const end = cuts[i + 1]?.row ?? numbers.length;
      return {
        section: section ? 1 : 0,
        start,
        rows: { numbers: numbers.slice(row, end), told: told.slice(row, end) },
      } satisfies TablePart;
    }),
  );
}

/** The bytes of a table's parts. */
export const encodeTable = (
  sections: readonly KeyRows[],
): Array<{ part: TablePart; bytes: Uint8Array<ArrayBuffer>; cuts: number[] }> =>
  partsOfTable(sections).map((part) => ({ part, ...encodeTablePart(part) }));

/** Where the key shards begin. */
export const shardsOf = ({ numbers }: KeyRows): number[] =>
  cutRows(numbers, SHARD_ROWS).map(({ start }) => start);

/** The rows of a section out of its parts, in their order. */
export function joinRows(parts: readonly KeyRows[]): KeyRows {
  const length = parts.reduce((sum, { told }) => sum + told.length, 0);
  const rows: KeyRows = { numbers: new Float64Array(length), told: new Uint8Array(length) };
  let at = 0;
  for (const { numbers, told } of parts) {
    rows.numbers.set(numbers, at);
    rows.told.set(told, at);
    at += told.length;
  }
  return rows;
}

/** What turns one table into another. */
export const hostDelta = (before: readonly KeyRows[], after: readonly KeyRows[]): HostDelta =>
  before.map((rows, section) => sectionDelta(rows, after[section]!));

function sectionDelta(before: KeyRows, after: KeyRows): SectionDelta {
  const gone: number[] = [];
  const changed: number[] = [];
  const offers: number[] = [];
  const came: Array<[number: number, told: number]> = [];
  const endOf = ({ numbers }: KeyRows, from: number, number: number) => {
    let end = from;
    while (numbers[end] === number) end++;
    return end;
  };
  for (let i = 0, j = 0; i < before.told.length || j < after.told.length; ) {
    const number = Math.min(
      before.numbers[i] ?? Number.POSITIVE_INFINITY,
      after.numbers[j] ?? Number.POSITIVE_INFINITY,
    );
    const [oldEnd, newEnd] = [endOf(before, i, number), endOf(after, j, number)];
    // Of the rows of one key those that stay as they are need no word.
    const comes: number[] = [];
    const goes: number[] = [];
    while (i < oldEnd || j < newEnd) {
      const old = i < oldEnd ? before.told[i]! : 256;
      const now = j < newEnd ? after.told[j]! : 256;
      if (old <= now) goes.push(i++);
      if (now <= old) comes.push(after.told[j++]!);
      if (old === now) {
        goes.pop();
        comes.pop();
      }
    }
    for (const row of goes) {
      const same = comes.findIndex((told) => told >> 3 === before.told[row]! >> 3);
      if (same < 0) gone.push(row);
      else {
        changed.push(row);
        offers.push(comes.splice(same, 1)[0]! & 7);
      }
    }
    for (const told of comes) came.push([number, told]);
  }
  return {
    gone: Float64Array.from(gone),
    changed: Float64Array.from(changed),
    offers: Uint8Array.from(offers),
    came: {
      numbers: Float64Array.from(came, ([number]) => number),
      told: Uint8Array.from(came, ([, told]) => told),
    },
  };
}

/** The table after a delta: whether it is the one that is meant its parts' names tell. */
export const applyHostDelta = (before: readonly KeyRows[], delta: HostDelta): KeyRows[] =>
  before.map((rows, section) => applySection(rows, delta[section]!));

function applySection({ numbers, told }: KeyRows, { gone, changed, offers, came }: SectionDelta): KeyRows {
  const length = numbers.length - gone.length;
  const left: KeyRows = { numbers: new Float64Array(length), told: new Uint8Array(length) };
  for (let i = 0, at = 0, went = 0, other = 0; i < numbers.length && at <= length; i++) {
    if (gone[went] === i) {
      went++;
      continue;
    }
    left.numbers[at] = numbers[i]!;
    left.told[at] = told[i]!;
    if (changed[other] === i) left.told[at] = (told[i]! & ~7) | offers[other++]!;
    at++;
  }
  return sortRows(joinRows([left, came]));
}

const BUCKETS = 2 ** 16;

/** Twenty bits out of twenty, well mixed. */
const mixed = (bits: number): number => Math.imul(bits ^ 0x5bd1e, 0x9e3779b1) >>> 12;

/**
 * One half of the table as it is asked: rows in buckets by 16 of their 40 bits, of which a row keeps the other 24, beside
 * its offer and kin. Numbers that lie in heaps, as those of an area code do, are spread first, one to one.
 */
class Buckets {
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #rows: Uint32Array;
  readonly #spread: boolean;

  constructor(parts: readonly KeyRows[], spread: boolean) {
    this.#spread = spread;
    const length = parts.reduce((sum, { told }) => sum + told.length, 0);
    this.#rows = new Uint32Array(length);
    const starts = this.#starts;
    for (const { numbers } of parts) {
      for (let i = 0; i < numbers.length; i++) starts[this.#bucketOf(numbers[i]!) + 1]!++;
    }
    for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    for (const { numbers, told } of parts) {
      for (let i = 0; i < numbers.length; i++) {
        const bucket = this.#bucketOf(numbers[i]!);
        this.#rows[next[bucket]!++] = this.#restOf(numbers[i]!) * 256 + told[i]!;
      }
    }
  }

  get size(): number {
    return this.#rows.length;
  }

  get bytes(): number {
    return this.#rows.byteLength + this.#starts.byteLength;
  }

  // Two rounds of a Feistel network: every number has its own place. (A remainder of doubles is a slow thing to ask for.)
  #bucketOf(number: number): number {
    const high = Math.floor(number / 2 ** 20);
    if (!this.#spread) return high >>> 4;
    const low = (number - high * 2 ** 20) ^ mixed(high);
    return (high ^ mixed(low)) >>> 4;
  }

  #restOf(number: number): number {
    const high = Math.floor(number / 2 ** 20);
    const low = number - high * 2 ** 20;
    if (!this.#spread) return ((high & 15) << 20) | low;
    const spread = low ^ mixed(high);
    return (((high ^ mixed(spread)) & 15) << 20) | spread;
  }

  has(number: number): boolean {
    const rest = this.#restOf(number);
    const bucket = this.#bucketOf(number);
    const rows = this.#rows;
    for (let i = this.#starts[bucket]!, end = this.#starts[bucket + 1]!; i < end; i++) {
      if (rows[i]! >>> 8 === rest) return true;
    }
    return false;
  }

  find(number: number): Listed[] {
    const rest = this.#restOf(number);
    const bucket = this.#bucketOf(number);
    const found: Listed[] = [];
    for (let i = this.#starts[bucket]!, end = this.#starts[bucket + 1]!; i < end; i++) {
      if (this.#rows[i]! >>> 8 === rest) found.push(listedOf(this.#rows[i]! & 255));
    }
    return found;
  }
}

/** The table as it is asked: some 2 MB for 200,000 businesses, of which a probe touches a line or two. */
export class KeyTable {
  readonly #sections: readonly Buckets[];

  constructor(parts: readonly Pick<TablePart, 'section' | 'rows'>[]) {
    this.#sections = ([0, 1] as const).map(
      (section) =>
        new Buckets(
          parts.filter((part) => part.section === section).map(({ rows }) => rows),
          section === 1,
        ),
    );
  }

  /** Keys, counted once for each listing that has one. */
  get size(): number {
    return this.#sections.reduce((sum, { size }) => sum + size, 0);
  }

  /** Bytes it takes in memory. */
  get bytes(): number {
    return this.#sections.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Whether a key is listed. */
  has(key: string): boolean {
    return this.hasNumber(numberOfKey(key));
  }

  hasNumber({ section, number }: KeyNumber): boolean {
    return this.#sections[section]!.has(number);
  }

  /** What is listed under a number of a key: for whoever counts what meets by chance. */
  at({ section, number }: KeyNumber): Listed[] {
    return this.#sections[section]!.find(number);
  }

  /** The listings that are published under a key; none where it is not listed. */
  find(key: string): Listed[] {
    return this.at(numberOfKey(key));
  }

  /** What may be said of a key, or undefined where it is not listed. */
  tell(key: string): Told | undefined {
    if (!this.has(key)) return undefined;
    const listed = this.find(key);
    return { offer: commonOffer(listed.map(({ offer }) => offer)), listed };
  }

  /** What the table says of a page: the most exact key that is listed. */
  match(address: string): ({ key: string } & Told) | undefined {
    const keys = keysOfPage(address);
    const found = keys.length ? findTold((key) => this.tell(key), keys, new URL(address)) : undefined;
    return found && { key: found.key, ...found.answer };
  }
}

/** A table out of keys, for tests and small directories. */
export const tableOfKeys = (keys: Iterable<readonly [key: string, listed: Listed]>): KeyTable =>
  new KeyTable(partsOfTable(rowsOfKeys(keys)));
