/**
 * OpenStreetMap's PBF: a province, or the country, as it is downloaded. The file is gone through several times
 * and never held: first for the nodes that serve people, and to see which nodes ways and relations stand on; then
 * for where these nodes are; then for the ways and relations themselves. What is kept between is numbers in typed
 * arrays, 16 bytes a node that a wanted way or relation stands on.
 *
 * A way or relation is where Overpass's `out center` puts it: in the middle of the rectangle around it.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { OsmElement } from './openstreetmap.ts';
import type { Tags } from './openstreetmap-categories.ts';
import { BlobProblem, BlobsBroken, blobsOf } from './pbf-blobs.ts';
import { Block, type Kind, MISSING, readHeader } from './pbf-block.ts';
import type { ReaderContext } from './reader.ts';
import { ImportError } from './report.ts';

/** What this reader understands of what a file may require. */
const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes']);
/** More than all that Canada's services stand on, by far; so that a made-up file cannot fill the memory. */
const MAX_NODES = 32 * 1024 * 1024;

interface Wanted {
  /** Whether elements with this key are given at all. */
  isKey(key: string): boolean;
  /** Whether a place is wanted for an element with these tags. */
  isPlaced(tags: Tags): boolean;
}

/** Numbers of elements, each once and in order when they are sealed; then each has its position. */
class Ids {
  #ids: Float64Array<ArrayBuffer> = new Float64Array(1024);
  #count = 0;
  /** Ids come mostly in order; where the last one was found is where to look first. */
  #hint = 0;
  /** Whether there were more than can be kept. */
  isFull = false;

