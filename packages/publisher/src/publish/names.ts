import { wordsOf } from '@relais/core/connect/words';
import { type FileName, NAME_SHARD_MINIMUM, type NamesFile } from '@relais/core/directory-format';
import type { Text } from '@relais/core/listing';

/** A word that more than this share of the names have says too little to be looked up by. */
const COMMON_SHARE = 0.005;

const wordsOfName = ({ fr, en }: Text): Set<string> =>
  new Set([fr, en].flatMap((name) => (name ? wordsOf(name).map(({ folded }) => folded) : [])));

/** How many listings have each word in their name, gathered as they pass. */
export class NameWords {
  readonly #counts = new Map<string, number>();
  #listings = 0;

  add(name: Text): void {
    this.#listings++;
    for (const word of wordsOfName(name)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The words a name is looked up by: those that few have; where all are common, the least common. */
  telling(name: Text): string[] {
    const most = Math.max(NAME_SHARD_MINIMUM, this.#listings * COMMON_SHARE);
    const words = [...wordsOfName(name)].map((word) => ({ word, count: this.#counts.get(word)! }));
    const rare = words.filter(({ count }) => count <= most);
    if (rare.length) return rare.map(({ word }) => word);
    const [least] = words.sort((a, b) => a.count - b.count);
    return least ? [least.word] : [];
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
