import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest, Recipient } from '../directory-format.ts';
import type { Platform } from '../platform.ts';
import { memoryPlatform } from '../platform-memory.ts';
import { Envelope, type FollowUp, type Message, normaliseFollowUpCode } from '../submission.ts';
import { IntakeError, Outbox } from './outbox.ts';
import { seal, unseal } from './seal.ts';

const message: Message = {
  kind: 'referral',
  listing: { id: 'd1', name: 'Clinique dentaire Séguin', city: 'Sudbury' },
  person: { name: 'Aïcha Diallo', reach: '705 555-0134', when: 'Le matin' },
  consent: { contact: true, given: '2026-11-22T12:00:00Z' },
  language: 'fr',
};

let recipient: Recipient;
let privateKey: JWK;
let manifest: Manifest;

beforeEach(async () => {
  const pair = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
  privateKey = await exportJWK(pair.privateKey);
  const { x } = await exportJWK(pair.publicKey);
  recipient = {
    id: 'accueil',
    name: { fr: 'Accueil' },
    kinds: ['referral'],
    publicKey: { kty: 'OKP', crv: 'X25519', x: x! },
  };
  manifest = {
    id: 'fixture',
    intake: 'https://intake.example/',
    recipients: [recipient],
  } as unknown as Manifest;
});

/** An intake of a few lines: keeps envelopes by key; `mode` says what goes wrong. */
function smallIntake() {
  const kept = new Map<string, Envelope>();
  const asked: string[] = [];
  const intake = {
    kept,
    asked,
    mode: 'up' as 'up' | 'down' | 'answer lost' | 'refusing' | 'busy' | 'sign-in page' | 'busy for a month',
    fetch: (async (url, init) => {
      asked.push(url);
      if (intake.mode === 'down') throw new TypeError('Failed to fetch');
      if (intake.mode === 'sign-in page') return new Response('<h1>Sign in</h1>');
      if (intake.mode === 'busy for a month') {
        return new Response('{}', { status: 503, headers: { 'retry-after': '2592000' } });
      }
      if (intake.mode === 'busy')
        return new Response('{}', { status: 503, headers: { 'retry-after': '30' } });
      const problem = (status: number, code: string) =>
        Response.json(
          { type: 'about:blank', code, title: code, status, detail: `because ${code}` },
          { status },
        );
      if (intake.mode === 'refusing') return problem(422, 'unknown-recipient');
      const body = JSON.parse(String(init!.body));
      if (url.endsWith('/v1/submissions')) {
        const key = new Headers(init!.headers).get('idempotency-key')!;
        kept.set(key, Envelope.parse(body));
        if (intake.mode === 'answer lost') throw new TypeError('Connection reset');
        return Response.json(
          { id: key, state: 'received', received: '2026-11-22T12:00:00Z' },
          { status: 201 },
        );
      }
      if (!kept.size) return problem(404, 'unknown-code');
      const state = url.endsWith('/withdraw') ? 'withdrawn' : 'received';
      if (state === 'withdrawn') kept.clear();
      return Response.json({
        kind: 'referral',
        recipient: 'accueil',
        state,
        received: '2026-11-22T12:00:00Z',
        history: [],
      } satisfies FollowUp);
    }) as Platform['fetch'],
  };
  return intake;
}

/** A device: its store outlives the page, its clock is ours. */
function device(intake: ReturnType<typeof smallIntake>) {
  let now = Date.parse('2026-11-22T12:00:00Z');
  const platform = memoryPlatform({ fetch: intake.fetch, now: () => now, later: () => () => {} });
  return { platform, wait: (ms: number) => (now += ms) };
}

const settled = (outbox: Outbox) => outbox.flush();

