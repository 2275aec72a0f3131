import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openDirectory } from '@relais/core/connect/directory';
import { type LookupDirectory, openLookup } from '@relais/core/connect/lookup';
import { SignedManifest } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import type { Platform } from '@relais/core/platform';
import { memoryPlatform } from '@relais/core/platform-memory';
import { CommandError } from './command-error.ts';

export const isWeb = (address: string) => /^https?:\/\//.test(address);

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
 * @param onFetch told each address that is asked for
 * @throws CommandError, DirectoryError
 */
export async function openAnyDirectory(
  address: string,
  publicKey?: string,
  onFetch?: (url: string) => void,
): Promise<{
  directory: LookupDirectory;
  pinned: boolean;
  key: string;
  listings(): AsyncGenerator<Listing>;
}> {
  const reader = folderPlatform();
  const platform: Platform = {
    ...reader,
    fetch: (url, init) => {
      onFetch?.(url);
      return reader.fetch(url, init);
    },
  };
  const url = isWeb(address) ? address : pathToFileURL(`${path.resolve(address)}/`).href;
  const key = publicKey ?? (await namedKey(url, platform));
  const directory = await openLookup({ url, publicKey: key, platform });
  return {
    directory,
    pinned: publicKey !== undefined,
    key,
    listings: async function* () {
      // What is read once is not worth keeping: a whole directory would not fit.
      const store = async () => ({ ...(await reader.store()), put: async () => {} });
      yield* (await openDirectory({ url, publicKey: key, platform: { ...platform, store } })).listings();
    },
  };
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
