/** `relais search` for programs: an answer as JSON, and questions a line, each asked by a browser that knows nothing yet. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type SearchAnswer, type SearchQuery, search } from '@relais/core/connect/search';
import * as z from 'zod';
import { CommandError } from './command-error.ts';
import { openAnyDirectory } from './folder.ts';

const Line = z
  .strictObject({
    text: z.string(),
    near: z.string().optional(),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    scope: z.enum(['near', 'farther', 'country']).optional(),
    limit: z.number().int().positive().optional(),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), 'lat and lon go together');

/**
 * An answer, ready to print. A result list does not know the listings' ids, which stand in their details: they are
 * read here, after what the search itself cost was counted.
 */
export async function answerJson({
  results,
  categories,
  place,
  unknownPlace,
  widened,
  problems,
}: SearchAnswer) {
  return {
    results: await Promise.all(
      results.map(async ({ details, key, week, at, distanceKm, categories, ...result }) => ({
        id: (await details()).id,
        ...result,
        categories: categories.map(({ id }) => id),
        distanceKm: distanceKm === undefined ? null : Math.round(distanceKm * 100) / 100,
      })),
    ),
    categories: categories.map(({ id }) => id),
    place: place ?? null,
    ...(unknownPlace && { unknownPlace }),
    widened,
    ...(problems.length && { problems: problems.map(({ message }) => message) }),
  };
}

/**
 * Answers the questions of a file, a JSON object a line, in their order. A line that is no question is answered by
 * `{ error }`.
 * @throws CommandError where the file cannot be read
 */
export async function* answerQueries(
  file: string,
  { address, publicKey, limit }: { address: string; publicKey: string | undefined; limit: number },
): AsyncGenerator<Record<string, unknown>> {
  const input = createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error) => reject(new CommandError(`${file} cannot be read: ${error.message}`)));
  });
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    if (!next.value.trim()) continue;
    const query = readQuery(next.value);
    if ('error' in query) {
      yield { error: `${file}, line ${number}: ${query.error}` };
      continue;
    }
    const start = performance.now();
    const { directory } = await openAnyDirectory(address, publicKey);
    const answer = await search(directory, { limit, ...query });
    const { bytes, requests } = directory.traffic;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    yield { text: query.text, ...(await answerJson(answer)), bytes, requests, ms };
  }
}

function readQuery(line: string): SearchQuery | { error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { error: `is not JSON: ${(error as Error).message}` };
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { error: `${issue.path.length ? `"${issue.path.join('.')}": ` : ''}${issue.message}` };
  }
  const { near, lat, lon, ...query } = parsed.data;
  return {
    ...query,
    near: lat !== undefined && lon !== undefined ? { latitude: lat, longitude: lon } : near,
  };
}
