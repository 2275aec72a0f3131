import type { Language } from '@relais/core/listing';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { STRINGS } from '../strings/index.ts';
import { icon } from './drawings.ts';
import type { SendingState } from './sending.ts';
import { controls, tokens } from './styles.ts';

/** What a person sees once their message is kept: thanks, where it is, and the code to follow it. */
@customElement('relais-sent-notice')
export class RelaisSentNotice extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      .sent {
        display: grid;
        gap: 0.75em;
      }
      .thanks {
        font-size: 1.125em;
        font-weight: 600;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em 1em;
      }
      .code .link {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
      }
      output {
        padding: 0.35em 0.7em;
        border: 1px dashed var(--_field-line);
        border-radius: var(--_radius);
        font-family: ui-monospace, 'SFMono-Regular', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
        font-size: 1.125em;
        letter-spacing: 0.05em;
        user-select: all;
      }
    `,
  ];

  @property({ attribute: false }) sending!: Extract<SendingState, { step: 'kept' }>;
  @property({ type: Boolean }) tried = false;
  @property() recipient = '';
  /** What becomes of the message, in a sentence or two. */
  @property() next = '';
  @property() language: Language = 'fr';
  @state() private copied = false;

  override focus(): void {
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.thanks')?.focus());
  }

  override render() {
    const s = STRINGS[this.language].sent;
    const { sent, stillWaiting, refused } = this.sending;
    return html`<div class="sent notice">
      <p class="thanks" tabindex="-1">${s.title}</p>
      <p role="status">${
        refused
          ? STRINGS[this.language].follow.refused(refused)
          : !stillWaiting
            ? s.received(this.recipient)
            : this.tried
              ? sent.durable
                ? s.waiting
                : s.waitingNotDurable
              : nothing
      }</p>
      ${this.next ? html`<p>${this.next}</p>` : nothing}
      <div class="code">
        <span>${s.code}</span>
        <output translate="no">${sent.code}</output>
        <button class="link" type="button" @click=${this.#copy}>${icon('copy')} <span role="status">${
          this.copied ? s.codeCopied : s.copyCode
        }</span></button>
      </div>
      <p class="small muted">${s.keep}</p>
    </div>`;
  }

  async #copy(): Promise<void> {
    // Where copying is not allowed, the code can be selected whole with one click.
    await navigator.clipboard?.writeText(this.sending.sent.code).then(
      () => {
        this.copied = true;
      },
      () => {},
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-sent-notice': RelaisSentNotice;
  }
}
