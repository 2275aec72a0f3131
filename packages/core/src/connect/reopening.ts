/**
 * Opening a directory that was seen before, or whose host has no `start`: the newest manifest where it can be had, else the last
 * good one.
 */
import { type Manifest, verifyManifest } from '../directory-format.ts';
import { inflate } from '../first-files.ts';
import { type Directory, DirectoryError, type KindOfDirectory, type Prepared } from './directory.ts';
import { type Files, type KeptFile, TIMEOUT_MS } from './files.ts';

/** How long to wait for a newer manifest when a good one is already here. */
const PATIENCE_MS = 4000;

/** Files that no search has used for so many days go when a new edition comes. */
const KEEP_DAYS = 30;

/** @throws DirectoryError where there is neither a manifest to be had nor one that is kept */
export async function reopen<D extends Directory>(
  { files, kept, keep, spared }: Prepared,
  publicKey: string,
  Kind: KindOfDirectory<D>,
): Promise<D> {
  try {
    const bytes = await files.fetch('manifest.json', kept ? PATIENCE_MS : TIMEOUT_MS, 'no-cache');
    const text = new TextDecoder().decode(await inflate(bytes));
    const manifest = await verified(text, publicKey, files.base);
    if (kept && manifest.published < kept.published) {
      throw new DirectoryError(
        'rolled-back',
        `${files.base}manifest.json is of ${manifest.published}, older than the edition of ${kept.published} seen here before; it is not used.`,
      );
    }
    if (text !== kept?.text) {
      await keep({ text, manifest });
      await dropUnused(files, new Set(spared)).catch(() => {});
    }
    return new Kind(manifest, files);
  } catch (error) {
    if (!(error instanceof DirectoryError) || !kept) throw error;
    return new Kind(await verified(kept.text, publicKey, files.base), files, error);
  }
}

/** The last good edition, nobody asked. */
export const openKept = async <D extends Directory>(
  { files, kept }: Prepared,
  publicKey: string,
  Kind: KindOfDirectory<D>,
): Promise<D | undefined> => kept && new Kind(await verified(kept.text, publicKey, files.base), files);

/** Makes room: what earlier editions left and nobody has used for a while. */
async function dropUnused({ platform, today }: Files, spared: ReadonlySet<string>): Promise<void> {
  const store = await platform.store();
  for (const [name, { day }] of await store.entries<KeptFile>('files')) {
    if (day < today - KEEP_DAYS && !spared.has(name)) await store.delete('files', name);
  }
}

async function verified(text: string, publicKey: string, base: string): Promise<Manifest> {
  let manifest: Manifest | null;
  try {
    manifest = await verifyManifest(text, publicKey);
  } catch (error) {
    throw new DirectoryError(
      'unreadable',
      `${base}manifest.json is not the manifest of a directory this version can read: ${(error as Error).message}.`,
    );
  }
  if (!manifest) {
    throw new DirectoryError(
      'signature',
      `${base}manifest.json is not signed by the public key given here; it is not used. Compare the key with the one the publisher gives.`,
    );
  }
  return manifest;
}
