/**
 * The one seam between the core and where it runs. Everything else in the core is the same in a page, in an
 * extension and in Node. `platform-browser.ts` is the real one; `platform-memory.ts` its twin for tests, for
 * the command line and for pages that may not store anything.
 */

/** What the core keeps on the device, by table. Values are structured-cloneable. */
export interface Store {
  get<T>(table: Table, key: string): Promise<T | undefined>;
  put(table: Table, key: string, value: unknown): Promise<void>;
  delete(table: Table, key: string): Promise<void>;
  entries<T>(table: Table): Promise<Array<[key: string, value: T]>>;
  /** False where what is kept ends with the page: the interface then says so. */
  readonly durable: boolean;
}

/** `manifests`: the last good one of each directory; `files`: verified bytes by hash; `outbox`: what waits. */
export type Table = 'manifests' | 'files' | 'outbox';
export const TABLES: readonly Table[] = ['manifests', 'files', 'outbox'];

/** What a search needs of it. */
export type SearchPlatform = Omit<Platform, 'exclusively' | 'whenOnline'>;

export interface Platform {
  fetch(url: string, init?: RequestInit): Promise<Response>;
  store(): Promise<Store>;
  /** Whether the store need not be opened to know that nothing is in it; absent where opening it costs nothing. */
  holdsNothing?(): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` while nobody else on this device runs work of that name. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Calls back after so many milliseconds, where the page or worker still lives; returns how to cancel. */
  later(ms: number, work: () => void): () => void;
  /** Calls back when a connection returns; returns how to stop listening. */
  whenOnline(work: () => void): () => void;
}
