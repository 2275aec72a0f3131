import type { Recipient } from '@relais/core/directory-format';
import type { Evidence, Listing, Offer } from '@relais/core/listing';
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
  URL as COOPERATIVE,
  device,
  HOME,
  type Host,
  listing,
  newSigner,
  publish,
  type Signer,
  type SmallDirectory,
} from '../../testing/directory.ts';

const REGION = 'https://region.example/annuaire/';
const PAGE = 'https://dentiste.example/';
const french = (offer: Offer, evidence: Evidence) => ({ french: { offer, evidence: [evidence] } });

const DENTIST = listing('dentiste', [PAGE], {
  ...at(46.5),
  ...french('active', { how: 'declared', date: '2026-01' }),
  name: { fr: 'Clinique dentaire' },
  categories: ['amenity/dentist'],
});
/** The same business, as the region's directory has it: under the same id, by chance, and somebody called. */
const CALLED: Listing = {
  ...DENTIST,
  ...french('on-request', { how: 'called', date: '2026-09' }),
  name: { fr: 'Clinique dentaire Roy' },
};
const PLUMBER = listing('plombier', ['https://plombier.example/'], {
  ...at(46.48),
  categories: ['craft/plumber'],
});
const OTHER_DENTIST = listing('autre', ['https://autre.example/'], {
  ...at(46.491),
  name: { fr: 'Dentiste du Lac' },
  categories: ['amenity/dentist'],
});

let signers: [Signer, Signer];
let cooperative: Host & { isFull?: boolean };
let region: Host;
let platform: Platform;
let asked: string[];
let background: Background;
/** What intakes were given: where, and the envelope. */
let posted: Array<{ url: string; body: { directory: string; recipient: string; kind: string } }>;
let isIntakeDown: boolean;

async function recipient(id: string): Promise<Recipient> {
  const { publicKey } = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const { x } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    id,
    name: { fr: `le bureau de ${id}` },
    kinds: ['report', 'pledge', 'suggestion', 'referral', 'correction'],
    publicKey: { kty: 'OKP', crv: 'X25519', x: x! },
  };
}

const publishCooperative = async (listings: Listing[], published?: string) =>
  publish(signers[0], {
    listings,
    id: 'cooperative',
    name: 'Répertoire de la coopérative',
    intake: 'https://intake.cooperative.example',
    recipients: [await recipient('cooperative')],
    ...(published && { published }),
  });
const publishRegion = async (listings: Listing[], published?: string) =>
  publish(signers[1], {
    listings,
    id: 'region',
    name: 'Annuaire du Nord',
    intake: 'https://intake.region.example',
    recipients: [await recipient('region')],
    ...(published && { published }),
  });

const addressOf = (url: string, { publicKey }: SmallDirectory) => ({ url, publicKey });
const add = (url: string, { current }: Host) =>
  background.answer({ type: 'add-directory', directory: addressOf(url, current!) });
const state = () => background.answer({ type: 'state' });
const ids = async () => (await state()).directories.map(({ id }) => id);
const details = (address = PAGE) => background.answer({ type: 'details', address });
const namesIn = ({ accounts }: Awaited<ReturnType<typeof details>>) =>
  accounts.map(({ cards }) => cards.map(({ name }) => name.text).join());
const entriesOf = async () => {
  const store = await platform.store();
  return (await Promise.all([store.entries('files'), store.entries('manifests')]))
    .flat()
    .map(([name]) => name);
};

beforeAll(fakeTheBrowser);
afterAll(leaveTheBrowser);
beforeEach(async () => {
  fakeBrowser.reset();
  signers = [await newSigner(), await newSigner()];
  cooperative = { current: await publishCooperative([DENTIST, PLUMBER]) };
  region = { current: await publishRegion([CALLED, OTHER_DENTIST]) };
  const made = device(cooperative, { [REGION]: region });
  asked = made.asked;
  posted = [];
  isIntakeDown = false;
  platform = {
    ...made.platform,
    async fetch(url, init) {
      if (!url.includes('/v1/')) return made.platform.fetch(url, init);
      if (isIntakeDown) throw new TypeError('Failed to fetch');
      posted.push({ url, body: JSON.parse(String(init?.body)) });
      const receipt = { id: String(posted.length), state: 'sent', received: '2026-11-22T12:00:00Z' };
      return Response.json(receipt, { status: 201 });
    },
  };
  background = await startBackground(platform);
});

