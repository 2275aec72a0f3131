/**
 * Which characters the bytes of a text file stand for, and the repair of text that an earlier program
 * decoded wrongly.
 */
import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { ImportError } from './report.ts';

/** One byte, one character: what spreadsheets wrote before Unicode. */
export type SingleByteEncoding = 'windows-1252' | 'macroman' | 'cp850';

/**
 * `mixed`: mostly UTF-8 with some rows that are not (two files put end to end). It is decoded as Windows-1252,
 * which loses nothing, and `decodeMixed` then restores the cells that are UTF-8. `cp850` is what Excel calls
 * “CSV (MS-DOS)” in Canada; `macroman`, “CSV (Macintosh)”.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding | 'mixed';

/** What each encoding is called in messages. */
export const ENCODING_NAME: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macroman: 'MacRoman',
  cp850: 'code page 850 (MS-DOS)',
  mixed: 'UTF-8 and Windows-1252',
};

/** Enough to recognise a file, and to see its header and first rows. */
const HEAD_BYTES = 64 * 1024;

/** What Windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); elsewhere it is Latin-1. */
const FROM_80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const upperHalf = (decode: (bytes: Uint8Array) => string): string =>
  decode(Uint8Array.from({ length: 128 }, (_, n) => 0x80 + n));

/**
 * What each encoding has from 0x80 to 0xFF. Windows-1252 not by `TextDecoder`: from 22.13 and 23.4 on, Node read
 * these as control characters until it was mended in 24 (nodejs/node#56542), and then lost 0xFF at the start.
 * Code page 850 is none of the Web's; it stands as Unicode's mapping table for it has it (CP850.TXT).
 */
const FROM_128: Record<SingleByteEncoding, string> = {
  'windows-1252': FROM_80 + upperHalf((bytes) => Buffer.from(bytes).toString('latin1')).slice(FROM_80.length),
  macroman: upperHalf((bytes) => new TextDecoder('macintosh').decode(bytes)),
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** The text of bytes in an encoding of one byte a character. Nothing is lost, whatever the bytes are. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const from128 = FROM_128[encoding];
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => FROM_80[control.charCodeAt(0) - 0x80]!)
    : text.replace(/[\x80-\xff]/g, (character) => from128[character.charCodeAt(0) - 0x80]!);
}

export const decodeWindows1252 = (bytes: Uint8Array): string => decodeSingleByte(bytes, 'windows-1252');

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
    looks: (_, text) => text.startsWith('PK\u0003\u0004'),
    what: 'is a ZIP archive or an OpenDocument sheet (ODS), not CSV',
    remedy: 'Unpack it and give the files in it; save a sheet as “Excel Workbook (.xlsx)” or “CSV UTF-8”.',
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
    looks: (head) => head[0] === 0x1f && head[1] === 0x8b,
    what: 'is compressed (gzip)',
    remedy: 'Unpack it with gunzip and give what is in it.',
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
    // Stray control characters are damage, which is repaired; one in a hundred bytes is another kind of file.
    looks: (head) => {
      const controls = head.reduce((count, byte) => count + (byte < 0x20 && !SPACES.has(byte) ? 1 : 0), 0);
      return controls > 4 && controls * 100 > head.length;
    },
    what: 'is binary, not CSV',
    remedy: 'Export it again as “CSV UTF-8”.',
  },
];
/** Tab, line feed, vertical tab, form feed, carriage return. */
const SPACES = new Set([9, 10, 11, 12, 13]);

/** UTF-16, by its mark or by the zero in every second byte of plain text; undefined for anything else. */
function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even, odd] = zeros.map((count) => count / (head.length / 2)) as [number, number];
  if (odd > 0.5 && even < 0.1) return 'utf-16le';
  return even > 0.5 && odd < 0.1 ? 'utf-16be' : undefined;
}

/**
 * How a file's bytes above 127 stand between others: lower-case letter, capital or anything else before and
 * after. That is enough to tell which encoding makes words of them, and takes no memory however long the file.
 */
