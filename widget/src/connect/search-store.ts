/**
 * The search box's state, and all that changes it. Views render `state` and call the acts; nothing else does either. What
 * is not needed for a first answer is store-rest.ts's, and loads after it.
 */
import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import { firstAnswer } from '@relais/core/connect/first-search';
import type { Point } from '@relais/core/connect/geography';
import type { SearchLimits } from '@relais/core/connect/limits';
import type { Result, SearchAnswer, SearchFilters, SearchQuery } from '@relais/core/connect/search';
import { suggestServices } from '@relais/core/connect/suggest-services';
import type { Language } from '@relais/core/listing';
import type { OutboxState } from '@relais/core/outbox/outbox';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openShared } from '../base/directories.ts';
import { platform } from '../base/platform.ts';
import type { Trouble } from '../base/trouble.ts';
import { RelaisCardEvent, RelaisProblemEvent, RelaisReadyEvent } from '../box-events.ts';
import { asksForOptions } from '../host-option-names.ts';
import type { Feature } from '../host-options.ts';
import type { Extent } from '../strings/index.ts';
import type { BoxActs, BoxState } from './box.ts';
import type { Suggestion } from './combobox.ts';
import { mayBeCrisis } from './crisis-hint.ts';
import type { LaterPart } from './later.ts';
import type { StoreRest } from './store-rest.ts';

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
  position?: Point | undefined;
  filters: SearchFilters;
  /** What the answer shown is the answer to: the boxes may say something else by now. */
  asked: { what: string; where: string };
  shownCount: number;
  /** Whether results stood before their hours and evidence were here: room is kept for these. */
  early?: boolean;
  /**
   * How many lines the name of a result took as it was first shown, by its key: the reader's language may have another one,
   * which comes with hours and evidence.
   */
  nameLines?: ReadonlyMap<string, number> | undefined;
  /** Why the rest of the answer has not come. */
  halted?: Trouble | undefined;
  /** Whether what was found is wanted although no place is known. */
  anywhere?: boolean;
  /** Whether the panel of filters is open. */
  filtering?: boolean;
  /** Whether the map is shown. */
  mapping?: boolean;
  /** Key of the result that is pointed at, on the map or in the list. */
  pointedKey?: string | undefined;
  /** Key of the result whose card is open. */
  openKey?: string | undefined;
  /** Whether something was put into « Ma liste » here. */
  keeping?: boolean;
  following?: boolean;
  outbox?: OutboxState;
  /** What an empty box offers. */
  frequent: ReadonlyArray<{ fr: string; en: string }>;
  loaded: ReadonlySet<LaterPart>;
  /** A part that was asked for and could not be loaded. */
  notLoaded?: LaterPart | undefined;
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

/** Results shown before « Afficher les autres ». */
const FIRST_RESULTS = 10;
/** What an empty box offers. */
const FREQUENT = 6;

export class SearchStore implements ReactiveController, BoxActs {
  state: SearchState = {
    opening: { step: 'loading' },
    searching: { step: 'idle' },
    what: '',
    where: '',
    locating: 'no',
    filters: {},
    asked: { what: '', where: '' },
    shownCount: FIRST_RESULTS,
    frequent: [],
    loaded: new Set(),
  };
  /** What is not needed for a first answer, once it is here. */
  rest: StoreRest | undefined;
  /** Key of the result whose card is to be opened once it is found. */
  cardAwaited: string | undefined;

  readonly #host: SearchHost;
  /** Whoever began last is answered; what others began is dropped when it arrives. */
  #turn = 0;
  /** @internal What was asked before the directory was here. */
  askedEarly: Scope | undefined;

  constructor(host: SearchHost, { what, where }: Pick<SearchState, 'what' | 'where'>) {
    this.#host = host;
    this.state = { ...this.state, what, where };
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#whenOnline);
    this.rest?.begin();
  }

  hostUpdated(): void {
    this.rest?.checkAttributes();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#whenOnline);
    this.rest?.end();
  }

