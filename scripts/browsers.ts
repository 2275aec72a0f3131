/** The browsers of this machine, installed from Debian where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type Browser = 'chromium' | 'firefox';

const CANDIDATES: Record<Browser, { variable: string; debian: string; names: string[]; files: string[] }> = {
  chromium: {
    variable: 'RELAIS_CHROMIUM',
    debian: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  },
  firefox: {
    variable: 'RELAIS_FIREFOX',
    debian: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** Path of a browser's program; the variable outweighs what is found. */
export function findBrowser(browser: Browser): string | undefined {
  const { variable, names, files } = CANDIDATES[browser];
  const set = process.env[variable];
  if (set) return set;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...files].find(
    existsSync,
  );
}

/** Finds or installs browsers. @throws Error with the one line that says what to do */
export function ensureBrowsers(browsers: Browser[]): void {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  if (!missing.length) return;
  const packages = missing.map((browser) => CANDIDATES[browser].debian);
  const apt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (apt) {
    console.error(`Installing ${packages.join(' and ')} with apt…`);
    const options = {
      stdio: ['ignore', 'ignore', 2] as ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
  }
  const still = missing.filter((browser) => !findBrowser(browser));
  if (still.length) {
    throw new Error(
      `Needed to go on: ${still
        .map(
          (browser) =>
            `${browser} (Debian: apt-get install ${CANDIDATES[browser].debian}; or set ${CANDIDATES[browser].variable} to its program)`,
        )
        .join('; ')}.`,
    );
  }
}

/** What Chromium wants where tests run: as root there is no sandbox, and nothing may call home. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
