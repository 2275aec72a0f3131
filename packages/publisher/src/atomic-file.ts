import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { ImportError } from './import/report.ts';

/** A file that appears under its name only when it is whole. */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  #pending = '';
  #open = true;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** @throws ImportError when the folder is missing or cannot be written to. */
  static async create(path: string): Promise<AtomicFile> {
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      return new AtomicFile(path, temporary, await open(temporary, 'w'));
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new ImportError(
        'output',
        `${path}: cannot be written (${reason}). Check that its folder exists and is writable.`,
      );
    }
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length < 64 * 1024) return;
    const chunk = this.#pending;
    this.#pending = '';
    await this.#handle.writeFile(chunk);
  }

  async finish(): Promise<void> {
    await this.#handle.writeFile(this.#pending);
    await this.#handle.sync();
    await this.#handle.close();
    this.#open = false;
    await rename(this.#temporary, this.#path);
  }

  /** Takes away what was begun and not finished. */
  async discard(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
  }
}
