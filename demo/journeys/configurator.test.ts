/** Composing a box and pasting it: what is copied works in somebody's page, however their site is made. */
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { findBrowser } from '../../scripts/browsers.ts';
import { buildConfigurator } from '../src/build-configurator.ts';
import { ROOT } from '../src/demo.ts';
import { launchChromium, newVisitor, openWorld, searchFor, type World } from './browser.ts';
import { HostSite } from './host-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let world: World;
let site: HostSite;
let chromium: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  world = await openWorld(1500);
  site = await HostSite.open();
  chromium = await launchChromium();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
  await world?.close();
});

interface Visit {
  page: Page;
  /** What went wrong on its way: scripts, files that are not there. */
  wrong: string[];
}

async function visit(address = '/configurateur/', options: BrowserContextOptions = {}): Promise<Visit> {
  context = await newVisitor(chromium, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(new URL(address, world.demo.pages).href);
  await page.getByText(/^(?:Répertoire de démonstration|Demonstration directory)\s?: 1.500/).waitFor();
  return { page, wrong };
}

/** Takes the code of one kind along, as somebody would: by the button. */
async function copy(page: Page, kind: string): Promise<string> {
  await page.getByRole('tab', { name: kind }).click();
  await page.getByRole('button', { name: 'Copier le code' }).click();
  await page.getByText('Le code est copié.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const preview = (page: Page) => page.frameLocator('.stage iframe');

describe('the configurator', () => {
  it('is worked with the keyboard alone, from the first choice to the page that has the box', async () => {
    const { page, wrong } = await visit();
    const { keyboard } = page;
    /** Tab, until what has the focus is called so. */
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        await keyboard.press('Tab');
        const now = await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const labels = (element as HTMLInputElement | null)?.labels ?? [];
          return [
            element?.getAttribute('aria-label'),
            ...[...labels].map(({ textContent }) => textContent),
            element?.textContent,
          ]
            .join(' ')
            .replace(/\s+/g, ' ');
        });
        if (name.test(now)) return;
      }
      throw new Error(`Nothing called ${name} can be reached with Tab.`);
    };
    await tabTo(/Nom de l’organisme/);
    await keyboard.type('Carrefour du Nickel');
    await tabTo(/Commencer près de/);
    await keyboard.type('Sudb');
    await page.getByRole('option', { name: /Sudbury/ }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(/Sortes de services/);
    await keyboard.press('Enter');
    await tabTo(/Trouver une sorte/);
    await keyboard.type('dentiste');
    await tabTo(/^\s*Dentiste/);
    await keyboard.press('Space');
    await tabTo(/Sarcelle/);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await tabTo(/Arrondi des coins/);
    await keyboard.press('Home');
    await tabTo(/Acheter/);
    await keyboard.press('Space');
    await preview(page).locator('.result').first().waitFor();
    await tabTo(/^\s*HTML/);
    await keyboard.press('ArrowRight');
    await keyboard.press('Home');
    await tabTo(/Copier le code/);
    await keyboard.press('Enter');
    await page.getByText('Le code est copié.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(wrong).toEqual([]);

    await page.goto(site.write('pasted', { body: `<h1>Notre site</h1>${code}` }));
    await page.getByRole('heading', { name: 'Trouver un service en français' }).waitFor();
    const box = page.locator('relais-search');
    await expect.poll(() => box.locator('.chip').allTextContents()).toEqual(['Dentiste']);
    await searchFor(page, 'garderie');
    await box.getByText('Nous n’avons rien trouvé.').waitFor();
    await searchFor(page, 'dentiste');
    await box.locator('.result').first().waitFor();
    const style = await box.evaluate((element) => {
      const button = element.shadowRoot!.querySelector('.go')!;
      const { borderTopColor, borderRadius } = getComputedStyle(button);
      return { borderTopColor, borderRadius, partner: element.getAttribute('partner') };
    });
    // « Prune », with square corners.
    expect(style).toEqual({
      borderTopColor: 'rgb(107, 45, 92)',
      borderRadius: '0px',
      partner: 'Carrefour du Nickel',
    });
    await box.getByRole('button', { name: 'Filtrer' }).click();
    await box.getByText('Ouvert maintenant').waitFor();
    expect(await box.getByText('Vend aux organisations').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('shows the box as it will be, at once', async () => {
    const { page } = await visit('/configurateur/#near=Sudbury');
    const box = preview(page).locator('relais-search');
    await box.locator('.result').first().waitFor();
    const colour = () =>
      box.evaluate((element) => getComputedStyle(element.shadowRoot!.querySelector('.go')!).borderTopColor);
    await page.getByText('Brique', { exact: true }).click();
    await expect.poll(colour).toBe('rgb(154, 58, 30)');
    await page.getByText('Sombre', { exact: true }).click();
    await expect.poll(colour).not.toBe('rgb(154, 58, 30)');
    // It stays in sight beside the choices, and leaves the code alone.
    const ends = await page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      document.querySelector('#features-title')!.scrollIntoView();
      const beside = top('.preview').top;
      scrollTo(0, document.documentElement.scrollHeight);
      return { beside, over: top('.preview').bottom - top('.code').top };
    });
    expect(ends.beside).toBeGreaterThanOrEqual(0);
    expect(ends.beside).toBeLessThan(100);
    expect(ends.over).toBeLessThanOrEqual(0);
    const width = () => box.evaluate(() => innerWidth);
    await page.getByText('Téléphone', { exact: true }).click();
    await expect.poll(width).toBe(390);
    await page.getByText('Ordinateur', { exact: true }).click();
    await expect.poll(width).toBe(1120);
    await page.getByRole('radio', { name: 'Anglais' }).check();
    await preview(page).getByText('Find a service in French').waitFor();
  });

  it('says in words which contrast does not do, and offers one that does', async () => {
    const { page } = await visit();
    await page.getByText('Tout se lit bien, en clair et en sombre.').waitFor();
    const accent = page.locator('#light-accent');
    await accent.fill('#ffd5');
    await page.getByText('Écrivez un dièse et six chiffres ou lettres').waitFor();
    await accent.fill('#FFD500');
    await page.getByText('2 contrastes ne suffisent pas.').waitFor();
    await page
      .getByText(/Les liens sur le fond, en clair.: trop peu de contraste, 1,4 pour 1; il en faut 4,5/)
      .waitFor();
    await page.getByText('Un contraste ne suffit pas encore').waitFor();
    await page
      .getByRole('button', { name: /la teinte lisible la plus proche/ })
      .first()
      .click();
    await page.getByText('Tout se lit bien, en clair et en sombre.').waitFor();
    expect(await accent.inputValue()).not.toBe('#ffd500');
  });

  it('says what is wrong with a directory, and comes back to these choices in the other language', async () => {
    const { page } = await visit();
    await page.getByRole('combobox', { name: 'Répertoire' }).selectOption({ label: 'Un autre répertoire…' });
    await page.getByText('Écrivez l’adresse du répertoire et sa clé.').waitFor();
    await page.getByLabel('Adresse', { exact: true }).fill(world.demo.directory);
    await page.getByText('L’adresse ou la clé n’est pas complète.').waitFor();
    await page.getByLabel('Clé publique').fill('A'.repeat(43));
    await page.getByText('Ce répertoire n’est pas signé avec cette clé.').waitFor();
    await page.getByText('Choisissez d’abord un répertoire qui s’ouvre').waitFor();
    await page.getByLabel('Clé publique').fill(world.demo.publicKey);
    await page.getByText(/^Répertoire de démonstration\s:/).waitFor();
    await page.getByLabel('Nom de l’organisme').fill('L’Accueil & Cie');
    await page.getByText('Forêt', { exact: true }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('Build your search box').waitFor();
    expect(await page.getByLabel('Name of the organization').inputValue()).toBe('L’Accueil & Cie');
    expect(await page.getByRole('radio', { name: 'Forest' }).isChecked()).toBe(true);
  });

  it('lies in any folder of any host, as files', async () => {
    const folder = await buildConfigurator(
      path.join(ROOT, 'widget', 'dist'),
      [],
      path.join(world.folder, 'alone', 'outils'),
    );
    const server: Server = createServer(sirv(path.dirname(folder), { dev: true }));
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const choices = new URLSearchParams({
        directory: world.demo.directory,
        publicKey: world.demo.publicKey,
        near: 'Sudbury',
      });
      const { page, wrong } = await visit(`http://localhost:${port}/outils/#${choices}`);
      await preview(page).locator('.result').first().waitFor();
      expect(wrong).toEqual([]);
      // It stands for no directory: then its frame shows none.
      await page.getByRole('tab', { name: 'Wix' }).click();
      await page.getByText('Le cadre ne montre que les répertoires dont cet hébergeur répond').waitFor();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('the frame', () => {
  /** How tall the frame is, and what is in it. */
  const heights = async (page: Page) => ({
    frame: await page.locator('iframe').evaluate((frame: HTMLElement) => frame.offsetHeight),
    content: await page
      .frameLocator('iframe')
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
  });
  const settled = (page: Page) =>
    expect
      .poll(async () => {
        const { frame, content } = await heights(page);
        return Math.abs(frame - content);
      })
      .toBeLessThanOrEqual(1);

  it('takes the height of what is in it, taller and lower, and searches', async () => {
    const { page } = await visit('/configurateur/#near=Sudbury&light-accent=%239a3a1e');
    const code = await copy(page, 'Wix');
    await page.goto(site.write('framed', { body: `${code}<p id="below">Ce qui suit</p>` }));
    const frame = page.frameLocator('iframe');
    await frame.getByText('On trouve ici').waitFor();
    await settled(page);
    const before = (await heights(page)).frame;
    const what = frame.getByRole('combobox', { name: 'Que cherchez-vous?' });
    await what.fill('dentiste');
    await what.press('Enter');
    await frame.locator('.result').first().waitFor();
    await frame.locator('.result').first().getByRole('button').click();
    await frame.getByText('On vous accueille en français').waitFor();
    await settled(page);
    const tall = (await heights(page)).frame;
    expect(tall).toBeGreaterThan(before + 200);
    await frame.locator('.result').first().getByRole('button').first().click();
    await expect.poll(async () => (await heights(page)).frame).toBeLessThan(tall - 100);
    await settled(page);
    const wide = (await heights(page)).frame;
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(wide);
    await settled(page);
    const colour = await frame
      .locator('relais-search')
      .evaluate((element) => getComputedStyle(element.shadowRoot!.querySelector('.go')!).borderTopColor);
    expect(colour).toBe('rgb(154, 58, 30)');
  });

  it('listens to its own frame alone', async () => {
    const { page } = await visit();
    const code = await copy(page, 'Wix');
    site.write('stranger', {
      body: '<script>setInterval(() => parent.postMessage({ relais: "height", height: 9999 }, "*"), 20)</script>',
    });
    await page.goto(
      site.write('framing', { body: `${code}<iframe id="stranger" src="/stranger"></iframe>` }),
    );
    await page.frameLocator('iframe[data-relais]').getByText('On trouve ici').waitFor();
    await page.waitForTimeout(300);
    const tall = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => (frame as HTMLElement).offsetHeight));
    expect(Math.max(...tall)).toBeLessThan(2000);
  });

  it('shows no directory that its host does not stand for', async () => {
    const { page } = await visit();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    const evil = new URLSearchParams({
      directory: 'https://mal.example/',
      'public-key': 'A'.repeat(43),
      lang: 'fr',
    });
    await page.goto(`${world.demo.pages}/configurateur/frame.html#${evil}`);
    await page.getByText('Cette boîte de recherche n’est pas bien installée.').waitFor();
    expect(await page.locator('relais-search').count()).toBe(0);
    expect(heard).toEqual([
      'Relais: the directory https://mal.example/ is not one of those in settings.json beside this page; its host adds it there.',
    ]);
    // Nor another key for one that it does.
    const forged = new URLSearchParams({ directory: world.demo.directory, 'public-key': 'A'.repeat(43) });
    await page.goto(`${world.demo.pages}/configurateur/frame.html#${forged}`);
    await page.getByText('On trouve ici').waitFor();
    expect(await page.locator('relais-search').getAttribute('public-key')).toBe(world.demo.publicKey);
  });

  it('takes nothing for a colour that loads something', async () => {
    const { page } = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const values = new URLSearchParams({
      directory: world.demo.directory,
      '--relais-paper': 'url(https://mal.example/x)',
      '--relais-accent': '#123456',
      onfocus: 'alert(1)',
      style: 'position: fixed',
    });
    await page.goto(`${world.demo.pages}/configurateur/frame.html#${values}`);
    await page.getByText('On trouve ici').waitFor();
    const box = page.locator('relais-search');
    expect(await box.getAttribute('style')).toBe('--relais-accent: #123456;');
    expect(await box.getAttribute('onfocus')).toBeNull();
    expect(asked.filter((url) => url.includes('mal.example'))).toEqual([]);
  });
});

describe('in Firefox, too', () => {
  it('the box is shown, and the frame that was copied takes the height of what is in it', async () => {
    const executablePath = findBrowser('firefox');
    if (!executablePath) throw new Error('Firefox is needed: set RELAIS_FIREFOX to its program.');
    const firefox = await puppeteer.launch({ browser: 'firefox', executablePath });
    try {
      const page = await firefox.newPage();
      await page.goto(`${world.demo.pages}/configurateur/#near=Sudbury&light-accent=%239a3a1e`);
      const inside = () => page.frames().find((frame) => frame.url().includes('preview.html'));
      await expect
        .poll(
          () =>
            inside()?.evaluate(() => {
              const root = document.querySelector('relais-search')?.shadowRoot;
              return root?.querySelector('.result')
                ? getComputedStyle(root.querySelector('.go')!).borderTopColor
                : '';
            }),
          { timeout: 20_000 },
        )
        .toBe('rgb(154, 58, 30)');
      await page.click('#tab-frame');
      const code = await page.waitForFunction(() => {
        const text = document.querySelector('.code code')?.textContent ?? '';
        return text.includes('<iframe') && text;
      });
      await page.goto(site.write('framed-in-firefox', { body: String(await code.jsonValue()) }));
      await page.setViewport({ width: 900, height: 800 });
      const heights = async () => {
        const frame = page.frames().find((one) => one.url().includes('frame.html'));
        const content = await frame?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        return { content, frame: await page.$eval('iframe', (one) => one.offsetHeight) };
      };
      const follows = async () => {
        const { content, frame } = await heights();
        return content !== undefined && content > 300 && Math.abs(content - frame) <= 1;
      };
      await expect.poll(follows, { timeout: 20_000 }).toBe(true);
      const wide = (await heights()).frame;
      await page.setViewport({ width: 360, height: 800 });
      await expect.poll(async () => (await heights()).frame, { timeout: 10_000 }).toBeGreaterThan(wide);
      await expect.poll(follows).toBe(true);
    } finally {
      await firefox.close();
    }
  });
});

/** What is copied, as a module of an application that is built with Vite. */
async function application(entry: string, component: { name: string; code: string }): Promise<string> {
  const at = (name: string) => path.join(import.meta.dirname, name);
  const modules: Record<string, string> = { [at('main.jsx')]: entry, [at(component.name)]: component.code };
  const virtual: Plugin = {
    name: 'copied',
    resolveId: (id) => {
      const file = path.isAbsolute(id) ? id : at(id);
      return file in modules ? file : undefined;
    },
    load: (id) => modules[id],
  };
  const built = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [virtual],
    // A test is no production to Vite, and this React is.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true' },
    build: {
      write: false,
      lib: { entry: at('main.jsx'), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

describe('in an application', () => {
  const CHOICES = `/configurateur/#${new URLSearchParams({
    organisation: 'L’"Accueil" {{ 6 * 7 }} & Cie',
    near: 'Sudbury',
    'light-accent': '#2c5e2e',
    scheme: 'light',
  })}`;

  async function works(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Trouver un service en français' }).waitFor();
    await searchFor(page, 'dentiste');
    const box = page.locator('relais-search');
    await box.locator('.result').first().waitFor();
    expect(await box.getAttribute('partner')).toBe('L’"Accueil" {{ 6 * 7 }} & Cie');
    const colour = await box.evaluate(
      (element) => getComputedStyle(element.shadowRoot!.querySelector('.go')!).borderTopColor,
    );
    expect(colour).toBe('rgb(44, 94, 46)');
  }

  it('of React, the component that was copied works', async () => {
    const { page, wrong } = await visit(CHOICES);
    const code = await copy(page, 'React');
    site.script = await application(
      `import { createRoot } from 'react-dom/client';
       import { RelaisSearch } from './copied.jsx';
       createRoot(document.querySelector('#root')).render(<RelaisSearch />);`,
      { name: 'copied.jsx', code },
    );
    await page.goto(
      site.write('react', { body: '<div id="root"></div><script type="module" src="/site.js"></script>' }),
    );
    await works(page);
    expect(wrong).toEqual([]);
  });

  it('of Vue, the component that was copied works', async () => {
    const { page, wrong } = await visit(CHOICES);
    const code = await copy(page, 'Vue');
    const { descriptor, errors } = parse(code, { filename: 'Copied.vue' });
    expect(errors).toEqual([]);
    const { content } = compileScript(descriptor, { id: 'copied', inlineTemplate: true });
    const css = descriptor.styles.map(({ content }) => content).join('\n');
    site.script = await application(
      `import { createApp } from 'vue';
       import Copied from './copied.js';
       createApp(Copied).mount('#root');`,
      { name: 'copied.js', code: content },
    );
    await page.goto(
      site.write('vue', {
        head: `<style>${css}</style>`,
        body: '<div id="root"></div><script type="module" src="/site.js"></script>',
      }),
    );
    await works(page);
    expect(wrong).toEqual([]);
  });
});

describe('for everybody', () => {
  async function violations(page: Page, within: string) {
    return page.evaluate(async (include) => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
      const { violations } = await (globalThis as any).axe.run(
        // The samples show what is chosen, also where it does not do.
        { include: [include], exclude: ['.sample'] },
        { iframes: false, rules: { 'target-size': { enabled: true } } },
      );
      return violations.map(
        ({ id, nodes }: { id: string; nodes: Array<{ html: string; failureSummary: string }> }) => [
          id,
          nodes[0]?.html.slice(0, 200),
          nodes[0]?.failureSummary,
        ],
      );
    }, within);
  }

  it.each([
    ['fr', 'light', 320],
    ['fr', 'dark', 1280],
    ['en', 'light', 1280],
    ['en', 'dark', 320],
  ] as const)(
    'has nothing that axe finds wrong, nor too wide: %s, %s, %d px',
    async (language, colorScheme, width) => {
      const { page } = await visit(
        `/configurateur/${language === 'fr' ? '' : 'en.html'}#near=Sudbury&light-accent=%23ffd500`,
        { viewport: { width, height: 900 }, colorScheme },
      );
      await page.addScriptTag({ path: axePath });
      // One that is written wrongly, and all that opens.
      await page.locator('#dark-ink').fill('#12');
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await violations(page, 'relais-configurator')).toEqual([]);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await violations(page, '.code')).toEqual([]);
      }
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    },
  );
});
