/**
 * What `relais export` wrote, in any of its formats, read back: the very same listings, with their ids, sources and
 * evidence. What was edited in between counts. `--format csv`, `hsds`, `osm` or `json-ld` reads such a file as any other
 * of its kind.
 */
import { open } from 'node:fs/promises';
import { factsOfRow, HEADERS, PLACE_HEADER, REST_HEADER } from '../export/csv.ts';
import { FIELDS, labelOf } from '../export/fields.ts';
import { factsOfFeature, MARK } from '../export/geojson.ts';
import { factsOfService, FACTS as HSDS_FACTS } from '../export/hsds.ts';
import { type Facts, listingOfFacts } from '../export/paths.ts';
import { type PlaceMark, readPlaceMark } from '../export/place-mark.ts';
import { factsOfNode, FACTS as SCHEMA_ORG_FACTS } from '../export/schema-org.ts';
import { linesOf } from '../listings-file.ts';
import { resolveColumns } from './columns.ts';
import { openCsv } from './csv.ts';
import { fold } from './fold.ts';
import { parseJson, readWholeText } from './json-file.ts';
import { readProvince } from './place.ts';
import { PlaceJoiner } from './place-joiner.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { ImportError, type Where } from './report.ts';
import { rowReader } from './row.ts';

/** One of the formats that are JSON. */
interface Shape {
  /** Its members, in the whole of its JSON. */
  membersOf(json: unknown): unknown;
  factsOf(member: unknown): { facts: Facts; mark?: PlaceMark } | undefined;
  /** A member a line and nothing around. */
  lines?: true;
}

const GEOJSON: Shape = {
  membersOf: (json) => (json as { features?: unknown } | null)?.features,
  factsOf: factsOfFeature,
};
const SCHEMA_ORG: Shape = {
  membersOf: (json) => (json as { '@graph'?: unknown } | null)?.['@graph'],
  factsOf: (member) => alone(factsOfNode(member)),
};
const HSDS: Shape = { membersOf: (json) => json, factsOf: (member) => alone(factsOfService(member)) };
const alone = (facts: Facts | undefined) => facts && { facts };

/** What an export is, by how it begins; undefined for any other file. */
function shapeOf(head: string): Shape | 'csv' | undefined {
  if (head.slice(0, 4096).includes(PLACE_HEADER)) return 'csv';
  if (!/^\s*[[{]/.test(head)) return undefined;
  if (head.includes(`"${MARK}"`)) return GEOJSON;
  if (head.includes(SCHEMA_ORG_FACTS)) return SCHEMA_ORG;
  if (!head.includes(`"${HSDS_FACTS}"`)) return undefined;
  return head.trimStart().startsWith('[') ? HSDS : { ...HSDS, lines: true };
}

export const relaisReader: Reader = {
  format: 'relais',
  reads: (_file, head, isFolder) => !isFolder && shapeOf(head) !== undefined,
  async *read(context) {
    const head = await headOf(context);
    const shape = shapeOf(head);
    if (!shape) {
      throw new ImportError(
        'relais',
        `${context.file}: is not a file that relais export wrote. Import it without --format relais.`,
      );
    }
    context.summary.encoding = 'utf-8';
    yield* shape === 'csv' ? readRows(context) : readMembers(context, shape, head);
  },
};

const HEAD_BYTES = 64 * 1024;

async function headOf({ path, file }: ReaderContext): Promise<string> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
  }
}

/** Puts listings together out of facts, and says what was wrong with them. */
class Restoring {
  readonly #context: ReaderContext;
  readonly #joiner = new PlaceJoiner();

  constructor(context: ReaderContext) {
    this.#context = context;
  }

  /** What one row or member gives; a place of a listing of which others are still to come gives nothing yet. */
  *read(facts: Facts, mark: PlaceMark | undefined, where: Where): Generator<Reading> {
    const { listing, flaws } = listingOfFacts(facts);
    for (const { path, message, leftOut } of flaws) {
      const shown = facts.get(path);
      this.#context.issues.add(
        leftOut ? 'warning' : 'error',
        'export-value',
        `${shown === undefined || shown === null ? 'what stands there' : `“${shown}”`}: ${message.charAt(0).toLowerCase()}${message.slice(1)}; ${leftOut ? 'this value is left out' : 'the listing is left out'}. Write it as the export did.`,
        { ...where, field: path, column: labelOf(path) },
      );
    }
    if (!listing) yield { kind: 'rejected' };
    else if (!mark || mark.of < 2) yield { kind: 'listing', listing, ownId: true };
    else {
      const whole = this.#joiner.add(listing, mark);
      if (whole) yield { kind: 'listing', listing: whole, ownId: true };
    }
  }

  /** Listings of which a place never came. */
  *rest(): Generator<Reading> {
    for (const { listing, missing, of } of this.#joiner.rest()) {
      this.#context.issues.add(
        'warning',
        'place-missing',
        `has ${listing.places.length} of its ${of} places here; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing, or other columns of ${missing.length === 1 ? 'its row' : 'their rows'} say something else of the listing. Kept with the places that agree.`,
        { element: listing.id },
      );
      yield { kind: 'listing', listing, ownId: true };
    }
  }
}