async function followBoth(): Promise<void> {
  await add(COOPERATIVE, cooperative);
  await add(REGION, region);
}
async function settle(): Promise<void> {
  await background.answer({ type: 'use-home', home: HOME });
  await vi.waitFor(async () => {
    for (const { home } of (await state()).directories) expect(home).not.toBeNull();
  });
}

describe('a person who had one directory before there could be several', () => {
  beforeEach(async () => {
    // As the version before kept it: bare names, and one directory in the settings.
    const { DirectoryKeeper } = await import('./directory-keeper.ts');
    const keeper = new DirectoryKeeper(platform, addressOf(COOPERATIVE, cooperative.current!));
    await keeper.update();
    await keeper.keepHome(HOME);
    await fakeBrowser.storage.local.set({
      directory: addressOf(COOPERATIVE, cooperative.current!),
      updated: { at: Date.now() - 1000, fault: null },
      home: HOME,
      homeFault: null,
      never: ['banque.example'],
      language: 'fr',
    });
    asked.length = 0;
    background = await startBackground(platform);
  });

  test('has it as it was, with its region and choices, and nobody is asked', async () => {
    const { directories, home, never, language } = await state();
    expect(directories).toMatchObject([
      { url: COOPERATIVE, edition: { listings: 2 }, updated: { fault: null }, home: { listings: 2 } },
    ]);
    expect([home?.held?.listings, never, language]).toEqual([2, ['banque.example'], 'fr']);
    expect(namesIn(await details())).toEqual(['Clinique dentaire']);
    expect(await background.answer({ type: 'match', address: PAGE })).toMatchObject({ atHand: true });
    expect(asked).toEqual([]);
  });

  test('updates it, adds another, and may remove the first', async () => {
    await background.answer({ type: 'update' });
    expect(asked.every((path) => path === 'manifest.json')).toBe(true);
    await add(REGION, region);
    expect((await state()).directories.map(({ url }) => url)).toEqual([COOPERATIVE, REGION]);
    expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('directory');
    await background.answer({ type: 'remove-directory', id: (await ids())[0]! });
    expect((await state()).directories.map(({ url }) => url)).toEqual([REGION]);
    const [id] = await ids();
    expect((await entriesOf()).every((name) => name.startsWith(`${id}|`))).toBe(true);
    expect(namesIn(await details())).toEqual(['Clinique dentaire Roy']);
  });
});

