/**
 * Signs that a page can be read in French. Said of the page only: a translated page does not mean that somebody
 * answers in French, and many who do have none.
 */
import { type Described, isInFrench } from './structured.ts';

export interface FrenchPage {
  by: 'lang' | 'hreflang' | 'switch' | 'available-language';
  /** Where the French page is, if it is another one. */
  address?: string;
}

const SWITCH = /^(?:fr|fran[cç]ais|en fran[cç]ais|version fran[cç]aise|fr-ca)$/i;
/** Links of a page among which a switch is looked for: it stands at the head or the foot. */
const LINKS_LOOKED_AT = 400;

/** @returns the surest sign, or undefined */
export function signsOfFrench(
  document: Document,
  page: URL,
  described: readonly Described[],
): FrenchPage | undefined {
  if (/^fr\b/i.test(document.documentElement?.getAttribute('lang') ?? '')) return { by: 'lang' };
  const at = (href: string | null): { address?: string } => {
    try {
      const url = new URL(href ?? '', page);
      return /^https?:$/.test(url.protocol) ? { address: url.href } : {};
    } catch {
      return {};
    }
  };
  const alternate = document.querySelector('link[rel~="alternate"][hreflang^="fr" i]');
  if (alternate) return { by: 'hreflang', ...at(alternate.getAttribute('href')) };
  const links = [...document.querySelectorAll('a[href], button, option')];
  const looked =
    links.length > LINKS_LOOKED_AT
      ? [...links.slice(0, LINKS_LOOKED_AT / 2), ...links.slice(-LINKS_LOOKED_AT / 2)]
      : links;
  for (const link of looked) {
    const text = link.textContent ?? '';
    if (text.length > 40 || !SWITCH.test(text.trim())) continue;
    return { by: 'switch', ...(link.localName === 'a' ? at(link.getAttribute('href')) : {}) };
  }
  return described.some(isInFrench) ? { by: 'available-language' } : undefined;
}
