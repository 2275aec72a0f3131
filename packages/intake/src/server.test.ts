import { connect } from 'node:net';
import { Problem } from '@relais/core/submission';
import { describe, expect, test } from 'vitest';
import { PGLITE, useIntake } from '../test/databases.ts';
import { authorization, follow, newSubmission, post, send, setState, withdraw } from '../test/submissions.ts';

/** What comes back on a connection when these bytes are sent. */
function exchange(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the service', () => {
  const bench = useIntake(PGLITE);

  test('says that it is well', async () => {
    const response = await bench.intake.app.inject('/v1/health');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
  });

  test.each([
    '/v1/submissions',
    '/v1/follow-up',
    '/v1/follow-up/withdraw',
    '/v1/inbox',
    '/v1/inbox/00000000-0000-4000-8000-000000000000/state',
  ])('lets pages of any origin write to %s', async (url) => {
    const response = await bench.intake.app.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin: 'https://organisme.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, idempotency-key, authorization',
      },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['access-control-allow-methods']).toContain('POST');
    for (const name of ['content-type', 'idempotency-key', 'authorization']) {
      expect(response.headers['access-control-allow-headers']).toContain(name);
    }
  });

  test('lets pages of any origin read answers and problems, and keeps them out of caches', async () => {
    const { app } = bench.intake;
    const sent = await newSubmission();
    for (const response of [
      await app.inject({ url: '/v1/health', headers: { origin: 'https://organisme.example' } }),
      await post(app, sent),
      await follow(app, sent.code),
      await app.inject({ method: 'POST', url: '/v1/submissions', payload: 'x' }),
      await app.inject('/v1/inbox'),
      await app.inject('/nowhere'),
      await app.inject('/%zz'),
    ]) {
      expect(response.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      expect(response.headers).not.toHaveProperty('set-cookie');
    }
  });

  test.each([
    ['GET', '/', 404, 'unknown-route'],
    ['GET', '/v1/submissions', 404, 'unknown-route'],
    ['DELETE', '/v1/inbox', 404, 'unknown-route'],
    ['GET', '/%zz', 400, 'malformed-request'],
    ['GET', `/v1/inbox/${'x'.repeat(500)}/state`, 404, 'unknown-route'],
  ] as const)('answers %s %s with a problem', async (method, url, status, code) => {
    const response = await bench.intake.app.inject({ method, url });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(Problem.parse(response.json())).toMatchObject({ code, status });
  });

  test('answers what is not HTTP with a problem', async () => {
    const answer = await exchange(await bench.intake.listen(0), 'BONJOUR\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(Problem.parse(JSON.parse(answer.split('\r\n\r\n')[1]!)).code).toBe('malformed-request');
  });

  test('answers a real request for too much with 413, and stores nothing', async () => {
    const address = await bench.intake.listen(0);
    const { key, envelope } = await newSubmission({ sealed: `a.b.c.d.${'A'.repeat(2_000_000)}` });
    const response = await fetch(`${address}/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(envelope),
    });
    expect(response.status).toBe(413);
    expect(Problem.parse(await response.json()).code).toBe('too-large');
    expect(await bench.stored()).toBe(0);
  });

  test('bounds how often codes, submissions and tokens are tried from one place', async () => {
    const { app } = await bench.restart({ limits: { submissions: 2, followUp: 3, inbox: 4 } });
    const statuses = async (times: number, request: () => Promise<{ statusCode: number }>) => {
      const seen = [];
      for (let count = 0; count < times; count++) seen.push((await request()).statusCode);
      return seen;
    };
    expect(await statuses(4, () => follow(app, '0000-0000-0000'))).toEqual([404, 404, 404, 429]);
    expect(await statuses(4, () => withdraw(app, '0000-0000-0000'))).toEqual([404, 404, 404, 429]);
    expect(await statuses(3, async () => post(app, await newSubmission()))).toEqual([201, 201, 429]);
    expect(await statuses(5, () => app.inject('/v1/inbox'))).toEqual([401, 401, 401, 401, 429]);
    const refused = await follow(app, '0000-0000-0000');
    expect(Problem.parse(refused.json()).code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
  });

  test('takes the address from a proxy only where it is told to', async () => {
    const from = (address: string) => ({
      method: 'POST' as const,
      url: '/v1/follow-up',
      headers: { 'x-forwarded-for': address },
      payload: { code: '0000-0000-0000' },
    });
    const direct = await bench.restart({ limits: { followUp: 1 } });
    await direct.app.inject(from('192.0.2.1'));
    expect((await direct.app.inject(from('192.0.2.2'))).statusCode).toBe(429);
    const behind = await bench.restart({ limits: { followUp: 1 }, trustProxy: true });
    await behind.app.inject(from('192.0.2.1'));
    expect((await behind.app.inject(from('192.0.2.2'))).statusCode).toBe(404);
  });

  test('logs method, route, status and duration, and nothing of the person', async () => {
    const { app } = bench.intake;
    const { code, id } = await send(app);
    await follow(app, code);
    await setState(app, id, { state: 'declined', reason: 'Marie Tremblay' });
    await app.inject({ url: '/v1/inbox?after=secret', headers: { authorization, cookie: 'a=b' } });
    await app.inject('/secret?name=Marie');
    await app.inject({ method: 'POST', url: '/v1/submissions', payload: { name: 'Marie' } });
    expect(bench.lines.map((line) => line.replace(/\d+ ms$/, '… ms'))).toEqual([
      'POST /v1/submissions 201 … ms',
      'POST /v1/follow-up 200 … ms',
      'POST /v1/inbox/:id/state 200 … ms',
      'GET /v1/inbox 400 … ms',
      'GET (unknown) 404 … ms',
      'POST /v1/submissions 400 … ms',
    ]);
  });

  test('answers 500 when the database fails, and logs where and not with what', async () => {
    const refuse = async () => {
      throw Object.assign(new Error('Marie Tremblay, 705-555-0123'), { code: 'XX000' });
    };
    const { app } = await bench.restart({
      database: { ...bench.database, query: refuse, close: async () => {} },
    });
    const response = await post(app, await newSubmission());
    expect(response.statusCode).toBe(500);
    expect(Problem.parse(response.json()).code).toBe('internal-error');
    expect(`${response.body}${bench.lines.join()}`).not.toContain('Marie');
    expect(bench.lines[0]).toMatch(/^failed: \/v1\/submissions XX000\n\s+at /);
  });
});
