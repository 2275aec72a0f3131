import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Province } from '@relais/core/listing';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { looksReachable, Sending } from '../base/sending.ts';
import { controls, panels, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';
import '../base/sent-notice.ts';

/** « Dites-nous ce que vous cherchiez »: what was missing, and a way to be answered only if one wants it. */
@customElement('relais-request')
export class RelaisRequest extends LitElement {
  static override styles = [tokens, controls, panels];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property() sought = '';
  @property() near = '';
  @property() province: Province | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 3;
  @state() private answer = false;
  @state() private faults = new Set<'sought' | 'reach' | 'consent'>();
  readonly #sending = new Sending(this);

  override render() {
    const { request: s, callBack, sent } = STRINGS[this.language];
    const recipient = inLanguage(this.recipient.name, this.language).text;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried}
        .recipient=${recipient} .language=${this.language}></relais-sent-notice>`;
    }
    const invalid = (fault: 'sought' | 'reach' | 'consent') => this.faults.has(fault);
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${s.intro}</p>
      </div>
      <div class="pair">
        <div class="field">
          <label for="sought">${s.sought}</label>
          <input class="input" id="sought" name="sought" autocomplete="off" maxlength="200" .value=${this.sought}
            aria-invalid=${invalid('sought')} aria-describedby=${invalid('sought') ? 'sought-error' : nothing} />
          ${invalid('sought') ? html`<p class="error" id="sought-error">${s.soughtMissing}</p>` : nothing}
        </div>
        <div class="field">
          <label for="near">${s.near} <span class="hint">(${callBack.optional})</span></label>
          <input class="input" id="near" name="near" autocomplete="off" maxlength="100" .value=${this.near} />
        </div>
      </div>
      <label class="check">
        <input type="checkbox" .checked=${this.answer}
          @change=${(event: Event) => {
            this.answer = (event.target as HTMLInputElement).checked;
          }} />
        <span>${s.wantAnswer}</span>
      </label>
      ${
        this.answer
          ? html`<div class="field">
                <label for="reach">${callBack.reach} <span class="hint">(${callBack.reachHint})</span></label>
                <input class="input" id="reach" name="reach" autocomplete="email" maxlength="200"
                  aria-invalid=${invalid('reach')} aria-describedby=${invalid('reach') ? 'reach-error' : nothing} />
                ${invalid('reach') ? html`<p class="error" id="reach-error">${callBack.reachMissing}</p>` : nothing}
              </div>
              <div>
                <label class="check">
                  <input type="checkbox" name="consent" aria-invalid=${invalid('consent')} />
                  <span>${callBack.consent(recipient)}</span>
                </label>
                ${invalid('consent') ? html`<p class="error">${callBack.consentMissing}</p>` : nothing}
              </div>`
          : nothing
      }
      <p class="small muted">${s.reader(recipient)}</p>
      ${state.step === 'failed' ? html`<p class="notice caution" role="alert">${sent.failed}</p>` : nothing}
      <div><button class="button primary" ?disabled=${state.step === 'sealing'}>${s.send}</button></div>
    </form>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const faults = new Set<'sought' | 'reach' | 'consent'>();
    if (!text('sought')) faults.add('sought');
    if (this.answer && !looksReachable(text('reach'))) faults.add('reach');
    if (this.answer && !data.has('consent')) faults.add('consent');
    this.faults = faults;
    if (faults.size) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    await this.#sending.send(
      this.manifest,
      this.recipient,
      {
        kind: 'request',
        sought: text('sought'),
        ...(text('near') && { near: text('near') }),
        ...(this.answer && {
          person: { reach: text('reach') },
          consent: { contact: true as const, given: new Date().toISOString() },
        }),
        language: this.language,
      },
      this.province,
    );
    await this.updateComplete;
    this.renderRoot.querySelector('relais-sent-notice')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-request': RelaisRequest;
  }
}
