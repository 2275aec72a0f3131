/** The names of the listings at hand: which of them a text asks for. */
import type { Block } from '../directory-format.ts';
import { pause } from './pace.ts';
import { nearFitOf, type Word, withoutLanguage, wordsOfAll } from './words.ts';

export interface NameFit {
  /** From 0 to 1. */
  fit: number;
  /** Whether a word that tells a name, and no service, is among those that fit. */
  own: boolean;
}

/** From so many letters on a word that no service has tells a name by itself. */
const LONG_WORD = 8;

/** A phone takes a few milliseconds for so many. */
const NAMES_A_STEP = 100;

/** Two names where there are two. */
export function namesOfEntry({ fr, en }: Block, entry: number): string[] {
  const [french, english] = [fr[entry]!, en[entry]!];
  return french && english && french !== english ? [french, english] : [french || english];
}

/** The names of one block, their words folded once. */
class BlockNames {
  /** Each word of the names once, with where it stands. */
  readonly #vocabulary: Array<{ word: Word; positions: number[] }> = [];
  /** Words of each name, as positions in the vocabulary; two names an entry where there are two. */
  readonly #names: Array<{ entry: number; words: number[] }> = [];

  /** Reads the names, so many at a time. */
  *read(block: Block): Generator<void> {
    const known = new Map<string, number>();
    const typed = new Map<string, Word>();
    for (let from = 0; from < block.size; from += NAMES_A_STEP) {
      const length = Math.min(NAMES_A_STEP, block.size - from);
      const texts = Array.from({ length }, (_, i) =>
        namesOfEntry(block, from + i).map((text) => ({ text, entry: from + i })),
      ).flat();
      const all = wordsOfAll(
        texts.map(({ text }) => text),
        typed,
      );
      for (const [i, { entry }] of texts.entries()) {
        const words = withoutLanguage(all[i]!).map((word) => {
          let number = known.get(word.folded);
          if (number === undefined) {
            number = this.#vocabulary.push({ word, positions: [] }) - 1;
            known.set(word.folded, number);
          }
          this.#vocabulary[number]!.positions.push(this.#names.length);
          return number;
        });
        this.#names.push({ entry, words });
      }
      yield;
    }
  }

  /**
   * How well names fit the words of a text, by entry; entries that fit nothing are left out. A name is asked for by
   * a good part of it: « clinique » alone stands in a hundred names.
   * @param serviceFits how well services have each of the words: a name is told by one that fits it better
   * @param fitOf how well a word fits one of a name: with typos, where the text may have some
   */
  fits(wanted: readonly Word[], serviceFits: readonly number[], fitOf = nearFitOf): Map<number, NameFit> {
    const sums = new Map<number, number>();
    const told = new Set<number>();
    const toldInFull = new Set<number>();
    for (const [i, word] of wanted.entries()) {
      const best = new Map<number, number>();
      for (const known of this.#vocabulary) {
        const fit = fitOf(word, known.word, false);
        if (!fit) continue;
        for (const position of known.positions) best.set(position, Math.max(best.get(position) ?? 0, fit));
      }
      for (const [position, fit] of best) {
        sums.set(position, (sums.get(position) ?? 0) + fit);
        // « farmacie brison » means Brisson, though « brison » may be a prison misspelt.
        if (fit > serviceFits[i]!) told.add(position);
        if (!serviceFits[i] && word.folded.length >= LONG_WORD) toldInFull.add(position);
      }
    }
    const fits = new Map<number, NameFit>();
    for (const [position, sum] of sums) {
      const { entry, words } = this.#names[position]!;
      // « Thistledwon » alone is enough for Thistledown Veterinary Hospital: nothing else is called that.
      const share = toldInFull.has(position) ? 1 : Math.min(1, wanted.length / Math.min(words.length, 3));
      const fit = (sum / wanted.length) * (0.6 + 0.4 * share);
      if (fit > (fits.get(entry)?.fit ?? 0)) fits.set(entry, { fit, own: told.has(position) });
    }
    return fits;
  }

  /** Entries that are called just that: the same words in the same order, as they are spelt. */
  called(words: readonly Word[]): Set<number> {
    const isSame = ({ words: own }: { words: readonly number[] }) =>
      own.length === words.length &&
      own.every((number, i) => this.#vocabulary[number]!.word.folded === words[i]!.folded);
    return new Set(this.#names.filter(isSame).map(({ entry }) => entry));
  }
}

const namesOfBlocks = new WeakMap<Block, BlockNames>();

/** Has the names of a block at hand for `namesOf`, a little at a time: others have their turn between. */
export async function readNames(block: Block): Promise<void> {
  if (namesOfBlocks.has(block)) return;
  const names = new BlockNames();
  for (const _ of names.read(block)) await pause();
  namesOfBlocks.set(block, names);
}

/** The names of a block that has been through `readNames`. */
export const namesOf = (block: Block): BlockNames => namesOfBlocks.get(block)!;
