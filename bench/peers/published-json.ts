/** What a site that searches in the page publishes: one JSON, gzipped. */
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Lines, because a string in JavaScript ends at half a gigabyte. */
export async function writeLines(folder: string, name: string, lines: Iterable<string>): Promise<void> {
  function* ended() {
    for (const line of lines) yield `${line}\n`;
  }
  await pipeline(
    Readable.from(ended()),
    createGzip({ level: 9 }),
    createWriteStream(path.join(folder, `${name}.gz`)),
  );
}

export async function readLines(folder: string, name: string): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path.join(folder, `${name}.gz`)).pipe(createGunzip()))
    chunks.push(chunk as Buffer);
  const lines: string[] = [];
  // Cut as bytes: the whole may be longer than a string can be.
  const bytes = Buffer.concat(chunks);
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    lines.push(bytes.toString('utf8', from, to));
    from = to + 1;
  }
  return lines;
}
