/** Where the header of a sheet stands: open data often has a title, a date or a note above it. */
import { guessField, type Mapping } from './columns.ts';
import { fold } from './fold.ts';

/** A header is not looked for farther down. */
export const HEADER_WITHIN = 30;

/** How many of a record's cells are names of columns, and whether one of them is the name of a listing. */
export function headerScore(record: string[], mapping?: Mapping): { known: number; named: boolean } {
  const mapped = new Map(
    Object.entries(mapping?.columns ?? {}).map(([header, field]) => [fold(header), field] as const),
  );
  const fields = new Set<string>();
  for (const cell of new Set(record)) {
    // Names of columns are short; a row with a long text is a note or a listing.
    if (cell === '' || cell.length > 120) continue;
    const field = mapped.get(fold(cell)) ?? guessField(cell)?.field;
    if (field) fields.add(field);
  }
  return { known: fields.size, named: [...fields].some((field) => /^name(?:\.|$)/.test(field)) };
}

/**
 * Which of the first records of a sheet is its header: the first one, unless a later one names clearly more
 * columns, or the first ones hold a cell or two where those below hold many.
 */
export function headerIndex(records: string[][], mapping?: Mapping): number {
  const first = records.slice(0, HEADER_WITHIN);
  const scores = first.map((record) => headerScore(record, mapping));
  if (scores[0] === undefined || (scores[0].named && scores[0].known >= 2)) return 0;
  // A row of data may hold “French” and “Active”, which are names of columns elsewhere.
  const best = scores.reduce(
    (most, { known, named }, index) => (named && known >= 2 && known > scores[most]!.known ? index : most),
    0,
  );
  if (best > 0) return best;
  const filled = first.map((record) => record.filter((cell) => cell !== '').length);
  const usual = Math.max(...filled.slice(1), 0);
  if (scores[0].known > 0 || filled[0]! > 2 || usual < 4) return 0;
  const table = filled.findIndex((count) => count * 2 > usual && count > 2);
  return Math.max(table, 0);
}