describe('a business that two directories know', () => {
  beforeEach(followBoth);

  test('is told on its page as cautiously as both allow, with no request', async () => {
    asked.length = 0;
    expect(await background.answer({ type: 'match', address: PAGE })).toMatchObject({
      offer: 'on-request',
      badge: true,
      differ: true,
    });
    const listed = await background.answer({ type: 'listed', keys: ['dentiste.example', 'autre.example'] });
    expect(listed.map(([key, { offer, listed }]) => [key, offer, listed.length])).toEqual([
      ['dentiste.example', 'on-request', 2],
      ['autre.example', 'active', 1],
    ]);
    expect(asked).toEqual([]);
  });

  test('opens with the listing that has the better evidence, says whose it is, and leads to the other', async () => {
    const { accounts, silent } = await details();
    expect(accounts.map(({ cards }) => cards[0]?.name.text)).toEqual([
      'Clinique dentaire Roy',
      'Clinique dentaire',
    ]);
    expect(accounts.map(({ cards }) => cards[0]?.facts.at(-1))).toEqual([
      ['Source', { text: 'Annuaire du Nord', lang: 'fr' }],
      ['Source', { text: 'Répertoire de la coopérative', lang: 'fr' }],
    ]);
    expect(accounts[1]?.inShort).toBe(
      'Selon «\u00A0Répertoire de la coopérative\u00A0»\u00A0: on vous accueille en français',
    );
    expect(silent).toEqual([]);
  });

  test('is in the person’s order where neither has the better evidence', async () => {
    region.current = await publishRegion([{ ...CALLED, french: DENTIST.french }], '2026-11-02T00:00:00Z');
    await background.answer({ type: 'update' });
    expect(namesIn(await details())).toEqual(['Clinique dentaire', 'Clinique dentaire Roy']);
    await background.answer({ type: 'order-directories', ids: (await ids()).reverse() });
    expect(namesIn(await details())).toEqual(['Clinique dentaire Roy', 'Clinique dentaire']);
    // As the browser starts it anew.
    background = await startBackground(platform);
    expect((await state()).directories.map(({ url }) => url)).toEqual([REGION, COOPERATIVE]);
  });

  test('opens with what can be had where one host does not answer, and says so', async () => {
    region.current = undefined;
    const found = await details();
    expect(namesIn(found)).toEqual(['Clinique dentaire']);
    expect(found.silent).toEqual([
      '«\u00A0Annuaire du Nord\u00A0» en parle aussi, mais ne répond pas en ce moment. Essayez de nouveau plus tard.',
    ]);
    cooperative.current = undefined;
    await background.answer({ type: 'remove-directory', id: (await ids())[0]! });
    await expect(details()).rejects.toThrow('unreachable');
  });

  test('opens with what has come where a host takes its time', async () => {
    const { fetch } = platform;
    platform = {
      ...platform,
      fetch: (url, init) => (url.startsWith(REGION) ? new Promise(() => {}) : fetch(url, init)),
      // Whatever time that is, it is over once the first has come.
      later(_, work) {
        work();
        return () => {};
      },
    };
    background = await startBackground(platform);
    const found = await details();
    expect(namesIn(found)).toEqual(['Clinique dentaire']);
    expect(found.silent).toHaveLength(1);
  });

  test('is asked about where it is listed, and nowhere else', async () => {
    asked.length = 0;
    await details('https://plombier.example/');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => path.startsWith(REGION))).toEqual([]);
    asked.length = 0;
    await details('https://autre.example/');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((path) => path.startsWith(REGION))).toBe(true);
  });

  test('that met a fingerprint by chance in one is still the other’s', async () => {
    cooperative.current = await publish(signers[0], {
      listings: [PLUMBER],
      strangers: ['dentiste.example'],
      published: '2026-11-02T00:00:00Z',
    });
    await background.answer({ type: 'update' });
    expect(await background.answer({ type: 'match', address: PAGE })).toMatchObject({ differ: true });
    expect(namesIn(await details())).toEqual(['Clinique dentaire Roy']);
    expect(await background.answer({ type: 'match', address: PAGE })).toMatchObject({
      offer: 'on-request',
      differ: false,
    });
  });
});

