import path from 'node:path';
import { minify } from 'terser';
import { defineConfig } from 'wxt';

/** What every page would load, and nobody needs there. */
const lightScripts = {
  name: 'light-scripts',
  transform(code: string, id: string) {
    // Sheets are texts to a bundler, which leaves their comments and line breaks in.
    if (/(?:-style|unfindable)\.ts$/.test(id)) return code.replace(/`[^`]*`/g, tight);
    // WXT's own frame says in a page's console what fails, and weighs more than some of what it holds.
    if (/define-unlisted-script/.test(id)) return 'export const defineUnlistedScript = (main) => ({ main });';
    return /unlisted-script-entrypoint/.test(id)
      ? code.replace(
          /(import definition .*)[\s\S]*/,
          `$1\nconst result = definition.main();\nexport { result as default };`,
        )
      : undefined;
  },
  /** After the bundler's own, that makes what runs in pages a fiftieth smaller: it is compiled anew in each. */
  async generateBundle(_: object, bundle: Record<string, { fileName: string; code?: string }>) {
    for (const one of Object.values(bundle)) {
      if (!one.code || !IN_PAGES.test(one.fileName)) continue;
      const { code } = await minify(one.code, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
      // One expression and no name: what a script returns (`survey.js`) is what comes of it for who runs it.
      const unnamed = code!.replace(/^var \w+=([\s\S]*);\s*$/, '($1)');
      one.code = (AT_ONCE.test(one.fileName) ? ALL_AT_ONCE : '') + unnamed;
    }
  },
};
const IN_PAGES = /^(?:page|scan|lists|popover|badge|survey)\.js$/;
/** Of these nearly all runs whenever they do. */
const AT_ONCE = /^(?:page|scan|lists)\.js$/;
/** Has V8 compile the functions of a script with it, where it would read over them now and read them again for each by itself. */
const ALL_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
const tight = (sheet: string): string =>
  sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/([{};:,]) | (?=[{}])/g, '$1');

export default defineConfig({
  // Firefox would get Manifest V2 by default, which knows no optional hosts.
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [lightScripts] }),
  // Promise-returning message listeners, in every Chromium since `minimum_chrome_version`.
  modules: ['@wxt-dev/webextension-polyfill'],
  zip: {
    name: 'relais',
    artifactTemplate: '{{name}}-{{packageVersion}}-{{browser}}{{modeSuffix}}.zip',
    // Mozilla builds it again from these: what the extension is made of, and what the workspace must know of the rest.
    sourcesTemplate: '{{name}}-{{packageVersion}}-sources{{modeSuffix}}.zip',
    sourcesRoot: path.dirname(import.meta.dirname),
    includeSources: [
      '{package.json,pnpm-lock.yaml,pnpm-workspace.yaml,tsconfig.json,LICENSE,NOTICE}',
      '{packages/*,widget,demo,bench}/package.json',
      'packages/core/src/**',
      'widget/src/**',
      'extension/**',
    ],
    excludeSources: [
      '**/node_modules/**',
      '**/.output/**',
      '**/.wxt/**',
      '**/*.test.ts',
      '**/*.fixture.ts',
      'packages/core/src/match/sites/*.html',
      'extension/testing/**',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    permissions: [
      // Directory, language, what a session hid: nothing leaves the device.
      'storage',
      // The popup knows the page it was opened on, and only then.
      'activeTab',
      // Puts the badge on a page: on that one, or on all sites once allowed.
      'scripting',
      // A new edition of the directory once a day; what waits to be sent, tried again.
      'alarms',
    ],
    // Never asked at install: only when the person turns badges on for all sites.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // Firefox adds `upgrade-insecure-requests` to its default, which breaks a directory on localhost.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http:",
    },
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'extension@relais.example',
          // Ed25519 and X25519 in Web Crypto, optional hosts, consent to data collection.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'safari' && {
      // Ed25519 in Web Crypto, popovers, `checkVisibility`.
      browser_specific_settings: { safari: { strict_min_version: '17.4' } },
    }),
    // Ed25519 in Web Crypto.
    ...((browser === 'chrome' || browser === 'edge') && { minimum_chrome_version: '137' }),
  }),
});
