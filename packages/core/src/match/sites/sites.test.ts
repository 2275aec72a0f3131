/**
 * Every site beside its page. The head of a page says where it would be, what is to be found on it, and whether it was
 * saved from the site or made to its pattern.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { heldLookup, tableLookup } from '../listings.fixture.ts';
import { type Match, matchPage } from '../match.ts';
import { expectTheSameNear } from '../near.fixture.ts';
import { FAMILIAR, SITES, siteOf } from './index.ts';

interface Expectation {
  origin: 'made to the pattern of the site' | 'saved from the site';
  url: string;
  page: string | null;
  /** Ids, in the page's order. */
  matches: string[];
  /** What is known with the lookup table only: keys. */
  fromTable: string[];
}

const pages = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    const head = /^<!--([\s\S]*?)-->/.exec(html)?.[1] ?? '';
    return { name, html, expected: JSON.parse(head) as Expectation };
  });

const documentOf = (html: string) =>
  parseHTML(html.replace(/^<!--[\s\S]*?-->\s*/, '')).document as unknown as Document;
const idOf = (match: Match | undefined) => match?.listing?.id ?? match?.listings[0]?.id ?? null;

it('every host that a site names is familiar', () => {
  for (const { hosts } of SITES) {
    const names = /\|\\\.\)(?:\(\?:(.*?)\)|([a-z0-9\\.]+))/.exec(
      hosts.source.replace('(?:maps\\.)?', '(?:^|\\.)'),
    );
    expect(names, hosts.source).not.toBeNull();
    const named = (names?.[1] ?? names?.[2] ?? '').split('|');
    for (const name of named) expect(name).toMatch(FAMILIAR);
  }
});

describe('the pages of sites', () => {
  it('are there for each site, and a site for each', () => {
    const kinds = [...SITES.map(({ id }) => id), 'generic'].sort();
    expect([...new Set(pages.map(({ name }) => name.replace(/(?:\.\w+)?\.html$/, '')))].sort()).toEqual(
      kinds,
    );
  });

  it.each(pages)(
    '$name is read as that site’s, and says whether it was saved or made',
    ({ name, expected }) => {
      expect(siteOf(new URL(expected.url)).id).toBe(name.replace(/(?:\.\w+)?\.html$/, ''));
      expect(['made to the pattern of the site', 'saved from the site']).toContain(expected.origin);
    },
  );

  it.each(pages)(
    '$name: finds who is there, and nobody else, where the listings are at hand',
    ({ html, expected }) => {
      const { page, matches } = matchPage(documentOf(html), expected.url, heldLookup());
      expectTheSameNear(documentOf(html), expected.url, heldLookup());
      expect(matches.map(idOf)).toEqual(expected.matches);
      expect(idOf(page)).toBe(expected.page);
    },
  );

  it.each(pages)('$name: says with the table only what it is sure of', ({ html, expected }) => {
    const { matches } = matchPage(documentOf(html), expected.url, tableLookup());
    expectTheSameNear(documentOf(html), expected.url, tableLookup());
    expect(matches.map(({ key }) => key)).toEqual(expected.fromTable);
  });
});
