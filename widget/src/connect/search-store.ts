/**
 * The search box's state, and all that changes it. Views render `state` and call the acts; nothing else does either.
 */
import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import { Limits } from '@relais/core/connect/limits';
import {
  type Result,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
  search,
  suggestNames,
  suggestPlaces,
  suggestServices,
} from '@relais/core/connect/search';
import { inLanguage, type Language, type Province, type Text } from '@relais/core/listing';
import type { OutboxState } from '@relais/core/outbox/outbox';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Kind } from '@relais/core/submission';
import { PROVINCE_NAME } from '@relais/core/wording';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openShared, reopenShared } from '../base/directories.ts';
import { platform } from '../base/platform.ts';
import { refusalOf } from '../base/policy.ts';
import type { Trouble } from '../base/trouble.ts';
import { RelaisCardEvent, RelaisProblemEvent, RelaisReadyEvent, RelaisResultsEvent } from '../events.ts';
import { type Feature, HostOptions } from '../host-options.ts';
import type { Extent } from '../strings/index.ts';
import type { BoxActs, BoxState } from './box.ts';
import type { Suggestion } from './combobox.ts';
import { isCrisis } from './crisis.ts';
import type { LaterPart } from './later.ts';

export type Scope = NonNullable<SearchQuery['scope']>;

/** A search as it may be begun again. */
export interface Saved {
  what: string;
  /** The words for the place; empty for none, undefined for the one that the box begins with. */
  where: string | undefined;
  scope: Scope;
  filters: SearchFilters;
  /** Key of the result whose card is open. */
  card: string | undefined;
}

type Opening =
  | { step: 'loading' }
  | { step: 'failed'; trouble: Trouble }
  | { step: 'ready'; directory: Directory };

type Searching =
  | { step: 'idle' }
  | { step: 'searching' }
  | { step: 'failed'; trouble: Trouble }
  /** `mayBeName`: whether a word was asked for that no service has. */
  | { step: 'answered'; answer: SearchAnswer; scope: Scope; mayBeName: boolean };

export interface SearchState extends BoxState {
  opening: Opening;
  searching: Searching;
  /** Set while the person's own position stands in for a place's name. Never stored. */
  position: Point | undefined;
  filters: SearchFilters;
  /** What the answer shown is the answer to: the boxes may say something else by now. */
  asked: { what: string; where: string };
  shownCount: number;
  /** Whether what was found is wanted although no place is known. */
  anywhere: boolean;
  /** Whether the panel of filters is open. */
  filtering: boolean;
  /** Whether the map is shown. */
  mapping: boolean;
  /** Key of the result that is pointed at, on the map or in the list. */
  pointedKey: string | undefined;
  /** Key of the result whose card is open. */
  openKey: string | undefined;
  /** Whether something was put into « Ma liste » here. */
  keeping: boolean;
  following: boolean;
  outbox: OutboxState | undefined;
  /** What an empty box offers. */
  frequent: ReadonlyArray<{ fr: string; en: string }>;
  loaded: ReadonlySet<LaterPart>;
  /** A part that was asked for and could not be loaded. */
  notLoaded: LaterPart | undefined;
}

export interface SearchHost extends ReactiveControllerHost, Element {
  readonly directory: string;
  readonly publicKey: string;
  /** A place to begin with. */
  readonly near: string;
  /** Address of the site where each listing has its page. */
  readonly site: string | undefined;
  readonly language: Language;
  getAttribute(name: string): string | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Puts the cursor where one says what is sought, or near where. */
  askFor(box: 'what' | 'where'): void;
  /** Has strings at hand before something says them. @throws where they cannot be loaded */
  learn(extent: Extent): Promise<void>;
}

/** Results shown before « Afficher les autres », and how many more that shows. */
const FIRST_RESULTS = 10;
const MORE_RESULTS = 20;
/** What an empty box offers. */
const FREQUENT = 6;
/** So long after an answer the page has time for what the next search may need. */
const IDLE_MS = 1500;
const POSITION_TIMEOUT_MS = 15_000;
const POSITION_AGE_MS = 10 * 60_000;

