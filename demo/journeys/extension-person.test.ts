/**
 * The extension as a person uses it, in Chromium, with the keyboard alone: the popup on a page that is not in French, the
 * options, the first-run page, and what is written in a page of its own.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './browser.ts';
import type { Badge } from './extension-drivers.ts';
import { openExtensionVisit } from './extension-world.ts';

const UNLISTED = 'north-star-dental.example';
const CLINIC = 'clinique-du-ruisseau.example';
const CAFE = 'cafe-de-l-ecluse.example';
const RESULTS = 'https://www.google.ca/search?q=sudbury';
const CHAIN = 'http://www.pharmacies-du-sentier.example/';
const soon = { timeout: 10_000 };

/** Made to the pattern of such pages; nothing is asked of the real ones. */
const PAGES: Record<string, string> = {
  [RESULTS]: `<!doctype html><html lang="en"><title>sudbury</title><body><div id="rso">
    <div class="g"><a href="https://${CLINIC}/"><h3>Clinique dentaire du Ruisseau</h3></a></div>
    <div class="g"><a href="https://${CAFE}/"><h3>Café de l’Écluse</h3></a></div>
    <div class="g"><a href="https://${UNLISTED}/"><h3>North Star Dental</h3></a></div></div></body></html>`,
  [CHAIN]:
    '<!doctype html><html lang="en"><title>Pharmacies du Sentier</title><h1>Pharmacies du Sentier</h1></html>',
};

let pages: Page[] = [];
let axe: string;

const { world, chromium, close } = await openExtensionVisit();
afterAll(close);
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
beforeEach(() => {
  pages = [];
});
afterEach(async () => {
  for (const page of pages) if (!page.isClosed()) await page.close().catch(() => {});
});

async function visit(address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  pages.push(page);
  if (PAGES[address]) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = PAGES[request.url()];
      void request.respond(body ? { contentType: 'text/html; charset=utf-8', body } : { status: 404 });
    });
  }
  await page.goto(address);
  return page;
}

async function own(file: string): Promise<Page> {
  const page = await chromium.openOwn(file);
  pages.push(page);
  return page;
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (node) => node.textContent).catch(() => undefined);