describe('sending', () => {
  it('seals what the person wrote: only the recipient reads it, in clear is what routing needs', async () => {
    const intake = smallIntake();
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, 'ON');
    await settled(outbox);
    const [envelope] = intake.kept.values();
    expect(Object.keys(envelope!).sort()).toEqual([
      'directory',
      'followUp',
      'format',
      'kind',
      'province',
      'recipient',
      'sealed',
      'version',
    ]);
    expect(JSON.stringify({ ...envelope, sealed: '' })).not.toMatch(/Diallo|555|Séguin|d1/);
    expect(Buffer.from(envelope!.sealed, 'base64').toString()).not.toMatch(/Diallo|555-0134|Séguin/);
    expect(await unseal(envelope!.sealed, privateKey)).toEqual(message);
  });

  it('tells through whose site somebody came to the recipient alone', async () => {
    const intake = smallIntake();
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, { ...message, partner: 'Carrefour du Nickel' }, 'ON');
    await settled(outbox);
    const [envelope] = intake.kept.values();
    expect(JSON.stringify(envelope)).not.toMatch(/partner|Carrefour/);
    expect(Buffer.from(envelope!.sealed, 'base64').toString()).not.toMatch(/partner|Carrefour/);
    expect(await unseal(envelope!.sealed, privateKey)).toEqual({
      ...message,
      partner: 'Carrefour du Nickel',
    });
  });

  it('keeps the message before trying, and nothing once it is accepted', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, undefined);
    expect((await outbox.state()).items).toHaveLength(1);
    intake.mode = 'up';
    await outbox.flush({ evenIfNotDue: true });
    expect((await outbox.state()).items).toEqual([]);
    expect(intake.kept.size).toBe(1);
  });

  it('does not keep it readable on the device', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform } = device(intake);
    await new Outbox(platform).send(manifest, recipient, message, undefined);
    const kept = JSON.stringify(await (await platform.store()).entries('outbox'));
    expect(kept).not.toMatch(/Diallo|555-0134|Séguin/);
  });

  it('goes on after the page was closed: the next one sends it, once', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform } = device(intake);
    const first = new Outbox(platform);
    const { code } = await first.send(manifest, recipient, message, undefined);
    await settled(first);
    intake.mode = 'up';
    const next = new Outbox(platform);
    const stop = next.start();
    await settled(next);
    stop();
    expect(intake.kept.size).toBe(1);
    expect((await next.follow('https://intake.example', code)).state).toBe('received');
  });

  it('counts once when the answer was lost and it is sent again', async () => {
    const intake = smallIntake();
    intake.mode = 'answer lost';
    const { platform, wait } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    intake.mode = 'up';
    wait(60_000);
    await outbox.flush();
    expect(intake.asked.filter((url) => url.endsWith('submissions')).length).toBe(2);
    expect(intake.kept.size).toBe(1);
  });

  it('waits longer after each try, and as long as the intake asks for', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform, wait } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    const tries = () => intake.asked.length;
    expect(tries()).toBe(1);
    await outbox.flush();
    expect(tries()).toBe(1);
    wait(2600);
    await outbox.flush();
    expect(tries()).toBe(2);
    wait(2600);
    await outbox.flush();
    expect(tries()).toBe(2);
    intake.mode = 'busy';
    wait(10_000);
    await outbox.flush();
    expect(tries()).toBe(3);
    wait(29_000);
    await outbox.flush();
    expect(tries()).toBe(3);
    wait(2000);
    await outbox.flush();
    expect(tries()).toBe(4);
  });

  it('keeps what the intake refuses, with the reason, and stops trying', async () => {
    const intake = smallIntake();
    intake.mode = 'refusing';
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    await outbox.flush({ evenIfNotDue: true });
    expect(intake.asked).toHaveLength(1);
    expect((await outbox.state()).items[0]).toMatchObject({ refused: 'because unknown-recipient' });
  });

  it('is not taken in by a page that answers in the intake’s place', async () => {
    const intake = smallIntake();
    intake.mode = 'sign-in page';
    const outbox = new Outbox(device(intake).platform);
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    expect((await outbox.state()).items).toHaveLength(1);
    await expect(outbox.follow('https://intake.example', 'AAAA-AAAA-AAAA')).rejects.toMatchObject({
      code: 'unreachable',
    });
    intake.mode = 'up';
    await outbox.flush({ evenIfNotDue: true });
    expect((await outbox.follow('https://intake.example', code)).state).toBe('received');
  });

  it('sends although the disk is full', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    intake.mode = 'up';
    const store = await platform.store();
    const full = new Outbox({
      ...platform,
      store: async () => ({
        ...store,
        put: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
      }),
    });
    await full.flush({ evenIfNotDue: true });
    expect(intake.kept.size).toBe(1);
  });

  it.each(['busy for a month', 'down'] as const)(
    'tries again within the hour, after an intake that is %s or a clock that was wrong',
    async (mode) => {
      const intake = smallIntake();
      intake.mode = mode;
      const { platform, wait } = device(intake);
      const pauses: number[] = [];
      const outbox = new Outbox({
        ...platform,
        later: (ms) => {
          pauses.push(ms);
          return () => {};
        },
      });
      wait(4 * 365 * 24 * 60 * 60 * 1000);
      await outbox.send(manifest, recipient, message, undefined);
      await settled(outbox);
      if (mode === 'down') wait(-4 * 365 * 24 * 60 * 60 * 1000);
      intake.mode = 'up';
      wait(61 * 60 * 1000);
      await outbox.flush();
      expect(intake.kept.size).toBe(1);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(75 * 60 * 1000);
    },
  );

  it('does not send twice from two tabs at once', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const { platform } = device(intake);
    const one = new Outbox(platform);
    const two = new Outbox(platform);
    await one.send(manifest, recipient, message, undefined);
    await settled(one);
    intake.mode = 'up';
    intake.asked.length = 0;
    await Promise.all([one.flush({ evenIfNotDue: true }), two.flush({ evenIfNotDue: true })]);
    expect(intake.asked).toHaveLength(1);
  });

  it('tells who listens what waits', async () => {
    const intake = smallIntake();
    const { platform } = device(intake);
    const outbox = new Outbox(platform);
    const seen: number[] = [];
    outbox.subscribe(({ items }) => seen.push(items.length));
    await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
    expect(seen).toContain(1);
  });

  it('refuses to keep what nobody could ever receive', async () => {
    const { platform } = device(smallIntake());
    const outbox = new Outbox(platform);
    const { intake: _, ...without } = manifest;
    await expect(outbox.send(without as Manifest, recipient, message, undefined)).rejects.toThrow(
      IntakeError,
    );
    expect((await outbox.state()).items).toEqual([]);
  });
});

