import type { Language } from '@relais/core/listing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BoxStrings } from './fr.box.ts';
import type { Strings as FeatureStrings } from './fr.ts';

export type Strings = BoxStrings & FeatureStrings;

/** `box`: what the search box says before and with its first results; `all`: cards, forms and panels, too. */
export type Extent = 'box' | 'all';

/** Another language is two more files beside these, and a line here. */
const FILES: Record<
  Language,
  { box: () => Promise<{ box: BoxStrings }>; rest: () => Promise<FeatureStrings> }
> = {
  fr: { box: () => import('./fr.box.ts'), rest: async () => (await import('./fr.ts')).fr },
  en: { box: () => import('./en.box.ts'), rest: async () => (await import('./en.ts')).en },
};

/** The strings of the languages learnt so far. Read only what `learn` has promised. */
export const STRINGS = {} as Record<Language, Strings>;

/** How much of each language is here. */
const learnt: Partial<Record<Language, Extent>> = {};

const knows = (language: Language, extent: Extent) =>
  learnt[language] === 'all' || learnt[language] === extent;

/** Loads what is missing of a language's strings. @throws where they cannot be loaded; asking again tries again */
export async function learn(language: Language, extent: Extent): Promise<void> {
  if (knows(language, extent)) return;
  const { box, rest } = FILES[language];
  const parts = await Promise.all([
    box().then((module) => module.box),
    extent === 'all' ? rest() : undefined,
  ]);
  STRINGS[language] = Object.assign(STRINGS[language] ?? {}, ...parts);
  if (!knows(language, 'all')) learnt[language] = extent;
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
  #extent: Extent;

  constructor(host: ReactiveControllerHost & Element, extent: Extent = 'all') {
    this.#host = host;
    this.#extent = extent;
    host.addController(this);
  }

  hostConnected(): void {
    for (const node of [this.#host, document.documentElement]) {
      this.#observer.observe(node, { attributes: true, attributeFilter: ['lang'] });
    }
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** From now on all strings are needed, in whichever language. @throws where they cannot be loaded */
  async learnAll(): Promise<void> {
    this.#extent = 'all';
    await learn(this.language, 'all');
  }

  async #follow(): Promise<void> {
    const language = languageOf(this.#host);
    if (this.ready && language === this.language) return;
    try {
      if (!knows(language, this.#extent)) await learn(language, this.#extent);
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
