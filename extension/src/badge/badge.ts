/**
 * The badge on a page: a sign and two words in the corner, and a popover behind them. It lives in a closed
 * shadow root and in the top layer, out of reach of the page's styles and scripts.
 */
import { OFFER_SHORT } from '@relais/core/wording';
import { ask, runtime } from '../ask.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import { type Match, TAKE_AWAY } from '../messages.ts';
import { pageStringsOf } from '../strings/strings.ts';
import { followAddress } from './address.ts';
import { badgeSheet } from './badge-style.ts';
import { createPopover, type Popover } from './popover.ts';
import { unfindable } from './unfindable.ts';

/** In the extension's own world: the page sees none of it. */
const world = globalThis as { relaisBadge?: Badge };

/** Shows the badge of this page, or takes it away, by what the background knows of it now. */
export async function startBadge(): Promise<void> {
  if (!(document.documentElement instanceof HTMLElement)) return;
  world.relaisBadge ??= new Badge();
  await world.relaisBadge.refresh();
}

class Badge {
  #host: HTMLElement | undefined;
  #popover: Popover | undefined;
  #shown: string | undefined;

  constructor() {
    followAddress(() => void this.refresh());
    runtime().onMessage.addListener((message) => {
      if ((message as { type?: unknown })?.type === TAKE_AWAY) this.#remove();
    });
  }

  async refresh(): Promise<void> {
    // Where the extension was updated or removed under the page, nobody answers any more.
    const reply = await ask({ type: 'match' }).catch(() => undefined);
    const match = reply && 'value' in reply ? reply.value : null;
    if (match?.badge) this.#show(match);
    else this.#remove();
  }

  #show(match: Match): void {
    const shown = `${location.origin}${location.pathname} ${match.sentence}`;
    if (this.#host?.isConnected && this.#shown === shown) return;
    this.#remove();
    this.#shown = shown;

    // Not a custom element's name: a page could define it, and its internals would open the closed root.
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [badgeSheet()];
    root.append(this.#draw(match));
    document.documentElement.append(host);
    host.popover = 'manual';
    host.showPopover();
    this.#host = host;
  }

  #draw({ offer, short, language }: Match): HTMLElement {
    const strings = pageStringsOf(language);
    const words = strings.badge;
    const open = element(
      'button',
      {
        type: 'button',
        class: 'open',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
        'aria-label': short + words.rest,
      },
      drawSign(offer),
      unfindable(short, words.rest, OFFER_SHORT[language]),
    );
    const hide = button('×', 'hide', () => {
      void ask({ type: 'hide' }).catch(() => {});
      this.#remove();
    });
    hide.setAttribute('aria-label', words.hide);
    hide.title = words.hide;
    const badge = element('div', { class: 'badge' }, open, hide);
    const popover = createPopover({ opener: open, beside: badge, strings, untenable: () => this.#remove() });
    // The browser's own pairing: a press on the badge closes what it opened, and does not open it again.
    open.popoverTargetElement = popover.element;
    this.#popover = popover;
    return element('div', { lang: `${language}-CA` }, badge, popover.element);
  }

  #remove(): void {
    this.#popover?.close();
    this.#popover = undefined;
    this.#host?.remove();
    this.#host = undefined;
  }
}
