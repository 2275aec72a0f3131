/**
 * Looks at the page for businesses: once when somebody arrives, and then only at what is added or changed, some times a
 * second at the most. What is taken of it is looked up in the table on this device; nothing is asked of any host, and
 * nothing is read any closer, or drawn, where nothing is listed.
 */
import type { Told } from '@relais/core/connect/hosts';
import { glanceAt } from '@relais/core/match/glance';
import { siteOf } from '@relais/core/match/sites/index';
import type { Site } from '@relais/core/match/sites/site';
import { askAnew } from '../ask.ts';
import type { Lookups } from '../messages.ts';
import type { MakePopover } from './list-popover.ts';

/** Where something is listed on the page, and what: for who reads there and draws. */
export interface Scanned extends Omit<Lookups, 'listed' | 'pieces'> {
  address: string;
  site: Site;
  pieces: ReadonlySet<string>;
  listed: ReadonlyMap<string, Told>;
  /** Elements that it was found in; undefined where that is the whole page. */
  added: readonly Element[] | undefined;
}

/** In the extension's own world, which its scripts share: the page sees none of it. */
export interface ScanWorld {
  relaisScan?: PageScan;
  /** What waits for the script that draws. */
  relaisScanned?: Scanned[];
  /** Takes what waits. */
  relaisDraw?: () => void;
  /** Takes badges away that stand in elements which were altered, where these name somebody else by now. */
  relaisDoubt?: (altered: readonly Element[]) => void;
  /** Makes what opens behind a badge; there once one was opened. */
  relaisPopover?: MakePopover;
  /** Takes every badge of a list away. */
  relaisClear?: () => void;
}

const world = globalThis as ScanWorld;

/** Elements that may change between two looks and are still looked at one by one; more of them is a new page. */
const MOST_CHANGED = 400;
/** Milliseconds from one look to the next: a page that never rests costs no more than these. */
const BETWEEN_LOOKS = 150;

export class PageScan {
  /** What came; and of that what had been there, with other words or another address. */
  readonly #changed = new Set<Element>();
  readonly #altered = new Set<Element>();
  readonly #observer: MutationObserver;
  #waits = false;
  #last = 0;

  constructor() {
    this.#observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        // Applications put other words and addresses into elements that stay.
        if (type === 'attributes') this.#note(target, true);
        if (type === 'characterData') this.#note(target.parentElement, true);
        for (const node of addedNodes) {
          if (node.nodeType === 3) {
            // Not the line breaks between elements: what they stand in may be the whole page.
            if (/\S/.test(node.nodeValue ?? '')) this.#note(target, true);
          }
          // Empty as badges are, or not filled yet.
          else if (node.firstChild || (node as Element).hasAttribute?.('href')) this.#note(node);
        }
      }
      if (this.#changed.size) this.#plan();
    });
  }

  /** Looks at the whole page, and follows it from then on. */
  async start(): Promise<void> {
    this.stop();
    world.relaisClear?.();
    if (!(await this.#look(undefined))) return;
    this.#observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href'],
    });
  }

  /** Looks no more, until somebody arrives again. */
  stop(): void {
    this.#observer.disconnect();
    this.#changed.clear();
    this.#altered.clear();
  }

  #note(node: Node | null, isAltered = false): void {
    if (!(node instanceof HTMLElement)) return;
    this.#changed.add(node);
    if (isAltered) this.#altered.add(node);
  }

  #plan(): void {
    if (this.#waits) return;
    this.#waits = true;
    const wait = Math.max(0, this.#last + BETWEEN_LOOKS - performance.now());
    // With the next frame, which waits for as long as nobody sees the page.
    setTimeout(() => requestAnimationFrame(() => void this.#lookAtChanged()), wait);
  }

  async #lookAtChanged(): Promise<void> {
    this.#waits = false;
    this.#last = performance.now();
    const changed = this.#changed;
    const here = [...changed].filter((element) => element.isConnected && !liesIn(changed, element));
    const altered = [...this.#altered].filter((element) => element.isConnected);
    changed.clear();
    this.#altered.clear();
    if (altered.length) world.relaisDoubt?.(altered);
    if (here.length) await this.#look(here.length > MOST_CHANGED ? [document.body] : here);
  }

  /** @returns false where the extension may no longer look */
  async #look(added: readonly Element[] | undefined): Promise<boolean> {
    const address = location.href;
    const site = siteOf(new URL(address));
    const glance = glanceAt(document, site, added);
    if (!glance.addresses.length && !glance.numbers.length && !glance.shown.length) return true;
    const reply = await askAnew({ type: 'lookup', glance });
    if (!reply || !('value' in reply) || !reply.value) {
      this.stop();
      return false;
    }
    const { listed, pieces, ...rest } = reply.value;
    if (!pieces.length) return true;
    world.relaisScanned ??= [];
    world.relaisScanned.push({
      address,
      site,
      pieces: new Set(pieces),
      listed: new Map(listed),
      added,
      ...rest,
    });
    if (world.relaisDraw) world.relaisDraw();
    else await askAnew({ type: 'draw' });
    return true;
  }
}

/** Whether an element lies in another of a set: that is looked at with it. */
function liesIn(elements: ReadonlySet<Element>, element: Element): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (elements.has(around)) return true;
  }
  return false;
}

/** Starts looking at this page, or starts again where it has become another. */
export function scanPage(): void {
  // Browsers show texts and images, too, in a page of HTML of their own making.
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  if (!(document.documentElement instanceof HTMLElement)) return;
  world.relaisScan ??= new PageScan();
  void world.relaisScan.start();
}
