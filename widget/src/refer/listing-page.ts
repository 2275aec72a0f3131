import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import { type Result, search } from '@relais/core/connect/search';
import { inLanguage, type Language, type Listing } from '@relais/core/listing';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { openShared } from '../base/directories.ts';
import { controls, tokens } from '../base/styles.ts';
import { languageOf, STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';

type Shown =
  | { step: 'loading' }
  | { step: 'gone' }
  | { step: 'failed'; problem: DirectoryError }
  | { step: 'shown'; directory: Directory; listing: Listing; result: Result | undefined };

/** The listing is shown, or is known to be gone. Says nothing of which. */
export class RelaisListingShownEvent extends Event {
  constructor() {
    super('relais-listing-shown', { bubbles: true, composed: true });
  }
}

/**
 * One listing as a page of its own: what a shared link and a QR code lead to.
 *
 * @attr listing - the listing's id
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key
 * @attr site - address of the site that this page is of, for the links to pass on
 * @attr heading-level - level of the listing's name, 1 by default
 * @fires relais-listing-shown - what was asked for is on the page
 */
@customElement('relais-listing-page')
export class RelaisListingPage extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      :host([hidden]) {
        display: none;
      }
      .name {
        margin-bottom: 0.35em;
        font-size: 1.75em;
        font-weight: 700;
        line-height: 1.15;
        text-wrap: balance;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() listing = '';
  @property() directory = '';
  @property({ attribute: 'public-key' }) publicKey = '';
  @property() site: string | undefined;
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  @state() private shown: Shown = { step: 'loading' };
  @state() private language: Language = 'fr';
  #turn = 0;
  readonly #languageObserver = new MutationObserver(() => {
    this.language = languageOf(this);
  });

  /** The name of the listing shown, for the title of the page. */
  get name(): string {
    return this.shown.step === 'shown' ? inLanguage(this.shown.listing.name, this.language).text : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = languageOf(this);
    for (const node of [this, document.documentElement]) {
      this.#languageObserver.observe(node, { attributes: true, attributeFilter: ['lang'] });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languageObserver.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (['listing', 'directory', 'publicKey'].some((name) => changed.has(name as keyof RelaisListingPage))) {
      void this.#load();
    }
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.name, .notice')?.focus();
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    this.shown = { step: 'loading' };
    if (!this.listing) return;
    let shown: Shown;
    try {
      void import('../connect/listing-card.ts');
      const directory = await openShared(this.directory, this.publicKey);
      const listing = await listingById(directory, this.listing);
      shown = listing
        ? { step: 'shown', directory, listing, result: await resultOf(directory, listing) }
        : { step: 'gone' };
    } catch (error) {
      console.error(`<relais-listing-page> ${(error as Error).message}`);
      const problem =
        error instanceof DirectoryError ? error : new DirectoryError('unreadable', (error as Error).message);
      shown = { step: 'failed', problem };
    }
    if (turn !== this.#turn) return;
    this.shown = shown;
    await this.updateComplete;
    this.dispatchEvent(new RelaisListingShownEvent());
  }

  override render() {
    const { shown, language } = this;
    const s = REFER[language].page;
    const { problems } = STRINGS[language];
    if (!this.listing) return nothing;
    switch (shown.step) {
      case 'loading':
        return html`<p class="muted" role="status">${s.loading}</p>`;
      case 'gone':
        return html`<div class="notice" tabindex="-1"><p><strong>${s.gone}</strong></p><p>${s.goneHint}</p></div>`;
      case 'failed':
        return html`<div class="notice caution" role="alert">
          <p>${problems[shown.problem.fault]}</p>
          <button class="link" type="button" @click=${this.#load}>${problems.retry}</button>
        </div>`;
      case 'shown': {
        const { text, lang } = inLanguage(shown.listing.name, language);
        return html`<p class="name" role="heading" aria-level=${this.headingLevel} tabindex="-1" lang=${lang}>${text}</p>
          <relais-listing-card .result=${shown.result} .listing=${shown.listing} .directory=${shown.directory}
            .site=${this.site} .language=${language} .level=${this.headingLevel + 1}></relais-listing-card>`;
      }
    }
  }
}

async function listingById(directory: Directory, id: string): Promise<Listing | undefined> {
  for await (const listing of directory.listings()) if (listing.id === id) return listing;
  return undefined;
}

/**
 * The listing as a search finds it, with its hours, which are compiled in its neighbourhood; undefined where that
 * cannot be had, or where it has no place.
 */
async function resultOf(directory: Directory, { id, name, places }: Listing): Promise<Result | undefined> {
  const [place] = places;
  if (place?.latitude === undefined || place.longitude === undefined) return undefined;
  const near = { latitude: place.latitude, longitude: place.longitude };
  try {
    const { results } = await search(directory, { text: name.fr || name.en || '', near });
    for (const result of results.slice(0, 5)) {
      if ((await result.details()).id === id) return { ...result, distanceKm: undefined };
    }
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-listing-page': RelaisListingPage;
  }
  interface GlobalEventHandlersEventMap {
    'relais-listing-shown': RelaisListingShownEvent;
  }
}
