/** Deliver: the operator reads what arrived, oldest first, page by page, and misses nothing. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { InboxItem, InboxPage } from '@relais/core/submission';
import type { Queries } from './database.ts';
import { Refusal } from './problems.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

/**
 * Lets the operator pass.
 * @throws Refusal `operator-token-not-set` where the intake has no token, `operator-token-required` where
 *   the header does not bring it
 */
export function requireOperator(token: string | undefined, authorization: string | undefined): void {
  if (!token) {
    throw new Refusal(
      'operator-token-not-set',
      'Set RELAIS_OPERATOR_TOKEN to a long random text and start the intake again; until then nobody reads the inbox.',
    );
  }
  const given = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined || !sameSecret(given, token)) {
    throw new Refusal(
      'operator-token-required',
      'Send the header "Authorization: Bearer <token>" with the value of RELAIS_OPERATOR_TOKEN.',
    );
  }
}

/** Takes the same time wherever the two differ. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

export interface InboxQuery {
  /** The last position already read. */
  after: string;
  limit: number;
}

/**
 * Reads `after` and `limit` from the address.
 * @throws Refusal `invalid-query`
 */
export function readInboxQuery(query: { after?: unknown; limit?: unknown }): InboxQuery {
  const limit = query.limit === undefined ? PAGE : Number(query.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE) {
    throw new Refusal('invalid-query', `"limit" must be a whole number from 1 to ${LONGEST_PAGE}.`);
  }
  if (query.after === undefined) return { after: '0', limit };
  const position = typeof query.after === 'string' && fromCursor(query.after);
  if (!position) {
    throw new Refusal('invalid-query', '"after" must be the "next" of an inbox page, as it came.');
  }
  return { after: position, limit };
}

/** Opaque to whoever reads it, so that what it holds may change. */
const toCursor = (position: string): string => Buffer.from(`position ${position}`).toString('base64url');

const fromCursor = (cursor: string): string | undefined =>
  /^position (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];

/**
 * A page of the inbox. What is accepted while somebody pages comes after everything that was there, so a
 * page once read does not change its place; only states do.
 */
export async function inboxPage(queries: Queries, { after, limit }: InboxQuery): Promise<InboxPage> {
  const rows = await queries.query<InboxRow>(
    `SELECT position::text AS position, id, directory, recipient, kind, province, state, received, sealed
     FROM submissions WHERE position > $1 ORDER BY submissions.position LIMIT $2`,
    [after, limit + 1],
  );
  const page: InboxPage = { items: rows.slice(0, limit).map(toItem) };
  if (rows.length > limit) page.next = toCursor(rows[limit - 1]!.position);
  return page;
}

type InboxRow = Pick<InboxItem, 'id' | 'directory' | 'recipient' | 'kind' | 'state'> & {
  position: string;
  province: InboxItem['province'] | null;
  received: Date;
  sealed: string | null;
};

function toItem(row: InboxRow): InboxItem {
  const item: InboxItem = {
    id: row.id,
    directory: row.directory,
    recipient: row.recipient,
    kind: row.kind,
    state: row.state,
    received: row.received.toISOString(),
  };
  if (row.province !== null) item.province = row.province;
  if (row.sealed !== null) item.sealed = row.sealed;
  return item;
}
