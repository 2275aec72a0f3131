/**
 * The CSV reader: bytes in, numbered rows out. It decodes, finds the separator and decides where a row ends,
 * so that one unclosed quotation mark costs one row and not the rest of the file; csv-parse reads the cells.
 */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  decodeHead,
  decodeMixed,
  decodeSingleByte,
  ENCODING_NAME,
  type Encoding,
  inspect,
} from './encoding.ts';
import { headerIndex } from './header.ts';
import type { Reader } from './reader.ts';
import { ImportError } from './report.ts';
import { listingsOfTable, type Table, type TableRow } from './table.ts';

export const SEPARATORS = {
  tab: '\t',
  semicolon: ';',
  pipe: '|',
  comma: ',',
  caret: '^',
  tilde: '~',
} as const;
export type Separator = keyof typeof SEPARATORS;

export interface CsvTable extends Table {
  encoding: Encoding;
  separator: Separator;
}

/** A quoted cell longer than this was never closed. */
const MAX_RECORD_LINES = 1000;
const MAX_RECORD_CHARACTERS = 1024 * 1024;
/** A longer line is no row; it is left out, and what is held of it is its beginning. */
const MAX_LINE_CHARACTERS = 4 * MAX_RECORD_CHARACTERS;
const KEPT_OF_LONG_LINE = 1024;
/** Excel's own limit, 16,384; wider than that, the separator was misread or it is no table. */
const MAX_COLUMNS = 16_384;
const CHUNK_BYTES = 256 * 1024;

/**
 * Opens a CSV file and reads its header. The file is streamed twice: once to know its encoding, once for its
 * rows; no more than a chunk and the row being read is held.
 *
 * @param file Its name in messages.
 * @param onBytes Told how many bytes were read since the last call, while `rows` is consumed.
 * @param headerOf Which of the first records is the header, where title lines may stand above it; by default
 *   the first.
 * @throws ImportError when the file is not CSV text or has no header.
 */
export async function openCsv(
  path: string,
  file: string,
  onBytes: (count: number) => void = () => {},
  headerOf: (records: string[][]) => number = () => 0,
): Promise<CsvTable> {
  const { encoding, head } = await inspect(path, file);
  const lines = withoutMark(decodeHead(head, encoding)).split(LINE_END);
  const firstFilled = lines.findIndex((line) => line.trim() !== '');
  const declared = declaredSeparator(lines[firstFilled] ?? '');
  const firstLines = declared === undefined ? lines : lines.slice(firstFilled + 1);
  const separator = declared ?? sniffSeparator(firstLines);

  const firstRecords = new RecordCutter(SEPARATORS[separator])
    .cut(firstLines, true)
    .map((row) => (encoding === 'mixed' ? withMixedDecoded(row) : row));
  const headerRow = firstRecords[headerOf(firstRecords.map(({ cells }) => cells))]?.row ?? 1;
  const records = readRecords(
    readLines(path, encoding, onBytes),
    new RecordCutter(SEPARATORS[separator], headerRow),
    encoding,
    declared,
  );
  const first = await records.next();
  const [headerRecord, ...others] = first.value ?? [];
  if (!headerRecord) {
    throw new ImportError('file-empty', `${file}: is empty. Export it again, with its header row.`);
  }
  if (headerRecord.problem === 'quote') {
    throw new ImportError(
      'header',
      `${file}, row ${headerRecord.row}: the header has a quotation mark that is never closed. Close it, or double it if it belongs to the text.`,
    );
  }
  const header = headerRecord.cells;
  if (header.length > MAX_COLUMNS || headerRecord.problem === 'huge') {
    throw new ImportError(
      'header',
      `${file}, row ${headerRecord.row}: the header has over ${MAX_COLUMNS} columns. Keep those that describe the listings, and export it again.`,
    );
  }
  return { header, headerRow: headerRecord.row, encoding, separator, rows: restOf(others, records) };
}

const LINE_END = /\r\n|\n|\r/;

async function* restOf(others: TableRow[], records: AsyncGenerator<TableRow[]>): AsyncGenerator<TableRow[]> {
  if (others.length > 0) yield others;
  yield* records;
}

/** A byte order mark, also a doubled one, also one that was itself decoded wrongly. */
const withoutMark = (text: string): string => text.replace(/^(\ufeff|ï»¿|Ôªø|´╗┐)+/, '');

