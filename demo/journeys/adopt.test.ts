/** The box pasted into somebody else's page: a strict policy, altered files, a sandbox, plain http. */
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.ts';
import { ROOT } from '../src/demo.ts';
import { launchChromium, newVisitor, openWorld, searchFor, type World } from './browser.ts';
import { HostSite, integrities } from './host-site.ts';

let world: World;
let site: HostSite;
let files: Record<string, string>;
let chromium: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  world = await openWorld(1500);
  site = await HostSite.open();
  chromium = await launchChromium('--host-resolver-rules=MAP organisme.test 127.0.0.1');
  files = await integrities();
});
afterEach(async () => {
  site.altered = undefined;
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
  await world?.close();
});

interface Heard {
  page: Page;
  /** What the widget says to the console. */
  said: string[];
}

async function firstVisit(options: BrowserContextOptions = {}): Promise<Heard> {
  context = await newVisitor(chromium, options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (/^<relais-/.test(message.text())) said.push(message.text());
  });
  return { page, said };
}

const box = () =>
  `<relais-search directory="${world.demo.directory}" public-key="${world.demo.publicKey}" near="Sudbury"><a href="/repertoire">Répertoire des services en français</a></relais-search><p id="below">Ce qui suit</p>`;

const NONCE = 'cmVsYWlzLW5vbmNl';
const moduleTag = (more = '') =>
  `<script type="module" src="${site.widget}/relais.js" integrity="${files['relais.js']}" crossorigin="anonymous" ${more}></script>`;
const classicTag = (more = '') =>
  `<script src="${site.widget}/relais.classic.js" integrity="${files['relais.classic.js']}" crossorigin="anonymous" defer ${more}></script>`;

/** Counts what the policy refuses, from the very start. */
const WATCH = `<script nonce="${NONCE}">window.violations=[];document.addEventListener('securitypolicyviolation',e=>violations.push(e.violatedDirective+' '+e.blockedURI+' '+(e.sample||'')));</script>`;
const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

const policyOf = (directives: Record<string, string | undefined>) =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'style-src': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'relais',
    'connect-src': `${world.demo.directory} ${world.demo.intake}`,
    ...directives,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const STYLE = '<link rel="stylesheet" href="/site.css">';

