/** Two directories in one extension, each on its own port with its own intake, in Chromium and with the keyboard. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './browser.ts';
import type { Badge } from './extension-drivers.ts';
import { openExtensionVisit } from './extension-world.ts';
import { openSecondDirectory, type SecondDirectory } from './second-directory.ts';

const BOTH = 'clinique-du-ruisseau.example';
const FIRST_ONLY = 'plomberie-du-nord.example';
const SECOND_ONLY = 'north-star-dental.example';
const NONE = 'localhost';
/** Made to the pattern of such pages; nothing is asked of the real ones. Of the clinic there is a number, too. */
const RESULTS = 'https://www.google.ca/search?q=sudbury';
const LIST = `<!doctype html><html lang="en"><title>sudbury</title><body><div id="rso">
  <div class="g"><a href="https://${BOTH}/"><h3>Clinique dentaire du Ruisseau</h3></a><p>Tél. : 705 555-0111</p></div>
  <div class="g"><a href="https://${FIRST_ONLY}/"><h3>Plomberie du Nord</h3></a></div>
  <div class="g"><a href="https://${SECOND_ONLY}/"><h3>North Star Dental</h3></a></div>
  <div class="g"><a href="https://personne.example/"><h3>Personne</h3></a></div></div></body></html>`;
const soon = { timeout: 10_000 };

let second: SecondDirectory;
let pages: Page[];
let axe: string;

const { world, chromium, close } = await openExtensionVisit();
afterAll(close);
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  second = await openSecondDirectory(world.folder);
  await (await chromium.welcome()).close();
  await chromium.speak('fr');
});
afterAll(() => second?.close());
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

/** A page that is made for it, at an address that nobody is asked for. */
async function visitMade(address: string, html: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  pages.push(page);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.url() === address;
    void request.respond(isPage ? { contentType: 'text/html; charset=utf-8', body: html } : { status: 404 });
  });
  await page.goto(address);
  return page;
}

async function openOptions(): Promise<Page> {
  const options = await chromium.openOwn('options.html');
  pages.push(options);
  await options.waitForSelector('.directory');
  return options;
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (node) => node.textContent).catch(() => undefined);
const namesIn = (options: Page) =>
  options.$$eval('.directory h3', (titles) => titles.map(({ firstChild }) => firstChild?.textContent));
const wordsOf = (badge: Badge) => badge.text('.words');

/** Presses what bears this name, with the keyboard. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const node = document.activeElement;
      return (node?.getAttribute('aria-label') ?? node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (typeof name === 'string' ? here === name : name.test(here)) return page.keyboard.press('Enter');
    met.push(here.slice(0, 40));
  }
  throw new Error(`Nothing named ${name} is reached with the keyboard, only: ${met.join(' | ')}`);
}

async function openCard(page: Page): Promise<Badge> {
  const badge = chromium.badgeOf(page);
  await expect.poll(() => badge.shows(), soon).toBe(true);
  await badge.click('.open');
  await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  return badge;
}

/** The browser stops the extension’s worker, as it does whenever it likes. */
async function stopWorker(): Promise<void> {
  const own = await chromium.openOwn('options.html');
  const debug = await own.createCDPSession();
  await debug.send('ServiceWorker.enable');
  await debug.send('ServiceWorker.stopAllWorkers');
  await own.close();
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const violations = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
      const { violations } = await (globalThis as any).axe.run();
      return violations.map(({ id, nodes }: { id: string; nodes: Array<{ html: string }> }) => [
        id,
        nodes[0]?.html.slice(0, 200),
      ]);
    });
    expect(violations, value).toEqual([]);
  }
}

describe('with one directory', () => {
  it('the options have nothing to choose between', async () => {
    await expect.poll(async () => (await chromium.state()).edition?.listings, { timeout: 30_000 }).toBe(1500);
    const options = await openOptions();
    expect(await textOf(options, '#directory h2')).toBe('Répertoire');
    expect(
      await options.$$eval('#directory button:not([hidden])', (all) => all.map((one) => one.textContent)),
    ).toEqual(['Retirer…', 'Mettre à jour maintenant', 'Ajouter un répertoire']);
    expect(await options.$('#directory form')).toBeNull();
  });

  it('a card does not say which one it comes from', async () => {
    await chromium.answerPrompt();
    const page = await visit(BOTH);
    await chromium.turnOn(page);
    const badge = await openCard(page);
    expect(await wordsOf(badge)).toMatch(/^En français/);
    expect(await badge.text('.card')).not.toContain('Source');
    expect(await badge.text('.others')).toBeUndefined();
  });
});

