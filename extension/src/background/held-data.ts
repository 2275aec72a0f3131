/** What the extension holds on this device, and its end. */
import type { Platform, Table } from '@relais/core/platform';
import { TABLES } from '@relais/core/platform';
import type { Held } from '../messages.ts';
import { apart } from './apart.ts';

/** Bytes of what a table holds: of files those of their content, of the rest those of it as JSON. */
function sizeOf(value: unknown): number {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

/** @param followed which directories there are */
export async function heldData(platform: Platform, followed: ReadonlyArray<{ id: string }>): Promise<Held> {
  const sizes = async (device: Platform, table: Table) => {
    const entries = await (await device.store()).entries(table);
    return { count: entries.length, bytes: entries.reduce((sum, [, value]) => sum + sizeOf(value), 0) };
  };
  const directories: Held['directories'] = {};
  for (const { id } of followed) {
    const device = apart(platform, id);
    const [files, manifests] = [await sizes(device, 'files'), await sizes(device, 'manifests')];
    directories[id] = { bytes: files.bytes + manifests.bytes, files: files.count };
  }
  const outbox = await sizes(platform, 'outbox');
  return { directories, waiting: outbox.count, waitingBytes: outbox.bytes };
}

/** Erases every table. */
export async function eraseData(platform: Platform): Promise<void> {
  const store = await platform.store();
  for (const table of TABLES) {
    for (const [key] of await store.entries(table)) await store.delete(table, key);
  }
}
