/**
 * A file of an edition: signed, compressed, written. The bytes depend on the content and the key alone.
 *
 * Run as a worker, it does so beside the publisher: compressing and writing thousands of files takes as long as making
 * them.
 */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isMainThread, parentPort, type TransferListItem, Worker, workerData } from 'node:worker_threads';
import { constants, createGzip, gzip as gzipAtOnce } from 'node:zlib';
import type { Content } from '@relais/core/bytes';
import type { PrivateKey } from '../keys.ts';

export interface FileToWrite extends Content {
  file: string;
  /** Whether a file of that name stands already: it is read, and written only where it is another. */
  standing: boolean;
}

export interface FileWritten {
  /** Bytes as stored. */
  size: number;
  written: boolean;
}

export interface FileWriter {
  /** The content is the writer's from now on. @throws where it could not be written */
  write(file: FileToWrite): Promise<FileWritten>;
  close(): Promise<void>;
}

export const keyObject = (key: PrivateKey): KeyObject =>
  createPrivateKey({ key: { ...key } as import('node:crypto').JsonWebKey, format: 'jwk' });

/** Writes in this thread: what a few files are best done by. */
export function writerHere(key: PrivateKey): FileWriter {
  const privateKey = keyObject(key);
  return {
    async write({ bytes, cuts, file, standing }) {
      const stored = await compress([sign(null, bytes, privateKey), ...partsOf({ bytes, cuts })]);
      // Bytes, not dates or sizes: publishing again is how a damaged file is mended.
      if (standing && (await readFile(file)).equals(stored)) return { size: stored.length, written: false };
      await writeWhole(file, stored);
      return { size: stored.length, written: true };
    },
    async close() {},
  };
}

interface Answer {
  number: number;
  done?: FileWritten;
  failure?: Error;
}

/** Writes in a thread of its own. */
export function writerBeside(key: PrivateKey): FileWriter {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { filesSignedWith: key },
    // It holds a few files at a time, and their compressed halves outside of its heap.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const waiting = new Map<number, PromiseWithResolvers<FileWritten>>();
  let next = 0;
  let broken: Error | undefined;
  // Who gives up half-way leaves it idle: it must not hold the process.
  worker.unref();
  worker.on('message', ({ number, done, failure }: Answer) => {
    const asked = waiting.get(number)!;
    waiting.delete(number);
    if (!waiting.size) worker.unref();
    if (done) asked.resolve(done);
    else asked.reject(failure);
  });
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return {
    async write(file) {
      if (broken) throw broken;
      const asked = Promise.withResolvers<FileWritten>();
      waiting.set(next, asked);
      worker.ref();
      worker.postMessage({ number: next++, file }, [file.bytes.buffer as TransferListItem]);
      return asked.promise;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

if (!isMainThread && workerData?.filesSignedWith) {
  const writer = writerHere(workerData.filesSignedWith);
  parentPort!.on('message', async ({ number, file }: { number: number; file: FileToWrite }) => {
    const answer: Answer = await writer.write(file).then(
      (done) => ({ number, done }),
      (failure) => ({ number, failure }),
    );
    parentPort!.postMessage(answer);
  });
}

const GZIP = { level: 9, memLevel: 9 };

const gzip = promisify(gzipAtOnce);

export const partsOf = ({ bytes, cuts }: Content): Uint8Array[] => {
  const edges = [0, ...cuts, bytes.length];
  return edges.slice(1).map((end, i) => bytes.subarray(edges[i], end));
};

/** Gzip of the parts together; the codes of each are its own. */
export async function compress(parts: readonly Uint8Array[]): Promise<Buffer> {
  const stored = parts.length > 2 ? await compressInParts(parts) : await gzip(Buffer.concat(parts), GZIP);
  // The header names the operating system; "unknown" everywhere keeps the bytes the same.
  stored[9] = 255;
  return stored;
}

async function compressInParts(parts: readonly Uint8Array[]): Promise<Buffer> {
  const stream = createGzip(GZIP);
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
  for (const part of parts) {
    stream.write(part);
    stream.flush(constants.Z_BLOCK);
  }
  stream.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Whole or not at all: readers never see half a file. */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}
