/**
 * `pnpm bench`: Relais beside Pagefind, MiniSearch, Orama and FlexSearch, on the same made-up listings and the same
 * judged questions, in one run on one machine.
 *
 *     pnpm bench                                    everything; takes an hour or so
 *     pnpm bench --only relais --sizes 20k          a quick look
 *     pnpm bench --readme                           writes the table into README.md
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type Where, writeChanged } from './changes.ts';
import { type Categories, generateListings } from './generate.ts';
import type { PeerFigures } from './job.ts';
import { JUDGED } from './judged.ts';
import { listingsIn, writeListings } from './listings-file.ts';
import { filesIn, type Run, RunFailed, runNode, spreadOf } from './measure.ts';
import { keygen, publish, type Returning, type SearchFigures } from './relais.ts';
import { judgeAnswers } from './relevance.ts';
import {
  type PeerResult,
  type RelaisResult,
  type Results,
  report,
  type SizeResult,
  writeReadme,
} from './report.ts';

const HERE = import.meta.dirname;
const ENGINES = ['relais', 'minisearch', 'flexsearch', 'orama', 'pagefind'];

const sizeOf = (text: string): number => {
  const [, digits, unit] = /^(\d+)(k|m)?$/i.exec(text.trim()) ?? [];
  if (!digits) throw new InvalidArgumentError('sizes are written 1k,20k,200k,1m');
  return Number(digits) * ({ k: 1000, m: 1_000_000 }[unit?.toLowerCase() ?? ''] ?? 1);
};

interface Options {
  sizes: number[];
  only: string[];
  seed: number;
  data: string;
  out?: string;
  readme?: boolean;
  peersUpTo: number;
  minutes: number;
  gigabytes: number;
  keep?: boolean;
}

const options = new Command('bench')
  .description('Relais beside other ways to search a directory, on the same listings')
  .option(
    '--sizes <list>',
    'how many listings: 1k,20k,200k,1m',
    (text) => text.split(',').map(sizeOf),
    [1000, 20_000, 200_000, 1_000_000],
  )
  .option(
    '--only <engines>',
    `some of ${ENGINES.join(', ')}`,
    (text) => {
      const engines = text.split(',');
      const unknown = engines.find((engine) => !ENGINES.includes(engine));
      if (unknown) throw new InvalidArgumentError(`there is no "${unknown}", only ${ENGINES.join(', ')}`);
      return engines;
    },
    ENGINES,
  )
  .option('--seed <number>', 'of the listings', Number, 1)
  .option('--peers-up-to <size>', 'the largest size the others are asked for', sizeOf, 200_000)
  .option('--minutes <number>', 'one step of a peer may take', Number, 25)
  .option('--gigabytes <number>', 'of memory one step of a peer may take', Number, 10)
  .option('--data <folder>', 'where listings and indexes are written', path.join(HERE, '.data'))
  .option('--out <file>', 'results as JSON (DATA/results.json)')
  .option('--readme', 'write the table into README.md')
  .option('--keep', 'leave listings and indexes in the folder')
  .parse()
  .opts<Options>();

const started = performance.now();
function say(text: string): void {
  const minutes = Math.floor((performance.now() - started) / 60_000);
  const seconds = Math.floor((performance.now() - started) / 1000) % 60;
  console.error(`${String(minutes).padStart(3)}:${String(seconds).padStart(2, '0')}  ${text}`);
}

const label = (size: number) => (size >= 1_000_000 ? `${size / 1e6}M` : `${size / 1000}k`);
const JOB = ['--expose-gc', '--max-old-space-size=12000', path.join(HERE, 'job.ts')];

async function generated(size: number, categories: Categories): Promise<string> {
  const file = path.join(options.data, `${label(size)}-${categories}.ndjson`);
  say(`${label(size)}: generating listings${categories === 'all' ? ', whole taxonomy' : ''}`);
  await writeListings(generateListings({ listings: size, seed: options.seed, categories }), file);
  return file;
}

async function published(listings: string, folder: string, key: string) {
  await rm(folder, { recursive: true, force: true });
  const run = await publish(listings, folder, key);
  const files = await filesIn(folder);
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  return {
    seconds: run.seconds,
    peakBytes: run.peakBytes,
    files: files.size,
    bytes,
    said: run.stdout.trim().split('\n'),
  };
}

const searchRelais = async (folder: string, publicKey: string): Promise<SearchFigures> => {
  const scratch = `${folder}-visitor`;
  await rm(scratch, { recursive: true, force: true });
  const { stdout } = await runNode([...JOB, 'search', 'relais', folder, publicKey, scratch]);
  await rm(scratch, { recursive: true, force: true });
  return JSON.parse(stdout);
};

function summed({ searches, search, key, heapBytes }: SearchFigures): RelaisResult['searches'] {
  const placed = searches.filter((each) => each.placed);
  const everywhere = searches.flatMap(({ country }) => country ?? []);
  const cards = searches.flatMap(({ card }) => card ?? []);
  return {
    first: spreadOf(placed.map(({ bytes }) => bytes)),
    complete: spreadOf(placed.map(({ complete }) => complete.bytes)),
    requests: spreadOf(placed.map(({ requests }) => requests)),
    roundTrips: spreadOf(placed.map(({ roundTrips }) => roundTrips)),
    second: spreadOf(placed.map(({ second }) => second.bytes)),
    near: {
      share: placed.filter(({ inCity }) => !inCity).length / placed.length,
      first: spreadOf(placed.flatMap(({ inCity, bytes }) => (inCity ? [] : bytes))),
      requests: spreadOf(placed.flatMap(({ inCity, requests }) => (inCity ? [] : requests))),
      roundTrips: spreadOf(placed.flatMap(({ inCity, roundTrips }) => (inCity ? [] : roundTrips))),
      second: spreadOf(placed.flatMap(({ second }) => (second.inCity ? [] : second.bytes))),
    },
    everywhere: spreadOf(everywhere.map(({ bytes }) => bytes)),
    card: spreadOf(cards.map(({ bytes }) => bytes)),
    search,
    key,
    heapBytes,
  };
}

/** Publishes the next edition over a copy of this one. */
async function changed(listings: string, folder: string, key: string, publicKey: string) {
  const next = `${listings}-next`;
  const again = `${folder}-next`;
  const copied = async () => {
    await rm(again, { recursive: true, force: true });
    await cp(folder, again, { recursive: true });
    return new Set((await filesIn(folder)).keys());
  };
  const rewritten = async (where: Where) => {
    const before = await copied();
    const count = await writeChanged(listings, next, where);
    await publish(next, again, key);
    const after = [...(await filesIn(again)).keys()];
    // And the manifest and the start, which keep their names.
    const changed = after.filter((file) => !before.has(file)).length + 2;
    return { listings: count, rewritten: changed, files: before.size };
  };
  const region = await rewritten('region');
  const city = await rewritten('city');

  await copied();
  const anywhere = await writeChanged(listings, next, 'anywhere');
  const { stdout } = await runNode([...JOB, 'return', again, publicKey, next, key]);
  const returning: Returning[] = JSON.parse(stdout);
  await rm(again, { recursive: true, force: true });
  await rm(next, { force: true });
  return {
    region,
    city,
    anywhere: {
      listings: anywhere,
      first: spreadOf(returning.map(({ first }) => first)),
      again: spreadOf(returning.map(({ again: bytes }) => bytes)),
      contents: spreadOf(returning.map(({ contents }) => contents)),
      beside: spreadOf(returning.map(({ again: bytes, contents }) => bytes - contents)),
      ofNeighbourhood: spreadOf(
        returning.map(({ again: bytes, contents, neighbourhood }) => (bytes - contents) / neighbourhood),
      ),
      requests: spreadOf(returning.map(({ requests }) => requests)),
    },
  };
}

