/** Ids that stay the same from one import to the next, and what happens when two rows have the same. */
import { createHash } from 'node:crypto';
import type { Listing } from '@relais/core/listing';
import { fold } from './fold.ts';

/** `ON Covid Testing (2021).csv` → `on-covid-testing-2021`. */
export const sourceOfFile = (file: string): string =>
  fold(file.replace(/\.[^.]+$/, '')).replace(/ /g, '-') || 'source';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** An id for a row that has none, out of what seldom changes. The row number is no part of it. */
export function idOfContent(name: string, address: string, postalCode: string, city: string): string {
  // Chains have one name in many towns; where neither address nor postal code is known, the town counts.
  const place = address || postalCode ? [address, postalCode] : [city];
  return hash([name, ...place].map(fold).join('\n'));
}

/** Where a listing with the same id was met before; without a row where its source has none. */
export interface Met {
  file: string;
  row: number | undefined;
}

/** Two halves of a hash of 64 bits: two of ten million ids meet by chance once in 400,000 imports. */
type Key = readonly [number, number];

function keyOf(text: string): Key {
  const digest = createHash('sha256').update(text).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}

const FIRST_SLOTS = 1024;
/** Taken by a listing that was renamed to it, `x~2`, and not met under it. */
const RENAMED = 0x8000;

/** Slots that hold numbers alone, 22 bytes each: ten million listings in memory would be gigabytes. */
class Slots {
  #used = 0;
  #ids = new Uint32Array(2 * FIRST_SLOTS);
  #contents = new Uint32Array(2 * FIRST_SLOTS);
  #rows = new Uint32Array(FIRST_SLOTS);
  /** The file's number, counted from 1; 0 is a free slot. */
  #files = new Uint16Array(FIRST_SLOTS);

  /** Every entry with an id, in the order they were added. */
  *of([high, low]: Key): Generator<{ content: Key; row: number; file: number }> {
    const mask = this.#files.length - 1;
    for (let at = low & mask; this.#files[at] !== 0; at = (at + 1) & mask) {
      if (this.#ids[2 * at] !== high || this.#ids[2 * at + 1] !== low) continue;
      const content: Key = [this.#contents[2 * at]!, this.#contents[2 * at + 1]!];
      yield { content, row: this.#rows[at]!, file: this.#files[at]! };
    }
  }

  add(id: Key, content: Key, row: number, file: number): void {
    if (++this.#used * 2 > this.#files.length) this.#grow();
    const mask = this.#files.length - 1;
    let at = id[1] & mask;
    while (this.#files[at] !== 0) at = (at + 1) & mask;
    this.#ids.set(id, 2 * at);
    this.#contents.set(content, 2 * at);
    this.#rows[at] = row;
    this.#files[at] = file;
  }

  #grow(): void {
    const [ids, contents, rows, files] = [this.#ids, this.#contents, this.#rows, this.#files];
    const size = files.length * 2;
    this.#used = 1;
    this.#ids = new Uint32Array(2 * size);
    this.#contents = new Uint32Array(2 * size);
    this.#rows = new Uint32Array(size);
    this.#files = new Uint16Array(size);
    // From a free slot on, so that entries of one id stay in their order where they run past the end.
    const start = files.indexOf(0);
    for (let step = 0; step < files.length; step++) {
      const at = (start + step) % files.length;
      if (files[at] === 0) continue;
      this.add(
        [ids[2 * at]!, ids[2 * at + 1]!],
        [contents[2 * at]!, contents[2 * at + 1]!],
        rows[at]!,
        files[at]!,
      );
    }
  }
}

/** Keeps the ids of an import apart. Holds a few numbers per listing, never the listing. */
export class Identities {
  readonly #slots = new Slots();
  readonly #files: string[] = [];

  /**
   * Gives a listing the id under which it stands: its own, or, when another content stands there, the same
   * with `~2`, `~3`. The listing is changed in place.
   *
   * @returns `new`, with the earlier holder of its id if there is one; `same` when a listing equal in everything
   *   but its row already stands.
   */
  settle(listing: Listing, file: string): { outcome: 'new' | 'same'; earlier?: Met } {
    const { row, ...source } = listing.source;
    const content = keyOf(JSON.stringify({ ...listing, source }));
    const wanted = keyOf(listing.id);
    const stands = [...this.#slots.of(wanted)];
    const met = stands.filter((entry) => (entry.file & RENAMED) === 0);
    const same = met.find((entry) => entry.content[0] === content[0] && entry.content[1] === content[1]);
    if (same) return { outcome: 'same', earlier: this.#met(same) };

    const number = this.#numberOf(file);
    if (stands.length > 0) {
      const base = listing.id;
      let taken = wanted;
      for (let n = 2; !this.#slots.of(taken).next().done; n++) {
        listing.id = `${base}~${n}`;
        taken = keyOf(listing.id);
      }
      this.#slots.add(taken, content, row ?? 0, number | RENAMED);
    }
    this.#slots.add(wanted, content, row ?? 0, number);
    return met[0] ? { outcome: 'new', earlier: this.#met(met[0]) } : { outcome: 'new' };
  }

  #numberOf(file: string): number {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    // Past 32,767 files, messages name the last of them.
    return Math.min(this.#files.length, RENAMED - 1);
  }

  #met({ row, file }: { row: number; file: number }): Met {
    return { file: this.#files[file - 1]!, row: row === 0 ? undefined : row };
  }
}
