/**
 * `pnpm pictures:extension [SURFACE…]`: takes a picture of everything a person sees of the extension, or of the surfaces
 * named, in light and dark, in both languages, and once in forced colours; into `demo/.data/extension/`. Two of them are
 * the README's.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../src/demo.ts';
import { ExtensionInChromium } from './extension-drivers.ts';
import { openExtensionWorld } from './extension-world.ts';
import { openSecondDirectory } from './second-directory.ts';

const LOOKS = [
  { name: 'light-fr', lang: 'fr', scheme: 'light', forced: 'none' },
  { name: 'dark-fr', lang: 'fr', scheme: 'dark', forced: 'none' },
  { name: 'light-en', lang: 'en', scheme: 'light', forced: 'none' },
  { name: 'dark-en', lang: 'en', scheme: 'dark', forced: 'none' },
  { name: 'forced-fr', lang: 'fr', scheme: 'dark', forced: 'active' },
] as const;
type Look = (typeof LOOKS)[number];

const RESULTS = 'https://www.google.ca/search?q=dentiste+sudbury';
const CHAIN = 'http://www.pharmacies-du-sentier.example/';
const result = (title: string, href: string, text: string) =>
  `<div class="g"><a href="${href}"><cite>${href}</cite><h3>${title}</h3></a><p>${text}</p></div>`;
/** Made to the pattern of such pages; nothing is asked of the real ones. */
const PAGES: Record<string, string> = {
  [RESULTS]: `<!doctype html><html lang="en"><title>dentist sudbury</title><style>
    body { font: 16px/1.5 Arial, sans-serif; margin: 32px; max-width: 640px } h3 { font-weight: 400; color: #1a0dab; font-size: 20px; margin: 0; display: inline }
    cite { display: block; font-style: normal; font-size: 13px; color: #4d5156 } a { text-decoration: none } p { margin: 0 0 24px; color: #4d5156 }</style>
    <body><div id="rso">
    ${result('Clinique dentaire du Ruisseau', 'https://clinique-du-ruisseau.example/', 'Family dentistry in the heart of Sudbury. New patients are welcome.')}
    ${result('North Star Dental', 'https://north-star-dental.example/', 'Your neighbourhood dentist in Sudbury.')}
    ${result('Plomberie du Nord', 'https://plomberie-du-nord.example/', 'Frozen pipes, leaky taps, new bathrooms.')}
    ${result('Café de l’Écluse', 'https://cafe-de-l-ecluse.example/', 'Pain au levain, soupe du jour, bonne compagnie.')}
    ${result('Riverside Law', 'https://riverside-law.example/', 'Family law, wills and real estate.')}
    </div></body></html>`,
  [CHAIN]: `<!doctype html><html lang="en"><title>Pharmacies du Sentier</title><body style="font: 18px Georgia; margin: 48px">
    <h1>Pharmacies du Sentier</h1><p>Prescriptions, vaccines, and somebody who has time for your questions.</p></body></html>`,
};

const folder = path.join(ROOT, 'demo', '.data', 'extension');
await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const world = await openExtensionWorld('chrome');
const second = await openSecondDirectory(world.folder);
const chromium = await ExtensionInChromium.launch(world.extension, {
  defaultViewport: { width: 900, height: 620, deviceScaleFactor: 2 },
  // The popup is no page whose viewport can be set: it is as sharp, and as tall, as the screen allows.
  args: ['--screen-info={2800x2400 devicePixelRatio=2}', '--window-size=1200,1100'],
});
let taken = 0;
const KEPT: Record<string, string> = {
  'popup-unlisted-light-fr': 'popup.png',
  'welcome-light-fr': 'first-run.png',
};

const until = async (what: string, look: () => Promise<unknown>) => {
  const end = Date.now() + 20_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

async function dress(page: Page, { scheme, forced }: Look): Promise<void> {
  const debug = await page.createCDPSession();
  await debug.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ],
  });
}

async function take(page: Page, surface: string, look: Look, fullPage = false): Promise<void> {
  await page.mouse.move(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const name = `${surface}-${look.name}`;
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file as `${string}.png`, fullPage });
  if (KEPT[name]) await copyFile(file, path.join(ROOT, 'docs', KEPT[name]));
  taken++;
}

async function visit(address: string, look: Look): Promise<Page> {
  const page = await chromium.browser.newPage();
  if (PAGES[address]) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = PAGES[request.url()];
      void request.respond(body ? { contentType: 'text/html; charset=utf-8', body } : { status: 404 });
    });
  }
  await dress(page, look);
  await page.goto(address);
  return page;
}

async function ownPage(file: string, look: Look, width: number): Promise<Page> {
  const page = await chromium.openOwn(file);
  await page.setViewport({ width, height: 900, deviceScaleFactor: 2 });
  await dress(page, look);
  return page;
}

/** A popup as the toolbar opens it; it is as large as what is in it. */
async function popupOver(host: string, look: Look, at = '/'): Promise<[page: Page, popup: Page]> {
  const page = await visit(PAGES[host] ? host : world.site(host, at), look);
  const popup = await chromium.openPopup(page);
  await dress(popup, look);
  await new Promise((resolve) => setTimeout(resolve, 700));
  return [page, popup];
}

