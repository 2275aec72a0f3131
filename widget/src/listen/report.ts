import { inLanguage } from '@relais/core/listing';
import { type Message, SHORTCOMINGS, type Shortcoming } from '@relais/core/submission';
import { monthName } from '@relais/core/wording';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type FormWords, ListingForm, written } from '../base/message-form.ts';
import { REFER } from '../strings/refer.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
import { choices } from './choices.styles.ts';

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
export class RelaisReport extends ListingForm {
  static override styles = [ListingForm.styles, choices];

  @state() private served: boolean | undefined;
  @state() private wanted = false;

  protected override words(): FormWords {
    const { send, nextReport, nextReportAnswer } = REFER[this.language].listen;
    return { send, next: this.wanted ? nextReportAnswer : nextReport };
  }

  protected override fields() {
    const s = REFER[this.language].listen;
    const missing = this.faults.has('served');
    const answer = (served: boolean, text: string) => html`<label>
      <input type="radio" name="served" value=${served ? 'yes' : 'no'} aria-invalid=${missing}
        .checked=${this.served === served} @change=${() => {
          this.served = served;
        }} /> ${text}</label>`;
    return html`<div>
        <p class="panel-title" id="title" role="heading" aria-level=${this.level} tabindex="-1">${s.reportTitle}</p>
        <p>${s.reportIntro(inLanguage(this.listing.name, this.language).text)}</p>
      </div>
      <fieldset role="radiogroup" aria-labelledby="title" aria-describedby=${this.described('served')}>
        <div class="choices">${answer(false, s.no)} ${answer(true, s.yes)}</div>
        ${this.error('served', s.servedMissing)}
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
        next: this.words().next,
      })}
    `;
  }

  protected override faultsOf(data: FormData) {
    return [...(this.served === undefined ? ['served'] : []), ...answerFaults(data, this.wanted)];
  }

  protected override message(data: FormData): Message {
    const note = written(data, 'note');
    const shortcomings = data.getAll('shortcomings') as Shortcoming[];
    return {
      kind: 'report',
      listing: this.reference,
      servedInFrench: this.served === true,
      month: String(data.get('month')),
      ...(shortcomings.length && { shortcomings }),
      ...(note && { note }),
      ...answerOf(data, this.wanted),
      language: this.language,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-report': RelaisReport;
  }
}
