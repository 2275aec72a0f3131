/**
 * Which listings are worth comparing: those that share a block. A listing has some dozen keys, each of them met by
 * few others: a phone, a house number and its street, a rare word and a town or a square of the map. No block is
 * ever compared whole when it is large, so the work grows with the number of listings and not with its square.
 */
import { type NameRecord, type PlaceRecord, type Record, TOWN_WEIGHT } from './record.ts';

/** A larger block is ordered by name and place, and each is compared with those next to it only. */
const LARGEST_BLOCK = 24;
const NEXT_IN_LARGE_BLOCK = 6;

/** Degrees: about 2.2 km north to south, 1.5 km east to west. */
const SQUARE = 0.02;

/** The words that say most, the start of each: a typing error is seldom in the first four letters. */
function tellingStarts(names: NameRecord[]): string[] {
  const starts = new Set<string>();
  for (const { words, towns } of names) {
    const telling = words
      .map(({ key, weight }, i) => ({ key, weight: weight * (towns & (1 << i) ? TOWN_WEIGHT : 1) }))
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    for (const { key } of telling.slice(0, 2)) starts.add(key.slice(0, 4));
  }
  return [...starts];
}

/**
 * The blocks a listing stands in. Those that begin with a capital say much: a phone, a site, a house; who shares one
 * of the others only is worth comparing where not kilometres lie between.
 */
export function keysOf(record: Record): string[] {
  const keys = new Set<string>();
  const starts = tellingStarts(record.names);
  for (const { key } of record.phones) keys.add(`P${key.split(';')[0]}`);
  for (const { site } of record.web) keys.add(`W${site.key}`);
  if (record.email) keys.add(`M${record.email.key}`);
  for (const { run, ownRun } of record.names) keys.add(`n${run}`).add(`n${ownRun}`);
  for (const place of record.places) {
    const { address, city, postalCode, latitude, longitude } = place;
    if (address) {
      const longest = [...address.street].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
      for (const number of address.civic) {
        if (postalCode) keys.add(`A${number} ${longest.slice(0, 4)} ${postalCode.slice(0, 3)}`);
        if (city) keys.add(`A${number} ${longest.slice(0, 4)} ${city}`);
        // « rue Principale » and Main Street share the house number and the postal code.
        if (postalCode) keys.add(`A${number} ${postalCode}`);
      }
    }
    for (const start of starts) {
      if (city) keys.add(`c${start} ${city}`);
      if (postalCode) keys.add(`z${start} ${postalCode}`);
      if (latitude === undefined || longitude === undefined) continue;
      // Two grids, half a square apart: who lives at an edge of one is inside the other.
      for (const shift of [0, 0.5]) {
        keys.add(
          `g${shift} ${start} ${Math.floor(latitude / SQUARE + shift)} ${Math.floor(longitude / SQUARE + shift)}`,
        );
      }
    }
  }
  return [...keys];
}

/** FNV-1a, 32 bits. Two keys of one hash share a block, which costs a comparison and changes nothing. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Gives each pair worth comparing once, as numbers of records, the lower one first. Holds some 20 bytes a key.
 * The same pairs whatever order the records come in.
 */
export function* candidates(records: readonly Record[]): Generator<[number, number]> {
  const size = records.length;
  // A block's hash and a record's number in one float, so that one native sort lays the blocks side by side.
  const stride = 2 ** Math.ceil(Math.log2(Math.max(size, 2)));
  const room = 2 ** 53 / stride;
  let entries = new Float64Array(size * 14);
  let used = 0;
  const starts = new Uint32Array(size + 1);
  for (const [i, record] of records.entries()) {
    const keys = keysOf(record);
    if (used + keys.length > entries.length) {
      const larger = new Float64Array(entries.length * 2 + keys.length);
      larger.set(entries);
      entries = larger;
    }
    for (const key of keys) {
      // The last bit of a block's number says whether its key says much.
      const strong = key < 'a' ? 1 : 0;
      entries[used++] = ((hash32(key) % (room / 2)) * 2 + strong) * stride + i;
    }
    starts[i + 1] = used;
  }
  entries = entries.subarray(0, used);
  entries.sort();
  // Sorting numbers is quicker than sorting names anew in each block.
  const names = records.map(sortKey);
  const order = Uint32Array.from(records.keys()).sort((i, j) => (names[i]! < names[j]! ? -1 : 1));
  const rank = new Uint32Array(size);
  for (const [at, i] of order.entries()) rank[i] = at;
  const recordAt = new Uint32Array(used);
  const blockStart = new Uint32Array(used);
  const blockEnd = new Uint32Array(used);
  const isStrong = new Uint8Array(used);
  /** Where in `recordAt` each record stands. */
  const positions = new Uint32Array(used);
  const filled = starts.slice();
  for (let from = 0; from < used; ) {
    const block = Math.floor(entries[from]! / stride);
    let to = from;
    while (to < used && Math.floor(entries[to]! / stride) === block) {
      recordAt[to] = entries[to]! % stride;
      to++;
    }
    if (to - from > LARGEST_BLOCK) {
      const block = recordAt.subarray(from, to);
      block.set(
        block
          .map((i) => rank[i]!)
          .sort()
          .map((at) => order[at]!),
      );
    }
    for (let at = from; at < to; at++) {
      blockStart[at] = from;
      blockEnd[at] = to;
      isStrong[at] = block % 2;
      positions[filled[recordAt[at]!]!++] = at;
    }
    from = to;
  }
  const apart = farApart(records);
  /** The last record that each was given with, so that a pair of several blocks is given once. */
  const seen = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      const at = positions[p]!;
      const [start, end] = [blockStart[at]!, blockEnd[at]!];
      const large = end - start > LARGEST_BLOCK;
      const from = large ? Math.max(start, at - NEXT_IN_LARGE_BLOCK) : start;
      const to = large ? Math.min(end, at + NEXT_IN_LARGE_BLOCK + 1) : end;
      for (let other = from; other < to; other++) {
        const j = recordAt[other]!;
        if (j <= i || seen[j] === i || (!isStrong[at] && apart(i, j))) continue;
        seen[j] = i;
        yield [i, j];
      }
    }
  }
}

/** An order that does not depend on the order of the files, and lays the shops of a chain side by side by place. */
function sortKey({ id, names, places: [place] }: Record): string {
  const { city = '', address, postalCode = '' } = place ?? {};
  const where = `${postalCode || city} ${address?.civic[0] ?? ''} ${address?.street[0] ?? ''}`;
  return `${names[0]?.ownRun ?? ''}\n${where}\n${id}`;
}

/** Degrees: 3.3 km north to south, 2.5 km and less east to west. */
const FAR = 0.03;

/** Whether kilometres lie between two that stand at one place each. */
function farApart(records: readonly Record[]): (i: number, j: number) => boolean {
  const only = ({ places }: Record): Partial<PlaceRecord> => (places.length === 1 ? places[0]! : {});
  const latitudes = Float32Array.from(records, (record) => only(record).latitude ?? Number.NaN);
  const longitudes = Float32Array.from(records, (record) => only(record).longitude ?? Number.NaN);
  return (i, j) =>
    Math.abs(latitudes[i]! - latitudes[j]!) > FAR || Math.abs(longitudes[i]! - longitudes[j]!) > FAR;
}
