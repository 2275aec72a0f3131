import type { Language } from '@relais/core/listing';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  type AttributeRule,
  anything,
  checkAttributes,
  headingLevel,
  headingLevelOf,
} from './base/attributes.ts';
import { controls, tokens } from './base/styles.ts';
import { boxView, troubleView } from './connect/box.ts';
import type { RelaisCombobox } from './connect/combobox.ts';
import type { Scene } from './connect/results.ts';
import { type SearchHost, SearchStore } from './connect/search-store.ts';
import { boxStyles } from './relais-search.styles.ts';
import { Spoken, STRINGS } from './strings/index.ts';

const DEFAULT_LEVEL = 2;

const ATTRIBUTES: Record<string, AttributeRule> = {
  directory: anything,
  'public-key': anything,
  near: anything,
  'heading-level': headingLevel(DEFAULT_LEVEL),
};

/**
 * A search-and-refer box: what, where, who serves in French near there, and the way to them.
 *
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr near - a place to begin with
 * @attr heading-level - level of the box's heading, 2 by default
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires relais-ready - once the directory is open
 * @fires relais-results - after each search
 * @fires relais-card - when a listing's card is opened
 * @fires relais-sent - when a message is kept on the device, on its way
 * @fires relais-problem - when something is not as it should be
 */
@customElement('relais-search')
export class RelaisSearch extends LitElement implements SearchHost {
  static override styles = [tokens, controls, boxStyles];

  @property() directory = '';
  @property({ attribute: 'public-key' }) publicKey = '';
  @property() near = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = DEFAULT_LEVEL;

  readonly #spoken = new Spoken(this, 'box');
  readonly #store = new SearchStore(this);
  #hasResultStyles = false;

  get language(): Language {
    return this.#spoken.language;
  }

  learnAll(): Promise<void> {
    return this.#spoken.learnAll();
  }

  askForWhat(): void {
    this.renderRoot.querySelector<RelaisCombobox>('#what')?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    checkAttributes(this, ATTRIBUTES);
    if (changed.has('near') && !this.#store.state.where) this.#store.place(this.near);
    if (changed.has('directory') || changed.has('publicKey')) void this.#store.open();
    this.#adoptResultStyles();
  }

  #adoptResultStyles(): void {
    const { views } = this.#store.state;
    const { styleSheet } = views?.resultStyles ?? {};
    if (!styleSheet || this.#hasResultStyles) return;
    this.#hasResultStyles = true;
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  override render() {
    if (!this.#spoken.ready) return nothing;
    const { opening, searching, views } = this.#store.state;
    const s = STRINGS[this.language];
    const level = headingLevelOf(this.headingLevel, DEFAULT_LEVEL);
    const scene: Scene = { store: this.#store, s, language: this.language, level };
    const busy = opening.step === 'loading' || searching.step === 'searching';
    return html`<section part="box" lang=${this.language} aria-labelledby="title" aria-busy=${busy}>
      <p id="title" part="title" role="heading" aria-level=${level}>${s.title}</p>
      ${boxView(this.#store, s)} ${views?.noticesView(scene)}
      <div id="answer">
        <p class="summary" role="status" tabindex="-1">${this.#summary(scene)}</p>
        ${this.#body(scene)}
      </div>
      ${views?.footerView(scene)}
    </section>`;
  }

  /** One line, announced: what was found, or what happens. */
  #summary({ s }: Scene): string {
    const { opening, searching, views } = this.#store.state;
    if (opening.step === 'loading') return s.loading;
    if (searching.step === 'searching') return s.searching;
    return searching.step === 'answered' ? (views?.summaryText(searching.answer, s) ?? '') : '';
  }

  #body(scene: Scene) {
    const { opening, searching, views } = this.#store.state;
    if (opening.step === 'failed')
      return troubleView(opening.trouble, scene.s, () => void this.#store.open());
    if (searching.step === 'failed')
      return troubleView(searching.trouble, scene.s, () => void this.#store.search());
    if (searching.step === 'answered') return views?.answerView(scene);
    return searching.step === 'idle' ? views?.frequentView(scene) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-search': RelaisSearch;
  }
}
