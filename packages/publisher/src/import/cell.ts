/** What stands in a cell besides its text: formulas, HTML, control characters, errors, a book's worth of words. */
import { Parser } from 'htmlparser2';

/** Longer than what people write there; what is over is cut off, so that one cell cannot weigh down a neighbourhood. */
export const MAX_CHARACTERS = { description: 10_000, other: 1000 };

export type Oddity = 'long' | 'formula' | 'formula-error' | 'control-characters' | 'html';

/** What Excel and LibreOffice show where a formula failed, in English and in French. */
const FORMULA_ERROR =
  /^#(?:N\/A|REF!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|#+)$/i;

/** Not a phone (`+1 506…`), a longitude (`-80.99`), a handle (`@atelier`) or a dash before words. */
const FORMULA = /^(?:=|[+@-]\s*(?:[A-Z]{2,}\s*\(|\w*\s*\|\s*'))/;

/**
 * Controls, and what cannot be seen but turns or hides the text around it: bidirectional overrides, zero-width
 * spaces, the soft hyphen. Joiners stay, which some scripts need. C1 controls are left to the repair of accents.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Names that tags have; `<info@exemple.ca>` and `a < b` are no HTML. */
const TAG =
  /<(?:!--|!doctype\b|\/?(?:a|abbr|address|article|audio|b|base|blockquote|body|br|button|center|code|dd|div|dl|dt|em|embed|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|label|li|link|math|meta|object|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)(?=[\s/>]|$))/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** Tags that stand between lines. */
const BREAKS = new Set(
  'br,p,div,li,tr,ul,ol,table,h1,h2,h3,h4,h5,h6,hr,section,article,blockquote'.split(','),
);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'iframe', 'object', 'textarea', 'select', 'svg']);

/** The text a browser would show of a piece of HTML; never its scripts. */
function textOfHtml(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen++;
      else if (BREAKS.has(name)) text += '\n';
      else if (name === 'td' || name === 'th') text += ' ';
    },
    ontext: (data) => {
      if (unseen === 0) text += data;
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen--;
      else if (BREAKS.has(name) && name !== 'br') text += '\n';
    },
  });
  parser.end(html);
  return text;
}

/** The value that a formula in plain text was made to show: `="00123"`, `=HYPERLINK("…","Clinique")`. */
function valueOfFormula(formula: string): string | undefined {
  const string = '"((?:[^"]|"")*)"';
  const quoted = new RegExp(`^=\\s*${string}$`).exec(formula);
  const link = new RegExp(
    `^[=@]\\s*(?:HYPERLINK|LIEN_HYPERTEXTE)\\(\\s*${string}\\s*(?:[,;]\\s*${string}\\s*)?\\)$`,
    'i',
  ).exec(formula);
  const value = quoted?.[1] ?? link?.[2] ?? link?.[1];
  return value?.replaceAll('""', '"');
}

/** Where a `=HYPERLINK("https://…","text")` leads. */
export const linkOfFormula = (cell: string): string | undefined =>
  /^[=@]\s*(?:HYPERLINK|LIEN_HYPERTEXTE)\(\s*"([^"]+)"/i.exec(cell)?.[1];

/**
 * A cell as plain text, and what it held besides. A formula whose value can be told gives that value; any other
 * stays as the text it is, since it is never evaluated.
 */
export function plainCell(
  cell: string,
  limit = MAX_CHARACTERS.description,
): { text: string; found: Oddity[] } {
  // Nearly every cell: nothing to look for.
  if (cell.length <= limit && /^[\p{L}\p{N} ,.'()/:;!?"’«»–\u00a0]/u.test(cell) && !ODD.test(cell)) {
    return { text: cell, found: [] };
  }
  const found: Oddity[] = [];
  let text = cell;
  if (text.length > limit) {
    // Never in the middle of a surrogate pair.
    text = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
    found.push('long');
  }
  if (FORMULA_ERROR.test(text)) return { text: '', found: [...found, 'formula-error'] };
  if (FORMULA.test(text)) {
    const value = valueOfFormula(text);
    // `="00123"` is how programs keep Excel from dropping zeros: nothing is odd in it.
    if (!/^="/.test(text) || value === undefined) found.push('formula');
    text = value ?? text;
  }
  const visible = text.replace(INVISIBLE, '');
  if (visible !== text) {
    // A soft hyphen or a mark at the start are no loss and no damage.
    if (text.replace(/[\u00ad\u200b\ufeff]/g, '') !== visible) found.push('control-characters');
    text = visible;
  }
  // What was escaped twice, `&amp;eacute;`, comes out after two rounds.
  for (let round = 0; round < 3 && (TAG.test(text) || ENTITY.test(text)); round++) {
    const shown = TAG.test(text) ? textOfHtml(text) : textOfHtml(text.replaceAll('<', '&lt;'));
    if (shown === text) break;
    if (!found.includes('html')) found.push('html');
    text = shown;
  }
  return { text, found };
}

const ODD = new RegExp(`[<&]|${INVISIBLE.source}`);
