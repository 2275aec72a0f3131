import type { Call, Listing } from '@relais/core/listing';
import { expect, it } from 'vitest';
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
