/** The matcher on pages made to mislead it: nobody named who is not there, and nearly all who are. */
import fc from 'fast-check';
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

it('of all that are there it finds nearly all, and nobody who is not', () => {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { url, html, who } of FIELD_PAGES) {
    const { page, matches } = matchPage(documentOf(html), url, heldLookup());
    const found = new Set([...(page ? [page] : []), ...matches].map(idOf));
    right += who.filter((id) => found.has(id)).length;
    missed += who.filter((id) => !found.has(id)).length;
    wrong += [...found].filter((id) => !who.includes(id)).length;
  }
  expect(right).toBeGreaterThan(40);
  expect(wrong).toBe(0);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
});

describe('whatever a page is made of', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '705 555-0144',
      'Fax',
      'Clinique dentaire du Ruisseau',
      '%',
      'https://',
      '\u0000',
      '\ud800',
    ),
  );
  const address = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'http://[',
      'https://%',
      '//',
      'tel:%E0%A4%A',
      'https://www.google.ca/url?q=%',
      '/url?q=https://a.example/%ff',
      'https://www.bing.com/ck/a?u=a1%%%',
      'https://r.search.yahoo.com/RU=%zz/',
      'https://xn--a.example/',
      'javascript:0',
      'https://clinique-du-ruisseau.example/',
      'https://l.facebook.com/l.php?u=x',
      'tel:705-555-0122',
    ),
  );
  const element = fc.record({
    name: fc.constantFrom(
      'a',
      'area',
      'h2',
      'li',
      'td',
      'tr',
      'table',
      'dl',
      'dd',
      'dt',
      'p',
      'span',
      'cite',
      'br',
      'script',
      'template',
    ),
    attributes: fc.dictionary(
      fc.constantFrom(
        'href',
        'itemprop',
        'itemscope',
        'itemtype',
        'data-phone',
        'data-encoded-url',
        'data-item-id',
        'role',
        'aria-level',
        'type',
        'content',
      ),
      fc.oneof(
        address,
        fc.constantFrom(
          '',
          'heading',
          'telephone',
          'https://schema.org/Dentist',
          'application/ld+json',
          '-1',
        ),
      ),
      { maxKeys: 3 },
    ),
    words: text,
    within: fc.boolean(),
  });

  it.each([
    'https://www.google.ca/search?q=a',
    'https://www.google.ca/maps/place/a',
    'https://www.pagesjaunes.ca/bus/a',
    'https://www.tripadvisor.ca/Hotel_Review-a',
    'https://duckduckgo.com/',
    'https://a.example/',
    'about:blank',
  ])('on %s it is read without an error, in both ways alike', (url) => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 25 }), (elements) => {
        const document = documentOf('<html><head></head><body></body></html>');
        let last: Element = document.body;
        for (const { name, attributes, words, within } of elements) {
          const made = document.createElement(name);
          for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
          made.append(document.createTextNode(words));
          (within ? last : document.body).append(made);
          last = made;
        }
        matchPage(document, url, heldLookup());
        expectTheSameNear(document, url, tableLookup());
      }),
      // The same ones each time: what two ways of reading say of a page is no matter of luck.
      { numRuns: 120, seed: 1871 },
    );
  });
});
