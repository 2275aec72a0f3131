import type { Directory } from '@relais/core/connect/directory';
import { minuteOfWeek } from '@relais/core/connect/opening';
import { type Result, search } from '@relais/core/connect/search';
import { inLanguage, servesInFrench, type Text } from '@relais/core/listing';
import {
  dateText,
  distanceText,
  evidenceSentence,
  isWeakEvidence,
  OFFER_SHORT,
  openText,
} from '@relais/core/wording';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { anything, headingLevel } from '../base/attributes.ts';
import { DirectoryElement, ElementProblem } from '../base/directory-element.ts';
import { headingLevelOf } from '../base/heading-level.ts';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import { gone } from '../base/listing-by-id.ts';
import { signDrawing } from '../base/sign-drawing.ts';
import { controls, tokens } from '../base/styles.ts';
import { nameIn } from '../base/texts.ts';
import { resultOf, withHours } from '../connect/result-of.ts';
import { RelaisListingToggleEvent } from '../events.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { layout } from './relais-list.styles.ts';

const DEFAULT_LIMIT = 5;
const HIGHEST_LIMIT = 50;

const isLimit = (value: number) => Number.isInteger(value) && value >= 1 && value <= HIGHEST_LIMIT;

/** What stands in a row: a result, and the id where the page named it. */
interface Row {
  result: Result;
  id?: string;
}

/**
 * A list in the page: listings that the page names, or what a search finds. Each row opens its card.
 *
 * @slot - what stands there before the list loads and without it: the same services, as links
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr listings - ids of listings, in the order they are to stand in, apart by spaces or commas
 * @attr search - in place of ids: what to search for, such as `dentiste`
 * @attr near - the place to search near, or to count distances from
 * @attr limit - how many a search shows at most, 5 by default
 * @attr heading-level - level of the names as headings, 3 by default
 * @attr site - address of the site where each listing has its page, as `relais publish --site` makes it
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires {RelaisListingToggleEvent} relais-listing-toggle - a row's card has been opened or closed
 * @fires {RelaisProblemEvent} relais-problem - the list cannot be shown
 * @csspart list - the list
 * @csspart item - one listing in it
 */
@customElement('relais-list')
export class RelaisList extends DirectoryElement<Row[]> {
  static override styles = [tokens, controls, layout];

  /** Ids of listings, apart by spaces or commas. */
  @property() listings = '';
  /** What to search for, in place of ids. */
  @property() search = '';
  /** The place to search near, or to count distances from. */
  @property() near = '';
  /** How many a search shows at most. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;
  /** Address of the site where each listing has its page. */
  @property() site: string | undefined;
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  protected readonly sources = ['listings', 'search', 'near', 'limit'];
  protected readonly rules = {
    listings: anything,
    search: anything,
    near: anything,
    site: anything,
    limit: (value: string) =>
      isLimit(Number(value))
        ? undefined
        : `is not a whole number from 1 to ${HIGHEST_LIMIT}; ${DEFAULT_LIMIT} is used.`,
    'heading-level': headingLevel(3),
  };
  @state() private openRow: Row | undefined;
  /** The result of the open row with its hours, once they are here. */
  @state() private opened: Result | undefined;
  /** Whether something was put into « Ma liste » here. */
  @state() private keeping = false;
  /** What a card is made of. */
  @state() private cardPart: 'coming' | 'here' | 'missing' = 'coming';