/** What has the focus, as one would say it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const label = (node as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (node?.getAttribute('aria-label') ?? label ?? node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Tabs until something of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return;
    met.push(here.slice(0, 40));
  }
  throw new Error(`Nothing named ${name} is reached with the keyboard, only: ${met.join(' | ')}`);
}

describe('the first-run page', () => {
  it('opens at install, explains in three pictures, asks for nothing, and tells when the directory is here', async () => {
    const welcome = await chromium.welcome();
    pages.push(welcome);
    await welcome.waitForSelector('.pictures svg');
    await expect.poll(async () => (await chromium.state()).edition?.listings, soon).toBe(1500);
    await welcome.bringToFront();
    await expect.poll(() => textOf(welcome, '.arriving .done'), soon).toBeDefined();
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
    await chromium.speak('fr');
    await welcome.reload();
    await welcome.waitForSelector('.pictures svg');
    expect(
      await welcome.$$eval('.pictures h2', (titles) => titles.map((title) => title.textContent)),
    ).toEqual([
      'Une pastille, là où vous cherchez',
      'Un clic, et vous savez comment faire',
      'Personne ne sait où vous allez',
    ]);
    await welcome.bringToFront();
    await tabTo(welcome, 'Afficher sur tous les sites');
    await tabTo(welcome, 'Ville ou code postal');
    await tabTo(welcome, 'Voir tous les réglages');
    for (const width of [320, 1100]) {
      await welcome.setViewport({ width, height: 700 });
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

describe('before a home region is chosen', () => {
  it('the popup offers to choose one, and nobody is asked', async () => {
    const page = await visit(world.site(UNLISTED));
    const before = world.asked.length;
    const popup = await chromium.openPopup(page);
    await popup.waitForSelector('.near-home');
    expect(await textOf(popup, '.near-home')).toContain('près de chez vous');
    await tabTo(popup, 'Choisir ma région');
    expect(world.asked.slice(before)).toEqual([]);
    await popup.close();
  });

  it('the options take a town that is written, and say when it is none', async () => {
    const options = await own('options.html');
    await options.focus('#home-place');
    await options.keyboard.press('Enter');
    expect(await textOf(options, '#home-result')).toMatch(/^Écrivez une ville/);
    await options.keyboard.type('Xyzzyville');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '#home-result'), soon).toMatch(/^Aucun endroit de ce nom/);
    await options.close();
  });
});

describe('a home region that cannot be fetched yet', () => {
  it('is said to be missing; what is typed in the meantime stays, and is what is searched once it is here', async () => {
    const page = await visit(world.site(UNLISTED));
    await world.stopDirectory();
    await chromium.liveIn('Sudbury');
    expect((await chromium.state()).home).toMatchObject({ place: { name: 'Sudbury' }, held: null });
    const options = await own('options.html');
    await options.waitForSelector('#region .chosen');
    await tabTo(options, 'Changer de région');
    await options.keyboard.press('Enter');
    await options.keyboard.type('Timm');

    const popup = await chromium.openPopup(page);
    await expect
      .poll(() => textOf(popup, '.near-home'), soon)
      .toContain('Votre région n’est pas encore sur cet appareil.');
    await popup.focus('#what');
    await popup.keyboard.type('plombier');
    await popup.keyboard.press('Enter');
    await world.startDirectory();
    await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ type: 'update' });
    });
    await expect.poll(() => textOf(popup, '.near-home .rows'), soon).toContain('Plomberie du Nord');
    expect(await popup.$eval('#what', (input) => (input as HTMLInputElement).value)).toBe('plombier');
    await popup.close();

    // The options look at the state when they are looked at; the form that was begun is left alone.
    await options.bringToFront();
    await expect.poll(() => textOf(options, '#data'), soon).toMatch(/Votre région, en entier[^M]*\d/);
    expect(await options.$eval('#home-place', (input) => (input as HTMLInputElement).value)).toBe('Timm');
    expect(await focused(options)).toBe('Ville ou code postal');
  });
});

describe('the popup on a page that is not in the directory', () => {
  it('says that the page is in French, and not that one is served in French', async () => {
    const popup = await chromium.openPopup(await visit(world.site(UNLISTED)));
    await popup.waitForSelector('.french-page');
    const said = (await textOf(popup, '.french-page'))!;
    expect(said).toContain('Cette page existe en français.');
    expect(said).toContain('le répertoire n’en sait rien');
    await popup.close();
  });

  it('finds who does what it does in French near home, and opens their card', async () => {
    const popup = await chromium.openPopup(await visit(world.site(UNLISTED)));
    await popup.waitForSelector('.near-home .row');
    expect(await popup.$eval('#what', (input) => (input as HTMLInputElement).value)).toBe('Dentiste');
    expect(await textOf(popup, '.near-home .row')).toContain('Clinique dentaire du Ruisseau');
    await tabTo(popup, 'Quel service');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('a');
    await popup.keyboard.up('Control');
    await popup.keyboard.type('plombier');
    await popup.keyboard.press('Enter');
    await expect.poll(() => textOf(popup, '.near-home .rows'), soon).toContain('Plomberie du Nord');
    await tabTo(popup, 'Plomberie du Nord');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.listing');
    expect(await textOf(popup, '.listing')).toContain('demandez M.\u00A0Rancourt');
    expect(await focused(popup)).toBe('Retour à la page');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.near-home');
    await popup.close();
  });

  it.each([
    ['J’aimerais un service en français ici', 'pledge'],
    ['Proposer cette entreprise', 'suggestion'],
  ])('« %s » sends what was seen and corrected, and nothing of the page besides', async (name, kind) => {
    const popup = await chromium.openPopup(await visit(world.site(UNLISTED, '/?secret=1#moi')));
    await popup.waitForSelector('.wishes');
    await tabTo(popup, name);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.wish');
    await expect.poll(() => textOf(popup, '.wish'), soon).toContain('le Carrefour du Nickel');
    expect(await textOf(popup, '.wish .sent')).toBe(
      '77 Larch Street · Sudbury · 807\u00A0555-0198 · north-star-dental.example',
    );
    await tabTo(popup, 'Nom de l’entreprise');
    await popup.keyboard.press('End');
    await popup.keyboard.type(' inc.');
    await tabTo(popup, 'Un mot de plus');
    await popup.keyboard.type('Merci!');
    await tabTo(popup, 'Envoyer');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.code');
    const code = await textOf(popup, '.code');
    expect(await focused(popup)).toMatch(/^Merci, c’est noté/);
    await popup.close();
    await expect.poll(async () => (await chromium.state()).waiting, { timeout: 30_000 }).toEqual([]);
    expect((await chromium.state()).sent).toContainEqual({ kind, code, intake: expect.any(String) });
    const item = (await inbox(world.demo, 'carrefour-du-nickel')).find((one) => one.kind === kind);
    expect(item).toMatchObject({ recipient: 'carrefour-du-nickel', province: 'ON' });
    expect(item!.message).toEqual({
      kind,
      ...(kind === 'pledge' ? { pledge: 'french-here' } : { suggestions: ['add-listing'] }),
      business: {
        name: 'North Star Dental inc.',
        address: '77 Larch Street',
        city: 'Sudbury',
        phone: '807 555-0198',
        web: 'north-star-dental.example',
      },
      note: 'Merci!',
      language: 'fr',
    });
  });
});

describe('the popup on a page of many', () => {
  it('lists those that the directory knows, and opens a card and the way back', async () => {
    const popup = await chromium.openPopup(await visit(RESULTS));
    await popup.waitForSelector('.matches .row');
    expect(
      await popup.$$eval('.matches .row-name', (names) => names.map((name) => name.textContent)),
    ).toEqual(['Clinique dentaire du Ruisseau', 'Café de l’Écluse']);
    expect(await popup.$('.wishes')).toBeNull();
    await tabTo(popup, 'Café de l’Écluse');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.listing');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.matches .row');
    await popup.close();
  });
});

describe('badges, once they are allowed', () => {
  beforeAll(async () => {
    await chromium.answerPrompt();
    const page = await chromium.open(world.site(CLINIC));
    await chromium.turnOn(page);
    await page.close();
  });

  async function open(badge: Badge): Promise<void> {
    await expect.poll(() => badge.shows(), soon).toBe(true);
    await badge.click('.open');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  }

  it('a chain says in how many of its places, and which is nearest', async () => {
    const badge = chromium.badgeOf(await visit(CHAIN));
    await open(badge);
    expect(await badge.text('.chain')).toMatch(
      /^En français dans 13\u00A0succursales sur 14; la plus proche\u00A0: .*Sudbury, à .*km\.$/,
    );
  });

  it('the card has its hours in French', async () => {
    const badge = chromium.badgeOf(await visit(world.site(CLINIC)));
    await open(badge);
    await expect.poll(() => badge.text('summary'), soon).toMatch(/^(?:Ouvert jusqu’à|Fermé; ouvre) /);
    expect(await badge.text('.week')).toContain('lundi au jeudi8\u00A0h à 17\u00A0h');
  });

  it('« Rappelez-moi » is written in a page of its own, and arrives', async () => {
    const page = await visit(world.site(CLINIC));
    await open(chromium.badgeOf(page));
    await chromium.badgeOf(page).click('.refer');
    const target = await chromium.browser.waitForTarget((one) => one.url().includes('/message.html#'));
    expect(target.url()).not.toMatch(/clinique|ruisseau/);
    const message = (await target.asPage())!;
    pages.push(message);
    await message.waitForSelector('relais-call-back');
    await tabTo(message, 'Votre nom');
    await message.keyboard.type('Rose Tremblay');
    await tabTo(message, 'Comment vous joindre');
    await message.keyboard.type('705 555-0199');
    await tabTo(message, /consen|accept|communiqu|peut/i);
    await message.keyboard.press('Space');
    await tabTo(message, /rappel|Envoyer|Demander/i);
    await message.keyboard.press('Enter');
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).map(({ kind }) => kind), {
        timeout: 30_000,
      })
      .toContain('referral');
    const code = await message.evaluate(() => {
      const notice = document
        .querySelector('relais-call-back')!
        .shadowRoot!.querySelector('relais-sent-notice')!;
      return notice.shadowRoot!.querySelector('output')!.textContent;
    });
    await expect
      .poll(async () => (await chromium.state()).sent, soon)
      .toContainEqual({ kind: 'referral', code, intake: expect.any(String) });
  });

  it('never come to a site that the person named, and come back when it is taken off', async () => {
    const page = await visit(world.site(CLINIC));
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
    const options = await own('options.html');
    await options.focus('#never');
    await options.keyboard.type(`https://www.${CLINIC}/contact`);
    await options.keyboard.press('Enter');
    await options.waitForSelector('.sites li');
    expect(await textOf(options, '.sites')).toContain(CLINIC);
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(false);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await chromium.badgeOf(page).shows()).toBe(false);
    await options.bringToFront();
    await options.focus('.remove');
    await options.keyboard.press('Enter');
    await expect.poll(() => options.$('.sites li'), soon).toBeNull();
    await page.bringToFront();
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
  });

  it('in lists only, or of some offers only, where the person chose so', async () => {
    const options = await own('options.html');
    const page = await visit(world.site(CLINIC));
    const results = await visit(RESULTS);
    await expect.poll(() => chromium.listBadgeOf(results, 1).text('.open'), soon).toMatch(/^En partie/);
    expect(await chromium.toolbarOf(results)).toBe(
      'Relais\u00A0: 2\u00A0entreprises de cette page servent en français',
    );
    await options.bringToFront();
    await options.click('input[value=lists]');
    await options.click('input[value=limited]');
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(false);
    await results.reload();
    await expect.poll(() => chromium.listBadgeOf(results, 0).text('.open'), soon).toMatch(/^En français/);
    expect(await chromium.listBadgeOf(results, 1).text('.open')).toBeUndefined();
    await options.click('input[value=all]');
    await options.click('input[value=limited]');
    await page.bringToFront();
    await expect.poll(() => chromium.badgeOf(page).shows(), soon).toBe(true);
  });

  it('have no accessibility violation, closed or open, in a corner or in a list', async () => {
    const page = await visit(world.site(CLINIC));
    const corner = chromium.badgeOf(page);
    await open(corner);
    await expect.poll(() => corner.text('.week'), soon).toBeDefined();
    const results = await visit(RESULTS);
    const inList = chromium.listBadgeOf(results, 0);
    await open(inList);
    // No page, and so no axe, sees into a closed root: the same elements and sheets, in an open one.
    const bare = await visit(world.site('localhost', '/deux-lignes'));
    await bare.evaluate(axe);
    for (const badge of [corner, inList]) {
      const [html, css] = await badge.copy();
      for (const value of ['light', 'dark']) {
        await bare.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        const violations = await bare.evaluate(
          async (html, css) => {
            document.documentElement.lang = 'fr';
            document.body.innerHTML = '<main><h1>Une page</h1><div id="host"></div></main>';
            const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            root.adoptedStyleSheets = [sheet];
            root.innerHTML = html;
            root.querySelector<HTMLElement>('.popover')?.showPopover();
            // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
            const { violations } = await (globalThis as any).axe.run('#host');
            return violations.map(({ id, nodes }: { id: string; nodes: Array<{ html: string }> }) => [
              id,
              nodes[0]?.html.slice(0, 200),
            ]);
          },
          html,
          css,
        );
        expect(violations, value).toEqual([]);
      }
    }
  });
});

describe('the options', () => {
  it('tell what waits, send it again, and take it back', async () => {
    await world.demo.stopIntake();
    const popup = await chromium.openPopup(await visit(world.site(UNLISTED)));
    await popup.waitForSelector('.wishes');
    await tabTo(popup, 'J’aimerais un service en français ici');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.wish button:not(:disabled)');
    await tabTo(popup, 'Envoyer');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.code');
    await popup.close();
    const options = await own('options.html');
    await options.waitForSelector('#waiting li');
    await expect
      .poll(() => textOf(options, '#waiting li'), soon)
      .toMatch(/Service en français souhaité.*essai/);
    // It may have arrived: the intake must be asked before it counts as withdrawn.
    await options.focus('#waiting .link');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '#waiting'), soon).toContain('il reste en vigueur');
    await world.demo.startIntake();
    await options.focus('#waiting .link');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '#waiting'), soon).toContain('ce message ne partira pas');
    expect((await chromium.state()).waiting).toEqual([]);
  });

  it('erase everything after asking, and say what is gone and what stays', async () => {
    const options = await own('options.html');
    await options.waitForSelector('.held dd');
    await tabTo(options, 'Tout effacer');
    await options.keyboard.press('Enter');
    const said = (await textOf(options, '.confirm'))!;
    expect(said).toContain('Seront effacés');
    expect(said).toContain('Restera');
    await tabTo(options, 'Ne rien effacer');
    await options.keyboard.press('Enter');
    expect((await chromium.state()).edition).not.toBeNull();
    await options.keyboard.press('Enter');
    await tabTo(options, 'Tout effacer');
    await options.keyboard.press('Enter');
    await expect.poll(() => textOf(options, '#data'), soon).toContain('Tout est effacé');
    expect(await chromium.state()).toMatchObject({ edition: null, home: null, waiting: [], sent: [] });
    expect(await chromium.allowed()).toEqual({ origins: [], scripts: 0 });
    expect(await textOf(options, '.held')).not.toMatch(/Mo|fichier/);
  });
});
