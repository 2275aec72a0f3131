/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 *
 * What cards, forms and panels say; what the box itself says is in `fr.box.ts`, which loads first.
 */

export const fr = {
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
