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

/** Bits of a packed number at most. */
export const WIDEST = 48;

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

  /**
   * Each value in as many bits as the largest needs, the lowest first, filled up to a byte: for values that do not
   * compress, such as telephone numbers.
   * @param values whole numbers from 0 to 2^48 - 1
   */
  packed(values: readonly number[]): void {
    const largest = values.reduce((a, b) => Math.max(a, b), 0);
    let width = 0;
    while (2 ** width <= largest) width++;
    if (width > WIDEST) throw new RangeError(`${largest} is longer than a packed number is.`);
    this.number(width);
    const bytes = new Uint8Array(Math.ceil((values.length * width) / 8));
    let at = 0;
    let filled = 0;
    let open = 0;
    const put = (value: number, bits: number) => {
      open += value * 2 ** filled;
      filled += bits;
      for (; filled >= 8; filled -= 8) {
        bytes[at++] = open % 256;
        open = Math.floor(open / 256);
      }
    };
    for (const value of values) {
      put(value % 2 ** 24, Math.min(24, width));
      if (width > 24) put(Math.floor(value / 2 ** 24), width - 24);
    }
    if (filled) bytes[at] = open;
    this.bytes(bytes);
  }

  /** What was written; a copy. */
  finish(): Content {
    return { bytes: this.#bytes.slice(0, this.#length), cuts: this.#cuts };
  }
}

const unreadable = () => new RangeError('The bytes end too early, or are none of a column.');

/** Reads what `ByteWriter` wrote. @throws RangeError where the bytes end too early */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw unreadable();
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw unreadable();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
      if (scale > 2 ** 49) throw unreadable();
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
    // A byte order mark is part of the text.
    const joined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes(this.number()));
    const texts = count ? joined.split(SEPARATOR) : [];
    if (texts.length !== count) throw unreadable();
    return texts;
  }

  /** Whether everything was read. */
  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A value takes a byte at least, so that a wrong count cannot ask for more memory than the file has bytes. */
  #column(count: number, read: () => number): number[] {
    if (count > this.#bytes.length - this.#at) throw unreadable();
    return Array.from({ length: count }, read);
  }
}
