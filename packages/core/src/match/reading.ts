/**
 * What a page says that could name a business: links outwards, phone numbers, addresses shown, headings, structured
 * data. Read in one pass, in the page's order; nothing is looked up here, and nothing leaves.
 */
import { bareHost, type Key, keysLeadingTo, keysOfPage } from '../connect/hosts.ts';
import { couldBeName } from './name-words.ts';
import { keysOfNamed } from './named-key.ts';
import { isRedirector, outward, shownAddress } from './outward.ts';
import { FAX, phoneOfLink, phonesInText } from './phones.ts';
import { shortText } from './short-text.ts';
import { siteOf } from './sites/index.ts';
import type { Site } from './sites/site.ts';
import { type Described, readStructured } from './structured.ts';

/** Something on the page, in its order, that may name a business or that holds others apart. */
export type Mark =
  | { is: 'link' | 'shown'; element: Element; keys: string[]; url: URL }
  | { is: 'phone'; element: Element; phone: string; written: string; way: 'linked' | 'stated' | 'in prose' }
  | { is: 'heading'; element: Element; rank: number };

/** What a page describes for machines, with the keys of what it says. */
export interface DescribedHere extends Described {
  links: Array<{ keys: string[]; url: URL }>;
  /** Keys of profiles in `sameAs`. */
  profiles: string[];
  /** Keys of its name with its address, where the whole page was read. */
  named: string[];
}

export interface Reading {
  url: URL;
  site: Site;
  /** Keys of the page's own address, most exact first. */
  own: string[];
  title: string;
  marks: Mark[];
  described: DescribedHere[];
  /** Where only parts of the page were read: these. What lies around them is not known. */
  roots?: ReadonlySet<Element>;
}

/** Nodes of a page that are looked at, and links and numbers that are kept: 50,000 links cost no more than these. */
const MOST_NODES = 200_000;
const MOST_MARKS = 12_000;
/** Characters of a text that is still searched for numbers; and past which a number in it is told, not stated. */
const LONGEST_TEXT = 20_000;
const LONGEST_STATEMENT = 90;
/** Characters of an element in which a number may stand in pieces. */
const LONGEST_BLOCK = 200;
export const LONGEST_HEADING = 300;
export const LONGEST_HREF = 8000;

/** Elements that hold names apart. */
export const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

export const NAMES_NOT_READ =
  'head script style noscript template svg iframe object textarea select canvas video audio';
export const NOT_READ = /* @__PURE__ */ (() => new Set(NAMES_NOT_READ.split(' ')))();

/** Elements that say something by themselves. */
const MARKING = /* @__PURE__ */ (() => new Set('a area h1 h2 h3 h4 h5 h6'.split(' ')))();

/**
 * Reads a page.
 * @param address of the page
 */
export function readPage(document: Document, address: string): Reading {
  const url = new URL(address);
  const site = siteOf(url);
  const marks: Mark[] = [];
  if (document.documentElement) readMarks(document.documentElement, url, site, marks);
  return {
    url,
    site,
    own: keysOfPage(url),
    title: titleOf(document),
    marks,
    described: describedOn(document, url).map(withNames),
  };
}

export const titleOf = (document: Document): string =>
  (document.title || document.querySelector('title')?.textContent) ?? '';

/** What a page describes for machines. */
export const describedOn = (document: Document, url: URL): DescribedHere[] =>
  readStructured(
    [...document.querySelectorAll('script[type="application/ld+json" i]')],
    [...document.querySelectorAll('[itemscope][itemtype]')],
  ).map((one) => withKeys(one, url));

/** Of an element and all in it, the first included. */
export const allIn = (root: Element, selector: string): Element[] => [
  ...(root.matches(selector) ? [root] : []),
  ...root.querySelectorAll(selector),
];

