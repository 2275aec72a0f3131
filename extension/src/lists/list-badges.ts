/**
 * Badges beside the businesses that a page names: the sign and two words, at the height of the text they stand by, each
 * in a closed root, all with one sheet.
 */

import { judge, type Match } from '@relais/core/match/judging';
import { ask, runtime } from '../ask.ts';
import type { Popover } from '../badge/popover.ts';
import { drawSign } from '../card/drawings.ts';
import { element } from '../card/element.ts';
import { TAKE_AWAY } from '../messages.ts';
import { listSheet } from './list-style.ts';
import type { Scanned, ScanWorld } from './scan.ts';

const world = globalThis as ScanWorld;

/** Badges of one page: more of them is no list that somebody reads. */
const MOST_BADGES = 300;

class ListBadges {
  readonly #sheet = listSheet();
  readonly #shown = new Map<Element, { host: HTMLElement; key: string }>();
  readonly #popovers = new Set<Popover>();

  constructor() {
    runtime().onMessage.addListener((message) => {
      if ((message as { type?: unknown })?.type === TAKE_AWAY) this.clear();
    });
  }

  clear(): void {
    for (const popover of this.#popovers) popover.close();
    for (const { host } of this.#shown.values()) host.remove();
    this.#popovers.clear();
    this.#shown.clear();
  }

  draw(scanned: Scanned): void {
    const { reading, listed, words } = scanned;
    const { matches } = judge(reading, ({ key }) => listed.get(key));
    // First all that is asked of the page, then all that is put into it: it is laid out once, and not for each badge.
    const places = matches.flatMap((match) => {
      const { element: anchor, key, offer } = match;
      if (!anchor || !words[offer]) return [];
      const known = this.#shown.get(anchor);
      if (known?.host.isConnected && known.key === key) return [];
      const place = placeOf(anchor);
      return place ? [{ match, anchor, place, known }] : [];
    });
    for (const { match, anchor, place, known } of places.slice(0, MOST_BADGES - this.#shown.size)) {
      known?.host.remove();
      this.#shown.set(anchor, { host: this.#badge(match, scanned, place), key: match.key });
    }
    if (places.length) void ask({ type: 'drawn', count: this.#shown.size }).catch(() => {});
  }

  #badge({ offer, key }: Match, { words, rest, language }: Scanned, place: (host: HTMLElement) => void) {
    // Not a custom element's name: a page could define it, and its internals would open the closed root.
    const host = document.createElement('span');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [this.#sheet];
    const open = element(
      'button',
      { type: 'button', class: 'open', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
      drawSign(offer),
      element('span', {}, words[offer]!, element('span', { class: 'hidden-text' }, rest)),
    );
    let popover: Popover | undefined;
    const untenable = () => {
      popover?.close();
      host.remove();
    };
    const show = async () => {
      if (!world.relaisPopover) await ask({ type: 'popover' }).catch(() => undefined);
      // Where the extension was updated or removed under the page, nobody answers any more.
      if (!world.relaisPopover) return untenable();
      if (popover) return;
      popover = world.relaisPopover({ root, opener: open, key, language, untenable });
      this.#popovers.add(popover);
      open.after(popover.element);
      // From here on the browser's own pairing: a press on the badge closes what it opened, and does not open it again.
      open.popoverTargetElement = popover.element;
      popover.element.showPopover();
    };
    open.addEventListener('click', (event) => {
      // The page may make a link of what the badge lies in. Prevented, the browser's pairing would not work.
      event.stopPropagation();
      if (event.isTrusted && !popover) void show();
    });
    root.append(element('span', { lang: `${language}-CA`, class: 'badge' }, open));
    place(host);
    return host;
  }
}

/** Beside the words, and never inside a link or a button of the page. */
function placeOf(anchor: Element): ((host: HTMLElement) => void) | undefined {
  // What a page says to machines has no place where it could stand.
  if (!(anchor instanceof HTMLElement) || !anchor.isConnected || !anchor.checkVisibility?.())
    return undefined;
  const pressed = anchor.closest('a, button, [role="button"], [role="link"], label, summary');
  if (pressed) return (host) => pressed.after(host);
  return (host) => anchor.append(host);
}

/** Draws what the scan left, now and from now on. */
export function startLists(): void {
  if (!world.relaisDraw) {
    const badges = new ListBadges();
    world.relaisClear = () => badges.clear();
    world.relaisDraw = () => {
      for (const scanned of world.relaisScanned?.splice(0) ?? []) badges.draw(scanned);
    };
  }
  world.relaisDraw();
}
