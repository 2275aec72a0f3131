/**
 * Where badges show by themselves: on the sites the person allowed, which the browser keeps; nowhere else is it
 * written down. What runs there is `page.js`, and `badge.js` where there is something to show.
 */
import { browser } from 'wxt/browser';
import { TAKE_AWAY } from '../messages.ts';
import { readSettings } from './settings.ts';
import { clearToolbar } from './toolbar.ts';

const ID = 'page';

async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin));
}

/** Whether a host is one of those named, or lies under one. */
const isUnder = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((one) => host === one || host.endsWith(`.${one}`));

/**
 * The host that a person means by « never on… »: from an address or a bare name; undefined where it is neither.
 * `www.` names the same site.
 */
export function hostNamed(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && /[a-z0-9]/.test(hostname) ? hostname.replace(/^www\./, '') : undefined;
}

/** Whether the person wants nothing on an address. */
export const isNever = async (address: string): Promise<boolean> =>
  isUnder(new URL(address).hostname, (await readSettings()).never);

/** Whether the person allowed badges on an address, as opposed to asking for one there just now. */
export const isAllowed = async (address: string): Promise<boolean> =>
  !(await isNever(address)) &&
  (await browser.permissions.contains({ origins: [`${new URL(address).origin.replace(/:\d+$/, '')}/*`] }));

/** Makes what is registered agree with what is allowed. */
export async function registerPages(): Promise<void> {
  const [matches, { never }] = await Promise.all([allowedOrigins(), readSettings()]);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  // A number has nothing under it, and browsers refuse to be asked for that.
  const excludeMatches = never.map((host) =>
    /^[\d.]+$|^\[/.test(host) ? `*://${host}/*` : `*://*.${host}/*`,
  );
  const script = { id: ID, matches, excludeMatches, js: ['page.js'], runAt: 'document_idle' as const };
  if (matches.length && registered) await browser.scripting.updateContentScripts([script]);
  else if (matches.length) await browser.scripting.registerContentScripts([script]);
  else if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Pages that were open before badges were allowed there. */
export async function startInOpenTabs(): Promise<void> {
  const [matches, { never }] = await Promise.all([allowedOrigins(), readSettings()]);
  if (!matches.length) return;
  await eachTab({ url: matches }, async (tabId, url) => {
    if (url && isUnder(new URL(url).hostname, never)) return;
    await browser.scripting.executeScript({ target: { tabId }, files: ['page.js'] });
  });
}

/** What shows changed: pages that are open are drawn anew, or left. */
export async function showAnew(): Promise<void> {
  await registerPages();
  await stopInOpenTabs();
  await startInOpenTabs();
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

/** What is put into a page only when there is something for it to do there. */
export type LaterScript = 'scan.js' | 'lists.js' | 'popover.js';

/**
 * Runs what follows a tab's page, draws badges beside what it names, or what opens behind one.
 * @throws where the extension may not, or the tab is gone
 */
export async function runInPage(tabId: number, ...files: LaterScript[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files });
}

async function eachTab(
  query: { url?: string[] },
  act: (tabId: number, url: string | undefined) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query(query);
  // A tab may be closed, discarded, or out of bounds for every extension: the others go on.
  await Promise.allSettled(tabs.map(({ id, url }) => id !== undefined && act(id, url)));
}
