import { type ByteReader, WIDEST } from './bytes.ts';

/** Values that take no bits are at most so many: a wrong count must not ask for more memory than a page has. */
const MOST_EQUAL = 2 ** 20;

/** Reads what `ByteWriter.packed` wrote; first results have none of it. @throws RangeError where the bytes end too early */
export function readPacked(from: ByteReader, count: number): number[] {
  const width = from.number();
  if (width > WIDEST) throw new RangeError('A number is longer than numbers are.');
  if (!width && count > MOST_EQUAL) throw new RangeError('There are more numbers than a file has.');
  const bytes = from.bytes(Math.ceil((count * width) / 8));
  let at = 0;
  let filled = 0;
  let open = 0;
  const take = (bits: number) => {
    for (; filled < bits; filled += 8) open += bytes[at++]! * 2 ** filled;
    const value = open % 2 ** bits;
    open = Math.floor(open / 2 ** bits);
    filled -= bits;
    return value;
  };
  return Array.from(
    { length: count },
    () => take(Math.min(24, width)) + (width > 24 ? take(width - 24) * 2 ** 24 : 0),
  );
}
