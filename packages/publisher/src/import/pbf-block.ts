/** What is in a blob of an OpenStreetMap PBF file: its header block, and blocks of nodes, ways and relations. */
import { PbfReader } from 'pbf';
import type { Tags } from './openstreetmap-categories.ts';
import { endOf, fieldsOf } from './pbf-blobs.ts';

export type Kind = 'node' | 'way' | 'relation';
const MEMBER_KINDS: readonly (Kind | undefined)[] = ['node', 'way', 'relation'];

export interface Header {
  /** What a reader must understand. */
  required: string[];
  /** When the data was taken from OpenStreetMap, in seconds since 1970. */
  timestamp?: number;
}

/** @throws Error for bytes that are no header block */
export function readHeader(bytes: Uint8Array): Header {
  const pbf = new PbfReader(bytes);
  const header: Header = { required: [] };
  fieldsOf(pbf, bytes.length, (field) => {
    if (field === 4) header.required.push(pbf.readString());
    else if (field === 32) header.timestamp = pbf.readVarint(true);
  });
  return header;
}

/** Where something stands in the block's bytes. */
interface Span {
  from: number;
  to: number;
}

const NOTHING: Span = { from: 0, to: 0 };

/** Units of 1e-7 degrees, as OpenStreetMap keeps them; `MISSING` where there is no such place on Earth. */
export const MISSING = 0x7fffffff;

export interface Member {
  kind: Kind;
  id: number;
}

/**
 * A block. Nothing is made of an element but what is asked for: most are roads and houses, which serve nobody.
 *
 * Every method throws an Error for bytes that are not what the format says.
 */
export class Block {
  readonly #pbf: PbfReader;
  readonly #strings: Span[] = [];
  readonly #groups: Span[] = [];
  readonly #decoded = new Map<number, string>();
  #granularity = 100;
  #latitudeOffset = 0;
  #longitudeOffset = 0;

  constructor(bytes: Uint8Array) {
    const pbf = new PbfReader(bytes);
    this.#pbf = pbf;
    fieldsOf(pbf, bytes.length, (field) => {
      if (field === 1) {
        const end = endOf(pbf, bytes.length);
        fieldsOf(pbf, end, (inner) => {
          if (inner === 1) this.#strings.push(this.#span(end));
        });
      } else if (field === 2) this.#groups.push(this.#span(bytes.length));
      else if (field === 17) this.#granularity = pbf.readVarint(true);
      else if (field === 19) this.#latitudeOffset = pbf.readVarint(true);
      else if (field === 20) this.#longitudeOffset = pbf.readVarint(true);
    });
  }

  #span(within: number): Span {
    const to = endOf(this.#pbf, within);
    const from = this.#pbf.pos;
    this.#pbf.pos = to;
    return { from, to };
  }

