import type { Manifest, Recipient } from '@relais/core/directory-format';
import { type Call, inLanguage, type Language, type Listing, type Place } from '@relais/core/listing';
import { CALL_ANSWERS, type CallAnswer } from '@relais/core/submission';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../base/panels.ts';
import { looksReachable, Sending } from '../base/sending.ts';
import { controls, tokens } from '../base/styles.ts';
import { choices } from '../listen/choices.styles.ts';
import { CALLS } from '../strings/calls.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';
import '../base/sent-notice.ts';

type Fault = 'answer' | 'name' | 'reach' | 'consent';

/**
 * « Je réponds à cet appel »: what one answers, who one is and how to be reached. Two consents, each off until given: to be
 * contacted, without which nobody could answer; and, only if one likes, that the organisation is told.
 *
 * @fires cancel - the person would rather not
 */
@customElement('relais-answer-call')
export class RelaisAnswerCall extends LitElement {
  static override styles = [tokens, controls, panels, choices];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  @property({ attribute: false }) call!: Call;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 5;
  @state() private answer: CallAnswer | undefined;
  @state() private handOver = false;
  @state() private faults: ReadonlySet<Fault> = new Set();
  readonly #sending = new Sending(this);

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel-title')?.focus();
  }

  override render() {
    const { language, recipient, listing, call, faults } = this;
    const s = CALLS[language].form;
    const { callBack } = STRINGS[language];
    const { listen } = REFER[language];
    const reader = inLanguage(recipient.name, language).text;
    const { text: name, lang: nameLang } = inLanguage(listing.name, language);
    const next = this.handOver ? s.nextHandedOver : s.next;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried} .recipient=${reader}
        .next=${next} .language=${language}></relais-sent-notice>`;
    }
    const [before, after] = s.intro('\n').split('\n');
    const title = call.title && inLanguage(call.title, language);
    const error = (fault: Fault, text: string) =>
      faults.has(fault) ? html`<p class="error" id=${`${fault}-error`}>${text}</p>` : nothing;
    const described = (fault: Fault) => (faults.has(fault) ? `${fault}-error` : nothing);
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p>${before}<span lang=${nameLang}>${name}</span>${after}</p>
        <p>${CALLS[language].seeks(call.kind)}</p>
        ${title ? html`<p lang=${title.lang}>${title.text}</p>` : nothing}
      </div>
      <fieldset role="radiogroup" aria-describedby=${described('answer')}>
        <legend>${s.how}</legend>
        <div class="choices">${CALL_ANSWERS.map(
          (answer) => html`<label><input type="radio" name="answer" value=${answer}
            aria-invalid=${faults.has('answer')} .checked=${this.answer === answer} @change=${() => {
              this.answer = answer;
            }} /> ${s.answers[answer]}</label>`,
        )}</div>
        ${error('answer', s.answerMissing)}
      </fieldset>
      <div class="pair">
        <div class="field">
          <label for="name">${s.name}</label>
          <input class="input" id="name" name="name" autocomplete="name" maxlength="200" required
            aria-invalid=${faults.has('name')} aria-describedby=${described('name')} />
          ${error('name', s.nameMissing)}
        </div>
        <div class="field">
          <label for="reach">${callBack.reach} <span class="hint">(${callBack.reachHint})</span></label>
          <input class="input" id="reach" name="reach" autocomplete="email" maxlength="200" required
            aria-invalid=${faults.has('reach')} aria-describedby=${described('reach')} />
          ${error('reach', listen.reachMissing)}
        </div>
      </div>
      <div class="field">
        <label for="note">${s.note} <span class="hint">(${callBack.optional})</span></label>
        <textarea class="input" id="note" name="note" autocomplete="off" maxlength="2000"></textarea>
      </div>
      <div>
        <label class="check">
          <input type="checkbox" name="consent" aria-invalid=${faults.has('consent')} aria-describedby=${described('consent')} />
          <span>${s.consent(reader)}</span>
        </label>
        ${error('consent', callBack.consentMissing)}
      </div>
      <label class="check">
        <input type="checkbox" name="hand-over" .checked=${this.handOver} @change=${(event: Event) => {
          this.handOver = (event.target as HTMLInputElement).checked;
        }} />
        <span>${s.handOver(reader)}</span>
      </label>
      <p class="small muted">${this.handOver ? s.readAndHandedOver(reader) : listen.who(reader)} ${next} ${listen.code}</p>
      ${
        state.step === 'failed'
          ? html`<p class="notice caution" role="alert">${STRINGS[language].sent.failed}</p>`
          : nothing
      }
      <div class="buttons">
        <button class="button primary" ?disabled=${state.step === 'sealing'}>${s.send}</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event('cancel'))}>${callBack.cancel}</button>
      </div>
    </form>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const { answer, listing, place, call, handOver } = this;
    const faults = new Set<Fault>();
    if (!answer) faults.add('answer');
    if (!text('name')) faults.add('name');
    if (!looksReachable(text('reach'))) faults.add('reach');
    if (!data.has('consent')) faults.add('consent');
    this.faults = faults;
    if (faults.size || !answer) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const title = call.title && inLanguage(call.title, 'fr').text;
    await this.#sending.send(
      this.manifest,
      this.recipient,
      {
        kind: 'pledge',
        pledge: 'answer-call',
        business: {
          id: listing.id,
          name: inLanguage(listing.name, 'fr').text,
          ...(place && { city: place.city }),
        },
        call: {
          kind: call.kind,
          ...(title && { title }),
          ...(call.until && { until: call.until }),
          answer,
          ...(handOver && { handOver }),
        },
        ...(text('note') && { note: text('note') }),
        person: { name: text('name'), reach: text('reach') },
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
    'relais-answer-call': RelaisAnswerCall;
  }
}
