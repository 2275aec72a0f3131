/** The extension reads pages in two steps, the command line in one: both must say the same. */
import { expect } from 'vitest';
import { keysLeadingTo } from '../connect/hosts.ts';
import {
  glanceAt,
  glanceOnSite,
  judge,
  keysOfGlance,
  keysOfReading,
  type Lookup,
  listedIn,
  readNear,
  readPage,
} from './match.ts';

/** Holds what is judged near what a glance finds against what is judged of the whole page. */
export function expectTheSameNear(document: Document, address: string, lookup: Lookup): void {
  const whole = readPage(document, address);
  const { glance } = glanceAt(document);
  glanceOnSite(whole.site, [document], glance);
  const keys = keysOfGlance(glance, whole.url);
  // Names with addresses are in no table: a glance does not seek them.
  whole.described = whole.described.map((one) => ({ ...one, named: [] }));
  const looked = new Set([...keys.values()].flat().map(({ key }) => key));
  const own = new Set(keysLeadingTo(whole.url));
  const missed = keysOfReading(whole).filter(
    (key) => lookup(key) && !looked.has(key.key) && !own.has(key.key),
  );
  expect(missed).toEqual([]);
  const pieces = new Set(listedIn(keys, (key) => lookup(key) !== undefined));
  const near = readNear(document, address, whole.site, pieces);
  const said = (reading: typeof whole) =>
    judge(reading, lookup).matches.map(({ key, by, text, element, listings }) => ({
      key,
      by,
      text,
      element,
      ids: listings.map(({ id }) => id),
    }));
  expect(said(near)).toEqual(said(whole));
}
