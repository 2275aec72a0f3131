/**
 * One piece of the benchmark in a process of its own, so that its time and memory are its own:
 *
 *     node --expose-gc bench/job.ts build PEER LISTINGS FOLDER
 *     node --expose-gc bench/job.ts search PEER FOLDER
 *     node --expose-gc bench/job.ts search relais FOLDER PUBLIC-KEY SCRATCH
 *     node --expose-gc bench/job.ts return FOLDER PUBLIC-KEY LISTINGS KEY-FILE
 *
 * Prints one line of JSON. What a command does not need is not loaded: it would count as its memory.
 */
import { mkdir, rm } from 'node:fs/promises';
import { listingsIn } from './listings-file.ts';
import { memoryInUse, type Spread, spreadOf } from './measure.ts';
import type { Peer } from './peers/peer.ts';

/** Loaded when asked for: what one peer holds in memory is no other’s. */
const PEERS: Record<string, () => Promise<Peer>> = {
  minisearch: async () => (await import('./peers/minisearch.ts')).minisearch,
  orama: async () => (await import('./peers/orama.ts')).orama,
  flexsearch: async () => (await import('./peers/flexsearch.ts')).flexsearch,
  pagefind: async () => (await import('./peers/pagefind.ts')).pagefind,
};

/** What a first-time visitor downloads before the first results, over all questions with a place. */
export interface Download {
  bytes: Spread;
  requests: Spread;
}

export interface PeerFigures {
  name: string;
  configuration: string;
  /** Milliseconds to load what was downloaded into an index that can be searched. */
  openMs: number;
  /** The best ten for each question of the judged set, in its order. */
  ids: string[][];
  search: Spread;
  key: Spread;
  /** Not told of what runs in a browser, in a worker and in WebAssembly. */
  heapBytes?: number;
  /** Where a search fetches what it needs: what the first results cost. */
  download?: Download;
}

async function loadPeer(name: string): Promise<Peer> {
  const peer = await PEERS[name]?.();
  if (!peer) throw new Error(`no peer is called "${name}"; there are ${Object.keys(PEERS).join(', ')}`);
  return peer;
}

async function build(name: string, listings: string, folder: string): Promise<void> {
  const peer = await loadPeer(name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await peer.build(listingsIn(listings), folder);
}

async function searchPeer(name: string, folder: string): Promise<PeerFigures> {
  const { JUDGED } = await import('./judged.ts');
  const { questionOf } = await import('./peers/question.ts');
  const peer = await loadPeer(name);
  const before = memoryInUse();
  const start = performance.now();
  const session = await peer.open(folder);
  const openMs = performance.now() - start;
  const heapBytes = memoryInUse() - before;
  const ids: string[][] = [];
  const searchMs: number[] = [];
  const keyMs: number[] = [];
  for (const intent of JUDGED) {
    const question = questionOf(intent);
    await session.search(question);
    const from = performance.now();
    ids.push(await session.search(question));
    searchMs.push(performance.now() - from);
  }
  // Every sixth question, key by key: the others would tell the same.
  for (const intent of JUDGED.filter((_, i) => i % 6 === 0)) {
    const question = questionOf(intent);
    const letters = [...question.text];
    for (let typed = 2; typed <= letters.length; typed++) {
      const from = performance.now();
      await session.key({ ...question, text: letters.slice(0, typed).join('') });
      keyMs.push(performance.now() - from);
    }
  }
  const visits: Array<{ bytes: number; requests: number }> = [];
  // In a browser each takes a second or two: every third tells enough.
  for (const intent of JUDGED.filter(({ at }, i) => at !== undefined && i % 3 === 0)) {
    const visit = await session.firstVisit?.(questionOf(intent));
    if (visit) visits.push(visit);
  }
  await session.close?.();
  return {
    name: peer.name,
    configuration: peer.configuration,
    openMs,
    ids,
    search: spreadOf(searchMs),
    key: spreadOf(keyMs),
    ...(visits.length
      ? {
          download: {
            bytes: spreadOf(visits.map(({ bytes }) => bytes)),
            requests: spreadOf(visits.map(({ requests }) => requests)),
          },
        }
      : { heapBytes }),
  };
}

const [command = '', first = '', second = '', third = '', fourth = ''] = process.argv.slice(2);
if (command === 'build') {
  await build(first, second, third);
} else if (command === 'search' && first !== 'relais') {
  console.log(JSON.stringify(await searchPeer(first, second)));
} else {
  const { JUDGED } = await import('./judged.ts');
  const { measureReturning, measureSearch, publish } = await import('./relais.ts');
  if (command === 'return') {
    const published = { folder: first, publicKey: second };
    const republish = async () => {
      await publish(third, first, fourth);
    };
    console.log(JSON.stringify(await measureReturning(published, JUDGED, republish)));
  } else {
    console.log(JSON.stringify(await measureSearch({ folder: second, publicKey: third }, JUDGED, fourth)));
  }
}
