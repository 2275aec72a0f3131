/**
 * Relais, measured as people use it: published by its command line, opened and searched by its core. A visitor’s
 * browser is one platform here: what it fetches is counted, what it keeps is its store.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { type Directory, openDirectory } from '@relais/core/connect/directory';
import { distanceKm } from '@relais/core/connect/geography';
import {
  type SearchAnswer,
  type SearchQuery,
  search,
  suggestNames,
  suggestPlaces,
  suggestServices,
} from '@relais/core/connect/search';
import { decodeNames, pathOf } from '@relais/core/directory-format';
import type { Platform, Store } from '@relais/core/platform';
import { memoryStore } from '@relais/core/platform-memory';
import { folderPlatform } from '@relais/publisher';
import { townNamed } from './canada.ts';
import type { Intent } from './judged.ts';
import { memoryInUse, runNode, type Spread, spreadOf } from './measure.ts';
import { placeOfIntent } from './relevance.ts';

/** How long a wave of requests waits for company: what is asked for at the same time is one round trip. */
const WAVE_MS = 25;

/** A visitor’s network: counts round trips. Requests are answered together, once no other has come for a while. */
class Network {
  roundTrips = 0;
  readonly asked: string[] = [];
  #waiting: Array<() => void> = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #folder = folderPlatform();

  readonly fetch: Platform['fetch'] = async (url, init) => {
    this.asked.push(url);
    await new Promise<void>((answer) => {
      this.#waiting.push(answer);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.roundTrips++;
        const wave = this.#waiting;
        this.#waiting = [];
        for (const each of wave) each();
      }, WAVE_MS);
    });
    return this.#folder.fetch(url, init);
  };
}

/** A visitor’s store on the disk, as a browser’s is: what is kept there is no memory of the page. */
export function diskStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const keys = new Map<string, Set<string>>();
  const fileOf = (table: string, key: string) =>
    path.join(folder, `${table}-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`);
  const get = async <T>(table: string, key: string) => {
    const bytes = await readFile(fileOf(table, key)).catch(() => undefined);
    return bytes && (deserialize(bytes) as T);
  };
  return {
    durable: true,
    get,
    async put(table, key, value) {
      keys.set(table, (keys.get(table) ?? new Set()).add(key));
      await writeFile(fileOf(table, key), serialize(value));
    },
    async delete(table, key) {
      keys.get(table)?.delete(key);
      await rm(fileOf(table, key), { force: true });
    },
    async entries<T>(table: string) {
      const found: Array<[string, T]> = [];
      for (const key of keys.get(table) ?? []) {
        const value = await get<T>(table, key);
        if (value !== undefined) found.push([key, value]);
      }
      return found;
    },
  };
}

export interface Published {
  folder: string;
  publicKey: string;
}

const CLI = fileURLToPath(import.meta.resolve('@relais/publisher').replace(/index\.ts$/, 'cli.ts'));

export const keygen = (file: string) => runNode([CLI, 'keygen', '--sign', '--out', file]);

/** Publishes as an operator does. @throws RunFailed with what the command said */
export const publish = (listings: string, folder: string, key: string) =>
  runNode([CLI, 'publish', listings, '--out', folder, '--key', key]);

const open = ({ folder, publicKey }: Published, platform: Platform): Promise<Directory> =>
  openDirectory({ url: pathToFileURL(`${path.resolve(folder)}/`).href, publicKey, platform });

/** What somebody asks who has typed that. */
const questionOf = ({ text, near }: Intent): SearchQuery => ({ text, near });

/** Whether somebody who wants that one listing now presses « partout au pays »: it is not what was found near. */
const pressesForCountry = (intent: Intent, answer: SearchAnswer): boolean =>
  intent.listing !== undefined && answer.results[0]?.reasons[0].by !== 'name';

/** Ids stand in the details: to be asked for once everything is counted. */
const idsOf = (answer: SearchAnswer): Promise<string[]> =>
  Promise.all(answer.results.slice(0, 10).map(async ({ details }) => (await details()).id));

