/** How often a page's entries are told right, told wrong and missed, as they are labelled in the page. */
import { parseHTML } from 'linkedom';
import { keysOfListing } from '../connect/hosts.ts';
import type { Listing } from '../listing.ts';
import type { LabelledPage } from './labelled.fixture.ts';
import { type Lookup, type Match, matchPage } from './match.ts';

export const documentOf = (html: string) =>
  parseHTML(`<!doctype html>${html}`).document as unknown as Document;

export interface Measured {
  right: string[];
  wrong: string[];
  missed: string[];
}

/** Ids that a match may stand for: its listings, or where only the table is, all that have its key. */
export const idsOf = ({ listings, key }: Match, known: readonly Listing[]): string[] =>
  (listings.length ? listings : known.filter((one) => keysOfListing(one).has(key))).map(({ id }) => id);

export function measure(
  { url, html, own }: LabelledPage,
  lookup: Lookup,
  known: readonly Listing[],
): Measured {
  const document = documentOf(html);
  const { page, matches } = matchPage(document, url, lookup);
  const labels = [...document.querySelectorAll('[data-is]:not([data-is=""])')];
  const found = new Set<Element>();
  const measured: Measured = { right: [], wrong: [], missed: [] };
  for (const match of matches) {
    const ids = idsOf(match, known);
    const label = match.element?.closest('[data-is]');
    const may = match.element?.closest('[data-may]')?.getAttribute('data-may');
    const isRight = label && ids.length === 1 && ids[0] === label.getAttribute('data-is');
    if (isRight) found.add(label);
    else if (!may || !ids.includes(may))
      measured.wrong.push(`${ids.join('+')} by ${match.by} ${match.key} at “${match.text}”`);
  }
  for (const label of labels) {
    measured[found.has(label) ? 'right' : 'missed'].push(label.getAttribute('data-is')!);
  }
  const owns = page ? idsOf(page, known) : [];
  if (own) measured[owns.includes(own) ? 'right' : 'missed'].push(`own ${own}`);
  if (page && !(own && owns.includes(own)))
    measured.wrong.push(`own ${owns.join('+')} by ${page.by} ${page.key}`);
  return measured;
}
