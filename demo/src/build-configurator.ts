/**
 * `pnpm --filter @relais/demo build:configurator`: the configurator as static files, with the box beside it, to be put
 * on any host.
 *
 *     --directory ADDRESS --public-key KEY [--name NAME]    the directory that it begins with, and that its frame shows
 */
import { existsSync } from 'node:fs';
import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import type { KnownDirectory } from '../configurator/src/known-directories.ts';

const HERE = path.join(path.dirname(import.meta.dirname), 'configurator');
const SETTINGS = 'settings.json';
/** What a page loads of the widget's build, and nothing else of it. */
const OF_BOX = /^relais[\w.-]*\.(?:js|css|json)$/;

/**
 * @param widget folder of the built widget
 * @param directories those that the host stands for
 * @param folder where to; what is in it goes
 * @returns the folder, to put on a host
 */
export async function buildConfigurator(
  widget: string,
  directories: readonly KnownDirectory[],
  folder = path.join(HERE, 'dist'),
): Promise<string> {
  const configFile = path.join(HERE, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  const files = (await readdir(widget)).filter((name) => OF_BOX.test(name));
  for (const name of files) await cp(path.join(widget, name), path.join(folder, 'relais', name));
  await writeDirectories(folder, directories);
  return folder;
}

/** Makes a built configurator, wherever it lies, one for these directories. */
export async function writeDirectories(
  folder: string,
  directories: readonly KnownDirectory[],
): Promise<void> {
  await writeFile(path.join(folder, SETTINGS), `${JSON.stringify({ directories }, undefined, 2)}\n`);
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { directory: { type: 'string' }, 'public-key': { type: 'string' }, name: { type: 'string' } },
  });
  const { directory: address, 'public-key': publicKey, name } = values;
  const fail = (message: string) => {
    console.error(message);
    process.exit(2);
  };
  if (Boolean(address) !== Boolean(publicKey)) fail('--directory and --public-key go together.');
  if (address && !URL.canParse(address)) fail(`--directory ${address} is not an address: write https://…/`);
  const widget = path.join(HERE, '..', '..', 'widget', 'dist');
  if (!existsSync(path.join(widget, 'relais.js')))
    fail('The box is not built: run pnpm --filter @relais/widget build.');
  const known =
    address && publicKey ? [{ address, publicKey, name: { fr: name ?? new URL(address).host } }] : [];
  const folder = await buildConfigurator(widget, known);
  console.log(path.relative(process.cwd(), folder) || folder);
  console.log(
    known.length
      ? `It begins with ${address}. Other directories: add them to ${SETTINGS}.`
      : `It knows no directory: add yours to ${SETTINGS} as { "directories": [{ "address", "publicKey", "name": { "fr", "en" } }] }, or give --directory and --public-key.`,
  );
}
