import { describe, expect, it } from 'vitest';
import type { Box, IndexFile } from '../directory-format.ts';
import type { Directory } from './directory.ts';
import { blocksAround } from './first-search.ts';

/** A block of a tenth of a degree. Tenths of degrees west of 75.0, at 45.0 north: some 8 km each. */
const block = (name: string, west: number, front = false) => {
  const left = -7500 - 10 * west;
  return { name, box: [4500, left, 4510, left + 10] as Box, front, sectors: 2 };
};
const around = (areas: Array<ReturnType<typeof block>[]>, west: number) => {
  const index: IndexFile = { areas: areas.map((blocks) => ({ blocks })), distance: [], elsewhere: [] };
  const directory: Pick<Directory, 'indexAround'> = { indexAround: async () => index };
  return blocksAround(directory as Directory, { latitude: 45.05, longitude: -75 - 0.1 * west + 0.05 });
};

/** A town and its front, in as many blocks. */
const town = (name: string, west: number, blocks: number) => [
  block(`${name}-front`, west, true),
  ...Array.from({ length: blocks - 1 }, (_, i) => block(`${name}-${i}`, west + i)),
];

describe('the blocks around a place', () => {
  it('are its neighbourhood and the front of its area', async () => {
    expect(await around([town('ottawa', 0, 9), town('cornwall', 20, 9)], 3)).toEqual([
      'ottawa-3',
      'ottawa-front',
    ]);
  });

  // Butchers stood between Cornwall, an area of its own, and Casselman.
  it('are three where the area is small and the next front is near', async () => {
    expect(await around([town('cornwall', 0, 5), town('casselman', 2, 9)], 0)).toEqual([
      'cornwall-0',
      'cornwall-front',
      'casselman-front',
    ]);
  });

  it('are two where the next front is farther, or the area has more blocks', async () => {
    expect(await around([town('cornwall', 0, 5), town('casselman', 6, 9)], 0)).toHaveLength(2);
    expect(await around([town('cornwall', 0, 6), town('casselman', 2, 9)], 0)).toHaveLength(2);
  });
});
