/**
 * Follow: a submission moves from state to state by the contract's table, its person reads that with the
 * follow-up code and can withdraw it, and time erases it. Whatever ends in `withdrawn` or `expired` loses its
 * contents; the row stays, for counting and so that the code still finds it.
 */
import {
  type FollowUp,
  hashFollowUpCode,
  type Kind,
  NEXT_STATES,
  STATES,
  type State,
  type StateChange,
} from '@relais/core/submission';
import { isUuid } from './accept.ts';
import type { Database, Queries } from './database.ts';
import { Refusal } from './problems.ts';

const DAY = 24 * 60 * 60 * 1000;

interface SubmissionRow {
  id: string;
  kind: Kind;
  recipient: string;
  state: State;
  reason: string | null;
  received: Date;
  erased: boolean;
}

const COLUMNS = 'id, kind, recipient, state, reason, received, sealed IS NULL AS erased';

const ERASING: readonly State[] = ['withdrawn', 'expired'];

/**
 * What the code tells.
 * @throws Refusal `unknown-code`
 */
export async function followUp(queries: Queries, code: string): Promise<FollowUp> {
  return describe(queries, await findByCode(queries, code));
}

/**
 * Withdraws the submission and erases its contents. Doing it again changes nothing.
 * @throws Refusal `unknown-code`, `cannot-withdraw`
 */
export function withdraw(
  database: Database,
  code: string,
  now: Date,
  retentionDays: number,
): Promise<FollowUp> {
  return database.transaction(async (queries) => {
    const row = await findByCode(queries, code, 'FOR UPDATE');
    if (row.state === 'withdrawn') return describe(queries, row);
    if (!NEXT_STATES[row.state].includes('withdrawn')) {
      const erasure = row.erased
        ? 'Its contents have been erased.'
        : `Its contents are erased by ${day(row.received, retentionDays)} at the latest.`;
      throw new Refusal(
        'cannot-withdraw',
        `The submission is "${row.state}": whoever received it has answered, and it cannot be taken back ` +
          `through the intake. ${erasure} To have it erased earlier, ask the organisation that received it.`,
      );
    }
    return describe(queries, await move(queries, row, { state: 'withdrawn' }, now));
  });
}

/**
 * Moves a submission on, as its recipient says.
 * @throws Refusal `unknown-submission`, `state-not-allowed`
 */
export function changeState(
  database: Database,
  id: string,
  change: StateChange,
  now: Date,
): Promise<FollowUp> {
  return database.transaction(async (queries) => {
    const [row] = isUuid(id)
      ? await queries.query<SubmissionRow>(`SELECT ${COLUMNS} FROM submissions WHERE id = $1 FOR UPDATE`, [
          id,
        ])
      : [];
    if (!row) {
      throw new Refusal('unknown-submission', 'Take the id from the inbox: no submission has this one.');
    }
    const allowed = NEXT_STATES[row.state];
    if (!allowed.includes(change.state)) {
      const where = allowed.length > 0 ? `can go to ${allowed.join(', ')}` : 'stays so: the state is final';
      throw new Refusal(
        'state-not-allowed',
        `The submission is "${row.state}" and ${where}; "${change.state}" was asked.`,
      );
    }
    return describe(queries, await move(queries, row, change, now));
  });
}

export interface Expiry {
  /** How many had no end and got one. */
  expired: number;
  /** How many others had an end and have lost their contents. */
  erased: number;
}

/** Ends what has waited longer than `retentionDays`, and erases the contents of everything as old. */
export async function expire(database: Database, retentionDays: number, now: Date): Promise<Expiry> {
  const before = new Date(now.getTime() - retentionDays * DAY).toISOString();
  const open = STATES.filter((state) => NEXT_STATES[state].includes('expired'));
  const expiry = await database.transaction(async (queries) => {
    const expired = await queries.query(
      `WITH ended AS (
         UPDATE submissions SET state = 'expired', sealed = NULL, reason = NULL
         WHERE received < $1 AND state = ANY($2::text[]) RETURNING id
       )
       INSERT INTO submission_history (submission, state, at) SELECT id, 'expired', $3 FROM ended
       RETURNING step`,
      [before, open, now.toISOString()],
    );
    const erased = await queries.query(
      `UPDATE submissions SET sealed = NULL, reason = NULL
       WHERE received < $1 AND (sealed IS NOT NULL OR reason IS NOT NULL) RETURNING id`,
      [before],
    );
    return { expired: expired.length, erased: erased.length };
  });
  await database.vacuum('submissions');
  return expiry;
}

async function findByCode(
  queries: Queries,
  code: string,
  lock: 'FOR UPDATE' | '' = '',
): Promise<SubmissionRow> {
  const [row] = await queries.query<SubmissionRow>(
    `SELECT ${COLUMNS} FROM submissions WHERE follow_up = $1 ${lock}`,
    [await hashFollowUpCode(code)],
  );
  if (row) return row;
  throw new Refusal(
    'unknown-code',
    'Check the code against what was noted when the submission was sent; it looks like K7QM-4T2X-9HRD. A ' +
      'submission that is still waiting on the device has not arrived here yet.',
  );
}

async function move(
  queries: Queries,
  row: SubmissionRow,
  change: StateChange,
  now: Date,
): Promise<SubmissionRow> {
  const erase = ERASING.includes(change.state);
  const reason = erase ? undefined : change.reason;
  const [moved] = await queries.query<SubmissionRow>(
    `UPDATE submissions SET state = $2, reason = $3, sealed = CASE WHEN $4::boolean THEN NULL ELSE sealed END
     WHERE id = $1 RETURNING ${COLUMNS}`,
    [row.id, change.state, reason ?? null, erase],
  );
  await queries.query('INSERT INTO submission_history (submission, state, at) VALUES ($1, $2, $3)', [
    row.id,
    change.state,
    now.toISOString(),
  ]);
  return moved!;
}

async function describe(queries: Queries, row: SubmissionRow): Promise<FollowUp> {
  const history = await queries.query<{ state: State; at: Date }>(
    'SELECT state, at FROM submission_history WHERE submission = $1 ORDER BY step',
    [row.id],
  );
  const followUp: FollowUp = {
    kind: row.kind,
    recipient: row.recipient,
    state: row.state,
    received: row.received.toISOString(),
    history: history.map(({ state, at }) => ({ state, at: at.toISOString() })),
  };
  if (row.reason !== null) followUp.reason = row.reason;
  return followUp;
}

const day = (received: Date, retentionDays: number): string =>
  new Date(received.getTime() + retentionDays * DAY).toISOString().slice(0, 10);
