/**
 * Where badges show by themselves: on the sites the person allowed, which the browser keeps; nowhere else is it
 * written down. What runs there is `page.js`, and `badge.js` where there is something to show.
 */
import { browser } from 'wxt/browser';
import { TAKE_AWAY } from '../messages.ts';
import { clearToolbar } from './toolbar.ts';

const ID = 'page';

async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin));
}

/** Whether the person allowed badges on an address, as opposed to asking for one there just now. */
export const isAllowed = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${new URL(address).origin.replace(/:\d+$/, '')}/*`] });

/** Makes what is registered agree with what is allowed. */
export async function registerPages(): Promise<void> {
  const matches = await allowedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const script = { id: ID, matches, js: ['page.js'], runAt: 'document_idle' as const };
  if (matches.length && registered) await browser.scripting.updateContentScripts([script]);
  else if (matches.length) await browser.scripting.registerContentScripts([script]);
  else if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Pages that were open before badges were allowed there. */
export async function startInOpenTabs(): Promise<void> {
  const matches = await allowedOrigins();
  if (!matches.length) return;
  await eachTab({ url: matches }, (tabId) =>
    browser.scripting.executeScript({ target: { tabId }, files: ['page.js'] }),
  );
}

/** Takes the badges away from the pages that are open. */
export const stopInOpenTabs = (): Promise<void> =>
  eachTab({}, async (tabId) => {
    await clearToolbar(tabId);
    await browser.tabs.sendMessage(tabId, { type: TAKE_AWAY });
  });

/** Shows the badge in a tab. @throws where the extension may not, or the tab is gone */
export async function showBadge(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['badge.js'] });
}

/**
 * Runs what draws badges beside what a tab's page names, or what opens behind one.
 * @throws where the extension may not, or the tab is gone
 */
export async function runInLists(tabId: number, file: 'lists.js' | 'popover.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

async function eachTab(query: { url?: string[] }, act: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query(query);
  // A tab may be closed, discarded, or out of bounds for every extension: the others go on.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && act(id)));
}
