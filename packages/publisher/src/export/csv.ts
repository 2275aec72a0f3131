/**
 * CSV, for people with spreadsheets: a row for each place of a listing, a column for each fact, headers in both
 * languages. What is edited there counts when the file is imported again.
 *
 * - UTF-8 with a byte order mark, without which Excel takes it for Windows-1252; commas; lines end as RFC 4180 says.
 * - Several values in a cell stand apart by semicolons; one that holds a semicolon itself stands in quotation marks.
 * - A cell that a spreadsheet would take for a formula begins with an apostrophe, which the import takes off.
 * - The rows of a listing with several places say `1 de 3`, `2 de 3`, `3 de 3` (never `1/3`, which is a date to
 *   Excel) and the same in all columns of the listing: only then does the import put them together again.
 * - What cells cannot tell apart (a text that is there and empty, spaces at its end) stands in the last column.
 */
import type { Listing, Place } from '@relais/core/listing';
import type { Exporter } from './exporter.ts';
import { FIELDS } from './fields.ts';
import {
  EMPTY,
  type Facts,
  factOfText,
  factsBeyond,
  factsOf,
  kindsAt,
  merged,
  type Scalar,
  textOfFact,
} from './paths.ts';
import { markText, type PlaceMark, placesMarked } from './place-mark.ts';

/** Which place of how many a row is. By this column the import knows the file. */
export const PLACE_HEADER = 'Lieu dans Relais / Relais place';
/** What the other columns do not say, as JSON. */
export const REST_HEADER = 'Reste pour Relais / Relais rest';

export const HEADERS: readonly string[] = [PLACE_HEADER, ...FIELDS.map(({ label }) => label), REST_HEADER];

// Cells

const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell in which nothing is a formula. A negative number is none, and should stay a number. */
const neutralised = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
const restored = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Numbers of North America as people write them: a spreadsheet takes `+17055550123` for a sum. */
const PHONE = /^\+1(\d{3})(\d{3})(\d{4})(?:;ext=(\d+))?$/;
const phoneCell = (phone: string): string => {
  const [, area, exchange, line, extension] = PHONE.exec(phone) ?? [];
  return area ? `${area}-${exchange}-${line}${extension ? ` ext. ${extension}` : ''}` : phone;
};
const phoneOfCell = (text: string): string => {
  const [, area, exchange, line, extension] = /^(\d{3})-(\d{3})-(\d{4})(?: ext\. (\d+))?$/.exec(text) ?? [];
  return area ? `+1${area}${exchange}${line}${extension ? `;ext=${extension}` : ''}` : text;
};

