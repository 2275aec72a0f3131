/** The extension in Chromium, from its installation to the operator's inbox. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './browser.ts';
import type { Badge } from './extension-drivers.ts';
import { HOSTILE_STYLE, openExtensionVisit } from './extension-world.ts';

const CLINIC = 'clinique-du-ruisseau.example';
const LOOKALIKE = 'evil-clinique-du-ruisseau.example';
const NOT_LISTED = 'Relais\u00A0: ce site n’est pas dans le répertoire';
const soon = { timeout: 10_000 };

let pages: Page[];

const { world, chromium, close } = await openExtensionVisit();
afterAll(close);
beforeEach(() => {
  pages = [];
});
afterEach(async () => {
  for (const page of pages) if (!page.isClosed()) await page.close();
});

async function visit(host: string, path?: string): Promise<Page> {
  const page = await chromium.open(world.site(host, path));
  pages.push(page);
  return page;
}

const textOf = (page: Page, selector: string) => page.$eval(selector, (node) => node.textContent);

async function openCard(page: Page): Promise<Badge> {
  const badge = chromium.badgeOf(page);
  await expect.poll(() => badge.shows(), soon).toBe(true);
  await badge.click('.open');
  await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  return badge;
}

describe('at install', () => {
  it('may see no site, says what it is for, and fetches the directory', async () => {
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
    const welcome = await chromium.welcome();
    await welcome.waitForSelector('.pictures svg');
    await welcome.close();
    await expect.poll(async () => (await chromium.state()).edition?.listings, soon).toBe(1500);
    await chromium.speak('fr');
  });

  it('shows a badge only on the page where the person asks for one', async () => {
    const asked = world.asked.length;
    const other = await visit(CLINIC);
    const page = await visit(CLINIC);
    expect(await chromium.badgeOf(page).shows()).toBe(false);
    const popup = await chromium.openPopup(page);
    expect(await textOf(popup, '.host')).toBe(CLINIC);
    expect(await textOf(popup, '.lead')).toBe('On vous accueille en français');
    await popup.locator('main > .button').click();
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
    expect(await textOf(popup, 'main')).toContain('La pastille est sur la page');
    await popup.close();
    expect(await chromium.badgeOf(other).shows()).toBe(false);
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
    expect(world.asked.slice(asked)).toEqual([]);
  });
});

describe('once badges are allowed on all sites', () => {
  it('by the popup’s button, they come to the pages that are open', async () => {
    const page = await visit(CLINIC);
    await chromium.answerPrompt();
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
    expect(await chromium.badgeOf(page).shows()).toBe(false);
    await chromium.turnOn(page);
    await expect.poll(() => chromium.allowed(), soon).toEqual({ origins: ['*://*/*'], scripts: 1 });
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
  });

  it.each([
    [CLINIC, 'En français', 'On vous accueille en français'],
    [`rendez-vous.${CLINIC}`, 'En français', 'On vous accueille en français'],
    ['clinique-du-ruisseau.localhost', 'En français', 'On vous accueille en français'],
    ['plomberie-du-nord.example', 'Sur demande', 'En français sur demande'],
    ['cafe-de-l-ecluse.localhost', 'En partie', 'En français à certains moments ou pour certains services'],
  ])('%s has one, and the toolbar says the same', async (host, words, sentence) => {
    const page = await visit(host);
    const badge = chromium.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    expect(await badge.text('.words')).toBe(
      `${words}\u00A0: services en français, selon Relais. Voir la fiche`,
    );
    await expect.poll(() => chromium.toolbarOf(page), soon).toBe(`Relais\u00A0: ${sentence}`);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.shadowRoot)).toBeNull();
  });

  it.each([
    [LOOKALIKE, '/'],
    ['evil-clinique-du-ruisseau.localhost', '/'],
    ['localhost', '/organisation'],
    [`${CLINIC}.evil.example`, '/deux-lignes'],
  ])('%s has none, and the toolbar says why', async (host, path) => {
    const page = await visit(host, path);
    await expect.poll(() => chromium.toolbarOf(page), soon).toBe(NOT_LISTED);
    expect(await chromium.badgeOf(page).shows()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.localName)).toBe('body');
  });

  it('the directory’s host hears of nobody’s visits, and of one bundle when a badge is opened', async () => {
    const before = world.asked.length;
    const page = await visit(CLINIC);
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
    for (const [host, said] of [
      ['riverside-law.example', 'Relais\u00A0: Avec service d’interprétation'],
      [LOOKALIKE, NOT_LISTED],
      ['plomberie-du-nord.localhost', 'Relais\u00A0: En français sur demande'],
      [CLINIC, 'Relais\u00A0: On vous accueille en français'],
    ] as const) {
      await page.goto(world.site(host));
      await expect.poll(() => chromium.toolbarOf(page), soon).toBe(said);
    }
    expect(world.asked.slice(before)).toEqual([]);
    await openCard(page);
    // A shard of keys, the shelf of an area, and of it two groups; then the block of that same place, and its particulars with the hours.
    const file = expect.stringMatching(/^\/f\/[\w-]+$/);
    await expect.poll(() => chromium.badgeOf(page).text('.week'), soon).toBeDefined();
    const asked = world.asked.slice(before);
    expect(asked).toEqual([file, file, file, file, file, file]);
    await page.reload();
    await openCard(page);
    await expect.poll(() => chromium.badgeOf(page).text('.week'), soon).toBeDefined();
    expect(world.asked.length).toBe(before + asked.length);
  });

  it('in the home region, which is fetched once, a badge opens and the host hears nothing', async () => {
    const [place] = await chromium.send<object[]>({ type: 'find-place', text: 'Sudbury' });
    await chromium.send({ type: 'use-home', home: { place, km: 25 } });
    await expect
      .poll(async () => (await chromium.state()).home?.held?.listings, { timeout: 30_000 })
      .toBeGreaterThan(50);
    const before = world.asked.length;
    await openCard(await visit('plomberie-du-nord.example'));
    expect(world.asked.slice(before)).toEqual([]);
    await chromium.send({ type: 'use-home', home: null });
    expect((await chromium.state()).home).toBeNull();
  });

  it('the badge opens on how to be served, and how surely that is known', async () => {
    const page = await visit(CLINIC);
    const badge = await openCard(page);
    const card = (await badge.text('.popover'))!;
    for (const words of [
      'Clinique dentaire du Ruisseau',
      '418, rue Elm, Sudbury',
      'On vous accueille en français',
      'confirmé par 3 personnes, octobre 2026',
      'Faites le 1 pour le français',
      'en personne, au téléphone, par écrit',
      '705\u00A0555-0111',
      'Démonstration\u00A0: données inventées.',
    ]) {
      expect(card).toContain(words);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(false);
    await expect.poll(() => badge.shows('.open:focus'), soon).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  });

  it('the card of who seeks somebody says whom, and what for', async () => {
    const card = (await (await openCard(await visit('cafe-de-l-ecluse.example'))).text('.popover'))!;
    expect(card).toMatch(/Cherche\s*une relève\s*Reprise collective du café/);
  });

  it('« Oui » is kept while the intake is down and the tab is closed, and is read once', async () => {
    await world.demo.stopIntake();
    const page = await visit(CLINIC);
    const badge = await openCard(page);
    const yes = '.choice';
    expect(await badge.text(yes)).toBe('Oui');
    expect(await badge.text('.question')).toContain(
      'Votre réponse part sans votre nom. Elle ne sera lue que par le Carrefour du Nickel.',
    );
    await badge.click(yes);
    await expect.poll(() => badge.text('.question'), soon).toMatch(/^Merci, c’est noté/);
    const code = await badge.text('.code');
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.close();
    await expect
      .poll(async () => (await chromium.state()).waiting, soon)
      .toEqual([expect.objectContaining({ code, attempts: expect.toSatisfy((tries) => tries > 0) })]);

    await world.demo.startIntake();
    await expect.poll(async () => (await chromium.state()).waiting, { timeout: 30_000 }).toEqual([]);
    const again = await openCard(await visit(CLINIC));
    expect(await again.text('.question')).toContain(code);
    expect(await again.text('.choice')).toBeUndefined();
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items).toMatchObject([{ kind: 'report', recipient: 'carrefour-du-nickel', province: 'ON' }]);
    // Neither a name nor the page: what was said is all there is.
    expect(items[0].message).toEqual({
      kind: 'report',
      listing: {
        id: 'clinique-dentaire-du-ruisseau',
        name: 'Clinique dentaire du Ruisseau',
        city: 'Sudbury',
      },
      servedInFrench: true,
      month: expect.stringMatching(/^\d{4}-\d\d$/),
      language: 'fr',
    });
  });

  it('a page cannot hide the badge with styles; the person can', async () => {
    const page = await visit('cafe-de-l-ecluse.localhost');
    const badge = chromium.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    await page.addStyleTag({ content: HOSTILE_STYLE });
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.cssText = 'display: none !important; opacity: 0 !important; inset: -50px !important';
    });
    expect(await page.$eval('body', (body) => body.checkVisibility())).toBe(false);
    expect(await badge.shows()).toBe(true);
    await openCard(page);
    expect(await badge.shows('.choice')).toBe(true);
    await page.keyboard.press('Escape');
    await badge.click('.hide');
    await expect.poll(() => badge.shows(), soon).toBe(false);
    await page.reload();
    await expect.poll(() => chromium.toolbarOf(page), soon).toMatch(/^Relais\u00A0: En français à certains/);
    expect(await badge.shows()).toBe(false);
  });
});

