/**
 * What of the device belongs to one directory. Each has its own files, checked against its own key: a file’s short name
 * is nobody’s seal, and what one publisher signed must never be read as another’s. One that goes takes its own along, and
 * nothing else.
 */
import type { Platform, Store, Table } from '@relais/core/platform';

/** The directory that was there before there could be several: its data lie under bare names, as they were left. */
export const FIRST = 'first';

/** Names of files and manifests never begin so: a hash has no `|`, and a manifest’s name is an address. */
const OF_ANOTHER = /^[0-9a-f]{8}\|/;
export const newId = (): string => crypto.randomUUID().slice(0, 8);

const PARTED: readonly Table[] = ['manifests', 'files'];

const prefixOf = (id: string): string => (id === FIRST ? '' : `${id}|`);
const isOf = (id: string, name: string): boolean =>
  id === FIRST ? !OF_ANOTHER.test(name) : name.startsWith(prefixOf(id));

/** The same device, on which nothing is found and nothing kept but what is of one directory. The outbox is everybody’s. */
export function apart(platform: Platform, id: string): Platform {
  const prefix = prefixOf(id);
  return {
    ...platform,
    async store(): Promise<Store> {
      const store = await platform.store();
      const named = (table: Table, name: string) => (PARTED.includes(table) ? prefix + name : name);
      return {
        ...store,
        get: (table, name) => store.get(table, named(table, name)),
        put: (table, name, value) => store.put(table, named(table, name), value),
        delete: (table, name) => store.delete(table, named(table, name)),
        async entries<T>(table: Table) {
          const all = await store.entries<T>(table);
          if (!PARTED.includes(table)) return all;
          return all
            .filter(([name]) => isOf(id, name))
            .map(([name, value]) => [name.slice(prefix.length), value] as [string, T]);
        },
      };
    },
  };
}

/** Erases what lies here of directories that are none of these: of one that was removed, or only tried. */
export async function eraseOthers(platform: Platform, ids: readonly string[]): Promise<void> {
  const store = await platform.store();
  for (const table of PARTED) {
    for (const [name] of await store.entries(table)) {
      if (!ids.some((id) => isOf(id, name))) await store.delete(table, name);
    }
  }
}
