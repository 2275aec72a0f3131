/** What is taken of a page at first glance, and what of it is left for later. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { glanceAt, keysOfGlance } from './glance.ts';

const documentOf = (body: string) =>
  parseHTML(`<!doctype html><html lang="en"><body>${body}</body></html>`).document as unknown as Document;

describe('links of a page', () => {
  it('are taken where they may lead outwards, however that is written', () => {
    const outward = [
      'https://a.example/',
      '//b.example',
      'HTTP://C.example',
      '/url?q=https%3A%2F%2Fd.example%2F',
      '/l/?uddg=https://e.example',
      'https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9mLmV4YW1wbGUv',
      ' tel:7055550144',
      'CALLTO:+17055550145',
    ];
    const within = ['/contact', '#top', 'page.html?q=1', 'mailto:a@b.example', ''];
    const links = [...outward, ...within].map((href) => `<a href="${href}">x</a>`).join('');
    const { glance } = glanceAt(documentOf(`${links}<a>no address</a>`));
    expect(glance.addresses).toEqual(outward);
    const keys = keysOfGlance(glance, new URL('https://page.example/'));
    expect(keys.get(' tel:7055550144')).toEqual([{ kind: 'phone', key: '+17055550144' }]);
    expect(keys.get('CALLTO:+17055550145')).toEqual([{ kind: 'phone', key: '+17055550145' }]);
  });

  it('are taken a part at a time, each once, until there are none', () => {
    const all = Array.from({ length: 3700 }, (_, i) => `https://s${i}.example/`);
    const page = documentOf(all.map((href) => `<a href="${href}">x</a>`).join(''));
    let taken = glanceAt(page, undefined, 500);
    expect(taken.glance.addresses).toEqual(all.slice(0, 500));
    const found = [...taken.written];
    const parts = [taken.links.length];
    while (taken.further) {
      taken = taken.further();
      found.push(...taken.written);
      parts.push(taken.links.length);
      expect(taken.links.map((link) => link.getAttribute('href'))).toEqual(taken.written);
    }
    expect(found).toEqual(all);
    expect(parts).toEqual([500, 1500, 1500, 200]);
  });

  it('that are left leave nothing else: numbers are taken with the first', () => {
    const page = documentOf(
      `${'<a href="https://s.example/">x</a>'.repeat(9)}<p>Tél. : 705 555-0144</p><script type="application/ld+json">{"url":"https:\\/\\/d.example"}</script>`,
    );
    const { glance, further } = glanceAt(page, undefined, 5);
    expect(glance.numbers).toEqual(['7055550144']);
    expect(glance.addresses.at(-1)).toBe('https://d.example');
    expect(further?.().glance).toEqual({
      addresses: Array(4).fill('https://s.example/'),
      shown: [],
      numbers: [],
    });
  });

  it('that came later are all taken, the element that came included', () => {
    const page = documentOf(
      '<a href="https://old.example/">x</a><a id="new" href="https://new.example/">x</a>',
    );
    const { glance, further } = glanceAt(page, [page.querySelector('#new')!]);
    expect(glance.addresses).toEqual(['https://new.example/']);
    expect(further).toBeUndefined();
  });
});