class ByteContexts {
  #counts = new Uint32Array(3 * 128 * 3);
  #before = 0;
  #pending: number | undefined;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const kind = byte >= 0x61 && byte <= 0x7a ? 1 : byte >= 0x41 && byte <= 0x5a ? 2 : 0;
      if (this.#pending !== undefined) {
        this.#counts[(this.#before * 128 + this.#pending) * 3 + (byte >= 0x80 ? 1 : kind)]!++;
        // An accented letter goes with the letters before it.
        this.#before = this.#before === 0 ? 2 : this.#before;
        this.#pending = undefined;
      }
      if (byte >= 0x80) this.#pending = byte - 0x80;
      else this.#before = kind;
    }
  }

  /** The encoding that makes the most of the bytes into French and English writing. */
  encoding(): SingleByteEncoding {
    let best: SingleByteEncoding = 'windows-1252';
    let most = Number.NEGATIVE_INFINITY;
    for (const encoding of ['windows-1252', 'macroman', 'cp850'] as const) {
      let score = 0;
      this.#counts.forEach((count, at) => {
        if (count === 0) return;
        const character = FROM_128[encoding][Math.floor(at / 3) % 128]!;
        score += count * fitOf(character, Math.floor(at / 384) as Kind, (at % 3) as Kind);
      });
      if (score > most) {
        best = encoding;
        most = score;
      }
    }
    return best;
  }
}

/** Beside a character: 0 no letter, 1 a lower-case letter, 2 a capital. */
type Kind = 0 | 1 | 2;

/** How well a character above 127 fits between two others in French and English writing. */
function fitOf(character: string, before: Kind, after: Kind): number {
  if (/[àâçéèêëîïôùûüœæÿ]/.test(character)) return before === 2 && after === 2 ? -1 : 1;
  if (/[ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ]/.test(character)) return before === 1 ? -1 : 1;
  if (/[’‘]/.test(character)) return before !== 0 && after !== 0 ? 1 : 0;
  if (/[«»“”–—…•°©®™½¼\u00a0·²³ºª€]/.test(character)) return before === 1 && after === 1 ? -1 : 0.25;
  return -1;
}

/**
 * Reads a file once, keeping only its head, and says how to decode it.
 *
 * @throws ImportError when the file is missing, empty, or something other than text.
 */
export async function inspect(path: string, file: string): Promise<{ encoding: Encoding; head: Uint8Array }> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  const contexts = new ByteContexts();
  const heads: Uint8Array[] = [];
  let size = 0;
  let valid = true;
  /** The chunk before ended inside a character of several bytes, or may have. */
  let inside = false;
  let good = 0;
  let bad = 0;
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: HEAD_BYTES,
    }) as AsyncIterable<Buffer>) {
      if (size < HEAD_BYTES) heads.push(chunk);
      size += chunk.length;
      if (!inside && isAscii(chunk)) continue;
      inside = chunk.at(-1)! >= 0x80;
      if (valid) {
        try {
          strict.decode(chunk, { stream: true });
        } catch {
          valid = false;
        }
      }
      if (!valid) contexts.add(chunk);
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
  const utf16 = utf16Of(head);
  const text = utf16 ? new TextDecoder(utf16).decode(head) : decodeWindows1252(head).replace(/^(ï»¿)+/, '');
  if (text.trim() === '' && size <= HEAD_BYTES) {
    throw new ImportError('file-empty', `${file}: is empty. Export it again, with its header row.`);
  }
  for (const { looks, what, remedy } of FOREIGN) {
    if (looks(utf16 ? Buffer.from(text, 'latin1') : head, text)) {
      throw new ImportError('encoding', `${file}: ${what}. ${remedy}`);
    }
  }
  if (utf16) return { encoding: utf16, head };
  if (valid) return { encoding: 'utf-8', head };
  return { encoding: good > bad ? 'mixed' : contexts.encoding(), head };
}

/** The text of the head of a file, as `inspect` gives it, or of a chunk that stands alone. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  if (encoding === 'mixed') return decodeWindows1252(head);
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    // As a stream, because a head may be cut in the middle of a character.
    return new TextDecoder(encoding).decode(head, { stream: true });
  }
  return decodeSingleByte(head, encoding);
}

/**
 * UTF-8 that was once decoded as Windows-1252, sequence by sequence, because one cell often has both: damaged
 * accents beside good ones. Only sequences whose repair is a character of French or English writing count:
 * `É` with the no-break space of « CAFÉ » is also a valid pair of bytes, and is no damage.
 */
const DAMAGED =
  /Â[\u00a0-\u00bf]|Ã[\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\u0081\u008d\u008f\u0090\u009d\u00a0-\u00bf]|Å[\u201c\u2019\u00b8]|â€[\u0080-\uffff]|â„¢|ï»¿/g;

/** The same, decoded as MacRoman: `√©` for é, `‚Äô` for ’. */
const DAMAGED_MAC = /[√¬≈][\u0080-\uffff]|‚Ä[\u0080-\uffff]/g;

