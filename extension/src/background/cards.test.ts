import type { Evidence, Place } from '@relais/core/listing';
import { expect, test } from 'vitest';
import { listing } from '../../testing/directory.ts';
import { cardStringsOf } from '../strings/strings.ts';
import { cardOf } from './cards.ts';

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
