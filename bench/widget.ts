/**
 * `pnpm bench:widget`: what a page loads before one can type in the box and before the first results, beside other search
 * boxes as their users paste them; then how the box feels on a slow phone.
 *
 * Bytes are of the files as published, brotli at its best, as a CDN keeps them. Relais's are those that a browser really
 * asked for; the peers' are the files that their documentation says to paste, and what those load for the first answer.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startDemo } from '@relais/demo/src/demo.ts';
import { close as closePagefind, createIndex } from 'pagefind';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../scripts/browsers.ts';

const ROOT = path.dirname(import.meta.dirname);
const DIST = path.join(ROOT, 'widget', 'dist');

/** Listings of the directory that is searched. */
const LISTINGS = 5000;
/** So much longer everything takes than on this machine. */
const SLOWER = 4;
/** Added to every answer, so that what is asked for later also comes later. */
const LATENCY_MS = 100;
const BETWEEN_KEYS_MS = 150;
/** So long a page is watched from when it is asked for: several times what it takes to open the box. */
const LOADED_MS = 4000;
/** So often it is loaded, with the box and without, by turns: a task takes longer where others use the machine. */
const LOADS = 5;
/** So long a question is watched, from Enter on: its results, then what completes them. */
const ANSWERED_MS = 3000;
const TYPED = ['dentiste', 'garderie', 'avocat divorce'];

const brotli = (bytes: Uint8Array) => brotliCompressSync(bytes).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

interface Weight {
  name: string;
  version: string;
  /** Files that load before one can type, and what they weigh. */
  typing: number;
  results: number;
  /** What else it needs to answer. */
  needs: string;
}

/** A file of an installed package; packages export their code and hide their files. */
function installed(name: string): { file: (inside: string) => Buffer; version: string } {
  const folder = path.join(import.meta.dirname, 'node_modules', name);
  if (!existsSync(folder)) throw new Error(`${name} is not installed here: run pnpm install.`);
  return {
    file: (inside) => readFileSync(path.join(folder, inside)),
    version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version,
  };
}

const total = (files: readonly Uint8Array[]) => files.reduce((sum, bytes) => sum + brotli(bytes), 0);

function pastedPeers(): Weight[] {
  const peer = (
    name: string,
    files: ReadonlyArray<readonly [name: string, inside: string]>,
    needs: string,
  ): Weight => {
    const weight = total(files.map(([from, inside]) => installed(from).file(inside)));
    return { name, version: installed(files[0]![0]).version, typing: weight, results: weight, needs };
  };
  const client = ['algoliasearch', 'dist/lite/builds/browser.umd.js'] as const;
  return [
    peer(
      'meilisearch-docsearch',
      [
        ['meilisearch-docsearch', 'dist/index.global.js'],
        ['meilisearch-docsearch', 'dist/index.css'],
      ],
      'a server',
    ),
    peer(
      'Algolia autocomplete + client',
      [
        ['@algolia/autocomplete-js', 'dist/umd/index.production.js'],
        client,
        ['@algolia/autocomplete-theme-classic', 'dist/theme.min.css'],
      ],
      'a service',
    ),
    peer(
      'DocSearch',
      [
        ['@docsearch/js', 'dist/umd/index.js'],
        ['@docsearch/css', 'dist/style.css'],
      ],
      'a service',
    ),
    peer(
      'DocSearch, keywords only',
      [
        ['@docsearch/js', 'dist/umd/docsearch.js'],
        ['@docsearch/css', 'dist/style.css'],
      ],
      'a service',
    ),
    peer(
      'InstantSearch + client',
      [
        ['instantsearch.js', 'dist/instantsearch.production.min.js'],
        client,
        ['instantsearch.css', 'themes/satellite-min.css'],
      ],
      'a service',
    ),
  ];
}

/** Pagefind writes the files that one pastes together with an index. */
async function pagefind(): Promise<Weight> {
  const { index } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error('Pagefind made no index.');
  await index.addCustomRecord({ url: '/a', content: 'Clinique dentaire à Sudbury', language: 'fr' });
  const { files } = await index.getFiles();
  await closePagefind();
  const bytes = (test: RegExp) =>
    files.filter(({ path: name }) => test.test(name)).map(({ content }) => content);
  const typing = total(bytes(/^pagefind-component-ui\.(?:js|css)$/));
  const engine = total(bytes(/^(?:pagefind\.js|pagefind-worker\.js|wasm\.fr\.pagefind)$/));
  const { version } = installed('pagefind');
  return { name: 'Pagefind Component UI', version, typing, results: typing + engine, needs: 'an index' };
}

