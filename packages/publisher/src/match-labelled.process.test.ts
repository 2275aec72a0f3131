/** `relais match` as a process on the pages that are labelled with whom they name: nobody else, and nearly all of these. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { LABELLED_LISTINGS, LABELLED_PAGES, LATER_PAGES } from '@relais/core/match/labelled.fixture';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatchedPage } from './match-pages.ts';

const CLI = path.join(import.meta.dirname, 'cli.ts');
const PAGES = [...LABELLED_PAGES, ...LATER_PAGES];
/** As far apart as the towns are. */
const AT: Record<string, [latitude: number, longitude: number]> = {
  Sudbury: [46.49, -81.01],
  Ottawa: [45.42, -75.69],
  Barrie: [44.39, -79.69],
  Hearst: [49.69, -83.67],
  'Grand-Val': [46.6, -81.2],
};
let folder: string;

const relais = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd: folder,
    maxBuffer: 1e7,
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-labelled-'));
  const listings = LABELLED_LISTINGS.map((listing) => ({
    ...listing,
    categories: ['amenity/dentist'],
    places: listing.places.map((place) => {
      const [latitude, longitude] = AT[place.city]!;
      return { ...place, latitude, longitude };
    }),
  }));
  await writeFile(
    path.join(folder, 'listings.ndjson'),
    listings.map((listing) => JSON.stringify(listing)).join('\n'),
  );
  await relais('publish', 'listings.ndjson', '--out', 'dir');
  await mkdir(path.join(folder, 'pages'));
  const lines = PAGES.map(async ({ url, html }, i) => {
    await writeFile(path.join(folder, 'pages', `${i}.html`), html);
    return JSON.stringify({ file: `${i}.html`, url });
  });
  await writeFile(path.join(folder, 'pages', 'list.ndjson'), (await Promise.all(lines)).join('\n'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

it('names nobody who is not there, and nearly all who are', async () => {
  const { stdout } = await relais('match', 'dir', '--pages', 'pages/list.ndjson', '--json');
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MatchedPage);
  expect(answers).toHaveLength(PAGES.length);
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const [i, { called, html, own }] of PAGES.entries()) {
    const { document } = parseHTML(`<!doctype html>${html}`);
    const told = (attribute: string) =>
      [...document.querySelectorAll(`[${attribute}]`)].map((one) => one.getAttribute(attribute)!);
    const there = new Set([...told('data-is'), ...(own ? [own] : [])].filter(Boolean));
    const { page, matches } = answers[i]!;
    const named = new Set([...(page ? [page] : []), ...matches].map(({ id }) => id));
    for (const id of named)
      if (!there.has(id) && !told('data-may').includes(id)) wrong.push(`${called}: ${id}`);
    for (const id of there) {
      if (named.has(id)) right++;
      else missed.push(`${called}: ${id}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.95);
}, 60_000);
