import type { Language } from '@relais/core/listing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BoxStrings } from './fr.box.ts';
import type { Strings as FeatureStrings } from './fr.ts';

export type Strings = BoxStrings & FeatureStrings;

/**
 * How much of a language: nothing but what an element brings itself; what the box says until the first results; all else,
 * too. Each has what stands before it.
 */
const EXTENTS = ['own', 'box', 'all'] as const;
export type Extent = (typeof EXTENTS)[number];

/** Another language is two more files beside these, and its lines here. */
const FILES: Record<Language, ReadonlyArray<() => Promise<Partial<Strings>>>> = {
  fr: [async () => (await import('./fr.box.ts')).box, async () => (await import('./fr.ts')).fr],
  en: [async () => (await import('./en.box.ts')).box, async () => (await import('./en.ts')).en],
};

/** The strings of the languages learnt so far. Read only what `learn` has promised. */
export const STRINGS = {} as Record<Language, Strings>;

/** How many of the files of each language are here. */
const learnt: Record<Language, number> = { fr: 0, en: 0 };

const filesOf = (extent: Extent) => EXTENTS.indexOf(extent);

/** Loads what is missing of a language's strings. @throws where they cannot be loaded; asking again tries again */
export async function learn(language: Language, extent: Extent): Promise<void> {
  const wanted = filesOf(extent);
  if (learnt[language] >= wanted) return;
  const parts = await Promise.all(FILES[language].slice(0, wanted).map((load) => load()));
  STRINGS[language] = Object.assign(STRINGS[language] ?? {}, ...parts);
  learnt[language] = Math.max(learnt[language], wanted);
}

/**
 * The language of an element: its own `lang`, else that of the page around it, through shadow roots; French
 * where nothing is said or the language is neither.
 */
export function languageOf(element: Element): Language {
  let node: Element | null = element;
  while (node) {
    const around: Element | null = node.closest('[lang]');
    const lang = around?.getAttribute('lang')?.toLowerCase();
    if (lang) return lang.startsWith('en') ? 'en' : 'fr';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'fr';
}

/**
 * The language that an element speaks: that of `languageOf`, followed as it changes, from when its strings are here.
 * An element renders nothing while `ready` is false.
 */
export class Spoken implements ReactiveController {
  language: Language = 'fr';
  ready = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => void this.#follow());
  /** What it needs to begin with, and what it has needed since. */
  readonly #first: Extent;
  #extent: Extent;

  constructor(host: ReactiveControllerHost & Element, extent: Extent = 'all') {
    this.#host = host;
    this.#first = extent;
    this.#extent = extent;
    host.addController(this);
  }

  hostConnected(): void {
    // A page may change the language of any part that the element stands in.
    const filter = { attributeFilter: ['lang'], subtree: true };
    for (const node of [this.#host, document]) this.#observer.observe(node, filter);
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** From now on so much is needed, in whichever language. @throws where it cannot be loaded */
  async learn(extent: Extent): Promise<void> {
    if (filesOf(extent) > filesOf(this.#extent)) this.#extent = extent;
    // While the page changes its language, what is spoken and what will be.
    const languages = new Set([languageOf(this.#host), ...(this.ready ? [this.language] : [])]);
    await Promise.all([...languages].map((language) => learn(language, extent)));
  }

  async #follow(): Promise<void> {
    const language = languageOf(this.#host);
    if (this.ready && language === this.language) return;
    try {
      // At first what it begins with is enough; later it needs as much as it has of the other language.
      const extent = this.ready ? this.#extent : this.#first;
      // Not a moment in the wrong language where nothing is to be waited for.
      if (learnt[language] < filesOf(extent)) await learn(language, extent);
    } catch (error) {
      const name = this.#host.localName;
      console.error(`<${name}> cannot load its words (${language}): ${(error as Error).message}`);
      return;
    }
    // What was asked for last counts, where the page changed its mind meanwhile.
    if (language !== languageOf(this.#host)) return;
    this.language = language;
    this.ready = true;
    this.#host.requestUpdate();
  }
}
