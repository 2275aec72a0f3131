import type { Call, Listing } from '@relais/core/listing';
import { describe, expect, it } from 'vitest';
import { combine } from './combine.ts';

const row = (id: string, calls: Call[]): Listing => ({
  id,
  name: { fr: 'Club Accueil' },
  categories: [],
  french: { offer: 'active', evidence: [] },
  places: [{ city: 'Sudbury', province: 'ON', phones: [] }],
  web: [],
  calls,
  source: { id: id.split(':')[0]!, date: id.startsWith('new') ? '2026-11' : '2026-03' },
});

it('unites the calls of rows that are one listing, one that both tell once, the newer row’s first', () => {
  const both: Call = { kind: 'volunteer', title: { fr: 'Halte du samedi' }, until: '2026-12-31' };
  const again: Call = { ...both, title: { fr: 'Halte du Samedi', en: 'Saturday drop-in' } };
  const own: Call = { kind: 'board-member' };
  const { listing } = combine([row('old:1', [both, own]), row('new:1', [again])], 'new:1');
  expect(listing.calls).toEqual([again, own]);
  expect(combine([row('old:1', []), row('new:1', [])], 'new:1').listing).not.toHaveProperty('calls');
});

describe('what rows sell and are called', () => {
  const bare = (id: string, parts: Partial<Listing>): Listing => ({ ...row(id, []), ...parts });
  const older = bare('old:1', {
    keywords: [{ en: 'toy library' }, { fr: 'Prêt de jouets' }],
    commerce: {
      sells: { fr: 'Traiteur', en: 'Catering' },
      contracts: [{ fr: 'Repas du conseil scolaire' }, { fr: 'Gala du maire' }],
      impact: { fr: 'Douze emplois pour des nouveaux arrivants' },
    },
  });
  const newer = bare('new:1', {
    keywords: [{ fr: 'Ludothèque', en: 'Toy Library' }],
    commerce: {
      sells: { fr: 'Traiteur et boîtes à lunch' },
      contracts: [{ fr: 'Gala du Maire', en: 'Mayor’s gala' }],
    },
  });

  it('is united, the newer row’s first and each once, whichever row comes first', () => {
    const { listing, setAside } = combine([older, newer], 'new:1');
    expect(listing.keywords).toEqual([{ fr: 'Ludothèque', en: 'Toy Library' }, { fr: 'Prêt de jouets' }]);
    expect(listing.commerce).toEqual({
      sells: { fr: 'Traiteur et boîtes à lunch', en: 'Catering' },
      contracts: [{ fr: 'Gala du Maire', en: 'Mayor’s gala' }, { fr: 'Repas du conseil scolaire' }],
      impact: { fr: 'Douze emplois pour des nouveaux arrivants' },
    });
    expect(setAside).toEqual([{ field: 'commerce.sells.fr', value: 'Traiteur', from: 'old:1' }]);
    expect(combine([newer, older], 'new:1')).toEqual({ listing, setAside });
  });

  it('is kept where only one row says it, and not made up where none does', () => {
    const silent = bare('new:2', {});
    const { listing } = combine([older, silent], 'new:2');
    expect(listing.keywords).toEqual(older.keywords);
    expect(listing.commerce).toEqual(older.commerce);
    const nothing = combine([silent, bare('old:2', {})], 'new:2').listing;
    expect(nothing).not.toHaveProperty('keywords');
    expect(nothing).not.toHaveProperty('commerce');
  });

  it('leaves the rows as they were', () => {
    const before = structuredClone([older, newer]);
    combine([older, newer], 'new:1');
    expect([older, newer]).toEqual(before);
  });
});
