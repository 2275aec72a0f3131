/**
 * Reads a page only near what is listed of it: as much as may belong to one business (item.ts), and not the hundreds
 * beside it. What is judged of that is what would be judged of the whole page.
 */
import { keysOfPage } from '../connect/hosts.ts';
import { END, MOST_MARKS, MOST_STEPS } from './item.ts';
import { couldBeName } from './name-words.ts';
import {
  allIn,
  type DescribedHere,
  describedOn,
  HEADINGS,
  LONGEST_HEADING,
  type Mark,
  NOT_READ,
  type Reading,
  readMarks,
  titleOf,
} from './reading.ts';
import { shortText, tidy } from './short-text.ts';
import type { Site } from './sites/site.ts';

/** What lies beside an item with nothing around both: `h3`, `p`, `h3`, `p`. */
const MOST_BESIDE = 24;
/** Places of a page that are read. */
const MOST_PLACES = 1500;
/** Elements that may lie around one business. */
const MOST_AROUND = 1500;
const HEADING = /^h[1-6]$/;

/**
 * @param address of the page
 * @param site of the page
 * @param pieces of its glance under which something is listed
 * @param added elements that came since it was read: only what lies in them is sought, and no structured data
 */
export function readNear(
  document: Document,
  address: string,
  site: Site,
  pieces: ReadonlySet<string>,
  added?: readonly Element[],
): Reading {
  const url = new URL(address);
  const within = added ?? (document.documentElement ? [document.documentElement] : []);
  const places: Element[] = [];
  for (const root of within) {
    for (const link of allIn(root, 'a[href], area[href]')) {
      if (pieces.has(link.getAttribute('href') ?? '')) places.push(link);
    }
    places.push(...bearersIn(root, site, pieces));
  }
  const described = added ? [] : describedOn(document, url);
  if (!added) places.push(...namedBy(document, url, site, described));
  return readAround(document, url, site, places, described);
}

/**
 * @param places around which it is read
 * @param described what of it is to be judged, too
 */
export function readAround(
  document: Document,
  url: URL,
  site: Site,
  places: Iterable<Element>,
  described: DescribedHere[] = [],
): Reading {
  const crowds = new Map<Element, boolean>();
  const regions = new Set<Element>();
  for (const place of [...new Set(places)].slice(0, MOST_PLACES)) {
    const region = regionOf(place, site, crowds);
    if (regions.has(region)) continue;
    regions.add(region);
    for (const beside of besideOf(region)) regions.add(beside);
  }
  const roots = outermost(regions);
  const marks: Mark[] = [];
  for (const root of roots) readMarks(root, url, site, marks);
  return {
    url,
    site,
    own: keysOfPage(url),
    title: titleOf(document),
    marks,
    described,
    roots: new Set(roots),
  };
}

/** Elements that bear pieces and are no links. */
export function* bearersIn(root: Element, site: Site, pieces: ReadonlySet<string>): Generator<Element> {
  if (site.shown) {
    for (const one of allIn(root, site.shown))
      if (pieces.has(shortText(one, LONGEST_HEADING) ?? '')) yield one;
  }
  // Few elements have such attributes, and what they hold is encoded: all of them.
  for (const [selector] of [...(site.phones ?? []), ...(site.links ?? [])]) yield* allIn(root, selector);

  const ends = new Set([...pieces].flatMap((piece) => (/^\d{10}$/.test(piece) ? [piece.slice(-4)] : [])));
  if (!ends.size) return;
  const anEnd = new RegExp([...ends].join('|'));
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!anEnd.test(node.nodeValue ?? '')) continue;
    const parent = node.parentElement;
    if (parent && !NOT_READ.has(parent.localName)) yield parent;
  }
}

/** Headings with the names of what is described for machines, and the one that a page about one business bears. */
export function namedBy(
  document: Document,
  { pathname }: URL,
  site: Site,
  described: readonly DescribedHere[],
): Element[] {
  const names = new Set(described.flatMap(({ name }) => (name ? [tidy(name)] : [])));
  const headings = names.size ? [...document.querySelectorAll(HEADINGS)] : [];
  const main = site.subject?.test(pathname) ? document.querySelector('h1') : null;
  return [...headings.filter((one) => names.has(tidy(one.textContent ?? ''))), ...(main ? [main] : [])];
}

/** As far around a place as its item may reach: item.ts stops where this many marks stand together. */
function regionOf(place: Element, site: Site, crowds: Map<Element, boolean>): Element {
  let region = place;
  for (let step = 0; step < MOST_STEPS; step++) {
    const parent = region.parentElement;
    if (!parent || END.test(parent.localName)) break;
    let isCrowd = crowds.get(parent);
    if (isCrowd === undefined) {
      isCrowd = hasMoreMarks(parent, MOST_MARKS);
      crowds.set(parent, isCrowd);
    }
    if (isCrowd) break;
    region = parent;
  }
  const given = site.item ? place.closest(site.item) : null;
  return given?.contains(region) ? given : region;
}

/** Counts no further than it must: the element may be the whole of a page without end. */
function hasMoreMarks(element: Element, most: number): boolean {
  let marks = 0;
  const walker = element.ownerDocument.createTreeWalker(element, 1);
  for (let nodes = 0; nodes < MOST_AROUND; nodes++) {
    const one = walker.nextNode() as Element | null;
    if (!one) return false;
    if (one.localName === 'a' || HEADING.test(one.localName)) marks++;
    if (marks > most) return true;
  }
  return true;
}

/** From the heading before to the one after, where nothing but their order holds them together. */
function besideOf(region: Element): Element[] {
  const names = (heading: Element) => couldBeName(shortText(heading, LONGEST_HEADING) ?? '');
  const isHeading = (element: Element) =>
    (element.matches(HEADINGS) && names(element)) || [...element.querySelectorAll(HEADINGS)].some(names);
  if (isHeading(region)) return [];
  const found: Element[] = [];
  for (const way of ['previousElementSibling', 'nextElementSibling'] as const) {
    let beside = region[way];
    for (let count = 0; beside && count < MOST_BESIDE; count++) {
      found.push(beside);
      if (isHeading(beside)) break;
      beside = beside[way];
    }
  }
  return found;
}

/** In the page's order, and none inside another. */
function outermost(elements: ReadonlySet<Element>): Element[] {
  const inOrder = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;
  const all = [...elements];
  // They were sought in the page's order, as a rule by links only.
  const isSorted = all.every((element, i) => i === 0 || inOrder(all[i - 1]!, element));
  const found: Element[] = [];
  for (const element of isSorted ? all : all.sort((a, b) => (inOrder(a, b) ? -1 : 1)))
    if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
