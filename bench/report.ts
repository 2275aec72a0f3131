/** The benchmark’s results as tables that people read, on a terminal and in the README. */
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import type { Download } from './job.ts';
import { CLASSES } from './judged.ts';
import type { Spread } from './measure.ts';
import type { RelevanceFigures } from './relevance.ts';

interface PublishFigures {
  seconds: number;
  peakBytes: number;
  files: number;
  bytes: number;
}

export interface RelaisResult {
  publish: PublishFigures & { said: string[] };
  searches: {
    /** Bytes before the first results, nothing on the device, a place known. */
    first: Spread;
    /** Bytes until hours and evidence stand there too. */
    complete: Spread;
    requests: Spread;
    roundTrips: Spread;
    /** Bytes of the second search, elsewhere. */
    second: Spread;
    /** The same of those that told no name which had to be looked for in the city, and how many these are. */
    near: { share: number } & Record<'first' | 'requests' | 'roundTrips' | 'second', Spread>;
    /** Bytes where the whole country is searched for a name. */
    everywhere: Spread;
    card: Spread;
    search: Spread;
    key: Spread;
    heapBytes: number;
  };
  wholeTaxonomy?: RelaisResult['searches'];
  changes?: {
    /** Whole towns; the middle of a city. */
    region: { listings: number; rewritten: number; files: number };
    city: { listings: number; rewritten: number; files: number };
    anywhere: {
      listings: number;
      first: Spread;
      again: Spread;
      contents: Spread;
      beside: Spread;
      ofNeighbourhood: Spread;
      requests: Spread;
    };
  };
}

export interface PeerResult {
  /** Why there are no figures. */
  stopped?: string;
  name?: string;
  configuration?: string;
  publish?: PublishFigures;
  openMs?: number;
  search?: Spread;
  key?: Spread;
  heapBytes?: number;
  download?: Download;
}

export interface SizeResult {
  size: number;
  relais?: RelaisResult;
  peers: Record<string, PeerResult>;
  relevance: RelevanceFigures;
}

export interface Results {
  date: string;
  seed: number;
  sizes: SizeResult[];
}

const number = (value: number, digits = 0) =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en-CA', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const few = (value: number) => number(value, value < 10 ? 2 : value < 100 ? 1 : 0);
const kilobytes = (bytes: number) => `${few(bytes / 1000)} kB`;
const megabytes = (bytes: number) => `${few(bytes / 1e6)} MB`;
const size = (bytes: number) => (bytes >= 1e6 ? megabytes(bytes) : kilobytes(bytes));
const pair = ({ p50, p95 }: Spread, unit: (value: number) => string) => `${unit(p50)} / ${unit(p95)}`;
const ms = (value: number) => `${few(value)} ms`;

export const sizeName = (listings: number) =>
  listings >= 1e6 ? `${listings / 1e6}M` : `${listings / 1000}k`;

type Row = string[];

