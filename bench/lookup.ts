/**
 * `pnpm bench:lookup`: the extension's lookup table for 200,000 businesses, each with a domain and a phone number: what it
 * weighs at the first sync and a week later, what it takes to read and to ask, beside other ways to hold the same keys in
 * the same run; and a home region of 20,000 listings, published and kept as the extension does.
 *
 *     pnpm bench:lookup                       some minutes, most of them publishing the region
 *     pnpm bench:lookup --region 0            without it
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Content } from '@relais/core/bytes';
import { keepRegion } from '@relais/core/connect/home-region';
import {
  fingerprint,
  keyOfAddress,
  keysOfPage,
  kinOf,
  numberOfKey,
  shelfMarkOf,
} from '@relais/core/connect/hosts';
import { encodeTable, hostDelta, KeyTable, rowsOfKeys } from '@relais/core/connect/key-table';
import { keptContent, openLookup } from '@relais/core/connect/lookup';
import {
  decodeTablePart,
  encodeHostDelta,
  encodeHosts,
  type HostsFile,
  inflate,
  type Listed,
  SIGNATURE_BYTES,
} from '@relais/core/directory-format';
import { OFFERS, type Offer } from '@relais/core/listing';
import { memoryPlatform } from '@relais/core/platform-memory';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';
import { compress, folderPlatform, partsOf } from '@relais/publisher';
import { Command } from 'commander';
import { TOWNS } from './canada.ts';
import { generateListings } from './generate.ts';
import { writeListings } from './listings-file.ts';
import { percentile } from './measure.ts';
import { phoneOf } from './place.ts';
import { keygen, publish } from './relais.ts';

const options = new Command('bench:lookup')
  .description('the extension’s lookup table: its weight, its speed, a home region')
  .option('--businesses <number>', 'each with a domain and a phone number', Number, 200_000)
  .option('--seed <number>', 'of keys and listings', Number, 1)
  .option('--strangers <number>', 'keys that nobody has, to count chance meetings', Number, 40_000_000)
  .option('--region <number>', 'listings of the home region; 0 leaves it out', Number, 20_000)
  .parse()
  .opts<{ businesses: number; seed: number; strangers: number; region: number }>();

const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

const BATCH = 100;
const ROUNDS = 40;
/** Keys that a page with 2,000 links brings, half of which are listed. */
const OF_A_PAGE = 2000;

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const say = (what: string, value: string, bound = '') =>
  console.log(`  ${what.padEnd(58)} ${value.padStart(12)}  ${bound}`);

/** How often an offer stands in the generated listings of `pnpm bench`. */
const SHARES: Array<[Offer, number]> = [
  ['active', 0.421],
  ['on-request', 0.263],
  ['limited', 0.118],
  ['interpreter', 0.033],
  ['none', 0.018],
  ['unknown', 0.147],
];

interface Business {
  domain: string;
  phone: string;
  offer: Offer;
}

const WORDS =
  'clinique garage pharmacie boulangerie avocats centre familial nord sante services conseil dentaire optique fleurs menuiserie comptable ecole musique sport auberge'.split(
    ' ',
  );

function* businesses(random: Random): Generator<Business> {
  const met = new Set<string>();
  // As a list of listings of the country has them: more where more people live.
  const totals: number[] = [];
  let people = 0;
  for (const { population } of TOWNS) {
    people += population;
    totals.push(people);
  }
  const townAt = (at: number) => TOWNS[totals.findIndex((total) => total > at)]!;
  for (;;) {
    const domain = `${random.pick(WORDS)}-${random.pick(WORDS)}-${random.int(1, 999_999)}.example`;
    const phone = phoneOf(townAt(random.next() * people), random);
    if (met.has(domain) || met.has(phone)) continue;
    met.add(domain).add(phone);
    const [offer] = random.weighted(SHARES, ([, share]) => share);
    yield { domain, phone, offer };
  }
}

const keysOf = (all: readonly Business[]): Array<[string, Listed]> =>
  all.flatMap(({ domain, phone, offer }): Array<[string, Listed]> => {
    const listed = { offer, kin: kinOf(shelfMarkOf(domain)) };
    return [
      [domain, listed],
      [phone, listed],
    ];
  });

/** A file as it is served: its signature, which does not compress, and its content. */
const served = (content: Content) =>
  compress([crypto.getRandomValues(new Uint8Array(SIGNATURE_BYTES)), ...partsOf(content)]);

/** The p50 of what one call takes, in nanoseconds: of batches, which the clock can tell apart. */
function nanoseconds(items: readonly string[], work: (item: string) => unknown): number {
  let truthy = 0;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at + BATCH <= items.length; at += BATCH) {
      const start = process.hrtime.bigint();
      for (let i = at; i < at + BATCH; i++) if (work(items[i]!)) truthy++;
      // The first rounds are for the compiler.
      if (round >= ROUNDS / 4) times.push(Number(process.hrtime.bigint() - start) / BATCH);
    }
  }
  if (truthy < 0) throw new Error('never');
  return percentile(times, 50);
}

