/**
 * Misspelt words, heard and compared letter by letter. Apart from words.ts: who spells as the directory does has no need
 * of it, so a page loads it with the first word that no service has.
 */
import type { Known, Phrase } from './categories.ts';
import { pause } from './pace.ts';
import { fold, isLanguageWord, nearFitOf, STEM_EXCEPTIONS, Word } from './words.ts';

/**
 * What a folded word sounds like, roughly, in French and English at once, so that « orthofoniste », « psicologue »
 * and « vétérinère », « kwafeur », « contable » and « kinkayerie » are heard: ph as f, th as t, y as i, wa as oi, aill as ay, c,
 * ch, k and qu as one, ai as è, au as o, en as an, mpt as nt, no h, no double letters, no silent endings.
 */
export const soundOf = (word: string): string => soundsOf([word])[0]!;

/** `soundOf` many words, or names: one pass of each rule over all of them, since a phone has thousands to hear. */
export function soundsOf(words: readonly string[]): string[] {
  return words
    .join('\n')
    .replace(/ph/g, 'f')
    .replace(/mpt/g, 'nt')
    .replace(/([aeou])ill(?=[aeiou])/g, '$1y')
    .replace(/\bp(?=[sn])/g, '')
    .replace(/[cs]h|qu|q|ck|x/g, 'k')
    .replace(/sc(?=[eiy])/g, 's')
    .replace(/c(?![eiy])/g, 'k')
    .replace(/c/g, 's')
    .replace(/gu(?=[eiy])/g, 'g')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/ti(?=on|el)/g, 'si')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/([bkp])[uw]a/g, '$1oi')
    .replace(/w/g, 'v')
    .replace(/h/g, '')
    .replace(/(?:ai|ei|i|u)[nm](?![aeiounm])/g, 'in')
    .replace(/[ae][nm](?![aeiounm])/g, 'an')
    .replace(/eau|au/g, 'o')
    .replace(/oeu|oe|eu/g, 'e')
    .replace(/ai|ei|ae/g, 'e')
    .replace(/ou|oo/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .split('\n')
    .map((sound) => {
      const heard = sound.replace(/[estdz]+$/, '');
      return heard.length >= 3 ? heard : sound;
    });
}

/** Which letters a word has, a bit each: words far apart in their letters are far apart in edits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 32);
  return letters;
}

function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** What a word is compared by when it may be misspelt. */
interface Heard {
  sound: string;
  /** Which letters it has, and its sound, a bit each. */
  letters: number;
  soundLetters: number;
}

const HEARD = new WeakMap<Word, Heard>();

function heardAs(word: Word, sound: string): Heard {
  const heard = { sound, letters: lettersOf(word.folded), soundLetters: lettersOf(sound) };
  HEARD.set(word, heard);
  return heard;
}

const heard = (word: Word): Heard => HEARD.get(word) ?? heardAs(word, soundOf(word.folded));

/** Works out at once what many words sound like. */
function hear(words: readonly Word[]): Heard[] {
  const sounds = soundsOf(words.map(({ folded }) => folded));
  return words.map((word, i) => heardAs(word, sounds[i]!));
}

const LONGEST = 62;
/** Three rows of the alignment, one after the other; used again and again. */
const cells = new Uint8Array(3 * (LONGEST + 2));

/**
 * Edits between two words, adjacent swaps counting once (optimal string alignment), or `limit + 1` once it
 * is known to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return far;
  const width = LONGEST + 2;
  for (let j = 0; j <= b.length; j++) cells[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const row = (i % 3) * width;
    const last = ((i + 2) % 3) * width;
    const beforeLast = ((i + 1) % 3) * width;
    const letter = a.charCodeAt(i - 1);
    // Beyond `limit` letters from the diagonal there is nothing to find.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    cells[row + from - 1] = from === 1 ? Math.min(i, far) : far;
    let best = far;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let value = cells[last + j - 1]! + (letter === other ? 0 : 1);
      const without = Math.min(cells[row + j - 1]!, j < i + limit ? cells[last + j]! : far) + 1;
      if (without < value) value = without;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (j - 2 >= i - 2 - limit ? cells[beforeLast + j - 2]! : far) + 1;
        if (swapped < value) value = swapped;
      }
      cells[row + j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return far;
  }
  return Math.min(cells[(a.length % 3) * width + b.length]!, far);
}

/** Words that are no misspelling of another, whether or not a service has them. */
const SPELT_RIGHT = new Set([
  ...STEM_EXCEPTIONS.keys(),
  ...(
    'abortion adoption avocado avocados cour court courts license licenses main mens note notes poste poisson poison ' +
    'desert dessert repairs repare'
  ).split(' '),
]);

/** How many typos a word of that length may carry: none under 4 letters, two from 7 on. */
const typosAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * How well a misspelt word fits a known one, from 0 (not at all) to 0.78 (it sounds the same).
 *
 * Two typos in seven to nine letters must also sound nearly alike: "abortion" is two letters from "adoption", and
 * an avocado from an « avocat ».
 */