/** A Markdown table; padded, so that it can be read as it stands. */
function table(head: Row, rows: Row[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(3, ...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: Row) => `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

/** A goal of ours, what was measured, and whether it holds. */
interface Goal {
  what: string;
  goal: string;
  measured: string;
  met: boolean;
}

const atMost = (what: string, limit: number, value: number, unit: (value: number) => string): Goal => ({
  what,
  goal: `≤ ${unit(limit)}`,
  measured: unit(value),
  met: value <= limit,
});

const round = (value: number) => number(value);
const seconds = (value: number) => `${few(value)} s`;
const percent = (value: number) => `${number(value * 100, 1)} %`;

function goalsAt({ size: listings, relais, relevance }: SizeResult, smaller: SizeResult[]): Goal[] {
  if (!relais) return [];
  const { publish, searches, wholeTaxonomy, changes } = relais;
  const goals: Goal[] = [];
  if (listings <= 200_000) {
    goals.push(
      atMost('to the first results, p50', 40_000, searches.first.p50, kilobytes),
      atMost('to the first results, p95', 72_000, searches.first.p95, kilobytes),
    );
  }
  if (wholeTaxonomy) {
    goals.push(atMost('the same with the whole taxonomy, p50', 60_000, wholeTaxonomy.first.p50, kilobytes));
  }
  const base = smaller.find((other) => other.size === 200_000)?.relais;
  if (listings > 200_000 && base) {
    goals.push(
      atMost(
        'to the first results, p50, against 200k',
        1.2,
        searches.first.p50 / base.searches.first.p50,
        few,
      ),
      atMost(
        'to the first results, p95, against 200k',
        1.2,
        searches.first.p95 / base.searches.first.p95,
        few,
      ),
    );
  }
  // Five times as many listings may cost a fifth more.
  const allowance = listings > 200_000 ? 1.2 : 1;
  goals.push(
    atMost('second search elsewhere, p50', 20_000 * allowance, searches.second.p50, kilobytes),
    atMost('second search elsewhere, p95', 20_000 * allowance, searches.second.p95, kilobytes),
    atMost('requests of a first search, p95', 5 * allowance, searches.requests.p95, round),
    atMost('round trips of a first search, p95', 3 * allowance, searches.roundTrips.p95, few),
    atMost(
      `of the ${percent(searches.near.share)} that look for no name in the city: bytes, p95`,
      72_000 * allowance,
      searches.near.first.p95,
      kilobytes,
    ),
    atMost('of these, requests, p95', 5 * allowance, searches.near.requests.p95, round),
    atMost('of these, round trips, p95', 3 * allowance, searches.near.roundTrips.p95, few),
    atMost(
      'of these, the second search elsewhere, p95',
      20_000 * allowance,
      searches.near.second.p95,
      kilobytes,
    ),
    atMost('a card opened, p95', 12_000 * allowance, searches.card.p95, kilobytes),
    atMost('a key, p50', 0.5, searches.key.p50, ms),
    atMost('a key, p95', 2, searches.key.p95, ms),
    atMost('memory after a session', 10e6, searches.heapBytes, megabytes),
  );
  if (listings === 200_000) {
    goals.push(
      atMost('publishing', 30, publish.seconds, seconds),
      atMost('memory while publishing', 600e6, publish.peakBytes, megabytes),
      atMost('published', 32e6, publish.bytes, megabytes),
      atMost('files', 6000, publish.files, round),
    );
  }
  if (changes) {
    const { region, anywhere } = changes;
    goals.push(
      atMost('files rewritten, 1 % changed in a region', 0.03, region.rewritten / region.files, percent),
    );
    goals.push({
      what: '1 % changed anywhere: a returning visitor downloads again, at most',
      goal: 'the neighbourhood',
      measured: `${percent(anywhere.ofNeighbourhood.max)} of it (${kilobytes(anywhere.beside.p95)}, p95), beside a table of contents of ${kilobytes(anywhere.contents.p95)}`,
      met: anywhere.ofNeighbourhood.max <= 1,
    });
  }
  const own = relevance.engines.relais;
  if (own?.all) {
    const others = Object.entries(relevance.engines).filter(([engine]) => engine !== 'relais');
    const beaten = CLASSES.filter((name) =>
      others.some(([, classes]) => (classes[name]?.ndcg ?? 0) > (own[name]?.ndcg ?? 0) + 1e-9),
    );
    const { success, ndcg, empty } = own.all;
    goals.push(
      { what: 'success@5', goal: '≥ 0.98', measured: number(success, 3), met: success >= 0.98 },
      { what: 'nDCG@10', goal: '≥ 0.97', measured: number(ndcg, 3), met: ndcg >= 0.97 },
      atMost('answerable questions without a result', 0, empty, round),
    );
    if (others.length) {
      goals.push({
        what: 'every class at or above every peer (nDCG@10)',
        goal: 'all',
        measured: beaten.length ? `not: ${beaten.join(', ')}` : 'all',
        met: beaten.length === 0,
      });
    }
  }
  return goals;
}

function comparison({ relais, peers, relevance }: SizeResult): string {
  const engines = Object.entries(peers);
  const head = ['', ...(relais ? ['Relais'] : []), ...engines.map(([engine, { name }]) => name ?? engine)];
  const of = (engine: string) => relevance.engines[engine]?.all;
  const row = (
    title: string,
    own: (result: RelaisResult) => string,
    other: (result: PeerResult & { publish: PublishFigures }, engine: string) => string,
  ): Row => [
    title,
    ...(relais ? [own(relais)] : []),
    ...engines.map(([engine, result]) =>
      result.publish ? other({ ...result, publish: result.publish }, engine) : '–',
    ),
  ];
  const rows: Row[] = [
    row(
      'to the first results, p50 / p95',
      ({ searches }) => pair(searches.first, size),
      ({ download, publish }) => (download ? pair(download.bytes, size) : size(publish.bytes)),
    ),
    row(
      'with hours and evidence, p50 / p95',
      ({ searches }) => pair(searches.complete, size),
      ({ download, publish }) => (download ? pair(download.bytes, size) : size(publish.bytes)),
    ),
    row(
      'requests, p50 / p95',
      ({ searches }) => pair(searches.requests, round),
      ({ download, publish }) => (download ? pair(download.requests, round) : round(publish.files)),
    ),
    row(
      'a search, all at hand, p50 / p95',
      ({ searches }) => pair(searches.search, ms),
      ({ search }) => (search ? pair(search, ms) : '–'),
    ),
    row(
      'a key, p50 / p95',
      ({ searches }) => pair(searches.key, ms),
      ({ key }) => (key ? pair(key, ms) : '–'),
    ),
    row(
      'memory in the page',
      ({ searches }) => megabytes(searches.heapBytes),
      ({ heapBytes }) => (heapBytes ? megabytes(heapBytes) : '–'),
    ),
    row(
      'published',
      ({ publish }) => size(publish.bytes),
      ({ publish }) => size(publish.bytes),
    ),
    row(
      'files',
      ({ publish }) => round(publish.files),
      ({ publish }) => round(publish.files),
    ),
    row(
      'publishing',
      ({ publish }) => seconds(publish.seconds),
      ({ publish }) => seconds(publish.seconds),
    ),
    row(
      'memory while publishing',
      ({ publish }) => size(publish.peakBytes),
      ({ publish }) => size(publish.peakBytes),
    ),
    row(
      'success@5',
      () => number(of('relais')?.success ?? Number.NaN, 3),
      (_, engine) => number(of(engine)?.success ?? Number.NaN, 3),
    ),
    row(
      'nDCG@10',
      () => number(of('relais')?.ndcg ?? Number.NaN, 3),
      (_, engine) => number(of(engine)?.ndcg ?? Number.NaN, 3),
    ),
  ];
  const stopped = engines.flatMap(([engine, { stopped: why }]) =>
    why ? [`${engine}: no figures, ${why.split('\n')[0]}.`] : [],
  );
  return [table(head, rows), ...stopped].join('\n\n');
}

function relevanceTable({ relevance, peers }: SizeResult): string {
  const engines = Object.keys(relevance.engines);
  const head = [
    'nDCG@10',
    'questions',
    ...engines.map((engine) => peers[engine]?.name ?? (engine === 'relais' ? 'Relais' : engine)),
  ];
  const rows = [...CLASSES, 'all'].flatMap((name): Row[] => {
    const figures = engines.flatMap((engine) => relevance.engines[engine]![name] ?? []);
    if (!figures.length) return [];
    return [
      [
        name,
        round(figures[0]?.questions ?? 0),
        ...figures.map(({ ndcg, empty }) => `${number(ndcg, 2)}${empty ? ` (${empty} empty)` : ''}`),
      ],
    ];
  });
  return table(head, rows);
}

function section(result: SizeResult, smaller: SizeResult[]): string {
  const goals = goalsAt(result, smaller);
  const { asked, answerable, engines } = result.relevance;
  const { region, city, anywhere } = result.relais?.changes ?? {};
  return [
    `### ${number(result.size)} listings`,
    comparison(result),
    ...(goals.length
      ? [
          table(
            ['Relais', 'goal', 'measured', ''],
            goals.map(({ what, goal, measured, met }) => [what, goal, measured, met ? '✓' : '✗']),
          ),
        ]
      : []),
    ...(region && city && anywhere
      ? [
          `1 % changed in a region of whole towns: ${number(region.listings)} listings, ${number(region.rewritten)} of ${number(region.files)} files rewritten; ` +
            `in the middle of a city, where the rest stays as it was: ${number(city.rewritten)} (${percent(city.rewritten / city.files)}). ` +
            `1 % changed anywhere: of ${pair(anywhere.first, kilobytes)} at first, a returning visitor downloads ${pair(anywhere.again, kilobytes)} again.`,
        ]
      : []),
    ...(Object.keys(engines).length
      ? [
          `${asked} judged questions, ${answerable} of which this size can answer${asked > answerable ? '; the others are left out' : ''}.`,
          relevanceTable(result),
        ]
      : []),
    ...(result.relais
      ? [
          `relais publish said: ${result.relais.publish.said.filter((line) => !/^(?:directory|public key)\b/.test(line)).join(' ')}`,
        ]
      : []),
  ].join('\n\n');
}

