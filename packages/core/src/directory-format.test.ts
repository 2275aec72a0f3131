import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import {
  allBlocks,
  type Block,
  decodeAreaNames,
  decodeBackstage,
  decodeBlock,
  decodeDetails,
  decodeGuide,
  decodeHostDelta,
  decodeHosts,
  decodeIdShard,
  decodeIds,
  decodeIndex,
  decodeKeyShard,
  decodeMoreWords,
  decodeNameShard,
  decodeNames,
  decodeOverview,
  decodeParticulars,
  decodePlaces,
  decodePostalCodes,
  decodeReach,
  decodeShelf,
  decodeTablePart,
  encodeAreaNames,
  encodeBackstage,
  encodeBlock,
  encodeDetails,
  encodeGuide,
  encodeHosts,
  encodeIdShard,
  encodeIds,
  encodeIndex,
  encodeKeyShard,
  encodeMoreWords,
  encodeNameShard,
  encodeNames,
  encodeOverview,
  encodeParticulars,
  encodePlaces,
  encodePostalCodes,
  encodeReach,
  encodeShelf,
  hashOf,
  KINDS_OF_FILE,
  NAME_PRINT_BITS,
  type Particulars,
  type Week,
  type WeeklyHours,
} from './directory-format.ts';
import { CALL_KINDS, EVIDENCE_KINDS, LEGAL_FORMS, OFFERS, PROVINCES } from './listing.ts';
import { readPacked } from './packed.ts';

const name = fc.stringMatching(/^[0-9a-f]{12}$/);
const province = fc.constantFrom(...PROVINCES);
/** Any text, without what a column of texts cannot hold. */
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', ''));
const degrees = fc.integer({ min: -9000, max: 9000 });

describe('packed numbers', () => {
  it('come back, in as few bits as the largest needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 }), fc.array(fc.nat(), { maxLength: 50 }), (width, seeds) => {
        const values = seeds.map((seed) => (seed * 2_654_435_761) % 2 ** width);
        const to = new ByteWriter();
        to.packed(values);
        to.number(7);
        const { bytes } = to.finish();
        expect(bytes.length).toBeLessThanOrEqual(2 + Math.ceil((values.length * width) / 8));
        const from = new ByteReader(bytes);
        expect(readPacked(from, values.length)).toEqual(values);
        expect(from.number()).toBe(7);
      }),
    );
  });

  it('hold the largest that they may, and refuse what is larger', () => {
    const to = new ByteWriter();
    to.packed([2 ** 48 - 1, 0, 2 ** 47]);
    expect(readPacked(new ByteReader(to.finish().bytes), 3)).toEqual([2 ** 48 - 1, 0, 2 ** 47]);
    expect(() => new ByteWriter().packed([2 ** 48])).toThrow(RangeError);
  });

  it('take no bits where all are 0, but never more of them than a file can have', () => {
    const to = new ByteWriter();
    to.packed([0, 0, 0]);
    const { bytes } = to.finish();
    expect(bytes).toEqual(new Uint8Array([0]));
    expect(readPacked(new ByteReader(bytes), 3)).toEqual([0, 0, 0]);
    expect(() => readPacked(new ByteReader(bytes), 2 ** 30)).toThrow(RangeError);
  });

  it('that are cut short, or wider than numbers are, are refused', () => {
    expect(() => readPacked(new ByteReader(new Uint8Array([9, 1])), 1)).toThrow(RangeError);
    expect(() => readPacked(new ByteReader(new Uint8Array([49, ...new Array(20).fill(1)])), 1)).toThrow(
      RangeError,
    );
  });
});

describe('numbers and texts', () => {
  it('come back as they were written', () => {
    const numbers = fc.array(fc.maxSafeNat());
    const signed = fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }));
    fc.assert(
      fc.property(numbers, signed, fc.array(words), (plain, deltas, texts) => {
        const to = new ByteWriter();
        to.numbers(plain);
        to.deltas(deltas);
        to.texts(texts);
        const from = new ByteReader(to.finish().bytes);
        expect(from.numbers(plain.length)).toEqual(plain);
        expect(from.deltas(deltas.length)).toEqual(deltas);
        expect(from.texts(texts.length)).toEqual(texts);
        expect(from.ended).toBe(true);
      }),
    );
  });

  it('keep a byte order mark that a text starts with', () => {
    const to = new ByteWriter();
    to.texts(['\uFEFFClinique', '\uFEFF']);
    expect(new ByteReader(to.finish().bytes).texts(2)).toEqual(['\uFEFFClinique', '\uFEFF']);
  });

  it('that no file can hold are refused when they are written', () => {
    for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => new ByteWriter().number(value)).toThrow(RangeError);
    }
  });
});

