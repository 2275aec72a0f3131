import type { Language } from '@relais/core/listing';
import { browser } from 'wxt/browser';
import { languageOf } from '../strings/strings.ts';
import { readSettings } from './settings.ts';

/** The language to speak: the person's choice, else the browser's, else French. */
export const language = async (): Promise<Language> =>
  languageOf((await readSettings()).language, browser.i18n.getUILanguage());
