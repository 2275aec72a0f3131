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
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DirectoryElement, ElementProblem } from '../base/directory-element.ts';
import { icon, signDrawing } from '../base/drawings.ts';
import { findListing, gone } from '../base/listing-by-id.ts';
import { controls, tokens } from '../base/styles.ts';
import { nameIn } from '../base/texts.ts';
import { resultOf, withHours } from '../connect/result-of.ts';
import { RelaisCardEvent } from '../events/card-event.ts';
import { STRINGS } from '../strings/index.ts';
import { layout } from './relais-list.styles.ts';

const DEFAULT_LIMIT = 5;
const HIGHEST_LIMIT = 50;

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
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires relais-card - a row's card has been opened or closed
 * @fires relais-problem - the list cannot be shown
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
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  protected readonly sources = ['listings', 'search', 'near', 'limit'];
  @state() private openRow: Row | undefined;
  /** The result of the open row with its hours, once they are here. */
  @state() private opened: Result | undefined;

  get #ids(): string[] {
    return [...new Set(this.listings.split(/[\s,]+/).filter(Boolean))];
  }

  get #limit(): number {
    const { limit } = this;
    if (Number.isInteger(limit) && limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
    return DEFAULT_LIMIT;
  }

  get #level(): number {
    const { headingLevel } = this;
    return Number.isInteger(headingLevel) && headingLevel >= 1 && headingLevel <= 6 ? headingLevel : 3;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const wrong = (name: string, value: number, meant: string, taken: number) =>
      this.warn(`The attribute "${name}" is ${value}: give it a whole number ${meant}. ${taken} is taken.`);
    if (changed.has('limit') && this.#limit !== this.limit)
      wrong('limit', this.limit, `from 1 to ${HIGHEST_LIMIT}`, this.#limit);
    if (changed.has('headingLevel') && this.#level !== this.headingLevel)
      wrong('heading-level', this.headingLevel, 'from 1 to 6', this.#level);
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
        const listing = await findListing(directory, id);
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
    const s = STRINGS[this.language].list;
    const { loading } = this;
    const hasOwn = this.childElementCount > 0;
    if (loading.step === 'failed') {
      // The page's own links are worth more than an excuse.
      if (hasOwn) return html`<slot></slot>`;
      const calm = ['gone', 'attribute'].includes(loading.problem) ? s.gone : s.unavailable;
      return html`<p class="said" role="status">${calm}
        ${this.mayPass ? html`<button class="link" type="button" @click=${this.load}>${s.retry}</button>` : nothing}</p>`;
    }
    if (loading.step === 'loading') {
      if (hasOwn) return html`<slot></slot>`;
      const count = this.#ids.length || this.#limit;
      return html`<div class="list">
        <p class="hidden-text" role="status">${s.loading}</p>
        ${Array.from({ length: count }, () => html`<div class="room"></div>`)}
      </div>`;
    }
    const { manifest } = loading.directory;
    const edition = inLanguage(manifest.name, this.language);
    const { footer } = STRINGS[this.language];
    return html`
      <ul class="list" part="list" role="list">
        ${repeat(
          loading.content,
          ({ result }) => result.key,
          (row) => this.#row(row, loading.directory),
        )}
      </ul>
      <p class="edition small muted">
        ${manifest.fictional ? html`<strong class="fictional">${footer.fictional}</strong> · ` : nothing}
        <span lang=${edition.lang}>${footer.edition(edition.text, dateText(manifest.published, this.language))}</span>
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
      <div class="row">
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
            }${open ? html`<span class="muted"> · ${open}</span>` : nothing}
          </p>
        </div>
        <div class="aside">
          ${
            result.distanceKm === undefined
              ? result.group === 'at-a-distance'
                ? html`<p class="distance">${STRINGS[language].atADistance}</p>`
                : nothing
              : html`<p class="distance">${distanceText(result.distanceKm, language)}</p>`
          }
          <span class="chevron" aria-hidden="true">${icon('chevron')}</span>
        </div>
      </div>
      <div class="card" id=${cardId} ?hidden=${!expanded}>${
        expanded
          ? html`<relais-card-panel .directory=${directory} .result=${this.opened ?? result}
              .language=${language} .level=${Math.min(6, this.#level + 1)}></relais-card-panel>`
          : nothing
      }</div>
    </li>`;
  }

  #toggle(row: Row, directory: Directory): void {
    const again = this.openRow === row;
    this.#closeRow();
    if (again) return;
    void import('../connect/card-panel.ts');
    this.openRow = row;
    this.dispatchEvent(new RelaisCardEvent(true, row.id));
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
    this.dispatchEvent(new RelaisCardEvent(false, id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-list': RelaisList;
  }
}