function typoFitOf(typed: Word, known: Word): number {
  const length = typed.folded.length;
  const allowed = typosAllowed(length);
  if (allowed === 0 || SPELT_RIGHT.has(typed.folded)) return 0;
  const [ear, knownEar] = [heard(typed), heard(known)];
  // « kafé »: too short to carry a typo, and heard all the same.
  if (ear.sound.length === 3 && ear.sound === knownEar.sound && length === known.folded.length) return 0.72;
  // A changed letter is two bits at most: words far apart by ear and by letter need not be aligned.
  const nearBySound = ear.sound.length >= 4 && bitsOf(ear.soundLetters ^ knownEar.soundLetters) <= 2;
  const off = nearBySound ? editDistance(ear.sound, knownEar.sound, 1) : 2;
  if (off === 0) return 0.78;
  const start = typed.folded[0] === known.folded[0];
  const alike = start || typed.folded.slice(-2) === known.folded.slice(-2);
  const long = Math.max(length, known.folded.length);
  const limit = off === 1 || long >= 10 || (long >= 8 && alike) ? allowed : 1;
  if (bitsOf(ear.letters ^ knownEar.letters) <= 2 * limit && (length >= 5 || start)) {
    let edits = editDistance(typed.folded, known.folded, limit);
    if (edits > 1) edits = Math.min(edits, editDistance(typed.stem, known.stem, limit));
    if (edits <= limit) return 0.85 - 0.1 * edits - (start ? 0 : 0.05) - (length < 5 ? 0.15 : 0);
  }
  const audible = Math.min(ear.sound.length, knownEar.sound.length) >= 5;
  return off === 1 && audible && ear.sound[0] === knownEar.sound[0] ? 0.64 : 0;
}

/** How well a typed word fits a known one, as `nearFitOf` and with typos, which cost more in a short word, and at the start. */
export const fitOf = (typed: Word, known: Word, allowPrefix: boolean): number =>
  nearFitOf(typed, known, allowPrefix) || typoFitOf(typed, known);

/** How well a misspelt start fits a longer word: « farma|» is heard in « pharmacie ». */
function startFitOf(start: Word, known: Word): number {
  const { folded } = start;
  const { sound } = heard(start);
  if (folded.length >= known.folded.length) return 0;
  const share = folded.length / known.folded.length;
  if (sound.length >= 4 && heard(known).sound.startsWith(sound)) return 0.7 + 0.1 * share;
  const mistyped =
    folded.length >= 5 &&
    folded[0] === known.folded[0] &&
    editDistance(folded, known.folded.slice(0, folded.length), 1) <= 1;
  return mistyped ? 0.58 + 0.1 * share : 0;
}

/** Of the words a misspelling may mean, those so close behind the likeliest. */
const AS_LIKELY = 0.12;

/** A word behind its elision; « dentite » is a dentist mistyped rather than an « entité ». */
const ELIDED = 0.74;
/** A long one is surely meant: « dassurance », « lorthophoniste ». */
const ELIDED_LONG = 0.92;
const LONG_ELIDED = 7;

/** A word of fewer letters is hardly several that were written as one. */
const SHORTEST_IN_ONE = 9;

const HEARD_A_STEP = 400;

/** What words that a directory's services do not have may mean among those that they have. */
export class Spelling {
  readonly #words: readonly Word[];
  readonly #known: readonly Known[];
  readonly #byFolded: ReadonlyMap<string, number>;
  readonly #byStem: ReadonlyMap<string, readonly number[]>;
  readonly #phrases: readonly Phrase[];
  #heard: Heard[] | undefined;
  /** Phrases without their spaces, once a long word has been met that is none. */
  #inOne: Map<string, readonly number[]> | undefined;

  /** @param known words by their number, which stand in phrases by theirs */
  constructor(
    known: readonly Known[],
    byFolded: ReadonlyMap<string, number>,
    byStem: ReadonlyMap<string, readonly number[]>,
    phrases: readonly Phrase[],
  ) {
    this.#words = known.map(({ word }) => word);
    this.#known = known;
    this.#byFolded = byFolded;
    this.#byStem = byStem;
    this.#phrases = phrases;
  }

