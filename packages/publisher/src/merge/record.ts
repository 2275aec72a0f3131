/** What is kept of a listing in memory to compare it with others: about 1.5 kB, words and contacts shared by all. */
import { keyOfAddress } from '@relais/core/connect/hosts';
import type { Listing, Offer, Place } from '@relais/core/listing';
import { shownLanguage } from '../import/name-language.ts';
import { type Address, parseAddress } from './address.ts';
import { foldTown } from './municipality.ts';
import { type Name, parseName } from './name.ts';
import { meaningOf, spellingsOf, stem } from './vocabulary.ts';

/** The parts of a listing that are compared; a pair to be judged may have few of them. */
export type Comparable = Pick<Listing, 'name'> &
  Partial<Pick<Listing, 'id' | 'categories' | 'web' | 'email' | 'atADistance'>> & {
    places?: Partial<Place>[];
    french?: Pick<Listing['french'], 'offer'> & Partial<Pick<Listing['french'], 'evidence'>>;
  };

/** A word, a phone number, a web address: what several listings may have, and how many do. */
export interface Shared {
  key: string;
  count: number;
}

/** How much a word says: 1 for a word of one's own, a quarter and less for « clinique ». */
export interface Word extends Shared {
  weight: number;
  /** The same, however many listings have it. */
  own: number;
  /** How it is written, where it stands for a meaning. */
  spellings?: readonly string[];
}

/** What the name of its own town counts in a name, beside another word. */
export const TOWN_WEIGHT = 0.15;

export interface NameRecord extends Omit<Name, 'words'> {
  words: Word[];
  /** A bit for each word that is of its town's name, which says little of it. */
  towns: number;
  /** A bit for each word that is of its own street: « Optique Roy – Bélanger ». */
  streets: number;
  language: 'fr' | 'en';
  /** The language that its words show; a name may be given as of one, and show none. */
  shown?: 'fr' | 'en';
}

export interface PlaceRecord {
  address?: Address;
  /** Folded; empty where it is not known. */
  city: string;
  province?: string;
  postalCode?: string;
  latitude?: number;
  longitude?: number;
  hours?: string;
}

export interface Record {
  id: string;
  names: NameRecord[];
  places: PlaceRecord[];
  phones: Shared[];
  /** `key` is host, or host and tenant; `path` what the address has behind it. */
  web: { site: Shared; path: string }[];
  email?: Shared;
  categories: string[];
  offer: Offer;
  /** The source names English, and not French, as its language. */
  english: boolean;
}

const ENGLISH_ONLY = /^(?:[^:]*:\s*)?(?:english|anglais|anglophone|english\s*\/\s*anglais|en)$/i;

/** The words and contacts of a directory, each once, with how many listings have it. */
export class Corpus {
  #words = new Map<string, Word>();
  #contacts = new Map<string, Shared>();
  #texts = new Map<string, string>();
  #size = 0;

