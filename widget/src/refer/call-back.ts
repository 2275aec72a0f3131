import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Listing, type Place } from '@relais/core/listing';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../base/panels.ts';
import { looksReachable, Sending } from '../base/sending.ts';
import { controls, tokens } from '../base/styles.ts';
import { choices } from '../listen/choices.styles.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';
import '../base/sent-notice.ts';

type Fault = 'name' | 'reach' | 'reach-form' | 'consent';

/**
 * « Rappelez-moi en français »: a name, a way to be reached, when; consent, off until given. Somebody at a desk may ask
 * for somebody else, whose consent they have.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-call-back')
export class RelaisCallBack extends LitElement {
  static override styles = [tokens, controls, panels, choices];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 4;
  @state() private forOther = false;
  @state() private faults = new Set<Fault>();
  readonly #sending = new Sending(this);

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel-title')?.focus();
  }

  get #s() {
    return STRINGS[this.language].callBack;
  }

  override render() {
    const s = this.#s;
    const refer = REFER[this.language].callBack;
    const { forOther } = this;
    const recipient = inLanguage(this.recipient.name, this.language).text;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried}
        .recipient=${recipient} .language=${this.language}></relais-sent-notice>`;
    }
    const error = (fault: Fault, id: string, text: string) =>
      this.faults.has(fault) ? html`<p class="error" id=${id}>${text}</p>` : nothing;
    const reachFault = this.faults.has('reach') || this.faults.has('reach-form');
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
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
            aria-invalid=${this.faults.has('name')} aria-describedby=${this.faults.has('name') ? 'name-error' : nothing} />
          ${error('name', 'name-error', forOther ? refer.theirNameMissing : s.nameMissing)}
        </div>
        <div class="field">
          <label for="reach">${forOther ? refer.theirReach : s.reach} <span class="hint">(${s.reachHint})</span></label>
          <input class="input" id="reach" name="reach" autocomplete=${forOther ? 'off' : 'tel'} maxlength="200" required
            aria-invalid=${reachFault} aria-describedby=${reachFault ? 'reach-error' : nothing} />
          ${error('reach', 'reach-error', s.reachMissing)} ${error('reach-form', 'reach-error', s.reachInvalid)}
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
            aria-describedby=${this.faults.has('consent') ? 'consent-error' : nothing} />
          <span>${forOther ? refer.theirConsent(recipient) : s.consent(recipient)}</span>
        </label>
        ${error('consent', 'consent-error', forOther ? refer.theirConsentMissing : s.consentMissing)}
      </div>
      <p class="small muted">${s.reader(recipient)}</p>
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
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const faults = new Set<Fault>();
    if (!text('name')) faults.add('name');
    if (!text('reach')) faults.add('reach');
    else if (!looksReachable(text('reach'))) faults.add('reach-form');
    if (!data.has('consent')) faults.add('consent');
    this.faults = faults;
    if (faults.size) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { listing, place } = this;
    await this.#sending.send(
      this.manifest,
      this.recipient,
      {
        kind: 'referral',
        listing: {
          id: listing.id,
          name: inLanguage(listing.name, 'fr').text,
          ...(place && { city: place.city }),
        },
        person: { name: text('name'), reach: text('reach'), when: text('when') },
        ...(text('note') && { note: text('note') }),
        ...(this.forOther && { askedBy: text('asked-by') ? { name: text('asked-by') } : {} }),
        consent: { contact: true, given: new Date().toISOString() },
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
    'relais-call-back': RelaisCallBack;
  }
}
