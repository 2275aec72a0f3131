/** The intake as an HTTP service: the contract's routes, and what holds for all of them. */
import { STATUS_CODES } from 'node:http';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import {
  Envelope,
  FollowUpRequest,
  MAX_ENVELOPE_BYTES,
  type Problem,
  StateChange,
} from '@relais/core/submission';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from 'fastify';
import { accept, readIdempotencyKey } from './accept.ts';
import { readBody } from './bodies.ts';
import { type Database, DatabaseUnreachable } from './database.ts';
import { inboxPage, readInboxQuery, requireOperator } from './deliver.ts';
import { changeState, type Expiry, expire, followUp, withdraw } from './follow.ts';
import { PROBLEM_TYPE, type ProblemCode, problem, Refusal } from './problems.ts';
import type { KnowsRecipient } from './route.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How many days contents are kept where nothing else is said. */
export const RETENTION_DAYS = 180;

/** Longest body of the routes that take no envelope. */
const SMALL_BODY_BYTES = 4 * 1024;

export interface IntakeOptions {
  /** Handed over: `close` closes it. */
  database: Database;
  /** Opens the inbox. Without one nobody reads it. */
  operatorToken?: string;
  /** Refuses envelopes addressed to nobody. Without it every recipient is accepted. */
  recipients?: KnowsRecipient;
  /** After so many days contents are erased and what has no end expires. */
  retentionDays?: number;
  /** Requests per minute and network address. */
  limits?: Partial<typeof LIMITS>;
  /** Whether and which proxies may say where a request comes from, as in Fastify. */
  trustProxy?: FastifyServerOptions['trustProxy'];
  /** Gets a line per request: method, route, status, duration. Never an address, a header, a code or a body. */
  log?: (line: string) => void;
  now?: () => Date;
}

const LIMITS = { submissions: 60, followUp: 30, inbox: 300 };

export interface Intake {
  app: FastifyInstance;
  /**
   * Starts to listen; port 0 takes a free one.
   * @returns the address, `http://127.0.0.1:8787`
   */
  listen(port: number, host?: string): Promise<string>;
  /** Erases what is due. Happens by itself when the intake is made, and daily. */
  expire(): Promise<Expiry>;
  /** Finishes the requests in flight, then closes the database. */
  close(): Promise<void>;
}

/**
 * Makes an intake on an open database, and erases what is due.
 * @throws RangeError where `retentionDays` is not a positive number
 */
