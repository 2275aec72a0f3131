/**
 * The vocabulary's words, apart from its schemas (listing.ts, which exports them too): a page that searches has need of
 * these and none of zod.
 */
import { type Offer, servesInFrench } from './first-terms.ts';
import type { Listing, Place } from './listing.ts';

export { inLanguage, type Language, OFFERS, PROVINCES, servesInFrench } from './first-terms.ts';

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

/**
 * Whom an organisation may seek: for its members, its money, its board, its work; who supplies it, by tender or by private
 * agreement; who takes it over, for instance those who work there, together.
 */
export const CALL_KINDS = [
  'member',
  'sponsor',
  'board-member',
  'volunteer',
  'tender',
  'private-agreement',
  'successor',
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** Whether a call still stands: on its last day it does. @param today `2026-11-23`, where who reads it is */
export const isOpenCall = ({ until }: { until?: string | undefined }, today: string): boolean =>
  until === undefined || until >= today;

/** The numbers to call: those of the place, else those of the service at a distance. */
export const phonesOf = (listing: Listing, place: Place | undefined): readonly string[] =>
  place?.phones.length ? place.phones : (listing.atADistance?.phones ?? []);
