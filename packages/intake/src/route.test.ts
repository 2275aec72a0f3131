import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_VERSION, type Manifest, toBase64Url } from '@relais/core/directory-format';
import { Problem } from '@relais/core/submission';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PGLITE, useIntake } from '../test/databases.ts';
import { newSubmission, post } from '../test/submissions.ts';
import { directoryRecipients } from './route.ts';

const text = (value: string): string => toBase64Url(new TextEncoder().encode(value));

async function newPublisher() {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
  const file = '0'.repeat(12);
  return {
    publicKey,
    async sign(published: string, recipients: string[], id = 'demo'): Promise<string> {
      const manifest: Manifest = {
        format: 'relais-directory',
        version: FORMAT_VERSION,
        id,
        name: { fr: 'Répertoire' },
        published,
        listings: 0,
        recipients: recipients.map((recipient) => ({
          id: recipient,
          name: { fr: recipient },
          kinds: ['referral'],
          publicKey: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
        })),
        attribution: [],
        files: {
          guide: file,
          index: file,
          morePlaces: file,
          postalCodes: file,
          reach: file,
          backstage: file,
          names: file,
          ids: file,
          hosts: file,
        },
      };
      const payload = text(JSON.stringify(manifest));
      const header = text('{"alg":"EdDSA"}');
      const covered = new TextEncoder().encode(`${header}.${payload}`);
      const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, covered));
      return JSON.stringify({ payload, protected: header, signature: toBase64Url(signature) });
    },
  };
}

describe('recipients of a directory', () => {
  const bench = useIntake(PGLITE);
  let folder: string;
  let publisher: Awaited<ReturnType<typeof newPublisher>>;

  const publish = async (published: string, recipients: string[], id?: string): Promise<void> =>
    writeFileSync(join(folder, 'manifest.json'), await publisher.sign(published, recipients, id));
  const serveFrom = (directory: string) =>
    bench.restart({
      recipients: directoryRecipients({ directory, publicKey: publisher.publicKey, rereadMilliseconds: 20 }),
    });
  const postTo = async (recipient: string) => post(bench.intake.app, await newSubmission({ recipient }));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'relais-directory-'));
    publisher = await newPublisher();
    await publish('2026-11-01T00:00:00Z', ['accueil-sudbury']);
    await serveFrom(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('an envelope to one of them is accepted', async () => {
    expect((await postTo('accueil-sudbury')).statusCode).toBe(201);
  });

  test('an envelope to nobody is refused with what to do, and not stored', async () => {
    const response = await postTo('nobody');
    expect(response.statusCode).toBe(422);
    const { code, detail } = Problem.parse(response.json());
    expect(code).toBe('unknown-recipient');
    expect(detail).toContain('Load the directory again');
    expect(await bench.stored()).toBe(0);
  });

  test('an envelope from another directory is refused', async () => {
    const response = await post(bench.intake.app, await newSubmission({ directory: 'elsewhere' }));
    expect(response.json().code).toBe('unknown-recipient');
  });

  test('a recipient named by a newer edition is found without a restart', async () => {
    await postTo('accueil-sudbury');
    await publish('2026-11-02T00:00:00Z', ['accueil-sudbury', 'accueil-moncton']);
    expect((await postTo('accueil-moncton')).statusCode).toBe(201);
  });

  test('an older edition does not replace a newer one', async () => {
    await publish('2026-11-02T00:00:00Z', ['accueil-moncton']);
    await postTo('accueil-moncton');
    await publish('2026-11-01T00:00:00Z', ['accueil-sudbury']);
    expect((await postTo('accueil-sudbury')).statusCode).toBe(422);
    expect((await postTo('accueil-moncton')).statusCode).toBe(201);
  });

  test('what was accepted is recognised after its recipient has left the directory', async () => {
    const sent = await newSubmission();
    await post(bench.intake.app, sent);
    await publish('2026-11-02T00:00:00Z', ['accueil-moncton']);
    await postTo('accueil-moncton');
    expect((await post(bench.intake.app, sent)).statusCode).toBe(200);
  });

  test.each([
    ['is gone', () => rmSync(join(folder, 'manifest.json'))],
    ['is not JSON', () => writeFileSync(join(folder, 'manifest.json'), '<html>')],
    [
      'is signed with another key',
      async () =>
        writeFileSync(
          join(folder, 'manifest.json'),
          await (await newPublisher()).sign('2026-12-01T00:00:00Z', ['accueil-moncton']),
        ),
    ],
  ])('while the manifest %s, known recipients are served and others asked to wait', async (_title, spoil) => {
    await postTo('accueil-sudbury');
    await spoil();
    expect((await postTo('accueil-sudbury')).statusCode).toBe(201);
    const response = await postTo('accueil-moncton');
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('30');
    expect(Problem.parse(response.json()).code).toBe('directory-unreachable');
    expect(await bench.stored()).toBe(2);
    expect(bench.lines.join('\n')).toContain('failed: /v1/submissions directory-unreachable: ');
  });

  describe('on a web host', () => {
    let host: Server;
    let reads: number;

    beforeEach(async () => {
      reads = 0;
      const manifest = await publisher.sign('2026-11-01T00:00:00Z', ['accueil-sudbury']);
      host = createServer((request, response) => {
        reads += 1;
        response.statusCode = request.url === '/repertoire/manifest.json' ? 200 : 404;
        response.end(manifest);
      });
      await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
    });
    afterEach(() => new Promise((closed) => host.close(closed)));

    const address = (path: string) => `http://127.0.0.1:${(host.address() as AddressInfo).port}${path}`;

    test.each(['/repertoire', '/repertoire/'])('are read from its address %s', async (path) => {
      await serveFrom(address(path));
      expect((await postTo('accueil-sudbury')).statusCode).toBe(201);
    });

    test('cannot be told where the host has no manifest', async () => {
      await serveFrom(address('/ailleurs'));
      expect((await postTo('accueil-sudbury')).statusCode).toBe(503);
    });

    test('are read once for many questions at a time, and not again for known ones', async () => {
      await serveFrom(address('/repertoire'));
      await Promise.all(Array.from({ length: 10 }, () => postTo('accueil-sudbury')));
      await postTo('accueil-sudbury');
      expect(reads).toBe(1);
    });
  });
});
