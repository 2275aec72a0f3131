/**
 * Every state of the elements that a person may meet, and the way there: what somebody would type and press. The page of
 * a state walks it by itself; the pictures and the tests of accessibility open these pages.
 */
import type { Language } from '@relais/core/listing';

/** The same in both languages, or in each. */
export type Words = string | Record<Language, string>;

/** One thing that is done or waited for. Words are looked for in buttons and labels, selectors through shadow roots. */
export type Step =
  | { type: Words; into: '#what' | '#where' }
  | { search: Words }
  | { press: Words }
  | { pressSelector: string; nth?: number }
  | { see: Words }
  | { seeSelector: string }
  /** The fault that an element tells its page of. */
  | { problem: string }
  /** From here on the network does not answer, or is not there. */
  | { network: 'slow' | 'gone' };

export interface State {
  /** In addresses and names of files. */
  id: string;
  title: Record<Language, string>;
  /** The box, where nothing else is said. */
  element?: 'relais-listing' | 'relais-list' | 'relais-badge' | 'relais-feedback';
  /** What stands in the page around the element, which takes the place of « … ». */
  around?: Record<Language, `${string}…${string}`>;
  /** What the page wrote inside the tag. */
  inside?: Words;
  /** The business on whose own site the page is. */
  site?: string;
  /** Attributes of the tag beside those that every page has; an empty one is left out. */
  attributes?: Record<string, string>;
  steps: Step[];
}

const ready: Step = { seeSelector: '.chip' };
const dentist: Step = { search: { fr: 'dentiste', en: 'dentist' } };
const firstResult: Step = { seeSelector: '.result' };
const openFirst: Step = { pressSelector: '.name button' };
const cardOpen: Step = { press: { fr: 'Garder dans ma liste', en: 'Keep in my list' } };
const cardSeen: Step = { see: { fr: 'Garder dans ma liste', en: 'Keep in my list' } };
const pass: Step = {
  press: { fr: 'Diriger quelqu’un vers ce service', en: 'Refer someone to this service' },
};
const filters: Step = { press: { fr: 'Filtrer', en: 'Filter' } };
/** Opened before anything was searched. */
const filtersBefore: Step[] = [ready, filters];
const volunteersSought: Step[] = [...filtersBefore, { press: { fr: 'Des bénévoles', en: 'Volunteers' } }];
const map: Step = { press: { fr: 'Voir sur la carte', en: 'Show on a map' } };
const callBack: Step = { press: { fr: 'Rappelez-moi en français', en: 'Call me back in French' } };
const twoKept: Step[] = [
  dentist,
  firstResult,
  openFirst,
  cardOpen,
  { pressSelector: '.name button', nth: 1 },
  cardOpen,
  { press: { fr: 'Voir ma liste', en: 'See my list' } },
];

const inSentence: Pick<State, 'element' | 'around' | 'inside'> = {
  element: 'relais-listing',
  around: {
    fr: 'Prenez tôt rendez-vous chez le dentiste\u00a0: à la …, on accueille les nouvelles familles.',
    en: 'See a dentist early on: at …, new families are welcome.',
  },
  inside: 'Clinique dentaire du Ruisseau',
};

