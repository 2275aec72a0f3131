/** What all elements of a page share: one platform, one outbox, and each directory opened once. */
import { type Directory, openDirectory } from '@relais/core/connect/directory';
import { Outbox } from '@relais/core/outbox/outbox';
import { browserPlatform } from '@relais/core/platform-browser';

const platform = browserPlatform();
const directories = new Map<string, Promise<Directory>>();

/** @throws DirectoryError; a failure is not remembered, so that "try again" does */
export function openShared(url: string, publicKey: string): Promise<Directory> {
  const name = `${url}#${publicKey}`;
  let opening = directories.get(name);
  if (!opening) {
    opening = openDirectory({ url, publicKey, platform });
    directories.set(name, opening);
    opening.catch(() => directories.delete(name));
  }
  return opening;
}

/** Asks for the newest edition again. @throws DirectoryError */
export function reopenShared(url: string, publicKey: string): Promise<Directory> {
  directories.delete(`${url}#${publicKey}`);
  return openShared(url, publicKey);
}

let outbox: Outbox | undefined;

/** The page's outbox, sending what an earlier visit left. */
export function sharedOutbox(): Outbox {
  if (!outbox) {
    outbox = new Outbox(platform);
    outbox.start();
  }
  return outbox;
}