interface Site {
  address: string;
  /** Names of the widget's files that were asked for, in that order. */
  asked: string[];
  close(): void;
}

/** What the box is compared with: the page as it was before somebody pasted it. */
const pageWithout = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hôte</title></head>
<body><h1>Un site</h1><p>Ce qui suit.</p></body></html>`;

const page = (site: { directory: string; publicKey: string }, lang: string) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hôte</title>
<link rel="stylesheet" href="/relais.css"><script type="module" src="/relais.js"></script></head>
<body><h1>Un site</h1><relais-search directory="${site.directory}" public-key="${site.publicKey}" near="Sudbury">
<a href="${site.directory}">Répertoire</a></relais-search><p>Ce qui suit.</p></body></html>`;

/** A page with the box pasted into it, and its files beside it, each some time away. */
async function serve(demo: { directory: string; publicKey: string }): Promise<Site> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.join(DIST, name);
    setTimeout(() => {
      if (name === 'fr' || name === 'en' || name === 'without') {
        const body = name === 'without' ? pageWithout : page(demo, name);
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
      } else if (existsSync(file)) {
        const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
        response
          .writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
          .end(readFileSync(file));
      } else response.writeHead(404).end();
    }, LATENCY_MS);
    if (/\.(?:js|css)$/.test(name)) asked.push(name);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as { port: number };
  return {
    address: `http://localhost:${port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const widgetVersion = () =>
  JSON.parse(readFileSync(path.join(ROOT, 'widget', 'package.json'), 'utf8')).version as string;

/** The box of services, once the browser has it. */
const what = (tab: Page) => tab.locator('relais-combobox#what input');

async function weighRelais(browser: Browser, site: Site, lang: 'fr' | 'en'): Promise<Weight> {
  site.asked.splice(0);
  const tab = await browser.newPage();
  /** Files that are in the page, as the browser counts them. */
  const arrived = () =>
    tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/relais[^/]*\.(?:js|css)$/.test(name))
        .map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
    );
  await tab.goto(`${site.address}/${lang}`, { waitUntil: 'commit' });
  // In the page: the moment that one can type, which a round trip from here would miss.
  const early = await tab.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const look = () => {
          const box = document.querySelector('relais-search')?.shadowRoot?.querySelector('#what');
          if (!box?.shadowRoot?.querySelector('input')) return requestAnimationFrame(look);
          resolve(
            performance
              .getEntriesByType('resource')
              .map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
              .filter((name) => /^relais.*\.(?:js|css)$/.test(name)),
          );
        };
        look();
      }),
  );
  await what(tab).fill(lang === 'fr' ? 'dentiste' : 'dentist');
  await what(tab).press('Enter');
  await tab.locator('.result').first().waitFor();
  const later = await arrived();
  await tab.close();
  const weigh = (names: readonly string[]) =>
    total([...new Set(names)].map((name) => readFileSync(path.join(DIST, name))));
  return {
    name: `Relais (${lang})`,
    version: widgetVersion(),
    typing: weigh(early),
    results: weigh(later),
    needs: 'a folder of files',
  };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time that the thread itself was at work, without what others took of the machine meanwhile. */
  tdur?: number;
  args: { name?: string; beginData?: { url?: string }; data?: { type?: string } };
}

/** What the browser's own trace tells of `work`. */
async function traced(client: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await work();
  const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  return events;
}

type Thread = Pick<TraceEvent, 'pid' | 'tid'>;

/** The main thread of a page. Others are in the trace: the browser draws parts of itself as pages, `chrome://omnibox-popup…`. */
function mainThreadOf(address: string, events: readonly TraceEvent[]): Thread {
  const parsed = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === address);
  if (!parsed) throw new Error(`The browser's trace knows nothing of ${address}.`);
  return parsed;
}

