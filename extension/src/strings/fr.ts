/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 */
import type { Fault } from '../messages.ts';

const inDigits = (count: number) => new Intl.NumberFormat('fr-CA').format(count);
const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const plural = (count: number, one: string, many: string) =>
  `${inDigits(count)}\u00A0${count > 1 ? many : one}`;

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
    call: (number: string) => `Appeler le ${number}`,
    directions: 'Itinéraire',
    directionsTo: 'S’ouvre sur OpenStreetMap',
    email: 'Écrire',
    web: 'Site web',
    hours: 'Heures',
    allHours: 'Toutes les heures',
    write: { referral: 'Rappelez-moi en français', correction: 'Une erreur? Corrigez-la' },
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

/** What the background says on a card; no page has these words before a card is opened. */
export const onCard = {
  places: (count: number) => `et ${plural(count, 'autre adresse', 'autres adresses')}`,
  /** Where someone cannot tell how sure it is. */
  noEvidence: 'on ne sait pas d’où vient ce renseignement',
  old: 'À confirmer\u00A0: ce renseignement date.',
  how: 'Comment',
  when: 'Quand',
  where: 'Moyens',
  right: 'Votre droit',
  wholeCall: (host: string) => `L’appel au complet, sur ${host}`,
  subject: 'Service en français',
  /** Where the person follows several directories: which one says so, and how another is led to. */
  source: 'Source',
  inShort: (directory: string, sentence: string) =>
    `Selon «\u00A0${directory}\u00A0»\u00A0: ${lower(sentence)}`,
  silent: (directory: string) =>
    `«\u00A0${directory}\u00A0» en parle aussi, mais ne répond pas en ce moment. Essayez de nouveau plus tard.`,
  /** Of a chain, for as many places as the directory knows. */
  chain: (french: number, places: number) =>
    french === places
      ? `En français dans ses ${plural(places, 'succursale', 'succursales')}`
      : `En français dans ${plural(french, 'succursale', 'succursales')} sur ${inDigits(places)}`,
  chainNearest: (counted: string, where: string, distance: string) =>
    `${counted}; la plus proche\u00A0: ${where}, à ${distance}.`,
};

