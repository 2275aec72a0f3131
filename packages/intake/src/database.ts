/**
 * The one seam between the intake and where it keeps things: PGlite in a folder, or PostgreSQL. Both run the
 * same SQL and the same migrations.
 */
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { Pool, type PoolClient } from 'pg';
import { lockDataFolder } from './data-folder.ts';
import { openPGliteOnDisk } from './pglite-on-disk.ts';

export interface Queries {
  /** One statement with parameters (`$1`). Times come back as `Date`; `bigint` differs, so cast it to text. */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Several statements, no parameters. */
  script(sql: string): Promise<void>;
}

export interface Database extends Queries {
  /** Runs `work` in one transaction. When the promise is fulfilled, what it wrote is on disk. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Frees what erased rows of a table occupied. PostgreSQL does this by itself, PGlite has nobody to do it. */
  vacuum(table: string): Promise<void>;
  close(): Promise<void>;
  /** For the line printed at start. Never holds a password. */
  readonly description: string;
}

/** `folder`: PGlite, embedded. `url`: PostgreSQL, or an engine that speaks its language. */
export type DatabaseLocation = { folder: string } | { url: string };

/**
 * Opens the database and brings it to this version.
 * @throws DataFolderInUse where another process has the folder open
 * @throws Error where the database would answer before a commit is on disk, or is newer than this program
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = 'folder' in location ? await openFolder(resolve(location.folder)) : openUrl(location.url);
  try {
    await refuseForgetfulness(database);
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openFolder(folder: string): Promise<Database> {
  const unlock = lockDataFolder(folder);
  const pglite = await openPGliteOnDisk(folder).catch((error: unknown) => {
    unlock();
    throw error;
  });
  return {
    ...pgliteQueries(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(pgliteQueries(transaction))),
    vacuum: async (table) => {
      await pglite.exec(`VACUUM ${table}`);
    },
    close: () => pglite.close().finally(unlock),
    description: `PGlite in ${folder}`,
  };
}

function pgliteQueries(on: PGlite | Transaction): Queries {
  return {
    query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
      (await on.query<Row>(sql, parameters)).rows,
    script: async (sql) => {
      await on.exec(sql);
    },
  };
}

/** PostgreSQL takes no connection right now. Nothing has been asked of it. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    super('The PostgreSQL server takes no connection.', { cause });
    this.name = 'DatabaseUnreachable';
  }
}

function openUrl(url: string): Database {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect().catch((cause: unknown) => {
      throw new DatabaseUnreachable(cause);
    });
    // A connection that breaks in mid-work says so to the query under way; without a listener it would end the
    // process. Once for each connection: the pool lends the same ones again and again.
    if (!client.listenerCount('error')) client.on('error', () => {});
    return client;
  };
  const connected = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await connect();
    return work(client).finally(() => client.release());
  };
  return {
    query: (sql, parameters) => connected((client) => clientQueries(client).query(sql, parameters)),
    script: (sql) => connected((client) => clientQueries(client).script(sql)),
    transaction: async (work) => {
      const client = await connect();
      try {
        await client.query('BEGIN');
        const result = await work(clientQueries(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        const broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    vacuum: async () => {},
    close: () => pool.end(),
    description: 'PostgreSQL',
  };
}

function clientQueries(client: PoolClient): Queries {
  return {
    query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
      (await client.query(sql, parameters)).rows as Row[],
    script: async (sql) => {
      await client.query(sql);
    },
  };
}

/** "Accepted" means on disk: settings under which PostgreSQL answers earlier are refused. */
async function refuseForgetfulness(database: Database): Promise<void> {
  const off = await database.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'",
  );
  if (off.length === 0) return;
  const names = off.map(({ name }) => name).join(' and ');
  throw new Error(
    `The database runs with ${names} off, so that it answers before a submission is on disk. Set it to on ` +
      '(postgresql.conf, or ALTER DATABASE … SET synchronous_commit = on) and start again.',
  );
}

const MIGRATIONS = new URL('../migrations/', import.meta.url);

/** Any number, as long as every version of the intake uses the same. */
const MIGRATION_LOCK = 7_345_247;

async function migrate(database: Database): Promise<void> {
  const files = (await readdir(MIGRATIONS)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  await database.transaction(async (queries) => {
    // Intakes that start together on one database wait here for the first.
    await queries.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await queries.script(
      'CREATE TABLE IF NOT EXISTS intake_migrations (name text PRIMARY KEY, applied timestamptz NOT NULL)',
    );
    const rows = await queries.query<{ name: string }>('SELECT name FROM intake_migrations');
    const applied = new Set(rows.map(({ name }) => name));
    const newer = [...applied].find((name) => !files.includes(name));
    if (newer) {
      throw new Error(`The database was used by a newer intake (it has ${newer}). Start that version again.`);
    }
    for (const name of files.filter((file) => !applied.has(file))) {
      await queries.script(await readFile(new URL(name, MIGRATIONS), 'utf8'));
      await queries.query('INSERT INTO intake_migrations (name, applied) VALUES ($1, $2)', [
        name,
        new Date().toISOString(),
      ]);
    }
  });
}
