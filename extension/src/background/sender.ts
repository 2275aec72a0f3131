import type { Browser } from 'wxt/browser';
import { type Ask, PAGE_QUESTIONS, type Question } from '../messages.ts';

/** A message that was found to come from where it may, with the address it is about. */
export interface Heard {
  question: Ask<Question>;
  /** Undefined where the question is about no address. */
  address: string | undefined;
  tab: number | undefined;
}

const isWebAddress = (address: unknown): address is string =>
  typeof address === 'string' && /^https?:\/\//.test(address);

/**
 * Where a page is: `sender.url` is the address it was loaded from; an application that has moved its address
 * since is where its tab is, on the same site. (A tab may show another page than the one that speaks.)
 */
function whereIs(loaded: string, tab: string | undefined): string {
  return isWebAddress(tab) && new URL(tab).origin === new URL(loaded).origin ? tab : loaded;
}

/**
 * Who asks, and about what. A page speaks for itself: its address is the browser's word, and a frame in it has
 * none. An extension page may ask anything.
 * @param own the extension's origin
 * @returns undefined for whatever is not to be answered
 */
export function heard(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  own: string,
): Heard | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const question = message as Ask<Question> & { address?: unknown };
  const tab = sender.tab?.id;
  if (sender.url?.startsWith(`${own}/`)) {
    return { question, address: isWebAddress(question.address) ? question.address : undefined, tab };
  }
  const mayAsk = (PAGE_QUESTIONS as readonly string[]).includes(question.type);
  if (!mayAsk || tab === undefined || sender.frameId !== 0 || !isWebAddress(sender.url)) return undefined;
  return { question, address: whereIs(sender.url, sender.tab?.url), tab };
}