/** One value inside a cell of several. */
const quoted = (text: string): string => (/[";\n]|^\s|\s$/.test(text) ? JSON.stringify(text) : text);

function valuesOfCell(cell: string): string[] {
  const values: string[] = [];
  for (const [, json, plain] of cell.matchAll(/\s*(?:("(?:[^"\\]|\\.)*")\s*|([^;]*))(?:;|$)/g)) {
    if (json === undefined) values.push(plain!.trim());
    else {
      try {
        values.push(JSON.parse(json));
      } catch {
        values.push(json);
      }
    }
  }
  // The pattern also matches nothing, at the very end.
  values.pop();
  return values;
}

const isPhones = (path: string): boolean => path.endsWith('phones.*');

function cellOfFact(path: string, value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const text = isPhones(path) ? phoneCell(String(value)) : String(value);
  // A record of very many lines would look like a quotation mark that was never closed.
  return text.split('\n', 200).length === 200 ? text.replaceAll('\n', ' ') : text;
}

/** The facts of a column's cell; those of a kind that the path cannot hold are given as text, to be reported. */
function* factsOfCell(path: string, cell: string): Generator<[path: string, value: Scalar]> {
  if (cell === '') return;
  const texts = path.includes('*') ? valuesOfCell(cell) : [cell];
  const kinds = kindsAt(path);
  for (const [index, text] of texts.entries()) {
    if (text === '') continue;
    let value: Scalar = text;
    if (kinds.includes('boolean') && /^(?:oui|non|yes|no|vrai|faux|true|false)$/i.test(text)) {
      value = /^(?:o|y|v|t)/i.test(text);
    } else if (kinds.includes('number')) {
      // A spreadsheet in French writes 46,4917.
      const number = factOfText(path, text.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
      if (typeof number === 'number') value = number;
    } else if (isPhones(path)) value = phoneOfCell(text);
    yield [path.replace('*', String(index)), value];
  }
}

/** As a cell comes out of a CSV file at the least: trimmed, with line feeds for line ends. */
const asRead = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets do not take them
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Before and after the `*` of a path that has one. */
const PARTS = FIELDS.map(({ path }) => path.split('.*'));

function cellsOf(facts: Facts): string[] {
  const lengths = lengthsOf(facts);
  const perColumn = FIELDS.map(({ path }, column) => {
    const [list, after] = PARTS[column]!;
    if (after === undefined) {
      const value = facts.get(path);
      return value === undefined || value === EMPTY ? '' : cellOfFact(path, value);
    }
    const values = Array.from({ length: lengths.get(list!) ?? 0 }, (_, index) => {
      const value = facts.get(`${list}.${index}${after}`);
      return value === undefined || value === EMPTY ? '' : quoted(cellOfFact(path, value));
    });
    return values.every((value) => value === '') ? '' : values.join('; ');
  });
  return perColumn.map((cell) => neutralised(cell.toWellFormed().replace(CONTROLS, ' ')));
}

/** How many members each list has: `web` → 2. */
function lengthsOf(facts: Facts): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const path of facts.keys()) {
    for (const found of path.matchAll(/\.(\d+)(?=\.|$)/g)) {
      const list = path.slice(0, found.index);
      lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(found[1]) + 1));
    }
  }
  return lengths;
}

function factsOfCells(cells: readonly string[]): Facts {
  const facts: Facts = new Map();
  for (const [index, { path }] of FIELDS.entries()) {
    for (const [at, value] of factsOfCell(path, restored(asRead(cells[index] ?? '')))) facts.set(at, value);
  }
  return facts;
}

/** The facts of one row. @param rest The cell of the last column. */
export function factsOfRow(cells: readonly string[], rest: string): Facts | 'rest-broken' {
  const told = factsOfCells(cells);
  if (rest.trim() === '') return told;
  let beyond: unknown;
  try {
    beyond = JSON.parse(restored(rest.trim()));
  } catch {
    return 'rest-broken';
  }
  if (typeof beyond !== 'object' || beyond === null) return 'rest-broken';
  const facts: Facts = new Map();
  for (const [path, value] of Object.entries(beyond)) {
    const fact = typeof value === 'string' ? factOfText(path, value) : undefined;
    if (fact !== undefined) facts.set(path, fact);
  }
  return merged(told, facts);
}

const csvCell = (text: string): string =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function rowOf(listing: Listing, place: Place | undefined, mark: PlaceMark): string {
  const facts = factsOf({ ...listing, places: place ? [place] : [] });
  const cells = cellsOf(facts);
  const beyond = factsBeyond(facts, factsOfCells(cells));
  // A city that is not known is what an empty cell says too.
  if (beyond.get('places.0.city') === '') beyond.delete('places.0.city');
  const rest = Object.fromEntries([...beyond].map(([path, value]) => [path, textOfFact(value)]));
  return csvRow([markText(mark), ...cells, beyond.size > 0 ? JSON.stringify(rest) : '']);
}

export const csvExporter: Exporter = {
  format: 'csv',
  endings: ['.csv'],
  async *write(listings) {
    yield `\ufeff${csvRow(HEADERS)}`;
    for await (const listing of listings) {
      for (const { place, mark } of placesMarked(listing)) yield rowOf(listing, place, mark);
    }
  },
};