export const STATES: readonly State[] = [
  {
    id: 'empty',
    title: { fr: 'Avant de chercher', en: 'Before searching' },
    steps: [ready],
  },
  {
    id: 'suggestions',
    title: { fr: 'Suggestions pendant qu’on écrit', en: 'Suggestions while typing' },
    steps: [ready, { type: { fr: 'dent', en: 'dent' }, into: '#what' }, { seeSelector: '[role=option]' }],
  },
  {
    id: 'places',
    title: { fr: 'Suggestions d’endroits', en: 'Suggestions of places' },
    steps: [ready, { type: 'saint', into: '#where' }, { seeSelector: '[role=option]' }],
  },
  {
    id: 'filters',
    title: { fr: 'Filtres avant de chercher', en: 'Filters before searching' },
    steps: [
      ...filtersBefore,
      { press: { fr: 'Accessible en fauteuil roulant', en: 'Wheelchair accessible' } },
      { see: { fr: 'Filtres (1)', en: 'Filters (1)' } },
    ],
  },
  {
    id: 'searching',
    title: { fr: 'Recherche en cours', en: 'Searching' },
    steps: [ready, { network: 'slow' }, dentist, { see: { fr: 'Recherche…', en: 'Searching…' } }],
  },
  {
    id: 'near',
    title: { fr: 'Résultats tout près', en: 'Results near by' },
    steps: [dentist, { see: { fr: 'près de Sudbury', en: 'near Sudbury' } }, firstResult],
  },
  {
    id: 'farther',
    title: { fr: 'Rien tout près: à distance et plus loin', en: 'Nothing near: remote and farther' },
    attributes: { near: 'Hearst' },
    steps: [{ search: { fr: 'aide juridique', en: 'legal aid' } }, { seeSelector: '.group-title' }],
  },
  {
    id: 'map',
    title: { fr: 'Résultats sur la carte', en: 'Results on a map' },
    steps: [dentist, firstResult, map, { seeSelector: '.pin' }],
  },
  {
    id: 'map-coast',
    title: { fr: 'La carte au bord de la mer', en: 'The map by the sea' },
    attributes: { near: 'Moncton' },
    steps: [dentist, firstResult, map, { seeSelector: '.pin' }],
  },
  {
    id: 'map-card',
    title: { fr: 'Une fiche ouverte à côté de la carte', en: 'A card open beside the map' },
    steps: [
      dentist,
      firstResult,
      map,
      { seeSelector: '.pin' },
      { pressSelector: '.name button', nth: 1 },
      cardSeen,
      { seeSelector: '.pin.open' },
    ],
  },
  {
    id: 'card',
    title: { fr: 'Une fiche ouverte', en: 'A card open' },
    steps: [dentist, firstResult, openFirst, cardSeen],
  },
  {
    id: 'share',
    title: { fr: 'Diriger quelqu’un, avec un code QR', en: 'Referring someone, with a QR code' },
    steps: [
      dentist,
      firstResult,
      openFirst,
      pass,
      { press: { fr: 'Code QR', en: 'QR code' } },
      { seeSelector: '.qr' },
    ],
  },
  {
    id: 'call-back',
    title: { fr: 'Demande de rappel incomplète', en: 'A call-back that lacks something' },
    steps: [
      dentist,
      firstResult,
      openFirst,
      callBack,
      { press: { fr: 'Envoyer ma demande', en: 'Send my request' } },
      { seeSelector: '.error' },
    ],
  },
  {
    id: 'report',
    title: { fr: 'Dire comment on a été servi', en: 'Saying how one was served' },
    steps: [
      dentist,
      firstResult,
      openFirst,
      { press: { fr: 'Pas de service en français?', en: 'Not served in French?' } },
      { press: { fr: 'Non, ou pas vraiment', en: 'No, or not really' } },
    ],
  },
  {
    id: 'correction',
    title: { fr: 'Signaler une erreur', en: 'Reporting a mistake' },
    steps: [
      dentist,
      firstResult,
      openFirst,
      { press: { fr: 'Une erreur?', en: 'Something wrong?' } },
      { seeSelector: 'relais-correction' },
    ],
  },
  {
    id: 'calls',
    title: { fr: 'Organisations qui cherchent', en: 'Organizations looking for someone' },
    steps: [...volunteersSought, { press: { fr: 'Une relève', en: 'Someone to take over' } }, firstResult],
  },
  {
    id: 'calls-none',
    title: { fr: 'Personne ne cherche cela tout près', en: 'Nobody near is looking for this' },
    attributes: { near: 'Whitehorse' },
    steps: [...volunteersSought, { see: { fr: 'Aucun appel ouvert', en: 'No open call' } }],
  },
  {
    id: 'calls-card',
    title: { fr: 'Une fiche qui a des appels', en: 'A card with calls' },
    steps: [...volunteersSought, firstResult, openFirst, { seeSelector: '.call' }],
  },
  {
    id: 'calls-answer',
    title: { fr: 'Répondre à un appel, avec ce qui manque', en: 'Answering a call, with what is missing' },
    attributes: { partner: 'Comptoir du Moulin' },
    steps: [
      ...volunteersSought,
      firstResult,
      openFirst,
      { press: { fr: 'Je réponds à cet appel', en: 'Answer this call' } },
      { press: { fr: 'Envoyer ma réponse', en: 'Send my answer' } },
      { seeSelector: '.error' },
    ],
  },
  {
    id: 'calls-compare',
    title: { fr: 'Ma liste, de qui cherche quelqu’un', en: 'My list, of those looking for someone' },
    steps: [
      { seeSelector: '.chip' },
      filters,
      { press: { fr: 'Des bénévoles', en: 'Volunteers' } },
      { press: { fr: 'Une relève', en: 'Someone to take over' } },
      firstResult,
      openFirst,
      cardOpen,
      { pressSelector: '.name button', nth: 1 },
      cardOpen,
      { press: { fr: 'Voir ma liste', en: 'See my list' } },
      { press: { fr: 'Comparer', en: 'Compare' } },
      { seeSelector: '[role=table]' },
    ],
  },
  {
    id: 'basket',
    title: { fr: 'Ma liste', en: 'My list' },
    steps: [...twoKept, { see: { fr: 'Comparer', en: 'Compare' } }],
  },
  {
    id: 'compare',
    title: { fr: 'Ma liste, comparée', en: 'My list, compared' },
    steps: [...twoKept, { press: { fr: 'Comparer', en: 'Compare' } }, { seeSelector: '[role=table]' }],
  },
  {
    id: 'nothing',
    title: { fr: 'Rien trouvé', en: 'Nothing found' },
    steps: [{ search: { fr: 'cornemuse', en: 'bagpipes' } }, { seeSelector: 'relais-request' }],
  },
  {
    id: 'nothing-left',
    title: { fr: 'Rien ne répond aux filtres', en: 'Nothing meets the filters' },
    steps: [
      dentist,
      firstResult,
      filters,
      { press: { fr: 'Interprète', en: 'Interpreter' } },
      { press: { fr: 'À distance (', en: 'Remote (' } },
      { see: { fr: 'Rien ne répond', en: 'Nothing meets' } },
    ],
  },
  {
    id: 'crisis',
    title: { fr: 'Un appel à l’aide', en: 'A cry for help' },
    steps: [{ search: { fr: 'je veux mourir', en: 'I want to die' } }, { seeSelector: '.crisis' }],
  },
  {
    id: 'place-asked',
    title: { fr: 'Près de quel endroit?', en: 'Near where?' },
    attributes: { near: '' },
    steps: [dentist, { seeSelector: '.asked' }],
  },
  {
    id: 'place-unknown',
    title: { fr: 'Un endroit inconnu', en: 'A place that is not known' },
    attributes: { near: 'Xyzzyville' },
    steps: [dentist, { see: 'Xyzzyville' }],
  },
  {
    id: 'follow-up',
    title: { fr: 'Suivre une demande', en: 'Following a request' },
    steps: [
      ready,
      { press: { fr: 'Suivre une demande', en: 'Follow a request' } },
      { press: { fr: 'Voir où elle en est', en: 'See where it stands' } },
      { seeSelector: '.error' },
    ],
  },
  {
    id: 'waiting',
    title: { fr: 'Hors ligne, un message attend', en: 'Offline, a message waiting' },
    steps: [
      { search: { fr: 'cornemuse', en: 'bagpipes' } },
      { seeSelector: 'relais-request' },
      { network: 'gone' },
      { press: { fr: 'Envoyer', en: 'Send' } },
      { see: { fr: 'Pas de connexion pour l’instant', en: 'No connection right now' } },
    ],
  },
  {
    id: 'no-directory',
    title: { fr: 'Le répertoire ne répond pas', en: 'The directory does not answer' },
    attributes: { directory: 'http://localhost:9/' },
    steps: [{ seeSelector: '.notice' }],
  },
  {
    id: 'listing',
    title: { fr: 'Une fiche dans une phrase', en: 'A listing in a sentence' },
    ...inSentence,
    attributes: { listing: 'clinique-dentaire-du-ruisseau' },
    steps: [{ seeSelector: '.sign' }],
  },
  {
    id: 'listing-open',
    title: { fr: 'La fiche, ouverte sur la page', en: 'The card, open over the page' },
    ...inSentence,
    attributes: { listing: 'clinique-dentaire-du-ruisseau' },
    steps: [{ seeSelector: '.sign' }, { pressSelector: '.words' }, cardSeen],
  },
  {
    id: 'listing-gone',
    title: { fr: 'Une fiche qui n’est plus là', en: 'A listing that is gone' },
    ...inSentence,
    attributes: { listing: 'fermee-depuis-longtemps' },
    steps: [{ problem: 'gone' }, { see: 'Clinique dentaire du Ruisseau' }],
  },
  {
    id: 'list',
    title: { fr: 'Une liste choisie par la page', en: 'A list that the page chose' },
    element: 'relais-list',
    attributes: { listings: 'clinique-dentaire-du-ruisseau cafe-de-l-ecluse plomberie-du-nord' },
    steps: [{ seeSelector: '.item' }],
  },
  {
    id: 'list-found',
    title: {
      fr: 'Une liste tirée d’une recherche, une fiche ouverte',
      en: 'A list from a search, one card open',
    },
    element: 'relais-list',
    attributes: { search: 'garderie', limit: '3' },
    steps: [{ seeSelector: '.item' }, { pressSelector: '.name button' }, cardSeen],
  },
  {
    id: 'list-nothing',
    title: { fr: 'Une liste qui ne trouve rien', en: 'A list that finds nothing' },
    element: 'relais-list',
    attributes: { listings: 'fermee-depuis-longtemps' },
    steps: [{ problem: 'gone' }],
  },
  {
    id: 'feedback',
    title: { fr: 'Se faire entendre', en: 'Being heard' },
    element: 'relais-feedback',
    steps: [{ see: { fr: 'On ne m’a pas bien servi en français', en: 'I was not well served in French' } }],
  },
  {
    id: 'feedback-form',
    title: { fr: 'Une préoccupation, avec ses raisons', en: 'A concern, with its reasons' },
    element: 'relais-feedback',
    steps: [
      { press: { fr: 'On ne m’a pas bien servi en français', en: 'I was not well served in French' } },
      { press: { fr: 'Personne ne parlait français', en: 'Nobody spoke French' } },
    ],
  },
  {
    id: 'badge',
    title: { fr: 'La pastille d’un fournisseur, sur son site', en: 'A provider’s badge, on its own site' },
    element: 'relais-badge',
    site: 'clinique-du-ruisseau',
    attributes: { listing: 'clinique-dentaire-du-ruisseau', near: '' },
    steps: [{ seeSelector: '.badge' }],
  },
];
