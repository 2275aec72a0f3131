import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Province } from '@relais/core/listing';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../base/panels.ts';
import { Sending } from '../base/sending.ts';
import { controls, tokens } from '../base/styles.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { STRINGS } from '../strings/index.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
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
  @state() private faults: ReadonlySet<string> = new Set();
  readonly #sending = new Sending(this);

  override render() {
    const { request: s, callBack, sent } = STRINGS[this.language];
    const { next } = ELEMENTS[this.language].request;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried}
        .recipient=${inLanguage(this.recipient.name, this.language).text} .next=${next} .language=${this.language}></relais-sent-notice>`;
    }
    const missing = this.faults.has('sought');
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${s.intro}</p>
      </div>
      <div class="pair">
        <div class="field">
          <label for="sought">${s.sought}</label>
          <input class="input" id="sought" name="sought" autocomplete="off" maxlength="200" .value=${this.sought}
            aria-invalid=${missing} aria-describedby=${missing ? 'sought-error' : nothing} />
          ${missing ? html`<p class="error" id="sought-error">${s.soughtMissing}</p>` : nothing}
        </div>
        <div class="field">
          <label for="near">${s.near} <span class="hint">(${callBack.optional})</span></label>
          <input class="input" id="near" name="near" autocomplete="off" maxlength="100" .value=${this.near} />
        </div>
      </div>
      ${answerFields({
        language: this.language,
        recipient: this.recipient,
        wanted: this.answer,
        onWanted: (wanted) => {
          this.answer = wanted;
        },
        faults: this.faults,
        next,
      })}
      ${state.step === 'failed' ? html`<p class="notice caution" role="alert">${sent.failed}</p>` : nothing}
      <div><button class="button primary" ?disabled=${state.step === 'sealing'}>${s.send}</button></div>
    </form>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    this.faults = new Set([...(text('sought') ? [] : ['sought']), ...answerFaults(data, this.answer)]);
    if (this.faults.size) {
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
        ...answerOf(data, this.answer),
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
