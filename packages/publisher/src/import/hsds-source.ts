/**
 * The shapes HSDS comes in, each turned into the same services, nested as the JSON of HSDS 3.x nests them:
 *
 * - a datapackage of tables (`hsds-tables.ts`), as a folder or a ZIP;
 * - JSON: services, organizations with their services, services at locations, the pages of an API, or the
 *   tables of a datapackage as lists; and one service a line (`format=ndjson`);
 * - an API, read page by page.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openPromise } from 'yauzl';
import {
  type Item,
  isDescriptor,
  isItem,
  itemsOf,
  type ServiceRow,
  servicesOfFolder,
  servicesOfTables,
  stringOf,
  type TableSource,
  tableOf,
  unreadable,
} from './hsds-tables.ts';
import { parseJson, readWholeText } from './json-file.ts';
import type { ReaderContext } from './reader.ts';
import { ImportError } from './report.ts';

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** @throws ImportError when there is no service to be found in any shape that is known. */
export async function* servicesOf(context: ReaderContext): AsyncGenerator<ServiceRow> {
  const { path } = context;
  if (isAddress(path)) {
    yield* servicesOfApi(context);
    return;
  }
  const found = await stat(path).catch((error: unknown) => unreadable(context, error));
  if (found.isDirectory()) yield* servicesOfFolder(context, path);
  else if (isDescriptor(path)) yield* servicesOfFolder(context, dirname(path));
  else if (/\.zip$/i.test(path)) yield* servicesOfZip(context);
  else if (/\.(ndjson|jsonl)$/i.test(path)) yield* servicesOfLines(context);
  else yield* servicesOfJson(context);
}

// ZIP

const MEGABYTE = 1024 * 1024;
/** What is refused, so that a few kilobytes cannot fill a disk. A country's datapackage is well below. */
const MAX_ENTRIES = 1000;
const MAX_ENTRY_BYTES = 1024 * MEGABYTE;
const MAX_TOTAL_BYTES = 2048 * MEGABYTE;
/** Tables shrink to a tenth; what shrinks to a hundredth is one character over and over. Small files may. */
const MAX_RATIO = 100;
const ANY_RATIO_BYTES = 20 * MEGABYTE;

/**
 * The tables of an archive, laid out in a temporary folder for the time of the reading. yauzl refuses names
 * that lead out of it (`..`, absolute), and entries that inflate to another size than they declare.
 */
