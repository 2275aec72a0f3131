/**
 * `pnpm bench:extension`: what the extension costs the pages that people read, and what the network hears of it. The
 * extension as it is built, in a real Chromium whose every request passes a proxy of ours.
 *
 *     pnpm bench:extension                 everything, some minutes
 *     pnpm bench:extension --pages 50      browse fewer pages
 *     pnpm bench:extension --readme        writes the table into extension/README.md
 *
 * Time is of the page's main thread, from the browser's trace: every task from the moment the extension's script comes
 * to a page at rest until it rests again, layout and painting of badges too, less what the same page does by itself
 * in as much time. Pages are measured in turn, round by round, so that what else the machine does meets all of them.
 */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { type CountingProxy, startCountingProxy } from '@relais/demo/journeys/counting-proxy.ts';
import { ExtensionInChromium } from '@relais/demo/journeys/extension-drivers.ts';
import { buildExtension } from '@relais/demo/src/demo.ts';
import { generateKey, listingsInMemory, publish } from '@relais/publisher';
import { Command } from 'commander';
import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowser } from '../scripts/browsers.ts';
import { type Work, workOf } from './extension/main-thread.ts';
import {
  LISTED,
  listedBusinesses,
  ordinaryPage,
  pageOfResults,
  pageOfText,
  results,
} from './extension/pages.ts';
import { generateListings } from './generate.ts';

/** Beside the built scripts: what a browser takes for a world of the extension's own, before anything is done in it. */
const EMPTY = 'empty.js';
const HERE = import.meta.dirname;
const README = path.join(HERE, '..', 'extension', 'README.md');
const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

const options = new Command('bench:extension')
  .description('What the extension costs the pages that people read, and what the network hears of it')
  .option('--listings <n>', 'listings of the directory on the device', Number, 20_000)
  .option('--rounds <n>', 'times that each page is measured', Number, 11)
  .option('--pages <n>', 'pages to browse while requests are counted', Number, 500)
  .option('--parts', 'say what the time was spent on')
  .option('--readme', 'write the table into extension/README.md')
  .parse()
  .opts<{ listings: number; rounds: number; pages: number; parts?: boolean; readme?: boolean }>();

const say = (text: string) => console.error(text);

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const median = (values: readonly number[]) => at(values, 0.5);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is asked of the browser from the extension's own page. */
interface WebExtension {
  scripting: {
    unregisterContentScripts(): Promise<void>;
    getRegisteredContentScripts(): Promise<object[]>;
    registerContentScripts(scripts: object[]): Promise<void>;
    executeScript(what: object): Promise<unknown>;
  };
  tabs: { query(which: object): Promise<Array<{ id: number }>> };
}

interface Row {
  what: string;
  goal: string;
  measured: string;
  isKept?: boolean;
}
const rows: Row[] = [];
const atMost = (what: string, goal: number, value: number, words: (value: number) => string, more = '') =>
  rows.push({ what, goal: `≤ ${words(goal)}`, measured: words(value) + more, isKept: value <= goal });
const ms = (value: number) => `${value.toFixed(1)} ms`;
const kB = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const times = (value: number) => String(value);

const data = await mkdtemp(path.join(tmpdir(), 'relais-bench-extension-'));
const directory = path.join(data, 'directory');
const closing: Array<() => unknown> = [() => rm(data, { recursive: true, force: true })];

