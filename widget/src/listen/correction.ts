import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Listing, type Place } from '@relais/core/listing';
import { CORRECTABLE, type Correctable } from '@relais/core/submission';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../base/panels.ts';
import { Sending } from '../base/sending.ts';
import { controls, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
import { choices } from './choices.styles.ts';
import '../base/sent-notice.ts';

/**
 * « Une erreur? »: what is wrong in a listing, by type; what would be right, in words if one likes.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-correction')
export class RelaisCorrection extends LitElement {
  static override styles = [tokens, controls, panels, choices];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 4;
  @state() private wanted = false;
  @state() private faults: ReadonlySet<string> = new Set();
  readonly #sending = new Sending(this);

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel-title')?.focus();
  }

  override render() {
    const s = REFER[this.language].listen;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried}
        .recipient=${inLanguage(this.recipient.name, this.language).text} .next=${s.nextCorrection} .language=${this.language}></relais-sent-notice>`;
    }
    const missing = this.faults.has('about');
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
        <p class="panel-title" id="title" role="heading" aria-level=${this.level} tabindex="-1">${s.correctTitle}</p>
        <p>${s.correctIntro(inLanguage(this.listing.name, this.language).text)}</p>
      </div>
      <fieldset aria-labelledby="title" aria-describedby=${missing ? 'about-error' : nothing}>
        <div class="choices">
          ${CORRECTABLE.map(
            (
              field,
            ) => html`<label><input type="checkbox" name="about" value=${field} aria-invalid=${missing} />
              ${s.fields[field]}</label>`,
          )}
        </div>
        ${missing ? html`<p class="error" id="about-error">${s.aboutMissing}</p>` : nothing}
      </fieldset>
      <div class="field">
        <label for="note">${s.correctNote} <span class="hint">(${s.optional})</span></label>
        <textarea class="input" id="note" name="note" maxlength="1000" rows="2"></textarea>
      </div>
      ${answerFields({
        language: this.language,
        recipient: this.recipient,
        wanted: this.wanted,
        onWanted: (wanted) => {
          this.wanted = wanted;
        },
        faults: this.faults,
        next: s.nextCorrection,
      })}
      ${
        state.step === 'failed'
          ? html`<p class="notice caution" role="alert">${STRINGS[this.language].sent.failed}</p>`
          : nothing
      }
      <div class="buttons">
        <button class="button primary" ?disabled=${state.step === 'sealing'}>${s.send}</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event('cancel'))}>${s.cancel}</button>
      </div>
    </form>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const about = data.getAll('about') as Correctable[];
    this.faults = new Set([...(about.length ? [] : ['about']), ...answerFaults(data, this.wanted)]);
    if (this.faults.size) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { listing, place } = this;
    const note = String(data.get('note') ?? '').trim();
    await this.#sending.send(
      this.manifest,
      this.recipient,
      {
        kind: 'correction',
        listing: {
          id: listing.id,
          name: inLanguage(listing.name, 'fr').text,
          ...(place && { city: place.city }),
        },
        about,
        ...(note && { note }),
        ...answerOf(data, this.wanted),
        language: this.language,
      },
      place?.province,
    );
    await this.updateComplete;
    this.renderRoot.querySelector('relais-sent-notice')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-correction': RelaisCorrection;
  }
}
