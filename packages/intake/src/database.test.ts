import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test, vi } from 'vitest';
import { describeOnEach, PGLITE, POSTGRES, useIntake } from '../test/databases.ts';
import { newSubmission, post } from '../test/submissions.ts';
import { createIntake, DatabaseUnreachable, DataFolderInUse, openDatabase } from './index.ts';

describeOnEach('a database', (testDatabase) => {
  const bench = useIntake(testDatabase);

  test('undoes a transaction that fails, and goes on', async () => {
    const failing = bench.database.transaction(async (queries) => {
      await queries.query('UPDATE submission_count SET last = 7000');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const rows = await bench.database.query('SELECT only_row FROM submission_count WHERE last = 7000');
    expect(rows).toEqual([]);
  });

  test('flushes to disk', async () => {
    const settings = await bench.database.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY name",
    );
    expect(settings).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  test('keeps migrations and rows when it is opened again, and refuses an older intake', async () => {
    const { location, remove } = await testDatabase.create();
    const first = await openDatabase(location);
    await first.query('UPDATE submission_count SET last = 7');
    await first.close();
    const again = await openDatabase(location);
    expect(await again.query('SELECT last::text AS last FROM submission_count')).toEqual([{ last: '7' }]);
    expect(await again.query('SELECT name FROM intake_migrations')).toEqual([
      { name: '0001-submissions.sql' },
    ]);
    await again.query("INSERT INTO intake_migrations (name, applied) VALUES ('9999-later.sql', now())");
    await again.close();
    await expect(openDatabase(location)).rejects.toThrow('newer intake (it has 9999-later.sql)');
    remove();
  });
});

describe.skipIf(inject('postgresSocket') === null)('PostgreSQL', () => {
  test('is refused where it would answer before a commit is on disk', async () => {
    const { location } = await POSTGRES.create();
    const database = await openDatabase(location);
    const [row] = await database.query<{ name: string }>('SELECT current_database() AS name');
    await database.script(`ALTER DATABASE ${row!.name} SET synchronous_commit = off`);
    await database.close();
    await expect(openDatabase(location)).rejects.toThrow('synchronous_commit off');
  });

  test('is brought up to date once by intakes that start together', async () => {
    const { location } = await POSTGRES.create();
    const databases = await Promise.all(Array.from({ length: 5 }, () => openDatabase(location)));
    const rows = await databases[0]!.query('SELECT name FROM intake_migrations');
    expect(rows).toHaveLength(1);
    await Promise.all(databases.map((database) => database.close()));
  });

  test('serves several intakes at once, and one submission is stored once', async () => {
    const { location } = await POSTGRES.create();
    const open = async () => createIntake({ database: await openDatabase(location) });
    const intakes = await Promise.all([open(), open(), open()]);
    const sent = await newSubmission();
    const responses = await Promise.all(
      Array.from({ length: 15 }, (_, count) => post(intakes[count % 3]!.app, sent)),
    );
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(14).fill(200), 201]);
    await Promise.all(intakes.map((intake) => intake.close()));
  });

  test('that does not answer is told from a failure, and the client is asked to wait', async () => {
    const unreachable = { url: 'postgresql://nobody@127.0.0.1:1/none' };
    await expect(openDatabase(unreachable)).rejects.toThrow(DatabaseUnreachable);
    const { location } = await POSTGRES.create();
    const intake = await createIntake({ database: await openDatabase(location) });
    const neighbour = await openDatabase((await POSTGRES.create()).location);
    const name = new URL((location as { url: string }).url).pathname.slice(1);
    await neighbour.script(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await neighbour.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      name,
    ]);
    await vi.waitFor(async () => {
      const response = await post(intake.app, await newSubmission());
      expect(response.statusCode).toBe(503);
      expect(response.json().code).toBe('database-unreachable');
    });
    await intake.close();
    await neighbour.close();
  });
});

describe('PGlite', () => {
  test('has the system write each accepted submission to the disk before the answer', async () => {
    const { location, remove } = await PGLITE.create();
    const { folder } = location as { folder: string };
    const intake = await createIntake({ database: await openDatabase(location) });
    const wal = join(folder, 'pglite', 'pg_wal');
    const segments = readdirSync(wal).map((name) => statSync(join(wal, name)).ino);
    const flushed: number[] = [];
    const flush = fs.fsyncSync;
    const spy = vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      flushed.push(fs.fstatSync(descriptor).ino);
      flush(descriptor);
    });
    expect((await post(intake.app, await newSubmission())).statusCode).toBe(201);
    expect(segments).toContain(flushed.at(-1));
    spy.mockRestore();
    await intake.close();
    remove();
  });

  test('is opened by one at a time, and free again when it is closed', async () => {
    const { location, remove } = await PGLITE.create();
    const { folder } = location as { folder: string };
    const database = await openDatabase(location);
    await expect(openDatabase(location)).rejects.toThrow(DataFolderInUse);
    await database.close();
    expect(readdirSync(folder)).toEqual(['pglite']);
    remove();
  });

  test('is free again when it could not be opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relais-broken-'));
    mkdirSync(join(folder, 'pglite'));
    writeFileSync(join(folder, 'pglite', 'PG_VERSION'), '9.6\n');
    await expect(openDatabase({ folder })).rejects.toThrow('could not open');
    expect(readdirSync(folder)).toEqual(['pglite']);
    rmSync(folder, { recursive: true });
  });
});
