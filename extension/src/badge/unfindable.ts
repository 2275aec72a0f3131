import type { Offer } from '@relais/core/listing';
import { servesInFrench } from '@relais/core/terms';
import { element } from '../card/element.ts';

/**
 * Words on a badge that a page can neither search nor measure. They are drawn and not there as text, because
 * `window.find` looks into closed roots, too; and they take the room of the longest that might stand there. Who hears the
 * page is told by the button's `aria-label`.
 * @param all offers in two words
 */
export function unfindable(words: string, rest: string, all: Partial<Record<Offer, string>>): HTMLElement {
  const drawn = Object.entries(all).flatMap(([offer, said]) =>
    servesInFrench(offer as Offer) ? [said] : [],
  );
  return element(
    'span',
    { class: 'words', 'data-words': words, 'data-all': drawn.join('\n') },
    element('span', { class: 'not-drawn' }, words, rest),
  );
}

export const unfindableStyle = `
  .words { display: inline-grid; text-align: center; white-space: pre; }
  .words::before { content: attr(data-words); }
  .words::after { content: attr(data-all); height: 0; overflow: hidden; visibility: hidden; }
  .not-drawn { display: none; }
`;