/** Searches, opens a card, asks to be called back and sends it: all that loads later is loaded. */
async function wholeWay(page: Page): Promise<void> {
  await searchFor(page, 'dentiste');
  await page.locator('.result').first().getByRole('button').click();
  await page.getByRole('button', { name: 'Rappelez-moi en français' }).click();
  await page.getByLabel('Votre nom').fill('Aïcha Diallo');
  await page.getByLabel(/Comment vous joindre/).fill('705 555-0187');
  await page.getByLabel(/J’accepte que/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await page.getByText('Merci, c’est noté').waitFor();
  await page.getByText(/Votre demande a été reçue par/).waitFor();
  await page.getByRole('button', { name: 'Suivre une demande' }).click();
  await page.getByLabel('Code de suivi').waitFor();
}

describe('under a strict policy', () => {
  const tags = { module: () => moduleTag(`nonce="${NONCE}"`), classic: () => classicTag(`nonce="${NONCE}"`) };
  const sources = {
    'that names the host': () => `'nonce-${NONCE}' ${site.widget}`,
    'with nonces alone': () => `'nonce-${NONCE}'`,
    'with nonces and strict-dynamic': () => `'nonce-${NONCE}' 'strict-dynamic'`,
  };
  for (const [tag, write] of Object.entries(tags)) {
    for (const [policy, source] of Object.entries(sources)) {
      it(`${policy}, from a ${tag} tag, everything works and nothing is refused`, async () => {
        const { page, said } = await firstVisit();
        await page.goto(
          site.write('strict', {
            policy: policyOf({ 'script-src': source() }),
            head: `${WATCH}${STYLE}${write()}`,
            body: box(),
          }),
        );
        await wholeWay(page);
        expect(await violations(page)).toEqual([]);
        expect(said).toEqual([]);
      });
    }
  }

  it('that forgot the parts, names script-src in one line, and the link stays', async () => {
    const { page, said } = await firstVisit();
    await page.goto(
      site.write('no-parts', {
        policy: policyOf({ 'script-src': `'nonce-${NONCE}' ${site.widget}/relais.js` }),
        // Without a nonce on the tag there is none to hand on.
        head: `${STYLE}${moduleTag()}`,
        body: box(),
      }),
    );
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
    expect(said[0]).toBe(
      `<relais-search> is refused by this page’s Content-Security-Policy: add ${site.widget} to its script-src.`,
    );
    expect(await page.getByRole('link', { name: 'Répertoire des services en français' }).isVisible()).toBe(
      true,
    );
  });

  it('that forgot the templates, names trusted-types in one line, and the link stays', async () => {
    const { page, said } = await firstVisit();
    await page.goto(
      site.write('no-types', {
        policy: policyOf({ 'script-src': `'nonce-${NONCE}'`, 'trusted-types': "'none'" }),
        head: `${STYLE}${moduleTag(`nonce="${NONCE}"`)}`,
        body: box(),
      }),
    );
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
    expect(said[0]).toBe(
      '<relais-search> is refused by this page’s Content-Security-Policy: add relais to its trusted-types.',
    );
    expect(await page.getByRole('link', { name: 'Répertoire des services en français' }).isVisible()).toBe(
      true,
    );
  });

  it('that forgot the directory, names connect-src in one line', async () => {
    const { page, said } = await firstVisit();
    await page.goto(
      site.write('no-directory', {
        policy: policyOf({ 'script-src': `'nonce-${NONCE}'`, 'connect-src': "'self'" }),
        head: `${STYLE}${moduleTag(`nonce="${NONCE}"`)}`,
        body: box(),
      }),
    );
    await page.getByText('Cette boîte de recherche n’est pas bien installée.').waitFor();
    expect(said).toEqual([
      `<relais-search> is refused by this page’s Content-Security-Policy: add ${new URL(world.demo.directory).origin} to its connect-src.`,
    ]);
    expect(await page.getByRole('link', { name: 'Répertoire des services en français' }).isVisible()).toBe(
      true,
    );
  });
});

describe('with an altered file', () => {
  const plain = () => site.write('plain', { head: moduleTag(), body: box() });
  const alter = (text: string) => `globalThis.altered = true;${text}`;

  for (const part of ['relais-base', 'relais-fr.box']) {
    it(`${part}: nothing of it runs, and the link stays`, async () => {
      site.altered = { name: part, change: alter };
      const { page, said } = await firstVisit();
      await page.goto(plain());
      await expect
        .poll(() => said.join(), { timeout: 10_000 })
        .toMatch(/is not to be had, or is not the file it should be/);
      expect(said[0]).toContain(`${site.widget}/${part}`);
      expect(await page.evaluate(() => (globalThis as { altered?: boolean }).altered)).toBeUndefined();
    });
  }

  it('the engine: the box says that it cannot go on, and works once the file is right', async () => {
    site.altered = { name: 'relais-engine', change: alter };
    const { page, said } = await firstVisit();
    await page.goto(plain());
    await page.getByText('Le répertoire ne répond pas.').waitFor();
    expect(said.join()).toContain(`${site.widget}/relais-engine`);
    expect(await page.evaluate(() => (globalThis as { altered?: boolean }).altered)).toBeUndefined();
    expect(await page.getByRole('link', { name: 'Répertoire des services en français' }).isVisible()).toBe(
      true,
    );
    site.altered = undefined;
    await page.getByRole('button', { name: 'Essayer de nouveau' }).click();
    await page.getByText('On trouve ici').waitFor();
  });

  it('what comes after the first results: these stand, and what is missing is told', async () => {
    site.altered = { name: 'relais-rest', change: alter };
    const { page } = await firstVisit();
    await page.goto(plain());
    await searchFor(page, 'dentiste');
    await page.getByText('Le répertoire ne répond pas.').waitFor();
    expect(await page.locator('.result').count()).toBeGreaterThan(0);
    site.altered = undefined;
    await page.getByRole('button', { name: 'Essayer de nouveau' }).click();
    await page.locator('.hours').first().waitFor();
  });

  it('a card: it says that this part could not be loaded', async () => {
    site.altered = { name: 'relais-listing-card', change: alter };
    const { page } = await firstVisit();
    await page.goto(plain());
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    expect(await page.evaluate(() => (globalThis as { altered?: boolean }).altered)).toBeUndefined();
    site.altered = undefined;
    await page.getByRole('button', { name: 'Essayer de nouveau' }).click();
    await page.getByText('On vous accueille en français').waitFor();
  });

  it('in Firefox, too, nothing of it runs', async () => {
    const executablePath = findBrowser('firefox');
    if (!executablePath) throw new Error('Firefox is needed: set RELAIS_FIREFOX to its program.');
    const firefox = await puppeteer.launch({ browser: 'firefox', executablePath });
    try {
      for (const part of ['relais-base', 'relais-engine']) {
        site.altered = { name: part, change: alter };
        const page = await firefox.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        await page.goto(plain());
        await expect.poll(() => said.join(), { timeout: 10_000 }).toContain(`${site.widget}/${part}`);
        expect(await page.evaluate(() => (globalThis as { altered?: boolean }).altered)).toBeUndefined();
        await page.close();
      }
      site.altered = undefined;
      const page = await firefox.newPage();
      await page.goto(plain());
      await page.waitForFunction(() =>
        document.querySelector('relais-search')?.shadowRoot?.textContent?.includes('On trouve ici'),
      );
    } finally {
      await firefox.close();
    }
  });
});

describe('where a page may do less', () => {
  it('in a frame sandboxed without its origin, what waits stays in memory, and the person is told', async () => {
    const { page } = await firstVisit();
    site.write('framed', { head: moduleTag(), body: box() });
    await page.goto(
      site.write('framing', {
        body: '<iframe src="/framed" sandbox="allow-scripts allow-forms" width="700" height="1400"></iframe>',
      }),
    );
    await world.demo.stopIntake();
    try {
      const frame = page.frameLocator('iframe');
      const what = frame.getByRole('combobox', { name: 'Que cherchez-vous?' });
      await what.fill('dentiste');
      await what.press('Enter');
      await frame.locator('.result').first().getByRole('button').click();
      await frame.getByRole('button', { name: 'Rappelez-moi en français' }).click();
      await frame.getByLabel('Votre nom').fill('Aïcha Diallo');
      await frame.getByLabel(/Comment vous joindre/).fill('705 555-0187');
      await frame.getByLabel(/J’accepte que/).check();
      await frame.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await frame.getByText('gardez cette page ouverte').waitFor();
      await frame.getByText('rien ne peut être gardé sur cet appareil').waitFor();
    } finally {
      await world.demo.startIntake();
    }
    await page
      .frameLocator('iframe')
      .getByText(/Votre demande a été reçue par/)
      .waitFor({ timeout: 30_000 });
  });

  it('on plain http it is a link, and the console says why in one line', async () => {
    const { page, said } = await firstVisit();
    await page.goto(site.write('http', { head: moduleTag(), body: box() }, 'organisme.test'));
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
    expect(said[0]).toBe('<relais-search> needs a page on https; the link inside it is shown instead.');
    expect(await page.getByRole('link', { name: 'Répertoire des services en français' }).isVisible()).toBe(
      true,
    );
  });

  it('takes its room from the start: nothing moves, neither when it comes nor when it answers', async () => {
    for (const width of [320, 360, 700, 1100]) {
      for (const lang of ['fr', 'en']) {
        const { page } = await firstVisit({ viewport: { width, height: 900 } });
        await page.goto(
          site.write('room', {
            lang,
            head: `<link rel="stylesheet" href="${site.widget}/relais.css">${moduleTag()}<script>
              window.shifts = [];
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push(entry.value.toFixed(4) + entry.sources.map((source) => ' ' + source.node?.nodeName + '.' + source.node?.className + ' ' + source.previousRect.y + '→' + source.currentRect.y));
              }).observe({ type: 'layout-shift', buffered: true });
            </script>`,
            body: box(),
          }),
        );
        await page.locator('footer').waitFor();
        await page.locator('.chip').first().waitFor();
        await searchFor(page, 'dentiste');
        await page.locator('.result').first().waitFor();
        await page.waitForTimeout(200);
        expect({
          width,
          lang,
          shifts: await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts),
        }).toEqual({ width, lang, shifts: [] });
        await context!.close();
        context = undefined;
      }
    }
  });
});

