import type { CategoriesFile } from '../directory-format.ts';
import type { Language } from '../listing.ts';
import { fitOf, fold, type Word, wordsOf } from './words.ts';

/** Ids of categories that the sources name and the taxonomy does not have start so: the directory's own. */
export const LOCAL_CATEGORY = 'local/';

export interface Category {
  /** Stands for it in the directory's files; the same in every edition. */
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
/** At least so well fits a phrase of which every word was typed. */
const NAMED_IN_FULL = 0.6;
/** What a word that no service has weighs beside one that has: « plombier dimanche » is a plumber all the same. */
const OTHER_WORD = 0.2;

/** The services a directory knows, and the words for them. */
export class CategoryWords {
  readonly all: Category[];
  /** Most frequent first. */
  readonly frequent: Category[];
  /** Every name and word with its own words; a name outweighs a synonym. */
  readonly #phrases: Array<{ category: Category; phrase: string; words: Word[]; weight: number }>;
  /** Each word of the phrases once. */
  readonly #vocabulary: Word[];
  readonly #byNumber: ReadonlyMap<number, Category>;
  /** How many phrases use a stem: a word that many share says less. */
  readonly #uses = new Map<string, number>();

  constructor(file: CategoriesFile) {
    this.all = file.categories.map(({ number, id, fr, en }) => ({ number, id, fr, en }));
    this.#byNumber = new Map(this.all.map((category) => [category.number, category]));
    this.frequent = file.frequent.flatMap((number) => this.#byNumber.get(number) ?? []);
    this.#phrases = file.categories.flatMap(({ fr, en, words }, position) =>
      [fr, en, ...words].map((phrase, i) => ({
        category: this.all[position]!,
        phrase,
        words: wordsOf(phrase),
        weight: i < 2 ? 1 : 0.97,
      })),
    );
    const vocabulary = new Map(
      this.#phrases.flatMap(({ words }) => words.map((word) => [word.folded, word])),
    );
    this.#vocabulary = [...vocabulary.values()];
    for (const { words } of this.#phrases) {
      for (const stem of new Set(words.map((word) => word.stem))) {
        this.#uses.set(stem, (this.#uses.get(stem) ?? 0) + 1);
      }
    }
  }

  byNumber(number: number): Category | undefined {
    return this.#byNumber.get(number);
  }

  /** Rare words say more: from 1 for a word of one phrase down to about a third for one of fifty. */
  #weightOf(word: Word): number {
    return 1 / (1 + 0.5 * Math.log(this.#uses.get(word.stem) ?? 1));
  }

  /** The directory's words that a typed one may mean, by their folded form, with how well they fit. */
  #meanings(word: Word, mayGrow: boolean): Map<string, number> {
    const meanings = new Map<string, number>();
    for (const known of this.#vocabulary) {
      const fit = fitOf(word, known, mayGrow);
      if (fit > 0) meanings.set(known.folded, fit);
    }
    return meanings;
  }

  /** Whether a text has a word that none of the directory's services has: a name, a place. */
  hasOtherWords(text: string): boolean {
    return wordsOf(text).some((word) => !this.#meanings(word, false).size);
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
    const asked = typed.map((word, i) => {
      const meanings = this.#meanings(word, prefix && i === typed.length - 1);
      return { meanings, importance: meanings.size ? this.#weightOf(word) : OTHER_WORD };
    });
    const total = asked.reduce((sum, { importance }) => sum + importance, 0);
    const best = new Map<number, CategoryMatch>();
    for (const { category, phrase, words, weight } of this.#phrases) {
      let explained = 0;
      for (const { meanings, importance } of asked) {
        explained += importance * Math.max(0, ...words.map(({ folded }) => meanings.get(folded) ?? 0));
      }
      if (!explained) continue;
      let phraseTotal = 0;
      let phraseCovered = 0;
      for (const word of words) {
        const share = this.#weightOf(word);
        phraseTotal += share;
        phraseCovered += share * Math.max(0, ...asked.map(({ meanings }) => meanings.get(word.folded) ?? 0));
      }
      // What was typed counts most: « avocat divorce » is a lawyer although no phrase has both words.
      const shared = 0.75 * (explained / total) + 0.25 * (phraseCovered / phraseTotal);
      // « coiffeur homme barbe » names a trade in full, whatever else it says.
      const named = phraseCovered / phraseTotal > 0.9 ? NAMED_IN_FULL : 0;
      const fit = weight * Math.max(shared, named);
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
