/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 *
 * All that is said beyond the box and first results: `fr.box.ts` has that, and loads first.
 */

import { afterDe } from '@relais/core/elision';
import { plural } from './plural.ts';

export const fr = {
  problems: {
    misconfigured:
      'Cette boîte de recherche n’est pas bien installée. La personne responsable de ce site trouvera l’explication dans la console.',
    'insecure-context': 'La recherche demande une page sécurisée (https).',
    cors: 'Le répertoire ne permet pas encore à ce site de le lire. La personne responsable du site trouvera l’explication dans la console.',
    missing: 'Une partie du répertoire est introuvable. Essayez de nouveau dans un moment.',
    unreadable: 'Cette version de la boîte de recherche ne peut pas lire ce répertoire.',
    signature:
      'Ce répertoire n’est pas signé par l’organisme attendu\u00A0: par prudence, rien n’est affiché.',
    'rolled-back':
      'Le répertoire reçu est plus ancien que celui déjà vu\u00A0: par prudence, rien n’est affiché.',
    damaged: 'Une partie du répertoire est abîmée\u00A0: par prudence, elle n’est pas affichée.',
  },
  aroundMeDenied: 'Votre appareil n’a pas donné sa position. Écrivez plutôt le nom d’une ville.',
  crisis: {
    title: 'Vous n’avez pas à traverser cela sans aide. Parlez à quelqu’un tout de suite.',
    line: '9-8-8\u00A0:',
    how: 'appel ou texto, jour et nuit, en français. C’est gratuit.',
    call: 'Appeler le 9-8-8',
    text: 'Texter le 9-8-8',
    danger: 'Si une vie est en danger maintenant\u00A0:',
    callDanger: 'Appeler le 9-1-1',
  },
  opening: 'Ouverture…',
  notLoaded: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
  foundNear: (count: number, place: string) =>
    `${plural.fr(count, 'résultat', 'résultats')} près ${afterDe(place)}`,
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
  edition: {
    kept: (date: string) =>
      `L’édition la plus récente du répertoire n’est pas accessible\u00A0: voici celle du ${date}.`,
    keptUnsafe: (date: string) =>
      `La nouvelle édition du répertoire n’est pas digne de confiance\u00A0: nous gardons celle du ${date}.`,
    partial:
      'Une partie du répertoire n’a pas pu être lue\u00A0: il manque peut-être des services ci-dessous.',
  },
  card: {
    loading: 'Ouverture de la fiche…',
    howTo: 'Pour un service en français',
    channels: 'En français\u00A0:',
    when: 'Quand\u00A0:',
    right: 'Votre droit\u00A0:',
    address: 'Adresse',
    sourceUnknown: 'On ne sait pas d’où vient ce renseignement.',
    noEvidence:
      'Personne ne nous l’a encore dit. Vous pouvez demander\u00A0: «\u00A0Bonjour, est-ce possible en français?\u00A0»',
    old: 'À confirmer\u00A0: ce renseignement date.',
    call: (phone: string) => `Appeler le ${phone}`,
    directions: 'Itinéraire',
    web: 'Site web',
    email: 'Écrire',
    hours: 'Heures d’ouverture',
    places: (count: number) => `${count} adresses`,
    wheelchair: 'Accessible en fauteuil roulant',
    noWheelchair: 'Pas accessible en fauteuil roulant',
    callBack: 'Rappelez-moi en français',
    source: (source: string, date: string) => `Source\u00A0: ${source}${date ? `, ${date}` : ''}`,
  },
  filterPanel: {
    title: 'Filtres',
    category: 'Sorte de service',
    anyCategory: 'Toutes',
    when: 'Quand et comment',
    openNow: 'Ouvert maintenant',
    atADistance: 'À distance (téléphone ou vidéo)',
    wheelchair: 'Accessible en fauteuil roulant',
    offer: 'Service en français',
    legalForm: 'Qui offre le service',
    buyers: 'Pour les organisations',
    sells: 'Vend aux organisations',
  },
  map: {
    title: 'Carte des résultats',
    zoomIn: 'Rapprocher',
    zoomOut: 'Éloigner',
    all: 'Tout voir',
    pin: (number: number, name: string, offer: string, distance: string) =>
      [`${number}\u00A0: ${name}`, offer, distance].filter(Boolean).join(', '),
    /** `shown` : ce qui est écrit sur l’épingle, pour qui la nomme à voix haute. */
    several: (shown: string, numbers: string) => `${shown}\u00A0: résultats ${numbers}; rapprocher la carte`,
    and: 'et',
    beyond: (count: number) =>
      count > 1
        ? `${count} résultats sont hors de la carte. Tout voir`
        : 'Un résultat est hors de la carte. Tout voir',
    simple: 'Carte simplifiée, sans les rues. Points à 100\u00A0m près.',
    ground: 'Fond\u00A0: Natural Earth.',
    tilesTell: (host: string) => `Fond de carte demandé à ${host}, qui voit donc le quartier affiché.`,
  },
  callBack: {
    title: 'Rappelez-moi en français',
    intro: (name: string) => `On vous rappelle pour vous diriger vers ${name}.`,
    reader: (recipient: string) => `Votre demande sera lue par ${recipient}, et par personne d’autre.`,
    name: 'Votre nom',
    nameMissing: 'Écrivez votre nom, pour qu’on sache qui demander.',
    reach: 'Comment vous joindre',
    reachHint: 'téléphone ou courriel',
    reachMissing: 'Écrivez un numéro de téléphone ou une adresse courriel.',
    reachInvalid:
      'Cela ne ressemble ni à un numéro de téléphone ni à une adresse courriel. Vérifiez ce que vous avez écrit.',
    when: 'Le meilleur moment',
    whens: ['Peu importe', 'Le matin', 'L’après-midi', 'Le soir'],
    note: 'Autre chose à savoir?',
    optional: 'facultatif',
    consent: (recipient: string) =>
      `J’accepte que ${recipient} communique avec moi au sujet de cette demande.`,
    consentMissing: 'Cochez la case pour qu’on puisse communiquer avec vous.',
    send: 'Envoyer ma demande',
    cancel: 'Annuler',
  },
  request: {
    title: 'Dites-nous ce que vous cherchiez',
    intro: 'Chaque demande aide à savoir où le français manque.',
    sought: 'Je cherchais',
    soughtMissing: 'Écrivez ce que vous cherchiez, en un mot ou deux.',
    near: 'Près de',
    send: 'Envoyer',
  },
  sent: {
    title: 'Merci, c’est noté\u00A0: votre message est en route.',
    code: 'Votre code de suivi',
    keep: 'Gardez ce code\u00A0: il permet de suivre votre demande ou de la retirer.',
    copyCode: 'Copier le code',
    codeCopied: 'Code copié',
    waiting:
      'Pas de connexion pour l’instant\u00A0: votre demande est gardée sur cet appareil. Elle partira dès le retour de la connexion, ou à votre prochaine visite sur ce site.',
    waitingNotDurable:
      'Pas de connexion pour l’instant\u00A0: gardez cette page ouverte, votre demande partira dès le retour de la connexion.',
    received: (recipient: string) => `Votre demande a été reçue par ${recipient}.`,
    failed: 'Votre demande n’a pas pu être préparée. Rien n’est parti. Essayez de nouveau.',
    /** Avant l’envoi : l’organisme dont c’est le site se nomme dans ce qui est envoyé. */
    partner: (name: string) =>
      `Votre message dira aussi de quel site il vient\u00A0: ${name}. Il ne dit rien d’autre de cette page.`,
  },
  follow: {
    title: 'Suivre une demande',
    code: 'Code de suivi',
    codeExample: 'K7QM-4T2X-9HRD',
    codeMissing: 'Écrivez le code reçu au moment de l’envoi, par exemple K7QM-4T2X-9HRD.',
    look: 'Voir où elle en est',
    unknown:
      'Aucune demande ne porte ce code. Vérifiez chaque caractère\u00A0: il n’y a pas de I, de L, de O ni de U.',
    unreachable: 'Pas de connexion\u00A0: rien n’a changé. Essayez de nouveau dans un moment.',
    tooMany: 'Trop d’essais de suite. Attendez une minute, puis essayez de nouveau.',
    waiting: 'Pas encore partie\u00A0: elle attend la connexion sur cet appareil.',
    refused: (why: string) => `Pas acceptée\u00A0: ${why}`,
    withdraw: 'Retirer ma demande',
    withdrawAsk: 'Son contenu sera effacé pour de bon. La retirer?',
    withdrawYes: 'Oui, la retirer',
    withdrawNo: 'Non, la garder',
    withdrawn: 'Votre demande est retirée et son contenu est effacé.',
    tooLate: 'Cette demande est déjà terminée; il n’y a plus rien à retirer.',
    reason: (reason: string) => `«\u00A0${reason}\u00A0»`,
    close: 'Fermer',
  },
};

export type Strings = typeof fr;
