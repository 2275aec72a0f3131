import { soundOf } from '@relais/core/connect/spelling';
import { NAME_CELL, namePrint } from '@relais/core/directory-format';
import { describe, expect, it } from 'vitest';
import { namesOfArea } from './names.ts';

const printOf = (word: string) => namePrint(soundOf(word));

describe('the names of an area', () => {
  const cellsOf = ({ cells, words }: ReturnType<typeof namesOfArea>, word: string) => {
    const all = cells.reduce((sum, count) => sum + count, 0);
    const first = printOf(word) * all;
    return [...words].filter((value) => value >= first && value < first + all).map((value) => value - first);
  };
  const entries = (count: number, nameOf: (i: number) => string[]) =>
    Array.from({ length: count }, (_, i) => nameOf(i).map(printOf));

  it('tell in which cell of which block a word stands, however it is spelt', () => {
    const names = namesOfArea([
      entries(NAME_CELL + 1, (i) => (i === NAME_CELL ? ['pharmacie', 'brisson'] : ['clinique', `nom${i}`])),
      entries(2, (i) => ['garage', i ? 'tremblay' : 'brisson']),
    ]);
    expect(names.cells).toEqual([2, 1]);
    expect(cellsOf(names, 'brisson')).toEqual([1, 2]);
    expect(cellsOf(names, 'brison')).toEqual([1, 2]);
    expect(cellsOf(names, 'tremblay')).toEqual([2]);
    expect(cellsOf(names, 'pharmacie')).toEqual([1]);
    expect(cellsOf(names, 'gagnon')).toEqual([]);
  });

  it('leave out, where there are many, the words that a third of all cells have', () => {
    const names = namesOfArea([entries(100 * NAME_CELL, (i) => ['clinique', `nom${i}`])]);
    expect(cellsOf(names, 'clinique')).toEqual([]);
    expect(cellsOf(names, 'nom999')).toContain(Math.floor(999 / NAME_CELL));
    expect(cellsOf(namesOfArea([entries(NAME_CELL + 1, () => ['clinique'])]), 'clinique')).toEqual([0, 1]);
  });

  it('are none of a block without entries, and ascend', () => {
    expect(namesOfArea([[], []])).toEqual({ cells: [0, 0], words: new Float64Array() });
    const { words } = namesOfArea([entries(200, (i) => [`mot${i % 7}`, `nom${i}`])]);
    expect([...words]).toEqual([...words].sort((a, b) => a - b));
    expect(new Set(words).size).toBe(words.length);
  });
});
