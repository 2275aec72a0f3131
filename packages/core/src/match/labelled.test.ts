import { it } from 'vitest';
import { LABELLED_LISTINGS, LABELLED_PAGES } from './labelled.fixture.ts';
import { heldLookup, tableLookup } from './listings.fixture.ts';
import { measure } from './measure.fixture.ts';

it.each([
  ['held', heldLookup(LABELLED_LISTINGS)],
  ['table', tableLookup(LABELLED_LISTINGS)],
] as const)('%s', (name, lookup) => {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const page of LABELLED_PAGES) {
    const m = measure(page, lookup, LABELLED_LISTINGS);
    for (const k of ['right', 'wrong', 'missed'] as const) sum[k] += m[k].length;
    if (m.wrong.length || m.missed.length)
      console.log(page.called, '\n   WRONG', m.wrong, '\n   MISSED', m.missed);
  }
  console.log(
    name,
    sum,
    'precision',
    sum.right / (sum.right + sum.wrong),
    'recall',
    sum.right / (sum.right + sum.missed),
  );
});