const SURFACES: Record<string, (look: Look) => Promise<void>> = {
  async badge(look) {
    const page = await visit(world.site('clinique-du-ruisseau.example'), look);
    await until('the badge', () => chromium.badgeOf(page).shows());
    await take(page, 'badge', look);
    await page.close();
  },
  async popover(look) {
    const page = await visit(world.site('clinique-du-ruisseau.example'), look);
    const badge = chromium.badgeOf(page);
    await until('the badge', () => badge.shows());
    await badge.click('.open');
    await until('the hours', async () => Boolean(await badge.text('.week')));
    await take(page, 'popover', look);
    await page.close();
  },
  /** Of a business that seeks somebody. */
  async calls(look) {
    const page = await visit(world.site('cafe-de-l-ecluse.example'), look);
    const badge = chromium.badgeOf(page);
    await until('the badge', () => badge.shows());
    await badge.click('.open');
    await until('the card', async () => Boolean(await badge.text('.listing')));
    await take(page, 'calls', look);
    await page.close();
  },
  async chain(look) {
    const page = await visit(CHAIN, look);
    const badge = chromium.badgeOf(page);
    await until('the badge', () => badge.shows());
    await badge.click('.open');
    await until('the chain', async () => Boolean(await badge.text('.chain')));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await take(page, 'chain', look);
    await page.close();
  },
  async list(look) {
    const page = await visit(RESULTS, look);
    await until('the badges', () => chromium.listBadgeOf(page, 2).shows());
    await take(page, 'list', look);
    await page.close();
  },
  async popup(look) {
    for (const [surface, host] of [
      ['popup-listed', 'plomberie-du-nord.example'],
      ['popup-unlisted', 'north-star-dental.example'],
      ['popup-list', RESULTS],
    ] as const) {
      const [page, popup] = await popupOver(host, look);
      await take(popup, surface, look);
      if (surface === 'popup-listed') {
        await popup.locator('.actions .primary').click();
        await popup.waitForSelector('.listing .week');
        await take(popup, 'popup-card', look);
      }
      if (surface === 'popup-unlisted') {
        await popup.locator('.wishes .button:last-child').click();
        await popup.waitForSelector('.wish .note:not(:empty)');
        await take(popup, 'popup-wish', look);
      }
      await popup.close();
      await page.close();
    }
  },
  async options(look) {
    const page = await ownPage('options.html', look, 720);
    await take(page, 'options', look, true);
    await page.close();
  },
  /** Two directories: the options, what stands behind a badge that both know, and whom a proposal goes to. */
  async directories(look) {
    await chromium.send({
      type: 'add-directory',
      directory: { url: second.address, publicKey: second.publicKey },
    });
    await until('the region', async () => {
      const { directories } = await chromium.state();
      return directories.every(({ home }) => home);
    });
    const page = await ownPage('options.html', look, 720);
    await page.waitForSelector('.directory .note');
    await page.locator('.add button').click();
    const section = (await page.$('#directory'))!;
    const shoot = async (name: string) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await section.screenshot({ path: path.join(folder, `${name}-${look.name}.png`) as `${string}.png` });
      taken++;
    };
    await shoot('directories');
    // One of them does not answer.
    await world.stopDirectory();
    await page.locator('#directory > .buttons .button').click();
    await page.waitForSelector('.directory .problem');
    await shoot('directories-fault');
    await world.startDirectory();
    await page.locator('#directory > .buttons .button').click();
    await page.waitForSelector('.directory .problem', { hidden: true });
    await page.setViewport({ width: 360, height: 800, deviceScaleFactor: 2 });
    await page.locator('.directory:nth-child(2) .link').click();
    await page.waitForSelector('.confirm');
    await shoot('directories-phone');
    await page.close();
    const clinic = await visit(world.site('clinique-du-ruisseau.example'), look);
    const badge = chromium.badgeOf(clinic);
    await until('the badge', () => badge.shows());
    await badge.click('.open');
    await until('the hours', async () => Boolean(await badge.text('.week')));
    await take(clinic, 'directories-popover', look);
    await clinic.close();
    const [other, popup] = await popupOver('localhost', look, '/organisation');
    await popup.locator('.wishes .button:last-child').click();
    await popup.waitForSelector('#wish-directory option');
    await take(popup, 'directories-wish', look);
    await popup.close();
    await other.close();
    const added = (await chromium.state()).directories.find(({ url }) => url === second.address)!;
    await chromium.send({ type: 'remove-directory', id: added.id });
  },
  async welcome(look) {
    const page = await ownPage('welcome.html', look, 1040);
    await take(page, 'welcome', look, true);
    await page.setViewport({ width: 360, height: 800, deviceScaleFactor: 2 });
    await take(page, 'welcome-phone', look, true);
    await page.close();
  },
  async message(look) {
    const page = await visit(world.site('clinique-du-ruisseau.example'), look);
    const badge = chromium.badgeOf(page);
    await until('the badge', () => badge.shows());
    await badge.click('.open');
    await until('the card', () => badge.shows('.way.refer'));
    await badge.click('.way.refer');
    const target = await chromium.browser.waitForTarget((one) => one.url().includes('/message.html'));
    const message = await target.asPage();
    await dress(message, look);
    await message.waitForSelector('relais-call-back');
    await take(message, 'message', look, true);
    await message.close();
    await page.close();
  },
};

try {
  await (await chromium.welcome()).close();
  await until('the directory', async () => (await chromium.state()).edition);
  await chromium.answerPrompt();
  const first = await chromium.open(world.site('clinique-du-ruisseau.example'));
  await chromium.turnOn(first);
  await first.close();
  await chromium.liveIn('Sudbury');
  for (const lang of ['fr', 'en'] as const) {
    await chromium.speak(lang);
    for (const look of LOOKS.filter((one) => one.lang === lang)) {
      for (const [surface, picture] of Object.entries(SURFACES)) {
        if (!wanted.length || wanted.includes(surface)) await picture(look);
      }
    }
  }
} finally {
  await chromium.close();
  await second.close();
  await world.close();
}
console.log(`${taken} pictures in ${path.relative(ROOT, folder)}/`);
