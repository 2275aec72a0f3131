/**
 * The taxonomy: the services one can look for, in both languages.
 *
 * It is built when it is first read, from our layer (which services there are, their names, most of their words)
 * and OpenStreetMap's id-tagging-schema (more words for them). Nothing generated is kept in the project, so the two
 * cannot drift apart; the same layer and the same version of the schema give the same taxonomy.
 */
import { fold, stem } from '@relais/core/connect/words';
import { LAYER, type LayerEntry } from './layer.ts';
import { isPreset, wordsOf } from './openstreetmap.ts';
import { MISLEADING, SURE_ALONE } from './schema-words.ts';

export interface Category {
  id: string;
  fr: string;
  en: string;
  words: string[];
}

/** As a search hears it: « Boulangeries » is « boulangerie ». */
export const heard = (text: string): string => fold(text).split(' ').map(stem).join(' ');

/** The presets of an entry: its own id, where it is one, and those folded into it. */
export const presetsOf = ({ id, presets }: Pick<LayerEntry, 'id' | 'presets'>): string[] =>
  [id, ...presets].filter(isPreset);

/**
 * The schema's words for an entry that may find it: names, terms of two words or more, and the single words that
 * somebody read and found safe; the others (`table`, `lieu`, `sound`, `act`) find anything.
 */
function candidatesOf(entry: LayerEntry): string[] {
  return presetsOf(entry).flatMap((preset) => {
    const { names, terms } = wordsOf(preset);
    return [...names, ...terms.filter((term) => /[\s-]/.test(term) || SURE_ALONE.has(fold(term)))];
  });
}

/**
 * Of the candidates those that find one service and nothing else: no name or word of ours for another one (ours
 * wins), none that presets of several services share (`gift card`, `video games`), none that misleads.
 */
function wordsOfSchema(): Map<string, string[]> {
  const ours = new Set(LAYER.flatMap(({ fr, en, words }) => [fr, en, ...words].map(heard)));
  const candidates = new Map(LAYER.map((entry) => [entry.id, candidatesOf(entry)]));
  const services = new Map<string, Set<string>>();
  for (const [id, words] of candidates) {
    for (const word of words) services.set(heard(word), (services.get(heard(word)) ?? new Set()).add(id));
  }
  const isSure = (word: string) =>
    word.length <= 40 &&
    heard(word).length >= 3 &&
    !ours.has(heard(word)) &&
    services.get(heard(word))!.size === 1 &&
    !MISLEADING.has(fold(word));
  return new Map(
    [...candidates].map(([id, words]) => {
      const sure = new Map<string, string>();
      for (const word of words) if (isSure(word) && !sure.has(heard(word))) sure.set(heard(word), word);
      return [id, [...sure.values()]];
    }),
  );
}

const SCHEMA_WORDS = wordsOfSchema();

export const CATEGORIES: Category[] = LAYER.map(({ id, fr, en, words }) => ({
  id,
  fr,
  en,
  words: [...words, ...SCHEMA_WORDS.get(id)!],
}));
