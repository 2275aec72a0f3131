import { browser } from 'wxt/browser';
import type { Choices, DirectoryAddress, Fault, HomeChoice } from '../messages.ts';
import { FIRST } from './apart.ts';

/** A directory that the person follows. */
export interface Followed extends DirectoryAddress {
  /** Under which its data lie on this device. */
  id: string;
  /** It came with the extension: a later build may know it under another address. */
  builtIn?: boolean;
  /** When it was last asked for a new edition, and what went wrong. */
  updated: { at: number; fault: Fault | null } | null;
  /** Why the home region could not be fetched from it the last time. */
  homeFault: Fault | null;
}

/** What the extension remembers on this device. */
interface Settings extends Choices {
  /** The one that is preferred first. */
  directories: Followed[];
  /** The region to keep whole on this device. */
  home: HomeChoice | null;
}

/** What versions that knew one directory remembered of it. */
interface Earlier {
  directory?: DirectoryAddress;
  updated?: Followed['updated'];
  homeFault?: Fault | null;
}
const EARLIER = ['directory', 'updated', 'homeFault'] as const satisfies ReadonlyArray<keyof Earlier>;

/** A build for one directory names it, so that nobody has to copy an address and a key. */
const BUILT_IN: DirectoryAddress | null =
  import.meta.env.WXT_RELAIS_DIRECTORY && import.meta.env.WXT_RELAIS_PUBLIC_KEY
    ? { url: import.meta.env.WXT_RELAIS_DIRECTORY, publicKey: import.meta.env.WXT_RELAIS_PUBLIC_KEY }
    : null;

const CHOICES: Omit<Settings, 'directories'> = {
  language: 'auto',
  where: 'all',
  never: [],
  offers: ['active', 'on-request', 'limited', 'interpreter'],
  home: null,
};

/** The directories of somebody who has not changed them since there can be several. */
function carriedOver({ directory, updated = null, homeFault = null }: Earlier): Followed[] {
  if (directory) return [{ id: FIRST, ...directory, updated, homeFault }];
  return BUILT_IN ? [{ id: FIRST, ...BUILT_IN, builtIn: true, updated, homeFault }] : [];
}

export async function readSettings(): Promise<Settings> {
  const { directories, ...stored } = (await browser.storage.local.get()) as Partial<Settings> & Earlier;
  const followed = directories ?? carriedOver(stored);
  return {
    ...CHOICES,
    ...without(stored),
    directories: followed.map((one) => (one.builtIn && BUILT_IN ? { ...one, ...BUILT_IN } : one)),
  };
}

function without(stored: Partial<Settings> & Earlier): Partial<Settings> {
  const rest = { ...stored };
  for (const name of EARLIER) delete rest[name];
  return rest;
}

export const writeSettings = (settings: Partial<Omit<Settings, 'directories'>>): Promise<void> =>
  browser.storage.local.set(settings);

/** One change after the other: two at a time would each write what the other had read. */
let last: Promise<unknown> = Promise.resolve();

/** Changes which directories are followed, or what is noted of them. */
export function changeDirectories(change: (directories: Followed[]) => Followed[]): Promise<void> {
  const turn = last.then(async () => {
    const { directories } = await readSettings();
    await browser.storage.local.set({ directories: change(directories) });
    await browser.storage.local.remove([...EARLIER]);
  });
  last = turn.catch(() => {});
  return turn;
}

/** Notes something of one directory, as long as it is followed. */
export const noteOf = (id: string, noted: Partial<Followed>): Promise<void> =>
  changeDirectories((all) => all.map((one) => (one.id === id ? { ...one, ...noted } : one)));
