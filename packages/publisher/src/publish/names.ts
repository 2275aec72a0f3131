import { soundsOf } from '@relais/core/connect/spelling';
import { fold, isStopWord } from '@relais/core/connect/words';
import {
  type AreaNames,
  type FileName,
  NAME_CELL,
  NAME_SHARD_MINIMUM,
  type NamePlace,
  type NameShard,
  type NamesFile,
  namePrint,
} from '@relais/core/directory-format';
import type { Text } from '@relais/core/listing';
import { NumberLists } from './number-lists.ts';

/** Words and places, as pairs, of a shard at most: some 15 kB. */
const LARGEST = 16_384;
/** The least share of the largest size that a cut leaves. */
const SMALLEST_SHARE = 0.68;
/** Sectors of an area at most, as they are counted here. */
const PARTS = 2 ** 16;

/** The words of a name in both languages, folded, without those that say nothing. */
function wordsOfName({ fr, en }: Text): string[] {
  const words = new Set<string>();
  for (const name of fr === en ? [fr] : [fr, en]) {
    if (!name) continue;
    const all = fold(name).split(' ');
    const telling = all.filter((word) => !isStopWord(word));
    for (const word of telling.length ? telling : all) words.add(word);
  }
  return [...words];
}

/** The words of all names, gathered as listings pass; then where each of them stands. */
export class NameWords {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Words of each listing, by its number. */
  readonly #ofListing = new NumberLists();
  /** By which each word stands in the names of an area: `namePrint`. */
  #prints: Uint32Array | undefined;
  /** The places of each word: area × PARTS + part. */
  readonly #places: number[][] = [];

  /** The name of the next listing. */
  add(name: Text): void {
    const numbers = wordsOfName(name).map((word) => {
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#words.push(word) - 1;
        this.#numbers.set(word, number);
        this.#places.push([]);
      }
      return number;
    });
    this.#ofListing.add(numbers);
  }

  /** The prints of the words of a listing's name. To be asked for once all names are added. */
  printsOf(listing: number): Uint32Array {
    this.#prints ??= Uint32Array.from(soundsOf(this.#words), namePrint);
    const prints = this.#prints;
    return this.#ofListing.at(listing).map((word) => prints[word]!);
  }

  /** Notes where a listing stands. */
  stands(listing: number, { area, part }: NamePlace): void {
    const place = area * PARTS + part;
    for (const word of this.#ofListing.at(listing)) {
      const places = this.#places[word]!;
      if (places.at(-1) !== place) places.push(place);
    }
  }

  /**
   * Cuts the words into shards. A cut goes where, within reach, two neighbours have the fewest first letters in common:
   * so that a word that comes or goes moves no border but its own.
   * @param write makes a shard's file
   */
  async shards(
    write: (shard: NameShard) => Promise<FileName>,
  ): Promise<Pick<NamesFile, 'starts' | 'shards'>> {
    for (const [word, places] of this.#places.entries())
      this.#places[word] = [...new Set(places)].sort((a, b) => a - b);
    const order = [...this.#words.keys()].sort((a, b) => (this.#words[a]! < this.#words[b]! ? -1 : 1));
    const words = order.map((word) => this.#words[word]!);
    const ends = this.#withEnough(
      order,
      cutWords(
        words,
        order.map((word) => this.#places[word]!.length),
      ),
    );
    const listings = this.#listingsOf(order, ends);
    const names: Pick<NamesFile, 'starts' | 'shards'> = { starts: [], shards: [] };
    for (const [i, end] of ends.entries()) {
      const from = ends[i - 1] ?? 0;
      names.starts.push(i ? startOf(words[from - 1]!, words[from]!) : '');
      names.shards.push(
        await write({
          listings: Math.floor(listings[i]! / NAME_SHARD_MINIMUM) * NAME_SHARD_MINIMUM,
          words: order.slice(from, end).map((word) => [
            this.#words[word]!,
            this.#places[word]!.map((place) => ({
              area: Math.floor(place / PARTS),
              part: place % PARTS,
            })),
          ]),
        }),
      );
    }
    return names;
  }

  /** How many listings have a word of each part. */
  #listingsOf(order: readonly number[], ends: readonly number[]): number[] {
    const partOf = new Uint32Array(this.#words.length);
    for (const [part, end] of ends.entries()) {
      for (let i = ends[part - 1] ?? 0; i < end; i++) partOf[order[i]!] = part;
    }
    const counts = ends.map(() => 0);
    for (let listing = 0; listing < this.#ofListing.length; listing++) {
      for (const part of new Set(this.#ofListing.at(listing).map((word) => partOf[word]!))) counts[part]!++;
    }
    return counts;
  }

  /** Parts with fewer than NAME_SHARD_MINIMUM listings join a neighbour. @returns where each part ends */
  #withEnough(order: readonly number[], cuts: readonly number[]): number[] {
    const ends = [...cuts];
    for (;;) {
      const small = this.#listingsOf(order, ends).findIndex((count) => count < NAME_SHARD_MINIMUM);
      if (small < 0 || ends.length === 1) return ends;
      ends.splice(small === ends.length - 1 ? small - 1 : small, 1);
    }
  }
}

