/**
 * What was searched, in the fragment of the page's address, where the page asks for it: reload, back, forward and a
 * bookmark lead to it. A fragment goes to no server and into no Referer; decision 17 says why nothing else would do.
 *
 *     #relais.what=dentiste&relais.where=Sudbury&relais.openNow=1&relais.card=5f1c0a2b
 *
 * What else the fragment says is left as it was. The device's own position is never in it, nor words of somebody in
 * danger.
 */
import type { SearchFilters } from '@relais/core/connect/search';
import { CALL_KINDS, CHANNELS, LEGAL_FORMS, OFFERS } from '@relais/core/listing';
import type { ReactiveController } from 'lit';
import { isCrisis } from './crisis.ts';
import type { Saved, Scope, SearchHost, SearchStore } from './search-store.ts';
import type { StoreRest } from './store-rest.ts';

/** How each filter is written: as the ones chosen among these, or as `1`. */
const FILTERS: Record<keyof SearchFilters, readonly string[] | 'flag'> = {
  offers: OFFERS,
  channels: CHANNELS,
  legalForms: LEGAL_FORMS,
  openNow: 'flag',
  atADistance: 'flag',
  wheelchair: 'flag',
  sellsToOrganisations: 'flag',
  calls: CALL_KINDS,
};
const SCOPES: readonly Scope[] = ['farther', 'country'];
/** Longer than anything one searches for: what is longer was not written here. */
const LONGEST = 200;

