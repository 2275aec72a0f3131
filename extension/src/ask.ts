import type { Ask, Question, Reply } from './messages.ts';

interface Runtime {
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

/**
 * Asks the background.
 * @throws where the extension was updated or removed under this page
 */
export async function ask<Q extends Question>(question: Ask<Q>): Promise<Reply<Q>> {
  const reply = (await runtime().sendMessage(question)) as Reply<Q> | undefined;
  return reply ?? { fault: 'unexpected' };
}
