/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 *
 * Only what the box says until the first results: it loads before one can type.
 */
import { afterDe } from '@relais/core/elision';
import { plural } from './plural.ts';

export const box = {
  title: 'Trouver un service en français',
  what: 'Que cherchez-vous?',
  whatExample: 'dentiste, garderie, avocate…',
  where: 'Près de quel endroit?',
  whereExample: 'ville ou code postal',
  search: 'Chercher',
  clear: 'Effacer',
  aroundMe: 'Autour de moi',
  aroundMeLocating: 'Localisation…',
  myPosition: 'Autour de moi',
  suggestions: (count: number) =>
    count ? plural.fr(count, 'suggestion', 'suggestions') : 'Aucune suggestion',
  loading: 'Ouverture du répertoire…',
  searching: 'Recherche…',
  retry: 'Essayer de nouveau',
  unreachable: 'Le répertoire ne répond pas. Vérifiez votre connexion, puis essayez de nouveau.',
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

export type BoxStrings = typeof box;
