/**
 * Route: is there somebody who answers to the recipient an envelope names? The recipients stand in the
 * directory's signed manifest; a newer edition may name one that the edition read here does not.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Manifest, verifyManifest } from '@relais/core/directory-format';
import { Refusal } from './problems.ts';

/** Whether that directory names that recipient. Rejects with `Refusal` where it cannot be told right now. */
export type KnowsRecipient = (directory: string, recipient: string) => Promise<boolean>;

export interface DirectoryRecipientsOptions {
  /** Address (http, https, file) or folder that holds `manifest.json`. */
  directory: string;
  /** The raw Ed25519 key the manifest is signed with, base64url: the one that stands in the widget's tag. */
  publicKey: string;
  /** The manifest is read at most once in this time, however many unknown recipients are asked about. */
  rereadMilliseconds?: number;
}

/**
 * Reads recipients from a directory. A recipient that is not in the edition at hand is looked for in one
 * read after the question came, before the answer is no.
 */
export function directoryRecipients(options: DirectoryRecipientsOptions): KnowsRecipient {
  const { directory, publicKey, rereadMilliseconds = 1000 } = options;
  let edition: Manifest | undefined;
  let lastRead = Number.NEGATIVE_INFINITY;
  let current: Promise<void> | undefined;
  let upcoming: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    const found = await verifyManifest(await readManifest(directory), publicKey);
    if (!found) throw new Error('The manifest is not signed with this public key.');
    // An older edition is a host's mistake or an attack; the last good one keeps serving.
    if (!edition || Date.parse(found.published) >= Date.parse(edition.published)) edition = found;
  };

  /** A read that has not begun yet is shared by all who wait for it. */
  const readAfresh = (): Promise<void> => {
    upcoming ??= (async () => {
      await wait(Math.max(0, lastRead + rereadMilliseconds - performance.now()));
      upcoming = undefined;
      lastRead = performance.now();
      current = read();
      await current;
    })();
    return upcoming;
  };

  const names = (id: string, recipient: string): boolean =>
    edition?.id === id && edition.recipients.some((candidate) => candidate.id === recipient);

  return async (id, recipient) => {
    if (names(id, recipient)) return true;
    // A read that is under way may bring the yes; for a no it began too early.
    await current?.catch(() => {});
    if (names(id, recipient)) return true;
    try {
      await readAfresh();
    } catch (cause) {
      throw new Refusal(
        'directory-unreachable',
        'The directory that names the recipients could not be read. Nothing was stored: send it again later, ' +
          'with the same Idempotency-Key.',
        { cause },
      );
    }
    return names(id, recipient);
  };
}

async function readManifest(directory: string): Promise<string> {
  if (/^https?:/i.test(directory)) {
    const address = new URL('manifest.json', directory.endsWith('/') ? directory : `${directory}/`);
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`The directory's host answered ${response.status}.`);
    return response.text();
  }
  const folder = /^file:/i.test(directory) ? fileURLToPath(directory) : directory;
  return readFile(join(folder, 'manifest.json'), 'utf8');
}