async function measureRelais(
  size: number,
  listings: string,
): Promise<{ result: RelaisResult; ids: string[][] }> {
  const name = label(size);
  const key = path.join(options.data, 'publisher.key.json');
  await rm(key, { force: true });
  await keygen(key);
  const publicKey: string = JSON.parse(await readFile(key, 'utf8')).x;
  const folder = path.join(options.data, `relais-${name}`);
  say(`${name}: Relais publishes`);
  const publishing = await published(listings, folder, key);
  say(`${name}: Relais answers ${JUDGED.length} questions as to a first-time visitor`);
  const figures = await searchRelais(folder, publicKey);
  const result: RelaisResult = { publish: publishing, searches: summed(figures) };
  if (size >= 20_000 && size <= 200_000) {
    say(`${name}: Relais publishes the next edition, 1 % changed`);
    result.changes = await changed(listings, folder, key, publicKey);
    const all = await generated(size, 'all');
    say(`${name}: Relais with the whole taxonomy`);
    await published(all, folder, key);
    result.wholeTaxonomy = summed(await searchRelais(folder, publicKey));
    await rm(all, { force: true });
  }
  if (!options.keep) await rm(folder, { recursive: true, force: true });
  return { result, ids: figures.searches.map(({ ids }) => ids) };
}