  #string(index: number): string {
    let text = this.#decoded.get(index);
    if (text === undefined) {
      const span = this.#strings[index];
      if (!span) throw new Error(`names text ${index} of ${this.#strings.length}`);
      text = Buffer.from(
        this.#pbf.buf.buffer,
        this.#pbf.buf.byteOffset + span.from,
        span.to - span.from,
      ).toString();
      this.#decoded.set(index, text);
    }
    return text;
  }

  /** The numbers of the texts that are one of these keys; of keys that no text is, no element has a tag. */
  textsThatAre(isKey: (text: string) => boolean): Set<number> {
    const found = new Set<number>();
    // Longer ones are names and descriptions.
    for (const [index, { from, to }] of this.#strings.entries()) {
      if (to - from <= 40 && to > from && isKey(this.#string(index))) found.add(index);
    }
    return found;
  }

  /** Which kinds of elements it has. */
  kinds(): Set<Kind> {
    const kinds = new Set<Kind>();
    for (const { from, to } of this.#groups) {
      this.#each(from, to, (field, within) => {
        const kind = (['node', 'node', 'way', 'relation'] as const)[field - 1];
        if (kind) kinds.add(kind);
        this.#pbf.pos = endOf(this.#pbf, within);
      });
    }
    return kinds;
  }

  #each(from: number, to: number, read: (field: number, within: number) => void): void {
    this.#pbf.pos = from;
    fieldsOf(this.#pbf, to, (field) => read(field, to));
  }

  /** The messages of one field in all groups: 1 nodes, 2 dense nodes, 3 ways, 4 relations. */
  #spans(wanted: number): Span[] {
    const spans: Span[] = [];
    for (const { from, to } of this.#groups) {
      this.#each(from, to, (field, within) => {
        if (field === wanted) spans.push(this.#span(within));
      });
    }
    return spans;
  }

  #degrees(offset: number, value: number, limit: number): number {
    const at = Math.round((offset + this.#granularity * value) / 100);
    return Math.abs(at) <= limit * 1e7 ? at : MISSING;
  }

  /** Nodes that have a tag with one of these keys. */
  *nodes(
    keys: ReadonlySet<number>,
  ): Generator<{ id: number; latitude: number; longitude: number; tags: Tags }> {
    for (const span of keys.size > 0 ? this.#spans(2) : []) yield* this.#denseNodes(span, keys);
    for (const span of this.#spans(1)) {
      const { id, latitude, longitude, keys: own, values } = this.#node(span);
      const tags = this.#tags(own, values, keys);
      if (tags) yield { id, latitude, longitude, tags };
    }
  }

  #node({ from, to }: Span) {
    const pbf = this.#pbf;
    const node = { id: 0, latitude: MISSING, longitude: MISSING, keys: NOTHING, values: NOTHING };
    this.#each(from, to, (field, within) => {
      if (field === 1) node.id = pbf.readSVarint();
      else if (field === 2) node.keys = this.#span(within);
      else if (field === 3) node.values = this.#span(within);
      else if (field === 8) node.latitude = this.#degrees(this.#latitudeOffset, pbf.readSVarint(), 90);
      else if (field === 9) node.longitude = this.#degrees(this.#longitudeOffset, pbf.readSVarint(), 180);
    });
    return node;
  }

  #dense({ from, to }: Span) {
    const dense = { ids: NOTHING, latitudes: NOTHING, longitudes: NOTHING, tags: NOTHING };
    this.#each(from, to, (field, within) => {
      if (field === 1) dense.ids = this.#span(within);
      else if (field === 8) dense.latitudes = this.#span(within);
      else if (field === 9) dense.longitudes = this.#span(within);
      else if (field === 10) dense.tags = this.#span(within);
    });
    return dense;
  }

  *#denseNodes(span: Span, keys: ReadonlySet<number>) {
    const dense = this.#dense(span);
    if (dense.tags === NOTHING || dense.tags.from === dense.tags.to) return;
    const [ids, latitudes, longitudes] = [dense.ids, dense.latitudes, dense.longitudes].map((each) =>
      this.#cursor(each),
    ) as [Cursor, Cursor, Cursor];
    const texts = this.#cursor(dense.tags);
    let [id, latitude, longitude] = [0, 0, 0];
    while (ids.more()) {
      id += ids.signed();
      latitude += latitudes.signed();
      longitude += longitudes.signed();
      let pairs: number[] | undefined;
      let some = false;
      while (texts.more()) {
        const key = texts.unsigned();
        if (key === 0) break;
        const value = texts.unsigned();
        pairs ??= [];
        pairs.push(key, value);
        some ||= keys.has(key);
      }
      if (!some || !pairs) continue;
      yield {
        id,
        latitude: this.#degrees(this.#latitudeOffset, latitude, 90),
        longitude: this.#degrees(this.#longitudeOffset, longitude, 180),
        tags: this.#tagsOf(pairs),
      };
    }
  }

  /** Tells where each node is whose number is wanted. */
  locate(
    isWanted: (id: number) => boolean,
    found: (id: number, latitude: number, longitude: number) => void,
  ): void {
    for (const span of this.#spans(2)) {
      const dense = this.#dense(span);
      const ids = this.#cursor(dense.ids);
      const positions: number[] = [];
      const numbers: number[] = [];
      let id = 0;
      for (let position = 0; ids.more(); position++) {
        id += ids.signed();
        if (!isWanted(id)) continue;
        positions.push(position);
        numbers.push(id);
      }
      if (positions.length === 0) continue;
      const latitudes = this.#cursor(dense.latitudes);
      const longitudes = this.#cursor(dense.longitudes);
      let [latitude, longitude, position] = [0, 0, -1];
      for (const [index, wanted] of positions.entries()) {
        for (; position < wanted; position++) {
          latitude += latitudes.signed();
          longitude += longitudes.signed();
        }
        found(
          numbers[index]!,
          this.#degrees(this.#latitudeOffset, latitude, 90),
          this.#degrees(this.#longitudeOffset, longitude, 180),
        );
      }
    }
    for (const span of this.#spans(1)) {
      const { id, latitude, longitude } = this.#node(span);
      if (isWanted(id)) found(id, latitude, longitude);
    }
  }

  /** Ways, one after the other; each is to be looked at before the next one is asked for. */
  *ways(): Generator<Way> {
    for (const span of this.#spans(3)) {
      const way = {
        id: 0,
        keys: NOTHING,
        values: NOTHING,
        nodes: NOTHING,
        latitudes: NOTHING,
        longitudes: NOTHING,
      };
      this.#each(span.from, span.to, (field, within) => {
        if (field === 1) way.id = this.#pbf.readVarint(true);
        else if (field === 2) way.keys = this.#span(within);
        else if (field === 3) way.values = this.#span(within);
        else if (field === 8) way.nodes = this.#span(within);
        else if (field === 9) way.latitudes = this.#span(within);
        else if (field === 10) way.longitudes = this.#span(within);
      });
      yield {
        id: way.id,
        tags: (keys) => this.#tags(way.keys, way.values, keys),
        eachNode: (visit) => this.#eachDelta(way.nodes, visit),
        eachPoint: (visit) => {
          const [latitudes, longitudes] = [this.#cursor(way.latitudes), this.#cursor(way.longitudes)];
          let [latitude, longitude] = [0, 0];
          while (latitudes.more()) {
            latitude += latitudes.signed();
            longitude += longitudes.signed();
            visit(
              this.#degrees(this.#latitudeOffset, latitude, 90),
              this.#degrees(this.#longitudeOffset, longitude, 180),
            );
          }
        },
      };
    }
  }

  *relations(): Generator<Relation> {
    for (const span of this.#spans(4)) {
      const relation = { id: 0, keys: NOTHING, values: NOTHING, ids: NOTHING, kinds: NOTHING };
      this.#each(span.from, span.to, (field, within) => {
        if (field === 1) relation.id = this.#pbf.readVarint(true);
        else if (field === 2) relation.keys = this.#span(within);
        else if (field === 3) relation.values = this.#span(within);
        else if (field === 9) relation.ids = this.#span(within);
        else if (field === 10) relation.kinds = this.#span(within);
      });
      yield {
        id: relation.id,
        tags: (keys) => this.#tags(relation.keys, relation.values, keys),
        eachMember: (visit) => {
          const kinds = this.#cursor(relation.kinds);
          this.#eachDelta(relation.ids, (id) => {
            const kind = MEMBER_KINDS[kinds.unsigned()];
            if (kind) visit({ kind, id });
          });
        },
      };
    }
  }

  #eachDelta(span: Span, visit: (id: number) => void): void {
    const deltas = this.#cursor(span);
    let id = 0;
    while (deltas.more()) {
      id += deltas.signed();
      visit(id);
    }
  }

  #cursor({ from, to }: Span): Cursor {
    return new Cursor(this.#pbf.buf, from, to);
  }

  /** @returns undefined where none of the keys is among them */
  #tags(keys: Span, values: Span, wanted: ReadonlySet<number>): Tags | undefined {
    const [own, texts] = [this.#cursor(keys), this.#cursor(values)];
    const pairs: number[] = [];
    let some = false;
    while (own.more()) {
      const key = own.unsigned();
      pairs.push(key, texts.unsigned());
      some ||= wanted.has(key);
    }
    return some ? this.#tagsOf(pairs) : undefined;
  }

  #tagsOf(pairs: number[]): Tags {
    const tags: Record<string, string> = Object.create(null);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      tags[this.#string(pairs[i]!)] = this.#string(pairs[i + 1]!).trim();
    }
    return tags;
  }
}

export interface Way {
  id: number;
  /** Undefined where it has no tag with one of the keys. */
  tags(keys: ReadonlySet<number>): Tags | undefined;
  eachNode(visit: (id: number) => void): void;
  /** Where its nodes are, in a file that says so with the way (`osmium add-locations-to-ways`). */
  eachPoint(visit: (latitude: number, longitude: number) => void): void;
}

export interface Relation {
  id: number;
  tags(keys: ReadonlySet<number>): Tags | undefined;
  eachMember(visit: (member: Member) => void): void;
}

/** Reads numbers that stand packed one after the other. @throws Error past the end */
class Cursor {
  readonly #pbf: PbfReader;
  readonly #to: number;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#pbf = new PbfReader(bytes);
    this.#pbf.pos = from;
    this.#to = to;
  }

  more(): boolean {
    return this.#pbf.pos < this.#to;
  }

  unsigned(): number {
    return this.#checked(this.#pbf.readVarint());
  }

  signed(): number {
    return this.#checked(this.#pbf.readSVarint());
  }

  #checked(value: number): number {
    if (this.#pbf.pos > this.#to) throw new Error('has lists that are not of one length');
    return value;
  }
}
