import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isInFrench, readStructured, readTolerantly } from './structured.ts';

function read(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return readStructured(
    [...document.querySelectorAll('script')] as unknown as Element[],
    [...document.querySelectorAll('[itemscope][itemtype]')] as unknown as Element[],
  ).map(({ element, ...described }) => ({ ...described, french: isInFrench({ ...described, element }) }));
}
const script = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

const CLINIC = {
  '@type': 'Dentist',
  name: 'Clinique',
  telephone: '+1 705-555-0111',
  url: 'https://clinique.example',
};

describe('JSON as pages have it', () => {
  it.each([
    ['in a comment', `<!-- ${JSON.stringify(CLINIC)} -->`],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify(CLINIC)}\n//]]>`],
    ['with a comma too many', JSON.stringify(CLINIC).replace('}', ',}')],
    ['with a line break in a text', JSON.stringify({ ...CLINIC, description: 'a§b' }).replace('§', '\n')],
    ['with a semicolon after it', `${JSON.stringify(CLINIC)};`],
    ['with entities', JSON.stringify(CLINIC).replace(/"/g, '&quot;')],
    ['two, one after the other', `${JSON.stringify(CLINIC)}${JSON.stringify({ '@type': 'Thing' })}`],
    ['cut off', JSON.stringify({ ...CLINIC, areaServed: ['a', 'b'] }).slice(0, -3)],
  ])('%s', (_, text) => {
    const [first] = [readTolerantly(text)].flat() as Array<typeof CLINIC>;
    expect(first).toMatchObject(CLINIC);
  });

  it('is read or left, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(200), fc.string(), (json, cut, noise) => {
        readTolerantly(json.slice(0, cut));
        readTolerantly(noise);
        readTolerantly(json.slice(0, cut) + noise);
        expect(readTolerantly(json)).toEqual(JSON.parse(json));
      }),
    );
  });
});

describe('JSON-LD', () => {
  it('of arrays of graphs, lists and departments', () => {
    const page = [
      { '@graph': [{ '@type': 'WebSite', name: 'x', url: 'https://x.example' }, CLINIC] },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { ...CLINIC, name: 'Deux' } }] },
      { '@type': ['Hospital', 'Place'], name: 'Trois', department: { ...CLINIC, name: 'Quatre' } },
    ];
    expect(read(script(page)).map(({ name }) => name)).toEqual(['Clinique', 'Deux', 'Trois', 'Quatre']);
  });

  it('reads numbers wherever they are, in texts, lists, numbers and contact points; never the fax', () => {
    const [found] = read(
      script({
        '@type': 'LocalBusiness',
        name: { '@value': 'Clinique' },
        telephone: ['(705) 555-0111', 7055550112],
        faxNumber: '705-555-0119',
        contactPoint: { telephone: '+1-705-555-0113 ext. 4' },
        address: { postalCode: 'P3C 1V6', addressLocality: 'Sudbury', streetAddress: '418 Elm' },
        availableLanguage: [{ '@type': 'Language', name: 'French' }],
      }),
    );
    expect(found).toMatchObject({
      name: 'Clinique',
      phones: ['+17055550111', '+17055550112', '+17055550113'],
      address: { street: '418 Elm', city: 'Sudbury', postalCode: 'P3C 1V6' },
      french: true,
    });
  });

  it('takes publishers, authors, employers and parents for nobody on the page', () => {
    const others = [
      'publisher',
      'author',
      'hiringOrganization',
      'parentOrganization',
      'memberOf',
      'brand',
    ].map((member) => ({
      '@type': 'Article',
      [member]: { ...CLINIC, '@type': 'Organization' },
    }));
    expect(read(script(others))).toEqual([]);
  });

  it.each(['Person', 'Article', 'WebSite', 'Review', 'JobPosting', 'Product', 'Event', 'BreadcrumbList'])(
    'a %s is no business',
    (type) => {
      expect(read(script({ ...CLINIC, '@type': type }))).toEqual([]);
    },
  );

  it('is left where it is a megabyte, nested without end, or a crowd', () => {
    expect(read(script({ ...CLINIC, description: 'x'.repeat(1_000_000) }))).toEqual([]);
    const nested = '{"@graph":'.repeat(5000) + JSON.stringify(CLINIC) + '}'.repeat(5000);
    expect(read(script(nested))).toEqual([]);
    expect(
      read(script(Array.from({ length: 5000 }, () => CLINIC)).slice(0, 399_000)).length,
    ).toBeLessThanOrEqual(500);
  });
});

describe('microdata', () => {
  it('of a business, its address in it, and not what belongs to another in it', () => {
    const [found, ...others] = read(`<div itemscope itemtype="https://schema.org/Dentist">
      <a itemprop="url" href="https://clinique.example"><span itemprop="name">Clinique</span></a>
      <span itemprop="telephone" content="+17055550111">Appeler</span>
      <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="postalCode">P3C 1V6</span></div>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="telephone">705 555-0199</span><span itemprop="name">x</span></div>
    </div>`);
    expect(found).toMatchObject({
      by: 'microdata',
      name: 'Clinique',
      phones: ['+17055550111'],
      urls: ['https://clinique.example'],
      address: { postalCode: 'P3C 1V6' },
    });
    expect(others).toEqual([]);
  });
});
