/** The databases every suite runs on, and an intake on a fresh one. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import {
  createIntake,
  type Database,
  type DatabaseLocation,
  type Intake,
  type IntakeOptions,
  openDatabase,
} from '../src/index.ts';

if (inject('pgliteFolder') === undefined) {
  throw new Error(
    'The Vitest configuration must name packages/intake/test/databases.setup.ts as globalSetup.',
  );
}

export interface TestDatabase {
  name: 'PGlite' | 'PostgreSQL';
  /** Makes an empty one. */
  create(): Promise<{ location: DatabaseLocation; remove: () => void }>;
}

export const PGLITE: TestDatabase = {
  name: 'PGlite',
  async create() {
    const folder = mkdtempSync(join(tmpdir(), 'relais-intake-'));
    cpSync(inject('pgliteFolder'), folder, { recursive: true });
    return { location: { folder }, remove: () => rmSync(folder, { recursive: true, force: true }) };
  },
};

export const POSTGRES: TestDatabase = {
  name: 'PostgreSQL',
  async create() {
    const host = inject('postgresSocket')!;
    const name = `intake_${randomUUID().replaceAll('-', '')}`;
    const client = new Client({ host, user: 'postgres', database: 'postgres' });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    const url = `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(host)}`;
    return { location: { url }, remove: () => {} };
  },
};

/** Runs a suite on each database; on PostgreSQL only where the machine has it. */
export function describeOnEach(title: string, suite: (database: TestDatabase) => void): void {
  describe(`${title} (PGlite)`, () => suite(PGLITE));
  describe.skipIf(inject('postgresSocket') === null)(`${title} (PostgreSQL)`, () => suite(POSTGRES));
}

export const OPERATOR_TOKEN = 'operator token for tests';

/** What a suite works with; `intake` is new in each test, on emptied tables. */
export interface Bench {
  database: Database;
  intake: Intake;
  /** Everything the intake has logged in this test. */
  lines: string[];
  /** The intake's clock; a test may turn it. */
  clock: Date;
  /** Replaces the intake by one with other options. */
  restart(options: Partial<IntakeOptions>): Promise<Intake>;
  /** Number of stored submissions. */
  stored(): Promise<number>;
}

/** Opens a database for the surrounding suite, and makes an intake on it before each test. */
export function useIntake(testDatabase: TestDatabase): Bench {
  const bench = {} as Bench;
  let remove = (): void => {};

  bench.restart = async (options) => {
    await bench.intake?.close();
    bench.intake = await createIntake({
      // The suite keeps the database through all its tests.
      database: { ...bench.database, close: async () => {} },
      operatorToken: OPERATOR_TOKEN,
      limits: { submissions: 10_000, followUp: 10_000, inbox: 10_000 },
      log: (line) => bench.lines.push(line),
      now: () => bench.clock,
      ...options,
    });
    return bench.intake;
  };
  bench.stored = async () => {
    const rows = await bench.database.query('SELECT id FROM submissions');
    return rows.length;
  };

  beforeAll(async () => {
    const created = await testDatabase.create();
    remove = created.remove;
    bench.database = await openDatabase(created.location);
  });
  beforeEach(async () => {
    await bench.database.script('DELETE FROM submission_history; DELETE FROM submissions;');
    bench.lines = [];
    bench.clock = new Date('2026-11-22T10:00:00.000Z');
    await bench.restart({});
  });
  afterEach(() => bench.intake.close());
  afterAll(async () => {
    await bench.database?.close();
    remove();
  });
  return bench;
}
