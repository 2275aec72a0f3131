/** For everyone: no accessibility violation in any state, both languages, light and dark; 320 px; host styles. */

import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openVisit, searchFor } from './browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const { world, context, close } = await openVisit();
afterAll(close);

async function violations(page: Page) {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a script of the page here.
    const { violations } = await (globalThis as any).axe.run('relais-search');
    return violations.map(
      ({ id, nodes }: { id: string; nodes: Array<{ html: string; failureSummary: string }> }) => [
        id,
        nodes[0]?.html.slice(0, 200),
        nodes[0]?.failureSummary,
      ],
    );
  });
}

const WORDS = {
  fr: {
    path: '/organisation',
    ready: 'On trouve ici',
    callBack: 'Rappelez-moi en français',
    pass: 'Diriger quelqu’un vers ce service',
    code: 'Code QR',
    keep: 'Garder dans ma liste',
    list: /Voir ma liste/,
    compare: 'Comparer',
    correct: 'Une erreur?',
    report: 'Pas de service en français?',
    no: 'Non, ou pas vraiment',
    sendShort: 'Envoyer',
    send: 'Envoyer ma demande',
    follow: 'Suivre une demande',
  },
  en: {
    path: '/organisation/en',
    ready: 'Some of what you can find here',
    callBack: 'Call me back in French',
    pass: 'Refer someone to this service',
    code: 'QR code',
    keep: 'Keep in my list',
    list: /See my list/,
    compare: 'Compare',
    correct: 'Something wrong?',
    report: 'Not served in French?',
    no: 'No, or not really',
    sendShort: 'Send',
    send: 'Send my request',
    follow: 'Follow a request',
  },
};

describe.each([
  ['fr', 'light'],
  ['fr', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (language, colorScheme) => {
  it('no state has an accessibility violation', async () => {
    const words = WORDS[language];
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(world.demo.pages + words.path);
    await page.getByText(words.ready).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').first().pressSequentially('dent');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByRole('button', { name: words.callBack }).click();
    await page.getByRole('button', { name: words.send }).click();
    await page.locator('.error').first().waitFor();
    await page.getByRole('button', { name: words.follow }).click();
    expect(await violations(page)).toEqual([]);
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    await press(words.pass);
    await press(words.code);
    await page.getByRole('img').waitFor();
    await press(words.keep);
    await page.locator('.result').nth(1).getByRole('button').first().click();
    await press(words.keep);
    await press(words.list);
    await press(words.compare);
    await page.getByRole('table').waitFor();
    expect(await violations(page)).toEqual([]);
    await press(words.correct);
    await page.locator('relais-correction').getByRole('button', { name: words.sendShort }).click();
    await page.locator('.error').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await press(words.report);
    await page.getByText(words.no).click();
    expect(await violations(page)).toEqual([]);
    await searchFor(page, 'cornemuse');
    await page.locator('relais-request').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('on a small phone', () => {
  it.each([320, 390])('%d px wide, nothing scrolls sideways, and targets are large enough', async (width) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    await searchFor(page, 'aide juridique');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByText('Garder dans ma liste').waitFor();
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    await press('Garder dans ma liste');
    await page.locator('.result').nth(1).getByRole('button').first().click();
    await press('Garder dans ma liste');
    await press(/Voir ma liste/);
    await press('Comparer');
    await press('Diriger quelqu’un');
    await press('Code QR');
    await page.getByRole('img').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const small = await page.evaluate(() => {
      const found: string[] = [];
      const walk = (root: ShadowRoot | Document) => {
        for (const node of root.querySelectorAll('*')) {
          if (node.shadowRoot) walk(node.shadowRoot);
          if (!(root instanceof ShadowRoot) || !node.matches('button, a[href], input, select')) continue;
          // The row's button is as large as its row.
          if (node.closest('.name')) continue;
          // A label as large as a thumb ticks the box in it.
          if (node.matches('label input')) continue;
          const { width, height } = node.getBoundingClientRect();
          if (width && (width < 24 || height < 24))
            found.push(`${node.textContent?.trim()} ${width}×${height}`);
        }
      };
      walk(document);
      return found;
    });
    expect(small).toEqual([]);
    await page.close();
  });
});

describe('on a page with a style of its own', () => {
  it('nothing of the host reaches in', async () => {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    const look = () =>
      page.evaluate(() => {
        const root = document.querySelector('relais-search')!.shadowRoot!;
        const { padding, border, textTransform } = getComputedStyle(root.querySelector('.go')!);
        return { padding, border, textTransform };
      });
    const before = await look();
    await page.addStyleTag({
      content:
        'button, input, p, ul, svg { padding: 40px !important; border: 9px solid red !important; text-transform: uppercase !important; display: none !important }',
    });
    expect(await look()).toEqual(before);
    await page.close();
  });

  it('a name with markup in it stays text', async () => {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    await searchFor(page, '<img src=x onerror=alert(1)>');
    await page.locator('relais-request').waitFor();
    expect(
      await page.evaluate(() => document.querySelector('relais-search')!.shadowRoot!.querySelector('img')),
    ).toBeNull();
    await page.close();
  });
});
