/**
 * Rows of JSON as columns of bytes: how listings lie in a details group. A column is written in the way that fits its
 * values: telephone numbers, postal codes, dates and coordinates as numbers of as few bits as they need, words that
 * repeat by their place in a list. Every value comes back as it was.
 *
 * Numbers and texts are written apart, each compressed with its like.
 */
import { ByteReader, ByteWriter, type Content } from './bytes.ts';
import { readPacked } from './packed.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
type Row = { [key: string]: Json | undefined };

/** How a column is written; a number that stands before its values. */
const WAYS = {
  /** All the same: one text, in JSON. */
  constant: 0,
  /** Decimals: how many places, the least (signed), packed × n above it. */
  decimals: 1,
  /** Texts × n. */
  texts: 2,
  /** Number d, texts × d, packed × n. */
  words: 3,
  /** Small hexadecimal digits: how many bytes each, the bytes. */
  hexadecimal: 4,
  /** A prefix (one text) and digits: how many, the least, packed × n above it. */
  digits: 5,
  /** `2026-03-14`: the least in days since 1970, packed × n above it. */
  days: 6,
  /** `2026-03`: the least in months since the year 0, packed × n above it. */
  months: 7,
  /** `P3A 1B2`: the least, packed × n above it. */
  postalCodes: 8,
  /** Rows × n. */
  objects: 9,
  /** Packed × n, the lengths; a column of all their items. */
  lists: 10,
  /** Number d, texts × d in JSON, packed × n. */
  values: 11,
} as const;

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_PLACES = 7;
const MOST_DIGITS = 14;

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
const textOfDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
const textOfMonth = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const letter = (text: string, i: number) => text.charCodeAt(i) - 65;
const postalNumber = (text: string) =>
  ((((letter(text, 0) * 10 + Number(text[1])) * 26 + letter(text, 2)) * 10 + Number(text[4])) * 26 +
    letter(text, 5)) *
    10 +
  Number(text[6]);
function postalText(number: number): string {
  let rest = number;
  const take = (base: number) => {
    const part = rest % base;
    rest = Math.floor(rest / base);
    return part;
  };
  const [f, e, d, c, b, a] = [take(10), take(26), take(10), take(26), take(10), take(26)];
  const of = (code: number) => String.fromCharCode(65 + code);
  return `${of(a)}${b}${of(c)} ${d}${of(e)}${f}`;
}

/** Texts that are numbers in disguise: how to tell, and the way there and back. */
const DISGUISES = [
  { way: WAYS.days, is: (text: string) => isDay(text), to: dayOf, from: textOfDay },
  {
    way: WAYS.months,
    is: (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text),
    to: monthOf,
    from: textOfMonth,
  },
  {
    way: WAYS.postalCodes,
    is: (text: string) => /^[A-Z]\d[A-Z] \d[A-Z]\d$/.test(text),
    to: postalNumber,
    from: postalText,
  },
];
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayOf(text)) && textOfDay(dayOf(text)) === text;

const isRow = (value: Json): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a row itself has; null where it is absent: every object has a `constructor`. */
const ownValue = (row: Row, key: string): Json => (Object.hasOwn(row, key) ? (row[key] ?? null) : null);

/** How many decimal places numbers have; undefined where they are not told exactly by MOST_PLACES. */
function placesOf(values: readonly number[]): number | undefined {
  for (let places = 0; places <= MOST_PLACES; places++) {
    const scale = 10 ** places;
    if (
      values.every(
        (value) => Math.abs(value) * scale < 2 ** 46 && Math.round(value * scale) / scale === value,
      )
    )
      return places;
  }
  return undefined;
}

class RowWriter {
  readonly numbers = new ByteWriter();
  readonly texts = new ByteWriter();

  rows(rows: readonly Row[]): void {
    // Keys stand in the order in which the rows first use them; one whose value is null is absent.
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) =>
      rows.some((row) => ownValue(row, key) !== null),
    );
    this.numbers.number(keys.length);
    this.texts.texts(keys);
    for (const key of keys) {
      const values = rows.map((row) => ownValue(row, key));
      const present = values.filter((value) => value !== null);
      this.numbers.number(Number(present.length < values.length));
      if (present.length < values.length) this.numbers.packed(values.map((value) => Number(value !== null)));
      this.#column(present);
    }
  }

  #above(values: readonly number[]): void {
    const least = values.reduce((a, b) => Math.min(a, b));
    this.numbers.signed(least);
    this.numbers.packed(values.map((value) => value - least));
  }

  #column(values: readonly Json[]): void {
    const { numbers, texts } = this;
    const way = (name: keyof typeof WAYS) => numbers.number(WAYS[name]);
    if (values.every(isRow) && values.length) {
      way('objects');
      this.rows(values);
      return;
    }
    const json = values.map((value) => JSON.stringify(value));
    const distinct = [...new Set(json)];
    if (distinct.length <= 1) {
      way('constant');
      texts.texts([distinct[0] ?? 'null']);
      return;
    }
    const positions = () => {
      const numberOf = new Map(distinct.map((text, i) => [text, i]));
      return json.map((text) => numberOf.get(text)!);
    };
    if (values.every((value) => typeof value === 'number')) {
      const places = placesOf(values);
      if (places !== undefined) {
        way('decimals');
        numbers.number(places);
        this.#above(values.map((value) => Math.round(value * 10 ** places)));
        return;
      }
    }
    if (values.every((value) => typeof value === 'string')) {
      this.#texts(values, distinct, positions);
      return;
    }
    if (values.every((value): value is Json[] => Array.isArray(value))) {
      const items = values.flat();
      const rows = items.some((item) => item !== null && isRow(item));
      if (!items.includes(null) && (rows ? items.every(isRow) : distinct.length > values.length / 3)) {
        way('lists');
        numbers.packed(values.map(({ length }) => length));
        this.#column(items);
        return;
      }
    }
    way('values');
    numbers.number(distinct.length);
    texts.texts(distinct);
    numbers.packed(positions());
  }

  #texts(values: readonly string[], distinct: readonly string[], positions: () => number[]): void {
    const { numbers, texts } = this;
    const [first = ''] = values;
    const disguise = DISGUISES.find(({ is }) => values.every(is));
    if (disguise) {
      numbers.number(disguise.way);
      this.#above(values.map(disguise.to));
      return;
    }
    if (
      first.length % 2 === 0 &&
      first.length >= 8 &&
      values.every((value) => value.length === first.length && /^[0-9a-f]+$/.test(value))
    ) {
      numbers.number(WAYS.hexadecimal);
      numbers.number(first.length / 2);
      for (const value of values)
        numbers.bytes(
          Uint8Array.from({ length: value.length / 2 }, (_, i) =>
            Number.parseInt(value.slice(2 * i, 2 * i + 2), 16),
          ),
        );
      return;
    }
    const [, prefix = '', digits = ''] = /^(\+1|\+|)(\d+)$/.exec(first) ?? [];
    if (
      digits.length >= 5 &&
      digits.length <= MOST_DIGITS &&
      values.every(
        (value) =>
          value.length === first.length &&
          value.startsWith(prefix) &&
          /^\d+$/.test(value.slice(prefix.length)),
      )
    ) {
      numbers.number(WAYS.digits);
      texts.texts([prefix]);
      numbers.number(digits.length);
      this.#above(values.map((value) => Number(value.slice(prefix.length))));
      return;
    }
    if (distinct.length <= values.length / 2) {
      numbers.number(WAYS.words);
      numbers.number(distinct.length);
      texts.texts(distinct.map((text) => JSON.parse(text) as string));
      numbers.packed(positions());
      return;
    }
    numbers.number(WAYS.texts);
    texts.texts(values);
  }
}

