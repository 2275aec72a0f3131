/**
 * Everything that is said inside the extension: who may ask what of the background, and what comes back. One
 * contract for background, pages and extension pages.
 *
 * A page asks about itself: it names no address, the browser does (`sender.url`). Of others it names keys that it
 * found, which are looked up on this device. An extension page names the address it asks about.
 */
import type { DirectoryFault } from '@relais/core/connect/directory';
import type { Told } from '@relais/core/connect/hosts';
import type { Language, Offer, Province, Text } from '@relais/core/listing';
import type { Glance } from '@relais/core/match/glance';
import type { OutboxItem } from '@relais/core/outbox/outbox';

export interface DirectoryAddress {
  url: string;
  publicKey: string;
}

export type LanguageChoice = 'auto' | Language;

/** What the device knows of an address by itself. */
export interface Match {
  offer: Offer;
  /** The offer in two words, and in a sentence. */
  short: string;
  sentence: string;
  /** Whether one can be served in French there: other offers have no badge, the toolbar tells of them. */
  serves: boolean;
  /** Whether the person closed the badge of this site since the browser started. */
  hidden: boolean;
  /** Its details are on this device, in the home region: opening them asks nobody. */
  atHand: boolean;
  /** To say it in. */
  language: Language;
}

/** Of what was taken of a page, the pieces under which something is listed and what that is; and how to say it. */
export interface Lookups {
  pieces: string[];
  listed: Array<[key: string, listed: Told]>;
  /** Those of them whose details are on this device, in the home region: opening them asks nobody. */
  atHand: string[];
  /** Offers in two words; and what follows them, for those who hear the page. */
  words: Record<Offer, string>;
  rest: string;
  language: Language;
}

/** The last answer about a listing since the browser started. */
export interface Answer {
  servedInFrench: boolean;
  /** The follow-up code. */
  code: string;
}

/** A text, with the language it is really in. */
export interface Said {
  text: string;
  lang: Language;
}

/** A listing as it is shown: a page gets what it displays, in the reader's language, and no more. */
export interface Card {
  /** Id of the listing. */
  listing: string;
  name: Said;
  /** « 12, rue Elgin, Sudbury et 2 autres adresses »; empty at a distance. */
  place: string;
  city: string | undefined;
  offer: Offer;
  sentence: string;
  /** Old or missing evidence: the sign is drawn lighter. */
  weak: boolean;
  /** « déclaré par l’entreprise, mars 2026 », and a word of caution where it is old. */
  evidence: string[];
  /** How to be served in French, when, by what channels, by what right. */
  facts: Array<[name: string, said: Said]>;
  phone: { text: string; href: string } | null;
  /** Address of a map. */
  directions: string | null;
  /** Who would read a report about it; null where the directory names nobody. */
  reader: string | null;
  answer: Answer | null;
}

export interface Details {
  /** The listings are invented. */
  fictional: boolean;
  /** Empty: the fingerprint met by chance, this site is not in the directory. */
  cards: Card[];
}

export interface Receipt extends Answer {
  /** False where what waits is lost when the browser closes. */
  durable: boolean;
}

export interface Edition {
  name: Text;
  /** ISO 8601. */
  published: string;
  listings: number;
  /** How many web addresses and phone numbers the table on this device knows. */
  addresses: number;
  fictional: boolean;
}

/** A town, or the middle of a postal code. */
export interface HomePlace {
  name: string;
  province: Province;
  latitude: number;
  longitude: number;
}

/** The region whose listings are kept whole on this device, as the person chose it. */
export interface HomeChoice {
  place: HomePlace;
  /** Radius. */
  km: number;
}

export interface HomeState extends HomeChoice {
  /** What is on the device; null before it was fetched. */
  held: {
    /** In full. */
    listings: number;
    /** On the device, beside the table's. */
    bytes: number;
    /** How far it reaches: less than was chosen where there are too many listings. */
    km: number;
    /** The edition, ISO 8601. */
    published: string;
  } | null;
}

/** Something of the directory is being fetched. */
export interface Syncing {
  what: 'table' | 'home';
  /** Bytes. */
  loaded: number;
  total: number;
}

export interface State {
  language: LanguageChoice;
  directory: DirectoryAddress | null;
  /** What is held on this device; null before the first update. */
  edition: Edition | null;
  /** When it was last asked for (milliseconds since 1970), and what went wrong. */
  updated: { at: number; fault: Fault | null } | null;
  home: HomeState | null;
  /** Null where nothing is being fetched. The session has it, too, under this name, for whoever follows it. */
  syncing: Syncing | null;
  waiting: OutboxItem[];
}

/** Why there is no answer, for the interface to put in words. */
export type Fault = DirectoryFault | 'no-recipient' | 'storage-full' | 'unexpected';

/** By type: what is asked, and the answer. */
interface Questions {
  /** A page was reached: draw the toolbar icon, and the badge if there is one to show. */
  arrived: [ask: object, answer: null];
  match: [ask: { address?: string }, answer: Match | null];
  /** Fetches one shard of the directory: only when a person asks. */
  details: [ask: { address?: string; key?: string }, answer: Details];
  /** What a page names; null where the extension may not look at it any more. Asks no host. */
  lookup: [ask: { glance: Glance }, answer: Lookups | null];
  /** There are badges to draw beside what the page names. */
  draw: [ask: object, answer: null];
  /** One of them is being opened. */
  popover: [ask: object, answer: null];
  report: [
    ask: { address?: string; key?: string; listing: string; servedInFrench: boolean },
    answer: Receipt,
  ];
  hide: [ask: object, answer: null];
  /** The person wants the badge of this address again. */
  unhide: [ask: { address: string }, answer: null];
  state: [ask: object, answer: State];
  update: [ask: object, answer: State];
  'use-directory': [ask: { directory: DirectoryAddress }, answer: State];
  /** Places of that name, or the middle of that postal code, the likeliest first. Fetches the lists of places. */
  'find-place': [ask: { text: string }, answer: HomePlace[]];
  /** Answers at once; the region is fetched in the background. Null gives it up, and erases it. */
  'use-home': [ask: { home: HomeChoice | null }, answer: State];
  'use-language': [ask: { language: LanguageChoice }, answer: State];
  'send-waiting': [ask: object, answer: State];
  /** Takes back what has not left yet. */
  withdraw: [ask: { code: string }, answer: State];
}

export type Question = keyof Questions;
export type Ask<Q extends Question> = { type: Q } & Questions[Q][0];
export type AnswerTo<Q extends Question> = Questions[Q][1];
/** Errors do not cross between contexts: their fault does. */
export type Reply<Q extends Question> = { value: AnswerTo<Q> } | { fault: Fault };

/** What a page may ask; all else is for the extension's own pages. */
export const PAGE_QUESTIONS = [
  'arrived',
  'match',
  'lookup',
  'draw',
  'popover',
  'details',
  'report',
  'hide',
] as const;
export type PageQuestion = (typeof PAGE_QUESTIONS)[number];

/** To the pages, once badges may no longer be shown there. */
export const TAKE_AWAY = 'take-away';
