import type { Language } from '@relais/core/listing';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { headingLevelOf } from './base/heading-level.ts';
import { loadSearchEngine } from './base/parts.ts';
import { controls, tokens } from './base/styles.ts';
import { type Trouble, troubleView } from './base/trouble.ts';
import { type BoxActs, boxView } from './connect/box.ts';
import type { RelaisCombobox } from './connect/combobox.ts';
import { EarlyBox } from './connect/early-box.ts';
import type { Scene } from './connect/results.ts';
import type { SearchHost, SearchStore } from './connect/search-store.ts';
import { boxStyles } from './relais-search.styles.ts';
import { type Extent, Spoken, STRINGS } from './strings/index.ts';

type Engine = typeof import('./connect/search-engine.ts');

/**
 * A search-and-refer box: what, where, who serves in French near there, and the way to them.
 *
 * Its shell is there to be typed in before the engine is; what was asked meanwhile is answered then.
 *
 * @attr {"fr" | "en"} lang - the language it speaks; by default that of the page around it
 * @slot - a link to the directory: seen where no script runs, and where the directory cannot be had
 * @fires {RelaisReadyEvent} relais-ready - once the directory is open
 * @fires {RelaisResultsEvent} relais-results - after each search: how much was found
 * @fires {RelaisCardEvent} relais-card - when a listing's card is opened
 * @fires {RelaisSentEvent} relais-sent - when a message is kept on the device, on its way
 * @fires {RelaisKeptEvent} relais-kept - when a service is put into « Ma liste » or taken out
 * @fires {RelaisProblemEvent} relais-problem - when something is not as it should be
 * @element relais-search
 * @csspart box - the whole box
 * @csspart title - its heading
 * @csspart input - each of the two boxes to type in
 * @csspart button - « Chercher »
 * @csspart results - a list of results
 * @csspart result - one result
 * @csspart sign - the sign of an offer: the circle that fills
 * @csspart footer - which directory this is
 * @cssprop [--relais-ink] - text
 * @cssprop [--relais-paper] - background
 * @cssprop [--relais-raised] - background of what stands out
 * @cssprop [--relais-line] - lines between things
 * @cssprop [--relais-field-line] - border of what can be typed in or pressed
 * @cssprop [--relais-muted] - text of lesser weight
 * @cssprop [--relais-accent] - links, the main button, the sign
 * @cssprop [--relais-accent-ink] - text on the accent
 * @cssprop [--relais-positive] - open now
 * @cssprop [--relais-caution] - what needs attention
 * @cssprop [--relais-focus] - the outline of what has the focus
 * @cssprop [--relais-radius] - how round corners are
 */
export class RelaisSearch extends LitElement implements SearchHost {
  static override styles = [tokens, controls, boxStyles];

  // Without decorators, which nothing else needs before the first results.
  static override properties = {
    directory: {},
    publicKey: { attribute: 'public-key' },
    near: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    engine: { state: true },
    trouble: { state: true },
  };
  /** Address of the published directory. */
  directory = '';
  /** The publisher's public key, which the directory must be signed with. */
  publicKey = '';
  /** A place to begin with: a town or a postal code. */
  near = '';
  /** Level of the box's heading, from 1 to 6. */
  headingLevel = 2;

