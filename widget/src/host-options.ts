/**
 * What a page tells `<relais-search>` beside where its directory is. Nothing of it is needed before one can type, so
 * it comes with the rest of the search: attributes are read as they stand, and the properties of the same meaning write them.
 */
import type { SearchLimits } from '@relais/core/connect/limits';
import { PROVINCES, type Province } from '@relais/core/listing';
import { PROPERTIES } from './host-option-names.ts';

/**
 * What one can do with what was found, each of which a page may leave out: pass it on or be called back, tell what was
 * missing or wrong, narrow down, narrow down as an organisation that buys, answer the calls of organisations that seek.
 */
export const FEATURES = ['refer', 'listen', 'filters', 'buyers', 'calls'] as const;
export type Feature = (typeof FEATURES)[number];

/** What the map is drawn on, property by property: nothing that is found depends on it, and no answer waits for it. */
const OF_THE_MAP = { tiles: 'tiles', tilesAttribution: 'tiles-attribution' } as const;
const ALL: Readonly<Record<string, string>> = { ...PROPERTIES, ...OF_THE_MAP };
const isOfTheMap = (attribute: string | null) => Object.values<unknown>(OF_THE_MAP).includes(attribute);

/** Names that a list in an attribute has, apart by spaces or commas. */
export const namesIn = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

export const isProvince = (name: string): name is Province => PROVINCES.includes(name as Province);

export const isFeature = (name: string): name is Feature => FEATURES.includes(name as Feature);

/** Under which name the state lives in the address, where the attribute gives none. */
const URL_NAME = 'relais';
export const isUrlName = (name: string) => /^[a-z][a-z0-9-]*$/i.test(name);

/** Gives the properties to a class, so that `element.regions = 'ON'` is the same as the attribute. */
export function defineHostOptions(prototype: object): void {
  if ('urlState' in prototype) return;
  for (const [property, attribute] of Object.entries(ALL)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return this.getAttribute(attribute) ?? undefined;
      },
      set(this: Element, value: string | null | undefined) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}

export class HostOptions {
  readonly #host: Element;
  readonly #observer: MutationObserver;

  /** @param changed called whenever an attribute changes, with whether what is found may depend on it */
  constructor(host: Element, changed: (finds: boolean) => void) {
    this.#host = host;
    this.#observer = new MutationObserver((changes) =>
      changed(changes.some(({ attributeName }) => !isOfTheMap(attributeName))),
    );
    defineHostOptions(Object.getPrototypeOf(host));
    // What was set before the properties were here hides them.
    const own = host as unknown as Record<string, unknown>;
    for (const property of Object.keys(ALL)) {
      if (!Object.hasOwn(own, property)) continue;
      const value = own[property];
      delete own[property];
      own[property] = value;
    }
  }

  observe(): void {
    this.#observer.observe(this.#host, { attributeFilter: Object.values(ALL) });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #names(attribute: string): string[] {
    return namesIn(this.#host.getAttribute(attribute) ?? '');
  }

  get limits(): SearchLimits {
    const provinces = this.#names('regions').map((name) => name.toUpperCase());
    return { categories: this.#names('categories'), provinces: provinces.filter(isProvince) };
  }

  /** The organisation on whose site the box is, for what goes on paper and for who is written to. */
  get partner(): string | undefined {
    return this.#host.getAttribute('partner')?.trim() || undefined;
  }

  /** All of them, where the page says nothing. */
  get features(): readonly Feature[] {
    return this.#host.hasAttribute('features') ? this.#names('features').filter(isFeature) : FEATURES;
  }

  /** The name under which the state lives in the page's address; undefined where the page does not ask for it. */
  get urlName(): string | undefined {
    const name = this.#host.getAttribute('url-state');
    if (name === null) return undefined;
    return name.trim() === '' ? URL_NAME : isUrlName(name) ? name : undefined;
  }
}
