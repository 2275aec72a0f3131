/** Every state of the elements: reached as a person would, and open to everyone, in both languages and all colours. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { stateAddress } from '../src/pages.ts';
import { STATES, type State } from '../src/states.ts';
import { openVisit, searchFor } from './browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const { world, context, close } = await openVisit();
afterAll(close);

async function violations(page: Page, element: string): Promise<unknown[]> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async (element) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
    const { violations } = await (globalThis as any).axe.run(element, {
      // Forced colours are the reader's own, painted after the styles that axe reads.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: Array<{ html: string; failureSummary: string }> }) => [
        id,
        nodes[0]?.html.slice(0, 200),
        nodes[0]?.failureSummary,
      ],
    );
  }, element);
}

/** What is wrong with a page that has reached its state: nothing, it is hoped. */
async function faultsOf(page: Page, state: State, lang: string): Promise<unknown[]> {
  const { id } = state;
  await page.goto(stateAddress(state, lang, new URL(world.demo.pages).port));
  const reached = await page.waitForFunction(() => document.documentElement.dataset.reached);
  const said = await reached.jsonValue();
  if (said !== 'yes') return [id, said];
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }));
  return [
    ...(await violations(page, state.element ?? 'relais-search')).map((violation) => [id, violation]),
    ...(scrollWidth > innerWidth ? [[id, `is ${scrollWidth} px wide in ${innerWidth}`]] : []),
  ];
}

describe('every state', () => {
  it.each([
    ['fr', 1000, { colorScheme: 'light' }],
    ['fr', 320, { colorScheme: 'dark' }],
    ['en', 390, { colorScheme: 'light' }],
    ['en', 1000, { colorScheme: 'dark' }],
    ['fr', 390, { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' }],
  ] as const)(
    'in %s, %d px wide, with %o, is reached, and is accessible',
    async (lang, width, media) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', ...media });
      const faults: unknown[] = [];
      for (const state of STATES) faults.push(...(await faultsOf(page, state, lang)));
      expect(faults).toEqual([]);
      await page.close();
      // Two dozen pages, each walked.
    },
    240_000,
  );
});

describe('the page of all states', () => {
  it('has each in a frame, which gets there by itself', async () => {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/etats?lang=en&width=360`);
    const titles = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('title')));
    expect(titles).toEqual(STATES.map(({ title }) => title.en));
    await page.frameLocator('iframe >> nth=0').getByText('Some of what you can find here').waitFor();
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  /** Presses the tabulator until what has the focus says so. */
  async function tabTo(page: Page, words: string): Promise<void> {
    const focused = () =>
      page.evaluate(() => {
        let node = document.activeElement;
        while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        const label = (node as HTMLInputElement | null)?.labels?.[0];
        return `${node?.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''} ${node?.textContent ?? ''}`;
      });
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if ((await focused()).replace(/\s+/g, ' ').includes(words)) return;
    }
    throw new Error(`40 times the tabulator, and never « ${words} ».`);
  }

  async function visit(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    await page.getByRole('combobox').first().focus();
    return page;
  }

  it('filters are opened, chosen before anything is typed, and taken away again', async () => {
    const page = await visit();
    await tabTo(page, 'Filtrer');
    await page.keyboard.press('Enter');
    await page.getByText('Quand et comment').waitFor();
    await tabTo(page, 'Accessible en fauteuil roulant');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Filtres (1)' }).waitFor();
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().waitFor();
    const accessible = await page.locator('.result').count();
    await tabTo(page, 'Enlever les filtres');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Filtrer' }).waitFor();
    await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(accessible);
    await page.close();
  });

  it('the map leads from pin to pin and to a card', async () => {
    const page = await visit();
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().waitFor();
    await tabTo(page, 'Voir sur la carte');
    await page.keyboard.press('Enter');
    await page.locator('.pin').first().waitFor();
    await tabTo(page, 'Rapprocher');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('relais-listing-card').getByText('Adresse').waitFor();
    const name = page.locator('.name button[aria-expanded=true]');
    expect(
      await name.evaluate(
        (button) =>
          button.getRootNode() instanceof ShadowRoot &&
          (button.getRootNode() as ShadowRoot).activeElement === button,
      ),
    ).toBe(true);
    await page.close();
  });
});
