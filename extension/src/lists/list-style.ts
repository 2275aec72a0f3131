import { unfindableStyle } from '../badge/unfindable.ts';
import { badgeBase, colours } from '../card/card-style.ts';

/**
 * The height of the text beside it, on a background of its own: a badge belongs to the reader and not to the page. In a
 * shadow root's own sheet, `!important` outranks whatever the page says of the host.
 */
const hostStyle = `
  :host {
    all: initial !important;
    display: inline-block !important;
    /* Whenever anything of a page moves, the browser goes through all its boxes, but not through what is laid out apart. */
    contain: layout style !important;
    vertical-align: middle !important;
    /*
     * It reaches into the space between lines, and makes its own no higher: the page stays where it was. Half a pixel would
     * move all that follows, and have the browser go through it.
     */
    margin: -6px 0 -6px 6px !important;
    width: max-content !important;
    direction: ltr !important;
    color-scheme: light dark !important;
    font: 400 13px/16px var(--font) !important;
    color: var(--ink) !important;
  }
  @media print {
    :host { display: none !important; }
  }
`;

const listBadgeStyle = `
  .badge { display: inline-block; }
  .open {
    display: inline-flex; align-items: center; gap: 4px;
    min-height: 24px; margin: 0; padding: 2px 8px 2px 6px; border: 0; border-radius: 12px;
    background: var(--paper); box-shadow: 0 0 0 1px var(--line);
    color: inherit; font-weight: 600; white-space: nowrap; cursor: pointer;
  }
  .open:hover, .open[aria-expanded='true'] { text-decoration: underline; text-underline-offset: 3px; }
  .open .sign { width: 13px; height: 13px; }
  @media (forced-colors: active) {
    .open { outline: 1px solid ButtonBorder; }
  }
`;

export function listSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle + colours + badgeBase + unfindableStyle + listBadgeStyle);
  return sheet;
}