  /**
   * @param counts What of it counts: a listing of the previous edition only looks on; of a pair on its own one cannot
   *   tell who else has the phone.
   */
  add(listing: Comparable, counts: 'all' | 'words' | 'nothing' = 'all'): Record {
    const names: NameRecord[] = [];
    const places = (listing.places?.length ? listing.places : [undefined]).map((place) => this.#place(place));
    const towns = new Set(
      places.flatMap(({ city }) => city.split(' ').map((word) => meaningOf(stem(word)).key)),
    );
    const streets = new Set(
      places.flatMap(({ address }) => (address?.street ?? []).map((word) => meaningOf(stem(word)).kind)),
    );
    const street = new Set(places.flatMap(({ address }) => address?.street ?? []));
    const civics = new Set(places.flatMap(({ address }) => (address?.civic ?? []).map(String)));
    for (const language of ['fr', 'en'] as const) {
      const text = listing.name[language];
      if (!text) continue;
      const { words, qualifiers, kinds, ...name } = parseName(text);
      const shown = shownLanguage(text);
      if (name.run === name.ownRun) name.run = name.ownRun;
      // `Clinique 3000` at 3000 Bélanger is named for its house, and is no third thousandth branch.
      const numbers = qualifiers.get('number');
      if (numbers && [...numbers].every((number) => civics.has(number))) qualifiers.delete('number');
      // « Hôpital Roy – Church » in Church Street is no church.
      const beyondStreet = kinds.filter((kind) => !streets.has(kind));
      names.push({
        ...name,
        qualifiers,
        kinds: beyondStreet.length ? beyondStreet : kinds,
        language,
        ...(shown ? { shown } : {}),
        words: words.map((key) => this.#word(key)),
        towns: bitsOf(words, (key) => towns.has(key)),
        streets: streetBits(words, street),
      });
    }
    const phones = [
      ...(listing.places ?? []).flatMap((place) => place.phones ?? []),
      ...(listing.atADistance?.phones ?? []),
    ];
    const record: Record = {
      id: listing.id ?? '',
      names,
      places,
      phones: [...new Set(phones)].map((phone) => this.#contact(phone)),
      web: (listing.web ?? []).flatMap((address) => {
        const key = keyOfAddress(address);
        return key ? [{ site: this.#contact(key), path: pathOf(address) }] : [];
      }),
      ...(listing.email ? { email: this.#contact(listing.email.toLowerCase()) } : {}),
      categories: listing.categories ?? [],
      offer: listing.french?.offer ?? 'unknown',
      english: (listing.french?.evidence ?? []).some(({ quote }) => quote && ENGLISH_ONLY.test(quote)),
    };
    if (counts === 'nothing') return record;
    this.#size++;
    const shared = new Set<Shared>(names.flatMap(({ words }) => words));
    if (counts === 'all') {
      for (const phone of record.phones) shared.add(phone);
      for (const { site } of record.web) shared.add(site);
      if (record.email) shared.add(record.email);
    }
    for (const each of shared) each.count++;
    return record;
  }

  /** Weighs the words by how many listings have them. To be called when all are in. */
  weigh(): void {
    // In a small directory, a word that two names share is not yet a common one.
    const whole = Math.log(Math.max(this.#size, 1000));
    for (const word of this.#words.values()) {
      const rarity = 1 - (0.75 * Math.log(Math.max(word.count, 1))) / whole;
      word.weight = word.own * rarity;
    }
  }

  #place(place: Partial<Place> | undefined): PlaceRecord {
    if (!place) return { city: '' };
    const city = foldTown(place.city ?? '');
    const address = place.address === undefined ? undefined : parseAddress(place.address, place.city);
    const { province, postalCode, latitude, longitude, hours } = place;
    return {
      city: this.#one(city),
      ...(address ? { address: { ...address, street: address.street.map((word) => this.#one(word)) } } : {}),
      ...(province ? { province } : {}),
      ...(postalCode ? { postalCode } : {}),
      ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
      ...(hours ? { hours } : {}),
    };
  }

  /** The same text each time, held once. */
  #one(text: string): string {
    const held = this.#texts.get(text);
    if (held !== undefined) return held;
    this.#texts.set(text, text);
    return text;
  }

  #word(key: string): Word {
    let word = this.#words.get(key);
    if (!word) {
      const spellings = spellingsOf(key);
      word = { key, count: 0, weight: 0, own: ownWeight(key), ...(spellings ? { spellings } : {}) };
      this.#words.set(key, word);
    }
    return word;
  }

  #contact(key: string): Shared {
    let contact = this.#contacts.get(key);
    if (!contact) {
      contact = { key, count: 0 };
      this.#contacts.set(key, contact);
    }
    return contact;
  }
}

const bitsOf = (words: readonly string[], test: (key: string) => boolean): number =>
  words.reduce((bits, key, i) => (test(key) ? bits | (1 << i) : bits), 0);

const STREET_TYPE = /^(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|boul|rue|chemin|ch)$/;

export const isStreetType = (key: string): boolean => STREET_TYPE.test(key);

/** The words of its own street in a name, with what a street is called beside them: `Finch Avenue site`. */
function streetBits(words: readonly string[], street: ReadonlySet<string>): number {
  const named = bitsOf(words, (key) => street.has(key) && !/^\d/.test(key));
  return named && named | bitsOf(words, isStreetType);
}

/** Before it is known how many have it. */
function ownWeight(key: string): number {
  // A shop's number stands in one file and not in the next; where both have one, it must be the same.
  if (/^\d/.test(key)) return 0.2;
  if (key.length === 1) return 0.3;
  const meaning = meaningOf(key);
  if (meaning.kind || meaning.common) return 0.25;
  return meaning.qualifier ? 0.5 : 1;
}

/** The part of an address that may tell one branch from another; its language does not. */
function pathOf(address: string): string {
  if (!URL.canParse(address)) return '';
  return new URL(address).pathname
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && !/^(?:fr|en|fr-ca|en-ca|index\.\w+|home|accueil)$/.test(segment))
    .join('/');
}
