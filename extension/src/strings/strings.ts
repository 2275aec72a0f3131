/**
 * The interface's words, by language. `inPage` is what badge and card say, `onCard` what the background says there; `inExtension` is for the toolbar, the
 * popup and the options, and never reaches a page.
 */
import type { Language } from '@relais/core/listing';
import type { LanguageChoice } from '../messages.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

export type PageStrings = typeof fr.inPage;
export type CardStrings = typeof fr.onCard;
export type ExtensionStrings = typeof fr.inExtension;

export const pageStringsOf = (language: Language): PageStrings => (language === 'fr' ? fr.inPage : en.inPage);

export const cardStringsOf = (language: Language): CardStrings => (language === 'fr' ? fr.onCard : en.onCard);

export const extensionStringsOf = (language: Language): ExtensionStrings =>
  language === 'fr' ? fr.inExtension : en.inExtension;

/** The person's choice, else the browser's language; French where the browser says nothing. */
export function languageOf(choice: LanguageChoice, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return !browserLanguage || /^fr\b/i.test(browserLanguage) ? 'fr' : 'en';
}
