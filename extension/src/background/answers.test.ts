import type { Manifest } from '@relais/core/directory-format';
import type { Platform } from '@relais/core/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Background,
  fakeTheBrowser,
  leaveTheBrowser,
  startBackground,
} from '../../testing/background.ts';
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
import type { HomeChoice } from '../messages.ts';

const DENTIST = listing('dentiste', ['https://dentiste.example/'], {
  ...at(46.5),
  categories: ['amenity/dentist'],
});

let signer: Signer;
let host: { current: SmallDirectory | undefined };
let platform: Platform;
/** Called before each request is answered: what happens while it is on its way. */
let onTheWay: ((url: string, init?: RequestInit) => Promise<Response | undefined>) | undefined;
let background: Background;

beforeAll(fakeTheBrowser);
afterAll(leaveTheBrowser);

beforeEach(async () => {
  fakeBrowser.reset();
  onTheWay = undefined;
  signer = await newSigner();
  host = { current: await publish(signer, { listings: [DENTIST] }) };
  const { platform: made } = device(host);
  platform = {
    ...made,
    fetch: async (url, init) => (await onTheWay?.(url, init)) ?? made.fetch(url, init),
  };
  background = await startBackground(platform);
  await background.answer({
    type: 'add-directory',
    directory: { url: URL, publicKey: host.current!.publicKey },
  });
});

/** Chooses the home region, and waits until it is here. */
async function settleAtHome(home: HomeChoice = HOME) {
  await background.answer({ type: 'use-home', home });
  await vi.waitFor(async () =>
    expect((await background.answer({ type: 'state' })).home?.held).not.toBeNull(),
  );
}

/** Everything that lies on the device. */
async function onTheDevice() {
  const store = await platform.store();
  const tables = await Promise.all(
    (['files', 'manifests', 'outbox'] as const).map((table) => store.entries(table)),
  );
  return {
    tables: tables.flat().map(([name]) => name),
    settings: await fakeBrowser.storage.local.get(),
    session: await fakeBrowser.storage.session.get(),
    alarms: (await fakeBrowser.alarms.getAll()).map(({ name }) => name),
  };
}
const NOTHING = { tables: [], settings: {}, session: {}, alarms: [] };

describe('erasing', () => {
  test('while a new edition and the home region come leaves nothing, and nothing comes back', async () => {
    await settleAtHome();
    const next = listing('nouveau', ['https://nouveau.example/'], at(46.49));
    host.current = await publish(signer, { listings: [DENTIST, next], published: '2026-11-02T00:00:00Z' });
    let erased: Promise<unknown> | undefined;
    onTheWay = async () => {
      erased ??= background.answer({ type: 'erase' });
      return undefined;
    };
    await background.answer({ type: 'update' });
    expect(await erased).toMatchObject({ directories: [], home: null, waiting: [] });
    await background.schedule.stop(async () => {});
    expect(await onTheDevice()).toEqual(NOTHING);
  });

  test('leaves out what was asked for before it and had not begun', async () => {
    const erased = background.answer({ type: 'erase' });
    await background.answer({ type: 'update' });
    await erased;
    expect(await onTheDevice()).toEqual(NOTHING);
  });

  test('while a message is on its way does not have it wait again', async () => {
    const store = await platform.store();
    for (const code of ['a', 'b']) {
      await store.put('outbox', code, {
        envelope: { kind: 'report' },
        intake: 'https://intake.example',
        code,
        created: 0,
        attempts: 0,
        nextAttempt: 0,
      });
    }
    let erased: Promise<unknown> | undefined;
    let tries = 0;
    onTheWay = async () => {
      tries++;
      erased ??= background.answer({ type: 'erase' });
      // Whatever does not wait for this answer is done by now.
      await new Promise((done) => setTimeout(done));
      return new Response('{}', { status: 503, headers: { 'retry-after': '30' } });
    };
    await background.outbox.flush();
    await erased;
    expect(tries).toBe(1);
    expect((await onTheDevice()).tables).toEqual([]);
  });
});

