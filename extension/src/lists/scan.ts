/**
 * Reads the page for businesses: once when somebody arrives, and then only what is added, once a frame at the most. What
 * it finds is looked up in the table on this device; nothing is asked of any host, and nothing is drawn here.
 */
import type { Told } from '@relais/core/connect/hosts';
import { keysOfReading, type Reading, readPage } from '@relais/core/match/reading';
import { ask } from '../ask.ts';
import type { Lookups } from '../messages.ts';
import type { MakePopover } from './list-popover.ts';

/** What was read, and what of it is listed: for who draws. */
export interface Scanned extends Omit<Lookups, 'listed'> {
  reading: Reading;
  listed: ReadonlyMap<string, Told>;
}

/** In the extension's own world, which its scripts share: the page sees none of it. */
export interface ScanWorld {
  relaisScan?: PageScan;
  /** What waits for the script that draws. */
  relaisScanned?: Scanned[];
  /** Takes what waits. */
  relaisDraw?: () => void;
  /** Makes what opens behind a badge; there once one was opened. */
  relaisPopover?: MakePopover;
  /** Takes every badge of a list away. */
  relaisClear?: () => void;
}

const world = globalThis as ScanWorld;

/** Elements that may be added in one frame and are still looked at one by one; more of them is a new page. */
const MOST_ADDED = 400;

export class PageScan {
  readonly #added = new Set<Element>();
  readonly #observer: MutationObserver;
  #frame = 0;

  constructor() {
    this.#observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof HTMLElement) this.#added.add(node);
      }
      if (this.#added.size) this.#frame ||= requestAnimationFrame(() => void this.#lookAtAdded());
    });
  }

  /** Reads the whole page, and follows it from then on. */
  async start(): Promise<void> {
    this.#observer.disconnect();
    this.#added.clear();
    world.relaisClear?.();
    if (!(await this.#look(readPage(document, location.href)))) return;
    this.#observer.observe(document.documentElement, { childList: true, subtree: true });
  }

  async #lookAtAdded(): Promise<void> {
    this.#frame = 0;
    const here = [...this.#added].filter((element) => element.isConnected);
    this.#added.clear();
    // What lies in another that was added is read with it.
    const outermost =
      here.length > MOST_ADDED
        ? undefined
        : here.filter((one) => !here.some((other) => other !== one && other.contains(one)));
    if (!here.length) return;
    await this.#look(readPage(document, location.href, outermost ?? [document.body]));
  }

  /** @returns false where the extension may no longer look */
  async #look(reading: Reading): Promise<boolean> {
    const keys = keysOfReading(reading);
    if (!keys.length) return true;
    const reply = await ask({ type: 'lookup', keys: keys.map(({ key }) => key) }).catch(() => undefined);
    if (!reply || !('value' in reply) || !reply.value) {
      this.#observer.disconnect();
      return false;
    }
    const { listed, ...rest } = reply.value;
    // A page whose own business alone is listed has its badge in the corner.
    if (listed.every(([key]) => reading.own.includes(key))) return true;
    world.relaisScanned ??= [];
    world.relaisScanned.push({ reading, listed: new Map(listed), ...rest });
    if (world.relaisDraw) world.relaisDraw();
    else await ask({ type: 'draw' }).catch(() => {});
    return true;
  }
}

/** Starts reading this page, or starts again where it has become another. */
export function scanPage(): void {
  if (!(document.documentElement instanceof HTMLElement)) return;
  world.relaisScan ??= new PageScan();
  void world.relaisScan.start();
}