/** Towns far apart, to search elsewhere. */
const ELSEWHERE = [
  'Moncton',
  'Edmonton',
  'Sudbury',
  'Winnipeg',
  'Toronto',
  'Vancouver',
  'Ottawa',
  'Hearst',
].map((name) => townNamed(name)!);

/** Somewhere well away from an intent’s place, another for each intent. */
function elsewhere(intent: Intent, number: number) {
  const place = placeOfIntent(intent);
  const far = ELSEWHERE.filter((town) => !place || distanceKm(town, place) > 200);
  return far[number % far.length]!;
}

export interface ColdSearch {
  ids: string[];
  /** Whether a place was known: in the box, or in the text. */
  placed: boolean;
  /** Whether it told a name that nobody near has, which was looked for in the city (decision 27). */
  inCity: boolean;
  /** Until the first results could be shown; and until their hours and evidence stood there too. */
  bytes: number;
  requests: number;
  roundTrips: number;
  complete: { bytes: number; requests: number };
  /** The same question asked elsewhere, in the same session. */
  second: { bytes: number; requests: number; inCity: boolean };
  /** With the search of the whole country that a name was not found without; absent where it was found near. */
  country?: { bytes: number; requests: number };
  /** The first result’s card, opened; absent where there was no result. */
  card?: { bytes: number; requests: number };
}

/** Asks one question as a first-time visitor, then elsewhere, having opened a card. */
async function coldSearch(published: Published, intent: Intent, number: number): Promise<ColdSearch> {
  const network = new Network();
  const store = memoryStore();
  const directory = await open(published, folderPlatform({ fetch: network.fetch, store: async () => store }));
  const shownFirst = async (query: SearchQuery) => {
    let shown: { bytes: number; requests: number; roundTrips: number } | undefined;
    const note = () => {
      shown ??= { ...directory.traffic, roundTrips: network.roundTrips };
    };
    const answer = await search(directory, { ...query, onFirst: note });
    note();
    return { answer, first: shown! };
  };
  const started = await shownFirst(questionOf(intent));
  const { first } = started;
  let { answer } = started;
  const complete = directory.traffic;
  const askedFirst = [...network.asked];
  let country: ColdSearch['country'];
  if (pressesForCountry(intent, answer)) {
    answer = await search(directory, { ...questionOf(intent), scope: 'country' });
    country = directory.traffic;
  }
  const spent = (since: { bytes: number; requests: number }) => ({
    bytes: directory.traffic.bytes - since.bytes,
    requests: directory.traffic.requests - since.requests,
  });
  let card: ColdSearch['card'];
  if (answer.results[0]) {
    const shown = directory.traffic;
    await answer.results[0].details();
    card = spent(shown);
  }
  const before = directory.traffic;
  network.asked.length = 0;
  // In the words of the class, without the place it may end in.
  const again = await shownFirst({
    text: answer.sought || intent.text,
    near: elsewhere(intent, number).name,
  });
  const askedAgain = [...network.asked];
  // Read once all is measured.
  const { areas } = await directory.files.decode(directory.manifest.files.names, decodeNames);
  const isOfNames = (asked: readonly string[]) =>
    asked.some((url) => areas.some((name) => url.endsWith(pathOf(name))));
  const second = {
    bytes: again.first.bytes - before.bytes,
    requests: again.first.requests - before.requests,
    inCity: isOfNames(askedAgain),
  };
  return {
    ids: await idsOf(answer),
    placed: intent.at !== undefined,
    inCity: isOfNames(askedFirst),
    bytes: first.bytes,
    requests: first.requests,
    roundTrips: first.roundTrips,
    complete,
    second,
    ...(card && { card }),
    ...(country && { country }),
  };
}

export interface SearchFigures {
  searches: ColdSearch[];
  /** Milliseconds of a search whose files are on the device and whose neighbourhood is at hand. */
  search: Spread;
  /** Milliseconds from a key to its suggestions: services and names, and places where a place is typed. */
  key: Spread;
  /** Memory in use after a session of searches, beyond what it was before the directory was opened. */
  heapBytes: number;
}

