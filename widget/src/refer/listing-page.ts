import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import type { Result } from '@relais/core/connect/search';
import { inLanguage, type Listing } from '@relais/core/listing';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { openShared } from '../base/directories.ts';
import { controls, tokens } from '../base/styles.ts';
import { faultText } from '../base/trouble.ts';
import { resultOf, withHours } from '../connect/result-of.ts';
import { RelaisListingShownEvent } from '../events.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { Spoken, STRINGS } from '../strings/index.ts';

type Shown =
  | { step: 'loading' }
  | { step: 'gone' }
  | { step: 'failed'; problem: DirectoryError }
  | { step: 'shown'; directory: Directory; listing: Listing; result: Result };

/**
 * One listing as a page of its own: what a shared link and a QR code lead to.
 *
 * @attr listing - the listing's id
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key
 * @attr site - address of the site that this page is of, for the links to pass on
 * @attr heading-level - level of the listing's name, 1 by default
 * @fires {RelaisListingShownEvent} relais-listing-shown - what was asked for is on the page
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
  readonly #spoken = new Spoken(this, 'all');
  #turn = 0;

  /** The name of the listing shown, for the title of the page. */
  get name(): string {
    return this.shown.step === 'shown' ? inLanguage(this.shown.listing.name, this.#spoken.language).text : '';
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
      const listing = await directory.listing(this.listing);
      shown = listing
        ? {
            step: 'shown',
            directory,
            listing,
            result: await withHours(directory, await resultOf(directory, listing)),
          }
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
    if (!this.listing || !this.#spoken.ready) return nothing;
    const { shown } = this;
    const { language } = this.#spoken;
    const s = ELEMENTS[language].page;
    const said = STRINGS[language];
    switch (shown.step) {
      case 'loading':
        return html`<p class="muted" role="status">${s.loading}</p>`;
      case 'gone':
        return html`<div class="notice" tabindex="-1"><p><strong>${s.gone}</strong></p><p>${s.goneHint}</p></div>`;
      case 'failed':
        return html`<div class="notice caution" role="alert">
          <p>${faultText(shown.problem.fault, said)}</p>
          <button class="link" type="button" @click=${this.#load}>${said.retry}</button>
        </div>`;
      case 'shown': {
        const { text, lang } = inLanguage(shown.listing.name, language);
        return html`<p class="name" role="heading" aria-level=${this.headingLevel} tabindex="-1" lang=${lang}>${text}</p>
          <relais-listing-card .result=${shown.result} .directory=${shown.directory}
            .site=${this.site} .language=${language} .level=${this.headingLevel + 1}></relais-listing-card>`;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-listing-page': RelaisListingPage;
  }
}
