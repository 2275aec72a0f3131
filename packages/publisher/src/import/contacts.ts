/** Phones, web addresses and email as spreadsheets write them: several in a cell, with words around. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isBlank } from './yes-no.ts';

/** What a cell gave, and what of it could not be read, as it stood. */
export interface Read<T> {
  values: T[];
  unread: string[];
}

/**
 * Phone numbers in E.164, `+17055550123`, an extension as `;ext=12`. Numbers without a country are Canadian;
 * several stand apart by `/`, `;`, `|`, « ou », or a comma that does not open an extension.
 */
export function readPhones(cell: string): Read<string> {
  const read: Read<string> = { values: [], unread: [] };
  if (isBlank(cell)) return read;
  // The library knows `ext` and `x`, not « poste ».
  const text = cell.replace(/[,;]?\s*\b(?:postes?|p\.|ext(?:ension)?\.?)\s*[:.]?\s*(?=\d)/gi, ' ext. ');
  for (const part of text.split(/[/;|,\n]|\s(?:or|ou|and|et)\s/i)) {
    if (!/\p{L}|\d|#/u.test(part)) continue;
    const number = parsePhoneNumberFromString(part, 'CA');
    if (!number?.isValid()) read.unread.push(part.trim());
    else {
      const value = number.ext ? `${number.number};ext=${number.ext}` : number.number;
      if (!read.values.includes(value)) read.values.push(value);
    }
  }
  return read;
}

// No `?`, `&` or `%` before the @: legal, never met, and a mail link would read headers in them.
const EMAIL = /^[^\s@<>()[\],;:"?&%#/]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/i;

/** Email addresses, without `mailto:` and without the full stop of a sentence. */
export function readEmails(cell: string): Read<string> {
  const read: Read<string> = { values: [], unread: [] };
  if (isBlank(cell)) return read;
  for (const part of cell.split(/[\s;,|]+|\/(?=\s)/)) {
    const email = part
      .replace(/^mailto:/i, '')
      .replace(/^<|>$/g, '')
      .replace(/\.$/, '');
    if (email === '') continue;
    if (!EMAIL.test(email)) read.unread.push(part);
    else if (!read.values.includes(email)) read.values.push(email);
  }
  return read;
}

/** Words in a web cell are not an address; a host has a dot and ends in letters. */
const LOOKS_WEB = /^(?:[a-z][a-z0-9+.-]*:|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/:?#]|$))/iu;

/**
 * Web addresses, `https://` added where no scheme stands. Anything but http and https is not read, nor a host
 * without a dot. Email addresses that strayed into the column are given apart.
 */
export function readWeb(cell: string): Read<string> & { emails: string[] } {
  const read: Read<string> & { emails: string[] } = { values: [], unread: [], emails: [] };
  if (isBlank(cell)) return read;
  const words: string[] = [];
  for (const part of cell.split(/\s+(?:or|ou|and|et)\s+|[\s|]+|[;,](?=\s|https?:|www\.|$)/i)) {
    const text = part.replace(/^[<("']+|[>)"'.,;]+$/g, (found) =>
      found === ')' && part.includes('(') ? found : '',
    );
    if (text === '') continue;
    const email = text.replace(/^mailto:/i, '');
    if (EMAIL.test(email)) read.emails.push(email);
    else if (!LOOKS_WEB.test(text)) words.push(part);
    else {
      const address = toWebAddress(text);
      if (address === undefined) read.unread.push(part);
      else if (!read.values.includes(address)) read.values.push(address);
    }
  }
  if (words.length > 0) read.unread.push(words.join(' '));
  return read;
}

function toWebAddress(text: string): string | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  if (!URL.canParse(hasScheme ? text : `https://${text}`)) return undefined;
  const url = new URL(hasScheme ? text : `https://${text}`);
  const isPage = url.protocol === 'http:' || url.protocol === 'https:';
  const isHost = /\.[a-z][a-z0-9-]+$/i.test(url.hostname);
  return isPage && isHost && !url.username && !url.password ? url.href : undefined;
}
