/** The files of an edition: named, signed, compressed, written; and those of earlier ones, found and removed. */
import { createHash, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Content } from '@relais/core/bytes';
import {
  allBlocks,
  decodeBackstage,
  decodeBlock,
  decodeHosts,
  decodeIds,
  decodeIndex,
  decodeNames,
  decodeOverview,
  decodeShelf,
  encodeStart,
  type FileName,
  FORMAT_VERSION,
  type Manifest,
  pathOf,
  SIGNATURE_BYTES,
  SignedManifest,
  START_PATH,
  verifyManifest,
} from '@relais/core/directory-format';
import { CommandError } from '../command-error.ts';
import type { PrivateKey } from '../keys.ts';
import {
  compress,
  type FileWriter,
  keyObject,
  partsOf,
  writerBeside,
  writerHere,
  writeWhole,
} from './file-writer.ts';

/** Files of earlier editions stay this long, for visitors who still hold an earlier manifest. */
const KEEP_OLD_FILES_MS = 7 * 24 * 60 * 60 * 1000;

/** Files being compressed at a time: enough for every core, few enough for memory. */
const AT_WORK = 8;

/** A thread takes longer to start than the files of so many listings to write. */
const FEW_LISTINGS = 5000;

/**
 * Writes files as they are made, compressing several at a time; the bytes depend on the contents and the key alone.
 */
export class Edition {
  readonly #directory: string;
  readonly #writer: FileWriter;
  readonly #digests = new Map<FileName, string>();
  /** Files that lay in the folder before. */
  readonly #standing: ReadonlySet<string>;
  readonly #working = new Set<Promise<void>>();
  #failure: Error | undefined;
  /** Bytes of each file, as stored. Complete once `finish` has run. */
  readonly sizes = new Map<FileName, number>();
  written = 0;

  /** @param listings how many: of many, the files are written in a thread of their own */
  constructor(directory: string, key: PrivateKey, listings: number) {
    this.#directory = directory;
    this.#writer = listings > FEW_LISTINGS ? writerBeside(key) : writerHere(key);
    mkdirSync(path.join(directory, 'f'), { recursive: true });
    this.#standing = new Set(readdirSync(path.join(directory, 'f')));
  }

