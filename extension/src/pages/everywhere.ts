/** Badges on all sites: the browser's permission is the setting, and its only record. */
import { browser } from 'wxt/browser';

const ALL_SITES = { origins: ['*://*/*'] };

export const isEverywhere = (): Promise<boolean> => browser.permissions.contains(ALL_SITES);

/** To be called from a click and before anything is awaited, or browsers refuse. */
export const turnOn = (): Promise<boolean> => browser.permissions.request(ALL_SITES);

/** Sites allowed one by one, through the browser's own settings, go too. */
export async function turnOff(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins });
}