describe('a second one', () => {
  it('is refused in words where it is not what it should be; what was typed stays', async () => {
    const options = await openOptions();
    await press(options, 'Ajouter un répertoire');
    const say = async (url: string, key: string) => {
      await options.locator('#url').fill(url);
      await options.locator('#public-key').fill(key);
      await options.focus('#public-key');
      await options.keyboard.press('Enter');
      await options.waitForFunction(
        () => /^(?!Ouverture).+/.test(document.querySelector('#directory-result')?.textContent ?? ''),
        { timeout: 15_000 },
      );
      return textOf(options, '#directory-result');
    };
    const asked = second.asked.length;
    expect(await say('affaires', second.publicKey)).toMatch(/^Écrivez une adresse complète/);
    expect(await say('http://affaires.example/', second.publicKey)).toMatch(/doit commencer par https/);
    expect(await say(second.address, 'clé')).toMatch(/^Une clé publique compte 43/);
    expect(await say(world.directory, world.demo.publicKey)).toBe('Vous suivez déjà ce répertoire.');
    expect(second.asked.length).toBe(asked);
    expect(await say('http://localhost:9/', second.publicKey)).toMatch(/^Rien ne répond à cette adresse/);
    expect(await say(`${second.address}ailleurs/`, second.publicKey)).toMatch(
      /^(?:Il n’y a pas de répertoire|Quelque chose répond) /,
    );
    expect(await say(second.address, world.demo.publicKey)).toMatch(
      /n’est pas signé par la clé publique indiquée/,
    );
    expect(await options.$eval('#url', (input) => (input as HTMLInputElement).value)).toBe(second.address);
    expect((await chromium.state()).directories).toHaveLength(1);
  });

  it('is added by keyboard, and stands beside the first with its name, size and state', async () => {
    const options = await openOptions();
    await press(options, 'Ajouter un répertoire');
    await options.keyboard.type(second.address);
    await options.keyboard.press('Tab');
    await options.keyboard.type(second.publicKey);
    await options.keyboard.press('Enter');
    await expect
      .poll(() => namesIn(options), soon)
      .toEqual(['Répertoire de démonstration', 'Annuaire des affaires du Nord']);
    expect(await textOf(options, '#directory h2')).toBe('Répertoires');
    await expect
      .poll(() => textOf(options, '.directory:nth-child(2)'), soon)
      .toMatch(/2\s?fiches;.*Gardé sur cet appareil\s: \d+\sko.*Dernière mise à jour/);
    await expectAccessible(options);
  });

  it('brings badges of its own, asked of nobody; opened, its own host alone is asked', async () => {
    const [asked, askedSecond] = [world.asked.length, second.asked.length];
    const page = await visit(SECOND_ONLY);
    await expect.poll(() => wordsOf(chromium.badgeOf(page)), soon).toMatch(/^En partie/);
    expect([world.asked.length, second.asked.length]).toEqual([asked, askedSecond]);
    const badge = await openCard(page);
    expect(await badge.text('.facts')).toContain('SourceAnnuaire des affaires du Nord');
    expect(world.asked.length).toBe(asked);
    expect(second.asked.length).toBeGreaterThan(askedSecond);
  });

  it('takes nothing from those of the first', async () => {
    const askedSecond = second.asked.length;
    const page = await visit(FIRST_ONLY);
    const badge = await openCard(page);
    expect(await wordsOf(badge)).toMatch(/^Sur demande/);
    expect(await badge.text('.facts')).toContain('SourceRépertoire de démonstration');
    expect(second.asked.length).toBe(askedSecond);
  });
});