interface Task {
  /** Milliseconds of the thread. */
  ms: number;
  /** Whether the browser leaves the page before in it, and makes room for this one. */
  changesPage: boolean;
}

/** Every task of a thread. */
function tasksOf({ pid, tid }: Thread, events: readonly TraceEvent[]): Task[] {
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const leaving = own.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'pagehide');
  return own.flatMap(({ name, ts, dur, tdur }) =>
    name === 'RunTask' && dur !== undefined
      ? [
          {
            ms: (tdur ?? dur) / 1000,
            changesPage: leaving.some((event) => event.ts >= ts && event.ts <= ts + dur),
          },
        ]
      : [],
  );
}

const longest = (tasks: readonly Task[]) => Math.max(...tasks.map((task) => task.ms));

const percentile = (values: readonly number[], p: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))] ?? Number.NaN;
};

/** A tab on a mid-range phone: a processor so much slower, and a small window. */
async function openPhone(browser: Browser): Promise<{ tab: Page; client: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-CA' });
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await tab.addInitScript(() => {
    const measured = { shift: 0, painted: [] as number[] };
    Object.assign(globalThis, { measured });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Array<
        PerformanceEntry & { value: number; hadRecentInput: boolean }
      >)
        if (!entry.hadRecentInput) measured.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { tab, client };
}

/** Loads a page. @returns its main thread, and the tasks of that */
async function load(
  tab: Page,
  client: CDPSession,
  address: string,
): Promise<{ main: Thread; tasks: Task[] }> {
  const events = await traced(client, async () => {
    await tab.goto(address);
    // By the clock, not by looking: to look, the driver evaluates a script of its own in the page, a task of 60 ms.
    await tab.waitForTimeout(LOADED_MS);
  });
  const main = mainThreadOf(address, events);
  return { main, tasks: tasksOf(main, events) };
}

async function mustBeOpen(tab: Page): Promise<void> {
  if (!(await tab.locator('.chip').count()))
    throw new Error(`The box was not open ${LOADED_MS} ms after the page was asked for.`);
}

interface Loads {
  /** The longest task of each load, but for that in which the browser changes pages. */
  own: number[];
  /** That one, too. */
  all: number[];
}

/** Loads the page with the box and without it, by turns. */
async function loadsOf(browser: Browser, site: Site): Promise<{ box: Loads; without: Loads }> {
  const loads = { box: { own: [], all: [] } as Loads, without: { own: [], all: [] } as Loads };
  for (let i = 0; i < LOADS; i++) {
    for (const [name, into] of [
      ['fr', loads.box],
      ['without', loads.without],
    ] as const) {
      const { tab, client } = await openPhone(browser);
      const { tasks } = await load(tab, client, `${site.address}/${name}`);
      if (name === 'fr') await mustBeOpen(tab);
      into.all.push(longest(tasks));
      into.own.push(longest(tasks.filter(({ changesPage }) => !changesPage)));
      await tab.context().close();
    }
  }
  return loads;
}

interface Feel {
  keystroke: number;
  answer: number;
  painted: number[];
  shift: number;
}

async function feel(browser: Browser, site: Site): Promise<Feel> {
  const { tab, client } = await openPhone(browser);
  const { main } = await load(tab, client, `${site.address}/fr`);
  await mustBeOpen(tab);
  // From a key to the frame in which the list that it changed is drawn.
  await tab.evaluate(() => {
    const { measured } = globalThis as unknown as { measured: { painted: number[] } };
    const root = document.querySelector('relais-search')!.shadowRoot!.querySelector('#what')!.shadowRoot!;
    let pressed = 0;
    // Before the box hears of it: Escape closes the list at once, which is no answer to the letter before it.
    const capture = true;
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        pressed = key.length === 1 ? timeStamp : 0;
      },
      { capture },
    );
    new MutationObserver(() => {
      if (!pressed) return;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => measured.painted.push(performance.now() - from);
        channel.port2.postMessage('');
      });
    }).observe(root.querySelector('ul')!, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  });
  const keys = await traced(client, async () => {
    for (const text of TYPED) {
      await what(tab).click();
      for (const key of text) {
        await tab.keyboard.press(key === ' ' ? 'Space' : key);
        await tab.waitForTimeout(BETWEEN_KEYS_MS);
      }
      await tab.keyboard.press('Escape');
      await tab.keyboard.press('Escape');
    }
  });
  await what(tab).fill('dentiste');
  const answer = await traced(client, async () => {
    await tab.keyboard.press('Enter');
    // By the clock again.
    await tab.waitForTimeout(ANSWERED_MS);
  });
  if (!(await tab.locator('.result').count()))
    throw new Error(`Nothing was found ${ANSWERED_MS} ms after Enter was pressed.`);
  const { shift, painted } = await tab.evaluate(
    () => (globalThis as unknown as { measured: { shift: number; painted: number[] } }).measured,
  );
  await tab.context().close();
  return {
    keystroke: longest(tasksOf(main, keys)),
    answer: longest(tasksOf(main, answer)),
    painted,
    shift,
  };
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head!), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join(
    '\n',
  );
}

