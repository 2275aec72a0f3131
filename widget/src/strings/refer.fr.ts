/**
 * Ce qu’on peut faire d’une fiche : la transmettre, la garder, l’imprimer, la corriger. Un fichier à part, parce que
 * rien de cela n’est chargé avant qu’une fiche soit ouverte.
 * Le français du Canada, écrit à la main : mêmes règles que dans fr.ts.
 */
import { afterDe } from '@relais/core/elision';
import type { Offer } from '@relais/core/listing';
import type { Correctable, Kind, Shortcoming } from '@relais/core/submission';
import { plural } from './plural.ts';

/** Ce qu’on dit en appelant, selon ce qui est offert. Toujours en français, quelle que soit la langue de la boîte. */
export const SAY: Record<Offer, string> = {
  active: 'Bonjour, j’aimerais un service en français, s’il vous plaît.',
  'on-request': 'Bonjour, j’aimerais un service en français, s’il vous plaît.',
  limited: 'Bonjour, j’aimerais un service en français, s’il vous plaît. Quand est-ce possible?',
  interpreter: 'Bonjour, j’aimerais un service d’interprétation en français, s’il vous plaît.',
  none: 'Bonjour, est-ce possible en français?',
  unknown: 'Bonjour, est-ce possible en français?',
};

/** Ce qu’on peut ajouter si on répond en anglais. */
export const SAY_IN_ENGLISH: Record<Offer, string> = {
  active: 'In French, please.',
  'on-request': 'In French, please.',
  limited: 'When could I be served in French, please?',
  interpreter: 'With a French interpreter, please.',
  none: 'Is anyone able to help me in French?',
  unknown: 'Is anyone able to help me in French?',
};

