import { randomUUID } from 'node:crypto';
import { MAX_ENVELOPE_BYTES, Problem, Receipt } from '@relais/core/submission';
import { expect, test } from 'vitest';
import { describeOnEach, useIntake } from '../test/databases.ts';
import { follow, inbox, newSubmission, post, send, withdraw } from '../test/submissions.ts';

describeOnEach('accepting submissions', (database) => {
  const bench = useIntake(database);

  test('answers 201 with a receipt, and the inbox has the envelope', async () => {
    const sent = await newSubmission();
    const response = await post(bench.intake.app, sent);
    expect(response.statusCode).toBe(201);
    const receipt = Receipt.parse(response.json());
    expect(receipt).toMatchObject({ state: 'received', received: '2026-11-22T10:00:00.000Z' });
    const { directory, recipient, kind, province, sealed } = sent.envelope;
    const item = { directory, recipient, kind, province, sealed, state: 'received' };
    expect((await inbox(bench.intake.app)).items).toEqual([
      { ...item, id: receipt.id, received: receipt.received },
    ]);
  });

  test('accepts who answers a call as any pledge, for who answers for it, follows and withdraws it, and keeps the count', async () => {
    const answer = await send(bench.intake.app, { kind: 'pledge', recipient: 'mobilisation' });
    await send(bench.intake.app, { kind: 'pledge', recipient: 'accueil-sudbury' });
    const [first] = (await inbox(bench.intake.app)).items;
    expect(first).toMatchObject({ kind: 'pledge', recipient: 'mobilisation', province: 'ON' });
    expect((await follow(bench.intake.app, answer.code)).json()).toMatchObject({
      kind: 'pledge',
      recipient: 'mobilisation',
      state: 'received',
    });
    expect((await withdraw(bench.intake.app, answer.code)).statusCode).toBe(200);
    const after = (await inbox(bench.intake.app)).items;
    expect(after.map(({ kind, state }) => [kind, state])).toEqual([
      ['pledge', 'withdrawn'],
      ['pledge', 'received'],
    ]);
    expect(after[0]).not.toHaveProperty('sealed');
  });

  test('accepts an envelope without a province', async () => {
    await send(bench.intake.app, { province: undefined });
    expect((await inbox(bench.intake.app)).items[0]).not.toHaveProperty('province');
  });

  test('answers the same envelope with the same key 200 and the same receipt, and stores it once', async () => {
    const sent = await newSubmission();
    const first = await post(bench.intake.app, sent);
    bench.clock = new Date('2026-11-23T10:00:00.000Z');
    const reordered = Object.fromEntries(Object.entries(sent.envelope).reverse());
    const again = await post(bench.intake.app, { key: sent.key.toUpperCase(), envelope: reordered });
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(await bench.stored()).toBe(1);
  });

  test('gives the first receipt again after the submission was withdrawn, and does not bring it back', async () => {
    const sent = await newSubmission();
    const first = await post(bench.intake.app, sent);
    await withdraw(bench.intake.app, sent.code);
    const again = await post(bench.intake.app, sent);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect((await inbox(bench.intake.app)).items).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('refuses another envelope with the same key, and keeps the first', async () => {
    const sent = await newSubmission();
    await post(bench.intake.app, sent);
    const other = await newSubmission();
    const response = await post(bench.intake.app, { key: sent.key, envelope: other.envelope });
    expect(response.statusCode).toBe(422);
    expect(Problem.parse(response.json()).code).toBe('idempotency-key-reused');
    expect((await inbox(bench.intake.app)).items.map(({ sealed }) => sealed)).toEqual([sent.envelope.sealed]);
  });

  test('refuses a second submission with the same follow-up code', async () => {
    const { envelope } = await send(bench.intake.app);
    const response = await post(bench.intake.app, await newSubmission({ followUp: envelope.followUp }));
    expect(response.statusCode).toBe(422);
    expect(response.json().code).toBe('follow-up-reused');
    expect(await bench.stored()).toBe(1);
  });

  test('stores one submission when the same one arrives twenty times at once', async () => {
    const sent = await newSubmission();
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(bench.intake.app, sent)));
    const codes = responses.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(responses.map(({ body }) => body)).size).toBe(1);
    expect(await bench.stored()).toBe(1);
    const history = await bench.database.query('SELECT step FROM submission_history');
    expect(history).toHaveLength(1);
  });

  test('stores one of many different envelopes that arrive at once with one key', async () => {
    const { key } = await newSubmission();
    const envelopes = await Promise.all(Array.from({ length: 10 }, () => newSubmission()));
    const responses = await Promise.all(
      envelopes.map(({ envelope }) => post(bench.intake.app, { key, envelope })),
    );
    const codes = responses.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([201, ...Array(9).fill(422)]);
    expect(await bench.stored()).toBe(1);
  });

  test('stores fifty submissions that arrive at once, each in a place of its own', async () => {
    await Promise.all(Array.from({ length: 50 }, () => send(bench.intake.app)));
    expect(await bench.stored()).toBe(50);
    const { items } = await inbox(bench.intake.app, { limit: 200 });
    expect(new Set(items.map(({ id }) => id)).size).toBe(50);
  });

  test('accepts the longest envelope the contract allows', async () => {
    const sent = await newSubmission();
    const bytes = JSON.stringify(sent.envelope).length;
    sent.envelope.sealed += 'A'.repeat(MAX_ENVELOPE_BYTES - bytes);
    expect((await post(bench.intake.app, sent)).statusCode).toBe(201);
  });

  test.each([
    [
      'a byte more than the contract allows',
      413,
      'too-large',
      { sealed: `a.b.c.d.${'A'.repeat(MAX_ENVELOPE_BYTES)}` },
    ],
    ['a format it does not know', 422, 'invalid-body', { format: 'letter' }],
    ['a version it does not know', 422, 'invalid-body', { version: 2 }],
    ['a kind it does not know', 422, 'invalid-body', { kind: 'complaint' }],
    ['a place finer than a province', 422, 'invalid-body', { province: 'P3E 5J1' }],
    ['an empty recipient', 422, 'invalid-body', { recipient: '' }],
    ['an endless recipient', 422, 'invalid-body', { recipient: 'x'.repeat(101) }],
    ['a U+0000, which no database keeps', 422, 'invalid-body', { recipient: 'a\0b' }],
    ['half of a surrogate pair', 422, 'invalid-body', { directory: '\ud83d' }],
    ['contents in clear', 422, 'invalid-body', { sealed: 'Bonjour, je cherche un dentiste' }],
    ['a follow-up code instead of its hash', 422, 'invalid-body', { followUp: 'K7QM-4T2X-9HRD' }],
    ['a field that does not belong there', 422, 'invalid-body', { name: 'Marie Tremblay' }],
    ['a missing field', 422, 'invalid-body', { kind: undefined }],
  ])('refuses an envelope with %s, and stores nothing', async (_title, status, code, changes) => {
    const sent = await newSubmission();
    const response = await post(bench.intake.app, {
      key: sent.key,
      envelope: { ...sent.envelope, ...changes },
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = Problem.parse(response.json());
    expect(problem).toMatchObject({ code, status });
    if (status === 422) expect(problem.detail).toContain(`"${Object.keys(changes)[0]}"`);
    expect(await bench.stored()).toBe(0);
  });

  test.each([
    ['text', 'Bonjour', 400, 'not-json'],
    ['half of an object', '{"format":"relais-sub', 400, 'not-json'],
    ['nothing', '', 400, 'not-json'],
    ['a key that would reach the prototype', '{"__proto__":{"a":1}}', 400, 'not-json'],
    ['random bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x7b]), 400, 'not-json'],
    ['an array', '[]', 422, 'invalid-body'],
    ['null', 'null', 422, 'invalid-body'],
    ['a deeply nested array', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 422, 'invalid-body'],
  ])('refuses %s as a body, and stores nothing', async (_title, payload, status, code) => {
    const response = await bench.intake.app.inject({
      method: 'POST',
      url: '/v1/submissions',
      headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
      payload,
    });
    expect(response.statusCode).toBe(status);
    expect(Problem.parse(response.json()).code).toBe(code);
    expect(await bench.stored()).toBe(0);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('refuses a body declared as %s, and stores nothing', async (contentType) => {
    const { key, envelope } = await newSubmission();
    const response = await bench.intake.app.inject({
      method: 'POST',
      url: '/v1/submissions',
      headers: { 'idempotency-key': key, 'content-type': contentType },
      payload: JSON.stringify(envelope),
    });
    expect(response.statusCode).toBe(415);
    expect(Problem.parse(response.json()).code).toBe('wrong-content-type');
    expect(await bench.stored()).toBe(0);
  });

  test.each([
    undefined,
    '',
    'retry-1',
    '123e4567e89b12d3a456426614174000',
    `${randomUUID()}, ${randomUUID()}`,
  ])('refuses the idempotency key %j, and stores nothing', async (key) => {
    const { envelope } = await newSubmission();
    const response = await bench.intake.app.inject({
      method: 'POST',
      url: '/v1/submissions',
      headers: key === undefined ? {} : { 'idempotency-key': key },
      payload: envelope,
    });
    expect(response.statusCode).toBe(400);
    expect(Problem.parse(response.json()).code).toBe('invalid-idempotency-key');
    expect(await bench.stored()).toBe(0);
  });

  test('names every field that does not fit, and repeats nothing of what was sent', async () => {
    const { key } = await newSubmission();
    const response = await post(bench.intake.app, {
      key,
      envelope: { kind: 'Marie Tremblay', recipient: 7, sealed: 'secret' },
    });
    const { detail } = Problem.parse(response.json());
    expect(detail).toContain('"format" is missing: it must be "relais-submission".');
    expect(detail).toContain('"kind" must be "referral" or "request"');
    expect(detail).toContain('"recipient" must be a string.');
    expect(detail).toContain('"sealed" must be a compact JWE.');
    expect(detail).not.toMatch(/Marie|secret/);
  });
});