const week = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 10_079 }), fc.integer({ min: 1, max: 1440 })), { maxLength: 9 })
  .map((openings): WeeklyHours => {
    const unique = new Map(openings.map(([from, length]) => [from, length]));
    return [...unique].sort(([a], [b]) => a - b).map(([from, length]) => [from, from + length]);
  });

const entry = fc.record({
  fr: words,
  en: words,
  categories: fc.array(fc.integer({ min: 0, max: 2 ** 21 }), { maxLength: 3 }),
  offer: fc.constantFrom(...OFFERS),
  channels: fc.integer({ min: 0, max: 15 }),
  legalForm: fc.option(fc.constantFrom(...LEGAL_FORMS), { nil: undefined }),
  sells: fc.boolean(),
  wheelchair: fc.constantFrom(undefined, true, false),
  evidence: fc.option(
    fc.record(
      {
        how: fc.constantFrom(...EVIDENCE_KINDS),
        date: fc
          .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
          .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
        count: fc.integer({ min: 0, max: 1e6 }),
      },
      { requiredKeys: ['how', 'count'] },
    ),
    { nil: undefined },
  ),
  city: words.filter((text) => !PROVINCES.some((known) => text.startsWith(known))),
  province: fc.option(province, { nil: undefined }),
  latitude: fc.integer({ min: 41_000, max: 83_000 }).map((value) => value / 1000),
  longitude: fc.integer({ min: -141_000, max: -52_000 }).map((value) => value / 1000),
  week: fc.option(
    fc.record(
      {
        zone: fc.constantFrom('America/Toronto', 'America/Moncton'),
        intervals: week,
        holidays: fc.constantFrom<Week['holidays']>('usual', [], [[540, 720]]),
        later: fc.constantFrom<Week['later']>([{ from: '2027-06-01', intervals: [[600, 700]] }]),
        until: fc.constant('2028-04-30'),
      },
      { requiredKeys: ['zone', 'intervals'] },
    ),
    {
      nil: undefined,
    },
  ),
  twin: fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: undefined }),
  calls: fc.array(
    fc.record(
      {
        kind: fc.constantFrom(...CALL_KINDS),
        until: fc
          .integer({ min: 1, max: 36_000 })
          .map((day) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10)),
      },
      { requiredKeys: ['kind'] },
    ),
    { maxLength: 3 },
  ),
  group: fc.nat(200),
  shelved: fc.record({ area: fc.nat(2000), sector: fc.nat(60), mark: fc.nat(31) }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const blockOf = (entries: Entry[], located: boolean, particulars: string): Block => ({
  size: entries.length,
  fr: entries.map(({ fr }) => fr),
  // Of two names the English one is told by the particulars.
  en: entries.map(({ fr, en }) => (fr ? '' : en)),
  categories: entries.map(({ categories }) => categories),
  offers: entries.map(({ offer }) => offer),
  cities: entries.map(({ city }) => city),
  provinces: entries.map(({ province }) => province),
  latitudes: entries.map(({ latitude }) => (located ? latitude : undefined)),
  longitudes: entries.map(({ longitude }) => (located ? longitude : undefined)),
  twins: new Map(entries.flatMap(({ twin }, i) => (twin === undefined ? [] : [[i, twin]]))),
  particulars,
});

const particularsOf = (entries: Entry[]): Particulars => ({
  channels: entries.map(({ channels }) => channels),
  legalForms: entries.map(({ legalForm }) => legalForm),
  sellsToOrganisations: entries.map(({ sells }) => sells),
  wheelchair: entries.map(({ wheelchair }) => wheelchair),
  evidence: entries.map(({ evidence }) => evidence),
  weeks: entries.map(({ week }) => week),
  groups: entries.map(({ group }) => group),
  away: new Map(entries.flatMap(({ twin, shelved }, i) => (twin === undefined ? [] : [[i, shelved]]))),
  secondNames: new Map(entries.flatMap(({ fr, en }, i) => (fr && en && fr !== en ? [[i, en]] : []))),
  calls: new Map(entries.flatMap(({ calls }, i) => (calls.length ? [[i, calls]] : []))),
});

describe('a block', () => {
  it('comes back as it was, its coordinates to the step it says', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.boolean(), name, (entries, located, particulars) => {
        const block = blockOf(entries, located && entries.length > 0, particulars);
        const read = decodeBlock(encodeBlock(block).bytes);
        expect({ ...read, latitudes: [], longitudes: [] }).toEqual({
          ...block,
          latitudes: [],
          longitudes: [],
        });
        for (const key of ['latitudes', 'longitudes'] as const) {
          for (const [i, value] of block[key].entries()) {
            if (value === undefined) expect(read[key][i]).toBeUndefined();
            else expect(Math.abs(read[key][i]! - value)).toBeLessThanOrEqual(0.005 + 1e-9);
          }
        }
      }),
    );
  });

  it('has the rest of its columns in its particulars, second names among them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const particulars = particularsOf(entries);
        expect(decodeParticulars(encodeParticulars(particulars).bytes)).toEqual(particulars);
      }),
    );
  });

  it('tells of calls without a byte more where nobody calls, and to who knows of none nothing that is wrong', () => {
    const entries = fc
      .sample(entry, { numRuns: 12, seed: 7 })
      .map((one) => ({ ...one, calls: [] as Entry['calls'] }));
    const [first, ...others] = entries;
    const silent = encodeParticulars(particularsOf(entries)).bytes;
    const calling = encodeParticulars(
      particularsOf([{ ...first!, calls: [{ kind: 'volunteer', until: '2026-12-31' }] }, ...others]),
    ).bytes;
    // How many, of which kind, and until when.
    expect(calling.length - silent.length).toBe(1 + 1 + 2);
    // All that came before calls stands where it stood; one column has a bit more.
    const changed = [...silent.keys()].filter((i) => silent[i] !== calling[i]);
    expect(changed.map((i) => calling[i]! ^ silent[i]!)).toEqual([16]);
  });

  it('keeps what is in one part of a town apart to 100 m', () => {
    const [a, b] = fc.sample(entry, 2);
    const block = blockOf(
      [
        { ...a!, latitude: 46.49, longitude: -81.01 },
        { ...b!, latitude: 46.491, longitude: -80.9 },
      ],
      true,
      'name shard',
    );
    const { latitudes, longitudes } = decodeBlock(encodeBlock(block).bytes);
    expect([latitudes, longitudes]).toEqual([
      [46.49, 46.491],
      [-81.01, -80.9],
    ]);
  });

  it.each([
    ['a block', encodeBlock(blockOf(fc.sample(entry, 20), true, '0123456789ab')).bytes, decodeBlock],
    [
      'a name shard',
      encodeNameShard({ listings: 1000, words: [['seguin', [{ area: 0, part: 3 }]]] }).bytes,
      decodeNameShard,
    ],
    [
      'the names of an area',
      encodeAreaNames({ cells: [9], words: Float64Array.from({ length: 50 }, (_, i) => i * 31_007) }).bytes,
      decodeAreaNames,
    ],
    ['particulars', encodeParticulars(particularsOf(fc.sample(entry, 20))).bytes, decodeParticulars],
  ])(
    'that is cut short or made up is refused, and asks for no more memory than it has bytes: %s',
    (_, whole, decode) => {
      fc.assert(
        fc.property(fc.nat(whole.length - 1), (length) => {
          expect(() => decode(whole.slice(0, length))).toThrow(RangeError);
        }),
      );
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
          const made = new Uint8Array([...whole.slice(0, 5), ...bytes]);
          try {
            decode(made);
          } catch (error) {
            // What few weeks have is JSON.
            expect(error).toSatisfy(
              (reason) => reason instanceof RangeError || reason instanceof SyntaxError,
            );
          }
        }),
      );
    },
  );
});

