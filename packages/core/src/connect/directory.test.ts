import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hashOf, pathOf, START_PATH } from '../directory-format.ts';
import type { Platform } from '../platform.ts';
import { memoryStore } from '../platform-memory.ts';
import { DirectoryError, openDirectory } from './directory.ts';
import { openKeptLookup, openLookup } from './lookup.ts';
import { search } from './search.ts';
import { ENTRIES, idOf, type SmallDirectory, smallDirectory } from './small-directory.fixture.ts';

const open = (small: SmallDirectory) => openLookup(small);
const faultOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error) => (error instanceof DirectoryError ? error.fault : String(error)),
  );

describe('opening a directory', () => {
  it('takes an address with and without its slash, or of the manifest itself', async () => {
    const small = await smallDirectory();
    for (const url of [
      'https://directory.example',
      'https://directory.example/',
      'https://directory.example/manifest.json',
    ]) {
      expect((await openDirectory({ ...small, url })).manifest.id).toBe('fixture');
    }
  });

  it('refuses to start without an address or a key of the right form', async () => {
    const small = await smallDirectory();
    expect(await faultOf(openDirectory({ ...small, url: '' }))).toBe('misconfigured');
    expect(await faultOf(openDirectory({ ...small, publicKey: 'abc' }))).toBe('misconfigured');
  });

  it('refuses a manifest signed by somebody else', async () => {
    const [small, other] = await Promise.all([smallDirectory(), smallDirectory()]);
    expect(await faultOf(openDirectory({ ...small, publicKey: other.publicKey }))).toBe('signature');
  });

  it('refuses a manifest of which one letter was changed after signing', async () => {
    const small = await smallDirectory();
    const signed = JSON.parse(new TextDecoder().decode(small.served.get('manifest.json')));
    const payload = Buffer.from(signed.payload, 'base64url').toString().replace('fixture', 'fixturf');
    small.served.set(
      'manifest.json',
      new TextEncoder().encode(
        JSON.stringify({ ...signed, payload: Buffer.from(payload).toString('base64url') }),
      ),
    );
    small.served.delete(START_PATH);
    expect(await faultOf(open(small))).toBe('signature');
  });

  it('says that a page of a host is not a directory', async () => {
    const small = await smallDirectory();
    small.served.set('manifest.json', new TextEncoder().encode('<!doctype html><h1>Welcome</h1>'));
    small.served.set(START_PATH, small.served.get('manifest.json')!);
    expect(await faultOf(open(small))).toBe('unreadable');
    small.served.delete('manifest.json');
    small.served.delete(START_PATH);
    expect(await faultOf(open(small))).toBe('missing');
  });

  it('names the missing header where a host answers but lets nobody read', async () => {
    const small = await smallDirectory({
      platform: {
        fetch: async (_url, init) => {
          if (init?.mode !== 'no-cors') throw new TypeError('Failed to fetch');
          return Object.defineProperty(new Response(), 'type', { value: 'opaque' });
        },
      },
    });
    const error = await open(small).catch((reason) => reason);
    expect(error.fault).toBe('cors');
    expect(error.message).toContain('Access-Control-Allow-Origin');
  });

  it('keeps serving the last good edition when the host is gone, and says so', async () => {
    const small = await smallDirectory();
    await search(await open(small), { text: 'dentiste', near: 'Sudbury' });
    small.served.clear();
    const directory = await open(small);
    expect(directory.problem?.fault).toBe('missing');
    const { results } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(results.map(idOf)).toContain('d1');
  });

  it('refuses an edition older than one seen before, and keeps the newer', async () => {
    const small = await smallDirectory();
    await open(small);
    await small.republish({ published: '2026-10-01T00:00:00Z' });
    const directory = await open(small);
    expect(directory.problem?.fault).toBe('rolled-back');
    expect(directory.manifest.published).toBe('2026-11-03T12:00:00Z');
  });

  it('takes a newer edition', async () => {
    const small = await smallDirectory();
    await open(small);
    await small.republish({ published: '2026-12-01T00:00:00Z' });
    const directory = await open(small);
    expect(directory.problem).toBeUndefined();
    expect(directory.manifest.published).toBe('2026-12-01T00:00:00Z');
  });

  it('opens what is kept without asking anybody', async () => {
    const small = await smallDirectory();
    expect(await openKeptLookup(small)).toBeUndefined();
    await (await open(small)).syncHosts();
    small.asked.length = 0;
    const kept = await openKeptLookup(small);
    expect(await kept!.matchHost('https://www.clinique.example/rendez-vous')).toEqual({
      key: 'clinique.example',
      offer: 'active',
    });
    expect(small.asked).toEqual([]);
  });
});

