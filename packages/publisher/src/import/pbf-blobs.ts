/**
 * The container of OpenStreetMap's PBF files: one blob after the other, each with a header that says how long it
 * is (https://wiki.openstreetmap.org/wiki/PBF_Format). Read with the limits the format sets, so that a file whose
 * lengths lie costs no more memory than an honest one.
 */
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate, zstdDecompress } from 'node:zlib';
import { PbfReader } from 'pbf';

const inflated = promisify(inflate);
const unzstd = promisify(zstdDecompress);

/** As the format says: “must be less than”. */
export const MAX_HEADER_BYTES = 64 * 1024;
export const MAX_BLOB_BYTES = 32 * 1024 * 1024;

export interface Blob {
  /** `OSMHeader`, `OSMData`, or one to be passed over. */
  type: string;
  /** Where it begins in the file, and where the next one does. */
  at: number;
  next: number;
  /** What is in it, or why it cannot be read; the blobs behind it can be read all the same. Never rejects. */
  content: Promise<Uint8Array | BlobProblem>;
}

export class BlobProblem {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The file cannot be read further than `at`: nothing tells where the next blob begins. */
export class BlobsBroken extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Runs over the fields of a message. @throws Error where one reaches past its end */
export function fieldsOf(pbf: PbfReader, end: number, read: (field: number) => void): void {
  for (let field = pbf.nextField(end); field !== 0; field = pbf.nextField(end)) {
    read(field);
    if (pbf.pos > end) break;
  }
  if (pbf.pos !== end) throw new Error('a length in it reaches past the end of what it is in');
}

/** The end of a field that has a length, with `pos` at its beginning. @throws Error where it has none that fits */
export function endOf(pbf: PbfReader, within: number): number {
  if (pbf.type !== 2) throw new Error(`a field is of wire type ${pbf.type} where 2 was expected`);
  const length = pbf.readVarint();
  const end = pbf.pos + length;
  if (!(end <= within)) throw new Error('a length in it reaches past the end of what it is in');
  return end;
}

function bytesOf(pbf: PbfReader, within: number): Uint8Array {
  const end = endOf(pbf, within);
  const bytes = pbf.buf.subarray(pbf.pos, end);
  pbf.pos = end;
  return bytes;
}

const READ_AHEAD = 1024 * 1024;

/** Bytes of a file by their place, read a megabyte at a time. */
class Window {
  readonly #handle: FileHandle;
  #from = 0;
  #bytes = new Uint8Array();

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Fewer than asked for where the file ends. Those given before stay as they are. */
  async read(at: number, length: number): Promise<Uint8Array> {
    const offset = at - this.#from;
    if (offset >= 0 && offset + length <= this.#bytes.length)
      return this.#bytes.subarray(offset, offset + length);
    const buffer = new Uint8Array(Math.max(length, READ_AHEAD));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, at + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#from = at;
    this.#bytes = buffer.subarray(0, filled);
    return this.#bytes.subarray(0, Math.min(length, filled));
  }
}

/** How many blobs are inflated while one is being looked at. */
const AHEAD = 2;

/**
 * The blobs from one place in a file to another, in order.
 *
 * @throws BlobsBroken where the file breaks off, or says lengths that the format forbids
 */
export async function* blobsOf(handle: FileHandle, from: number, to: number): AsyncGenerator<Blob> {
  const window = new Window(handle);
  const waiting: Blob[] = [];
  let at = from;
  let broken: unknown;
  for (;;) {
    while (broken === undefined && at < to && waiting.length < AHEAD) {
      try {
        const blob = await blobAt(window, at);
        waiting.push(blob);
        at = blob.next;
      } catch (error) {
        // What was read before comes first.
        broken = error;
      }
    }
    const blob = waiting.shift();
    if (blob) yield blob;
    else if (broken !== undefined) throw broken;
    else return;
  }
}

async function blobAt(window: Window, at: number): Promise<Blob> {
  const prefix = await window.read(at, 4);
  if (prefix.length < 4) throw new BlobsBroken(at, 'breaks off in the middle of a length');
  const headerBytes = new DataView(prefix.buffer, prefix.byteOffset).getUint32(0);
  if (headerBytes === 0 || headerBytes >= MAX_HEADER_BYTES) {
    throw new BlobsBroken(
      at,
      `says that a blob’s header has ${headerBytes} bytes; fewer than 64 KiB are allowed`,
    );
  }
  const header = await window.read(at + 4, headerBytes);
  if (header.length < headerBytes) throw new BlobsBroken(at, 'breaks off in the header of a blob');
  let type = '';
  let dataBytes = -1;
  try {
    const pbf = new PbfReader(header);
    fieldsOf(pbf, header.length, (field) => {
      if (field === 1) type = Buffer.from(bytesOf(pbf, header.length)).toString('latin1');
      else if (field === 3) dataBytes = pbf.readVarint();
    });
  } catch {
    throw new BlobsBroken(at, 'has bytes that are no header of a blob');
  }
  if (dataBytes < 0) throw new BlobsBroken(at, 'has a blob’s header that does not say how long the blob is');
  if (dataBytes >= MAX_BLOB_BYTES) {
    throw new BlobsBroken(at, `says that a blob has ${dataBytes} bytes; fewer than 32 MiB are allowed`);
  }
  const start = at + 4 + headerBytes;
  const data = await window.read(start, dataBytes);
  if (data.length < dataBytes) {
    throw new BlobsBroken(at, `breaks off: ${dataBytes - data.length} bytes of a blob are missing`);
  }
  const content = contentOf(data).catch(
    (error: unknown) => new BlobProblem(error instanceof Error ? error.message : String(error)),
  );
  return { type, at, next: start + dataBytes, content };
}

const OTHER_COMPRESSIONS: Record<number, string> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4' };

async function contentOf(data: Uint8Array): Promise<Uint8Array> {
  const pbf = new PbfReader(data);
  let said: number | undefined;
  let raw: Uint8Array | undefined;
  let packed: { bytes: Uint8Array; how: typeof inflated | typeof unzstd } | undefined;
  let other: string | undefined;
  fieldsOf(pbf, data.length, (field) => {
    if (field === 1) raw = bytesOf(pbf, data.length);
    else if (field === 2) said = pbf.readVarint();
    else if (field === 3) packed = { bytes: bytesOf(pbf, data.length), how: inflated };
    else if (field === 7) packed = { bytes: bytesOf(pbf, data.length), how: unzstd };
    else other ??= OTHER_COMPRESSIONS[field];
  });
  if (raw) return raw;
  if (!packed) throw new Error(other ? `is compressed with ${other}, which is not read` : 'is empty');
  if (said !== undefined && said >= MAX_BLOB_BYTES) {
    throw new Error(`says that it inflates to ${said} bytes; fewer than 32 MiB are allowed`);
  }
  const bytes = await packed.how(packed.bytes, { maxOutputLength: said ?? MAX_BLOB_BYTES }).catch((error) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE'
      ? new Error(
          `inflates to more than the ${said ?? MAX_BLOB_BYTES} bytes that are allowed or that it says`,
        )
      : new Error(`cannot be inflated (${error.code ?? error.message})`);
  });
  if (said !== undefined && bytes.length !== said) {
    throw new Error(`inflates to ${bytes.length} bytes where it says ${said}`);
  }
  return bytes;
}
