/** What a browser keeps on the device, and whose turn it is: loaded when there is something to keep or to read. */
import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE } from './first-platform.ts';
import type { Platform, Store, Table } from './platform.ts';
import { TABLES } from './platform.ts';
import { memoryStore, queueByName } from './platform-memory.ts';

const DATABASE_VERSION = 1;

function databaseStore(database: IDBPDatabase): Store {
  return {
    durable: true,
    get: (table: Table, key: string) => database.get(table, key),
    async put(table, key, value) {
      // `strict`: the promise resolves once the bytes are on the disk, not merely handed to the system.
      const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    },
    async delete(table, key) {
      await database.delete(table, key);
    },
    async entries<T>(table: Table) {
      const transaction = database.transaction(table);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return keys.map((key, i) => [String(key), values[i]] as [string, T]);
    },
  };
}

/** @param onClosed called when the browser closes the database under us: site data cleared, a newer version */
export async function openStore(onClosed: () => void): Promise<Store> {
  try {
    const database = await openDB(DATABASE, DATABASE_VERSION, {
      upgrade(database) {
        for (const table of TABLES) database.createObjectStore(table);
      },
      blocking() {
        database.close();
        onClosed();
      },
      terminated: onClosed,
    });
    return databaseStore(database);
  } catch {
    // IndexedDB throws in a frame sandboxed without `allow-same-origin`, and in some private windows.
    return memoryStore();
  }
}

/** Web Locks among all pages of the site; where they are missing or forbidden, one queue for this page. */
export function oneAtATime(): Platform['exclusively'] {
  const queue = queueByName();
  return async (name, work) => {
    if (!navigator.locks) return queue(name, work);
    let begun = false;
    try {
      return await navigator.locks.request(`relais:${name}`, () => {
        begun = true;
        return work();
      });
    } catch (error) {
      // A frame sandboxed without `allow-same-origin` has locks, and may not ask for one.
      if (begun) throw error;
      return queue(name, work);
    }
  };
}
