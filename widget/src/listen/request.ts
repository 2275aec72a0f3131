import type { Province } from '@relais/core/listing';
import type { Message } from '@relais/core/submission';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type FormWords, MessageForm, written } from '../base/message-form.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { STRINGS } from '../strings/index.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';

/** « Dites-nous ce que vous cherchiez »: what was missing, and a way to be answered only if one wants it. */
@customElement('relais-request')
export class RelaisRequest extends MessageForm {
  @property() sought = '';
  @property() near = '';
  @property() province: Province | undefined;
  @state() private answer = false;

  protected override words(): FormWords {
    const { language } = this;
    return { send: STRINGS[language].request.send, next: ELEMENTS[language].request.next };
  }

  protected override fields() {
    const { request: s, callBack } = STRINGS[this.language];
    const missing = this.faults.has('sought');
    return html`<div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${s.intro}</p>
      </div>
      <div class="pair">
        <div class="field">
          <label for="sought">${s.sought}</label>
          <input class="input" id="sought" name="sought" autocomplete="off" maxlength="200" .value=${this.sought}
            aria-invalid=${missing} aria-describedby=${this.described('sought')} />
          ${this.error('sought', s.soughtMissing)}
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
        next: this.words().next,
      })}
    `;
  }

  protected override faultsOf(data: FormData) {
    return [...(written(data, 'sought') ? [] : ['sought']), ...answerFaults(data, this.answer)];
  }

  protected override message(data: FormData): Message {
    const near = written(data, 'near');
    return {
      kind: 'request',
      sought: written(data, 'sought'),
      ...(near && { near }),
      ...answerOf(data, this.answer),
      language: this.language,
    };
  }

  protected override provinceOfNeed() {
    return this.province;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-request': RelaisRequest;
  }
}
