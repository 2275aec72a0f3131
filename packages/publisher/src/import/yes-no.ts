/** What a yes/no cell says, in the spellings spreadsheets use, French and English. */
import { fold } from './fold.ts';

/** `blank` covers the words that mean "nobody filled this in"; `other` is anything not understood. */
export type YesNo = 'yes' | 'no' | 'blank' | 'other';

const YES = new Set(['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x', 'available', 'disponible']);
const NO = new Set(['no', 'non', 'n', 'false', 'faux', '0']);
const BLANK = new Set([
  ...['n a', 'na', 'n d', 'nd', 's o', 'null', 'nan', 'tbc', 'tbd', 'unknown', 'inconnu', 'inconnue'],
  ...['to be confirmed', 'to be determined', 'a confirmer', 'a determiner', 'not applicable', 'sans objet'],
  ...['not specified', 'not stated', 'unspecified', 'non precise', 'non precisee', 'non specifie'],
]);
const BLANK_INITIALS = new Set([...'ntusia?'].map((character) => character.charCodeAt(0) | 0x20));
const TICK = /^[✓✔☑]$/u;
/** Marks alone: a dash, dots, a question mark. A pattern to fill in, `(###) ###-####`, is not blank. */
const MARKS = /^[\s\-–—.…?*_/]*$/u;

/** Whether a cell was left blank, in so many words: empty, `N/A`, `TBC`, `à confirmer`, a lone dash. */
export function isBlank(cell: string): boolean {
  if (cell.length > 40) return false;
  // Every cell is asked; most begin with another letter than those words do, or with a digit.
  const first = cell.charCodeAt(0) | 0x20;
  if (first >= 0x30 && first <= 0x7a && !BLANK_INITIALS.has(first)) return false;
  const said = fold(cell);
  return said === '' ? MARKS.test(cell) : BLANK.has(said);
}

export function readYesNo(cell: string): YesNo {
  if (TICK.test(cell.trim())) return 'yes';
  const said = fold(cell);
  if (YES.has(said)) return 'yes';
  if (NO.has(said)) return 'no';
  if (isBlank(cell)) return 'blank';
  // « Yes / Oui » says one thing in two languages.
  const parts = cell.length > 40 ? [] : cell.split(/[/|]/);
  const answers = new Set(parts.length === 2 ? parts.map(readYesNo) : []);
  const [answer] = answers;
  return answers.size === 1 && (answer === 'yes' || answer === 'no') ? answer : 'other';
}
