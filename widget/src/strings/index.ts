import type { Language } from '@relais/core/listing';
import { en } from './en.ts';
import { fr, type Strings } from './fr.ts';

export type { Strings };

/** Another language is one more file beside these two. */
export const STRINGS: Record<Language, Strings> = { fr, en };

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
