import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCsv, SEPARATORS } from './csv.ts';
import { decodeSingleByte, type SingleByteEncoding } from './encoding.ts';
import { importFiles } from './index.ts';
import { ImportError } from './report.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-property-'));
  path = join(folder, 'file.csv');
});
afterAll(() => rm(folder, { recursive: true }));

/** What directories hold: words with the accents of French, numbers, signs, and all that must be quoted. */
const ACCENTED = [...'àâçéèêëîïôùûüÀÂÇÉÈÊËÎÏÔÙÛÜ'];
const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', ...'ABCDEFG', ...'0123456789');
const accented = fc.constantFrom(...ACCENTED.slice(0, 13));
const signs = fc.constantFrom(...' ,;|\t"\'-()./:^~');
const cell = fc
  .array(fc.oneof({ weight: 6, arbitrary: letters }, accented, signs, fc.constant('\n')), { maxLength: 24 })
  .map((characters) => characters.join('').trim())
  // A cell of one quoted word and its like are told in csv.test.ts; here every cell comes back as it was.
  .filter((text) => !/^sep=/i.test(text));

const table = fc
  .integer({ min: 3, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 }),
  )
  // Blank rows are no rows; the first cell is filled, as an id is. An accent somewhere tells the encoding.
  .map((rows) => rows.map((cells, row) => [`été${row}`, ...cells.slice(1)]));

const single = (encoding: SingleByteEncoding) => {
  const every = decodeSingleByte(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return (text: string): Uint8Array => Uint8Array.from(text, (character) => every.indexOf(character));
};
const ENCODERS: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with its mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-8 with its mark twice': (text) => Buffer.from(`\ufeff\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': single('windows-1252'),
  macroman: single('macroman'),
  cp850: single('cp850'),
};

describe('any table', () => {
  it('comes back cell for cell, in any encoding, separator, line end and quoting', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...Object.keys(ENCODERS)),
        fc.constantFrom(...Object.values(SEPARATORS)),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        async (rows, encoding, separator, lineEnd, quoteAll, lastEnd) => {
          const header = rows[0]!.map((_, index) => `colonne ${index}`);
          const write = (text: string): string =>
            quoteAll || /["\n\r]/.test(text) || text.includes(separator) || text.startsWith(' ')
              ? `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`
              : text;
          const lines = [header, ...rows].map((cells) => cells.map(write).join(separator));
          await writeFile(path, ENCODERS[encoding]!(lines.join(lineEnd) + (lastEnd ? lineEnd : '')));
          const read = await openCsv(path, 'file.csv');
          const back: string[][] = [];
          for await (const batch of read.rows) back.push(...batch.map(({ cells }) => cells));
          expect(read.header).toEqual(header);
          expect(SEPARATORS[read.separator]).toBe(separator);
          expect(back).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('any bytes', () => {
  const HEADER = Buffer.from('id,name,province,city,phone,latitude,longitude,hours,updated,french\n');
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ maxLength: 40 }).map((text) => Buffer.from(text)),
    fc
      .constantFrom(
        '"',
        '\n',
        '\r',
        ',',
        ';',
        '\t',
        '1,A,ON,Sudbury',
        '=1+1',
        '<b>',
        '&eacute;',
        '\ufeff',
        'Ã©',
        '1E+9',
      )
      .map((text) => Buffer.from(text)),
  );
  const bytes = fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.concat(pieces));

  it('are read, or refused in words, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        await writeFile(path, content);
        try {
          const read = await openCsv(path, 'file.csv');
          for await (const batch of read.rows) expect(batch.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
          expect((error as Error).message).toMatch(/^file\.csv/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('under a header give counts that add up, and an issue for each row that is left out', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        await writeFile(path, Buffer.concat([HEADER, content]));
        const { listings, report } = await importFiles([path], { format: 'csv' });
        const { read, rejected, merged, inactive } = report;
        expect(read).toBe(listings.length + rejected + merged + inactive);
        expect(report.listings).toBe(listings.length);
        const errors = report.issues.filter(({ severity, row }) => severity === 'error' && row !== undefined);
        expect(errors).toHaveLength(rejected);
      }),
      { numRuns: 80 },
    );
  });
});
