/**
 * What a search box does beyond its first answer: answers every question in full, follows what the page allows, the address
 * and the outbox, finds the person, loads cards and panels; and the views of all that.
 */
import type { Category, CategoryWords } from '@relais/core/connect/categories';
import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import { Limits } from '@relais/core/connect/limits';
import {
  type Result,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
  search,
  suggestNames,
  suggestPlaces,
} from '@relais/core/connect/search';
import { inLanguage, type Province, type Text } from '@relais/core/listing';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Kind } from '@relais/core/submission';
import { PROVINCE_NAME } from '@relais/core/wording';
import { reopenShared } from '../base/directories.ts';
import { platform } from '../base/platform.ts';
import { refusalOf } from '../base/policy.ts';
import { RelaisResultsEvent } from '../events.ts';
import { HostOptions } from '../host-options.ts';
import { checkSearchAttributes } from '../relais-search.attributes.ts';
import type { Suggestion } from './combobox.ts';
import { isCrisis } from './crisis.ts';
import type { LaterPart } from './later.ts';
import { restStyles } from './results-rest.styles.ts';
import * as views from './results-rest.ts';
import type { Saved, SearchHost, SearchState, SearchStore } from './search-store.ts';

/** So long after an answer the page has time for what the next search may need. */
const IDLE_MS = 1500;
/** So many more results « Afficher les autres » shows. */
const MORE_RESULTS = 20;
const POSITION_TIMEOUT_MS = 15_000;
const POSITION_AGE_MS = 10 * 60_000;

export class StoreRest {
  readonly views = views;
  readonly isCrisis = isCrisis;
  /** What the page allows and limits. */
  readonly options: HostOptions;
  readonly #store: SearchStore;
  readonly #host: SearchHost;
  /** What tells of calls, once they were looked for. */
  seeking: typeof import('../mobilise/seeking.ts') | undefined;
  #keepsUrl = false;
  #stopOutbox: (() => void) | undefined;
  #refusalSaid = false;