  /** The file's name, at once or when there is room for its work; it may be on the disk only after `finish`. */
  async add(content: Content): Promise<FileName> {
    const digest = createHash('sha256').update(content.bytes).digest('hex');
    const name = digest.slice(0, 12);
    const known = this.#digests.get(name);
    if (known === digest) return name;
    if (known) {
      // Once in a hundred thousand directories of a million listings.
      throw new CommandError(
        `Two files of this edition would have one name (${name}). Change any listing and publish again.`,
      );
    }
    this.#digests.set(name, digest);
    while (this.#working.size >= AT_WORK) await Promise.race(this.#working);
    if (this.#failure) throw this.#failure;
    const work = this.#write(name, content)
      .catch((error) => {
        this.#failure ??= error as Error;
      })
      .finally(() => this.#working.delete(work));
    this.#working.add(work);
    return name;
  }

  async #write(name: FileName, content: Content): Promise<void> {
    const file = path.join(this.#directory, pathOf(name));
    const { size, written } = await this.#writer.write({
      ...content,
      file,
      standing: this.#standing.has(name),
    });
    this.sizes.set(name, size);
    if (written) this.written++;
  }

  /** Resolves once every file stands. @throws where one could not be written */
  async finish(): Promise<void> {
    await Promise.all(this.#working);
    await this.#writer.close();
    if (this.#failure) throw this.#failure;
  }
}

/** Puts an edition in force, whose files stand: for who knows the directory, and for who comes for the first time. */
export async function writeManifest(directory: string, manifest: Manifest, key: PrivateKey): Promise<void> {
  const text = signManifest(manifest, key);
  const { files } = manifest;
  const [guide, index] = [files.guide, files.overview ?? files.index].map((name) =>
    gunzipSync(readFileSync(path.join(directory, pathOf(name)))),
  ) as [Buffer, Buffer];
  await writeWhole(path.join(directory, 'manifest.json'), Buffer.from(text));
  await writeWhole(
    path.join(directory, START_PATH),
    await compress(partsOf(encodeStart({ manifest: text, guide, index }))),
  );
}

/** JWS, flattened JSON, EdDSA over Ed25519 (RFC 7515, RFC 8037). `kid` is the public key itself. */
function signManifest(manifest: Manifest, key: PrivateKey): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = { payload: encode(manifest), protected: encode({ alg: 'EdDSA', kid: key.x }) };
  const signature = sign(null, Buffer.from(`${signed.protected}.${signed.payload}`), keyObject(key));
  return `${JSON.stringify({ ...signed, signature: signature.toString('base64url') } satisfies SignedManifest)}\n`;
}

/** The edition that lies in the folder, if it is one of this key's. */
export async function previousManifest(directory: string, key: PrivateKey): Promise<Manifest | undefined> {
  const text = await readFile(path.join(directory, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = await verifyManifest(text, key.x).catch(() => null);
  if (!manifest && !isOfEarlierVersion(text, key.x)) {
    throw new CommandError(
      `${directory} holds a directory that was signed with another key. Sites that pinned that key would refuse ` +
        'this edition: publish with the same --key, or to another folder.',
    );
  }
  return manifest ?? undefined;
}

/** Signed with this key, and of a version of the format that is not written any more. */
function isOfEarlierVersion(text: string, publicKey: string): boolean {
  try {
    const signed = SignedManifest.parse(JSON.parse(text));
    const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    return decode(signed.protected).kid === publicKey && decode(signed.payload).version < FORMAT_VERSION;
  } catch {
    return false;
  }
}

/** A file's content, its signature not checked: for the publisher's own folder. */
export function contentOfFile(directory: string, name: FileName): Uint8Array<ArrayBuffer> {
  const inflated = gunzipSync(readFileSync(path.join(directory, pathOf(name))));
  return new Uint8Array(inflated.subarray(SIGNATURE_BYTES));
}

/** The names of an edition's files, by its tree; those below a file that cannot be read any more are left out. */
export function filesOf(directory: string, { files }: Manifest): FileName[] {
  const read = <T>(name: FileName, decode: (content: Uint8Array) => T): T | undefined => {
    try {
      return decode(contentOfFile(directory, name));
    } catch {
      return undefined;
    }
  };
  const index = read(files.index, decodeIndex);
  const overview = files.overview ? read(files.overview, decodeOverview) : undefined;
  const blocks = index ? allBlocks(index).map(({ name }) => name) : [];
  const particulars = blocks.flatMap((name) => read(name, decodeBlock)?.particulars ?? []);
  const shelves = read(files.backstage, decodeBackstage)?.shelves ?? [];
  const groups = shelves.flatMap(
    (shelf) =>
      read(shelf, decodeShelf)
        ?.flat()
        .map(({ name }) => name) ?? [],
  );
  const names = read(files.names, decodeNames);
  const hosts = read(files.hosts, decodeHosts);
  return [
    ...Object.values(files).filter((name) => name !== undefined),
    ...(overview ?? []).map(({ name }) => name),
    ...blocks,
    ...particulars,
    ...shelves,
    ...groups,
    ...(names ? [...names.shards, ...names.areas] : []),
    ...(read(files.ids, decodeIds) ?? []),
    ...(hosts?.sections ?? []).flatMap(({ parts, shards }) => [...parts, ...shards].map(({ name }) => name)),
    ...(hosts?.deltas ?? []).map(({ name }) => name),
  ];
}

/**
 * Removes what no visitor can still be reading: files that left the directory a week ago or more. What leaves with
 * this edition is dated now; what is not the publisher's own is not touched.
 * @returns how many went, and how many are left for visitors of earlier editions
 */
export async function removeOldFiles(
  directory: string,
  current: ReadonlyMap<FileName, unknown>,
  superseded: readonly FileName[],
): Promise<{ removed: number; waiting: number }> {
  const folder = path.join(directory, 'f');
  const now = new Date();
  for (const name of superseded) {
    if (!current.has(name)) await utimes(path.join(folder, name), now, now).catch(() => {});
  }
  let removed = 0;
  let waiting = 0;
  for (const name of await readdir(folder)) {
    // 32 letters: files of the format's first version.
    if (!/^(?:[0-9a-f]{12}|[0-9a-f]{32})$/.test(name) || current.has(name)) continue;
    const file = path.join(folder, name);
    if (now.getTime() - (await stat(file)).mtimeMs < KEEP_OLD_FILES_MS) {
      waiting++;
      continue;
    }
    await rm(file);
    removed++;
  }
  return { removed, waiting };
}
