import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnyDirectory } from '../folder.ts';
import { generateKey } from '../keys.ts';
import { listingsInMemory } from '../publish/listings.ts';
import { publish } from '../publish/publish.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (city: string, latitude: number): Listing['places'][number] => ({
  city,
  province: 'ON',
  latitude,
  longitude: -80,
  phones: [],
});
const listing = (id: string, parts: Partial<Listing>): Listing => ({
  id,
  name: { fr: id },
  categories: [],
  french: { offer: 'active', evidence: [] },
  places: [],
  web: [],
  source: { id: 'essai' },
  ...parts,
});

/** Enough for several blocks, and some that lie in two of them, or in those of three provinces. */
const LISTINGS = [
  ...Array.from({ length: 1700 }, (_, n) =>
    listing(`essai:${n}`, { places: [at('Sudbury', 43 + n / 1000)] }),
  ),
  listing('essai:chain', { places: [at('Sudbury', 43), at('Hearst', 49.7)] }),
  listing('essai:nowhere', {}),
  listing('essai:unheard-of', { places: [{ city: 'Nulle-Part-sur-Mer', province: 'NB', phones: [] }] }),
  listing('essai:line', { atADistance: { provinces: ['ON', 'MB', 'NB'] } }),
];

async function published(name: string) {
  const directory = join(folder, name);
  const key = await generateKey('sign');
  await publish({
    listings: listingsInMemory(LISTINGS),
    directory,
    key,
    profile: { id: 'essai', name: { fr: 'Essai' } },
    date: new Date('2026-11-22'),
  });
  return { directory, key: key.x };
}

test('a directory gives back each listing once, however many places and provinces it has', async () => {
  const { directory, key } = await published('site');
  const { listings } = await openAnyDirectory(directory, key);
  const found: Listing[] = [];
  for await (const each of listings()) found.push(each);
  const byId = (a: Listing, b: Listing) => (a.id < b.id ? -1 : 1);
  expect(found.sort(byId)).toEqual([...LISTINGS].sort(byId));
});

test('a directory with a file changed after it was signed is refused, and the file named', async () => {
  const { directory, key } = await published('tampered');
  const names = await readdir(join(directory, 'f'));
  const { listings } = await openAnyDirectory(directory, key);
  for (const name of names) {
    const file = join(directory, 'f', name);
    await writeFile(file, (await readFile(file)).subarray(0, 40));
  }
  const read = async () => {
    for await (const _ of listings());
  };
  await expect(read()).rejects.toThrow(/truncated or was changed/);
});