async function* readMembers(context: ReaderContext, shape: Shape, head: string): AsyncGenerator<Reading> {
  const restoring = new Restoring(context);
  let count = 0;
  for await (const { member, line } of membersOf(context, shape, head)) {
    const where: Where = line === undefined ? { element: `element ${++count}` } : { row: line };
    const found = member === undefined ? undefined : shape.factsOf(member);
    if (found) yield* restoring.read(found.facts, found.mark, where);
    else {
      const what =
        member === undefined
          ? 'is not JSON; left out. Export it again.'
          : 'was not written by relais export, as the others in this file were; left out. Put it in a file of its own and import both.';
      context.issues.add('error', member === undefined ? 'json' : 'not-exported', what, where);
      yield { kind: 'rejected' };
    }
  }
  yield* restoring.rest();
}

interface Member {
  /** Undefined where its line is not JSON. */
  member: unknown;
  line?: number;
}

/**
 * Exports have a member on each line and may be larger than memory: they are read line by line. Where another program
 * has laid the file out anew, it is read whole.
 */
async function* membersOf(context: ReaderContext, shape: Shape, head: string): AsyncGenerator<Member> {
  const isOurs = shape.lines || /^[^\n]*\[\s*\n\s*(?:\{"|\])/.test(head);
  if (!isOurs) {
    const text = await readWholeText(
      context,
      'Give it as relais export wrote it: that is read line by line.',
    );
    const members = shape.membersOf(parseJson(text, context.file));
    if (Array.isArray(members)) for (const member of members) yield { member };
    return;
  }
  let line = 0;
  let isWhole = shape.lines === true;
  for await (const text of linesOf(context.path)) {
    context.onBytes(Buffer.byteLength(text) + 1);
    line++;
    const trimmed = text.trim();
    if (trimmed === '' || (line === 1 && !shape.lines)) continue;
    if (!shape.lines && /^\]\s*\}?$/.test(trimmed)) isWhole = true;
    else yield { member: parsed(shape.lines ? trimmed : trimmed.replace(/,$/, '')), line };
  }
  if (!isWhole) {
    throw new ImportError(
      'json',
      `${context.file}: breaks off at line ${line}; the listings before were read. Export it again.`,
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* readRows(context: ReaderContext): AsyncGenerator<Reading> {
  const { issues, mapping } = context;
  const table = await openCsv(context.path, context.file, context.onBytes);
  context.summary.encoding = table.encoding;
  context.summary.separator = table.separator;
  const headers = table.header.map(fold);
  const columnOf = (header: string): number => headers.indexOf(fold(header));
  const [placeColumn, restColumn] = [columnOf(PLACE_HEADER), columnOf(REST_HEADER)];
  const fieldColumns = FIELDS.map(({ label }) => columnOf(label));
  const missing = HEADERS.filter((header) => columnOf(header) < 0);
  if (missing.length > 0) {
    issues.add(
      'warning',
      'columns-missing',
      `has no column ${missing.map((header) => `“${header}”`).join(', ')} as the export had; taken as blank. Keep all its columns, so that nothing is lost.`,
    );
  }
  // Rows that somebody added are read as those of any other spreadsheet.
  const ordinary = rowReader(
    table.header.length,
    resolveColumns(table.header, [], context.file, mapping),
    [],
    context,
  );
  const restoring = new Restoring(context);
  for await (const rows of table.rows) {
    for (const row of rows) {
      const cell = (column: number): string => row.cells[column] ?? '';
      const mark = readPlaceMark(cell(placeColumn));
      const isBroken = row.problem === 'long' || row.problem === 'quote';
      if (!mark || isBroken) {
        yield ordinary(row);
        continue;
      }
      const facts = factsOfRow(fieldColumns.map(cell), cell(restColumn));
      if (facts === 'rest-broken') {
        issues.add(
          'error',
          'export-value',
          'is not the JSON that the export wrote; the row is left out. Leave this column as it was.',
          { row: row.row, column: REST_HEADER },
        );
        yield { kind: 'rejected' };
        continue;
      }
      const province = facts.get('places.0.province');
      const read = typeof province === 'string' ? readProvince(province) : undefined;
      if (read) facts.set('places.0.province', read);
      yield* restoring.read(facts, mark, { row: row.row });
    }
  }
  yield* restoring.rest();
}
