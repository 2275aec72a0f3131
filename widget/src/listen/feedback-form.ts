import type { Language, Province } from '@relais/core/listing';
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
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type FormWords, MessageForm, written } from '../base/message-form.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { REFER } from '../strings/refer.ts';
import { answerFaults, answerFields, answerOf } from './answer.ts';
import { choices } from './choices.styles.ts';

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
export class RelaisFeedbackForm extends MessageForm {
  static override styles = [MessageForm.styles, choices];

  @property() kind: CheckedKind = 'comment';
  @property() province: Province | undefined;
  @state() private wanted = false;

  protected override words(): FormWords {
    const { send, failed, next } = ELEMENTS[this.language].feedback;
    return { send, failed, next: next[this.kind] };
  }

  protected override fields() {
    const { kind, language } = this;
    const s = ELEMENTS[language].feedback;
    const missing = this.faults.has('choice');
    const words = WORDS[kind](language);
    return html`<fieldset aria-describedby=${this.described('choice')}>
        <legend><span role="heading" aria-level=${this.level}>${s.choices[kind]}</span>
          <span class="hint">(${s.choicesHint})</span></legend>
        <div class="choices">
          ${CHOICES[kind].map(
            (choice) =>
              html`<label><input type="checkbox" name="choice" value=${choice} aria-invalid=${missing} />
                ${words[choice]}</label>`,
          )}
        </div>
        ${this.error('choice', s.choicesMissing)}
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
    `;
  }

  /** Whom it is about: only a correction cannot do without. */
  #where(kind: Exclude<CheckedKind, 'suggestion'>) {
    const s = ELEMENTS[this.language].feedback;
    return html`<div class="field">
      <label for="where">${s.where[kind]} <span class="hint">(${s.whereHint}${
        kind === 'correction' ? nothing : html`; ${s.optional}`
      })</span></label>
      <input class="input" id="where" name="where" autocomplete="off" maxlength="200"
        aria-invalid=${this.faults.has('where')} aria-describedby=${this.described('where')} />
      ${this.error('where', s.whereMissing)}
    </div>`;
  }

  protected override message(data: FormData): Message {
    const { kind, language } = this;
    const note = written(data, 'note');
    const chosen = data.getAll('choice');
    const listing = { name: written(data, 'where') };
    const rest = {
      ...(note && { note }),
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

  protected override faultsOf(data: FormData) {
    return [
      ...(data.has('choice') ? [] : ['choice']),
      ...(this.kind === 'correction' && !written(data, 'where') ? ['where'] : []),
      ...answerFaults(data, this.wanted),
    ];
  }

  protected override provinceOfNeed() {
    return this.province;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-feedback-form': RelaisFeedbackForm;
  }
}
