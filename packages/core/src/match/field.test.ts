/** The matcher on pages made to mislead it: nobody named who is not there, and nearly all who are. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FIELD_PAGES } from './field.fixture.ts';
import { heldLookup, tableLookup } from './listings.fixture.ts';
import { type Match, matchPage } from './match.ts';
import { expectTheSameNear } from './near.fixture.ts';

const documentOf = (html: string) => parseHTML(`<!doctype html>${html}`).document as unknown as Document;
const idOf = (match: Match) => match.listing?.id ?? match.listings.map(({ id }) => id).join('+');

describe('a page made to mislead', () => {
  it.each(FIELD_PAGES)('$called', ({ url, html, who }) => {
    const { page, matches } = matchPage(documentOf(html), url, heldLookup());
    expect([...new Set([...(page ? [page] : []), ...matches].map(idOf))]).toEqual(who);
    expectTheSameNear(documentOf(html), url, tableLookup());
  });
});
