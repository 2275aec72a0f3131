/**
 * The listings to be published, as something that can be read through once and then looked up: a file of a million
 * stays on the disk.
 */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Listing } from '@relais/core/listing';
import { CommandError } from '../command-error.ts';

export interface ListingSource {
  /** Visits every listing in turn, numbered from 0. To be called once, before `at`. @throws CommandError */
  scan(
    visit: (listing: Listing, number: number) => void,
    onProgress?: (done: number, total: number) => void,
  ): Promise<void>;
  /** The listing with that number. */
  at(number: number): Listing;
  close(): void;
}

export function listingsInMemory(listings: readonly Listing[]): ListingSource {
  return {
    async scan(visit) {
      for (const [number, listing] of listings.entries()) visit(listing, number);
    },
    at: (number) => listings[number]!,
    close() {},
  };
}

/** Longer than any listing: past it, the file is not one of lines. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Lines of JSON, as `relais import` writes them. @throws CommandError where the file cannot be read */
export function listingsInFile(file: string): ListingSource {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    throw new CommandError(`${file} does not exist. Make it with: relais import FILE… --out ${file}`);
  }
  /** Where each listing's line starts and how long it is, in bytes. */
  const starts: number[] = [];
  const lengths: number[] = [];

  function read(bytes: Buffer, line: number): Listing {
    let json: unknown;
    try {
      json = JSON.parse(bytes.toString());
    } catch (error) {
      throw new CommandError(
        `${file}, line ${line} is not JSON: ${(error as Error).message}. Import again, or mend the line.`,
      );
    }
    const parsed = Listing.safeParse(json);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0]!;
    throw new CommandError(
      `${file}, line ${line}, field "${issue.path.join('.')}": ${issue.message}. Mend the line and publish again.`,
    );
  }

  return {
    async scan(visit, onProgress) {
      const { size } = fstatSync(descriptor);
      const lineOfId = new Map<string, number>();
      let line = 0;
      const take = (bytes: Buffer, start: number) => {
        line++;
        if (!bytes.length || !bytes.some((byte) => byte > 0x20)) return;
        const listing = read(bytes, line);
        const before = lineOfId.get(listing.id);
        if (before !== undefined) {
          throw new CommandError(
            `${file}, lines ${before} and ${line} have one id, "${listing.id}". Give one of them another.`,
          );
        }
        lineOfId.set(listing.id, line);
        starts.push(start);
        lengths.push(bytes.length);
        visit(listing, starts.length - 1);
        if (line % 1000 === 0) onProgress?.(start, size);
      };
      let rest: Buffer = Buffer.alloc(0);
      let restStart = 0;
      for await (const chunk of createReadStream('', {
        fd: descriptor,
        autoClose: false,
        start: 0,
        highWaterMark: 1 << 20,
      })) {
        const bytes = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
        let from = 0;
        for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
          take(bytes.subarray(from, end), restStart + from);
          from = end + 1;
        }
        rest = bytes.subarray(from);
        restStart += from;
        if (rest.length > LONGEST_LINE) {
          throw new CommandError(
            `${file}, line ${line + 1} is longer than ${LONGEST_LINE >> 20} MB; listings stand one a line. Import again.`,
          );
        }
      }
      take(rest, restStart);
    },
    at(number) {
      const bytes = Buffer.allocUnsafe(lengths[number]!);
      readSync(descriptor, bytes, 0, bytes.length, starts[number]!);
      return JSON.parse(bytes.toString()) as Listing;
    },
    close: () => closeSync(descriptor),
  };
}
