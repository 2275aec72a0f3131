/**
 * What is taken of a page at first: addresses and digits as they stand there, found by what the browser itself searches
 * with, and none of it understood. Most pages name nobody, and are not read any further. Who holds the table, elsewhere
 * and in their own time, says what of it is listed (`keysOfGlance`); near that, and only there, the page is read
 * (near.ts).
 *
 * It may take too much, never too little: whatever a reading would look up is in it.
 */
import { type Key, keysOfPage } from '../connect/hosts.ts';
import { outward, shownAddress } from './outward.ts';
import { phoneOfLink } from './phones.ts';
import { LONGEST_HEADING, LONGEST_HREF, NOT_READ } from './reading.ts';
import { shortText } from './short-text.ts';
import type { Site } from './sites/site.ts';
import { MOST_IN_SCRIPT } from './structured.ts';

export interface Glance {
  /** Of links, and of what the page describes for machines, as they are written; `tel:` too. */
  addresses: string[];
  /** Shown to people, under links that do not tell where they lead. */
  shown: string[];
  /** Ten digits that may be a number of North America, whatever stands between them. */
  numbers: string[];
}

/** Links of a page, addresses in its scripts, numbers: more of them is no page that somebody reads. */
const MOST_LINKS = 12_000;
const MOST_NUMBERS = 4_000;
/** Characters of a page whose text is looked through as one; in a longer one scripts are left out. */
const LONGEST_WHOLE = 400_000;
const MOST_TEXT = 3_000_000;

/** Digits as of a number; from one to the next, so that one inside a longer row is seen, too. */
const TEN_DIGITS = /(?=([2-9]\d\d)\W{0,5}([2-9]\d\d)\W{0,4}(\d{4}))\d/g;
/** Leads outwards; or is of the page's own host and has another address wrapped in it, in Bing's case in base64. */
const OUTWARD = /^(?:(?:https?:)?\/\/|tel:|callto:|\/.*(?:https?(?::|%3a)|[?&]u=a1))/i;
const ADDRESS = /https?:\/\/[^\s"'<>\\]+/gi;

/** JSON-LD, and what microdata does not show or may show as text. */
const FOR_MACHINES =
  'script[type="application/ld+json" i], [itemprop][content], link[itemprop][href], [itemprop~="url"], [itemprop~="sameAs"]';

/**
 * @param site of the page
 * @param added elements that came since it was looked at: only they are
 */
export function glanceAt(document: Document, site: Site, added?: readonly Element[]): Glance {
  const addresses = new Set<string>();
  const shown = new Set<string>();
  const numbers = new Set<string>();

  const takeNumbers = (text: string): void => {
    for (const [, area, exchange, line] of text.matchAll(TEN_DIGITS)) {
      if (numbers.size >= MOST_NUMBERS) return;
      numbers.add(area! + exchange! + line!);
    }
  };
  const takeAddress = (text: string | null | undefined): void => {
    const href = text?.trim();
    if (!href || href.length > LONGEST_HREF || addresses.size >= MOST_LINKS) return;
    if (OUTWARD.test(href)) addresses.add(href);
  };
  const each = (root: Document | Element, selector: string, take: (element: Element) => void): void => {
    if ('matches' in root && root.matches(selector)) take(root);
    for (const element of root.querySelectorAll(selector)) take(element);
  };

  for (const root of added ?? [document]) {
    each(root, 'a[href], area[href]', (link) => takeAddress(link.getAttribute('href')));
    takeNumbers(textOf(root));
    if (site.shown) each(root, site.shown, (one) => shown.add(shortText(one, LONGEST_HEADING) ?? ''));
    for (const [selector, attribute] of site.phones ?? []) {
      each(root, selector, (one) => takeNumbers(one.getAttribute(attribute) ?? ''));
    }
    for (const [selector, attribute, read] of site.links ?? []) {
      each(root, selector, (one) => {
        try {
          takeAddress(read(one.getAttribute(attribute) ?? ''));
        } catch {
          // Not encoded as it used to be.
        }
      });
    }
  }
  if (!added) {
    // One question for all: most pages have none of it.
    for (const one of document.querySelectorAll(FOR_MACHINES)) {
      const isScript = one.localName === 'script';
      const text = one.getAttribute('content') ?? one.getAttribute('href') ?? one.textContent ?? '';
      if (text.length > (isScript ? MOST_IN_SCRIPT : LONGEST_HREF)) continue;
      takeNumbers(text);
      if (!isScript) takeAddress(text);
      const plain = isScript ? text.replace(/\\u002f|\\\//gi, '/').replace(/&quot;/g, '"') : '';
      for (const [found] of plain.matchAll(ADDRESS)) takeAddress(found);
    }
  }
  return { addresses: [...addresses], shown: [...shown].filter(Boolean), numbers: [...numbers] };
}

/** All text in one, where it is little: that costs a hundredth of a walk. Of much, what people see. */
function textOf(root: Document | Element): string {
  const element = 'body' in root ? (root.body ?? root.documentElement) : root;
  const whole = element?.textContent ?? '';
  if (whole.length <= LONGEST_WHOLE) return whole;
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < MOST_TEXT; node = walker.nextNode()) {
    if (!NOT_READ.has(node.parentElement?.localName ?? '')) text += node.nodeValue;
  }
  return text;
}

/** What each piece of a glance would be looked up under. */
export function keysOfGlance({ addresses, shown, numbers }: Glance, page: URL): Map<string, Key[]> {
  const keys = new Map<string, Key[]>();
  const host = (key: string): Key => ({ kind: 'host', key });
  const leadingTo = (url: URL | undefined): Key[] => (url ? keysOfPage(url).map(host) : []);
  for (const address of addresses) {
    if (/^(?:tel|callto):/i.test(address)) {
      const phone = phoneOfLink(address);
      if (phone) keys.set(address, [{ kind: 'phone', key: phone }]);
    } else keys.set(address, leadingTo(outward(address, page)));
  }
  for (const text of shown) keys.set(text, [...(keys.get(text) ?? []), ...leadingTo(shownAddress(text))]);
  for (const number of numbers) keys.set(number, [{ kind: 'phone', key: `+1${number}` }]);
  return keys;
}

/** Of the pieces of a glance those under which something is listed. */
export const listedIn = (
  keys: ReadonlyMap<string, readonly Key[]>,
  isListed: (key: Key) => boolean,
): string[] => [...keys].filter(([, of]) => of.some(isListed)).map(([piece]) => piece);
