import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { areasAround, openDirectory } from '@relais/core/connect/directory';
import { kinOf, shelfMark, shelfMarkOf, shortMarkOf } from '@relais/core/connect/hosts';
import { KeyTable, partsOfTable } from '@relais/core/connect/key-table';
import { openLookup } from '@relais/core/connect/lookup';
import { type Result, search } from '@relais/core/connect/search';
import {
  allBlocks,
  decodeBackstage,
  decodeBlock,
  decodeDetails,
  decodeGuide,
  decodeHosts,
  decodeIdShard,
  decodeIds,
  decodeKeyShard,
  decodeMoreWords,
  decodeNameShard,
  decodeNames,
  decodeOverview,
  decodeShelf,
  decodeTablePart,
  GROUP_MINIMUM,
  GROUPS_TOGETHER,
  idPrint,
  NAME_SHARD_MINIMUM,
  pathOf,
} from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderPlatform, openAnyDirectory } from '../folder.ts';
import { generateKey, type PrivateKey } from '../keys.ts';
import { CATEGORIES } from '../taxonomy/categories.ts';
import { contentOfFile } from './edition.ts';
import { Hosts } from './hosts.ts';
import { listingsInMemory } from './listings.ts';
import { publish } from './publish.ts';

let folder: string;
let key: PrivateKey;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-publish-'));
  key = await generateKey('sign');
});
afterEach(() => rm(folder, { recursive: true }));

const listing = (id: string, parts: Partial<Listing> = {}): Listing => ({
  id,
  name: { fr: `Clinique ${id}` },
  categories: ['amenity/dentist'],
  french: { offer: 'active', evidence: [{ how: 'declared', date: '2026-03-14' }] },
  places: [
    { city: 'Sudbury', province: 'ON', postalCode: 'P3E 5J1', latitude: 46.49, longitude: -81, phones: [] },
  ],
  web: [`https://${id}.example/`],
  source: { id: 'test' },
  ...parts,
});

const many = (count: number): Listing[] =>
  Array.from({ length: count }, (_, i) => {
    const n = String(i).padStart(5, '0');
    return listing(`l${n}`, {
      places: [
        {
          city: 'Sudbury',
          province: 'ON',
          latitude: 45 + (i % 97) / 50,
          longitude: -82 + (i % 89) / 50,
          phones: [],
        },
      ],
    });
  });

const profile = { id: 'test', name: { fr: 'Essai' } };
const date = new Date('2026-11-22T12:00:00Z');
const publishTo = (directory: string, listings: Listing[], parts = {}) =>
  publish({ listings: listingsInMemory(listings), directory, key, profile, date, ...parts });

const idOf = async (result: Result) => (await result.details()).id;
const ids = (results: Result[]) => Promise.all(results.map(idOf));

async function contents(directory: string): Promise<Record<string, string>> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async (file) => {
          const name = path.join(file.parentPath, file.name);
          return [path.relative(directory, name), (await readFile(name)).toString('base64')];
        }),
    ),
  );
}