/** Milliseconds of its own that work takes: the clock's, and the processor's, which other work on the machine does not add to. */
function milliseconds(times: number, work: () => void): { clock: number; processor: number } {
  const taken = Array.from({ length: times }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    return { clock: performance.now() - start, processor: (user + system) / 1000 };
  });
  return {
    clock: percentile(
      taken.map(({ clock }) => clock),
      50,
    ),
    processor: percentile(
      taken.map(({ processor }) => processor),
      50,
    ),
  };
}

const memory = () => {
  for (let i = 0; i < 4; i++) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

async function table() {
  const random = createRandom(options.seed);
  const source = businesses(random);
  const draw = (count: number) => Array.from({ length: count }, () => source.next().value as Business);
  const all = draw(options.businesses);
  const rows = rowsOfKeys(keysOf(all));
  const parts = encodeTable(rows);
  const files = await Promise.all(parts.map(({ bytes, cuts }) => served({ bytes, cuts })));
  const sections: HostsFile['sections'] = [0, 1].map((section) => ({
    parts: parts
      .filter(({ part }) => part.section === section)
      .map(({ part, bytes }) => ({ start: part.start, name: '000000000000', bytes: bytes.length })),
    shards: [],
  }));
  const hosts = await served(encodeHosts({ sections, deltas: [] }));
  const bytes = files.reduce((sum, { length }) => sum + length, hosts.length);
  console.log(
    `\n${options.businesses.toLocaleString('en')} domains and as many phone numbers, offers included; seed ${options.seed}; ${cpus()[0]!.model.trim()}, Node ${process.versions.node}\n`,
  );
  say('first sync', kB(bytes), '≤ 1,100 kB');
  const ofSection = (section: number) =>
    files.reduce((sum, { length }, i) => sum + (parts[i]!.part.section === section ? length : 0), 0);
  say('  domains', `${((ofSection(0) * 8) / all.length).toFixed(2)} bits`, 'a domain, its offer included');
  say(
    '  phone numbers',
    `${((ofSection(1) * 8) / all.length).toFixed(2)} bits`,
    'a number, offer and kin included',
  );
  const largest = Math.max(...files.map(({ length }) => length));
  say('  parts', String(files.length), `the largest ${kB(largest)}`);

  // A hundredth closes and as many open; of another hundredth the offer changes.
  const hundredth = Math.round(all.length / 100);
  const churned = random.shuffle(all);
  const replaced = [...churned.slice(hundredth), ...draw(hundredth)];
  const changed = replaced.map((business, i) =>
    i < hundredth ? { ...business, offer: random.weighted(SHARES, ([, share]) => share)[0] } : business,
  );
  const deltaTo = async (next: readonly Business[]) =>
    (await served(encodeHostDelta(hostDelta(rows, rowsOfKeys(keysOf(next)))))).length;
  say('a week’s delta, 1 % replaced by others', kB(await deltaTo(replaced)), '≤ 30 kB');
  say('  and the offers of another 1 % drawn anew', kB(await deltaTo(changed)));

  const fresh = replaced.slice(-hundredth);
  let week = 0;
  let today = rows;
  for (let day = 1; day <= 7; day++) {
    const share = Math.round((day * hundredth) / 7);
    const tomorrow = rowsOfKeys(keysOf([...churned.slice(share), ...fresh.slice(0, share)]));
    week += (await served(encodeHostDelta(hostDelta(today, tomorrow)))).length;
    today = tomorrow;
  }
  say('  the same in seven days, a delta each', kB(week), '≤ 30 kB');

  const contents = await Promise.all(
    files.map(async (file) => (await inflate(new Uint8Array(file))).slice(SIGNATURE_BYTES)),
  );
  const decode = () => new KeyTable(contents.map(decodeTablePart));
  const { clock, processor } = milliseconds(25, decode);
  say('decoded', `${clock.toFixed(1)} ms`, `< 30 ms; ${processor.toFixed(1)} ms of the processor`);
  const before = memory();
  const keyTable = decode();
  const held = memory() - before;
  say('memory', MB(held), `< 3 MB (arrays ${MB(keyTable.bytes)})`);

  // Half of what is asked for is listed.
  const strangers = Array.from(
    { length: OF_A_PAGE / 2 },
    (_, i) => `inconnu-${(i * 7919) % 999_983}.example`,
  );
  const listedDomains = random.shuffle(all.map(({ domain }) => domain)).slice(0, OF_A_PAGE / 2);
  const domains = random.shuffle([...listedDomains, ...strangers]);
  const phones = random.shuffle(all.map(({ phone }) => phone)).slice(0, OF_A_PAGE);
  const pages = domains.map((domain) => `https://www.${domain}/fr/accueil?x=1`);
  console.log(`\n  ns a key, p50, ${OF_A_PAGE} keys of a page, half of them listed`);
  const ask = keyTable;
  say('Relais: hash and probe, a domain', nanoseconds(domains, (key) => ask.has(key)).toFixed(0), '< 250');
  say(
    'Relais: read and probe, a phone number',
    nanoseconds(phones, (key) => ask.has(key)).toFixed(0),
    '< 250',
  );
  say('Relais: the hash alone', nanoseconds(domains, fingerprint).toFixed(0));
  const urls = domains.map((domain) => new URL(`https://www.${domain}/fr/accueil`));
  let nextUrl = 0;
  say(
    'Relais: from a parsed address: normalise, hash, probe',
    nanoseconds(domains, () => ask.has(keyOfAddress(urls[nextUrl++ % urls.length]!) ?? '')).toFixed(0),
  );
  say(
    'Relais: from a page’s address as text, each of its keys',
    nanoseconds(pages, (page) => keysOfPage(page).some((key) => ask.has(key))).toFixed(0),
    'most of it is new URL()',
  );
  const numbers = new Map(domains.map((key) => [key, numberOfKey(key)]));
  const pointsAt = domains.map((key) => numbers.get(key)!);
  let next = 0;
  say(
    'Relais: the probe alone',
    nanoseconds(domains, () => ask.hasNumber(pointsAt[next++ % pointsAt.length]!)).toFixed(0),
  );
  const heap = memory();
  // Strings of its own, as they would be read out of a file.
  const known = new Set<string>(
    JSON.parse(JSON.stringify(all.flatMap(({ domain, phone }) => [domain, phone]))),
  );
  const setBytes = memory() - heap;
  say(
    'Set of strings',
    nanoseconds(domains, (key) => known.has(key)).toFixed(0),
    `${MB(setBytes)}, no offers`,
  );
  const sorted = Float64Array.from(rows[0]!.numbers);
  const search = (key: string) => {
    const wanted = fingerprint(key);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === wanted;
  };
  say('sorted array of fingerprints, binary search', nanoseconds(domains, search).toFixed(0));

  console.log('\n  chance meetings');
  let met = 0;
  for (let i = 0; i < options.strangers; i++) if (ask.has(`stranger-${i}.test`)) met++;
  const expected = (options.strangers * all.length) / 2 ** 40;
  say(
    `of ${(options.strangers / 1e6).toFixed(0)} million domains that nobody has`,
    String(met),
    `computed ${expected.toFixed(1)}; ${((met / options.strangers) * 1e7).toFixed(2)} in ten million, computed ${((all.length / 2 ** 40) * 1e7).toFixed(2)}; < 2`,
  );
  const dialled = new Set(all.map(({ phone }) => phone));
  let wrong = 0;
  for (let i = 0; i < 4_000_000; i++) {
    const phone = `+1${random.int(200, 989)}${random.int(200, 999)}${String(random.int(0, 9999)).padStart(4, '0')}`;
    if (ask.has(phone) !== dialled.has(phone)) wrong++;
  }
  for (const { phone } of all) if (!ask.has(phone)) wrong++;
  say('of 4 million phone numbers and all that are listed, wrong', String(wrong), 'exact');
  const offers = all.filter(({ domain, offer }) => ask.tell(domain)?.offer !== offer).length;
  say('offers of domains told wrong', String(offers));
}

async function region(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relais-bench-lookup-'));
  try {
    const listings = path.join(folder, 'listings.ndjson');
    const key = path.join(folder, 'key.json');
    const directory = path.join(folder, 'directory');
    // Half as many again: a region that has more around it.
    const count = Math.round(options.region * 1.5);
    await writeListings(generateListings({ listings: count, seed: options.seed }), listings);
    await keygen(key);
    await publish(listings, directory, key);
    const publicKey: string = JSON.parse(await readFile(key, 'utf8')).x;
    const url = pathToFileURL(`${directory}/`).href;
    const platform = memoryPlatform({ fetch: folderPlatform().fetch });
    const opened = await openLookup({ url, publicKey, platform });
    await opened.syncHosts();
    const wanted = {
      point: { latitude: 45.42, longitude: -75.69 },
      km: 5000,
      most: options.region,
      room: 2e6,
    };
    const before = { ...opened.traffic };
    const start = performance.now();
    const kept = await keepRegion(opened, wanted);
    const ms = performance.now() - start;
    const bytes = opened.traffic.bytes - before.bytes;
    console.log(`\na home region, of a directory of ${count.toLocaleString('en')} generated listings\n`);
    say('listings in full', kept.listings.toLocaleString('en'));
    say('fetched', MB(bytes), `${(bytes / kept.listings).toFixed(1)} bytes a listing`);
    say(
      '  requests',
      String(opened.traffic.requests - before.requests),
      `${(ms / 1000).toFixed(1)} s from a folder`,
    );
    let details = 0;
    for (const name of kept.groups) details += (await keptContent(opened.files, name))?.length ?? 0;
    say(
      'kept on the device: all details',
      MB(details),
      `≤ 2 MB for 20,000; ${(details / kept.listings).toFixed(1)} bytes a listing`,
    );
    say('  blocks: what a search reads, and hours', kB(kept.bytes - details));
    say('  which key leads where', kB(kept.keys.length));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await table();
if (options.region) await region();
console.log(`\nOffers: ${OFFERS.join(', ')}.`);
