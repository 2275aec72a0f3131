/** What an import says about itself: counts that add up, and every defect with its file, row and remedy. */
import type { Offer } from '@relais/core/listing';

/** `error`: a row or a file was rejected. `warning`: something was lost or is doubtful. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

export interface Issue {
  severity: Severity;
  /** Stable, for counting and filtering: `phone`, `postal-code`, `row-broken`. */
  code: string;
  file: string;
  /** As a spreadsheet numbers it: the header is row 1. Absent when the issue is about the whole file. */
  row?: number;
  /** Which element it is about, where the source has no rows: its id there, or its number. */
  element?: string;
  /** The field of the listing, in the words of the mapping file. */
  field?: string;
  /** File, row or element, column, what is wrong, what became of it, and what to do. */
  message: string;
}

/** What became of the rows, or elements, of a file: `read` = `listings` + `rejected` + `merged` + `inactive`. */
export interface Counts {
  /** Rows that hold anything at all, header not counted. */
  read: number;
  listings: number;
  /** Rows left out for a defect; each has an issue of severity `error`. */
  rejected: number;
  /** Rows that said what another said and stand in its listing: word for word, or as duplicates that were merged. */
  merged: number;
  /** Rows that their source marks as closed or inactive. */
  inactive: number;
}

export interface FileSummary extends Counts {
  file: string;
  /** The source id of its listings, and the prefix of their ids. */
  source: string;
  /** Which reader read it: `csv`, `osm`, `json-ld`, … */
  format?: string;
  /** How the file was understood: `utf-8`, `windows-1252`, … */
  encoding?: string;
  separator?: 'comma' | 'semicolon' | 'tab' | 'pipe' | 'caret' | 'tilde';
  /** The sheet of a workbook that was read. */
  sheet?: string;
  /** Each header with the field it was taken for; `null` where the column is not used. */
  columns?: Record<string, string | null>;
  /** The file as a whole could not be read; its issue says why. */
  failed?: true;
}

export interface ImportReport extends Counts {
  /** Listings by what their source says of French. */
  offers: Record<Offer, number>;
  /** What category columns say that no category is known for, most frequent first. */
  unmappedCategories: { text: string; count: number }[];
  files: FileSummary[];
  /** How many issues of each code there were, those past the cap included. */
  issueCounts: Record<string, number>;
  issues: Issue[];
  /** Of an import to files, unless duplicates were not sought. */
  duplicates?: DuplicatesSummary;
  /** Of an import to files, where a previous one stood there. */
  since?: Changes;
}

/** What became of listings that look like one another. The file of pairs says more of each. */
export interface DuplicatesSummary {
  /** Pairs compared. */
  compared: number;
  /** Rows that went into the listing of another. */
  merged: number;
  /** Pairs that a person should decide. */
  toDecide: number;
  /** Pairs that a person decided, and that were met this time. */
  decided: number;
  /** Each listing that was made of several, with what of them did not find a place in it. */
  merges: Merge[];
}

export interface Merge {
  id: string;
  name: string;
  /** The ids of its rows. */
  from: string[];
  /** In words, for each pair that was joined. */
  why: string[];
  /** Values of fields that hold one only: another row's stands there. */
  setAside?: { field: string; value: string; from: string }[];
  /** Its rows contradict each other on French: the offer that stands, and those that do not. */
  contradiction?: { offer: Offer; contradicted: Offer[] };
}

/** What is new since the previous import. Other order, other rows, newer dates are no change. */
export interface Changes {
  /** The file the listings were compared with. */
  previous: string;
  added: { id: string; name: string }[];
  /** `fields` in the words of the mapping file. */
  changed: { id: string; name: string; fields: string[] }[];
  /** `into`: the listing that its rows went into. */
  gone: { id: string; name: string; into?: string }[];
  unchanged: number;
}

/** Where an issue was met; `column` is the header as the file has it. */
export interface Where {
  row?: number;
  element?: string;
  field?: string;
  column?: string;
}

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** A file with the same defect in every row would fill the report; past this many, one issue counts the rest. */
const ISSUES_PER_CODE = 1000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Collects the issues of one file. Messages are composed here, so that each names file, row and column. */
export class IssueLog {
  readonly file: string;
  readonly issues: Issue[] = [];
  readonly counts = new Map<string, number>();
  #severities = new Map<string, Severity>();

  constructor(file: string) {
    this.file = file;
  }

  /** @param text What is wrong, what became of it, what to do. Long quotations in “ ” are clipped. */
  add(severity: Severity, code: string, text: string, where: Where = {}): void {
    const { row, element, field } = where;
    const place = [
      this.file,
      row === undefined ? undefined : `row ${row}`,
      element === undefined ? undefined : shorten(element),
      where.column ?? field,
    ];
    const clipped = text.replace(/\s+/g, ' ').replace(/“([^”]{160})[^”]+”/g, '“$1…”');
    this.#push({
      severity,
      code,
      file: this.file,
      ...(row === undefined ? {} : { row }),
      ...(element === undefined ? {} : { element }),
      ...(field === undefined ? {} : { field }),
      message: `${place.filter((part) => part !== undefined).join(', ')}: ${clipped}`,
    });
  }

  /** The file cannot be used; the error's message names it. */
  fail(error: ImportError): void {
    this.#push({ severity: 'error', code: error.code, file: this.file, message: error.message });
  }

  /** Takes over the issues of a row that was read on trial. */
  absorb(trial: IssueLog): void {
    for (const issue of trial.issues) this.#push(issue);
  }

  #push(given: Issue): void {
    // A message is printed, and a cell may hold what turns a terminal upside down.
    const issue = { ...given, message: given.message.replace(UNPRINTABLE, '\ufffd') };
    const count = (this.counts.get(issue.code) ?? 0) + 1;
    this.counts.set(issue.code, count);
    this.#severities.set(issue.code, issue.severity);
    if (count <= ISSUES_PER_CODE) this.issues.push(issue);
  }

  /** Says how many issues the cap left out of the list. To be called once, when the file has been read. */
  close(): void {
    for (const [code, count] of this.counts) {
      if (count <= ISSUES_PER_CODE) continue;
      const more = count - ISSUES_PER_CODE;
      this.issues.push({
        severity: this.#severities.get(code)!,
        code,
        file: this.file,
        message: `${this.file}: ${more} more issues “${code}” like the ${ISSUES_PER_CODE} listed. Correct these and import again to see the others.`,
      });
    }
  }
}

/**
 * A file, or a mapping, that cannot be used at all. The message names it and says what to do. `importFiles`
 * turns it into an issue of that file and goes on with the next one; mistakes in a mapping are thrown.
 */
export class ImportError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ImportError';
    this.code = code;
  }
}
