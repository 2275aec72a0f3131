import { type Call, inLanguage } from '@relais/core/listing';
import { CALL_ANSWERS, type CallAnswer, type Message } from '@relais/core/submission';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type FormWords, ListingForm, written } from '../base/message-form.ts';
import { looksReachable } from '../base/sending.ts';
import { choices } from '../listen/choices.styles.ts';
import { CALLS } from '../strings/calls.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';

/**
 * « Je réponds à cet appel »: what one answers, who one is and how to be reached. Two consents, each off until given: to be
 * contacted, without which nobody could answer; and, only if one likes, that the organisation is told.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-answer-call')
export class RelaisAnswerCall extends ListingForm {
  static override styles = [ListingForm.styles, choices];

  @property({ attribute: false }) call!: Call;
  override level = 5;
  @state() private answer: CallAnswer | undefined;
  @state() private handOver = false;

  protected override words(): FormWords {
    const { send, next, nextHandedOver } = CALLS[this.language].form;
    return { send, next: this.handOver ? nextHandedOver : next };
  }

  protected override fields() {
    const { language, listing, call, faults } = this;
    const s = CALLS[language].form;
    const { callBack } = STRINGS[language];
    const { listen } = REFER[language];
    const reader = this.recipientName;
    const { text: name, lang: nameLang } = inLanguage(listing.name, language);
    const { next } = this.words();
    const [before, after] = s.intro('\n').split('\n');
    const title = call.title && inLanguage(call.title, language);
    return html`<div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${before}<span lang=${nameLang}>${name}</span>${after}</p>
        <p>${CALLS[language].seeks(call.kind)}</p>
        ${title ? html`<p lang=${title.lang}>${title.text}</p>` : nothing}
      </div>
      <fieldset role="radiogroup" aria-describedby=${this.described('answer')}>
        <legend>${s.how}</legend>
        <div class="choices">${CALL_ANSWERS.map(
          (answer) => html`<label><input type="radio" name="answer" value=${answer}
            aria-invalid=${faults.has('answer')} .checked=${this.answer === answer} @change=${() => {
              this.answer = answer;
            }} /> ${s.answers[answer]}</label>`,
        )}</div>
        ${this.error('answer', s.answerMissing)}
      </fieldset>
      <div class="pair">
        <div class="field">
          <label for="name">${s.name}</label>
          <input class="input" id="name" name="name" autocomplete="name" maxlength="200" required
            aria-invalid=${faults.has('name')} aria-describedby=${this.described('name')} />
          ${this.error('name', s.nameMissing)}
        </div>
        <div class="field">
          <label for="reach">${callBack.reach} <span class="hint">(${callBack.reachHint})</span></label>
          <input class="input" id="reach" name="reach" autocomplete="email" maxlength="200" required
            aria-invalid=${faults.has('reach')} aria-describedby=${this.described('reach')} />
          ${this.error('reach', listen.reachMissing)}
        </div>
      </div>
      <div class="field">
        <label for="note">${s.note} <span class="hint">(${callBack.optional})</span></label>
        <textarea class="input" id="note" name="note" autocomplete="off" maxlength="2000"></textarea>
      </div>
      <div>
        <label class="check">
          <input type="checkbox" name="consent" aria-invalid=${faults.has('consent')} aria-describedby=${this.described('consent')} />
          <span>${s.consent(reader)}</span>
        </label>
        ${this.error('consent', callBack.consentMissing)}
      </div>
      <label class="check">
        <input type="checkbox" name="hand-over" .checked=${this.handOver} @change=${(event: Event) => {
          this.handOver = (event.target as HTMLInputElement).checked;
        }} />
        <span>${s.handOver(reader)}</span>
      </label>
      <p class="small muted">${this.handOver ? s.readAndHandedOver(reader) : listen.who(reader)} ${next} ${listen.code}</p>
    `;
  }

  protected override faultsOf(data: FormData) {
    return [
      ...(this.answer ? [] : ['answer']),
      ...(written(data, 'name') ? [] : ['name']),
      ...(looksReachable(written(data, 'reach')) ? [] : ['reach']),
      ...(data.has('consent') ? [] : ['consent']),
    ];
  }

  protected override message(data: FormData): Message {
    const { call, handOver } = this;
    const title = call.title && inLanguage(call.title, 'fr').text;
    const note = written(data, 'note');
    return {
      kind: 'pledge',
      pledge: 'answer-call',
      business: this.reference,
      call: {
        kind: call.kind,
        ...(title && { title }),
        ...(call.until && { until: call.until }),
        answer: this.answer!,
        ...(handOver && { handOver }),
      },
      ...(note && { note }),
      person: { name: written(data, 'name'), reach: written(data, 'reach') },
      consent: { contact: true, given: new Date().toISOString() },
      language: this.language,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-answer-call': RelaisAnswerCall;
  }
}
