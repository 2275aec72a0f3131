/** A sheet of rows under a header, whatever file it came from, and its way to listings. */
import { type Column, resolveColumns } from './columns.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { rowReader } from './row.ts';

export interface TableRow {
  /** As a spreadsheet numbers it: a cell with line breaks is one row, blank rows and title rows count. */
  row: number;
  /** Trimmed, as many as the header has; fewer when `problem` is `short`. */
  cells: string[];
  /**
   * `quote`: a quotation mark is opened and never closed; the row was cut at its line's end. `huge`: the line has
   * millions of characters; the cells are those of its beginning. `long`, `short`: it has more or fewer cells
   * than the header; `padded`: more, and those too many are blank.
   */
  problem?: 'quote' | 'huge' | 'long' | 'padded' | 'short';
  /** How many cells the row has, when that is the problem. */
  width?: number;
  /** A quotation mark inside a quoted cell was not doubled; the cells were still told apart. */
  strayQuote?: true;
  /** In a file of mixed encodings: this row is not UTF-8 and was read as Windows-1252. */
  guessedEncoding?: true;
  /** Where cells lead when one clicks on them, by their index: a workbook's hyperlinks. */
  links?: ReadonlyMap<number, string>;
}

export interface Table {
  /** Trimmed, without byte order mark and without blank cells at the end. */
  header: string[];
  /** 1 where no title stands above the header. */
  headerRow: number;
  /** Rows that hold anything, in order, in batches. To be read once. */
  rows: AsyncGenerator<TableRow[]>;
}

/** How many rows are looked at before deciding what the columns hold. */
const SAMPLE_ROWS = 200;

/** The first rows of a table, taken off it, and the cells of the whole ones among them. */
export async function samplesOf(table: Table): Promise<{ first: TableRow[]; samples: string[][] }> {
  const first: TableRow[] = [];
  while (first.length < SAMPLE_ROWS) {
    const batch = await table.rows.next();
    if (batch.done) break;
    first.push(...batch.value);
  }
  const whole = first.slice(0, SAMPLE_ROWS).filter(({ problem }) => !problem || problem === 'padded');
  return { first, samples: whole.map(({ cells }) => cells) };
}

/** Notes on columns by which something is lost. */
const WARNINGS = new Set(['column-doubtful', 'no-category-column']);

/** @throws ImportError when no column can be used. */
export async function* listingsOfTable(table: Table, context: ReaderContext): ReturnType<Reader['read']> {
  const { first, samples } = await samplesOf(table);
  const columns = resolveColumns(table.header, samples, context.file, context.mapping);
  context.summary.columns = describe(columns.all);
  for (const { code, column, text } of columns.notes) {
    context.issues.add(WARNINGS.has(code) ? 'warning' : 'info', code, text, column ? { column } : {});
  }
  const read = rowReader(table.header.length, columns, samples, context);
  if (table.headerRow > 1) {
    context.issues.add(
      'info',
      'header-row',
      `the column names were found in row ${table.headerRow}; what stands above them is not read. Delete it, to be sure.`,
      { row: table.headerRow },
    );
  }
  for (const row of first) if (!isFooter(row, context)) yield read(row);
  for await (const batch of table.rows) {
    for (const row of batch) if (!isFooter(row, context)) yield read(row) satisfies Reading;
  }
  if (context.summary.read === 0) {
    context.issues.add('warning', 'no-rows', 'has a header and no rows. Export it again, with its rows.');
  }
}

/** « Total », « Source : Ville de … », « * Provisoire »: how the last lines of a published sheet begin. */
const TOTAL =
  /^(?:grand |sub-?|sous-)?tota(?:l|ux)\b(?:\s*(?:général|generale?|overall))?\s*(?:[:=(\d].*)?$|^nombre total\b|^total (?:number|count|général)\b/i;
const NOTE =
  /^(?:\*|†|‡|©|(?:sources?|notes?|remarques?|nota|avertissement|disclaimer|légende|legend|last updated?|dernière mise à jour|mise? à jour(?: le)?|date d['’]extraction|extracted on)\s*:)/i;

/**
 * Whether a row is a total or a note under the table, which is no listing and no loss. A row torn apart by a
 * line break is as short, so that its words must say it.
 */
function isFooter(row: TableRow, context: ReaderContext): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  const [first = ''] = filled;
  const isTotal = TOTAL.test(first) && filled.slice(1).every((cell) => /^[\d\s.,%$-]+$/.test(cell));
  const isNote = filled.length === 1 && (row.width ?? row.cells.length) !== 2 && NOTE.test(first);
  if (!isTotal && !isNote) return false;
  context.issues.add(
    'info',
    'row-note',
    `“${first}” is a ${isTotal ? 'total' : 'note'} and no listing; not counted. Delete the row, to be sure.`,
    { row: row.row },
  );
  return true;
}

const describe = (columns: Column[]): Record<string, string | null> =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field ?? null]));