/** What stands in more than this share of an area's cells, « clinique », is a word of services and tells nobody's name. */
const MOST_CELLS_SHARE = 1 / 3;
/** Cells from which on that is asked: of fewer, one is a large share. */
const SEVERAL_CELLS = 64;

/**
 * The names of an area.
 * @param blocks of each entry of a block the prints of its name's words
 */
export function namesOfArea(blocks: ReadonlyArray<ReadonlyArray<Iterable<number>>>): AreaNames {
  const cells = blocks.map(({ length }) => Math.ceil(length / NAME_CELL));
  const all = cells.reduce((sum, count) => sum + count, 0);
  const told: number[] = [];
  let first = 0;
  for (const [order, entries] of blocks.entries()) {
    for (const [entry, prints] of entries.entries()) {
      const cell = first + Math.floor(entry / NAME_CELL);
      for (const print of prints) told.push(print * all + cell);
    }
    first += cells[order]!;
  }
  const sorted = Float64Array.from(told).sort();
  const most = all < SEVERAL_CELLS ? all : all * MOST_CELLS_SHARE;
  let kept = 0;
  for (let from = 0, next = 0; from < sorted.length; from = next) {
    const start = kept;
    const end = (Math.floor(sorted[from]! / all) + 1) * all;
    for (next = from; sorted[next]! < end; next++) {
      if (next === from || sorted[next] !== sorted[next - 1]) sorted[kept++] = sorted[next]!;
    }
    if (kept - start > most) kept = start;
  }
  return { cells, words: sorted.slice(0, kept) };
}

/** The shortest start of a word that the word before comes before. */
function startOf(before: string, word: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

/** @returns where each part ends */
function cutWords(words: readonly string[], sizes: readonly number[]): number[] {
  const ends: number[] = [];
  let left = sizes.reduce((a, b) => a + b, 0);
  let start = 0;
  while (left > LARGEST) {
    // The last part keeps a fair size too.
    const most = Math.min(LARGEST, left - Math.min(LARGEST * SMALLEST_SHARE, left / 2));
    let [taken, at, end, size, fewest] = [0, start, start + 1, sizes[start]!, Number.POSITIVE_INFINITY];
    while (at < words.length && (taken < most || at === start)) {
      taken += sizes[at++]!;
      if (taken < Math.min(most, LARGEST * SMALLEST_SHARE) || at === words.length) continue;
      const common = startOf(words[at - 1]!, words[at]!).length;
      if (common < fewest) [end, size, fewest] = [at, taken, common];
    }
    ends.push(end);
    left -= size;
    start = end;
  }
  if (start < words.length || !ends.length) ends.push(words.length);
  return ends;
}
