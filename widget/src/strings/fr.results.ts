/** Ce que dit la boîte une fois le répertoire ouvert : résultats, groupes, pied de page. */
import { afterDe } from '@relais/core/elision';
import { plural } from './plural.ts';

export const results = {
  frequent: 'On trouve ici, entre autres',
  resultsNear: (count: number, place: string) =>
    `${plural.fr(count, 'service', 'services')} en français près ${afterDe(place)}`,
  resultsAround: (count: number) => `${plural.fr(count, 'service', 'services')} en français autour de vous`,
  othersToConfirm: (count: number) => `, ${plural.fr(count, 'autre', 'autres')} à confirmer`,
  footer: {
    edition: (name: string, date: string) => `${name}, édition du ${date}`,
    fictional: 'Données fictives',
    follow: 'Suivre une demande',
    privacy: 'Ce que vous cherchez reste sur votre appareil.',
  },
  narrow: (count: number) => (count ? `Filtres (${count})` : 'Filtrer'),
};

export type ResultStrings = typeof results;