export const report = (sizes: SizeResult[], before: SizeResult[] = []): string =>
  sizes.map((result, i) => section(result, [...before, ...sizes.slice(0, i)])).join('\n\n');

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

const machine = () => {
  const cpus = os.cpus();
  return `${os.platform()} ${os.arch()}, ${cpus.length} × ${cpus[0]?.model.trim() ?? 'processor'}, ${Math.round(os.totalmem() / 1e9)} GB, Node ${process.versions.node}`;
};

/** Writes the tables between the README’s markers. @throws Error where the markers are missing */
export async function writeReadme(file: string, results: Results): Promise<void> {
  const text = await readFile(file, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${file} has no ${BEGIN} and ${END} to write between`);
  const configurations = new Map(
    results.sizes.flatMap(({ peers }) =>
      Object.values(peers).flatMap(({ name, configuration }) =>
        name && configuration ? [[name, configuration] as const] : [],
      ),
    ),
  );
  const body = [
    `\`pnpm bench\`, ${results.date}, ${machine()}, seed ${results.seed}. kB = 1,000 bytes as served.`,
    report(results.sizes),
    ...(configurations.size
      ? [
          'How the others were set up (bench/peers):',
          [...configurations].map(([name, how]) => `- ${name}: ${how}`).join('\n'),
        ]
      : []),
  ].join('\n\n');
  await writeFile(file, `${text.slice(0, from)}${BEGIN}\n\n${body}\n\n${text.slice(to)}`);
}
