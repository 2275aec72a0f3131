/**
 * The XLSX reader: a sheet of a workbook as numbered rows. hucre reads the format; here is decided which sheet holds
 * the listings, what a typed cell is as text, and what is refused so that a few kilobytes cannot fill the memory.
 */
import { readFile } from 'node:fs/promises';
import { EncryptedFileError, ParseError } from 'hucre';
import { type CellValue, readXlsx, type Sheet, streamXlsxRows } from 'hucre/xlsx';
import { type Entry, fromBufferPromise } from 'yauzl';
import { HEADER_WITHIN, headerIndex, headerScore } from './header.ts';
import type { Reader, ReaderContext } from './reader.ts';
import { ImportError } from './report.ts';
import { listingsOfTable, type Table, type TableRow } from './table.ts';

const MEGABYTE = 1024 * 1024;
/** The file itself is held; a country's listings are some tens of megabytes. */
const MAX_FILE_BYTES = 200 * MEGABYTE;
/** A sheet is streamed, its texts (`sharedStrings.xml`) are held. hucre stops an entry that outgrows what it declares. */
const MAX_INFLATED_BYTES = { sheet: 2048 * MEGABYTE, other: 128 * MEGABYTE };
/** Sheets written by Excel and LibreOffice shrink to a twentieth; one to 200 is a bomb. */
const MAX_RATIO = 200;
/** Up to here a sheet is read whole, which also tells its merged cells, links and hidden rows. */
const MAX_WHOLE_BYTES = 48 * MEGABYTE;
/** Sheets whose first rows are looked at. */
const MAX_SHEETS = 50;
const BATCH_ROWS = 500;

export interface Workbook extends Table {
  sheet: string;
  /** What the user should know: merged cells, hidden rows, other sheets. Code, then sentence. */
  notes: { code: string; text: string }[];
}

/** A ZIP with a workbook in it, or the OLE2 container of old and of protected workbooks. */
export const isWorkbook = (file: string, head: string): boolean =>
  (head.startsWith('PK\u0003\u0004') &&
    (/\.xls[xmb]$/i.test(file) || /\[Content_Types\]\.xml|xl\//.test(head))) ||
  head.startsWith('ÐÏ\u0011à');

/**
 * Opens a workbook, and in it the sheet that is named, or else the one whose first rows name the most columns.
 *
 * @throws ImportError when it is no workbook that can be read, is protected, or has no such sheet.
 */
export async function openXlsx({ path, file, mapping, sheet: wanted }: OpenContext): Promise<Workbook> {
  const refuse = (code: string, text: string): never => {
    throw new ImportError(code, `${file}: ${text}`);
  };
  const data = await readFile(path).catch((error: NodeJS.ErrnoException) =>
    refuse('file', `cannot be read (${error.code ?? error.message}). Check its name and its permissions.`),
  );
  if (data.length > MAX_FILE_BYTES) {
    refuse(
      'file-large',
      `is ${Math.round(data.length / MEGABYTE)} MB; a workbook is read up to ${MAX_FILE_BYTES / MEGABYTE} MB. Save the sheet as “CSV UTF-8”, which is read whatever its size.`,
    );
  }
  if (data.toString('latin1', 0, 4) === 'ÐÏ\u0011à') refuseOle(data, refuse);
  const sheetBytes = await checkEntries(data, refuse);

  try {
    const sheets: { name: string; hidden: boolean }[] = [];
    await readXlsx(data, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: Boolean(hidden || veryHidden) });
        return false;
      },
    });
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    const named = wanted ?? mapping?.sheet;
    const candidates = sheets.filter(({ name, hidden }) =>
      named === undefined ? !hidden : name === named.trim(),
    );
    if (candidates.length === 0) {
      refuse('sheet', `has no sheet “${named ?? ''}”. Its sheets: ${names}. Give one of them with --sheet.`);
    }
    const { name, headerRow } = await bestSheet(data, candidates, file, mapping);
    const notes: Workbook['notes'] = [];
    const others = sheets.filter((sheet) => sheet.name !== name);
    if (others.length > 0 && named === undefined) {
      notes.push({
        code: 'sheets-unread',
        text: `of its sheets ${names}, only “${name}” was read. Give another with --sheet.`,
      });
    }
    const whole = sheetBytes <= MAX_WHOLE_BYTES ? await readWhole(data, name) : undefined;
    const numbered = whole ? rowsOfSheet(whole, notes) : rowsOfStream(data, name);
    if (!whole) {
      notes.push({
        code: 'sheet-large',
        text: 'is so large that merged cells, links and hidden rows were not looked at: each cell is read as it stands.',
      });
    }
    const rows = guarded(tableRows(numbered, headerRow), file);
    const first = await rows.next();
    const [header, ...below] = first.value ?? [];
    if (!header) refuse('file-empty', `the sheet “${name}” is empty. Give another with --sheet: ${names}.`);
    return { sheet: name, notes, header: header!.cells, headerRow, rows: restOf(below, rows) };
  } catch (error) {
    throw asImportError(error, file);
  }
}

