import { dayAt } from '@relais/core/connect/search';
import type { Manifest, Recipient } from '@relais/core/directory-format';
import {
  type Call,
  inLanguage,
  type Language,
  type Listing,
  type Place,
  type Text,
} from '@relais/core/listing';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls, tokens } from '../base/styles.ts';
import { webLink } from '../refer/links.ts';
import { CALLS } from '../strings/calls.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';
import { lastDayText, openCalls } from './call-lines.ts';

/** The calls of an organisation that are still open, and the way to answer each. Nothing where there are none. */
@customElement('relais-calls')
export class RelaisCalls extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      .calls {
        display: grid;
        gap: 1em;
      }
      .call {
        display: grid;
        gap: 0.35em;
        padding-inline-start: 0.9em;
        border-inline-start: 3px solid var(--_accent);
      }
      .seeks {
        font-weight: 600;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
      }
      .call .button {
        justify-self: start;
        margin-top: 0.25em;
      }
      relais-answer-call {
        margin-top: 0.5em;
      }
    `,
  ];

  @property({ attribute: false }) listing!: Listing;
  @property({ attribute: false }) place: Place | undefined;
  /** Who answers; without them calls are shown, and nothing can be sent. */
  @property({ attribute: false }) manifest: Manifest | undefined;
  @property({ attribute: false }) recipient: Recipient | undefined;
  /** The organisation on whose site it is shown, where that site names it. */
  @property() partner: string | undefined;
  /** In milliseconds: what ended before is not shown. */
  @property({ attribute: false }) now = Date.now();
  @property() language: Language = 'fr';
  /** Level of its headings. */
  @property({ type: Number }) level = 4;

  /** The call that is being answered. */
  @state() private answering: Call | undefined;
  @state() private notLoaded = false;

  override render() {
    const s = CALLS[this.language];
    const today = dayAt(this.now);
    const calls = openCalls(this.listing.calls, this.now);
    if (!calls.length) return nothing;
    return html`<div class="calls" part="calls">${calls.map((call, i) => this.#call(call, i, today, s))}</div>`;
  }

  #text({ text, lang }: { text: string; lang: Language }) {
    return html`<span lang=${lang}>${text}</span>${
      lang === this.language
        ? nothing
        : html` <span class="muted">${`(${CALLS[this.language].inOther})`}</span>`
    }`;
  }

  #call(call: Call, i: number, today: string, s: (typeof CALLS)['fr']) {
    const { language } = this;
    const { kind, title, text, until, howMany } = call;
    const link = call.link ? webLink({ web: [call.link] }) : undefined;
    const own = (words: Text) => this.#text(inLanguage(words, language));
    const open = this.answering === call;
    const day = until && (until === today ? s.untilToday : s.until(lastDayText(until, language)));
    return html`<div class="call">
      <p class="seeks" id=${`call-${i}`} role="heading" aria-level=${this.level}>${s.seeks(kind)}</p>
      ${title ? html`<p id=${`title-${i}`}>${own(title)}</p>` : nothing}
      ${text ? html`<p class="small">${own(text)}</p>` : nothing}
      ${
        day || howMany
          ? html`<p class="facts small muted">${day ? html`<span>${day}</span>` : nothing}${
              howMany ? html`<span>${s.howMany(howMany)}</span>` : nothing
            }</p>`
          : nothing
      }
      ${
        link
          ? html`<p class="small"><a href=${link.href} target="_blank" rel="noopener noreferrer">${s.whole(link.host)}</a></p>`
          : nothing
      }
      ${
        this.recipient
          ? html`<button class="button" type="button" id=${`answer-${i}`} aria-expanded=${open}
              aria-describedby=${title ? `call-${i} title-${i}` : `call-${i}`}
              @click=${() => this.#open(open ? undefined : call)}>${s.answer}</button>`
          : nothing
      }
      ${open ? this.#form(call, i) : nothing}
    </div>`;
  }

  #form(call: Call, i: number) {
    const { language } = this;
    if (this.notLoaded) {
      return html`<div class="notice caution" role="alert">
        <p>${REFER[language].card.notLoaded}</p>
        <button class="link" type="button" @click=${() => this.#open(call)}>${STRINGS[language].retry}</button>
      </div>`;
    }
    return html`<relais-answer-call .manifest=${this.manifest} .recipient=${this.recipient} .listing=${this.listing}
      .place=${this.place} .call=${call} .partner=${this.partner} .language=${language} .level=${this.level + 1}
      @cancel=${() => this.#close(i)}></relais-answer-call>`;
  }

  #open(call: Call | undefined): void {
    this.answering = call;
    this.notLoaded = false;
    if (!call) return;
    import('./answer-call.ts').catch((error: Error) => {
      console.error(`<relais-calls> ${error.message}`);
      this.notLoaded = this.answering === call;
    });
  }

  /** Closed from inside: the focus goes back to what opened it. */
  #close(i: number): void {
    this.#open(undefined);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#answer-${i}`)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-calls': RelaisCalls;
  }
}
