/** Listings as cards, messages and papers meet them: one that says everything, and those that make trouble. */
import type { Week } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import type { Referral } from '../src/refer/referral.ts';

export const CLINIC: Listing = {
  id: 'clinique-du-ruisseau',
  name: { fr: 'Clinique dentaire du Ruisseau', en: 'Brook Dental Clinic' },
  description: { fr: 'Soins dentaires pour toute la famille.' },
  categories: ['amenity/dentist'],
  french: {
    offer: 'active',
    channels: ['in-person', 'phone'],
    how: { fr: 'Faites le 2 pour le français', en: 'Press 2 for French' },
    evidence: [
      { how: 'declared', by: { fr: 'la clinique', en: 'the clinic' }, date: '2026-03' },
      { how: 'reported', count: 3, date: '2026-10' },
    ],
  },
  places: [
    {
      address: '418, rue Elm',
      city: 'Sudbury',
      province: 'ON',
      postalCode: 'P3C 1V4',
      latitude: 46.492,
      longitude: -81.0,
      phones: ['+17055550111;ext=12', '+18005550111'],
      wheelchair: true,
    },
  ],
  web: ['https://clinique.example/'],
  email: 'accueil@clinique.example',
  commerce: {
    sells: { fr: 'Cliniques dentaires mobiles pour les écoles', en: 'Mobile dental clinics for schools' },
    contracts: [{ fr: 'Conseil scolaire du Nickel, 2025' }],
    impact: { fr: 'Soins gratuits deux jours par mois' },
  },
  source: { id: 'bottin', date: '2026-03-14' },
};

export const WEEK: Week = {
  zone: 'America/Toronto',
  intervals: [0, 1, 2, 3, 4].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1020]),
  holidays: [],
};

export const referral = (changes: Partial<Listing> = {}, more: Partial<Referral> = {}): Referral => {
  const listing = { ...CLINIC, ...changes };
  return {
    listing,
    place: listing.places[0],
    week: WEEK,
    holidays: [],
    directory: { id: 'fixture', name: { fr: 'Petit répertoire' }, published: '2026-11-03T12:00:00Z' },
    page: `https://repertoire.example/#/listing/${listing.id}`,
    ...more,
  };
};

/** No place, no hours, nothing to call but a line for the whole province. */
export const LINE: Listing = {
  ...CLINIC,
  id: 'ligne',
  name: { fr: 'Ligne d’aide du Nord' },
  places: [],
  atADistance: { provinces: ['ON'], phones: ['+18005550199'] },
  web: [],
  commerce: undefined,
};

/** Names that are not what a name should be; each must stay text. */
export const HOSTILE_NAMES = [
  '<img src=x onerror="globalThis.harmed = true"> & fils',
  '‏عيادة الأسنان 🦷 du Nord',
  'Clinique '.repeat(34).trim(),
  '=HYPERLINK("https://mal.example";"Cliquez")',
];