/** Reads an element and what is in it. */
export function readMarks(root: Element, page: URL, site: Site, marks: Mark[]): void {
  const own = bareHost(page);
  const wraps = isRedirector(page.hostname);
  const select = (selector: string | undefined): ReadonlySet<Element> =>
    new Set(selector ? allIn(root, selector) : []);
  const ignored = select(site.ignore);
  const shown = select(site.shown);
  const called = select(site.name);
  const headings = select('[role="heading"]');
  const held = (site.phones ?? []).map(([selector, attribute]) => [select(selector), attribute] as const);
  const encoded = (site.links ?? []).map(
    ([selector, attribute, read]) => [select(selector), attribute, read] as const,
  );

  const link = (is: 'link' | 'shown', element: Element, url: URL | undefined): void => {
    if (!url) return;
    const host = bareHost(url);
    const keys = keysOfPage(url);
    if (!keys.length) return;
    // A site's links to itself say nothing; on a host of many, another's page is another.
    if ((host === own || host.endsWith(`.${own}`)) && !keys[0]!.includes('/')) return;
    marks.push({ is, element, keys, url });
  };
  const phone = (
    element: Element,
    number: string | undefined,
    written: string,
    way: 'linked' | 'stated' | 'in prose',
  ) => {
    if (number) marks.push({ is: 'phone', element, phone: number, written, way });
  };
  const isFax = (node: Node): boolean =>
    FAX.test(labelOf(node)) || Boolean(node.parentElement?.closest('[itemprop~="faxNumber"]'));

  const isPlain =
    !(called.size || shown.size || headings.size) &&
    [...held, ...encoded].every(([elements]) => elements.size === 0);
  const readElement = (element: Element): void => {
    const { localName } = element;
    if (isPlain && !MARKING.has(localName)) return;
    if (called.has(element)) marks.push({ is: 'heading', element, rank: 3 });
    else if (/^h[1-6]$/.test(localName) || headings.has(element)) {
      const rank = Number(element.getAttribute('aria-level')) || Number(localName[1]) || 3;
      if (couldBeName(shortText(element, LONGEST_HEADING) ?? ''))
        marks.push({ is: 'heading', element, rank });
    }
    for (const [elements, attribute] of held) {
      const value = elements.has(element) && element.getAttribute(attribute);
      if (value) phone(element, phoneOfLink(value), value, 'linked');
    }
    for (const [elements, attribute, read] of encoded) {
      const value = elements.has(element) && element.getAttribute(attribute);
      try {
        if (value) link('link', element, outward(read(value), page));
      } catch {
        // Not encoded as it used to be.
      }
    }
    if (shown.has(element)) link('shown', element, shownAddress(shortText(element, LONGEST_HEADING) ?? ''));
    if (localName !== 'a' && localName !== 'area') return;
    const href = element.getAttribute('href')?.trim();
    if (!href || href[0] === '#' || href.length > LONGEST_HREF) return;
    if (/^(?:tel|callto):/i.test(href)) {
      if (!isFax(element))
        phone(element, phoneOfLink(href), shortText(element, LONGEST_BLOCK) ?? '', 'linked');
      return;
    }
    // Relative addresses lead outwards only where the site wraps what is outside.
    if (!/^(?:https?:)?\/\//i.test(href) && !(wraps && href[0] === '/')) return;
    link('link', element, outward(href, page));
  };

  const readText = (text: string, node: Node, parent: Element): void => {
    if (text.length > LONGEST_TEXT) return;
    const found = phonesInText(text);
    const way = text.length > LONGEST_STATEMENT ? 'in prose' : 'stated';
    for (const { phone: number, from, to } of found) {
      // What says that it is a fax machine's may stand in an element of its own.
      if (!/\p{L}/u.test(text.slice(0, from)) && isFax(node)) continue;
      phone(parent, number, text.slice(from, to), way);
    }
    if (found.length || text.length > 24 || !/^[\s\d().+\-\u2010-\u2013]*\d{3,4}\W*$/.test(text)) return;
    // `(<span>705</span>) 555-<b>0111</b>`: a number in pieces.
    for (
      let block: Element | null = parent, level = 0;
      block && level < 2;
      block = block.parentElement, level++
    ) {
      const whole = shortText(block, LONGEST_BLOCK);
      if (whole === undefined) return;
      const end = text.replace(/\D+$/, '').slice(-4);
      const numbers = phonesInText(whole).filter((one) => one.phone.endsWith(end));
      for (const { phone: number, from, to } of numbers)
        phone(block, number, whole.slice(from, to), 'stated');
      if (numbers.length) return;
    }
  };

  let nodes = 0;
  let node: Node | null = root;
  while (node && ++nodes <= MOST_NODES && marks.length < MOST_MARKS) {
    let within: Node | null = null;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (!NOT_READ.has(element.localName) && !ignored.has(element)) {
        readElement(element);
        within = element.firstChild;
      }
    } else if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      // The number of a tel: link was read from it.
      if (parent && /\d{3}/.test(text) && !/^(?:tel|callto):/i.test(parent.getAttribute('href') ?? '')) {
        readText(text, node, parent);
      }
    }
    if (within) {
      node = within;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
}

const LONGEST_TITLE = 24;

/** What stands before a number and says what it is: in front of it, in the term or the cell before, at the head of its column. */
function labelOf(node: Node): string {
  for (let around: Node | null = node, level = 0; around && level < 3; level++) {
    let words = '';
    for (let before = around.previousSibling; before && words.length < LONGEST_TITLE; ) {
      words = (before.nodeValue ?? shortText(before as Element, LONGEST_BLOCK) ?? '') + words;
      before = before.previousSibling;
    }
    const { localName = '' } = around as Element;
    if (localName === 'td') return headOfColumn(around as Element) ?? words;
    if (words.trim()) return words;
    if (/^(?:li|tr|p|article|section|div)$/.test(localName)) return '';
    around = around.parentNode;
  }
  return '';
}

function headOfColumn(cell: Element): string | undefined {
  const table = cell.closest('table');
  const head = table?.querySelector('tr');
  if (!head || head.contains(cell) || !head.querySelector('th')) return undefined;
  let column = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) column++;
  const words = head.children[column]?.textContent ?? '';
  return words.length <= LONGEST_TITLE * 2 ? words : undefined;
}

