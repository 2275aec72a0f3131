/** What the built extension asks of the browser and puts into pages: checked on the builds, not on the sources. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import linter from 'addons-linter';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'wxt';

const root = import.meta.dirname;
let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'relais-extension-'));
}, 120_000);
afterAll(() => rm(out, { recursive: true }));

/** Before these a browser cannot verify a signature, or ask for sites later than at install. */
const OLDEST = {
  chrome: { minimum_chrome_version: '137' },
  edge: { minimum_chrome_version: '137' },
  firefox: { browser_specific_settings: { gecko: { strict_min_version: '142.0' } } },
  safari: { browser_specific_settings: { safari: { strict_min_version: '17.4' } } },
};

describe.each(['chrome', 'edge', 'firefox', 'safari'] as const)('%s', (browser) => {
  let folder: string;
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const manifest = async () => JSON.parse(await read('manifest.json'));

  beforeAll(async () => {
    await build({ root, browser, outDir: out });
    folder = join(out, `${browser}-mv3`);
  }, 120_000);

  test('asks for four permissions and for no host', async () => {
    const { manifest_version, permissions, optional_host_permissions, ...rest } = await manifest();
    expect(manifest_version).toBe(3);
    expect(permissions).toEqual(['storage', 'activeTab', 'scripting', 'alarms']);
    expect(optional_host_permissions).toEqual(['*://*/*']);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(rest, key).not.toHaveProperty(key);
    }
  });

  test('says which browser is too old for it', async () => {
    expect(await manifest()).toMatchObject(OLDEST[browser]);
  });

  test('bears the page that says what stays on the device, in both languages', async () => {
    const privacy = await read('privacy.html');
    expect(privacy).toMatch(
      /lang="fr-CA"[\s\S]*Ce qui reste chez vous[\s\S]*lang="en-CA"[\s\S]*What stays with you/,
    );
    for (const permission of (await manifest()).permissions) {
      expect(privacy.match(new RegExp(permission, 'gi'))?.length, permission).toBeGreaterThan(0);
    }
  });

  test('is named in both languages', async () => {
    expect(await manifest()).toMatchObject({ name: '__MSG_extensionName__', default_locale: 'fr' });
    for (const language of ['fr', 'en']) {
      const messages = JSON.parse(await read(`_locales/${language}/messages.json`));
      expect(Object.keys(messages)).toEqual(['extensionName', 'extensionDescription']);
      // The stores' limits.
      expect(messages.extensionName.message.length).toBeLessThanOrEqual(45);
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('puts 20 kB into pages that name nobody, 40 kB where badges stand, and what opens once it is opened', async () => {
    const names = ['page.js', 'scan.js', 'lists.js', 'popover.js', 'badge.js', 'survey.js'];
    const scripts = await Promise.all(names.map(read));
    const [page, scan, lists, popover, badge, survey] = scripts.map((script) => Buffer.byteLength(script));
    // Also where a page that names nobody changes, and is followed.
    expect(page! + scan!).toBeLessThanOrEqual(20_000);
    expect(page! + scan! + lists!).toBeLessThanOrEqual(40_000);
    // Put into a page once a badge is opened: chains, hours and three ways to answer weigh what they weigh.
    expect(popover).toBeLessThanOrEqual(34_000);
    expect(badge).toBeLessThanOrEqual(40_000);
    expect(survey).toBeLessThanOrEqual(40_000);
    for (const script of scripts) {
      expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|zod/);
      // One expression: what comes of it goes to who had it run, and no name stays behind.
      expect(script).toMatch(/^(?:\/\/#.*\n)?\([\s\S]*\)$/);
      // An event by which any page could tell who has the extension.
      expect(script).not.toMatch(/content-script-started|postMessage/);
    }
  });

  test('runs no code from elsewhere', async () => {
    const { content_security_policy } = await manifest();
    expect(content_security_policy.extension_pages).toContain("default-src 'none'; script-src 'self'");
  });
});

test('Firefox is told that nothing is collected', async () => {
  const { browser_specific_settings } = JSON.parse(
    await readFile(join(out, 'firefox-mv3/manifest.json'), 'utf8'),
  );
  expect(browser_specific_settings.gecko).toMatchObject({
    id: 'extension@relais.example',
    data_collection_permissions: { required: ['none'] },
  });
});

test('Mozilla’s own linter finds no error, and no warning but that of Lit’s own template', async () => {
  const lint = async (folder: string) => {
    const { errors, warnings } = await linter
      .createInstance({
        config: {
          _: [folder],
          logLevel: 'fatal',
          output: 'none',
          boring: true,
          stack: false,
          pretty: false,
          metadata: false,
          warningsAsErrors: false,
          selfHosted: false,
          minManifestVersion: 3,
          maxManifestVersion: 3,
          shouldScanFile: () => true,
        },
        runAsBinary: false,
      })
      .run();
    return [...errors, ...warnings].map(({ code, file, message }) => `${code} ${file}: ${message}`);
  };
  // Lit makes its templates so, of constant text; the forms where one writes are the widget's own elements.
  const ofLit = /^UNSAFE_VAR_ASSIGNMENT chunks\/message-[\w-]+\.js: Unsafe assignment to innerHTML$/;
  const found = await lint(join(out, 'firefox-mv3'));
  expect(found.filter((one) => !ofLit.test(one))).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(1);
  // And it does look: Chrome's names no id and no data collection.
  expect((await lint(join(out, 'chrome-mv3'))).length).toBeGreaterThan(0);
}, 120_000);
