/** Each directory is opened once for all elements of a page. */
import { type Directory, openDirectory } from '@relais/core/connect/directory';
import { platform } from './platform.ts';

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
