import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, fromColumns, toColumns } from './bytes.ts';
import {
  type Block,
  decodeBlock,
  decodeDetails,
  decodeHostShard,
  decodeHosts,
  decodeIndex,
  decodeLexicon,
  decodeNames,
  decodePlaces,
  decodePostalCodes,
  decodeReach,
  encodeBlock,
  encodeHostShard,
  encodeHosts,
  encodeIndex,
  encodeLexicon,
  encodeNames,
  encodePlaces,
  encodePostalCodes,
  encodeReach,
  type Week,
  type WeeklyHours,
} from './directory-format.ts';
import { EVIDENCE_KINDS, LEGAL_FORMS, OFFERS, PROVINCES } from './listing.ts';

const name = fc.stringMatching(/^[0-9a-f]{12}$/);
const province = fc.constantFrom(...PROVINCES);
/** Any text, without what a column of texts cannot hold. */
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\0', ''));
const degrees = fc.integer({ min: -9000, max: 9000 });

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

  it('that no file can hold are refused when they are written', () => {
    for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => new ByteWriter().number(value)).toThrow(RangeError);
    }
  });
});

describe('rows of JSON', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  const row = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(
      value,
      fc.dictionary(fc.constantFrom('x', 'y'), value),
      fc.array(fc.dictionary(fc.constantFrom('x', 'y'), value)),
    ),
    { noNullPrototype: true },
  );
  it('come back from columns, whatever keys each has', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const columns = JSON.parse(JSON.stringify(toColumns(rows)));
        expect(fromColumns(columns, rows.length)).toEqual(rows);
      }),
    );
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
  origin: fc.tuple(fc.nat(2000), fc.nat(800)),
});

function blockOf(
  entries: Array<typeof entry extends fc.Arbitrary<infer T> ? T : never>,
  located: boolean,
  groupNames: string[],
  shard: boolean,
): Block {
  return {
    size: entries.length,
    fr: entries.map(({ fr }) => fr),
    en: entries.map(({ en }) => en),
    categories: entries.map(({ categories }) => categories),
    offers: entries.map(({ offer }) => offer),
    channels: entries.map(({ channels }) => channels),
    legalForms: entries.map(({ legalForm }) => legalForm),
    sellsToOrganisations: entries.map(({ sells }) => sells),
    evidence: entries.map(({ evidence }) => evidence),
    cities: entries.map(({ city }) => city),
    provinces: entries.map(({ province }) => province),
    latitudes: entries.map(({ latitude }) => (located ? latitude : undefined)),
    longitudes: entries.map(({ longitude }) => (located ? longitude : undefined)),
    weeks: entries.map(({ week }) => week),
    twins: new Map(entries.flatMap(({ twin }, i) => (twin === undefined ? [] : [[i, twin]]))),
    groupNames,
    origins: shard ? entries.map(({ origin }) => origin) : undefined,
  };
}

describe('a block', () => {
  it('comes back as it was, its coordinates to the step it says', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.boolean(),
        fc.array(name),
        fc.boolean(),
        (entries, located, groups, shard) => {
          const block = blockOf(entries, located && entries.length > 0, groups, shard);
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
        },
      ),
    );
  });

  it('keeps what is in one part of a town apart to 100 m', () => {
    const [a, b] = fc.sample(entry, 2);
    const block = blockOf(
      [
        { ...a!, latitude: 46.49, longitude: -81.01 },
        { ...b!, latitude: 46.491, longitude: -80.9 },
      ],
      true,
      [],
      false,
    );
    const { latitudes, longitudes } = decodeBlock(encodeBlock(block).bytes);
    expect([latitudes, longitudes]).toEqual([
      [46.49, 46.491],
      [-81.01, -80.9],
    ]);
  });

  it('that is cut short or made up is refused, and asks for no more memory than it has bytes', () => {
    const whole = encodeBlock(blockOf(fc.sample(entry, 20), true, [], false)).bytes;
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => decodeBlock(whole.slice(0, length))).toThrow(RangeError);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const made = new Uint8Array([...whole.slice(0, 5), ...bytes]);
        try {
          decodeBlock(made);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
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

  it('come back as they were', () => {
    const categories = fc.uniqueArray(
      fc.record({ number: fc.nat(2 ** 21), id: word, fr: word, en: word, words: fc.array(word) }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(places, categories, fc.array(fc.nat(2 ** 21)), (places, categories, frequent) => {
        const lexicon = { categories, frequent, places };
        expect(decodeLexicon(encodeLexicon(lexicon).bytes)).toEqual(lexicon);
        expect(decodePlaces(encodePlaces(places).bytes)).toEqual(places);
      }),
    );
    const postal = fc.array(fc.tuple(fc.stringMatching(/^[A-Z]\d[A-Z]$/), degrees, degrees, province));
    const box = fc
      .tuple(degrees, degrees, fc.nat(500), fc.nat(500))
      .map(([south, west, height, width]): [number, number, number, number] => [
        south,
        west,
        south + height,
        west + width,
      ]);
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
    const index = fc.record({
      holidays,
      blocks: fc.array(fc.record({ name, box })),
      distance: fc.array(fc.record({ name, province })),
      elsewhere: fc.array(fc.record({ name, province: fc.option(province, { nil: undefined }) })),
    });
    const reach = fc.array(fc.uniqueArray(fc.nat(600)).map((numbers) => numbers.sort((a, b) => a - b)));
    const hosts = fc.record({
      table: name,
      shards: fc.array(fc.record({ start: fc.nat(2 ** 24 - 1), name })),
    });
    fc.assert(
      fc.property(postal, index, reach, hosts, (postal, index, reach, hosts) => {
        expect(decodePostalCodes(encodePostalCodes(postal).bytes)).toEqual(postal);
        expect(decodeIndex(encodeIndex(index).bytes)).toEqual(index);
        expect(decodeReach(encodeReach(reach).bytes)).toEqual(reach);
        expect(decodeHosts(encodeHosts(hosts).bytes)).toEqual(hosts);
      }),
    );
  });

  it('are told from one another', () => {
    const { bytes } = encodeNames({ starts: [], shards: [] });
    expect(decodeNames(bytes)).toEqual({ starts: [], shards: [] });
    for (const decode of [decodeBlock, decodeIndex, decodeDetails, decodeHostShard]) {
      expect(() => decode(bytes)).toThrow(/not a/);
    }
    const later = bytes.slice();
    later[4]!++;
    expect(() => decodeNames(later)).toThrow(/version/);
    expect(encodeHostShard({ keys: {}, listings: [] }).bytes).not.toEqual(bytes);
  });
});
