import { inLanguage } from '@relais/core/listing';
import { CORRECTABLE, type Correctable, type Message } from '@relais/core/submission';
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type FormWords, ListingForm, written } from '../base/message-form.ts';
import { REFER } from '../strings/refer.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
import { choices } from './choices.styles.ts';

/**
 * « Une erreur? »: what is wrong in a listing, by type; what would be right, in words if one likes.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-correction')
export class RelaisCorrection extends ListingForm {
  static override styles = [ListingForm.styles, choices];

  @state() private wanted = false;

  protected override words(): FormWords {
    const { send, nextCorrection } = REFER[this.language].listen;
    return { send, next: nextCorrection };
  }

  protected override fields() {
    const s = REFER[this.language].listen;
    const missing = this.faults.has('about');
    return html`<div>
        <p class="panel-title" id="title" role="heading" aria-level=${this.level} tabindex="-1">${s.correctTitle}</p>
        <p>${s.correctIntro(inLanguage(this.listing.name, this.language).text)}</p>
      </div>
      <fieldset aria-labelledby="title" aria-describedby=${this.described('about')}>
        <div class="choices">
          ${CORRECTABLE.map(
            (
              field,
            ) => html`<label><input type="checkbox" name="about" value=${field} aria-invalid=${missing} />
              ${s.fields[field]}</label>`,
          )}
        </div>
        ${this.error('about', s.aboutMissing)}
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
    `;
  }

  protected override faultsOf(data: FormData) {
    return [...(data.has('about') ? [] : ['about']), ...answerFaults(data, this.wanted)];
  }

  protected override message(data: FormData): Message {
    const note = written(data, 'note');
    return {
      kind: 'correction',
      listing: this.reference,
      about: data.getAll('about') as Correctable[],
      ...(note && { note }),
      ...answerOf(data, this.wanted),
      language: this.language,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-correction': RelaisCorrection;
  }
}
