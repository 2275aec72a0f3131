/** Browsing with the extension, every request counted at the network: of all that Chromium asks for, the pages and nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';
import { ExtensionInChromium } from './extension-drivers.ts';
import { type ExtensionWorld, openExtensionWorld } from './extension-world.ts';

const soon = { timeout: 15_000 };
const PAGES = 40;
const pageOf = (number: number) => `http://page-${number}.example/`;
/** Half of them name a business that is listed. */
const html = (
  number: number,
) => `<!doctype html><html lang="en"><title>Page ${number}</title><link rel="icon" href="data:,">
  <h3>Nom ${number}</h3><p>Tél. : 705 555-${2000 + number}</p>
  <a href="${number % 2 ? 'https://plomberie-du-nord.example/' : `https://autre-${number}.example/`}">Site web</a></html>`;

let world: ExtensionWorld;
let proxy: CountingProxy;
let chromium: ExtensionInChromium;

beforeAll(async () => {
  world = await openExtensionWorld('chrome');
  proxy = await startCountingProxy(async (url) => {
    const number = /^page-(\d+)\.example$/.exec(url.hostname)?.[1];
    if (number) return { type: 'text/html; charset=utf-8', body: html(Number(number)) };
    if (url.hostname !== 'localhost') return undefined;
    const answer = await fetch(url);
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return answer.ok ? { type, body: new Uint8Array(await answer.arrayBuffer()) } : undefined;
  });
  chromium = await ExtensionInChromium.launch(world.extension, { args: proxy.flags });
});
afterAll(async () => {
  await chromium?.close();
  proxy?.close();
  await world?.close();
});

it('asks for the directory at install, through the same network', async () => {
  await expect.poll(async () => (await chromium.state()).edition?.listings, soon).toBe(1500);
  expect(
    proxy.asked.filter((address) => address.endsWith('/manifest.json') || /\/f\//.test(address)),
  ).not.toEqual([]);
  await chromium.answerPrompt();
  const page = await chromium.open(pageOf(0));
  await chromium.turnOn(page);
  await page.close();
});

it(`and then for nothing but ${PAGES} pages, whether somebody is listed on them or not`, async () => {
  const page = await chromium.browser.newPage();
  const before = proxy.asked.length;
  const asked = world.asked.length;
  const hosts = () => page.evaluate(() => document.querySelectorAll('span').length);
  for (let number = 0; number < PAGES; number++) {
    await page.goto(pageOf(number));
    if (number % 2) await expect.poll(hosts, soon).toBe(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // Chromium asks after its own account, whatever is installed in it.
  const others = proxy.asked
    .slice(before)
    .filter((address) => !address.startsWith('https://accounts.google.com'));
  expect(others).toEqual(Array.from({ length: PAGES }, (_, number) => pageOf(number)));
  expect(world.asked.slice(asked)).toEqual([]);
});