/** Only who holds the listings themselves can answer for a name with its address: the table has none. */
const withNames = (described: DescribedHere): DescribedHere => ({
  ...described,
  named: described.name ? keysOfNamed(described.name, described.address) : [],
});

/** @param page where it is described: an address on the page's own host is that of the description */
function withKeys(described: Described, page: URL): DescribedHere {
  const own = bareHost(page);
  const { urls, sameAs } = described;
  return {
    ...described,
    links: urls.flatMap((href) => {
      const url = outward(href, page);
      const keys = url && bareHost(url) !== own ? keysOfPage(url) : [];
      return url && keys.length ? [{ keys, url }] : [];
    }),
    // A profile among others may be the business's own; a site that it is only the same as may be anybody's.
    profiles: sameAs.flatMap((href) => {
      const url = outward(href, page);
      return (url ? keysOfPage(url) : []).filter((key) => key.includes('/'));
    }),
    named: [],
  };
}

/** Everything to be looked up for a reading, each key once: for whoever must ask elsewhere, in one go. */
export function keysOfReading(reading: Reading): Key[] {
  const keys = new Map<string, Key>();
  const add = (kind: Key['kind'], key: string) => keys.set(key, { kind, key });
  for (const key of keysLeadingTo(reading.url)) add('host', key);
  for (const mark of reading.marks) {
    if (mark.is === 'phone') add('phone', mark.phone);
    else if (mark.is !== 'heading') for (const key of keysLeadingTo(mark.url)) add('host', key);
  }
  for (const { links, phones, profiles, named } of reading.described) {
    for (const key of [...links.flatMap(({ url }) => keysLeadingTo(url)), ...profiles]) add('host', key);
    for (const key of phones) add('phone', key);
    for (const key of named) add('name', key);
  }
  return [...keys.values()];
}
