import type { Directory } from '@relais/core/connect/directory';
import { inLanguage, type Language, phonesOf, type Text } from '@relais/core/listing';
import { distanceText, OFFER_SENTENCE, OFFER_SHORT, phoneText } from '@relais/core/wording';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, signDrawing } from '../base/drawings.ts';
import { panels } from '../base/panels.ts';
import { controls, tokens } from '../base/styles.ts';
import { callLines } from '../mobilise/call-lines.ts';
import { REFER } from '../strings/refer.ts';
import { SOUGHT } from '../strings/sought.ts';
import { basket, type Kept } from './basket.ts';
import { callLink } from './links.ts';
import { addressLines, frenchOf, hoursInFull, nameOf } from './referral.ts';

/** More columns than this are read one below the other. */
const SIDE_BY_SIDE = 3;

/** « Ma liste »: what was kept, to compare, to print as a booklet, to take away as a table. Nothing while it is empty. */
@customElement('relais-basket')
export class RelaisBasket extends LitElement {
  static override styles = [
    tokens,
    controls,
    panels,
    css`
      .panel {
        grid-template-columns: minmax(0, 1fr);
      }
      :host {
        display: block;
        container: relais-basket / inline-size;
      }
      :host([hidden]) {
        display: none;
      }
      .opener {
        width: 100%;
        margin-top: 1.25em;
        justify-content: space-between;
      }
      .opener span {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
      }
      .opener .icon:last-child {
        transition: transform 120ms;
      }
      .opener[aria-expanded='true'] .icon:last-child {
        transform: rotate(180deg);
      }
      .panel {
        margin-top: 0.5em;
      }
      .entries > li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 0.75em;
        align-items: start;
        padding: 0.6em 0;
        border-bottom: 1px solid var(--_line);
      }
      a {
        display: inline-block;
        padding: 0.2em 0;
        min-height: 1.5em;
      }
      .entries .sign {
        width: 1.25em;
        height: 1.25em;
        margin-top: 0.1em;
      }
      .name {
        font-weight: 600;
        line-height: 1.3;
      }
      .undo {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0.25em 1em;
      }
      .languages {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25em 1em;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
      }
      .languages label {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 1.75em;
      }
      .languages input {
        width: 1.25em;
        height: 1.25em;
        margin: 0;
        accent-color: var(--_accent);
      }
      /* Narrow: what is compared as a title, and below it what each has; the roles keep it a table. */
      .table,
      .table [role='rowgroup'],
      .table [role='row'] {
        display: block;
      }
      .table [role='rowgroup']:first-child {
        position: absolute;
        clip-path: inset(50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
      }
      .table [role='row'] {
        padding: 0.5em 0;
        border-top: 1px solid var(--_line);
      }
      .table [role='rowheader'] {
        display: block;
        font-size: 0.875em;
        font-weight: 600;
        color: var(--_muted);
      }
      .table [role='cell'] {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 0 0.75em;
        padding: 0.2em 0;
      }
      .table [role='cell'] p + p {
        margin-top: 0.35em;
      }
      .table .of {
        font-weight: 600;
      }
      .table .offer {
        display: inline-flex;
        gap: 0.4em;
      }
      .table .offer .sign {
        margin-top: 0.2em;
      }
      .week {
        display: grid;
      }
      .week span:nth-child(odd) {
        font-size: 0.875em;
        color: var(--_muted);
      }
      @container relais-basket (min-width: 36em) {
        .side {
          display: table;
          width: 100%;
          table-layout: fixed;
          border-collapse: collapse;
        }
        .side [role='rowgroup'] {
          display: table-row-group;
        }
        .side [role='rowgroup']:first-child {
          position: static;
          clip-path: none;
        }
        .side [role='row'] {
          display: table-row;
        }
        .side [role='cell'],
        .side [role='rowheader'],
        .side [role='columnheader'] {
          display: table-cell;
          padding: 0.5em 0.75em 0.5em 0;
          border-top: 1px solid var(--_line);
          vertical-align: top;
        }
        .side [role='rowgroup']:first-child * {
          border-top: 0;
        }
        .side [role='columnheader'] {
          font-weight: 600;
          text-align: start;
        }
        .side [role='rowheader'],
        .side [role='columnheader']:first-child {
          width: 7.5em;
        }
        .side .of {
          display: none;
        }
      }
    `,
  ];

  /** Names the towns on the map that is printed. */
  @property({ attribute: false }) directory: Directory | undefined;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 3;