/** Everything that is measured of a published folder. Runs in a process of its own, started with --expose-gc. */
export async function measureSearch(
  published: Published,
  intents: readonly Intent[],
  scratch: string,
): Promise<SearchFigures> {
  // Compiled once before anything is timed, as a page that has been open for a minute is.
  const searches: ColdSearch[] = [];
  for (const [number, intent] of intents.entries())
    searches.push(await coldSearch(published, intent, number));

  const heapBytes = await heapAfterSession(published, intents, scratch);
  const store = memoryStore();
  const directory = await open(published, folderPlatform({ store: async () => store }));
  const searchMs: number[] = [];
  const keyMs: number[] = [];
  for (const intent of intents) {
    const question = questionOf(intent);
    await search(directory, question);
    let start = performance.now();
    await search(directory, question);
    searchMs.push(performance.now() - start);
    const letters = [...intent.text];
    for (let typed = 2; typed <= letters.length; typed++) {
      start = performance.now();
      await suggestServices(directory, letters.slice(0, typed).join(''), 'fr');
      suggestNames(directory, letters.slice(0, typed).join(''));
      keyMs.push(performance.now() - start);
    }
    const near = typeof intent.near === 'string' ? [...intent.near] : [];
    for (let typed = 2; typed <= near.length; typed++) {
      start = performance.now();
      await suggestPlaces(directory, near.slice(0, typed).join(''));
      keyMs.push(performance.now() - start);
    }
  }
  return { searches, search: spreadOf(searchMs), key: spreadOf(keyMs), heapBytes };
}

/** A person’s session: a dozen searches in two places, keys typed, cards opened. */
async function heapAfterSession(
  published: Published,
  intents: readonly Intent[],
  scratch: string,
): Promise<number> {
  const before = memoryInUse();
  const store = diskStore(scratch);
  const directory = await open(published, folderPlatform({ store: async () => store }));
  for (const intent of intents
    .filter(({ class: name }) => name === 'exact' || name === 'name')
    .slice(0, 12)) {
    for (const near of ['Sudbury', 'Moncton']) {
      await suggestServices(directory, intent.text.slice(0, 4), 'fr');
      const { results } = await search(directory, { text: intent.text, near });
      await results[0]?.details();
    }
  }
  const after = memoryInUse();
  // Still in use, or it would have been collected.
  if (!directory.manifest) throw new Error('no directory');
  return after - before;
}

/** What a visitor downloads who searched in one edition and comes back for the same to the next. */
export interface Returning {
  first: number;
  again: number;
  /** What of that is the table of contents: the manifest and the index. */
  contents: number;
  /** What somebody downloads beside the start who comes there for the first time, in the next edition. */
  neighbourhood: number;
  requests: number;
}

/**
 * @param republish publishes the next edition into the same folder
 * @returns for each intent with a place, what was downloaded at first and on coming back
 */
export async function measureReturning(
  published: Published,
  intents: readonly Intent[],
  republish: () => Promise<void>,
): Promise<Returning[]> {
  const visitors = [];
  for (const intent of intents.filter(({ near }) => near !== undefined)) {
    const kept = memoryStore();
    const visit = async (store: Store) => {
      let contents = 0;
      const reader = folderPlatform();
      const fetch: Platform['fetch'] = async (url, init) => {
        const response = await reader.fetch(url, init);
        if (/\/manifest\.json$|\/start$/.test(url) || url.endsWith(`/${directory?.manifest.files.index}`)) {
          contents += (await response.clone().arrayBuffer()).byteLength;
        }
        return response;
      };
      let directory: Directory | undefined;
      directory = await open(published, folderPlatform({ fetch, store: async () => store }));
      let first: { bytes: number; requests: number } | undefined;
      const onFirst = () => {
        first = directory.traffic;
      };
      await search(directory, { ...questionOf(intent), onFirst });
      return { ...(first ?? directory.traffic), contents };
    };
    visitors.push({ visit, kept, first: (await visit(kept)).bytes });
  }
  await republish();
  const returning: Returning[] = [];
  for (const { visit, kept, first } of visitors) {
    const { bytes, contents, requests } = await visit(kept);
    const newcomer = await visit(memoryStore());
    const neighbourhood = newcomer.bytes - newcomer.contents;
    returning.push({ first, again: bytes, contents, neighbourhood, requests });
  }
  return returning;
}