async function measurePeer(
  engine: string,
  size: number,
  listings: string,
): Promise<{ result: PeerResult; ids?: string[][] }> {
  const name = label(size);
  const limits = { seconds: options.minutes * 60, bytes: options.gigabytes * 1e9 };
  const folder = path.join(options.data, `${engine}-${name}`);
  try {
    say(`${name}: ${engine} builds its index`);
    const build: Run = await runNode([...JOB, 'build', engine, listings, folder], limits);
    const files = await filesIn(folder);
    const bytes = [...files.values()].reduce((sum, one) => sum + one, 0);
    say(`${name}: ${engine} answers`);
    const { stdout } = await runNode([...JOB, 'search', engine, folder], limits);
    const { ids, ...figures }: PeerFigures = JSON.parse(stdout);
    return {
      result: {
        publish: { seconds: build.seconds, peakBytes: build.peakBytes, files: files.size, bytes },
        ...figures,
      },
      ids,
    };
  } catch (error) {
    if (!(error instanceof RunFailed)) throw error;
    say(`${name}: ${engine} ${error.message}`);
    return { result: { stopped: error.message } };
  } finally {
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

async function measureSize(size: number): Promise<SizeResult> {
  const listings = await generated(size, 'usual');
  const answers = new Map<string, string[][]>();
  const result: SizeResult = {
    size,
    peers: {},
    relevance: { answerable: 0, asked: JUDGED.length, engines: {} },
  };
  if (options.only.includes('relais')) {
    const { result: relais, ids } = await measureRelais(size, listings);
    result.relais = relais;
    answers.set('relais', ids);
  }
  for (const engine of options.only) {
    if (engine === 'relais' || size > options.peersUpTo) continue;
    const { result: peer, ids } = await measurePeer(engine, size, listings);
    result.peers[engine] = peer;
    if (ids) answers.set(engine, ids);
  }
  say(`${label(size)}: judging the answers`);
  result.relevance = await judgeAnswers(JUDGED, () => listingsIn(listings), answers);
  if (!options.keep) await rm(listings, { force: true });
  return result;
}

await mkdir(options.data, { recursive: true });
const results: Results = { date: new Date().toISOString().slice(0, 10), seed: options.seed, sizes: [] };
const out = options.out ?? path.join(options.data, 'results.json');
for (const size of options.sizes) {
  results.sizes.push(await measureSize(size));
  // As they come: a long run that is stopped has told what it knew.
  await writeFile(out, `${JSON.stringify(results, null, 1)}\n`);
  console.log(report(results.sizes.slice(-1)));
}
say(`results in ${out}`);
if (options.readme) {
  await writeReadme(path.join(HERE, '..', 'README.md'), results);
  say('the table stands in README.md');
}