async function* servicesOfZip(context: ReaderContext): AsyncGenerator<ServiceRow> {
  const folder = await mkdtemp(join(tmpdir(), 'relais-hsds-'));
  try {
    const names = await unzip(context, folder);
    const isJson = names.length > 0 && names.every((name) => /\.json$/i.test(name) && !isDescriptor(name));
    const inside = { ...context, onBytes: () => {} };
    if (!isJson) yield* servicesOfFolder(inside, folder);
    else for (const name of names) yield* servicesOfJson({ ...inside, path: join(folder, name) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns The names of the CSV and JSON files in it; nothing else is unpacked. */
async function unzip(context: ReaderContext, folder: string): Promise<string[]> {
  const refuse = (why: string): never => {
    throw new ImportError('zip', `${context.file}: ${why}`);
  };
  const names: string[] = [];
  const met = new Set<string>();
  let inner: string | undefined;
  try {
    const archive = await openPromise(context.path);
    try {
      let total = 0;
      let count = 0;
      for await (const entry of archive.eachEntry()) {
        const { fileName, uncompressedSize } = entry;
        total += uncompressedSize;
        if (++count > MAX_ENTRIES)
          refuse(`has more than ${MAX_ENTRIES} files. Leave only the HSDS tables in it.`);
        if (uncompressedSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES) {
          refuse(
            `“${fileName}” makes it inflate to more than ${MAX_ENTRY_BYTES / MEGABYTE} MB a file or ${MAX_TOTAL_BYTES / MEGABYTE} MB in all. Unpack it yourself if you trust it, and give the folder.`,
          );
        }
        if (/\.(?:zip|gz|tgz|7z|rar|tar)$/i.test(fileName)) inner ??= fileName;
        if (!/\.(csv|json)$/i.test(fileName) || fileName.startsWith('__MACOSX/')) continue;
        if (uncompressedSize > ANY_RATIO_BYTES && uncompressedSize > MAX_RATIO * entry.compressedSize) {
          refuse(
            `“${fileName}” inflates to ${Math.round(uncompressedSize / MEGABYTE)} MB out of ${Math.max(1, Math.round(entry.compressedSize / 1024))} KB, which no table does. Unpack it yourself if you trust it, and give the folder.`,
          );
        }
        if (met.has(fileName.toLowerCase())) {
          context.issues.add(
            'error',
            'zip-duplicate',
            'is there twice; the first one was read. Leave one of them in the archive.',
            { element: fileName },
          );
          continue;
        }
        met.add(fileName.toLowerCase());
        const path = join(folder, fileName);
        try {
          await mkdir(dirname(path), { recursive: true });
          await pipeline(
            await archive.openReadStreamPromise(entry),
            createWriteStream(path, { flags: 'wx' }),
          );
        } catch (error) {
          // What the archive says of itself is wrong, or its name is one that no folder takes.
          const code = error instanceof Error && 'code' in error ? String(error.code) : '';
          if (!/^(?:EEXIST|ENOTDIR|EISDIR|ENAMETOOLONG|EINVAL)$/.test(code)) throw error;
          context.issues.add(
            'error',
            'zip-name',
            `cannot be laid out beside the others under this name (${code}); left out. Rename it.`,
            { element: fileName },
          );
          continue;
        }
        context.onBytes(entry.compressedSize);
        names.push(fileName);
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    refuse(`cannot be unpacked (${reason}). Download it again, or unpack it and give the folder.`);
  }
  if (names.length === 0 && inner !== undefined) {
    refuse(`holds another archive, “${inner}”, which is not opened. Unpack it, and give what is in it.`);
  }
  return names.sort();
}

// JSON

async function* servicesOfJson(context: ReaderContext): AsyncGenerator<ServiceRow> {
  const text = await readWholeText(
    context,
    'Give the datapackage of CSV tables, one service a line (.ndjson), or the pages one by one.',
  );
  const json = parseJson(text, context.file);
  const tables = isItem(json) ? tablesOfJson(json) : [];
  if (tables.some(({ table }) => table === 'service')) {
    yield* servicesOfTables(context, tables);
    return;
  }
  let count = 0;
  for (const service of servicesOfValue(context, json)) yield { count: ++count, service };
  if (count === 0) {
    throw new ImportError(
      'hsds',
      `${context.file}: is JSON without a service in it. Export services, or organizations with their services.`,
    );
  }
}

/** `{ "services.csv": […], "phones.csv": […] }`: a datapackage in one file. */
function tablesOfJson(json: Item): TableSource[] {
  return Object.keys(json).flatMap((name): TableSource[] => {
    const table = /\.csv$/i.test(name) ? tableOf(name) : undefined;
    if (!table) return [];
    return [
      { table, name, rows: () => itemsOf(json, name).map((item, index) => ({ row: index + 1, item })) },
    ];
  });
}

/** Where APIs and exports put the list. */
const LISTS = [
  'contents',
  'content',
  'items',
  'data',
  'results',
  'services',
  'organizations',
  'service_at_locations',
];

/** The services in what an API or an export gives. */
function* servicesOfValue(context: ReaderContext, json: unknown): Generator<Item> {
  const wrapped =
    isItem(json) && !json.name && !json.location ? LISTS.find((key) => Array.isArray(json[key])) : undefined;
  const list = Array.isArray(json) ? json : wrapped ? ((json as Item)[wrapped] as unknown[]) : [json];
  /** Services of which each item tells one location. */
  const atLocations = new Map<string, { service: Item; places: Item[] }>();
  for (const [index, item] of list.entries()) {
    const where = { element: `item ${index + 1}` };
    if (!isItem(item)) {
      context.issues.add('error', 'hsds', 'is not an object; left out. Export it again.', where);
    } else if (isItem(item.service)) {
      const { service, ...at } = item;
      const id = stringOf(service, 'id');
      const known = atLocations.get(id);
      if (known) known.places.push(at);
      else atLocations.set(id || `item ${index}`, { service: item.service, places: [at] });
    } else if (Array.isArray(item.services)) {
      const { services, ...organization } = item;
      for (const service of services.filter(isItem)) yield { organization, ...service };
      if (services.length === 0) {
        context.issues.add(
          'info',
          'organization-without-services',
          `“${stringOf(item, 'name')}” has no service, and a listing is made of a service; nothing was made of it. Give it the services it offers.`,
          where,
        );
      }
    } else if (looksLikeService(item)) yield item;
    else {
      context.issues.add(
        'info',
        'not-a-service',
        `“${stringOf(item, 'name')}” is an organization, a location or a term on its own; nothing was made of it. Export services with what belongs to them.`,
        where,
      );
    }
  }
  for (const { service, places } of atLocations.values()) yield { ...service, service_at_locations: places };
}

/** Keys that only a service has; of a bare name and id it is taken to be one too. */
const SERVICE_KEYS =
  'organization, organization_id, service_at_locations, status, interpretation_services, application_process, fees_description, fees, wait_time, eligibility_description, service_areas, last_modified, assured_date'.split(
    ', ',
  );
const OTHER_KEYS =
  'legal_status, website, year_incorporated, locations, parent_organization_id, location_type, latitude, longitude, addresses, taxonomy, taxonomy_detail, term_uri, version, uri'.split(
    ', ',
  );
const looksLikeService = (item: Item): boolean =>
  !OTHER_KEYS.some((key) => key in item) && (SERVICE_KEYS.some((key) => key in item) || 'name' in item);

/** One object a line. */
async function* servicesOfLines(context: ReaderContext): AsyncGenerator<ServiceRow> {
  const stream = createReadStream(context.path);
  stream.on('data', (chunk) => context.onBytes(chunk.length));
  let line = 0;
  let count = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      context.issues.add('error', 'json', 'is not JSON; left out. Export it again.', { row: line });
      yield { count: ++count };
      continue;
    }
    for (const service of servicesOfValue(context, json)) yield { count: ++count, service };
  }
}

// API

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;
const TIMEOUT_MS = 30_000;
const PAGE_SIZE = 100;
/** A server that never says it is at its last page is not followed for ever. */
const MAX_PAGES = 20_000;
/** After so many services in a row whose own page cannot be read, no further one is asked for. */
const MAX_FAILURES = 3;

/** The pages of `/services`, one after the other, each service in full. */
async function* servicesOfApi(context: ReaderContext): AsyncGenerator<ServiceRow> {
  const base = new URL(context.path);
  if (!/\/services\/?$/.test(base.pathname)) base.pathname = `${base.pathname.replace(/\/$/, '')}/services`;
  if (!base.searchParams.has('per_page')) base.searchParams.set('per_page', String(PAGE_SIZE));
  if (!base.searchParams.has('full')) base.searchParams.set('full', 'true');
  let count = 0;
  const met = new Set<string>();
  let failures = 0;
  for (let page = Number(base.searchParams.get('page') ?? 1); page <= MAX_PAGES; page++) {
    base.searchParams.set('page', String(page));
    let json: unknown;
    try {
      json = await fetchJson(context, base);
    } catch (error) {
      if (count === 0 || !(error instanceof ImportError)) throw error;
      context.issues.add(
        'error',
        'api',
        `page ${page} cannot be read, and none behind it was: ${error.message} The ${count} services before it were kept.`,
      );
      return;
    }
    const services = [...servicesOfValue(context, json)];
    const ids = services.map((service) => stringOf(service, 'id')).filter((id) => id !== '');
    // The same page again, or pages in a circle.
    if (ids.length > 0 && ids.length === services.length && ids.every((id) => met.has(id))) {
      context.issues.add(
        'warning',
        'api-pages',
        `page ${page} has only services that were on earlier pages; stopped there. Check that the API understands ?page=.`,
      );
      return;
    }
    for (const id of ids) met.add(id);
    for (const service of services) {
      const whole = failures < MAX_FAILURES ? await inFull(context, base, service) : service;
      if (failures < MAX_FAILURES) failures = whole ? 0 : failures + 1;
      yield { count: ++count, service: whole ?? service };
    }
    const pages = isItem(json) ? Number(stringOf(json, 'total_pages')) : 0;
    const isLast =
      services.length === 0 || !isItem(json) || json.last_page === true || (pages > 0 && page >= pages);
    if (isLast) break;
    if (page === MAX_PAGES) {
      context.issues.add(
        'error',
        'api-pages',
        `has more than ${MAX_PAGES} pages; stopped there, what was read was kept. Ask for more services a page, as ?per_page=500.`,
      );
    }
  }
  if (count === 0) {
    throw new ImportError(
      'api',
      `${context.file}: answers without a service. Give the address of its HSDS API.`,
    );
  }
}

/**
 * A service as the list has it, or as its own address has it where the list tells only its outline; undefined
 * where that cannot be read, which an issue says.
 */
async function inFull(context: ReaderContext, base: URL, service: Item): Promise<Item | undefined> {
  const id = stringOf(service, 'id');
  if ('service_at_locations' in service || id === '') return service;
  const address = new URL(base);
  address.search = '';
  address.pathname = `${base.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  try {
    const whole = await fetchJson(context, address, true);
    return isItem(whole) ? { ...service, ...whole } : service;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    context.issues.add(
      'error',
      'api',
      `its own page cannot be read: ${error.message} What the list says of it was kept.`,
      { element: `service ${id}` },
    );
    return undefined;
  }
}

/**
 * @param mayMiss Gives undefined where there is nothing at the address.
 * @throws ImportError when the address does not answer with JSON, tried several times where that may help.
 */
async function fetchJson(context: ReaderContext, address: URL, mayMiss = false): Promise<unknown> {
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await pause(FIRST_PAUSE_MS * 2 ** (attempt - 2));
    try {
      const response = await fetch(address, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (new URL(response.url).host !== address.host) {
        await response.body?.cancel();
        problem = `leads to another host, ${new URL(response.url).host}, which is not followed`;
        break;
      }
      if (response.ok) {
        const text = await textOf(response, address);
        context.onBytes(text.length);
        if (/^\s*</.test(text)) {
          problem = 'answered with a web page where JSON was expected';
          break;
        }
        return parseJson(text, `${address}`);
      }
      await response.body?.cancel();
      if (mayMiss && (response.status === 404 || response.status === 410)) return undefined;
      problem = `answered ${response.status}`;
      if (response.status < 500 && response.status !== 429 && response.status !== 408) break;
    } catch (error) {
      if (error instanceof ImportError) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      problem = `did not answer (${cause instanceof Error ? cause.message : String(cause)})`;
    }
  }
  throw new ImportError('api', `${address}: ${problem}. Try again later, or check the address.`);
}

/** No page of a hundred services is larger. */
const MAX_PAGE_BYTES = 64 * MEGABYTE;

/** @throws ImportError for more than a page can have */
async function textOf(response: Response, address: URL): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_PAGE_BYTES) {
      throw new ImportError(
        'api',
        `${address}: answers with more than ${MAX_PAGE_BYTES / MEGABYTE} MB. Ask for fewer services a page: ?per_page=20.`,
      );
    }
  }
  return text + decoder.decode();
}
