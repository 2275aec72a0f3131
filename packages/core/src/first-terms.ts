/** The words of terms.ts that first results are read and told with. */

/** Canada's provinces and territories, by their postal abbreviation. */
export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;

/**
 * How a listing serves in French, from the most to the least forthcoming. `none` was checked and found
 * missing; `unknown` is the absence of any statement. Blank data is always `unknown`, never `none`.
 */
export const OFFERS = ['active', 'on-request', 'limited', 'interpreter', 'none', 'unknown'] as const;
export type Offer = (typeof OFFERS)[number];

/** Whether an offer means that one can be served in French there, at least in part. */
export const servesInFrench = (offer: Offer): boolean => offer !== 'none' && offer !== 'unknown';

export type Language = 'fr' | 'en';

/** The text in the reader's language, else in the other one, with the language it is really in. */
export function inLanguage(
  text: { fr?: string | undefined; en?: string | undefined },
  language: Language,
): { text: string; lang: Language } {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const own = text[language];
  return own ? { text: own, lang: language } : { text: text[other] ?? '', lang: other };
}
