/** How many of a page's entries are told right, told wrong and missed, as they are labelled in the page. */
import { parseHTML } from 'linkedom';
import { keysOfListing } from '../connect/hosts.ts';
import type { Listing } from '../listing.ts';
import type { LabelledPage } from './labelled.fixture.ts';
import type { Match } from './match.ts';

export const documentOf = (html: string) =>
  parseHTML(`<!doctype html>${html}`).document as unknown as Document;

/** Whom something names, and where; its listings only where they are at hand. */
export type Placed = Pick<Match, 'key' | 'element'> & Partial<Pick<Match, 'listings'>>;

export interface Measured {
  right: string[];
  wrong: string[];
  missed: string[];
}

/** Ids that a match may stand for: its listings, or where only the table is, all that have its key. */
export const idsOf = (
  { listings = [], key }: Pick<Placed, 'listings' | 'key'>,
  known: readonly Listing[],
): string[] =>
  (listings.length ? listings : known.filter((one) => keysOfListing(one).has(key))).map(({ id }) => id);

/** @param way in which businesses are found on a page */
export function measure(
  page: LabelledPage,
  way: (page: LabelledPage, document: Document) => Placed[],
  known: readonly Listing[],
): Measured {
  const document = documentOf(page.html);
  const found = new Set<Element>();
  const wrong: string[] = [];
  for (const match of way(page, document)) {
    const ids = idsOf(match, known);
    const label = match.element?.closest('[data-is]');
    const may = match.element?.closest('[data-may]')?.getAttribute('data-may');
    if (label && ids.includes(label.getAttribute('data-is')!)) found.add(label);
    else if (!may || !ids.includes(may)) wrong.push(`${ids.join(' or ')} by ${match.key}`);
  }
  const labels = [...document.querySelectorAll('[data-is]:not([data-is=""])')];
  const told = (labels: Element[]) => labels.map((label) => label.getAttribute('data-is')!);
  return {
    right: told(labels.filter((label) => found.has(label))),
    wrong,
    missed: told(labels.filter((label) => !found.has(label))),
  };
}

export const sumOf = (all: readonly Measured[]): Measured => ({
  right: all.flatMap(({ right }) => right),
  wrong: all.flatMap(({ wrong }) => wrong),
  missed: all.flatMap(({ missed }) => missed),
});
export const precisionOf = ({ right, wrong }: Measured): number =>
  right.length / (right.length + wrong.length);
export const recallOf = ({ right, missed }: Measured): number =>
  right.length / (right.length + missed.length);
