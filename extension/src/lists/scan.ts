/**
 * Follows a page on which something is listed, or which changes: what is added or changed is looked at, some times a second
 * at the most, and what was left when somebody arrived (arrival.ts) once they go further. What is taken is looked up in the table on
 * this device; nothing is asked of any host, and nothing is read any closer, or drawn, where nothing is listed.
 */
import type { Told } from '@relais/core/connect/hosts';
import type { Taken } from '@relais/core/match/glance';
import { glanceOnSite, isPeculiar } from '@relais/core/match/site-glance';
import { siteOf } from '@relais/core/match/sites/index';
import type { Site } from '@relais/core/match/sites/site';
import type { Lookups } from '../messages.ts';
import type { Arrived } from './arrival.ts';
import { world } from './world.ts';

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

/** Elements that may change between two looks and are still looked at one by one; more of them is a new page. */
const MOST_CHANGED = 400;
/** Milliseconds from one look to the next: a page that never rests costs no more than these. */
const BETWEEN_LOOKS = 150;

export class PageScan {
  /** What came; and of that what had been there, with other words or another address. */
  readonly #changed = new Set<Element>();
  readonly #altered = new Set<Element>();
  #arrived: Arrived | undefined;
  /** What of the page was left for later. */
  #further: Taken['further'];
  #waits = false;
  #last = 0;

  /** Hands on what of the page is listed, and follows it from then on. */
  async follow(arrived: Arrived): Promise<void> {
    this.#arrived = arrived;
    arrived.hear = (records) => this.#hear(records);
    const { address, taken, changes } = arrived;
    const site = siteOf(location);
    let isExpected = !arrived.isFollowed;
    if (isPeculiar(site)) {
      // What was taken on arrival was nothing of what is peculiar to it, and was not looked up alone.
      glanceOnSite(site, [document], taken.glance);
      const reply = await world.ask!({ type: 'lookup', glance: taken.glance });
      if (arrived !== world.arrived) return;
      if (!reply?.value) return this.stop();
      arrived.found = reply.value;
      isExpected = false;
    }
    this.#further = taken.further;
    if (arrived.goes) this.goFurther();
    this.#hear(changes);
    await this.#pass(arrived.found!, taken, { address, site, added: undefined }, isExpected);
  }

  #hear(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
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
  }

  /** Looks no more, until somebody arrives again. */
  stop(): void {
    this.#arrived?.observer.disconnect();
    this.#changed.clear();
    this.#altered.clear();
    this.#further = undefined;
  }

  /** Takes what was left, a part at a time, when the page has nothing else to do. */
  goFurther(): void {
    const further = this.#further;
    this.#further = undefined;
    if (!further) return;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    idle(async () => {
      const taken = further();
      this.#further = taken.further;
      if (await this.#look(taken, [])) this.goFurther();
    });
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
    if (altered.length) world.doubt?.(altered);
    if (!here.length) return;
    const added = here.length > MOST_CHANGED ? [document.body] : here;
    const taken = this.#arrived!.glanceAt(document, added);
    glanceOnSite(siteOf(location), added, taken.glance);
    await this.#look(taken, added);
  }

  /** @returns false where the extension may no longer look */
  async #look(taken: Taken, added: readonly Element[]): Promise<boolean> {
    const { addresses, shown, numbers } = taken.glance;
    if (!addresses.length && !numbers.length && !shown.length) return true;
    const [address, site] = [location.href, siteOf(location)];
    const reply = await world.ask!({ type: 'lookup', glance: taken.glance });
    if (!reply?.value) {
      this.stop();
      return false;
    }
    await this.#pass(reply.value, taken, { address, site, added });
    return true;
  }

  /**
   * Hands on what is listed, to who draws.
   * @param isExpected whether that is on its way here already
   */
  async #pass(
    { listed, pieces: found, ...rest }: Lookups,
    { links, written }: Taken,
    where: Pick<Scanned, 'address' | 'site' | 'added'>,
    isExpected = false,
  ): Promise<void> {
    if (!found.length) return;
    const pieces = new Set(found);
    world.scanned ??= [];
    world.scanned.push({
      ...where,
      ...rest,
      pieces,
      listed: new Map(listed),
      links: links.filter((_, i) => pieces.has(written[i]!)),
    });
    if (world.draw) world.draw();
    else if (!isExpected) await world.ask!({ type: 'draw' });
  }
}

/** Whether an element lies in another of a set: that is looked at with it. */
function liesIn(elements: ReadonlySet<Element>, element: Element): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (elements.has(around)) return true;
  }
  return false;
}

/** Follows the page that was reached, and those that it becomes. */
export function startScan(): void {
  world.scan ??= new PageScan();
  const scan = world.scan;
  world.follow = () => {
    const arrived = world.arrived;
    if (arrived?.found && !arrived.hear) void scan.follow(arrived);
  };
  world.follow();
}
