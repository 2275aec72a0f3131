import type { Evidence, FrenchService, Offer } from '@relais/core/listing';
import { describe, expect, test } from 'vitest';
import { listing } from '../../testing/directory.ts';
import { betterEvidenced, cautious, isSameBusiness, toldByAll } from './combining.ts';

const NOW = Date.parse('2026-11-22');

describe('what a page is told', () => {
  test.each<[Offer[], Offer]>([
    [['active'], 'active'],
    [['active', 'on-request'], 'on-request'],
    [['on-request', 'active'], 'on-request'],
    [['unknown', 'active'], 'active'],
    [['active', 'none'], 'none'],
    [['unknown', 'unknown'], 'unknown'],
  ])('of %j is %s', (offers, told) => {
    expect(cautious(offers)).toBe(told);
  });

  test('of a key that two directories list is one answer, with the listings of both', () => {
    const here = { offer: 'active' as const, listed: [{ offer: 'active' as const, kin: 3 }] };
    const there = { offer: 'limited' as const, listed: [{ offer: 'limited' as const, kin: 3 }] };
    expect(toldByAll([here])).toBe(here);
    expect(toldByAll([here, there])).toEqual({ offer: 'limited', listed: [...here.listed, ...there.listed] });
  });
});

describe('of two accounts of one business, better is', () => {
  const service = (offer: Offer, ...evidence: Evidence[]): FrenchService => ({ offer, evidence });
  const declared = (date?: string): Evidence => ({ how: 'declared', ...(date && { date }) });
  const called = (date: string): Evidence => ({ how: 'called', date });
  const order = (a: FrenchService, b: FrenchService) => Math.sign(betterEvidenced(a, b, NOW));

  test.each<[string, FrenchService, FrenchService]>([
    ['what is known', service('none', declared()), service('unknown', called('2026-10'))],
    ['what is recent', service('active', declared('2026-03')), service('active', called('2019-03'))],
    ['what was checked', service('limited', called('2025-06')), service('active', declared('2026-10'))],
    ['the law', service('active', { how: 'designated' }), service('active', declared('2026-10'))],
    [
      'what several visitors say',
      service('active', { how: 'reported', date: '2026-01', count: 3 }),
      service('none', { how: 'reported', date: '2026-09' }),
    ],
    ['the more recent', service('active', declared('2026-10')), service('active', declared('2026-09'))],
  ])('%s', (_, better, worse) => {
    expect([order(better, worse), order(worse, better)]).toEqual([-1, 1]);
  });

  test('neither where they are as good', () => {
    expect(order(service('active', declared('2026-10')), service('limited', declared('2026-10')))).toBe(0);
  });
});

describe('listings of two directories', () => {
  const at = (latitude: number, phones: string[] = []) => ({
    places: [{ city: 'Sudbury', province: 'ON' as const, latitude, longitude: -81, phones }],
  });
  const shop = listing('boutique', ['https://boutique.example/'], at(46.5));

  test('are one business where they share an address or a number, at one place', () => {
    expect(isSameBusiness(shop, listing('x', ['http://www.boutique.example/fr'], at(46.5001)))).toBe(true);
    expect(isSameBusiness(shop, listing('x', ['https://boutique.example/']))).toBe(true);
  });

  test('are two where they are two branches, or share an id by chance', () => {
    expect(isSameBusiness(shop, listing('boutique', ['https://boutique.example/'], at(46.6)))).toBe(false);
    expect(isSameBusiness(shop, listing('boutique', ['https://autre.example/'], at(46.5)))).toBe(false);
  });
});