  add(id: number): void {
    if (this.isFull) return;
    if (this.#count === this.#ids.length) this.#makeRoom();
    if (!this.isFull) this.#ids[this.#count++] = id;
  }

  #makeRoom(): void {
    this.seal();
    if (this.#count <= this.#ids.length / 2) return;
    if (this.#ids.length >= MAX_NODES) {
      this.isFull = this.#count === this.#ids.length;
      return;
    }
    const wider = new Float64Array(this.#ids.length * 2);
    wider.set(this.#ids);
    this.#ids = wider;
  }

  seal(): void {
    const ids = this.#ids.subarray(0, this.#count).sort();
    let kept = 0;
    for (let i = 0; i < ids.length; i++) {
      if (i === 0 || ids[i] !== ids[i - 1]!) ids[kept++] = ids[i]!;
    }
    this.#count = kept;
  }

  get size(): number {
    return this.#count;
  }

  /** Its position, -1 where it is not there. To be asked once sealed. */
  positionOf(id: number): number {
    const ids = this.#ids;
    let low = 0;
    let high = this.#count;
    const hint = this.#hint;
    if (hint < high && ids[hint]! <= id) {
      low = hint;
      // The next one is near, or it is far.
      for (let step = 1; low + step < high; step *= 2) {
        if (ids[low + step]! > id) {
          high = low + step;
          break;
        }
        low += step;
      }
    } else if (hint < high) high = hint + 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ids[middle]! < id) low = middle + 1;
      else high = middle;
    }
    this.#hint = Math.min(low, Math.max(0, this.#count - 1));
    if (low < this.#count && ids[low] === id) return low;
    if (low > 0) this.#hint = low - 1;
    return -1;
  }
}

/** A rectangle, in units of 1e-7 degrees. */
class Box {
  #south = MISSING;
  #north = -MISSING;
  #west = MISSING;
  #east = -MISSING;

  add(latitude: number, longitude: number): void {
    if (latitude === MISSING || longitude === MISSING) return;
    this.#south = Math.min(this.#south, latitude);
    this.#north = Math.max(this.#north, latitude);
    this.#west = Math.min(this.#west, longitude);
    this.#east = Math.max(this.#east, longitude);
  }

  /** @returns undefined where nothing was added */
  corners(): [south: number, west: number, north: number, east: number] | undefined {
    return this.#south === MISSING ? undefined : [this.#south, this.#west, this.#north, this.#east];
  }

  middle(): OsmElement['at'] {
    const corners = this.corners();
    if (!corners) return undefined;
    const [south, west, north, east] = corners;
    return {
      latitude: Math.round((south + north) / 2) / 1e7,
      longitude: Math.round((west + east) / 2) / 1e7,
    };
  }
}

/** Elements of a PBF file that have a wanted key, and the date of its data. */
export interface PbfFile {
  date: string | undefined;
  elements: AsyncGenerator<OsmElement>;
  close(): Promise<void>;
}

/** @throws ImportError when the file cannot be read at all, or is of a kind that is not read */
export async function openPbf(context: ReaderContext, wanted: Wanted): Promise<PbfFile> {
  const { path, file } = context;
  const handle = await open(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
  });
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new ImportError('file-empty', `${file}: is empty. Download it again.`);
    const { date, next } = await readStart(handle, size, context);
    const pbf = new Passes(handle, next, size, context, wanted);
    return { date, elements: pbf.elements(), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readStart(handle: FileHandle, size: number, { file }: ReaderContext) {
  const fail = (why: string): never => {
    throw new ImportError('osm', `${file}: ${why}`);
  };
  let first: Awaited<ReturnType<ReturnType<typeof blobsOf>['next']>>;
  try {
    first = await blobsOf(handle, 0, size).next();
  } catch (error) {
    if (!(error instanceof BlobsBroken)) throw error;
    return fail(`is no OpenStreetMap PBF: at its beginning it ${error.message}. Download it again.`);
  }
  const blob = first.value;
  if (blob?.type !== 'OSMHeader') {
    return fail(`is no OpenStreetMap PBF: it does not begin with a header. Download it again.`);
  }
  const content = await blob.content;
  if (content instanceof BlobProblem) return fail(`its header ${content.text}. ${remedyFor(content.text)}`);
  let header: ReturnType<typeof readHeader>;
  try {
    header = readHeader(content);
  } catch (error) {
    return fail(`its header cannot be read: ${(error as Error).message}. Download it again.`);
  }
  const other = header.required.filter((feature) => !UNDERSTOOD.has(feature));
  if (other.length > 0) {
    return fail(
      other.includes('HistoricalInformation')
        ? 'holds the history of its elements, and which of them hold today is not read. Keep today’s: osmium time-filter.'
        : `needs a reader that understands “${other.join(', ')}”. Convert it: osmium cat -o converted.osm.pbf.`,
    );
  }
  const time = new Date((header.timestamp ?? Number.NaN) * 1000);
  const date = Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10);
  return { date, next: blob.next };
}

const remedyFor = (problem: string): string =>
  problem.includes('which is not read')
    ? 'Compress it with zlib: osmium cat -o converted.osm.pbf -f pbf,pbf_compression=zlib.'
    : 'Download it again.';

type Range = [from: number, to: number];

class Passes {
  readonly #handle: FileHandle;
  readonly #from: number;
  #to: number;
  readonly #context: ReaderContext;
  readonly #wanted: Wanted;
  /** Where in the file each kind of element is; nodes, ways and relations mostly follow each other. */
  readonly #ranges: Record<Kind, Range> = { node: [0, 0], way: [0, 0], relation: [0, 0] };
  /** The nodes that wanted ways and relations stand on. */
  readonly #nodes = new Ids();
  /** The ways that are members of wanted relations. */
  readonly #memberWays = new Ids();
  #latitudes = new Int32Array();
  #longitudes = new Int32Array();
  /** The corners of member ways, four numbers each. */
  #corners = new Int32Array();
  #incomplete = 0;
  /** Where the blobs begin that have been reported. */
  readonly #broken = new Set<number>();

  constructor(handle: FileHandle, from: number, to: number, context: ReaderContext, wanted: Wanted) {
    this.#handle = handle;
    this.#from = from;
    this.#to = to;
    this.#context = context;
    this.#wanted = wanted;
  }

  async *elements(): AsyncGenerator<OsmElement> {
    yield* this.#survey();
    this.#memberWays.seal();
    if (this.#memberWays.size > 0) {
      for await (const { block, at } of this.#blocks(this.#ranges.way)) {
        this.#attempt(at, () => this.#collectMembers(block));
      }
    }
    this.#nodes.seal();
    if (this.#nodes.isFull || this.#memberWays.isFull) {
      this.#context.issues.add(
        'warning',
        'osm-large',
        `has more ways and relations than can be placed at once (${MAX_NODES} nodes); some are without their place. Cut it by province: osmium extract.`,
      );
    }
    await this.#locateNodes();
    const share = 0.15;
    this.#corners = new Int32Array(this.#memberWays.size * 4).fill(MISSING);
    for await (const { block, at, bytes } of this.#blocks(this.#ranges.way)) {
      yield* this.#attempt(at, () => this.#ways(block)) ?? [];
      this.#context.onBytes(bytes * share);
    }
    for await (const { block, at, bytes } of this.#blocks(this.#ranges.relation)) {
      yield* this.#attempt(at, () => this.#relations(block)) ?? [];
      this.#context.onBytes(bytes * share);
    }
    if (this.#incomplete > 0) {
      this.#context.issues.add(
        'info',
        'geometry-incomplete',
        `${this.#incomplete} ways and relations reach out of the file; their place is the middle of what is in it.`,
      );
    }
  }

