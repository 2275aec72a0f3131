import type { Call, Evidence, Place } from '@relais/core/listing';
import { expect, test } from 'vitest';
import { listing } from '../../testing/directory.ts';
import { cardStringsOf } from '../strings/strings.ts';
import { cardOf, chainText, nearestFirst, placeShown } from './cards.ts';

const NOW = Date.UTC(2026, 10, 15, 12);
const words = cardStringsOf('fr');
const SUDBURY: Place = { city: 'Sudbury', province: 'ON', phones: [] };

const withEvidence = (...evidence: Evidence[]) =>
  cardOf(listing('a', [], { french: { offer: 'active', evidence } }), 'fr', NOW);

test('a card says how, when and by what channels, in the language there is', () => {
  const card = cardOf(
    listing('a', [], {
      name: { en: 'Lake Clinic' },
      french: {
        offer: 'on-request',
        channels: ['phone', 'online'],
        how: { fr: 'Faites le 2' },
        evidence: [{ how: 'called', date: '2020-01' }],
      },
      places: [
        { ...SUDBURY, address: '1, rue Elgin', phones: ['+17055550123;ext=12'] },
        { ...SUDBURY, city: 'Timmins' },
      ],
    }),
    'fr',
    NOW,
  );
  expect(card).toMatchObject({
    name: { text: 'Lake Clinic', lang: 'en' },
    place: '1, rue Elgin, Sudbury et 1\u00A0autre adresse',
    sentence: 'En français sur demande',
    weak: true,
    evidence: ['vérifié par téléphone, janvier 2020', words.old],
    facts: [
      [words.how, { text: 'Faites le 2', lang: 'fr' }],
      [words.where, { text: 'au téléphone, en ligne', lang: 'fr' }],
    ],
    phone: { href: 'tel:+17055550123,12' },
  });
});

test('a card says whom it seeks, until when, and where the call is in full; none that is over', () => {
  // On the last day of the second one, where the person is.
  const now = new Date(2026, 10, 15, 20).getTime();
  const calls: Call[] = [
    { kind: 'board-member', until: '2026-11-14' },
    { kind: 'volunteer', until: '2026-11-15' },
    { kind: 'tender', until: '2029-03-15', link: 'https://appels.example/entretien' },
    { kind: 'successor', title: { fr: 'Le café' } },
    { kind: 'successor', title: { en: 'The caterer' }, link: 'javascript:alert(1)' },
  ];
  expect(cardOf(listing('a', [], { calls }), 'fr', now).calls).toEqual({
    name: 'Cherche',
    open: [
      { text: 'des bénévoles jusqu’au 15 novembre 2026', title: null, web: null },
      {
        text: 'un fournisseur, par appel d’offres, jusqu’au 15 mars 2029',
        title: null,
        web: { text: 'L’appel au complet, sur appels.example', href: 'https://appels.example/entretien' },
      },
      { text: 'une relève', title: { text: 'Le café', lang: 'fr' }, web: null },
      { text: 'une relève', title: { text: 'The caterer', lang: 'en' }, web: null },
    ],
  });
  const english = cardOf(listing('a', [], { calls }), 'en', now).calls;
  expect([english.name, english.open[0]!.text]).toEqual([
    'Looking for',
    'volunteers until November 15, 2026',
  ]);
  const tomorrow = now + 24 * 60 * 60 * 1000;
  expect(cardOf(listing('a', [], { calls: calls.slice(0, 2) }), 'fr', tomorrow).calls.open).toEqual([]);
  expect(cardOf(listing('a', []), 'fr', now).calls.open).toEqual([]);
});

test('the freshest evidence stands, dated before undated', () => {
  const evidence = withEvidence(
    { how: 'designated' },
    { how: 'declared', date: '2024-01' },
    { how: 'called', date: '2026-02-03' },
  ).evidence;
  expect(evidence).toEqual(['vérifié par téléphone, février 2026']);
  expect(withEvidence().evidence).toEqual([words.noEvidence]);
});

test('the sign is lighter where evidence is old, undated or missing; the law does not age', () => {
  expect(withEvidence({ how: 'called', date: '2025-11' }).weak).toBe(false);
  expect(withEvidence({ how: 'called', date: '2024-10' }).weak).toBe(true);
  expect(withEvidence({ how: 'called' }).weak).toBe(true);
  expect(withEvidence().weak).toBe(true);
  expect(withEvidence({ how: 'designated' }).weak).toBe(false);
});

test('directions need more than a city', () => {
  const to = (parts: Partial<Place>) =>
    cardOf(listing('a', [], { places: [{ ...SUDBURY, ...parts }] }), 'fr', NOW).directions;
  expect(to({})).toBeNull();
  expect(to({ address: '925, rue Alexandra' })).toContain('925%2C%20rue%20Alexandra');
  expect(to({ latitude: 49.69, longitude: -83.67 })).toContain('49.69%2C-83.67');
});

test('the only place’s own French service stands for the listing’s', () => {
  const own = { ...SUDBURY, french: { offer: 'limited' as const, evidence: [] } };
  expect(cardOf(listing('a', [], { places: [own] }), 'fr', NOW).offer).toBe('limited');
  expect(cardOf(listing('a', [], { places: [own, SUDBURY] }), 'fr', NOW).offer).toBe('active');
});

test('a chain says in how many of its places, and which of those in French is nearest', () => {
  const at = (city: string, latitude: number, offer?: 'none'): Place => ({
    ...SUDBURY,
    city,
    latitude,
    longitude: -81,
    ...(offer && { french: { offer, evidence: [] } }),
  });
  const chain = listing('a', [], {
    places: [at('Timmins', 48.4), at('Hanmer', 46.6), at('Sudbury', 46.5, 'none')],
  });
  const home = { latitude: 46.5, longitude: -81 };
  expect(chainText([chain], undefined, home, 'fr')).toBe(
    'En français dans 2\u00A0succursales sur 3; la plus proche\u00A0: Hanmer, à 11\u00A0km.',
  );
  expect(chainText([chain], undefined, undefined, 'fr')).toBe('En français dans 2\u00A0succursales sur 3.');
  expect(placeShown(chain, home)?.city).toBe('Hanmer');
  expect(placeShown(chain, undefined)?.city).toBe('Timmins');
});

test('one place is no chain, and a chain without French is not said to have any', () => {
  expect(chainText([listing('a', [], { places: [SUDBURY] })], undefined, undefined, 'fr')).toBe('');
  const none = listing('a', [], { french: { offer: 'none', evidence: [] }, places: [SUDBURY, SUDBURY] });
  expect(chainText([none], undefined, undefined, 'fr')).toBe('');
});

test('of listings of one address the nearest that serves in French comes first', () => {
  const at = (id: string, latitude: number, offer: 'active' | 'none') =>
    listing(id, [], { french: { offer, evidence: [] }, places: [{ ...SUDBURY, latitude, longitude: -81 }] });
  const listings = [at('far', 48, 'active'), at('none', 46.5, 'none'), at('near', 46.6, 'active')];
  expect(nearestFirst(listings, { latitude: 46.5, longitude: -81 }).map(({ id }) => id)).toEqual([
    'near',
    'far',
    'none',
  ]);
});
