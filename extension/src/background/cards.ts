/** From a listing to what is shown of it. */

import { distanceKm, type Point } from '@relais/core/connect/geography';
import type { Told } from '@relais/core/connect/hosts';
import {
  type Evidence,
  type FrenchService,
  inLanguage,
  type Language,
  type Listing,
  type Place,
  phonesOf,
} from '@relais/core/listing';
import { chainOf } from '@relais/core/match/chain';
import { servesInFrench } from '@relais/core/terms';
import {
  CHANNEL_NAME,
  distanceText,
  evidenceSentence,
  isWeakEvidence,
  OFFER_SENTENCE,
  phoneText,
} from '@relais/core/wording';
import { callLine, openCalls } from '@relais/widget/mobilise/call-lines';
import { mailLink, webLink } from '@relais/widget/refer/links';
import { SOUGHT } from '@relais/widget/strings/sought';
import type { Card, Said } from '../messages.ts';
import { cardStringsOf } from '../strings/strings.ts';

/**
 * The place of a listing that is shown: the only one; of several the nearest where one is served in French, as far as it
 * is known where the person is.
 */
export function placeShown(listing: Listing, near: Point | undefined): Place | undefined {
  const { places } = listing;
  return places.length > 1 && near ? (chainOf([listing], near)?.nearest?.place ?? places[0]) : places[0];
}

/** The French service that holds for what is shown: the place's own where it was chosen, or the listing's. */
const frenchOf = (
  { french, places }: Listing,
  place: Place | undefined,
  near: Point | undefined,
): FrenchService => ((places.length === 1 || near) && place?.french) || french;

/** The French service that a listing’s card tells of. @param home where the person is */
export const frenchShown = (listing: Listing, home: Point | undefined): FrenchService =>
  frenchOf(listing, placeShown(listing, home), home);

/**
 * « En français dans 12 succursales sur 80; la plus proche : … ». What the lookup table tells of all counts, where only
 * some of the listings were read; empty where there is one place, or none in French.
 * @param home where the person is
 */
export function chainText(
  listings: readonly Listing[],
  told: Told | undefined,
  home: Point | undefined,
  language: Language,
): string {
  const words = cardStringsOf(language);
  const read = chainOf(listings, home);
  const listed = told?.listed ?? [];
  const chain =
    listed.length > listings.length
      ? { places: listed.length, french: listed.filter(({ offer }) => servesInFrench(offer)).length }
      : read;
  if (!chain?.french) return '';
  const counted = words.chain(chain.french, chain.places);
  const nearest = read?.nearest;
  if (!nearest) return `${counted}.`;
  const { address, city } = nearest.place;
  const where = [address, city].filter(Boolean).join(', ');
  return nearest.distanceKm === undefined
    ? `${counted}.`
    : words.chainNearest(counted, where, distanceText(nearest.distanceKm, language));
}

/** The nearest listing first, as far as it is known where they and the person are. */
export function nearestFirst(listings: readonly Listing[], home: Point | undefined): Listing[] {
  if (!home) return [...listings];
  const km = (listing: Listing) => {
    const { latitude, longitude } = placeShown(listing, home) ?? {};
    return latitude === undefined || longitude === undefined
      ? Number.POSITIVE_INFINITY
      : distanceKm(home, { latitude, longitude });
  };
  const serves = (listing: Listing) => Number(servesInFrench(listing.french.offer));
  return listings.toSorted((a, b) => serves(b) - serves(a) || (km(a) < km(b) ? -1 : km(a) > km(b) ? 1 : 0));
}

/** The freshest evidence; undated comes last. */
const freshest = (evidence: readonly Evidence[]): Evidence | undefined =>
  [...evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];

/** Where to go, on OpenStreetMap; undefined where only a city is known. */
function directionsTo({ latitude, longitude, address, city, province }: Place): string | undefined {
  if (latitude !== undefined && longitude !== undefined) {
    return `https://www.openstreetmap.org/directions?to=${latitude}%2C${longitude}`;
  }
  if (!address) return undefined;
  const query = encodeURIComponent(`${address}, ${city}, ${province}, Canada`);
  return `https://www.openstreetmap.org/search?query=${query}`;
}

/** Whom an organisation seeks: said of the organisation, whichever of its places is shown. */
const callsOf = ({ calls }: Listing, language: Language, now: number): Card['calls'] => ({
  name: SOUGHT[language].seeks,
  open: openCalls(calls, now).map((call) => {
    const web = call.link === undefined ? undefined : webLink({ web: [call.link] });
    return {
      text: callLine(call, language),
      title: call.title ? inLanguage(call.title, language) : null,
      web: web ? { text: cardStringsOf(language).wholeCall(web.host), href: web.href } : null,
    };
  }),
});

/** @param now in milliseconds @param home where the person is */
export function cardOf(
  listing: Listing,
  language: Language,
  now: number,
  home?: Point,
): Omit<Card, 'directory' | 'reader' | 'answer' | 'writes' | 'kind' | 'isElsewhere'> {
  const words = cardStringsOf(language);
  const place = placeShown(listing, home);
  const french = frenchOf(listing, place, home);
  const evidence = freshest(french.evidence);
  const weak = isWeakEvidence(evidence, now);
  const others = listing.places.length - 1;
  const [phone] = phonesOf(listing, place);
  const web = webLink(listing);

  const facts: Card['facts'] = [];
  const fact = (name: string, said: Said | undefined) => said?.text && facts.push([name, said]);
  fact(words.how, french.how && inLanguage(french.how, language));
  fact(words.when, french.when && inLanguage(french.when, language));
  const channels = french.channels?.map((channel) => CHANNEL_NAME[language][channel]).join(', ');
  fact(words.where, channels ? { text: channels, lang: language } : undefined);
  fact(words.right, french.right && inLanguage(french.right, language));

  const at = place && [place.address, place.city].filter(Boolean).join(', ');
  return {
    listing: listing.id,
    name: inLanguage(listing.name, language),
    place: [at, others > 0 ? words.places(others) : ''].filter(Boolean).join(' '),
    city: place?.city,
    province: place?.province,
    offer: french.offer,
    sentence: OFFER_SENTENCE[language][french.offer],
    weak,
    evidence: [
      evidence ? evidenceSentence(evidence, language) : words.noEvidence,
      ...(weak && evidence?.date ? [words.old] : []),
    ],
    facts,
    calls: callsOf(listing, language, now),
    hasHours: Boolean(place?.hours),
    email: listing.email
      ? { text: listing.email, href: mailLink(listing.email, { subject: words.subject, body: '' }) }
      : null,
    web: web ? { text: web.host, href: web.href } : null,
    phone: phone ? { text: phoneText(phone, language), href: `tel:${phone.replace(';ext=', ',')}` } : null,
    directions: (place && directionsTo(place)) ?? null,
  };
}
