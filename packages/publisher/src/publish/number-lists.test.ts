import { describe, expect, it } from 'vitest';
import { NumberLists } from './number-lists.ts';

describe('lists of numbers, end to end', () => {
  it('come back as they went in, also the empty ones', () => {
    const lists = new NumberLists();
    const given = [[3, 1], [], [4_000_000_000], []];
    for (const list of given) lists.add(list);
    expect(lists.length).toBe(4);
    expect(given.map((_, i) => [...lists.at(i)])).toEqual(given);
  });

  it('make room as they grow', () => {
    const lists = new NumberLists();
    for (let i = 0; i < 5000; i++) lists.add([i, i + 1, i + 2]);
    lists.add(Array.from({ length: 100_000 }, (_, i) => i));
    expect([...lists.at(4999)]).toEqual([4999, 5000, 5001]);
    expect(lists.at(5000)).toHaveLength(100_000);
    expect([...lists.at(0)]).toEqual([0, 1, 2]);
  });
});
