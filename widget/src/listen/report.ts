import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Listing, type Place } from '@relais/core/listing';
import { SHORTCOMINGS, type Shortcoming } from '@relais/core/submission';
import { monthName } from '@relais/core/wording';
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

/** A visit longer ago than this says little of how it is today. */
const MONTHS = 12;

/** `2026-11`, and the months before it, the newest first. */
export function monthsUntil(now: Date, count = MONTHS): string[] {
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    return month.toISOString().slice(0, 7);
  });
}

/**
 * « Pas de service en français? »: whether one was served in French, and if not, what happened; the month and no day,
 * because a day would tell who it was.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-report')
export class RelaisReport extends LitElement {
  static override styles = [tokens, controls, panels, choices];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 4;
  @state() private served: boolean | undefined;
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
        .recipient=${inLanguage(this.recipient.name, this.language).text} .next=${this.wanted ? s.nextReportAnswer : s.nextReport} .language=${this.language}></relais-sent-notice>`;
    }
    const missing = this.faults.has('served');
    const answer = (served: boolean, text: string) => html`<label>
      <input type="radio" name="served" value=${served ? 'yes' : 'no'} aria-invalid=${missing}
        .checked=${this.served === served} @change=${() => {
          this.served = served;
        }} /> ${text}</label>`;
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
        <p class="panel-title" id="title" role="heading" aria-level=${this.level} tabindex="-1">${s.reportTitle}</p>
        <p>${s.reportIntro(inLanguage(this.listing.name, this.language).text)}</p>
      </div>
      <fieldset role="radiogroup" aria-labelledby="title" aria-describedby=${missing ? 'served-error' : nothing}>
        <div class="choices">${answer(false, s.no)} ${answer(true, s.yes)}</div>
        ${missing ? html`<p class="error" id="served-error">${s.servedMissing}</p>` : nothing}
      </fieldset>
      ${
        this.served === false
          ? html`<fieldset>
              <legend>${s.shortcomingsTitle} <span class="hint">(${s.optional})</span></legend>
              <div class="choices">
                ${SHORTCOMINGS.map(
                  (
                    shortcoming,
                  ) => html`<label><input type="checkbox" name="shortcomings" value=${shortcoming} />
                    ${s.shortcomings[shortcoming]}</label>`,
                )}
              </div>
            </fieldset>`
          : nothing
      }
      <div class="pair">
        <div class="field">
          <label for="month">${s.month}</label>
          <select class="input" id="month" name="month">
            ${monthsUntil(new Date()).map((month) => html`<option value=${month}>${monthName(month, this.language)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="note">${s.reportNote} <span class="hint">(${s.optional})</span></label>
          <input class="input" id="note" name="note" autocomplete="off" maxlength="1000" />
        </div>
      </div>
      ${answerFields({
        language: this.language,
        recipient: this.recipient,
        wanted: this.wanted,
        onWanted: (wanted) => {
          this.wanted = wanted;
        },
        faults: this.faults,
        next: this.wanted ? s.nextReportAnswer : s.nextReport,
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
    const { served } = this;
    this.faults = new Set([...(served === undefined ? ['served'] : []), ...answerFaults(data, this.wanted)]);
    if (this.faults.size || served === undefined) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { listing, place } = this;
    const note = String(data.get('note') ?? '').trim();
    const shortcomings = data.getAll('shortcomings') as Shortcoming[];
    await this.#sending.send(
      this.manifest,
      this.recipient,
      {
        kind: 'report',
        listing: {
          id: listing.id,
          name: inLanguage(listing.name, 'fr').text,
          ...(place && { city: place.city }),
        },
        servedInFrench: served,
        month: String(data.get('month')),
        ...(shortcomings.length && { shortcomings }),
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
    'relais-report': RelaisReport;
  }
}
