/** The words of wording.ts that first results are told in. */
import type { Language, Offer } from './listing.ts';
import { numberText } from './numerals.ts';

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

/** By hand: before `Intl` has written the first date of a page, a slow phone has taken a twentieth of a second. */
export const MONTHS: Record<Language, string> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
};

/** An ISO date and time → « le 3 mars 2026 » without its article: « 3 mars 2026 », « 1er mars 2026 ». */
export function dateText(iso: string, language: Language): string {
  const date = new Date(iso);
  const [day, month, year] = [
    date.getDate(),
    MONTHS[language].split(' ')[date.getMonth()],
    date.getFullYear(),
  ];
  return language === 'fr' ? `${day === 1 ? '1er' : day} ${month} ${year}` : `${month} ${day}, ${year}`;
}

/** « 2,4 km », « 800 m », "2.4 km"; whole kilometres from 10 on. */
export function distanceText(km: number, language: Language): string {
  const metres = Math.max(50, Math.round(km * 20) * 50);
  const [value, unit] =
    km < 0.975 ? [metres, 'm'] : [km < 10 ? Math.round(km * 10) / 10 : Math.round(km), 'km'];
  return `${numberText(value, language)}\u00A0${unit}`;
}
