import type { Directory } from '@relais/core/connect/directory';
import { type Listing, type Offer, servesInFrench } from '@relais/core/listing';
import { isWeakEvidence, OFFER_SENTENCE } from '@relais/core/wording';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { anything } from '../base/attributes.ts';
import { DirectoryElement } from '../base/directory-element.ts';
import { listingById } from '../base/listing-by-id.ts';
import { signDrawing } from '../base/sign-drawing.ts';
import { controls, tokens } from '../base/styles.ts';
import { nameIn } from '../base/texts.ts';
import { RelaisListingToggleEvent } from '../events.ts';
import type { RelaisFloatingCard, Spot } from './floating-card.ts';
import { layout } from './relais-listing.styles.ts';

/** How long a pointer rests on the words before that is meant, and may leave them on its way to the card. */
const REST_MS = 350;
const AWAY_MS = 300;

const newestFirst = ({ french }: Listing) =>
  [...french.evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));

/**
 * One listing in the middle of a sentence: its words are a link, its French offer stands beside them, and its card
 * opens over the page when somebody rests on it, taps it or presses Enter.
 *
 * @slot - the words of the sentence; an `<a href>` among them is a link before this loads and without it
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr listing - id of the listing
 * @attr site - address of the site where each listing has its page, as `relais publish --site` makes it
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires {RelaisListingToggleEvent} relais-listing-toggle - the card has been opened or closed
 * @fires {RelaisProblemEvent} relais-problem - the listing cannot be shown; its words stay as they are
 * @csspart link - the words, where they hold no link of their own
 * @csspart sign - the sign of the French offer
 */
@customElement('relais-listing')
export class RelaisListing extends DirectoryElement<Listing> {
  static override styles = [tokens, controls, layout];

  /** Id of the listing. */
  @property() listing = '';
  /** Address of the site where each listing has its page. */
  @property() site: string | undefined;

  protected readonly sources = ['listing'];
  protected readonly rules = { listing: anything, site: anything };
  /** `resting`: opened by a pointer that only rests there; `asked`: opened on purpose, and it stays. */
  @state() private card: 'closed' | 'resting' | 'asked' = 'closed';
  /** The link among the words, where the page wrote one. */
  @state() private link: HTMLAnchorElement | undefined;
  /** Whether what a card is made of is here. */
  @state() private hasCard = false;
  #spot: Spot | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected fetchContent(directory: Directory): Promise<Listing> {
    return listingById(directory, this.listing);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFocusOut);
    this.#findLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#onFocusOut);
    this.#close();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.loading.step === 'failed' && this.card !== 'closed') this.#close();
  }

  override updated(): void {
    // The page's own link says what it does now, and no more once it is only a link again.
    if (this.link && this.loading.step !== 'failed') {
      this.link.setAttribute('aria-haspopup', 'dialog');
      this.link.setAttribute('aria-expanded', String(this.card !== 'closed'));
    } else {
      this.link?.removeAttribute('aria-haspopup');
      this.link?.removeAttribute('aria-expanded');
    }
  }

  override render() {
    const slot = html`<slot @slotchange=${this.#findLink}></slot>`;
    if (this.loading.step === 'failed') return slot;
    const listing = this.loading.step === 'ready' ? this.loading.content : undefined;
    // Without words of the page's own, the listing's name stands there.
    const words = listing && !this.textContent?.trim() ? nameIn(listing.name, this.language) : slot;
    return html`<span class="whole"
        @pointerenter=${this.#onEnter} @pointerleave=${this.#onLeave} @click=${this.#onClick}>${
          this.link
            ? words
            : html`<span class="words" part="link" role="button" tabindex="0" aria-haspopup="dialog"
                aria-expanded=${this.card !== 'closed'} @keydown=${this.#onKeyDown}>${words}</span>`
        }${this.#beside(listing)}</span>${this.#floating(listing)}`;
  }

  /** Word joiner and no-break space: the sign stays on the line of the last word. */
  #beside(listing: Listing | undefined) {
    const offer: Offer | undefined = listing && (listing.places[0]?.french ?? listing.french).offer;
    const weak = listing && servesInFrench(offer!) && isWeakEvidence(newestFirst(listing)[0], Date.now());
    return html`<span class="beside">&#8288;&nbsp;${
      offer
        ? html`${signDrawing(offer, weak)}<span class="hidden-text"> (${OFFER_SENTENCE[this.language][offer]})</span>`
        : html`<span class="room"></span>`
    }</span>`;
  }

  #floating(listing: Listing | undefined) {
    if (this.card === 'closed' || !this.hasCard) return nothing;
    return html`<relais-floating-card
      .directory=${this.loading.step === 'ready' ? this.loading.directory : undefined} .listing=${listing} .site=${this.site} .language=${this.language}
      .beside=${this.link ?? this.renderRoot.querySelector('.words') ?? this} .spot=${this.#spot}
      @pointerenter=${() => clearTimeout(this.#timer)} @pointerleave=${this.#onLeave}
      @close=${() => this.#close(true)}></relais-floating-card>`;
  }

  readonly #findLink = () => {
    this.link = this.querySelector<HTMLAnchorElement>('a[href]') ?? undefined;
  };

  readonly #onEnter = ({ pointerType, clientX, clientY }: PointerEvent) => {
    if (pointerType === 'touch') return;
    clearTimeout(this.#timer);
    if (this.card !== 'closed') return;
    // What the card is made of is on its way while the pointer rests.
    void this.#fetchCard();
    this.#timer = setTimeout(() => {
      this.#spot = { x: clientX, y: clientY };
      void this.#open('resting');
    }, REST_MS);
  };

  readonly #onLeave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return;
    clearTimeout(this.#timer);
    if (this.card === 'resting') this.#timer = setTimeout(() => this.#close(), AWAY_MS);
  };

  readonly #onClick = (event: MouseEvent) => {
    // Another tab, a window, a download: the link is a link.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    if (this.card === 'asked') {
      this.#close(true);
      return;
    }
    // Zero where a key pressed it.
    this.#spot = event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : undefined;
    void this.#open('asked');
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  };

  /** Escape closes from wherever the focus is, and closes nothing else of the page with it. */
  readonly #onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    this.#close(this.contains(activeElement));
  };

  readonly #onPointerDown = (event: PointerEvent) => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  /** Who tabs on leaves the card behind. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (this.card === 'asked' && relatedTarget instanceof Node && !this.contains(relatedTarget))
      this.#close();
  };

  async #fetchCard(): Promise<boolean> {
    this.hasCard ||= await this.fetchPart(() => import('./floating-card.ts'));
    return this.hasCard;
  }

  async #open(how: 'resting' | 'asked'): Promise<void> {
    if (this.card === 'closed') this.dispatchEvent(new RelaisListingToggleEvent(true, this.listing));
    this.card = how;
    document.addEventListener('keydown', this.#onEscape, true);
    document.addEventListener('pointerdown', this.#onPointerDown, true);
    if (!(await this.#fetchCard())) {
      // The words stay; pressed again, it is asked for again.
      this.#close();
      return;
    }
    await this.updateComplete;
    if (this.card === 'asked')
      this.renderRoot.querySelector<RelaisFloatingCard>('relais-floating-card')?.focus();
  }

  #close(returnFocus = false): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onEscape, true);
    document.removeEventListener('pointerdown', this.#onPointerDown, true);
    if (this.card === 'closed') return;
    this.card = 'closed';
    this.dispatchEvent(new RelaisListingToggleEvent(false, this.listing));
    if (returnFocus) (this.link ?? this.renderRoot.querySelector<HTMLElement>('.words'))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-listing': RelaisListing;
  }
}