const GOALS = { typing: 14_000, results: 26_000, taskMs: 50, paintedMs: 50, shift: 0 };
const kept = (value: number, goal: number) => (value <= goal ? '✓' : '✗');

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is needed: set RELAIS_CHROMIUM to its program.');
const data = await mkdtemp(path.join(tmpdir(), 'relais-bench-widget-'));
const demo = await startDemo({ data, count: LISTINGS });
const site = await serve(demo);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const relais = [await weighRelais(browser, site, 'fr'), await weighRelais(browser, site, 'en')];
  const weights = [...relais, ...pastedPeers(), await pagefind()];
  console.log(
    table([
      ['script and styles, brotli', 'until one can type', 'until the first results', 'and needs'],
      ...weights.map(({ name, version, typing, results, needs }) => [
        `${name} ${version}`,
        kB(typing),
        kB(results),
        needs,
      ]),
    ]),
  );
  const [french] = relais;
  const { box, without } = await loadsOf(browser, site);
  const { keystroke, answer, painted, shift } = await feel(browser, site);
  const spread = (values: readonly number[]) =>
    `${ms(percentile(values, 50))} (${ms(Math.min(...values))} to ${ms(Math.max(...values))})`;
  const onLoad = percentile(box.own, 50);
  console.log(
    `\n${table([
      ['Relais', 'goal', 'measured', ''],
      ['until one can type', `≤ ${kB(GOALS.typing)}`, kB(french!.typing), kept(french!.typing, GOALS.typing)],
      [
        'until the first results',
        `≤ ${kB(GOALS.results)}`,
        kB(french!.results),
        kept(french!.results, GOALS.results),
      ],
      [
        `CPU ÷ ${SLOWER}: longest task on load, p50 of ${LOADS} (least to most)`,
        `≤ ${ms(GOALS.taskMs)}`,
        spread(box.own),
        kept(onLoad, GOALS.taskMs),
      ],
      ['— the same page without the box', '', spread(without.own), ''],
      ['— with the task in which the browser changes pages', '', spread(box.all), ''],
      ['— that, too, without the box', '', spread(without.all), ''],
      [
        `CPU ÷ ${SLOWER}: longest task while typing`,
        `≤ ${ms(GOALS.taskMs)}`,
        ms(keystroke),
        kept(keystroke, GOALS.taskMs),
      ],
      [
        `CPU ÷ ${SLOWER}: longest task of an answer`,
        `≤ ${ms(GOALS.taskMs)}`,
        ms(answer),
        kept(answer, GOALS.taskMs),
      ],
      [
        `CPU ÷ ${SLOWER}: key to suggestion painted, p50 / p95 of ${painted.length}`,
        `≤ ${ms(GOALS.paintedMs)}`,
        `${ms(percentile(painted, 50))} / ${ms(percentile(painted, 95))}`,
        kept(percentile(painted, 95), GOALS.paintedMs),
      ],
      ['layout shift', '0', String(Number(shift.toFixed(4))), kept(shift, GOALS.shift)],
    ])}`,
  );
  console.log(
    `\nNode ${process.version}, Chromium ${browser.version()}, ${LISTINGS.toLocaleString('en-CA')} listings. Bytes repeat exactly; times are of this machine at this moment, with ${os.loadavg()[0]!.toFixed(1)} at work on ${os.cpus().length} cores.`,
  );
} finally {
  await browser.close();
  site.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}
