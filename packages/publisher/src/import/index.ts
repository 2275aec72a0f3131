/**
 * Import: files of other people's making in, listings and a report out. The first stage of the publisher.
 * `READERS` lists what it reads; a further kind of source is one more file and one more line here.
 */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Listing, OFFERS, type Offer } from '@relais/core/listing';
import type { Mapping } from './columns.ts';
import { csvReader } from './csv.ts';
import { readDate } from './date.ts';
import { hsdsReader } from './hsds.ts';
import { Identities, sourceOfFile } from './identity.ts';
import { decodeText } from './json-file.ts';
import { openStreetMapReader } from './openstreetmap.ts';
import { readProvince } from './place.ts';
import type { Reader, ReaderContext } from './reader.ts';
import { relaisReader } from './relais-export.ts';
import { type Counts, type FileSummary, ImportError, type ImportReport, IssueLog } from './report.ts';
import { schemaOrgReader } from './schema-org.ts';
import { xlsxReader } from './xlsx.ts';

export { FIELDS, type Field, type Mapping, parseMapping, readMapping } from './columns.ts';
export { guessMapping } from './guess.ts';
export * from './report.ts';

/** The first that says it reads a file has it; CSV has what nobody claims. */
const READERS: Reader[] = [
  relaisReader,
  hsdsReader,
  xlsxReader,
  openStreetMapReader,
  schemaOrgReader,
  csvReader,
];

/** What `ImportOptions.format` may be. */
export const FORMATS: readonly string[] = READERS.map(({ format }) => format);

export interface ImportOptions {
  /** As `parseMapping` or `readMapping` give it. It holds for every file. */
  mapping?: Mapping;
  /** The category a text names, `amenity/dentist` for « Dentistes »; undefined when it names none. */
  categoryOf?(text: string): string | undefined;
  /** One of `FORMATS`, for all the files, where their names and first bytes should not decide. */
  format?: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: the date of the files, for rows that have none. */
  sourceDate?: string;
  /** The day of the import, `2026-11-23`, by which a call is over or not; by default that of the clock, in UTC. */
  today?: string;
  /** The sheet to read of a workbook; by default the one that looks most like listings. */
  sheet?: string;
  /** Bytes read so far, of all the files; called a few times per megabyte. */
  onProgress?(doneBytes: number, totalBytes: number): void;
}

/**
 * Reads files, and folders of a kind that is one data set, and keeps their listings in memory.
 *
 * A file that cannot be read is an issue of severity `error` without a row, and its summary is `failed`; the
 * other files are read all the same. The same files give the same listings and the same report.
 *
 * @throws ImportError when the options themselves are wrong: a date, a format, a mapping's province.
 */
export async function importFiles(
  files: string[],
  options: ImportOptions = {},
): Promise<{ listings: Listing[]; report: ImportReport }> {
  const listings: Listing[] = [];
  const report = await readSources(files, options, (listing) => {
    listings.push(listing);
  });
  return { listings, report };
}

/** Distinct texts of category columns that the report lists. */
const MAX_UNMAPPED = 10_000;

const noCounts = (): Counts => ({ read: 0, listings: 0, rejected: 0, merged: 0, inactive: 0 });

/**
 * Reads files, and folders of a kind that is one data set, a listing at a time; holds no more than a few rows.
 *
 * @param onListing Given each listing, and the number of its file. It is waited for.
 * @throws ImportError as `importFiles`.
 */
