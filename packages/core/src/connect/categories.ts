import type { CategoriesFile } from '../directory-format.ts';
import type { Language } from '../listing.ts';
import { pause } from './pace.ts';
import type { Spelling } from './spelling.ts';
import { fold, isLanguageWord, prefixFit, type Word, wordsOfAll } from './words.ts';

/** Ids of categories that the sources name and the taxonomy does not have start so: the directory's own. */
export const LOCAL_CATEGORY = 'local/';

export interface Category {
  /** Stands for it in the directory's files; the same in every edition. */
  number: number;
  id: string;
  fr: string;
  en: string;
  /** Nobody in this directory offers it. */
  absent?: boolean;
}

/** A category that a text asks for, and how well it fits, from 0 to 1. */
export interface CategoryMatch {
  category: Category;
  fit: number;
  /** The name or word it was found by, as published. */
  by: string;
  /** Whether one of its names or words was typed in full: « hôpital », and not a part of « hôpital vétérinaire ». */
  whole: boolean;
}

/** Below this a category is not what was asked for. */
const CATEGORY_FLOOR = 0.55;
/** What a phrase loses that was typed the other way round: a "nursing home" is no "home nursing". */
const OTHER_ORDER = 0.9;
/** At least so well fits a phrase of which every word was typed. */
const NAMED_IN_FULL = 0.6;
/** What a word that no service has weighs beside one that has: « plombier dimanche » is a plumber all the same. */
const OTHER_WORD = 0.2;
/** What « en français » weighs: it decides between an « école » and an « école française », and nothing else. */
const LANGUAGE_WORD = 0.15;
/** A phone takes a few milliseconds for so many. */
const PHRASES_A_STEP = 40;

/** A known word, with the phrases it stands in. */
export interface Known {
  word: Word;
  phrases: number[];
  /** Rare words say more: from 1 for a word of one phrase down to about a third for one of fifty. */
  weight: number;
}

export interface Phrase {
  category: Category;
  text: string;
  /** Its known words, by number. */
  words: number[];
  /** A name outweighs a synonym, and the first synonyms the last. */
  weight: number;
  /** What its words weigh together. */
  total: number;
}

/** What a typed word may mean: known words by number, with how well they fit. */
type Meanings = Map<number, number>;

/**
 * The services a directory knows, and the words for them.
 *
 * A typed word is looked up in four indexes (as it stands, by stem, by root, as a start) before anything is
 * compared letter by letter, and then only with the words that share most of its letters: a keystroke costs a
 * fraction of a millisecond among thousands of words.
 */
export class CategoryWords {
  readonly all: Category[];
  /** Most frequent first. */
  readonly frequent: Category[];
  readonly #byNumber: ReadonlyMap<number, Category>;
  readonly #related: ReadonlyMap<number, readonly number[]>;
  readonly #phrases: Phrase[] = [];
  readonly #known: Known[] = [];
  readonly #byFolded = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byRoot = new Map<string, number[]>();
  /** The known words in the order of their letters, for what starts alike. */
  #inOrder: number[] = [];
  /** What was asked a moment ago: a text grows by one letter, and search asks again what was suggested. */
  readonly #remembered = new Map<string, Meanings>();
  /** The last question in which a phrase was looked at; and how well each known word fits each word of a question. */
  #seen = new Uint32Array();
  #question = 0;
  readonly #fits: Float32Array[] = [];
  #spelling: Spelling | undefined;
  readonly #building: Generator<void>;