/** Letters, marks and spaces of French and English writing: what a repair may bring forth. */
const WRITTEN = /^[àâçéèêëîïôùûüœæÿÀÂÇÉÈÊËÎÏÔÙÛÜŒÆŸ’‘“”«»–—…•°©®™½¼\u00a0·²³ºª€]$/;

const macByteOf = new Map<string, number>(
  [...FROM_128.macroman].map((character, n) => [character, 0x80 + n]),
);

/** One character out of a sequence that is UTF-8 read as MacRoman; the sequence itself where it is not. */
function fromMac(sequence: string): string {
  const bytes = Array.from(sequence, (character) => macByteOf.get(character));
  if (bytes.includes(undefined)) return sequence;
  try {
    const character = utf8.decode(Uint8Array.from(bytes as number[]));
    return WRITTEN.test(character) ? character : sequence;
  } catch {
    return sequence;
  }
}

const kindOf = (character: string | undefined): Kind =>
  character === undefined ? 0 : /\p{Ll}/u.test(character) ? 1 : /\p{Lu}/u.test(character) ? 2 : 0;

/** Every character above 127 of a text, with what stands beside it. */
const marked = (text: string): { character: string; before: Kind; after: Kind }[] =>
  [...text.matchAll(/[^\0-\x7f]/g)].map(({ 0: character, index }) => ({
    character,
    before: kindOf(text[index - 1]),
    after: kindOf(text[index + 1]),
  }));

/** Signs that stand between two letters in no text; not « oui…non », nor a quotation mark glued to a word. */
const UNWORDLY = /[‚ƒ„†‡ˆ‰‹›˜\u0081\u008d\u008f\u0090\u009d]/;

/**
 * A cell in MacRoman or code page 850 that was decoded as Windows-1252: `QuŽbec`, `lÕŽcole`, `Qu‚bec`. Proved where
 * a character stands that no word has there (a capital after a small letter, a sign between two letters) and
 * the other encoding makes words of all of them: `Škoda` and `Muñoz` stay as they are.
 */
function repairMisread(cell: string): string {
  const impossible = marked(cell).some(
    ({ character, before, after }) =>
      (before === 1 && /\p{Lu}/u.test(character)) || (before > 0 && after > 0 && UNWORDLY.test(character)),
  );
  const bytes = impossible ? encodeWindows1252(cell) : undefined;
  if (!bytes) return cell;
  for (const encoding of ['macroman', 'cp850'] as const) {
    const text = decodeSingleByte(bytes, encoding);
    const fits = marked(text).map(({ character, before, after }) => fitOf(character, before, after));
    if (fits.every((fit) => fit > 0) && fits.includes(1)) return text;
  }
  return cell;
}

/**
 * A cell with provable mojibake repaired (`Ã‰glise` → `Église`), twice over where it was damaged twice. The
 * same text comes back when there is nothing to repair. A lone `Â` at the end of a word is what is left of a
 * damaged no-break space after trimming; it goes only where no French word could have it.
 */
export function repairMojibake(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range, control characters included
  if (/^[\x00-\x7f]*$/.test(cell)) return cell;
  let text = cell;
  if (/[ÂÃÅâï]/.test(text)) {
    for (let round = 0; round < 3; round++) {
      const repaired = text.replace(DAMAGED, (sequence) => {
        const character = asUtf8(sequence);
        return character === undefined || /[\u0080-\u009f]/.test(character) ? sequence : character;
      });
      if (repaired === text) break;
      text = repaired;
    }
    text = text.replace(/(?<=[\p{Ll}\p{N}\s\u00a0).,])Â(?=\s|$)/gu, '').replace(/\ufeff/g, '');
  }
  if (/[√¬≈]|‚Ä/.test(text)) text = text.replace(DAMAGED_MAC, fromMac);
  return repairMisread(text);
}

/** Characters that were already lost when the file was written, or that no encoding known here explains. */
export const hasLostCharacters = (text: string): boolean =>
  /\ufffd|[\u0080-\u009f]|Ã(?!\p{L})|â€/u.test(text);

/** A question mark inside a word, `R?sidence`: an accent that an earlier program could not write. */
export const hasLostAccents = (text: string): boolean => /\p{L}\?\p{Ll}/u.test(text) && !/[/@=&]/.test(text);

/** Composed characters, plain spaces, no more than one blank line. */
export const tidy = (text: string): string =>
  /^[!-~]+(?: [!-~]+)*$/.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