describe('publishing', () => {
  it('gives the same bytes for the same input, whatever its order', async () => {
    const listings = many(900);
    await publishTo(path.join(folder, 'a'), listings);
    await publishTo(path.join(folder, 'b'), [...listings].reverse());
    expect(await contents(path.join(folder, 'b'))).toEqual(await contents(path.join(folder, 'a')));
  });

  it('leaves an edition that says the same alone, also on another day', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(10));
    const before = await contents(directory);
    const again = await publishTo(directory, many(10), { date: new Date('2026-11-29') });
    expect(again).toMatchObject({ changed: false, written: 0 });
    expect(await contents(directory)).toEqual(before);
  });

  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const age = async (directory: string, ms: number) => {
    const then = new Date(Date.now() - ms);
    for (const name of await readdir(path.join(directory, 'f'))) {
      await utimes(path.join(directory, 'f', name), then, then);
    }
  };
  const renamed = (listings: Listing[]): Listing[] => [
    { ...listings[0]!, name: { fr: 'Un autre nom' } },
    ...listings.slice(1),
  ];

  it('writes only what changed', async () => {
    const directory = path.join(folder, 'a');
    const first = await publishTo(directory, many(2000));
    const second = await publishTo(directory, renamed(many(2000)), { date: new Date('2026-12-01') });
    expect(second.changed).toBe(true);
    // The block and its particulars, the index, the details group, the shelf and the backstage, the shards of names of
    // the old word and of the new, and their table.
    expect(second.written).toBeLessThanOrEqual(9);
    expect(first.written).toBeGreaterThan(30);
  });

  it('keeps the files of the edition before for a week after it was replaced, however old they are', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(50));
    const before = await readdir(path.join(directory, 'f'));
    await age(directory, 5 * WEEK);
    await publishTo(directory, renamed(many(50)), { date: new Date('2026-12-01') });
    const after = await readdir(path.join(directory, 'f'));
    expect(after).toEqual(expect.arrayContaining(before));
    await age(directory, 2 * WEEK);
    const third = await publishTo(directory, renamed(many(50)), { date: new Date('2026-12-02') });
    expect(third.removed).toBe(after.length - before.length);
  });

  it('mends a damaged file, and touches nothing that is not its own', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(5));
    const whole = await contents(directory);
    const name = (await readdir(path.join(directory, 'f')))[0]!;
    const bytes = await readFile(path.join(directory, 'f', name));
    bytes[12]! ^= 1;
    await writeFile(path.join(directory, 'f', name), bytes);
    await writeFile(path.join(directory, '.htaccess'), '# mine');
    await writeFile(path.join(directory, 'f', 'mine.txt'), 'mine');
    await age(directory, 5 * WEEK);
    const again = await publishTo(directory, many(5));
    expect(again.written).toBe(1);
    expect(again.warnings.join()).toMatch(/\.htaccess is your own/);
    expect(await contents(directory)).toEqual({
      ...whole,
      '.htaccess': Buffer.from('# mine').toString('base64'),
      'f/mine.txt': Buffer.from('mine').toString('base64'),
    });
  });

  it('refuses to go back in time, or to change the key under the readers', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(3));
    await expect(publishTo(directory, many(4), { date: new Date('2026-01-01') })).rejects.toThrow(
      /later --date/,
    );
    const other = await generateKey('sign');
    await expect(publishTo(directory, many(4), { key: other })).rejects.toThrow(/another key/);
    await writeFile(path.join(directory, 'manifest.json'), '{"half":');
    await expect(publishTo(directory, many(4))).rejects.toThrow(/another key|manifest/);
  });

  it('never cuts by service: a block holds all services of its neighbourhood', async () => {
    const directory = path.join(folder, 'a');
    const listings = many(3000).map((item, i) => ({
      ...item,
      categories: [i % 2 ? 'amenity/dentist' : 'office/lawyer'],
    }));
    await publishTo(directory, listings);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const blocks = allBlocks(await opened.index());
    expect(blocks.length).toBeGreaterThan(3);
    for (const { name } of blocks) {
      const block = await opened.block(name);
      expect(block.size).toBeLessThanOrEqual(700);
      expect(new Set(block.categories.flat()).size).toBe(2);
    }
  });

  it('says what cannot be put on the map, and keeps the rest', async () => {
    const result = await publishTo(path.join(folder, 'a'), [
      listing('a'),
      listing('b', { places: [{ city: 'Nulle-Part-sur-Mer', province: 'NB', phones: [] }] }),
      listing('c', { categories: ['shop/unheard-of'] }),
      listing('d', {
        places: [{ city: 'Sudbury', province: 'ON', phones: [], hours: 'quand il fait beau' }],
      }),
    ]);
    expect(result.warnings.join('\n')).toMatch(/1 places cannot be put on the map.*: b/);
    expect(result.warnings.join('\n')).toMatch(/"shop\/unheard-of"/);
    expect(result.warnings.join('\n')).toMatch(/quand il fait beau/);
    const { directory } = await openAnyDirectory(path.join(folder, 'a'), key.x);
    const { results } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect((await ids(results)).sort()).toEqual(['a', 'd']);
  });

  it('gives each place of a chain its own offer and hours, and the listing once', async () => {
    const place = { city: 'Sudbury', province: 'ON' as const, phones: [] };
    const chain = listing('chain', {
      places: [
        {
          ...place,
          latitude: 46.49,
          longitude: -81,
          hours: 'Mo-Fr 09:00-17:00',
          french: { offer: 'none', evidence: [] },
        },
        { ...place, city: 'Hearst', latitude: 49.69, longitude: -83.67 },
      ],
    });
    await publishTo(path.join(folder, 'a'), [chain]);
    const { directory } = await openAnyDirectory(path.join(folder, 'a'), key.x);
    const hearst = await search(directory, { text: 'dentiste', near: 'Hearst' });
    expect(await ids(hearst.results)).toEqual(['chain']);
    expect(hearst.results).toMatchObject([{ offer: 'active', city: 'Hearst' }]);
    expect((await hearst.results[0]!.details()).places).toHaveLength(2);
    const named = await search(directory, { text: 'Clinique chain', near: 'Sudbury' });
    expect(named.results).toMatchObject([{ offer: 'none', city: 'Sudbury' }]);
  });

  it('tells of each place whether a wheelchair gets in, where that is known', async () => {
    const at = (city: string, latitude: number, more: object) => ({
      ...{ city, province: 'ON' as const, latitude, longitude: -81, phones: [] },
      ...more,
    });
    await publishTo(path.join(folder, 'a'), [
      listing('two', {
        places: [at('Sudbury', 46.49, { wheelchair: false }), at('Sudbury', 46.52, { wheelchair: true })],
      }),
      listing('nobody-said', { places: [at('Sudbury', 46.5, {})] }),
    ]);
    const { directory } = await openAnyDirectory(path.join(folder, 'a'), key.x);
    const asked = { text: 'dentiste', near: 'Sudbury' };
    const { results } = await search(directory, { ...asked, filters: { wheelchair: true } });
    expect(await ids(results)).toEqual(['two']);
    expect(results[0]!.at?.latitude).toBeCloseTo(46.52, 2);
  });

  it('puts services at a distance where their province is asked for', async () => {
    const line = listing('line', { places: [], atADistance: { provinces: ['ON'] } });
    await publishTo(path.join(folder, 'a'), [
      line,
      listing('far', { places: [{ city: 'Moncton', province: 'NB', phones: [] }] }),
    ]);
    const { directory } = await openAnyDirectory(path.join(folder, 'a'), key.x);
    const { results } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(await Promise.all(results.map(async (result) => [await idOf(result), result.group]))).toEqual([
      ['line', 'at-a-distance'],
      ['far', 'farther'],
    ]);
  });
});

/** Two towns of an area each, with a front, and what lies between. */
const TOWNS = [
  { city: 'Sudbury', latitude: 46.49, longitude: -81.0, listings: 2400 },
  { city: 'North Bay', latitude: 46.31, longitude: -79.46, listings: 1700 },
];
/** Forty services, the first of them in every second listing. */
const SERVICES = CATEGORIES.filter((_, i) => i % 12 === 0)
  .slice(0, 40)
  .map(({ id, fr }) => ({ id, fr }));
const inTowns = (): Listing[] =>
  TOWNS.flatMap(({ city, latitude, longitude, listings }, town) =>
    Array.from({ length: listings }, (_, i) => {
      const far = 0.12 * Math.sqrt((i + 0.5) / listings);
      const service = i % 2 ? 0 : 1 + ((i / 2) % (SERVICES.length - 1));
      return listing(`${town}-${i}`, {
        categories: [SERVICES[service]!.id],
        places: [
          {
            city,
            province: 'ON',
            latitude: latitude + far * Math.sin(i * 2.4),
            longitude: longitude + far * Math.cos(i * 2.4),
            phones: [],
          },
        ],
      });
    }),
  );

