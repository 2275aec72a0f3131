import type { Platform, Store, Table } from './platform.ts';
import { TABLES } from './platform.ts';

/** A store that ends with the process or page. */
export function memoryStore(): Store {
  const tables = new Map<Table, Map<string, unknown>>(TABLES.map((name) => [name, new Map()]));
  const table = (name: Table) => tables.get(name)!;
  return {
    durable: false,
    async get<T>(name: Table, key: string) {
      return structuredClone(table(name).get(key)) as T | undefined;
    },
    async put(name, key, value) {
      table(name).set(key, structuredClone(value));
    },
    async delete(name, key) {
      table(name).delete(key);
    },
    async entries<T>(name: Table) {
      return structuredClone([...table(name)]) as Array<[string, T]>;
    },
  };
}

/** One lock for all who share the map: work of one name runs one after the other. */
export function queueByName(): Platform['exclusively'] {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}

/**
 * The in-memory twin of the browser's platform: nothing survives it, everything else behaves the same.
 * Tests replace `fetch` and `now`; the command line replaces `fetch` by one that reads folders too.
 */
export function memoryPlatform(parts: Partial<Platform> = {}): Platform {
  const store = memoryStore();
  return {
    fetch: (url, init) => globalThis.fetch(url, init),
    store: async () => store,
    now: () => Date.now(),
    exclusively: queueByName(),
    later(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    whenOnline: () => () => {},
    ...parts,
  };
}
