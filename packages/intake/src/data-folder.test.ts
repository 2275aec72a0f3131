import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from './data-folder.ts';

describe('the lock of a data folder', () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relais-lock-'));
    lock = join(folder, 'intake.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('makes the folder, keeps a second one out, and leaves nothing behind', () => {
    const inside = join(folder, 'data', 'intake');
    const unlock = lockDataFolder(inside);
    expect(readdirSync(inside)).toEqual(['intake.lock']);
    expect(() => lockDataFolder(inside)).toThrow(DataFolderInUse);
    unlock();
    expect(readdirSync(inside)).toEqual([]);
  });

  test('names the process that holds it, and what to do', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(lock, JSON.stringify({ pid: holder.pid, started: null }));
    expect(() => lockDataFolder(folder)).toThrow(`in use by process ${holder.pid}`);
    expect(() => lockDataFolder(folder)).toThrow('RELAIS_DATA');
    holder.kill('SIGKILL');
    await new Promise((ended) => holder.once('exit', ended));
    lockDataFolder(folder)();
    expect(existsSync(lock)).toBe(false);
  });

  test.each([
    ['a process that has died', () => JSON.stringify({ pid: spawnSync('true').pid, started: '1' })],
    [
      'an earlier process with the number this one has',
      () => JSON.stringify({ pid: process.pid, started: '1' }),
    ],
    ['nobody, empty since a power cut', () => ''],
    ['nobody, garbled', () => '{"pid":"x"}'],
  ])('is taken over from %s', (_title, content) => {
    writeFileSync(lock, content());
    const unlock = lockDataFolder(folder);
    expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
    unlock();
  });
});
