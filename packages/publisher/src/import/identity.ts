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

/** Where an id was first met. */
export interface Met {
  id: string;
  file: string;
  row: number | undefined;
  content: string;
}

/** Keeps the ids of an import apart. Holds a few words per listing, never the listing. */
export class Identities {
  #met = new Map<string, Met[]>();
  #ids = new Set<string>();

  /**
   * Gives a listing the id under which it stands: its own, or, when another content stands there, the same
   * with `~2`, `~3`. The listing is changed in place.
   *
   * @returns `new`, with the earlier holder of its id if there is one; `same` when a listing equal in everything
   *   but its row already stands.
   */
  settle(listing: Listing, file: string): { outcome: 'new' | 'same'; earlier?: Met } {
    const { row, ...source } = listing.source;
    const content = hash(JSON.stringify({ ...listing, source }));
    const met = this.#met.get(listing.id) ?? [];
    const same = met.find((other) => other.content === content);
    if (same) return { outcome: 'same', earlier: same };
    const wanted = listing.id;
    for (let n = 2; this.#ids.has(listing.id); n++) listing.id = `${wanted}~${n}`;
    this.#ids.add(listing.id);
    this.#met.set(wanted, [...met, { id: listing.id, file, row, content }]);
    return met[0] ? { outcome: 'new', earlier: met[0] } : { outcome: 'new' };
  }
}
