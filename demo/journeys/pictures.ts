/** `pnpm pictures`: takes the README's pictures from the demonstration, as it is now. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension, ROOT } from '../src/demo.ts';
import { openChromium, openWorld, searchFor } from './browser.ts';
import { ExtensionInChromium } from './extension-drivers.ts';

const docs = path.join(ROOT, 'docs');
await mkdir(docs, { recursive: true });
const world = await openWorld();
const { demo } = world;

async function box(
  file: string,
  colorScheme: 'light' | 'dark',
  address: string,
  viewport: { width: number; height: number },
  sought: string,
  card: boolean,
) {
  const profile = await mkdtemp(path.join(tmpdir(), 'relais-pictures-'));
  const context = await openChromium(profile, { viewport, colorScheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(demo.pages + address);
  await searchFor(page, sought);
  const first = page.locator('.result').first().getByRole('button');
  await first.waitFor();
  if (card) {
    await first.click();
    await page
      .locator('relais-listing-card')
      .getByText(/Source/)
      .waitFor();
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(docs, file) });
  await context.close();
}

await box('widget.png', 'light', '/organisation', { width: 1000, height: 1180 }, 'dentiste', true);
await box('widget-phone.png', 'dark', '/organisation/en', { width: 390, height: 1180 }, 'daycare', false);

const browser = await ExtensionInChromium.launch(
  await buildExtension('chrome', demo.directory, demo.publicKey, 'journey'),
  { defaultViewport: { width: 1000, height: 640, deviceScaleFactor: 2 } },
);
const address = `${demo.pages.replace('localhost', 'clinique-du-ruisseau.localhost')}/`;
await (await browser.welcome()).close();
await browser.speak('fr');
await browser.answerPrompt();
const page = await browser.open(address);
await browser.turnOn(page);
const badge = browser.badgeOf(page);
const end = Date.now() + 20_000;
const until = async (what: string, look: () => Promise<unknown>) => {
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
await until('the badge', () => badge.shows());
await badge.click('.open');
await until('the card and its hours', async () =>
  (await badge.text('.popover'))?.match(/Faites le 1[\s\S]*Heures(?!\s*…)/),
);
await page.screenshot({ path: path.join(docs, 'badge.png') as `${string}.png` });
await browser.close();
await world.close();
console.log(`Three pictures in ${path.relative(ROOT, docs)}/`);
