/**
 * What on a page belongs to one business: from a link or a number outwards, as far as nothing of another begins. By
 * headings, sites and numbers, in the page's order; class names change every season.
 */
import { couldBeName } from './name-words.ts';
import type { Mark, Reading } from './reading.ts';
import { shortText } from './short-text.ts';

export interface Item {
  element: Element;
  /** Where a badge stands: the name, or where it was found. */
  anchor: Element;
  /** What it is called: by a heading, or the words of its link. */
  name: string | undefined;
  /** Its words, as far as they are few. */
  around: string;
  /** Every number in it. */
  phones: ReadonlySet<string>;
  /** Sites in it that no listing is known by. */
  strangers: ReadonlySet<string>;
  /** Whether it links to a site. */
  hasSite: boolean;
  /** Whether words could be a name, and not « Site web ». */
  isTold(words: string): boolean;
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const MOST_STEPS = 14;
export const MOST_MARKS = 60;
export const LONGEST_AROUND = 1200;
/** Where a business ends at the latest. */
export const END = /^(?:body|html)$/;
const LIST_ITEM = /^(?:li|tr|article|dd|dt|p|td|address)$/;

/** The site that a mark leads to: its domain; a profile on a host of many is none. */
const siteKey = (mark: Mark): string | undefined =>
  mark.is === 'link' && !mark.keys[0]!.includes('/') ? mark.keys.at(-1) : undefined;

/** Marks of an element that holds the one at `at`: they stand together. */
function rangeIn(marks: readonly Mark[], element: Element, from: number, to: number): [number, number] {
  let [low, high] = [from, to];
  while (low > 0 && high - low < MOST_MARKS && element.contains(marks[low - 1]!.element)) low--;
  while (high < marks.length - 1 && high - low < MOST_MARKS && element.contains(marks[high + 1]!.element))
    high++;
  return [low, high];
}

function tallyOf(marks: readonly Mark[], low: number, high: number) {
  const sites = new Set<string>();
  const phones = new Set<string>();
  const headings: Array<Extract<Mark, { is: 'heading' }>> = [];
  for (let i = low; i <= high; i++) {
    const mark = marks[i]!;
    const site = siteKey(mark);
    if (site) sites.add(site);
    if (mark.is === 'phone') phones.add(mark.phone);
    if (mark.is === 'heading') headings.push(mark);
  }
  return { sites, phones, headings, top: Math.min(...headings.map(({ rank }) => rank)) };
}
type Tally = ReturnType<typeof tallyOf>;

/** Whether an element holds more than one business, where `inner` is part of one. */
function isMany(inner: Tally, outer: Tally, isNamed: boolean): boolean {
  if (outer.sites.size > Math.max(1, inner.sites.size)) return true;
  if (inner.sites.size > 1 && outer.sites.size > inner.sites.size) return true;
  const tops = outer.headings.filter(({ rank }) => rank === outer.top).length;
  if (inner.headings.length) {
    if (outer.top < inner.top || tops > inner.headings.filter(({ rank }) => rank === outer.top).length)
      return true;
  } else if (tops > 1) return true;
  // Several numbers under one name are one business's; without a name they are several's.
  const isNumbered = isNamed || outer.headings.length > 0;
  return inner.phones.size > 0 && outer.phones.size > inner.phones.size && !isNumbered;
}

/**
 * @param at number of the mark
 * @param isListed whether the keys of a link are some listing's
 */
export function itemOf(
  { marks, site, roots }: Pick<Reading, 'marks' | 'site' | 'roots'>,
  at: number,
  isListed: (keys: readonly string[]) => boolean,
): Item {
  const mark = marks[at]!;
  let element = mark.element;
  let [low, high] = rangeIn(marks, element, at, at);
  const given = site.item ? element.closest(site.item) : null;
  if (given) {
    element = given;
    [low, high] = rangeIn(marks, element, low, high);
  } else {
    let spoken: { element: Element; low: number; high: number } | undefined;
    for (let step = 0; step < MOST_STEPS; step++) {
      const parent: Element | null = element.parentElement;
      // Where only parts were read nothing is known of what lies around them.
      if (!parent || roots?.has(element) || END.test(parent.localName)) break;
      const [from, to] = rangeIn(marks, parent, low, high);
      if (to - from >= MOST_MARKS) break;
      const [inner, outer] = [tallyOf(marks, low, high), tallyOf(marks, from, to)];
      // A row of a table is about one, and may say several numbers of it.
      const isRow = parent.localName === 'tr' && couldBeName(ownWords(parent, marks, from, to));
      if (isMany(inner, outer, isRow)) break;
      // A list item that speaks for itself is whole, unless what it lies in has the name.
      if (LIST_ITEM.test(element.localName) && couldBeName(ownWords(element, marks, low, high))) {
        if (inner.headings.length) break;
        spoken ??= { element, low, high };
      }
      element = parent;
      if (from < low || to > high) [low, high] = [from, to];
    }
    if (spoken && !tallyOf(marks, low, high).headings.length) ({ element, low, high } = spoken);
  }
  const flat = given ? undefined : underHeading(marks, element, low, high);
  if (flat) {
    element = flat.heading;
    [low, high] = [flat.low, flat.high];
  }
  const { phones, headings, top } = tallyOf(marks, low, high);
  const strangers = new Set<string>();
  let hasSite = false;
  for (let i = low; i <= high; i++) {
    const other = marks[i]!;
    const key = siteKey(other);
    if (!key || other.is !== 'link') continue;
    hasSite = true;
    if (!isListed(other.keys)) strangers.add(key);
  }
  const heading = headings.find(({ rank }) => rank === top)?.element;
  const link = mark.is === 'link' && couldBeName(mark.element.textContent ?? '') ? mark.element : undefined;
  const named = heading ?? link ?? termOf(element);
  const whole = shortText(flat ? mark.element : element, LONGEST_AROUND);
  return {
    element,
    anchor: named ?? mark.element,
    name: (named && tidy(shortText(named, LONGEST_AROUND) ?? '')) || undefined,
    around: whole === undefined ? around(mark, LONGEST_AROUND) : tidy(whole),
    phones,
    strangers,
    hasSite,
    isTold: (words) => couldBeName(words) || /\d{3}/.test(words),
  };
}

/** What a description list calls what it describes. */
function termOf(element: Element): Element | undefined {
  const term = element.closest('dd')?.previousElementSibling;
  return term?.localName === 'dt' && couldBeName(shortText(term, LONGEST_AROUND) ?? '') ? term : undefined;
}

/**
 * What stands from a heading to the next one, where nothing but the page's order holds it together: `h3`, `p`, `h3`, `p`.
 * Undefined where the element has a name of its own, or the heading is one of several businesses'.
 */
function underHeading(
  marks: readonly Mark[],
  element: Element,
  low: number,
  high: number,
): { heading: Element; low: number; high: number } | undefined {
  if (tallyOf(marks, low, high).headings.length) return undefined;
  let from = low;
  while (from >= 0 && low - from < MOST_MARKS && marks[from]!.is !== 'heading') from--;
  const heading = marks[from];
  if (heading?.is !== 'heading' || !element.parentElement?.contains(heading.element)) return undefined;
  if (LIST_ITEM.test(element.localName) && couldBeName(ownWords(element, marks, low, high))) return undefined;
  let to = high;
  while (to + 1 < marks.length && to - from < MOST_MARKS && marks[to + 1]!.is !== 'heading') to++;
  while (to > high && !element.parentElement.contains(marks[to]!.element)) to--;
  const { sites, phones } = tallyOf(marks, from, to);
  return sites.size > 1 || phones.size > 3 ? undefined : { heading: heading.element, low: from, high: to };
}

/** The words of the smallest element around a mark that has enough of them. */
function around(mark: Mark, most: number): string {
  let words = '';
  for (let element: Element | null = mark.element; element; element = element.parentElement) {
    const text = shortText(element, most);
    if (text === undefined) break;
    words = tidy(text);
  }
  return words;
}

/** An element's words less its numbers and the addresses it shows. */
function ownWords(element: Element, marks: readonly Mark[], low: number, high: number): string {
  let words = shortText(element, LONGEST_AROUND);
  if (words === undefined) return '';
  for (let i = low; i <= high; i++) {
    const mark = marks[i]!;
    if (mark.is === 'phone') words = words.replace(mark.written, ' ');
  }
  return words.replace(/\S+\.[a-z]{2,}\S*/gi, ' ');
}
