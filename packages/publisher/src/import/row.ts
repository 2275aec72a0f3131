/** One row of a table, as a listing or as the reason why not. */
import type { Listing, Place, Province, Text } from '@relais/core/listing';
import { readCalls } from './calls.ts';
import { linkOfFormula, MAX_CHARACTERS, type Oddity, plainCell } from './cell.ts';
import { type Column, type Columns, type Field, WEEKDAYS } from './columns.ts';
import { readEmails, readPhones, readWeb } from './contacts.ts';
import { type DateOrder, dateOfSerial, dateOrderOf, isDateOfExcel, readDate } from './date.ts';
import { hasLostAccents, hasLostCharacters, repairMojibake, tidy } from './encoding.ts';
import { fold } from './fold.ts';
import { frenchService, type Letters, type QuotedStatement, readLettersOf, readStatement } from './french.ts';
import { contradictionIn, contradictsItself, hoursOfWeek, isSameWeek, readHours } from './hours.ts';
import { idOfContent } from './identity.ts';
import { keywordsOf } from './keywords.ts';
import { mendCoordinates } from './mended-coordinates.ts';
import { languageOfText } from './name-language.ts';
import { nearestPlaces } from './nearest.ts';
import {
  type AddressParts,
  type Coordinates,
  isInCanada,
  provinceOfPostalCode,
  readCoordinates,
  readPostalCode,
  readProvince,
  repairPostalCode,
  splitAddress,
} from './place.ts';
import { degreesOfMetres } from './projected.ts';
import type { ReaderContext, Reading } from './reader.ts';
import { IssueLog, type Severity } from './report.ts';
import type { TableRow } from './table.ts';
import { isBlank, readYesNo } from './yes-no.ts';

/** What is the same for every row of a table. */
interface Sheet {
  width: number;
  columns: Columns;
  letters: Map<Column, Letters>;
  dateOrder: DateOrder | undefined;
  context: ReaderContext;
}

/** A value that a row or a constant of the mapping gives for a field. */
interface Value {
  text: string;
  column?: Column;
}

/** Columns that a short row must still reach to be worth keeping. */
const NEEDED: Field[] = [
  ...(['id', 'name', 'name.fr', 'name.en', 'french', 'language', 'address', 'city', 'province'] as const),
  ...(['postalCode', 'latitude', 'longitude', 'coordinates', 'active', 'closed', 'status'] as const),
];

/** A function from the rows of one table, in order, to what becomes of them. */
export function rowReader(
  width: number,
  columns: Columns,
  samples: string[][],
  context: ReaderContext,
): (row: TableRow) => Reading {
  const valuesOf = ({ index }: Column): string[] =>
    samples.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
  const letters = new Map<Column, Letters>();
  for (const column of [...columns.of('french'), ...columns.of('language')]) {
    letters.set(column, readLettersOf(valuesOf(column), column.field === 'language'));
  }
  const dateOrder = dateOrderOf(columns.of('date').flatMap(valuesOf));
  for (const column of columns.of('id')) warnOfLostZeros(column, valuesOf(column), context);
  const sheet: Sheet = { width, columns, letters, dateOrder, context };
  return (row) => readRow(sheet, row);
}

/** Ids of one length, some with zeros before them: the shorter ones lost theirs in a spreadsheet. */
function warnOfLostZeros(column: Column, values: string[], { issues }: ReaderContext): void {
  const numbers = values.filter((value) => /^\d+$/.test(value));
  const width = numbers.find((value) => /^0\d/.test(value))?.length;
  const short = numbers.find((value) => !value.startsWith('0') && value.length < (width ?? 0));
  if (width === undefined || short === undefined || numbers.length < values.length / 2) return;
  issues.add(
    'warning',
    'zeros-lost',
    `“${short}” is shorter than the ids that begin with 0, and may have lost its zeros in a spreadsheet; kept as it is. Make the column text before opening the file.`,
    { field: 'id', column: column.header },
  );
}

