import type { AnswerTo, Ask, Question, Reply } from './messages.ts';

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown) => void): void;
  };
}

/**
 * The browser's own messaging, in pages too: under Manifest V3 `sendMessage` returns a promise in every browser,
 * and a polyfill would weigh more than what it is for.
 */
export const runtime = (): Runtime => {
  const { browser, chrome } = globalThis as unknown as Record<string, { runtime: Runtime } | undefined>;
  return (browser ?? chrome)!.runtime;
};

/** Whether the extension was updated or removed while the page stayed open: nobody answers any more. */
export const isGone = (): boolean => {
  try {
    return runtime().id === undefined;
  } catch {
    return true;
  }
};

/**
 * Asks the background.
 * @throws where the extension was updated or removed under this page
 */
export async function ask<Q extends Question>(question: Ask<Q>): Promise<Reply<Q>> {
  const reply = (await runtime().sendMessage(question)) as Reply<Q> | undefined;
  return reply ?? { fault: 'unexpected' };
}

const TRIES = 4;
const MOMENT_MS = 250;

/**
 * Asks once more, and again, where the background was stopped in the middle of its answer, as browsers do at any moment.
 * @returns undefined where the extension was updated or removed, or no answer comes
 */
export async function askAnew<Q extends Question>(
  question: Ask<Q>,
): Promise<{ value: AnswerTo<Q> } | undefined> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const reply = await ask(question).catch(() => undefined);
    if (reply && 'value' in reply) return reply;
    await new Promise((resolve) => setTimeout(resolve, tries * MOMENT_MS));
  }
  return undefined;
}
