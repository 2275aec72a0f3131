/** A file of lines that are read again one by one, in any order, without being held in memory. */
import { readSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

export class LineFile {
  readonly path: string;
  readonly #handle: FileHandle;
  /** Where each line starts, and where the last one ends, in bytes. */
  readonly #starts: number[] = [0];
  #pending: string[] = [];
  #pendingCharacters = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /** An empty file to append to. @throws where it cannot be written */
  static async create(path: string): Promise<LineFile> {
    return new LineFile(path, await open(path, 'w+'));
  }

  /** A file that is there, with its lines given once in their order. @throws where it cannot be read */
  static async open(path: string, onLine: (text: string, line: number) => void): Promise<LineFile> {
    const file = new LineFile(path, await open(path, 'r'));
    try {
      await file.#index(onLine);
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** @param text without a line feed in it */
  async append(text: string): Promise<void> {
    this.#starts.push(this.#starts.at(-1)! + Buffer.byteLength(text) + 1);
    this.#pending.push(text);
    this.#pendingCharacters += text.length;
    if (this.#pendingCharacters >= CHUNK_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (!this.#pending.length) return;
    await this.#handle.writeFile(`${this.#pending.join('\n')}\n`);
    this.#pending = [];
    this.#pendingCharacters = 0;
  }

  async #index(onLine: (text: string, line: number) => void): Promise<void> {
    let rest: Buffer = Buffer.alloc(0);
    let line = 0;
    const give = (bytes: Buffer, length: number) => {
      this.#starts.push(this.#starts.at(-1)! + length);
      onLine(bytes.toString('utf8'), line++);
    };
    for (let position = 0; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await this.#handle.read(chunk, 0, CHUNK_BYTES, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      let from = 0;
      for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
        give(bytes.subarray(from, to), to - from + 1);
        from = to + 1;
      }
      rest = bytes.subarray(from);
    }
    if (rest.length) give(rest, rest.length);
  }

  /** The line of a number, counted from 0. */
  async read(line: number): Promise<string> {
    await this.#flush();
    const start = this.#starts[line]!;
    const bytes = Buffer.allocUnsafe(this.#starts[line + 1]! - start);
    // It lies in the system's cache: waiting for a thread takes ten times as long as the reading.
    readSync(this.#handle.fd, bytes, 0, bytes.length, start);
    return withoutLineFeed(bytes);
  }

  /** All lines in their order. */
  async *lines(): AsyncGenerator<string> {
    await this.#flush();
    for (let line = 0; line < this.size; ) {
      const start = this.#starts[line]!;
      let end = line + 1;
      while (end < this.size && this.#starts[end + 1]! - start <= CHUNK_BYTES) end++;
      const bytes = Buffer.allocUnsafe(this.#starts[end]! - start);
      await this.#handle.read(bytes, 0, bytes.length, start);
      for (; line < end; line++) {
        yield withoutLineFeed(bytes.subarray(this.#starts[line]! - start, this.#starts[line + 1]! - start));
      }
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** Closes the file and takes it away. */
  async remove(): Promise<void> {
    await this.#handle.close();
    await rm(this.path, { force: true });
  }
}

const withoutLineFeed = (bytes: Buffer): string =>
  bytes.toString('utf8', 0, bytes.at(-1) === LINE_FEED ? bytes.length - 1 : bytes.length);
