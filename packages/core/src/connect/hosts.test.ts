import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHostDelta, encodeHostDelta } from '../directory-format.ts';
import { OFFERS, type Offer } from '../listing.ts';
import { applyHostDelta, encodeHostTable, HostTable, hostDelta, keyOfAddress, keysOfPage } from './hosts.ts';

const table = (offers: Record<string, Offer>) =>
  new HostTable(encodeHostTable(new Map(Object.entries(offers))));

describe('the key of an address', () => {
  it.each([
    ['https://www.Clinique.example/fr/', 'clinique.example'],
    ['http://clinique.example.', 'clinique.example'],
    ['https://facebook.com/CliniqueDuNord', 'facebook.com/cliniquedunord'],
    ['https://m.facebook.com/CliniqueDuNord/', 'facebook.com/cliniquedunord'],
    ['https://clinique.wixsite.com/accueil', 'clinique.wixsite.com'],
  ])('%s is %s', (address, key) => {
    expect(keyOfAddress(address)).toBe(key);
  });

  it.each([
    'https://facebook.com/',
    'https://facebook.com/profile.php?id=100012345',
    'https://facebook.com/people/Marie-Roy/1',
    'https://youtube.com/watch?v=abc',
    'https://linkedin.com/company',
    'https://www.yellowpages.ca/bus/Ontario/Sudbury/Clinique/1.html',
    'https://www.google.ca/maps/place/Clinique',
    'https://maps.app.goo.gl/abc',
    'https://wixsite.com/',
    'https://on.ca',
    'mailto:info@clinique.example',
    'javascript:alert(1)',
    'clinique',
    'http://localhost/',
  ])('%s is nobody’s own', (address) => {
    expect(keyOfAddress(address)).toBeUndefined();
  });
});

describe('the keys of a page', () => {
  it('are its host and what that is part of, whole labels only', () => {
    expect(keysOfPage('https://rdv.clinique.example/x?y#z')).toEqual([
      'rdv.clinique.example',
      'clinique.example',
    ]);
    expect(keysOfPage('https://evil-clinique.example/')).not.toContain('clinique.example');
    expect(keysOfPage('https://clinique.example.evil.example/')).not.toContain('clinique.example');
  });

  it('stop before what is shared', () => {
    expect(keysOfPage('https://sante.gc.ca/')).toEqual(['sante.gc.ca']);
    expect(keysOfPage('https://a.b.wixsite.com/')).toEqual(['a.b.wixsite.com', 'b.wixsite.com']);
    expect(keysOfPage('https://facebook.com/clinique/photos?tab=1')).toEqual(['facebook.com/clinique']);
    expect(keysOfPage('https://ca.linkedin.com/company/clinique/about')).toEqual([
      'linkedin.com/company/clinique',
    ]);
    expect(keysOfPage('https://www.google.ca/search?q=clinique')).toEqual([]);
  });

  it('are none for what is no page of a site', () => {
    for (const address of [
      'about:blank',
      'file:///etc/passwd',
      'chrome://extensions',
      'data:text/html,x',
      'nonsense',
    ]) {
      expect(keysOfPage(address)).toEqual([]);
    }
  });

  it('see through credentials that imitate a host', () => {
    expect(keysOfPage('https://clinique.example@evil.example/')).toEqual(['evil.example']);
  });
});

describe('the host table', () => {
  it('answers for what is in it, and for nothing else', () => {
    const hosts = table({
      'clinique.example': 'active',
      'plombier.example': 'on-request',
      'law.example': 'none',
    });
    expect(hosts.size).toBe(3);
    expect(hosts.match('https://www.clinique.example/fr')).toEqual({
      key: 'clinique.example',
      offer: 'active',
    });
    expect(hosts.match('https://plombier.example/')).toEqual({
      key: 'plombier.example',
      offer: 'on-request',
    });
    expect(hosts.match('https://evil-clinique.example/')).toBeUndefined();
    expect(hosts.match('https://unlisted.example/')).toBeUndefined();
  });

  it('finds each of many, and errs on almost none of many others', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `entreprise-${i}.example`);
    const hosts = new HostTable(encodeHostTable(new Map(keys.map((key) => [key, 'active' as const]))));
    expect(keys.every((key) => hosts.offerOf(key) === 'active')).toBe(true);
    const strangers = Array.from({ length: 200_000 }, (_, i) => `stranger-${i}.example`);
    expect(strangers.filter((key) => hosts.offerOf(key)).length).toBe(0);
  });

  it('does not depend on the order it was written in', () => {
    const forth = encodeHostTable(
      new Map<string, Offer>([
        ['a.example', 'active'],
        ['b.example', 'none'],
      ]),
    );
    const back = encodeHostTable(
      new Map<string, Offer>([
        ['b.example', 'none'],
        ['a.example', 'active'],
      ]),
    );
    expect(forth).toEqual(back);
  });

  it('refuses bytes that are not one', () => {
    expect(() => new HostTable(new Uint8Array(3))).toThrow(RangeError);
    expect(() => new HostTable(new TextEncoder().encode('<html>not a table</html>'))).toThrow(RangeError);
    const bytes = encodeHostTable(new Map([['a.example', 'active' as const]]));
    expect(() => new HostTable(bytes.slice(0, bytes.length - 1))).toThrow(RangeError);
  });

  it('is empty and silent with nothing in it', () => {
    expect(table({}).match('https://clinique.example/')).toBeUndefined();
  });
});

describe('a delta', () => {
  const table = fc
    .dictionary(fc.domain(), fc.constantFrom(...OFFERS), { maxKeys: 30 })
    .map((offers) => encodeHostTable(new Map(Object.entries(offers))));
  it('makes the one table of the other, byte for byte', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const delta = hostDelta(new HostTable(before), new HostTable(after));
        const read = decodeHostDelta(encodeHostDelta(delta).bytes);
        expect(applyHostDelta(new HostTable(before), read)).toEqual(after);
      }),
    );
  });
});