describe('a business that both know', () => {
  it('has one badge in a list, beside those that one of them knows', async () => {
    const [asked, askedSecond] = [world.asked.length, second.asked.length];
    const page = await visitMade(RESULTS, LIST);
    await expect.poll(() => chromium.listBadgeOf(page, 2).text('.open'), soon).toMatch(/^En partie/);
    expect(await chromium.listBadgeOf(page, 0).text('.open')).toMatch(/^Sur demande/);
    expect(await chromium.listBadgeOf(page, 1).text('.open')).toMatch(/^Sur demande/);
    expect(await chromium.listBadgeOf(page, 3).text('.open')).toBeUndefined();
    expect([world.asked.length, second.asked.length]).toEqual([asked, askedSecond]);
  });

  it('has one badge, as cautious as the more cautious; its card leads to the other’s', async () => {
    const page = await visit(BOTH);
    const badge = await openCard(page);
    expect(await page.evaluate(() => [...document.querySelectorAll('html > div, span')].length)).toBe(1);
    expect(await wordsOf(badge)).toMatch(/^Sur demande/);
    // Both were checked; the second’s is the more recent.
    expect(await badge.text('.facts')).toContain('SourceAnnuaire des affaires du Nord');
    expect(await badge.text('.others')).toBe(
      'Selon «\u00A0Répertoire de démonstration\u00A0»\u00A0: on vous accueille en français',
    );
    await badge.click('.account');
    await expect.poll(() => badge.text('.facts'), soon).toContain('SourceRépertoire de démonstration');
    expect(await badge.text('.others')).toBe(
      'Selon «\u00A0Annuaire des affaires du Nord\u00A0»\u00A0: en français sur demande',
    );
  });

  it('is not named again on its own page, by a number that one of them alone knows', async () => {
    const page = await visitMade(
      `http://${BOTH}/`,
      '<!doctype html><title>Clinique</title><h1>Clinique</h1><p>Tél. : 249 555-0177</p><p><a href="https://plomberie-du-nord.example/">Plomberie du Nord</a></p>',
    );
    // The plumber’s, so that there is something to wait for.
    await expect.poll(() => chromium.listBadgeOf(page, 0).text('.open'), soon).toMatch(/^Sur demande/);
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
    expect(await chromium.listBadgeOf(page, 1).text('.open')).toBeUndefined();
  });

  it('is told in the popup to be told differently, and both accounts open there', async () => {
    const popup = await chromium.openPopup(await visit(BOTH));
    expect(await textOf(popup, '.lead')).toBe('En français sur demande');
    expect(await textOf(popup, 'main')).toContain('Vos répertoires n’en disent pas tous autant');
    expect(await textOf(popup, '.actions .note')).toMatch(/à chaque répertoire qui la connaît\.$/);
    await press(popup, 'Voir la fiche');
    await popup.waitForSelector('.listing .week');
    await press(popup, /^Selon «\sRépertoire de démonstration\s»/);
    expect(await textOf(popup, '.listing .offer')).toBe('On vous accueille en français');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toMatch(
      /^Selon «\sAnnuaire des affaires/,
    );
    await expectAccessible(popup);
    await popup.close();
  });

  it('« Oui » goes to the directory whose card is open, and to no other', async () => {
    const badge = await openCard(await visit(BOTH));
    expect(await badge.text('.question')).toContain('la chambre du Nord');
    await badge.click('.choice');
    await expect.poll(() => badge.text('.question'), soon).toMatch(/^Merci, c’est noté/);
    await expect.poll(async () => (await second.inbox()).length, { timeout: 30_000 }).toBe(1);
    expect(await inbox(world.demo, 'carrefour-du-nickel')).toEqual([]);
    await badge.click('.account');
    await expect.poll(() => badge.text('.question'), soon).toContain('le Carrefour du Nickel');
    await badge.click('.choice');
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).length, { timeout: 30_000 })
      .toBe(1);
    expect(await second.inbox()).toHaveLength(1);
  });
});

describe('a business that neither knows', () => {
  it('is proposed to the directory that the person chooses, named beforehand', async () => {
    const popup = await chromium.openPopup(await visit(NONE, '/organisation'));
    await popup.waitForSelector('.wishes');
    await press(popup, 'Proposer cette entreprise');
    await popup.waitForSelector('#wish-directory option');
    const said = () => textOf(popup, '.wish form > .note[aria-live]');
    await expect.poll(said, soon).toMatch(/^Pour «\sRépertoire de démonstration\s»\./);
    await popup.select('#wish-directory', 'Annuaire des affaires du Nord');
    await expect.poll(said, soon).toMatch(/Annuaire des affaires du Nord\s»\..*la chambre du Nord\.$/);
    await expectAccessible(popup);
    await press(popup, 'Envoyer');
    await popup.waitForSelector('.code');
    await popup.close();
    await expect
      .poll(async () => (await second.inbox()).map(({ kind }) => kind), { timeout: 30_000 })
      .toContain('suggestion');
  });
});