describe('following and withdrawing', () => {
  it('tells of what has not left yet from the device', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const outbox = new Outbox(device(intake).platform);
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    expect(await outbox.follow('https://intake.example', code.toLowerCase().replaceAll('-', ' '))).toEqual({
      state: 'waiting',
      refused: undefined,
    });
  });

  it('withdraws what was never tried from the device alone', async () => {
    const intake = smallIntake();
    const { platform } = device(intake);
    const outbox = new Outbox({ ...platform, exclusively: async (_name, work) => work() });
    vi.spyOn(outbox, 'flush').mockResolvedValue();
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    expect(await outbox.withdraw('https://intake.example', code)).toEqual({ state: 'withdrawn' });
    expect(intake.asked).toEqual([]);
    expect((await outbox.state()).items).toEqual([]);
  });

  it('withdraws what may have arrived at the intake too, and drops it here', async () => {
    const intake = smallIntake();
    intake.mode = 'answer lost';
    const outbox = new Outbox(device(intake).platform);
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    intake.mode = 'up';
    expect((await outbox.withdraw('https://intake.example', code)).state).toBe('withdrawn');
    expect(intake.kept.size).toBe(0);
    expect((await outbox.state()).items).toEqual([]);
  });

  it('keeps it in force, and says so, when it may have arrived and the intake cannot be asked', async () => {
    const intake = smallIntake();
    intake.mode = 'down';
    const outbox = new Outbox(device(intake).platform);
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    await expect(outbox.withdraw('https://intake.example', code)).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect((await outbox.state()).items).toHaveLength(1);
  });

  it('says when no submission has the code', async () => {
    const outbox = new Outbox(device(smallIntake()).platform);
    await expect(outbox.follow('https://intake.example', 'K7QM-4T2X-9HRD')).rejects.toMatchObject({
      code: 'unknown-code',
    });
  });

  it('never puts the code in an address', async () => {
    const intake = smallIntake();
    const outbox = new Outbox(device(intake).platform);
    const { code } = await outbox.send(manifest, recipient, message, undefined);
    await settled(outbox);
    await outbox.follow('https://intake.example', code);
    for (const url of intake.asked) expect(url).not.toContain(normaliseFollowUpCode(code));
  });
});

describe('sealing', () => {
  it('hides the length of what was written', async () => {
    const short = await seal(message, recipient);
    const longer = await seal(
      { ...message, person: { ...message.person, name: 'A'.repeat(120) } },
      recipient,
    );
    expect(longer.length).toBe(short.length);
  });

  it('opens for no other key', async () => {
    const other = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
    await expect(unseal(await seal(message, recipient), await exportJWK(other.privateKey))).rejects.toThrow();
  });
});

afterEach(() => vi.restoreAllMocks());
