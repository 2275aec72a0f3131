/** What the console is told of a directory that cannot be used: what was wrong, where, what to do. */
import type { SearchPlatform } from '../platform.ts';
import type { DirectoryFault } from './directory-error.ts';

/** The words, and the fault where they know better. */
type Told = readonly [message: string, fault?: DirectoryFault];

/** How long to wait for a sign of life. */
const PATIENCE_MS = 4000;

export const noDirectory = (url: string): Told => [
  url
    ? 'The public key of the directory is missing or is not 43 characters of base64url; an unsigned directory is not read.'
    : 'The address of the directory is missing.',
];

export const noCryptography = (): Told => [
  'This page is not on https, so the browser cannot verify the directory.',
];

export const notThere = (url: string, status: number): Told => [
  `${url} answered ${status}. Is the whole folder published, under this address?`,
];

/** A browser says "failed" for a dead network and for a missing header alike; one opaque request tells. */
export async function notReached(url: string, error: unknown, platform: SearchPlatform): Promise<Told> {
  const answers =
    (error as Error)?.name === 'TypeError' &&
    (await platform
      .fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(PATIENCE_MS) })
      .then((response) => response.type === 'opaque')
      .catch(() => false));
  return answers
    ? [
        `${url} answers, but its host does not send the header "Access-Control-Allow-Origin: *". Add it there: ` +
          'the files _headers, .htaccess and web.config beside the directory do it on common hosts. (Some hosts ' +
          'leave it out of errors only: then the file is missing.)',
        'cors',
      ]
    : [`${url} cannot be reached: ${(error as Error)?.message ?? error}.`];
}

export const damaged = (url: string): Told => [
  `${url} is truncated or was changed after it was signed; it is not used. Publish the folder again.`,
];

export const notRead = (url: string, error: unknown): Told => [
  `${url} cannot be read: ${(error as Error).message} A newer version of Relais may be needed.`,
];