test('when the host has moved on to a newer edition, details follow it, and so does the home region', async () => {
  // Far from the listing: its details are not on the device.
  await settleAtHome({ ...HOME, place: { ...HOME.place, latitude: 43.6, longitude: -79.4 } });
  const renamed = { ...DENTIST, name: { fr: 'Dentiste du Lac' } };
  host.current = await publish(signer, { listings: [renamed], published: '2026-11-02T00:00:00Z' });
  const { accounts } = await background.answer({ type: 'details', address: 'https://dentiste.example/' });
  expect(accounts.flatMap(({ cards }) => cards.map(({ name }) => name.text))).toEqual(['Dentiste du Lac']);
  await vi.waitFor(async () =>
    expect((await background.answer({ type: 'state' })).home?.held?.published).toBe('2026-11-02T00:00:00Z'),
  );
});

describe('what is near home', () => {
  const sought = { type: 'alternatives', title: '', what: 'dentist' } as const;

  test('waits for the region where only the table has followed a new edition, and does not fail', async () => {
    await settleAtHome();
    expect((await background.answer(sought)).found).toHaveLength(1);
    const other = { ...DENTIST, name: { fr: 'Dentiste du Nord' } };
    const next = await publish(signer, { listings: [other], published: '2026-11-02T00:00:00Z' });
    host.current = next;
    // The details cannot be had at first.
    const isOfRegion = (path: string) => String.fromCharCode(next.files.get(path)?.[64 + 3] ?? 0) === 'D';
    onTheWay = async (url) =>
      isOfRegion(url.slice(URL.length)) ? new Response('', { status: 404 }) : undefined;
    await background.answer({ type: 'update' });
    expect(await background.answer(sought)).toMatchObject({ around: null, found: [] });
    const state = await background.answer({ type: 'state' });
    expect(state.directories[0]?.edition?.published).toBe('2026-11-02T00:00:00Z');
    expect(state.directories[0]?.updated?.fault).toBe('missing');
    onTheWay = undefined;
    await background.answer({ type: 'update' });
    const { around, found } = await background.answer(sought);
    expect([around, ...found.map(({ card }) => card.name.text)]).toEqual(['Sudbury', 'Dentiste du Nord']);
  });
});

test('that nobody offers it near home is only said where all that tells is on the device', async () => {
  const plumber = listing('plombier', [], {
    ...at(46.5),
    categories: ['craft/plumber'],
    french: { offer: 'none', evidence: [] },
  });
  host.current = await publish(signer, { listings: [DENTIST, plumber], published: '2026-11-02T00:00:00Z' });
  await background.answer({ type: 'update' });
  await settleAtHome();
  const sought = { type: 'alternatives', title: '', what: 'plumber' } as const;
  expect(await background.answer(sought)).toMatchObject({ found: [], complete: true });
  const store = await platform.store();
  const [, payload] = new TextDecoder()
    .decode(host.current.files.get('manifest.json'))
    .match(/"payload":"([^"]+)"/)!;
  const manifest = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Manifest;
  for (const [name] of await store.entries('files')) {
    if (name.endsWith(manifest.files.reach)) await store.delete('files', name);
  }
  background = await startBackground(platform);
  expect(await background.answer(sought)).toMatchObject({ found: [], complete: false });
});

test('a follow-up code goes to the intake that has it, whatever directory is followed by then', async () => {
  const sent = { kind: 'referral', code: 'ABCD-EFGH-JKMN', intake: 'https://first.example' } as const;
  await background.answer({ type: 'written', sent });
  expect((await background.answer({ type: 'state' })).sent).toEqual([sent]);
  const other = await publish(await newSigner(), {
    listings: [DENTIST],
    intake: 'https://second.example',
  });
  host.current = other;
  await background.answer({ type: 'add-directory', directory: { url: URL, publicKey: other.publicKey } });
  const intakes: string[] = [];
  onTheWay = async (url) => {
    if (!url.includes('/v1/')) return undefined;
    intakes.push(url);
    return Response.json({ state: 'withdrawn', since: '2026-11-22T12:00:00Z' });
  };
  await background.answer({ type: 'withdraw', code: sent.code }).catch(() => {});
  expect(intakes).toEqual(['https://first.example/v1/follow-up/withdraw']);
});
