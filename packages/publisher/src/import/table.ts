/** A sheet of rows under a header, whatever file it came from, and its way to listings. */
import { type Column, resolveColumns } from './columns.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { rowReader } from './row.ts';

export interface TableRow {
  /** As a spreadsheet numbers it: the header is row 1, a cell with line breaks is one row, blank rows count. */
  row: number;
  /** Trimmed, as many as the header has; fewer when `problem` is `short`. */
  cells: string[];
  /**
   * `quote`: a quotation mark is opened and never closed; the row was cut at its line's end. `long`, `short`:
   * it has more or fewer cells than the header; `padded`: more, and those too many are blank.
   */
  problem?: 'quote' | 'long' | 'padded' | 'short';
  /** How many cells the row has, when that is the problem. */
  width?: number;
  /** A quotation mark inside a quoted cell was not doubled; the cells were still told apart. */
  strayQuote?: true;
  /** In a file of mixed encodings: this row is not UTF-8 and was read as Windows-1252. */
  guessedEncoding?: true;
}

export interface Table {
  /** Trimmed, without byte order mark and without blank cells at the end. */
  header: string[];
  /** Rows that hold anything, in order, in batches. To be read once. */
  rows: AsyncGenerator<TableRow[]>;
}

/** How many rows are looked at before deciding what the columns hold. */
const SAMPLE_ROWS = 200;

/** @throws ImportError when no column can be used. */
export async function* listingsOfTable(table: Table, context: ReaderContext): ReturnType<Reader['read']> {
  const first: TableRow[] = [];
  while (first.length < SAMPLE_ROWS) {
    const batch = await table.rows.next();
    if (batch.done) break;
    first.push(...batch.value);
  }
  const samples = first
    .slice(0, SAMPLE_ROWS)
    .filter(({ problem }) => !problem)
    .map(({ cells }) => cells);
  const columns = resolveColumns(table.header, samples, context.file, context.mapping);
  context.summary.columns = describe(columns.all);
  for (const { code, column, text } of columns.notes) {
    context.issues.add(code === 'column-doubtful' ? 'warning' : 'info', code, text, column ? { column } : {});
  }
  const read = rowReader(table.header.length, columns, samples, context);
  for (const row of first) yield read(row);
  for await (const batch of table.rows) {
    for (const row of batch) yield read(row) satisfies Reading;
  }
  if (context.summary.read === 0) {
    context.issues.add('warning', 'no-rows', 'has a header and no rows. Export it again, with its rows.');
  }
}

const describe = (columns: Column[]): Record<string, string | null> =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field ?? null]));
