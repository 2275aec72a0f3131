import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Directory, DirectoryError, openDirectory } from '@relais/core/connect/directory';
import {
  type BlockFile,
  type FileReference,
  hashOf,
  inflate,
  type ListingsFile,
  pathOf,
  SignedManifest,
} from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import type { Platform } from '@relais/core/platform';
import { memoryPlatform } from '@relais/core/platform-memory';
import { CommandError } from './command-error.ts';

const isWeb = (address: string) => /^https?:\/\//.test(address);

/** The core's platform in Node: nothing kept, folders read as if they were served. */
export function folderPlatform(parts: Partial<Platform> = {}): Platform {
  return memoryPlatform({
    async fetch(url, init) {
      if (!url.startsWith('file:')) return globalThis.fetch(url, init);
      try {
        return new Response(await readFile(fileURLToPath(url)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Response(null, { status: 404 });
        throw error;
      }
    },
    ...parts,
  });
}

/**
 * Opens a directory by address or folder.
 * @param publicKey the publisher's; without one, the key that the directory itself names is used, which shows
 * damage and not forgery: `pinned` tells which
 * @throws CommandError, DirectoryError
 */
export async function openAnyDirectory(
  address: string,
  publicKey?: string,
): Promise<{ directory: Directory; pinned: boolean; listings(): AsyncGenerator<Listing> }> {
  const platform = folderPlatform();
  const url = isWeb(address) ? address : pathToFileURL(`${path.resolve(address)}/`).href;
  const key = publicKey ?? (await namedKey(url, platform));
  const directory = await openDirectory({ url, publicKey: key, platform });
  return {
    directory,
    pinned: publicKey !== undefined,
    listings: () => listingsOf(directory, url.replace(/\/?$/, '/'), platform),
  };
}

/**
 * Every listing of a directory, each once, in the order of its blocks; verified by their hashes. Nothing is kept but
 * their ids: the directory's own reader keeps what it reads, for people who search on.
 * @throws DirectoryError
 */
async function* listingsOf(directory: Directory, base: string, { fetch }: Platform): AsyncGenerator<Listing> {
  const read = async <T>({ hash }: FileReference): Promise<T> => {
    const url = base + pathOf(hash);
    const response = await fetch(url).catch((error: Error) => {
      throw new DirectoryError('unreachable', `${url} cannot be reached: ${error.message}.`);
    });
    if (!response.ok) {
      throw new DirectoryError('missing', `${url} answered ${response.status}. Is the whole folder there?`);
    }
    const bytes = await inflate(new Uint8Array(await response.arrayBuffer())).catch(() => undefined);
    if (!bytes || (await hashOf(bytes)) !== hash) {
      throw new DirectoryError(
        'damaged',
        `${url} is truncated or was changed after it was signed. Publish again.`,
      );
    }
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  };
  const { blocks, distance } = await directory.index();
  const seen = new Set<string>();
  for (const reference of [...blocks, ...distance]) {
    const { groups } = await read<BlockFile>(reference);
    for (const { listings } of await Promise.all(groups.map((group) => read<ListingsFile>(group)))) {
      for (const listing of listings) {
        // A listing lies in the block of each of its places, and in that of each province it serves.
        if (!seen.has(listing.id)) yield listing;
        seen.add(listing.id);
      }
    }
  }
}

async function namedKey(url: string, platform: Platform): Promise<string> {
  try {
    const response = await platform.fetch(`${url.replace(/\/?$/, '/')}manifest.json`);
    if (!response.ok)
      throw new Error(
        response.status === 404 ? 'there is no manifest.json' : `it answers ${response.status}`,
      );
    const signed = SignedManifest.parse(await response.json());
    return JSON.parse(Buffer.from(signed.protected, 'base64url').toString()).kid;
  } catch (error) {
    throw new CommandError(
      `${url} is not a published directory: ${(error as Error).message}. Make one with: relais publish LISTINGS --out DIR`,
    );
  }
}