export class SearchStore implements ReactiveController, BoxActs {
  state: SearchState = {
    opening: { step: 'loading' },
    searching: { step: 'idle' },
    what: '',
    where: '',
    position: undefined,
    locating: 'no',
    filters: {},
    asked: { what: '', where: '' },
    shownCount: FIRST_RESULTS,
    anywhere: false,
    filtering: false,
    mapping: false,
    pointedKey: undefined,
    openKey: undefined,
    keeping: false,
    following: false,
    outbox: undefined,
    frequent: [],
    loaded: new Set(),
    notLoaded: undefined,
  };

  readonly #host: SearchHost;
  /** What the page allows and limits. */
  readonly options: HostOptions;
  /** Whoever began last is answered; what others began is dropped when it arrives. */
  #turn = 0;
  #askedEarly: Scope | undefined;
  /** Key of the result whose card is to be opened once it is found. */
  #cardAwaited: string | undefined;
  #keepsUrl = false;
  #stopOutbox: (() => void) | undefined;
  #refusalSaid = false;
  readonly #whenOnline = () => {
    if (this.state.opening.step === 'failed') void this.open();
  };

  readonly #whenKept = () => {
    this.#set({ keeping: true });
    void this.load('basket');
  };

  /** By this box or by another element of the page: there is one outbox. */
  readonly #whenSent = () => void this.#watchOutbox(true);

  get cardAwaited(): string | undefined {
    return this.#cardAwaited;
  }

  get site(): string | undefined {
    return this.#host.site;
  }

  /** Whose images the map is drawn on, where the host names a server of them. */
  get tiles(): { address: string; credit: string } | undefined {
    const address = this.#host.getAttribute('tiles') ?? '';
    const isOne = ['{z}', '{x}', '{y}'].every((part) => address.includes(part));
    return isOne ? { address, credit: this.#host.getAttribute('tiles-attribution') ?? '' } : undefined;
  }

  constructor(host: SearchHost, { what, where }: Pick<SearchState, 'what' | 'where'>) {
    this.#host = host;
    this.options = new HostOptions(host, () => void this.#follow());
    this.state = { ...this.state, what, where };
    host.addController(this);
  }

  hostConnected(): void {
    this.options.observe();
    void this.#keepUrl();
    window.addEventListener('online', this.#whenOnline);
    document.addEventListener('relais-sent', this.#whenSent);
    this.#host.addEventListener('relais-kept', this.#whenKept);
    void this.#watchOutbox(false);
  }

  hostDisconnected(): void {
    this.options.stop();
    window.removeEventListener('online', this.#whenOnline);
    document.removeEventListener('relais-sent', this.#whenSent);
    this.#host.removeEventListener('relais-kept', this.#whenKept);
    this.#stopOutbox?.();
    this.#stopOutbox = undefined;
  }

  #set(change: Partial<SearchState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }

  /** The one door for what goes wrong: the console says what to fix, the page what to do, the event that it is so. */
  #troubleWith(error: unknown): Trouble {
    const { message } = error as Error;
    console.error(`<${this.#host.localName}> ${message}`);
    const isKnown = error instanceof DirectoryError;
    // A mistake of ours: said as such to the console, and never a box that searches for ever.
    if (!isKnown) console.error(error);
    const fault = isKnown ? error.fault : 'unreadable';
    this.#host.dispatchEvent(new RelaisProblemEvent(fault));
    return { fault, message };
  }

  /** Out of reach because the page itself forbids it: then its webmaster can help, and nobody else. */
  async #withRefusal(error: unknown): Promise<unknown> {
    const isOut = error instanceof DirectoryError && ['unreachable', 'cors'].includes(error.fault);
    const refusal = isOut ? await refusalOf(this.#host.directory) : undefined;
    return refusal ? new DirectoryError('misconfigured', refusal) : error;
  }

  /** Opens the directory that the host names. */
  async open(): Promise<void> {
    const turn = ++this.#turn;
    this.#set({ opening: { step: 'loading' }, searching: { step: 'idle' }, frequent: [] });
    try {
      const directory = await openShared(this.#host.directory, this.#host.publicKey);
      if (turn !== this.#turn) return;
      if (directory.problem) console.warn(`<${this.#host.localName}> ${directory.problem.message}`);
      this.#set({ opening: { step: 'ready', directory } });
      this.#host.dispatchEvent(
        new RelaisReadyEvent(directory.manifest.listings, directory.manifest.published),
      );
      void this.#watchOutbox(false);
      if (this.#askedEarly) {
        const scope = this.#askedEarly;
        this.#askedEarly = undefined;
        await this.search(scope);
        return;
      }
      await this.#offerFrequent(directory, turn);
    } catch (error) {
      const explained = await this.#withRefusal(error);
      if (turn !== this.#turn) return;
      this.#set({ opening: { step: 'failed', trouble: this.#troubleWith(explained) } });
    }
  }

  /** What an empty box offers: what most people seek here, of what the page allows. */
  async #offerFrequent(directory: Directory, turn: number): Promise<void> {
    const words = await directory.categories();
    const { categories = [], ...limits } = this.options.limits;
    const limited = new Limits({ categories, ...limits }, words);
    const rest = categories.length ? words.all.filter(({ absent }) => !absent) : [];
    const offered = [...new Set([...words.frequent, ...rest])].filter((one) => limited.allowsCategory(one));
    if (turn === this.#turn) this.#set({ frequent: offered.slice(0, FREQUENT) });
    const unknown = categories.filter((id) => !words.all.some((category) => category.id === id));
    if (unknown.length)
      console.warn(
        `<${this.#host.localName}> categories="${categories.join(' ')}" names ${unknown.join(', ')}, which no listing of ${directory.manifest.id} has: nothing is found for it.`,
      );
  }

  /** The page has changed what it allows: what stands there follows. */
  async #follow(): Promise<void> {
    const { opening, searching } = this.state;
    this.#set({});
    void this.#keepUrl();
    if (opening.step !== 'ready') return;
    await this.#offerFrequent(opening.directory, this.#turn);
    if (searching.step === 'answered') void this.search(searching.scope);
  }

  /** Keeps the state in the address from now on, where the page asks for it. */
  async #keepUrl(): Promise<void> {
    if (this.#keepsUrl || !this.options.urlName) return;
    this.#keepsUrl = true;
    try {
      const { UrlState } = await import('./url-state.ts');
      new UrlState(this.#host, this);
    } catch (error) {
      this.#keepsUrl = false;
      console.error(`<${this.#host.localName}> cannot load a part of itself: ${(error as Error).message}`);
    }
  }

  /** Begins a search again as it was; without one, the box is as it was before the first. */
  restore(saved: Saved | undefined): void {
    // What is under way is for another question; the directory, where it is still being opened, is for any.
    if (this.state.opening.step === 'ready') this.#turn++;
    this.#askedEarly = undefined;
    const { what = '', where = this.#host.near, filters = {}, scope, card } = saved ?? {};
    this.#cardAwaited = card;
    this.#set({ what, where, filters, position: undefined, locating: 'no', openKey: undefined });
    if (saved) void this.search(scope);
    else this.#set({ searching: { step: 'idle' }, asked: { what: '', where: '' } });
  }

  allows(feature: Feature): boolean {
    return this.options.features.includes(feature);
  }

  /** The text in the box of services has changed. @param chosen whether it was picked from the suggestions */
  say(what: string, chosen = false): void {
    this.#set({ what });
    if (chosen) void this.search();
  }

  /** The text in the box of places has changed. @param chosen whether it was picked from the suggestions */
  place(where: string, chosen = false): void {
    this.#set({ where, position: undefined, locating: 'no' });
    if (chosen && this.state.what.trim()) void this.search();
  }

  /** Asks again with other filters, as widely as before, where something was asked. */
  filter(filters: SearchFilters): void {
    const { searching } = this.state;
    this.#set({ filters });
    if (searching.step !== 'idle') void this.search(searching.step === 'answered' ? searching.scope : 'near');
  }

  /**
   * Answers what the boxes say.
   * @param scope `farther` shows at a distance and farther away in any case; `country` also looks for the name
   * everywhere, which tells the host the start of a word of it: only when the person asks
   */
  async search(scope: Scope = 'near'): Promise<void> {
    if (!this.state.what.trim()) {
      this.#host.askFor('what');
      return;
    }
    const { opening } = this.state;
    if (opening.step !== 'ready') {
      // Asked before the directory is here: answered as soon as it is.
      this.#askedEarly = opening.step === 'loading' ? scope : undefined;
      return;
    }
    await this.#answer(opening.directory, scope);
  }

  /** @param again whether the directory has been reopened for this question already */
  async #answer(directory: Directory, scope: Scope, again = false): Promise<void> {
    const turn = ++this.#turn;
    const { what, where, position, filters } = this.state;
    this.#set({
      searching: { step: 'searching' },
      shownCount: FIRST_RESULTS,
      anywhere: false,
      openKey: undefined,
    });
    try {
      const asked = { what, where: position ? '' : where };
      const answer = await search(directory, {
        text: what,
        near: position ?? where,
        scope,
        filters,
        limits: this.options.limits,
        onFirst: (first) => {
          // English names of those who have a French one come with the rest; trouble may mean a newer edition.
          if (turn !== this.#turn || this.#host.language === 'en') return;
          if (!first.results.length || first.problems.length) return;
          this.#set({ searching: { step: 'answered', answer: first, scope, mayBeName: false }, asked });
          this.#openAwaited(first);
        },
      });
      if (turn !== this.#turn) return;
      const newer = answer.problems.length && !again ? await this.#newerEdition(directory) : undefined;
      if (newer) {
        this.#set({ opening: { step: 'ready', directory: newer } });
        await this.#answer(newer, scope, true);
        return;
      }
      for (const problem of answer.problems) this.#troubleWith(problem);
      const mayBeName = (await directory.categories()).hasOtherWords(answer.sought);
      this.#set({
        searching: { step: 'answered', answer, scope, mayBeName },
        asked,
      });
      this.#openAwaited(answer);
      this.#cardAwaited = undefined;
      // Whatever was sought, once the answer is there: the host does not learn whose words are rare.
      setTimeout(() => directory.allCategories().catch(() => {}), IDLE_MS);
      this.#host.dispatchEvent(new RelaisResultsEvent(answer.results.length, answer.widened));
      if (!answer.sought && answer.place?.name) {
        // Only a place was typed: it goes where places go, and the question stays open.
        this.#set({ where: answer.place.name, what: '' });
        await this.#host.updateComplete;
        this.#host.askFor('what');
      } else if (answer.widened) void this.load('request');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#set({ searching: { step: 'failed', trouble: this.#troubleWith(error) } });
    }
  }

  /** Opens the card that was open when this was searched before, if it is still among what is found. */
  #openAwaited({ results }: SearchAnswer): void {
    const at = results.findIndex(({ key }) => key === this.#cardAwaited);
    if (at < 0) return;
    this.#cardAwaited = undefined;
    this.#set({ shownCount: Math.max(this.state.shownCount, at + 1), openKey: results[at]!.key });
    void this.load('card');
  }

  /** Files go when a directory is published anew: whoever holds the edition before takes the new one. */
  async #newerEdition({ manifest }: Directory): Promise<Directory | undefined> {
    const { directory: url, publicKey } = this.#host;
    const directory = await reopenShared(url, publicKey).catch(() => undefined);
    return directory?.manifest.published === manifest.published ? undefined : directory;
  }

  /** What may be meant by what is being typed: services, then listings near by that are already here. */
  readonly suggestWhat = async (text: string): Promise<Suggestion[]> => {
    const { opening } = this.state;
    // « je veux mourir » is not the beginning of a service; whom to call stands below, and nothing hides it.
    if (opening.step !== 'ready' || isCrisis(text)) return [];
    const { language } = this.#host;
    const { directory } = opening;
    const { limits } = this.options;
    const services = await suggestServices(directory, text, language, undefined, limits);
    const words = await directory.categories();
    const names = suggestNames(directory, text, undefined, new Limits(limits, words));
    return [
      ...services.map(({ category, by }) => ({
        value: category[language],
        ...(by !== category.fr && by !== category.en && { hint: by }),
      })),
      ...names.map(({ name, city }) => ({ value: inLanguage(name as Text, language).text, hint: city })),
    ];
  };

  readonly suggestWhere = async (text: string): Promise<Suggestion[]> => {
    const { opening } = this.state;
    if (opening.step !== 'ready') return [];
    const places = await suggestPlaces(opening.directory, text, undefined, this.options.limits);
    // With its province, so that the other Saint-Paul is not meant.
    return places.map(({ name, province }) => ({
      value: `${name}, ${PROVINCE_NAME[this.#host.language][province]}`,
    }));
  };

  /** Asks the device where the person is, to about a kilometre: near enough to find what is near. */
  locate(): void {
    const denied = () => this.#set({ locating: 'denied' });
    if (!navigator.geolocation) {
      denied();
      return;
    }
    this.#set({ locating: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
        const position = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
        this.#set({ locating: 'no', position, where: '' });
        if (this.state.what.trim()) void this.search();
      },
      denied,
      { timeout: POSITION_TIMEOUT_MS, maximumAge: POSITION_AGE_MS },
    );
  }

  showMore(): void {
    this.#set({ shownCount: this.state.shownCount + MORE_RESULTS });
  }

  /** Where no place is known, what was found is shown only to who wants it all the same. */
  showAnywhere(): void {
    this.#set({ anywhere: true });
  }

  askForPlace(): void {
    this.#host.askFor('where');
  }

  toggleFilters(): void {
    const filtering = !this.state.filtering;
    this.#set({ filtering });
    if (filtering) void this.load('filters');
  }

  toggleMap(): void {
    const mapping = !this.state.mapping;
    this.#set({ mapping });
    if (mapping) void this.load('map');
  }

  /** A result is pointed at, or none any more. */
  pointAt(pointedKey: string | undefined): void {
    if (this.state.mapping && this.state.pointedKey !== pointedKey) this.#set({ pointedKey });
  }

  /** Opens the card of a result and brings it before the reader, who is on the map. */
  async show(result: Result): Promise<void> {
    if (this.state.openKey !== result.key) this.toggle(result);
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`[aria-controls='card-${result.key}']`);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  /** Opens the card of a result, or closes it. */
  toggle({ key, group }: Result): void {
    const opens = this.state.openKey !== key;
    this.#set({ openKey: opens ? key : undefined });
    if (!opens) return;
    this.#host.dispatchEvent(new RelaisCardEvent(group));
    void this.load('card');
  }

  follow(following: boolean): void {
    this.#set({ following });
    if (following) void this.load('followUp');
  }

  /** Has a part and its strings at hand; `state.loaded` says when, `state.notLoaded` that it could not be had. */
  async load(part: LaterPart): Promise<void> {
    if (this.state.loaded.has(part)) return;
    if (this.state.notLoaded === part) this.#set({ notLoaded: undefined });
    try {
      const { LATER } = await import('./later.ts');
      await Promise.all([this.#host.learn('all'), LATER[part]()]);
      this.#set({ loaded: new Set([...this.state.loaded, part]) });
    } catch (error) {
      console.error(`<${this.#host.localName}> cannot load a part of itself: ${(error as Error).message}`);
      this.#set({ notLoaded: part });
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
  async #watchOutbox(certain: boolean): Promise<void> {
    if (this.#stopOutbox) return;
    const kept = async () => (await platform.store()).entries('outbox').catch(() => []);
    if (!certain && !(await kept()).length) return;
    const { sharedOutbox } = await import('../base/outbox.ts');
    if (this.#stopOutbox || !this.#host.isConnected) return;
    this.#stopOutbox = sharedOutbox().subscribe((outbox) => {
      this.#set({ outbox });
      if (outbox.items.some(({ attempts }) => attempts > 0)) void this.#explainWaiting();
    });
  }

  /** What waits because the page forbids to send it will wait for ever: said once. */
  async #explainWaiting(): Promise<void> {
    const { opening } = this.state;
    const intake = opening.step === 'ready' ? opening.directory.manifest.intake : undefined;
    const refusal = intake && !this.#refusalSaid ? await refusalOf(intake) : undefined;
    if (!refusal || this.#refusalSaid) return;
    this.#refusalSaid = true;
    console.error(`<${this.#host.localName}> sending ${refusal}`);
  }

  /** Who answers a kind of message, where the directory says so. */
  recipientFor(kind: Kind, province?: Province) {
    const { opening } = this.state;
    if (opening.step !== 'ready' || !opening.directory.manifest.intake) return undefined;
    if (!this.allows(kind === 'referral' ? 'refer' : 'listen')) return undefined;
    return pickRecipient(opening.directory.manifest.recipients, { kind, province });
  }
}
