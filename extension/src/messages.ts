/**
 * Everything that is said inside the extension: who may ask what of the background, and what comes back. One
 * contract for background, pages and extension pages.
 *
 * A page asks about itself: it names no address, the browser does (`sender.url`). Of others it names keys that it
 * found, which are looked up on this device. An extension page names the address it asks about.
 */
import type { DirectoryFault } from '@relais/core/connect/directory';
import type { Told } from '@relais/core/connect/hosts';
import type { Manifest } from '@relais/core/directory-format';
import type { Language, Listing, Offer, Province, Text } from '@relais/core/listing';
import type { Glance } from '@relais/core/match/glance';
import type { Claim, Answer as KeyAnswer, Settled } from '@relais/core/match/judging';
import type { OutboxItem } from '@relais/core/outbox/outbox';
import type { Business, Kind } from '@relais/core/submission';

export interface DirectoryAddress {
  url: string;
  publicKey: string;
}

export type LanguageChoice = 'auto' | Language;

/** On the sites that the browser lets us see, which pages have badges: all, or only those that name several businesses. */
export type WhereChoice = 'all' | 'lists';

/** What the person chose to see. */
export interface Choices {
  language: LanguageChoice;
  where: WhereChoice;
  /** Hosts on which nothing shows and nothing is read; with what lies under them. */
  never: string[];
  /** The offers that have badges. */
  offers: Offer[];
}

/** What the device knows of an address by itself. */
export interface Match {
  offer: Offer;
  /** The offer in two words, and in a sentence. */
  short: string;
  sentence: string;
  /** Whether one can be served in French there: other offers have no badge, the toolbar tells of them. */
  serves: boolean;
  /** Whether its badge shows by itself: the person chose so, and did not close it since the browser started. */
  badge: boolean;
  /** Its details are on this device, in the home region: opening them asks nobody. */
  atHand: boolean;
  /** Several directories know it, and they say different things: the most cautious is told, and that they differ. */
  differ: boolean;
  /** To say it in. */
  language: Language;
}

