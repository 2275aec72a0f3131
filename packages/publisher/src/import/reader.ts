/** What a source reader promises. One file per kind of source; `index.ts` lists them. */
import type { Listing } from '@relais/core/listing';
import type { Mapping } from './columns.ts';
import type { FileSummary, IssueLog } from './report.ts';

export interface ReaderContext {
  /** A file, or a folder where the reader takes folders. */
  path: string;
  /** The file's name in messages. */
  file: string;
  /** The source id: prefix of the ids, `source.id` of the listings, `by` of their evidence. */
  source: string;
  /** `YYYY-MM-DD` or `YYYY-MM`, where a row has no date of its own. */
  sourceDate?: string;
  /** `2026-11-23`: what ended before is over. */
  today: string;
  mapping?: Mapping;
  /** The sheet of a workbook to read; by default the one that looks most like listings. */
  sheet?: string;
  categoryOf(text: string): string | undefined;
  /** To be told of each category text that none is known for. */
  onUnmappedCategory(text: string): void;
  onBytes(count: number): void;
  issues: IssueLog;
  /** The reader notes here how it understood the file; `index.ts` does the counting. */
  summary: FileSummary;
}

/**
 * What became of one row or element. A rejected one has an issue of severity `error`. `ownId` says that the id was given
 * by the source.
 */
export type Reading =
  | { kind: 'listing'; listing: Listing; ownId: boolean }
  | { kind: 'rejected' }
  | { kind: 'inactive' };

export interface Reader {
  /** What `ImportOptions.format` and `--format` call it. */
  format: string;
  /** The source id of its listings, where that is not made of the file's name. */
  source?: string;
  /**
   * Whether a file is for this reader, by its name and how it begins (64 KB, byte order mark taken off).
   * @param head Of a folder: the names of what lies in it, one a line.
   */
  reads(file: string, head: string, isFolder: boolean): boolean;
  /** Each row or element once, in order. @throws ImportError when the file cannot be used at all. */
  read(context: ReaderContext): AsyncGenerator<Reading>;
}
