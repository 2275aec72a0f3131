import { CALL_KINDS, type CallKind, type Language } from '@relais/core/listing';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls, tokens } from '../base/styles.ts';
import { CALLS } from '../strings/calls.ts';

/** Other kinds of calls are wanted. */
export class CallKindsEvent extends Event {
  readonly kinds: readonly CallKind[];
  constructor(kinds: readonly CallKind[]) {
    super('kinds');
    this.kinds = kinds;
  }
}

/** « Organisations qui cherchent »: of which kinds. Holds nothing: it is told, and tells. */
@customElement('relais-call-filters')
export class RelaisCallFilters extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: 0.875em;
        font-weight: 600;
        color: var(--_muted);
      }
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
        gap: 0 1.5em;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.5em;
        min-height: 2em;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 1.15em;
        height: 1.15em;
        margin: 0;
        accent-color: var(--_accent);
      }
    `,
  ];

  @property({ attribute: false }) kinds: readonly CallKind[] = [];
  @property() language: Language = 'fr';

  override render() {
    const s = CALLS[this.language].filter;
    return html`<fieldset aria-describedby="hint">
      <legend>${s.title}</legend>
      <p class="small muted" id="hint">${s.hint}</p>
      <div class="kinds">${CALL_KINDS.map(
        (kind) => html`<label><input type="checkbox" value=${kind} .checked=${this.kinds.includes(kind)}
          @change=${() => this.#toggle(kind)} /> <span>${s.kinds[kind]}</span></label>`,
      )}</div>
    </fieldset>`;
  }

  #toggle(kind: CallKind): void {
    const { kinds } = this;
    const next = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
    this.dispatchEvent(new CallKindsEvent(next));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-call-filters': RelaisCallFilters;
  }
}
