/**
 * Which characters the bytes of a text file stand for, and the repair of text that an earlier program
 * decoded wrongly.
 */
import { createReadStream } from 'node:fs';
import { ImportError } from './report.ts';

/**
 * `mixed`: mostly UTF-8 with some rows that are not (two files put end to end). It is decoded as Windows-1252,
 * which loses nothing, and `decodeMixed` then restores the cells that are UTF-8.
 */
export type Encoding = 'utf-8' | 'windows-1252' | 'mixed';

/** Enough to recognise a file, and to see its header and first rows. */
const HEAD_BYTES = 64 * 1024;

/** What Windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); elsewhere it is Latin-1. */
const FROM_80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Bytes as Windows-1252. Not by `TextDecoder`: from 22.13 and 23.4 on, Node read these as control characters
 * until it was mended in 24 (nodejs/node#56542), and then lost 0xFF at the start.
 */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => FROM_80[control.charCodeAt(0) - 0x80]!);

const utf8 = new TextDecoder('utf-8', { fatal: true });

const byteOf = new Map<string, number>(
  Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte]),
);

/** The bytes of a text in Windows-1252; undefined where it has a character that encoding has not. */
function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf.get(text[i]!);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** The text of bytes that were decoded as Windows-1252 but are UTF-8; undefined where they are not. */
function asUtf8(text: string): string | undefined {
  const bytes = encodeWindows1252(text);
  if (!bytes) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A cell of a `mixed` file, read as UTF-8 where it is valid, else as Windows-1252 (`guessed`). */
export function decodeMixed(cell: string): { text: string; guessed: boolean } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range, control characters included
  if (/^[\x00-\x7f]*$/.test(cell)) return { text: cell, guessed: false };
  const text = asUtf8(cell);
  return text === undefined ? { text: cell, guessed: true } : { text, guessed: false };
}

const FOREIGN: { looks: (head: Uint8Array, text: string) => boolean; what: string; remedy: string }[] = [
  {
    looks: (head) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff),
    what: 'is in UTF-16',
    remedy: 'Save it as “CSV UTF-8”.',
  },
  {
    looks: (_, text) => text.startsWith('PK\u0003\u0004'),
    what: 'is a workbook (XLSX, ODS) or a ZIP archive, not CSV',
    remedy: 'Open it and save the sheet as “CSV UTF-8”.',
  },
  {
    looks: (_, text) => text.startsWith('ÐÏ\u0011à'),
    what: 'is an old Excel workbook (XLS), not CSV',
    remedy: 'Open it and save the sheet as “CSV UTF-8”.',
  },
  {
    looks: (_, text) => text.startsWith('%PDF'),
    what: 'is a PDF, not CSV',
    remedy: 'Ask its publisher for the data as CSV.',
  },
  {
    looks: (_, text) => /^\s*<(!doctype|html|\?xml)/i.test(text),
    what: 'is a web page or XML, not CSV',
    remedy: 'Download the data file itself: the address may have answered with an error page.',
  },
  {
    looks: (_, text) => /^\s*[[{]\s*(["{[]|$)/.test(text),
    what: 'is JSON, not CSV',
    remedy:
      'No kind of JSON that is known was recognised in it. Say which it is with a format, or export it as CSV.',
  },
  {
    looks: (head) => head.includes(0),
    what: 'is binary, or UTF-16 without a mark',
    remedy: 'Save it as “CSV UTF-8”.',
  },
];

/**
 * Reads a file once, keeping only its head, and says how to decode it.
 *
 * @throws ImportError when the file is missing, empty, UTF-16, or something other than text.
 */
export async function inspect(path: string, file: string): Promise<{ encoding: Encoding; head: Uint8Array }> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  const heads: Uint8Array[] = [];
  let size = 0;
  let valid = true;
  let good = 0;
  let bad = 0;
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: HEAD_BYTES,
    }) as AsyncIterable<Buffer>) {
      if (size < HEAD_BYTES) heads.push(chunk);
      size += chunk.length;
      if (valid) {
        try {
          strict.decode(chunk, { stream: true });
        } catch {
          valid = false;
        }
      }
      for (const [character] of lenient.decode(chunk, { stream: true }).matchAll(/[^\0-\x7f]/gu)) {
        if (character === '\ufffd') bad++;
        else good++;
      }
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
  }
  if (valid) {
    try {
      strict.decode();
    } catch {
      valid = false;
    }
  }
  const head = new Uint8Array(Buffer.concat(heads).subarray(0, HEAD_BYTES));
  const text = decodeWindows1252(head).replace(/^(ï»¿)+/, '');
  if (text.trim() === '' && size <= HEAD_BYTES) {
    throw new ImportError('file-empty', `${file}: is empty. Export it again, with its header row.`);
  }
  for (const { looks, what, remedy } of FOREIGN) {
    if (looks(head, text)) throw new ImportError('encoding', `${file}: ${what}. ${remedy}`);
  }
  if (valid) return { encoding: 'utf-8', head };
  return { encoding: good > bad ? 'mixed' : 'windows-1252', head };
}

/**
 * UTF-8 that was once decoded as Windows-1252, sequence by sequence, because one cell often has both: damaged
 * accents beside good ones. Only sequences whose repair is a character of French or English writing count:
 * `É` with the no-break space of « CAFÉ » is also a valid pair of bytes, and is no damage.
 */
const DAMAGED =
  /Â[\u00a0-\u00bf]|Ã[\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\u0081\u008d\u008f\u0090\u009d\u00a0-\u00bf]|Å[\u201c\u2019\u00b8]|â€[\u0080-\uffff]|â„¢|ï»¿/g;

/**
 * A cell with provable mojibake repaired (`Ã‰glise` → `Église`), twice over where it was damaged twice. The
 * same text comes back when there is nothing to repair. A lone `Â` at the end of a word is what is left of a
 * damaged no-break space after trimming; it goes only where no French word could have it.
 */
export function repairMojibake(cell: string): string {
  if (!/[ÂÃÅâï]/.test(cell)) return cell;
  let text = cell;
  for (let round = 0; round < 3; round++) {
    const repaired = text.replace(DAMAGED, (sequence) => {
      const character = asUtf8(sequence);
      return character === undefined || /[\u0080-\u009f]/.test(character) ? sequence : character;
    });
    if (repaired === text) break;
    text = repaired;
  }
  return text.replace(/(?<=[\p{Ll}\p{N}\s\u00a0).,])Â(?=\s|$)/gu, '').replace(/\ufeff/g, '');
}

/** Characters that were already lost when the file was written, or that no encoding known here explains. */
export const hasLostCharacters = (text: string): boolean =>
  /\ufffd|[\u0080-\u009f]|Ã(?!\p{L})|â€/u.test(text);

/** Composed characters, plain spaces, no more than one blank line. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
