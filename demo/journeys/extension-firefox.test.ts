/** The extension in Firefox: the badge, where it stands and where not, and a report the operator reads once. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inbox } from './browser.ts';
import { type Badge, ExtensionInFirefox } from './extension-drivers.ts';
import { type ExtensionWorld, HOSTILE_STYLE, openExtensionWorld } from './extension-world.ts';

const CLINIC = 'clinique-du-ruisseau.example';
const SUBDOMAIN = `rendez-vous.${CLINIC}`;
const LOOKALIKE = 'evil-clinique-du-ruisseau.example';
const PLUMBER = 'plomberie-du-nord.example';
const UNLISTED = 'north-star-dental.example';
const soon = { timeout: 10_000 };

let world: ExtensionWorld;
let firefox: ExtensionInFirefox;
let page: Page;

beforeAll(async () => {
  world = await openExtensionWorld('firefox');
  firefox = await ExtensionInFirefox.launch(world.extension, [
    CLINIC,
    SUBDOMAIN,
    LOOKALIKE,
    PLUMBER,
    UNLISTED,
  ]);
});
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});
afterEach(() => page?.close());

async function visit(host: string, path?: string): Promise<Page> {
  page = await firefox.open(world.site(host, path));
  return page;
}

async function openCard(): Promise<Badge> {
  const badge = firefox.badgeOf(page);
  await expect.poll(() => badge.shows(), soon).toBe(true);
  await badge.click('.open');
  await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  return badge;
}

describe('the extension', () => {
  it('may see no site at install, and fetches the directory', async () => {
    expect(await firefox.allowed()).toEqual({ origins: [], scripts: 0 });
    await expect.poll(async () => (await firefox.state()).edition?.listings, soon).toBe(1500);
    await firefox.speak('fr');
  });

  it('shows no badge before the person allows it, and on the open page at once then', async () => {
    await visit(CLINIC);
    expect(await firefox.badgeOf(page).shows()).toBe(false);
    await firefox.turnOn();
    expect((await firefox.allowed()).origins).toEqual(['*://*/*']);
    await page.bringToFront();
    await expect.poll(() => firefox.badgeOf(page).shows(), soon).toBe(true);
  });

  it.each([
    [CLINIC, 'En français', 'On vous accueille en français'],
    [SUBDOMAIN, 'En français', 'On vous accueille en français'],
    ['clinique-du-ruisseau.localhost', 'En français', 'On vous accueille en français'],
    [PLUMBER, 'Sur demande', 'En français sur demande'],
  ])('%s has one, and the toolbar says the same', async (host, words, sentence) => {
    await visit(host);
    const badge = firefox.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    expect(await badge.text('.words')).toBe(
      `${words}\u00A0: services en français, selon Relais. Voir la fiche`,
    );
    await expect.poll(() => firefox.toolbarOf(page), soon).toBe(`Relais\u00A0: ${sentence}`);
  });

  it.each([
    [LOOKALIKE, '/'],
    ['evil-clinique-du-ruisseau.localhost', '/'],
    ['localhost', '/organisation'],
  ])('%s has none, and the toolbar says why', async (host, path) => {
    await visit(host, path);
    await expect
      .poll(() => firefox.toolbarOf(page), soon)
      .toBe('Relais\u00A0: ce site n’est pas dans le répertoire');
    expect(await firefox.badgeOf(page).shows()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.localName)).toBe('body');
  });

  it('asks the directory’s host for nothing but one bundle and where it lies, when a badge is opened', async () => {
    const before = world.asked.length;
    await visit(PLUMBER);
    await expect.poll(() => firefox.badgeOf(page).shows(), soon).toBe(true);
    await page.goto(world.site(CLINIC));
    await expect.poll(() => firefox.badgeOf(page).shows(), soon).toBe(true);
    expect(world.asked.slice(before)).toEqual([]);
    const badge = await openCard();
    await expect.poll(() => badge.text('.week'), soon).toContain('lundi au jeudi');
    // A shard of keys, the shelf of an area, and of it two groups; then the block of that same place, and its particulars with the hours.
    const file = expect.stringMatching(/^\/f\/[\w-]+$/);
    expect(world.asked.slice(before)).toEqual([file, file, file, file, file, file]);
    const card = await badge.text('.popover');
    for (const words of [
      'Clinique dentaire du Ruisseau',
      'On vous accueille en français',
      'confirmé par 3 personnes, octobre 2026',
      'Faites le 1 pour le français',
    ]) {
      expect(card).toContain(words);
    }
  });

  it('keeps « Non » while the intake is down and the tab is closed; it is read once', async () => {
    await world.demo.stopIntake();
    await visit(CLINIC);
    const badge = await openCard();
    const no = '.choice:last-child';
    expect(await badge.text(no)).toBe('Non');
    await badge.click(no);
    await expect.poll(() => badge.text('.question'), soon).toMatch(/^Merci, c’est noté/);
    const code = await badge.text('.code');
    await page.close();
    await expect
      .poll(async () => (await firefox.state()).waiting, soon)
      .toEqual([expect.objectContaining({ code, attempts: expect.toSatisfy((tries) => tries > 0) })]);

    await world.demo.startIntake();
    await expect.poll(async () => (await firefox.state()).waiting, { timeout: 30_000 }).toEqual([]);
    await visit(CLINIC);
    expect(await (await openCard()).text('.question')).toContain(code);
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items).toMatchObject([
      {
        kind: 'report',
        message: { listing: { id: 'clinique-dentaire-du-ruisseau' }, servedInFrench: false },
      },
    ]);
  });

  it('explains itself on a first-run page, and takes a home region by keyboard', async () => {
    page = await firefox.openOwn('welcome.html');
    await page.waitForSelector('.pictures svg');
    expect(await page.$$eval('.pictures li > svg', (pictures) => pictures.length)).toBe(3);
    await page.focus('#home-place');
    await page.keyboard.type('Sudbury');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#region .chosen, #region .which-place button');
    if (await page.$('#region .which-place button')) await page.keyboard.press('Enter');
    await page.waitForSelector('#region .chosen');
    expect((await firefox.state()).home?.place.name).toBe('Sudbury');
  });

  it('reads the page under its popup at that press, and finds who serves in French near home instead', async () => {
    await visit(UNLISTED);
    const popup = await firefox.openPopup(page);
    expect(await popup.text('.host')).toBe(UNLISTED);
    await expect.poll(() => popup.text('.french-page'), soon).toContain('Cette page existe en français.');
    await expect.poll(() => popup.text('.near-home .row'), soon).toContain('Clinique dentaire du Ruisseau');
    expect(await popup.value('#what')).toBe('Dentiste');
    await popup.press('.near-home .row', 'Clinique dentaire du Ruisseau');
    await expect.poll(() => popup.text('.listing'), soon).toContain('Faites le 1 pour le français');
    await popup.press('.back', 'Retour à la page');
    await popup.until('.near-home');
    await popup.close();
  });

  it('« Proposer cette entreprise » in the popup sends what the page told, and nothing of it besides', async () => {
    await visit(UNLISTED, '/?secret=1#moi');
    const popup = await firefox.openPopup(page);
    await popup.press('.wishes button', 'Proposer cette entreprise');
    await expect.poll(() => popup.text('.wish form'), soon).toContain('le Carrefour du Nickel');
    expect(await popup.value('#wish-name')).toBe('North Star Dental');
    await popup.press('.wish .primary', 'Envoyer');
    await popup.until('.code');
    const code = await popup.text('.code');
    await popup.close();
    await expect.poll(async () => (await firefox.state()).waiting, { timeout: 30_000 }).toEqual([]);
    expect((await firefox.state()).sent).toContainEqual({
      kind: 'suggestion',
      code,
      intake: expect.any(String),
    });
    const item = (await inbox(world.demo, 'carrefour-du-nickel')).find(({ kind }) => kind === 'suggestion');
    expect(item).toMatchObject({
      message: { suggestions: ['add-listing'], business: { name: 'North Star Dental', web: UNLISTED } },
    });
    expect(JSON.stringify(item)).not.toMatch(/secret=1|#moi/);
  });

  it('shows nothing on a site that the person named, until it is taken off', async () => {
    const options = await firefox.openOwn('options.html');
    await options.focus('#never');
    await options.keyboard.type(CLINIC);
    await options.keyboard.press('Enter');
    await options.waitForSelector('.sites li');
    await visit(CLINIC);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await firefox.badgeOf(page).shows()).toBe(false);
    await options.bringToFront();
    await options.focus('.remove');
    await options.keyboard.press('Enter');
    await options.waitForSelector('.sites li', { hidden: true });
    await options.close();
    await page.bringToFront();
    await expect.poll(() => firefox.badgeOf(page).shows(), soon).toBe(true);
  });

  it('has « Rappelez-moi » written in a page of its own, and sent', async () => {
    await visit(CLINIC);
    const badge = await openCard();
    await badge.click('.refer');
    // Of a tab that an extension opened, Firefox tells drivers no address: the same one once more.
    await expect.poll(() => firefox.drafts(), soon).toHaveLength(1);
    const message = await firefox.openOwn(`message.html#${(await firefox.drafts())[0]}`);
    await message.waitForSelector('relais-call-back');
    // The heading has the focus: what is heard first is whose form it is.
    for (const typed of ['', '', 'Rose Tremblay', '705 555-0199']) {
      if (typed) await message.keyboard.type(typed);
      if (typed !== '705 555-0199') await message.keyboard.press('Tab');
    }
    await message.evaluate(() => {
      const root = document.querySelector('relais-call-back')!.shadowRoot!;
      root.querySelector<HTMLElement>('[name=consent]')!.focus();
    });
    await message.keyboard.press(' ');
    await message.keyboard.press('Enter');
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).map(({ kind }) => kind), {
        timeout: 30_000,
      })
      .toContain('referral');
    await message.close();
  });

  it('cannot be hidden by a page’s styles; by the person it can', async () => {
    await visit(PLUMBER);
    const badge = firefox.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    await page.addStyleTag({ content: HOSTILE_STYLE });
    expect(await page.$eval('body', (body) => body.checkVisibility())).toBe(false);
    expect(await badge.shows()).toBe(true);
    await openCard();
    expect(await badge.shows('.choice')).toBe(true);
    await page.keyboard.press('Escape');
    await badge.click('.hide');
    await expect.poll(() => badge.shows(), soon).toBe(false);
  });

  it('takes its badges from open pages when it is turned off', async () => {
    await visit(CLINIC);
    const badge = firefox.badgeOf(page);
    await expect.poll(() => badge.shows(), soon).toBe(true);
    await firefox.turnOff();
    await page.bringToFront();
    await expect.poll(() => badge.shows(), soon).toBe(false);
    expect(await firefox.allowed()).toEqual({ origins: [], scripts: 0 });
  });
});