export async function readSources(
  files: string[],
  options: ImportOptions,
  onListing: (listing: Listing, file: number) => void | Promise<void>,
): Promise<ImportReport> {
  const sourceDate = checkOptions(options);
  const sizes = await Promise.all(files.map(sizeOf));
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  let doneBytes = 0;
  const identities = new Identities();
  const unmapped = new Map<string, number>();
  const issueCounts = new Map<string, number>();
  const report: ImportReport = {
    ...noCounts(),
    offers: Object.fromEntries(OFFERS.map((offer) => [offer, 0])) as Record<Offer, number>,
    unmappedCategories: [],
    files: [],
    issueCounts: {},
    issues: [],
  };

  const names = files.map((path) => (isAddress(path) ? path : basename(path)));
  for (const [index, path] of files.entries()) {
    // Two files of one name are told apart by the path they were given with.
    const file = names.indexOf(names[index]!) === names.lastIndexOf(names[index]!) ? names[index]! : path;
    const reader = await readerOf(path, file, options.format);
    const source = options.mapping?.source ?? reader?.source ?? sourceOf(names[index]!);
    const issues = new IssueLog(file);
    const summary: FileSummary = { file, source, ...noCounts() };
    const context: ReaderContext = {
      path,
      file,
      source,
      ...(sourceDate ? { sourceDate } : {}),
      today: options.today ?? new Date().toISOString().slice(0, 10),
      ...(options.mapping ? { mapping: options.mapping } : {}),
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      categoryOf: options.categoryOf ?? (() => undefined),
      onUnmappedCategory: (text) => {
        const count = unmapped.get(text) ?? 0;
        // A column of free text would fill the memory.
        if (count > 0 || unmapped.size < MAX_UNMAPPED) unmapped.set(text, count + 1);
      },
      onBytes: (count) => {
        doneBytes += count;
        options.onProgress?.(doneBytes, totalBytes);
      },
      issues,
      summary,
    };
    try {
      if (!reader) {
        throw new ImportError(
          'folder',
          `${file}: is a folder, and not a data set of a kind that is known. Give its files, or a folder with a datapackage.json.`,
        );
      }
      summary.format = reader.format;
      for await (const reading of reader.read(context)) {
        summary.read++;
        if (reading.kind === 'rejected') summary.rejected++;
        else if (reading.kind === 'inactive') summary.inactive++;
        else if (settle(reading.listing, reading.ownId, identities, issues)) {
          summary.listings++;
          report.offers[reading.listing.french.offer]++;
          await onListing(reading.listing, index);
        } else summary.merged++;
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      summary.failed = true;
      issues.fail(error);
    }
    doneBytes = sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0);
    issues.close();
    report.files.push(summary);
    report.issues.push(...issues.issues);
    for (const [code, count] of issues.counts) issueCounts.set(code, (issueCounts.get(code) ?? 0) + count);
    for (const key of Object.keys(noCounts()) as (keyof Counts)[]) report[key] += summary[key];
  }

  report.unmappedCategories = [...unmapped]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  report.issueCounts = Object.fromEntries([...issueCounts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return report;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** An address gives its host, which stays when its pages are asked for in another way. */
const sourceOf = (name: string): string =>
  isAddress(name) && URL.canParse(name) ? new URL(name).hostname.replaceAll('.', '-') : sourceOfFile(name);

/** Enough to see what a file is. */
const HEAD_BYTES = 64 * 1024;

/** How a file begins, as text; empty when it cannot be read, which its reader will say. */
async function headOf(path: string): Promise<string> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return decodeText(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}

/** The reader for a file; undefined for a folder that is no data set. */
async function readerOf(path: string, file: string, format?: string): Promise<Reader | undefined> {
  if (format !== undefined) return READERS.find((reader) => reader.format === format);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const head = isFolder ? (await readdir(path)).sort().join('\n') : await headOf(path);
  const reader = READERS.find((candidate) => candidate.reads(file, head, isFolder));
  return reader ?? (isFolder ? undefined : csvReader);
}

/** The bytes of a file, or of all that lies in a folder; 0 for what cannot be read. */
async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return found.size;
    const sizes = (await readdir(path)).map((name) => sizeOf(join(path, name)));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

/** The date of the files. @throws ImportError for a date, a province or a format that is none. */
function checkOptions({ mapping, sourceDate, format }: ImportOptions): string | undefined {
  if (format !== undefined && !FORMATS.includes(format)) {
    throw new ImportError('format', `format “${format}”: is not known. Formats: ${FORMATS.join(', ')}.`);
  }
  const date = mapping?.constants.date ?? sourceDate;
  if (date !== undefined && readDate(date) === undefined) {
    throw new ImportError('date', `date “${date}”: must be YYYY-MM-DD or YYYY-MM.`);
  }
  const province = mapping?.constants.province;
  if (province !== undefined && readProvince(province) === undefined) {
    throw new ImportError(
      'mapping',
      `constant “province”: “${province}” is not a province or territory. Write ON, NB, QC…`,
    );
  }
  return date === undefined ? undefined : readDate(date);
}

/** Settles a listing's id; false when it says what an earlier one said. */
function settle(listing: Listing, ownId: boolean, identities: Identities, issues: IssueLog): boolean {
  const { id } = listing;
  const { outcome, earlier } = identities.settle(listing, issues.file);
  if (!earlier) return true;
  const { row } = listing.source;
  const element = id.slice(listing.source.id.length + 1);
  const where = { ...(row === undefined ? { element } : { row }), field: 'id' };
  const other = `${earlier.row === undefined ? 'an earlier one' : `row ${earlier.row}`}${earlier.file === issues.file ? '' : ` of ${earlier.file}`}`;
  if (outcome === 'same') {
    issues.add(
      'info',
      'merged',
      `says exactly what ${other} says; counted once. Delete one of the two.`,
      where,
    );
    return false;
  }
  const cause = ownId ? 'has the same id' : 'has the same name, address and postal code';
  const remedy = ownId ? 'Give each its own id, or delete one.' : 'Delete one, or add an id column.';
  issues.add(
    'warning',
    'id-duplicate',
    `${cause} as ${other} (${id}) and says something else; both are kept, this one as ${listing.id}. ${remedy}`,
    where,
  );
  return true;
}