export type OpenContext = Pick<ReaderContext, 'path' | 'file' | 'mapping' | 'sheet'>;

async function* restOf(others: TableRow[], rows: AsyncGenerator<TableRow[]>): AsyncGenerator<TableRow[]> {
  if (others.length > 0) yield others;
  yield* rows;
}

/** Rows as they come, with what the library throws said in words. */
async function* guarded(rows: AsyncGenerator<TableRow[]>, file: string): AsyncGenerator<TableRow[]> {
  try {
    yield* rows;
  } catch (error) {
    throw asImportError(error, file);
  }
}

function asImportError(error: unknown, file: string): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof EncryptedFileError)
    return new ImportError('workbook-protected', `${file}: ${PROTECTED}`);
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportError(
    'workbook',
    `${file}: is not a workbook that can be read (${reason}). Open it and save it again as “Excel Workbook (.xlsx)”, or the sheet as “CSV UTF-8”.`,
  );
}

const PROTECTED =
  'is protected by a password. Open it, take the password away (File, Info, Protect Workbook) and save it, or save the sheet as “CSV UTF-8”.';

type Refuse = (code: string, text: string) => never;

/** What an OLE2 container holds: its directory names the streams in it, in UTF-16. */
function refuseOle(data: Buffer, refuse: Refuse): never {
  if (data.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return refuse('workbook-protected', PROTECTED);
  return refuse(
    'workbook-old',
    'is an old Excel workbook (XLS). Open it and save it as “Excel Workbook (.xlsx)”, or the sheet as “CSV UTF-8”.',
  );
}

/** @returns The bytes of the largest sheet, inflated. */
async function checkEntries(data: Buffer, refuse: Refuse): Promise<number> {
  let sheet = 0;
  const names = new Set<string>();
  const bomb = (entry: Entry): never =>
    refuse(
      'workbook-bomb',
      `“${entry.fileName}” inflates from ${entry.compressedSize} to ${entry.uncompressedSize} bytes, more than a sheet does. If you trust it, open it and save the sheet as “CSV UTF-8”.`,
    );
  try {
    const archive = await fromBufferPromise(data);
    for await (const entry of archive.eachEntry()) {
      const { fileName, compressedSize, uncompressedSize } = entry;
      names.add(fileName);
      if (!/\.(?:xml|rels|bin)$/i.test(fileName)) continue;
      const isSheet = /\/worksheets\//i.test(fileName);
      const limit = isSheet ? MAX_INFLATED_BYTES.sheet : MAX_INFLATED_BYTES.other;
      const swells = uncompressedSize > 16 * MEGABYTE && uncompressedSize > MAX_RATIO * compressedSize;
      // Declared empty and not empty: the library would then inflate without a limit of ours.
      if (uncompressedSize > limit || swells || (uncompressedSize === 0 && compressedSize > 2)) bomb(entry);
      if (isSheet) sheet = Math.max(sheet, uncompressedSize);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    refuse('workbook', `is not a whole workbook (${reason}). Download it again.`);
  }
  if (names.has('xl/workbook.bin')) {
    refuse(
      'workbook-binary',
      'is a binary workbook (XLSB). Open it and save it as “Excel Workbook (.xlsx)”, or the sheet as “CSV UTF-8”.',
    );
  }
  if (!names.has('[Content_Types].xml')) {
    refuse('workbook', 'is a ZIP archive without a workbook in it. Unpack it and give the files in it.');
  }
  return sheet;
}

/** The sheet whose header names the most columns, a name among them; the first one on a tie. */
async function bestSheet(
  data: Buffer,
  sheets: { name: string }[],
  file: string,
  mapping: ReaderContext['mapping'],
): Promise<{ name: string; headerRow: number }> {
  let best: { name: string; headerRow: number; score: number } | undefined;
  for (const { name } of sheets.slice(0, MAX_SHEETS)) {
    const records: { row: number; cells: string[] }[] = [];
    for await (const { index, values } of streamXlsxRows(data, { sheet: name, maxRows: HEADER_WITHIN })) {
      const cells = values.map(textOf);
      if (cells.some((cell) => cell !== '')) records.push({ row: index + 1, cells });
    }
    const at = headerIndex(
      records.map(({ cells }) => cells),
      mapping,
    );
    const header = records[at];
    if (!header) continue;
    const { known, named } = headerScore(header.cells, mapping);
    const score = known + (named ? 100 : 0);
    if (!best || score > best.score) best = { name, headerRow: header.row, score };
  }
  if (best) return best;
  throw new ImportError('file-empty', `${file}: has no sheet with anything in it. Export it again.`);
}

/** A row as the library has it, with the number a spreadsheet shows. */
interface NumberedRow {
  row: number;
  cells: string[];
  links?: Map<number, string>;
}

/** A sheet read whole: the value of a merged cell is given to each row it spans. */
function* rowsOfSheet(sheet: Sheet, notes: Workbook['notes']): Generator<NumberedRow> {
  const tall = (sheet.merges ?? []).filter(({ startRow, endRow }) => endRow > startRow);
  for (const { startRow, endRow, startCol } of tall) {
    const value = sheet.rows[startRow]?.[startCol];
    if (value === null || value === undefined) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, sheet.rows.length - 1); row++) {
      const cells = sheet.rows[row]!;
      while (cells.length < startCol) cells.push(null);
      cells[startCol] ??= value;
    }
  }
  if (tall.length > 0) {
    notes.push({
      code: 'cells-merged',
      text: `${tall.length} merged cells span several rows; their value was given to each row. Unmerge them, to be sure.`,
    });
  }
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, definition]) => definition.hidden).length;
  if (hidden > 0) {
    notes.push({
      code: 'rows-hidden',
      text: `${hidden} hidden rows were read like the others. Delete those that should not be shown to people.`,
    });
  }
  const links = new Map<number, Map<number, string>>();
  for (const [at, { hyperlink }] of sheet.cells ?? []) {
    const [row, column] = at.split(',').map(Number) as [number, number];
    if (!hyperlink?.target) continue;
    const ofRow = links.get(row) ?? new Map<number, string>();
    links.set(row, ofRow.set(column, hyperlink.target));
  }
  for (const [index, values] of sheet.rows.entries()) {
    const ofRow = links.get(index);
    yield { row: index + 1, cells: values.map(textOf), ...(ofRow ? { links: ofRow } : {}) };
  }
}