function readRow(sheet: Sheet, row: TableRow): Reading {
  const { context, columns, width } = sheet;
  const reject = (code: string, text: string): Reading => {
    context.issues.add('error', code, text, { row: row.row });
    return { kind: 'rejected' };
  };
  if (row.problem === 'quote') {
    return reject(
      'row-quote',
      'a quotation mark is opened and never closed; this row is left out, those after it were read. Close the quotation mark, or double it if it belongs to the text.',
    );
  }
  if (row.problem === 'huge') {
    return reject(
      'row-huge',
      `“${row.cells.join(' ')}” begins a line of over 4 million characters; left out. Close the quotation mark, or correct the line ends.`,
    );
  }
  const cellsOfHeader = `has ${row.width} cells where the header has ${width}`;
  const broken = (): Reading =>
    reject(
      'row-broken',
      row.problem === 'short'
        ? `${cellsOfHeader}; left out. Put a cell that holds a line break between quotation marks, and give empty cells their separators.`
        : `${cellsOfHeader}; left out. Put a cell that holds the separator between quotation marks.`,
    );
  if (row.problem === 'long') return broken();
  if (!row.problem) return new RowReading(sheet, row, context.issues).read();

  // Some programs leave out the blank cells at the end of a row, or add some. A row that a line break tore
  // apart, or in which a separator stands unquoted, is as short or as long, but its cells have slipped into
  // other columns, or the needed ones are missing: it is read on trial.
  const reached = NEEDED.every((field) => columns.of(field).every(({ index }) => index < row.cells.length));
  if (!reached) return broken();
  const trial = new IssueLog(context.file);
  const reading = new RowReading(sheet, row, trial).read();
  if (trial.issues.some(({ code }) => SLIPPED.has(code))) return broken();
  if (row.problem === 'short') {
    context.issues.add(
      'warning',
      'row-short',
      `${cellsOfHeader}; those missing at its end were taken as blank. Check it, and give empty cells their separators.`,
      { row: row.row },
    );
  }
  context.issues.absorb(trial);
  return reading;
}

/** Issues that a row gets when its cells stand in the wrong columns. */
const SLIPPED = new Set(
  [
    'name-missing',
    'province',
    'province-missing',
    'province-postal-code',
    'postal-code',
    'coordinates',
  ].concat(['french-unread', 'status-unread']),
);

const CLOSED =
  'closed, ferme, fermee, fermes, inactive, inactif, permanently closed, closed permanently, ferme definitivement, fermee definitivement, definitivement ferme, out of business, no longer operating, ceased, defunct, dissolved, dissous, dissoute';
const OPEN =
  'open, ouvert, ouverte, active, actif, operational, operating, in operation, operationnel, operationnelle, en activite, en service, en exploitation, published, publie, current, courant';
const SUSPENDED =
  'temporarily closed, closed temporarily, temporary closure, ferme temporairement, fermee temporairement, temporairement ferme, fermeture temporaire, suspended, suspendu';
type Activity = 'open' | 'closed' | 'suspended';
const ACTIVITY = new Map<string, Activity>([
  ...CLOSED.split(', ').map((text) => [text, 'closed'] as const),
  ...OPEN.split(', ').map((text) => [text, 'open'] as const),
  ...SUSPENDED.split(', ').map((text) => [text, 'suspended'] as const),
]);

