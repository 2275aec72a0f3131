/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 *
 * Here stands only what the box says before and with its first results: it loads before one can type.
 */
import { afterDe } from '@relais/core/wording';

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat('fr-CA').format(count)}\u00A0${count > 1 ? many : one}`;

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
  aroundMeDenied: 'Votre appareil n’a pas donné sa position. Écrivez plutôt le nom d’une ville.',
  myPosition: 'Autour de moi',
  suggestions: (count: number) => (count ? plural(count, 'suggestion', 'suggestions') : 'Aucune suggestion'),
  frequent: 'On trouve ici, entre autres',
  loading: 'Ouverture du répertoire…',
  opening: 'Ouverture…',
  notLoaded: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
  searching: 'Recherche…',
  resultsNear: (count: number, place: string) =>
    `${plural(count, 'service', 'services')} en français près ${afterDe(place)}`,
  resultsAround: (count: number) => `${plural(count, 'service', 'services')} en français autour de vous`,
  foundNear: (count: number, place: string) =>
    `${plural(count, 'résultat', 'résultats')} près ${afterDe(place)}`,
  othersToConfirm: (count: number) => `, ${plural(count, 'autre', 'autres')} à confirmer`,
  toConfirm: (count: number) => `; ${plural(count, 'service', 'services')} à confirmer`,
  results: (count: number) => plural(count, 'service', 'services'),
  noneNear: (place: string) => `Rien de confirmé en français près ${afterDe(place)}`,
  noneNearYou: 'Rien de confirmé en français autour de vous',
  noResults: 'Nous n’avons rien trouvé.',
  noResultsHint: 'Essayez un mot plus courant, ou dites-nous ce que vous cherchiez\u00A0: quelqu’un le lira.',
  whatNeeded: (place: string) => `Que cherchez-vous près ${afterDe(place)}?`,
  unknownPlace: (place: string) =>
    `Nous ne connaissons pas «\u00A0${place}\u00A0». Essayez une ville voisine ou un code postal.`,
  placeNeeded: 'Ajoutez un endroit pour voir ce qu’il y a tout près.',
  groups: {
    near: (place: string) => (place ? `Près ${afterDe(place)}` : 'Près de vous'),
    'at-a-distance': 'À distance, en français',
    farther: 'Plus loin',
  },
  atADistance: 'À distance',
  more: (count: number) => `Afficher ${plural(count, 'autre résultat', 'autres résultats')}`,
  widen: 'Voir aussi à distance et plus loin',
  outbox: {
    waiting: (count: number) =>
      `${plural(count, 'message attend', 'messages attendent')} de partir. ${count > 1 ? 'Ils sont gardés' : 'Il est gardé'} sur cet appareil.`,
    refused: (count: number) =>
      `${plural(count, 'message n’a pas été accepté', 'messages n’ont pas été acceptés')}. ${count > 1 ? 'Leur contenu est' : 'Son contenu est'} encore sur cet appareil.`,
    sendNow: 'Envoyer maintenant',
  },
  problems: {
    retry: 'Essayer de nouveau',
    kept: (date: string) =>
      `L’édition la plus récente du répertoire n’est pas accessible\u00A0: voici celle du ${date}.`,
    keptUnsafe: (date: string) =>
      `La nouvelle édition du répertoire n’est pas digne de confiance\u00A0: nous gardons celle du ${date}.`,
    partial:
      'Une partie du répertoire n’a pas pu être lue\u00A0: il manque peut-être des services ci-dessous.',
    misconfigured:
      'Cette boîte de recherche n’est pas bien installée. La personne responsable de ce site trouvera l’explication dans la console.',
    'insecure-context': 'La recherche demande une page sécurisée (https).',
    unreachable: 'Le répertoire ne répond pas. Vérifiez votre connexion, puis essayez de nouveau.',
    cors: 'Le répertoire ne permet pas encore à ce site de le lire. La personne responsable du site trouvera l’explication dans la console.',
    missing: 'Une partie du répertoire est introuvable. Essayez de nouveau dans un moment.',
    unreadable: 'Cette version de la boîte de recherche ne peut pas lire ce répertoire.',
    signature:
      'Ce répertoire n’est pas signé par l’organisme attendu\u00A0: par prudence, rien n’est affiché.',
    'rolled-back':
      'Le répertoire reçu est plus ancien que celui déjà vu\u00A0: par prudence, rien n’est affiché.',
    damaged: 'Une partie du répertoire est abîmée\u00A0: par prudence, elle n’est pas affichée.',
  },
  footer: {
    edition: (name: string, date: string) => `${name}, édition du ${date}`,
    fictional: 'Données fictives',
    follow: 'Suivre une demande',
    privacy: 'Ce que vous cherchez reste sur votre appareil.',
  },
};

export type BoxStrings = typeof box;