describe('what the host can tell', () => {
  const visit = async (directory: string) => {
    const asked: string[] = [];
    const { directory: opened } = await openAnyDirectory(directory, key.x, (url) =>
      asked.push(url.slice(url.lastIndexOf('/f/') + 1)),
    );
    return { asked, opened };
  };

  it('is the same at a place whatever is sought, as long as something is found near', async () => {
    const directory = path.join(folder, 'a');
    const services = ['amenity/dentist', 'office/lawyer', 'amenity/childcare', 'amenity/pharmacy'];
    const words = ['dentiste', 'avocat', 'garderie', 'pharmacie'];
    await publishTo(
      directory,
      many(5000).map((item, i) => ({ ...item, categories: [services[(i * 7) % 4]!] })),
    );
    for (let i = 0; i < 25; i++) {
      const near = { latitude: 45.1 + (i % 5) * 0.4, longitude: -81.9 + Math.floor(i / 5) * 0.4 };
      const fetched = new Set<string>();
      for (const text of words) {
        const { asked, opened } = await visit(directory);
        const { widened, results } = await search(opened, { text, near });
        expect([widened, results.length > 0]).toEqual([false, true]);
        fetched.add(asked.sort().join());
      }
      expect(fetched.size).toBe(1);
    }
  }, 30_000);

  it('is the neighbourhood and the front of its area, with their particulars, also of what is rare', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, inTowns());
    const { opened: index } = await visit(directory);
    const { areas } = await index.index();
    const fronts = areas.flatMap(({ blocks }) => blocks.filter(({ front }) => front));
    expect(fronts).toHaveLength(TOWNS.length);
    const sought = SERVICES.filter((_, i) => i % 8 === 0);
    const neighbourhoods = new Set<string>();
    for (const [town, { latitude, longitude }] of TOWNS.entries()) {
      for (let i = 0; i < 5; i++) {
        const near = {
          latitude: latitude + 0.1 * Math.sin(i * 2.4),
          longitude: longitude + 0.1 * Math.cos(i * 2.4),
        };
        const fetched = new Set<string>();
        for (const { fr: text } of sought) {
          const { asked, opened } = await visit(directory);
          const { widened, results, problems } = await search(opened, { text, near });
          expect([widened, results.length > 0, problems], text).toEqual([false, true, []]);
          fetched.add(asked.sort().join());
        }
        expect(fetched.size).toBe(1);
        const files = [...fetched][0]!.split(',');
        const { backstage } = index.manifest.files;
        const names = new Map(allBlocks(await index.index()).map(({ name, area }) => [pathOf(name), area]));
        const blocks = files.filter((file) => names.has(file));
        const particulars = await Promise.all(
          blocks.map(async (file) => pathOf((await index.block(file.slice(2))).particulars)),
        );
        expect(files.filter((file) => file.startsWith('f/')).sort()).toEqual(
          [pathOf(backstage), ...blocks, ...particulars].sort(),
        );
        expect(blocks).toHaveLength(2);
        expect(blocks).toContain(pathOf(fronts[town]!.name));
        for (const block of blocks) neighbourhoods.add(block);
      }
    }
    expect(neighbourhoods.size).toBeGreaterThan(5);
  }, 30_000);

  it('is the same of a country of many blocks, which has an overview and an index for each area', async () => {
    const [flat, large] = [path.join(folder, 'a'), path.join(folder, 'b')];
    const listings = [...inTowns(), ...many(1500)];
    await publishTo(flat, listings);
    await publishTo(large, listings, { mostBlocks: 3 });
    const { opened } = await visit(large);
    const { overview, index } = opened.manifest.files;
    const areas = decodeOverview(contentOfFile(large, overview!));
    expect(areas.length).toBe((await opened.index()).areas.length);
    expect(areas.length).toBeGreaterThan(2);
    const indexes = new Set(areas.map(({ name }) => pathOf(name)));
    const places = [...TOWNS, { latitude: 45.7, longitude: -81.2 }];
    for (const [i, { latitude, longitude }] of places.entries()) {
      const near = { latitude: latitude + 0.03, longitude: longitude - 0.02 };
      for (const { fr: text } of SERVICES.filter((_, service) => service % 13 === 0)) {
        const [before, now] = [await visit(flat), await visit(large)];
        const expected = await search(before.opened, { text, near });
        const found = await search(now.opened, { text, near });
        expect(found.results.map(({ name }) => name)).toEqual(expected.results.map(({ name }) => name));
        if (found.widened) continue;
        expect(now.asked).not.toContain(pathOf(index));
        expect(now.asked.filter((file) => indexes.has(file))).toHaveLength(i < TOWNS.length ? 1 : 3);
        // A card opened asks for no index either.
        const { name } = await found.results[0]!.details();
        expect(name).toEqual(found.results[0]!.name);
        expect(now.asked).not.toContain(pathOf(index));
      }
    }
  }, 30_000);

  it('asks for the index around a postal code beside the codes, and not after them', async () => {
    const directory = path.join(folder, 'a');
    const codes = ['P3E', 'P1B'];
    const listings = inTowns().map((one) => ({
      ...one,
      places: one.places.map((at) => ({ ...at, postalCode: `${codes[at.city === 'Sudbury' ? 0 : 1]} 1A1` })),
    }));
    await publishTo(directory, listings, { mostBlocks: 3 });
    const { overview, postalCodes } = (await visit(directory)).opened.manifest.files;
    const areas = decodeOverview(contentOfFile(directory, overview!));
    for (const [town, code] of codes.entries()) {
      const [nearest] = areasAround(areas, TOWNS[town]!);
      const index = pathOf(areas[nearest!]!.name);
      // The codes come only once the index has been asked for.
      let isAsked = () => {};
      const asked = new Promise<void>((resolve) => {
        isAsked = resolve;
      });
      const reader = folderPlatform();
      const platform = {
        ...reader,
        async fetch(url: string, init: RequestInit) {
          if (url.endsWith(index)) isAsked();
          if (url.endsWith(pathOf(postalCodes))) await asked;
          return reader.fetch(url, init);
        },
      };
      const opened = await openDirectory({
        url: pathToFileURL(`${directory}/`).href,
        publicKey: key.x,
        platform,
      });
      const { place, results } = await search(opened, { text: SERVICES[0]!.fr, near: `${code} 2B2` });
      expect(place?.name).toBe(code);
      expect(results.length).toBeGreaterThan(0);
    }
  }, 30_000);

  it('is a third block where there is no front and one more begins near by, the same whatever is sought', async () => {
    const directory = path.join(folder, 'a');
    const services = ['amenity/dentist', 'office/lawyer', 'amenity/childcare', 'amenity/pharmacy'];
    const words = ['dentiste', 'avocat', 'garderie', 'pharmacie'];
    // No front, all services being frequent: a town of several blocks with its suburb, and one of a single block, far.
    const towns = [
      { count: 1300, longitude: -81 },
      { count: 300, longitude: -80.75 },
      { count: 700, longitude: -82.2 },
    ];
    const places = towns.flatMap(({ count, longitude }) =>
      Array.from({ length: count }, (_, i) => ({
        latitude: 46.49 + 0.02 * Math.sin(i * 2.4),
        longitude: longitude + 0.02 * Math.cos(i * 2.4),
      })),
    );
    await publishTo(
      directory,
      many(places.length).map((item, i) => ({
        ...item,
        categories: [services[i % 4]!],
        places: [{ ...item.places[0]!, ...places[i]! }],
      })),
    );
    const read = async (near: { latitude: number; longitude: number }) => {
      const fetched = new Set<string>();
      let blocks = 0;
      for (const text of words) {
        const { asked, opened } = await visit(directory);
        await search(opened, { text, near });
        const all = allBlocks(await opened.index()).map(({ name }) => pathOf(name));
        blocks = asked.filter((file) => all.includes(file)).length;
        fetched.add(asked.sort().join());
      }
      expect(fetched.size).toBe(1);
      return blocks;
    };
    const { opened } = await visit(directory);
    const { areas } = await opened.index();
    expect(areas.some(({ blocks }) => blocks.some(({ front }) => front))).toBe(false);
    expect(await read({ latitude: 46.49, longitude: -81 })).toBe(3);
    expect(await read({ latitude: 46.49, longitude: -82.2 })).toBe(1);
  }, 30_000);

  /** A word of five syllables, three of which are others in any other: none is another misspelt. */
  const called = (i: number) => {
    const syllables = 'ba cor du fer gal lan mi nor pel tur vi zo chan'.split(' ');
    const [a, b, c] = [i % 13, Math.floor(i / 13) % 13, Math.floor(i / 169) % 13] as const;
    const word = [a, b, c, a + b + c, a + 2 * b + 4 * c].map((n) => syllables[n % 13]).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const namedTowns = () =>
    inTowns().map((item, i) => ({
      ...item,
      name: { fr: `${SERVICES.find(({ id }) => id === item.categories[0])!.fr} ${called(i)}` },
    }));
  const IN_SUDBURY = { latitude: 46.49, longitude: -81 };

  it('is, of a name that nobody near has, the names of the city and the likeliest blocks of it', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, namedTowns());
    const { opened: index } = await visit(directory);
    const { areas } = await index.index();
    // All words, which a page fetches after any search.
    const words = pathOf(index.manifest.files.moreWords!);
    const sudbury = areas[0]!.blocks.map(({ name }) => pathOf(name));
    const files = decodeNames(contentOfFile(directory, index.manifest.files.names));
    const { asked: usual, opened } = await visit(directory);
    await search(opened, { text: SERVICES[9]!.fr, near: IN_SUDBURY });
    const rest = new Set<string>();
    let foundFarther = 0;
    for (let i = 3; i < 2000; i += 149) {
      const { asked, opened } = await visit(directory);
      const { results, widened } = await search(opened, { text: called(i), near: IN_SUDBURY });
      expect([results[0]?.name.fr, widened]).toEqual([expect.stringContaining(called(i)), false]);
      const more = asked.filter((file) => !usual.includes(file));
      const blocks = more.filter((file) => sudbury.includes(file));
      if (!blocks.length) continue;
      foundFarther++;
      expect(blocks.length).toBeLessThanOrEqual(3);
      const particulars = blocks.map((file) =>
        pathOf(decodeBlock(contentOfFile(directory, file.slice(2))).particulars),
      );
      rest.add(
        more
          .filter((file) => ![...blocks, ...particulars, words].includes(file))
          .sort()
          .join(),
      );
    }
    expect(foundFarther).toBeGreaterThan(2);
    // One file for all names: which was looked for it does not tell.
    expect([...rest]).toEqual([[pathOf(index.manifest.files.names), pathOf(files.areas[0]!)].sort().join()]);
  }, 30_000);

  it('is that, too, where a name is asked for by its service, and then stands first', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, namedTowns());
    for (let i = 3; i < 2000; i += 393) {
      const { opened } = await visit(directory);
      const { categories } = namedTowns()[i]!;
      const service = SERVICES.find(({ id }) => id === categories[0])!.fr;
      const { results } = await search(opened, { text: `${service} ${called(i)}`, near: IN_SUDBURY });
      expect(results[0]?.name.fr).toBe(`${service} ${called(i)}`);
    }
  }, 30_000);

  it.each([
    'pas cher',
    'ouvert le samedi soir',
    'pour ma mère qui parle seulement français',
    'disponible maintenant',
  ])('is the same where a service is sought « %s »', async (qualified) => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, namedTowns());
    const { asked: usual, opened: one } = await visit(directory);
    await search(one, { text: SERVICES[9]!.fr, near: IN_SUDBURY });
    const { asked, opened: other } = await visit(directory);
    await search(other, { text: `${SERVICES[9]!.fr} ${qualified}`, near: IN_SUDBURY });
    // All words, which a page fetches after any search.
    const words = pathOf(one.manifest.files.moreWords!);
    expect(asked.filter((file) => file !== words).sort()).toEqual(usual.sort());
  });

  it('is no more where details are opened than one group of an area, services mixed', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, inTowns());
    const { asked, opened } = await visit(directory);
    const near = { latitude: 46.49, longitude: -81 };
    const { results } = await search(opened, { text: SERVICES[9]!.fr, near });
    asked.length = 0;
    const { id } = await results[0]!.details();
    expect(id).toMatch(/^0-/);
    const [shelf, group, ...more] = asked;
    expect(more).toEqual([]);
    const groups = decodeShelf(contentOfFile(directory, shelf!.slice(2)))
      .flat()
      .map(({ name }) => pathOf(name));
    expect(groups).toContain(group);
    const { listings } = decodeDetails(contentOfFile(directory, group!.slice(2)));
    expect(listings.length).toBeGreaterThanOrEqual(GROUP_MINIMUM);
    expect(new Set(listings.flatMap(({ categories }) => categories)).size).toBeGreaterThan(20);
  });
});