  constructor(store: SearchStore, host: SearchHost) {
    this.#store = store;
    this.#host = host;
    this.options = new HostOptions(host, (finds) => void this.#changed(finds));
    const root = host.renderRoot as ShadowRoot;
    const { styleSheet } = restStyles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** The box stands in the page. */
  begin(): void {
    if (!this.#host.isConnected) return;
    this.options.observe();
    void this.#keepUrl();
    document.addEventListener('relais-sent', this.#whenSent);
    this.#host.addEventListener('relais-kept', this.#whenKept);
    void this.watchOutbox(false);
  }

  /** Names in the console what the tag says wrongly. */
  checkAttributes(): void {
    checkSearchAttributes(this.#host);
  }

  /** The box was taken out of it. */
  end(): void {
    this.options.stop();
    document.removeEventListener('relais-sent', this.#whenSent);
    this.#host.removeEventListener('relais-kept', this.#whenKept);
    this.#stopOutbox?.();
    this.#stopOutbox = undefined;
  }

  readonly #whenKept = () => {
    this.#store.set({ keeping: true });
    void this.load('basket');
  };

  /** By this box or by another element of the page: there is one outbox. */
  readonly #whenSent = () => void this.watchOutbox(true);

  /** Whose images the map is drawn on, where the host names a server of them. */
  get tiles(): { address: string; credit: string } | undefined {
    const address = this.#host.getAttribute('tiles') ?? '';
    const isOne = ['{z}', '{x}', '{y}'].every((part) => address.includes(part));
    return isOne ? { address, credit: this.#host.getAttribute('tiles-attribution') ?? '' } : undefined;
  }

  /** Out of reach because the page itself forbids it: then its webmaster can help, and nobody else. */
  async explain(error: unknown): Promise<unknown> {
    const isOut = error instanceof DirectoryError && ['unreachable', 'cors'].includes(error.fault);
    const refusal = isOut ? await refusalOf(this.#host.directory) : undefined;
    return refusal ? new DirectoryError('misconfigured', refusal) : error;
  }

  /** What an empty box may offer: what most people seek here, of what the page allows; what it names wrongly is told. */
  offered(directory: Directory, words: CategoryWords): Category[] {
    const { categories = [], ...limits } = this.options.limits;
    const limited = new Limits({ categories, ...limits }, words);
    const rest = categories.length ? words.all.filter(({ absent }) => !absent) : [];
    const unknown = categories.filter((id) => !words.all.some((category) => category.id === id));
    if (unknown.length)
      console.warn(
        `<${this.#host.localName}> categories="${categories.join(' ')}" names ${unknown.join(', ')}, which no listing of ${directory.manifest.id} has: nothing is found for it.`,
      );
    return [...new Set([...words.frequent, ...rest])].filter((one) => limited.allowsCategory(one));
  }

  /** The page has changed what it allows, or what the map is drawn on: what stands there follows. */
  async #changed(finds: boolean): Promise<void> {
    const { opening, searching } = this.#store.state;
    this.#store.set({});
    if (!finds) return;
    void this.#keepUrl();
    if (opening.step !== 'ready') return;
    await this.#store.offerFrequent(opening.directory);
    if (searching.step === 'answered') void this.#store.search(searching.scope);
  }

  /** Keeps the state in the address from now on, where the page asks for it. */
  async #keepUrl(): Promise<void> {
    if (this.#keepsUrl || !this.options.urlName) return;
    this.#keepsUrl = true;
    try {
      const { UrlState } = await import('./url-state.ts');
      new UrlState(this.#host, this.#store, this);
    } catch (error) {
      this.#keepsUrl = false;
      console.error(`<${this.#host.localName}> cannot load a part of itself: ${(error as Error).message}`);
    }
  }

  /**
   * Answers a question in full.
   * @param asked what the boxes said
   * @param isCurrent whether nothing else was asked meanwhile
   * @param again whether the directory has been reopened for this question already
   */
  async answer(
    directory: Directory,
    query: SearchQuery & { scope: NonNullable<SearchQuery['scope']> },
    asked: SearchState['asked'],
    isCurrent: () => boolean,
    again = false,
  ): Promise<void> {
    const { scope } = query;
    const store = this.#store;
    const seeking = query.text.trim() ? undefined : await this.#withSeeking();
    const answer = await (seeking?.searchCalls ?? search)(directory, {
      ...query,
      onFirst: (first) => {
        // Trouble may mean a newer edition.
        if (!isCurrent() || !first.results.length || first.problems.length) return;
        store.set({
          searching: { step: 'answered', answer: first, scope, mayBeName: false },
          asked,
          early: true,
        });
        this.#openAwaited(first);
      },
    });
    if (!isCurrent()) return;
    const newer = answer.problems.length && !again ? await this.#newerEdition(directory) : undefined;
    if (newer) {
      store.set({ opening: { step: 'ready', directory: newer } });
      await this.answer(newer, query, asked, isCurrent, true);
      return;
    }
    for (const problem of answer.problems) store.troubleWith(problem);
    const mayBeName = (await directory.categories()).hasOtherWords(answer.sought);
    if (!isCurrent()) return;
    const nameLines = store.state.early ? this.#nameLines() : undefined;
    store.set({ searching: { step: 'answered', answer, scope, mayBeName }, asked, nameLines });
    this.#openAwaited(answer);
    store.cardAwaited = undefined;
    // Whatever was sought, once the answer is there: the host does not learn whose words are rare.
    setTimeout(() => directory.allCategories().catch(() => {}), IDLE_MS);
    this.#host.dispatchEvent(new RelaisResultsEvent(answer.results.length, answer.widened));
    if (!answer.sought && !answer.seeking && answer.place?.name) {
      // Only a place was typed: it goes where places go, and the question stays open.
      store.set({ where: answer.place.name, what: '' });
      await this.#host.updateComplete;
      this.#host.askFor('what');
    } else if (answer.widened && answer.sought) void this.load('request');
  }

  /** Has at hand what looks for organisations by whom they seek. @throws DirectoryError where it cannot be loaded */
  async #withSeeking(): Promise<NonNullable<StoreRest['seeking']>> {
    try {
      this.seeking ??= await import('../mobilise/seeking.ts');
      return this.seeking;
    } catch (error) {
      throw new DirectoryError('unreachable', `cannot load a part of itself: ${(error as Error).message}`);
    }
  }

  /** How many lines each name takes that is shown. */
  #nameLines(): ReadonlyMap<string, number> {
    const lines = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.result')].map((result) => {
      const name = result.querySelector<HTMLElement>('.name')!;
      const line = Number.parseFloat(getComputedStyle(name).lineHeight);
      return [result.dataset.key!, Math.round(name.offsetHeight / line)] as const;
    });
    return new Map(lines);
  }

  /** Opens the card that was open when this was searched before, if it is still among what is found. */
  #openAwaited({ results }: SearchAnswer): void {
    const store = this.#store;
    const at = results.findIndex(({ key }) => key === store.cardAwaited);
    if (at < 0) return;
    store.cardAwaited = undefined;
    store.set({ shownCount: Math.max(store.state.shownCount, at + 1), openKey: results[at]!.key });
    void this.load('card');
  }

  /** Files go when a directory is published anew: whoever holds the edition before takes the new one. */
  async #newerEdition({ manifest }: Directory): Promise<Directory | undefined> {
    const { directory: url, publicKey } = this.#host;
    const directory = await reopenShared(url, publicKey).catch(() => undefined);
    return directory?.manifest.published === manifest.published ? undefined : directory;
  }

  /** Listings near by, already here, whose name is being typed. */
  async namesLike(directory: Directory, text: string): Promise<Suggestion[]> {
    const limits = new Limits(this.options.limits, await directory.categories());
    return suggestNames(directory, text, undefined, limits).map(({ name, city }) => ({
      value: inLanguage(name as Text, this.#host.language).text,
      hint: city,
    }));
  }

  async placesLike(directory: Directory, text: string): Promise<Suggestion[]> {
    const places = await suggestPlaces(directory, text, undefined, this.options.limits);
    // With its province, so that the other Saint-Paul is not meant.
    return places.map(({ name, province }) => ({
      value: `${name}, ${PROVINCE_NAME[this.#host.language][province]}`,
    }));
  }

  /** Begins a search again as it was; without one, the box is as it was before the first. */
  restore(saved: Saved | undefined): void {
    const store = this.#store;
    // What is under way is for another question; the directory, where it is still being opened, is for any.
    if (store.state.opening.step === 'ready') store.turn();
    store.askedEarly = undefined;
    const { what = '', where = this.#host.near, filters = {}, scope, card } = saved ?? {};
    store.cardAwaited = card;
    store.set({ what, where, filters, position: undefined, locating: 'no', openKey: undefined });
    if (saved) void store.search(scope);
    else store.set({ searching: { step: 'idle' }, asked: { what: '', where: '' } });
  }

  /** Asks again with other filters, as widely as before, where something was asked. */
  filter(filters: SearchFilters): void {
    const store = this.#store;
    const { searching, what } = store.state;
    store.set({ filters });
    // Calls are looked for without a word; without either there is nothing to look for.
    const asks = Boolean(what.trim() || filters.calls?.length);
    if (!asks) store.set({ searching: { step: 'idle' } });
    else if (searching.step !== 'idle' || !what.trim())
      void store.search(searching.step === 'answered' ? searching.scope : 'near');
  }

  showMore(): void {
    this.#store.set({ shownCount: this.#store.state.shownCount + MORE_RESULTS });
  }

  /** Where no place is known, what was found is shown only to who wants it all the same. */
  showAnywhere(): void {
    this.#store.set({ anywhere: true });
  }

  askForPlace(): void {
    this.#host.askFor('where');
  }

  toggleMap(): void {
    const mapping = !this.#store.state.mapping;
    this.#store.set({ mapping });
    if (mapping) void this.load('map');
  }

  /** A result is pointed at, or none any more. */
  pointAt(pointedKey: string | undefined): void {
    if (this.#store.state.mapping && this.#store.state.pointedKey !== pointedKey)
      this.#store.set({ pointedKey });
  }

  /** Asks the device where the person is, to about a kilometre: near enough to find what is near. */
  locate(): void {
    const store = this.#store;
    const denied = () => store.set({ locating: 'denied' });
    if (!navigator.geolocation) {
      denied();
      return;
    }
    store.set({ locating: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
        const position = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
        store.set({ locating: 'no', position, where: '' });
        if (store.asksAnything) void store.search();
      },
      denied,
      { timeout: POSITION_TIMEOUT_MS, maximumAge: POSITION_AGE_MS },
    );
  }

  /** Opens the card of a result and brings it before the reader, who is on the map. */
  async show(result: Result): Promise<void> {
    if (this.#store.state.openKey !== result.key) this.#store.toggle(result);
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`[aria-controls='card-${result.key}']`);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  /** Has a part and its strings at hand; `state.loaded` says when, `state.notLoaded` that it could not be had. */
  async load(part: LaterPart): Promise<void> {
    const store = this.#store;
    if (store.state.loaded.has(part)) return;
    if (store.state.notLoaded === part) store.set({ notLoaded: undefined });
    try {
      const { LATER } = await import('./later.ts');
      await LATER[part]();
      store.set({ loaded: new Set([...store.state.loaded, part]) });
    } catch (error) {
      console.error(`<${this.#host.localName}> cannot load a part of itself: ${(error as Error).message}`);
      store.set({ notLoaded: part });
    }
  }

  /** Sends what waits, without waiting for its turn. */
  async sendNow(): Promise<void> {
    const { sharedOutbox } = await import('../base/outbox.ts');
    await sharedOutbox().flush({ evenIfNotDue: true });
  }

  /**
   * Follows the outbox once there is something in it: most visits never send anything, and never load it.
   * @param certain whether something is known to be in it
   */
  async watchOutbox(certain: boolean): Promise<void> {
    if (this.#stopOutbox) return;
    const kept = async () => (await platform.store()).entries('outbox').catch(() => []);
    if (!certain && !(await kept()).length) return;
    const { sharedOutbox } = await import('../base/outbox.ts');
    if (this.#stopOutbox || !this.#host.isConnected) return;
    this.#stopOutbox = sharedOutbox().subscribe((outbox) => {
      this.#store.set({ outbox });
      if (outbox.items.some(({ attempts }) => attempts > 0)) void this.#explainWaiting();
    });
  }

  /** What waits because the page forbids to send it will wait for ever: said once. */
  async #explainWaiting(): Promise<void> {
    const { opening } = this.#store.state;
    const intake = opening.step === 'ready' ? opening.directory.manifest.intake : undefined;
    const refusal = intake && !this.#refusalSaid ? await refusalOf(intake) : undefined;
    if (!refusal || this.#refusalSaid) return;
    this.#refusalSaid = true;
    console.error(`<${this.#host.localName}> sending ${refusal}`);
  }

  /** Who answers a kind of message, where the directory says so. */
  recipientFor(kind: Kind, province?: Province) {
    const { opening } = this.#store.state;
    if (opening.step !== 'ready' || !opening.directory.manifest.intake) return undefined;
    if (!this.#store.allows(kind === 'referral' ? 'refer' : 'listen')) return undefined;
    return pickRecipient(opening.directory.manifest.recipients, { kind, province });
  }
}