describe('the other files', () => {
  const places = fc
    .uniqueArray(
      fc.record({ name: words, province, size: fc.nat(17), latitude: degrees, longitude: degrees }),
      {
        selector: ({ name, province }) => `${name} ${province}`,
        maxLength: 30,
      },
    )
    .map((all) => {
      // As the publisher orders them: by size, then as they are stored.
      const order = [...all].sort(
        (a, b) =>
          b.size - a.size ||
          PROVINCES.indexOf(a.province) - PROVINCES.indexOf(b.province) ||
          (a.name < b.name ? -1 : 1),
      );
      return {
        names: order.map((place) => place.name),
        provinces: order.map((place) => place.province),
        sizes: order.map((place) => place.size),
        latitudes: order.map((place) => place.latitude),
        longitudes: order.map((place) => place.longitude),
        aliases: order.slice(0, 3).map((_, i): [string, number] => [`alias ${i}`, i]),
      };
    });
  const word = words.map((text) => text.replaceAll('|', ''));

  const box = fc
    .tuple(degrees, degrees, fc.nat(500), fc.nat(500))
    .map(([south, west, height, width]): [number, number, number, number] => [
      south,
      west,
      south + height,
      west + width,
    ]);
  const names = fc.array(name, { minLength: 1, maxLength: 5 });
  /** An area's first block may be its front. */
  const area = fc
    .tuple(
      fc.array(fc.record({ name, box, sectors: fc.nat(3) }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
    )
    .map(([blocks, front]) => ({
      blocks: blocks.map((block, i) => ({ ...block, front: front && i === 0 })),
    }));
  const index = fc.record({
    areas: fc.array(area, { maxLength: 8 }),
    distance: fc.array(fc.record({ province, blocks: names })),
    elsewhere: fc.array(fc.record({ province: fc.option(province, { nil: undefined }), blocks: names })),
  });
  const categories = fc.uniqueArray(
    fc.record({ number: fc.nat(2 ** 21), id: word, fr: word, en: word, words: fc.array(word) }),
    { selector: ({ number }) => number },
  );
  const comesBack =
    <T>(encode: (file: T) => { bytes: Uint8Array }, decode: (content: Uint8Array) => T) =>
    (file: T): void => {
      expect(decode(encode(file).bytes)).toEqual(file);
    };

  it('come back as they were: the guide, the rest of words and places', () => {
    fc.assert(
      fc.property(
        places,
        categories,
        fc.array(fc.nat(2 ** 21)),
        index,
        (places, categories, frequent, index) => {
          comesBack(encodeGuide, decodeGuide)({ categories, frequent, places });
          comesBack(encodeIndex, decodeIndex)(index);
          comesBack(encodePlaces, decodePlaces)(places);
          const words = categories.map(({ number, fr }) => ({ number, words: [fr, 'x'] }));
          comesBack(encodeMoreWords, decodeMoreWords)({ words, absent: categories });
        },
      ),
    );
    const postal = fc.array(fc.tuple(fc.stringMatching(/^[A-Z]\d[A-Z]$/), degrees, degrees, province));
    fc.assert(fc.property(postal, comesBack(encodePostalCodes, decodePostalCodes)));
  });

  it('come back as they were: reach, holidays, shelves, ids, hosts, names', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((n) => new Date(n * 864e5).toISOString().slice(0, 10));
    const provinces = fc.subarray([...PROVINCES]);
    const holidays = fc.record({
      from: day,
      until: day,
      days: fc.array(
        fc.record({
          date: day,
          name: fc.record(
            { fr: fc.constantFrom('fête du Travail', 'Noël'), en: fc.constant('x') },
            { requiredKeys: ['fr'] },
          ),
          statutory: provinces,
          kept: provinces,
        }),
      ),
    });
    const reach = fc.array(fc.uniqueArray(fc.nat(600)).map((numbers) => numbers.sort((a, b) => a - b)));
    const shelf = fc.array(fc.array(fc.record({ start: fc.nat(2 ** 24 - 1), name })));
    const idShard = fc.array(
      fc.record({ print: fc.nat(2 ** 20 - 1), area: fc.nat(5000), sector: fc.nat(60), mark: fc.nat(31) }),
    );
    const start = fc.nat(2 ** 30);
    const pieces = fc.record({
      parts: fc.array(fc.record({ start, name, bytes: fc.nat() })),
      shards: fc.array(fc.record({ start, name })),
    });
    const hosts = fc.record({
      sections: fc.tuple(pieces, pieces),
      deltas: fc.array(fc.record({ from: name, name, day: fc.nat(30_000) })),
    });
    const keyShard = fc.record({
      width: fc.constant(20),
      rows: fc
        .array(
          fc.record({
            print: fc.nat(2 ** 20 - 1),
            area: fc.nat(5000),
            sector: fc.nat(60),
            mark: fc.option(fc.nat(31), { nil: undefined }),
          }),
        )
        .map((rows) => rows.sort((a, b) => a.print - b.print)),
    });
    fc.assert(
      fc.property(
        fc.record({ holidays, shelves: fc.array(name) }),
        comesBack(encodeBackstage, decodeBackstage),
      ),
    );
    fc.assert(fc.property(reach, comesBack(encodeReach, decodeReach)));
    fc.assert(fc.property(shelf, comesBack(encodeShelf, decodeShelf)));
    fc.assert(fc.property(fc.array(name), comesBack(encodeIds, decodeIds)));
    const overview = fc.array(fc.record({ name, box, front: fc.boolean(), postalCodes: word }));
    fc.assert(fc.property(overview, comesBack(encodeOverview, decodeOverview)));
    fc.assert(fc.property(idShard, comesBack(encodeIdShard, decodeIdShard)));
    fc.assert(fc.property(hosts, comesBack(encodeHosts, decodeHosts)));
    fc.assert(fc.property(keyShard, comesBack(encodeKeyShard, decodeKeyShard)));
    const names = fc.tuple(fc.array(fc.tuple(word, name)), fc.array(name)).map(([shards, areas]) => ({
      starts: shards.map(([start]) => start),
      shards: shards.map(([, shard]) => shard),
      areas,
    }));
    fc.assert(fc.property(names, comesBack(encodeNames, decodeNames)));
    const areaNames = fc.record({
      cells: fc.array(fc.nat(70)),
      words: fc.uniqueArray(fc.nat(40 * 2 ** NAME_PRINT_BITS)).map((some) => Float64Array.from(some).sort()),
    });
    fc.assert(fc.property(areaNames, comesBack(encodeAreaNames, decodeAreaNames)));
    const places = fc
      .array(fc.record({ area: fc.nat(600), part: fc.nat(60) }))
      .map((all) => all.sort((a, b) => a.area - b.area || a.part - b.part));
    const nameShard = fc.record({ listings: fc.nat(40), words: fc.array(fc.tuple(word, places)) });
    fc.assert(fc.property(nameShard, comesBack(encodeNameShard, decodeNameShard)));
  });

  it('come back as they were: a details group, and how many listings each block leads to', () => {
    const group = {
      counts: [1, 0, 1],
      listings: ['a', 'b'].map((id) => ({
        id,
        name: { fr: `Clinique ${id}` },
        categories: [3, 17],
        french: { offer: 'active' as const, evidence: [{ how: 'declared' as const, date: '2026-03' }] },
        places: [{ city: 'Sudbury', province: 'ON' as const, phones: ['+17055550123'] }],
        web: [],
        source: { id: 'test', row: 7 },
      })),
    };
    expect(decodeDetails(encodeDetails(group).bytes)).toEqual(group);
    expect(decodeDetails(encodeDetails({ counts: [], listings: [] }).bytes)).toEqual({
      counts: [],
      listings: [],
    });
  });

  it('count all blocks as reach does: the map, then at a distance, then elsewhere', () => {
    const block = (name: string) => ({
      name,
      box: [0, 0, 0, 0] as [number, number, number, number],
      front: false,
      sectors: 1,
    });
    const at = allBlocks({
      areas: [{ blocks: [block('a'), block('b')] }, { blocks: [block('c')] }],
      distance: [{ province: 'ON', blocks: ['d', 'e'] }],
      elsewhere: [{ province: undefined, blocks: ['f'] }],
    });
    expect(at.map(({ name, area, order }) => `${name}${area}${order}`)).toEqual([
      'a00',
      'b01',
      'c10',
      'd20',
      'e21',
      'f22',
    ]);
  });

  it('are told from one another', () => {
    const { bytes } = encodeNames({ starts: [], shards: [], areas: [] });
    expect(decodeNames(bytes)).toEqual({ starts: [], shards: [], areas: [] });
    for (const decode of [
      decodeAreaNames,
      decodeBackstage,
      decodeBlock,
      decodeDetails,
      decodeGuide,
      decodeIndex,
      decodeOverview,
      decodeNameShard,
      decodeHostDelta,
      decodeHosts,
      decodeKeyShard,
      decodeTablePart,
      decodeIdShard,
      decodeIds,
      decodeMoreWords,
      decodeParticulars,
      decodePlaces,
      decodePostalCodes,
      decodeReach,
      decodeShelf,
    ]) {
      expect(() => decode(bytes)).toThrow(/not a/);
    }
    const later = bytes.slice();
    later[4]!++;
    expect(() => decodeNames(later)).toThrow(/version/);
    expect(new Set(Object.values(KINDS_OF_FILE)).size).toBe(Object.keys(KINDS_OF_FILE).length);
  });
});

describe('the hash of an id', () => {
  it('is 32-bit FNV-1a over UTF-8', () => {
    // http://www.isthe.com/chongo/src/fnv/test_fnv.c
    expect(hashOf('')).toBe(0x811c9dc5);
    expect(hashOf('a')).toBe(0xe40c292c);
    expect(hashOf('foobar')).toBe(0xbf9cf968);
    expect(hashOf('é')).toBe(hashOfBytes([0xc3, 0xa9]));
  });
});

function hashOfBytes(bytes: number[]): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
