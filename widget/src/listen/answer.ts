/** The end of every form that listens: an answer if one wants it, who will read it, what happens next. */

import type { Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language } from '@relais/core/listing';
import { html, nothing } from 'lit';
import { looksReachable } from '../base/sending.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';

export type AnswerFault = 'reach' | 'consent';

export interface AnswerOptions {
  language: Language;
  recipient: Recipient;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
  faults: ReadonlySet<string>;
  /** What becomes of the message, in a sentence or two. */
  next: string;
}

/** The fields; consent is off until it is given, and asked only of who wants an answer. */
export function answerFields({ language, recipient, wanted, onWanted, faults, next }: AnswerOptions) {
  const { callBack } = STRINGS[language];
  const s = REFER[language].listen;
  const reader = inLanguage(recipient.name, language).text;
  return html`<label class="check">
      <input type="checkbox" .checked=${wanted}
        @change=${(event: Event) => onWanted((event.target as HTMLInputElement).checked)} />
      <span>${s.wantAnswer}</span>
    </label>
    ${
      wanted
        ? html`<div class="field">
              <label for="reach">${callBack.reach} <span class="hint">(${callBack.reachHint})</span></label>
              <input class="input" id="reach" name="reach" autocomplete="email" maxlength="200"
                aria-invalid=${faults.has('reach')} aria-describedby=${faults.has('reach') ? 'reach-error' : nothing} />
              ${faults.has('reach') ? html`<p class="error" id="reach-error">${s.reachMissing}</p>` : nothing}
            </div>
            <div>
              <label class="check">
                <input type="checkbox" name="consent" aria-invalid=${faults.has('consent')}
                  aria-describedby=${faults.has('consent') ? 'consent-error' : nothing} />
                <span>${callBack.consent(reader)}</span>
              </label>
              ${faults.has('consent') ? html`<p class="error" id="consent-error">${callBack.consentMissing}</p>` : nothing}
            </div>`
        : nothing
    }
    <p class="small muted">${s.who(reader)} ${next} ${s.code}</p>`;
}

/** What is missing of the answer's fields. */
export function answerFaults(data: FormData, wanted: boolean): AnswerFault[] {
  if (!wanted) return [];
  return [
    ...(looksReachable(String(data.get('reach') ?? '')) ? [] : (['reach'] as const)),
    ...(data.has('consent') ? [] : (['consent'] as const)),
  ];
}

/** The part of a message that lets somebody answer; empty where no answer is wanted. */
export const answerOf = (data: FormData, wanted: boolean) =>
  wanted
    ? {
        person: { reach: String(data.get('reach')).trim() },
        consent: { contact: true as const, given: new Date().toISOString() },
      }
    : {};
