import type { Language } from '@relais/core/listing';
import { IntakeError } from '@relais/core/outbox/outbox';
import { type FollowUp, NEXT_STATES, normaliseFollowUpCode } from '@relais/core/submission';
import { monthName, STATE_SENTENCE } from '@relais/core/wording';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sharedOutbox } from '../base/outbox.ts';
import { controls, panels, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';

type Shown =
  | { what: 'nothing' }
  | { what: 'looking' }
  | { what: 'state'; followUp: FollowUp }
  | { what: 'waiting'; refused: string | undefined }
  | { what: 'withdrawn' }
  | { what: 'error'; text: string };

/** A code in, a state out; and the way to withdraw. The code goes in a body, never in an address. */
@customElement('relais-follow-up')
export class RelaisFollowUp extends LitElement {
  static override styles = [
    tokens,
    controls,
    panels,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5em;
      }
      form .field {
        flex: 1 1 12em;
      }
      .input {
        text-transform: uppercase;
        font-family: ui-monospace, 'SFMono-Regular', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
      }
      .input::placeholder {
        font-family: inherit;
      }
      .state {
        font-weight: 600;
      }
    `,
  ];

  @property() intake = '';
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 3;
  @state() private shown: Shown = { what: 'nothing' };
  @state() private asking = false;
  @state() private codeFault = false;
  #code = '';

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  get #s() {
    return STRINGS[this.language].follow;
  }

  override render() {
    const s = this.#s;
    return html`<div class="panel">
      <p class="panel-title" role="heading" aria-level=${this.level}>${s.title}</p>
      <form novalidate @submit=${this.#onSubmit}>
        <div class="field">
          <label for="code">${s.code}</label>
          <input class="input" id="code" name="code" autocomplete="off" autocapitalize="characters"
            spellcheck="false" maxlength="40" placeholder=${s.codeExample}
            aria-invalid=${this.codeFault} aria-describedby=${this.codeFault ? 'code-error' : nothing} />
        </div>
        <button class="button primary" ?disabled=${this.shown.what === 'looking'}>${s.look}</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event('close'))}>${s.close}</button>
      </form>
      ${this.codeFault ? html`<p class="error" id="code-error">${s.codeMissing}</p>` : nothing}
      <div role="status">${this.#status()}</div>
    </div>`;
  }

  #status() {
    const s = this.#s;
    const { shown } = this;
    switch (shown.what) {
      case 'nothing':
      case 'looking':
        return nothing;
      case 'error':
        return html`<p class="notice caution">${shown.text}</p>`;
      case 'withdrawn':
        return html`<p class="notice">${s.withdrawn}</p>`;
      case 'waiting':
        return html`<p class="notice state">${shown.refused ? s.refused(shown.refused) : s.waiting}</p>
          ${this.#withdrawal()}`;
      case 'state': {
        const { state, reason, received } = shown.followUp;
        const may = NEXT_STATES[state].includes('withdrawn');
        return html`<div class="notice">
            <p class="state">${STATE_SENTENCE[this.language][state]}</p>
            ${reason ? html`<p>${s.reason(reason)}</p>` : nothing}
            <p class="small muted">${monthName(received, this.language)}</p>
          </div>
          ${may ? this.#withdrawal() : nothing}`;
      }
    }
  }

  #withdrawal() {
    const s = this.#s;
    if (!this.asking) {
      return html`<button class="link" type="button"
        @click=${() => {
          this.asking = true;
        }}>${s.withdraw}</button>`;
    }
    return html`<p>${s.withdrawAsk}</p>
      <div class="buttons">
        <button class="button" type="button" @click=${this.#withdraw}>${s.withdrawYes}</button>
        <button class="button" type="button"
          @click=${() => {
            this.asking = false;
          }}>${s.withdrawNo}</button>
      </div>`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#code = String(new FormData(event.target as HTMLFormElement).get('code') ?? '');
    this.codeFault = normaliseFollowUpCode(this.#code).length !== 12;
    if (this.codeFault) {
      this.shown = { what: 'nothing' };
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    this.asking = false;
    this.shown = { what: 'looking' };
    await this.#ask(async () => {
      const found = await sharedOutbox().follow(this.intake, this.#code);
      return found.state === 'waiting'
        ? { what: 'waiting', refused: found.refused }
        : { what: 'state', followUp: found };
    });
  }

  async #withdraw(): Promise<void> {
    await this.#ask(async () => {
      await sharedOutbox().withdraw(this.intake, this.#code);
      return { what: 'withdrawn' };
    });
  }

  async #ask(work: () => Promise<Shown>): Promise<void> {
    const s = this.#s;
    try {
      this.shown = await work();
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      const text =
        error.code === 'unknown-code'
          ? s.unknown
          : error.code === 'too-many-requests'
            ? s.tooMany
            : error.code === 'cannot-withdraw'
              ? s.tooLate
              : s.unreachable;
      this.shown = { what: 'error', text };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-follow-up': RelaisFollowUp;
  }
}
