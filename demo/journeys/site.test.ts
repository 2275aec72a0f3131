/** A directory's folder by itself: a site that searches, with a page for each listing, under a strict policy. */
import { cp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { importPublicKey, type Manifest } from '@relais/core/directory-format';
import { writeSite } from '@relais/publisher';
import type { BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/demo.ts';
import { openChromium, openWorld, searchFor, type World } from './browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LISTING = 'clinique-dentaire-du-ruisseau';

let world: World;
let context: BrowserContext;
let server: Server;
let site: string;

beforeAll(async () => {
  world = await openWorld();
  const { directoryFolder, publicKey } = world.demo;
  expect(await importPublicKey(publicKey)).toBeTruthy();
  const { payload } = JSON.parse(await readFile(path.join(directoryFolder, 'manifest.json'), 'utf8'));
  const manifest = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Manifest;
  const folder = path.join(world.folder, 'site');
  await cp(directoryFolder, folder, { recursive: true });
  await writeSite(folder, manifest, publicKey, path.join(ROOT, 'widget', 'dist'));
  // Any host, with no header of its own.
  server = createServer(sirv(folder, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}/`;
  context = await openChromium(path.join(world.folder, 'profile'));
});
afterAll(async () => {
  await context?.close();
  server?.closeAllConnections();
  server?.close();
  await world?.close();
});

/** A page, and what its policy refused. */
async function visit(address: string): Promise<{ page: Page; refused: string[] }> {
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      refused.push(message.text());
  });
  await page.goto(address);
  return { page, refused };
}

describe('the folder of a directory', () => {
  it('searches', async () => {
    const { page, refused } = await visit(site);
    await page.getByText('On trouve ici').waitFor();
    await searchFor(page, 'dentiste Sudbury');
    await page.locator('.result').first().waitFor();
    expect(refused).toEqual([]);
    await page.close();
  });

  it('has a page for each listing, which its links to pass on lead to', async () => {
    const { page, refused } = await visit(`${site}#/listing/${LISTING}`);
    await page.getByRole('heading', { level: 1, name: 'Clinique dentaire du Ruisseau' }).waitFor();
    await page.getByText('Heures d’ouverture').waitFor();
    expect(await page.title()).toContain('Clinique dentaire du Ruisseau | ');
    await page.getByRole('button', { name: 'Diriger quelqu’un' }).click();
    expect(await page.getByLabel(/Le message/).inputValue()).toContain(`${site}#/listing/${LISTING}`);
    // Under the strictest policy, paper and codes too.
    await page.getByRole('button', { name: 'Code QR' }).click();
    await page.getByRole('img', { name: /Code QR/ }).waitFor();
    await page.getByRole('button', { name: 'Imprimer la fiche' }).click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const own = document.querySelector('iframe')?.contentDocument;
          const heading = own?.querySelector('h1');
          return heading && own?.defaultView?.getComputedStyle(heading).fontSize;
        }),
      )
      .toBe('29.3333px');
    expect(refused).toEqual([]);
    await page.close();
  });

  it('names the listing in no request', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site}#/listing/${LISTING}`);
    await page.getByRole('heading', { level: 1, name: 'Clinique dentaire du Ruisseau' }).waitFor();
    expect(asked.filter((address) => new URL(address).pathname.includes('ruisseau'))).toEqual([]);
    await page.close();
  });

  it('goes from listing to listing and back with the browser’s buttons', async () => {
    const { page } = await visit(`${site}#/listing/${LISTING}`);
    await page.getByRole('heading', { level: 1, name: 'Clinique dentaire du Ruisseau' }).waitFor();
    await page.locator('.home').click();
    await expect.poll(() => page.locator('relais-listing-page').isVisible()).toBe(false);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Clinique dentaire du Ruisseau' }).waitFor();
    await page.close();
  });

  it('says when a listing is gone, and lets one search on', async () => {
    const { page } = await visit(`${site}#/listing/parti`);
    await page.getByText('Cette fiche n’est plus dans le répertoire.').waitFor();
    await page.getByRole('combobox').first().waitFor();
    await page.close();
  });

  it('speaks English when asked, and has no accessibility violation in either language', async () => {
    const { page } = await visit(`${site}#/listing/${LISTING}`);
    type Axe = { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> };
    const violations = () =>
      page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
    await page.getByText('Heures d’ouverture').waitFor();
    // The page's own policy would refuse it.
    await page.evaluate(await readFile(axePath, 'utf8'));
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Opening hours').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-CA');
    expect(await violations()).toEqual([]);
    for (const width of [320, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it('is of use without JavaScript, in both languages', async () => {
    const plain = await openChromium(path.join(world.folder, 'plain'), { javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(site);
    expect(await page.getByText(/composez le 211/).isVisible()).toBe(true);
    expect(await page.getByText(/dial 211/).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: '211' }).first().getAttribute('href')).toBe('tel:211');
    expect(await page.getByText(/\d\sservices dans l’édition du/).isVisible()).toBe(true);
    await plain.close();
  });
});
