import { cardStyle, tokens } from '../card/card-style.ts';
import { unfindableStyle } from './unfindable.ts';

/**
 * In a shadow root's own sheet, `!important` outranks whatever the page says of the host, with or without
 * `!important` of its own, in layers or inline.
 */
const hostStyle = `
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: auto 12px 12px auto !important;
    z-index: 2147483647 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    width: max-content !important;
    height: max-content !important;
    overflow: visible !important;
    background: none !important;
    direction: ltr !important;
    color-scheme: light dark !important;
    font: 400 14px/18px var(--font) !important;
    color: var(--ink) !important;
    -webkit-text-size-adjust: none !important;
    text-size-adjust: none !important;
  }
  @media print {
    :host { display: none !important; }
  }
`;

/** What opens behind a badge, in a corner or in a list. */
export const popoverStyle = `
  .close {
    display: inline-flex; align-items: center; justify-content: center;
    margin: 0; border: 0; background: none; color: inherit; cursor: pointer;
  }
  .close:hover { color: var(--accent); }
  .popover {
    position: fixed; inset: auto; left: 0; top: 0;
    width: 320px; height: auto;
    margin: 0; padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px;
    overflow: auto; overscroll-behavior: contain; scrollbar-width: thin;
    background: var(--paper); color: var(--ink);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
    font: 400 14px/18px var(--font);
    text-align: left;
  }
  .popover:focus-visible { outline: none; }
  .content { display: grid; gap: 12px; }
  .close {
    position: absolute; top: 6px; right: 8px; width: 32px; height: 32px; padding: 0; border-radius: 16px;
    color: var(--muted); font-size: 18px;
  }
  .popover .name, .said, .popover .chain { padding-right: 28px; }
  .popover .which { margin-right: 32px; }
  .popover .which + * .name { padding-right: 0; }
  @media (prefers-reduced-motion: no-preference) {
    .popover { transition: opacity 120ms ease-out; }
    @starting-style { .popover:popover-open { opacity: 0; } }
  }
`;

const badgeStyle = `
  .badge {
    display: flex; align-items: center;
    border-radius: 16px;
    background: var(--paper);
    box-shadow: 0 0 0 2px var(--paper), 0 0 0 3px var(--line), 0 2px 8px 2px rgb(0 0 0 / 0.16);
    font-size: 14px; line-height: 18px;
  }
  .open, .hide {
    display: inline-flex; align-items: center; justify-content: center; gap: 6px;
    margin: 0; border: 0; background: none; color: inherit; cursor: pointer;
  }
  .open { min-height: 28px; padding: 2px 2px 2px 8px; border-radius: 14px; font-weight: 600; }
  .open:hover .words, .open[aria-expanded='true'] .words { text-decoration: underline; text-underline-offset: 3px; }
  .hide { width: 28px; height: 28px; padding: 0; border-radius: 14px; color: var(--muted); font-size: 16px; }
  .hide:hover { color: var(--accent); }
  .words { position: relative; }

  @media (forced-colors: active) {
    .badge { outline: 1px solid ButtonBorder; }
  }
`;

export function badgeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle + tokens + unfindableStyle + badgeStyle + popoverStyle + cardStyle);
  return sheet;
}
