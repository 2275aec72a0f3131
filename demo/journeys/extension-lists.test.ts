/** The extension on pages that name many businesses, in Chromium: badges beside those that are listed, and no request. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openExtensionVisit } from './extension-world.ts';

const soon = { timeout: 10_000 };
/** Made to the pattern of such pages; nothing is asked of the real ones. */
const RESULTS = 'https://www.google.ca/search?q=dentiste+sudbury';
const result = (title: string, href: string, snippet = '') =>
  `<div class="g"><a href="${href}"><h3>${title}</h3></a><p>${snippet}</p></div>`;
/** So long that nobody sees all of it: a hundred businesses, each second listed, then 700 links, then one that is. */
const LONG = 'http://annuaire.example/longue';
const entry = (number: number, href: string) =>
  `<li style="height: 60px; font: 16px/20px serif">Une ligne avant<br><a href="${href}">Nom ${number}</a><br>et une après</li>`;
const LISTED = 'https://plomberie-du-nord.example/';
const long = `<!doctype html><html lang="en"><title>Liste</title><body style="margin: 0"><ul style="margin: 0">
  ${Array.from({ length: 100 }, (_, i) => entry(i, i % 2 ? `https://autre-${i}.example/` : `${LISTED}?${i}`)).join('')}
  ${Array.from({ length: 700 }, (_, i) => `<a href="https://lien-${i}.example/">${i}</a> `).join('')}
  ${entry(100, `${LISTED}?100`)}</ul><script>const tall = document.documentElement.scrollHeight;</script></body></html>`;
/** Numbers, one of them under another's name, and an address. */
const NUMBERS = 'http://annuaire.example/numeros';
const NAMED_AS_THEIR_SITES = 'http://annuaire.example/noms';
const PAGES: Record<string, string> = {
  [LONG]: long,
  [NUMBERS]: `<!doctype html><html lang="en"><title>Annuaire</title><body><ul>
    <li><h3>Ruisseau Dental Clinic</h3><p>705 555-0111</p></li>
    <li><h3>Nettoyage Express</h3><p>705 555-0122</p></li>
    <li><h3>Du Nord Plumbing</h3><p><a href="tel:+17055550122">Appeler</a></p></li>
    <li><h3>Riverside Law</h3><p><a href="https://riverside-law.example/">Site</a></p></li></ul></body></html>`,
  [NAMED_AS_THEIR_SITES]: `<!doctype html><html lang="fr"><title>Annuaire</title><body><ul>
    <li><h3>Clinique dentaire du Ruisseau</h3><p>705 555-0111</p></li>
    <li><h3>Nord Auto</h3><p>705 555-0122</p></li>
    <li><h3>Plomberie du Nord</h3><p><a href="tel:+17055550122">Appeler</a></p></li>
    <li><h3>Clinique du Ruisseau Vert</h3><p>705 555-0111</p></li></ul></body></html>`,
  [RESULTS]: `<!doctype html><html lang="en"><title>dentiste</title><body><div id="rso">
    ${result('Clinique dentaire du Ruisseau', '/url?q=https%3A%2F%2Fclinique-du-ruisseau.example%2F', 'Appelez le 705 555-0111')}
    ${result('Clinique du Ruisseau', 'https://evil-clinique-du-ruisseau.example/')}
    ${result('Riverside Law', 'https://riverside-law.example/')}
    ${result('Plomberie du Nord', 'https://www.plomberie-du-nord.example/services')}
    ${result('Dentiste', 'https://fr.wikipedia.org/wiki/Dentiste')}
    </div></body></html>`,
  'http://annuaire.example/loin': `<!doctype html><title>Loin</title>${Array.from(
    { length: 600 },
    (_, i) => `<p><a href="https://lien-${i}.example/">${i}</a></p>`,
  ).join('')}<p><a href="${LISTED}">Plomberie du Nord</a></p>`,
  'http://annuaire.example/tarde': `<!doctype html><title>Tarde</title><p>Un instant</p><script>
    let times = 0;
    const again = () => {
      document.body.append(document.createElement('i'));
      if (++times === 3) document.body.insertAdjacentHTML('beforeend', '<p><a href="${LISTED}">Plomberie du Nord</a></p>');
      if (times < 200) setTimeout(again, 1);
    };
    addEventListener('load', again);
  </script>`,
  'http://annuaire.example/vide':
    '<!doctype html><title>Rien</title><p>705 555-9999 <a href="https://autre.example">x</a></p>',
};

let page: Page;
/** What pages and extension asked for, beside the pages made here. */
let asked: string[];

const { world, chromium, close } = await openExtensionVisit();
afterAll(close);
afterEach(() => page?.close());

async function visit(address: string): Promise<void> {
  page = await chromium.browser.newPage();
  asked = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const html = PAGES[request.url()];
    if (html === undefined) asked.push(request.url());
    void request.respond(
      html === undefined ? { status: 404 } : { contentType: 'text/html; charset=utf-8', body: html },
    );
  });
  await page.goto(address);
}

/** The words of every badge, in the page's order. */
async function badges(): Promise<string[]> {
  const words: string[] = [];
  for (let number = 0; ; number++) {
    const text = await chromium.listBadgeOf(page, number).text('.badge');
    if (text === undefined) return words;
    words.push(text.split('\u00A0')[0]!);
  }
}

it('badges are allowed, and the directory is on the device', async () => {
  await expect.poll(async () => (await chromium.state()).edition?.listings, soon).toBe(1500);
  await chromium.speak('fr');
  await chromium.answerPrompt();
  const clinic = await chromium.open(world.site('clinique-du-ruisseau.example'));
  await chromium.turnOn(clinic);
  await clinic.close();
});

describe('a page of results', () => {
  it('has a badge beside each that serves in French, and beside no look-alike; nobody hears of it', async () => {
    const before = world.asked.length;
    await visit(RESULTS);
    await expect.poll(badges, soon).toEqual(['En français', 'Interprète', 'Sur demande']);
    const beside = await page.$$eval('h3', (titles) =>
      titles
        .filter((title) => title.closest('a')!.nextElementSibling?.localName === 'span')
        .map((title) => title.textContent),
    );
    expect(beside).toEqual(['Clinique dentaire du Ruisseau', 'Riverside Law', 'Plomberie du Nord']);
    expect(await chromium.listBadgeOf(page, 0).shows()).toBe(true);
    expect(world.asked.slice(before)).toEqual([]);
    expect(asked.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);
  });

  it('opens on the card of that business, exactly checked, and closes by keyboard', async () => {
    await visit(RESULTS);
    await expect.poll(badges, soon).toHaveLength(3);
    const badge = chromium.listBadgeOf(page, 2);
    await badge.click('.open');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
    expect(await badge.text('.popover')).toContain('Plomberie du Nord');
    await page.keyboard.press('Escape');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(false);
    await expect.poll(() => badge.shows('.open:focus'), soon).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
    expect(page.url()).toBe(RESULTS);
  });

  it('gets badges for results that come later, and none twice', async () => {
    await visit(RESULTS);
    await expect.poll(badges, soon).toHaveLength(3);
    await page.evaluate(() => {
      for (let i = 0; i < 50; i++) {
        const added = document.createElement('div');
        const listed = i === 25;
        added.innerHTML = `<a href="https://${listed ? 'cafe-de-l-ecluse' : `autre-${i}`}.example/"><h3>Résultat ${i}</h3></a>`;
        document.querySelector('#rso')!.append(added);
      }
    });
    await expect.poll(badges, soon).toEqual(['En français', 'Interprète', 'Sur demande', 'En partie']);
  });

  it('that becomes another page keeps no badge of the one before', async () => {
    await visit(RESULTS);
    await expect.poll(badges, soon).toHaveLength(3);
    await page.evaluate(() => {
      document.querySelector('#rso')!.innerHTML = '<p>Rien</p>';
      history.pushState({}, '', '/autre');
    });
    await expect.poll(badges, soon).toEqual([]);
  });
});

describe('a page longer than anybody sees', () => {
  const hosts = () => page.evaluate(() => document.querySelectorAll('li > span').length);

  it('has badges near what is seen, and the others as somebody goes there; no line of it moves', async () => {
    await visit(LONG);
    await expect.poll(hosts, soon).toBeGreaterThan(5);
    expect(await hosts()).toBeLessThan(20);
    await expect
      .poll(() => chromium.toolbarOf(page), soon)
      .toMatch(/^Relais\u00A0: au moins \d+\sentreprises/);
    // To where nothing was looked at yet, in one go, as by a search in the page.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = () => page.evaluate(() => document.querySelector('li:last-of-type > span') !== null);
    await expect.poll(last, soon).toBe(true);
    expect(await hosts()).toBeLessThan(40);
    for (let y = 0; y < 6000; y += 400) {
      await page.evaluate((y) => scrollTo(0, y), y);
      await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
    }
    await expect.poll(hosts, soon).toBe(51);
    await expect
      .poll(() => chromium.toolbarOf(page), soon)
      .toMatch(/^Relais\u00A0: 51\sentreprises de cette page servent en français$/);
    expect(await page.evaluate('document.documentElement.scrollHeight - tall')).toBe(0);
  });

  it('has a badge wherever Tab gets to', async () => {
    await visit(LONG);
    await expect.poll(hosts, soon).toBeGreaterThan(5);
    const reached: string[] = [];
    for (let times = 0; times < 90; times++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement!.localName));
    }
    expect(reached.join(' ')).toBe(Array(30).fill('a span a').join(' '));
  });
});

it('a number is told by in the home region, beside its own name only; elsewhere it is not', async () => {
  await visit(NUMBERS);
  await expect.poll(badges, soon).toEqual(['Interprète']);
  await page.close();
  const [place] = await chromium.send<object[]>({ type: 'find-place', text: 'Sudbury' });
  await chromium.send({ type: 'use-home', home: { place: place!, km: 25 } });
  await expect
    .poll(async () => (await chromium.state()).home?.held?.listings, { timeout: 30_000 })
    .toBeGreaterThan(100);
  const before = world.asked.length;
  await visit(NUMBERS);
  await expect.poll(badges, soon).toHaveLength(3);
  expect(await badges()).toEqual(['En français', 'Sur demande', 'Interprète']);
  const named = await page.$$eval('h3', (names) =>
    names.filter((name) => name.querySelector('span')).map((name) => name.textContent),
  );
  expect(named).toEqual(['Ruisseau Dental Clinic', 'Du Nord Plumbing', 'Riverside Law']);
  expect(world.asked.slice(before)).toEqual([]);
  await chromium.send({ type: 'use-home', home: null });
});

it('with no home region a number is told by beside a name that is the address of its site, in the popup, too', async () => {
  const before = world.asked.length;
  await visit(NAMED_AS_THEIR_SITES);
  await expect.poll(badges, soon).toEqual(['En français', 'Sur demande']);
  const named = await page.$$eval('h3', (names) =>
    names.filter((name) => name.querySelector('span')).map((name) => name.textContent),
  );
  expect(named).toEqual(['Clinique dentaire du Ruisseau', 'Plomberie du Nord']);
  const popup = await chromium.openPopup(page);
  const told = async () =>
    (await popup
      .locator('main')
      .map((main) => main.textContent)
      .wait()) ?? '';
  await expect.poll(told, soon).toContain('Clinique dentaire du Ruisseau');
  expect(await told()).toContain('Plomberie du Nord');
  expect(await told()).not.toContain('Nord Auto');
  await popup.close();
  expect(world.asked.slice(before)).toEqual([]);
  const badge = chromium.listBadgeOf(page, 1);
  await badge.click('.open');
  await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
  expect(await badge.text('.popover')).toContain('Plomberie du Nord');
});

it('a page that names nobody is left as it was', async () => {
  await visit('http://annuaire.example/vide');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await badges()).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('span, div').length)).toBe(0);
});

describe('a page that named nobody when somebody came', () => {
  it('has a badge for what comes later', async () => {
    await visit('http://annuaire.example/vide');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.evaluate((listed) => {
      document.querySelector('p')!.insertAdjacentHTML('afterend', `<p><a href="${listed}">Plomberie</a></p>`);
    }, LISTED);
    await expect.poll(badges, soon).toHaveLength(1);
  });

  it('has one for what comes while it is being looked up', async () => {
    await visit('http://annuaire.example/tarde');
    await expect.poll(badges, soon).toHaveLength(1);
  });

  it('has one beyond the links that are taken at first, once somebody goes there', async () => {
    await visit('http://annuaire.example/loin');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await badges()).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(badges, soon).toHaveLength(1);
  });
});

it('badges leave when the person turns them off', async () => {
  await visit(RESULTS);
  await expect.poll(badges, soon).toHaveLength(3);
  await chromium.turnOff();
  await page.bringToFront();
  await expect.poll(badges, soon).toEqual([]);
});
