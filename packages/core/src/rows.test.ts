import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Row, readRows, writeRows } from './rows.ts';

function written(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  writeRows(to, rows);
  return to.finish().bytes;
}

function comesBack(rows: readonly Row[]): void {
  const from = new ByteReader(written(rows));
  expect(readRows(from, rows.length)).toEqual(rows);
  expect(from.ended).toBe(true);
}

/** Any text that a file can hold. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll('\0', ''));
const key = fc.oneof(
  fc.constantFrom('id', 'name', 'fr', 'places', 'constructor'),
  text.filter((name) => name !== '__proto__'),
);
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
);
/** What JSON tells of anything, a member that is null left out: in rows it is the same as one that is absent. */
const { value } = fc.letrec<{ value: Row[string] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.array(fc.oneof(tie('value'), fc.constant(null)), { maxLength: 4 }) as fc.Arbitrary<Row[string]>,
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Row[string]>,
  ),
}));
const row = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true });

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const day = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const degrees = (places: number) =>
  fc.integer({ min: -180 * 10 ** places, max: 180 * 10 ** places }).map((steps) => steps / 10 ** places || 0);

describe('rows', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), comesBack), { numRuns: 500 });
  });

  it('come back as they were where all have the same keys, of one kind', () => {
    const column = fc.oneof(
      ...[text, number, fc.boolean(), fc.array(text), row, fc.array(row)].map((values) =>
        fc.array(values as fc.Arbitrary<Row[string]>, { minLength: 1, maxLength: 20 }),
      ),
    );
    fc.assert(fc.property(column, (values) => comesBack(values.map((one) => ({ a: one })))));
  });

  it.each<[string, fc.Arbitrary<string | number>]>([
    ['telephone numbers', digits(10).map((number) => `+1${number}`)],
    ['telephone numbers of another country', digits(11).map((number) => `+${number}`)],
    ['telephone numbers with an extension', digits(10).map((number) => `+1${number};ext=${number.slice(8)}`)],
    ['numbers that start with a zero', digits(7)],
    ['numbers that are longer than numbers are', digits(18)],
    ['postal codes', fc.stringMatching(/^[A-Z]\d[A-Z] \d[A-Z]\d$/)],
    ['postal codes without their space', fc.stringMatching(/^[A-Z]\d[A-Z]\d[A-Z]\d$/)],
    ['dates', day],
    ['months', day.map((date) => date.slice(0, 7))],
    [
      'dates, months and years mixed',
      fc.oneof(
        day,
        day.map((date) => date.slice(0, 7)),
        digits(4),
      ),
    ],
    ['dates that no calendar has', fc.constantFrom('2026-02-30', '2026-13-01', '2026-00-00', '2025-02-29')],
    ['ids in hexadecimal', fc.stringMatching(/^[0-9a-f]{16}$/)],
    ['ids of which some have capitals', fc.stringMatching(/^[0-9a-fA-F]{16}$/)],
    ['ids in hexadecimal of an odd length', fc.stringMatching(/^[0-9a-f]{15}$/)],
    ['latitudes and longitudes', fc.oneof(degrees(0), degrees(5), degrees(7))],
    [
      'coordinates as a program computes them',
      fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n || 0),
    ],
    ['words that repeat', fc.constantFrom('Sudbury', 'Hearst', 'Élan\n', '')],
  ])('bring back %s', (_, values) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 30 }), (column) =>
        comesBack(column.map((one) => ({ one }))),
      ),
    );
  });

  it('tell a number of few bits in few: ten digits of a telephone in 34 bits', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      phone: `+1${String((i * 9_176_543) % 10_000_000_000).padStart(10, '0')}`,
    }));
    expect(written(rows).length).toBeLessThan((1000 * 34) / 8 + 40);
    comesBack(rows);
  });

  it('leave out a member that is null or not there, in rows within rows too', () => {
    const rows: Row[] = [{ a: null, b: { c: null, d: 1 } }, { a: undefined }, { b: { d: 2 } }];
    expect(readRows(new ByteReader(written(rows)), 3)).toEqual([{ b: { d: 1 } }, {}, { b: { d: 2 } }]);
  });

  it('come back empty where nothing is in them', () => {
    comesBack([]);
    comesBack([{}, {}, {}]);
    comesBack([{ a: [] }, { a: [] }, { b: {} }]);
  });
});

describe('bytes that are no rows', () => {
  const rows: Row[] = Array.from({ length: 40 }, (_, i) => ({
    id: `osm-${i}`,
    name: { fr: `Clinique ${i}`, ...(i % 3 && { en: `Clinic ${i}` }) },
    offer: i % 2 ? 'active' : 'unknown',
    places: [{ phones: [`+1705555${String(1000 + i * 7)}`], postalCode: 'P3E 5J1', latitude: 46 + i / 1000 }],
    date: `2026-03-${String((i % 28) + 1).padStart(2, '0')}`,
    hash: (i * 2 ** 20).toString(16).padStart(12, '0'),
    mixed: i % 2 ? 1 : 'one',
  }));

  it('are refused with a RangeError wherever they were cut short', () => {
    const whole = written(rows);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readRows(new ByteReader(whole.slice(0, length)), rows.length), `${length}`).toThrow(
        RangeError,
      );
    }
  });

  it('are refused where they are made up, and never ask for more memory than a page has', () => {
    const whole = written(rows);
    const reads = (bytes: Uint8Array, count: number) => {
      try {
        readRows(new ByteReader(bytes), count);
      } catch (error) {
        // Some values are JSON.
        expect(error).toSatisfy((reason) => reason instanceof RangeError || reason instanceof SyntaxError);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(1000), reads));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        reads(changed, rows.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('that claim a thousand million rows, or items, without a byte for one are refused', () => {
    const nothing = written([{}]);
    expect(() => readRows(new ByteReader(nothing), 2 ** 30)).toThrow(RangeError);
    // One row, whose list has 2^31 items, all the same.
    const numbers = new ByteWriter();
    numbers.number(1);
    numbers.number(0);
    numbers.number(10);
    numbers.packed([2 ** 31]);
    numbers.number(0);
    const to = new ByteWriter();
    const { bytes } = numbers.finish();
    to.number(bytes.length);
    to.bytes(bytes);
    to.texts(['list']);
    to.texts(['7']);
    expect(() => readRows(new ByteReader(to.finish().bytes), 1)).toThrow(RangeError);
  });
});
