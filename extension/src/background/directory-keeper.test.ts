import { DirectoryError } from '@relais/core/connect/directory';
import type { Platform } from '@relais/core/platform';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  at,
  device,
  HOME,
  listing,
  newSigner,
  publish,
  type Signer,
  type SmallDirectory,
  URL,
} from '../../testing/directory.ts';
import { DirectoryKeeper } from './directory-keeper.ts';

const CLINIC = listing('clinique', ['https://clinique.example/']);
const GARAGE = listing('garage', ['https://garage.example/']);

let signer: Signer;
let first: SmallDirectory;
let host: { current: SmallDirectory | undefined; isFull?: boolean };
let asked: string[];
let restart: () => DirectoryKeeper;
let keeper: DirectoryKeeper;
let platform: Platform;

/** The letter of a file's kind, which stands behind its signature. */
const kindOf = (bytes: Uint8Array) => String.fromCharCode(bytes[64 + 3] ?? 0);

beforeEach(async () => {
  signer = await newSigner();
  first = await publish(signer, { listings: [CLINIC], strangers: ['hasard.example'] });
  host = { current: first };
  const made = device(host);
  asked = made.asked;
  platform = made.platform;
  const address = { url: URL, publicKey: first.publicKey };
  restart = () => new DirectoryKeeper(made.platform, address);
  keeper = restart();
});

test('a page is looked up with no request, also after a restart', async () => {
  await keeper.update();
  asked.length = 0;
  for (const woken of [keeper, restart()]) {
    expect(await woken.match('https://rendez-vous.clinique.example/prendre')).toEqual({
      key: 'clinique.example',
      offer: 'active',
    });
    expect(await woken.match('https://evil-clinique.example/')).toBeUndefined();
    expect((await woken.edition())?.addresses).toBe(2);
  }
  expect(asked).toEqual([]);
});

test('what a page names is looked up with no request, and its details by the key that was found', async () => {
  const phone = '+17055550144';
  const daycare = listing('garderie', [], {
    places: [{ city: 'Sudbury', province: 'ON', phones: [phone] }],
  });
  host.current = await publish(signer, { listings: [CLINIC, daycare], published: '2026-11-02T00:00:00Z' });
  await keeper.update();
  asked.length = 0;
  const keys = ['clinique.example', phone, 'evil-clinique.example', '+17055550145', 'garage.example'];
  expect((await keeper.lookup(keys)).map(([key, { offer }]) => [key, offer])).toEqual([
    ['clinique.example', 'active'],
    [phone, 'active'],
  ]);
  expect(asked).toEqual([]);
  const found = await keeper.listings('https://annuaire.example/', phone);
  expect(found.listings.map(({ id }) => id)).toEqual(['garderie']);
  expect((await keeper.listings('https://annuaire.example/', '+17055550145')).listings).toEqual([]);
});

test('a device that holds nothing asks nobody and knows nothing', async () => {
  expect(await keeper.match('https://clinique.example/')).toBeUndefined();
  expect(await keeper.edition()).toBeUndefined();
  expect(asked).toEqual([]);
});

test('details ask for a shard of keys, one group of listings and what leads there, once', async () => {
  host.current = await publish(signer, { listings: [CLINIC, GARAGE], published: '2026-11-02T00:00:00Z' });
  await keeper.update();
  asked.length = 0;
  expect((await keeper.listings('https://www.clinique.example/')).listings).toEqual([CLINIC]);
  // The shard of the key, the shelf of the area, and of it one group. What leads there, the same for everybody, came
  // with the table.
  expect(asked).toHaveLength(3);
  expect((await keeper.listings('https://www.clinique.example/')).listings).toEqual([CLINIC]);
  // It lies in the same group, and the host does not learn that it was looked at.
  expect((await keeper.listings('https://garage.example/')).listings).toEqual([GARAGE]);
  expect(asked).toHaveLength(3);
});

