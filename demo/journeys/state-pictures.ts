/**
 * `pnpm pictures:states [STATE…]`: takes a picture of every state of the elements, or of those named, on a phone and on a desk,
 * in light, dark and forced colours, in both languages; into `demo/.data/states/`. For looking at, not for keeping.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../src/demo.ts';
import { stateAddress } from '../src/pages.ts';
import { STATES } from '../src/states.ts';
import { openChromium, openWorld } from './browser.ts';

const LOOKS = [
  { name: 'desk-light-fr', width: 920, lang: 'fr', media: { colorScheme: 'light' } },
  { name: 'desk-dark-en', width: 920, lang: 'en', media: { colorScheme: 'dark' } },
  { name: 'phone-light-en', width: 390, lang: 'en', media: { colorScheme: 'light' } },
  { name: 'phone-dark-fr', width: 390, lang: 'fr', media: { colorScheme: 'dark' } },
  {
    name: 'phone-forced-fr',
    width: 390,
    lang: 'fr',
    media: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
  },
  { name: 'narrow-light-fr', width: 320, lang: 'fr', media: { colorScheme: 'light' } },
] as const;

const wanted = process.argv.slice(2);
const states = STATES.filter(({ id }) => !wanted.length || wanted.includes(id));
const folder = path.join(ROOT, 'demo', '.data', 'states');
await mkdir(folder, { recursive: true });
const world = await openWorld();
const { port } = new URL(world.demo.pages);
const context = await openChromium(await mkdtemp(path.join(tmpdir(), 'relais-states-')));
let missed = 0;
for (const { name, width, lang, media } of LOOKS) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia(media);
  for (const state of states) {
    const { id } = state;
    await page.goto(stateAddress(state, lang, port));
    const reached = await page.waitForFunction(() => document.documentElement.dataset.reached);
    const said = await reached.jsonValue();
    if (said !== 'yes') {
      missed++;
      console.error(`${id} (${name}): ${said}`);
    }
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, `${id}-${name}.png`), fullPage: true });
  }
  await page.close();
}
await context.close();
await world.close();
console.log(`${states.length * LOOKS.length} pictures in ${path.relative(ROOT, folder)}/`);
process.exitCode = missed ? 1 : 0;
