import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateKey, type PrivateKey } from '../keys.ts';
import { type FileWriter, writerBeside, writerHere } from './file-writer.ts';

describe.each([
  ['in this thread', writerHere],
  ['in a thread of its own', writerBeside],
])('a writer %s', (_, open) => {
  let folder: string;
  let writer: FileWriter;
  let key: PrivateKey;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relais-writer-'));
    key = await generateKey('sign');
    writer = open(key);
  });
  afterEach(async () => {
    await writer.close();
    await rm(folder, { recursive: true });
  });
  const content = (text: string) => ({ bytes: new Uint8Array(Buffer.from(text)), cuts: [3] });

  it('signs, compresses and writes, and leaves what stands as it should alone', async () => {
    const file = path.join(folder, 'a');
    const first = await writer.write({ ...content('abcdef'), file, standing: false });
    const stored = await readFile(file);
    expect(first).toEqual({ size: stored.length, written: true });
    expect(gunzipSync(stored).subarray(64).toString()).toBe('abcdef');
    expect(await writer.write({ ...content('abcdef'), file, standing: true })).toEqual({
      size: stored.length,
      written: false,
    });
  });

  it('says why a file could not be written, and writes the next one', async () => {
    const file = path.join(folder, 'not', 'there');
    await expect(writer.write({ ...content('abcdef'), file, standing: false })).rejects.toThrow(/ENOENT/);
    const next = path.join(folder, 'b');
    expect((await writer.write({ ...content('abc'), file: next, standing: false })).written).toBe(true);
  });
});
