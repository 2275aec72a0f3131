import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type ElementFault, RelaisProblemEvent } from '../events.ts';
import { Spoken } from '../strings/index.ts';
import { type AttributeRule, anything, checkAttributes } from './attributes.ts';
import { openShared } from './directories.ts';

/** What an element cannot do as it was written: said to the console in one line, and to who listens. */
export class ElementProblem extends Error {
  readonly fault: ElementFault;
  constructor(fault: ElementFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export type Loading<T> =
  | { step: 'loading' }
  | { step: 'ready'; directory: Directory; content: T }
  | { step: 'failed'; fault: ElementFault };

/** These pass by themselves: a connection comes back, a host gets up again. */
const PASSING: readonly ElementFault[] = ['unreachable', 'missing', 'cors', 'damaged'];

/** An element that shows something of one directory. It loads when it is placed, and again when its attributes change. */
export abstract class DirectoryElement<T> extends LitElement {
  /** Address of the published directory. */
  @property() directory = '';
  /** The publisher's public key, which the directory must be signed with. */
  @property({ attribute: 'public-key' }) publicKey = '';

  @state() protected loading: Loading<T> = { step: 'loading' };
  readonly #spoken = new Spoken(this, 'own');
  #turn = 0;
  readonly #retry = () => {
    if (this.mayPass) void this.load();
  };

  /** What the element shows of the directory. @throws ElementProblem, DirectoryError */
  protected abstract fetchContent(directory: Directory): Promise<T>;

  /** The attributes that decide what is fetched, beside directory and key. */
  protected abstract readonly sources: readonly string[];

  /** What the element's own attributes may say. */
  protected abstract readonly rules: Record<string, AttributeRule>;

  protected get language() {
    return this.#spoken.language;
  }

  /** Whether trying again may help. */
  protected get mayPass(): boolean {
    return this.loading.step === 'failed' && PASSING.includes(this.loading.fault);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#retry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#retry);
  }

  override willUpdate(changed: PropertyValues): void {
    const sources = ['directory', 'publicKey', ...this.sources];
    checkAttributes(this, { directory: anything, 'public-key': anything, ...this.rules });
    if (!this.hasUpdated || sources.some((name) => changed.has(name))) void this.load();
  }

  /**
   * Has a part at hand that loads when it is asked for, with its words; they are followed as the language changes.
   * @returns whether it is here; the console says why not
   */
  protected async fetchPart(load: () => Promise<unknown>): Promise<boolean> {
    try {
      await Promise.all([this.#spoken.learn('all'), load()]);
      return true;
    } catch (error) {
      console.error(`<${this.localName}> cannot load a part of itself: ${(error as Error).message}`);
      return false;
    }
  }

  protected async load(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = { step: 'loading' };
    try {
      const directory = await openShared(this.directory, this.publicKey);
      if (directory.problem) this.warn(directory.problem.message);
      const content = await this.fetchContent(directory);
      if (turn === this.#turn) this.loading = { step: 'ready', directory, content };
    } catch (error) {
      if (turn !== this.#turn) return;
      const known = error instanceof DirectoryError || error instanceof ElementProblem;
      const fault = known ? error.fault : 'unreadable';
      this.loading = { step: 'failed', fault };
      console.error(`<${this.localName}> ${(error as Error).message}`);
      // A mistake of ours is worth its trace.
      if (!known) console.error(error);
      this.dispatchEvent(new RelaisProblemEvent(fault));
    }
  }

  /** Something that a webmaster should know, although the element shows what it should. */
  protected warn(message: string): void {
    console.warn(`<${this.localName}> ${message}`);
  }
}