describe('a directory of every service there is', () => {
  it('sends the words that most people use ahead, and understands the others all the same', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(
      directory,
      many(1200).map((item, i) => ({ ...item, categories: [CATEGORIES[i % CATEGORIES.length]!.id] })),
    );
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const { guide, moreWords } = opened.manifest.files;
    const { words: more } = decodeMoreWords(contentOfFile(directory, moreWords!));
    const ahead = decodeGuide(contentOfFile(directory, guide)).categories;
    expect(ahead.length).toBe(CATEGORIES.length);
    expect(more.flatMap(({ words }) => words).length).toBeGreaterThan(1000);

    const asked = async (text: string) => {
      const paths: string[] = [];
      const { directory: visited } = await openAnyDirectory(directory, key.x, (url) => paths.push(url));
      const { categories } = await search(visited, {
        text,
        near: { latitude: 45.9, longitude: -81 },
      });
      await visited.allCategories();
      return { paths: paths.sort(), categories };
    };
    const idOf = new Map(ahead.map(({ number, id }) => [number, id]));
    // A rare word may be common ones of another service: four in five lead to their own.
    let understood = 0;
    const tried = more.filter((_, i) => i % 40 === 0);
    for (const { number, words } of tried) {
      const { categories } = await asked(words.at(-1)!);
      if (categories.some(({ id }) => id === idOf.get(number))) understood++;
    }
    expect(tried.length).toBeGreaterThan(10);
    expect(understood / tried.length).toBeGreaterThanOrEqual(0.8);
    const { number, words } = more.find(({ number }) => idOf.get(number) === 'amenity/pharmacy')!;
    const rare = await asked(words.at(-1)!);
    expect(rare.categories.map((category) => category.number)).toContain(number);
    expect((await asked('pharmacie')).paths).toEqual(rare.paths);
  }, 30_000);
});

