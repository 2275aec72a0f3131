/**
 * What all journeys begin with, made once before the first: the widget, the configurator, the extension for each browser,
 * and the data of a demonstration in which nothing has happened yet. Each journey opens a world of its own on a copy.
 */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Built, buildExtension, type Demo, ROOT, startDemo } from '../src/demo.ts';

/** The folder of what was made before the first journey, for the processes that walk them. */
const VARIABLE = 'RELAIS_JOURNEYS';
/** Stands in the extension for the directory's address, which is known only when that is served. */
const ADDRESS_TO_COME = 'http://address-to-come.invalid/';

const dataIn = (prepared: string) => path.join(prepared, 'data');
const extensionIn = (prepared: string, browser: string) => path.join(prepared, `extension-${browser}`);
const builtIn = (prepared: string): Built => ({
  widget: path.join(ROOT, 'widget', 'dist'),
  configurator: path.join(prepared, 'configurator'),
});

/** Vitest's global setup: before all files, in a process of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const prepared = await mkdtemp(path.join(tmpdir(), 'relais-journeys-'));
  const remove = () => rm(prepared, { recursive: true, force: true });
  const { NODE_ENV } = process.env;
  try {
    // What visitors get, and not what Vite makes where it finds itself in a test.
    process.env.NODE_ENV = 'production';
    const { publicKey } = await prepareDemo(prepared);
    for (const browser of ['chrome', 'firefox'] as const)
      await prepareExtension(prepared, browser, publicKey);
  } catch (error) {
    await remove();
    throw error;
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  process.env[VARIABLE] = prepared;
  return remove;
}

async function prepareDemo(prepared: string): Promise<Demo> {
  const demo = await startDemo({ data: dataIn(prepared), count: 1 });
  await demo.close();
  await rename(demo.built.configurator, builtIn(prepared).configurator);
  // It names the intake's address, which each world has of its own.
  await rm(demo.directoryFolder, { recursive: true });
  return demo;
}

async function prepareExtension(
  prepared: string,
  browser: 'chrome' | 'firefox',
  publicKey: string,
): Promise<void> {
  const built = await buildExtension(browser, ADDRESS_TO_COME, publicKey, 'journey');
  await cp(built, extensionIn(prepared, browser), { recursive: true });
}

/** Starts a demonstration on free ports, with its data in `data`. Outside the tests everything is built for it. */
export async function startPreparedDemo(data: string, count: number): Promise<Demo> {
  const prepared = process.env[VARIABLE];
  if (!prepared) return startDemo({ data, count });
  await cp(dataIn(prepared), data, { recursive: true });
  return startDemo({ data, count, built: builtIn(prepared) });
}

/** Puts the extension into `folder`, for this directory of a prepared demonstration. */
export async function layExtension(
  folder: string,
  browser: 'chrome' | 'firefox',
  directory: string,
  publicKey: string,
): Promise<void> {
  const prepared = process.env[VARIABLE];
  if (!prepared) {
    await cp(await buildExtension(browser, directory, publicKey, 'journey'), folder, { recursive: true });
    return;
  }
  await cp(extensionIn(prepared, browser), folder, { recursive: true });
  let named = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    if (!text.includes(ADDRESS_TO_COME)) continue;
    await writeFile(file, text.replaceAll(ADDRESS_TO_COME, directory));
    named++;
  }
  if (!named) throw new Error('The extension that was built names no directory.');
}