/** Excel's own first line, `sep=;`, which it does not show as a row. */
function declaredSeparator(line: string): Separator | undefined {
  const [, character] = /^"?sep=(.)"?$/i.exec(line.trim() === 'sep=' ? 'sep=\t' : line.trim()) ?? [];
  return (Object.keys(SEPARATORS) as Separator[]).find((name) => SEPARATORS[name] === character);
}

/**
 * The separator that cuts the most of the first lines into records of equally many cells, where a record counts
 * with all the lines that it goes over: cut wrongly, each of them may hold a tab of a text. Title lines above the header
 * are the others. On a tie the wider cut wins, then tab and semicolon over the comma, which also stands inside texts.
 */
export function sniffSeparator(lines: string[]): Separator {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 50);
  let best: { name: Separator; agreeing: number; width: number } | undefined;
  for (const name of Object.keys(SEPARATORS) as Separator[]) {
    const byWidth = new Map<number, { records: number; lines: number }>();
    for (const { width, lines } of recordsIn(filled, SEPARATORS[name])) {
      const of = byWidth.get(width) ?? { records: 0, lines: 0 };
      if (width > 1) byWidth.set(width, { records: of.records + 1, lines: of.lines + lines });
    }
    for (const [width, { records, lines }] of byWidth) {
      // One alone may be open by accident, and agrees with none.
      const agreeing = records > 1 ? lines : 1;
      if (!best || agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width)) {
        best = { name, agreeing, width };
      }
    }
  }
  return best?.name ?? 'comma';
}

/**
 * How many cells each record has, and how many lines. A quoted cell may go on in the next lines; one that never ends
 * is one line.
 */
function recordsIn(lines: string[], separator: string): { width: number; lines: number }[] {
  const records: { width: number; lines: number }[] = [];
  for (let at = 0; at < lines.length; ) {
    let width = 1;
    let quoted = false;
    let taken = 0;
    do {
      const line = lines[at + taken++]!;
      let atStart = !quoted;
      for (let i = 0; i < line.length; i++) {
        const character = line[i]!;
        if (quoted) {
          if (character === '"' && line[i + 1] === '"') i++;
          else if (character === '"') quoted = false;
        } else if (character === '"' && atStart) quoted = true;
        else if (character === separator) {
          width++;
          atStart = true;
        } else if (character !== ' ') atStart = false;
      }
    } while (quoted && at + taken < lines.length);
    // Opened and never closed: the line stands alone, and the next ones are looked at on their own.
    if (quoted) taken = 1;
    records.push({ width, lines: taken });
    at += taken;
  }
  return records;
}

/** A line too long to be a row: its beginning, for the message. */
class LongLine {
  readonly start: string;
  constructor(start: string) {
    this.start = start;
  }
}
type Line = string | LongLine;

function decoderOf(encoding: Encoding): (chunk?: Buffer) => string {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (chunk) => (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  }
  const single = encoding === 'mixed' ? 'windows-1252' : encoding;
  return (chunk) => (chunk ? decodeSingleByte(chunk, single) : '');
}

async function* readLines(
  path: string,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncGenerator<Line[]> {
  const decode = decoderOf(encoding);
  let rest = '';
  /** The beginning of a line that is too long, whose end has not come yet. */
  let long: LongLine | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    rest += decode(chunk);
    onBytes(chunk.length);
    // A carriage return at the end may be half of a line end.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines: Line[] = rest.slice(0, rest.length - held.length).split(LINE_END);
    rest = `${lines.pop()!}${held}`;
    if (long && lines.length > 0) {
      lines[0] = long;
      long = undefined;
    }
    if (long || rest.length > MAX_LINE_CHARACTERS) {
      long ??= new LongLine(rest.slice(0, KEPT_OF_LONG_LINE));
      rest = held;
    }
    yield lines.map((line) =>
      typeof line === 'string' && line.length > MAX_LINE_CHARACTERS
        ? new LongLine(line.slice(0, KEPT_OF_LONG_LINE))
        : line,
    );
  }
  rest += decode();
  if (long) yield [long];
  else if (rest !== '') yield rest.replace(/\r$/, '').split('\r');
}

