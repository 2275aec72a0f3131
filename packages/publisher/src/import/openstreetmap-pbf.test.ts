import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from './index.ts';
import type { OsmElement } from './openstreetmap.ts';
import {
  type BlockOptions,
  blob,
  block,
  type Compression,
  framed,
  header,
  type OsmNode,
  type OsmRelation,
  type OsmWay,
} from './openstreetmap-pbf.fixture.ts';
import { openPbf } from './openstreetmap-pbf.ts';
import { IssueLog } from './report.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-pbf-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(...parts: Uint8Array[]): Promise<string> {
  const path = join(folder, `${++files}.osm.pbf`);
  await writeFile(path, Buffer.concat(parts));
  return path;
}

const clinic = (name: string, more: Record<string, string> = {}) => ({ amenity: 'clinic', name, ...more });
/** A town where there are no others: near Sudbury. */
const AT: [number, number] = [46.49, -81.01];
const data = (elements: Parameters<typeof block>[0], options?: BlockOptions) =>
  blob('OSMData', block(elements, options));

async function importOf(...parts: Uint8Array[]) {
  const { listings, report } = await importFiles([await fileOf(...parts)]);
  const issues = (code: string) => report.issues.filter((issue) => issue.code === code);
  return { listings, report, issues, ids: listings.map(({ id }) => id) };
}

const [latitude, longitude] = AT;
const square: OsmNode[] = [
  { id: 1, latitude, longitude },
  { id: 2, latitude: latitude + 0.002, longitude },
  { id: 3, latitude: latitude + 0.002, longitude: longitude + 0.004 },
  { id: 4, latitude, longitude: longitude + 0.004 },
];
const MIDDLE = { latitude: 46.491, longitude: -81.008 };

describe('a PBF file', () => {
  it('gives nodes, ways and relations as Overpass does with “out center”', async () => {
    const { listings, report } = await importOf(
      header(undefined, Date.parse('2026-10-05T20:21:22Z') / 1000),
      data({ nodes: [...square, { id: 9, latitude, longitude, tags: clinic('Clinique du Ruisseau') }] }),
      data({
        ways: [
          { id: 20, nodes: [1, 2, 3, 4, 1], tags: clinic('Clinic on a square', { 'language:fr': 'yes' }) },
          { id: 21, nodes: [1, 2] },
          { id: 22, nodes: [3, 4], tags: { highway: 'residential', name: 'rue Elm' } },
        ],
        relations: [
          {
            id: 30,
            members: [
              { kind: 'way', id: 21 },
              { kind: 'way', id: 22 },
            ],
            tags: clinic('Clinic of two wings'),
          },
        ],
      }),
    );
    const shown = listings.map(({ id, places: [place] }) => [id, place?.latitude, place?.longitude]);
    expect(shown).toEqual([
      ['osm:node/9', latitude, longitude],
      ['osm:way/20', MIDDLE.latitude, MIDDLE.longitude],
      ['osm:relation/30', MIDDLE.latitude, MIDDLE.longitude],
    ]);
    expect(listings[1]!.french.offer).toBe('on-request');
    expect(listings.map(({ source }) => source.date)).toEqual(Array(3).fill('2026-10-05'));
    expect(report.issueCounts).toEqual({ attribution: 1, 'city-nearest': 3 });
    expect(report.files[0]).toMatchObject({ format: 'osm', read: 3 });
  });

  it('needs no order: relations may come first, and an extension may be missing', async () => {
    const path = join(folder, 'download');
    await writeFile(
      path,
      Buffer.concat([
        header(),
        data({
          relations: [{ id: 30, members: [{ kind: 'way', id: 20 }], tags: clinic('Before its ways') }],
        }),
        data({ ways: [{ id: 20, nodes: [1, 2, 3, 4] }] }),
        data({ nodes: square }),
      ]),
    );
    const { listings } = await importFiles([path]);
    expect(listings[0]!.places[0]).toMatchObject(MIDDLE);
  });

  it('takes the middle of what is in the file where an extract cuts through something, and says so', async () => {
    const { listings, issues } = await importOf(
      header(),
      data({ nodes: square }),
      data({ ways: [{ id: 20, nodes: [1, 2, 3, 4, 777], tags: clinic('At the edge') }] }),
    );
    expect(listings[0]!.places[0]).toMatchObject(MIDDLE);
    expect(issues('geometry-incomplete')[0]!.message).toMatch(/: 1 ways and relations reach out of the file/);
  });

  it('uses the places that a way carries itself', async () => {
    const points = square.map((node): [number, number] => [node.latitude, node.longitude]);
    const { listings, issues } = await importOf(
      header(),
      data({ ways: [{ id: 20, nodes: [1, 2, 3, 4], points, tags: clinic('With its points') }] }),
    );
    expect(listings[0]!.places[0]).toMatchObject(MIDDLE);
    expect(issues('geometry-incomplete')).toEqual([]);
  });

  it('counts what has closed as inactive, as in the other formats', async () => {
    const { report } = await importOf(
      header(),
      data({ nodes: [{ id: 1, latitude, longitude, tags: { 'disused:amenity': 'clinic', name: 'Gone' } }] }),
    );
    expect(report).toMatchObject({ read: 1, inactive: 1, listings: 0 });
  });

  it('says that nothing serves people where nothing does', async () => {
    const { issues } = await importOf(header(), data({ nodes: square }));
    expect(issues('no-elements')[0]!.message).toMatch(/has no element with a tag of healthcare, amenity/);
  });
});