describe('what is sent', () => {
  beforeEach(followBoth);

  test('about a listing goes to the intake of its own directory, and is answered there', async () => {
    const { accounts } = await details();
    for (const { cards } of accounts) {
      const { directory, listing: id, answer } = cards[0]!;
      expect(answer).toBeNull();
      await background.answer({
        type: 'report',
        address: PAGE,
        directory,
        listing: id,
        servedInFrench: true,
      });
    }
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    expect(posted.map(({ url, body }) => [url, body.directory, body.recipient])).toEqual([
      ['https://intake.region.example/v1/submissions', 'region', 'region'],
      ['https://intake.cooperative.example/v1/submissions', 'cooperative', 'cooperative'],
    ]);
    const codes = (await details()).accounts.map(({ cards }) => cards[0]?.answer?.code);
    expect(new Set(codes).size).toBe(2);
  });

  test('names no directory that is not followed', async () => {
    const about = { address: PAGE, listing: 'dentiste', servedInFrench: true } as const;
    await expect(background.answer({ type: 'report', directory: 'first', ...about })).rejects.toThrow(
      'no-recipient',
    );
    expect(posted).toEqual([]);
  });

  test('of a business that is in none goes to the directory that the person chooses, the first by default', async () => {
    const readers = await background.answer({
      type: 'readers-of',
      kind: 'suggestion',
      address: 'https://nouveau.example/',
    });
    expect(readers.map(({ name, reader }) => [name, reader])).toEqual([
      ['Répertoire de la coopérative', 'le bureau de cooperative'],
      ['Annuaire du Nord', 'le bureau de region'],
    ]);
    const business = { name: 'Nouveau' };
    const { directory } = readers[1]!;
    expect(await background.answer({ type: 'wish', kind: 'suggestion', directory, business })).toMatchObject({
      reader: 'le bureau de region',
    });
    await vi.waitFor(() => expect(posted.map(({ body }) => body.directory)).toEqual(['region']));
  });

  test('of a business that one of them lists is that one’s alone', async () => {
    const asks = { type: 'readers-of', kind: 'pledge' } as const;
    const [, second] = await ids();
    for (const about of [{ address: 'https://autre.example/' }, { directory: second! }]) {
      const readers = await background.answer({ ...asks, ...about });
      expect(readers.map(({ name }) => name)).toEqual(['Annuaire du Nord']);
    }
  });

  test('a message is written to the directory that its listing stands in', async () => {
    for (const { cards } of (await details()).accounts) {
      const { directory, listing: id } = cards[0]!;
      await background.answer({ type: 'write', address: PAGE, directory, listing: id, what: 'correction' });
    }
    const { drafts } = (await fakeBrowser.storage.session.get('drafts')) as { drafts: object };
    const begun = Object.keys(drafts).map((id) => background.answer({ type: 'draft', id }));
    expect((await Promise.all(begun)).map((draft) => draft?.manifest.id)).toEqual(['region', 'cooperative']);
  });
});