describe('the extension’s own pages', () => {
  it('speak French and English', async () => {
    const options = await chromium.openOwn('options.html');
    pages.push(options);
    expect(await textOf(options, 'h1')).toBe('Réglages de Relais');
    expect(await textOf(options, 'main')).toMatch(/Répertoire de démonstration, édition du.*1\s500\sfiches/);
    await options.select('#language', 'en');
    await options.waitForSelector('html[lang="en-CA"] h1');
    expect(await textOf(options, 'h1')).toBe('Relais settings');
    expect(await textOf(options, 'main')).toMatch(/Demonstration directory, edition of.*1,500 listings/);
    const badge = chromium.badgeOf(await visit(CLINIC));
    await expect.poll(() => badge.shows(), soon).toBe(true);
    expect(await badge.text('.words')).toMatch(/^In French\b/);
    await options.bringToFront();
    await options.select('#language', 'fr');
    await options.waitForSelector('html[lang="fr-CA"] h1');
  });

  it('refuse a wrong public key in words, and keep the directory there was', async () => {
    const options = await chromium.openOwn('options.html');
    pages.push(options);
    await options.locator('#directory .add button').click();
    await options.locator('#url').fill(world.directory);
    const result = () => textOf(options, '#directory-result');
    const give = async (key: string) => {
      await options.locator('#public-key').fill(key);
      await options.locator('#directory form .button').click();
    };
    await give('x');
    await expect.poll(result, soon).toMatch(/^Une clé publique compte 43 lettres/);
    await give(`A${'-'.repeat(42)}`);
    await expect.poll(result, soon).toMatch(/pas signé par la clé publique indiquée.*rien n’en est utilisé/);
    expect(await options.$eval('#public-key', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    const badge = chromium.badgeOf(await visit(CLINIC));
    await expect.poll(() => badge.shows(), soon).toBe(true);
  });

  describe.each(['fr', 'en'] as const)('in %s', (language) => {
    let axe: string;
    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await chromium.speak(language);
    });

    async function expectAccessible(page: Page) {
      await page.evaluate(axe);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        const violations = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
          const { violations } = await (globalThis as any).axe.run();
          return violations.map(
            ({ id, nodes }: { id: string; nodes: Array<{ html: string; failureSummary: string }> }) => [
              id,
              nodes[0]?.html.slice(0, 200),
              nodes[0]?.failureSummary,
            ],
          );
        });
        expect(violations, value).toEqual([]);
      }
    }

    it('the options have no accessibility violation', async () => {
      const options = await chromium.openOwn('options.html');
      pages.push(options);
      await options.waitForSelector('.held dd');
      await expectAccessible(options);
    });

    it('nor has the first-run page', async () => {
      const welcome = await chromium.openOwn('welcome.html');
      pages.push(welcome);
      await welcome.waitForSelector('.pictures svg');
      await expectAccessible(welcome);
    });

    it.each([
      ['listed', 'plomberie-du-nord.example'],
      ['unlisted', LOOKALIKE],
    ])('nor has the popup on a site that is %s', async (_, host) => {
      const popup = await chromium.openPopup(await visit(host));
      await expectAccessible(popup);
      const details = await popup.$('.actions .primary');
      expect(Boolean(details)).toBe(host !== LOOKALIKE);
      if (details) {
        await details.click();
        await popup.waitForSelector('.listing');
        await expectAccessible(popup);
      }
      await popup.close();
    });
  });
});

describe('when the person turns it off', () => {
  it('badges leave the pages that are open, and do not come back', async () => {
    await chromium.speak('fr');
    const page = await visit('plomberie-du-nord.example');
    const badge = chromium.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    await chromium.turnOff();
    await page.bringToFront();
    await expect.poll(() => badge.shows(), soon).toBe(false);
    await page.reload();
    expect(await badge.shows()).toBe(false);
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
  });
});