/** Undefined where a stray cell far out makes the sheet larger than the library holds; streaming does not mind. */
async function readWhole(data: Buffer, name: string): Promise<Sheet | undefined> {
  try {
    return (await readXlsx(data, { sheets: [name] })).sheets[0];
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

async function* rowsOfStream(data: Buffer, sheet: string): AsyncGenerator<NumberedRow> {
  for await (const { index, values } of streamXlsxRows(data, { sheet })) {
    yield { row: index + 1, cells: values.map(textOf) };
  }
}

/** The rows from the header on, in batches, as wide as the header; blank rows are left out. */
async function* tableRows(
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  headerRow: number,
): AsyncGenerator<TableRow[]> {
  let width: number | undefined;
  let batch: TableRow[] = [];
  for await (const { row, cells, links } of rows) {
    if (row < headerRow) continue;
    if (width === undefined) {
      width = cells.findLastIndex((cell) => cell !== '') + 1;
      batch.push({ row, cells: cells.slice(0, width) });
      continue;
    }
    if (cells.every((cell) => cell === '')) continue;
    const read: TableRow = { row, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') };
    // A sheet has no separators that could slip: what stands beyond the header is a remark beside the table.
    if (links) read.links = links;
    batch.push(read);
    if (batch.length >= BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A typed cell as a person would write it: 2026-03-14, 09:00, 7055550123, TRUE. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return '';
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  const [date, time] = rounded.toISOString().split('T') as [string, string];
  const clock = `${pad(rounded.getUTCHours())}:${pad(rounded.getUTCMinutes())}`;
  // A time of day is a date at the beginning of Excel's calendars, of 1900 and of 1904.
  if (rounded.getUTCFullYear() < 1900 || date === '1904-01-01') return clock;
  return time.startsWith('00:00') ? date : `${date} ${clock}`;
}

export const xlsxReader: Reader = {
  format: 'xlsx',
  reads: (file, head, isFolder) => !isFolder && isWorkbook(file, head),
  async *read(context) {
    const { issues, summary } = context;
    const { notes, ...table } = await openXlsx(context);
    summary.sheet = table.sheet;
    yield* listingsOfTable(table, context);
    for (const { code, text } of notes) issues.add('info', code, text);
  },
};
