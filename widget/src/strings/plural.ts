import type { Language } from '@relais/core/listing';
import { numberText } from '@relais/core/numerals';

const counted =
  (language: Language, isOne: (count: number) => boolean) =>
  (count: number, one: string, many: string): string =>
    `${numberText(count, language)}\u00A0${isOne(count) ? one : many}`;

/** A count with its noun, each language by its own rule: « 0 service », “0 services”. */
export const plural = {
  fr: counted('fr', (count) => count < 2),
  en: counted('en', (count) => count === 1),
};
