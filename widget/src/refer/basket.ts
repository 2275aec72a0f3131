/**
 * « Ma liste »: what one keeps to compare, print or export. In the memory of the page, and gone with it: not even
 * sessionStorage, because what a person keeps tells what they need, and the device may be a library's.
 */
import { keyOf, type Referral } from './referral.ts';

export interface Kept extends Referral {
  key: string;
  /** How far it was from the place asked for, and that place's name; empty for the person's own position. */
  distance: { km: number; from: string } | undefined;
}

/** One list for all elements of a page. Says `change` when it changes, and nothing about what is in it. */
export class Basket extends EventTarget {
  #entries: Kept[] = [];
  #removed: { entries: Kept[]; before: Kept[] } | undefined;

  get entries(): readonly Kept[] {
    return this.#entries;
  }

  /** What the last removal took; empty where nothing can be undone. */
  get removed(): readonly Kept[] {
    return this.#removed?.entries ?? [];
  }

  has(referral: Referral): boolean {
    const key = keyOf(referral);
    return this.#entries.some((entry) => entry.key === key);
  }

  add(referral: Referral, distance?: Kept['distance']): void {
    if (this.has(referral)) return;
    this.#set([...this.#entries, { ...referral, key: keyOf(referral), distance }], undefined);
  }

  remove(key: string): void {
    this.#take((entry) => entry.key === key);
  }

  clear(): void {
    this.#take(() => true);
  }

  /** Puts what the last removal took back where it was. */
  undo(): void {
    if (this.#removed) this.#set(this.#removed.before, undefined);
  }

  #take(goes: (entry: Kept) => boolean): void {
    const entries = this.#entries.filter(goes);
    if (!entries.length) return;
    const before = this.#entries;
    this.#set(
      before.filter((entry) => !goes(entry)),
      { entries, before },
    );
  }

  #set(entries: Kept[], removed: { entries: Kept[]; before: Kept[] } | undefined): void {
    this.#entries = entries;
    this.#removed = removed;
    this.dispatchEvent(new Event('change'));
  }
}

export const basket = new Basket();
