/**
 * What the intake says when it refuses: `application/problem+json` (RFC 9457), in the contract's shape.
 * Programs compare `code`; `detail` tells a person what was wrong, where, and what to do.
 */
import type { Problem } from '@relais/core/submission';

const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request is malformed' },
  'not-json': { status: 400, title: 'The body is not JSON' },
  'invalid-idempotency-key': { status: 400, title: 'The Idempotency-Key is missing or not a UUID' },
  'invalid-query': { status: 400, title: 'A parameter of the address is not valid' },
  'operator-token-required': { status: 401, title: 'The operator token is missing or wrong' },
  'operator-token-not-set': { status: 403, title: 'This intake has no operator token' },
  'unknown-route': { status: 404, title: 'Nothing answers here' },
  'unknown-code': { status: 404, title: 'No submission has this follow-up code' },
  'unknown-submission': { status: 404, title: 'No submission has this id' },
  'state-not-allowed': { status: 409, title: 'The submission cannot go to this state' },
  'cannot-withdraw': { status: 409, title: 'The submission can no longer be withdrawn' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-content-type': { status: 415, title: 'The body is not declared as JSON' },
  'invalid-body': { status: 422, title: 'The body is not what this address takes' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for something else' },
  'follow-up-reused': { status: 422, title: 'The follow-up code belongs to another submission' },
  'unknown-recipient': { status: 422, title: 'Nobody here answers to this recipient' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'The intake failed' },
  'directory-unreachable': { status: 503, title: 'The recipients cannot be checked right now' },
  'database-unreachable': { status: 503, title: 'The database does not answer' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The problem of that code, ready to send. `detail` must never repeat what the person sent. */
export function problem(code: ProblemCode, detail: string): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `https://relais.example/problems/${code}`, code, title, status, detail };
}

/** Thrown by a stage that refuses; the server turns it into its problem. Nothing has been stored then. */
export class Refusal extends Error {
  readonly problem: Problem;

  /** @param options `cause`: what the operator should read in the log; never what the person sent */
  constructor(code: ProblemCode, detail: string, options?: { cause: unknown }) {
    super(detail, options);
    this.name = 'Refusal';
    this.problem = problem(code, detail);
  }
}