test('a fingerprint that met by chance leads to no listing', async () => {
  await keeper.update();
  expect(await keeper.match('https://hasard.example/')).toBeDefined();
  expect(await keeper.listings('https://hasard.example/')).toMatchObject({
    key: 'hasard.example',
    listings: [],
  });
});

test('an update that breaks off half-way leaves the old edition in service', async () => {
  await keeper.update();
  const next = await publish(signer, { listings: [CLINIC, GARAGE], published: '2026-11-02T00:00:00Z' });
  const whole = new Map(next.files);
  for (const path of next.files.keys()) if (path !== 'manifest.json') next.files.delete(path);
  host.current = next;
  await expect(keeper.update()).rejects.toMatchObject({ fault: 'missing' });
  for (const woken of [keeper, restart()]) {
    expect(await woken.match('https://clinique.example/')).toBeDefined();
    expect(await woken.match('https://garage.example/')).toBeUndefined();
  }
  host.current = { ...next, files: whole };
  await keeper.update();
  expect(await keeper.match('https://garage.example/')).toBeDefined();
});

test('when the host has moved on to a newer edition, details are missing until it is here', async () => {
  await keeper.update();
  const renamed = { ...CLINIC, name: { fr: 'Clinique du Lac' } };
  host.current = await publish(signer, { listings: [renamed], published: '2026-11-02T00:00:00Z' });
  await expect(keeper.listings('https://clinique.example/')).rejects.toMatchObject({ fault: 'missing' });
  await keeper.update();
  expect((await keeper.listings('https://clinique.example/')).listings).toEqual([renamed]);
});

test('an update says why it failed, and what is held goes on serving', async () => {
  await keeper.update();
  host.current = undefined;
  await expect(keeper.update()).rejects.toBeInstanceOf(DirectoryError);
  host.current = await publish(await newSigner(), { listings: [GARAGE], published: '2026-11-03T00:00:00Z' });
  await expect(keeper.update()).rejects.toMatchObject({ fault: 'signature' });
  host.current = await publish(signer, { listings: [GARAGE], published: '2026-10-01T00:00:00Z' });
  await expect(keeper.update()).rejects.toMatchObject({ fault: 'rolled-back' });
  expect(await restart().match('https://clinique.example/')).toBeDefined();
});

test('the table comes in parts, and says how much of it has come', async () => {
  const said: Array<[number, number]> = [];
  const daycare = listing('garderie', [], {
    places: [{ city: 'Sudbury', province: 'ON', phones: ['+17055550144'] }],
  });
  host.current = await publish(signer, { listings: [CLINIC, daycare], published: '2026-11-02T00:00:00Z' });
  await keeper.update((loaded, total) => said.push([loaded, total]));
  const [, total] = said[0]!;
  expect(said.map(([loaded]) => loaded)).toEqual([0, expect.any(Number), total]);
  expect(said[1]![0]).toBeLessThan(total);
});

test('a worker that is stopped while the table comes asks again only for what is missing', async () => {
  const daycare = listing('garderie', [], {
    places: [{ city: 'Sudbury', province: 'ON', phones: ['+17055550144'] }],
  });
  const next = await publish(signer, { listings: [CLINIC, daycare], published: '2026-11-02T00:00:00Z' });
  host.current = next;
  // Stopped once the first part is there: what waits for the second is never heard of again.
  await new Promise<void>((stopped) => {
    void restart().update((loaded) => loaded > 0 && stopped());
  });
  const had = asked.filter((path) => path.startsWith('f/'));
  asked.length = 0;
  const woken = restart();
  await woken.update();
  expect((await woken.edition())?.addresses).toBe(2);
  expect(asked.filter((path) => had.includes(path)).length).toBeLessThan(had.length);
  expect(new Set(asked).size).toBe(asked.length);
});

