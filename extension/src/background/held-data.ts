/** What the extension holds on this device, and its end. */
import type { Platform, Table } from '@relais/core/platform';
import { TABLES } from '@relais/core/platform';
import type { Held } from '../messages.ts';

/** Bytes of what a table holds: of files those of their content, of the rest those of it as JSON. */
function sizeOf(value: unknown): number {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

export async function heldData(platform: Platform): Promise<Held> {
  const store = await platform.store();
  const sizes = async (table: Table) => {
    const entries = await store.entries(table);
    return { count: entries.length, bytes: entries.reduce((sum, [, value]) => sum + sizeOf(value), 0) };
  };
  const [files, manifests, outbox] = await Promise.all([sizes('files'), sizes('manifests'), sizes('outbox')]);
  return {
    directory: files.bytes + manifests.bytes,
    files: files.count,
    waiting: outbox.count,
    waitingBytes: outbox.bytes,
  };
}

/** Erases every table. */
export async function eraseData(platform: Platform): Promise<void> {
  const store = await platform.store();
  for (const table of TABLES) {
    for (const [key] of await store.entries(table)) await store.delete(table, key);
  }
}
