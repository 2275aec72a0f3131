/** Listings as a file: a JSON object a line, as `relais import` writes it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Listing } from '@relais/core/listing';
import { CommandError } from './command-error.ts';

/** Longer than any listing: past it, the file is not one of lines. */
const LONGEST_LINE = 16 * 1024 * 1024;

interface PlacedLine {
  bytes: Buffer;
  /** Where the line starts in the file, in bytes. */
  start: number;
}

/** Lines of a file, as bytes. @throws CommandError where a line is longer than any listing */
async function* placedLinesOf(file: string): AsyncGenerator<PlacedLine> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  let line = 1;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield { bytes: bytes.subarray(from, end), start: start + from };
      from = end + 1;
      line++;
    }
    rest = bytes.subarray(from);
    start += from;
    if (rest.length > LONGEST_LINE) {
      throw new CommandError(
        `${file}, line ${line} is longer than ${LONGEST_LINE >> 20} MB; listings stand one a line. Import again.`,
      );
    }
  }
  yield { bytes: rest, start };
}

/** Lines of a file. Not readline's: that one also breaks at U+2028, which JSON allows inside a text. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  for await (const { bytes } of placedLinesOf(file)) yield bytes.toString();
}

export interface PlacedListing {
  listing: Listing;
  /** Where its line starts in the file and how long it is, in bytes. */
  start: number;
  length: number;
}

/**
 * The listings of a file, one by one, and where they stand in it.
 *
 * @param onProgress Told the bytes read and the bytes of the file, every thousand lines.
 * @throws CommandError that names the first bad line
 */
export async function* placedListingsOfFile(
  file: string,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<PlacedListing> {
  const { size } = await stat(file).catch(() => {
    throw new CommandError(`${file} does not exist. Make it with: relais import FILE… --out ${file}`);
  });
  const seen = new Map<string, number>();
  let line = 0;
  for await (const { bytes, start } of placedLinesOf(file)) {
    line++;
    if (line % 1000 === 0) onProgress?.(start, size);
    const text = bytes.toString();
    if (!text.trim()) continue;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      throw new CommandError(
        `${file}, line ${line} is not JSON: ${(error as Error).message}. Import again, or mend the line.`,
      );
    }
    const parsed = Listing.safeParse(json);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new CommandError(
        `${file}, line ${line}, field "${issue.path.join('.')}": ${issue.message}. Mend the line and publish again.`,
      );
    }
    const { id } = parsed.data;
    const before = seen.get(id);
    if (before) {
      throw new CommandError(
        `${file}, lines ${before} and ${line} have one id, "${id}". Give one of them another.`,
      );
    }
    seen.set(id, line);
    yield { listing: parsed.data, start, length: bytes.length };
  }
}

/** As `placedListingsOfFile`, the listings alone. */
export async function* listingsOfFile(
  file: string,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<Listing> {
  for await (const { listing } of placedListingsOfFile(file, onProgress)) yield listing;
}