describe('near home', () => {
  beforeEach(async () => {
    await followBoth();
    await settle();
  });

  test('all are searched, the nearest comes first, and one business comes once, with the better evidence', async () => {
    asked.length = 0;
    const { found, complete } = await background.answer({ type: 'alternatives', title: '', what: 'dentist' });
    expect(found.map(({ card }) => [card.name.text, card.facts.at(-1)?.[1].text])).toEqual([
      ['Dentiste du Lac', 'Annuaire du Nord'],
      ['Clinique dentaire Roy', 'Annuaire du Nord'],
    ]);
    expect(complete).toBe(true);
    expect(asked).toEqual([]);
  });

  test('a listing opens with no request where all that know it have it here', async () => {
    asked.length = 0;
    expect(await background.answer({ type: 'match', address: PAGE })).toMatchObject({ atHand: true });
    expect(namesIn(await details())).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  test('is kept of each, and given up in all', async () => {
    expect((await state()).home?.held).toMatchObject({ listings: 4 });
    await background.answer({ type: 'use-home', home: null });
    expect((await entriesOf()).filter((name) => name.includes('home '))).toEqual([]);
  });
});

describe('adding a directory', () => {
  beforeEach(() => add(COOPERATIVE, cooperative));

  test.each<[string, () => unknown, string]>([
    [
      'that does not answer',
      () => {
        region.current = undefined;
      },
      'unreachable',
    ],
    ['where there is none', async () => region.current!.files.clear(), 'missing'],
    [
      'that somebody else signed',
      async () => {
        const forged = await publish(await newSigner(), { listings: [PLUMBER] });
        region.current = { ...forged, publicKey: region.current!.publicKey };
      },
      'signature',
    ],
    [
      'that is something else',
      async () => {
        for (const path of region.current!.files.keys())
          region.current!.files.set(path, new TextEncoder().encode('<html>'));
      },
      'unreadable',
    ],
    [
      'on a device that is full',
      () => {
        cooperative.isFull = true;
      },
      'storage-full',
    ],
  ])('%s says so; nothing of it stays, and nothing is lost', async (_, spoil, fault) => {
    const before = await entriesOf();
    const directory = addressOf(REGION, region.current!);
    await spoil();
    await expect(background.answer({ type: 'add-directory', directory })).rejects.toThrow(fault);
    expect((await state()).directories.map(({ url }) => url)).toEqual([COOPERATIVE]);
    expect(await entriesOf()).toEqual(before);
    expect(namesIn(await details('https://plombier.example/'))).toHaveLength(1);
  });

  test.each(['http://region.example/annuaire/', 'ftp://region.example/', 'region'])(
    'at %s is refused before anybody is asked',
    async (url) => {
      asked.length = 0;
      await expect(add(url, region)).rejects.toThrow('misconfigured');
      expect(asked).toEqual([]);
    },
  );

  test('that is followed already is refused, however its address ends', async () => {
    await expect(add(`${COOPERATIVE}manifest.json`, cooperative)).rejects.toThrow('misconfigured');
    expect(await ids()).toHaveLength(1);
  });

  test('that has a new key takes the place of what was there', async () => {
    await add(REGION, region);
    const [first, second] = await ids();
    signers[0] = await newSigner();
    cooperative.current = await publishCooperative([PLUMBER]);
    await add(COOPERATIVE, cooperative);
    expect((await state()).directories.map(({ url }) => url)).toEqual([COOPERATIVE, REGION]);
    expect((await ids())[0]).not.toBe(first);
    expect((await ids())[1]).toBe(second);
    expect(namesIn(await details())).toEqual(['Clinique dentaire Roy']);
  });
});

describe('removing a directory', () => {
  beforeEach(async () => {
    await followBoth();
    await settle();
  });

  test('erases what is its own, and the other serves on as it was', async () => {
    const [first, second] = await ids();
    const others = (await entriesOf()).filter((name) => name.startsWith(`${second}|`));
    await background.answer({ type: 'remove-directory', id: first! });
    expect(await entriesOf()).toEqual(others);
    asked.length = 0;
    for (const woken of [background, await startBackground(platform)]) {
      background = woken;
      expect(namesIn(await details())).toEqual(['Clinique dentaire Roy']);
      expect(await background.answer({ type: 'match', address: 'https://plombier.example/' })).toBeNull();
      expect((await state()).home?.held).toMatchObject({ listings: 2 });
    }
    expect(asked).toEqual([]);
    // With one there is nothing to tell apart.
    expect((await details()).accounts[0]?.cards[0]?.facts).toEqual([]);
  });

  test('keeps what waits to be sent to it, and sends it', async () => {
    isIntakeDown = true;
    const [, second] = await ids();
    const { cards } = (await details()).accounts[0]!;
    const { directory, listing: id } = cards[0]!;
    expect(directory).toBe(second);
    await background.answer({ type: 'report', address: PAGE, directory, listing: id, servedInFrench: true });
    expect((await state()).directories.map(({ waiting }) => waiting)).toEqual([0, 1]);
    await background.answer({ type: 'remove-directory', id: second! });
    expect((await state()).waiting).toHaveLength(1);
    isIntakeDown = false;
    await background.answer({ type: 'send-waiting' });
    expect(posted.map(({ url }) => url)).toEqual(['https://intake.region.example/v1/submissions']);
    expect((await state()).waiting).toEqual([]);
  });

  test('that broke off is ended at the next start', async () => {
    const { changeDirectories } = await import('./settings.ts');
    const [first] = await ids();
    await changeDirectories((all) => all.slice(1));
    background = await startBackground(platform);
    await background.schedule.begin();
    expect((await entriesOf()).some((name) => name.startsWith(`${first}|`))).toBe(false);
  });
});

describe('an update', () => {
  beforeEach(followBoth);

  test('of one that fails says so of that one, and the other is brought up to date', async () => {
    cooperative.current = undefined;
    region.current = await publishRegion([CALLED], '2026-11-02T00:00:00Z');
    const { directories } = await background.answer({ type: 'update' });
    expect(directories.map(({ edition, updated }) => [edition?.listings, updated?.fault])).toEqual([
      [2, 'unreachable'],
      [1, null],
    ]);
    // The one that failed is asked again soon, and the other when its day is over.
    asked.length = 0;
    await background.schedule.update(({ updated }) => updated?.fault !== null);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => path.startsWith(REGION))).toEqual([]);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm!.scheduledTime - Date.now()).toBeLessThan(61 * 60 * 1000);
  });
});
