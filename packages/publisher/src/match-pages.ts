/** `relais match`: which listings of a directory pages name, by the same function as in the extension. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Key } from '@relais/core/connect/hosts';
import type { LookupDirectory } from '@relais/core/connect/lookup';
import { search } from '@relais/core/connect/search';
import type { Listing } from '@relais/core/listing';
import {
  type Answer,
  chainOf,
  type FrenchPage,
  judge,
  keysOfReading,
  type Match,
  type Reading,
  readPage,
  signsOfFrench,
} from '@relais/core/match/match';
import { namedKeysOfListing } from '@relais/core/match/named-key';
import { parseHTML } from 'linkedom';
import * as z from 'zod';
import { CommandError } from './command-error.ts';

/** A business found, as it is printed. */
export interface PrintedMatch {
  /** Id of the listing; of several branches the nearest to nothing known: the first that serves in French. */
  id: string;
  by: Match['by'];
  key: string;
  offer: Match['offer'];
  /** The words on the page where it was found. */
  text: string;
  /** Where several places share the key: how many the directory knows, and in how many one is served in French. */
  chain?: { places: number; french: number };
}

export interface MatchedPage {
  page: PrintedMatch | null;
  matches: PrintedMatch[];
  /** What shows that the page can be read in French. It says nothing of the service. */
  frenchPage: FrenchPage | null;
  /** Reading and judging; the page parsed and the directory read before. */
  ms: number;
}

/** A page beyond this is none that somebody wrote. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Names with addresses of a page that are looked up: each may fetch a neighbourhood. */
const MOST_NAMES = 40;

/** Parses HTML; what has no `html` element gets one, and what is no HTML is an empty page. */
function parse(html: string): Document {
  const text = html.replace(/^\uFEFF/, '');
  const isDocument = /<html[\s>]/i.test(text.slice(0, 4000));
  const bare = text.replace(/^\s*<!doctype[^>]*>/i, '');
  const { document } = parseHTML(isDocument ? text : `<!doctype html><html><body>${bare}</body></html>`);
  return document as unknown as Document;
}

/** Answers for keys out of a directory, and remembers. */
export class DirectoryAnswers {
  readonly #directory: LookupDirectory;
  readonly #known = new Map<string, Answer | undefined>();
  readonly #near = new Map<string, Listing[]>();

  constructor(directory: LookupDirectory) {
    this.#directory = directory;
  }

  /** Looks up everything that a reading asks for, down to the listings. @throws DirectoryError */
  async of(reading: Reading): Promise<(key: Key) => Answer | undefined> {
    const lookup = await this.#directory.lookup();
    for (const key of keysOfReading(reading)) {
      if (key.kind === 'name' || this.#known.has(key.key)) continue;
      const listed = lookup(key);
      const listings =
        listed && (await this.#directory.listingsOf(key.key, undefined, Number.POSITIVE_INFINITY));
      this.#known.set(key.key, listed && { ...listed, listings });
    }
    await this.#readNamed(reading);
    return ({ key }) => this.#known.get(key);
  }

  /** Names with addresses: sought where they say they are. */
  async #readNamed(reading: Reading): Promise<void> {
    const named = reading.described.filter(
      ({ name, address }) => name && (address.postalCode || address.city),
    );
    for (const { name, address } of named.slice(0, MOST_NAMES)) {
      for (const near of [address.postalCode, address.city]) {
        if (!near) continue;
        const asked = `${name}\n${near}`;
        if (this.#near.has(asked)) continue;
        const { results } = await search(this.#directory, { text: name!, near, limit: 5 });
        const listings = await Promise.all(results.map(({ details }) => details()));
        this.#near.set(asked, listings);
        for (const listing of listings) {
          for (const key of namedKeysOfListing(listing)) this.#learn(key, listing);
        }
      }
    }
  }

  #learn(key: string, listing: Listing): void {
    const known = this.#known.get(key);
    if (known?.listings?.some(({ id }) => id === listing.id)) return;
    const listings = [...(known?.listings ?? []), listing];
    this.#known.set(key, { offer: listing.french.offer, listed: [], listings });
  }
}

const printed = ({ by, key, offer, listings, text, listing }: Match): PrintedMatch[] => {
  const chain = chainOf(listings);
  const one = listing ?? chain?.nearest?.listing ?? listings[0];
  if (!one) return [];
  return [
    {
      id: one.id,
      by,
      key,
      offer,
      text,
      ...(chain && { chain: { places: chain.places, french: chain.french } }),
    },
  ];
};

/**
 * Matches a page.
 * @param address of the page
 * @throws CommandError where the address is none; DirectoryError
 */
export async function matchHtml(
  html: string,
  address: string,
  answers: DirectoryAnswers,
): Promise<MatchedPage> {
  if (!URL.canParse(address)) {
    throw new CommandError(`--url ${address} is not an address: https://www.example/page`);
  }
  const document = parse(html);
  const start = performance.now();
  const reading = readPage(document, address);
  const read = performance.now();
  const lookup = await answers.of(reading);
  const looked = performance.now();
  const { page, matches } = judge(reading, lookup);
  const ms = performance.now() - looked + (read - start);
  const met = new Set<string>();
  return {
    page: (page && printed(page)[0]) ?? null,
    matches: matches.flatMap(printed).filter(({ id }) => !met.has(id) && met.add(id)),
    frenchPage: signsOfFrench(document, reading.url, reading.described) ?? null,
    ms: Math.round(ms * 100) / 100,
  };
}

/** @throws CommandError, DirectoryError */
export async function matchFile(
  file: string,
  address: string,
  answers: DirectoryAnswers,
): Promise<MatchedPage> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Number.NaN),
    (error) => {
      throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
    },
  );
  if (Number.isNaN(size)) throw new CommandError(`${file} is a folder. Give the file of a saved page.`);
  if (size > MOST_BYTES) {
    throw new CommandError(`${file} has ${Math.round(size / 1e6)} MB: no page is read beyond 64 MB.`);
  }
  return matchHtml(await readFile(file, 'utf8'), address, answers);
}

const Line = z.object({ file: z.string(), url: z.string() });

/**
 * Matches the pages of a list, a JSON object a line, in their order; a page that cannot be read is answered by
 * `{ file, error }`. Files are sought beside the list.
 * @throws CommandError where the list cannot be read; DirectoryError
 */
export async function* matchList(
  list: string,
  answers: DirectoryAnswers,
): AsyncGenerator<({ file: string; url: string } & MatchedPage) | { file?: string; error: string }> {
  const input = createReadStream(list);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error) => reject(new CommandError(`${list} cannot be read: ${error.message}`)));
  });
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    if (!next.value.trim()) continue;
    const at = `${list}, line ${number}`;
    let json: unknown;
    try {
      json = JSON.parse(next.value);
    } catch (error) {
      yield { error: `${at}: is not JSON: ${(error as Error).message}` };
      continue;
    }
    const line = Line.safeParse(json);
    if (!line.success) {
      yield { error: `${at}: needs {"file": "page.html", "url": "https://…"}` };
      continue;
    }
    const { file, url } = line.data;
    try {
      // Beside the list, as an address in a page is beside the page; else where the command runs.
      const beside = path.resolve(path.dirname(list), file);
      const found = await stat(beside).then(
        () => beside,
        () => file,
      );
      yield { file, url, ...(await matchFile(found, url, answers)) };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      yield { file, error: `${at}: ${error.message}` };
    }
  }
}
