import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import { minuteOfWeek } from '@relais/core/connect/opening';
import {
  type Group,
  type Result,
  type SearchAnswer,
  search,
  suggestPlaces,
  suggestServices,
} from '@relais/core/connect/search';
import { inLanguage, type Language, type Province, servesInFrench, type Text } from '@relais/core/listing';
import type { OutboxState } from '@relais/core/outbox/outbox';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Kind } from '@relais/core/submission';
import {
  dateText,
  distanceText,
  evidenceSentence,
  isWeakEvidence,
  OFFER_SHORT,
  openText,
  PROVINCE_NAME,
} from '@relais/core/wording';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { openShared, reopenShared, sharedOutbox } from './base/client.ts';
import { icon, signDrawing } from './base/drawings.ts';
import { controls, tokens } from './base/styles.ts';
import type { ComboboxInput, RelaisCombobox, Suggestion } from './connect/combobox.ts';
import './connect/combobox.ts';
import { layout } from './relais-search.styles.ts';
import { languageOf, STRINGS } from './strings/index.ts';

/** Results shown before « Afficher les autres ». */
/** So long after an answer the page has time for what the next search may need. */
const IDLE_MS = 1500;
const FIRST_RESULTS = 10;

/** A search has been answered. Tells how much was found, never what was sought or where. */
export class RelaisResultsEvent extends Event {
  readonly count: number;
  readonly widened: boolean;
  constructor(count: number, widened: boolean) {
    super('relais-results', { bubbles: true, composed: true });
    this.count = count;
    this.widened = widened;
  }
}

type Opening =
  | { step: 'loading' }
  | { step: 'failed'; problem: DirectoryError }
  | { step: 'ready'; directory: Directory };
type Searching =
  | { step: 'idle' }
  | { step: 'searching' }
  | { step: 'failed'; problem: DirectoryError }
  | { step: 'answered'; answer: SearchAnswer; farther: boolean };

/**
 * A search-and-refer box: what, where, who serves in French near there, and the way to them.
 *
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr near - a place to begin with
 * @attr heading-level - level of the box's heading, 2 by default
 * @attr site - address of the site where each listing has a page, as `relais publish --site` makes it
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires relais-results - after each search
 */
@customElement('relais-search')
export class RelaisSearch extends LitElement {
  static override styles = [tokens, controls, layout];

  @property() directory = '';
  @property({ attribute: 'public-key' }) publicKey = '';
  @property() near = '';
  @property() site: string | undefined;
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private language: Language = 'fr';
  @state() private opening: Opening = { step: 'loading' };
  @state() private searching: Searching = { step: 'idle' };
  @state() private what = '';
  @state() private where = '';
  /** Set while the person's own position stands in for a place's name. Never stored. */
  @state() private position: Point | undefined;
  @state() private locating: 'no' | 'asking' | 'denied' = 'no';
  @state() private shownCount = FIRST_RESULTS;
  @state() private openId: string | undefined;
  @state() private keeping = false;
  @state() private following = false;
  @state() private outbox: OutboxState | undefined;
  @state() private frequent: Array<{ fr: string; en: string }> = [];

