/** Listings as a file: a JSON object a line, as `relais import` writes it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Listing } from '@relais/core/listing';
import { CommandError } from './command-error.ts';

/** Lines of a file. Not readline's: that one also breaks at U+2028, which JSON allows inside a text. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}

/**
 * The listings of a file, one by one.
 *
 * @param onProgress Told the bytes read and the bytes of the file, every thousand lines.
 * @throws CommandError that names the first bad line
 */
export async function* listingsOfFile(
  file: string,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<Listing> {
  const { size } = await stat(file).catch(() => {
    throw new CommandError(`${file} does not exist. Make it with: relais import FILE… --out ${file}`);
  });
  const seen = new Map<string, number>();
  let line = 0;
  let read = 0;
  for await (const text of linesOf(file)) {
    line++;
    read += Buffer.byteLength(text) + 1;
    if (line % 1000 === 0) onProgress?.(read, size);
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
    const before = seen.get(parsed.data.id);
    if (before) {
      throw new CommandError(
        `${file}, lines ${before} and ${line} have one id, "${parsed.data.id}". Give one of them another.`,
      );
    }
    seen.set(parsed.data.id, line);
    yield parsed.data;
  }
}