/** Of what was taken of a page, the pieces under which something is listed and what that is; and how to say it. */
export interface Lookups {
  pieces: string[];
  listed: Array<[key: string, listed: Told]>;
  /** The offers that have badges, in two words; and what follows them, for those who hear the page. */
  words: Partial<Record<Offer, string>>;
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
/** « des bénévoles jusqu’au 31 décembre 2026 », and what for; the call in full may be on a page of its own. */
export interface CallShown {
  text: string;
  title: Said | null;
  web: { text: string; href: string } | null;
}

export interface Card {
  /** Id of the directory that it stands in: what is sent about it goes there. */
  directory: string;
  /** Id of the listing. */
  listing: string;
  name: Said;
  /** « 12, rue Elgin, Sudbury et 2 autres adresses »; empty at a distance. */
  place: string;
  city: string | undefined;
  province: Province | undefined;
  offer: Offer;
  sentence: string;
  /** Old or missing evidence: the sign is drawn lighter. */
  weak: boolean;
  /** « déclaré par l’entreprise, mars 2026 », and a word of caution where it is old. */
  evidence: string[];
  /** How to be served in French, when, by what channels, by what right; of several directories, which says so. */
  facts: Array<[name: string, said: Said]>;
  /** Whom it seeks now, and what they stand under. */
  calls: { name: string; open: CallShown[] };
  /** What it does, in a word or two; empty where nobody said. */
  kind: string;
  /** Whether its hours are known: what they are is another question, `hours`. */
  hasHours: boolean;
  phone: { text: string; href: string } | null;
  /** To write to. */
  email: { text: string; href: string } | null;
  /** Whether the page it is shown for is another than its own site. */
  isElsewhere: boolean;
  /** Its own site. */
  web: { text: string; href: string } | null;
  /** Address of a map. */
  directions: string | null;
  /** Who would read a report about it; null where the directory names nobody. */
  reader: string | null;
  /** What else can be sent about it, each in a page of its own. */
  writes: WhatToWrite[];
  answer: Answer | null;
}

/** What a person writes in a page of the extension: in a page of somebody else's, its scripts would see the keys. */
export const WHAT_TO_WRITE = ['referral', 'correction'] as const;
export type WhatToWrite = (typeof WHAT_TO_WRITE)[number];

/** A message to be written: about whom, and who may read it. */
export interface Draft {
  what: WhatToWrite;
  listing: Listing;
  /** Of the directory that it stands in. */
  manifest: Manifest;
}

/** Hours as they are said. */
export interface Hours {
  /** « Ouvert jusqu’à 17 h »; empty where that is not known. */
  now: string;
  isOpen: boolean;
  week: Array<{ days: string; hours: string }>;
}

/** A business in French near the person’s home. */
export interface Alternative {
  card: Card;
  /** It is invented, as all of its directory. */
  fictional: boolean;
  /** « à 2,4 km ». */
  distance: string;
}

export interface Alternatives {
  /** The service looked for, in words; empty where nothing tells what the page’s business does. */
  what: string;
  /** Around where; null where no home region was chosen, or it is not on the device yet. */
  around: string | null;
  found: Alternative[];
  /** False where something that was to be searched is not on the device: there may be others. */
  complete: boolean;
}

/** A message that has left. */
export interface Sent {
  kind: Kind;
  code: string;
  /** Address of the intake that has it: that of the directory it was sent about, whichever are followed now. */
  intake: string;
}

/** What of the directories lies on this device. */
export interface Held {
  /** By id: bytes of the files: lookup table, words, listings, what is kept of the home region. */
  directories: Record<string, { bytes: number; files: number }>;
  /** Messages that wait, and their bytes. */
  waiting: number;
  waitingBytes: number;
}

/** What one directory tells of a business. */
export interface Account {
  /** The listings are invented. */
  fictional: boolean;
  /** « En français dans 12 succursales sur 80; la plus proche : … »; empty where there is one place. */
  chain: string;
  /** At least one. */
  cards: Card[];
  /** « Selon le répertoire X : en français sur demande »: what leads to it, beside another’s. */
  inShort: string;
}

/** Asked of each directory that knows the business. */
export interface Details {
  /** The one with the best evidence first. Empty: a fingerprint met by chance, this site is in no directory. */
  accounts: Account[];
  /** Of each directory that knows it, and could not be asked for more just now, so much in words. */
  silent: string[];
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

/** Something of a directory is being fetched. */
export interface Syncing {
  what: 'table' | 'home';
  /** Its id: of one that is being tried, none that is followed. */
  directory: string;
  /** Bytes. */
  loaded: number;
  total: number;
}

/** A directory that the person follows. */
export interface DirectoryState extends DirectoryAddress {
  id: string;
  /** What is held on this device; null before the first update. */
  edition: Edition | null;
  /** When it was last asked for (milliseconds since 1970), and what went wrong, with it or with the home region. */
  updated: { at: number; fault: Fault | null } | null;
  /** What is held of the home region; null where none was chosen, or nothing of it has come. */
  home: HomeState['held'];
  /** How many messages wait to be sent to it. */
  waiting: number;
}

export interface State extends Choices {
  /** In the person’s order of preference. */
  directories: DirectoryState[];
  /** Of the region, what is held of all directories together. */
  home: HomeState | null;
  /** Null where nothing is being fetched. */
  syncing: Syncing | null;
  waiting: OutboxItem[];
  /** What has left since the browser was opened, and was not withdrawn. */
  sent: Sent[];
}

/** Why there is no answer, for the interface to put in words. */
export type Fault = DirectoryFault | 'no-recipient' | 'storage-full' | 'unexpected';

/** By type: what is asked, and the answer. */
interface Questions {
  /**
   * A page was reached: draw the toolbar icon, and the badge if there is one to show. Answers what the page names, as `lookup`
   * does: of most pages this is all that is ever said. Where something is, what follows the page and draws is put there, unless
   * it was followed before.
   */
  arrived: [ask: { glance?: Glance; isFollowed?: boolean }, answer: Lookups | null];
  match: [ask: { address?: string }, answer: Match | null];
  /** Fetches one shard of the directory: only when a person asks. */
  details: [ask: { address?: string; key?: string }, answer: Details];
  /** What a page names; null where the extension may not look at it any more. Asks no host. */
  lookup: [ask: { glance: Glance }, answer: Lookups | null];
  /**
   * What the page may name, to be held against the names of the home region's listings, and elsewhere against the addresses of
   * the names that stand there, in the order of the claims; null where nobody is named. Asks no host.
   */
  settle: [ask: { address?: string; title: string; claims: Claim[] }, answer: Array<Settled | null>];
  /** The page changes, or somebody goes further on it than where it begins: to be followed from here on. Answers whether it may be. */
  scan: [ask: object, answer: boolean];
  /** There are badges to draw beside what the page names. */
  draw: [ask: object, answer: null];
  /** One of them is being opened. */
  popover: [ask: object, answer: null];
  report: [ask: About & { servedInFrench: boolean }, answer: Receipt];
  /**
   * The hours of a listing whose card was opened: fetches its neighbourhood’s block, unless it is on the device. In the home
   * region asks nobody: of one so dense that its farthest neighbourhoods had no room for hours, these have none.
   */
  hours: [ask: About, answer: Hours | null];
  /** Opens a page of the extension to write in. */
  write: [ask: About & { what: WhatToWrite }, answer: null];
  /** How many businesses of a page have a badge, and whether there may be more where nobody has been yet: for the toolbar. */
  drawn: [ask: { count: number; more: boolean }, answer: null];
  hide: [ask: object, answer: null];
  /** The person wants the badge of this address again. */
  unhide: [ask: { address: string }, answer: null];
  /** Of keys that were found on the page under the popup, those that are listed, with what the home region has. Asks no host. */
  listed: [ask: { keys: string[] }, answer: Array<[key: string, answer: KeyAnswer]>];
  /** Those who serve in French near home, instead of a page’s business. Asks nobody. */
  alternatives: [ask: { address?: string; title: string; what?: string }, answer: Alternatives];
  /**
   * Who would read a wish of that kind, by directory, the preferred first; empty where nobody does. About a business that is
   * listed only the directories that list it: a directory that was told, or those that know the address or key.
   */
  'readers-of': [
    ask: { kind: WishKind; province?: Province; directory?: string; address?: string; key?: string },
    answer: WishReader[],
  ];
  /** « J’aimerais un service en français ici », « Proposer cette entreprise »: to one directory. */
  wish: [
    ask: { kind: WishKind; directory: string; business: Business; province?: Province; note?: string },
    answer: Wished,
  ];
  draft: [ask: { id: string }, answer: Draft | null];
  /** Something was written in a page of the extension: it is to be sent even when that page is closed. */
  written: [ask: { sent: Sent }, answer: null];
  held: [ask: object, answer: Held];
  /** Everything this device holds for the extension is erased; what was sent stays where it arrived. */
  erase: [ask: object, answer: State];
  state: [ask: object, answer: State];
  update: [ask: object, answer: State];
  /** Follows one more, once it has been opened and verified; in the place of one that was at the same address. */
  'add-directory': [ask: { directory: DirectoryAddress }, answer: State];
  /** Follows it no more, and erases what is held of it; what waits to be sent to it is sent. */
  'remove-directory': [ask: { id: string }, answer: State];
  /** The person prefers them in this order. */
  'order-directories': [ask: { ids: string[] }, answer: State];
  /** Places of that name, or the middle of that postal code, the likeliest first. Fetches the lists of places. */
  'find-place': [ask: { text: string }, answer: HomePlace[]];
  /** Answers at once; the region is fetched in the background. Null gives it up, and erases it. */
  'use-home': [ask: { home: HomeChoice | null }, answer: State];
  choose: [ask: { choices: Partial<Choices> }, answer: State];
  'send-waiting': [ask: object, answer: State];
  /** Takes back what has not left yet. */
  withdraw: [ask: { code: string }, answer: State];
}

/** A listing of a page, or of a key found on it, in one directory. */
interface About {
  address?: string;
  key?: string;
  directory: string;
  listing: string;
}

export interface WishReader {
  /** Id of the directory. */
  directory: string;
  /** What that one is called, and the recipient. */
  name: string;
  reader: string;
}

/** What a person wishes of a business that does not serve in French, or is not listed. */
export type WishKind = 'pledge' | 'suggestion';

export interface Wished {
  /** The follow-up code. */
  code: string;
  /** Who will read it. */
  reader: string;
  /** False where what waits is lost when the browser closes. */
  durable: boolean;
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
  'settle',
  'scan',
  'draw',
  'popover',
  'details',
  'report',
  'hours',
  'write',
  'drawn',
  'hide',
] as const;
export type PageQuestion = (typeof PAGE_QUESTIONS)[number];

/** To the pages, once badges may no longer be shown there. */
export const TAKE_AWAY = 'take-away';
