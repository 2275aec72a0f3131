import type { BoxActs, BoxState } from './box.ts';

/** Keeps what is typed and asked until the store is here to act on it. */
export class EarlyBox implements BoxActs {
  state: BoxState = { what: '', where: '', position: undefined, locating: 'no' };
  /** What the person pressed last, to be done as soon as it can be. */
  asked: 'search' | 'locate' | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  #set(change: Partial<BoxState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }

  say(what: string): void {
    this.#set({ what });
  }

  place(where: string): void {
    this.#set({ where });
  }

  locate(): void {
    this.asked = 'locate';
    this.#set({ locating: 'asking' });
  }

  search(): void {
    this.asked = 'search';
  }

  readonly suggestWhat = async () => [];
  readonly suggestWhere = async () => [];
}
