/**
 * Looks at the page for businesses: once when somebody arrives, and then only at what is added or changed, some times a
 * second at the most. What is taken of it is looked up in the table on this device; nothing is asked of any host, and
 * nothing is read any closer, or drawn, where nothing is listed.
 */
import type { Told } from '@relais/core/connect/hosts';
import { glanceAt, type Taken } from '@relais/core/match/glance';
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
  /** The links that bear these pieces, and what else was looked at: undefined where that is the whole page. */
  links: readonly Element[];
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
/** Links of a page that are taken when somebody arrives; what comes after them once they go further. */
const LINKS_AT_FIRST = 500;
/** What people do who go further than where a page begins. */
const GOING_FURTHER = ['scroll', 'focusin'] as const;
/** Wherever on the page, and whatever it does with it. */
const HOWEVER = { capture: true, passive: true };
/** Milliseconds from one look to the next: a page that never rests costs no more than these. */
const BETWEEN_LOOKS = 150;

export class PageScan {
  /** What came; and of that what had been there, with other words or another address. */
  readonly #changed = new Set<Element>();
  readonly #altered = new Set<Element>();
  readonly #observer: MutationObserver;
  #isStarted = false;
  /** What of the page was left for later. */
  #further: Taken['further'];
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

  /**
   * Looks at the page, and follows it from then on.
   * @returns false where nobody answered
   */
  async start(): Promise<boolean> {
    // In a world as new as this, whatever is touched for the first time costs, and most pages are arrived at once.
    if (this.#isStarted) this.stop();
    this.#isStarted = true;
    world.relaisClear?.();
    const site = siteOf(location);
    const taken = glanceAt(document, site, undefined, LINKS_AT_FIRST);
    const address = location.href;
    const reply = await askAnew({ type: 'arrived', glance: taken.glance });
    if (!reply || !('value' in reply)) return false;
    if (!reply.value) return true;
    this.#further = taken.further;
    if (taken.further) for (const act of GOING_FURTHER) addEventListener(act, this.#goFurther, HOWEVER);
    this.#observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href'],
    });
    await this.#pass(reply.value, taken, { address, site, added: undefined });
    return true;
  }

  /** Looks no more, until somebody arrives again. */
  stop(): void {
    this.#observer.disconnect();
    this.#changed.clear();
    this.#altered.clear();
    this.#stay();
  }

  #stay(): void {
    this.#further = undefined;
    for (const act of GOING_FURTHER) removeEventListener(act, this.#goFurther, HOWEVER);
  }

  /** What was left, a part at a time, when the page has nothing else to do. */
  readonly #goFurther = (): void => {
    const further = this.#further;
    this.#stay();
    if (!further) return;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    idle(async () => {
      const taken = further();
      this.#further = taken.further;
      if (await this.#look(taken, [])) this.#goFurther();
    });
  };

  #note(node: Node | null, isAltered = false): void {
    if (!(node instanceof HTMLElement)) return;
    this.#changed.add(node);
    if (isAltered) this.#altered.add(node);
  }

  #plan(): void {
    if (this.#waits) return;
    this.#waits = true;
    const wait = Math.max(0, this.#last + BETWEEN_LOOKS - performance.now());
    const look = () => void this.#lookAtChanged();
    // At once where it can be: what is drawn before the page's own next frame has it laid out once, not twice, which of a long
    // page is most of the cost. Where nobody sees the page a frame waits until somebody does.
    setTimeout(() => (document.hidden ? requestAnimationFrame(look) : look()), wait);
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
    if (!here.length) return;
    const added = here.length > MOST_CHANGED ? [document.body] : here;
    await this.#look(glanceAt(document, siteOf(location), added), added);
  }

  /** @returns false where the extension may no longer look */
  async #look(taken: Taken, added: readonly Element[]): Promise<boolean> {
    const { addresses, shown, numbers } = taken.glance;
    if (!addresses.length && !numbers.length && !shown.length) return true;
    const [address, site] = [location.href, siteOf(location)];
    const reply = await askAnew({ type: 'lookup', glance: taken.glance });
    if (!reply || !('value' in reply) || !reply.value) {
      this.stop();
      return false;
    }
    await this.#pass(reply.value, taken, { address, site, added });
    return true;
  }

  /** Hands on what is listed, to who draws. */
  async #pass(
    { listed, pieces: found, ...rest }: Lookups,
    { links, written }: Taken,
    where: Pick<Scanned, 'address' | 'site' | 'added'>,
  ): Promise<void> {
    if (!found.length) return;
    const pieces = new Set(found);
    world.relaisScanned ??= [];
    world.relaisScanned.push({
      ...where,
      ...rest,
      pieces,
      listed: new Map(listed),
      links: links.filter((_, i) => pieces.has(written[i]!)),
    });
    if (world.relaisDraw) world.relaisDraw();
    else await askAnew({ type: 'draw' });
  }
}

/** Whether an element lies in another of a set: that is looked at with it. */
function liesIn(elements: ReadonlySet<Element>, element: Element): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (elements.has(around)) return true;
  }
  return false;
}

/**
 * Says that somebody reached this page, and starts looking at it; or starts again where it has become another.
 * @returns false where nobody answered
 */
export async function scanPage(): Promise<boolean> {
  // Browsers show texts and images, too, in a page of HTML of their own making. No other kind of document has a `body`.
  const { contentType, body } = document;
  const isPage = (contentType === 'text/html' || contentType === 'application/xhtml+xml') && body;
  if (!isPage) return (await askAnew({ type: 'arrived' })) !== undefined;
  world.relaisScan ??= new PageScan();
  return world.relaisScan.start();
}
