import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RelaisResult, type Results, report, type SizeResult, writeReadme } from './report.ts';

const even = (value: number) => ({ p50: value, p95: value, max: value });
const relais: RelaisResult = {
  publish: { seconds: 20, peakBytes: 500e6, files: 5000, bytes: 30e6, said: ['published', 'public key x'] },
  searches: {
    first: even(39_000),
    complete: even(51_000),
    requests: even(5),
    roundTrips: even(3),
    second: even(21_000),
    near: {
      share: 0.93,
      first: even(39_000),
      requests: even(4),
      roundTrips: even(3),
      second: even(17_000),
    },
    everywhere: even(50_000),
    card: even(11_000),
    search: even(1),
    key: even(0.4),
    heapBytes: 8e6,
  },
};
const figures = (ndcg: number) => ({ questions: 1, success: 1, ndcg, empty: 0 });
const at200k: SizeResult = {
  size: 200_000,
  relais,
  peers: { minisearch: { name: 'MiniSearch 7' }, pagefind: { stopped: 'stopped after 60 s' } },
  relevance: {
    asked: 2,
    answerable: 1,
    engines: {
      relais: { all: figures(0.98), exact: figures(0.98) },
      minisearch: { all: figures(0.9), exact: figures(0.99) },
    },
  },
};

describe('the report', () => {
  const text = report([at200k]);
  const lineOf = (start: string) => text.split('\n').find((line) => line.startsWith(`| ${start}`));

  it('says of each goal whether it is met', () => {
    expect(lineOf('to the first results, p50  ')).toMatch(/≤ 40\.0 kB +\| 39\.0 kB +\| ✓/);
    expect(lineOf('second search elsewhere, p50')).toMatch(/≤ 20\.0 kB +\| 21\.0 kB +\| ✗/);
  });

  it('names the classes in which somebody else is better', () => {
    expect(lineOf('every class')).toMatch(/not: exact +\| ✗/);
  });

  it('says why there are no figures', () => {
    expect(text).toContain('pagefind: no figures, stopped after 60 s.');
  });

  it('holds a million against the 200,000 before it', () => {
    const million = {
      ...at200k,
      size: 1_000_000,
      relais: { ...relais, searches: { ...relais.searches, first: even(46_000) } },
    };
    expect(report([million], [at200k])).toMatch(/against 200k +\| ≤ 1\.20 +\| 1\.18 +\| ✓/);
  });
});

describe('the README', () => {
  const results: Results = { date: '2026-11-22', seed: 1, sizes: [at200k] };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relais-bench-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes the tables between its markers, again and again, and keeps the rest', async () => {
    const file = path.join(folder, 'README.md');
    await writeFile(file, 'before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n');
    await writeReadme(file, results);
    const once = await readFile(file, 'utf8');
    await writeReadme(file, results);
    expect(await readFile(file, 'utf8')).toBe(once);
    expect(once).toMatch(/^before\n.*2026-11-22.*200,000 listings.*after\n$/s);
    expect(once).not.toContain('old');
  });

  it('without markers is left alone', async () => {
    const file = path.join(folder, 'other.md');
    await writeFile(file, 'nothing here');
    await expect(writeReadme(file, results)).rejects.toThrow('bench:begin');
    expect(await readFile(file, 'utf8')).toBe('nothing here');
  });
});