  readonly #whenOnline = () => {
    if (this.state.opening.step === 'failed') void this.open();
  };

  /** @internal What is under way is for another question from now on. */
  turn(): number {
    return ++this.#turn;
  }

  /** @internal The one way to change the state. */
  set(change: Partial<SearchState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }

  /** Has the rest at hand. @throws where it cannot be loaded; asking again tries again */
  async #withRest(): Promise<StoreRest> {
    const [{ StoreRest }] = await Promise.all([import('./store-rest.ts'), this.#host.learn('all')]).catch(
      ({ message }: Error) => {
        throw new DirectoryError('unreachable', `cannot load a part of itself: ${message}`);
      },
    );
    if (!this.rest) {
      this.rest = new StoreRest(this, this.#host);
      this.rest.begin();
      this.set({});
    }
    return this.rest;
  }

  /** Does something that the rest is needed for; the console tells where it cannot be loaded. */
  #do(act: (rest: StoreRest) => unknown): void {
    this.#withRest().then(act, ({ message }: Error) => console.error(`<${this.#host.localName}> ${message}`));
  }

  get site(): string | undefined {
    return this.#host.site;
  }

  /** What the page limits the box to; nothing until it has said something, which `open` and `search` wait for. */
  get limits(): SearchLimits {
    return this.rest?.options.limits ?? {};
  }

  allows(feature: Feature): boolean {
    return this.rest?.options.features.includes(feature) ?? true;
  }

  /** The one door for what goes wrong: the console says what to fix, the page what to do, the event that it is so. */
  troubleWith(error: unknown): Trouble {
    const { message } = error as Error;
    console.error(`<${this.#host.localName}> ${message}`);
    const isKnown = error instanceof DirectoryError;
    // A mistake of ours: said as such to the console, and never a box that searches for ever.
    if (!isKnown) console.error(error);
    const fault = isKnown ? error.fault : 'unreadable';
    this.#host.dispatchEvent(new RelaisProblemEvent(fault));
    return { fault, message };
  }

  /** Opens the directory that the host names. */
  async open(): Promise<void> {
    const turn = ++this.#turn;
    this.set({ opening: { step: 'loading' }, searching: { step: 'idle' }, frequent: [] });
    try {
      // Who was here before has a store to look into, and the rest in the browser's cache.
      const needsRest = asksForOptions(this.#host) || !(await platform.holdsNothing?.());
      const [directory] = await Promise.all([
        openShared(this.#host.directory, this.#host.publicKey),
        needsRest && this.#withRest(),
      ]);
      if (turn !== this.#turn) return;
      if (directory.problem) console.warn(`<${this.#host.localName}> ${directory.problem.message}`);
      this.set({ opening: { step: 'ready', directory } });
      this.#host.dispatchEvent(
        new RelaisReadyEvent(directory.manifest.listings, directory.manifest.published),
      );
      void this.rest?.watchOutbox(false);
      if (this.askedEarly) {
        const scope = this.askedEarly;
        this.askedEarly = undefined;
        await this.search(scope);
      } else await this.offerFrequent(directory);
    } catch (error) {
      // Why, and in which words to say it.
      const explained = await this.#withRest().then(
        (rest) => rest.explain(error),
        () => error,
      );
      if (turn === this.#turn)
        this.set({ opening: { step: 'failed', trouble: this.troubleWith(explained) } });
    }
  }

  /** What an empty box offers: what most people seek here, of what the page allows. */
  async offerFrequent(directory: Directory): Promise<void> {
    const turn = this.#turn;
    const words = await directory.categories();
    const frequent = this.rest?.offered(directory, words) ?? words.frequent;
    if (turn === this.#turn) this.set({ frequent: frequent.slice(0, FREQUENT) });
  }

  /** The text in the box of services has changed. @param chosen whether it was picked from the suggestions */
  say(what: string, chosen = false): void {
    // Who types on after having asked, asks anew.
    this.askedEarly = undefined;
    this.set({ what });
    // Whom to call stands above all, as soon as it is written.
    if (mayBeCrisis(what)) this.#do(() => {});
    if (chosen) void this.search();
  }

  /** The text in the box of places has changed. @param chosen whether it was picked from the suggestions */
  place(where: string, chosen = false): void {
    this.set({ where, position: undefined, locating: 'no' });
    if (chosen && this.asksAnything) void this.search();
  }

  /** Whether there is something to look for: calls are looked for without a word. */
  get asksAnything(): unknown {
    return this.state.what.trim() || this.state.filters.calls?.length;
  }

  /**
   * Answers what the boxes say.
   * @param scope `farther` shows at a distance and farther away in any case; `country` also looks for the name
   * everywhere, which tells the host the start of a word of it: only when the person asks
   */
  async search(scope: Scope = 'near'): Promise<void> {
    const { opening, what, where, position, filters } = this.state;
    if (!this.asksAnything) {
      this.#host.askFor('what');
      return;
    }
    if (opening.step !== 'ready') {
      // Asked before the directory is here: answered as soon as it is.
      this.askedEarly = opening.step === 'loading' ? scope : undefined;
      return;
    }
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    this.set({
      searching: { step: 'searching' },
      shownCount: FIRST_RESULTS,
      early: false,
      nameLines: undefined,
      halted: undefined,
      anywhere: false,
      openKey: undefined,
    });
    try {
      if (asksForOptions(this.#host)) await this.#withRest();
      const query = { text: what, near: position ?? where, scope, filters, limits: this.limits };
      const asked = { what, where: position ? '' : where };
      // What goes wrong goes wrong again below, and is told there.
      const first = await firstAnswer(opening.directory, query).catch(() => undefined);
      if (!isCurrent()) return;
      if (first) {
        this.set({
          searching: { step: 'answered', answer: first, scope, mayBeName: false },
          asked,
          early: true,
        });
        await painted();
      }
      const rest = await this.#withRest();
      if (isCurrent()) await rest.answer(opening.directory, query, asked, isCurrent);
    } catch (error) {
      if (!isCurrent()) return;
      const trouble = this.troubleWith(error);
      // What stands there stays.
      const stands = this.state.searching.step === 'answered';
      this.set(stands ? { halted: trouble } : { searching: { step: 'failed', trouble } });
    }
  }

  /** What may be meant by what is being typed: services, then listings near by that are already here. */
  readonly suggestWhat = async (text: string): Promise<Suggestion[]> => {
    const { opening } = this.state;
    if (opening.step !== 'ready') return [];
    // « je veux mourir » is not the beginning of a service; whom to call stands below, and nothing hides it.
    if (mayBeCrisis(text) && (await this.#withRest()).isCrisis(text)) return [];
    const { language } = this.#host;
    const { directory } = opening;
    const services = await suggestServices(directory, text, language, undefined, this.limits);
    return [
      ...services.map(({ category, by }) => ({
        value: category[language],
        ...(by !== category.fr && by !== category.en && { hint: by }),
      })),
      ...((await this.rest?.namesLike(directory, text)) ?? []),
    ];
  };

  readonly suggestWhere = async (text: string): Promise<Suggestion[]> => {
    const { opening } = this.state;
    return opening.step === 'ready' ? (await this.#withRest()).placesLike(opening.directory, text) : [];
  };

  /** Asks the device where the person is, to about a kilometre: near enough to find what is near. */
  locate(): void {
    this.#do((rest) => rest.locate());
  }

  toggleFilters(): void {
    const filtering = !this.state.filtering;
    this.set({ filtering });
    if (filtering) this.load('filters');
  }

  /** Opens the card of a result, or closes it. */
  toggle({ key, group }: Result): void {
    const opens = this.state.openKey !== key;
    this.set({ openKey: opens ? key : undefined });
    if (!opens) return;
    this.#host.dispatchEvent(new RelaisCardEvent(group));
    this.load('card');
  }

  follow(following: boolean): void {
    this.set({ following });
    if (following) this.load('followUp');
  }

  /** Has a part and its strings at hand; `state.loaded` says when, `state.notLoaded` that it could not be had. */
  load(part: LaterPart): void {
    this.#do((rest) => rest.load(part));
  }
}

/** So long at most a page that draws nothing, because nobody looks at it, is waited for. */
const UNSEEN_MS = 200;

/** Once what was set has been drawn. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
