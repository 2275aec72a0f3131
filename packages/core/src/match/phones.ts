/**
 * North American phone numbers on a page. A careful pattern instead of libphonenumber's finder, which takes hundreds
 * of times as long: what it finds is only looked up, exactly, among the numbers of listings, so that it need not know
 * which area codes there are, but must never take part of a longer number for one.
 */

/** A separator that people write; typographic spaces and hyphens too. */
const SEPARATOR = '[\\s.\\-\\u00ad\\u2010-\\u2013\\u2212/\\u00b7]';
const NUMBER = new RegExp(
  `(?<![\\d$#.,+/-])(?:\\+?1${SEPARATOR}{0,2})?(?:\\(\\s?([2-9]\\d{2})\\s?\\)${SEPARATOR}{0,3}|([2-9]\\d{2})(${SEPARATOR}{0,3}))([2-9]\\d{2})(${SEPARATOR}{0,3})(\\d{4})(?![\\d%]|[.,-]\\d)`,
  'g',
);

/** What stands before a number that nobody calls: « Fax : », run into a street's name too, but not « Halifax ». */
export const FAX =
  /(?:(?<!\p{L})(?:[Ff](?:ax|AX)?|[Tt][ée]l[ée]c\p{L}*|T[ÉE]L[ÉE]C\p{L}*|TTY|tty|ATS|ats)|(?<=\p{Ll})Fax)[\s.:#n°(-]*$/u;
/** What must stand before ten digits in a row to make a number of them. */
const LABEL =
  /(?:t[ée]l(?:[ée]phone)?|phone|ph|call|appel(?:ez|er)|composez|cell(?:ulaire)?|sans frais|toll[ -]free|mobile)\.?\s*(?:[:#-]\s*)?$/i;

export interface PhoneInText {
  /** E.164: `+17055550123`. */
  phone: string;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

/**
 * The numbers in a text, in its order. Not those marked as fax or teletypewriter, nor ten bare digits without a word
 * that says what they are.
 */
export function phonesInText(text: string): PhoneInText[] {
  // Most texts of a page have no four digits in a row.
  if (!/\d{4}/.test(text)) return [];
  const found: PhoneInText[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written, bracketed, area = bracketed, gap, exchange, otherGap, line] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (FAX.test(before)) continue;
    const isBare = !bracketed && !(gap && otherGap);
    if (isBare && !LABEL.test(before) && !/^\+1/.test(written)) continue;
    found.push({ phone: `+1${area}${exchange}${line}`, from: match.index, to: match.index + written.length });
  }
  return found;
}

/**
 * The number of a `tel:` link, or of an attribute that holds one: `tel:+1-705-555-0123;ext=4`, `(705) 555-0123`.
 * Undefined where it is no whole North American number.
 */
export function phoneOfLink(value: string): string | undefined {
  let text = value;
  try {
    text = decodeURIComponent(value);
  } catch {
    // Percent signs that encode nothing.
  }
  const digits = text
    .replace(/^(?:phone:)?(?:tel|callto):/i, '')
    .replace(/(?:[;,]|\s*(?:ext|poste|x)\b).*$/i, '')
    .replace(/[^\d+]/g, '');
  return /^(?:\+?1)?([2-9]\d{2}[2-9]\d{6})$/.exec(digits)?.[1]?.replace(/^/, '+1');
}