  /** What the answer shown is the answer to: the boxes may say something else by now. */
  #asked = { what: '', where: '' };
  #turn = 0;
  #askedEarly = false;
  #stopOutbox: (() => void) | undefined;
  #languageObserver: MutationObserver | undefined;
  readonly #retry = () => {
    if (this.opening.step === 'failed') void this.#open();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = languageOf(this);
    this.#languageObserver = new MutationObserver(() => {
      this.language = languageOf(this);
    });
    for (const node of [this, document.documentElement]) {
      this.#languageObserver.observe(node, { attributes: true, attributeFilter: ['lang'] });
    }
    window.addEventListener('online', this.#retry);
    this.#stopOutbox = sharedOutbox().subscribe((state) => {
      this.outbox = state;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languageObserver?.disconnect();
    window.removeEventListener('online', this.#retry);
    this.#stopOutbox?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('near') && !this.where) this.where = this.near;
    if (changed.has('directory') || changed.has('publicKey')) void this.#open();
  }

  get #s() {
    return STRINGS[this.language];
  }

  async #open(): Promise<void> {
    const turn = ++this.#turn;
    this.opening = { step: 'loading' };
    this.searching = { step: 'idle' };
    try {
      const directory = await openShared(this.directory, this.publicKey);
      if (turn !== this.#turn) return;
      if (directory.problem) console.warn(`<relais-search> ${directory.problem.message}`);
      this.opening = { step: 'ready', directory };
      if (this.#askedEarly) {
        this.#askedEarly = false;
        await this.#search();
        return;
      }
      const { frequent } = await directory.categories();
      if (turn === this.#turn) this.frequent = frequent.slice(0, 6);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.opening = { step: 'failed', problem: this.#explained(error) };
    }
  }

  /** The one door for errors: the console says what to fix, the page what to do. */
  #explained(error: unknown): DirectoryError {
    console.error(`<relais-search> ${(error as Error).message}`);
    if (error instanceof DirectoryError) return error;
    // A mistake of ours: said as such to the console, and never a box that searches for ever.
    console.error(error);
    return new DirectoryError('unreadable', String(error));
  }

  /** @param again whether the directory has been reopened for this question already */
  async #search(farther = false, again = false): Promise<void> {
    if (!this.what.trim()) {
      this.renderRoot.querySelector<RelaisCombobox>('#what')?.focus();
      return;
    }
    if (this.opening.step !== 'ready') {
      // Asked before the directory is here: answered as soon as it is.
      this.#askedEarly = this.opening.step === 'loading';
      return;
    }
    const turn = ++this.#turn;
    this.searching = { step: 'searching' };
    this.shownCount = FIRST_RESULTS;
    this.openId = undefined;
    try {
      const answer = await search(this.opening.directory, {
        text: this.what,
        near: this.position ?? this.where,
        scope: farther ? 'farther' : 'near',
      });
      if (turn !== this.#turn) return;
      if (answer.problems.length && !again && (await this.#hasNewerEdition())) {
        await this.#search(farther, true);
        return;
      }
      for (const problem of answer.problems) console.error(`<relais-search> ${problem.message}`);
      this.searching = { step: 'answered', answer, farther };
      this.#fetchAllWords(this.opening.directory);
      this.dispatchEvent(new RelaisResultsEvent(answer.results.length, answer.widened));
      this.#asked = { what: this.what, where: this.position ? '' : this.where };
      if (!answer.sought && answer.place?.name) {
        // Only a place was typed: it goes where places go, and the question stays open.
        this.where = answer.place.name;
        this.what = '';
        await this.updateComplete;
        this.renderRoot.querySelector<RelaisCombobox>('#what')?.focus();
      } else if (answer.widened) void import('./listen/request.ts');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.searching = { step: 'failed', problem: this.#explained(error) };
    }
  }

  /** Files go when a directory is published anew: whoever holds the edition before takes the new one. */
  async #hasNewerEdition(): Promise<boolean> {
    if (this.opening.step !== 'ready') return false;
    const { published } = this.opening.directory.manifest;
    const directory = await reopenShared(this.directory, this.publicKey).catch(() => undefined);
    if (!directory || directory.manifest.published === published) return false;
    this.opening = { step: 'ready', directory };
    return true;
  }

  readonly #suggestServices = async (text: string): Promise<Suggestion[]> => {
    if (this.opening.step !== 'ready') return [];
    const matches = await suggestServices(this.opening.directory, text, this.language);
    const names = (match: (typeof matches)[number]) => [match.category.fr, match.category.en];
    return matches.map((match) => ({
      value: match.category[this.language],
      ...(!names(match).includes(match.by) && { hint: match.by }),
    }));
  };

  readonly #suggestPlaces = async (text: string): Promise<Suggestion[]> => {
    if (this.opening.step !== 'ready') return [];
    const places = await suggestPlaces(this.opening.directory, text);
    return places.map(({ name, province }) => ({
      // With its province, so that the other Saint-Paul is not meant.
      value: `${name}, ${PROVINCE_NAME[this.language][province]}`,
    }));
  };

  #locate(): void {
    this.locating = 'asking';
    const denied = () => {
      this.locating = 'denied';
    };
    if (!navigator.geolocation) {
      denied();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.locating = 'no';
        // A kilometre is near enough to find what is near.
        const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
        this.position = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
        this.where = this.#s.myPosition;
        if (this.what.trim()) void this.#search();
      },
      denied,
      { timeout: 15_000, maximumAge: 10 * 60_000 },
    );
  }

  #recipientFor(kind: Kind, province?: Province) {
    if (this.opening.step !== 'ready' || !this.opening.directory.manifest.intake) return undefined;
    return pickRecipient(this.opening.directory.manifest.recipients, { kind, province });
  }

  override render() {
    const s = this.#s;
    const busy = this.opening.step === 'loading' || this.searching.step === 'searching';
    return html`<section part="box" lang=${this.language} aria-labelledby="title" aria-busy=${busy}
      @relais-kept=${() => {
        this.keeping = true;
        void import('./refer/basket-panel.ts');
      }}>
      <p id="title" part="title" role="heading" aria-level=${this.headingLevel}>${s.title}</p>
      ${this.#form()} ${this.#notices()}
      <div id="answer">
        <p class="summary" role="status" tabindex="-1">${this.#summary()}</p>
        ${this.#body()}
      </div>
      ${
        this.keeping
          ? html`<relais-basket .language=${this.language} .level=${this.headingLevel + 1}></relais-basket>`
          : nothing
      }
      ${this.#footer()}
    </section>`;
  }

  #form() {
    const s = this.#s;
    return html`<div class="form" role="search" @combobox-submit=${() => this.#search()}>
      <relais-combobox id="what" exportparts="input"
        .label=${s.what} .example=${s.whatExample} .clearLabel=${s.clear} .value=${this.what}
        .suggest=${this.#suggestServices} .countText=${s.suggestions}
        @combobox-input=${(event: ComboboxInput) => {
          this.what = event.value;
          if (event.chosen) void this.#search();
        }}></relais-combobox>
      <div class="place">
        <relais-combobox id="where" exportparts="input"
          .label=${s.where} .example=${s.whereExample} .clearLabel=${s.clear} .value=${this.where}
          .suggest=${this.#suggestPlaces} .countText=${s.suggestions}
          @combobox-input=${(event: ComboboxInput) => {
            this.where = event.value;
            this.position = undefined;
            this.locating = 'no';
            if (event.chosen && this.what.trim()) void this.#search();
          }}></relais-combobox>
        <button class="link around" type="button" ?disabled=${this.locating === 'asking'} @click=${this.#locate}>
          ${icon('locate')} ${this.locating === 'asking' ? s.aroundMeLocating : s.aroundMe}
        </button>
      </div>
      <button class="button primary go" part="button" type="button" @click=${() => this.#search()}>
        ${icon('search')} ${s.search}
      </button>
      ${this.locating === 'denied' ? html`<p class="wide error" role="alert">${s.aroundMeDenied}</p>` : nothing}
    </div>`;
  }

  #notices() {
    const s = this.#s;
    const items = this.outbox?.items ?? [];
    const refused = items.filter((item) => item.refused).length;
    // A message on its first try is not waiting yet, as far as a person can tell.
    const waiting = items.filter((item) => !item.refused && item.attempts > 0).length;
    const directory = this.opening.step === 'ready' ? this.opening.directory : undefined;
    const unsafe =
      directory?.problem &&
      ['signature', 'rolled-back', 'damaged', 'unreadable'].includes(directory.problem.fault);
    return html`
      ${
        waiting || refused
          ? html`<div class="notice outbox" role="status">
              ${waiting ? html`<p>${s.outbox.waiting(waiting)}</p>` : nothing}
              ${refused ? html`<p>${s.outbox.refused(refused)}</p>` : nothing}
              ${
                waiting
                  ? html`<button class="link" type="button"
                      @click=${() => sharedOutbox().flush({ evenIfNotDue: true })}>${s.outbox.sendNow}</button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${
        directory?.problem
          ? html`<p class="notice caution" role="status">${(unsafe ? s.problems.keptUnsafe : s.problems.kept)(
              dateText(directory.manifest.published, this.language),
            )}</p>`
          : nothing
      }
    `;
  }

  /** One line, announced: what was found, or what happens. */
  #summary(): string {
    const s = this.#s;
    if (this.opening.step === 'loading') return s.loading;
    if (this.searching.step === 'searching') return s.searching;
    if (this.searching.step !== 'answered') return '';
    const { results, place, unknownPlace } = this.searching.answer;
    if (unknownPlace) return s.unknownPlace(unknownPlace);
    if (!this.searching.answer.sought && place?.name) return s.whatNeeded(place.name);
    if (!results.length) return s.noResults;
    const near = results.filter(({ group }) => group === 'near');
    const name = place?.name;
    if (!place) return `${s.results(results.length)}. ${s.placeNeeded}`;
    const inFrench = near.filter(({ offer }) => servesInFrench(offer)).length;
    const unknown = near.filter(({ offer }) => offer === 'unknown').length;
    if (inFrench)
      return `${name ? s.resultsNear(inFrench, name) : s.resultsAround(inFrench)}${unknown ? s.othersToConfirm(unknown) : ''}`;
    // Asked for by name and found: that is the answer, whatever its French.
    if (near.length > unknown) return name ? s.foundNear(near.length, name) : s.results(near.length);
    return `${name ? s.noneNear(name) : s.noneNearYou}${unknown ? s.toConfirm(unknown) : ''}`;
  }

  #failure(problem: DirectoryError, again: () => void) {
    const s = this.#s.problems;
    return html`<div class="notice caution" role="alert">
      <p>${s[problem.fault]}</p>
      ${
        problem.fault === 'misconfigured' || problem.fault === 'insecure-context'
          ? nothing
          : html`<button class="link" type="button" @click=${again}>${s.retry}</button>`
      }
    </div>`;
  }

  #body() {
    const { opening, searching } = this;
    if (opening.step === 'failed') return this.#failure(opening.problem, () => void this.#open());
    if (searching.step === 'failed') return this.#failure(searching.problem, () => void this.#search());
    if (searching.step === 'answered') return this.#answer(searching.answer, searching.farther);
    return searching.step === 'idle' && this.frequent.length ? this.#frequent() : nothing;
  }

  #frequent() {
    return html`<div class="frequent">
      <p class="small muted" id="frequent">${this.#s.frequent}</p>
      <ul aria-labelledby="frequent">
        ${this.frequent.map(
          (category) => html`<li><button class="chip" type="button"
            @click=${() => {
              this.what = category[this.language];
              void this.#search();
            }}>${category[this.language]}</button></li>`,
        )}
      </ul>
    </div>`;
  }

  #answer(answer: SearchAnswer, farther: boolean) {
    const s = this.#s;
    const place = answer.place?.name ?? '';
    const shown = answer.results.slice(0, this.shownCount);
    const groups = (['near', 'at-a-distance', 'farther'] as Group[])
      .map((group) => ({ group, results: shown.filter((result) => result.group === group) }))
      .filter(({ results }) => results.length);
    const rest = answer.results.length - shown.length;
    return html`
      ${answer.problems.length ? html`<p class="notice caution" role="status">${s.problems.partial}</p>` : nothing}
      ${groups.map(({ group, results }) => {
        const title = group === 'near' ? s.groups.near(place) : s.groups[group];
        // One group needs no title: the summary says it.
        const titled = groups.length > 1 || group !== 'near';
        return html`<div class="group">
          ${
            titled
              ? html`<p class="group-title" role="heading" aria-level=${this.headingLevel + 1}>${title}</p>`
              : nothing
          }
          <ul class="results" part="results">${results.map((result) => this.#result(result, this.headingLevel + (titled ? 2 : 1)))}</ul>
        </div>`;
      })}
      <div class="more">
        ${
          rest > 0
            ? html`<button class="button" type="button"
                @click=${() => {
                  this.shownCount += 20;
                }}>${s.more(rest)}</button>`
            : nothing
        }
        ${
          rest <= 0 && !farther && !answer.widened && answer.results.length
            ? html`<button class="button" type="button" @click=${() => this.#search(true)}>${s.widen}</button>`
            : nothing
        }
      </div>
      ${this.#listen(answer)}
    `;
  }

  /** Whatever was sought, once the answer is there: the host does not learn whose words are rare. */
  #fetchAllWords(directory: Directory): void {
    setTimeout(() => directory.allCategories().catch(() => {}), IDLE_MS);
  }

  /** Nothing near is where being heard matters; elsewhere it is one quiet line at the end. */
  #listen(answer: SearchAnswer) {
    const s = this.#s;
    const province = answer.place?.province;
    const recipient = this.#recipientFor('request', province);
    const nearAny = answer.results.some(({ group }) => group === 'near');
    if (nearAny || !answer.sought) return nothing;
    return html`
      ${answer.results.length ? nothing : html`<p class="hint-line">${s.noResultsHint}</p>`}
      ${
        recipient && this.opening.step === 'ready'
          ? html`<relais-request
              .manifest=${this.opening.directory.manifest}
              .recipient=${recipient}
              .sought=${this.#asked.what}
              .near=${this.#asked.where}
              .province=${province}
              .language=${this.language}
              .level=${this.headingLevel + 1}></relais-request>`
          : nothing
      }
    `;
  }

  #result(result: Result, level: number) {
    const s = this.#s;
    const { language } = this;
    const { text, lang } = inLanguage(result.name as Text, language);
    const expanded = this.openId === result.key;

    const cardId = `card-${result.key}`;
    const kinds = result.categories.slice(0, 2).map((category) => category[language]);
    const { evidence } = result;
    const known = result.offer !== 'unknown';
    const weak = known && isWeakEvidence(evidence, Date.now());
    const today = result.week ? Math.floor(minuteOfWeek(Date.now(), result.week.zone) / 1440) : 0;
    const open = openText(result.open, today, language);
    return html`<li class="result ${expanded ? 'expanded' : ''}" part="result">
      <div class="row">
        ${signDrawing(result.offer, weak)}
        <div class="main">
          <p class="name" role="heading" aria-level=${level}>
            <button type="button" aria-expanded=${expanded} aria-controls=${cardId}
              @click=${() => this.#toggle(result)}>
              <span lang=${lang}>${text}</span>
            </button>
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
          <p class="distance">${
            result.distanceKm === undefined
              ? result.group === 'at-a-distance'
                ? s.atADistance
                : nothing
              : distanceText(result.distanceKm, language)
          }</p>
          <span class="chevron" aria-hidden="true">${icon('chevron')}</span>
        </div>
      </div>
      <div class="card" id=${cardId} ?hidden=${!expanded}>${expanded ? this.#card(result, level + 1) : nothing}</div>
    </li>`;
  }

  #card(result: Result, level: number) {
    const place = this.searching.step === 'answered' ? this.searching.answer.place : undefined;
    return html`<relais-listing-card
      .result=${result}
      .directory=${this.opening.step === 'ready' ? this.opening.directory : undefined}
      .province=${place?.province}
      .from=${place?.name ?? ''}
      .site=${this.site}
      .language=${this.language}
      .level=${level}></relais-listing-card>`;
  }

  #toggle(result: Result): void {
    this.openId = this.openId === result.key ? undefined : result.key;
    if (this.openId) void import('./connect/listing-card.ts');
  }

  #footer() {
    const s = this.#s;
    if (this.opening.step !== 'ready') return nothing;
    const { manifest } = this.opening.directory;
    const { text, lang } = inLanguage(manifest.name, this.language);
    return html`<footer part="footer">
      ${
        this.following && manifest.intake
          ? html`<relais-follow-up .intake=${manifest.intake} .language=${this.language} .level=${this.headingLevel + 1}
              @close=${() => {
                this.following = false;
              }}></relais-follow-up>`
          : nothing
      }
      <p class="small muted">
        ${manifest.fictional ? html`<strong class="fictional">${s.footer.fictional}</strong> · ` : nothing}
        <span lang=${lang}>${s.footer.edition(text, dateText(manifest.published, this.language))}</span> · ${s.footer.privacy}
      </p>
      ${
        manifest.intake && !this.following
          ? html`<button class="link small" type="button"
              @click=${() => {
                this.following = true;
                void import('./follow/follow-up.ts');
              }}>${s.follow.open}</button>`
          : nothing
      }
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-search': RelaisSearch;
  }
  interface HTMLElementEventMap {
    'relais-results': RelaisResultsEvent;
  }
}
