import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  keyOfAddress,
  keyOfPhone,
  keysOfListing,
  keysOfPage,
  kinOf,
  numberOfKey,
  offersByKey,
  shelfMark,
  shelfMarkOf,
  shortMarkOf,
} from './hosts.ts';
import { tableOfKeys } from './key-table.ts';

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
        name: { fr: 'x' },
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

describe('a listing under a path of a host that may be others’', () => {
  const under = (fr: string, ...web: string[]) => ({
    name: { fr },
    web,
    places: [{ city: 'Sudbury', province: 'ON' as const, phones: [] }],
  });
  const table = (...listings: Array<ReturnType<typeof under>>) =>
    tableOfKeys(
      listings.flatMap((one, kin) =>
        [...offersByKey(one, 'active')].map(([key, offer]) => [key, { offer, kin }] as const),
      ),
    );

  it('is found there and beneath, and nobody beside or above', () => {
    const library = table(
      under('Bibliothèque publique', 'https://www.vallee.example/loisirs/biblio/accueil'),
    );
    const offerAt = (path: string) => library.match(`https://vallee.example${path}`)?.offer;
    expect(['/loisirs/biblio', '/Loisirs/Biblio/heures'].map(offerAt)).toEqual(['active', 'active']);
    expect(['/', '/loisirs', '/loisirs/arena', '/mairie'].map(offerAt)).toEqual(Array(4).fill('unknown'));
  });

  it('of a chain’s own host has the first page besides, which is all branches’', () => {
    const donuts = table(
      ...['101', '102'].map((shop) =>
        under('Beignes Boréal', `https://beignes-boreal.example/fr/magasins/${shop}`),
      ),
    );
    const told = (path: string) => donuts.match(`https://beignes-boreal.example${path}`);
    expect(told('/fr/magasins/102')).toMatchObject({ offer: 'active', listed: [{ kin: 1 }] });
    expect(told('/')).toMatchObject({ offer: 'active', listed: [{ kin: 0 }, { kin: 1 }] });
    expect(told('/en')?.listed).toHaveLength(2);
    expect(told('/fr/magasins/103')?.offer).toBe('unknown');
  });

  it('is a branch’s, too, where its path names its town', () => {
    const shop = table(under('Optique Regard', 'https://optique-regard.example/ontario/sudbury'));
    const told = (path: string) => shop.match(`https://optique-regard.example${path}`)?.offer;
    expect(['/ontario/sudbury', '/'].map(told)).toEqual(['active', 'active']);
    expect(['/ontario/barrie', '/prix'].map(told)).toEqual(['unknown', 'unknown']);
  });

  it('is none where the host is named after it, or its path says nothing', () => {
    for (const address of ['https://clinique-roy.example/notre-clinique', 'https://x.example/fr/accueil']) {
      expect([...keysOfListing(under('Clinique Roy', address))]).toEqual([new URL(address).hostname]);
    }
  });

  it('has the whole host where another of its addresses is that', () => {
    const both = under('Bibliothèque', 'https://vallee.example/biblio', 'https://vallee.example/');
    expect(offersByKey(both, 'active').get('vallee.example')).toBe('active');
  });

  it('so deep that no page is asked for it is found by nobody', () => {
    const deep = table(under('Bibliothèque', 'https://vallee.example/a/b/c/d/e/f/g'));
    expect(deep.match('https://vallee.example/a/b/c/d/e/f/g')?.offer).toBe('unknown');
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

  it('begins with the kin, by which keys are told to be one listing’s', () => {
    const marks = Array.from({ length: 500 }, (_, i) => shelfMarkOf(`entreprise-${i}.example`));
    for (const mark of marks) expect(kinOf(mark)).toBe(mark >> 21);
    expect(new Set(marks.map(kinOf)).size).toBe(8);
  });
});

describe('the number of a key', () => {
  it('is an address’s fingerprint, and a North American telephone number itself', () => {
    expect(numberOfKey('clinique.example')).toEqual({ section: 0, number: fingerprint('clinique.example') });
    expect(numberOfKey('+17055550123')).toEqual({ section: 1, number: 7_055_550_123 });
  });

  it('of a telephone number elsewhere is none that is dialled here', () => {
    for (const key of ['+33145678901', '+4420794609', '+170555501234', '+1705555012']) {
      const { section, number } = numberOfKey(key);
      expect(section).toBe(1);
      expect(number).toBeGreaterThanOrEqual(2 ** 34);
      expect(number).toBeLessThan(2 ** 40);
    }
  });
});
