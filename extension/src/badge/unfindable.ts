import { element } from '../card/element.ts';

/**
 * Words on a badge that are drawn and not there as text: `window.find` looks into closed roots, too, and by it a page
 * could ask what a badge says. Who hears the page is told by the button's `aria-label`.
 */
export const unfindable = (words: string, rest: string): HTMLElement =>
  element(
    'span',
    { class: 'words', 'data-words': words },
    element('span', { class: 'not-drawn' }, words, rest),
  );

export const unfindableStyle = `
  .words::before { content: attr(data-words); }
  .not-drawn { display: none; }
`;
