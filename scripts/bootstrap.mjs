/**
 * From a machine with Node 18 or newer and npm to a running command: a modern Node and pnpm from the npm
 * registry where they are missing, the dependencies, and for tests the browsers. Plain JavaScript without
 * dependencies, because it runs before anything is installed.
 *
 *     node scripts/bootstrap.mjs demo | test | try-extension | relais [ARGUMENTS]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const PNPM = '12.21.0';
/** From here on Node runs TypeScript as it stands. */
const NODE_MINIMUM = [22, 18];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = 'test', ...rest] = process.argv.slice(2);
const inside = process.env.RELAIS_BOOTSTRAP === '1';

const modern = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // 23 had it from 23.6 on.
  return major === 23
    ? minor >= 6
    : major > NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor >= NODE_MINIMUM[1]);
};

/** Holds the lockfile as it was when all of it was installed. */
const marker = path.join(root, 'node_modules', '.relais-installed');
const lockfile = () => readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8');
const installed = () => existsSync(marker) && readFileSync(marker, 'utf8') === lockfile();

function run(program, args, env = {}) {
  const { status, signal, error } = spawnSync(program, args, {
    // Paths on the command line are meant from where it was typed.
    cwd: command === 'relais' ? (process.env.INIT_CWD ?? process.cwd()) : root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) fail(`${program} cannot be run: ${error.message}`);
  if (status !== 0) process.exit(signal ? 1 : status);
}

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

if (!inside && !(modern() && installed())) {
  const packages = [`pnpm@${PNPM}`];
  if (!modern())
    packages.unshift(
      `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${NODE}`,
    );
  console.error(`Setting up (${packages.join(', ')})…`);
  const self = fileURLToPath(import.meta.url);
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  run(
    'npx',
    [
      '--yes',
      ...packages.flatMap((name) => ['-p', name]),
      '-c',
      ['node', self, command, ...rest].map(quote).join(' '),
    ],
    { RELAIS_BOOTSTRAP: '1', npm_config_loglevel: 'error' },
  );
  process.exit(0);
}

if (inside && !installed()) {
  const { status } = spawnSync('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('The dependencies could not be installed; what pnpm says above tells why.');
  writeFileSync(marker, lockfile());
}

const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
const script = (file, ...args) => run(process.execPath, [...NODE_FLAGS, path.join(root, file), ...args]);
switch (command) {
  case 'demo':
    script('demo/src/start.ts', ...rest);
    break;
  case 'test':
    script('scripts/test.ts', ...rest);
    break;
  case 'try-extension':
    script('demo/src/try-extension.ts', ...rest);
    break;
  case 'relais':
    script('packages/publisher/src/cli.ts', ...rest);
    break;
  default:
    fail(`bootstrap.mjs knows demo, test, try-extension and relais; not "${command}".`);
}
