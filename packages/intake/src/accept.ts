/**
 * Accept: an envelope with its idempotency key becomes one stored submission, however often and however
 * concurrently it is sent. The receipt goes out after the commit is on disk.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Envelope, Receipt } from '@relais/core/submission';
import type { Database, Queries } from './database.ts';
import { Refusal } from './problems.ts';
import type { KnowsRecipient } from './route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/**
 * @returns the key in lower case
 * @throws Refusal `invalid-idempotency-key`
 */
export function readIdempotencyKey(header: unknown): string {
  if (isUuid(header)) return header.toLowerCase();
  throw new Refusal(
    'invalid-idempotency-key',
    'Send an Idempotency-Key header with a UUID, made once for the submission and repeated when it is sent again.',
  );
}

export interface Acceptance {
  receipt: Receipt;
  /** False where the submission had been accepted before. */
  first: boolean;
}

/**
 * Stores the envelope, once.
 * @returns the receipt: the same one each time the same envelope comes with the same key
 * @throws Refusal `idempotency-key-reused`, `follow-up-reused`, `unknown-recipient`, `directory-unreachable`;
 *   nothing is stored then
 */
export async function accept(
  database: Database,
  key: string,
  envelope: Envelope,
  now: Date,
  knowsRecipient?: KnowsRecipient,
): Promise<Acceptance> {
  const hash = contentHash(envelope);
  // First the key: a submission sent again is recognised even when its recipient has left the directory.
  const earlier = await findEarlier(database, key, hash);
  if (earlier) return { receipt: earlier, first: false };

  if (knowsRecipient && !(await knowsRecipient(envelope.directory, envelope.recipient))) {
    throw new Refusal(
      'unknown-recipient',
      'The directory this intake serves does not name that "recipient" under that "directory". Load the ' +
        'directory again, seal the message to a recipient it names, and send it with a new Idempotency-Key.',
    );
  }

  return database.transaction(async (queries) => {
    const receipt = await insert(queries, key, hash, envelope, now);
    if (receipt) return { receipt, first: true };
    // Somebody was faster: the same submission sent twice at once, or another with its key or code.
    const other = await findEarlier(queries, key, hash);
    if (other) return { receipt: other, first: false };
    throw new Refusal(
      'follow-up-reused',
      'Another submission already has this "followUp". Make a new follow-up code for each submission.',
    );
  });
}

/** Hash of the envelope whatever the order of its fields. */
function contentHash(envelope: Envelope): string {
  const fields = Object.entries(envelope).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

async function findEarlier(queries: Queries, key: string, hash: string): Promise<Receipt | undefined> {
  const [row] = await queries.query<{ id: string; content_hash: string; received: Date }>(
    'SELECT id, content_hash, received FROM submissions WHERE idempotency_key = $1',
    [key],
  );
  if (!row) return undefined;
  if (row.content_hash === hash) return toReceipt(row.id, row.received);
  throw new Refusal(
    'idempotency-key-reused',
    'Another envelope was accepted with this Idempotency-Key, and stays as it is. Make a new key for each ' +
      'submission; repeat a key only to send the very same envelope again.',
  );
}

async function insert(
  queries: Queries,
  key: string,
  hash: string,
  envelope: Envelope,
  now: Date,
): Promise<Receipt | undefined> {
  const [row] = await queries.query<{ id: string; received: Date }>(
    `WITH drawn AS (UPDATE submission_count SET last = last + 1 RETURNING last)
     INSERT INTO submissions (id, position, idempotency_key, content_hash, follow_up, directory, recipient, kind,
       province, sealed, state, received)
     SELECT $1, drawn.last, $2, $3, $4, $5, $6, $7, $8, $9, 'received', $10 FROM drawn
     ON CONFLICT DO NOTHING
     RETURNING id, received`,
    [
      randomUUID(),
      key,
      hash,
      envelope.followUp,
      envelope.directory,
      envelope.recipient,
      envelope.kind,
      envelope.province ?? null,
      envelope.sealed,
      now.toISOString(),
    ],
  );
  if (!row) return undefined;
  await queries.query('INSERT INTO submission_history (submission, state, at) VALUES ($1, $2, $3)', [
    row.id,
    'received',
    row.received.toISOString(),
  ]);
  return toReceipt(row.id, row.received);
}

const toReceipt = (id: string, received: Date): Receipt => ({
  id,
  state: 'received',
  received: received.toISOString(),
});
