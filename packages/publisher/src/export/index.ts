/**
 * Export: listings out, in the formats that others read. `EXPORTERS` lists them; a further one is one more file and one
 * more line here, and a way back in `import/relais-export.ts`.
 */
import { stat } from 'node:fs/promises';
import type { Listing } from '@relais/core/listing';
import { AtomicFile } from '../atomic-file.ts';
import { CommandError } from '../command-error.ts';
import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { geojsonExporter } from './geojson.ts';
import { hsdsExporter } from './hsds.ts';
import { schemaOrgExporter } from './schema-org.ts';

const EXPORTERS: readonly Exporter[] = [csvExporter, geojsonExporter, hsdsExporter, schemaOrgExporter];

/** What `--format` may be. */
export const EXPORT_FORMATS: readonly string[] = EXPORTERS.map(({ format }) => format);

export interface ExportOptions {
  /** One of `EXPORT_FORMATS`. */
  format: string;
  /** The file; it appears whole or not at all, and what stood there before stays until then. */
  out: string;
}

/** The exporter of a format, and the ending it writes. @throws CommandError for a file of another kind, or a folder. */
async function exporterOf({ format, out }: ExportOptions): Promise<{ exporter: Exporter; ending: string }> {
  const exporter = EXPORTERS.find((each) => each.format === format);
  if (!exporter) {
    throw new CommandError(`format “${format}” is not known. Formats: ${EXPORT_FORMATS.join(', ')}.`);
  }
  const ending = exporter.endings.find((each) => out.toLowerCase().endsWith(each));
  if (!ending) {
    throw new CommandError(
      `${out}: a file in the format ${format} is called …${exporter.endings.join(' or …')}. Name it so.`,
    );
  }
  const standing = await stat(out).catch(() => undefined);
  if (standing?.isDirectory()) throw new CommandError(`${out} is a folder. Give the name of a file.`);
  return { exporter, ending };
}

/**
 * Writes listings to a file, one at a time. The same listings in the same order give the same bytes.
 *
 * @returns how many listings were written, and the bytes of the file
 * @throws CommandError when the file cannot be written; what the listings throw
 */
export async function exportToFile(
  listings: AsyncIterable<Listing>,
  options: ExportOptions,
): Promise<{ listings: number; bytes: number }> {
  const { exporter, ending } = await exporterOf(options);
  const file = await AtomicFile.create(options.out);
  let count = 0;
  async function* counted(): AsyncGenerator<Listing> {
    for await (const listing of listings) {
      count++;
      yield listing;
    }
  }
  try {
    for await (const piece of exporter.write(counted(), ending)) await file.write(piece);
    return { listings: count, bytes: await file.finish() };
  } finally {
    await file.discard();
  }
}
