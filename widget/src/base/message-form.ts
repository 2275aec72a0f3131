/** What the forms that write to somebody have in common: how they end, what is missing in them, how they are sent. */
import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Listing, type Place, type Province } from '@relais/core/listing';
import { type Message, partnerName } from '@relais/core/submission';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { STRINGS } from '../strings/index.ts';
import { panels } from './panels.ts';
import { Sending } from './sending.ts';
import { controls, tokens } from './styles.ts';
import './sent-notice.ts';

/** What a form says of itself, in the reader's language. */
export interface FormWords {
  /** On the button. */
  send: string;
  /** What becomes of the message, in a sentence or two, said once it is kept; empty where nothing is to be added. */
  next: string;
  /** Where it could not be sealed; by default what is said of a request. */
  failed?: string;
}

/** What was written in a field. */
export const written = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** A form, which asks for what is missing in it, seals what was written, and then tells how it is followed. */
export abstract class MessageForm extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, panels];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  /** The organisation on whose site it is written, where that site names it: the recipient is told, and so is the person. */
  @property() partner: string | undefined;
  @property() language: Language = 'fr';
  /** Level of its heading. */
  @property({ type: Number }) level = 3;
  /** Names of what is missing or wrong, as of the last attempt to send. */
  @state() protected faults: ReadonlySet<string> = new Set();
  readonly #sending = new Sending(this);

  /** All that stands above the buttons. */
  protected abstract fields(): TemplateResult;
  protected abstract words(): FormWords;
  /** What is missing or wrong in it. Each marks its field: the first one marked gets the focus. */
  protected abstract faultsOf(data: FormData): string[];
  /** What is sent of it, where nothing is missing. */
  protected abstract message(data: FormData): Message;
  /** Where the need is, as it is counted. */
  protected abstract provinceOfNeed(): Province | undefined;
  /** What stands beside the button that sends. */
  protected otherButton(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected get recipientName(): string {
    return inLanguage(this.recipient.name, this.language).text;
  }

  get #partnerName(): string {
    return partnerName(this.partner ?? '');
  }

  /** What is said of a fault, under its field. */
  protected error(fault: string, text: string, field = fault) {
    return this.faults.has(fault) ? html`<p class="error" id=${`${field}-error`}>${text}</p>` : nothing;
  }

  /** For `aria-describedby`: the error of that field, where there is one. */
  protected described(fault: string) {
    return this.faults.has(fault) ? `${fault}-error` : nothing;
  }

  override render() {
    const { language } = this;
    const { state, tried } = this.#sending;
    const { send, next, failed = STRINGS[language].sent.failed } = this.words();
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${tried} .recipient=${this.recipientName}
        .next=${next} .language=${language}></relais-sent-notice>`;
    }
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      ${this.fields()}
      ${this.#partnerView()}
      ${state.step === 'failed' ? html`<p class="notice caution" role="alert">${failed}</p>` : nothing}
      <div class="buttons">
        <button class="button primary" ?disabled=${state.step === 'sealing'}>${send}</button>
        ${this.otherButton()}
      </div>
    </form>`;
  }

  #partnerView() {
    const name = this.#partnerName;
    if (!name) return nothing;
    const [before, after] = STRINGS[this.language].sent.partner('\n').split('\n');
    return html`<p class="small muted">${before}<bdi>${name}</bdi>${after}</p>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    this.faults = new Set(this.faultsOf(data));
    if (this.faults.size) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const partner = this.#partnerName;
    const message: Message = { ...this.message(data), ...(partner && { partner }) };
    await this.#sending.send(this.manifest, this.recipient, message, this.provinceOfNeed());
    await this.updateComplete;
    this.renderRoot.querySelector('relais-sent-notice')?.focus();
  }
}

/**
 * A form about a listing, opened from its card: it takes the focus, and can be left.
 *
 * @fires cancel - the person would rather not
 */
export abstract class ListingForm extends MessageForm {
  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  override level = 4;

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel-title')?.focus();
  }

  /** What is sent of the listing, in French: whoever reads it finds it again by its id, or knows it by the rest. */
  protected get reference(): { id: string; name: string; city?: string } {
    const { listing, place } = this;
    return {
      id: listing.id,
      name: inLanguage(listing.name, 'fr').text,
      ...(place && { city: place.city }),
    };
  }

  protected override provinceOfNeed(): Province | undefined {
    return this.place?.province;
  }

  protected override otherButton(): TemplateResult {
    return html`<button class="button" type="button"
      @click=${() => this.dispatchEvent(new Event('cancel'))}>${STRINGS[this.language].callBack.cancel}</button>`;
  }
}