export const referFr = {
  card: {
    say: 'Au téléphone, dites\u00A0:',
    sayMeans: '',
    ifEnglish: 'Si on vous répond en anglais\u00A0:',
    callOther: (phone: string) => `ou le ${phone}`,
    mailSubject: 'Service en français',
    mailBody: 'Bonjour,\n\nJ’aimerais un service en français.\n\n',
    newTab: 'nouvel onglet',
    keep: 'Garder dans ma liste',
    kept: 'Dans ma liste',
    pass: 'Diriger quelqu’un vers ce service',
    print: 'Imprimer la fiche',
    correct: 'Une erreur?',
    report: 'Pas de service en français?',
    notLoaded: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
    buyers: 'Pour les organismes qui achètent',
    sells: 'Offre',
    contracts: 'Contrats réalisés',
    impact: 'Retombées dans son milieu',
  },
  hours: {
    from: (day: string) => `À partir du ${day}`,
    until: (day: string) => `Heures connues jusqu’au ${day}.`,
    sameOnHolidays: 'Mêmes heures les jours fériés.',
    closedOnHolidays: 'Fermé les jours fériés.',
    onHolidays: (hours: string) => `Jours fériés\u00A0: ${hours}.`,
    holidaysUnknown:
      'Les jours fériés, les heures ne sont pas confirmées\u00A0: appelez avant de vous déplacer.',
    holiday: (day: string, name: string, hours: string | undefined) =>
      `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${name}\u00A0: ${hours ?? 'heures non confirmées'}`,
  },
  share: {
    title: 'Diriger quelqu’un vers ce service',
    language: 'Langue du message',
    languages: { fr: 'français', en: 'anglais' },
    message: 'Le message',
    messageHint: 'vous pouvez le changer',
    /** `inFrench` : qu’on y serve en français n’est dit que là où on le sait. */
    opening: (inFrench: boolean): string =>
      inFrench ? 'Bonjour, voici un service en français\u00A0:' : 'Bonjour, voici un service\u00A0:',
    sms: 'Message texte',
    email: 'Courriel',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed:
      'La copie n’a pas marché\u00A0: le texte est sélectionné, copiez-le avec le clavier ou le menu.',
    sheet: 'Partager avec…',
    qr: 'Code QR',
    qrHide: 'Cacher le code QR',
    qrHow: 'Pointez l’appareil photo d’un téléphone vers ce code.',
    qrAlt: (name: string) => `Code QR de la fiche de ${name}`,
    qrFailed: 'Le code n’a pas pu être dessiné. Essayez de nouveau.',
    print: 'Imprimer la fiche',
    private: 'Le lien dit quel service, et rien d’autre\u00A0: ni qui l’envoie, ni qui le reçoit.',
    privateNoLink: 'Rien ne passe par nous\u00A0: le message part de votre appareil.',
    subject: (name: string, inFrench: boolean) =>
      `Un service${inFrench ? ' en français' : ''}\u00A0: ${name}`,
    close: 'Fermer',
  },
  paper: {
    printing: 'Préparation de l’impression…',
    notAllowed:
      'Cette page ne permet pas d’imprimer d’ici. Copiez plutôt le message, ou ouvrez la fiche dans son propre onglet.',
    slip: (inFrench: boolean): string =>
      inFrench ? 'Un service en français pour vous' : 'Un service pour vous',
    howTo: 'Pour un service en français',
    say: 'En appelant, dites',
    phone: 'Téléphone',
    address: 'Adresse',
    hours: 'Heures',
    web: 'Web',
    email: 'Courriel',
    atADistance: 'À distance',
    scan: 'La fiche à jour',
    notes: 'Notes',
    referredBy: 'De la part de',
    when: 'Rendez-vous',
    origin: (directory: string, edition: string, source: string) =>
      `${directory}, édition du ${edition}. Source\u00A0: ${source}.`,
    printed: (date: string) => `Imprimé le ${date}.`,
    confirm: 'Les renseignements peuvent changer\u00A0: appelez avant de vous déplacer.',
    portfolio: (inFrench: boolean): string => (inFrench ? 'Services en français' : 'Services'),
    portfolioFor: 'Préparé pour',
    map: 'Où se trouvent ces services',
    mapNote: 'Les numéros sont ceux des fiches. Carte simplifiée, sans les rues; fond\u00A0: Natural Earth.',
    position: (n: number, count: number) => `${n} de ${count}`,
    legend: 'Les signes',
    page: (page: string, count: string) => `page ${page} de ${count}`,
  },
  basket: {
    title: 'Ma liste',
    count: (count: number) => plural.fr(count, 'service', 'services'),
    added: (name: string, count: number) =>
      `${name} est dans votre liste, qui compte ${plural.fr(count, 'service', 'services')}.`,
    open: (count: number) => `Voir ma liste (${count})`,
    forPageOnly: 'La liste dure le temps de cette page\u00A0: imprimez-la ou exportez-la pour la garder.',
    remove: (name: string) => `Retirer ${name}`,
    removeShort: 'Retirer',
    removed: (name: string) => `${name} n’est plus dans votre liste.`,
    emptied: 'Votre liste est vide.',
    undo: 'Annuler le retrait',
    empty: 'Vider la liste',
    compare: 'Comparer',
    compareHide: 'Ne plus comparer',
    comparison: 'Comparaison des services gardés',
    offer: 'En français',
    how: 'Comment s’y prendre',
    hours: 'Heures',
    distance: 'Distance',
    phones: 'Téléphone',
    address: 'Adresse',
    sells: 'Offre aux organismes',
    contracts: 'Contrats réalisés',
    unknown: 'pas connu',
    /** Sans nom d’endroit, c’est la position de la personne elle-même. */
    from: (distance: string, place: string) => `${distance} ${place ? afterDe(place) : 'de vous'}`,
    print: 'Imprimer le cahier',
    csv: 'Exporter (CSV)',
    fileName: 'services-en-francais',
    language: 'Langue du papier et du fichier',
    close: 'Fermer la liste',
  },
  csv: {
    name: 'Nom',
    offer: 'Service en français',
    evidence: 'Comment on le sait',
    how: 'Pour un service en français',
    channels: 'En français (comment)',
    when: 'En français (quand)',
    address: 'Adresse',
    city: 'Ville',
    province: 'Province',
    postalCode: 'Code postal',
    phones: 'Téléphone',
    email: 'Courriel',
    web: 'Site web',
    hours: 'Heures',
    wheelchair: 'Accessible en fauteuil roulant',
    sells: 'Offre aux organismes',
    contracts: 'Contrats réalisés',
    impact: 'Retombées dans son milieu',
    link: 'Fiche',
    source: 'Source',
    sourceDate: 'Date de la source',
    yes: 'oui',
    no: 'non',
  },
  callBack: {
    forWhom: 'Qui doit-on rappeler?',
    me: 'Moi',
    someoneElse: 'Quelqu’un d’autre, qui est d’accord',
    theirName: 'Nom de cette personne',
    theirNameMissing: 'Écrivez le nom de la personne à rappeler.',
    theirReach: 'Comment joindre cette personne',
    yourName: 'Votre nom ou votre organisme',
    introForOther: (name: string) => `On rappelle cette personne pour la diriger vers ${name}.`,
    theirConsent: (recipient: string) =>
      `Cette personne m’a dit qu’elle accepte que ${recipient} communique avec elle au sujet de cette demande.`,
    theirConsentMissing: 'Demandez d’abord son accord à cette personne, puis cochez la case.',
  },
  listen: {
    correctTitle: 'Qu’est-ce qui est à corriger?',
    correctIntro: (name: string) => `Fiche\u00A0: ${name}`,
    fields: {
      phone: 'Le téléphone',
      address: 'L’adresse',
      hours: 'Les heures',
      french: 'Le service en français',
      web: 'Le site web ou le courriel',
      name: 'Le nom ou la description',
      'closed-for-good': 'C’est fermé pour de bon',
      other: 'Autre chose',
    } satisfies Record<Correctable, string>,
    aboutMissing: 'Cochez au moins une réponse, pour qu’on sache où regarder.',
    correctNote: 'Qu’est-ce qui serait juste?',
    reportTitle: 'Avez-vous eu un service en français?',
    reportIntro: (name: string) => `Au sujet de\u00A0: ${name}`,
    yes: 'Oui, en français',
    no: 'Non, ou pas vraiment',
    shortcomingsTitle: 'Que s’est-il passé?',
    shortcomings: {
      nobody: 'Personne ne parlait français',
      away: 'La personne qui parle français n’était pas là',
      refused: 'On a refusé de me servir en français',
      'long-wait': 'J’ai dû attendre beaucoup plus longtemps',
      partly: 'Seulement une partie s’est faite en français',
      other: 'Autre chose',
    } satisfies Record<Shortcoming, string>,
    servedMissing: 'Répondez par oui ou par non.',
    month: 'Quand était-ce?',
    reportNote: 'Autre chose à dire?',
    optional: 'facultatif',
    wantAnswer: 'J’aimerais une réponse',
    reachMissing: 'Écrivez un numéro de téléphone ou une adresse courriel.',
    who: (recipient: string) => `${capital(recipient)} lira votre message, et personne d’autre.`,
    nextCorrection: 'La correction est vérifiée, puis la fiche change à la prochaine édition du répertoire.',
    nextReport:
      'Votre réponse s’ajoute à celles des autres et change ce que la fiche dit du français. L’entreprise ne saura pas qui l’a dit.',
    nextReportAnswer:
      'Quelqu’un vous répond. Votre réponse s’ajoute aussi à celles des autres, et l’entreprise ne saura pas qui l’a dit.',
    code: 'Vous recevez un code pour le suivre.',
    send: 'Envoyer',
    cancel: 'Annuler',
  },
  follow: {
    waitingTitle: 'Sur cet appareil',
    kinds: {
      referral: 'Demande de rappel',
      request: 'Service cherché',
      suggestion: 'Suggestion',
      comment: 'Commentaire',
      concern: 'Préoccupation',
      correction: 'Correction',
      report: 'Service reçu ou non en français',
      pledge: 'Engagement',
    } satisfies Record<Kind, string>,
    itemWaiting: (kind: string, date: string) => `${kind}, ${date}\u00A0: attend la connexion.`,
    itemRefused: (kind: string, date: string, why: string) =>
      `${kind}, ${date}\u00A0: l’envoi a été refusé (${why}).`,
    lostOnClose:
      'Gardez cette page ouverte\u00A0: ce navigateur ne permet pas de garder un message après sa fermeture.',
    discard: 'Effacer',
    discarded: 'Effacé de cet appareil.',
    notDiscarded:
      'Pas de connexion\u00A0: votre message est peut-être déjà arrivé. Il est gardé; essayez de nouveau dans un moment.',
    sendNow: 'Envoyer maintenant',
    sent: (kind: string) => `${kind}\u00A0: c’est arrivé.`,
    received: (date: string) => `Reçu le ${date}`,
    steps: 'Ce qui s’est passé',
    refresh: 'Mettre à jour',
    goneQuiet: 'Pas de connexion\u00A0: rien n’a changé. On regarde de nouveau dès qu’elle revient.',
  },
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export type ReferStrings = typeof referFr;
