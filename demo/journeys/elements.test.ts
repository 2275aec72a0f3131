/** A partner's article and a business's own page: services in a sentence, an ear that is heard, a badge that is earned. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inbox, openVisit } from './browser.ts';

const { world, context, close } = await openVisit({}, 600);
afterAll(close);

async function article(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.demo.pages}/article`);
  await page.locator('relais-listing .sign').nth(1).waitFor();
  return page;
}

const focusedText = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node?.textContent?.trim() || node?.getAttribute('aria-label') || '';
  });

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (words.test(await focusedText(page))) return;
  }
  throw new Error(`${words} cannot be reached with Tab.`);
}

describe('a partner’s article', () => {
  it('passes a reader on from the middle of a sentence, with the keyboard alone', async () => {
    const page = await article();
    await tabTo(page, /^Clinique dentaire du Ruisseau$/);
    await page.keyboard.press('Enter');
    const card = page.locator('relais-floating-card');
    await card.getByText('Faites le').waitFor();
    await card.getByText('Heures d’ouverture').waitFor();
    await tabTo(page, /Rappelez-moi en français/);
    await page.keyboard.press('Enter');
    await card.getByLabel('Votre nom').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe('Clinique dentaire du Ruisseau');
    await page.close();
  });

  it('asks nobody for a card until somebody wants one', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${world.demo.pages}/article`);
    await page.locator('relais-listing .sign').nth(1).waitFor();
    await page.locator('relais-list .item').first().waitFor();
    const floating = () => asked.some((address) => /floating-card/.test(address));
    expect(floating()).toBe(false);
    await page.locator('relais-listing .words').click();
    await page.locator('relais-floating-card').getByText('Au téléphone, demandez').waitFor();
    expect(floating()).toBe(true);
    await page.close();
  });

  it('is heard: what was checked arrives sealed, and is read by who answers there', async () => {
    const page = await article();
    const ear = page.locator('relais-feedback');
    await ear.getByText('On ne m’a pas bien servi en français').click();
    await ear.getByText('Personne ne parlait français').click();
    await ear.getByLabel(/Où était-ce/).fill('Un comptoir, Sudbury');
    await ear.getByText('Le Carrefour du Nickel lira votre message').waitFor();
    await ear.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await ear.getByText('Merci, c’est noté').waitFor();
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).length, { timeout: 20_000 })
      .toBe(1);
    expect(await inbox(world.demo, 'carrefour-du-nickel')).toMatchObject([
      {
        kind: 'concern',
        province: 'ON',
        message: { shortcomings: ['nobody'], listing: { name: 'Un comptoir, Sudbury' } },
      },
    ]);
    await page.close();
  });

  it('moves nothing of the page while its elements load', async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // biome-ignore lint/suspicious/noExplicitAny: left for the test to read.
      (window as any).shift = 0;
      new PerformanceObserver((list) => {
        // biome-ignore lint/suspicious/noExplicitAny: TypeScript does not know these entries.
        for (const entry of list.getEntries() as any[]) (window as any).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${world.demo.pages}/article`);
    await page.locator('relais-list').nth(1).locator('.item').first().waitFor();
    await page.locator('relais-feedback').getByText('De quoi s’agit-il?').waitFor();
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    expect(await page.evaluate(() => (window as any).shift)).toBeLessThan(0.01);
    await page.close();
  });
});

describe('a business’s own page', () => {
  const on = async (host: string) => {
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(`${world.demo.pages.replace('localhost', `${host}.localhost`)}/service-en-francais`);
    return { page, said };
  };

  it('shows what the directory says, in the page’s language below a French title', async () => {
    const { page } = await on('clinique-du-ruisseau');
    const badge = page.locator('relais-badge');
    await badge.getByText('Service en français').waitFor();
    expect(await badge.locator('.title').getAttribute('lang')).toBe('fr');
    await badge.getByText('Press 1 for French').waitFor();
    await badge.getByText(/Confirmed by 3 people, October 2026; stated by the clinic, March 2026/).waitFor();
    await page.close();
  });

  it('shows nothing on a look-alike that names the same listing', async () => {
    const { page, said } = await on('evil-clinique-du-ruisseau');
    await expect
      .poll(() => said.join('\n'), { timeout: 20_000 })
      .toContain('<relais-badge> The badge of "clinique-dentaire-du-ruisseau" shows only');
    expect(await page.locator('relais-badge .badge').count()).toBe(0);
    await page.close();
  });
});
