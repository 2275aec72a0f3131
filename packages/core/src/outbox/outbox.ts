/**
 * The outbox: what a person sends is sealed, then kept on the device, and only then sent. It is tried again
 * until the intake has it on disk, across closed tabs and restarts; the idempotency key makes sure that it
 * counts once, however often it arrives.
 */
import type { Manifest, Recipient } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import type { Platform } from '../platform.ts';
import {
  type Envelope,
  FollowUp,
  hashFollowUpCode,
  type Message,
  newFollowUpCode,
  normaliseFollowUpCode,
  Problem,
  Receipt,
} from '../submission.ts';

/** What waits on the device. Nothing in it can be read without the recipient's key. */
interface Waiting {
  envelope: Envelope;
  intake: string;
  code: string;
  created: number;
  /** Counted before each try: above 0, the intake may have it although no answer came. */
  attempts: number;
  nextAttempt: number;
  /** Why the intake will never take it; then it is kept until the person discards it. */
  refused?: string;
}

export interface OutboxItem {
  key: string;
  code: string;
  kind: Envelope['kind'];
  /** The directory it is about, and where it is going: as that one's manifest names them. */
  directory: string;
  intake: string;
  created: number;
  attempts: number;
  refused: string | undefined;
}

export interface OutboxState {
  items: OutboxItem[];
  /** False where what waits is lost when the page closes. */
  durable: boolean;
}

export interface Sent {
  /** Reads the state and withdraws; known before the network is. */
  code: string;
  key: string;
  durable: boolean;
}

const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60 * 60 * 1000;
const TIMEOUT_MS = 15_000;
const LOCK = 'outbox';

