import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHostDelta, encodeHostDelta, type Listed } from '../directory-format.ts';
import { OFFERS, type Offer } from '../listing.ts';
import {
  applyHostDelta,
  encodeHostTable,
  HostTable,
  hostDelta,
  keyOfAddress,
  keyOfPhone,
  keysOfListing,
  keysOfPage,
  shelfMark,
  shelfMarkOf,
  shortMarkOf,
} from './hosts.ts';

const listed = (offer: Offer, area = 0, mark?: number): Listed => ({ offer, area, sector: area % 30, mark });
const tableOf = (keys: Record<string, Listed>) =>
  new HostTable(encodeHostTable(new Map(Object.entries(keys))));

describe('the key of an address', () => {
  it.each([
    ['https://www.Clinique.example/fr/', 'clinique.example'],
    ['http://clinique.example.', 'clinique.example'],
    ['https://facebook.com/CliniqueDuNord', 'facebook.com/cliniquedunord'],
    ['https://m.facebook.com/CliniqueDuNord/', 'facebook.com/cliniquedunord'],
    ['https://roy.wixsite.com/garage/accueil', 'roy.wixsite.com/garage'],
    ['https://clinique.square.site/accueil', 'clinique.square.site'],
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

describe('the key of a phone number', () => {
  it('is the number without its extension', () => {
    expect(keyOfPhone('+17055550123')).toBe('+17055550123');
    expect(keyOfPhone('+17055550123;ext=12')).toBe('+17055550123');
  });

  it.each(['705 555-0123', '', '+', '+0123456789', '17055550123', '+1705555012x'])('%s has none', (text) => {
    expect(keyOfPhone(text)).toBeUndefined();
  });
});

describe('the keys of a listing', () => {
  it('are its own web addresses, and the numbers of its places and at a distance, each once', () => {
    const place = { city: 'Sudbury', province: 'ON' as const };
    expect([
      ...keysOfListing({
        web: ['https://www.clinique.example/', 'https://facebook.com/', 'https://clinique.example/fr'],
        places: [
          { ...place, phones: ['+17055550123', '+17055550123;ext=2'] },
          { ...place, phones: [] },
        ],
        atADistance: { provinces: ['ON'], phones: ['+18005550111'] },
      }),
    ]).toEqual(['clinique.example', '+17055550123', '+18005550111']);
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
    expect(keysOfPage('https://roy.wixsite.com/salon')).toEqual(['roy.wixsite.com/salon']);
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
    const hosts = tableOf({
      'clinique.example': listed('active', 300, 31),
      'plombier.example': listed('on-request', 65_535),
      'law.example': listed('none'),
    });
    expect(hosts.size).toBe(3);
    expect(hosts.match('https://www.clinique.example/fr')).toEqual({
      key: 'clinique.example',
      offer: 'active',
      listed: [listed('active', 300, 31)],
    });
    expect(hosts.match('https://plombier.example/')).toEqual({
      key: 'plombier.example',
      offer: 'on-request',
      listed: [listed('on-request', 65_535)],
    });
    expect(hosts.match('https://evil-clinique.example/')).toBeUndefined();
    expect(hosts.match('https://unlisted.example/')).toBeUndefined();
  });

  it('finds each of many, and errs on almost none of many others', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `entreprise-${i}.example`);
    const hosts = new HostTable(
      encodeHostTable(new Map(keys.map((key, i) => [key, listed('active', i % 900, i % 32)]))),
    );
    expect(keys.filter((key, i) => hosts.find(key)[0]?.area !== i % 900)).toEqual([]);
    const strangers = Array.from({ length: 200_000 }, (_, i) => `stranger-${i}.example`);
    expect(strangers.filter((key) => hosts.find(key).length).length).toBe(0);
  });

  it('has each of the listings that share a key, and says of it what holds for all of them', () => {
    const hosts = new HostTable(
      encodeHostTable([
        ['chaine.example', listed('active', 2)],
        ['chaine.example', listed('none', 1)],
        ['chaine.example', listed('active', 2)],
        ['autre.example', listed('active', 5)],
      ]),
    );
    expect(hosts.find('chaine.example')).toEqual([
      listed('none', 1),
      listed('active', 2),
      listed('active', 2),
    ]);
    expect(hosts.match('https://chaine.example/')?.offer).toBe('limited');
    expect(hosts.match('https://autre.example/')?.offer).toBe('active');
  });

  it('does not depend on the order it was written in', () => {
    const entries: Array<[string, Listed]> = [
      ['a.example', listed('active')],
      ['b.example', listed('none', 3, 0)],
    ];
    expect(encodeHostTable(new Map(entries))).toEqual(encodeHostTable(new Map([...entries].reverse())));
  });

  it('refuses bytes that are not one', () => {
    expect(() => new HostTable(new Uint8Array(3))).toThrow(RangeError);
    expect(() => new HostTable(new TextEncoder().encode('<html>not a table</html>'))).toThrow(RangeError);
    const bytes = encodeHostTable(new Map([['a.example', listed('active')]]));
    expect(() => new HostTable(bytes.slice(0, bytes.length - 1))).toThrow(RangeError);
    const earlier = bytes.slice();
    earlier[4] = 1;
    expect(() => new HostTable(earlier)).toThrow(RangeError);
  });

  it('is empty and silent with nothing in it', () => {
    expect(tableOf({}).match('https://clinique.example/')).toBeUndefined();
  });
});

describe('a shelf mark', () => {
  it('is that of the first address that is the listing’s own, and of its id where it has none', () => {
    const own = shelfMarkOf('clinique.example');
    expect(shelfMark({ id: 'a', web: ['https://www.clinique.example/fr'] })).toBe(own);
    expect(
      shelfMark({ id: 'a', web: ['https://facebook.com/', 'https://clinique.example', 'https://b.example'] }),
    ).toBe(own);
    expect(shelfMark({ id: 'a', web: ['mailto:x@y.example'] })).toBe(shelfMark({ id: 'a', web: [] }));
    expect(shelfMark({ id: 'a', web: [] })).not.toBe(shelfMark({ id: 'b', web: [] }));
  });

  it('has 24 bits, of which the short one is the first five', () => {
    const marks = Array.from({ length: 5000 }, (_, i) => shelfMarkOf(`entreprise-${i}.example`));
    for (const mark of marks) {
      expect(mark).toBeLessThan(2 ** 24);
      expect(shortMarkOf(mark)).toBe(mark >> 19);
    }
    expect(new Set(marks.map(shortMarkOf)).size).toBe(32);
  });
});

describe('a delta', () => {
  const table = fc
    .array(
      fc.tuple(
        // Few enough that two listings share one.
        fc.constantFrom('a.example', 'b.example', 'c.example', 'd.example', 'e.example'),
        fc.record({
          offer: fc.constantFrom(...OFFERS),
          area: fc.nat(65_535),
          sector: fc.nat(255),
          mark: fc.option(fc.nat(31), { nil: undefined }),
        }),
      ),
      { maxLength: 12 },
    )
    .map((keys) => encodeHostTable(keys));
  it('makes the one table of the other, byte for byte', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const delta = hostDelta(new HostTable(before), new HostTable(after));
        const read = decodeHostDelta(encodeHostDelta(delta).bytes);
        expect(applyHostDelta(new HostTable(before), read)).toEqual(after);
      }),
    );
  });

  it('tells a key whose listings moved to another shelf, and none that stayed', () => {
    const before = tableOf({ 'a.example': listed('active', 1), 'b.example': listed('active', 1) });
    const after = tableOf({ 'a.example': listed('active', 2), 'b.example': listed('active', 1) });
    expect(hostDelta(before, after)).toEqual({
      gone: [],
      came: [[expect.any(Number), listed('active', 2)]],
    });
  });
});
