import type { Language } from '@relais/core/listing';
import { referEn } from './refer.en.ts';
import { type ReferStrings, referFr } from './refer.fr.ts';

export { SAY, SAY_IN_ENGLISH } from './refer.fr.ts';
export type { ReferStrings };

/** The words of a card and of what it opens; apart from STRINGS, which a page loads before anybody has searched. */
export const REFER: Record<Language, ReferStrings> = { fr: referFr, en: referEn };
