/**
 * What lasts until the browser closes, and no longer: in memory, across the background's own restarts.
 */
import { browser } from 'wxt/browser';
import type { Answer, Sent, WhatToWrite } from '../messages.ts';

/** What somebody began to write, and about which listing of which page or key. */
interface DraftOf {
  what: WhatToWrite;
  /** Id of the directory that it stands in. */
  directory: string;
  listing: string;
  address: string;
  key?: string;
}

interface Session {
  /** Keys of sites whose badge the person closed. */
  hidden: string[];
  /** Keys of sites whose badge the person asked for in the popup, whatever shows by itself. */
  wanted: string[];
  /** Keys that met a directory’s fingerprint by chance, behind its id: their shard said so. */
  strangers: string[];
  /** By id of the listing, behind that of its directory. */
  answers: Record<string, Answer>;
  /** What was given to the outbox. */
  sent: Sent[];
  /** What is being written in pages of the extension, by what their address has after the `#`. */
  drafts: Record<string, DraftOf>;
}

const EMPTY: Session = {
  hidden: [],
  wanted: [],
  strangers: [],
  answers: {},
  sent: [],
  drafts: {},
};

export async function readSession(): Promise<Session> {
  return (await browser.storage.session.get({ ...EMPTY })) as Session;
}

export async function changeSession(change: (session: Session) => Partial<Session>): Promise<void> {
  await browser.storage.session.set(change(await readSession()));
}
