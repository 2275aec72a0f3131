/**
 * The vocabulary's words, apart from its schemas (listing.ts, which exports them too): a page that searches has need of
 * these and none of zod.
 */
import type { Listing, Place } from './listing.ts';

/** Canada's provinces and territories, by their postal abbreviation. */
export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;

/**
 * How a listing serves in French, from the most to the least forthcoming. `none` was checked and found
 * missing; `unknown` is the absence of any statement. Blank data is always `unknown`, never `none`.
 */
export const OFFERS = ['active', 'on-request', 'limited', 'interpreter', 'none', 'unknown'] as const;
type Offer = (typeof OFFERS)[number];

/** Whether an offer means that one can be served in French there, at least in part. */
export const servesInFrench = (offer: Offer): boolean => offer !== 'none' && offer !== 'unknown';

/** What may be said where one address or number stands for several: what holds for all of them. */
export function commonOffer(offers: readonly Offer[]): Offer {
  const [first] = offers;
  if (first && offers.every((offer) => offer === first)) return first;
  return offers.some(servesInFrench) ? 'limited' : 'unknown';
}

/** An offer as a whole: a chain whose places differ is « en partie ». */
export const offerAsAWhole = ({ french, places }: Pick<Listing, 'french' | 'places'>): Offer =>
  commonOffer(places.length ? places.map((place) => place.french?.offer ?? french.offer) : [french.offer]);

export const CHANNELS = ['in-person', 'phone', 'writing', 'online'] as const;

/**
 * How somebody came to know of an offer. `declared`: the listing, or the source that publishes it, says so;
 * `designated`: by law; `called`, `visited`: the cooperative checked; `reported`: visitors told us.
 */
export const EVIDENCE_KINDS = ['declared', 'designated', 'called', 'visited', 'reported'] as const;

export const LEGAL_FORMS = ['business', 'professional', 'cooperative', 'non-profit', 'public'] as const;

export type Language = 'fr' | 'en';

/** The text in the reader's language, else in the other one, with the language it is really in. */
export function inLanguage(
  text: { fr?: string | undefined; en?: string | undefined },
  language: Language,
): { text: string; lang: Language } {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const own = text[language];
  return own ? { text: own, lang: language } : { text: text[other] ?? '', lang: other };
}

/** The numbers to call: those of the place, else those of the service at a distance. */
export const phonesOf = (listing: Listing, place: Place | undefined): readonly string[] =>
  place?.phones.length ? place.phones : (listing.atADistance?.phones ?? []);