/** The parts of a fragment, each as it stands there. */
const partsOf = (fragment: string): string[] => fragment.replace(/^#/, '').split('&').filter(Boolean);

/** What a fragment says under a name; undefined where it says nothing of a search. */
export function read(fragment: string, name: string): Saved | undefined {
  const own = partsOf(fragment).filter((part) => part.startsWith(`${name}.`));
  const values = new URLSearchParams(own.map((part) => part.slice(name.length + 1)).join('&'));
  const what = values.get('what')?.trim() ?? '';
  if (what.length > LONGEST) return undefined;
  const filters: Record<string, unknown> = {};
  for (const [filter, known] of Object.entries(FILTERS)) {
    const value = values.get(filter);
    if (!value) continue;
    if (known === 'flag') {
      if (value === '1') filters[filter] = true;
      continue;
    }
    const chosen = value.split(',').filter((one) => known.includes(one));
    if (chosen.length) filters[filter] = chosen;
  }
  // Organisations that seek somebody are looked for without a word.
  if (!what && !filters.calls) return undefined;
  return {
    what,
    where: values.get('where')?.slice(0, LONGEST),
    scope: SCOPES.find((scope) => scope === values.get('scope')) ?? 'near',
    filters,
    card: values.get('card') || undefined,
  };
}

/** The fragment with what was searched in it under a name, or without it. */
export function write(fragment: string, name: string, saved: Saved | undefined): string {
  const others = partsOf(fragment).filter((part) => !part.startsWith(`${name}.`));
  const values = new URLSearchParams();
  if (saved) {
    values.set('what', saved.what);
    if (saved.where !== undefined) values.set('where', saved.where);
    if (saved.scope !== 'near') values.set('scope', saved.scope);
    for (const filter of Object.keys(FILTERS) as Array<keyof SearchFilters>) {
      const value = saved.filters[filter];
      if (Array.isArray(value) ? value.length : value)
        values.set(filter, value === true ? '1' : String(value));
    }
    if (saved.card) values.set('card', saved.card);
  }
  // A comma may stand in a fragment as it is, and is easier to read there.
  const own = [...values].map(
    ([key, value]) => `${name}.${key}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%20/g, '+')}`,
  );
  return [...others, ...own].join('&');
}

/** Names in use on this page. */
const taken = new Map<string, Element>();

const isSameSearch = (a: Saved | undefined, b: Saved) =>
  a !== undefined && a.what === b.what && a.where === b.where && a.scope === b.scope;

export class UrlState implements ReactiveController {
  readonly #host: SearchHost;
  readonly #store: SearchStore;
  readonly #rest: StoreRest;
  #name: string | undefined;
  /** What the address says, as this box last wrote or read it. */
  #last: Saved | undefined;
  readonly #onMove = (event: PopStateEvent) => this.#move(event.state);

  constructor(host: SearchHost, store: SearchStore, rest: StoreRest) {
    this.#host = host;
    this.#store = store;
    this.#rest = rest;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onMove);
    this.#take();
    // What was answered before this was here is told then.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onMove);
    this.#release();
  }

  hostUpdated(): void {
    // An element that was taken out of the page is rendered once more.
    if (!this.#host.isConnected) return;
    if (this.#rest.options.urlName !== this.#name) this.#take();
    const now = this.#current();
    if (this.#name && now) this.#tell(now);
  }

  #release(): void {
    if (this.#name && taken.get(this.#name) === this.#host) taken.delete(this.#name);
    this.#name = undefined;
  }

  /** Takes the name that the page gives, and what the address says under it. */
  #take(): void {
    this.#release();
    const name = this.#rest.options.urlName;
    if (!name) return;
    if (taken.has(name)) {
      this.#warnOnce(
        `url-state="${name}" is the name of another box of this page: give this one another name. Until then its search is not in the address.`,
      );
      return;
    }
    taken.set(name, this.#host);
    this.#name = name;
    this.#last = read(location.hash, name);
    // From the start, so that the way back to the page as it was can be told from a link within the page.
    this.#write(() => history.replaceState(marked(history.state, name), ''));
    // What was typed meanwhile is newer.
    if (this.#last && !this.#store.state.what) this.#rest.restore(this.#last);
  }

  #warned = new Set<string>();
  #warnOnce(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`<${this.#host.localName}> ${message}`);
  }

  /** What stands there, once it is answered: what is being typed is nobody's history. */
  #current(): Saved | undefined {
    const { searching, asked, filters, openKey } = this.#store.state;
    if (searching.step !== 'answered' || isCrisis(asked.what)) return undefined;
    if (!searching.answer.sought && !searching.answer.seeking) return undefined;
    // A card that is still to be opened again is not closed.
    return { ...asked, scope: searching.scope, filters, card: openKey ?? this.#store.cardAwaited };
  }

  #tell(now: Saved): void {
    const name = this.#name!;
    const before = this.#last;
    const fragment = write(location.hash, name, now);
    if (before && write('', name, before) === write('', name, now)) return;
    this.#last = now;
    const isStep = !isSameSearch(before, now) || (now.card !== undefined && now.card !== before?.card);
    const { pathname, search } = location;
    // The whole address: a fragment alone would be taken from the page's <base>.
    const address = `${pathname}${search}#${fragment}`;
    const state = marked(history.state, name);
    this.#write(() =>
      isStep ? history.pushState(state, '', address) : history.replaceState(state, '', address),
    );
  }

  #write(change: () => void): void {
    try {
      change();
    } catch (error) {
      // In a document without an address of its own, or after too many steps a minute.
      this.#warnOnce(`cannot keep its search in the address: ${(error as Error).message}`);
    }
  }

  /** The person went back or forward, or followed a link within the page. */
  #move(state: unknown): void {
    const name = this.#name;
    if (!name) return;
    const saved = read(location.hash, name);
    if (!saved && !isMarked(state, name)) return;
    if (write('', name, saved) === write('', name, this.#last)) return;
    this.#last = saved;
    this.#rest.restore(saved);
  }
}

/** The page's own state, if it has one, with the mark of a box. */
const marked = (state: unknown, name: string): unknown =>
  state === null || (typeof state === 'object' && !Array.isArray(state))
    ? { ...state, [`relais:${name}`]: true }
    : state;

const isMarked = (state: unknown, name: string): boolean =>
  typeof state === 'object' && state !== null && `relais:${name}` in state;