  @state() private open = false;
  @state() private comparing = false;
  @state() private paperLanguage: Language = 'fr';
  @state() private printing: 'no' | 'preparing' | 'not-allowed' | 'not-loaded' = 'no';
  @state() private said = '';
  #known = 0;
  readonly #onChange = () => {
    const { entries } = basket;
    const s = this.#s.basket;
    const last = entries.at(-1);
    this.said =
      entries.length > this.#known && last ? s.added(nameOf(last, this.language), entries.length) : '';
    this.#known = entries.length;
    if (entries.length < 2) this.comparing = false;
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    basket.addEventListener('change', this.#onChange);
    // What is in a live region from the start is not announced.
    void this.updateComplete.then(this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    basket.removeEventListener('change', this.#onChange);
  }

  override willUpdate(_: PropertyValues<this>): void {
    this.hidden = !basket.entries.length && !basket.removed.length;
  }

  get #s() {
    return REFER[this.language];
  }

  get #now(): number {
    return this.directory?.now ?? Date.now();
  }

  override render() {
    const { basket: s } = this.#s;
    const { entries, removed } = basket;
    return html`
      <p class="hidden-text" role="status">${this.said}</p>
      ${
        entries.length
          ? html`<button class="button opener" type="button" aria-expanded=${this.open} aria-controls="list"
              @click=${() => {
                this.open = !this.open;
              }}><span>${icon('keep')} ${s.open(entries.length)}</span> ${icon('chevron')}</button>`
          : nothing
      }
      ${removed.length ? this.#undo(removed) : nothing}
      <div id="list" ?hidden=${!this.open || !entries.length}>${this.open && entries.length ? this.#panel(entries) : nothing}</div>
    `;
  }