  /**
   * @param absent services to be understood although nobody offers them; they are not suggested
   * @param atOnce false where `inSteps` does the rest
   */
  constructor(file: CategoriesFile, absent: CategoriesFile['categories'] = [], atOnce = true) {
    const categories = [...file.categories, ...absent];
    this.all = categories.map(({ number, id, fr, en }, i) => ({
      ...{ number, id, fr, en },
      ...(i >= file.categories.length && { absent: true }),
    }));
    this.#byNumber = new Map(this.all.map((category) => [category.number, category]));
    this.#related = new Map(categories.map(({ number, related = [] }) => [number, related]));
    this.frequent = file.frequent.flatMap((number) => this.#byNumber.get(number) ?? []);
    this.#building = this.#build(categories);
    if (atOnce) for (const _ of this.#building);
  }

  /** The same, a little at a time: others have their turn between. */
  static async inSteps(
    file: CategoriesFile,
    absent: CategoriesFile['categories'] = [],
  ): Promise<CategoryWords> {
    const words = new CategoryWords(file, absent, false);
    for (const _ of words.#building) await pause();
    return words;
  }

  *#build(categories: CategoriesFile['categories']): Generator<void> {
    const texts = categories.flatMap(({ fr, en, words }, position) =>
      [fr, en, ...words].map((text, i) => ({
        category: this.all[position]!,
        text,
        weight: i < 2 ? 1 : 0.97 - Math.min(0.04, (i - 2) * 0.001),
      })),
    );
    const typed = new Map<string, Word>();
    for (let from = 0; from < texts.length; from += PHRASES_A_STEP) {
      const some = texts.slice(from, from + PHRASES_A_STEP);
      const words = wordsOfAll(
        some.map(({ text }) => text),
        typed,
      );
      for (const [i, text] of some.entries()) {
        const numbers = words[i]!.map((word) => this.#learn(word, from + i));
        this.#phrases.push({ ...text, words: numbers, total: 0 });
      }
      yield;
    }
    for (const numbers of this.#byStem.values()) {
      const uses = numbers.reduce((sum, number) => sum + this.#known[number]!.phrases.length, 0);
      for (const number of numbers) this.#known[number]!.weight = 1 / (1 + 0.5 * Math.log(uses));
    }
    for (const phrase of this.#phrases) {
      for (const word of phrase.words) phrase.total += this.#known[word]!.weight;
    }
    yield;
    this.#seen = new Uint32Array(this.#phrases.length);
    const folded = (number: number) => this.#known[number]!.word.folded;
    this.#inOrder = this.#known.map((_, number) => number).sort((a, b) => (folded(a) < folded(b) ? -1 : 1));
  }

  /** From now on misspelt words are understood, too; until then a word that no service has means nothing. */
  learnSpelling(makeSpelling: typeof Spelling): Spelling {
    if (!this.#spelling) {
      this.#spelling = new makeSpelling(this.#known, this.#byFolded, this.#byStem, this.#phrases);
      this.#remembered.clear();
    }
    return this.#spelling;
  }

  /** A service and what follows it, where one word is both: « pharmaciesudbury ». */
  startInOne(text: string): { service: string; rest: string } | undefined {
    return this.#spelling?.startInOne(text);
  }

  /** Whether all words of a text are known as they are spelt: then no spelling changes what it means. */
  hasAsSpelt(text: string): boolean {
    return wordsOfAll([text])[0]!.every((word) => this.#isKnown(word));
  }

  /** Whether some word of what is being typed means nothing as it is spelt. */
  isStrange(text: string): boolean {
    const words = wordsOfAll([text])[0]!;
    // No spelling is found for fewer letters.
    return words.some(
      (word, i) => word.folded.length > 3 && !this.#lookUp(word, i === words.length - 1).size,
    );
  }

  byNumber(number: number): Category | undefined {
    return this.#byNumber.get(number);
  }

  /** Those that answer in part who seeks a category, the likeliest first. */
  relatedTo(number: number): Category[] {
    return (this.#related.get(number) ?? []).flatMap((kin) => this.#byNumber.get(kin) ?? []);
  }

  /** The number of a word, known from now on to stand in a phrase. */
  #learn(word: Word, phrase: number): number {
    let number = this.#byFolded.get(word.folded);
    if (number === undefined) {
      number = this.#known.push({ word, phrases: [], weight: 1 }) - 1;
      this.#byFolded.set(word.folded, number);
      append(this.#byStem, word.stem, number);
      append(this.#byRoot, word.root, number);
    }
    const { phrases } = this.#known[number]!;
    if (phrases.at(-1) !== phrase) phrases.push(phrase);
    return number;
  }

  #isKnown(word: Word): boolean {
    return this.#byFolded.has(word.folded) || this.#byStem.has(word.stem);
  }

  /** The directory's words that a typed one may mean. */
  #meanings(word: Word, mayGrow: boolean): Meanings {
    const key = `${mayGrow ? '+' : ''}${word.folded}`;
    let meanings = this.#remembered.get(key);
    if (!meanings) {
      meanings = this.#lookUp(word, mayGrow);
      if (this.#remembered.size > 200) this.#remembered.clear();
      this.#remembered.set(key, meanings);
    }
    return meanings;
  }

  #lookUp(word: Word, mayGrow: boolean): Meanings {
    const meanings: Meanings = new Map();
    const add = (numbers: readonly number[] | undefined, fit: number) => {
      for (const number of numbers ?? []) if (!meanings.has(number)) meanings.set(number, fit);
    };
    const itself = this.#byFolded.get(word.folded);
    if (itself !== undefined) meanings.set(itself, 1);
    add(this.#byStem.get(word.stem), 0.98);
    add(this.#byRoot.get(word.root), 0.88);
    if (mayGrow && word.folded.length >= 2) {
      for (const number of this.#startingWith(word.folded)) {
        if (!meanings.has(number)) meanings.set(number, prefixFit(word, this.#known[number]!.word));
      }
    }
    return meanings.size || !this.#spelling ? meanings : this.#spelling.meanings(word, mayGrow);
  }

  #startingWith(start: string): number[] {
    const found: number[] = [];
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#known[this.#inOrder[middle]!]!.word.folded < start) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#inOrder.length; low++) {
      const number = this.#inOrder[low]!;
      if (!this.#known[number]!.word.folded.startsWith(start)) break;
      found.push(number);
    }
    return found;
  }

  /** The words of a text, apart and together as the directory writes them. */
  #typedWords(text: string, prefix: boolean): Word[] {
    const typed = wordsOfAll([text])[0]!;
    // « mal de d|»: one letter of the next word says nothing yet.
    if (prefix && typed.length > 1 && typed.at(-1)!.folded.length === 1) typed.pop();
    return this.#spelling?.joined(typed) ?? typed;
  }

  /** Whether each word of a text stands, as it is spelt, among those for services. */
  knows(text: string): boolean {
    return this.#typedWords(text, false).every((word) => this.#isKnown(word));
  }

  /** How well the directory's words for services fit a typed one: 0 where it means none of them, misspelt or not. */
  fitOfWord(word: Word): number {
    return Math.max(0, ...this.#meanings(word, false).values());
  }

  /** Whether a text has a word that none of the directory's services has: a name, a place. */
  hasOtherWords(text: string): boolean {
    return this.#typedWords(text, false).some((word) => !this.#meanings(word, false).size);
  }

  /**
   * The categories a text asks for, best first. Every phrase is compared word by word: how much of the text
   * it explains, and how much of the phrase the text covers.
   * @param prefix whether the last word may still be in the typing
   */
  match(text: string, prefix: boolean): CategoryMatch[] {
    const typed = this.#typedWords(text, prefix);
    let total = 0;
    const asked = typed.map((word, i) => {
      const meanings = this.#meanings(word, prefix && i === typed.length - 1);
      this.#fits[i] ??= new Float32Array(this.#known.length);
      const fits = this.#fits[i];
      const isLanguage =
        isLanguageWord(word.folded) ||
        (meanings.size > 0 &&
          [...meanings.keys()].every((number) => isLanguageWord(this.#known[number]!.word.folded)));
      let importance = isLanguage ? LANGUAGE_WORD : OTHER_WORD;
      for (const [number, fit] of meanings) {
        fits[number] = fit;
        // A misspelling, or a place taken for one, must not outweigh what was spelt well.
        const weight = this.#known[number]!.weight * (fit >= 0.88 ? 1 : fit ** 2);
        if (weight > importance && !isLanguage) importance = weight;
      }
      total += importance;
      return { meanings, importance, fits };
    });
    const best = new Map<number, CategoryMatch>();
    this.#question++;
    for (const { meanings } of asked) {
      for (const number of meanings.keys()) {
        for (const phrase of this.#known[number]!.phrases) {
          if (this.#seen[phrase] === this.#question) continue;
          this.#seen[phrase] = this.#question;
          const { category, text: by } = this.#phrases[phrase]!;
          const { fit, whole } = this.#fitOf(this.#phrases[phrase]!, asked, total);
          const known = best.get(category.number);
          if (fit >= CATEGORY_FLOOR && fit > (known?.fit ?? 0)) {
            best.set(category.number, { category, fit, by, whole: whole || known?.whole === true });
          } else if (whole && known) known.whole = true;
        }
      }
    }
    for (const { meanings, fits } of asked) for (const number of meanings.keys()) fits[number] = 0;
    return [...best.values()].sort((a, b) => b.fit - a.fit || a.category.number - b.category.number);
  }

  /** How well a phrase answers: how much of the question it explains, and how much of it was asked. */
  #fitOf(
    { words, weight, total: phraseTotal }: Phrase,
    asked: ReadonlyArray<{ importance: number; fits: Float32Array }>,
    total: number,
  ): { fit: number; whole: boolean } {
    let explained = 0;
    for (const { importance, fits } of asked) {
      let fit = 0;
      for (const word of words) if (fits[word]! > fit) fit = fits[word]!;
      explained += importance * fit;
    }
    let covered = 0;
    for (const word of words) {
      let fit = 0;
      for (const { fits } of asked) if (fits[word]! > fit) fit = fits[word]!;
      covered += this.#known[word]!.weight * fit;
    }
    // What was typed counts most: « avocat divorce » is a lawyer although no phrase has both words.
    const shared = 0.75 * (explained / total) + 0.25 * (covered / phraseTotal);
    // « coiffeur homme barbe » names a trade in full, whatever else it says.
    const whole = covered / phraseTotal > 0.9;
    const order = whole && !isInOrder(words, asked) ? OTHER_ORDER : 1;
    return { fit: weight * order * Math.max(shared, whole ? NAMED_IN_FULL : 0), whole };
  }

  /** Names of services that start with, or contain, what is being typed. */
  suggest(
    text: string,
    language: Language,
    limit: number,
    isOffered: (category: Category) => boolean = () => true,
  ): CategoryMatch[] {
    if (fold(text).length < 2) return [];
    const matches = this.match(text, true).filter(({ category }) => !category.absent && isOffered(category));
    const top = matches[0]?.fit ?? 0;
    return matches
      .filter(({ fit }) => fit >= top - 0.3)
      .slice(0, limit)
      .sort((a, b) => b.fit - a.fit || a.category[language].localeCompare(b.category[language], language));
  }
}

/** Whether the words of a phrase, all of which were typed, were typed in its order. */
function isInOrder(words: readonly number[], asked: ReadonlyArray<{ fits: Float32Array }>): boolean {
  let last = -1;
  for (const word of words) {
    let at = -1;
    for (const [i, { fits }] of asked.entries()) if (fits[word]! > (asked[at]?.fits[word] ?? 0)) at = i;
    if (at < last && at >= 0) return false;
    if (at >= 0) last = at;
  }
  return true;
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
