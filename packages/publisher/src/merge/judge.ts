/**
 * Verdicts on pairs somebody else put together: to measure the comparison on labelled pairs, and to ask why two
 * listings were not merged.
 */
import { basename } from 'node:path';
import type { Listing, Province } from '@relais/core/listing';
import { CommandError } from '../command-error.ts';
import { type Columns, type Field, resolveColumns } from '../import/columns.ts';
import { readEmails, readPhones, readWeb } from '../import/contacts.ts';
import { openCsv } from '../import/csv.ts';
import { repairMojibake } from '../import/encoding.ts';
import { fold } from '../import/fold.ts';
import { readStatement } from '../import/french.ts';
import { mendCoordinates } from '../import/mended-coordinates.ts';
import { languageOfText } from '../import/name-language.ts';
import {
  type Coordinates,
  isInCanada,
  readCoordinates,
  readPostalCode,
  readProvince,
} from '../import/place.ts';
import { ImportError } from '../import/report.ts';
import type { TableRow } from '../import/table.ts';
import { LineFile } from '../line-file.ts';
import { categoryOf } from '../taxonomy/lookup.ts';
import { type Comparison, compare } from './compare.ts';
import { type Comparable, Corpus, type Record } from './record.ts';

export interface Judgement extends Comparison {
  /** Row of the spreadsheet, or line of the file. */
  row: number;
  /** The ids, else the names. */
  pair: [string, string];
  /** What the file says they are. */
  same?: boolean;
}

/** How the verdict `merge` fares against labels; undefined without any. */
export interface Measure {
  labelled: number;
  /** Of the pairs that were merged, how many should be. */
  precision: number;
  /** Of the pairs that should be merged, how many were. */
  recall: number;
  /** Of the pairs that should be merged and were not, how many a person would be asked about. */
  asked: number;
}

export function measure(judgements: readonly Judgement[]): Measure | undefined {
  const labelled = judgements.filter(({ same }) => same !== undefined);
  if (!labelled.length) return undefined;
  const same = labelled.filter((each) => each.same);
  const merged = labelled.filter(({ verdict }) => verdict === 'merge');
  const right = merged.filter((each) => each.same).length;
  const share = (part: number, whole: number) => (whole ? part / whole : 1);
  return {
    labelled: labelled.length,
    precision: share(right, merged.length),
    recall: share(right, same.length),
    asked: share(same.filter(({ verdict }) => verdict === 'ask').length, same.length - right),
  };
}

/** Two listings of a file that `relais import` wrote, compared as the import compares them. */
export async function judgeListings(path: string, ids: [string, string]): Promise<Judgement> {
  const corpus = new Corpus();
  const found = new Map<string, { record: Record; listing: string }>();
  await readLines(path, (text, line) => {
    const listing = parseJson(text, path, line) as Listing;
    const record = corpus.add(listing);
    for (const id of [listing.id, ...(listing.origins ?? []).map((origin) => origin.id)]) {
      if (ids.includes(id)) found.set(id, { record, listing: listing.id });
    }
  });
  corpus.weigh();
  const [a, b] = ids.map((id) => found.get(id));
  const missing = ids.filter((id) => !found.has(id));
  if (!a || !b)
    throw new CommandError(`${path} has no listing ${missing.map((id) => `“${id}”`).join(' nor ')}.`);
  if (a.listing === b.listing) {
    return {
      row: 0,
      pair: ids,
      verdict: 'merge',
      score: 1,
      vetoed: false,
      conflict: false,
      why: [`both are in the listing ${a.listing}`],
    };
  }
  return { row: 0, pair: ids, ...compare(a.record, b.record, { explain: true }) };
}

/**
 * Judges each pair of a file: CSV whose columns name the sides (`a_name`, `name_1`, `left_name`…), or a JSON object
 * a line with `a` and `b`, each a listing or a few of its fields. A column `same`, `match` or `label` holds what they are.
 *
 * @throws CommandError, ImportError where the file cannot be read as pairs
 */
