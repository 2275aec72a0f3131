/**
 * What several directories say of one business, as one answer. On a page the most cautious of them is told: a badge holds
 * in every directory that knows the business. Opened, the one with the best evidence is shown first.
 */

import { distanceKm, type Point } from '@relais/core/connect/geography';
import type { Told } from '@relais/core/connect/hosts';
import { keysOfListing } from '@relais/core/connect/hosts';
import { type Evidence, type FrenchService, type Listing, OFFERS, type Offer } from '@relais/core/listing';
import { isWeakEvidence } from '@relais/core/wording';

/** Of what is known the most cautious; unknown where nobody knows. */
export function cautious(offers: readonly Offer[]): Offer {
  const known = offers.filter((offer) => offer !== 'unknown');
  return OFFERS[Math.max(...(known.length ? known : offers).map((offer) => OFFERS.indexOf(offer)))]!;
}

/** What several tables tell of one key. */
export function toldByAll(tellings: readonly Told[]): Told {
  const [only] = tellings;
  if (tellings.length === 1 && only) return only;
  // All their listings: another key of any of them, beside this one, is no other business.
  const listed = tellings.flatMap((told) => told.listed);
  return { offer: cautious(tellings.map(({ offer }) => offer)), listed };
}

/** Somebody looked, or the law says so; not only the business itself, or one visitor. */
const isChecked = ({ how, count = 1 }: Evidence): boolean =>
  how === 'called' || how === 'visited' || how === 'designated' || (how === 'reported' && count > 1);

function standingOf({ offer, evidence }: FrenchService, now: number): [number, string] {
  const fresh = evidence.filter((one) => !isWeakEvidence(one, now));
  const points = [offer !== 'unknown', fresh.length > 0, fresh.some(isChecked)];
  const dates = evidence.map(({ date = '' }) => date).sort();
  return [points.reduce((sum, point) => sum * 2 + Number(point), 0), dates.at(-1) ?? ''];
}

/**
 * Compares two accounts of one business: what is known before what is not, recent evidence before old, checked before
 * stated, then the more recent. 0 where neither is better: then the person’s order decides.
 */
export function betterEvidenced(a: FrenchService, b: FrenchService, now: number): number {
  const [[points, date], [otherPoints, otherDate]] = [standingOf(a, now), standingOf(b, now)];
  return otherPoints - points || (date > otherDate ? -1 : date < otherDate ? 1 : 0);
}

/** Kilometres: two accounts of one place may have measured it at the street and at the door. */
const SAME_PLACE = 0.5;

/** Whether listings of two directories are one business at one place: by its address or number, and where it lies. */
export function isSameBusiness(a: Listing, b: Listing): boolean {
  const keys = keysOfListing(a);
  if (![...keysOfListing(b)].some((key) => keys.has(key))) return false;
  const [here, there] = [pointOf(a), pointOf(b)];
  return !here || !there || distanceKm(here, there) <= SAME_PLACE;
}

function pointOf({ places: [place] }: Listing): Point | undefined {
  const { latitude, longitude } = place ?? {};
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