  /** Works out what the known words sound like, so many at a time: at once, they would hold a phone up. */
  async hearAll(): Promise<void> {
    const heard: Heard[] = [];
    for (let from = 0; from < this.#words.length && !this.#heard; from += HEARD_A_STEP) {
      heard.push(...hear(this.#words.slice(from, from + HEARD_A_STEP)));
      await pause();
    }
    this.#heard ??= heard;
  }

  /** Whether a known word comes right after another in some phrase. */
  #areTogether(first: number, second: number): boolean {
    return this.#known[first]!.phrases.some((phrase) => {
      const { words } = this.#phrases[phrase]!;
      return words[words.indexOf(first) + 1] === second;
    });
  }

  /** How well known words, by number, fit one that is none of them, nor the start of one. */
  meanings(word: Word, mayGrow: boolean): Map<number, number> {
    const meanings = new Map<number, number>();
    // « lécole », « davocat »: the apostrophe that a phone's keyboard hides.
    const elided = /^(?:[dl]|qu)(?=[aeiouyh])(.{5,})$/.exec(word.folded)?.[1];
    if (elided) {
      const isLong = elided.length >= LONG_ELIDED;
      for (const number of this.#byStem.get(new Word(elided).stem) ?? [])
        meanings.set(number, isLong ? ELIDED_LONG : ELIDED);
      if (isLong && meanings.size) return meanings;
    }
    if (word.folded.length < 4 || /\d/.test(word.folded)) return meanings;

    const words = this.#words;
    this.#heard ??= hear(words);
    const { letters, soundLetters } = heard(word);
    const far = word.folded.length >= 7 ? 4 : 2;
    let best = 0;
    const add = (number: number, fit: number) => {
      if (fit <= (meanings.get(number) ?? 0)) return;
      meanings.set(number, fit);
      best = Math.max(best, fit);
    };
    for (const [number, known] of words.entries()) {
      const ear = this.#heard[number]!;
      const near = bitsOf(ear.letters ^ letters) <= far || bitsOf(ear.soundLetters ^ soundLetters) <= 2;
      if (near) add(number, typoFitOf(word, known));
      // « farma|», « orthof|»: all letters of the start are there, one may be wrong.
      if (mayGrow && bitsOf(soundLetters & ~ear.soundLetters) <= 1) add(number, startFitOf(word, known));
    }
    // « francphone » is the language, and no « francophonie ».
    const isLanguage = [...meanings].some(
      ([number, fit]) => fit === best && isLanguageWord(words[number]!.folded),
    );
    for (const [number, fit] of meanings)
      if (fit < best - AS_LIKELY || (isLanguage && !isLanguageWord(words[number]!.folded)))
        meanings.delete(number);
    return meanings;
  }

  #isKnown(word: Word): boolean {
    return this.#byFolded.has(word.folded) || this.#byStem.has(word.stem);
  }

  /** Two known words that were written as one: "childcare", "babysitting", « autoécole ». */
  #twoInOne(word: Word): [Word, Word] | undefined {
    const { folded } = word;
    if (folded.length < 7 || this.#isKnown(word)) return undefined;
    for (let i = 3; i <= folded.length - 3; i++) {
      const first = this.#byFolded.get(folded.slice(0, i));
      const second = this.#byFolded.get(folded.slice(i));
      if (first === undefined || second === undefined) continue;
      // « dentsite » is no site for a dent.
      if (this.#areTogether(first, second)) return [this.#words[first]!, this.#words[second]!];
    }
    return undefined;
  }

  /** The words of a phrase that was written as one: « cliniquesansrendezvous ». */
  #phraseInOne(word: Word): readonly Word[] | undefined {
    if (word.folded.length < SHORTEST_IN_ONE || this.#isKnown(word)) return undefined;
    this.#inOne ??= new Map(
      this.#phrases
        .filter(({ words }) => words.length > 1)
        .map(({ text, words }) => [fold(text).replaceAll(' ', ''), words]),
    );
    return this.#inOne.get(word.folded)?.map((number) => this.#words[number]!);
  }

  /** The word for a service that one word begins with, and what follows: « pharmaciesudbury »; the longest start counts. */
  startInOne(text: string): { service: string; rest: string } | undefined {
    const folded = fold(text);
    if (folded.length < SHORTEST_IN_ONE || folded.includes(' ') || this.#isKnown(new Word(folded)))
      return undefined;
    for (let end = folded.length - 4; end >= 5; end--) {
      if (this.#byFolded.has(folded.slice(0, end)))
        return { service: folded.slice(0, end), rest: folded.slice(end) };
    }
    return undefined;
  }

  /** One known word that was written as two: « télé santé », "bio logique". */
  #oneInTwo(first: Word, second: Word | undefined): Word | undefined {
    if (!second || (this.#isKnown(first) && this.#isKnown(second))) return undefined;
    const joined = new Word(first.folded + second.folded);
    return this.#isKnown(joined) ? joined : undefined;
  }

  /** Typed words, apart and together as the directory writes them. */
  joined(typed: readonly Word[]): Word[] {
    const words: Word[] = [];
    for (let i = 0; i < typed.length; i++) {
      const joined = this.#oneInTwo(typed[i]!, typed[i + 1]);
      if (joined) {
        words.push(joined);
        i++;
      } else words.push(...(this.#twoInOne(typed[i]!) ?? this.#phraseInOne(typed[i]!) ?? [typed[i]!]));
    }
    return words;
  }
}
