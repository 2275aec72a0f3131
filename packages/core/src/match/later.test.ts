import { it } from 'vitest';
import { LABELLED_LISTINGS, LATER_PAGES } from './labelled.fixture.ts';
import { heldLookup, tableLookup } from './listings.fixture.ts';
import { matchPage } from './match.ts';
import { documentOf, idsOf, measure, precisionOf, recallOf, sumOf } from './measure.fixture.ts';

it.each([
  ['held', heldLookup(LABELLED_LISTINGS)],
  ['table', tableLookup(LABELLED_LISTINGS)],
] as const)('%s', (name, lookup) => {
  const all = LATER_PAGES.map((p) => {
    const m = measure(p, (p, d) => matchPage(d, p.url, lookup).matches, LABELLED_LISTINGS);
    const { page } = matchPage(documentOf(p.html), p.url, lookup);
    const o = page && idsOf(page, LABELLED_LISTINGS);
    if (m.wrong.length || m.missed.length || o?.[0] !== p.own)
      console.log(p.called, '\n WRONG', m.wrong, 'MISSED', m.missed, 'own', o, p.own);
    return m;
  });
  const s = sumOf(all);
  console.log(name, s.right.length, s.wrong.length, s.missed.length, precisionOf(s), recallOf(s));
});
