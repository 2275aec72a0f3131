import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { CommandError } from './command-error.ts';

/** A file that appears under its name only when it is whole. */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  #pending = '';
  #bytes = 0;
  #open = true;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** @throws CommandError when the folder is missing or cannot be written to. */
  static async create(path: string): Promise<AtomicFile> {
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      return new AtomicFile(path, temporary, await open(temporary, 'w'));
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new CommandError(
        `${path}: cannot be written (${reason}). Check that its folder exists and is writable.`,
      );
    }
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length < 64 * 1024) return;
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const chunk = Buffer.from(this.#pending);
    this.#pending = '';
    this.#bytes += chunk.length;
    await this.#handle.writeFile(chunk);
  }

  /** Puts the file in its place. @returns its bytes */
  async finish(): Promise<number> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    this.#open = false;
    await rename(this.#temporary, this.#path);
    return this.#bytes;
  }

  /** Takes away what was begun and not finished. */
  async discard(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
  }
}
