/** The operator's side: what arrived at the intake, opened with the recipient's private key. */
import { unseal } from '@relais/core/outbox/seal';
import { InboxPage, type Message, Problem, type State } from '@relais/core/submission';
import { CommandError } from './command-error.ts';
import type { PrivateKey } from './keys.ts';

export interface InboxOptions {
  intake: string;
  token: string;
  /** Keys of the recipients one answers for; what none of them opens stays sealed. */
  keys: PrivateKey[];
}

export type OpenedItem = InboxPage['items'][number] & {
  /** Absent where no key fits, or where the contents have been erased. */
  message?: Message;
};

async function ask(options: InboxOptions, path: string, init: RequestInit = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(options.intake.replace(/\/+$/, '') + path, {
      ...init,
      headers: { authorization: `Bearer ${options.token}`, 'content-type': 'application/json' },
    });
  } catch (error) {
    const cause = (error as { cause?: Error }).cause ?? error;
    throw new CommandError(`The intake at ${options.intake} cannot be reached: ${(cause as Error).message}`);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const problem = Problem.safeParse(body);
  throw new CommandError(problem.success ? problem.data.detail : `The intake answered ${response.status}.`);
}

/** Everything that arrived, oldest first. @throws CommandError where the intake cannot be read */
export async function* readInbox(options: InboxOptions): AsyncGenerator<OpenedItem> {
  let after: string | undefined;
  do {
    const page = InboxPage.parse(
      await ask(options, `/v1/inbox?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`),
    );
    for (const item of page.items) {
      const message = item.sealed && (await openWithAny(item.sealed, options.keys));
      yield message ? { ...item, message } : item;
    }
    after = page.next;
  } while (after);
}

async function openWithAny(sealed: string, keys: PrivateKey[]): Promise<Message | undefined> {
  for (const key of keys) {
    const message = await unseal(sealed, key).catch(() => undefined);
    if (message) return message;
  }
  return undefined;
}

/** Moves a submission along. @throws CommandError where the intake does not allow it */
export async function changeState(
  options: InboxOptions,
  id: string,
  state: State,
  reason?: string,
): Promise<void> {
  await ask(options, `/v1/inbox/${encodeURIComponent(id)}/state`, {
    method: 'POST',
    body: JSON.stringify({ state, ...(reason && { reason }) }),
  });
}