try {
  say(`publishing ${options.listings.toLocaleString('en-CA')} listings`);
  const key = await generateKey('sign');
  await publish({
    listings: listingsInMemory([
      ...listedBusinesses(),
      ...generateListings({ listings: options.listings - LISTED, seed: 1 }),
    ]),
    directory,
    key,
    profile: { id: 'bench', name: { fr: 'Répertoire', en: 'Directory' }, fictional: true },
  });

  const pages = new Map<string, string>([
    ['/texte', pageOfText()],
    ['/200', pageOfResults(200, 0)],
    ['/2000', pageOfResults(2000, 0)],
    ['/2000-100', pageOfResults(2000, 100)],
    ['/50000', pageOfResults(50_000, 0)],
  ]);
  const proxy = await startCountingProxy(async ({ hostname, pathname }) => {
    if (hostname === 'repertoire.example') {
      const body = await readFile(path.join(directory, decodeURIComponent(pathname))).catch(() => undefined);
      return body && { type: 'application/octet-stream', body };
    }
    const number = /^page-(\d+)\./.exec(hostname)?.[1];
    const body = number === undefined ? pages.get(pathname) : ordinaryPage(Number(number));
    return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
  });
  closing.push(proxy.close);

  say('building the extension');
  const folder = await buildExtension('chrome', 'http://repertoire.example/', key.x, 'bench');
  const sizeOf = async (file: string) => (await stat(path.join(folder, file))).size;
  const [page, scan, lists] = await Promise.all(['page.js', 'scan.js', 'lists.js'].map(sizeOf));
  rows.push({ what: 'script in a page with nothing to show, minified', goal: '', measured: kB(page!) });
  atMost('scripts in one with nothing to show that changes, minified', 20_000, page! + scan!, kB);
  atMost('scripts where badges stand beside businesses, minified', 40_000, page! + scan! + lists!, kB);

  await writeFile(path.join(folder, EMPTY), '');

  const chromium = await ExtensionInChromium.launch(folder, { args: proxy.flags });
  closing.push(() => chromium.close());
  for (let tries = 0; !(await chromium.state()).edition; tries++) {
    if (tries > 100) throw new Error('The extension did not fetch the directory.');
    await wait(200);
  }
  await chromium.answerPrompt();
  const first = await chromium.open('http://page-1.example/');
  await chromium.turnOn(first);
  await first.close();
  const own = await chromium.openOwn('options.html');

  // ── what the network hears
  say('what Chromium asks for by itself');
  const ownBusiness = await withoutExtension(proxy);
  say(`browsing ${options.pages} pages`);
  const browsed = await chromium.browser.newPage();
  const before = proxy.asked.length;
  let shown = 0;
  for (let number = 0; number < options.pages; number++) {
    await browsed.goto(`http://page-${number}.example/`);
    shown += await badgesAppear(browsed);
  }
  await wait(2000);
  const visited = new Set(Array.from({ length: options.pages }, (_, i) => `http://page-${i}.example/`));
  const others = proxy.asked
    .slice(before)
    .filter((address) => !visited.delete(address) && !ownBusiness.has(new URL(address).host));
  if (visited.size) throw new Error(`${visited.size} pages never reached the proxy: nothing is proved.`);
  if (!shown) throw new Error('No page had a badge: nothing is proved.');
  for (const address of others) say(`  asked for besides: ${address}`);
  atMost(
    `requests besides the pages and Chromium’s own, ${options.pages} pages browsed (${shown} with badges)`,
    0,
    others.length,
    times,
  );
  await browsed.close();

  // ── what it costs pages
  const registered = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WebExtension };
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    await chrome.scripting.unregisterContentScripts();
    return scripts;
  });
  const fresh = async (pathname: string): Promise<Page> => {
    const tab = await chromium.browser.newPage();
    await tab.goto(`http://liste.example${pathname}`);
    await tab.bringToFront();
    await wait(400);
    return tab;
  };
  const start = (address: string, file: string) =>
    own.evaluate(
      async (address, file) => {
        const { chrome } = globalThis as unknown as { chrome: WebExtension };
        const [tab] = await chrome.tabs.query({ url: `${address}*` });
        await chrome.scripting.executeScript({ target: { tabId: tab!.id }, files: [file] });
      },
      address,
      file,
    );

  interface Measured {
    added: number[];
    longest: number[];
    badges: number;
  }
  /** Of each page in turn, as often as there are rounds. */
  async function measure<Name extends string>(
    what: Record<Name, { pathname: string; file?: string; settle?: number }>,
    rounds = options.rounds,
  ): Promise<Record<Name, Measured>> {
    const names = Object.keys(what) as Name[];
    const all = Object.fromEntries(
      names.map((name) => [name, { added: [], longest: [], badges: 0 }]),
    ) as unknown as Record<Name, Measured>;
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const { pathname, file = 'page.js', settle } = what[name];
        const measured = all[name];
        const tab = await fresh(pathname);
        // What a page does soon after it was loaded is its own, and would hide what comes: that passes first.
        await workOf(tab, async () => {}, settle);
        const rest = await workOf(tab, async () => {}, settle);
        const work = await workOf(tab, () => start(tab.url(), file), settle);
        measured.added.push(work.total - rest.total);
        measured.longest.push(work.longest);
        measured.badges = await badgesOn(tab);
        await tab.close();
        if (options.parts && round === rounds - 1) {
          const parts = [...work.parts].filter(([, time]) => time > 0.3).sort(([, a], [, b]) => b - a);
          say(parts.map(([part, time]) => `      ${time.toFixed(1).padStart(7)}  ${part}`).join('\n'));
        }
      }
    }
    for (const name of names) {
      const { added, badges } = all[name];
      say(`  ${name}: ${added.map((one) => one.toFixed(1)).join(' ')}; ${badges} badges`);
    }
    return all;
  }
  /** What others take of the machine makes a round longer, and none shorter: the fastest quarter says most. */
  const quick = (values: readonly number[]) => at(values, 0.25);
  const usually = (values: readonly number[]) => `, usually ${ms(median(values))}`;

  say('measuring pages');
  const { nothing, text, some, many, matched } = await measure({
    nothing: { pathname: '/texte', file: EMPTY },
    text: { pathname: '/texte' },
    some: { pathname: '/200' },
    many: { pathname: '/2000' },
    matched: { pathname: '/2000-100' },
  });
  const { huge } = await measure({ huge: { pathname: '/50000', settle: 2500 } }, 3);
  if (!matched.badges) throw new Error('No badge where 100 businesses are listed: nothing is proved.');
  for (const [what, goal, { added }] of [
    ['an article without a match', 5, text],
    ['200 links without a match', 5, some],
    ['2,000 links without a match', 5, many],
    [`2,000 links and 100 matches, ${matched.badges} of them near what is seen`, 30, matched],
  ] as const) {
    atMost(`main thread, ${what}`, goal, quick(added), ms, usually(added));
  }
  rows.push({
    what: 'the article, of an extension that does nothing: the same, and its script is empty',
    goal: '',
    measured: ms(quick(nothing.added)) + usually(nothing.added),
  });
  const beyond = text.added.map((one, round) => one - nothing.added[round]!);
  rows.push({
    what: 'the article, ours less that one, in pairs: what is ours',
    goal: '',
    measured: ms(quick(beyond)) + usually(beyond),
  });
  rows.push({
    what: 'the longest task of these, 2,000 links and 100 matches',
    goal: '',
    measured: ms(quick(matched.longest)),
  });
  rows.push({ what: 'main thread, 50,000 links', goal: '', measured: ms(quick(huge.added)) });

  say('a page that changes for the first time');
  const change = (tab: Page) =>
    tab.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://autre-61.example/';
      link.append('une source de plus');
      document.querySelector('p')!.append(link);
    });
  const changed: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const works: Work[] = [];
    for (const isOn of [false, true]) {
      const tab = await fresh('/texte');
      if (isOn) await start(tab.url(), 'page.js');
      await wait(700);
      works.push(await workOf(tab, () => change(tab)));
      await tab.close();
    }
    const [without, withIt] = works as [Work, Work];
    changed.push(withIt.total - without.total);
  }
  say(`  ${changed.map((one) => one.toFixed(1)).join(' ')}`);
  rows.push({
    what: 'the article, once more when it changes for the first time: it is followed from then on',
    goal: '',
    measured: ms(quick(changed)) + usually(changed),
  });

  say('a page gone through to its end');
  const through = { added: [] as number[], longest: [] as number[] };
  for (let round = 0; round < Math.min(options.rounds, 5); round++) {
    const works: Work[] = [];
    for (const isOn of [false, true]) {
      const tab = await fresh('/2000-100');
      if (isOn) await start(tab.url(), 'page.js');
      await wait(1500);
      works.push(await workOf(tab, () => goThrough(tab), 300));
      const badges = await badgesOn(tab);
      if (badges !== (isOn ? 100 : 0)) throw new Error(`${badges} badges, gone through: nothing is proved.`);
      await tab.close();
    }
    const [without, withIt] = works as [Work, Work];
    through.added.push(withIt.total - without.total);
    through.longest.push(withIt.longest);
  }
  say(`  ${through.added.map((one) => one.toFixed(1)).join(' ')}`);
  rows.push({
    what: '2,000 links gone through to the end, screen by screen: all 100 badges; the longest task of that',
    goal: '',
    measured: `${ms(quick(through.added))}${usually(through.added)}; ${ms(quick(through.longest))}`,
  });

  // ── what changes
  say('a page that changes');
  await own.evaluate(async (scripts) => {
    const { chrome } = globalThis as unknown as { chrome: WebExtension };
    await chrome.scripting.registerContentScripts(scripts);
  }, registered);
  const asleep = await chromium.browser.waitForTarget((target) => target.type() === 'service_worker');
  const worker = (await asleep.worker())!;
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(heard: (message: { type?: string }) => void): void } } };
    };
    Object.assign(globalThis, { passes: 0 });
    chrome.runtime.onMessage.addListener(({ type }) => {
      if (type === 'lookup') (globalThis as unknown as { passes: number }).passes++;
    });
  });
  const passes = () => worker.evaluate(() => (globalThis as unknown as { passes: number }).passes);

  const list = await fresh('/200');
  const untouched = await passes();
  await list.evaluate(
    (html) => {
      const holder = document.createElement('ul');
      holder.innerHTML = html;
      // Each by itself, and each changed again: a thousand records.
      for (const item of [...holder.children]) {
        document.querySelector('#list')!.append(item);
        item.append(document.createElement('i'));
      }
    },
    results(50, 550, () => false),
  );
  await wait(1000);
  atMost('passes over a burst of 1,000 changes in one task', 1, (await passes()) - untouched, times);
  const second = await passes();
  await list.evaluate(
    async (html) => {
      const holder = document.createElement('ul');
      holder.innerHTML = html;
      for (const item of [...holder.children]) {
        document.querySelector('#list')!.append(item);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    results(550, 800, () => false),
  );
  await wait(1000);
  rows.push({
    what: 'passes over 250 changes, one after another for half a second or so',
    goal: '',
    measured: times((await passes()) - second),
  });
  await list.close();

  say('a page without end');
  const BATCHES = 50;
  const BATCH = 20;
  /** @param isTouched the page says a word more of those that are listed by itself, a moment later */
  const grown = async (tab: Page, batch: number, isTouched: boolean): Promise<number> => {
    const from = 1000 + batch * BATCH;
    // Four of each batch are listed.
    const html = results(from, from + BATCH, () => false).replace(
      /https:\/\/autre-(\d+)[05]\.example\/[^"]*/g,
      (_, n) => `https://inscrite-${Number(n) % LISTED}.example/`,
    );
    await tab.bringToFront();
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const act = () =>
      tab.evaluate(
        async (html, isTouched) => {
          const list = document.querySelector('#list')!;
          const there = list.childElementCount;
          list.insertAdjacentHTML('beforeend', html);
          if (!isTouched) return;
          await new Promise((resolve) => setTimeout(resolve, 60));
          for (const link of [...list.children]
            .slice(there)
            .flatMap((one) => one.querySelector('h3 a') ?? []))
            if (/inscrite/.test(link.getAttribute('href')!)) link.after(' Oui');
        },
        html,
        isTouched,
      );
    return (await workOf(tab, act, 300)).total;
  };
  const withIt = await fresh('/200');
  await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WebExtension };
    await chrome.scripting.unregisterContentScripts();
  });
  const without = await fresh('/200');
  const touched = await fresh('/200');
  const added: number[] = [];
  const byItself: number[] = [];
  // In turn, so that what else the machine does meets all.
  for (let batch = 0; batch < BATCHES; batch++) {
    const ours = await grown(withIt, batch, false);
    const alone = await grown(without, batch, false);
    added.push(ours - alone);
    byItself.push((await grown(touched, batch, true)) - alone);
  }
  const drawn = await badgesOn(withIt);
  if (drawn < BATCHES * 4) throw new Error(`${drawn} badges on the endless page: nothing is proved.`);
  const early = (values: readonly number[]) => median(values.slice(0, 15));
  const late = (values: readonly number[]) => median(values.slice(-15));
  say(`  ${added.map((one) => one.toFixed(1)).join(' ')}`);
  say(`  by itself: ${byItself.map((one) => one.toFixed(1)).join(' ')}`);
  rows.push({
    what: `${BATCH} results more on an endless page, of the first 15 of ${BATCHES} batches, of the last 15: all that is added`,
    goal: '',
    measured: `${ms(early(added))}, ${ms(late(added))}`,
  });
  rows.push({
    what: 'what the browser takes there for four words more by the page itself, without the extension',
    goal: '',
    measured: `${ms(early(byItself))}, ${ms(late(byItself))}`,
  });
  const [ours, oursLate] = [early(added) - early(byItself), late(added) - late(byItself)];
  rows.push({
    what: 'the one less the other: what is ours',
    goal: 'the same',
    measured: `${ms(ours)}, ${ms(oursLate)}`,
    isKept: oursLate <= Math.max(ours * 1.25, ours + 1),
  });

  const head = ['The extension', 'goal', 'measured', ''];
  const cells = rows.map(({ what, goal, measured, isKept }) => [
    what,
    goal,
    measured,
    isKept === undefined ? '' : isKept ? '✓' : '✗',
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...cells].map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const table = [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...cells.map(line),
  ].join('\n');
  const said = `\`pnpm bench:extension\`, ${new Date().toISOString().slice(0, 10)}, ${os.platform()} ${os.arch()}, ${os.cpus().length} × ${os.cpus()[0]?.model}, ${await chromium.browser.version()}, Node ${process.versions.node}; ${options.listings.toLocaleString('en-CA')} listings on the device, of ${options.rounds} rounds the fastest quarter’s slowest, load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores; usual times are medians.`;
  console.log(`${said}\n\n${table}`);
  if (options.readme) {
    const text = await readFile(README, 'utf8');
    const from = text.indexOf(BEGIN);
    const to = text.indexOf(END);
    if (from < 0 || to < from) throw new Error(`${README} has no ${BEGIN} and ${END} to write between`);
    await writeFile(README, `${text.slice(0, from)}${BEGIN}\n\n${said}\n\n${table}\n\n${text.slice(to)}`);
  }
} finally {
  for (const close of closing.reverse()) await close();
}

