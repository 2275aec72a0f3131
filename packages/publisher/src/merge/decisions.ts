/**
 * The file of pairs: what was merged and why, what is left for a person, and what a person decided. It is written
 * for a spreadsheet and read back from one, whatever that made of its separators and encoding. Only three of its
 * columns are read: `decision`, `a_id`, `b_id`; a row with no more than these is enough.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { AtomicFile } from '../atomic-file.ts';
import { openCsv, SEPARATORS, type Separator } from '../import/csv.ts';
import { fold } from '../import/fold.ts';
import { ImportError, IssueLog } from '../import/report.ts';

const SIDES = ['a', 'b'] as const;
const OF_A_LISTING = ['id', 'name', 'address', 'phone', 'file', 'row'] as const;
export const COLUMNS: readonly string[] = [
  ...['decision', 'done', 'score', 'why'],
  ...SIDES.flatMap((side) => OF_A_LISTING.map((column) => `${side}_${column}`)),
];

export type Decision = 'merge' | 'keep';

/** One row of the file, by column. */
export type PairRow = Record<string, string>;

export interface Decided {
  decision: Decision;
  a: string;
  b: string;
  /** As it stood. */
  row: PairRow;
  /** Where it stood. */
  number: number;
}

export interface Decisions {
  decided: Decided[];
  /** Rows in which a person wrote something that is neither; they are kept as they stood. */
  unread: PairRow[];
  /** The one the spreadsheet wrote, to write the same again. */
  separator: Separator;
  issues: IssueLog;
}

const WORDS = new Map<string, Decision>([
  ...words('merge', 'merge merged m same yes y join fusionner fusion fusionne oui o meme pareil'),
  ...words(
    'keep',
    'keep kept k apart separate different no n garder separer separes non distinct distincts differents',
  ),
  ['keep apart', 'keep'],
  ['keep both', 'keep'],
]);

function words(decision: Decision, list: string): [string, Decision][] {
  return list.split(' ').map((word) => [word, decision]);
}

/** An apostrophe that was put before a cell so that no spreadsheet takes it for a formula. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '');

/**
 * @param required Whether a file that is not there is a mistake.
 * @throws ImportError when it cannot be read, or is no file of pairs: nothing of it would be honoured
 */
export async function readDecisions(path: string, required: boolean): Promise<Decisions> {
  const name = basename(path);
  const issues = new IssueLog(name);
  const found: Decisions = { decided: [], unread: [], separator: 'comma', issues };
  const text = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    if (text.code === 'ENOENT' && !required) return found;
    throw new ImportError('decisions', `${path}: cannot be read (${text.code}). Check its name.`);
  }
  if (text.length === 0) return found;
  const table = await openCsv(path, name);
  found.separator = table.separator;
  const at = new Map(table.header.map((header, i) => [fold(header).replace(/ /g, '_'), i]));
  const missing = ['decision', 'a_id', 'b_id'].filter((column) => !at.has(column));
  if (missing.length) {
    throw new ImportError(
      'decisions',
      `${path}: has no column ${missing.map((column) => `“${column}”`).join(', ')}, so its decisions cannot be honoured. Put the header row back, or take the file away.`,
    );
  }
  const known = new Map<string, Decided>();
  for await (const batch of table.rows) {
    for (const { row: number, cells, problem } of batch) {
      const row: PairRow = {};
      for (const column of COLUMNS) row[column] = bare(cells[at.get(column) ?? -1] ?? '');
      const word = row.decision!;
      if (word === '') continue;
      const where = { row: number, field: 'decision' };
      const decision = WORDS.get(fold(word));
      const [a, b] = [row.a_id!, row.b_id!];
      if (!decision || !a || !b || a === b || problem === 'quote') {
        const why = !decision
          ? `“${word}” is neither`
          : a === b && a
            ? 'both ids are one'
            : 'an id is missing';
        issues.add(
          'warning',
          'decision',
          `${why}; not followed, the row is kept. Write merge or keep, and two ids.`,
          where,
        );
        found.unread.push(row);
        continue;
      }
      const key = [a, b].sort().join('\n');
      const earlier = known.get(key);
      if (earlier && earlier.decision !== decision) {
        issues.add(
          'warning',
          'decision',
          `says ${decision} where row ${earlier.number} says ${earlier.decision} of the same pair; the later row is followed. Delete one.`,
          where,
        );
      }
      known.set(key, { decision, a, b, row, number });
    }
  }
  found.decided.push(...known.values());
  return found;
}

/** Writes the file of pairs, row by row. It appears whole or not at all. */
export class PairsWriter {
  readonly #file: AtomicFile;
  readonly #delimiter: string;

  private constructor(file: AtomicFile, separator: Separator) {
    this.#file = file;
    this.#delimiter = SEPARATORS[separator];
  }

  /** @throws ImportError when it cannot be written */
  static async create(path: string, separator: Separator): Promise<PairsWriter> {
    const writer = new PairsWriter(await AtomicFile.create(path), separator);
    // The mark tells Excel that it is UTF-8.
    await writer.#file.write('\ufeff');
    await writer.write(Object.fromEntries(COLUMNS.map((column) => [column, column])));
    return writer;
  }

  async write(row: PairRow): Promise<void> {
    const cells = COLUMNS.map((column) => (row[column] ?? '').replace(/[\r\n]+/g, ' '));
    // All quoted: reasons hold semicolons, and some spreadsheets cut at commas and semicolons alike.
    await this.#file.write(
      stringify([cells], {
        delimiter: this.#delimiter,
        record_delimiter: '\r\n',
        quoted: true,
        escape_formulas: true,
      }),
    );
  }

  async finish(): Promise<void> {
    await this.#file.finish();
  }

  discard(): Promise<void> {
    return this.#file.discard();
  }
}