test('the next edition comes as what changed, and leaves nothing of the table before', async () => {
  await keeper.update();
  const next = await publish(signer, {
    listings: [CLINIC, GARAGE],
    published: '2026-11-02T00:00:00Z',
    previous: first,
  });
  host.current = next;
  asked.length = 0;
  await keeper.update();
  const parts = (directory: SmallDirectory, { files }: SmallDirectory) =>
    [...directory.files.keys()].filter(
      (path) => kindOf(directory.files.get(path)!) === 'T' && !files.has(path),
    );
  expect(parts(next, first)).toHaveLength(1);
  expect(asked.some((path) => parts(next, first).includes(path))).toBe(false);
  expect(await keeper.match('https://garage.example/')).toBeDefined();
  const store = await platform.store();
  expect(await store.get('files', parts(first, next)[0]!.slice(2))).toBeUndefined();
});

test('a delta that leads elsewhere costs the whole table, and no more', async () => {
  await keeper.update();
  host.current = await publish(signer, {
    listings: [CLINIC, GARAGE],
    published: '2026-11-02T00:00:00Z',
    previous: first,
    spoilt: true,
  });
  await keeper.update();
  expect(await keeper.match('https://garage.example/')).toBeDefined();
  expect(await keeper.match('https://hasard.example/')).toBeUndefined();
});

test('a table that is damaged on its way is refused, and the one that is held goes on serving', async () => {
  await keeper.update();
  const next = await publish(signer, { listings: [CLINIC, GARAGE], published: '2026-11-02T00:00:00Z' });
  for (const [path, bytes] of next.files) {
    if (kindOf(bytes) === 'T') bytes[bytes.length - 1]! ^= 1;
    next.files.set(path, bytes);
  }
  host.current = next;
  await expect(keeper.update()).rejects.toMatchObject({ fault: 'damaged' });
  for (const woken of [keeper, restart()]) {
    expect(await woken.match('https://clinique.example/')).toBeDefined();
    expect(await woken.match('https://garage.example/')).toBeUndefined();
  }
});

test('a device with no room left says so, and the table that is held goes on serving', async () => {
  await keeper.update();
  host.current = await publish(signer, { listings: [CLINIC, GARAGE], published: '2026-11-02T00:00:00Z' });
  host.isFull = true;
  await expect(keeper.update()).rejects.toMatchObject({ fault: 'storage-full' });
  for (const woken of [keeper, restart()]) {
    expect(await woken.match('https://clinique.example/')).toBeDefined();
    expect(await woken.match('https://garage.example/')).toBeUndefined();
  }
  host.isFull = false;
  await keeper.update();
  expect(await keeper.match('https://garage.example/')).toBeDefined();
});

test('a page beside the one that a listing has on a host of others is not the listing’s', async () => {
  const library = listing('biblio', ['https://grand-val.example/loisirs/bibliotheque'], {
    places: [{ city: 'Grand-Val', province: 'ON', phones: [] }],
    name: { fr: 'Bibliothèque de Grand-Val' },
  });
  host.current = await publish(signer, { listings: [library] });
  await keeper.update();
  const own = 'https://www.grand-val.example/loisirs/bibliotheque/heures';
  expect(await keeper.match(own)).toMatchObject({ offer: 'active' });
  expect((await keeper.listings(own)).listings).toEqual([library]);
  const beside = 'https://www.grand-val.example/mairie/permis';
  expect(await keeper.match(beside)).toMatchObject({ offer: 'unknown' });
  expect((await keeper.listings(beside)).listings).toEqual([]);
});

