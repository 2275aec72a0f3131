/**
 * PGlite in a folder, made to keep what it has committed through a power cut.
 *
 * As it comes, PGlite 0.5 starts PostgreSQL with `-F` (never ask for a flush), and its bridge to Node's files
 * answers `fsync` with success and does nothing; what it has "committed" survives the death of the process, not
 * that of the machine. So here: PostgreSQL asks, by `fsync` rather than `fdatasync`, whose bridge cannot be
 * reached; and the bridge calls the real one.
 */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's bridge to Node's files that is completed here. */
interface NodeFiles {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation<T>(operation: () => T): T;
}

class FlushedNodeFS extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const complete = ({ NODEFS }: { NODEFS: NodeFiles }): void => {
      NODEFS.stream_ops.fsync = (stream) =>
        NODEFS.tryFSOperation(() => {
          fs.fsyncSync(stream.nfd);
          return 0;
        });
    };
    return super.init(pglite, { ...options, preRun: [...(options.preRun ?? []), complete] });
  }
}

const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/**
 * Opens the database in `folder`, creating it on first use. Creation happens aside and is moved into place
 * when it is on disk, so that an interrupted first start leaves nothing half-made.
 */
export async function openPGliteOnDisk(folder: string): Promise<PGlite> {
  const home = join(folder, 'pglite');
  if (!fs.existsSync(home)) {
    const fresh = `${home}.new`;
    fs.rmSync(fresh, { recursive: true, force: true });
    await (await open(fresh)).close();
    await flushTree(fresh);
    fs.renameSync(fresh, home);
    await flush(folder);
    await flush(dirname(folder));
  }
  return open(home);
}

async function open(home: string): Promise<PGlite> {
  let complaint = '';
  try {
    return await PGlite.create({
      fs: new FlushedNodeFS(home),
      startParams: START_PARAMETERS,
      onStderr: (line) => {
        if (line.includes('PANIC:')) endProcess(line);
        complaint = line;
        return false;
      },
    });
  } catch (error) {
    throw new Error(`PGlite could not open ${home}. ${complaint || (error as Error).message}`, {
      cause: error,
    });
  }
}

/**
 * A full or failing disk makes PostgreSQL panic: it gives up its process, and what was committed is recovered
 * at the next start. Inside PGlite it would hang instead, and the whole intake with it, so it gets its way.
 */
function endProcess(reason: string): never {
  fs.writeSync(process.stderr.fd, `The database had to stop: ${reason}\n`);
  process.exit(1);
}

async function flushTree(folder: string): Promise<void> {
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    await flush(join(folder, entry));
  }
  await flush(folder);
}

async function flush(path: string): Promise<void> {
  const directory = fs.statSync(path).isDirectory();
  // Windows opens no directory, and needs not: its file systems keep names in order themselves.
  if (directory && process.platform === 'win32') return;
  const file = await fs.promises.open(path, directory ? 'r' : 'r+');
  await file.sync().finally(() => file.close());
}