  #undo(removed: readonly Kept[]) {
    const { basket: s } = this.#s;
    return html`<div class="notice undo">
      <p role="status">${removed.length === 1 ? s.removed(nameOf(removed[0]!, this.language)) : s.emptied}</p>
      <button class="link" id="undo" type="button" @click=${this.#putBack}>${s.undo}</button>
    </div>`;
  }

  #panel(entries: readonly Kept[]) {
    const { basket: s, share, paper, card } = this.#s;
    return html`<div class="panel">
      <div>
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <p class="small muted">${s.forPageOnly}</p>
      </div>
      <ul class="entries">${entries.map((entry) => this.#entry(entry))}</ul>
      ${this.comparing ? this.#comparison(entries) : nothing}
      <fieldset class="languages">
        <legend>${s.language}</legend>
        ${(['fr', 'en'] as const).map(
          (language) => html`<label><input type="radio" name="language" value=${language}
            .checked=${language === this.paperLanguage}
            @change=${() => {
              this.paperLanguage = language;
            }} /> ${share.languages[language]}</label>`,
        )}
      </fieldset>
      <div class="buttons">
        <button class="button primary" type="button" ?disabled=${this.printing === 'preparing'} @click=${this.#print}>
          ${icon('print')} ${s.print}</button>
        ${
          entries.length > 1
            ? html`<button class="button" type="button" aria-expanded=${this.comparing}
                @click=${() => {
                  this.comparing = !this.comparing;
                }}>${this.comparing ? s.compareHide : s.compare}</button>`
            : nothing
        }
        <button class="button" type="button" @click=${this.#export}>${s.csv}</button>
        <button class="button quiet" type="button" @click=${this.#clear}>${s.empty}</button>
      </div>
      <div role="status">${
        this.printing === 'preparing'
          ? html`<p class="muted">${paper.printing}</p>`
          : this.printing === 'not-allowed' || this.printing === 'not-loaded'
            ? html`<p class="notice caution">${this.printing === 'not-allowed' ? paper.notAllowed : card.notLoaded}</p>`
            : nothing
      }</div>
    </div>`;
  }

  #name(entry: Kept) {
    const { text, lang } = inLanguage(entry.listing.name, this.language);
    return html`<span lang=${lang}>${text}</span>`;
  }

  #entry(entry: Kept) {
    const { offer } = frenchOf(entry);
    const [phone] = phonesOf(entry.listing, entry.place);
    const s = this.#s.basket;
    return html`<li>
      ${signDrawing(offer)}
      <div>
        <p class="name">${this.#name(entry)}</p>
        <p class="small muted">${[OFFER_SHORT[this.language][offer], entry.place?.city].filter(Boolean).join(' · ')}</p>
        ${phone ? html`<a href=${callLink(phone)}>${phoneText(phone, this.language)}</a>` : nothing}
      </div>
      <button class="button quiet" type="button" aria-label=${s.remove(nameOf(entry, this.language))}
        @click=${() => this.#remove(entry.key)}>${s.removeShort}</button>
    </li>`;
  }

  #comparison(entries: readonly Kept[]) {
    const { language } = this;
    const { basket: s, card } = this.#s;
    const text = (value: Text | undefined) => {
      if (!value) return undefined;
      const { text: words, lang } = inLanguage(value, language);
      return html`<span lang=${lang}>${words}</span>`;
    };
    type Cell = TemplateResult | string | undefined;
    const rows: Array<[title: string, cell: (entry: Kept) => Cell]> = [
      [
        s.offer,
        (entry) => {
          const { offer } = frenchOf(entry);
          return html`<span class="offer">${signDrawing(offer)} ${OFFER_SENTENCE[language][offer]}</span>`;
        },
      ],
      [s.how, (entry) => text(frenchOf(entry).how)],
      [
        s.hours,
        (entry) => {
          const hours = hoursInFull(entry, language);
          return (
            hours &&
            html`<span class="week">${hours.lines.map((line) => html`<span>${line.days}</span><span>${line.hours}</span>`)}</span>`
          );
        },
      ],
      [s.distance, ({ distance }) => distance && s.from(distanceText(distance.km, language), distance.from)],
      [
        s.phones,
        ({ listing, place }) => {
          const phones = phonesOf(listing, place);
          return phones.length
            ? html`${phones.map((phone) => html`<a href=${callLink(phone)}>${phoneText(phone, language)}</a> `)}`
            : undefined;
        },
      ],
      [s.address, ({ place }) => place && addressLines(place, language).join(', ')],
      [s.sells, ({ listing }) => text(listing.commerce?.sells)],
      [
        s.contracts,
        ({ listing }) =>
          listing.commerce?.contracts?.length
            ? html`<ul>${listing.commerce.contracts.map((contract) => html`<li>${text(contract)}</li>`)}</ul>`
            : undefined,
      ],
      [card.impact, ({ listing }) => text(listing.commerce?.impact)],
      [
        SOUGHT[language].seeks,
        ({ calls }) => {
          const lines = callLines(calls, language, this.#now);
          return lines.length ? html`${lines.map((line) => html`<p>${line}</p>`)}` : undefined;
        },
      ],
    ];
    // What nobody of the list has says nothing.
    const told = rows.filter(([, cell]) => entries.some((entry) => cell(entry) !== undefined));
    return html`<div class="table ${entries.length <= SIDE_BY_SIDE ? 'side' : ''}" role="table" aria-label=${s.comparison}>
      <div role="rowgroup"><div role="row">
        <span role="columnheader"><span class="hidden-text">${this.#s.csv.name}</span></span>
        ${entries.map((entry) => html`<span role="columnheader">${this.#name(entry)}</span>`)}
      </div></div>
      <div role="rowgroup">${told.map(
        ([title, cell]) => html`<div role="row">
          <span role="rowheader">${title}</span>
          ${entries.map(
            (entry) => html`<div role="cell">
              <span class="of" aria-hidden="true">${this.#name(entry)}</span>
              <div>${cell(entry) ?? html`<span class="muted">${s.unknown}</span>`}</div>
            </div>`,
          )}
        </div>`,
      )}</div>
    </div>`;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #remove(key: string): void {
    basket.remove(key);
    void this.#focus('#undo');
  }

  #clear(): void {
    basket.clear();
    void this.#focus('#undo');
  }

  #putBack(): void {
    basket.undo();
    void this.#focus(this.open ? '.panel-title' : '.opener');
  }

  async #export(): Promise<void> {
    try {
      const { csvOf } = await import('./csv.ts');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(csvOf(basket.entries, this.paperLanguage, this.#now));
      link.download = `${REFER[this.paperLanguage].basket.fileName}.csv`;
      link.click();
      // The browser has taken hold of it once the click returns; some only a moment later.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.printing = 'no';
    } catch (error) {
      this.#failed(error);
    }
  }

  async #print(): Promise<void> {
    this.printing = 'preparing';
    try {
      const [{ print }, { portfolioOf }, { qrOf }] = await Promise.all([
        import('./paper.ts'),
        import('./sheets.ts'),
        import('./qr.ts'),
      ]);
      const entries = basket.entries.map((referral) => ({
        referral,
        qr: referral.page ? qrOf(referral.page) : undefined,
      }));
      const begun = await print(portfolioOf(entries, this.paperLanguage, this.#now, await this.#map()));
      this.printing = begun ? 'no' : 'not-allowed';
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Where it all is; of one place, or where the map is not to be had, paper says enough in words. */
  async #map(): Promise<TemplateResult | undefined> {
    const language = this.paperLanguage;
    const pins = basket.entries.flatMap((entry, i) => {
      const { latitude, longitude, city } = entry.place ?? {};
      if (latitude === undefined || longitude === undefined || !city) return [];
      return [{ number: i + 1, point: { latitude, longitude }, city, offer: frenchOf(entry).offer }];
    });
    if (pins.length < 2) return undefined;
    const map = await import('../map/paper-map.ts').catch(() => undefined);
    const gazetteer = await this.directory?.places().catch(() => undefined);
    return map?.paperMap(pins, language, REFER[language].paper.map, gazetteer);
  }

  #failed(error: unknown): void {
    console.error(`<relais-basket> ${(error as Error).message}`);
    this.printing = 'not-loaded';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-basket': RelaisBasket;
  }
}
