import { InboxPage, Problem } from '@relais/core/submission';
import { expect, test } from 'vitest';
import { describeOnEach, useIntake } from '../test/databases.ts';
import { authorization, inbox, send } from '../test/submissions.ts';

describeOnEach('the inbox', (database) => {
  const bench = useIntake(database);

  /** Follows `next` from page to page. */
  async function readAll(limit: number, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await inbox(bench.intake.app, after === undefined ? { limit } : { limit, after });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
      await between();
    } while (after !== undefined);
    return ids;
  }

  test('is a page without next when nothing arrived', async () => {
    expect(await inbox(bench.intake.app)).toEqual({ items: [] });
  });

  test('gives what arrived in the order of arrival, page by page', async () => {
    const sent: string[] = [];
    for (let count = 0; count < 7; count++) sent.push((await send(bench.intake.app)).id);
    expect(await readAll(3)).toEqual(sent);
    const exact = await inbox(bench.intake.app, { limit: 7 });
    expect(InboxPage.parse(exact).next).toBeUndefined();
  });

  test('shows each submission once while others arrive between two pages', async () => {
    for (let count = 0; count < 4; count++) await send(bench.intake.app);
    let arrivals = 0;
    const ids = await readAll(2, async () => {
      if (arrivals++ < 2) await send(bench.intake.app);
    });
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  test('misses none of those that arrive at once while it is read', async () => {
    await send(bench.intake.app);
    const arrivals = Promise.all(Array.from({ length: 40 }, () => send(bench.intake.app)));
    const seen: string[] = [];
    let position: string | undefined;
    const readOn = async (): Promise<void> => {
      for (;;) {
        const page = await inbox(bench.intake.app, { limit: 1, ...(position && { after: position }) });
        if (page.next === undefined) return;
        seen.push(page.items[0]!.id);
        position = page.next;
      }
    };
    let arrived = false;
    arrivals.then(() => {
      arrived = true;
    });
    while (!arrived) {
      await readOn();
      await new Promise(setImmediate);
    }
    await readOn();
    const all = (await inbox(bench.intake.app, { limit: 200 })).items.map(({ id }) => id);
    // The last one has no `next` yet.
    expect(seen).toEqual(all.slice(0, -1));
  });

  test.each(['limit=0', 'limit=201', 'limit=ten', 'limit=1.5', 'after=0', 'after=', 'after=a&after=b'])(
    'refuses the query ?%s',
    async (query) => {
      const response = await bench.intake.app.inject({
        url: `/v1/inbox?${query}`,
        headers: { authorization },
      });
      expect(response.statusCode).toBe(400);
      expect(Problem.parse(response.json()).code).toBe('invalid-query');
    },
  );

  test.each([
    undefined,
    'Bearer wrong',
    'Bearer ',
    'Basic b3BlcmF0b3I6',
    authorization.slice(0, -1),
    `${authorization}x`,
  ])('stays closed to the authorization %j', async (header) => {
    const { id } = await send(bench.intake.app);
    const headers = header === undefined ? {} : { authorization: header };
    for (const request of [
      { method: 'GET' as const, url: '/v1/inbox' },
      { method: 'POST' as const, url: `/v1/inbox/${id}/state`, payload: { state: 'accepted' } },
    ]) {
      const response = await bench.intake.app.inject({ ...request, headers });
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(Problem.parse(response.json()).code).toBe('operator-token-required');
    }
    expect((await inbox(bench.intake.app)).items).toMatchObject([{ state: 'received' }]);
  });

  test('says which setting opens it where the intake has no operator token', async () => {
    const { app } = await bench.restart({ operatorToken: undefined });
    const response = await app.inject({ url: '/v1/inbox', headers: { authorization: 'Bearer undefined' } });
    expect(response.statusCode).toBe(403);
    expect(Problem.parse(response.json())).toMatchObject({
      code: 'operator-token-not-set',
      detail: expect.stringContaining('RELAIS_OPERATOR_TOKEN'),
    });
  });
});