  get #ids(): string[] {
    return [...new Set(this.listings.split(/[\s,]+/).filter(Boolean))];
  }

  get #limit(): number {
    return isLimit(this.limit) ? this.limit : DEFAULT_LIMIT;
  }

  get #level(): number {
    return headingLevelOf(this.headingLevel, 3);
  }

  protected async fetchContent(directory: Directory): Promise<Row[]> {
    this.#closeRow();
    if (this.#ids.length) return this.#named(directory);
    if (this.search.trim()) return this.#found(directory);
    throw new ElementProblem(
      'attribute',
      'Nothing to list: give the attribute "listings" the ids of listings, or "search" what to search for.',
    );
  }

  /** The listings with the ids, in their order; those that are gone are told to the console and left out. */
  async #named(directory: Directory): Promise<Row[]> {
    const from = this.near.trim() ? await (await directory.places()).find(this.near) : undefined;
    if (this.near.trim() && !from) this.#unknownPlace();
    const rows = await Promise.all(
      this.#ids.map(async (id): Promise<Row | undefined> => {
        const listing = await directory.listing(id);
        if (listing) return { id, result: await resultOf(directory, listing, from) };
        this.warn(gone(directory, id));
        return undefined;
      }),
    );
    const here = rows.filter((row) => row !== undefined);
    if (!here.length) throw new ElementProblem('gone', 'None of the ids in "listings" has a listing.');
    return here;
  }

  async #found(directory: Directory): Promise<Row[]> {
    const answer = await search(directory, { text: this.search, near: this.near, limit: this.#limit });
    if (answer.unknownPlace) this.#unknownPlace();
    for (const { message } of answer.problems) this.warn(message);
    if (!answer.results.length && answer.problems[0]) throw answer.problems[0];
    if (!answer.results.length)
      throw new ElementProblem('gone', `Nothing is found for search="${this.search}" near="${this.near}".`);
    return answer.results.map((result) => ({ result }));
  }

  #unknownPlace(): void {
    this.warn(
      `The attribute "near" is "${this.near}", a place that the directory does not know: give it a town or a postal code.`,
    );
  }

  override render() {
    return html`<div class="whole" lang=${this.language} aria-busy=${this.loading.step === 'loading'}>${this.#body()}</div>`;
  }

  #body() {
    const { list: s, retry, edition, fictional } = ELEMENTS[this.language];
    const { loading } = this;
    const hasOwn = this.childElementCount > 0;
    if (loading.step === 'failed') {
      // The page's own links are worth more than an excuse.
      if (hasOwn) return html`<slot></slot>`;
      const calm = ['gone', 'attribute'].includes(loading.fault) ? s.nothing : s.unavailable;
      return html`<p class="said" role="status">${calm}
        ${this.mayPass ? html`<button class="link" type="button" @click=${this.load}>${retry}</button>` : nothing}</p>`;
    }
    if (loading.step === 'loading') {
      const room = this.#ids.length ? 'room named' : 'room';
      return html`<div class="coming">
        ${hasOwn ? html`<slot></slot>` : html`<p class="hidden-text" role="status">${s.loading}</p>`}
        <div class="rooms ${hasOwn ? 'behind' : ''}">
          ${Array.from({ length: this.#ids.length || this.#limit }, () => html`<div class=${room}></div>`)}
        </div>
      </div>`;
    }
    const { manifest } = loading.directory;
    const name = inLanguage(manifest.name, this.language);
    return html`
      <ul class="list" part="list" role="list" @relais-kept=${this.#onKept}>
        ${repeat(
          loading.content,
          ({ result }) => result.key,
          (row) => this.#row(row, loading.directory),
        )}
      </ul>
      ${
        this.keeping
          ? html`<relais-basket .language=${this.language} .level=${Math.min(6, this.#level + 1)}></relais-basket>`
          : nothing
      }
      <p class="edition small muted">
        ${manifest.fictional ? html`<strong class="fictional">${fictional}</strong> · ` : nothing}
        <span lang=${name.lang}>${edition(name.text, dateText(manifest.published, this.language))}</span>
      </p>
    `;
  }

  #row(row: Row, directory: Directory) {
    const { language } = this;
    const { result } = row;
    const expanded = this.openRow === row;
    const cardId = `card-${result.key}`;
    const kinds = result.categories.slice(0, 2).map((category) => category[language]);
    const { evidence } = result;
    const weak = result.offer !== 'unknown' && isWeakEvidence(evidence, directory.now);
    const today = result.week ? Math.floor(minuteOfWeek(directory.now, result.week.zone) / 1440) : 0;
    const open = openText(result.open, today, language);
    return html`<li class="item ${expanded ? 'expanded' : ''}" part="item">
      <div class="row ${row.id ? 'named' : ''}">
        ${signDrawing(result.offer, weak)}
        <div>
          <p class="name" role="heading" aria-level=${this.#level}>
            <button type="button" aria-expanded=${expanded} aria-controls=${cardId}
              @click=${() => this.#toggle(row, directory)}>${nameIn(result.name as Text, language)}</button>
          </p>
          <p class="what">${[...kinds, result.city].filter(Boolean).join(' · ')}</p>
          <p class="how-french ${servesInFrench(result.offer) ? '' : 'not-known'}">
            <strong>${OFFER_SHORT[language][result.offer]}</strong>${
              evidence ? html`<span class="muted">, ${evidenceSentence(evidence, language)}</span>` : nothing
            }
          </p>
          ${open ? html`<p class="hours ${result.open.state}">${open}</p>` : nothing}
        </div>
        <div class="aside">
          ${
            result.distanceKm === undefined
              ? result.group === 'at-a-distance'
                ? html`<p class="distance">${ELEMENTS[language].list.atADistance}</p>`
                : nothing
              : html`<p class="distance">${distanceText(result.distanceKm, language)}</p>`
          }
          <span class="chevron" aria-hidden="true">${drawIcon(BOX_ICONS.chevron)}</span>
        </div>
      </div>
      <div class="card" id=${cardId} ?hidden=${!expanded}>${
        expanded ? this.#card(this.opened ?? result, directory) : nothing
      }</div>
    </li>`;
  }

  #card(result: Result, directory: Directory) {
    const { language, cardPart } = this;
    const { list: s, card, retry } = ELEMENTS[language];
    if (cardPart === 'coming') return html`<p class="muted" role="status">${card.loading}</p>`;
    if (cardPart === 'missing') {
      return html`<div class="notice caution" role="alert">
        <p>${s.notLoaded}</p>
        <button class="link" type="button" @click=${() => this.#fetchCard()}>${retry}</button>
      </div>`;
    }
    return html`<relais-listing-card .directory=${directory} .result=${result} .site=${this.site} .from=${this.near}
      .language=${language} .level=${Math.min(6, this.#level + 1)}></relais-listing-card>`;
  }

  async #onKept(): Promise<void> {
    this.keeping ||= await this.fetchPart(() => import('../refer/basket-panel.ts'));
  }

  async #fetchCard(): Promise<void> {
    this.cardPart = 'coming';
    this.cardPart = (await this.fetchPart(() => import('../connect/listing-card.ts'))) ? 'here' : 'missing';
  }

  #toggle(row: Row, directory: Directory): void {
    const again = this.openRow === row;
    this.#closeRow();
    if (again) return;
    if (this.cardPart !== 'here') void this.#fetchCard();
    this.openRow = row;
    this.dispatchEvent(new RelaisListingToggleEvent(true, row.id));
    if (row.id)
      void withHours(directory, row.result).then((result) => {
        if (this.openRow === row) this.opened = result;
      });
  }

  #closeRow(): void {
    if (!this.openRow) return;
    const { id } = this.openRow;
    this.openRow = undefined;
    this.opened = undefined;
    this.dispatchEvent(new RelaisListingToggleEvent(false, id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-list': RelaisList;
  }
}