describe('a listing whose source says nothing of what it is', () => {
  it('is found by what its name says, in the other language too, and by nothing where that is not sure', async () => {
    const directory = path.join(folder, 'a');
    const names = ['Zurich Pharmacy', 'Dalhousie Nursing Home Inc.', 'Association des pharmaciens', 'Rexall'];
    await publishTo(
      directory,
      many(4).map((item, i) => ({ ...item, name: { en: names[i]! }, categories: [] })),
    );
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const found = async (text: string) =>
      (await search(opened, { text, near: { latitude: 45, longitude: -82 } })).results.map(
        ({ name }) => name.en,
      );
    expect(await found('pharmacies')).toEqual(['Zurich Pharmacy']);
    expect(await found('foyer de soins')).toEqual(['Dalhousie Nursing Home Inc.']);
    // What the source said is what is told of it.
    const [result] = (await search(opened, { text: 'pharmacie', near: { latitude: 45, longitude: -82 } }))
      .results;
    expect((await result!.details()).categories).toEqual([]);
  });
});

describe('what is meant by several words, of every service there is', () => {
  const ask = async () => {
    const directory = path.join(folder, 'a');
    await publishTo(
      directory,
      many(1200).map((item, i) => ({ ...item, categories: [CATEGORIES[i % CATEGORIES.length]!.id] })),
    );
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    return async (text: string) =>
      (await search(opened, { text, near: { latitude: 45.9, longitude: -81 } })).categories.map(
        ({ id }) => id,
      );
  };

  it('is what they say together, and not what one of them says in passing', async () => {
    const meant = await ask();
    expect(await meant('garderies subventionnées')).toEqual(['amenity/childcare']);
    expect(await meant('plombier urgence')).not.toContain('amenity/hospital');
    expect(await meant('looking for a family doctor taking new patients')).toEqual(['amenity/doctors']);
    expect(await meant('nursing home')).toEqual(['amenity/social_facility/nursing_home']);
    expect(await meant('avocat divorce')).toEqual(['ca/family-law']);
  }, 30_000);

  it('is no more than a few where a word stands in the names of many: « enfant »', async () => {
    const meant = await ask();
    expect((await meant('mon enfant ne parle pas encore')).length).toBeLessThanOrEqual(6);
  }, 30_000);
});

