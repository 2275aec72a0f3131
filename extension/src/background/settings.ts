import { browser } from 'wxt/browser';
import type { Choices, DirectoryAddress, Fault, HomeChoice } from '../messages.ts';

/** What the extension remembers on this device. */
interface Settings extends Choices {
  directory: DirectoryAddress | null;
  updated: { at: number; fault: Fault | null } | null;
  /** The region to keep whole on this device. */
  home: HomeChoice | null;
  /** Why it could not be fetched the last time. */
  homeFault: Fault | null;
}

/** A build for one directory names it, so that nobody has to copy an address and a key. */
const BUILT_IN: DirectoryAddress | null =
  import.meta.env.WXT_RELAIS_DIRECTORY && import.meta.env.WXT_RELAIS_PUBLIC_KEY
    ? { url: import.meta.env.WXT_RELAIS_DIRECTORY, publicKey: import.meta.env.WXT_RELAIS_PUBLIC_KEY }
    : null;

const DEFAULTS: Settings = {
  language: 'auto',
  where: 'all',
  never: [],
  offers: ['active', 'on-request', 'limited', 'interpreter'],
  directory: BUILT_IN,
  updated: null,
  home: null,
  homeFault: null,
};

export async function readSettings(): Promise<Settings> {
  return (await browser.storage.local.get({ ...DEFAULTS })) as Settings;
}

export const writeSettings = (settings: Partial<Settings>): Promise<void> =>
  browser.storage.local.set(settings);
