/**
 * What is taken of a page at first: addresses and digits as they stand there, found by what the browser itself searches
 * with, and none of it understood, nor made one where it is twice. Most pages name nobody, and are not read any further. Who holds the table, elsewhere
 * and in their own time, says what of it is listed (`keysOfGlance`); near that, and only there, the page is read
 * (near.ts).
 *
 * It may take too much, never too little: whatever a reading would look up is in it.
 */
import { type Key, keysLeadingTo } from '../connect/hosts.ts';
import { outward, shownAddress } from './outward.ts';
import { phoneOfLink } from './phones.ts';
import { LONGEST_HREF, NAMES_NOT_READ } from './reading.ts';
import { MOST_IN_SCRIPT } from './structured.ts';

export interface Glance {
  /** Of links, and of what the page describes for machines, as they are written; `tel:` too. */
  addresses: string[];
  /** Shown to people, under links that do not tell where they lead. */
  shown: string[];
  /** Ten digits that may be a number of North America, whatever stands between them. */
  numbers: string[];
}

/** What a glance took, with where it stood: for who reads near it. */
export interface Taken {
  glance: Glance;
  /** The links, and what is written in each. */
  links: Element[];
  written: string[];
  /** Takes links that were left for later; undefined where none were. */
  further: (() => Taken) | undefined;
}

/** Links of a page, addresses in its scripts, numbers: more of them is no page that somebody reads. */
const MOST_LINKS = 12_000;
/** Of the links that were left, so many make no task that somebody feels. */
const LINKS_AT_A_TIME = 1_500;
const MOST_NUMBERS = 4_000;
/** Characters of a page whose text is looked through as one; in a longer one scripts are left out. */
const LONGEST_WHOLE = 400_000;
const MOST_TEXT = 3_000_000;

/** Digits as of a number; from one to the next, so that one inside a longer row is seen, too. */
const TEN_DIGITS = /(?=([2-9]\d\d)\W{0,5}([2-9]\d\d)\W{0,4}(\d{4}))\d/g;
/**
 * Links that may lead outwards, or have another address wrapped in them, in Bing's case in base64. The browser passes over the
 * others by itself; each that is handed to a script costs two microseconds, before anything is asked of it.
 */
const OUTWARD =
  ':is(a, area):is([href*="//"], [href*="http" i], [href*="tel:" i], [href*="callto:" i], [href*="u=a1"])';
const ADDRESS = /https?:\/\/[^\s"'<>\\]+/gi;

/** JSON-LD, and what microdata does not show or may show as text. */
const FOR_MACHINES =
  'script[type="application/ld+json" i], [itemprop][content], link[itemprop][href], [itemprop~="url"], [itemprop~="sameAs"]';

/** Of an element and all in it, the first included. */
export const within = (root: Document | Element, selector: string): Element[] => [
  ...('matches' in root && root.matches(selector) ? [root] : []),
  ...root.querySelectorAll(selector),
];

/**
 * Of any page; what a site hides where no other does is another's (site-glance.ts).
 * @param added elements that came since it was looked at: only they are
 * @param most links that are taken now; others are left for later
 */
export function glanceAt(document: Document, added?: readonly Element[], most = MOST_LINKS): Taken {
  const taken = added
    ? takeLinks(added.flatMap((root) => within(root, OUTWARD)))
    : takeLinks(document.querySelectorAll(OUTWARD), 0, most);
  const { addresses } = taken.glance;
  const numbers = new Set<string>();
  for (const root of added ?? [document]) takeNumbers(textOf(root), numbers);
  if (!added) {
    // One question for all: most pages have none of it.
    for (const one of document.querySelectorAll(FOR_MACHINES)) {
      const isScript = one.localName === 'script';
      const text = one.getAttribute('content') ?? one.getAttribute('href') ?? one.textContent ?? '';
      if (text.length > (isScript ? MOST_IN_SCRIPT : LONGEST_HREF)) continue;
      takeNumbers(text, numbers);
      if (!isScript) takeAddress(text, addresses);
      const plain = isScript ? text.replace(/\\u002f|\\\//gi, '/').replace(/&quot;/g, '"') : '';
      for (const [found] of plain.matchAll(ADDRESS)) takeAddress(found, addresses);
    }
  }
  taken.glance.numbers = [...numbers];
  return taken;
}

export function takeNumbers(text: string, numbers: Set<string>): void {
  for (const [, area, exchange, line] of text.matchAll(TEN_DIGITS)) {
    if (numbers.size >= MOST_NUMBERS) return;
    numbers.add(area! + exchange! + line!);
  }
}

export function takeAddress(text: string, addresses: string[]): void {
  if (text.length <= LONGEST_HREF && addresses.length < MOST_LINKS) addresses.push(text);
}

/** @param to how many of them are taken now, of those after `from` */
function takeLinks(all: ArrayLike<Element>, from = 0, to = MOST_LINKS): Taken {
  const links: Element[] = [];
  const written: string[] = [];
  const end = Math.min(all.length, to);
  for (let i = from; i < end; i++) {
    const link = all[i]!;
    const href = link.getAttribute('href')!;
    if (href.length > LONGEST_HREF) continue;
    links.push(link);
    written.push(href);
  }
  const further =
    end < Math.min(all.length, MOST_LINKS) ? () => takeLinks(all, end, end + LINKS_AT_A_TIME) : undefined;
  return { glance: { addresses: [...written], shown: [], numbers: [] }, links, written, further };
}

/** All text in one, where it is little: that costs a hundredth of a walk. Of much, what people see. */
function textOf(root: Document | Element): string {
  const element = 'body' in root ? (root.body ?? root.documentElement) : root;
  const whole = element?.textContent ?? '';
  if (whole.length <= LONGEST_WHOLE) return whole;
  // Made here: nearly no page needs it.
  const notRead = new Set(NAMES_NOT_READ.split(' '));
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < MOST_TEXT; node = walker.nextNode()) {
    if (!notRead.has(node.parentElement?.localName ?? '')) text += node.nodeValue;
  }
  return text;
}

/** What each piece of a glance would be looked up under. */
export function keysOfGlance({ addresses, shown, numbers }: Glance, page: URL): Map<string, Key[]> {
  const keys = new Map<string, Key[]>();
  const host = (key: string): Key => ({ kind: 'host', key });
  const leadingTo = (url: URL | undefined): Key[] => (url ? keysLeadingTo(url).map(host) : []);
  for (const address of addresses) {
    if (/^\s*(?:tel|callto):/i.test(address)) {
      const phone = phoneOfLink(address.trim());
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
