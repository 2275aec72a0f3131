/** What a glance takes besides where a site says things in a way of its own: few do, and other pages need not bear it. */
import { type Glance, takeAddress, takeNumbers, within } from './glance.ts';
import { LONGEST_HEADING } from './reading.ts';
import { shortText } from './short-text.ts';
import type { Site } from './sites/site.ts';

/** Whether a site shows or holds what no glance at any page would take. */
export const isPeculiar = ({ shown, phones, links }: Site): boolean => Boolean(shown || phones || links);

/**
 * Adds it to a glance.
 * @param roots the page, or what was added to it
 */
export function glanceOnSite(
  site: Site,
  roots: ReadonlyArray<Document | Element>,
  { addresses, shown, numbers }: Glance,
): void {
  const found = new Set<string>();
  for (const root of roots) {
    if (site.shown) {
      for (const one of within(root, site.shown)) {
        const text = shortText(one, LONGEST_HEADING);
        if (text) shown.push(text);
      }
    }
    for (const [selector, attribute] of site.phones ?? []) {
      for (const one of within(root, selector)) takeNumbers(one.getAttribute(attribute) ?? '', found);
    }
    for (const [selector, attribute, read] of site.links ?? []) {
      for (const one of within(root, selector)) {
        try {
          takeAddress(read(one.getAttribute(attribute) ?? ''), addresses);
        } catch {
          // Not encoded as it used to be.
        }
      }
    }
  }
  numbers.push(...found);
}