describe('a directory that has few services', () => {
  it('knows the others by their words, and takes none of them for a misspelling of its own', async () => {
    const directory = path.join(folder, 'a');
    const nursingHome = ['amenity/social_facility/nursing_home'];
    await publishTo(
      directory,
      many(20).map((item, i) => ({ ...item, ...(i % 2 && { categories: nursingHome }) })),
    );
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const ask = async (text: string) => {
      const { categories, results } = await search(opened, {
        text,
        near: { latitude: 45.5, longitude: -81.5 },
      });
      return { ids: categories.map(({ id }) => id), found: results.length };
    };
    expect(await ask('foyer')).toMatchObject({ ids: nursingHome, found: expect.toSatisfy((n) => n > 0) });
    const rent = await ask('loyer');
    expect(rent.found).toBe(0);
    expect(rent.ids).not.toContain(nursingHome[0]);
    expect(rent.ids.length).toBeGreaterThan(0);
    expect((await ask('dentiste')).ids).toEqual(['amenity/dentist']);
  });
});

describe('shards of names', () => {
  it('hold a thousand listings or more, and lead to the listing and its details from any of its words', async () => {
    const directory = path.join(folder, 'a');
    const syllables = ['ba', 'cor', 'du', 'fer', 'gal', 'lan', 'mar', 'nor', 'pel', 'tur'];
    const nameOf = (i: number) =>
      `${syllables[i % 10]}${syllables[Math.floor(i / 10) % 10]}${syllables[Math.floor(i / 100) % 10]}`;
    const wordsOf = (i: number) => Array.from({ length: 8 }, (_, k) => `${nameOf(i * 7 + k)}${nameOf(i)}`);
    const fullNameOf = (i: number) => `Clinique ${wordsOf(i).join(' ')}`;
    await publishTo(
      directory,
      many(6000).map((item, i) => ({ ...item, name: { fr: fullNameOf(i) } })),
    );
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const { shards, starts } = decodeNames(contentOfFile(directory, opened.manifest.files.names));
    expect(shards.length).toBeGreaterThan(2);
    expect(starts).toEqual([...starts].sort());
    for (const shard of shards) {
      const { listings } = decodeNameShard(contentOfFile(directory, shard));
      expect(listings).toBeGreaterThanOrEqual(NAME_SHARD_MINIMUM);
    }
    for (const word of wordsOf(4321).slice(0, 3)) {
      const { results } = await search(opened, { text: word, near: 'Moncton, NB', scope: 'country' });
      const found = results.find(({ name }) => name.fr === fullNameOf(4321));
      expect((await found!.details()).name).toEqual(found!.name);
    }
  });
});

describe('the delta of web addresses', () => {
  it('is all that a returning extension fetches of the table, and is checked against the table', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(600));
    const asked: string[] = [];
    const platform = folderPlatform();
    const visit = async () => {
      const { fetch } = platform;
      asked.length = 0;
      const counting = {
        ...platform,
        fetch: (url: string, init?: RequestInit) => {
          asked.push(url);
          return fetch(url, init);
        },
      };
      const url = pathToFileURL(`${directory}/`).href;
      const opened = await openLookup({ url, publicKey: key.x, platform: counting });
      return { opened, size: await opened.syncHosts() };
    };
    expect((await visit()).size).toBe(600);
    const next = [...many(600).slice(1), listing('nouveau')];
    const { since } = await publishTo(directory, next, { date: new Date('2026-12-01'), previous: directory });
    expect(since).toMatchObject({ addresses: 2, published: '2026-11-22T12:00:00Z' });
    const { opened, size } = await visit();
    const { sections, deltas } = decodeHosts(contentOfFile(directory, opened.manifest.files.hosts));
    expect(size).toBe(600);
    for (const { name } of sections.flatMap(({ parts, shards }) => [...parts, ...shards]))
      expect(asked.some((url) => url.endsWith(name))).toBe(false);
    expect(asked.some((url) => url.endsWith(deltas[0]!.name))).toBe(true);
    expect(await opened.matchHost('https://nouveau.example/')).toMatchObject({ key: 'nouveau.example' });
    expect(await opened.matchHost('https://l00000.example/')).toBeUndefined();
  });

  it('serves who was away for weeks, through those of the editions between', async () => {
    const directory = path.join(folder, 'a');
    const platform = folderPlatform();
    const asked: string[] = [];
    const visit = async () => {
      const url = pathToFileURL(`${directory}/`).href;
      const fetch = (address: string, init?: RequestInit) => {
        asked.push(address);
        return platform.fetch(address, init);
      };
      const opened = await openLookup({ url, publicKey: key.x, platform: { ...platform, fetch } });
      await opened.syncHosts();
      return opened;
    };
    const week = (number: number) => [...many(600).slice(number), listing(`semaine-${number}`)];
    await publishTo(directory, week(0), { date: new Date('2026-11-01') });
    await visit();
    for (const [number, day] of ['2026-11-08', '2026-11-15', '2026-11-22'].entries()) {
      await publishTo(directory, week(number + 1), { date: new Date(day), previous: directory });
    }
    asked.length = 0;
    const opened = await visit();
    const hosts = () => decodeHosts(contentOfFile(directory, opened.manifest.files.hosts));
    expect(hosts().deltas).toHaveLength(3);
    expect(asked.filter((url) => hosts().deltas.some(({ name }) => url.endsWith(name)))).toHaveLength(3);
    for (const { name } of hosts().sections.flatMap(({ parts }) => parts))
      expect(asked.some((url) => url.endsWith(name))).toBe(false);
    expect(await opened.matchHost('https://semaine-3.example/')).toBeDefined();
    expect(await opened.matchHost('https://semaine-0.example/')).toBeUndefined();

    // They stay for five weeks.
    const { manifest } = await publishTo(directory, week(4), {
      date: new Date('2026-12-19'),
      previous: directory,
    });
    const left = decodeHosts(contentOfFile(directory, manifest.files.hosts)).deltas;
    expect(left.map(({ day }) => new Date(day * 864e5).toISOString().slice(0, 10))).toEqual([
      '2026-11-15',
      '2026-11-22',
    ]);
  });

  it('that does not make the table that is meant costs the whole table, and no more', async () => {
    const directory = path.join(folder, 'a');
    const platform = folderPlatform();
    const url = pathToFileURL(`${directory}/`).href;
    await publishTo(directory, many(600));
    await (await openLookup({ url, publicKey: key.x, platform })).syncHosts();
    const { manifest } = await publishTo(directory, [...many(600).slice(1), listing('nouveau')], {
      date: new Date('2026-12-01'),
      previous: directory,
    });
    const [delta] = decodeHosts(contentOfFile(directory, manifest.files.hosts)).deltas;
    await writeFile(path.join(directory, pathOf(delta!.name)), 'no delta');
    const opened = await openLookup({ url, publicKey: key.x, platform });
    expect(await opened.syncHosts()).toBe(600);
    expect(await opened.matchHost('https://nouveau.example/')).toBeDefined();
  });

  it('is not made where there is nothing to make it to, and says so', async () => {
    await expect(publishTo(path.join(folder, 'a'), many(3), { previous: folder })).rejects.toThrow(
      /no edition of this version/,
    );
  });
});