describe('the build', () => {
  it('gives the same files for the same source', async () => {
    const root = path.join(ROOT, 'widget');
    const once = async () => {
      const built = (await build({
        root,
        configFile: path.join(root, 'vite.config.ts'),
        logLevel: 'error',
        build: { write: false },
      })) as Rolldown.RolldownOutput[];
      return built[0]!.output.map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code]);
    };
    const first = await once();
    expect(first.length).toBeGreaterThan(10);
    expect(await once()).toEqual(first);
  });
});

describe('in a React application', () => {
  it('takes properties, and calls back with typed events', async () => {
    const source = path.join(import.meta.dirname, 'react-page.ts');
    const built = (await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        lib: { entry: source, formats: ['es'] },
        rollupOptions: { output: { codeSplitting: false } },
      },
    })) as Rolldown.RolldownOutput[];
    site.script = built[0]!.output[0].code;
    const { page, said } = await firstVisit();
    const settings = JSON.stringify({ directory: world.demo.directory, publicKey: world.demo.publicKey });
    await page.goto(
      site.write('react', {
        body: `<div id="root" data-settings='${settings}'></div><script type="module" src="/site.js"></script>`,
      }),
    );
    await page.getByText('Rien encore').waitFor();
    await searchFor(page, 'dentiste');
    await page.getByText(/^\d+ trouvés$/).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Find a service in French').waitFor();
    expect(said).toEqual([]);
  });
});
