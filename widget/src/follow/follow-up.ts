import type { Language } from '@relais/core/listing';
import { IntakeError, type OutboxItem, type OutboxState } from '@relais/core/outbox/outbox';
import { type FollowUp, NEXT_STATES, normaliseFollowUpCode } from '@relais/core/submission';
import { dateText, STATE_SENTENCE } from '@relais/core/wording';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sharedOutbox } from '../base/outbox.ts';
import { panels } from '../base/panels.ts';
import { controls, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER } from '../strings/refer.ts';

type Shown =
  | { what: 'nothing' }
  | { what: 'looking' }
  /** `stale`: the network went after it was known; what was known still stands. */
  | { what: 'state'; followUp: FollowUp; stale: boolean }
  | { what: 'waiting'; refused: string | undefined }
  | { what: 'withdrawn' }
  | { what: 'error'; text: string };

const isSame = (one: string, other: string) => normaliseFollowUpCode(one) === normaliseFollowUpCode(other);

/**
 * A code in, a state out; and the way to withdraw. The code goes in a body, never in an address. What still waits on
 * this device is told without any code: whoever sent it sits in front of it.
 *
 * @fires close - the person is done
 */
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
      .subtitle {
        font-weight: 600;
      }
      .items {
        display: grid;
        gap: 0.5em;
        margin-top: 0.25em;
      }
      .items li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1em;
      }
      .items p {
        flex: 1 1 16em;
      }
      code {
        font-family: ui-monospace, 'SFMono-Regular', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
        user-select: all;
      }
      ol {
        margin-top: 0.25em;
      }
    `,
  ];

  @property() intake = '';
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 3;
  @state() private shown: Shown = { what: 'nothing' };
  @state() private asking = false;
  @state() private codeFault = false;
  @state() private outbox: OutboxState | undefined;
  /** What happened to what waited here, for the live region. */
  @state() private said = '';
  #code = '';
  /** The code of what is being erased: gone, and yet not sent. */
  #erasing = '';
  #stopOutbox: (() => void) | undefined;
  readonly #online = () => {
    if (this.shown.what === 'error' || (this.shown.what === 'state' && this.shown.stale)) void this.#look();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
    this.#stopOutbox = sharedOutbox().subscribe((state) => this.#heard(state));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    this.#stopOutbox?.();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  get #s() {
    return STRINGS[this.language].follow;
  }

  get #refer() {
    return REFER[this.language].follow;
  }

  /** What has gone from the outbox has arrived, unless it was erased here. */
  #heard(state: OutboxState): void {
    const keys = new Set(state.items.map(({ key }) => key));
    const left = this.outbox?.items.find(
      ({ key, code, refused }) => !keys.has(key) && !refused && !isSame(code, this.#erasing),
    );
    this.outbox = state;
    if (!left) return;
    this.said = this.#refer.sent(this.#refer.kinds[left.kind]);
    // « Elle attend la connexion » is no longer true of the code that was looked up.
    if (this.shown.what === 'waiting' && isSame(left.code, this.#code)) {
      void this.#look();
    }
  }

  override render() {
    const s = this.#s;
    return html`<div class="panel">
      <p class="panel-title" role="heading" aria-level=${this.level}>${s.title}</p>
      ${this.#waiting()}
      <p class="small" role="status" ?hidden=${!this.said}>${this.said}</p>
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

  /** What has not left this device: what it is, its code, and how to erase it. */
  #waiting() {
    const items = this.outbox?.items ?? [];
    if (!items.length) return nothing;
    const s = this.#refer;
    const told = ({ kind, created, refused }: OutboxItem) => {
      const date = dateText(new Date(created).toISOString(), this.language);
      return refused ? s.itemRefused(s.kinds[kind], date, refused) : s.itemWaiting(s.kinds[kind], date);
    };
    return html`<div>
      <p class="subtitle" role="heading" aria-level=${this.level + 1}>${s.waitingTitle}</p>
      ${this.outbox?.durable === false ? html`<p class="small">${s.lostOnClose}</p>` : nothing}
      <ul class="items">
        ${items.map(
          (item) => html`<li>
            <p>${told(item)} <code translate="no">${item.code}</code></p>
            ${
              item.refused
                ? nothing
                : html`<button class="link" type="button"
                    @click=${() => sharedOutbox().flush({ evenIfNotDue: true })}>${s.sendNow}</button>`
            }
            <button class="link" type="button" @click=${() => this.#erase(item)}>${s.discard}</button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  async #erase(item: OutboxItem): Promise<void> {
    this.#erasing = item.code;
    try {
      await sharedOutbox().withdraw(this.intake, item.code);
      this.said = this.#refer.discarded;
      this.renderRoot.querySelector('input')?.focus();
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      // It was tried at least once: the intake may have it although no answer came.
      this.said = this.#refer.notDiscarded;
    }
    this.#erasing = '';
  }

  #status() {
    const s = this.#s;
    const refer = this.#refer;
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
        const { kind, state, reason, received, history } = shown.followUp;
        const may = NEXT_STATES[state].includes('withdrawn');
        const day = (iso: string) => dateText(iso, this.language);
        return html`<div class="notice ${shown.stale ? 'caution' : ''}">
            ${shown.stale ? html`<p>${refer.goneQuiet}</p>` : nothing}
            <p class="state">${STATE_SENTENCE[this.language][state]}</p>
            ${reason ? html`<p>${s.reason(reason)}</p>` : nothing}
            <p class="small muted">${refer.kinds[kind]}. ${refer.received(day(received))}</p>
            ${
              history.length > 1
                ? html`<p class="small" id="steps">${refer.steps}</p>
                    <ol class="small muted" aria-labelledby="steps">${history.map(
                      (step) => html`<li>${day(step.at)}, ${STATE_SENTENCE[this.language][step.state]}</li>`,
                    )}</ol>`
                : nothing
            }
          </div>
          <div class="buttons">
            <button class="link" type="button" @click=${this.#look}>${refer.refresh}</button>
            ${may && !this.asking ? this.#withdrawal() : nothing}
          </div>
          ${may && this.asking ? this.#withdrawal() : nothing}`;
      }
    }
  }

  #withdrawal() {
    const s = this.#s;
    if (!this.asking) {
      return html`<button class="link" id="withdraw" type="button" @click=${() => this.#ask(true)}>${s.withdraw}</button>`;
    }
    return html`<p>${s.withdrawAsk}</p>
      <div class="buttons">
        <button class="button" id="withdraw-yes" type="button" @click=${this.#withdraw}>${s.withdrawYes}</button>
        <button class="button" type="button" @click=${() => this.#ask(false)}>${s.withdrawNo}</button>
      </div>`;
  }

  /** The button pressed goes; the focus goes on to what takes its place. */
  #ask(asking: boolean): void {
    this.asking = asking;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(asking ? '#withdraw-yes' : '#withdraw')?.focus(),
    );
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#code = String(new FormData(event.target as HTMLFormElement).get('code') ?? '');
    this.codeFault = normaliseFollowUpCode(this.#code).length !== 12;
    this.said = '';
    if (this.codeFault) {
      this.shown = { what: 'nothing' };
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    this.asking = false;
    this.shown = { what: 'looking' };
    await this.#look();
  }

  async #look(): Promise<void> {
    await this.#attempt(async () => {
      const found = await sharedOutbox().follow(this.intake, this.#code);
      return found.state === 'waiting'
        ? { what: 'waiting', refused: found.refused }
        : { what: 'state', followUp: found, stale: false };
    });
  }

  async #withdraw(): Promise<void> {
    this.#erasing = this.#code;
    await this.#attempt(async () => {
      await sharedOutbox().withdraw(this.intake, this.#code);
      return { what: 'withdrawn' };
    });
    this.#erasing = '';
  }

  async #attempt(work: () => Promise<Shown>): Promise<void> {
    const s = this.#s;
    const before = this.shown;
    try {
      this.shown = await work();
      this.asking = false;
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      const { code } = error;
      const isVerdict = code === 'unknown-code' || code === 'cannot-withdraw' || code === 'too-many-requests';
      if (!isVerdict && before.what === 'state') {
        this.shown = { ...before, stale: true };
        return;
      }
      const text =
        code === 'unknown-code'
          ? s.unknown
          : code === 'too-many-requests'
            ? s.tooMany
            : code === 'cannot-withdraw'
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
