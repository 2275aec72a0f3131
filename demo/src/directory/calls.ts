/** Whom some of the made-up organisations seek: by their service and their town, where there is one. */
import type { Call, Listing } from '@relais/core/listing';

const CALLING: Array<{ category: string; city: string; calls: Call[] }> = [
  {
    category: 'ca/settlement-services',
    city: 'Sudbury',
    calls: [
      {
        kind: 'volunteer',
        title: {
          fr: 'Jumelage avec des familles nouvellement arrivées',
          en: 'Welcoming families new to town',
        },
        text: {
          fr: 'Deux heures par semaine, le soir ou la fin de semaine, avec une formation et une petite équipe.',
          en: 'Two hours a week, evenings or weekends, with training and a small team.',
        },
        until: '2029-06-30',
        howMany: 4,
      },
      {
        kind: 'board-member',
        title: { fr: 'Trésorerie du conseil' },
        text: { fr: 'Une réunion par mois, en français. Un coup de main est offert la première année.' },
      },
    ],
  },
  {
    category: 'amenity/cafe',
    city: 'Sudbury',
    calls: [
      {
        kind: 'successor',
        title: { fr: 'Reprise collective du café', en: 'A collective takeover of the café' },
        text: {
          fr: 'Après vingt ans, la propriétaire aimerait passer le café à une coopérative de travail.',
          en: 'After twenty years, the owner would like to pass the café on to a workers’ co-operative.',
        },
      },
    ],
  },
  {
    category: 'ca/community-health-centre',
    city: 'Sudbury',
    calls: [
      {
        kind: 'tender',
        title: { fr: 'Entretien ménager de la clinique', en: 'Cleaning of the clinic' },
        until: '2029-03-15',
        link: 'https://appels-offres.example/entretien-menager',
      },
    ],
  },
  {
    category: 'amenity/social_facility/food_bank',
    city: 'Moncton',
    calls: [
      { kind: 'member' },
      { kind: 'sponsor', title: { fr: 'Paniers de Noël', en: 'Christmas hampers' } },
    ],
  },
];

/** The listings, those that call with their calls: of each service and town the first. */
export function withCalls(listings: Listing[]): Listing[] {
  const callsOf = new Map(
    CALLING.flatMap(({ category, city, calls }) => {
      const caller = listings.find(
        ({ categories, places }) =>
          categories.includes(category) && places.some((place) => place.city === city),
      );
      return caller ? [[caller.id, calls] as const] : [];
    }),
  );
  return listings.map((listing) => {
    const calls = callsOf.get(listing.id);
    return calls ? { ...listing, calls } : listing;
  });
}