export function readActivity(text: string): Activity | undefined {
  const whole = ACTIVITY.get(fold(text));
  if (whole) return whole;
  const parts = new Set(text.split(/[/|]/).map((part) => ACTIVITY.get(fold(part))));
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** What becomes of a cell that holds more than its text, and what to do. */
const ODDITIES: Record<Oddity, [Severity, string]> = {
  long: ['warning', 'is longer than people write there; the rest was cut off. Shorten it.'],
  formula: [
    'warning',
    'is a formula, which is never run; taken as plain text. Write its value into the source.',
  ],
  'formula-error': [
    'warning',
    'is the error of a formula; taken as blank. Correct the formula, or write the value.',
  ],
  'control-characters': [
    'info',
    'has characters that cannot be seen; they were taken out. Correct it in the source.',
  ],
  html: ['info', 'has HTML in it; its text was kept, tags and scripts were not. Write plain text.'],
};

/** `7.05551E+09`: what a spreadsheet makes of a long number. */
const SCIENTIFIC = /^([1-9])(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/** The number in full, where all its digits are still there; undefined where some were lost, or it is another text. */
function readScientific(text: string): string | undefined {
  const [, first, rest = '', exponent] = SCIENTIFIC.exec(text) ?? [];
  // Zeros at the end may have been digits: 7.0555E+09 is some number of ten digits.
  return first !== undefined && rest.length === Number(exponent) ? first + rest : undefined;
}

/** Territories have one area code, without an overlay; every province has several. */
const AREA_CODE: Partial<Record<Province, string>> = { YT: '867', NT: '867', NU: '867' };

/** An id of the taxonomy, which needs no looking up. */
export const CATEGORY_ID = /^[a-z][a-z0-9_]*(?:\/[a-z0-9][a-z0-9_.:-]*)+$/;

/** Answers of `isAbroad` by hundredths of a degree: listings lie close together. */
const abroadAt = new Map<string, boolean>();

/** Within the rectangle around Canada, but much nearer to a place beyond the border than to one this side. */
function isAbroad(at: Coordinates): boolean {
  if (at.latitude > 50 && at.longitude > -129) return false;
  const key = `${at.latitude.toFixed(2)},${at.longitude.toFixed(2)}`;
  let answer = abroadAt.get(key);
  if (answer === undefined) {
    const { canada, abroad } = nearestPlaces(at);
    answer = canada.km > 40 && abroad.km * 2 < canada.km;
    if (abroadAt.size > 20_000) abroadAt.clear();
    abroadAt.set(key, answer);
  }
  return answer;
}

class RowReading {
  readonly #sheet: Sheet;
  readonly #row: TableRow;
  readonly #issues: IssueLog;
  #texts = new Map<Column, string>();

  constructor(sheet: Sheet, row: TableRow, issues: IssueLog) {
    this.#sheet = sheet;
    this.#row = row;
    this.#issues = issues;
  }

  read(): Reading {
    const { context, columns } = this.#sheet;
    if (this.#isClosed()) return { kind: 'inactive' };
    if (this.#row.strayQuote) {
      this.#say(
        'warning',
        'quote-stray',
        undefined,
        'a quotation mark stands alone inside a quoted cell; taken as text. Double it.',
      );
    }
    if (this.#row.guessedEncoding) {
      this.#say(
        'warning',
        'encoding-row',
        undefined,
        'is not UTF-8 as the file is; read as Windows-1252. Check its accents.',
      );
    }

    const date = this.#date();
    const french = this.#french(date);
    const name = this.#name(french.offer);
    if (!name) {
      this.#say('error', 'name-missing', { field: 'name' }, 'has no name; left out. Fill it in.');
      return { kind: 'rejected' };
    }
    const place = this.#place();
    if (!place) return { kind: 'rejected' };

    const description = this.#text('description', french.offer);
    const how = this.#text('how', french.offer);
    const { web, email } = this.#webAndEmail();
    const ids = columns.of('id').map((column) => this.#line(column));
    const ownId = ids.map((id) => (SCIENTIFIC.test(id) ? readScientific(id) : id)).find((id) => id);
    const rounded = ids.find((id) => SCIENTIFIC.test(id));
    if (ownId === undefined && rounded !== undefined) {
      this.#say(
        'warning',
        'number-scientific',
        { column: columns.of('id')[0]! },
        `“${rounded}” is what a spreadsheet made of a long number, and its digits are lost; an id was made of name, address and postal code. Make the column text before opening the file.`,
      );
    } else if (columns.of('id').length > 0 && ownId === undefined) {
      this.#say(
        'info',
        'id-missing',
        { column: columns.of('id')[0]! },
        'is blank; an id was made of name, address and postal code. Give the row an id that stays.',
      );
    }
    const listing: Listing = {
      id: `${context.source}:${ownId ?? idOfContent(name.fr ?? name.en!, place.address ?? '', place.postalCode ?? '', place.city)}`,
      name,
      ...(description ? { description } : {}),
      ...this.#categories(),
      french: { ...french, ...(how ? { how } : {}) },
      places: [place],
      web,
      ...(email ? { email } : {}),
      ...this.#calls(french.offer),
      source: { id: context.source, row: this.#row.row, ...(date ? { date } : {}) },
    };
    return { kind: 'listing', listing, ownId: ownId !== undefined };
  }

  #say(
    severity: Severity,
    code: string,
    at: { column?: Column; field?: string } | undefined,
    text: string,
  ): void {
    const field = at?.column?.field ?? at?.field;
    this.#issues.add(severity, code, text, {
      row: this.#row.row,
      ...(field ? { field } : {}),
      ...(at?.column ? { column: at.column.header } : {}),
    });
  }

  /** A cell as its source has it. */
  #raw(column: Column): string {
    return this.#row.cells[column.index] ?? '';
  }

  /** A cell with damaged accents repaired, spaces made plain, line breaks kept. */
  #cell(column: Column): string {
    const known = this.#texts.get(column);
    if (known !== undefined) return known;
    const raw = this.#raw(column);
    if (raw === '') return '';
    const isLong = /^(?:description|how|callText)\b/.test(column.field ?? '');
    const { text: plain, found } = plainCell(raw, MAX_CHARACTERS[isLong ? 'description' : 'other']);
    for (const oddity of found) {
      const [severity, text] = ODDITIES[oddity];
      this.#say(
        severity,
        oddity === 'long' ? 'cell-long' : oddity,
        { column },
        `“${raw.slice(0, 200)}” ${text}`,
      );
    }
    const repaired = repairMojibake(plain);
    if (repaired !== plain) {
      this.#say(
        'info',
        'mojibake-repaired',
        { column },
        `“${plain}” was repaired to “${repaired.trim()}”. Correct it in the source.`,
      );
    }
    const isAddress = column.field === 'web' || column.field === 'email';
    if (hasLostCharacters(repaired) || (!isAddress && hasLostAccents(repaired))) {
      this.#say(
        'warning',
        'characters-lost',
        { column },
        `“${repaired}” has characters that were lost in an earlier conversion; kept as it is. Correct it in the source.`,
      );
    }
    const text = tidy(repaired);
    this.#texts.set(column, text);
    return text;
  }

  /** The words of a cell as its source has them, fit to be shown to people. */
  #quote(column: Column): string {
    const raw = this.#raw(column);
    const { text, found } = plainCell(raw, MAX_CHARACTERS.other);
    return found.length === 0 ? raw : tidy(text);
  }

  /** A cell on one line; empty where it holds a word for "blank". */
  #line(column: Column): string {
    const text = this.#cell(column).replace(/\s+/g, ' ');
    return isBlank(text) ? '' : text;
  }

  /** The cells of a field that hold something, else the constant of the mapping. */
  #values(field: Field): Value[] {
    const { columns, context } = this.#sheet;
    const values = columns
      .of(field)
      .map((column) => ({ text: this.#cell(column), column }))
      .filter(({ text }) => !isBlank(text));
    const constant = context.mapping?.constants[field];
    return values.length > 0 || constant === undefined ? values : [{ text: constant }];
  }

  #first(field: Field): Value | undefined {
    return this.#values(field)[0];
  }

  #isClosed(): boolean {
    let closed = false;
    const suspended = (value: Value): void =>
      this.#say(
        'info',
        'temporarily-closed',
        value,
        `“${value.text}”: temporarily closed; kept. Take it out of the source if it should not be shown.`,
      );
    const unread = (value: Value): void =>
      this.#say(
        'info',
        'status-unread',
        value,
        `“${value.text}” does not say whether this is open or closed; kept. Write active or closed.`,
      );

    for (const value of this.#values('active')) {
      const said = readYesNo(value.text);
      const activity = said === 'other' ? readActivity(value.text) : undefined;
      if (said === 'no' || activity === 'closed') closed = true;
      else if (activity === 'suspended') suspended(value);
      else if (said === 'other' && activity === undefined) unread(value);
    }
    for (const value of this.#values('closed')) {
      const said = readYesNo(value.text);
      const activity = said === 'other' ? readActivity(value.text) : undefined;
      if (said === 'yes' || activity === 'closed') closed = true;
      else if (activity === 'suspended') suspended(value);
      else if (said === 'other' && activity === undefined) unread(value);
    }
    for (const value of this.#values('status')) {
      const activity = readActivity(value.text);
      if (activity === 'closed') closed = true;
      else if (activity === 'suspended') suspended(value);
      else if (activity === undefined) unread(value);
    }
    if (closed) return true;
    for (const value of this.#values('temporarilyClosed')) {
      if (readYesNo(value.text) === 'yes' || readActivity(value.text) === 'suspended') suspended(value);
    }
    return false;
  }

  #date(): string | undefined {
    const value = this.#first('date');
    const ofSerial = value && dateOfSerial(value.text);
    if (value && ofSerial) {
      this.#say(
        'info',
        'date-serial',
        value,
        `“${value.text}” is a date as Excel counts days; read as ${ofSerial}. Write it as 2026-03-14.`,
      );
      return ofSerial;
    }
    const date = value && readDate(value.text, this.#sheet.dateOrder);
    if (value?.column && !date) {
      this.#say(
        'info',
        'date',
        value,
        `“${value.text}” is not a date that can be read one way only; left out. Write it as 2026-03-14.`,
      );
    }
    return date ?? this.#sheet.context.sourceDate;
  }

  #french(date: string | undefined): Listing['french'] {
    const { columns, context, letters } = this.#sheet;
    const statements: QuotedStatement[] = [];
    const read = (cell: string, quote: string, letter: Letters, header: string, column?: Column): void => {
      const asked = fold(header);
      const namesFrench = /french|francais|franco/.test(asked);
      const asksBilingual = /biling/.test(asked) && !namesFrench;
      const asksFrench = column?.field === 'french' && namesFrench && !/biling|anglais|english/.test(asked);
      const asks = asksBilingual ? 'bilingual' : asksFrench ? 'french' : undefined;
      let statement = readStatement(cell, letter, asks);
      // « Langue : oui » says nothing.
      if (column?.field === 'language' && statement.bare && !namesFrench && !asksBilingual) {
        statement = { offer: 'unknown', understood: false };
      }
      if (!statement.understood) {
        this.#say(
          'warning',
          'french-unread',
          column ? { column } : { field: 'french' },
          `“${cell}” does not say plainly whether there is service in French; taken as ${statement.offer}. Write oui/yes, non/no, français/French, anglais/English, bilingue/bilingual, sur demande/on request, limité/limited or interprète/interpreter.`,
        );
      }
      statements.push({ ...statement, quote });
    };
    for (const column of [...columns.of('french'), ...columns.of('language')]) {
      const cell = this.#cell(column);
      read(cell, `${column.header}: ${this.#quote(column)}`, letters.get(column), column.header, column);
    }
    if (statements.every(({ blank }) => blank)) {
      for (const field of ['french', 'language'] as const) {
        const constant = context.mapping?.constants[field];
        if (constant !== undefined) read(constant, `${field}: ${constant}`, 'language', 'french');
      }
    }
    const { french, contradiction } = frenchService(statements, {
      by: context.source,
      ...(date ? { date } : {}),
    });
    if (contradiction) {
      const quotes = statements.filter(({ blank }) => !blank).map(({ quote }) => `“${quote}”`);
      this.#say(
        'warning',
        'french-contradiction',
        { field: 'french' },
        `${quotes.join(' and ')} contradict each other; taken as unknown. Correct one of them.`,
      );
    }
    return french;
  }

  /**
   * A text in its languages. Beside a column that is French by its header, the plain column is the English
   * one, and the reverse; alone, its words tell.
   */
  #text(
    base: 'name' | 'description' | 'how' | 'callTitle' | 'callText',
    offer: Listing['french']['offer'],
  ): Text | undefined {
    const { columns } = this.#sheet;
    const oneLine = (value: Value | undefined): string | undefined =>
      base === 'description' || base === 'callText' ? value?.text : value?.text.replace(/\s+/g, ' ');
    const text: Text = {};
    const fr = oneLine(this.#first(`${base}.fr`));
    const en = oneLine(this.#first(`${base}.en`));
    if (fr) text.fr = fr;
    if (en) text.en = en;
    const plain = this.#first(base);
    const said = oneLine(plain);
    if (plain && said) {
      const hasFrench = columns.of(`${base}.fr`).length > 0;
      const hasEnglish = columns.of(`${base}.en`).length > 0;
      if (hasFrench && !hasEnglish) text.en ??= said;
      else if (hasEnglish && !hasFrench) text.fr ??= said;
      else if (!text.fr && !text.en) {
        const header = plain.column?.language;
        text[languageOfText(said, { offer, ...(header ? { header } : {}) })] = said;
      }
    }
    return text.fr || text.en ? text : undefined;
  }

  #calls(offer: Listing['french']['offer']): Pick<Listing, 'calls'> {
    const value = (field: Field) => this.#first(field);
    const calls = readCalls(
      {
        calls: this.#values('calls')
          .map(({ text }) => text)
          .join(';'),
        callTitle: this.#text('callTitle', offer) ?? {},
        callText: this.#text('callText', offer) ?? {},
        callUntil: value('callUntil')?.text ?? '',
        callLink: value('callLink') ? this.#behind(value('callLink')!) : '',
        callCount: value('callCount')?.text ?? '',
      },
      { order: this.#sheet.dateOrder, today: this.#sheet.context.today },
      (field, code, text) =>
        this.#say(
          code === 'call-over' ? 'info' : 'warning',
          code,
          value(field) ?? value(`${field}.fr` as Field) ?? { field },
          text,
        ),
    );
    return calls.length ? { calls } : {};
  }

  /** The name, with the first name of a person, or the agency of a program, before it. */
  #name(offer: Listing['french']['offer']): Text | undefined {
    const { columns } = this.#sheet;
    const inOneLine = (value: Value | undefined): string => (value?.text ?? '').replace(/\s+/g, ' ');
    const named = this.#text('name', offer);
    const agency = this.#first('agency');
    if (!named) {
      const spares = columns.spareNames.map((column) => ({ column, text: this.#line(column) }));
      const spare = [...(agency ? [agency] : []), ...spares].find(({ text }) => text !== '');
      if (!spare) return undefined;
      const header = spare.column?.language;
      const text = inOneLine(spare);
      return { [languageOfText(text, { offer, ...(header ? { header } : {}) })]: text };
    }
    const given = inOneLine(this.#first('givenName'));
    const agencyName = inOneLine(agency);
    const whole = (name: string): string => {
      const full = given === '' ? name : `${given} ${name}`;
      const says = agencyName === '' || fold(full).includes(fold(agencyName));
      return says ? full : `${agencyName} – ${full}`;
    };
    return {
      ...(named.fr ? { fr: whole(named.fr) } : {}),
      ...(named.en ? { en: whole(named.en) } : {}),
    };
  }

  #place(): Place | undefined {
    const line = (value: Value | undefined): string => (value?.text ?? '').replace(/\s+/g, ' ').trim();
    let address = this.#values('address').map(line).join(', ') || line(this.#first('address.fr'));
    let city = line(this.#first('city') ?? this.#first('city.fr'));
    let postalCode = this.#postalCode();

    // « 12, rue Elm, Sudbury (Ontario) P3E 5J1 » in one cell, and no columns for its parts.
    const parts: AddressParts | undefined = postalCode ? undefined : splitAddress(address);
    if (parts) {
      const whole = address;
      postalCode = parts.postalCode;
      const belongs = city === '' || parts.city === undefined || fold(parts.city) === fold(city);
      if (belongs) address = parts.address;
      if (city === '' && parts.city !== undefined) city = parts.city;
      this.#say(
        'info',
        'address-split',
        { field: 'address' },
        `“${whole}” was taken apart: ${[address, city, parts.province, postalCode].filter(Boolean).join(' | ')}. Give each its column, to be sure.`,
      );
    }
    const province = this.#province(postalCode, parts?.province);
    if (!province) {
      this.#say(
        'error',
        'province-missing',
        { field: 'province' },
        'has no province, nor a postal code that tells it; left out. Fill one of them, or give all rows a province in a mapping: { "constants": { "province": "ON" } }.',
      );
      return undefined;
    }
    if (!city) {
      this.#say('warning', 'city-missing', { field: 'city' }, 'has no city; kept without it. Fill it in.');
    }

    const place: Place = { city, province, phones: this.#phones(province) };
    if (address) place.address = address;
    if (postalCode) place.postalCode = postalCode;
    Object.assign(place, this.#coordinates(city, province));
    const hours = this.#hours();
    if (hours) place.hours = hours;
    const wheelchair = this.#first('wheelchair');
    const accessible = wheelchair && readYesNo(wheelchair.text);
    if (accessible === 'yes' || accessible === 'no') place.wheelchair = accessible === 'yes';
    else if (accessible === 'other') {
      this.#say(
        'info',
        'wheelchair',
        wheelchair,
        `“${wheelchair!.text}” is neither yes nor no; left out. Write yes or no.`,
      );
    }
    return place;
  }

  #postalCode(): string | undefined {
    const cell = this.#first('postalCode');
    if (!cell) return undefined;
    const postalCode = readPostalCode(cell.text);
    if (postalCode) return postalCode;
    const repaired = repairPostalCode(cell.text);
    this.#say(
      repaired ? 'info' : 'warning',
      repaired ? 'postal-code-repaired' : 'postal-code',
      cell,
      repaired
        ? `“${cell.text}” was read as ${repaired}. Correct it in the source.`
        : `“${cell.text}” is not a Canadian postal code; left out. Write it as E1E 4N3.`,
    );
    return repaired;
  }

  /** @param ofAddress What the end of an address on one line says. */
  #province(postalCode: string | undefined, ofAddress: Province | undefined): Province | undefined {
    const { columns, context } = this.#sheet;
    const ofPostalCode = postalCode === undefined ? undefined : provinceOfPostalCode(postalCode);
    for (const column of columns.of('province')) {
      const text = this.#line(column);
      if (text === '') continue;
      const province = readProvince(text);
      if (!province) {
        const instead = ofPostalCode ? `; ${ofPostalCode} was taken from the postal code` : '';
        this.#say(
          'warning',
          'province',
          { column },
          `“${text}” is not a province or territory${instead}. Write its abbreviation: ON, NB, QC…`,
        );
        continue;
      }
      if (ofPostalCode && ofPostalCode !== province) {
        this.#say(
          'warning',
          'province-postal-code',
          { column },
          `${province} does not agree with the postal code ${postalCode}, which is in ${ofPostalCode}; the province is kept. Correct the one that is wrong.`,
        );
      }
      return province;
    }
    return ofPostalCode ?? ofAddress ?? readProvince(context.mapping?.constants.province ?? '');
  }

  #phones(province: Province): string[] {
    const phones = new Set<string>();
    for (const value of this.#values('phone')) {
      const inFull = readScientific(value.text);
      const { values, unread } = readPhones(inFull ?? value.text);
      for (const phone of values) phones.add(phone);
      for (const text of unread) {
        const isShort = /^\D{0,3}\d{3}[\s.-]?\d{4}\D{0,3}$/.test(text);
        const areaCode = AREA_CODE[province];
        const [completed] = isShort && areaCode ? readPhones(`${areaCode} ${text}`).values : [];
        if (completed) {
          phones.add(completed);
          this.#say(
            'info',
            'phone-completed',
            value,
            `“${text}” has no area code; read as ${completed}, since ${areaCode} is the only one in ${province}. Write the area code.`,
          );
        } else if (isShort) {
          this.#say(
            'warning',
            'phone-short',
            value,
            `“${text}” has no area code, and ${province} has several; left out. Write the area code.`,
          );
        } else if (SCIENTIFIC.test(text)) {
          this.#say(
            'warning',
            'number-scientific',
            value,
            `“${text}” is what a spreadsheet made of a long number, and its last digits are lost; left out. Make the column text before opening the file.`,
          );
        } else {
          this.#say(
            'warning',
            'phone',
            value,
            `“${text}” is not a phone number; left out. Correct it in the source.`,
          );
        }
      }
    }
    return [...phones];
  }

  #coordinates(city: string, province: Province): Partial<Coordinates> {
    const one = this.#first('coordinates');
    const latitude = this.#first('latitude');
    const longitude = this.#first('longitude');
    const at = latitude ?? longitude ?? one;
    if (!at) return {};
    const shown = latitude || longitude ? `${latitude?.text ?? ''}, ${longitude?.text ?? ''}` : one!.text;
    const found =
      latitude || longitude
        ? readCoordinates(latitude?.text ?? '', longitude?.text ?? '')
        : readCoordinates(one!.text);
    const leaveOut = (why: string): Partial<Coordinates> => {
      this.#say('warning', 'coordinates', at, `“${shown}” ${why}`);
      return {};
    };
    if (!found) {
      return leaveOut('are not a latitude and a longitude; left out. Write degrees, as 46.4917, -80.9930.');
    }
    const written = ({ latitude: north, longitude: east }: Coordinates): string => `${north}, ${east}`;
    if (Math.abs(found.latitude) > 90 && Math.abs(found.longitude) > 180) {
      const swapped = { latitude: found.longitude, longitude: found.latitude };
      const degrees =
        degreesOfMetres(found, { city, province }) ?? degreesOfMetres(swapped, { city, province });
      if (!degrees) {
        return leaveOut(
          'are metres and not degrees, and no projection that is known leads to the town of the row; left out. Convert them to degrees (WGS 84).',
        );
      }
      this.#say(
        'info',
        'coordinates-metres',
        at,
        `“${shown}” are metres (${degrees.projection}); read as ${written(degrees.at)}, which is near ${city}. Convert them to degrees (WGS 84).`,
      );
      return degrees.at;
    }
    if (isInCanada(found)) {
      return isAbroad(found)
        ? leaveOut('lies beyond Canada’s border; left out. Correct it in the source.')
        : found;
    }
    const mend = mendCoordinates(found, province);
    if (!mend) return leaveOut('is not in Canada; left out. Correct it in the source.');
    const { at: coordinates, code, cause } = mend;
    if (!mend.agrees) {
      return leaveOut(
        `is not in Canada; left out. ${cause}, perhaps; but that would not be in ${province}. Correct it in the source.`,
      );
    }
    this.#say(
      'warning',
      code,
      at,
      `“${shown}” was read as ${written(coordinates)}, which is in ${province} as the row says. ${cause}: correct it in the source.`,
    );
    return coordinates;
  }

  #hours(): string | undefined {
    const ofDays = this.#hoursOfDays();
    const value = this.#first('hours');
    if (ofDays === 'unusable' || !value) return ofDays === 'unusable' ? undefined : ofDays;
    if (isDateOfExcel(value.text)) {
      this.#sayExcelDate(value, value.text);
      return ofDays;
    }
    const read = readHours(value.text);
    if (!read) {
      this.#say(
        'warning',
        'hours',
        value,
        `“${value.text}” is not in opening_hours syntax; left out. Write it as Mo-Fr 09:00-17:00; Sa,Su off.`,
      );
      return ofDays;
    }
    const contradiction =
      contradictionIn(read.hours) ??
      (ofDays && !read.daysMissing && !isSameWeek(ofDays, read.hours)
        ? `${ofDays} / ${read.hours}`
        : undefined);
    if (contradiction) {
      this.#sayContradiction(value, contradiction);
      return undefined;
    }
    if (read.daysMissing) {
      this.#say(
        'warning',
        'hours-days',
        value,
        `“${value.text}” does not say on which days; ${ofDays ? 'the hours of the days are used' : 'kept as text'}. Write the days, as lundi-vendredi 9 h - 17 h.`,
      );
    } else if (read.rewritten) {
      this.#say(
        'info',
        'hours-rewritten',
        value,
        `“${value.text}” was read as ${read.hours}. Write it so, to be sure.`,
      );
    }
    return ofDays ?? read.hours;
  }

  /** The week out of seven columns; `unusable` where one of them, or two for the same day, make it doubtful. */
  #hoursOfDays(): string | 'unusable' | undefined {
    const { columns } = this.#sheet;
    const days = WEEKDAYS.map((day) =>
      columns.of(`hours.${day}`).filter((column) => !isBlank(this.#cell(column))),
    );
    if (days.every((ofDay) => ofDay.length === 0)) return undefined;
    const cells = days.map(([column]) => (column ? this.#cell(column) : ''));
    let doubtful = false;
    days.forEach((ofDay, day) => {
      const alone = (cell: string) => hoursOfWeek(WEEKDAYS.map((_, at) => (at === day ? cell : ''))).hours;
      const other = ofDay.find((column) => alone(this.#cell(column)) !== alone(cells[day]!));
      if (!other) return;
      doubtful = true;
      this.#sayContradiction({ column: other }, `${cells[day]} / ${this.#cell(other)}`);
    });
    const { hours, unreadable } = hoursOfWeek(cells);
    for (const day of unreadable) {
      const at = { column: days[day]![0]! };
      const cell = cells[day]!;
      if (isDateOfExcel(cell)) this.#sayExcelDate(at, cell);
      else if (contradictsItself(cell)) this.#sayContradiction(at, cell);
      else {
        this.#say(
          'warning',
          'hours',
          at,
          `“${cell}” are not hours; the hours of this row are left out. Write 09:00-17:00, or closed.`,
        );
      }
    }
    return doubtful || unreadable.length > 0 ? 'unusable' : hours;
  }

  #sayExcelDate(at: { column?: Column }, cell: string): void {
    this.#say(
      'warning',
      'hours-date',
      at,
      `“${cell}” is a date, which a spreadsheet makes of hours like 5-9; the hours of this row are left out. Make the column text, and write 09:00-17:00.`,
    );
  }

  #sayContradiction(at: { column?: Column }, hours: string): void {
    this.#say(
      'warning',
      'hours-contradict',
      at,
      `“${hours}” contradict each other, or close before they open; the hours of this row are left out. Correct them.`,
    );
  }

  #webAndEmail(): { web: string[]; email: string | undefined } {
    const web = new Set<string>();
    let email: string | undefined;
    for (const value of this.#values('email')) {
      const { values, unread } = readEmails(this.#behind(value));
      for (const text of unread) {
        this.#say(
          'warning',
          'email',
          value,
          `“${text}” is not an email address; left out. Correct it in the source.`,
        );
      }
      for (const address of values) {
        if (email === undefined) email = address;
        else if (address !== email) {
          this.#say(
            'info',
            'email-more',
            value,
            `“${address}” is a second email address; a listing has one. Put the one to use first.`,
          );
        }
      }
    }
    for (const value of this.#values('web')) {
      const { values, unread, emails } = readWeb(this.#behind(value));
      for (const address of values) web.add(address);
      for (const text of unread) {
        this.#say(
          'warning',
          'web',
          value,
          `“${text}” is not a web address; left out. Correct it in the source.`,
        );
      }
      for (const address of emails) {
        const used = email === undefined || email === address;
        email ??= address;
        this.#say(
          'info',
          'web-is-email',
          value,
          `“${address}” is an email address; ${used ? 'taken as the email' : 'left out, since the row has another'}. Move it to the email column.`,
        );
      }
    }
    return { web: [...web], email };
  }

  /** Where a cell leads: « Visitez-nous » is not an address, the link under it is. */
  #behind({ text, column }: Value): string {
    const link = column && (this.#row.links?.get(column.index) ?? linkOfFormula(this.#raw(column)));
    return link && /^(?:https?|mailto):/i.test(link) ? link : text;
  }

  #categories(): Pick<Listing, 'categories' | 'keywords'> {
    const { context } = this.#sheet;
    const categories = new Set<string>();
    const unmappedTexts: string[] = [];
    const idOf = (text: string): string | undefined =>
      context.categoryOf(text) ?? (CATEGORY_ID.test(text) ? text : undefined);
    for (const { text } of this.#values('category')) {
      for (const listed of text.split(/[;|\n]/).map((part) => part.trim())) {
        if (listed === '') continue;
        const whole = idOf(listed);
        // « Avocats, notaires » may be one category or two.
        const parts = whole === undefined ? listed.split(/[,/]/).map((part) => part.trim()) : [];
        const ids = whole === undefined ? parts.map(idOf) : [whole];
        for (const id of ids) if (id !== undefined) categories.add(id);
        const unknown = parts.filter((_, index) => ids[index] === undefined);
        const unmapped = unknown.length === parts.length && whole === undefined ? [listed] : unknown;
        for (const part of unmapped) context.onUnmappedCategory(part);
        unmappedTexts.push(...unmapped);
      }
    }
    return { categories: [...categories], ...keywordsOf(unmappedTexts) };
  }
}