describe('the home region', () => {
  const SHOP = listing('boutique', ['https://boutique.example/'], at(46.5));
  const DESK = listing('guichet', [], at(46.49, ['+17055550144']));

  beforeEach(async () => {
    first = await publish(signer, { listings: [SHOP, DESK], strangers: ['hasard.example'] });
    host.current = first;
    await keeper.update();
  });

  test('is fetched once, and then a badge there opens with no request, also with no network', async () => {
    expect(await keeper.heldHome(HOME)).toBeNull();
    await keeper.keepHome(HOME);
    expect(await keeper.heldHome(HOME)).toMatchObject({
      listings: 2,
      km: 25,
      published: '2026-11-01T00:00:00Z',
    });
    asked.length = 0;
    host.current = undefined;
    for (const woken of [keeper, restart()]) {
      expect((await woken.listings('https://www.boutique.example/')).listings).toEqual([SHOP]);
      expect((await woken.listings('https://annuaire.example/', '+17055550144')).listings).toEqual([DESK]);
      expect(await woken.listingAtHand('https://annuaire.example/', '+17055550144')).toEqual(DESK);
      expect(await woken.listingAtHand('https://hasard.example/')).toBeUndefined();
    }
    expect(asked).toEqual([]);
  });

  test('is of no use to what lies elsewhere', async () => {
    await keeper.keepHome({ ...HOME, place: { ...HOME.place, latitude: 43.6, longitude: -79.4 } });
    expect(await keeper.listingAtHand('https://boutique.example/')).toBeUndefined();
    asked.length = 0;
    expect((await keeper.listings('https://www.boutique.example/')).listings).toEqual([SHOP]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('follows the edition, and asks only for what changed', async () => {
    await keeper.keepHome(HOME);
    const moved = { ...SHOP, name: { fr: 'Boutique du Nord' } };
    const next = await publish(signer, { listings: [moved, DESK], published: '2026-11-02T00:00:00Z' });
    host.current = next;
    await keeper.update();
    asked.length = 0;
    await keeper.keepHome(HOME);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => first.files.has(path) && path.startsWith('f/'))).toEqual([]);
    asked.length = 0;
    expect((await keeper.listings('https://boutique.example/')).listings).toEqual([moved]);
    await keeper.keepHome(HOME);
    expect(asked).toEqual([]);
    // What only the edition before had is gone.
    const store = await platform.store();
    const gone = [...first.files.keys()].filter((path) => kindOf(first.files.get(path)!) === 'D');
    expect(await store.get('files', gone[0]!.slice(2))).toBeUndefined();
  });

  test('stays when a new edition clears out what nobody has read for long', async () => {
    await keeper.keepHome(HOME);
    const { publicKey } = first;
    const later = new DirectoryKeeper(
      { ...platform, now: () => Date.now() + 60 * 24 * 60 * 60 * 1000 },
      { url: URL, publicKey },
    );
    host.current = await publish(signer, {
      listings: [SHOP, DESK, CLINIC],
      published: '2026-11-02T00:00:00Z',
    });
    const read = async () => (await later.listingAtHand('https://boutique.example/'))?.id;
    await later.update();
    expect(await read()).toBe('boutique');
  });

  test('that cannot be kept says so, and what was held serves on', async () => {
    await keeper.keepHome(HOME);
    const moved = { ...SHOP, name: { fr: 'Boutique du Nord' } };
    host.current = await publish(signer, { listings: [moved, DESK], published: '2026-11-02T00:00:00Z' });
    await keeper.update();
    host.isFull = true;
    await expect(keeper.keepHome(HOME)).rejects.toMatchObject({ fault: 'storage-full' });
    host.current = undefined;
    expect((await restart().listings('https://boutique.example/')).listings).toEqual([SHOP]);
  });

  test('is erased when it is given up', async () => {
    await keeper.keepHome(HOME);
    await keeper.keepHome(null);
    expect(await keeper.listingAtHand('https://boutique.example/')).toBeUndefined();
    const store = await platform.store();
    const groups = [...first.files.keys()].filter((path) => kindOf(first.files.get(path)!) === 'D');
    expect(await store.get('files', groups[0]!.slice(2))).toBeUndefined();
    expect(await keeper.match('https://boutique.example/')).toBeDefined();
  });
});
