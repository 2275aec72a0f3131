import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { InboxPage } from '@relais/core/submission';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeOnEach, OPERATOR_TOKEN, PGLITE } from '../test/databases.ts';
import { authorization, newSubmission, type Sent } from '../test/submissions.ts';
import type { DatabaseLocation } from './index.ts';

const COMMAND = fileURLToPath(new URL('./serve.ts', import.meta.url));

interface Running {
  process: ChildProcessByStdio<null, Readable, Readable>;
  /** Everything printed so far, both streams. */
  printed(): string;
  /** Fulfilled with the address, or rejected with what was printed when the process ends before. */
  address: Promise<string>;
  exit: Promise<number | null>;
}

const running = new Set<Running>();

/** Starts the command as an operator does, on a free port. */
function serve(environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [COMMAND], {
    env: { PATH: process.env.PATH, PORT: '0', RELAIS_OPERATOR_TOKEN: OPERATOR_TOKEN, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk;
      const found = /Relais intake on (\S+) /.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exit.then(() => reject(new Error(printed)));
  });
  address.catch(() => {});
  const started = { process: child, printed: () => printed, address, exit };
  running.add(started);
  exit.then(() => running.delete(started));
  return started;
}

const toEnvironment = (location: DatabaseLocation): Record<string, string> =>
  'folder' in location ? { RELAIS_DATA: location.folder } : { DATABASE_URL: location.url };

const postTo = (address: string, { key, envelope }: Sent): Promise<Response> =>
  fetch(`${address}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(envelope),
  });

async function sealedIn(address: string): Promise<Array<string | undefined>> {
  const response = await fetch(`${address}/v1/inbox`, { headers: { authorization } });
  return ((await response.json()) as InboxPage).items.map(({ sealed }) => sealed);
}

afterEach(async () => {
  for (const { process: child, exit } of running) {
    child.kill('SIGKILL');
    await exit;
  }
});

describeOnEach('the command', (testDatabase) => {
  let environment: Record<string, string>;
  let remove: () => void;

  beforeEach(async () => {
    const created = await testDatabase.create();
    environment = toEnvironment(created.location);
    remove = created.remove;
  });
  afterEach(() => remove());

  test('has each accepted submission exactly once after it was killed in the moment of the receipt', async () => {
    const sent: Sent[] = [];
    const first = serve(environment);
    const address = await first.address;
    for (let count = 0; count < 5; count++) {
      sent.push(await newSubmission());
      expect((await postTo(address, sent[count]!)).status).toBe(201);
    }
    first.process.kill('SIGKILL');
    await first.exit;

    const second = await serve(environment).address;
    const expected = sent.map(({ envelope }) => envelope.sealed);
    expect(await sealedIn(second)).toEqual(expected);
    expect((await postTo(second, sent.at(-1)!)).status).toBe(200);
    expect(await sealedIn(second)).toEqual(expected);
  });

  test('finishes the request in flight when it is told to stop, then ends', async () => {
    const first = serve(environment);
    const { hostname, port } = new URL(await first.address);
    const sent = await newSubmission();
    const body = JSON.stringify(sent.envelope);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(
      `POST /v1/submissions HTTP/1.1\r\nHost: intake\r\nContent-Type: application/json\r\nIdempotency-Key: ${sent.key}\r\n` +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 100)}`,
    );
    await wait(100);
    first.process.kill('SIGTERM');
    await wait(100);
    socket.write(body.slice(100));
    expect(await first.exit).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(first.printed()).toMatch(
      /^Relais intake on http:\S+ \(P[^\n]+\)\nPOST \/v1\/submissions 201 \d+ ms\n$/,
    );
  });
});

describe('the command', () => {
  test('gives no receipt when the disk refuses, ends, and starts again with all it had accepted', async () => {
    const { location, remove } = await PGLITE.create();
    const failing = `data:text/javascript,import fs from 'node:fs';
      process.once('SIGUSR2', () => {
        fs.fsyncSync = () => { throw Object.assign(new Error(), { code: 'EIO' }); };
        console.log('The disk fails.');
      });`;
    const first = serve({
      ...toEnvironment(location),
      NODE_OPTIONS: `--import="${failing.replaceAll(/\s+/g, ' ')}"`,
    });
    const address = await first.address;
    const [accepted, refused] = [await newSubmission(), await newSubmission()];
    expect((await postTo(address, accepted)).status).toBe(201);
    first.process.kill('SIGUSR2');
    await vi.waitFor(() => expect(first.printed()).toContain('The disk fails.'));
    await expect(postTo(address, refused)).rejects.toThrow();
    expect(await first.exit).toBe(1);
    expect(first.printed()).toMatch(/The database had to stop: .*could not fsync file/);

    const second = await serve(toEnvironment(location)).address;
    expect(await sealedIn(second)).toContain(accepted.envelope.sealed);
    expect((await postTo(second, refused)).ok).toBe(true);
    expect(await sealedIn(second)).toEqual([accepted.envelope.sealed, refused.envelope.sealed]);
    remove();
  });

  test('refuses a data folder that another one has open, and the first goes on', async () => {
    const { location, remove } = await PGLITE.create();
    const first = serve(toEnvironment(location));
    const address = await first.address;
    const second = serve(toEnvironment(location));
    expect(await second.exit).toBe(1);
    expect(second.printed()).toContain(`in use by process ${first.process.pid}`);
    expect((await fetch(`${address}/v1/health`)).status).toBe(200);
    first.process.kill('SIGINT');
    expect(await first.exit).toBe(0);
    remove();
  });

  test('says at start that its directory cannot be read, and asks submissions to wait', async () => {
    const { location, remove } = await PGLITE.create();
    const started = serve({
      ...toEnvironment(location),
      RELAIS_DIRECTORY: '/nowhere',
      RELAIS_PUBLIC_KEY: 'x',
    });
    const response = await postTo(await started.address, await newSubmission());
    expect(response.status).toBe(503);
    expect(started.printed()).toMatch(/^Relais intake: the directory cannot be read, .*ENOENT/);
    started.process.kill('SIGKILL');
    await started.exit;
    remove();
  });

  test.each([
    [{ PORT: 'eighty' }, 'PORT must be a number'],
    [{ RELAIS_DIRECTORY: './directory' }, 'RELAIS_DIRECTORY and RELAIS_PUBLIC_KEY go together'],
    [{ DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/x' }, 'takes no connection'],
  ])('ends with one line that says what to change: %j', async (environment, message) => {
    const { exit, printed } = serve({ RELAIS_DATA: '/nowhere', ...environment });
    expect(await exit).toBe(1);
    expect(printed()).toContain(message);
    expect(printed().trim().split('\n')).toHaveLength(1);
    expect(printed()).not.toContain('secret');
  });
});
