/**
 * What Relais is compared with: search libraries and Pagefind, each given the same listings, the same words for
 * services in both languages, the same French, and what a careful integrator would add around it:
 *
 * - a document for each place of a listing, with its names, its town, and every name and word of its categories;
 * - French and English stop words left out of questions, accents folded, French stems (Snowball);
 * - the place beside the question, and the place at the end of a question, resolved by an exact list of all towns and
 *   postal codes (which these libraries do not have, and which costs them nothing here), one typo allowed;
 * - only documents within 50 km first, the whole country where there are none; and the best by text put in order by
 *   text, by how surely they serve in French and by distance.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stemmer as snowball } from '@orama/stemmers/french';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { distanceKm, type Point } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import type { Listing, Offer, Province } from '@relais/core/listing';
import { CATEGORIES } from '@relais/publisher';

/** A listing at one of its places, or at a distance. */
export interface Doc {
  /** The listing’s id, and which of its places. */
  id: string;
  fr: string;
  en: string;
  city: string;
  /** Names of its categories, both languages. */
  categories: string;
  /** Other words for them. */
  words: string;
  offer: Offer;
  at?: Point;
  /** Where it serves at a distance. */
  provinces: Province[];
}

/** Kilometres within which somebody is near: the same hour’s drive that Relais and the judges take. */
export const NEAR_KM = 50;

export const LEXICON = new Map(CATEGORIES.map((category) => [category.id, category]));

export function documentsOf(listing: Listing): Doc[] {
  const categories = listing.categories.flatMap((id) => LEXICON.get(id) ?? []);
  const common = {
    fr: listing.name.fr ?? '',
    en: listing.name.en ?? '',
    categories: categories.map(({ fr, en }) => `${fr} ${en}`).join(' '),
    words: categories.flatMap(({ words }) => words).join(' '),
    provinces: listing.atADistance?.provinces ?? [],
  };
  const docs = listing.places.map(
    (place, i): Doc => ({
      ...common,
      id: `${listing.id}#${i}`,
      city: place.city,
      offer: (place.french ?? listing.french).offer,
      ...(place.latitude !== undefined && {
        at: { latitude: place.latitude, longitude: place.longitude! },
      }),
    }),
  );
  return docs.length ? docs : [{ ...common, id: `${listing.id}#`, city: '', offer: listing.french.offer }];
}

export const listingOf = (docId: string): string => docId.slice(0, docId.lastIndexOf('#'));

const STOP_WORDS = new Set(
  [
    ...french,
    ...english,
    'cherche',
    'trouver',
    'besoin',
    'francais',
    'francophone',
    'parle',
    'bon',
    'pres',
    'french',
    'speaking',
    'speaks',
    'looking',
    'find',
  ]
    .map(fold)
    .filter(Boolean),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(fold(word));

/** Words of a text as a careful integrator would index them: folded, elisions opened, stop words left out, stemmed. */
export function termOf(word: string): string | null {
  const folded = fold(word);
  if (!folded || STOP_WORDS.has(folded)) return null;
  return snowball(folded);
}

export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** A question as the peers are given it. */
export interface Question {
  text: string;
  place?: Point & { province?: Province };
}

/** What ranking needs of a document; kept beside the index, a line each. */
export interface Fact {
  id: string;
  offer: Offer;
  at?: Point;
  provinces: Province[];
}

export const factOf = ({ id, offer, at, provinces }: Doc): Fact => ({
  id,
  offer,
  ...(at && { at }),
  provinces,
});

const SURE: Record<Offer, number> = {
  active: 1,
  'on-request': 0.95,
  limited: 0.8,
  interpreter: 0.75,
  unknown: 0.35,
  none: 0.05,
};

export const near = (place: Point, fact: Fact): boolean =>
  fact.at !== undefined && distanceKm(place, fact.at) <= NEAR_KM;

/** What a document weighs for where it is and how surely it serves in French, from 0 to 1. */
export function weightOf(fact: Fact, place: Question['place']): number {
  const sure = SURE[fact.offer];
  if (!place) return sure;
  if (!fact.at) return sure * (place.province && fact.provinces.includes(place.province) ? 0.3 : 0.05);
  const km = distanceKm(place, fact.at);
  return sure * (km <= NEAR_KM ? 0.4 + 0.6 / (1 + km / 25) : 0.3 / (1 + km / 100));
}

/** Puts hits in order: how well the text fits, to a power, times where and how surely. @returns listing ids, best first */
export function ranked(
  hits: Array<{ fact: Fact; score: number }>,
  place: Question['place'],
  power: number,
): string[] {
  const top = hits.reduce((max, { score }) => Math.max(max, score), 0) || 1;
  const order = hits
    .map(({ fact, score }) => ({
      id: listingOf(fact.id),
      value: (score / top) ** power * weightOf(fact, place),
    }))
    .sort((a, b) => b.value - a.value);
  return [...new Set(order.slice(0, 40).map(({ id }) => id))].slice(0, 10);
}

/** A peer’s index, loaded as a page would have it. */
export interface Session {
  /** @returns ids of the best ten listings */
  search(question: Question): Promise<string[]> | string[];
  /** What the peer does at each key, search as you type; with no results shown. */
  key(question: Question): Promise<unknown> | unknown;
  /**
   * What somebody downloads who asks this first of all, with nothing on the device. Only for those that fetch as they
   * search, in a browser; the others download all they publish.
   */
  firstVisit?(question: Question): Promise<{ bytes: number; requests: number }>;
  close?(): Promise<void>;
}

export interface Peer {
  name: string;
  /** How it was set up, in a sentence or two. */
  configuration: string;
  /** Reads listings and leaves what a site would publish in the folder. */
  build(listings: AsyncIterable<Listing>, folder: string): Promise<void>;
  open(folder: string): Promise<Session>;
}

/** The version that is installed: some packages do not export their package.json. */
export function versionOf(name: string): string {
  const file = path.join(import.meta.dirname, '..', 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
