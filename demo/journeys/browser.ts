/** Real browsers for the journeys, and the demonstration they walk through. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../../scripts/browsers.ts';
import { type Demo, ROOT } from '../src/demo.ts';
import { startPreparedDemo } from './prepare.ts';

export interface World {
  demo: Demo;
  folder: string;
  close(): Promise<void>;
}

/** A demonstration of its own, on free ports, in a folder that goes when it closes. */
export async function openWorld(count = 3000): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relais-journey-'));
  const demo = await startPreparedDemo(folder, count);
  return {
    demo,
    folder,
    async close() {
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const programOfChromium = (): string => {
  const program = findBrowser('chromium');
  if (!program) throw new Error('Chromium is needed: set RELAIS_CHROMIUM to its program.');
  return program;
};
const AT_A_DESK = { viewport: { width: 1100, height: 900 }, locale: 'fr-CA' };

/** A Chromium for several visitors, who have nothing in common. */
export const launchChromium = (...flags: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: programOfChromium(), args: [...CHROMIUM_FLAGS, ...flags] });

/** Somebody who has never been here, and of whom nothing is kept. */
export const newVisitor = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ ...AT_A_DESK, ...options });

/** A Chromium with a profile of its own: what a page keeps survives a closed tab. */
export async function openChromium(
  profile: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: programOfChromium(),
    ...AT_A_DESK,
    ...options,
    args: [...CHROMIUM_FLAGS, ...(options.args ?? [])],
  });
}

export interface Visit {
  world: World;
  context: BrowserContext;
  close(): Promise<void>;
}

/** What a journey begins with where one browser is enough for all of it: a world, and a Chromium to walk there. */
export async function openVisit(
  options: Parameters<typeof openChromium>[1] = {},
  count?: number,
): Promise<Visit> {
  const world = await openWorld(count);
  try {
    const context = await openChromium(path.join(world.folder, 'profile'), options);
    return {
      world,
      context,
      async close() {
        await context.close();
        await world.close();
      },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Types a service into the box and asks; the place is the one the page begins with. */
export async function searchFor(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /Que cherchez-vous|What are you looking for/ });
  await box.fill(text);
  await box.press('Enter');
}

const run = promisify(execFile);

/** The command line, as an operator would run it. */
export async function relais(...args: string[]): Promise<string> {
  const cli = path.join(ROOT, 'packages', 'publisher', 'src', 'cli.ts');
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args]);
  return stdout;
}

/** What an operator finds in the inbox, opened with one recipient's key. */
export async function inbox(
  demo: Pick<Demo, 'intake' | 'operatorToken' | 'recipientKeys'>,
  recipient: string,
) {
  const key = demo.recipientKeys[recipient]!;
  const text = await relais(
    'inbox',
    '--intake',
    demo.intake,
    '--token',
    demo.operatorToken,
    '--key',
    key,
    '--json',
  );
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
