/**
 * The matcher on the pages of both fields: with the listings at hand, by the lookup table alone, and by the table where a
 * home region settles what it leaves open, as in the extension. A wrong badge is none too few; of what is missed by the
 * table alone it is asserted how much.
 */
import { describe, expect, it } from 'vitest';
import { FIELD_PAGES } from './field.fixture.ts';
import type { Claim } from './judging.ts';
import { LABELLED_LISTINGS, LABELLED_PAGES, LATER_PAGES, type LabelledPage } from './labelled.fixture.ts';
import { heldLookup, LISTINGS, tableLookup } from './listings.fixture.ts';
import {
  type Lookup,
  matchPage,
  type Reading,
  readPage,
  type Settled,
  settleClaim,
  tellByTable,
} from './match.ts';
import { documentOf, idsOf, measure, type Placed, precisionOf, recallOf, sumOf } from './measure.fixture.ts';
import { settleByHost } from './named-host.ts';
import { expectTheSameNear } from './near.fixture.ts';

const PAGES = [...LABELLED_PAGES, ...LATER_PAGES];
const HELD = heldLookup(LABELLED_LISTINGS);
const TABLE = tableLookup(LABELLED_LISTINGS);

/** As the extension does it: what the table does not tell of a page is settled elsewhere. */
function settling(
  document: Document,
  url: string,
  table: Lookup,
  settle: (claim: Claim, page: Reading) => Settled | undefined,
): Placed[] {
  const reading = readPage(document, url);
  return tellByTable(reading, table).flatMap(({ claim, ...match }) => {
    if (!claim) return [match];
    const settled = settle(JSON.parse(JSON.stringify(claim)), reading);
    const element = (!settled?.isNamed && match.found) || match.element;
    return settled ? [{ ...match, ...settled, element }] : [];
  });
}
const byTableAndRegion = (document: Document, url: string, held: Lookup, table: Lookup) =>
  settling(document, url, table, (claim, page) =>
    settleClaim(claim, page, (key) => held({ kind: 'host', key })),
  );
const byTableAlone = (document: Document, url: string, table: Lookup) =>
  settling(document, url, table, (claim) => settleByHost(claim, (key) => table({ kind: 'host', key })));

const held = (page: LabelledPage, document: Document): Placed[] =>
  matchPage(document, page.url, HELD).matches;
const table = (page: LabelledPage, document: Document): Placed[] => byTableAlone(document, page.url, TABLE);
const region = (page: LabelledPage, document: Document): Placed[] =>
  byTableAndRegion(document, page.url, HELD, TABLE);

describe('a labelled page', () => {
  it.each(PAGES)('$called: nobody is named who is not there', (page) => {
    for (const way of [held, table, region]) expect(measure(page, way, LABELLED_LISTINGS).wrong).toEqual([]);
    for (const lookup of [HELD, TABLE]) expectTheSameNear(documentOf(page.html), page.url, lookup);
  });

  it.each(PAGES)('$called: whose page it is', ({ url, html, own }) => {
    for (const lookup of [HELD, TABLE]) {
      const { page } = matchPage(documentOf(html), url, lookup);
      const ids = page ? idsOf(page, LABELLED_LISTINGS) : [];
      // By the table alone it may stay unsaid; of a chain's first page there are several.
      if (!page && lookup === TABLE) continue;
      if (own) expect(ids).toContain(own);
      else expect(ids).toEqual([]);
    }
  });
});

describe('of all labelled pages together', () => {
  const measured = (way: typeof held) => sumOf(PAGES.map((page) => measure(page, way, LABELLED_LISTINGS)));

  it('nearly all are found where listings are at hand', () => {
    const sum = measured(held);
    expect(sum.right.length).toBeGreaterThan(50);
    expect(precisionOf(sum)).toBe(1);
    expect(recallOf(sum)).toBeGreaterThanOrEqual(0.95);
  });

  it('nearly all in a home region', () => {
    const sum = measured(region);
    expect(precisionOf(sum)).toBe(1);
    expect(recallOf(sum)).toBeGreaterThanOrEqual(0.95);
  });

  it('by the table alone those who are linked to, and whose name is their address, two in three', () => {
    const sum = measured(table);
    expect(precisionOf(sum)).toBe(1);
    expect(recallOf(sum)).toBeGreaterThanOrEqual(0.64);
  });
});

describe('of the pages made to mislead', () => {
  const ALL = heldLookup();
  const ONLY = tableLookup();
  function count(found: (document: Document, url: string) => Array<Pick<Placed, 'key' | 'listings'>>) {
    let [right, missed] = [0, 0];
    const wrong: string[] = [];
    for (const { url, html, who, called } of FIELD_PAGES) {
      const ids = found(documentOf(html), url).map((one) => idsOf(one, LISTINGS));
      wrong.push(
        ...ids.filter((some) => !some.some((id) => who.includes(id))).map((some) => `${called}: ${some}`),
      );
      const there = who.filter((id) => ids.some((some) => some.includes(id)));
      right += there.length;
      missed += who.length - there.length;
    }
    return { wrong, recall: right / (right + missed) };
  }
  const owned = (document: Document, url: string, lookup: Lookup) => {
    const { page } = matchPage(document, url, lookup);
    return page ? [page] : [];
  };

  it('none misleads the table', () => {
    const { wrong, recall } = count((document, url) => [
      ...owned(document, url, ONLY),
      ...byTableAlone(document, url, ONLY),
    ]);
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.57);
  });

  it('none misleads a home region', () => {
    const { wrong, recall } = count((document, url) => [
      ...owned(document, url, ONLY),
      ...byTableAndRegion(document, url, ALL, ONLY),
    ]);
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
