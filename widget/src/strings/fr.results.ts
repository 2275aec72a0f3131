/** Ce que dit la boîte une fois le répertoire ouvert : résultats, groupes, pied de page. */
import { afterDe } from '@relais/core/elision';
import { plural } from './plural.ts';

export const results = {
  crisis: {
    title: 'Vous n’avez pas à traverser cela sans aide. Parlez à quelqu’un tout de suite.',
    line: '9-8-8\u00A0:',
    how: 'appel ou texto, jour et nuit, en français. C’est gratuit.',
    call: 'Appeler le 9-8-8',
    text: 'Texter le 9-8-8',
    danger: 'Si une vie est en danger maintenant\u00A0:',
    callDanger: 'Appeler le 9-1-1',
  },
  frequent: 'On trouve ici, entre autres',
  opening: 'Ouverture…',
  notLoaded: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
  resultsNear: (count: number, place: string) =>
    `${plural.fr(count, 'service', 'services')} en français près ${afterDe(place)}`,
  resultsAround: (count: number) => `${plural.fr(count, 'service', 'services')} en français autour de vous`,
  foundNear: (count: number, place: string) =>
    `${plural.fr(count, 'résultat', 'résultats')} près ${afterDe(place)}`,
  othersToConfirm: (count: number) => `, ${plural.fr(count, 'autre', 'autres')} à confirmer`,
  toConfirm: (count: number) => `; ${plural.fr(count, 'service', 'services')} à confirmer`,
  results: (count: number) => plural.fr(count, 'service', 'services'),
  noneNear: (place: string) => `Rien de confirmé en français près ${afterDe(place)}`,
  noneNearYou: 'Rien de confirmé en français autour de vous',
  noResults: 'Nous n’avons rien trouvé.',
  noResultsHint: 'Essayez un mot plus courant, ou dites-nous ce que vous cherchiez\u00A0: quelqu’un le lira.',
  whatNeeded: (place: string) => `Que cherchez-vous près ${afterDe(place)}?`,
  unknownPlace: (place: string) =>
    `Nous ne connaissons pas «\u00A0${place}\u00A0». Essayez une ville voisine ou un code postal.`,
  placeAsked: 'Près de quel endroit?',
  placeAskedHint:
    'Une ville ou un code postal suffit\u00A0: nous commencerons par ce qui est tout près. Votre endroit n’est gardé nulle part.',
  writePlace: 'Écrire un endroit',
  anywhere: (count: number) =>
    count > 1
      ? `Voir quand même ${plural.fr(count, 'service', 'services')} partout au pays`
      : 'Voir quand même le service trouvé ailleurs au pays',
  groups: {
    near: (place: string) => (place ? `Près ${afterDe(place)}` : 'Près de vous'),
    'at-a-distance': 'À distance, en français',
    farther: 'Plus loin',
  },
  atADistance: 'À distance',
  /** Provinces, by their names. */
  onlyIn: (provinces: string) => `Cette recherche ne couvre que\u00A0: ${provinces}.`,
  country: 'Chercher ce nom partout au pays',
  countryTells: 'Le site du répertoire voit alors le début du nom, et rien d’autre.',
  why: {
    title: 'Pourquoi ce résultat\u00A0:',
    category: (words: string) => `offre «\u00A0${words}\u00A0»`,
    name: (words: string) => `s’appelle «\u00A0${words}\u00A0»`,
    near: (distance: string) => `à ${distance}`,
    open: 'ouvert maintenant',
  },
  filters: {
    open: (count: number) => (count ? `Filtres (${count})` : 'Filtrer'),
    clear: 'Enlever les filtres',
    nothing: 'Rien ne répond à tous vos filtres. Enlevez-les pour voir le reste.',
  },
  toMap: {
    open: 'Voir sur la carte',
    close: 'Masquer la carte',
  },
  more: (count: number) => `Afficher ${plural.fr(count, 'autre résultat', 'autres résultats')}`,
  widen: 'Voir aussi à distance et plus loin',
  outbox: {
    waiting: (count: number) =>
      `${plural.fr(count, 'message attend', 'messages attendent')} de partir. ${count > 1 ? 'Ils sont gardés' : 'Il est gardé'} sur cet appareil.`,
    waitingNotDurable: (count: number) =>
      `${plural.fr(count, 'message attend', 'messages attendent')} de partir. Gardez cette page ouverte\u00A0: ici, rien ne peut être gardé sur cet appareil.`,
    refused: (count: number) =>
      `${plural.fr(count, 'message n’a pas été accepté', 'messages n’ont pas été acceptés')}. ${count > 1 ? 'Leur contenu est' : 'Son contenu est'} encore sur cet appareil.`,
    sendNow: 'Envoyer maintenant',
  },
  footer: {
    edition: (name: string, date: string) => `${name}, édition du ${date}`,
    fictional: 'Données fictives',
    follow: 'Suivre une demande',
    privacy: 'Ce que vous cherchez reste sur votre appareil.',
  },
  edition: {
    kept: (date: string) =>
      `L’édition la plus récente du répertoire n’est pas accessible\u00A0: voici celle du ${date}.`,
    keptUnsafe: (date: string) =>
      `La nouvelle édition du répertoire n’est pas digne de confiance\u00A0: nous gardons celle du ${date}.`,
    partial:
      'Une partie du répertoire n’a pas pu être lue\u00A0: il manque peut-être des services ci-dessous.',
  },
};

export type ResultStrings = typeof results;