export async function createIntake(options: IntakeOptions): Promise<Intake> {
  const { database, operatorToken, recipients, retentionDays = RETENTION_DAYS, log = () => {} } = options;
  const now = options.now ?? (() => new Date());
  const limits = { ...LIMITS, ...options.limits };
  if (!(retentionDays > 0)) throw new RangeError('retentionDays must be a number of days above 0.');

  const app = fastify({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    requestTimeout: 30_000,
    bodyLimit: SMALL_BODY_BYTES,
    clientErrorHandler: (error, socket) => {
      if (socket.writable && (error as NodeJS.ErrnoException).code !== 'ECONNRESET') {
        socket.end(rawProblem('malformed-request', 'This is not HTTP as the intake reads it.'));
      }
    },
    frameworkErrors: (error, _request, reply) => {
      reply.headers({ ...SAFE_HEADERS, 'access-control-allow-origin': '*' });
      sendError(error, reply);
    },
  });
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SAFE_HEADERS);
  });
  let closing = false;
  app.addHook('onSend', async (_request, reply) => {
    // Else the connection of a request in flight stays open for the next one, and holds up the end.
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(unknown)';
    log(`${request.method} ${route} ${reply.statusCode} ${Math.round(reply.elapsedTime)} ms`);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (toProblem(error).status >= 500) log(`failed: ${request.routeOptions.url} ${whereOf(error)}`);
    return sendError(error, reply);
  });
  app.setNotFoundHandler((request, reply) =>
    send(reply, problem('unknown-route', `The intake answers no ${request.method} here: see its API.`)),
  );

  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'idempotency-key', 'authorization'],
    exposedHeaders: ['retry-after'],
    maxAge: 86_400,
    strictPreflight: false,
  });
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('too-many-requests', `Wait ${Math.ceil(ttl / 1000)} seconds, then send it again.`),
  });
  const limited = (max: number) => ({ rateLimit: { max } });

  app.get('/v1/health', async () => {
    await database.query('SELECT 1');
    return { status: 'ok' };
  });

  app.post(
    '/v1/submissions',
    { bodyLimit: MAX_ENVELOPE_BYTES, config: limited(limits.submissions) },
    async (request, reply) => {
      const key = readIdempotencyKey(request.headers['idempotency-key']);
      const envelope = readBody(Envelope, request.body);
      const { receipt, first } = await accept(database, key, envelope, now(), recipients);
      return reply.code(first ? 201 : 200).send(receipt);
    },
  );

  app.post('/v1/follow-up', { config: limited(limits.followUp) }, async (request) =>
    followUp(database, readBody(FollowUpRequest, request.body).code),
  );

  app.post('/v1/follow-up/withdraw', { config: limited(limits.followUp) }, async (request) =>
    withdraw(database, readBody(FollowUpRequest, request.body).code, now(), retentionDays),
  );

  const forOperator = {
    config: limited(limits.inbox),
    // After the limit, so that tokens cannot be tried at will; before the body is read.
    preParsing: async (request: { headers: { authorization?: string } }) =>
      requireOperator(operatorToken, request.headers.authorization),
  };

  app.get<{ Querystring: { after?: unknown; limit?: unknown } }>('/v1/inbox', forOperator, async (request) =>
    inboxPage(database, readInboxQuery(request.query)),
  );

  app.post<{ Params: { id: string } }>('/v1/inbox/:id/state', forOperator, async (request) =>
    changeState(database, request.params.id, readBody(StateChange, request.body), now()),
  );

  const expireNow = async (): Promise<Expiry> => {
    const expiry = await expire(database, retentionDays, now());
    if (expiry.expired + expiry.erased > 0) log(`expiry: ${expiry.expired} expired, ${expiry.erased} erased`);
    return expiry;
  };
  await expireNow();
  let daily: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    daily = expireNow().catch((error: unknown) => log(`failed: expiry ${whereOf(error)}`));
  }, DAY);
  timer.unref();

  return {
    app,
    listen: (port, host = '127.0.0.1') => app.listen({ port, host }),
    expire: expireNow,
    close: async () => {
      closing = true;
      clearInterval(timer);
      await app.close();
      await daily;
      await database.close();
    },
  };
}

const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

function sendError(error: unknown, reply: FastifyReply): FastifyReply {
  const answer = toProblem(error);
  if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
  if (answer.status === 503) reply.header('retry-after', '30');
  return send(reply, answer);
}

const send = (reply: FastifyReply, answer: Problem): FastifyReply =>
  reply.code(answer.status).type(PROBLEM_TYPE).send(JSON.stringify(answer));

function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof DatabaseUnreachable) {
    return problem(
      'database-unreachable',
      'Nothing was stored. Send it again later, with the same Idempotency-Key.',
    );
  }
  const { code, statusCode } = error as Partial<FastifyError>;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem(
        'too-large',
        `An envelope has at most ${MAX_ENVELOPE_BYTES} bytes of JSON, any other body ${SMALL_BODY_BYTES}: shorten it.`,
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('wrong-content-type', 'Send the body as JSON, with "Content-Type: application/json".');
  }
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_JSON_BODY') return NOT_JSON;
  // What the JSON parser refuses for safety: a "__proto__" among the keys.
  if (error instanceof SyntaxError && statusCode === 400) return NOT_JSON;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return problem('malformed-request', 'The address, a header or the length of the body is not valid HTTP.');
  }
  return problem(
    'internal-error',
    'Something went wrong on our side. Send it again with the same Idempotency-Key: it is stored once at most.',
  );
}

const NOT_JSON = problem(
  'not-json',
  'The body cannot be read as a JSON object in UTF-8: check how it was written.',
);

/** Where it failed and not with what: messages of the database repeat values. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error instanceof Refusal)
    return `${error.problem.code}: ${(error.cause as Error | undefined)?.message}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [(error as NodeJS.ErrnoException).code ?? error.name, ...frames].join('\n');
}

/** A whole answer, for a connection on which no request could be read. */
function rawProblem(code: ProblemCode, detail: string): string {
  const answer = problem(code, detail);
  const body = JSON.stringify(answer);
  return [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
