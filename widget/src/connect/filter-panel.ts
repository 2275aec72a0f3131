import type { Category } from '@relais/core/connect/categories';
import type { Directory } from '@relais/core/connect/directory';
import type { SearchFilters } from '@relais/core/connect/search';
import { type Language, LEGAL_FORMS, OFFERS, servesInFrench } from '@relais/core/listing';
import { LEGAL_FORM_NAME, OFFER_SHORT } from '@relais/core/wording';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { signDrawing } from '../base/sign-drawing.ts';
import { controls, tokens } from '../base/styles.ts';
import type { CallKindsEvent } from '../mobilise/call-filters.ts';
import { STRINGS } from '../strings/index.ts';

/** Other filters are wanted. */
export class FiltersEvent extends Event {
  readonly filters: SearchFilters;
  constructor(filters: SearchFilters) {
    super('filters');
    this.filters = filters;
  }
}

/** Another kind of service is wanted, by its name in the reader’s language; empty for any. */
export class CategoryEvent extends Event {
  readonly name: string;
  constructor(name: string) {
    super('category');
    this.name = name;
  }
}

/** What is sought may be none, one or several of a few. */
const toggled = <T>(all: readonly T[] = [], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** What one may ask of results, before or after anything is typed. Holds nothing: it is told, and tells. */
@customElement('relais-filters')
export class RelaisFilters extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
        gap: 1em 1.5em;
        margin-top: 0.5em;
        padding: 1em;
        border-radius: var(--_radius);
        background: var(--_raised);
      }
      fieldset {
        display: grid;
        align-content: start;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend,
      .category label {
        padding: 0;
        font-size: 0.875em;
        font-weight: 600;
        color: var(--_muted);
      }
      .category {
        display: grid;
        gap: 0.35em;
        grid-column: 1 / -1;
        max-width: 26em;
      }
      relais-call-filters {
        grid-column: 1 / -1;
      }
      select {
        width: 100%;
        min-width: 0;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: 0.5em;
        min-height: 2em;
        cursor: pointer;
      }
      .choice span {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
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

  @property({ attribute: false }) directory: Directory | undefined;
  @property({ attribute: false }) filters: SearchFilters = {};
  /** Ids of the services that the box is limited to; empty for all. */
  @property({ attribute: false }) only: readonly string[] = [];
  /** Whether filters of organisations that buy are shown. */
  @property({ type: Boolean }) buyers = false;
  /** Whether one may look for organisations by whom they seek. */
  @property({ type: Boolean }) calls = false;
  /** What the box of services says, which may be the name of a kind of service. */
  @property() what = '';
  @property() language: Language = 'fr';

  @state() private categories: readonly Category[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('directory')) void this.#load();
    // Without it there are the other filters; opened again, it is tried again.
    if (changed.has('calls') && this.calls)
      import('../mobilise/call-filters.ts').catch(({ message }: Error) =>
        console.error(`<relais-filters> ${message}`),
      );
  }

  async #load(): Promise<void> {
    const { directory } = this;
    // They were needed to open the box; without them one types instead.
    const words = await directory?.categories().catch(() => undefined);
    if (directory === this.directory) this.categories = words?.all.filter(({ absent }) => !absent) ?? [];
  }

  #tell(change: SearchFilters): void {
    this.dispatchEvent(new FiltersEvent({ ...this.filters, ...change }));
  }

  override render() {
    const s = STRINGS[this.language].filterPanel;
    const { language } = this;
    const { openNow, atADistance, wheelchair, offers, legalForms, sellsToOrganisations } = this.filters;
    return html`<div class="filters" role="group" aria-label=${s.title}>
      ${this.#category()}
      <fieldset>
        <legend>${s.when}</legend>
        ${this.#choice(s.openNow, openNow, () => this.#tell({ openNow: !openNow }))}
        ${this.#choice(s.atADistance, atADistance, () => this.#tell({ atADistance: !atADistance }))}
        ${this.#choice(s.wheelchair, wheelchair, () => this.#tell({ wheelchair: !wheelchair }))}
      </fieldset>
      <fieldset>
        <legend>${s.offer}</legend>
        ${OFFERS.filter(servesInFrench).map((offer) =>
          this.#choice(
            html`${signDrawing(offer)} ${OFFER_SHORT[language][offer]}`,
            offers?.includes(offer),
            () => this.#tell({ offers: toggled(offers, offer) }),
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>${s.legalForm}</legend>
        ${LEGAL_FORMS.map((form) =>
          this.#choice(LEGAL_FORM_NAME[language][form], legalForms?.includes(form), () =>
            this.#tell({ legalForms: toggled(legalForms, form) }),
          ),
        )}
      </fieldset>
      ${
        this.buyers
          ? html`<fieldset>
              <legend>${s.buyers}</legend>
              ${this.#choice(s.sells, sellsToOrganisations, () =>
                this.#tell({ sellsToOrganisations: !sellsToOrganisations }),
              )}
            </fieldset>`
          : nothing
      }
      ${
        this.calls
          ? html`<relais-call-filters .kinds=${this.filters.calls ?? []} .language=${language}
              @kinds=${({ kinds }: CallKindsEvent) => this.#tell({ calls: kinds })}></relais-call-filters>`
          : nothing
      }
    </div>`;
  }

  #category() {
    const { language, only } = this;
    const categories = this.categories.filter(({ id }) => !only.length || only.includes(id));
    const what = this.what.trim().toLowerCase();
    const isSought = (one: Category) => one[language].toLowerCase() === what;
    const s = STRINGS[language].filterPanel;
    if (!categories.length) return nothing;
    const named = [...categories].sort((a, b) => a[language].localeCompare(b[language], language));
    return html`<div class="category">
      <label for="category">${s.category}</label>
      <select class="input" id="category" @change=${({ target }: Event) => {
        this.dispatchEvent(new CategoryEvent((target as HTMLSelectElement).value));
      }}>
        <option value="" .selected=${!named.some(isSought)}>${s.anyCategory}</option>
        ${named.map((one) => html`<option .selected=${isSought(one)}>${one[language]}</option>`)}
      </select>
    </div>`;
  }

  #choice(label: string | TemplateResult, checked: boolean | undefined, toggle: () => void) {
    return html`<label class="choice"><input type="checkbox" .checked=${checked ?? false} @change=${toggle} />
      <span>${label}</span></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-filters': RelaisFilters;
  }
}