export const inExtension = {
  name: 'Relais\u00A0: services en français',
  title: (state: string) => `Relais\u00A0: ${state}`,
  notListed: 'ce site n’est pas dans le répertoire',
  onPage: (count: number, more: boolean) =>
    `${more ? 'au moins ' : ''}${plural(count, 'entreprise de cette page sert', 'entreprises de cette page servent')} en français`,

  popup: {
    options: 'Réglages',
    details: 'Voir la fiche',
    detailsCost: 'Demande au répertoire un lot d’au moins 128 fiches, dont celle-ci.',
    detailsCostEach: 'Demande un lot d’au moins 128 fiches à chaque répertoire qui la connaît.',
    /** Of a list, some of whose businesses may be in the home region. */
    matchesCost: 'Ouvrir une fiche hors de votre région demande au répertoire un lot d’au moins 128 fiches.',
    matchesCostEach:
      'Ouvrir une fiche hors de votre région demande un lot d’au moins 128 fiches à chaque répertoire qui la connaît.',
    notListed: 'Ce site n’est pas dans le répertoire.',
    notListedAnywhere: 'Ce site n’est dans aucun de vos répertoires.',
    notListedHint:
      'On y sert peut-être en français sans l’avoir dit. Demandez-le\u00A0: «\u00A0Bonjour, est-ce possible en français?\u00A0»',
    noSite: 'Cette page n’est pas le site d’une entreprise.',
    noSiteHint:
      'Ouvrez le site d’un commerce, d’une clinique ou d’un bureau\u00A0: Relais dira ce qu’il en sait.',
    none: 'Vous pouvez tout de même le demander\u00A0: chaque demande compte.',
    differ: 'Vos répertoires n’en disent pas tous autant\u00A0: la fiche dit ce que chacun en sait.',
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
    listsOn: 'Les pastilles s’affichent dans les listes seulement.',
    everywhereOff: 'Ne plus afficher',
    neverHere: 'Jamais sur ce site',
    neverOn: (host: string) => `Rien ne s’affiche sur ${host}, à votre demande.`,
    onceMore: 'Afficher de nouveau',
    /** Known without asking anybody. */
    detailsHere: 'Cette fiche est déjà sur votre appareil\u00A0: rien n’est demandé.',
    back: 'Retour à la page',
    matches: (count: number) =>
      `Sur cette page\u00A0: ${plural(count, 'entreprise du répertoire', 'entreprises du répertoire')}`,
    french: {
      lang: 'Cette page est en français.',
      hreflang: 'Cette page existe en français.',
      switch: 'Cette page existe en français.',
      'available-language': 'Cette page annonce un service en français.',
    },
    frenchGo: 'Lire la page en français',
    frenchOnly: 'Cela ne dit pas si l’on vous y servira en français.',
    /** Of who is not listed. */
    frenchUnknown: 'Cela ne dit pas si l’on vous y servira en français\u00A0: le répertoire n’en sait rien.',
  },

  alternatives: {
    title: (place: string) => `En français, près de ${place}`,
    what: 'Quel service cherchez-vous?',
    example: 'dentiste, plombier, garderie…',
    find: 'Trouver',
    finding: 'Un instant…',
    none: (what: string) =>
      `Rien pour «\u00A0${what}\u00A0» dans votre région. Essayez un autre mot, ou une région plus grande.`,
    notSure: (what: string) =>
      `Rien de trouvé pour «\u00A0${what}\u00A0», mais il manque sur votre appareil une partie de ce qu’il faudrait chercher. Essayez un autre mot, ou une région plus grande.`,
    private: 'Cherché sur votre appareil\u00A0: personne n’apprend ce que vous cherchez.',
    noHome: 'Relais peut vous dire qui offre ce service en français près de chez vous.',
    chooseHome: 'Choisir ma région',
    waiting: 'Votre région arrive sur cet appareil.',
    notHere: 'Votre région n’est pas encore sur cet appareil.',
    distant: 'à distance',
  },

  wishes: {
    pledge: 'J’aimerais un service en français ici',
    pledgeIntro: 'Votre voix s’ajoute à celles des autres\u00A0: on saura qu’ici, du monde le souhaite.',
    suggestion: 'Proposer cette entreprise',
    suggestionIntro: 'On y sert en français? Dites-le, et le répertoire pourra l’inscrire.',
    confirm: 'Partira aussi, si c’est juste\u00A0:',
    nothingMore: 'rien d’autre que le nom',
    name: 'Nom de l’entreprise',
    address: 'Adresse',
    city: 'Ville',
    province: 'Province ou territoire',
    provinceUnknown: 'Je ne sais pas',
    phone: 'Téléphone',
    web: 'Site web',
    note: 'Un mot de plus',
    optional: 'facultatif',
    nameMissing: 'Écrivez le nom de l’entreprise.',
    directory: 'À quel répertoire',
    through: (directory: string) => `Pour «\u00A0${directory}\u00A0».`,
    reader: (reader: string) => `Sans votre nom. Seul le destinataire pourra le lire\u00A0: ${reader}.`,
    noReader:
      'Personne ne reçoit encore ce genre de message pour cette région. Choisissez une autre province, ou revenez plus tard.',
    send: 'Envoyer',
    cancel: 'Annuler',
    thanks: 'Merci, c’est noté\u00A0: votre message est en route.',
    code: 'Votre code de suivi\u00A0:',
    withdraw: 'Tant qu’il n’est pas parti, vous pouvez le retirer dans les réglages.',
    notSent: 'Votre message n’a pas pu être préparé. Rien n’est parti; essayez de nouveau.',
    notDurable:
      'Gardez votre navigateur ouvert jusqu’à l’envoi\u00A0: il ne permet pas de garder votre message.',
  },

  home: {
    title: 'Ma région',
    hint: 'Les fiches de votre région sont gardées sur cet appareil\u00A0: y ouvrir une pastille ne demande alors rien à personne, même sans connexion, et une entreprise y est reconnue aussi à son numéro. Là où elles sont très nombreuses, les heures des plus éloignées n’y sont pas.',
    place: 'Ville ou code postal',
    around: 'Jusqu’à',
    km: (km: number) => `${km}\u00A0km`,
    find: 'Garder cette région',
    which: 'Lequel est le bon?',
    unknown: 'Aucun endroit de ce nom dans le répertoire. Essayez la ville voisine, ou un code postal.',
    missing: 'Écrivez une ville ou un code postal.',
    tells:
      'L’hébergement du répertoire verra quelle région vous gardez, puis ce qui y change. Jamais ce que vous y lisez.',
    chosen: (place: string, km: number) => `${place} et ${km}\u00A0km autour`,
    held: (listings: number, size: string) =>
      `${plural(listings, 'fiche gardée', 'fiches gardées')}, ${size}.`,
    shorter: (km: number) => `Votre région est dense\u00A0: les fiches vont jusqu’à ${km}\u00A0km.`,
    notYet: 'Pas encore sur cet appareil.',
    change: 'Changer de région',
    forget: 'Ne plus la garder',
  },

  syncing: {
    table: 'La table du répertoire arrive',
    home: 'Votre région arrive',
    done: 'Le répertoire est sur cet appareil.',
    of: (loaded: string, total: string) => `${loaded} sur ${total}`,
    size: (bytes: number) => {
      const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'ko'] : [bytes / 1e6, 'Mo'];
      const digits = { maximumFractionDigits: 1 };
      return `${new Intl.NumberFormat('fr-CA', digits).format(value as number)}\u00A0${unit}`;
    },
  },

  message: {
    title: 'Votre message',
    gone: 'Ce message n’est plus ouvert. Revenez à la pastille de l’entreprise, et recommencez.',
    nobody: 'Personne ne reçoit encore ce genre de message pour cette région. Rien n’est parti.',
    private: 'Écrit ici, dans Relais\u00A0: la page que vous visitiez n’en voit rien.',
  },

  welcome: {
    title: 'Bienvenue dans Relais',
    lead: 'Là où vous naviguez déjà, Relais dit où l’on vous sert en français.',
    pictures: [
      [
        'Une pastille, là où vous cherchez',
        'À côté d’un dentiste, d’un garage ou d’un bureau\u00A0: un cercle plein vous y accueille en français, un cercle entamé le fait sur demande ou en partie.',
      ],
      [
        'Un clic, et vous savez comment faire',
        '«\u00A0Faites le 2\u00A0», «\u00A0demandez M.\u00A0Roy\u00A0», les heures, le téléphone\u00A0: et d’où l’on tient le renseignement, et de quand.',
      ],
      [
        'Personne ne sait où vous allez',
        'Chaque page est comparée à une table gardée sur cet appareil. Visiter une page n’envoie rien, à personne.',
      ],
    ] as Array<[title: string, text: string]>,
    signs: 'Ce que dit le cercle',
    whereTitle: 'Où voulez-vous des pastilles?',
    whereText:
      'Sans rien demander de plus, Relais répond quand vous cliquez sur son bouton. Pour que les pastilles viennent d’elles-mêmes, le navigateur vous demandera de le permettre.',
    whereOn: 'Les pastilles s’afficheront d’elles-mêmes, sur tous les sites.',
    homeTitle: 'Votre région, si vous voulez',
    done: 'C’est prêt. Vous pouvez fermer cette page.',
    settings: 'Voir tous les réglages',
  },

  options: {
    title: 'Réglages de Relais',
    where: 'Où afficher les pastilles',
    whereAll: 'Sur tous les sites.',
    whereAllHint:
      'Chaque page est comparée à une table gardée sur cet appareil. Visiter une page n’envoie aucune demande.',
    whereClick: 'Seulement là où vous cliquez sur le bouton de Relais.',
    whereClickHint: 'Relais ne voit aucune autre page.',
    turnOn: 'Afficher sur tous les sites',
    turnOff: 'Seulement là où je clique',
    refused: 'Vous n’avez pas donné la permission\u00A0: rien n’a changé.',
    whereKind: 'Sur quelles pages',
    whereKinds: {
      all: 'Sur le site d’une entreprise et dans les listes',
      lists: 'Dans les listes seulement\u00A0: résultats, cartes, annuaires',
    },
    never: 'Jamais sur…',
    neverHint: 'Sur ces sites et ce qui en dépend, Relais ne lit et n’affiche rien.',
    neverAdd: 'Adresse d’un site',
    neverAddButton: 'Ajouter',
    neverInvalid: 'Écrivez une adresse de site, par exemple banque.example.',
    neverNone: 'Aucun site pour l’instant.',
    neverRemove: (host: string) => `Retirer ${host}`,
    offers: 'Quels services montrer',
    offersHint: 'Au moins un. La barre d’outils et cette page disent toujours tout.',
    offersLast: 'Gardez-en au moins un\u00A0: pour ne plus rien voir, n’affichez que là où vous cliquez.',

    language: 'Langue',
    languageChoice: 'Langue de Relais',
    languages: { auto: 'Celle du navigateur', fr: 'Français', en: 'English' },

    directory: 'Répertoire',
    url: 'Adresse du répertoire',
    publicKey: 'Clé publique',
    publicKeyHint: '43 caractères, donnés par l’organisme qui publie le répertoire.',
    urlInvalid: 'Écrivez une adresse complète, par exemple https://repertoire.example/.',
    urlInsecure:
      'L’adresse doit commencer par https\u00A0: sinon, on pourrait voir en chemin ce que vous y demandez.',
    alreadyFollowed: 'Vous suivez déjà ce répertoire.',
    publicKeyInvalid: 'Une clé publique compte 43 lettres, chiffres, tirets ou traits de soulignement.',
    directories: 'Répertoires',
    addAnother: 'Ajouter un répertoire',
    addTells:
      'Il s’ajoute une fois ouvert et vérifié. Son hébergement verra passer ses mises à jour et les fiches que vous y ouvrez, par lots.',
    use: 'Ajouter ce répertoire',
    cancel: 'Annuler',
    opening: 'Ouverture du répertoire…',
    used: 'Le répertoire est vérifié et gardé sur cet appareil.',
    /** Of one that is being added, where more can be said than of one that is here. */
    addFaults: {
      unreachable: 'Rien ne répond à cette adresse. Vérifiez-la et votre connexion, puis essayez de nouveau.',
      cors: 'Quelque chose répond à cette adresse, mais son hébergement n’en permet pas la lecture. Vérifiez l’adresse, ou dites-le à l’organisme qui publie le répertoire.',
      missing: 'Il n’y a pas de répertoire à cette adresse. Comparez-la avec celle que donne l’organisme.',
      unreadable:
        'Ce n’est pas un répertoire, ou il est écrit pour une autre version de Relais. Vérifiez l’adresse; sinon, mettez Relais à jour.',
      signature:
        'Le répertoire n’est pas signé par la clé publique indiquée\u00A0: par prudence, rien n’en est utilisé. Comparez-la avec celle que donne l’organisme.',
      damaged:
        'Ce répertoire est arrivé abîmé\u00A0: rien n’en est gardé. Essayez de nouveau dans un moment.',
      'storage-full':
        'Il n’y a pas assez de place sur cet appareil pour ce répertoire. Les autres servent encore.',
    } as Partial<Record<Fault, string>>,
    edition: (date: string) => `édition du ${date}`,
    counts: (listings: number, addresses: number) =>
      `${plural(listings, 'fiche', 'fiches')}; ${plural(addresses, 'adresse web ou numéro', 'adresses web et numéros')} dans la table.`,
    kept: (size: string) => `Gardé sur cet appareil\u00A0: ${size}.`,
    notHere: 'Pas encore sur cet appareil.',
    ofRegion: (count: number) => `De votre région, ${plural(count, 'fiche', 'fiches')}.`,
    servesOn: 'Ce qui est sur cet appareil sert encore.',
    /** What to do, where the words for what happened do not say. */
    remedies: {
      signature: 'Si l’organisme a changé de clé, ajoutez son répertoire de nouveau avec la nouvelle.',
      unreadable: 'Mettez Relais à jour; si cela dure, dites-le à l’organisme qui le publie.',
      'rolled-back': 'Si cela dure, dites-le à l’organisme qui le publie.',
      damaged: 'Relais réessaiera; si cela dure, dites-le à l’organisme qui le publie.',
      'storage-full': 'Choisissez une région plus petite, ou retirez un répertoire.',
    } as Partial<Record<Fault, string>>,
    waitingFor: (count: number) =>
      `${plural(count, 'message attend', 'messages attendent')} d’y être envoyé${count > 1 ? 's' : ''}.`,
    orderHint:
      'Quand plusieurs connaissent une entreprise, sa pastille s’en tient à ce que dit le plus prudent. La fiche la mieux appuyée s’ouvre d’abord; à égalité, celle du répertoire placé le plus haut.',
    moveUp: (directory: string) => `Monter ${directory}`,
    moveDown: (directory: string) => `Descendre ${directory}`,
    moved: (directory: string, place: number) =>
      `«\u00A0${directory}\u00A0» est maintenant au rang ${place}.`,
    remove: 'Retirer…',
    removeOne: (directory: string) => `Retirer ${directory}…`,
    removeTitle: (directory: string) => `Retirer «\u00A0${directory}\u00A0»?`,
    removeGone:
      'Ses fiches, sa table et ce qu’il tient de votre région seront effacés de cet appareil. Les autres répertoires et vos réglages restent.',
    removeStays: 'Vous pourrez l’ajouter de nouveau\u00A0: gardez son adresse et sa clé.',
    removeWaiting: (count: number) =>
      `${plural(count, 'message attend', 'messages attendent')} d’y être envoyé${count > 1 ? 's' : ''}\u00A0: gardé${count > 1 ? 's' : ''}, il${count > 1 ? 's partiront' : ' partira'} quand même.`,
    removeYes: 'Retirer',
    removeNo: 'Garder',
    removed: (directory: string) => `«\u00A0${directory}\u00A0» est retiré, et effacé de cet appareil.`,
    stillLeaving: (count: number) =>
      `${plural(count, 'message qui l’attendait partira', 'messages qui l’attendaient partiront')} quand même\u00A0: voyez «\u00A0En attente d’envoi\u00A0».`,
    nothingHeld: 'Aucun répertoire pour l’instant. L’organisme qui en publie un donne son adresse et sa clé.',
    updatedAt: (when: string) => `Dernière mise à jour\u00A0: ${when}.`,
    triedAt: (when: string) => `Dernier essai\u00A0: ${when}.`,
    update: 'Mettre à jour maintenant',
    updating: 'Mise à jour…',
    upToDate: 'Tout est à jour.',
    notUpdated: (directories: string) => `Pas à jour\u00A0: ${directories}.`,

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
      pledge: 'Service en français souhaité',
    },
    code: (code: string) => `code ${code}`,
    written: (when: string) => `écrit ${when}`,
    states: {
      waiting: 'En attente',
      trying: (tries: number) => `En route, ${plural(tries, 'essai', 'essais')}`,
      refused: 'Pas accepté',
    },
    refusedBecause: (why: string) => `Pas accepté\u00A0: ${why}`,
    send: 'Envoyer maintenant',
    sending: 'Envoi…',
    withdraw: 'Retirer',
    discard: 'Jeter',
    withdrawUnreachable:
      'Ce message est peut-être déjà arrivé, et la réception ne répond pas\u00A0: il reste en vigueur. Essayez de nouveau plus tard.',
    left: 'Partis depuis l’ouverture du navigateur',
    leftHint: 'Ils sont chez leur destinataire. Vous pouvez encore les y retirer.',
    withdrawnThere: 'Retiré\u00A0: le destinataire ne l’a plus.',
    withdrawn: 'Retiré\u00A0: ce message ne partira pas.',
    sentAll: 'Tout est parti.',
    stillWaiting: 'Pas encore parti\u00A0: Relais réessaiera de lui-même.',

    data: 'Ce que cet appareil garde',
    dataRows: {
      directory: 'Répertoire\u00A0: la table, les mots, les fiches lues',
      directories: 'Répertoires\u00A0: les tables, les mots, les fiches lues',
      home: 'Votre région, en entier',
      waiting: 'Messages en attente, chiffrés',
      settings: 'Vos réglages, et les réponses de cette session',
    },
    little: 'moins de 1\u00A0ko',
    files: (count: number) => plural(count, 'fichier', 'fichiers'),
    messages: (count: number) => plural(count, 'message', 'messages'),
    nothing: 'rien',
    erase: 'Tout effacer…',
    eraseTitle: 'Tout effacer de cet appareil?',
    eraseGone:
      'Seront effacés\u00A0: les répertoires, votre région, vos réglages et la permission d’afficher sur tous les sites.',
    eraseWaiting: (count: number) =>
      `${plural(count, 'message attend', 'messages attendent')} encore\u00A0: il${count > 1 ? 's ne partiront' : ' ne partira'} jamais.`,
    eraseStays:
      'Restera\u00A0: ce qui est déjà parti, chez son destinataire. Votre code de suivi permet de l’y retirer. Un répertoire reviendra si vous l’ajoutez, ou au prochain démarrage si Relais est venu avec le sien.',
    eraseYes: 'Tout effacer',
    eraseNo: 'Ne rien effacer',
    erased: 'Tout est effacé.',

    privacy: 'Ce que Relais dit, et à qui',
    privacyPage: 'Tout ce qui reste chez vous, et les permissions',
    privacyFacts: [
      ['Visiter une page', 'Rien, à personne. La comparaison se fait sur cet appareil.'],
      [
        'Ouvrir une pastille',
        'L’hébergement du répertoire voit passer un lot d’au moins 128 fiches et, pour les heures, le quartier d’où il vient. Il ne sait pas quelle fiche vous lisez.',
      ],
      [
        'Ouvrir une pastille de votre région',
        'Rien, à personne\u00A0: ses fiches sont sur cet appareil. L’hébergement du répertoire voit quelle région vous gardez, puis ce qui y change.',
      ],
      [
        'Suivre plusieurs répertoires',
        'L’hébergement de chacun ne voit que ce qui lui est demandé à lui\u00A0: ses mises à jour, votre région, ses lots quand vous ouvrez une entreprise qu’il connaît. Un message ne va qu’au répertoire d’où vient la fiche.',
      ],
      ['Chercher près de chez vous', 'Rien, à personne\u00A0: la recherche se fait sur cet appareil.'],
      [
        'Souhaiter du français, proposer une entreprise',
        'Ce que vous avez vu et confirmé de l’entreprise, chiffré pour un seul destinataire. Ni votre nom, ni la page\u00A0: de son adresse, le nom du site tout au plus.',
      ],
      [
        'Répondre «\u00A0oui\u00A0» ou «\u00A0non\u00A0»',
        'Le nom de l’entreprise, votre réponse et le mois, chiffrés pour un seul destinataire, nommé avant l’envoi. Ni votre nom, ni la page.',
      ],
      [
        'Demander un rappel, corriger une erreur',
        'Ce que vous écrivez, chiffré pour un seul destinataire, nommé avant l’envoi. Votre nom n’y est que si vous l’y mettez.',
      ],
      [
        'Mettre à jour',
        'Une fois par jour et au démarrage, Relais demande au répertoire la même table que tout le monde, et ce qui a changé dans la région que vous gardez.',
      ],
      [
        'Appeler, voir l’itinéraire',
        'Seulement si vous suivez le lien\u00A0: votre téléphone, ou OpenStreetMap.',
      ],
    ] as Array<[act: string, told: string]>,
  },

  waiting: (count: number) =>
    `${plural(count, 'message attend', 'messages attendent')} d’être envoyé${count > 1 ? 's' : ''}.`,
};