/** The records of a file, batch by batch; the first record is the header. Never yields an empty batch. */
async function* readRecords(
  lines: AsyncGenerator<Line[]>,
  cutter: RecordCutter,
  encoding: Encoding,
  declared: Separator | undefined,
): AsyncGenerator<TableRow[]> {
  let atStart = true;
  let sawDeclaration = declared === undefined;
  const prepare = (batch: Line[]): Line[] => {
    if (batch.length > 0 && atStart) {
      atStart = false;
      if (typeof batch[0] === 'string') batch[0] = withoutMark(batch[0]);
    }
    if (!sawDeclaration) {
      const at = batch.findIndex((line) => typeof line !== 'string' || line.trim() !== '');
      if (at >= 0) {
        sawDeclaration = true;
        return batch.slice(at + 1);
      }
    }
    return batch;
  };
  const finish = (rows: TableRow[]): TableRow[] => (encoding === 'mixed' ? rows.map(withMixedDecoded) : rows);

  for await (const batch of lines) {
    const rows = cutter.cut(prepare(batch), false);
    if (rows.length > 0) yield finish(rows);
  }
  const rows = cutter.cut([], true);
  if (rows.length > 0) yield finish(rows);
}

function withMixedDecoded(row: TableRow): TableRow {
  const decoded = row.cells.map(decodeMixed);
  const guessed = decoded.some((cell) => cell.guessed);
  return { ...row, cells: decoded.map((cell) => cell.text), ...(guessed ? { guessedEncoding: true } : {}) };
}

/** Cuts lines into records. Holds the lines of the record it is in the middle of. */
class RecordCutter {
  readonly #separator: string;
  readonly #headerRow: number | undefined;
  #pending: Line[] = [];
  #row = 0;
  /** How many cells the header has; undefined until it was read. */
  #width: number | undefined;

  /** @param headerRow Rows above it are left out; without it, every record is given as wide as it is. */
  constructor(separator: string, headerRow?: number) {
    this.#separator = separator;
    this.#headerRow = headerRow;
  }