  /** The first time through: nodes that serve, what ways and relations need, and what is broken. */
  async *#survey(): AsyncGenerator<OsmElement> {
    const { issues } = this.#context;
    let at = this.#from;
    try {
      for await (const blob of blobsOf(this.#handle, this.#from, this.#to)) {
        at = blob.next;
        this.#context.onBytes((blob.next - blob.at) * 0.5);
        if (blob.type !== 'OSMData') continue;
        const content = await blob.content;
        if (content instanceof BlobProblem) this.#reportBlob(blob.at, content.text);
        else
          yield* this.#attempt(blob.at, () => this.#surveyBlock(new Block(content), blob.at, blob.next)) ??
            [];
      }
    } catch (error) {
      if (!(error instanceof BlobsBroken)) throw error;
      this.#to = error.at;
      issues.add(
        'error',
        'pbf-broken',
        `${error.message}; nothing behind it could be read, what stands before it was kept. Download the file again.`,
        { element: `byte ${at}` },
      );
    }
  }

  /**
   * What is made of a blob; undefined where it is broken, which is reported once. Nothing of it is given then:
   * what was read before the break may be wrong too.
   */
  #attempt<T>(at: number, read: () => T): T | undefined {
    if (this.#broken.has(at)) return undefined;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#reportBlob(at, `cannot be read: ${error.message}`);
      return undefined;
    }
  }

  #reportBlob(at: number, problem: string): void {
    this.#broken.add(at);
    this.#context.issues.add(
      'error',
      'pbf-blob',
      `${problem}; what is in it was left out. ${remedyFor(problem)}`,
      {
        element: `blob at byte ${at}`,
      },
    );
  }

  #surveyBlock(block: Block, at: number, next: number): OsmElement[] {
    const found: OsmElement[] = [];
    const kinds = block.kinds();
    const keys = block.textsThatAre(this.#wanted.isKey);
    if (keys.size > 0) {
      if (kinds.has('node')) {
        for (const { id, latitude, longitude, tags } of block.nodes(keys)) {
          const box = new Box();
          box.add(latitude, longitude);
          found.push({ id: `node/${id}`, tags, at: box.middle() });
        }
      }
      if (kinds.has('way')) {
        for (const way of block.ways()) {
          const tags = way.tags(keys);
          if (tags && this.#wanted.isPlaced(tags)) way.eachNode((id) => this.#nodes.add(id));
        }
      }
      if (kinds.has('relation')) {
        for (const relation of block.relations()) {
          const tags = relation.tags(keys);
          if (!tags || !this.#wanted.isPlaced(tags)) continue;
          relation.eachMember(({ kind, id }) => {
            if (kind === 'node') this.#nodes.add(id);
            else if (kind === 'way') this.#memberWays.add(id);
          });
        }
      }
    }
    for (const kind of kinds) {
      const range = this.#ranges[kind];
      if (range[1] === 0) range[0] = at;
      range[1] = next;
    }
    return found;
  }

  /** The blocks of a part of the file that was surveyed, without those that are broken. */
  async *#blocks([from, to]: Range): AsyncGenerator<{ block: Block; at: number; bytes: number }> {
    for await (const { type, at, next, content } of blobsOf(this.#handle, from, Math.min(to, this.#to))) {
      if (type !== 'OSMData' || this.#broken.has(at)) continue;
      const bytes = await content;
      const block = bytes instanceof BlobProblem ? undefined : this.#attempt(at, () => new Block(bytes));
      if (block) yield { block, at, bytes: next - at };
    }
  }

  #collectMembers(block: Block): void {
    for (const way of block.ways()) {
      if (this.#memberWays.positionOf(way.id) >= 0) way.eachNode((id) => this.#nodes.add(id));
    }
  }

  async #locateNodes(): Promise<void> {
    this.#latitudes = new Int32Array(this.#nodes.size).fill(MISSING);
    this.#longitudes = new Int32Array(this.#nodes.size).fill(MISSING);
    if (this.#nodes.size === 0) return;
    const isWanted = (id: number) => this.#nodes.positionOf(id) >= 0;
    for await (const { block, at, bytes } of this.#blocks(this.#ranges.node)) {
      this.#attempt(at, () =>
        block.locate(isWanted, (id, latitude, longitude) => {
          const position = this.#nodes.positionOf(id);
          this.#latitudes[position] = latitude;
          this.#longitudes[position] = longitude;
        }),
      );
      this.#context.onBytes(bytes * 0.35);
    }
  }

  #ways(block: Block): OsmElement[] {
    const found: OsmElement[] = [];
    const keys = block.textsThatAre(this.#wanted.isKey);
    for (const way of block.ways()) {
      const member = this.#memberWays.positionOf(way.id);
      const tags = way.tags(keys);
      const isPlaced = tags !== undefined && this.#wanted.isPlaced(tags);
      const box = new Box();
      if (isPlaced || member >= 0) {
        let missing = 0;
        way.eachPoint((latitude, longitude) => box.add(latitude, longitude));
        if (!box.corners()) way.eachNode((id) => (missing += this.#addNode(box, id) ? 0 : 1));
        const corners = box.corners();
        if (member >= 0 && corners) this.#corners.set(corners, member * 4);
        if (isPlaced && corners && missing > 0) this.#incomplete++;
      }
      if (tags) found.push({ id: `way/${way.id}`, tags, at: box.middle() });
    }
    return found;
  }

  #relations(block: Block): OsmElement[] {
    const found: OsmElement[] = [];
    const keys = block.textsThatAre(this.#wanted.isKey);
    for (const relation of block.relations()) {
      const tags = relation.tags(keys);
      if (!tags) continue;
      const box = new Box();
      if (this.#wanted.isPlaced(tags)) {
        let missing = 0;
        relation.eachMember(({ kind, id }) => {
          if (kind === 'node') missing += this.#addNode(box, id) ? 0 : 1;
          else if (kind === 'way') missing += this.#addMember(box, id) ? 0 : 1;
        });
        if (missing > 0 && box.corners()) this.#incomplete++;
      }
      found.push({ id: `relation/${relation.id}`, tags, at: box.middle() });
    }
    return found;
  }

  /** @returns whether it is in the file */
  #addNode(box: Box, id: number): boolean {
    const position = this.#nodes.positionOf(id);
    if (position < 0 || this.#latitudes[position] === MISSING) return false;
    box.add(this.#latitudes[position]!, this.#longitudes[position]!);
    return true;
  }

  #addMember(box: Box, id: number): boolean {
    const position = this.#memberWays.positionOf(id);
    if (position < 0 || this.#corners[position * 4] === MISSING) return false;
    const [south, west, north, east] = this.#corners.subarray(position * 4, position * 4 + 4);
    box.add(south!, west!);
    box.add(north!, east!);
    return true;
  }
}
