/**
 * How big the taxonomy is, and what a keystroke costs: `node packages/publisher/src/taxonomy/measure.ts`.
 *
 * Times are the best of four fresh lexicons for each key, so that what else the machine does is left out.
 */
import { gzipSync } from 'node:zlib';
import { CategoryWords } from '@relais/core/connect/categories';
import { Spelling } from '@relais/core/connect/spelling';
import { CATEGORIES } from './categories.ts';
import { LAYER } from './layer.ts';
import { FIXTURE } from './queries.fixture.ts';

const words = (categories: { words: string[] }[]) =>
  categories.reduce((sum, each) => sum + each.words.length, 0);
const size = (categories: object[]) => {
  const json = JSON.stringify({ categories, frequent: [] });
  return `${json.length} bytes of JSON, ${gzipSync(json, { level: 9 }).length} gzip`;
};
console.log(`${CATEGORIES.length} services, ${words(CATEGORIES)} words beside their names`);
console.log(`  of which ${words(CATEGORIES) - words(LAYER)} from OpenStreetMap's schema`);
console.log(`all of it: ${size(CATEGORIES)}`);

const common = new Set([...new Set(FIXTURE.flatMap(({ accepted }) => accepted.slice(0, 1)))].slice(0, 120));
console.log(`the ${common.size} asked first: ${size(CATEGORIES.filter(({ id }) => common.has(id)))}`);

const keys = FIXTURE.flatMap(({ text }) =>
  Array.from({ length: text.length - 1 }, (_, i) => text.slice(0, i + 2)),
);
const best = keys.map(() => Number.POSITIVE_INFINITY);
const opened: number[] = [];
for (let round = 0; round < 4; round++) {
  const start = performance.now();
  const categories = CATEGORIES.map((category, number) => ({ number, ...category }));
  const lexicon = new CategoryWords({ categories, frequent: [] });
  lexicon.learnSpelling(Spelling);
  opened.push(performance.now() - start);
  for (const [i, key] of keys.entries()) {
    const before = performance.now();
    lexicon.suggest(key, 'fr', 6);
    best[i] = Math.min(best[i]!, performance.now() - before);
  }
}
best.sort((a, b) => a - b);
const at = (share: number) => `${best[Math.floor(best.length * share)]!.toFixed(2)} ms`;
console.log(`${keys.length} keys: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
console.log(`opening it: ${opened.map((ms) => ms.toFixed(0)).join(', ')} ms`);
