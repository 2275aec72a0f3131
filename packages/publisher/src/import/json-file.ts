/** Files that are read whole: their text, and JSON with the place where it breaks off. */
import { readFile, stat } from 'node:fs/promises';
import { decodeWindows1252 } from './encoding.ts';
import type { ReaderContext } from './reader.ts';
import { ImportError } from './report.ts';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 300 * MEGABYTE;

/** Text of bytes: UTF-8, UTF-16 by its byte order mark, else Windows-1252. The mark is taken off. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // As a stream, because a head may be cut in the middle of a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decodeWindows1252(bytes);
  }
}

/**
 * The whole text of a file.
 *
 * @param instead What to do with a file that is too large for that.
 * @param maxBytes What is too large.
 * @throws ImportError when the file cannot be read, is empty, or too large.
 */
export async function readWholeText(
  context: ReaderContext,
  instead: string,
  maxBytes = MAX_BYTES,
): Promise<string> {
  const { path, file } = context;
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) {
      throw new ImportError(
        'file-large',
        `${file}: is ${Math.round(size / MEGABYTE)} MB; a file of this kind is read whole, up to ${maxBytes / MEGABYTE} MB. ${instead}`,
      );
    }
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
  }
  context.onBytes(bytes.length);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new ImportError('file-empty', `${file}: is empty. Export it again.`);
  return text;
}

/**
 * @param from, to The part of the text that is JSON.
 * @throws ImportError naming the file, and the line and column where the text stops being JSON.
 */
export function parseJson(text: string, file: string, from = 0, to = text.length): unknown {
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    const at = from + findJsonError(text.slice(from, to));
    const before = text.slice(0, at).split(/\r\n|\n|\r/);
    const line = before.length;
    const column = before.at(-1)!.length + 1;
    const rest = text.slice(at, Math.min(at + 20, to)).split(/[\r\n]/)[0]!;
    const what = at >= to ? 'breaks off' : `stops being JSON at “${rest}”`;
    throw new ImportError(
      'json',
      `${file}, line ${line}, column ${column}: ${what}. Correct it, or download the file again.`,
    );
  }
}

const BRACKET_OR_TEXT = /[{}[\]]|"(?:[^"\\\n]|\\.)*"/g;

/** No element is longer; so that one that never closes is not sought to the end of the file. */
const LONGEST_ITEM = 1_000_000;

/** Where an object that begins at `from` ends, by its brackets; undefined where they do not close. */
export function endOfJson(text: string, from: number): number | undefined {
  let depth = 0;
  BRACKET_OR_TEXT.lastIndex = from;
  for (let found = BRACKET_OR_TEXT.exec(text); found; found = BRACKET_OR_TEXT.exec(text)) {
    const [token] = found;
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) return BRACKET_OR_TEXT.lastIndex;
    if (found.index - from > LONGEST_ITEM) return undefined;
  }
  return undefined;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside a string
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A text in quotation marks that the end of the file cuts off. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside a string
const CUT_OFF = /"(?:[^"\\\u0000-\u001f]|\\[^\u0000-\u001f])*\\?$/y;

/** Where a text stops being JSON; its length where it only breaks off. The engine's own message often does not say. */
export function findJsonError(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  /** What may stand next: `first` is right behind an opening bracket, where it may close at once. */
  let next: 'value' | 'first' | 'key' | 'colon' | 'after' = 'value';
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    skip(SPACE);
    const character = text[at];
    if (character === undefined) return at;
    const inside = open.at(-1);
    const closes = inside === '{' ? '}' : inside === '[' ? ']' : undefined;
    if (character === closes && (next === 'after' || next === 'first')) {
      open.pop();
      at++;
      next = 'after';
    } else if (next === 'after') {
      if (character !== ',' || !inside) return at;
      at++;
      next = inside === '{' ? 'key' : 'value';
    } else if (next === 'colon') {
      if (character !== ':') return at;
      at++;
      next = 'value';
    } else if (next === 'key' || (next === 'first' && inside === '{')) {
      if (character !== '"' || !skip(SCALAR)) return skip(CUT_OFF) ? text.length : at;
      next = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character);
      at++;
      next = 'first';
    } else {
      if (!skip(SCALAR)) return skip(CUT_OFF) ? text.length : at;
      next = 'after';
    }
  }
}
