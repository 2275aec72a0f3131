import { inLanguage } from '@relais/core/listing';
import type { Message } from '@relais/core/submission';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type FormWords, ListingForm, written } from '../base/message-form.ts';
import { looksReachable } from '../base/sending.ts';
import { choices } from '../listen/choices.styles.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';

/**
 * « Rappelez-moi en français »: a name, a way to be reached, when; consent, off until given. Somebody at a desk may ask
 * for somebody else, whose consent they have.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-call-back')
export class RelaisCallBack extends ListingForm {
  static override styles = [ListingForm.styles, choices];

  @state() private forOther = false;

  protected override words(): FormWords {
    return { send: STRINGS[this.language].callBack.send, next: '' };
  }

  protected override fields() {
    const s = STRINGS[this.language].callBack;
    const refer = REFER[this.language].callBack;
    const { forOther } = this;
    const recipient = this.recipientName;
    const reachFault = this.faults.has('reach') || this.faults.has('reach-form');
    return html`<div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${(forOther ? refer.introForOther : s.intro)(inLanguage(this.listing.name, this.language).text)}</p>
      </div>
      <fieldset role="radiogroup">
        <legend>${refer.forWhom}</legend>
        <div class="choices">
          ${([false, true] as const).map(
            (other) => html`<label><input type="radio" name="for-whom" .checked=${other === forOther}
              @change=${() => {
                this.forOther = other;
                // What one agreed to for oneself, nobody else has agreed to.
                const consent = this.renderRoot.querySelector<HTMLInputElement>('[name=consent]');
                if (consent) consent.checked = false;
              }} /> ${other ? refer.someoneElse : refer.me}</label>`,
          )}
        </div>
      </fieldset>
      <div class="pair">
        <div class="field">
          <label for="name">${forOther ? refer.theirName : s.name}</label>
          <input class="input" id="name" name="name" autocomplete=${forOther ? 'off' : 'name'} maxlength="200" required
            aria-invalid=${this.faults.has('name')} aria-describedby=${this.described('name')} />
          ${this.error('name', forOther ? refer.theirNameMissing : s.nameMissing)}
        </div>
        <div class="field">
          <label for="reach">${forOther ? refer.theirReach : s.reach} <span class="hint">(${s.reachHint})</span></label>
          <input class="input" id="reach" name="reach" autocomplete=${forOther ? 'off' : 'tel'} maxlength="200" required
            aria-invalid=${reachFault} aria-describedby=${reachFault ? 'reach-error' : nothing} />
          ${this.error('reach', s.reachMissing)} ${this.error('reach-form', s.reachInvalid, 'reach')}
        </div>
      </div>
      <div class="pair">
        <div class="field">
          <label for="when">${s.when}</label>
          <select class="input" id="when" name="when">
            ${s.whens.map((when) => html`<option>${when}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="note">${s.note} <span class="hint">(${s.optional})</span></label>
          <input class="input" id="note" name="note" autocomplete="off" maxlength="1000" />
        </div>
      </div>
      ${
        forOther
          ? html`<div class="field">
              <label for="asked-by">${refer.yourName} <span class="hint">(${s.optional})</span></label>
              <input class="input" id="asked-by" name="asked-by" autocomplete="organization" maxlength="200" />
            </div>`
          : nothing
      }
      <div>
        <label class="check">
          <input type="checkbox" name="consent" aria-invalid=${this.faults.has('consent')}
            aria-describedby=${this.described('consent')} />
          <span>${forOther ? refer.theirConsent(recipient) : s.consent(recipient)}</span>
        </label>
        ${this.error('consent', forOther ? refer.theirConsentMissing : s.consentMissing)}
      </div>
      <p class="small muted">${s.reader(recipient)}</p>
    `;
  }

  protected override faultsOf(data: FormData) {
    const faults: string[] = [];
    const reach = written(data, 'reach');
    if (!written(data, 'name')) faults.push('name');
    if (!reach) faults.push('reach');
    else if (!looksReachable(reach)) faults.push('reach-form');
    if (!data.has('consent')) faults.push('consent');
    return faults;
  }

  protected override message(data: FormData): Message {
    const text = (name: string) => written(data, name);
    return {
      kind: 'referral',
      listing: this.reference,
      person: { name: text('name'), reach: text('reach'), when: text('when') },
      ...(text('note') && { note: text('note') }),
      ...(this.forOther && { askedBy: text('asked-by') ? { name: text('asked-by') } : {} }),
      consent: { contact: true, given: new Date().toISOString() },
      language: this.language,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-call-back': RelaisCallBack;
  }
}