export async function judgePairs(path: string): Promise<Judgement[]> {
  const pairs = /\.(?:nd)?jsonl?$/i.test(path) ? await readJsonPairs(path) : await readCsvPairs(path);
  const corpus = new Corpus();
  const records = new Map<string, Record>();
  const recordOf = (side: Comparable) => {
    const key = JSON.stringify(side);
    const record = records.get(key) ?? corpus.add(side, 'words');
    records.set(key, record);
    return record;
  };
  const compared = pairs.map((pair) => ({
    ...pair,
    a: recordOf(pair.a),
    b: recordOf(pair.b),
    names: [pair.a, pair.b],
  }));
  corpus.weigh();
  return compared.map(({ a, b, row, same, names }) => ({
    row,
    pair: names.map(({ id, name }) => id || name.fr || name.en || '') as [string, string],
    ...(same === undefined ? {} : { same }),
    ...compare(a, b, { explain: true }),
  }));
}

interface GivenPair {
  row: number;
  a: Comparable;
  b: Comparable;
  same?: boolean;
}

const LABELS = new Set(
  'same,match,label,gold,is match,ismatch,duplicate,is duplicate,expected,truth,meme,doublon'.split(','),
);
const YES = new Set(
  '1,true,t,yes,y,match,matched,same,merge,duplicate,oui,o,vrai,meme,doublon,1 0'.split(','),
);
const NO = new Set(
  '0,false,f,no,n,non match,nonmatch,no match,different,distinct,keep,apart,non,faux,0 0'.split(','),
);

