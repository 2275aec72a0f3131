import type { Language } from '@relais/core/listing';
import { elementsEn } from './elements.en.ts';
import { type ElementStrings, elementsFr } from './elements.fr.ts';

export type { ElementStrings };

/** The words of a listing in a sentence, a list, a badge and the ear; apart from those of the search box. */
export const ELEMENTS: Record<Language, ElementStrings> = { fr: elementsFr, en: elementsEn };
