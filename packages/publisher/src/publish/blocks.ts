/**
 * Where the country is cut: along a curve into areas, an area into blocks (decision 14).
 *
 * An area of more than one block has a front: of each service those who most surely serve in French, in turns. Around
 * a place a search reads the neighbourhood and the front of its area, whatever is sought: of what many offer it finds
 * the nearest, of what few offer it finds all the area has.
 */
import { nearnessOf, OFFER_WEIGHT } from '@relais/core/connect/first-search';
import { distanceKm, type Point } from '@relais/core/connect/geography';
import { type BriefEvidence, hashOf } from '@relais/core/directory-format';
import { type Listing, type Offer, servesInFrench } from '@relais/core/listing';

/** One line of a result list: a listing at one of its places, or at a distance (no place). */
export interface Entry {
  /** Number of the listing in its source. */
  listing: number;
  /** Position in the listing's places; undefined at a distance. */
  place: number | undefined;
  latitude: number;
  longitude: number;
  offer: Offer;
  /** The sector of its area, counted through the area; told by `cutAreas`. */
  sector?: number;
}

/** Entries of an area at most, and how wide it may be from corner to corner: farther is not near any more. */
const AREA_SIZE = 10_000;
const AREA_KM = 100;
/** An area of so many entries is one block, however wide. */
const ONLY_BLOCK = 700;
/** Up to so many it is two, and has no front: both are read around most places in it. */
const WITHOUT_FRONT = 2 * ONLY_BLOCK;
/** Entries of a front, and of the other blocks of an area that has one, more or less. */
const FRONT_SIZE = 1140;
const BLOCK_SIZE = 420;
/** The least share of the largest size that a cut along the curve may leave. */
const SMALLEST_SHARE = 0.68;
/** Entries that a cut through the country leaves on either side, and the share of them where there are too many. */
const SMALLEST_SIDE = 200;
const SMALLEST_SIDE_SHARE = 0.2;
/** What is too wide is cut only where at most this share of it stands near the cut. */
const MOST_CUT_THROUGH = 0.05;
/** Rings around where most of an area is, and how far is what lies beyond them; in one ring all are as near. */
const RINGS_KM = [4, 8, 12];
const BEYOND_KM = 16;
/** Answers of a service that a search should find around a place. */
const ENOUGH = 10;
/** A cut goes where so few kilometres on either side of it have the fewest entries: between towns, not through one. */
const VERGE_KM = 4;
/**
 * Degrees from one line to the next that a cut may go along (some 500 m): where a line may go does not hang on single
 * entries, so that one that comes or goes in a town moves no cut through another.
 */
const LINE_STEP = 1 / 200;

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
 * Cuts a run along the curve into parts of at most `largest`, each cut at the strongest border of the grid within
 * reach. Cuts hold on to the ground and not to a count, so that what changes in one town moves no border of another
 * (content-defined chunking, with the map as the content).
 * @param positions on the curve, ascending
 * @returns where each part ends
 */