function labelOf(text: string): boolean | undefined {
  const word = fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const FIRST = 'a,1,l,left,ltable,x,first'.split(',');
const SECOND = 'b,2,r,right,rtable,y,second'.split(',');

/** `a_name`, `name_a`, `name1`, `ltable_name`, `nameA` → its side and `name`. */
function sideOf(header: string): { side: 'a' | 'b'; rest: string } | undefined {
  const words = fold(header.replace(/(?<=[a-z])([AB])$/, ' $1').replace(/(?<=[a-z])([12])$/i, ' $1')).split(
    ' ',
  );
  for (const [at, rest] of [
    [0, words.slice(1)],
    [words.length - 1, words.slice(0, -1)],
  ] as const) {
    if (!rest.length) continue;
    if (FIRST.includes(words[at]!)) return { side: 'a', rest: rest.join(' ') };
    if (SECOND.includes(words[at]!)) return { side: 'b', rest: rest.join(' ') };
  }
  return undefined;
}

async function readCsvPairs(path: string): Promise<GivenPair[]> {
  const table = await openCsv(path, basename(path));
  const sides = table.header.map(sideOf);
  const rows: TableRow[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  const readSide = (side: 'a' | 'b') => {
    const indexes = sides.flatMap((found, i) => (found?.side === side ? [i] : []));
    if (!indexes.length) {
      throw new CommandError(
        `${path}: no column says which of the two listings it is of. Name them a_name, b_name, a_address, b_address…`,
      );
    }
    const pick = (cells: string[]) => indexes.map((i) => cells[i] ?? '');
    const columns = resolveColumns(
      indexes.map((i) => sides[i]!.rest),
      rows.slice(0, 200).map(({ cells }) => pick(cells)),
      basename(path),
    );
    return (cells: string[]) => comparableOf(columns, pick(cells));
  };
  const [sideA, sideB] = [readSide('a'), readSide('b')];
  const label = table.header.findIndex((header, i) => !sides[i] && LABELS.has(fold(header)));
  return rows.map(({ row, cells }) => {
    const same = label < 0 ? undefined : labelOf(cells[label] ?? '');
    return { row, a: sideA(cells), b: sideB(cells), ...(same === undefined ? {} : { same }) };
  });
}

async function readJsonPairs(path: string): Promise<GivenPair[]> {
  const pairs: GivenPair[] = [];
  await readLines(path, (text, row) => {
    const json = parseJson(text, path, row) as { [key: string]: unknown };
    const [a, b] = [json.a ?? json.left, json.b ?? json.right].map((side) =>
      sideOfJson(side, basename(path)),
    );
    if (!a || !b) throw new CommandError(`${path}, line ${row}: needs “a” and “b”, each with a name.`);
    const label = Object.keys(json).find((key) => LABELS.has(fold(key)));
    const same = label === undefined ? undefined : labelOf(String(json[label]));
    pairs.push({ row, a, b, ...(same === undefined ? {} : { same }) });
  });
  return pairs;
}

/** Gives each line that is not blank, with its number from 1. @throws CommandError where the file cannot be read */
async function readLines(path: string, onLine: (text: string, line: number) => void): Promise<void> {
  const opened = LineFile.open(path, (text, line) => {
    if (text.trim() !== '') onLine(text, line + 1);
  });
  const file = await opened.catch((error: NodeJS.ErrnoException) => {
    if (error instanceof CommandError || error instanceof ImportError) throw error;
    throw new CommandError(`${path} cannot be read (${error.code}). Check its name.`);
  });
  await file.close();
}

/** A listing, or flat fields as a spreadsheet has them. */
function sideOfJson(side: unknown, file: string): Comparable | undefined {
  if (typeof side !== 'object' || side === null) return undefined;
  if ('places' in side && 'name' in side && typeof side.name === 'object') return side as Comparable;
  const fields = Object.entries(side).filter(([, value]) => value !== null && value !== undefined);
  const cells = fields.map(([, value]) => (Array.isArray(value) ? value.join('; ') : String(value)));
  return comparableOf(
    resolveColumns(
      fields.map(([key]) => key),
      [cells],
      file,
    ),
    cells,
  );
}

function parseJson(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new CommandError(`${path}, line ${line} is not JSON: ${(error as Error).message}. Mend the line.`);
  }
}

/** As much of a listing as the cells say; what cannot be read is left out, as nothing is published of it. */
function comparableOf(columns: Columns, given: string[]): Comparable {
  const cells = given.map(repairMojibake);
  const all = (field: Field) =>
    columns
      .of(field)
      .map(({ index }) => cells[index] ?? '')
      .filter(Boolean);
  const first = (field: Field) => all(field)[0] ?? '';
  const unsaid = first('name');
  const fr = first('name.fr');
  const en = first('name.en');
  const language = languageOfText(unsaid);
  const postal = first('postalCode');
  const province = readProvince(first('province'));
  const written = first('latitude')
    ? readCoordinates(first('latitude'), first('longitude'))
    : readCoordinates(first('coordinates'));
  const coordinates = written && coordinatesOf(written, province);
  const address = all('address').join(', ') || first('address.fr');
  const said = first('french') || first('language');
  return {
    ...(first('id') ? { id: first('id') } : {}),
    name: {
      ...(fr || (unsaid && language === 'fr') ? { fr: fr || unsaid } : {}),
      ...(en || (unsaid && language === 'en') ? { en: en || unsaid } : {}),
    },
    categories: all('category').flatMap((text) => categoryOf(text) ?? []),
    french: { offer: readStatement(said).offer, evidence: said ? [{ how: 'declared', quote: said }] : [] },
    places: [
      {
        city: first('city') || first('city.fr'),
        phones: all('phone').flatMap(phonesOf),
        ...(address ? { address } : {}),
        ...(province ? { province } : {}),
        ...(postal ? { postalCode: readPostalCode(postal) ?? postal } : {}),
        ...(coordinates ?? {}),
        ...(first('hours') ? { hours: first('hours') } : {}),
      },
    ],
    web: all('web').flatMap((text) => readWeb(text).values),
    ...(first('email') ? { email: readEmails(first('email')).values[0] ?? first('email') } : {}),
  };
}

/** As the import takes them: mended where the province bears it out, left out where they are not in Canada. */
function coordinatesOf(written: Coordinates, province: Province | undefined): Coordinates | undefined {
  if (isInCanada(written)) return written;
  const mend = province && mendCoordinates(written, province);
  return mend?.agrees ? mend.at : undefined;
}

/** Some write `310/246-1501`, which the import takes for two numbers. */
function phonesOf(cell: string): string[] {
  const { values } = readPhones(cell);
  const digits = cell.replace(/\D/g, '');
  return values.length || digits.length !== 10 ? values : [`+1${digits}`];
}
