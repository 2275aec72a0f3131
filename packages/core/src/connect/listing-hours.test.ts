import { beforeEach, expect, it } from 'vitest';
import { type Directory, openDirectory } from './directory.ts';
import { weekOf } from './listing-hours.ts';
import { type SmallDirectory, smallDirectory } from './small-directory.fixture.ts';

let small: SmallDirectory;
let directory: Directory;

beforeEach(async () => {
  small = await smallDirectory();
  directory = await openDirectory({ ...small });
});

const inSudbury = {
  city: 'Sudbury',
  province: 'ON' as const,
  phones: [],
  latitude: 46.4921,
  longitude: -81.0002,
};

it('a listing read by itself has the hours of its neighbourhood’s block, and no other block is asked for', async () => {
  const listing = await directory.listing('d1');
  const before = small.asked.length;
  const place = { ...inSudbury, hours: 'Mo 09:00-17:00' };
  expect(await weekOf(directory, listing!, place)).toMatchObject({ intervals: [[540, 1020]] });
  const asked = new Set(small.asked.slice(before));
  expect(asked.has(small.blockPaths[1]!)).toBe(false);
  expect(asked.has(small.blockPaths[2]!)).toBe(false);
});

it('a namesake in the next street, or a listing without hours, has none', async () => {
  const listing = await directory.listing('d1');
  const elsewhere = { ...inSudbury, hours: 'Mo 09:00-17:00', latitude: 46.48 };
  expect(await weekOf(directory, listing!, elsewhere)).toBeUndefined();
  const before = small.asked.length;
  expect(await weekOf(directory, listing!, inSudbury)).toBeUndefined();
  expect(small.asked.length).toBe(before);
});
