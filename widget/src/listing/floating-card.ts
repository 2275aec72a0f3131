import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Directory } from '@relais/core/connect/directory';
import { minuteOfWeek } from '@relais/core/connect/opening';
import type { Result } from '@relais/core/connect/search';
import { inLanguage, type Language, type Listing } from '@relais/core/listing';
import { dateText, openText } from '@relais/core/wording';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../base/drawings.ts';
import { controls, tokens } from '../base/styles.ts';
import { nameIn } from '../base/texts.ts';
import { resultOf, withHours } from '../connect/result-of.ts';
import { ELEMENTS } from '../strings/elements.ts';
import '../connect/listing-card.ts';
import { floating } from './floating-card.styles.ts';

/** Pixels to the words it belongs to, and to the edges of the window. */
const GAP = 6;
const MARGIN = 8;
const TALLEST = 560;
const SHORTEST = 160;

/** A point of the window that the card opens at, where words run over several lines. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * A listing's card floating over the page, beside the words it belongs to: a dialog that is not modal, in the top
 * layer where the browser has one. Who opens it decides when it closes; it asks with `close`.
 */
@customElement('relais-floating-card')
export class RelaisFloatingCard extends LitElement {
  static override styles = [tokens, controls, floating];

  /** Absent while they are on their way. */
  @property({ attribute: false }) directory: Directory | undefined;
  @property({ attribute: false }) listing: Listing | undefined;
  /** Address of the site where each listing has its page. */
  @property() site: string | undefined;
  @property() language: Language = 'fr';
  /** What it stands beside. */
  @property({ attribute: false }) beside!: Element;
  @property({ attribute: false }) spot: Spot | undefined;

  @state() private result: Result | undefined;
  /** Whether something was put into « Ma liste » here. */
  @state() private keeping = false;
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.showPopover?.();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('listing')) void this.#load();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('beside')) return;
    this.#stopFollowing?.();
    this.#stopFollowing = autoUpdate(this.beside, this, () => void this.#place());
  }

  /** Takes the focus to the card as a whole: what is heard first is whose card it is. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.inside')?.focus());
  }

  async #onKept(): Promise<void> {
    try {
      await import('../refer/basket-panel.ts');
      this.keeping = true;
    } catch (error) {
      console.error(`<relais-listing> cannot load a part of itself: ${(error as Error).message}`);
    }
  }

  async #load(): Promise<void> {
    const { directory, listing } = this;
    if (!directory || !listing) return;
    const result = await resultOf(directory, listing);
    if (listing === this.listing) this.result = result;
    const complete = await withHours(directory, result);
    if (listing === this.listing) this.result = complete;
  }

  async #place(): Promise<void> {
    const { x, y } = await computePosition(this.beside, this, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(this.spot),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            this.style.maxHeight = `${Math.max(SHORTEST, Math.min(availableHeight, TALLEST))}px`;
          },
        }),
      ],
    });
    this.style.left = `${x}px`;
    this.style.top = `${y}px`;
    this.toggleAttribute('placed', true);
  }

  override render() {
    const { language, listing, directory } = this;
    const s = ELEMENTS[language];
    return html`<div class="inside" part="card" @relais-kept=${this.#onKept} role="dialog" aria-labelledby="name" tabindex="-1" lang=${language}>
      <header>
        ${
          listing && directory
            ? this.#whose(listing, directory)
            : html`<p class="muted" id="name" role="status">${s.card.loading}</p>`
        }
        <button class="close" type="button" aria-label=${s.card.close}
          @click=${() => this.dispatchEvent(new Event('close'))}>${icon('close')}</button>
      </header>
      ${listing && directory ? this.#card(directory) : nothing}
    </div>`;
  }

  #whose(listing: Listing, directory: Directory) {
    const { language, result } = this;
    const kinds = result?.categories.slice(0, 2).map((category) => category[language]) ?? [];
    const what = [...kinds, result?.city ?? listing.places[0]?.city].filter(Boolean).join(' · ');
    const today = result?.week ? Math.floor(minuteOfWeek(directory.now, result.week.zone) / 1440) : 0;
    const open = result ? openText(result.open, today, language) : '';
    return html`<div>
      <p class="name" id="name" role="heading" aria-level="2">${nameIn(listing.name, language)}</p>
      ${what ? html`<p class="what">${what}</p>` : nothing}
      ${
        // Its line is there before the hours are.
        open || listing.places[0]?.hours
          ? html`<p class="hours ${result?.open.state}">${open}&#8203;</p>`
          : nothing
      }
    </div>`;
  }

  #card(directory: Directory) {
    const { language, result } = this;
    const s = ELEMENTS[language];
    const { manifest } = directory;
    const edition = inLanguage(manifest.name, language);
    return html`
      ${
        result
          ? html`<relais-listing-card .directory=${directory} .result=${result} .site=${this.site} .language=${language}
              .level=${3}></relais-listing-card>`
          : html`<p class="muted" role="status">${s.card.loading}</p>`
      }
      ${this.keeping ? html`<relais-basket .language=${language} .level=${3}></relais-basket>` : nothing}
      <p class="edition small muted">
        ${manifest.fictional ? html`<strong class="fictional">${s.fictional}</strong> · ` : nothing}
        <span lang=${edition.lang}>${s.edition(edition.text, dateText(manifest.published, language))}</span>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-floating-card': RelaisFloatingCard;
  }
}
