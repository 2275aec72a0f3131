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

/** Bytes, and some more that are zero: looking ahead never leaves them. */
function withRoom(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length + 16);
  room.set(bytes);
  return room;
}

/** 25 bits or more, from a bit on. */
const ahead = (bytes: Uint8Array, at: number): number => {
  const byte = at >>> 3;
  return (
    (bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24)) >>>
    (at & 7)
  );
};

/** Reads numbers of a few bits each. @throws RangeError where the bits end too early */
export function readBits(bytes: Uint8Array, count: number, width: number): Uint8Array {
  if (count * width > bytes.length * 8) throw new RangeError('The bits end too early.');
  const room = withRoom(bytes);
  const mask = (1 << width) - 1;
  const values = new Uint8Array(count);
  for (let i = 0; i < count; i++) values[i] = ahead(room, i * width) & mask;
  return values;
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
        bits.long(gap - quotient * 2 ** r, r);
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
  const bytes = withRoom(from.bytes(length));
  const end = length * 8;
  const values = new Float64Array(count);
  let value = start;
  let at = 0;
  // Of a group: how many bits a remainder has, of these the low ones, and what a quotient and the high ones stand for.
  let r = 0;
  let low = 0;
  let one = 1;
  for (let i = 0; i < count; i++) {
    if (i % GROUP === 0) {
      r = ahead(bytes, at) & 63;
      at += 6;
      if (r > GAP_BITS) throw new RangeError('A number is larger than numbers are.');
      low = Math.min(r, 24);
      one = 2 ** r;
    }
    const next = ahead(bytes, at) & ((1 << MOST_ZEROS) - 1);
    if (next) {
      const zeros = 31 - Math.clz32(next & -next);
      at += zeros + 1;
      value += zeros * one + (ahead(bytes, at) & ((1 << low) - 1));
      at += low;
      if (r > 24) {
        value += (ahead(bytes, at) & ((1 << (r - 24)) - 1)) * 2 ** 24;
        at += r - 24;
      }
    } else {
      at += MOST_ZEROS;
      value += (ahead(bytes, at) & 0xffffff) + (ahead(bytes, at + 24) & 0xffff) * 2 ** 24;
      at += GAP_BITS;
    }
    if (at > end) throw new RangeError('The bits end too early.');
    values[i] = value;
  }
  if (value >= 2 ** GAP_BITS) throw new RangeError('A number is larger than numbers are.');
  return values;
}
