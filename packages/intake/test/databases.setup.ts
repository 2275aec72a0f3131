/**
 * Before all tests: one PGlite folder, of which each suite takes a copy (making one takes seconds), and a
 * temporary PostgreSQL server where PostgreSQL is installed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    pgliteFolder: string;
    /** Folder of the server's socket; null where there is no PostgreSQL. */
    postgresSocket: string | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pgliteFolder = mkdtempSync(join(tmpdir(), 'relais-pglite-'));
  // As an interrupted first start leaves it: the second one is to begin anew.
  mkdirSync(join(pgliteFolder, 'pglite.new', 'base'), { recursive: true });
  const pglite = openDatabase({ folder: pgliteFolder }).then((database) => database.close());
  const server = await startPostgres();
  await pglite;
  project.provide('pgliteFolder', pgliteFolder);
  project.provide('postgresSocket', 'skipped' in server ? null : server.socket);
  if ('skipped' in server) console.log(`PostgreSQL tests are skipped: ${server.skipped}`);
  return async () => {
    rmSync(pgliteFolder, { recursive: true, force: true });
    if (!('skipped' in server)) await server.stop();
  };
}

type Server = { socket: string; stop: () => Promise<void> } | { skipped: string };

async function startPostgres(): Promise<Server> {
  const programs = findPrograms();
  if (!programs) return { skipped: 'no initdb in PATH or under /usr/lib/postgresql.' };
  const account = serverAccount();
  if (account === null) return { skipped: 'PostgreSQL does not run as root, and there is no user postgres.' };

  const folder = mkdtempSync(join(tmpdir(), 'relais-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `initdb failed: ${made.stderr.trim().split('\n').at(-1)}` };
  }
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'],
    { ...account, cwd: folder, stdio: 'ignore' },
  );
  const killServer = (): void => {
    server.kill('SIGQUIT');
  };
  process.on('exit', killServer);
  const stop = async (): Promise<void> => {
    process.off('exit', killServer);
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  if (await answers(folder, server)) return { socket: folder, stop };
  await stop();
  return { skipped: 'the temporary server did not start.' };
}

/** Folder of initdb and postgres. */
function findPrograms(): string | undefined {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed)
    ? readdirSync(installed).sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((name) => join(installed, name, 'bin')),
  ]
    .map((folder) => join(folder, 'initdb'))
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)))
    .find((folder) => existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: who runs it then. Undefined: whoever runs the tests; null: nobody can. */
function serverAccount(): { uid: number; gid: number } | undefined | null {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid!, gid: gid! } : null;
}

async function answers(socket: string, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    const client = new Client({ host: socket, user: 'postgres', database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(100);
    }
  }
  return false;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}