describe('web addresses', () => {
  const read = <T>(directory: string, name: string, decode: (content: Uint8Array) => T) =>
    decode(contentOfFile(directory, name));
  /** The groups of an edition, by name. */
  const groupsOf = (directory: string, backstage: string) =>
    new Map(
      read(directory, backstage, decodeBackstage).shelves.flatMap((shelf) =>
        read(directory, shelf, decodeShelf)
          .flat()
          .map(({ name }) => [pathOf(name), read(directory, name, decodeDetails)]),
      ),
    );
  const tableOf = (directory: string, hosts: string) =>
    new KeyTable(
      read(directory, hosts, decodeHosts).sections.flatMap(({ parts }) =>
        parts.map(({ name }) => read(directory, name, decodeTablePart)),
      ),
    );

  it('lead to groups of the least number of listings or more, each key once', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, many(3000));
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const groups = groupsOf(directory, opened.manifest.files.backstage);
    expect(groups.size).toBeGreaterThan(15);
    for (const { listings } of groups.values()) {
      expect(listings.length).toBeGreaterThanOrEqual(GROUP_MINIMUM);
    }
    expect(tableOf(directory, opened.manifest.files.hosts).size).toBe(3000);
    for (let i = 0; i < 3000; i += 97) {
      const id = many(3000)[i]!.id;
      expect((await opened.listingsOf(`${id}.example`)).map((found) => found.id)).toEqual([id]);
    }
    expect(await opened.listingsOf('nobody.example')).toEqual([]);
  });

  it('of one listing lead to it each, through the same group', async () => {
    const directory = path.join(folder, 'a');
    const web = ['https://clinique.example/', 'https://facebook.com/laclinique', 'https://autre.example/fr'];
    await publishTo(directory, [...many(1500), listing('trois', { web })]);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const table = tableOf(directory, opened.manifest.files.hosts);
    // Of one kin, by which a page that shows two of them is known to show one listing.
    const own = { offer: 'active', kin: kinOf(shelfMarkOf('clinique.example')) };
    for (const address of ['clinique.example', 'facebook.com/laclinique', 'autre.example'])
      expect(table.find(address)).toEqual([own]);
    const { shards } = read(directory, opened.manifest.files.hosts, decodeHosts).sections[0]!;
    const { rows } = read(directory, shards[0]!.name, decodeKeyShard);
    expect(rows.length).toBe(1503);
    const mark = shortMarkOf(shelfMarkOf('clinique.example'));
    expect(rows.filter((row) => row.mark === mark).length).toBeGreaterThanOrEqual(2);
    const groups = groupsOf(directory, opened.manifest.files.backstage);
    const fetched = new Set<string>();
    for (const address of ['clinique.example', 'facebook.com/laclinique', 'autre.example']) {
      const asked: string[] = [];
      const { directory: visited } = await openAnyDirectory(directory, key.x, (url) => asked.push(url));
      const [found, ...others] = await visited.listingsOf(address);
      expect([found?.id, others]).toEqual(['trois', []]);
      const asking = asked
        .map((url) => url.slice(url.lastIndexOf('/f/') + 1))
        .filter((name) => groups.has(name));
      const listings = asking.reduce((sum, name) => sum + groups.get(name)!.listings.length, 0);
      expect(listings).toBeGreaterThanOrEqual(GROUPS_TOGETHER * GROUP_MINIMUM);
      fetched.add(asking.slice(-GROUPS_TOGETHER).sort().join());
    }
    expect(fetched.size).toBe(1);
  });

  it('stand beside phone numbers, which lead to the listings that have them and to no others', async () => {
    const directory = path.join(folder, 'a');
    const at = (...phones: string[]) => ({
      places: [{ city: 'Sudbury', province: 'ON' as const, latitude: 46.49, longitude: -81, phones }],
    });
    const shared = '+17055550150';
    await publishTo(directory, [
      ...many(300),
      listing('sans-site', { web: [], ...at('+17055550123;ext=4') }),
      listing('accueil', { web: [], ...at(shared), french: { offer: 'active', evidence: [] } }),
      listing('urgence', { web: [], ...at(shared), french: { offer: 'none', evidence: [] } }),
    ]);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const lookup = await opened.lookup();
    expect(lookup({ kind: 'phone', key: '+17055550123' })?.offer).toBe('active');
    expect((await opened.listingsOf('+17055550123')).map(({ id }) => id)).toEqual(['sans-site']);
    expect(lookup({ kind: 'phone', key: shared })?.offer).toBe('limited');
    expect((await opened.listingsOf(shared)).map(({ id }) => id).sort()).toEqual(['accueil', 'urgence']);
    expect(lookup({ kind: 'phone', key: '+17055550124' })).toBeUndefined();
  });

  const FAR = [
    { city: 'Sudbury', province: 'ON' as const, latitude: 46.49, longitude: -81, phones: [] },
    { city: 'Moncton', province: 'NB' as const, latitude: 46.09, longitude: -64.78, phones: [] },
    { city: 'Winnipeg', province: 'MB' as const, latitude: 49.89, longitude: -97.14, phones: [] },
  ];
  /** Enough listings in each town for areas of their own. */
  const country = () =>
    FAR.flatMap((place, town) =>
      Array.from({ length: 900 }, (_, i) =>
        listing(`${town}-${i}`, {
          places: [
            { ...place, latitude: place.latitude + i / 20_000, longitude: place.longitude + i / 30_000 },
          ],
        }),
      ),
    );

  it('of a chain with places in several areas lead to it, once, with all its places', async () => {
    const directory = path.join(folder, 'a');
    await publishTo(directory, [...country(), listing('chaine', { places: FAR })]);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    expect((await opened.index()).areas.length).toBeGreaterThan(2);
    const found = await opened.listingsOf('chaine.example');
    expect(found.map(({ id, places }) => [id, places.length])).toEqual([['chaine', 3]]);
    for (const near of ['Sudbury', 'Moncton, NB', 'Winnipeg']) {
      const { results } = await search(opened, { text: 'Clinique chaine', near });
      expect(await idOf(results[0]!)).toBe('chaine');
    }
    let times = 0;
    for await (const { id } of opened.listings()) times += Number(id === 'chaine');
    expect(times).toBe(1);
  });

  it('that several listings share lead to all of them, wherever they are, or to the nearest', async () => {
    const directory = path.join(folder, 'a');
    const chain = FAR.map((place, i) =>
      listing(`succursale-${i}`, {
        places: [place],
        web: [`https://www.chaine.example/${i}`],
        description: { fr: `La succursale de ${place.city}` },
      }),
    );
    const distant = listing('en-ligne', {
      places: [],
      atADistance: { provinces: ['ON', 'NB'] },
      web: ['https://en-ligne.example/', 'https://chaine.example/en-ligne'],
    });
    await publishTo(directory, [...country(), ...chain, distant]);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    const found = await opened.listingsOf('chaine.example');
    expect(found.map(({ id }) => id).sort()).toEqual([
      'en-ligne',
      'succursale-0',
      'succursale-1',
      'succursale-2',
    ]);
    expect((await opened.listingsOf('en-ligne.example')).map(({ id }) => id)).toEqual(['en-ligne']);
    for (const [i, near] of FAR.entries()) {
      const [nearest, ...others] = await opened.listingsOf('chaine.example', near, 1);
      expect([nearest?.id, others]).toEqual([`succursale-${i}`, []]);
    }
    // Counted on the device.
    expect(tableOf(directory, opened.manifest.files.hosts).find('chaine.example')).toHaveLength(4);
    // Each in full where it is at home.
    for (const { id, description } of chain) {
      expect((await opened.listing(id))?.description).toEqual(description);
    }
    const met: string[] = [];
    for await (const { id } of opened.listings()) met.push(id);
    expect(met.length).toBe(2704);
    expect(new Set(met).size).toBe(met.length);
  });

  it('say of a shared address only what holds for all', () => {
    const web = ['https://shared.example/'];
    const hosts = new Hosts();
    const listings = [
      listing('a', { web }),
      listing('b', { web, french: { offer: 'none', evidence: [] } }),
      listing('c', { web: ['https://own.example/', 'https://www.own.example/fr'] }),
    ];
    for (const [number, item] of listings.entries()) hosts.add(item, number, shelfMark(item));
    const table = new KeyTable(partsOfTable(hosts.rows()));
    expect(table.size).toBe(3);
    expect(table.match('https://shared.example/')?.offer).toBe('limited');
    expect(table.match('https://own.example/')?.offer).toBe('active');
  });
});

