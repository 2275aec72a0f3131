/** What opens behind a badge: the card, asked for when somebody opens it and not before. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { ask } from '../ask.ts';
import { CARD_NAME, drawCard } from '../card/card.ts';
import { button, element } from '../card/element.ts';
import type { Fault } from '../messages.ts';
import type { PageStrings } from '../strings/strings.ts';

export interface Popover {
  element: HTMLElement;
  close(): void;
}

/** Pixels to the edge of the window, and to the badge. */
const MARGIN = 8;
const TALLEST = 540;

export function createPopover(options: {
  opener: HTMLElement;
  beside: HTMLElement;
  strings: PageStrings;
  /** Where it opens, as seen from the badge. */
  placement?: 'top-end' | 'bottom-start';
  /** Which business, where it is not the page's own. */
  about?: { key: string };
  /** The directory, asked exactly, does not know this site; or the extension was replaced under the page. */
  untenable: () => void;
}): Popover {
  const { opener, beside, strings, untenable, about = {}, placement = 'top-end' } = options;
  const content = element('div', { class: 'content' });
  const close = button('×', 'close', () => popover.hidePopover());
  close.setAttribute('aria-label', strings.card.close);
  const popover = element(
    'div',
    { class: 'popover', role: 'dialog', 'aria-labelledby': CARD_NAME, tabindex: '-1', popover: 'auto' },
    content,
    close,
  );
  let stopFollowing: (() => void) | undefined;
  let loaded = false;

  async function place(): Promise<void> {
    const { x, y } = await computePosition(beside, popover, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(MARGIN),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableWidth, availableHeight }) => {
            popover.style.maxWidth = `${availableWidth}px`;
            popover.style.maxHeight = `${Math.max(120, Math.min(availableHeight, TALLEST))}px`;
          },
        }),
      ],
    });
    Object.assign(popover.style, { left: `${x}px`, top: `${y}px` });
  }

  function say(text: string, ...actions: Node[]): void {
    content.setAttribute('aria-busy', String(!actions.length));
    content.replaceChildren(element('p', { class: 'said', id: CARD_NAME, role: 'status' }, text), ...actions);
  }

  function fail(fault: Fault): void {
    say(
      strings.faults[fault],
      button(strings.card.retry, 'button', () => {
        popover.focus();
        void load();
      }),
    );
  }

  async function load(): Promise<void> {
    say(strings.card.loading);
    const reply = await ask({ type: 'details', ...about }).catch(() => undefined);
    if (!reply) return untenable();
    if ('fault' in reply) return fail(reply.fault);
    if (!reply.value.accounts.length) return untenable();
    loaded = true;
    content.removeAttribute('aria-busy');
    content.replaceChildren(
      drawCard(reply.value, {
        strings,
        report: (which, servedInFrench) => ask({ type: 'report', servedInFrench, ...which, ...about }),
        hours: (which) => ask({ type: 'hours', ...which, ...about }),
        write: (which, what) => {
          popover.hidePopover();
          void ask({ type: 'write', what, ...which, ...about }).catch(untenable);
        },
      }),
    );
  }

  // Focus goes back to the badge where it was inside, and stays where a click outside put it.
  let held = false;
  popover.addEventListener('beforetoggle', ({ newState }) => {
    held = newState === 'closed' && popover.matches(':focus-within');
  });
  popover.addEventListener('toggle', (event) => {
    const open = event.newState === 'open';
    opener.setAttribute('aria-expanded', String(open));
    stopFollowing?.();
    stopFollowing = open ? autoUpdate(beside, popover, () => void place()) : undefined;
    if (!open) {
      if (held) opener.focus();
      return;
    }
    popover.focus();
    if (!loaded) void load();
  });

  return {
    element: popover,
    close: () => {
      if (popover.matches(':popover-open')) popover.hidePopover();
    },
  };
}
