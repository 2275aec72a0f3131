/**
 * Columns of numbers and texts, as bytes: what the compact files of a directory are made of.
 *
 * A number is an unsigned LEB128 varint (7 bits a byte, the lowest first, the eighth bit says that more follow);
 * a signed one is zigzag-coded first (0, -1, 1, -2 … become 0, 1, 2, 3 …). Columns, and not rows, because
 * neighbours that look alike compress.
 */

/** Separates texts in a column; a text cannot hold it. */
const SEPARATOR = '\0';

/** Bytes to be compressed, and where one kind of data ends and another begins. */
export interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  /**
   * Ascending positions at which the statistics change: numbers, then texts. A compressor that starts anew there
   * makes less of it; a reader need not know.
   */
  cuts: number[];
}

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  readonly #cuts: number[] = [];

  /** Marks that what follows is of another kind. */
  cut(): void {
    this.#cuts.push(this.#length);
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  bytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** @param value a whole number from 0 to 2^53 - 1 */
  number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`${value} is not a whole number that can be written.`);
    }
    this.#grow(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** The values one after the other, without their count. */
  numbers(values: Iterable<number>): void {
    for (const value of values) this.number(value);
  }

  /** Each value as its difference from the one before. */
  deltas(values: Iterable<number>): void {
    let before = 0;
    for (const value of values) {
      this.signed(value - before);
      before = value;
    }
  }

  /** Texts, without their count; U+0000 in one becomes a space. */
  texts(values: readonly string[]): void {
    const joined = values.map((value) => value.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
    const bytes = new TextEncoder().encode(joined);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  /** What was written; a copy. */
  finish(): Content {
    return { bytes: this.#bytes.slice(0, this.#length), cuts: this.#cuts };
  }
}

/** Reads what `ByteWriter` wrote. @throws RangeError where the bytes end too early */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('The bytes end too early.');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('The bytes end too early.');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
      if (scale > 2 ** 49) throw new RangeError('A number is longer than numbers are.');
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  numbers(count: number): number[] {
    return this.#column(count, () => this.number());
  }

  deltas(count: number): number[] {
    let value = 0;
    return this.#column(count, () => {
      value += this.signed();
      return value;
    });
  }

  texts(count: number): string[] {
    const joined = new TextDecoder().decode(this.bytes(this.number()));
    const texts = count ? joined.split(SEPARATOR) : [];
    if (texts.length !== count) throw new RangeError(`${texts.length} texts stand where ${count} should.`);
    return texts;
  }

  /** Whether everything was read. */
  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A value takes a byte at least, so that a wrong count cannot ask for more memory than the file has bytes. */
  #column(count: number, read: () => number): number[] {
    if (count > this.#bytes.length - this.#at) throw new RangeError('The bytes end too early.');
    return Array.from({ length: count }, read);
  }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
type JsonObject = { [key: string]: Json | undefined };

/**
 * Rows of JSON as columns, by key. A column is `[value, …]` with null where a row has none; or, where every
 * value is an object, `{ o: [1 or 0, …], c: columns }`; where every value is a list of objects,
 * `{ a: [count or -1, …], c: columns }`. `{ e: value }` where all rows have the same.
 */
export type Columns = {
  [key: string]: Json[] | { o: number[]; c: Columns } | { a: number[]; c: Columns } | { e: Json };
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function allEqual(values: readonly Json[]): boolean {
  const [first] = values;
  if (typeof first !== 'object' || first === null) return values.every((value) => value === first);
  const text = JSON.stringify(first);
  return values.every((value) => typeof value === 'object' && JSON.stringify(value) === text);
}

/** Keys stand in the order in which the rows first use them; a key whose value is undefined or null is absent. */
export function toColumns(rows: readonly JsonObject[]): Columns {
  const columns: Columns = {};
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const key of keys) {
    const values = rows.map((row) => row[key] ?? null);
    const present = values.filter((value) => value !== null);
    if (!present.length) continue;
    if (present.every(isObject)) {
      columns[key] = { o: values.map((value) => (value === null ? 0 : 1)), c: toColumns(present) };
    } else if (
      present.every((value): value is JsonObject[] => Array.isArray(value) && value.every(isObject)) &&
      present.some((list) => list.length)
    ) {
      columns[key] = {
        a: values.map((value) => (Array.isArray(value) ? value.length : -1)),
        c: toColumns(present.flat()),
      };
    } else {
      columns[key] = rows.length > 1 && allEqual(values) ? { e: values[0]! } : values;
    }
  }
  return columns;
}

/** The rows that `toColumns` took apart. @param count how many */
export function fromColumns(columns: Columns, count: number): JsonObject[] {
  const rows = Array.from({ length: count }, (): JsonObject => ({}));
  for (const [key, column] of Object.entries(columns)) {
    let values: Array<Json | undefined>;
    if (Array.isArray(column)) {
      values = column;
    } else if ('e' in column) {
      values = rows.map(() => structuredClone(column.e));
    } else if ('o' in column) {
      const objects = fromColumns(column.c, column.o.filter(Boolean).length);
      let next = 0;
      values = column.o.map((present) => (present ? objects[next++] : null));
    } else {
      const objects = fromColumns(
        column.c,
        column.a.reduce((sum, length) => sum + Math.max(0, length), 0),
      );
      let next = 0;
      values = column.a.map((length) => {
        if (length < 0) return null;
        next += length;
        return objects.slice(next - length, next);
      });
    }
    for (const [i, value] of values.entries()) {
      if (value !== null && value !== undefined && rows[i]) rows[i][key] = value;
    }
  }
  return rows;
}
