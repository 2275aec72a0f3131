/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 */
import type { Fault } from '../messages.ts';

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat('fr-CA').format(count)}\u00A0${count > 1 ? many : one}`;

export const inPage = {
  badge: {
    /** Follows the short words, for those who hear the page. */
    rest: '\u00A0: services en français, selon Relais. Voir la fiche',
    hide: 'Masquer la pastille sur ce site jusqu’à la fermeture du navigateur',
  },

  card: {
    loading: 'Un instant…',
    close: 'Fermer',
    retry: 'Essayer de nouveau',
    which: 'Ce site compte plusieurs fiches\u00A0:',
    places: (count: number) => `et ${plural(count, 'autre adresse', 'autres adresses')}`,
    /** Where someone cannot tell how sure it is. */
    noEvidence: 'on ne sait pas d’où vient ce renseignement',
    old: 'À confirmer\u00A0: ce renseignement date.',
    how: 'Comment',
    when: 'Quand',
    where: 'Moyens',
    right: 'Votre droit',
    call: (number: string) => `Appeler le ${number}`,
    directions: 'Itinéraire',
    directionsTo: 'S’ouvre sur OpenStreetMap',
    fictional: 'Démonstration\u00A0: données inventées.',
    question: 'J’ai reçu un service en français',
    yes: 'Oui',
    no: 'Non',
    before: (reader: string) => `Votre réponse part sans votre nom. Elle ne sera lue que par ${reader}.`,
    thanks: 'Merci, c’est noté\u00A0: votre message est en route.',
    code: 'Votre code de suivi\u00A0:',
    read: (reader: string) => `Seul le destinataire pourra le lire\u00A0: ${reader}.`,
    notDurable:
      'Gardez votre navigateur ouvert jusqu’à l’envoi\u00A0: il ne permet pas de garder votre message.',
    notSent: 'Votre réponse n’a pas pu être préparée. Rien n’est parti; essayez de nouveau.',
    unlisted: 'Vérification faite, ce site n’est pas dans le répertoire.',
  },

  faults: {
    misconfigured: 'Le répertoire n’est pas encore sur cet appareil. Voyez les réglages de Relais.',
    'insecure-context': 'Ce navigateur ne permet pas de vérifier le répertoire. Mettez-le à jour.',
    unreachable:
      'Pas de connexion\u00A0: le répertoire ne répond pas. Rien n’est perdu; essayez de nouveau dans un moment.',
    cors: 'Le répertoire existe, mais son hébergement n’en permet pas la lecture. Dites-le à l’organisme qui le publie.',
    missing: 'Une partie du répertoire est introuvable à cette adresse. Essayez de nouveau dans un moment.',
    unreadable: 'Ce qui se trouve à cette adresse n’est pas un répertoire lisible par cette version.',
    signature:
      'Le répertoire n’est pas signé par la clé publique indiquée\u00A0: par prudence, rien n’en est utilisé.',
    'rolled-back':
      'Le répertoire reçu est plus ancien que celui déjà vu\u00A0: par prudence, il n’est pas utilisé.',
    damaged: 'Une partie du répertoire est abîmée\u00A0: par prudence, elle n’est pas utilisée.',
    'storage-full': 'Il n’y a plus assez de place sur cet appareil. Ce qui y était déjà sert encore.',
    'no-recipient': 'Personne ne reçoit encore ce genre de message pour cette région. Rien n’est parti.',
    unexpected: 'Quelque chose n’a pas marché. Rien n’est perdu; essayez de nouveau.',
  } satisfies Record<Fault, string>,
};

export const inExtension = {
  name: 'Relais\u00A0: services en français',
  title: (state: string) => `Relais\u00A0: ${state}`,
  notListed: 'ce site n’est pas dans le répertoire',

  popup: {
    options: 'Réglages',
    details: 'Voir la fiche',
    detailsCost: 'Demande au répertoire un lot d’au moins 128 fiches, dont celle-ci.',
    notListed: 'Ce site n’est pas dans le répertoire.',
    notListedHint:
      'On y sert peut-être en français sans l’avoir dit. Demandez-le\u00A0: «\u00A0Bonjour, est-ce possible en français?\u00A0»',
    noSite: 'Cette page n’est pas le site d’une entreprise.',
    noSiteHint:
      'Ouvrez le site d’un commerce, d’une clinique ou d’un bureau\u00A0: Relais dira ce qu’il en sait.',
    none: 'Vous pouvez tout de même le demander\u00A0: chaque demande compte.',
    noDirectory: 'Choisissez d’abord un répertoire.',
    noDirectoryHint: 'C’est lui qui dit où l’on vous sert en français.',
    choose: 'Choisir un répertoire',
    noEdition: 'Le répertoire n’est pas encore sur cet appareil.',
    show: 'Afficher la pastille sur cette page',
    shown: 'La pastille est sur la page, en bas à droite.',
    notShown: 'Le navigateur ne permet pas d’afficher la pastille sur cette page.',
    everywhere: 'Afficher sur tous les sites',
    everywhereHint: 'Vos pages sont comparées sur cet appareil\u00A0: personne n’apprend où vous allez.',
    everywhereOn: 'Les pastilles s’affichent sur tous les sites.',
    everywhereOff: 'Ne plus afficher',
  },

  options: {
    title: 'Réglages de Relais',
    welcome: 'Bienvenue',
    welcomeText:
      'Sur le site d’une entreprise, d’une clinique ou d’un bureau, Relais dit si l’on vous y sert en français, et comment s’y prendre.',
    welcomeSteps: [
      'Sur un site, cliquez sur le bouton de Relais dans la barre d’outils.',
      'Ou affichez les pastilles sur tous les sites, ci-dessous.',
      'Sur une pastille, dites si vous avez reçu un service en français.',
    ],
    where: 'Où afficher les pastilles',
    whereAll: 'Sur tous les sites.',
    whereAllHint:
      'Chaque page est comparée à une table gardée sur cet appareil. Visiter une page n’envoie aucune demande.',
    whereClick: 'Seulement là où vous cliquez sur le bouton de Relais.',
    whereClickHint: 'Relais ne voit aucune autre page.',
    turnOn: 'Afficher sur tous les sites',
    turnOff: 'Seulement là où je clique',
    refused: 'Vous n’avez pas donné la permission\u00A0: rien n’a changé.',

    language: 'Langue',
    languageChoice: 'Langue de Relais',
    languages: { auto: 'Celle du navigateur', fr: 'Français', en: 'English' },

    directory: 'Répertoire',
    url: 'Adresse du répertoire',
    publicKey: 'Clé publique',
    publicKeyHint: '43 caractères, donnés par l’organisme qui publie le répertoire.',
    urlInvalid: 'Écrivez une adresse complète, par exemple https://repertoire.example/.',
    publicKeyInvalid: 'Une clé publique compte 43 lettres, chiffres, tirets ou traits de soulignement.',
    use: 'Utiliser ce répertoire',
    opening: 'Ouverture du répertoire…',
    used: 'Le répertoire est vérifié et gardé sur cet appareil.',
    held: 'Sur cet appareil',
    edition: (name: string, date: string) => `${name}, édition du ${date}`,
    counts: (listings: number, addresses: number) =>
      `${plural(listings, 'fiche', 'fiches')}; ${plural(addresses, 'adresse web ou numéro', 'adresses web et numéros')} dans la table.`,
    nothingHeld: 'Aucun répertoire n’est gardé pour l’instant.',
    updatedAt: (when: string) => `Dernière mise à jour\u00A0: ${when}.`,
    triedAt: (when: string) => `Dernier essai\u00A0: ${when}.`,
    update: 'Mettre à jour maintenant',
    updating: 'Mise à jour…',

    waiting: 'En attente d’envoi',
    waitingNone: 'Rien n’attend\u00A0: tout ce que vous avez envoyé est parti.',
    waitingHint: 'Gardé sur cet appareil, chiffré pour son destinataire, et renvoyé jusqu’à ce qu’il arrive.',
    kinds: {
      referral: 'Demande de rappel',
      request: 'Demande',
      suggestion: 'Suggestion',
      comment: 'Commentaire',
      concern: 'Préoccupation',
      correction: 'Correction',
      report: 'Service en français, reçu ou non',
      pledge: 'Appui',
    },
    code: (code: string) => `code ${code}`,
    refusedBecause: (why: string) => `Pas accepté\u00A0: ${why}`,
    send: 'Envoyer maintenant',
    withdraw: 'Retirer',

    privacy: 'Ce que Relais dit, et à qui',
    privacyPage: 'Tout ce qui reste chez vous, et les permissions',
    privacyFacts: [
      ['Visiter une page', 'Rien, à personne. La comparaison se fait sur cet appareil.'],
      [
        'Ouvrir une pastille',
        'L’hébergement du répertoire voit passer un lot d’au moins 128 fiches. Il ne sait pas laquelle vous lisez.',
      ],
      [
        'Répondre «\u00A0oui\u00A0» ou «\u00A0non\u00A0»',
        'Le nom de l’entreprise, votre réponse et le mois, chiffrés pour un seul destinataire, nommé avant l’envoi. Ni votre nom, ni la page.',
      ],
      [
        'Mettre à jour',
        'Une fois par jour et au démarrage, la même table pour tout le monde est demandée au répertoire.',
      ],
      [
        'Appeler, voir l’itinéraire',
        'Seulement si vous suivez le lien\u00A0: votre téléphone, ou OpenStreetMap.',
      ],
    ] as Array<[act: string, told: string]>,
  },

  waiting: (count: number) =>
    `${plural(count, 'réponse attend', 'réponses attendent')} d’être envoyée${count > 1 ? 's' : ''}.`,
};