export function cutAlong(positions: ArrayLike<number>, largest: number): number[] {
  const smallest = Math.floor(largest * SMALLEST_SHARE);
  const ends: number[] = [];
  const { length } = positions;
  let start = 0;
  while (length - start > largest) {
    // The last part keeps a fair size too.
    const last = Math.min(
      start + largest,
      Math.max(start + 1, length - Math.min(smallest, (length - start) >> 1)),
    );
    const first = Math.min(last, start + smallest);
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

/** An area, cut along the curve into sectors. */
export interface Area {
  front: boolean;
  /** The front first, where there is one; then what each sector has beside it. */
  blocks: Entry[][];
  /** How many sectors each block goes through; a front none, though what stands in it lies in those of the others. */
  sectors: number[];
}

/** Entries of a sector at the least, and the largest share of a block that one may have: two in most blocks. */
const SECTOR_MINIMUM = 128;
const SECTOR_SHARE = 0.6;
/** Steps in which what is cut is larger than the block that is left of it: so that a front of one more or less moves no cut. */
const SECTOR_STEP = 8;

/**
 * Cuts all entries into areas and blocks.
 * @param entries sorted along the curve
 * @param categoriesOf numbers of a listing's categories
 * @param idOf a listing's id
 */
export function cutAreas(
  entries: readonly Entry[],
  categoriesOf: (listing: number) => readonly number[],
  idOf: (listing: number) => string,
): Area[] {
  const along = (run: readonly Entry[], largest: number) => {
    const ends = cutAlong(
      run.map(({ latitude, longitude }) => hilbertPosition(latitude, longitude)),
      largest,
    );
    return ends.map((end, i) => run.slice(ends[i - 1] ?? 0, end));
  };
  const area = (runs: Entry[][], front?: ReadonlySet<Entry>): Area => {
    const blocks = front ? [runs.flat().filter((entry) => front.has(entry))] : [];
    const sectors = blocks.map(() => 0);
    let [next, begun] = [0, 0];
    for (const run of runs) {
      const parts =
        run.length < 2 * SECTOR_MINIMUM ? [run] : along(run, Math.ceil(run.length * SECTOR_SHARE));
      for (const part of parts) {
        for (const entry of part) entry.sector = next;
        next++;
      }
      const rest = front ? run.filter((entry) => !front.has(entry)) : run;
      if (!rest.length) continue;
      blocks.push(rest);
      sectors.push(next - begun);
      begun = next;
    }
    // All that is left stands in the front: its sectors go with the last block.
    sectors[sectors.length - 1]! += next - begun;
    return { front: front !== undefined, blocks, sectors };
  };
  return cutThrough(entries).map((run) => {
    if (run.length <= WITHOUT_FRONT) return area(along(run, ONLY_BLOCK));
    const front = frontOf(run, categoriesOf, idOf);
    // Nobody serves in French, or all services are frequent.
    if (!front.size) return area(along(run, BLOCK_SIZE));
    const share = run.length / Math.max(1, run.length - front.size);
    return area(along(run, Math.round((BLOCK_SIZE * Math.round(share * SECTOR_STEP)) / SECTOR_STEP)), front);
  });
}

const AXES = ['latitude', 'longitude'] as const;

/** Entries that are being cut: their coordinates side by side, and which of them a part has. */
interface Part {
  latitude: Float64Array;
  longitude: Float64Array;
  of: Uint32Array;
}

/** Halves the country where it is emptiest, and the halves, until each part is an area. */
function cutThrough(entries: readonly Entry[]): Entry[][] {
  const whole: Part = {
    latitude: Float64Array.from(entries, ({ latitude }) => latitude),
    longitude: Float64Array.from(entries, ({ longitude }) => longitude),
    of: Uint32Array.from(entries.keys()),
  };
  const halve = (part: Part): Uint32Array[] => {
    const { length } = part.of;
    if (!length) return [];
    const extent = extentOf(part);
    const tooWide = extent.km > AREA_KM && length > Math.max(ONLY_BLOCK, 2 * SMALLEST_SIDE);
    if (!tooWide && length <= AREA_SIZE) return [part.of];
    const side = Math.max(SMALLEST_SIDE, length > AREA_SIZE ? Math.floor(length * SMALLEST_SIDE_SHARE) : 0);
    const [{ axis, at, crowd }] = AXES.map((axis) => emptiestLine(part[axis], axis, extent[axis], side)).sort(
      (a, b) => a.crowd - b.crowd,
    ) as [Line, Line];
    // A small town in a wide land stays whole.
    if (length <= AREA_SIZE && crowd > length * MOST_CUT_THROUGH) return [part.of];
    const coordinates = part[axis];
    const low = partOf(part, (i) => coordinates[i]! < at);
    const high = partOf(part, (i) => coordinates[i]! >= at);
    // All at one spot: there is nothing to cut between.
    return low.of.length && high.of.length ? [...halve(low), ...halve(high)] : [part.of];
  };
  return halve(whole).map((numbers) => Array.from(numbers, (number) => entries[number]!));
}

function partOf({ latitude, longitude, of }: Part, has: (i: number) => boolean): Part {
  const kept = of.filter((_, i) => has(i));
  return {
    latitude: latitude.filter((_, i) => has(i)),
    longitude: longitude.filter((_, i) => has(i)),
    of: kept,
  };
}

/** A line through the country, and how many entries stand near it. */
interface Line {
  axis: (typeof AXES)[number];
  at: number;
  crowd: number;
}

/** The line across an axis that the fewest entries stand near; of several, the one in the widest gap. */
function emptiestLine(
  coordinates: Float64Array,
  axis: Line['axis'],
  { degrees, km }: { degrees: number; km: number },
  side: number,
): Line {
  const sorted = coordinates.slice().sort();
  const { length } = sorted;
  const verge = (VERGE_KM * degrees) / km || 0;
  let best: Line & { gap: number } = { axis, at: sorted[length >> 1]!, crowd: length, gap: 0 };
  let [from, to] = [0, 0];
  for (let i = side; i <= length - side; i++) {
    const [before, after] = [sorted[i - 1]!, sorted[i]!];
    const at = Math.round((before + after) / 2 / LINE_STEP) * LINE_STEP;
    if (at <= before || at > after) continue;
    while (sorted[from]! < at - verge) from++;
    while (to < length && sorted[to]! <= at + verge) to++;
    const gap = after - before;
    const crowd = to - from;
    if (gap > 0 && (crowd < best.crowd || (crowd === best.crowd && gap > best.gap)))
      best = { axis, at, crowd, gap };
  }
  return best;
}

/** How far entries lie apart: corner to corner, and on each axis. */
function extentOf({ latitude: latitudes, longitude: longitudes }: Part) {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (let i = 0; i < latitudes.length; i++) {
    const [latitude, longitude] = [latitudes[i]!, longitudes[i]!];
    if (latitude < south) south = latitude;
    if (latitude > north) north = latitude;
    if (longitude < west) west = longitude;
    if (longitude > east) east = longitude;
  }
  const corner = { latitude: south, longitude: west };
  return {
    km: distanceKm(corner, { latitude: north, longitude: east }),
    latitude: { degrees: north - south, km: distanceKm(corner, { latitude: north, longitude: west }) },
    longitude: { degrees: east - west, km: distanceKm(corner, { latitude: south, longitude: east }) },
  };
}

/**
 * Where most of an area is: the middle of the square of a tenth of a degree that holds the most entries, of those that
 * begin at each twentieth. That of a town, which a few entries more or less do not move.
 */
function busiestOf(entries: readonly Entry[]): Point {
  const sizes = new Map<string, { south: number; west: number; size: number }>();
  for (const { latitude, longitude } of entries) {
    for (const south of squaresOver(latitude)) {
      for (const west of squaresOver(longitude)) {
        const name = `${south} ${west}`;
        const square = sizes.get(name);
        if (square) square.size++;
        else sizes.set(name, { south, west, size: 1 });
      }
    }
  }
  const { south, west } = [...sizes.values()].reduce((most, square) =>
    square.size > most.size ? square : most,
  );
  return { latitude: (south + 1) / 20, longitude: (west + 1) / 20 };
}

/** Where the squares of a tenth of a degree begin that hold a coordinate, in twentieths. */
const squaresOver = (degrees: number): [number, number] => {
  const last = Math.floor(degrees * 20);
  return [last - 1, last];
};

/**
 * Of each service those whom a search would rank first from where most of the area is, which is where most people search
 * from: by how surely they serve in French and how near they are. One from each in turn until the front is full; of what is
 * so frequent that a block has enough of it, none.
 */
function frontOf(
  entries: readonly Entry[],
  categoriesOf: (listing: number) => readonly number[],
  idOf: (listing: number) => string,
): Set<Entry> {
  const busiest = busiestOf(entries);
  // Of equals, by the hash of the id: the same ones tomorrow.
  const ranked = entries
    .filter(({ offer }) => servesInFrench(offer))
    .map((entry) => {
      const km = distanceKm(busiest, entry);
      const worth = OFFER_WEIGHT[entry.offer] * nearnessOf(RINGS_KM.find((ring) => km <= ring) ?? BEYOND_KM);
      return { entry, rank: Math.round((1 - worth) * 2 ** 20) * 2 ** 32 + hashOf(idOf(entry.listing)) };
    })
    .sort((a, b) => a.rank - b.rank || a.entry.place! - b.entry.place!);
  const queues = new Map<number, Entry[]>();
  for (const { entry } of ranked) {
    for (const category of categoriesOf(entry.listing)) {
      const queue = queues.get(category);
      if (queue) queue.push(entry);
      else queues.set(category, [entry]);
    }
  }
  const inTurn = [...queues]
    .sort(([a], [b]) => a - b)
    .map(([, queue]) => {
      const expected = (queue.length / entries.length) * BLOCK_SIZE * SMALLEST_SHARE;
      // Chance gives some blocks fewer than that: in fifteen neighbourhoods, one.
      const surely = Math.floor(expected - 1.5 * Math.sqrt(expected));
      return queue.slice(0, Math.max(0, ENOUGH - Math.max(0, surely)));
    });
  const front = new Set<Entry>();
  for (let round = 0; round < ENOUGH; round++) {
    for (const queue of inTurn) {
      const entry = queue[round];
      if (entry) front.add(entry);
      if (front.size === FRONT_SIZE) return front;
    }
  }
  return front;
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
