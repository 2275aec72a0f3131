/** Listings in a file, a JSON object a line; read and written one at a time, whatever the size. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Listing } from '@relais/core/listing';

/** The lines of a file that JSON.stringify wrote: none holds a line separator. */
export async function* listingsIn(file: string): AsyncGenerator<Listing> {
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line) yield JSON.parse(line) as Listing;
  }
}

/** Writes listings no faster than the disk takes them. */
export async function writeListings(
  listings: Iterable<Listing> | AsyncIterable<Listing>,
  file: string,
): Promise<void> {
  const stream = createWriteStream(file);
  let lines: string[] = [];
  const flush = async () => {
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
    lines = [];
  };
  for await (const listing of listings) {
    lines.push(`${JSON.stringify(listing)}\n`);
    if (lines.length === 1000) await flush();
  }
  await flush();
  stream.end();
  await once(stream, 'finish');
}
