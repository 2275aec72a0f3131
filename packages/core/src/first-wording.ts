/** The words of wording.ts that first results are told in. */
import type { Language, Offer } from './listing.ts';

export type Both<T extends string> = Record<Language, Record<T, string>>;

/** The offer in two words at most, for a badge or a column. */
export const OFFER_SHORT: Both<Offer> = {
  fr: {
    active: 'En français',
    'on-request': 'Sur demande',
    limited: 'En partie',
    interpreter: 'Interprète',
    none: 'Pas en français',
    unknown: 'À confirmer',
  },
  en: {
    active: 'In French',
    'on-request': 'On request',
    limited: 'In part',
    interpreter: 'Interpreter',
    none: 'Not in French',
    unknown: 'To confirm',
  },
};

export const LOCALE: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

/** An ISO date and time → « le 3 mars 2026 » without its article: « 3 mars 2026 », « 1er mars 2026 ». */
export function dateText(iso: string, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long' }).format(new Date(iso));
  // Intl does not know that French months begin with « 1er ».
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** « 2,4 km », « 800 m », "2.4 km"; whole kilometres from 10 on. */
export function distanceText(km: number, language: Language): string {
  const metres = Math.max(50, Math.round(km * 20) * 50);
  const [value, unit] =
    km < 0.975 ? [metres, 'm'] : [km < 10 ? Math.round(km * 10) / 10 : Math.round(km), 'km'];
  return `${new Intl.NumberFormat(LOCALE[language]).format(value)}\u00A0${unit}`;
}