describe('a PBF file that is damaged', () => {
  const good = (id: number) => data({ nodes: [{ id, latitude, longitude, tags: clinic(`Clinic ${id}`) }] });
  const [first, second] = [good(1), good(2)];

  it.each([
    ['in a length', 2, /breaks off in the middle of a length/],
    ['in a header', 9, /breaks off in the header of a blob/],
    ['in a blob', 60, /breaks off: \d+ bytes of a blob are missing/],
  ])('keeps what stands before the place where it breaks off %s', async (_, kept, message) => {
    const { ids, issues } = await importOf(header(), first, second.subarray(0, kept));
    expect(ids).toEqual(['osm:node/1']);
    const [issue] = issues('pbf-broken');
    expect(issue).toMatchObject({ severity: 'error', element: `byte ${header().length + first.length}` });
    expect(issue!.message).toMatch(message);
    expect(issue!.message).toMatch(/what stands before it was kept/);
  });

  it.each([
    ['zeros behind its end', new Uint8Array(10), /has 0 bytes; fewer than 64 KiB/],
    [
      'a header of 64 KiB',
      Buffer.from([0, 1, 0, 0, 1, 1, 1, 1]),
      /has 65536 bytes; fewer than 64 KiB are allowed/,
    ],
    ['a header of two gigabytes', Buffer.from([0x7f, 255, 255, 255]), /fewer than 64 KiB are allowed/],
    [
      'a blob of 32 MiB',
      framed('OSMData', new Uint8Array(), 32 * 1024 * 1024),
      /fewer than 32 MiB are allowed/,
    ],
    ['text', Buffer.from('\0\0\0\x0bhello world and more'), /has bytes that are no header of a blob/],
  ])('stops at %s, with what it read', async (_, bytes, message) => {
    const { ids, issues } = await importOf(header(), first, bytes);
    expect(ids).toEqual(['osm:node/1']);
    expect(issues('pbf-broken')[0]!.message).toMatch(message);
  });

  const bytes = block({ nodes: [{ id: 5, latitude, longitude, tags: clinic('Clinic 5') }] });
  it.each([
    [
      'inflates to more than it says',
      blob('OSMData', bytes, { says: bytes.length - 1 }),
      /inflates to more than/,
    ],
    [
      'inflates to less than it says',
      blob('OSMData', bytes, { says: 5000 }),
      /inflates to \d+ bytes where it says 5000/,
    ],
    [
      'says it inflates to gigabytes',
      blob('OSMData', bytes, { says: 2 ** 31 }),
      /fewer than 32 MiB are allowed/,
    ],
    [
      'inflates to 33 MiB',
      blob('OSMData', new Uint8Array(33 * 2 ** 20), { says: 33 * 2 ** 20 - 2 ** 21 }),
      /inflates to more than/,
    ],
    [
      'is compressed in a way that is not read',
      blob('OSMData', bytes, { compression: 'lz4' }),
      /compressed with LZ4.*osmium cat/,
    ],
    ['is no zlib', framed('OSMData', Buffer.from([0x10, 5, 0x1a, 3, 1, 2, 3])), /cannot be inflated/],
    ['is empty', framed('OSMData', new Uint8Array()), /is empty/],
    ['is cut inside', blob('OSMData', bytes.subarray(0, bytes.length - 9)), /reaches past the end/],
    ['is text', blob('OSMData', Buffer.from('<html>Not found</html>')), /cannot be read/],
  ])('passes over a blob that %s, and reads the next', async (_, broken, message) => {
    const { ids, issues, report } = await importOf(header(), first, broken, second);
    expect(ids).toEqual(['osm:node/1', 'osm:node/2']);
    expect(issues('pbf-blob')).toHaveLength(1);
    expect(issues('pbf-blob')[0]).toMatchObject({
      severity: 'error',
      element: `blob at byte ${header().length + first.length}`,
    });
    expect(issues('pbf-blob')[0]!.message).toMatch(message);
    expect(report.files[0]!.failed).toBeUndefined();
  });

  it('gives nothing of a block that names a text it has not', async () => {
    const way = Buffer.from(block({ ways: [{ id: 7, nodes: [1], tags: clinic('Clinic 7') }] }));
    // The number of the last text, which only the tags name.
    way[way.lastIndexOf(Buffer.from([0x1a, 2, 3, 4])) + 3] = 99;
    const { ids, issues } = await importOf(header(), blob('OSMData', way), first);
    expect(ids).toEqual(['osm:node/1']);
    expect(issues('pbf-blob')[0]!.message).toMatch(/names text 99 of 5/);
  });

  it.each([
    ['nothing', new Uint8Array(), 'file-empty', /is empty/],
    [
      'a web page',
      Buffer.from('<html><body>Too many requests</body></html>'),
      'osm',
      /is no OpenStreetMap PBF: at its beginning/,
    ],
    ['no header', first, 'osm', /does not begin with a header/],
    [
      'a history',
      header(['OsmSchema-V0.6', 'HistoricalInformation']),
      'osm',
      /holds the history.*osmium time-filter/,
    ],
    ['what no reader knows', header(['Teleportation']), 'osm', /understands “Teleportation”/],
  ])('is refused where it holds %s', async (_, content, code, message) => {
    const { report } = await importOf(content);
    expect(report.files[0]!.failed).toBe(true);
    expect(report.issues[0]).toMatchObject({ severity: 'error', code });
    expect(report.issues[0]!.message).toMatch(message);
  });

  it('leaves out a place that is not on Earth, and keys that are names of what every object has', async () => {
    const tags = clinic('Clinique', { 'addr:province': 'ON', 'addr:city': 'Sudbury' });
    Object.defineProperty(tags, '__proto__', { value: 'x', enumerable: true });
    const { listings } = await importOf(
      header(),
      data({ nodes: [{ id: 1, latitude: 200, longitude: -81, tags }] }),
    );
    expect(listings[0]!.places[0]).toEqual({ city: 'Sudbury', province: 'ON', phones: [] });
  });
});

