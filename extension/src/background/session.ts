/**
 * What lasts until the browser closes, and no longer: in memory, across the background's own restarts.
 */
import { browser } from 'wxt/browser';
import type { Answer, Syncing } from '../messages.ts';

interface Session {
  /** Keys of sites whose badge the person closed. */
  hidden: string[];
  /** Keys that met a fingerprint by chance: their shard said so. */
  strangers: string[];
  /** By id of the listing. */
  answers: Record<string, Answer>;
  /** What is being fetched; of a worker that was stopped in the middle, what it last said. */
  syncing: Syncing | null;
}

const EMPTY: Session = { hidden: [], strangers: [], answers: {}, syncing: null };

export async function readSession(): Promise<Session> {
  return (await browser.storage.session.get({ ...EMPTY })) as Session;
}

export async function changeSession(change: (session: Session) => Partial<Session>): Promise<void> {
  await browser.storage.session.set(change(await readSession()));
}
