import type { Language } from '@relais/core/listing';
import { callsEn } from './calls.en.ts';
import { type CallStrings, callsFr } from './calls.fr.ts';

/** What is said of calls; loaded with the first of what shows them. */
export const CALLS: Record<Language, CallStrings> = { fr: callsFr, en: callsEn };