  // Defined with the engine, by host-options.ts: nothing of them is needed before one can type.
  /**
   * Address of the site where each listing has its page, as `relais publish --site` makes it.
   * @attr site
   */
  declare site: string | undefined;
  /**
   * Ids of the services that the box is limited to, a space between them: `amenity/dentist office/lawyer`. All by
   * default.
   * @attr categories
   */
  declare categories: string | undefined;
  /**
   * Provinces and territories that the box is limited to, by their two letters: `ON QC`. All by default.
   * @attr regions
   */
  declare regions: string | undefined;
  /**
   * Name of the organisation on whose site the box is: it stands on what is printed, « De la part de », and, sealed, in what
   * is sent, so that who answers knows through whom somebody came; the person is told so before sending.
   * @attr partner
   */
  declare partner: string | undefined;
  /**
   * What one can do with what was found: `refer` (pass it on, keep it, be called back), `listen` (say what was missing
   * or wrong), `filters`, `buyers` (filters of organisations that buy), `calls` (find and answer organisations that seek
   * members, volunteers, sponsors, suppliers or a successor). All by default; an empty value leaves search alone.
   * @attr features
   */
  declare features: string | undefined;
  /**
   * Keeps what is searched in the fragment of the page's address, under this name or `relais`: reload, back and
   * forward lead to it. Two boxes of a page need two names.
   * @attr url-state
   */
  declare urlState: string | undefined;
  /**
   * Address of map images for the map of results, with `{z}`, `{x}` and `{y}`; that server then sees which neighbourhood
   * is looked at. Without it the map is drawn on the device, and nobody is asked.
   * @attr tiles
   */
  declare tiles: string | undefined;
  /**
   * Whose map images they are, as their terms ask it to be said.
   * @attr tiles-attribution
   */
  declare tilesAttribution: string | undefined;

  private engine: Engine | undefined;
  /** Set where the engine could not be loaded. */
  private trouble: Trouble | undefined;

  readonly #spoken = new Spoken(this, 'box');
  readonly #early = new EarlyBox(() => this.requestUpdate());
  #store: SearchStore | undefined;

  /** @internal */
  get language(): Language {
    return this.#spoken.language;
  }

  /** @internal */
  learn(extent: Extent): Promise<void> {
    return this.#spoken.learn(extent);
  }

  /** @internal */
  askFor(box: 'what' | 'where'): void {
    this.renderRoot.querySelector<RelaisCombobox>(`#${box}`)?.focus();
  }

  get #box(): BoxActs {
    return this.#store ?? this.#early;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('near') && !this.#box.state.where) this.#box.place(this.near);
    if (changed.has('directory') || changed.has('publicKey')) {
      if (this.#store) void this.#store.open();
      else void this.#loadEngine();
    }
  }

  async #loadEngine(): Promise<void> {
    this.trouble = undefined;
    try {
      const engine = await loadSearchEngine();
      if (this.#store) return;
      const root = this.renderRoot as ShadowRoot;
      const { styleSheet } = engine.resultStyles;
      if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      const store = new engine.SearchStore(this, this.#early.state);
      this.#store = store;
      this.engine = engine;
      void store.open();
      const { asked } = this.#early;
      if (asked) void store[asked]();
    } catch (error) {
      const { message } = error as Error;
      console.error(`<${this.localName}> ${message}`);
      this.trouble = { fault: 'unreachable', message };
    }
  }

  override render() {
    // The room is taken before the words are here.
    if (!this.#spoken.ready) return html`<section part="box" aria-busy="true"></section>`;
    const s = STRINGS[this.language];
    const level = headingLevelOf(this.headingLevel, 2);
    const { engine, trouble } = this;
    const store = this.#store;
    const scene: Scene | undefined = store && { store, s, language: this.language, level };
    const { step } = store?.state.opening ?? { step: trouble ? 'failed' : 'loading' };
    const busy = step === 'loading' || store?.state.searching.step === 'searching';
    return html`<section part="box" lang=${this.language} aria-labelledby="title" aria-busy=${busy}>
      <p id="title" part="title" role="heading" aria-level=${level}>${s.title}</p>
      ${boxView(this.#box, s)} ${scene && engine?.noticesView(scene)}
      <div id="answer">
        <p class="summary" role="status" tabindex="-1">${
          scene && engine ? engine.summaryText(scene) : trouble ? nothing : s.loading
        }</p>
        ${trouble ? troubleView(trouble, s, () => void this.#loadEngine()) : scene && engine?.bodyView(scene)}
      </div>
      ${scene && engine?.footerView(scene)}
    </section>`;
  }
}

/** Makes every `<relais-search>` of the page a box: apart from running this file, so that neither is a long task. */
export const defineSearch = () => customElements.define('relais-search', RelaisSearch);

declare global {
  interface HTMLElementTagNameMap {
    'relais-search': RelaisSearch;
  }
}
