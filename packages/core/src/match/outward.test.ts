import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRedirector, outward, shownAddress } from './outward.ts';

const SITE = 'https://clinique.example/fr?a=1';
const wrapped = encodeURIComponent(SITE);
const base64 = (text: string) => btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

describe('a link', () => {
  it.each([
    ['straight', SITE],
    ['Google /url?q', `https://www.google.com/url?q=${wrapped}&sa=U`],
    ['Google /url?url', `https://www.google.ca/url?sa=t&url=${wrapped}`],
    ['Google, relative', `/url?q=${wrapped}`],
    ['a Google advertisement', `https://www.google.ca/aclk?sa=l&ai=x&adurl=${wrapped}`],
    ['one of its network', `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${wrapped}`],
    ['Bing /ck/a', `https://www.bing.com/ck/a?!&&p=1&u=a1${base64(SITE)}&ntb=1`],
    ['DuckDuckGo /l/', `//duckduckgo.com/l/?uddg=${wrapped}&rut=x`],
    ['Yahoo RU=', `https://r.search.yahoo.com/_ylt=A;_ylu=Y/RV=2/RE=1/RO=10/RU=${wrapped}/RK=2/RS=x-`],
    ['Yelp', `https://www.yelp.ca/biz_redir?url=${wrapped}&website_link_type=website`],
    ['Facebook', `https://l.facebook.com/l.php?u=${wrapped}&h=AT0`],
    ['Instagram', `https://l.instagram.com/?u=${wrapped}&e=AT0`],
    ['PagesJaunes', `https://www.pagesjaunes.ca/gourl/65c0?redirect=${wrapped}`],
    [
      'two, one in the other',
      `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${wrapped}`)}`,
    ],
  ])('through %s leads to the site', (_, href) => {
    expect(outward(href, 'https://www.google.com/search?q=x')?.href).toBe(SITE);
  });

  it.each([
    ['an opaque token', 'https://www.google.com/goto?url=CAESbgHrY0'],
    ['a token where an address may stand', 'https://www.google.com/url?url=CAESbgHrY0'],
    ['a target that is no web address', 'https://www.google.com/url?q=javascript%3Aalert(1)'],
    ['a damaged base64', 'https://www.bing.com/ck/a?u=a1!!!'],
    ['a damaged escape', 'https://r.search.yahoo.com/x/RU=%E0%A4%A/RK=2'],
    [
      'a circle',
      `https://www.google.com/url?q=${encodeURIComponent('https://www.google.com/url?q=https://www.google.com/url')}`,
    ],
    ['a script', 'javascript:alert(1)'],
    ['mail', 'mailto:a@clinique.example'],
    ['credentials', 'https://clinique.example@evil.example/'],
    ['a password', 'https://a:b@clinique.example/'],
    ['data', 'data:text/html,x'],
    ['nonsense', 'https://'],
  ])('through %s leads nowhere', (_, href) => {
    const found = outward(href, 'https://www.google.com/search');
    expect(found === undefined || /\/goto$/.test(found.pathname)).toBe(true);
  });

  it('is not unwrapped on a host that only looks like a redirector', () => {
    for (const host of [
      'google.com.evil.example',
      'evilgoogle.example',
      'yelp.ca.evil.example',
      'yelp.evil.com',
      'facebook.com.evil.example',
    ]) {
      for (const path of ['url', 'biz_redir', 'l.php']) {
        expect(
          outward(`https://${host}/${path}?q=${wrapped}&url=${wrapped}&u=${wrapped}`, SITE)?.hostname,
        ).toBe(host);
      }
      expect(isRedirector(host)).toBe(false);
    }
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '',
          'https://',
          'https://www.google.com/url?q=',
          'https://www.bing.com/ck/a?u=a1',
          'https://r.search.yahoo.com/RU=',
          'https://www.yelp.ca/biz_redir?url=https://',
        ),
        fc.string(),
        (start, rest) => {
          const href = start + rest;
          const found = outward(href, 'https://www.bing.com/search');
          expect(found === undefined || /^https?:$/.test(found.protocol)).toBe(true);
        },
      ),
    );
  });
});

describe('an address that is shown', () => {
  it.each([
    ['https://www.clinique.example › fr › contact', 'https://www.clinique.example/fr/contact'],
    ['clinique.example/fr', 'https://clinique.example/fr'],
    ['https://www.facebook.com › CliniqueDuNord', 'https://www.facebook.com/CliniqueDuNord'],
    ['https://clinique.example › services › denti...', 'https://clinique.example/services'],
    ['https://clinique.example › nos services', 'https://clinique.example/'],
    ['clinique.example', 'https://clinique.example/'],
  ])('%s is %s', (text, address) => {
    expect(shownAddress(text)?.href).toBe(address);
  });

  it.each(['Clinique du Nord', '4,8 (31) · Dentiste', '', 'Facebook · Clinique', 'a@b.example', '12.50 $'])(
    '%s is none',
    (text) => {
      expect(shownAddress(text)).toBeUndefined();
    },
  );
});
