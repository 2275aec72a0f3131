/** Submissions as a client writes them, and the requests a client makes. */
import { randomUUID } from 'node:crypto';
import {
  type Envelope,
  type FollowUp,
  hashFollowUpCode,
  type InboxPage,
  newFollowUpCode,
  type Receipt,
} from '@relais/core/submission';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { OPERATOR_TOKEN } from './databases.ts';

export interface Sent {
  code: string;
  key: string;
  envelope: Envelope;
}

/** A new submission: its code, its key, its envelope. The intake never opens `sealed`, so it is only well-formed. */
export async function newSubmission(changes: Partial<Envelope> = {}): Promise<Sent> {
  const code = newFollowUpCode();
  const part = () => Buffer.from(randomUUID()).toString('base64url');
  const envelope: Envelope = {
    format: 'relais-submission',
    version: 1,
    directory: 'demo',
    recipient: 'accueil-sudbury',
    kind: 'referral',
    province: 'ON',
    followUp: await hashFollowUpCode(code),
    sealed: [part(), part(), part(), part(), part()].join('.'),
    ...changes,
  };
  return { code, key: randomUUID(), envelope };
}

export const post = (
  app: FastifyInstance,
  { key, envelope }: { key: string; envelope: unknown },
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url: '/v1/submissions',
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    payload: JSON.stringify(envelope),
  });

/** Sends a new submission and expects nothing to go wrong. */
export async function send(
  app: FastifyInstance,
  changes: Partial<Envelope> = {},
): Promise<Sent & { id: string }> {
  const sent = await newSubmission(changes);
  const response = await post(app, sent);
  if (response.statusCode !== 201) throw new Error(`Not accepted: ${response.body}`);
  return { ...sent, id: response.json<Receipt>().id };
}

export const follow = (app: FastifyInstance, code: string): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/v1/follow-up', payload: { code } });

export const withdraw = (app: FastifyInstance, code: string): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/v1/follow-up/withdraw', payload: { code } });

export const authorization = `Bearer ${OPERATOR_TOKEN}`;

export const setState = (
  app: FastifyInstance,
  id: string,
  payload: { state: string; reason?: string },
): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: `/v1/inbox/${id}/state`, headers: { authorization }, payload });

export async function inbox(
  app: FastifyInstance,
  query: { after?: string; limit?: number } = {},
): Promise<InboxPage> {
  const parameters = Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]);
  const url = `/v1/inbox?${new URLSearchParams(parameters)}`;
  const response = await app.inject({ method: 'GET', url, headers: { authorization } });
  if (response.statusCode !== 200) throw new Error(`No inbox: ${response.body}`);
  return response.json<InboxPage>();
}

export const states = (response: LightMyRequestResponse): string[] =>
  response.json<FollowUp>().history.map(({ state }) => state);
