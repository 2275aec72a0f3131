/**
 * The search box's state, and all that changes it. Views render `state` and call the acts; nothing else does either.
 */
import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
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
import type { Extent } from '../strings/index.ts';
import type { BoxActs, BoxState } from './box.ts';
import type { Suggestion } from './combobox.ts';
import { isCrisis } from './crisis.ts';
import type { LaterPart } from './later.ts';

export type Scope = NonNullable<SearchQuery['scope']>;

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

export interface SearchHost extends ReactiveControllerHost, EventTarget {
  readonly localName: string;
  readonly isConnected: boolean;
  readonly directory: string;
  readonly publicKey: string;
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
  /** Whoever began last is answered; what others began is dropped when it arrives. */
  #turn = 0;
  #askedEarly: Scope | undefined;
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
    this.state = { ...this.state, what, where };
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#whenOnline);
    document.addEventListener('relais-sent', this.#whenSent);
    this.#host.addEventListener('relais-kept', this.#whenKept);
    void this.#watchOutbox(false);
  }

  hostDisconnected(): void {
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
      const { frequent } = await directory.categories();
      if (turn === this.#turn) this.#set({ frequent: frequent.slice(0, FREQUENT) });
    } catch (error) {
      const explained = await this.#withRefusal(error);
      if (turn !== this.#turn) return;
      this.#set({ opening: { step: 'failed', trouble: this.#troubleWith(explained) } });
    }
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
        onFirst: (first) => {
          // English names of those who have a French one come with the rest; trouble may mean a newer edition.
          if (turn !== this.#turn || this.#host.language === 'en') return;
          if (!first.results.length || first.problems.length) return;
          this.#set({ searching: { step: 'answered', answer: first, scope, mayBeName: false }, asked });
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
    const services = await suggestServices(opening.directory, text, language);
    const names = suggestNames(opening.directory, text);
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
    const places = await suggestPlaces(opening.directory, text);
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
    return pickRecipient(opening.directory.manifest.recipients, { kind, province });
  }
}