/** Something at the intake's end: `code` is the problem's, or `unreachable`. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class Outbox {
  readonly #platform: Platform;
  readonly #listeners = new Set<(state: OutboxState) => void>();
  #cancelTimer: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #discarding = false;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Sends what waits, now and whenever a connection returns. @returns how to stop */
  start(): () => void {
    this.#stopListening ??= this.#platform.whenOnline(() => void this.flush({ evenIfNotDue: true }));
    void this.flush({ evenIfNotDue: true });
    return () => {
      this.#stopListening?.();
      this.#stopListening = undefined;
      this.#cancelTimer?.();
    };
  }

  /** Calls back at every change, and once at the start. @returns how to stop */
  subscribe(listener: (state: OutboxState) => void): () => void {
    this.#listeners.add(listener);
    void this.state().then(listener);
    return () => this.#listeners.delete(listener);
  }

  async state(): Promise<OutboxState> {
    const store = await this.#platform.store();
    const items = (await store.entries<Waiting>('outbox'))
      .map(([key, { code, envelope, intake, created, attempts, refused }]) => ({
        key,
        code,
        kind: envelope.kind,
        directory: envelope.directory,
        intake,
        created,
        attempts,
        refused,
      }))
      .sort((a, b) => a.created - b.created);
    return { items, durable: store.durable };
  }

  /**
   * Seals a message and keeps it; once this resolves, it will be sent whatever happens to the page.
   * @throws IntakeError where the directory has no intake; a TypeError where the recipient's key is unusable
   */
  async send(
    manifest: Manifest,
    recipient: Recipient,
    message: Message,
    province: Province | undefined,
  ): Promise<Sent> {
    if (!manifest.intake) throw new IntakeError('no-intake', 'This directory names no intake to send to.');
    const { seal } = await import('./seal.ts');
    const code = newFollowUpCode();
    const envelope: Envelope = {
      format: 'relais-submission',
      version: 1,
      directory: manifest.id,
      recipient: recipient.id,
      kind: message.kind,
      ...(province && { province }),
      followUp: await hashFollowUpCode(code),
      sealed: await seal(message, recipient),
    };
    const key = crypto.randomUUID();
    const store = await this.#platform.store();
    const now = this.#platform.now();
    await store.put('outbox', key, {
      envelope,
      intake: manifest.intake,
      code,
      created: now,
      attempts: 0,
      nextAttempt: now,
    } satisfies Waiting);
    void this.#changed();
    void this.flush();
    return { code, key, durable: store.durable };
  }

  /** Tries all that is due, one after the other. Never throws: what fails waits. */
  async flush({ evenIfNotDue = false } = {}): Promise<void> {
    await this.#platform
      .exclusively(LOCK, async () => {
        const store = await this.#platform.store();
        for (const [key, waiting] of await store.entries<Waiting>('outbox')) {
          if (this.#discarding) return;
          if (waiting.refused || (!evenIfNotDue && this.#pause(waiting) > 0)) continue;
          // One message that cannot be handled does not hold up the next.
          await this.#try(key, waiting).catch(() => {});
          await this.#changed();
        }
      })
      .catch(() => {});
    await this.#schedule().catch(() => {});
  }

  /** Milliseconds until the next try. A clock that was wrong cannot put it off for longer than the longest pause. */
  #pause({ nextAttempt }: Waiting): number {
    const pause = nextAttempt - this.#platform.now();
    return pause > LAST_RETRY_MS * 1.25 ? 0 : pause;
  }

  async #try(key: string, waiting: Waiting): Promise<void> {
    const store = await this.#platform.store();
    const attempts = waiting.attempts + 1;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS) * (0.75 + Math.random() / 2);
    const tried: Waiting = { ...waiting, attempts, nextAttempt: this.#platform.now() + pause };
    // A full disk may not take the count; the message itself is there, and can go.
    await store.put('outbox', key, tried).catch(() => {});
    let response: Response;
    try {
      response = await this.#platform.fetch(`${base(waiting.intake)}/v1/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(waiting.envelope),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return;
    }
    if (response.ok) {
      // A hotel's sign-in page answers 200, too: only a receipt says that the intake has it.
      const receipt = Receipt.safeParse(await response.json().catch(() => undefined));
      if (receipt.success) await store.delete('outbox', key);
    } else if (isFinal(response.status)) {
      await store.put('outbox', key, { ...tried, refused: await explanation(response) });
    } else {
      const wait = Math.min(Number(response.headers.get('retry-after')) * 1000, LAST_RETRY_MS);
      if (wait > 0) await store.put('outbox', key, { ...tried, nextAttempt: this.#platform.now() + wait });
    }
  }

  async #schedule(): Promise<void> {
    const store = await this.#platform.store();
    const pauses = (await store.entries<Waiting>('outbox'))
      .filter(([, { refused }]) => !refused)
      .map(([, waiting]) => this.#pause(waiting));
    this.#cancelTimer?.();
    this.#cancelTimer = pauses.length
      ? this.#platform.later(Math.max(0, Math.min(...pauses)), () => void this.flush())
      : undefined;
  }

  async #changed(): Promise<void> {
    if (!this.#listeners.size) return;
    const state = await this.state();
    for (const listener of this.#listeners) listener(state);
  }

  async #byCode(code: string): Promise<[key: string, waiting: Waiting] | undefined> {
    const store = await this.#platform.store();
    const wanted = normaliseFollowUpCode(code);
    return (await store.entries<Waiting>('outbox')).find(
      ([, waiting]) => normaliseFollowUpCode(waiting.code) === wanted,
    );
  }

  /**
   * What became of a submission. One that still waits here is told from here.
   * @throws IntakeError `unknown-code`, `unreachable`, or the intake's own
   */
  async follow(
    intake: string,
    code: string,
  ): Promise<FollowUp | { state: 'waiting'; refused: string | undefined }> {
    const here = await this.#byCode(code);
    if (here) return { state: 'waiting', refused: here[1].refused };
    return this.#ask(intake, '/v1/follow-up', code);
  }

  /**
   * Withdraws a submission: from the device if it never left, at the intake otherwise.
   * @throws IntakeError `unreachable` where it may have arrived and the intake cannot be asked: it is then
   * still in force; try again. `unknown-code` where it is not here, and no intake is known to have it
   * @param intake where it went; not needed for what waits here
   */
  async withdraw(intake: string | undefined, code: string): Promise<{ state: FollowUp['state'] }> {
    return this.#platform.exclusively(LOCK, async () => {
      const here = await this.#byCode(code);
      if (!here && !intake) throw new IntakeError('unknown-code', 'Nothing of that code waits here.');
      if (!here) return this.#ask(intake!, '/v1/follow-up/withdraw', code);
      const [key, waiting] = here;
      const store = await this.#platform.store();
      if (waiting.attempts > 0 && !waiting.refused) {
        await this.#ask(waiting.intake, '/v1/follow-up/withdraw', code).catch((error) => {
          if (!(error instanceof IntakeError) || error.code !== 'unknown-code') throw error;
        });
      }
      await store.delete('outbox', key);
      await this.#changed();
      return { state: 'withdrawn' };
    });
  }

  /** Removes all that waits, which then never leaves. A try that is on its way ends first: it would note how it went. */
  async discardAll(): Promise<void> {
    this.#discarding = true;
    try {
      await this.#platform.exclusively(LOCK, async () => {
        const store = await this.#platform.store();
        for (const [key] of await store.entries<Waiting>('outbox')) await store.delete('outbox', key);
      });
    } finally {
      this.#discarding = false;
    }
    await this.#changed();
  }

  async #ask(intake: string, path: string, code: string): Promise<FollowUp> {
    let response: Response;
    try {
      response = await this.#platform.fetch(base(intake) + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: normaliseFollowUpCode(code) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new IntakeError('unreachable', `${intake} cannot be reached: ${(error as Error).message}`);
    }
    if (!response.ok) {
      const problem = Problem.safeParse(await response.json().catch(() => undefined));
      const code = response.status === 404 ? 'unknown-code' : problem.success ? problem.data.code : 'refused';
      throw new IntakeError(
        code,
        problem.success ? problem.data.detail : `The intake answered ${response.status}.`,
      );
    }
    const followUp = FollowUp.safeParse(await response.json().catch(() => undefined));
    if (!followUp.success)
      throw new IntakeError('unreachable', `${intake} answers, but not as an intake does.`);
    return followUp.data;
  }
}

const base = (intake: string) => intake.replace(/\/+$/, '');

/** A refusal that no later try will change. A 404 is a server not yet set up, not a verdict on the message. */
const isFinal = (status: number) => [400, 409, 410, 413, 415, 422].includes(status);

async function explanation(response: Response): Promise<string> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  return problem.success ? problem.data.detail : `The intake answered ${response.status}.`;
}
