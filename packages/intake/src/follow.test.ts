import { FollowUp, NEXT_STATES, Problem, STATES } from '@relais/core/submission';
import { describe, expect, test } from 'vitest';
import { describeOnEach, useIntake } from '../test/databases.ts';
import { follow, inbox, post, send, setState, states, withdraw } from '../test/submissions.ts';

const DAY = 24 * 60 * 60 * 1000;

describeOnEach('following a submission', (database) => {
  const bench = useIntake(database);

  const later = (days: number): void => {
    bench.clock = new Date(bench.clock.getTime() + days * DAY);
  };

  test('the code tells state and history, and nothing of the contents', async () => {
    const { code, id, envelope } = await send(bench.intake.app);
    later(1);
    await setState(bench.intake.app, id, { state: 'declined', reason: 'Nous ne servons pas Timmins.' });
    const response = await follow(bench.intake.app, code);
    expect(response.statusCode).toBe(200);
    expect(FollowUp.parse(response.json())).toEqual({
      kind: 'referral',
      recipient: 'accueil-sudbury',
      state: 'declined',
      reason: 'Nous ne servons pas Timmins.',
      received: '2026-11-22T10:00:00.000Z',
      history: [
        { state: 'received', at: '2026-11-22T10:00:00.000Z' },
        { state: 'declined', at: '2026-11-23T10:00:00.000Z' },
      ],
    });
    expect(response.body).not.toContain(envelope.sealed);
  });

  test('the code may be written in lower case, without dashes', async () => {
    const { code } = await send(bench.intake.app);
    const response = await follow(bench.intake.app, code.toLowerCase().replaceAll('-', ''));
    expect(response.statusCode).toBe(200);
  });

  test.each(['/v1/follow-up', '/v1/follow-up/withdraw'])(
    '%s answers 404 to a code nobody has',
    async (url) => {
      await send(bench.intake.app);
      const response = await bench.intake.app.inject({
        method: 'POST',
        url,
        payload: { code: '0000-0000-0000' },
      });
      expect(response.statusCode).toBe(404);
      expect(Problem.parse(response.json()).code).toBe('unknown-code');
    },
  );

  test.each([{}, { code: 'short' }, { code: 'K7QM-4T2X-9HRD', name: 'x' }, { code: 12345678 }])(
    'refuses %j as a follow-up request',
    async (payload) => {
      const response = await bench.intake.app.inject({ method: 'POST', url: '/v1/follow-up', payload });
      expect(response.statusCode).toBe(422);
      expect(Problem.parse(response.json()).code).toBe('invalid-body');
    },
  );

  test('goes from state to state to its end, and keeps every step', async () => {
    const { code, id } = await send(bench.intake.app);
    for (const state of ['accepted', 'contacted', 'served']) {
      const response = await setState(bench.intake.app, id, { state });
      expect(response.statusCode).toBe(200);
      expect(FollowUp.parse(response.json()).state).toBe(state);
    }
    expect(states(await follow(bench.intake.app, code))).toEqual([
      'received',
      'accepted',
      'contacted',
      'served',
    ]);
  });

  test.each(STATES.filter((state) => state !== 'sent'))(
    'from %s, only the states of the contract are reached',
    async (from) => {
      const path: Record<string, string[]> = { received: [] };
      const forbidden = STATES.filter((state) => !NEXT_STATES[from].includes(state));
      const { code, id } = await send(bench.intake.app);
      for (const state of path[from] ?? [from]) await setState(bench.intake.app, id, { state });
      for (const state of forbidden) {
        const response = await setState(bench.intake.app, id, { state });
        expect(response.statusCode).toBe(409);
        const { code: problem, detail } = Problem.parse(response.json());
        expect(problem).toBe('state-not-allowed');
        for (const allowed of NEXT_STATES[from]) expect(detail).toContain(allowed);
      }
      const afterwards = await follow(bench.intake.app, code);
      expect(afterwards.json().state).toBe(from);
      expect(states(afterwards)).toEqual(from === 'received' ? ['received'] : ['received', from]);
      const [allowed] = NEXT_STATES[from];
      if (allowed) expect((await setState(bench.intake.app, id, { state: allowed })).statusCode).toBe(200);
    },
  );

  test('lets one of two contradicting operators win', async () => {
    const { code, id } = await send(bench.intake.app);
    const responses = await Promise.all([
      setState(bench.intake.app, id, { state: 'served' }),
      setState(bench.intake.app, id, { state: 'closed' }),
    ]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(states(await follow(bench.intake.app, code))).toHaveLength(2);
  });

  test.each(['00000000-0000-4000-8000-000000000000', 'not-an-id', "'; DROP TABLE submissions; --"])(
    'answers 404 to the id %s',
    async (id) => {
      await send(bench.intake.app);
      const response = await setState(bench.intake.app, encodeURIComponent(id), { state: 'accepted' });
      expect(response.statusCode).toBe(404);
      expect(Problem.parse(response.json()).code).toBe('unknown-submission');
      expect(await bench.stored()).toBe(1);
    },
  );

  test.each([
    {},
    { state: 'lost' },
    { state: 'declined', reason: 'x'.repeat(501) },
    { state: 'declined', reason: '\0' },
  ])('refuses %j as a change of state', async (payload) => {
    const { id } = await send(bench.intake.app);
    const response = await setState(bench.intake.app, id, payload as { state: string });
    expect(response.statusCode).toBe(422);
    expect(Problem.parse(response.json()).code).toBe('invalid-body');
  });

  describe('withdrawing', () => {
    test('erases the contents and keeps the count', async () => {
      const { code, id } = await send(bench.intake.app);
      const response = await withdraw(bench.intake.app, code);
      expect(response.statusCode).toBe(200);
      expect(FollowUp.parse(response.json()).state).toBe('withdrawn');
      const { items } = await inbox(bench.intake.app);
      expect(items).toMatchObject([{ id, state: 'withdrawn' }]);
      expect(items[0]).not.toHaveProperty('sealed');
      expect(await bench.database.query('SELECT sealed FROM submissions')).toEqual([{ sealed: null }]);
    });

    test('is done once, however often it is asked', async () => {
      const { code } = await send(bench.intake.app);
      const responses = await Promise.all(Array.from({ length: 5 }, () => withdraw(bench.intake.app, code)));
      expect(responses.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(200));
      expect(new Set(responses.map(({ body }) => body)).size).toBe(1);
      expect(states(responses[0]!)).toEqual(['received', 'withdrawn']);
    });

    test('erases also when the operator does it for a person who asked', async () => {
      const { id } = await send(bench.intake.app);
      expect(
        (await setState(bench.intake.app, id, { state: 'withdrawn', reason: 'Par téléphone' })).statusCode,
      ).toBe(200);
      expect(await bench.database.query('SELECT sealed, reason FROM submissions')).toEqual([
        { sealed: null, reason: null },
      ]);
    });

    test('erases what was declined, too', async () => {
      const { code, id } = await send(bench.intake.app);
      await setState(bench.intake.app, id, { state: 'declined', reason: 'Trop loin' });
      const response = await withdraw(bench.intake.app, code);
      expect(states(response)).toEqual(['received', 'declined', 'withdrawn']);
      expect(await bench.database.query('SELECT sealed FROM submissions')).toEqual([{ sealed: null }]);
    });

    test.each(['served', 'closed'])(
      'is refused once the submission is %s, with what can be done',
      async (state) => {
        const { code, id } = await send(bench.intake.app);
        await setState(bench.intake.app, id, { state });
        const response = await withdraw(bench.intake.app, code);
        expect(response.statusCode).toBe(409);
        const { code: problem, detail } = Problem.parse(response.json());
        expect(problem).toBe('cannot-withdraw');
        expect(detail).toContain(`"${state}"`);
        expect(detail).toContain('erased by 2027-05-21');
      },
    );

    test('is refused once the submission has expired', async () => {
      const { code } = await send(bench.intake.app);
      bench.clock = new Date(bench.clock.getTime() + 181 * DAY);
      await bench.intake.expire();
      const response = await withdraw(bench.intake.app, code);
      expect(response.statusCode).toBe(409);
      expect(response.json().detail).toContain('have been erased');
    });
  });

  describe('erasing on schedule', () => {
    test('ends what has waited too long and erases all old contents, and leaves the rest', async () => {
      const waiting = await send(bench.intake.app);
      const served = await send(bench.intake.app);
      await setState(bench.intake.app, served.id, { state: 'served', reason: 'Rendez-vous pris' });
      const declined = await send(bench.intake.app);
      await setState(bench.intake.app, declined.id, { state: 'declined', reason: 'Trop loin' });
      bench.clock = new Date(bench.clock.getTime() + 100 * DAY);
      const recent = await send(bench.intake.app);
      bench.clock = new Date(bench.clock.getTime() + 81 * DAY);

      expect(await bench.intake.expire()).toEqual({ expired: 1, erased: 2 });
      const { items } = await inbox(bench.intake.app);
      expect(items.map(({ state, sealed }) => [state, sealed])).toEqual([
        ['expired', undefined],
        ['served', undefined],
        ['declined', undefined],
        ['received', recent.envelope.sealed],
      ]);
      expect(states(await follow(bench.intake.app, waiting.code))).toEqual(['received', 'expired']);
      expect((await follow(bench.intake.app, declined.code)).json()).not.toHaveProperty('reason');
      expect(await bench.intake.expire()).toEqual({ expired: 0, erased: 0 });
    });

    test('happens when the intake starts, after as many days as it is told', async () => {
      const { code } = await send(bench.intake.app);
      bench.clock = new Date(bench.clock.getTime() + 31 * DAY);
      await bench.restart({ retentionDays: 30 });
      expect((await follow(bench.intake.app, code)).json().state).toBe('expired');
      expect(bench.lines).toContain('expiry: 1 expired, 0 erased');
    });

    test('recognises what has expired when it is sent again', async () => {
      const sent = await send(bench.intake.app);
      bench.clock = new Date(bench.clock.getTime() + 181 * DAY);
      await bench.intake.expire();
      expect((await post(bench.intake.app, sent)).statusCode).toBe(200);
      expect((await inbox(bench.intake.app)).items).toMatchObject([{ state: 'expired' }]);
    });

    test.each([0, -1, Number.NaN])('refuses to keep contents for %d days', async (retentionDays) => {
      await expect(bench.restart({ retentionDays })).rejects.toThrow(RangeError);
    });
  });
});
