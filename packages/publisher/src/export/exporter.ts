/** What a format promises: to be written, listing by listing. One file per format; `index.ts` lists them. */
import type { Listing } from '@relais/core/listing';

export interface Exporter {
  /** What `--format` calls it. */
  format: string;
  /** What its files are called, the usual ending first. */
  endings: readonly string[];
  /**
   * The file, in pieces. Holds one listing at a time; the same listings give the same text. The import gives the
   * very same listings back: ids, sources, evidence and all.
   *
   * @param ending The one of `endings` that the file has.
   */
  write(listings: AsyncIterable<Listing>, ending: string): AsyncGenerator<string>;
}