describe('the start, for whoever comes for the first time', () => {
  const pathsOf = ({ manifest: { files } }: SmallDirectory) =>
    [files.guide, files.index].map((name) => pathOf(name));

  it('is one request for the manifest, the guide and the index', async () => {
    const small = await smallDirectory();
    const directory = await open(small);
    await Promise.all([directory.categories(), directory.index()]);
    expect(small.asked).toEqual([START_PATH]);
  });

  it('is not asked for again: the next visit asks what the manifest is, and for what changed', async () => {
    const small = await smallDirectory();
    await open(small);
    small.asked.length = 0;
    const directory = await open(small);
    await Promise.all([directory.categories(), directory.index()]);
    expect(small.asked).toEqual(['manifest.json']);
  });

  it('serves a device that can keep nothing, too', async () => {
    const full: Partial<Platform> = {
      store: async () => ({
        ...memoryStore(),
        put: async () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    };
    const small = await smallDirectory({ platform: full });
    const directory = await open(small);
    await Promise.all([directory.categories(), directory.index()]);
    expect(small.asked).toEqual([START_PATH]);
  });

  it.each([
    ['is missing', (small: SmallDirectory) => small.served.delete(START_PATH)],
    ['is a page of the host', (small: SmallDirectory) => small.served.set(START_PATH, new Uint8Array([60]))],
    [
      'was tampered with',
      (small: SmallDirectory) => {
        const bytes = new Uint8Array(gunzipSync(small.served.get(START_PATH)!));
        bytes[bytes.length - 3]! ^= 1;
        small.served.set(START_PATH, bytes);
      },
    ],
  ])('is done without where it %s', async (_, harm) => {
    const small = await smallDirectory();
    harm(small);
    const directory = await open(small);
    expect((await directory.index()).areas).toHaveLength(3);
    await directory.categories();
    const asked = new Set(small.asked);
    // What came whole is not asked for again.
    expect([...asked].sort()).toEqual(
      [START_PATH, 'manifest.json', ...pathsOf(small).filter((path) => asked.has(path))].sort(),
    );
    expect(asked.size).toBeGreaterThan(2);
  });
});

describe('the files behind the manifest', () => {
  it('are asked for once, and not again on the next visit', async () => {
    const small = await smallDirectory();
    await search(await open(small), { text: 'dentiste', near: 'Sudbury' });
    const first = small.asked.length;
    await search(await open(small), { text: 'avocat', near: 'Sudbury' });
    const again = small.asked.slice(first).filter((path) => path !== 'manifest.json');
    // The lawyer near is not known to serve in French: only what lies beyond is new.
    expect(again).not.toContain(small.blockPaths[0]);
    expect(new Set(small.asked).size).toBe(small.asked.length);
  });

  it.each([
    ['truncated', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length - 20)],
    ['of another content', () => new TextEncoder().encode('{"ids":["evil"]}')],
    ['empty', () => new Uint8Array()],
  ])('that are %s are refused by name, and what else there is still answers', async (_, change) => {
    const small = await smallDirectory();
    const path = small.blockPaths[0]!;
    small.served.set(path, change(small.served.get(path)!));
    const { results, problems } = await search(await open(small), { text: 'avocat', near: 'Sudbury' });
    expect(problems.map(({ fault }) => fault)).toEqual(['damaged']);
    expect(problems[0]!.message).toContain(path);
    expect(results.map(idOf)).toEqual(['a1', 'l2']);
  });

  it('are refused when somebody else signed them, or when they are another file of the publisher’s', async () => {
    const [small, other] = await Promise.all([smallDirectory(), smallDirectory()]);
    const path = small.blockPaths[0]!;
    // The same content, so the same name; another signature.
    expect(other.blockPaths[0]).toBe(path);
    for (const bytes of [other.served.get(path)!, small.served.get(small.blockPaths[1]!)!]) {
      const attacked = { ...small, served: small.served.set(path, bytes) };
      const { problems } = await search(await open(attacked), { text: 'dentiste', near: 'Sudbury' });
      expect(problems.map(({ fault }) => fault)).toContain('damaged');
    }
  });

  it('are asked for once more past the browser’s cache when they are wrong', async () => {
    const small = await smallDirectory();
    const { fetch } = small.platform;
    const modes: Array<RequestCache | undefined> = [];
    const platform = {
      ...small.platform,
      fetch: (url: string, init?: RequestInit) => {
        if (!url.endsWith(small.blockPaths[0]!)) return fetch(url, init);
        modes.push(init?.cache);
        return init?.cache === 'reload' ? fetch(url, init) : Promise.resolve(new Response('<h1>Soon</h1>'));
      },
    };
    const directory = await openDirectory({ ...small, platform });
    const { problems, results } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(problems).toEqual([]);
    expect(results.map(idOf)).toContain('d1');
    expect(modes).toEqual(['default', 'reload']);
  });

  it('are had from the network when the device cannot keep or give anything', async () => {
    const small = await smallDirectory();
    const broken = () => Promise.reject(new DOMException('The database is closing.', 'InvalidStateError'));
    const store = async () => ({ durable: true, get: broken, put: broken, delete: broken, entries: broken });
    const directory = await openDirectory({ ...small, platform: { ...small.platform, store } });
    const { results } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(results.map(idOf)).toContain('d1');
  });

  it('are accepted when a host or browser has inflated them already', async () => {
    const small = await smallDirectory();
    for (const [path, bytes] of small.served) {
      if (path !== 'manifest.json') small.served.set(path, new Uint8Array(gunzipSync(bytes)));
    }
    const { results, problems } = await search(await open(small), { text: 'dentiste', near: 'Sudbury' });
    expect(problems).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  it('that failed are tried again at the next search', async () => {
    const small = await smallDirectory();
    const path = small.blockPaths[0]!;
    const bytes = small.served.get(path)!;
    small.served.delete(path);
    const directory = await open(small);
    expect((await search(directory, { text: 'dentiste', near: 'Sudbury' })).problems[0]!.fault).toBe(
      'missing',
    );
    small.served.set(path, bytes);
    const { results, problems } = await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(problems).toEqual([]);
    expect(results.map(idOf)).toContain('d1');
  });
});

describe('what is kept on the device', () => {
  it('goes when a new edition comes and nobody has used it for a month', async () => {
    let now = Date.parse('2026-11-10');
    const small = await smallDirectory({ platform: { now: () => now } });
    const store = await small.platform.store();
    const kept = async () => (await store.entries('files')).map(([hash]) => `f/${hash}`);
    await search(await open(small), { text: 'dentiste', near: 'Sudbury' });
    await search(await open(small), { text: 'garderie', near: 'Hearst' });
    now += 20 * 24 * 60 * 60 * 1000;
    await search(await open(small), { text: 'dentiste', near: 'Sudbury' });
    now += 20 * 24 * 60 * 60 * 1000;
    expect(await kept()).toContain(small.blockPaths[1]);
    await small.republish({ published: '2026-12-20T00:00:00Z' });
    await open(small);
    expect(await kept()).toContain(small.blockPaths[0]);
    expect(await kept()).not.toContain(small.blockPaths[1]);
  });
});

describe('the listings behind a host', () => {
  it('come with the exact key, from a details group', async () => {
    const small = await smallDirectory();
    const directory = await open(small);
    expect((await directory.listingsOf('clinique.example')).map(({ id }) => id)).toEqual(['d1']);
    expect(small.asked).toContain(small.detailPaths[0]);
    expect((await directory.listingsOf('facebook.com/cormierleblanc')).map(({ id }) => id)).toEqual(['l2']);
    expect(await directory.listingsOf('other.example')).toEqual([]);
  });

  it('are matched to the key and the offer, and say nothing of where they lie', async () => {
    const directory = await open(await smallDirectory());
    expect(await directory.matchHost('https://nickel.example/about')).toEqual({
      key: 'nickel.example',
      offer: 'unknown',
    });
  });
});

describe('a listing by its id', () => {
  it('is had in full, whether it has a place, a web address, or neither', async () => {
    const directory = await open(await smallDirectory());
    expect(await directory.listing('d1')).toEqual({
      id: 'd1',
      name: { fr: 'Clinique dentaire Séguin' },
      categories: ['amenity/dentist'],
      french: { offer: 'active', evidence: [] },
      places: [{ city: 'Sudbury', province: 'ON', latitude: 46.492, longitude: -81, phones: [] }],
      web: ['https://clinique.example/'],
      source: { id: 'fixture' },
    });
    for (const id of ENTRIES.map((entry) => entry.id)) expect((await directory.listing(id))?.id).toBe(id);
  });

  it('is not there where no listing has it, also where a listing has the same hash', async () => {
    const small = await smallDirectory();
    const directory = await open(small);
    expect(await directory.listing('d9')).toBeUndefined();
    expect(await directory.listing('')).toBeUndefined();
    // Two ids of one hash: what leads to the one leads to no other.
    const [one, other] = ['fiche/551655', 'source:19538'];
    expect(hashOf(one!)).toBe(hashOf(other!));
    const entry = { id: one!, fr: 'Un', category: 0, offer: 'active' as const, city: 'Hearst' };
    const twins = await open(
      await smallDirectory({ more: [{ ...entry, province: 'ON', at: [49.69, -83.67] }] }),
    );
    expect((await twins.listing(one!))?.name).toEqual({ fr: 'Un' });
    expect(await twins.listing(other!)).toBeUndefined();
  });

  it('fetches a shard of ids and one details group, and no block', async () => {
    const small = await smallDirectory();
    await (await open(small)).listing('l2');
    expect(small.asked).toContain(small.detailPaths[2]);
    expect(small.asked).not.toContain(small.blockPaths[2]);
    // Start, ids, id shard, backstage, shelf, group.
    expect(small.asked).toHaveLength(6);
  });
});

describe('a block', () => {
  it('is had without its particulars, then with them and the holidays', async () => {
    const small = await smallDirectory({
      more: [
        {
          id: 'x1',
          fr: 'Caisse du Nord',
          en: 'Northern Credit Union',
          category: 1,
          offer: 'active',
          city: 'Hearst',
          province: 'ON',
          at: [49.69, -83.66],
        },
      ],
    });
    const directory = await open(small);
    const name = small.blockPaths[1]!.slice(2);
    const block = await directory.block(name);
    expect(block.fr).toContain('Caisse du Nord');
    expect(block.en).not.toContain('Northern Credit Union');
    expect(block.rest).toBeUndefined();
    expect(directory.holidays('ON')).toBeUndefined();
    expect(small.asked).not.toContain(small.particularsPaths[1]);

    const whole = await directory.wholeBlock(name);
    expect(whole.en[whole.fr.indexOf('Caisse du Nord')]).toBe('Northern Credit Union');
    expect(whole.rest?.evidence[0]).toMatchObject({ how: 'declared' });
    expect(directory.holidays('ON')).toBeDefined();
    expect(await directory.block(name)).toBe(whole);
    expect((await directory.details(name, whole.fr.indexOf('Caisse du Nord'))).id).toBe('x1');
  });
});
