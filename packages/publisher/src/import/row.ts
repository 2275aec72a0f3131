/** One row of a table, as a listing or as the reason why not. */
import type { Listing, Place, Province, Text } from '@relais/core/listing';
import { type Column, type Columns, type Field, WEEKDAYS } from './columns.ts';
import { readEmails, readPhones, readWeb } from './contacts.ts';
import { readDate } from './date.ts';
import { hasLostCharacters, repairMojibake, tidy } from './encoding.ts';
import { fold } from './fold.ts';
import { frenchService, type Letters, type QuotedStatement, readLettersOf, readStatement } from './french.ts';
import { hoursOfWeek, readHours } from './hours.ts';
import { idOfContent } from './identity.ts';
import { keywordsOf } from './keywords.ts';
import { languageOfText } from './name-language.ts';
import { isInCanada, provinceOfPostalCode, readCoordinates, readPostalCode, readProvince } from './place.ts';
import type { ReaderContext, Reading } from './reader.ts';
import { IssueLog, type Severity } from './report.ts';
import type { TableRow } from './table.ts';
import { isBlank, readYesNo } from './yes-no.ts';

/** What is the same for every row of a table. */
interface Sheet {
  width: number;
  columns: Columns;
  letters: Map<Column, Letters>;
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
  const letters = new Map<Column, Letters>();
  for (const column of [...columns.of('french'), ...columns.of('language')]) {
    const values = samples.map((cells) => cells[column.index] ?? '').filter((cell) => cell !== '');
    letters.set(column, readLettersOf(values, column.field === 'language'));
  }
  const sheet: Sheet = { width, columns, letters, context };
  return (row) => readRow(sheet, row);
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

/** An id of the taxonomy, which needs no looking up. */
export const CATEGORY_ID = /^[a-z][a-z0-9_]*(?:\/[a-z0-9][a-z0-9_.:-]*)+$/;

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
    const name = this.#text('name', french.offer);
    if (!name) {
      this.#say('error', 'name-missing', { field: 'name' }, 'has no name; left out. Fill it in.');
      return { kind: 'rejected' };
    }
    const place = this.#place();
    if (!place) return { kind: 'rejected' };

    const description = this.#text('description', french.offer);
    const how = this.#text('how', french.offer);
    const { web, email } = this.#webAndEmail();
    const ownId = columns
      .of('id')
      .map((column) => this.#line(column))
      .find((text) => text !== '');
    if (columns.of('id').length > 0 && ownId === undefined) {
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
    const repaired = repairMojibake(raw);
    if (repaired !== raw) {
      this.#say(
        'info',
        'mojibake-repaired',
        { column },
        `“${raw}” was repaired to “${repaired.trim()}”. Correct it in the source.`,
      );
    }
    if (hasLostCharacters(repaired)) {
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
    const date = value && readDate(value.text);
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
      let statement = readStatement(cell, letter, asksBilingual);
      // « Langue : oui » says nothing.
      if (column?.field === 'language' && statement.bare && !namesFrench && !asksBilingual) {
        statement = { offer: 'unknown', understood: false };
      }
      if (!statement.understood) {
        this.#say(
          'warning',
          'french-unread',
          column ? { column } : { field: 'french' },
          `“${cell}” does not say plainly whether there is service in French; taken as ${statement.offer}. Write yes, no, French, English, bilingual, on request, limited or interpreter.`,
        );
      }
      statements.push({ ...statement, quote });
    };
    for (const column of [...columns.of('french'), ...columns.of('language')]) {
      const cell = this.#cell(column);
      read(cell, `${column.header}: ${this.#raw(column)}`, letters.get(column), column.header, column);
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
  #text(base: 'name' | 'description' | 'how', offer: Listing['french']['offer']): Text | undefined {
    const { columns } = this.#sheet;
    const oneLine = (value: Value | undefined): string | undefined =>
      base === 'description' ? value?.text : value?.text.replace(/\s+/g, ' ');
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

  #place(): Place | undefined {
    const line = (value: Value | undefined): string => (value?.text ?? '').replace(/\s+/g, ' ').trim();
    const address = this.#values('address').map(line).join(', ') || line(this.#first('address.fr'));
    const city = line(this.#first('city') ?? this.#first('city.fr'));

    const postalCell = this.#first('postalCode');
    const postalCode = postalCell && readPostalCode(postalCell.text);
    if (postalCell && !postalCode) {
      this.#say(
        'warning',
        'postal-code',
        postalCell,
        `“${postalCell.text}” is not a Canadian postal code; left out. Write it as E1E 4N3.`,
      );
    }
    const province = this.#province(postalCode);
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

    const place: Place = { city, province, phones: this.#phones() };
    if (address) place.address = address;
    if (postalCode) place.postalCode = postalCode;
    Object.assign(place, this.#coordinates());
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

  #province(postalCode: string | undefined): Province | undefined {
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
    return ofPostalCode ?? readProvince(context.mapping?.constants.province ?? '');
  }

  #phones(): string[] {
    const phones = new Set<string>();
    for (const value of this.#values('phone')) {
      const { values, unread } = readPhones(value.text);
      for (const phone of values) phones.add(phone);
      for (const text of unread) {
        this.#say(
          'warning',
          'phone',
          value,
          `“${text}” is not a phone number; left out. Correct it in the source.`,
        );
      }
    }
    return [...phones];
  }

  #coordinates(): { latitude?: number; longitude?: number } {
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
    if (!found) {
      this.#say(
        'warning',
        'coordinates',
        at,
        `“${shown}” are not a latitude and a longitude; left out. Write degrees, as 46.4917, -80.9930.`,
      );
      return {};
    }
    if (!isInCanada(found)) {
      const turned = isInCanada({ latitude: found.longitude, longitude: found.latitude })
        ? ' Latitude and longitude are the wrong way round.'
        : isInCanada({ latitude: found.latitude, longitude: -found.longitude })
          ? ' The longitude lacks its minus sign.'
          : '';
      this.#say(
        'warning',
        'coordinates',
        at,
        `“${shown}” is not in Canada; left out.${turned} Correct it in the source.`,
      );
      return {};
    }
    return found;
  }

  #hours(): string | undefined {
    const { columns } = this.#sheet;
    const days = WEEKDAYS.map((day) => columns.of(`hours.${day}`)[0]);
    const cells = days.map((column) => (column ? this.#cell(column) : ''));
    if (cells.some((cell) => !isBlank(cell))) {
      const { hours, unreadable } = hoursOfWeek(cells);
      for (const day of unreadable) {
        this.#say(
          'warning',
          'hours',
          { column: days[day]! },
          `“${cells[day]}” are not hours; the hours of this row are left out. Write 09:00-17:00, or closed.`,
        );
      }
      return hours;
    }
    const value = this.#first('hours');
    if (!value) return undefined;
    const read = readHours(value.text);
    if (!read) {
      this.#say(
        'warning',
        'hours',
        value,
        `“${value.text}” is not in opening_hours syntax; left out. Write it as Mo-Fr 09:00-17:00; Sa,Su off.`,
      );
    } else if (read.rewritten) {
      this.#say(
        'info',
        'hours-rewritten',
        value,
        `“${value.text}” was read as ${read.hours}. Write it so, to be sure.`,
      );
    }
    return read?.hours;
  }

  #webAndEmail(): { web: string[]; email: string | undefined } {
    const web = new Set<string>();
    let email: string | undefined;
    for (const value of this.#values('email')) {
      const { values, unread } = readEmails(value.text);
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
      const { values, unread, emails } = readWeb(value.text);
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
