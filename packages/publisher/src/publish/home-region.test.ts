import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { distanceToBoxKm } from '@relais/core/connect/geography';
import { HomeRegion, keepRegion } from '@relais/core/connect/home-region';
import { keysOfListing } from '@relais/core/connect/hosts';
import { openKeptLookup, openLookup } from '@relais/core/connect/lookup';
import { search } from '@relais/core/connect/search';
import type { Listing } from '@relais/core/listing';
import { memoryPlatform } from '@relais/core/platform-memory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderPlatform } from '../folder.ts';
import { generateKey, type PrivateKey } from '../keys.ts';
import { listingsInMemory } from './listings.ts';
import { publish } from './publish.ts';

const SUDBURY = { latitude: 46.49, longitude: -81 };
const MONCTON = { latitude: 46.09, longitude: -64.78 };

let folder: string;
let key: PrivateKey;
let listings: Listing[];

/** So many in a town and around it, some 30 km across, each with a site and a number. */
const around = (town: string, { latitude, longitude }: typeof SUDBURY, area: string): Listing[] =>
  Array.from({ length: 1500 }, (_, i) => ({
    id: `${town}-${i}`,
    name: { fr: `Clinique ${town} ${i}` },
    categories: ['amenity/clinic'],
    french: { offer: i % 3 ? 'active' : 'on-request', evidence: [] },
    places: [
      {
        city: town,
        province: area === '506' ? 'NB' : 'ON',
        latitude: latitude + ((i % 38) - 19) / 130,
        longitude: longitude + (Math.floor(i / 38) - 19) / 100,
        phones: [`+1${area}555${String(i).padStart(4, '0')}`],
      },
    ],
    web: [`https://${town.toLowerCase()}-${i}.example/`],
    source: { id: 'test' },
  }));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-home-'));
  key = await generateKey('sign');
  listings = [...around('Sudbury', SUDBURY, '705'), ...around('Moncton', MONCTON, '506')];
  // The only one of its kind, at the edge of town.
  listings[37] = { ...listings[37]!, categories: ['craft/plumber'], name: { fr: 'Plomberie du Nord' } };
  await publish({
    listings: listingsInMemory(listings),
    directory: folder,
    key,
    profile: { id: 'essai', name: { fr: 'Essai' } },
    date: new Date('2026-11-22T12:00:00Z'),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function device() {
  const asked: string[] = [];
  const reader = folderPlatform();
  const network = { up: true };
  const platform = memoryPlatform({
    async fetch(url, init) {
      asked.push(url);
      if (!network.up) throw new TypeError('Failed to fetch');
      return reader.fetch(url, init);
    },
  });
  const options = { url: pathToFileURL(`${folder}/`).href, publicKey: key.x, platform };
  const directory = await openLookup(options);
  await directory.syncHosts();
  return { asked, network, options, directory };
}

test('every listing around a place is told in full with no request, by its site and by its number', async () => {
  const { asked, network, options, directory } = await device();
  const kept = await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 });
  expect(kept).toMatchObject({ listings: 1500, km: 60 });
  asked.length = 0;
  network.up = false;
  const later = (await openKeptLookup(options))!;
  const region = new HomeRegion(structuredClone(kept));
  for (const listing of listings.filter((_, i) => i % 50 === 0 && i < 1500)) {
    for (const one of keysOfListing(listing)) {
      expect(region.has(one)).toBe(true);
      expect(await region.listingsOf(later, one)).toEqual([listing]);
    }
  }
  const { results } = await search(later, { text: 'clinique', near: SUDBURY });
  expect(results.length).toBeGreaterThan(0);
  expect(asked).toEqual([]);
});

test('what nobody very near offers is found in the rest of the region, with no request', async () => {
  const { asked, network, options, directory } = await device();
  const kept = await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 });
  const { reach, moreWords } = directory.manifest.files;
  expect(kept.files).toEqual(expect.arrayContaining([reach, ...(moreWords ? [moreWords] : [])]));
  asked.length = 0;
  network.up = false;
  const later = (await openKeptLookup(options))!;
  const { results, problems } = await search(later, { text: 'plombier', near: SUDBURY });
  expect(results[0]).toMatchObject({ name: { fr: 'Plomberie du Nord' } });
  expect(await results[0]!.details()).toMatchObject({ id: 'Sudbury-37' });
  expect(problems).toEqual([]);
  expect(asked).toEqual([]);
});

test('has the blocks of its neighbourhoods, which tell the hours, as far as there is room', async () => {
  const { asked, directory } = await device();
  const whole = await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 });
  const { areas } = await directory.index();
  const here = areas.flatMap(({ blocks }) => blocks.filter(({ box }) => distanceToBoxKm(SUDBURY, box) < 60));
  expect(here.length).toBeGreaterThan(2);
  asked.length = 0;
  for (const { name } of here) {
    expect(whole.files).toContain(name);
    await directory.wholeBlock(name);
  }
  expect(asked).toEqual([]);
  const { directory: other } = await device();
  const narrow = await keepRegion(other, { point: MONCTON, km: 2000, most: 20_000, room: 0 });
  expect(narrow.listings).toBe(3000);
  for (const { name } of here) expect(narrow.files).not.toContain(name);
});

test('what lies elsewhere is not in it, or told apart once its group is read', async () => {
  const { directory } = await device();
  const region = new HomeRegion(
    await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 }),
  );
  const far = listings.slice(1500).flatMap((listing) => [...keysOfListing(listing)]);
  // One in 5,000, by chance.
  const seeming = far.filter((one) => region.has(one));
  expect(seeming.length).toBeLessThan(5);
  for (const one of seeming) expect(await region.listingsOf(directory, one)).toEqual([]);
});

test('where there are too many, the nearest are kept, and it says how far they reach', async () => {
  const { directory } = await device();
  const kept = await keepRegion(directory, { point: SUDBURY, km: 60, most: 900, room: 2e6 });
  expect(kept.listings).toBeGreaterThan(200);
  expect(kept.listings).toBeLessThanOrEqual(900);
  expect(kept.km).toBeLessThan(25);
});

test('says how much of it has come, and never that it is more than all', async () => {
  const { directory } = await device();
  const said: Array<[number, number]> = [];
  await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 }, (loaded, total) =>
    said.push([loaded, total]),
  );
  expect(said.length).toBeGreaterThan(1);
  for (const [loaded, total] of said) expect(loaded).toBeLessThanOrEqual(total);
  const [loaded, total] = said.at(-1)!;
  expect(loaded).toBe(total);
});

test('that is kept already costs nothing again', async () => {
  const { asked, directory } = await device();
  const first = await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 });
  asked.length = 0;
  expect(await keepRegion(directory, { point: SUDBURY, km: 60, most: 20_000, room: 2e6 })).toEqual(first);
  expect(asked).toEqual([]);
});
