/**
 * Badges beside the businesses that a page names: the sign and two words, at the height of the text they stand by, each
 * in a closed root, all with one sheet.
 */

import type { Told } from '@relais/core/connect/hosts';
import type { Offer } from '@relais/core/listing';
import { type TableMatch, tellByTable } from '@relais/core/match/judging';
import { bearersIn, namedBy, readAround, readNear } from '@relais/core/match/near';
import { type DescribedHere, describedOn, type Reading } from '@relais/core/match/reading';
import type { Site } from '@relais/core/match/sites/site';
import { runtime } from '../ask.ts';
import type { Popover } from '../badge/popover.ts';
import { unfindable } from '../badge/unfindable.ts';
import { drawSign } from '../card/drawings.ts';
import { element } from '../card/element.ts';
import { TAKE_AWAY } from '../messages.ts';
import { listSheet } from './list-style.ts';
import { Nearing } from './nearing.ts';
import type { Scanned } from './scan.ts';
import { world } from './world.ts';

/** Badges of one page: more of them is no list that somebody reads. */
const MOST_BADGES = 300;
/** Places that are read and drawn at once, wherever they are; of more only those that come near. */
const AT_ONCE = 24;

/** Times that a badge is put back where the page took it away: it may not want one there. */
const MOST_RETURNS = 3;
/** How far up from a name what changes may be of the same business; and how many may lie there, unless it is a list. */
const MOST_LEVELS = 6;
const MOST_TOGETHER = 4;

/** A place that nobody has come near to yet. What is read is read with its neighbours: of one business that is named twice in a
 * row, a badge is enough. */
interface Awaited {
  scanned: Scanned;
  beside: ReadonlyArray<Element | undefined>;
}

interface Shown {
  host: HTMLElement;
  key: string;
  times: number;
}

class ListBadges {
  readonly #sheet = listSheet();
  readonly #shown = new Map<Element, Shown>();
  readonly #nearing = new Nearing<Awaited>((came) => this.#drawNear(came));
  readonly #popovers = new Set<Popover>();
  readonly #models = new Map<string, HTMLElement>();
  /** Of this page so far: what is added is judged beside what was there. */
  #site: Site | undefined;
  readonly #pieces = new Set<string>();
  readonly #listed = new Map<string, Told>();

  constructor() {
    runtime().onMessage.addListener((message) => {
      if ((message as { type?: unknown })?.type !== TAKE_AWAY) return;
      this.clear();
      world.scan?.stop();
    });
  }

