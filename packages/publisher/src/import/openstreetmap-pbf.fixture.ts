/** Writes OpenStreetMap PBF, well or badly, for the tests of what reads it. */
import { deflateSync, zstdCompressSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

export interface OsmNode {
  id: number;
  /** Degrees. */
  latitude: number;
  longitude: number;
  tags?: Record<string, string>;
}
export interface OsmWay {
  id: number;
  nodes: number[];
  tags?: Record<string, string>;
  /** Degrees of its nodes, as `osmium add-locations-to-ways` writes them. */
  points?: [latitude: number, longitude: number][];
}
export interface OsmRelation {
  id: number;
  members: { kind: 'node' | 'way' | 'relation'; id: number }[];
  tags?: Record<string, string>;
}

export interface BlockOptions {
  dense?: boolean;
  granularity?: number;
  latitudeOffset?: number;
  longitudeOffset?: number;
}

const message = (write: (pbf: PbfWriter) => void): Uint8Array => {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
};

const deltas = (values: number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

class Strings {
  readonly #numbers = new Map<string, number>([['', 0]]);

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  write(pbf: PbfWriter): void {
    const table = message((inner) => {
      for (const text of this.#numbers.keys()) inner.writeBytesField(1, Buffer.from(text));
    });
    pbf.writeBytesField(1, table);
  }
}

const keysAndValues = (pbf: PbfWriter, strings: Strings, tags: Record<string, string> = {}): void => {
  pbf.writePackedVarint(
    2,
    Object.keys(tags).map((key) => strings.of(key)),
  );
  pbf.writePackedVarint(
    3,
    Object.values(tags).map((value) => strings.of(value)),
  );
};

/** A block of elements: a group each of nodes, ways and relations. */
export function block(
  {
    nodes = [],
    ways = [],
    relations = [],
  }: { nodes?: OsmNode[]; ways?: OsmWay[]; relations?: OsmRelation[] },
  { dense = true, granularity = 100, latitudeOffset = 0, longitudeOffset = 0 }: BlockOptions = {},
): Uint8Array {
  const strings = new Strings();
  const latitude = (degrees: number) => Math.round((degrees * 1e9 - latitudeOffset) / granularity);
  const longitude = (degrees: number) => Math.round((degrees * 1e9 - longitudeOffset) / granularity);
  const nodeGroup = message((group) => {
    if (!dense) {
      for (const node of nodes) {
        const bytes = message((pbf) => {
          pbf.writeSVarintField(1, node.id);
          keysAndValues(pbf, strings, node.tags);
          pbf.writeSVarintField(8, latitude(node.latitude));
          pbf.writeSVarintField(9, longitude(node.longitude));
        });
        group.writeBytesField(1, bytes);
      }
    } else if (nodes.length > 0) {
      const bytes = message((pbf) => {
        pbf.writePackedSVarint(1, deltas(nodes.map(({ id }) => id)));
        pbf.writePackedSVarint(8, deltas(nodes.map((node) => latitude(node.latitude))));
        pbf.writePackedSVarint(9, deltas(nodes.map((node) => longitude(node.longitude))));
        if (nodes.some(({ tags }) => tags)) {
          const texts = nodes.flatMap(({ tags = {} }) => [
            ...Object.entries(tags).flatMap(([key, value]) => [strings.of(key), strings.of(value)]),
            0,
          ]);
          pbf.writePackedVarint(10, texts);
        }
      });
      group.writeBytesField(2, bytes);
    }
  });
  const wayGroup = message((group) => {
    for (const { id, nodes: refs, tags, points = [] } of ways) {
      const bytes = message((pbf) => {
        pbf.writeVarintField(1, id);
        keysAndValues(pbf, strings, tags);
        pbf.writePackedSVarint(8, deltas(refs));
        pbf.writePackedSVarint(9, deltas(points.map(([north]) => latitude(north))));
        pbf.writePackedSVarint(10, deltas(points.map(([, east]) => longitude(east))));
      });
      group.writeBytesField(3, bytes);
    }
  });
  const relationGroup = message((group) => {
    for (const { id, members, tags } of relations) {
      const bytes = message((pbf) => {
        pbf.writeVarintField(1, id);
        keysAndValues(pbf, strings, tags);
        pbf.writePackedVarint(
          8,
          members.map(() => 0),
        );
        pbf.writePackedSVarint(9, deltas(members.map((member) => member.id)));
        pbf.writePackedVarint(
          10,
          members.map(({ kind }) => ['node', 'way', 'relation'].indexOf(kind)),
        );
      });
      group.writeBytesField(4, bytes);
    }
  });
  return message((pbf) => {
    strings.write(pbf);
    for (const group of [nodeGroup, wayGroup, relationGroup]) {
      if (group.length > 0) pbf.writeBytesField(2, group);
    }
    if (granularity !== 100) pbf.writeVarintField(17, granularity);
    if (latitudeOffset !== 0) pbf.writeVarintField(19, latitudeOffset);
    if (longitudeOffset !== 0) pbf.writeVarintField(20, longitudeOffset);
  });
}

export type Compression = 'raw' | 'zlib' | 'zstd' | 'lz4';

/** A blob with its header, as it stands in a file. */
export function blob(
  type: string,
  content: Uint8Array,
  { compression = 'zlib', says = content.length }: { compression?: Compression; says?: number } = {},
): Uint8Array {
  const data = message((pbf) => {
    if (compression === 'raw') pbf.writeBytesField(1, content);
    else {
      pbf.writeVarintField(2, says);
      if (compression === 'zlib') pbf.writeBytesField(3, deflateSync(content));
      else if (compression === 'zstd') pbf.writeBytesField(7, zstdCompressSync(content));
      else pbf.writeBytesField(6, content);
    }
  });
  return framed(type, data);
}

/** A blob's bytes behind their header. @param says How long the header says they are */
export function framed(type: string, data: Uint8Array, says = data.length): Uint8Array {
  const header = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, says);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, data]);
}

/** The first blob of a file. */
export const header = (required = ['OsmSchema-V0.6', 'DenseNodes'], timestamp?: number): Uint8Array =>
  blob(
    'OSMHeader',
    message((pbf) => {
      for (const feature of required) pbf.writeStringField(4, feature);
      if (timestamp !== undefined) pbf.writeVarintField(32, timestamp);
    }),
  );
