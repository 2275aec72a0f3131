import type { CategoriesFile } from '../directory-format.ts';
import type { Language } from '../listing.ts';
import { fitOf, fold, type Word, wordsOf } from './words.ts';

export interface Category {
  /** Its number in the directory. */
  number: number;
  id: string;
  fr: string;
  en: string;
}

/** A category that a text asks for, and how well it fits, from 0 to 1. */
export interface CategoryMatch {
  category: Category;
  fit: number;
  /** The name or word it was found by, as published. */
  by: string;
}

/** Below this a category is not what was asked for. */
const CATEGORY_FLOOR = 0.55;

/** The services a directory knows, and the words for them. */
export class CategoryWords {
  readonly all: Category[];
  /** Most frequent first. */
  readonly frequent: Category[];
  /** Every name and word with its own words; a name outweighs a synonym. */
  readonly #phrases: Array<{ category: Category; phrase: string; words: Word[]; weight: number }>;
  /** How many phrases use a stem: a word that many share says less. */
  readonly #uses = new Map<string, number>();

  constructor(file: CategoriesFile) {
    this.all = file.categories.map(({ id, fr, en }, number) => ({ number, id, fr, en }));
    this.frequent = file.frequent.map((number) => this.all[number]!);
    this.#phrases = file.categories.flatMap(({ fr, en, words }, number) =>
      [fr, en, ...words].map((phrase, i) => ({
        category: this.all[number]!,
        phrase,
        words: wordsOf(phrase),
        weight: i < 2 ? 1 : 0.97,
      })),
    );
    for (const { words } of this.#phrases) {
      for (const stem of new Set(words.map((word) => word.stem))) {
        this.#uses.set(stem, (this.#uses.get(stem) ?? 0) + 1);
      }
    }
  }

  /** Rare words say more: from 1 for a word of one phrase down to about a third for one of fifty. */
  #weightOf(word: Word): number {
    return 1 / (1 + 0.5 * Math.log(this.#uses.get(word.stem) ?? 1));
  }

  /**
   * The categories a text asks for, best first. Every phrase is compared word by word: how much of the text
   * it explains, and how much of the phrase the text covers.
   * @param prefix whether the last word may still be in the typing
   */
  match(text: string, prefix: boolean): CategoryMatch[] {
    const typed = wordsOf(text);
    // « mal de d|»: one letter of the next word says nothing yet.
    if (prefix && typed.length > 1 && typed.at(-1)!.folded.length === 1) typed.pop();
    if (!typed.length) return [];
    const best = new Map<number, CategoryMatch>();
    for (const { category, phrase, words, weight } of this.#phrases) {
      let explained = 0;
      let total = 0;
      const covered = new Map<Word, number>();
      typed.forEach((word, i) => {
        const mayGrow = prefix && i === typed.length - 1;
        let fit = 0;
        for (const known of words) {
          const one = fitOf(word, known, mayGrow);
          if (one > 0) covered.set(known, Math.max(covered.get(known) ?? 0, one));
          fit = Math.max(fit, one);
        }
        const importance = this.#weightOf(word);
        explained += fit * importance;
        total += importance;
      });
      if (!covered.size) continue;
      const phraseTotal = words.reduce((sum, word) => sum + this.#weightOf(word), 0);
      const phraseCovered = words.reduce(
        (sum, word) => sum + (covered.get(word) ?? 0) * this.#weightOf(word),
        0,
      );
      // What was typed counts most: « avocat divorce » is a lawyer although no phrase has both words.
      const fit = weight * (0.75 * (explained / total) + 0.25 * (phraseCovered / phraseTotal));
      if (fit >= CATEGORY_FLOOR && fit > (best.get(category.number)?.fit ?? 0)) {
        best.set(category.number, { category, fit, by: phrase });
      }
    }
    return [...best.values()].sort((a, b) => b.fit - a.fit || a.category.number - b.category.number);
  }

  /** Names of services that start with, or contain, what is being typed. */
  suggest(text: string, language: Language, limit: number): CategoryMatch[] {
    if (fold(text).length < 2) return [];
    const matches = this.match(text, true);
    const top = matches[0]?.fit ?? 0;
    return matches
      .filter(({ fit }) => fit >= top - 0.3)
      .slice(0, limit)
      .sort((a, b) => b.fit - a.fit || a.category[language].localeCompare(b.category[language], language));
  }
}
