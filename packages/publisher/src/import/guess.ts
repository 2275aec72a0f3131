/** The mapping that an import of a file would use, to be edited and given back: `relais import FILE --guess`. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { FIELDS, type Mapping, nameByValues, resolveColumns } from './columns.ts';
import { openCsv } from './csv.ts';
import { headerIndex } from './header.ts';
import { decodeText } from './json-file.ts';
import { ImportError } from './report.ts';
import { samplesOf } from './table.ts';
import { isWorkbook, openXlsx } from './xlsx.ts';

const EXAMPLES = 3;
const EXAMPLE_CHARACTERS = 60;

export interface GuessedMapping {
  /** The sheet, of a workbook. */
  sheet?: string;
  /** Every column of the file, with the field it is taken for; null where it is not used. */
  columns: Record<string, string | null>;
  constants: Record<string, string>;
  /** For the person who edits it; an import passes over it. */
  '//': {
    help: string;
    /** What is not sure. */
    remarks: string[];
    /** The first values of each column. */
    examples: Record<string, string>;
  };
}

/**
 * The mapping an import of one table would use. Where no header tells which column holds the names, the one whose
 * values look most like names is proposed, and a remark says so.
 *
 * @throws ImportError when the file is no table that can be read, or `mapping` names a column it has not.
 */
export async function guessMapping(
  path: string,
  { mapping, sheet }: { mapping?: Mapping; sheet?: string } = {},
): Promise<GuessedMapping> {
  const file = basename(path);
  const context = { path, file, ...(mapping ? { mapping } : {}), ...(sheet === undefined ? {} : { sheet }) };
  const table = isWorkbook(file, await beginningOf(path, file))
    ? await openXlsx(context)
    : await openCsv(path, file, undefined, (records) => headerIndex(records, mapping));
  const { samples } = await samplesOf(table);
  await table.rows.return(undefined);

  const name = nameByValues(table.header, samples, mapping);
  const columns = resolveColumns(
    table.header,
    samples,
    file,
    name === undefined
      ? mapping
      : { constants: {}, ...mapping, columns: { ...mapping?.columns, [name]: 'name' } },
  );
  const guessed: GuessedMapping = {
    ...('sheet' in table ? { sheet: table.sheet } : {}),
    columns: {},
    constants: { ...mapping?.constants },
    '//': {
      help: `Left: a column. Right: what it holds, or null. Fields: ${FIELDS.join(', ')}. “constants” stand where a row has no value of its own: { "province": "ON" }.`,
      remarks: [],
      examples: {},
    },
  };
  const { examples, remarks } = guessed['//'];
  for (const { header, index, field, byValues } of columns.all) {
    const values = samples.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
    // A column without a name and without a value is nothing but a separator too many.
    if (table.header[index] === '' && values.length === 0) continue;
    guessed.columns[header] = field ?? null;
    examples[header] = [...new Set(values)].slice(0, EXAMPLES).map(shorten).join(' | ');
    if (header === name) {
      remarks.push(`“${header}”: no header speaks of a name; these values differ from row to row. Check it.`);
    } else if (byValues) remarks.push(`“${header}”: its values say what it holds, not its name. Check it.`);
  }
  for (const { code, column, text } of columns.notes) {
    if (code === 'column-doubtful') remarks.push(`“${column}”: ${text}`);
    if (code === 'no-french-column' || code === 'no-category-column') remarks.push(text);
  }
  return guessed;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > EXAMPLE_CHARACTERS ? `${line.slice(0, EXAMPLE_CHARACTERS)}…` : line;
};

async function beginningOf(path: string, file: string): Promise<string> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
      return decodeText(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
  }
}
