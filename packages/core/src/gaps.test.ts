import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readAscending, writeAscending } from './gaps.ts';

const written = (values: ArrayLike<number>, from = 0) => {
  const to = new ByteWriter();
  writeAscending(to, values, from);
  return to.finish().bytes;
};
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

it('ascending numbers come back as they were, however far apart', () => {
  const value = fc.oneof(
    fc.nat(1000),
    fc.maxSafeNat().map((n) => n % 2 ** 40),
    fc.constant(2 ** 40 - 1),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }).map(ascending), (values) => {
      const bytes = written(values);
      expect([...readAscending(new ByteReader(bytes), values.length)]).toEqual(values);
    }),
  );
});

it('what is counted from a start needs the start, and is the shorter for it', () => {
  const values = [2 ** 39 + 1, 2 ** 39 + 2, 2 ** 39 + 2];
  const bytes = written(values, 2 ** 39);
  expect(bytes.length).toBeLessThan(written(values).length);
  expect([...readAscending(new ByteReader(bytes), 3, 2 ** 39)]).toEqual(values);
});

it('hashes take little more than the least that chance allows', () => {
  const values: number[] = [];
  let seed = 1;
  for (let i = 0; i < 50_000; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    values.push(seed * 256);
  }
  const least = Math.log2(2 ** 40 / values.length) + Math.log2(Math.E);
  expect((written(ascending(values)).length * 8) / values.length).toBeLessThan(least * 1.03);
});

it('many equal numbers take a bit each', () => {
  expect(written(new Float64Array(6400).fill(7)).length).toBeLessThan(6400 / 8 + 120);
});

it('what is no such numbers is refused', () => {
  expect(() => written([2, 1])).toThrow(RangeError);
  const bytes = written([1, 500, 2 ** 30]);
  expect(() => readAscending(new ByteReader(bytes.slice(0, -1)), 3)).toThrow(RangeError);
  expect(() => readAscending(new ByteReader(bytes), 4000)).toThrow(RangeError);
  expect(() => readAscending(new ByteReader(new Uint8Array([40, ...new Uint8Array(40)])), 6)).toThrow(
    RangeError,
  );
});