/** Hosts that the same Chromium asks for where no extension is: its own affairs. */
async function withoutExtension(proxy: CountingProxy): Promise<Set<string>> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    args: [...CHROMIUM_FLAGS, ...proxy.flags],
  });
  const before = proxy.asked.length;
  const tab = await browser.newPage();
  for (let number = 0; number < 20; number++) {
    await tab.goto(`http://page-${number}.example/`);
    await wait(500);
  }
  await browser.close();
  const hosts = proxy.asked.slice(before).map((address) => new URL(address).host);
  return new Set(hosts.filter((host) => !/^page-\d+\.example$/.test(host)));
}

/** Elements of a page that can only be badges: made by no page here, without a class, empty to the page. */
async function badgesOn(tab: Page): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('span:not([class]):empty').length);
}

/** Through a page as somebody goes who reads it: a screen at a time, until its end. */
async function goThrough(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.9) {
      scrollTo(0, y);
      for (let frames = 0; frames < 4; frames++) await frame();
    }
  });
}

/** Whether a page gets a badge soon; pages that get none are not waited for long. */
async function badgesAppear(tab: Page): Promise<number> {
  for (let tries = 0; tries < 4; tries++) {
    if (await badgesOn(tab)) return 1;
    await wait(25);
  }
  return 0;
}