  /** @param last No line follows: what is open now stays open. */
  cut(lines: Line[], last: boolean): TableRow[] {
    const all = this.#pending.length > 0 ? this.#pending.concat(lines) : lines;
    const rows: TableRow[] = [];
    let at = 0;
    while (at < all.length) {
      const record = this.#take(all, at, last);
      if (!record) break;
      at += record.lines;
      this.#row++;
      if (this.#headerRow !== undefined && this.#row < this.#headerRow) continue;
      if (record.cells.every((cell) => cell.trim() === '') && !record.unclosed) continue;
      rows.push(this.#toRow(record));
    }
    this.#pending = all.slice(at);
    return rows;
  }

  #toRow({ cells, unclosed, huge, strayQuote }: CutRecord): TableRow {
    const problem = huge ? 'huge' : unclosed ? 'quote' : undefined;
    if (this.#width === undefined) {
      const width = cells.findLastIndex((cell) => cell !== '') + 1;
      if (this.#headerRow !== undefined) this.#width = width;
      return { row: this.#row, cells: cells.slice(0, width), ...(problem ? { problem } : {}) };
    }
    const width = this.#width;
    const row: TableRow = { row: this.#row, cells: cells.slice(0, width) };
    if (strayQuote) row.strayQuote = true;
    if (problem) row.problem = problem;
    else if (cells.length < width) row.problem = 'short';
    else if (cells.length > width) {
      row.problem = cells.slice(width).some((cell) => cell !== '') ? 'long' : 'padded';
    }
    if (row.problem) row.width = cells.length;
    return row;
  }

  /** The record that starts at a line; undefined when it may go on in lines not read yet. */
  #take(lines: Line[], at: number, last: boolean): CutRecord | undefined {
    const first = lines[at]!;
    if (typeof first !== 'string') {
      return { lines: 1, cells: splitPlain(first.start, this.#separator), huge: true };
    }
    if (!first.includes('"')) return { lines: 1, cells: splitPlain(first, this.#separator) };
    const unclosed = (): CutRecord => ({
      lines: 1,
      cells: splitPlain(first, this.#separator),
      unclosed: true,
    });

    let text = first;
    let marks = 0;
    for (let count = 1; ; count++) {
      const inLine = (lines[at + count - 1] as string).split('"').length - 1;
      marks += inLine;
      // A cell that is open closes with a line that has a quotation mark, when their number is even: without this,
      // a thousand lines of `""quoted""` words would be read anew at each of them.
      if (count === 1 || (inLine > 0 && marks % 2 === 0)) {
        const parsed = parseRecord(text, this.#separator);
        if (parsed === 'invalid') return unclosed();
        if (parsed !== 'open') {
          const record = lines.slice(at, at + count) as string[];
          if (this.#swallowsRows(record, parsed.cells.length)) return unclosed();
          return { lines: count, ...parsed };
        }
      }
      if (at + count >= lines.length && !last) return undefined;
      const tooLong = count >= MAX_RECORD_LINES || text.length > MAX_RECORD_CHARACTERS;
      if (at + count >= lines.length || tooLong) return unclosed();
      const next = lines[at + count]!;
      if (typeof next !== 'string') return unclosed();
      text += `\n${next}`;
    }
  }

  /**
   * Whether a record over several lines is several rows: `1,"Foo,x` and `2,12",x` close by accident. They are
   * when the next line alone has as many cells as the header and the whole has not, or when each line has.
   */
  #swallowsRows([first, ...others]: string[], cells: number): boolean {
    const width = this.#width;
    if (width === undefined || others.length === 0) return false;
    if (cells !== width) return this.#isWhole(others[0]!);
    // With two columns, a text with one comma a line would look the same.
    const wholeFirst = width > 2 && splitPlain(first!, this.#separator).length === width;
    return wholeFirst && others.every((line) => this.#isWhole(line));
  }

  #isWhole(line: string): boolean {
    const parsed = parseRecord(line, this.#separator);
    // A row begins with something: « ,a", » is the rest of a text with a comma.
    return typeof parsed === 'object' && parsed.cells.length === this.#width && parsed.cells[0] !== '';
  }
}

interface CutRecord {
  lines: number;
  cells: string[];
  unclosed?: true;
  /** The line is too long; these are the cells of its beginning. */
  huge?: true;
  strayQuote?: true;
}

const splitPlain = (line: string, separator: string): string[] => line.split(separator).map(trimPlain);

/** A no-break space stays: in damaged text it is half of an `à`, repaired later. */
const trimPlain = (cell: string): string => cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/**
 * The cells of one record. `open`: a quoted cell goes on in the next line. `invalid`: a quotation mark closes
 * a cell that goes on after it, which over several lines means that it opened another one.
 */
function parseRecord(
  text: string,
  separator: string,
): { cells: string[]; strayQuote?: true } | 'open' | 'invalid' {
  const options = { delimiter: separator, record_delimiter: '\n', relax_column_count: true };
  const read = (more: { ltrim?: boolean; trim?: boolean; relax_quotes?: boolean }): string[] | string => {
    try {
      return (parse(text, { ...options, ...more }) as string[][])[0] ?? [''];
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    }
  };
  let strict = read({ ltrim: true });
  if (strict === 'CSV_QUOTE_NOT_CLOSED') return 'open';
  // Spaces between a closing quotation mark and the separator.
  if (typeof strict === 'string') strict = read({ trim: true });
  if (typeof strict === 'object') return { cells: strict.map(trimPlain) };
  if (strict === 'CSV_QUOTE_NOT_CLOSED') return 'open';
  // `12" pipe` has a quotation mark in an unquoted cell, which is plain text.
  const literal = strict === 'INVALID_OPENING_QUOTE';
  if (!literal && text.includes('\n')) return 'invalid';
  const relaxed = read({ relax_quotes: true });
  if (typeof relaxed === 'string') {
    return literal && relaxed === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'invalid';
  }
  const cells = relaxed.map(trimPlain);
  if (literal) return { cells };
  // csv-parse leaves the outer quotation marks of `"Chez "Marthe""`.
  return { cells: cells.map((cell) => /^"(.*)"$/.exec(cell)?.[1] ?? cell), strayQuote: true };
}

/** CSV files, however they are named: separators, encodings and broken rows are all dealt with here. */
export const csvReader: Reader = {
  format: 'csv',
  reads: (file) => /\.(csv|tsv|tab|txt)$/i.test(file),
  async *read(context) {
    const { issues, summary, mapping } = context;
    const table = await openCsv(context.path, context.file, context.onBytes, (records) =>
      headerIndex(records, mapping),
    );
    summary.encoding = table.encoding;
    summary.separator = table.separator;
    if (table.encoding === 'mixed') {
      issues.add(
        'warning',
        'encoding',
        'is mostly UTF-8, with rows that are not; those were read as Windows-1252. Save the whole file as “CSV UTF-8”.',
      );
    } else if (table.encoding !== 'utf-8' && !table.encoding.startsWith('utf-16')) {
      issues.add(
        'info',
        'encoding',
        `is not UTF-8 and was read as ${ENCODING_NAME[table.encoding]}. Check its accents, or save it as “CSV UTF-8”.`,
      );
    }
    yield* listingsOfTable(table, context);
  },
};