describe('a listing by its id', () => {
  it('is found wherever it stands: on the map, off it, at a distance, with a web address or without', async () => {
    const directory = path.join(folder, 'a');
    const listings = [
      ...many(17_000).map((item, i) => (i % 3 ? item : { ...item, web: [] })),
      listing('distance', { places: [], atADistance: { provinces: ['ON', 'NB'] } }),
      listing('nulle part', { places: [], web: [] }),
      listing('carte', { places: [{ city: 'Nulle-Part-sur-Mer', province: 'NB', phones: [] }] }),
    ];
    await publishTo(directory, listings);
    const { directory: opened } = await openAnyDirectory(directory, key.x);
    for (const wanted of listings.filter((_, i) => i % 1700 === 0 || i >= 17_000)) {
      expect(await opened.listing(wanted.id), wanted.id).toEqual(wanted);
    }
    expect(await opened.listing('l99999')).toBeUndefined();
    expect(await opened.listing('')).toBeUndefined();

    // Told by its hash, in shards of eight thousand or more.
    const names = decodeIds(contentOfFile(directory, opened.manifest.files.ids));
    expect(names).toHaveLength(2);
    const shards = names.map((name) => decodeIdShard(contentOfFile(directory, name)));
    for (const [number, shard] of shards.entries()) {
      expect(shard.length).toBeGreaterThan(8000);
      expect(shard.map(({ print }) => print)).toEqual(
        listings
          .map(({ id }) => idPrint(id, 2))
          .filter(({ shard: own }) => own === number)
          .map(({ print }) => print)
          .sort((a, b) => a - b),
      );
    }
  });
});
