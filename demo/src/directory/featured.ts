/** Four businesses whose own sites the demo serves, written by hand. */
import type { Listing } from '@relais/core/listing';
import { FICTITIOUS_SOURCE } from './source.ts';

const NBSP = '\u00a0';

export const FEATURED: Listing[] = [
  {
    id: 'clinique-dentaire-du-ruisseau',
    name: { fr: 'Clinique dentaire du Ruisseau', en: 'Ruisseau Dental Clinic' },
    description: {
      fr: 'Soins dentaires pour toute la famille, au bord du ruisseau depuis 1994.',
      en: 'Dental care for the whole family, beside the creek since 1994.',
    },
    legalForm: 'professional',
    categories: ['amenity/dentist'],
    french: {
      offer: 'active',
      channels: ['in-person', 'phone', 'writing'],
      how: { fr: 'Faites le 1 pour le français', en: 'Press 1 for French' },
      evidence: [
        { how: 'declared', by: { fr: 'la clinique', en: 'the clinic' }, date: '2026-03-09' },
        { how: 'reported', by: { fr: 'des visiteurs', en: 'visitors' }, count: 3, date: '2026-10-06' },
      ],
    },
    places: [
      {
        address: '418, rue Elm',
        city: 'Sudbury',
        province: 'ON',
        postalCode: 'P3C 1V4',
        latitude: 46.4931,
        longitude: -81.0079,
        phones: ['+17055550111'],
        hours: 'Mo-Th 08:00-17:00; Fr 08:00-12:00; PH off',
        wheelchair: true,
      },
    ],
    web: ['http://clinique-du-ruisseau.localhost/', 'https://clinique-du-ruisseau.example/'],
    email: 'accueil@clinique-du-ruisseau.example',
    source: FICTITIOUS_SOURCE,
  },
  {
    id: 'plomberie-du-nord',
    name: { fr: 'Plomberie du Nord', en: 'Du Nord Plumbing' },
    description: {
      fr: 'Débouchage, chauffe-eau et tuyaux gelés, à Sudbury et dans la Vallée.',
      en: 'Drains, water heaters and frozen pipes, in Sudbury and the Valley.',
    },
    legalForm: 'business',
    categories: ['craft/plumber', 'craft/hvac'],
    french: {
      offer: 'on-request',
      channels: ['in-person', 'phone'],
      how: { fr: `Au téléphone, demandez M.${NBSP}Rancourt`, en: 'On the phone, ask for Mr. Rancourt' },
      evidence: [
        { how: 'called', by: { fr: 'l’équipe de Relais', en: 'the Relais team' }, date: '2026-05-21' },
      ],
    },
    places: [
      {
        address: '1260, chemin Lasalle',
        city: 'Sudbury',
        province: 'ON',
        postalCode: 'P3A 1Y8',
        latitude: 46.5208,
        longitude: -80.9432,
        phones: ['+17055550122'],
        hours: 'Mo-Fr 07:30-17:00; Sa 08:00-12:00; PH off',
      },
    ],
    web: ['http://plomberie-du-nord.localhost/', 'https://plomberie-du-nord.example/'],
    email: 'info@plomberie-du-nord.example',
    source: FICTITIOUS_SOURCE,
  },
  {
    id: 'cafe-de-l-ecluse',
    name: { fr: 'Café de l’Écluse', en: 'Écluse Café' },
    description: {
      fr: 'Café torréfié ici, soupes du jour et chansons le vendredi.',
      en: 'Coffee roasted here, daily soups and songs on Fridays.',
    },
    legalForm: 'business',
    categories: ['amenity/cafe'],
    french: {
      offer: 'limited',
      channels: ['in-person'],
      when: { fr: 'Le matin, du mardi au vendredi', en: 'Mornings, Tuesday to Friday' },
      how: { fr: `Demandez Mme${NBSP}Séguin au comptoir`, en: 'Ask for Ms. Séguin at the counter' },
      evidence: [
        { how: 'visited', by: { fr: 'l’équipe de Relais', en: 'the Relais team' }, date: '2026-08-14' },
      ],
    },
    places: [
      {
        address: '87, rue Durham',
        city: 'Sudbury',
        province: 'ON',
        postalCode: 'P3E 3M4',
        latitude: 46.4908,
        longitude: -80.9921,
        phones: ['+17055550133'],
        hours: 'Tu-Fr 07:00-17:00; Sa 08:00-16:00; PH off',
        wheelchair: true,
      },
    ],
    web: ['http://cafe-de-l-ecluse.localhost/', 'https://cafe-de-l-ecluse.example/'],
    source: FICTITIOUS_SOURCE,
  },
  {
    id: 'riverside-law',
    name: { en: 'Riverside Law' },
    description: {
      en: 'Family law, wills and real estate, with evening appointments on Wednesdays.',
      fr: 'Droit de la famille, testaments et immobilier, rendez-vous le mercredi soir.',
    },
    legalForm: 'professional',
    categories: ['office/lawyer'],
    french: {
      offer: 'interpreter',
      channels: ['in-person', 'phone'],
      how: {
        fr: 'Demandez un service d’interprétation 48 heures à l’avance',
        en: 'Ask for an interpreter 48 hours ahead',
      },
      evidence: [
        { how: 'called', by: { fr: 'l’équipe de Relais', en: 'the Relais team' }, date: '2026-02-18' },
      ],
    },
    places: [
      {
        address: '55 Larch Street, Suite 204',
        city: 'Sudbury',
        province: 'ON',
        postalCode: 'P3E 1B7',
        latitude: 46.4899,
        longitude: -80.9893,
        phones: ['+17055550144'],
        hours: 'Mo,Tu,Th,Fr 09:00-17:00; We 09:00-20:00; PH off',
      },
    ],
    web: ['http://riverside-law.localhost/', 'https://riverside-law.example/'],
    source: FICTITIOUS_SOURCE,
  },
];
