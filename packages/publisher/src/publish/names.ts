import { fold, isStopWord } from '@relais/core/connect/words';
import { type FileName, NAME_SHARD_MINIMUM, type NamesFile } from '@relais/core/directory-format';
import type { Text } from '@relais/core/listing';

/** A word that more than this share of the names have says too little to be looked up by. */
const COMMON_SHARE = 0.005;
/** Words a listing is looked up by at most: who asks for it by name says one of them. */
const MOST_TELLING = 2;

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

/** How many listings have each word in their name, gathered as they pass. */
export class NameWords {
  /** Each word once: names share most of theirs. */
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  /** Words of each listing, by its number. */
  readonly #ofListing: number[][] = [];

  add(name: Text, listing: number): void {
    this.#ofListing[listing] = wordsOfName(name).map((word) => {
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#words.push(word) - 1;
        this.#numbers.set(word, number);
        this.#counts.push(0);
      }
      this.#counts[number]!++;
      return number;
    });
  }

  /** The words a listing is looked up by: the rarest, as far as few have them; where all are common, the least common. */
  telling(listing: number): string[] {
    const most = Math.max(NAME_SHARD_MINIMUM, this.#ofListing.length * COMMON_SHARE);
    const words = [...this.#ofListing[listing]!].sort((a, b) => this.#counts[a]! - this.#counts[b]! || a - b);
    const rare = words.filter((word) => this.#counts[word]! <= most).slice(0, MOST_TELLING);
    return (rare.length ? rare : words.slice(0, 1)).map((word) => this.#words[word]!);
  }
}

/**
 * Cuts names by the start of a word, so that every shard has NAME_SHARD_MINIMUM listings or more.
 * @param byWord listings that are looked up by a word
 * @param write makes a shard's file
 */
export async function cutNames<T>(
  byWord: ReadonlyMap<string, T[]>,
  write: (listings: T[]) => Promise<FileName>,
): Promise<NamesFile> {
  const words = [...byWord.keys()].sort();
  const parts: Array<{ start: string; listings: Set<T> }> = [];
  for (const [i, word] of words.entries()) {
    const open = parts.at(-1);
    if (open && open.listings.size < NAME_SHARD_MINIMUM) {
      for (const listing of byWord.get(word)!) open.listings.add(listing);
    } else {
      // The shortest start that the word before does not have.
      const before = words[i - 1] ?? '';
      let length = 1;
      while (before.startsWith(word.slice(0, length)) || word.slice(0, length) <= before) length++;
      parts.push({ start: i ? word.slice(0, length) : '', listings: new Set(byWord.get(word)) });
    }
  }
  const last = parts.at(-1);
  const beforeLast = parts.at(-2);
  if (last && beforeLast && last.listings.size < NAME_SHARD_MINIMUM) {
    for (const listing of last.listings) beforeLast.listings.add(listing);
    parts.pop();
  }
  const shards: FileName[] = [];
  for (const { listings } of parts) shards.push(await write([...listings]));
  return { starts: parts.map(({ start }) => start), shards };
}
