/**
 * Which businesses of a directory a page names: the one whose page it is, and everyone on it. The same function in the
 * extension, in tests and on the command line, given whoever answers for keys.
 */
export { type Chain, chainOf } from './chain.ts';
export { type FrenchPage, signsOfFrench } from './french-page.ts';
export { type Glance, glanceAt, keysOfGlance, listedIn } from './glance.ts';
export {
  type Answer,
  type Findings,
  judge,
  type Lookup,
  type Match,
  type Settled,
  settleClaim,
  THRESHOLD,
  tellByTable,
} from './judging.ts';
export { readNear } from './near.ts';
export { keysOfReading, type Reading, readPage } from './reading.ts';
export { glanceOnSite } from './site-glance.ts';

import { type FrenchPage, signsOfFrench } from './french-page.ts';
import { type Findings, judge, type Lookup } from './judging.ts';
import { readPage } from './reading.ts';

/**
 * Matches a page in one go, where the lookup answers at once.
 * @param address of the page
 */
export function matchPage(
  document: Document,
  address: string,
  lookup: Lookup,
): Findings & { frenchPage: FrenchPage | undefined } {
  const reading = readPage(document, address);
  return { ...judge(reading, lookup), frenchPage: signsOfFrench(document, reading.url, reading.described) };
}
