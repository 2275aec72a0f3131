import type { Manifest, Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Province } from '@relais/core/listing';
import {
  COMMENTS,
  CORRECTABLE,
  type Comment,
  type Correctable,
  type Message,
  SHORTCOMINGS,
  type Shortcoming,
  SUGGESTIONS,
  type Suggestion,
} from '@relais/core/submission';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panels } from '../base/panels.ts';
import { Sending } from '../base/sending.ts';
import { controls, tokens } from '../base/styles.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { REFER } from '../strings/refer.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
import { choices } from './choices.styles.ts';
import '../base/sent-notice.ts';

/** What is said with check marks, words being optional. */
export type CheckedKind = 'concern' | 'correction' | 'suggestion' | 'comment';

const CHOICES: Record<CheckedKind, readonly string[]> = {
  concern: SHORTCOMINGS,
  correction: CORRECTABLE,
  suggestion: SUGGESTIONS,
  comment: COMMENTS,
};

const WORDS: Record<CheckedKind, (language: Language) => Record<string, string>> = {
  concern: (language) => REFER[language].listen.shortcomings,
  correction: (language) => REFER[language].listen.fields,
  suggestion: (language) => ELEMENTS[language].feedback.suggestions,
  comment: (language) => ELEMENTS[language].feedback.comments,
};

/** A concern, a correction, a suggestion or a comment: what it is by type, about whom, a word more if one likes. */
@customElement('relais-feedback-form')
export class RelaisFeedbackForm extends LitElement {
  static override styles = [tokens, controls, panels, choices];

  @property({ attribute: false }) manifest!: Manifest;
  @property({ attribute: false }) recipient!: Recipient;
  @property() kind: CheckedKind = 'comment';
  @property() province: Province | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 3;
  @state() private wanted = false;
  @state() private faults: ReadonlySet<string> = new Set();
  readonly #sending = new Sending(this);

  override render() {
    const { kind, language } = this;
    const s = ELEMENTS[language].feedback;
    const { state } = this.#sending;
    if (state.step === 'kept') {
      return html`<relais-sent-notice .sending=${state} ?tried=${this.#sending.tried}
        .recipient=${inLanguage(this.recipient.name, language).text} .next=${s.next[kind]}
        .language=${language}></relais-sent-notice>`;
    }
    const missing = this.faults.has('choice');
    const words = WORDS[kind](language);
    return html`<form class="panel" novalidate @submit=${this.#onSubmit}>
      <fieldset aria-describedby=${missing ? 'choice-error' : nothing}>
        <legend><span role="heading" aria-level=${this.level}>${s.choices[kind]}</span>
          <span class="hint">(${s.choicesHint})</span></legend>
        <div class="choices">
          ${CHOICES[kind].map(
            (choice) =>
              html`<label><input type="checkbox" name="choice" value=${choice} aria-invalid=${missing} />
                ${words[choice]}</label>`,
          )}
        </div>
        ${missing ? html`<p class="error" id="choice-error">${s.choicesMissing}</p>` : nothing}
      </fieldset>
      ${kind === 'suggestion' ? nothing : this.#where(kind)}
      <div class="field">
        <label for="note">${kind === 'suggestion' ? s.noteOfIdea : s.note} <span class="hint">(${s.optional})</span></label>
        <textarea class="input" id="note" name="note" maxlength="1000" rows="2"></textarea>
      </div>
      ${answerFields({
        language,
        recipient: this.recipient,
        wanted: this.wanted,
        onWanted: (wanted) => {
          this.wanted = wanted;
        },
        faults: this.faults,
        next: s.next[kind],
      })}
      ${state.step === 'failed' ? html`<p class="notice caution" role="alert">${s.failed}</p>` : nothing}
      <div><button class="button primary" ?disabled=${state.step === 'sealing'}>${s.send}</button></div>
    </form>`;
  }

  /** Whom it is about: only a correction cannot do without. */
  #where(kind: Exclude<CheckedKind, 'suggestion'>) {
    const s = ELEMENTS[this.language].feedback;
    const missing = this.faults.has('where');
    return html`<div class="field">
      <label for="where">${s.where[kind]} <span class="hint">(${s.whereHint}${
        kind === 'correction' ? nothing : html`; ${s.optional}`
      })</span></label>
      <input class="input" id="where" name="where" autocomplete="off" maxlength="200"
        aria-invalid=${missing} aria-describedby=${missing ? 'where-error' : nothing} />
      ${missing ? html`<p class="error" id="where-error">${s.whereMissing}</p>` : nothing}
    </div>`;
  }

  #message(data: FormData): Message {
    const { kind, language } = this;
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const chosen = data.getAll('choice');
    const listing = { name: text('where') };
    const rest = {
      ...(text('note') && { note: text('note') }),
      ...answerOf(data, this.wanted),
      language,
    };
    switch (kind) {
      case 'concern':
        return { kind, ...(listing.name && { listing }), shortcomings: chosen as Shortcoming[], ...rest };
      case 'correction':
        return { kind, listing, about: chosen as Correctable[], ...rest };
      case 'suggestion':
        return { kind, suggestions: chosen as Suggestion[], ...rest };
      case 'comment':
        return { kind, ...(listing.name && { listing }), comments: chosen as Comment[], ...rest };
    }
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const named = String(data.get('where') ?? '').trim();
    this.faults = new Set([
      ...(data.has('choice') ? [] : ['choice']),
      ...(this.kind === 'correction' && !named ? ['where'] : []),
      ...answerFaults(data, this.wanted),
    ]);
    if (this.faults.size) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    await this.#sending.send(this.manifest, this.recipient, this.#message(data), this.province);
    await this.updateComplete;
    this.renderRoot.querySelector('relais-sent-notice')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-feedback-form': RelaisFeedbackForm;
  }
}
