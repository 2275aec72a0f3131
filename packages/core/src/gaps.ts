/**
 * Ascending whole numbers by the gaps between them, Golomb–Rice coded: what the extension's lookup table is made of.
 * Of hashes, whose gaps are spread as chance spreads them, this is within three parts in a hundred of the least there is.
 *
 * Gaps stand in groups of GROUP. A group begins with 6 bits, r; a gap is its quotient by 2^r as so many zero bits and
 * a one, then its remainder in r bits. A quotient of MOST_ZEROS or more is so many zeros, and the gap in GAP_BITS
 * bits. Of a group's possible r the least of those that make it shortest is taken, so that the same numbers make the
 * same bytes. Bits are filled into bytes from the lowest.
 */
import type { ByteReader, ByteWriter } from './bytes.ts';

const GROUP = 64;
const MOST_ZEROS = 24;
/** Numbers are below 2^40. */
export const GAP_BITS = 40;

/** Bits filled into bytes, the lowest first. */
export class BitWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #open = 0;
  #filled = 0;

  /** @param width 24 at most */
  bits(value: number, width: number): void {
    // Seven bits are open at the most, so 31 are in use.
    this.#open |= value << this.#filled;
    this.#filled += width;
    while (this.#filled >= 8) {
      if (this.#length === this.#bytes.length) this.#grow();
      this.#bytes[this.#length++] = this.#open & 255;
      this.#open >>>= 8;
      this.#filled -= 8;
    }
  }

  long(value: number, width: number): void {
    this.bits(value % 2 ** 24, Math.min(width, 24));
    if (width > 24) this.bits(Math.floor(value / 2 ** 24), width - 24);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  finish(): Uint8Array {
    if (this.#filled) this.bits(0, 8 - this.#filled);
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads bits where they lie. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at = 0;

  constructor(bytes: Uint8Array) {
    // Looking ahead never leaves it.
    this.#bytes = new Uint8Array(bytes.length + 8);
    this.#bytes.set(bytes);
    this.#end = bytes.length * 8;
  }

  /** 25 bits or more from here on. */
  #ahead(): number {
    const byte = this.#at >>> 3;
    const bytes = this.#bytes;
    return (
      (bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24)) >>>
      (this.#at & 7)
    );
  }

  /** @param width 24 at most. @throws RangeError where the bits end too early */
  bits(width: number): number {
    const value = this.#ahead() & ((1 << width) - 1);
    this.#at += width;
    if (this.#at > this.#end) throw new RangeError('The bits end too early.');
    return value;
  }

  long(width: number): number {
    return width <= 24 ? this.bits(width) : this.bits(24) + this.bits(width - 24) * 2 ** 24;
  }

  /** How many zeros come before the next one, MOST_ZEROS at most; what ended them is read. */
  zeros(): number {
    const ahead = this.#ahead() & ((1 << (MOST_ZEROS + 1)) - 1);
    const zeros = ahead ? 31 - Math.clz32(ahead & -ahead) : MOST_ZEROS;
    this.#at += Math.min(zeros + 1, MOST_ZEROS);
    if (this.#at > this.#end) throw new RangeError('The bits end too early.');
    return Math.min(zeros, MOST_ZEROS);
  }
}

/** The r that makes a group shortest. @param quotients a copy of its gaps, which is used up */
function bestRemainder(quotients: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r <= GAP_BITS; r++) {
    let bits = 0;
    let zeros = 0;
    for (let i = 0; i < quotients.length; i++) {
      const quotient = quotients[i]!;
      bits += quotient < MOST_ZEROS ? quotient + 1 + r : MOST_ZEROS + GAP_BITS;
      if (!quotient) zeros++;
      quotients[i] = Math.floor(quotient / 2);
    }
    if (bits < least) {
      least = bits;
      best = r;
    }
    // From here on each more bit makes it longer.
    if (zeros === quotients.length) break;
  }
  return best;
}

/**
 * Writes numbers without their count.
 * @param values ascending, below 2^40; some may be equal
 * @param from what the first gap is counted from
 */
export function writeAscending(to: ByteWriter, values: ArrayLike<number>, from = 0): void {
  const bits = new BitWriter();
  const gaps = new Float64Array(GROUP);
  const spare = new Float64Array(GROUP);
  let before = from;
  for (let start = 0; start < values.length; start += GROUP) {
    const length = Math.min(GROUP, values.length - start);
    for (let i = 0; i < length; i++) {
      const value = values[start + i]!;
      const gap = value - before;
      if (gap < 0 || gap >= 2 ** GAP_BITS) throw new RangeError(`${value} does not ascend from ${before}.`);
      gaps[i] = gap;
      before = value;
    }
    spare.set(gaps);
    const r = bestRemainder(spare.subarray(0, length));
    bits.bits(r, 6);
    for (let i = 0; i < length; i++) {
      const gap = gaps[i]!;
      const quotient = Math.floor(gap / 2 ** r);
      if (quotient < MOST_ZEROS) {
        bits.bits(0, quotient);
        bits.bits(1, 1);
        bits.long(gap % 2 ** r, r);
      } else {
        bits.bits(0, MOST_ZEROS);
        bits.long(gap, GAP_BITS);
      }
    }
  }
  const bytes = bits.finish();
  to.number(bytes.length);
  to.bytes(bytes);
}

/** @throws RangeError where the bytes end too early, or a number is larger than they are */
export function readAscending(from: ByteReader, count: number, start = 0): Float64Array<ArrayBuffer> {
  const length = from.number();
  // A bit each at the least: a wrong count cannot ask for more memory than the file has bits.
  if (count > length * 8) throw new RangeError('There are fewer numbers than the file says.');
  const bits = new BitReader(from.bytes(length));
  const values = new Float64Array(count);
  let value = start;
  let r = 0;
  for (let i = 0; i < count; i++) {
    if (i % GROUP === 0) {
      r = bits.bits(6);
      if (r > GAP_BITS) throw new RangeError('A number is larger than numbers are.');
    }
    const zeros = bits.zeros();
    value += zeros === MOST_ZEROS ? bits.long(GAP_BITS) : zeros * 2 ** r + bits.long(r);
    values[i] = value;
  }
  if (value >= 2 ** GAP_BITS) throw new RangeError('A number is larger than numbers are.');
  return values;
}
