/**
 * One process per data folder. PGlite runs inside its process and does not notice a second one writing the
 * same files; a lock file keeps the second one out.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder is open in a process that is alive. The message says in which, and what to do. */
export class DataFolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. One intake at a time can open it: stop that ` +
        'one, choose another folder (RELAIS_DATA), or share a PostgreSQL database (DATABASE_URL).',
    );
    this.name = 'DataFolderInUse';
  }
}

interface Holder {
  pid: number;
  /** When that process started, as the kernel counts it: a number used again after a reboot is another process. */
  started: string | null;
}

/**
 * Creates the folder where needed and locks it for this process. The lock of a process that has died is
 * taken over.
 * @returns how to unlock
 * @throws DataFolderInUse
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(resolve(folder), 'intake.lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  // Written aside and linked into place: whoever sees the lock sees it whole.
  const draft = `${lock}.${randomUUID()}`;
  try {
    writeFileSync(draft, mine);
    while (!tryLink(draft, lock)) {
      const holder = readHolder(lock);
      if (holder && isAlive(holder)) throw new DataFolderInUse(folder, holder.pid);
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where the lock is gone, or was never completely written: a power cut leaves empty files. */
function readHolder(lock: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' ? { pid: holder.pid, started: holder.started ?? null } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === null || startOf(pid) === started;
}

/** The process's start in clock ticks since boot; null where the system has no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