describe('near home', () => {
  it('both are searched', async () => {
    await chromium.liveIn('Sudbury');
    await expect.poll(async () => (await chromium.state()).home?.held?.listings, soon).toBeGreaterThan(2);
    const popup = await chromium.openPopup(await visit(NONE, '/organisation'));
    await popup.waitForSelector('#what');
    await popup.focus('#what');
    await popup.keyboard.type('dentiste');
    await popup.keyboard.press('Enter');
    await expect.poll(() => textOf(popup, '.near-home .rows'), soon).toContain('North Star Dental');
    const names = await popup.$$eval('.near-home .row-name', (rows) => rows.map((row) => row.textContent));
    expect(new Set(names).size).toBe(names.length);
    await popup.close();
  });
});

describe('the order', () => {
  it('is changed by keyboard, and said; the worker may be stopped', async () => {
    const options = await openOptions();
    await press(options, 'Monter Annuaire des affaires du Nord');
    await expect
      .poll(() => namesIn(options), soon)
      .toEqual(['Annuaire des affaires du Nord', 'Répertoire de démonstration']);
    await expect
      .poll(() => textOf(options, '#directory > [role=status]'), soon)
      .toBe('«\u00A0Annuaire des affaires du Nord\u00A0» est maintenant au rang 1.');
    expect(await options.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Monter Annuaire des affaires du Nord',
    );
    await stopWorker();
    expect((await chromium.state()).directories.map(({ url }) => url)).toEqual([
      second.address,
      world.directory,
    ]);
    for (const host of [BOTH, FIRST_ONLY, SECOND_ONLY]) {
      const page = await visit(host);
      await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
    }
  });
});

describe('one that is removed', () => {
  it('goes after a question, with its badges and nothing else; what waits for it is sent', async () => {
    await world.demo.stopIntake();
    const reported = await openCard(await visit(FIRST_ONLY));
    await reported.click('.choice');
    await expect.poll(() => reported.text('.question'), soon).toMatch(/^Merci, c’est noté/);

    const listed = await visit(FIRST_ONLY);
    await expect.poll(() => chromium.badgeOf(listed).shows(), soon).toBe(true);
    const options = await openOptions();
    await options.bringToFront();
    await press(options, 'Retirer Répertoire de démonstration…');
    expect(await textOf(options, '.confirm')).toMatch(
      /1\smessage attend d’y être envoyé\s: gardé, il partira quand même/,
    );
    await expectAccessible(options);
    await press(options, 'Garder');
    expect((await chromium.state()).directories).toHaveLength(2);
    await options.keyboard.press('Enter');
    await press(options, 'Retirer');
    await expect.poll(() => namesIn(options), soon).toEqual(['Annuaire des affaires du Nord']);
    await expect
      .poll(() => textOf(options, '#directory > [role=status]'), soon)
      .toMatch(
        /^«\sRépertoire de démonstration\s» est retiré, et effacé.*1\smessage qui l’attendait partira quand même/,
      );
    await listed.bringToFront();
    await expect.poll(() => chromium.badgeOf(listed).shows(), soon).toBe(false);

    await world.demo.startIntake();
    await chromium.send({ type: 'send-waiting' });
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).length, { timeout: 30_000 })
      .toBe(2);
  });

  it('stays away when the worker starts anew, and the other serves on', async () => {
    await stopWorker();
    const asked = world.asked.length;
    const state = await chromium.send<{ directories: Array<{ url: string }> }>({ type: 'update' });
    expect(state.directories.map(({ url }) => url)).toEqual([second.address]);
    const badge = await openCard(await visit(BOTH));
    expect(await badge.text('.card')).not.toContain('Source');
    const gone = await visit(FIRST_ONLY);
    await expect.poll(() => chromium.toolbarOf(gone), soon).toMatch(/n’est pas dans le répertoire$/);
    expect(await chromium.badgeOf(gone).shows()).toBe(false);
    expect(world.asked.length).toBe(asked);
  });
});