  clear(): void {
    for (const popover of this.#popovers) popover.close();
    for (const { host } of this.#shown.values()) host.remove();
    this.#nearing.clear();
    this.#popovers.clear();
    this.#shown.clear();
    this.#pieces.clear();
    this.#listed.clear();
  }

  draw(scanned: Scanned): void {
    const { address, site, pieces, listed, links, added } = scanned;
    this.#site = site;
    // Looked up for another page, which this one was.
    if (address !== location.href) return;
    for (const piece of pieces) this.#pieces.add(piece);
    for (const [key, told] of listed) this.#listed.set(key, told);

    const others = (added ?? [document.documentElement]).flatMap((root) => [
      ...bearersIn(root, site, pieces),
    ]);
    const places = [...links, ...others];
    const url = new URL(address);
    const described = added ? [] : describedOn(document, url);
    if (places.length > AT_ONCE && !described.some((one) => this.#isListed(one))) {
      const all = others.length ? inOrder(places) : places;
      for (const [i, place] of all.entries())
        this.#nearing.await(place, { scanned, beside: [all[i - 1], all[i + 1]] });
      return;
    }
    // What is described for machines is held against the whole page.
    if (!added) places.push(...namedBy(document, url, site, described));
    this.#put(scanned, this.#matches(readAround(document, url, site, places, described)));
  }

  #isListed({ links, phones, profiles }: DescribedHere): boolean {
    return [...links.flatMap(({ keys }) => keys), ...phones, ...profiles].some((key) =>
      this.#listed.has(key),
    );
  }

  #drawNear(came: ReadonlyMap<Element, Awaited>): void {
    for (const scanned of new Set([...came.values()].map((one) => one.scanned))) {
      const { address, site } = scanned;
      if (address !== location.href) continue;
      const near = [...came].filter(([, one]) => one.scanned === scanned);
      const around = near.flatMap(([place, { beside }]) => [place, ...beside]);
      const places = around.filter((one) => one !== undefined);
      const isNear = ({ found }: TableMatch) => near.some(([place]) => found?.contains(place));
      const reading = readAround(document, new URL(address), site, places);
      this.#put(scanned, this.#matches(reading).filter(isNear));
    }
  }

  #put(scanned: Scanned, matches: readonly TableMatch[]): void {
    const claimed = matches.filter(({ claim }) => claim);
    if (claimed.length) void this.#settle(scanned, claimed);
    // First all that is asked of the page, then all that is put into it: it is laid out once, and not for each badge.
    const places = matches.flatMap((match) => {
      const { element: anchor, key, offer, claim } = match;
      if (claim || !anchor || !scanned.words[offer]) return [];
      const known = this.#shown.get(anchor);
      if (known && known.key === key && (known.host.isConnected || known.times > MOST_RETURNS)) return [];
      const place = placeOf(anchor);
      return place ? [{ match, anchor, place, known }] : [];
    });
    for (const { match, anchor, place, known } of places) {
      if (!known && this.#shown.size >= MOST_BADGES) break;
      known?.host.remove();
      const host = this.#badge(match, scanned, place);
      this.#shown.set(anchor, { host, key: match.key, times: (known?.times ?? 0) + 1 });
    }
    if (!places.length) return;
    void world.ask!({
      type: 'drawn',
      count: this.#shown.size,
      more: this.#nearing.awaited.size > 0,
    });
  }

  /** Of what the table alone does not tell, that which the home region does. */
  async #settle(scanned: Scanned, claimed: readonly TableMatch[]): Promise<void> {
    const wordsOf = ({ element }: TableMatch) => element?.textContent;
    const words = claimed.map(wordsOf);
    const claims = claimed.map(({ claim }) => claim!);
    const reply = await world.ask!({ type: 'settle', title: document.title, claims }).catch(() => undefined);
    if (!reply || !('value' in reply) || scanned.address !== location.href) return;
    this.#put(
      scanned,
      claimed.flatMap((match, i) => {
        const told = reply.value[i];
        // The page may have put another there.
        if (!told || words[i] !== wordsOf(match)) return [];
        const element = (!told.isNamed && match.found) || match.element;
        return [{ ...match, ...told, element, claim: undefined }];
      }),
    );
  }

  /** Applications put one business in another's place: badges in what was altered go, unless it names the same. */
  doubt(altered: readonly Element[]): void {
    const over = new Map<Element, Element[]>();
    for (const [anchor, { host }] of this.#shown) {
      if (!host.isConnected) continue;
      for (let around: Element | null = anchor, level = 0; around && level < MOST_LEVELS; level++) {
        over.set(around, [...(over.get(around) ?? []), anchor]);
        around = around.parentElement;
      }
    }
    const doubted = new Set<Element>();
    for (const one of altered) {
      for (let around: Element | null = one, level = 0; around && level < MOST_LEVELS; level++) {
        const anchors = over.get(around);
        if (anchors) {
          if (anchors.length <= MOST_TOGETHER) for (const anchor of anchors) doubted.add(anchor);
          break;
        }
        around = around.parentElement;
      }
    }
    if (!doubted.size) return;
    const around = [...doubted].map((anchor) => anchor.parentElement?.parentElement ?? anchor);
    const matches = this.#site
      ? this.#matches(readNear(document, location.href, this.#site, this.#pieces, around))
      : [];
    for (const anchor of doubted) {
      const shown = this.#shown.get(anchor)!;
      if (matches.some(({ element, key, claim }) => !claim && element === anchor && key === shown.key))
        continue;
      shown.host.remove();
      this.#shown.delete(anchor);
    }
  }

  #matches(reading: Reading): TableMatch[] {
    return tellByTable(reading, ({ key }) => this.#listed.get(key));
  }

  /** Drawn once and copied from then on: of a hundred badges most are alike. */
  #drawn(offer: Offer, { words: all, rest, language }: Scanned): HTMLElement {
    const words = all[offer] ?? '';
    const called = `${language} ${offer} ${words}`;
    let model = this.#models.get(called);
    if (!model) {
      const open = element(
        'button',
        {
          type: 'button',
          class: 'open',
          'aria-haspopup': 'dialog',
          'aria-expanded': 'false',
          'aria-label': words + rest,
        },
        drawSign(offer),
        unfindable(words, rest, all),
      );
      model = element('span', { lang: `${language}-CA`, class: 'badge' }, open);
      this.#models.set(called, model);
    }
    return model.cloneNode(true) as HTMLElement;
  }

  #badge({ offer, key }: TableMatch, scanned: Scanned, place: (host: HTMLElement) => void) {
    // Not a custom element's name: a page could define it, and its internals would open the closed root.
    const host = document.createElement('span');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [this.#sheet];
    const badge = this.#drawn(offer, scanned);
    const open = badge.querySelector('button')!;
    let popover: Popover | undefined;
    const untenable = () => {
      popover?.close();
      host.remove();
    };
    const show = async () => {
      if (!world.popover) await world.ask!({ type: 'popover' });
      // Where the extension was updated or removed under the page, nobody answers any more.
      if (!world.popover) return untenable();
      if (popover) return;
      popover = world.popover({ root, opener: open, key, language: scanned.language, untenable });
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
    root.append(badge);
    place(host);
    return host;
  }
}

/** As they stand on the page: found link by link, and then what is no link. */
const inOrder = (places: readonly Element[]): Element[] =>
  [...new Set(places)].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));

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
  if (!world.draw) {
    const badges = new ListBadges();
    world.clear = () => badges.clear();
    world.doubt = (altered) => badges.doubt(altered);
    world.draw = () => {
      for (const scanned of world.scanned?.splice(0) ?? []) badges.draw(scanned);
    };
  }
  world.draw();
}
