import { css, html, LitElement, nothing } from 'lit';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import { controls, tokens } from '../base/styles.ts';

export interface Suggestion {
  /** What stands in the box once it is chosen. */
  value: string;
  /** Said beside it, smaller: a province, the word it was found by. */
  hint?: string;
}

/** The text has changed, by typing or by choosing. `chosen` is the suggestion, where one was. */
export class ComboboxInput extends Event {
  readonly value: string;
  readonly chosen: Suggestion | undefined;
  constructor(value: string, chosen?: Suggestion) {
    super('combobox-input', { bubbles: true, composed: true });
    this.value = value;
    this.chosen = chosen;
  }
}

/** Enter was pressed with no suggestion picked out. */
export class ComboboxSubmit extends Event {
  constructor() {
    super('combobox-submit', { bubbles: true, composed: true });
  }
}

/**
 * A text box with suggestions: the APG's editable combobox with list autocomplete and manual selection.
 * Down and Up move through the list, Enter takes, Escape closes, then empties; focus never leaves the box.
 */
export class RelaisCombobox extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
      }
      .box {
        position: relative;
        display: flex;
      }
      .input {
        padding-inline-end: 2.75em;
        text-overflow: ellipsis;
      }
      .clear {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 0;
        width: 2.75em;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: var(--_muted);
        cursor: pointer;
        display: grid;
        place-items: center;
      }
      ul {
        position: absolute;
        z-index: 10;
        inset-inline: 0;
        top: calc(100% + 0.25em);
        max-height: 19em;
        overflow: auto;
        padding: 0.25em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_paper);
        box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.14);
      }
      li {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 1em;
        min-height: 2.5em;
        padding: 0.5em 0.6em;
        border-radius: calc(var(--_radius) * 0.7);
        cursor: pointer;
      }
      li[aria-selected='true'],
      li:hover {
        background: var(--_raised);
        box-shadow: inset 0.2em 0 0 var(--_accent);
      }
      li .hint {
        font-size: 0.875em;
        text-align: end;
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  // Without decorators, which nothing else needs before the first results.
  static override properties = {
    label: {},
    example: {},
    clearLabel: {},
    value: {},
    suggest: { attribute: false },
    countText: { attribute: false },
    suggestions: { state: true },
    active: { state: true },
    open: { state: true },
  };
  label = '';
  example = '';
  clearLabel = '';
  value = '';
  /** Called at each change; what arrives late is dropped. */
  suggest: (text: string) => Promise<Suggestion[]> = async () => [];
  countText: (count: number) => string = String;

  private suggestions: Suggestion[] = [];
  private active = -1;
  private open = false;
  #turn = 0;

  /** Drawn in a task of its own: two of them at once, and what is around them, hold up a slow phone. */
  override connectedCallback(): void {
    setTimeout(() => super.connectedCallback());
  }

  override focus(): void {
    this.renderRoot?.querySelector('input')?.focus();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.value;
    const suggestions = text.trim() ? await this.suggest(text).catch(() => []) : [];
    if (turn !== this.#turn) return;
    this.suggestions = suggestions;
    this.active = -1;
    this.open = suggestions.length > 0;
  }

  #onInput(event: InputEvent): void {
    this.value = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new ComboboxInput(this.value));
    void this.#look();
  }

  #choose(suggestion: Suggestion): void {
    this.#turn++;
    this.value = suggestion.value;
    this.open = false;
    this.active = -1;
    this.dispatchEvent(new ComboboxInput(suggestion.value, suggestion));
  }

  #close(): void {
    this.#turn++;
    this.open = false;
    this.active = -1;
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.suggestions.length - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!this.open) {
          void this.#look();
          return;
        }
        const down = event.key === 'ArrowDown';
        this.active = down
          ? this.active >= last
            ? 0
            : this.active + 1
          : this.active <= 0
            ? last
            : this.active - 1;
        this.updateComplete.then(() =>
          this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
        );
        return;
      }
      case 'Enter': {
        event.preventDefault();
        const chosen = this.open ? this.suggestions[this.active] : undefined;
        if (chosen) this.#choose(chosen);
        else {
          this.#close();
          this.dispatchEvent(new ComboboxSubmit());
        }
        return;
      }
      case 'Escape':
        if (this.open) {
          event.stopPropagation();
          this.#close();
        } else if (this.value) {
          this.#clear();
        }
        return;
      case 'Tab':
        this.#close();
    }
  }

  #clear(): void {
    this.#close();
    this.value = '';
    this.dispatchEvent(new ComboboxInput(''));
    this.focus();
  }

  override render() {
    const shown = this.open && this.suggestions.length > 0;
    return html`
      <div class="field">
        <label for="input">${this.label}</label>
        <div class="box">
          <input
            id="input"
            class="input"
            part="input"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-autocomplete="list"
            aria-expanded=${shown}
            aria-controls="list"
            aria-activedescendant=${shown && this.active >= 0 ? `option-${this.active}` : nothing}
            placeholder=${this.example}
            .value=${this.value}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
            @blur=${this.#close}
          />
          <slot name="action"></slot>
          ${
            this.value
              ? html`<button class="clear" type="button" tabindex="-1" aria-label=${this.clearLabel}
                  @mousedown=${(event: Event) => event.preventDefault()} @click=${this.#clear}>${drawIcon(BOX_ICONS.close)}</button>`
              : nothing
          }
        </div>
        <ul id="list" role="listbox" aria-label=${this.label} ?hidden=${!shown}>
          ${this.suggestions.map(
            (suggestion, i) => html`<li id="option-${i}" role="option" aria-selected=${i === this.active}
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(suggestion)}>
              <span>${suggestion.value}</span>
              ${suggestion.hint ? html`<span class="hint">${suggestion.hint}</span>` : nothing}
            </li>`,
          )}
        </ul>
        <span class="hidden-text" role="status">${shown ? this.countText(this.suggestions.length) : ''}</span>
      </div>
    `;
  }
}

customElements.define('relais-combobox', RelaisCombobox);

declare global {
  interface HTMLElementTagNameMap {
    'relais-combobox': RelaisCombobox;
  }
}
