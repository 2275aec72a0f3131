/** Why a directory, or a part of it, cannot be used; the words for it are directory-troubles.ts's, and load when one is met. */

export type DirectoryFault =
  /** No address, no public key, or one that is not a key. */
  | 'misconfigured'
  /** The browser has no cryptography here: plain http, or too old. */
  | 'insecure-context'
  | 'unreachable'
  /** The host answers but does not allow other sites to read it. */
  | 'cors'
  | 'missing'
  /** Not a directory, or of a version this reader does not know. */
  | 'unreadable'
  /** Not signed by the pinned key. */
  | 'signature'
  /** An edition older than the last one seen. */
  | 'rolled-back'
  /** Truncated or tampered with: the bytes do not have the hash that leads to them. */
  | 'damaged';

/** Why a directory, or a part of it, cannot be used. `message` names the file and what to do, for a console. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly fault: DirectoryFault;
  constructor(fault: DirectoryFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

type Troubles = typeof import('./directory-troubles.ts');

/**
 * An error with the words of a trouble; with its fault and its first word, the address as a rule, where the words cannot
 * be had.
 */
export const troubleOf = async <Trouble extends keyof Troubles>(
  trouble: Trouble,
  fault: DirectoryFault,
  ...told: Parameters<Troubles[Trouble]>
): Promise<DirectoryError> => {
  const words = await import('./directory-troubles.ts').catch(() => undefined);
  const [says, really = fault] = words
    ? await (words[trouble] as (...told: unknown[]) => ReturnType<Troubles[Trouble]>)(...told)
    : [`${fault}: ${told[0]}`];
  return new DirectoryError(really, says);
};
