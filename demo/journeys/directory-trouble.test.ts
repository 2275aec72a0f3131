/** What a visitor sees when the directory is missing, tampered with, or not readable from the page. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeStart, encodeStart, START_PATH } from '@relais/core/directory-format';
import { openAnyDirectory } from '@relais/publisher';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newVisitor, openWorld, searchFor, type World } from './browser.ts';

let world: World;
let chromium: Browser;
let context: BrowserContext;

beforeAll(async () => {
  world = await openWorld(1500);
  chromium = await launchChromium();
});
afterEach(() => context?.close());
afterAll(async () => {
  await chromium?.close();
  await world?.close();
});

async function firstVisit(): Promise<Page> {
  context = await newVisitor(chromium);
  return context.newPage();
}
const visit = (page: Page) => page.goto(`${world.demo.pages}/organisation`);

/** Changes a published file while `work` runs, then puts it back. */
async function withFile(
  name: string,
  change: (bytes: Buffer) => Buffer | undefined,
  work: () => Promise<void>,
) {
  const file = path.join(world.demo.directoryFolder, name);
  const bytes = await readFile(file);
  const changed = change(bytes);
  if (changed) await writeFile(file, changed);
  else await rename(file, `${file}.away`);
  try {
    await work();
  } finally {
    await writeFile(file, bytes);
  }
}

const forge = (bytes: Buffer) => {
  const signed = JSON.parse(bytes.toString());
  const payload = Buffer.from(signed.payload, 'base64url')
    .toString()
    .replace('Répertoire de démo', 'Répertoire piraté');
  return Buffer.from(JSON.stringify({ ...signed, payload: Buffer.from(payload).toString('base64url') }));
};

/** A host that forges the manifest forges both places where it stands. */
const withForged = (work: () => Promise<void>) =>
  withFile('manifest.json', forge, () =>
    withFile(
      START_PATH,
      (bytes) => {
        const { manifest, ...parts } = decodeStart(gunzipSync(bytes));
        return Buffer.from(
          encodeStart({ manifest: forge(Buffer.from(manifest)).toString(), ...parts }).bytes,
        );
      },
      work,
    ),
  );

/** In the page: how many manifests the device keeps. A database that is not there yet must not be made by asking. */
async function manifestsKept(): Promise<number> {
  const [database] = await indexedDB.databases();
  if (!database) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database.name!);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result } = opening;
      const counting = result.transaction('manifests').objectStore('manifests').count();
      counting.onsuccess = () => {
        result.close();
        resolve(counting.result);
      };
    };
  });
}

describe('a directory in trouble', () => {
  it('with a forged manifest shows nothing, and says why', async () => {
    await withForged(async () => {
      const page = await firstVisit();
      const console: string[] = [];
      page.on('console', (message) => console.push(message.text()));
      await visit(page);
      await page.getByText('Ce répertoire n’est pas signé par l’organisme attendu').waitFor();
      expect(await page.getByText('piraté').count()).toBe(0);
      expect(console.join('\n')).toMatch(/<relais-search> .*manifest\.json is not signed by the public key/);
    });
  });

  it('with a forged manifest keeps serving who has seen the good one', async () => {
    const page = await firstVisit();
    await visit(page);
    await searchFor(page, 'dentiste');
    // A first visit keeps what it has read once the first results stand.
    await expect.poll(() => page.evaluate(manifestsKept)).toBe(1);
    await withForged(async () => {
      await page.reload();
      await page.getByText(/n’est pas digne de confiance.*nous gardons celle du/).waitFor();
      await searchFor(page, 'dentiste');
      await page.locator('.result').first().waitFor();
      expect(await page.getByText('piraté').count()).toBe(0);
    });
  });

  it.each([
    [
      'truncated',
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 100),
      /Une partie du répertoire n’a pas pu être lue/,
    ],
    ['gone', () => undefined, /Une partie du répertoire n’a pas pu être lue/],
  ])('of which a neighbourhood is %s says that something is missing', async (_, change, words) => {
    const { directory } = await openAnyDirectory(world.demo.directoryFolder, world.demo.publicKey);
    const blocks = (await directory.index()).areas.flatMap((area) => area.blocks);
    const holds = await Promise.all(
      blocks.map(async ({ name }) =>
        (await directory.block(name)).fr.includes('Clinique dentaire du Ruisseau'),
      ),
    );
    const near = blocks.find((_, i) => holds[i])!;
    await withFile(`f/${near.name}`, change, async () => {
      const page = await firstVisit();
      await visit(page);
      await searchFor(page, 'dentiste');
      await page.getByText(words).waitFor();
      expect(await page.getByText('Clinique dentaire du Ruisseau').count()).toBe(0);
    });
  });

  it('of which every file is gone says so, and recovers with one press', async () => {
    const page = await firstVisit();
    const files = await readdir(path.join(world.demo.directoryFolder, 'f'));
    expect(files.length).toBeGreaterThan(10);
    const gone = () => undefined;
    await withFile('manifest.json', gone, () =>
      withFile(START_PATH, gone, async () => {
        await visit(page);
        await page.getByText('Une partie du répertoire est introuvable.').waitFor();
      }),
    );
    await page.getByRole('button', { name: 'Essayer de nouveau' }).click();
    await page.getByText('On trouve ici').waitFor();
  });

  it('whose host lets nobody read it is told apart from one that is down', async () => {
    const page = await firstVisit();
    const console: string[] = [];
    page.on('console', (message) => console.push(message.text()));
    const listen = async (server: Server) => {
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
      return `http://localhost:${(server.address() as { port: number }).port}/`;
    };
    // The same folder on a host that forgot the header, and a page that points to it.
    const silent = createServer(async (request, response) => {
      const file = path.join(world.demo.directoryFolder, new URL(request.url!, 'http://x').pathname);
      response.end(await readFile(file).catch(() => ''));
    });
    const directory = await listen(silent);
    const host = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="fr"><title>Hôte</title>
        <script type="module" src="${world.demo.pages}/widget/relais.js"></script>
        <relais-search directory="${directory}" public-key="${world.demo.publicKey}"></relais-search>`);
    });
    await page.goto(await listen(host));
    await page.getByText('Le répertoire ne permet pas encore à ce site de le lire.').waitFor();
    expect(console.join('\n')).toContain('does not send the header "Access-Control-Allow-Origin: *"');
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    await page.reload();
    await page.getByText('Le répertoire ne répond pas.').waitFor();
    host.closeAllConnections();
    host.close();
  });

  it('is still there offline, for who has searched before', async () => {
    const page = await firstVisit();
    await visit(page);
    await searchFor(page, 'clinique dentaire du ruisseau');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByText('Faites le 1').waitFor();
    await page.route(`${world.demo.directory}**`, (route) => route.abort());
    await page.reload();
    await page.getByText(/L’édition la plus récente du répertoire n’est pas accessible/).waitFor();
    await searchFor(page, 'clinique dentaire du ruisseau');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByText('Faites le 1').waitFor();
  });
});
