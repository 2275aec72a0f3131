import { BLOCK_SIZE, type BriefEvidence } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';

/** One line of a result list: a listing at one of its places, or at a distance (no place). */
export interface Entry {
  /** Number of the listing in its source. */
  listing: number;
  /** Position in the listing's places; undefined at a distance. */
  place: number | undefined;
  latitude: number;
  longitude: number;
}

/** Entries of a block at least, where the country has as many: the cut may fall anywhere from here to BLOCK_SIZE. */
const SMALLEST_BLOCK = 560;

/** Bits of the grid in each direction: cells of about 20 m. */
const GRID_BITS = 20;

/**
 * Where a point lies on a Hilbert curve over the globe: points that are near on the curve are near on the ground.
 * (The classic rotation algorithm; a whole number below 2^40.)
 */
export function hilbertPosition(latitude: number, longitude: number): number {
  const cells = 2 ** GRID_BITS;
  const cell = (share: number) => Math.min(cells - 1, Math.max(0, Math.floor(share * cells)));
  let x = cell((longitude + 180) / 360);
  let y = cell((latitude + 90) / 180);
  let position = 0;
  for (let side = cells / 2; side >= 1; side /= 2) {
    const right = x & side ? 1 : 0;
    const up = y & side ? 1 : 0;
    position += side * side * ((3 * right) ^ up);
    if (!up) {
      if (right) {
        x = cells - 1 - x;
        y = cells - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return position;
}

/** How strong a border of the grid lies between two positions: the level of the largest cell that holds only one. */
function borderBetween(a: number, b: number): number {
  const high = Math.floor(a / 2 ** 20) ^ Math.floor(b / 2 ** 20);
  if (high) return 52 - Math.clz32(high);
  const low = (a % 2 ** 20) ^ (b % 2 ** 20);
  return 32 - Math.clz32(low);
}

/**
 * Cuts entries into neighbourhoods of at most BLOCK_SIZE: along the curve, each cut at the strongest border of the
 * grid within reach. Cuts hold on to the ground and not to a count, so that what changes in one town moves no
 * border of another (content-defined chunking, with the map as the content).
 * @param entries sorted by their position on the curve
 * @param positions of the entries, in the same order
 * @returns where each block ends
 */
export function cutBlocks(positions: ArrayLike<number>): number[] {
  const ends: number[] = [];
  const { length } = positions;
  let start = 0;
  while (length - start > BLOCK_SIZE) {
    // The last block keeps a fair size too.
    const last = Math.min(
      start + BLOCK_SIZE,
      Math.max(start + 1, length - Math.min(SMALLEST_BLOCK, (length - start) >> 1)),
    );
    const first = Math.min(last, start + SMALLEST_BLOCK);
    let end = last;
    let strongest = -1;
    for (let i = first; i <= last; i++) {
      const strength = borderBetween(positions[i - 1]!, positions[i]!);
      if (strength > strongest) [end, strongest] = [i, strength];
    }
    ends.push(end);
    start = end;
  }
  if (length > start) ends.push(length);
  return ends;
}

/** The freshest evidence in short. */
export function freshestEvidence({ offer, evidence }: Listing['french']): BriefEvidence | undefined {
  // What a source says of other languages is no evidence of French.
  if (offer === 'unknown') return undefined;
  const freshest = [...evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  if (!freshest) return undefined;
  const { how, date, count = 1 } = freshest;
  return { how, ...(date && { date: date.slice(0, 7) }), count };
}
