/** Mozilla builds Firefox's package again from the sources beside it: it must come to the same bytes. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from 'wxt';
import { openPromise } from 'yauzl';

const root = import.meta.dirname;
let folder: string;
let output: string;
let packages: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-package-'));
  await mkdir(path.join(root, '.output'), { recursive: true });
  // Beside the other builds: of a folder elsewhere WXT would search all that lies between for sources.
  output = await mkdtemp(path.join(root, '.output', 'package-'));
  packages = await zip({ root, browser: 'firefox', outDir: output });
}, 180_000);
afterAll(async () => {
  for (const one of [folder, output]) await rm(one, { recursive: true, force: true });
});

/** Files of a zip, by name. */
async function filesOf(zipped: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const archive = await openPromise(zipped);
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

test('the sources hold what the extension is made of, and nothing else of the project', async () => {
  const names = [...(await filesOf(packages[1]!)).keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      'package.json',
      'pnpm-lock.yaml',
      'LICENSE',
      'extension/SOURCES.md',
      'extension/wxt.config.ts',
      'extension/entrypoints/page.ts',
      'packages/core/src/match/judging.ts',
      'widget/src/sign.ts',
    ]),
  );
  const strangers =
    /node_modules|\.output|\.test\.ts|^(?:demo|bench|packages\/(?!core))\/.*\.ts$|\.key|\.env/;
  expect(names.filter((name) => strangers.test(name))).toEqual([]);
});

test('built from them as they say, Firefox’s package has the same bytes', async () => {
  const sources = path.join(folder, 'sources');
  for (const [name, bytes] of await filesOf(packages[1]!)) {
    await mkdir(path.dirname(path.join(sources, name)), { recursive: true });
    await writeFile(path.join(sources, name), bytes);
  }
  const said = (await readFile(path.join(sources, 'extension', 'SOURCES.md'), 'utf8')).match(/^pnpm .*$/gm);
  expect(said).toHaveLength(2);
  for (const command of said!) {
    const [program, ...given] = command.split(' ');
    const { status, stdout, stderr } = spawnSync(
      program!,
      given.map((one) => one.replaceAll('"', '')),
      {
        cwd: sources,
        encoding: 'utf8',
      },
    );
    expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  }
  const built = path.join(sources, 'extension', '.output', 'firefox-mv3');
  const packed = await filesOf(packages[0]!);
  const names = (await readdir(built, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)));
  expect(names.sort()).toEqual([...packed.keys()].sort());
  for (const name of names) {
    expect((await readFile(path.join(built, name))).equals(packed.get(name)!), name).toBe(true);
  }
}, 240_000);
