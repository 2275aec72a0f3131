import { fold, stem } from '@relais/core/connect/words';
import { CATEGORIES } from './categories.ts';

const stems = (text: string) => fold(text).split(' ').filter(Boolean).map(stem).join(' ');

/** Names before words: a word of one category may be the name of another. */
const BY_WORDS = new Map<string, string>();
for (const { id, fr, en } of CATEGORIES) {
  for (const name of [id, fr, en]) BY_WORDS.set(stems(name), id);
}
for (const { id, words } of CATEGORIES) {
  for (const word of words) if (!BY_WORDS.has(stems(word))) BY_WORDS.set(stems(word), id);
}

/** The category that a source's words name as a whole, in either language, singular or plural. */
export const categoryOf = (text: string): string | undefined => BY_WORDS.get(stems(text));