describe('whatever is written', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => each.trim());
  const tags = fc
    .dictionary(
      text.filter((key) => key !== ''),
      text,
      { maxKeys: 4 },
    )
    .map((each) => ({ ...each, shop: 'yes' }));
  // Beyond 2^32, where the numbers of nodes have been for years.
  const id = fc.integer({ min: 1, max: 2 ** 44 });
  const degrees = (limit: number) =>
    fc.integer({ min: -limit * 1e7, max: limit * 1e7 }).map((each) => each / 1e7);
  const unique = <T extends { id: number }>(one: fc.Arbitrary<T>) =>
    fc.uniqueArray(one, { selector: (each) => each.id, maxLength: 12 });
  const file = unique(
    fc.record({
      id,
      latitude: degrees(90),
      longitude: degrees(180),
      tags: fc.option(tags, { nil: undefined }),
    }),
  ).chain((nodes) => {
    const known = nodes.length > 0 ? fc.constantFrom(...nodes.map((node) => node.id)) : id;
    const ways = unique(
      fc.record({
        id,
        nodes: fc.array(fc.oneof(known, id), { maxLength: 6 }),
        tags: fc.option(tags, { nil: undefined }),
      }),
    );
    return ways.chain((ways) => {
      const way = ways.length > 0 ? fc.constantFrom(...ways.map((each) => each.id)) : id;
      const member = fc.oneof(
        fc.record({ kind: fc.constant('node' as const), id: fc.oneof(known, id) }),
        fc.record({ kind: fc.constant('way' as const), id: fc.oneof(way, id) }),
        fc.record({ kind: fc.constant('relation' as const), id }),
      );
      return fc.record({
        nodes: fc.constant(nodes),
        ways: fc.constant(ways),
        relations: unique(fc.record({ id, members: fc.array(member, { maxLength: 5 }), tags })),
      });
    });
  });

  interface Elements {
    nodes: OsmNode[];
    ways: OsmWay[];
    relations: OsmRelation[];
  }

  /** What should come back, worked out from the elements as they are. */
  function expected({ nodes, ways, relations }: Elements): OsmElement[] {
    const placeOf = new Map(
      nodes.map((node) => [node.id, [Math.round(node.latitude * 1e7), Math.round(node.longitude * 1e7)]]),
    );
    const nodesOf = new Map(ways.map((way) => [way.id, way.nodes]));
    const middle = (ids: number[]): OsmElement['at'] => {
      const places = ids.flatMap((each) => (placeOf.has(each) ? [placeOf.get(each)!] : []));
      if (places.length === 0) return undefined;
      const centre = (axis: 0 | 1) => {
        const values = places.map((place) => place[axis]!);
        return Math.round((Math.min(...values) + Math.max(...values)) / 2) / 1e7;
      };
      return { latitude: centre(0), longitude: centre(1) };
    };
    const tagged = <T extends { tags?: Record<string, string> | undefined }>(list: T[]) =>
      list.filter((each) => each.tags);
    return [
      ...tagged(nodes).map((node) => ({ id: `node/${node.id}`, tags: node.tags!, at: middle([node.id]) })),
      ...tagged(ways).map((way) => ({ id: `way/${way.id}`, tags: way.tags!, at: middle(way.nodes) })),
      ...relations.map((relation) => {
        const ids = relation.members.flatMap(({ kind, id }) =>
          kind === 'node' ? [id] : kind === 'way' ? (nodesOf.get(id) ?? []) : [],
        );
        return { id: `relation/${relation.id}`, tags: relation.tags!, at: middle(ids) };
      }),
    ];
  }

  async function read(path: string): Promise<{ elements: OsmElement[]; issues: IssueLog }> {
    const issues = new IssueLog('a.osm.pbf');
    const context = { path, file: 'a.osm.pbf', issues, onBytes: () => {} } as unknown as Parameters<
      typeof openPbf
    >[0];
    const pbf = await openPbf(context, { isKey: (key) => key === 'shop', isPlaced: () => true });
    const elements: OsmElement[] = [];
    for await (const { id, tags, at } of pbf.elements) elements.push({ id, tags: { ...tags }, at });
    await pbf.close();
    return { elements, issues };
  }

  it('comes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.record({
          dense: fc.boolean(),
          granularity: fc.constantFrom(1, 10, 100),
          latitudeOffset: fc.constantFrom(0, 1_000_000_000, -700),
          longitudeOffset: fc.constantFrom(0, -60_000_000_000),
        }),
        fc.constantFrom<Compression>('raw', 'zlib', 'zstd'),
        fc.boolean(),
        async (elements, options, compression, apart) => {
          const blocks = apart
            ? [{ nodes: elements.nodes }, { ways: elements.ways }, { relations: elements.relations }]
            : [elements];
          const path = await fileOf(
            header(),
            ...blocks.map((each) => blob('OSMData', block(each as Elements, options), { compression })),
          );
          const back = await read(path);
          expect(back.elements).toEqual(expected(elements as Elements));
          expect(back.issues.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends with a message, never with a crash, when bytes of it are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (elements, changes) => {
          const start = header();
          const bytes = Buffer.concat([
            start,
            blob('OSMData', block(elements as Elements), { compression: 'raw' }),
          ]);
          for (const [at, value] of changes)
            bytes[start.length + (at % (bytes.length - start.length))] = value;
          const { elements: back, issues } = await read(await fileOf(bytes));
          for (const { at } of back) {
            if (at) expect(Math.abs(at.latitude) <= 90 && Math.abs(at.longitude) <= 180).toBe(true);
          }
          for (const { message } of issues.issues) expect(message).toMatch(/^a\.osm\.pbf/);
        },
      ),
      { numRuns: 100 },
    );
  });
});
