import { DirectoryError } from '@relais/core/connect/directory';
import { beforeEach, expect, test } from 'vitest';
import {
  device,
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
let host: { current: SmallDirectory | undefined };
let asked: string[];
let restart: () => DirectoryKeeper;
let keeper: DirectoryKeeper;

beforeEach(async () => {
  signer = await newSigner();
  first = await publish(signer, { listings: [CLINIC], strangers: ['hasard.example'] });
  host = { current: first };
  const made = device(host);
  asked = made.asked;
  const address = { url: URL, publicKey: first.publicKey };
  restart = () => new DirectoryKeeper(made.platform, async () => address);
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

test('details ask for one group of listings and what leads there, once', async () => {
  host.current = await publish(signer, { listings: [CLINIC, GARAGE], published: '2026-11-02T00:00:00Z' });
  await keeper.update();
  asked.length = 0;
  expect((await keeper.listings('https://www.clinique.example/')).listings).toEqual([CLINIC]);
  // The shelf of the area, and of it one group. What leads there, the same for everybody, came with the table.
  expect(asked).toHaveLength(2);
  expect((await keeper.listings('https://www.clinique.example/')).listings).toEqual([CLINIC]);
  // It lies in the same group, and the host does not learn that it was looked at.
  expect((await keeper.listings('https://garage.example/')).listings).toEqual([GARAGE]);
  expect(asked).toHaveLength(2);
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

test('when the host has moved on to a newer edition, details follow it', async () => {
  await keeper.update();
  const renamed = { ...CLINIC, name: { fr: 'Clinique du Lac' } };
  host.current = await publish(signer, { listings: [renamed], published: '2026-11-02T00:00:00Z' });
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

test('a directory that is only tried does not replace the one in use', async () => {
  await keeper.update();
  host.current = await publish(await newSigner(), { listings: [GARAGE] });
  await keeper.update({ url: URL, publicKey: host.current.publicKey });
  expect(await keeper.match('https://clinique.example/')).toBeDefined();
  expect(await keeper.match('https://garage.example/')).toBeUndefined();
});