/** Rows as bytes; how many there are is not told. A text holds no U+0000. */
export function writeRows(to: ByteWriter, rows: readonly Row[]): void {
  const writer = new RowWriter();
  writer.rows(rows);
  const numbers = writer.numbers.finish().bytes;
  to.number(numbers.length);
  to.cut();
  to.bytes(numbers);
  to.cut();
  to.bytes(writer.texts.finish().bytes);
}

/** Values of rows at most: those that take no bits, being all the same, must not ask for more memory than a page has. */
const MOST_VALUES = 2 ** 22;

class RowReader {
  readonly #numbers: ByteReader;
  readonly #texts: ByteReader;
  #values = 0;

  constructor(numbers: ByteReader, texts: ByteReader) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  #expect(count: number): void {
    this.#values += count;
    if (this.#values > MOST_VALUES) throw new RangeError('There are more values than a file has.');
  }

  rows(count: number): Row[] {
    this.#expect(count);
    const rows = Array.from({ length: count }, (): Row => ({}));
    const keys = this.#texts.texts(this.#numbers.number());
    for (const key of keys) {
      const present = this.#numbers.number() ? readPacked(this.#numbers, count) : undefined;
      const having = present ? rows.filter((_, i) => present[i]) : rows;
      const values = this.#column(having.length);
      for (const [i, row] of having.entries()) row[key] = values[i];
    }
    return rows;
  }

  #above(count: number): number[] {
    const least = this.#numbers.signed();
    return readPacked(this.#numbers, count).map((value) => least + value);
  }

  #column(count: number): Json[] {
    this.#expect(count);
    const numbers = this.#numbers;
    const texts = this.#texts;
    const way = numbers.number();
    const disguise = DISGUISES.find((one) => one.way === way);
    if (disguise) return this.#above(count).map(disguise.from);
    switch (way) {
      case WAYS.constant: {
        const [text = ''] = texts.texts(1);
        return Array.from({ length: count }, () => JSON.parse(text) as Json);
      }
      case WAYS.decimals: {
        const scale = 10 ** numbers.number();
        return this.#above(count).map((value) => value / scale);
      }
      case WAYS.texts:
        return texts.texts(count);
      case WAYS.words: {
        const distinct = texts.texts(numbers.number());
        return readPacked(numbers, count).map((position) => distinct[position]!);
      }
      case WAYS.hexadecimal: {
        const length = numbers.number();
        return Array.from({ length: count }, () =>
          Array.from(numbers.bytes(length), (byte) => byte.toString(16).padStart(2, '0')).join(''),
        );
      }
      case WAYS.digits: {
        const [prefix = ''] = texts.texts(1);
        const length = numbers.number();
        if (length > MOST_DIGITS) throw new RangeError('A number is longer than numbers are.');
        return this.#above(count).map((value) => prefix + String(value).padStart(length, '0'));
      }
      case WAYS.objects:
        return this.rows(count);
      case WAYS.lists: {
        const lengths = readPacked(numbers, count);
        const items = this.#column(lengths.reduce((sum, length) => sum + length, 0));
        let next = 0;
        return lengths.map((length) => {
          next += length;
          return items.slice(next - length, next);
        });
      }
      case WAYS.values: {
        const distinct = texts.texts(numbers.number());
        return readPacked(numbers, count).map((position) => JSON.parse(distinct[position]!) as Json);
      }
      default:
        throw new RangeError(`Column ${way} is of a kind this reader does not know.`);
    }
  }
}

/** The rows that `writeRows` wrote; they are the last thing in the bytes. @throws RangeError */
export function readRows(from: ByteReader, count: number): Row[] {
  const numbers = new ByteReader(from.bytes(from.number()));
  return new RowReader(numbers, from).rows(count);
}
export type { Content, Row };
