/**
 * Who serves in French near the person's home, instead of the business of a page. Everything is decided on what is on
 * the device: no host hears what page this was for, nor what service.
 */
import type { CategoryWords } from '@relais/core/connect/categories';
import type { Directory } from '@relais/core/connect/directory';
import { search } from '@relais/core/connect/search';
import { type Language, type Listing, OFFERS } from '@relais/core/listing';
import { servesInFrench } from '@relais/core/terms';
import { distanceText } from '@relais/core/wording';
import type { Alternatives, Card, HomePlace } from '../messages.ts';

/** A popup shows so many at a glance. */
const SHOWN = 4;
/** From here on words of a title name a service in full. */
const SURELY = 0.9;

export interface Home {
  directory: Directory;
  place: HomePlace;
  km: number;
}

/**
 * The service that a page's business offers, in words: by its listing, or by what its title says in full. A page that
 * talks about dentists and plumbers alike is no one's.
 * @returns empty where nothing tells
 */
export function serviceOf(
  lexicon: CategoryWords,
  language: Language,
  page: { listing: Listing | undefined; title: string },
): string {
  const listed = lexicon.all.find(({ id }) => id === page.listing?.categories[0]);
  if (listed) return listed[language];
  const parts = page.title.split(/\s+[-–—|·:,]\s+|,\s/).filter(Boolean);
  const named = parts
    .flatMap((part) => lexicon.match(part, false).slice(0, 1))
    .filter(({ fit, whole }) => whole || fit >= SURELY)
    .sort((a, b) => b.fit - a.fit);
  return named[0]?.category[language] ?? '';
}

/** @param cardOf draws a listing as it is shown */
export async function alternativesNear(
  home: Home,
  what: string,
  language: Language,
  cardOf: (listing: Listing) => Promise<Card>,
): Promise<Alternatives> {
  const around = home.place.name;
  if (!what) return { what, around, found: [] };
  const answer = await search(home.directory, {
    text: what,
    near: { latitude: home.place.latitude, longitude: home.place.longitude },
    filters: { offers: OFFERS.filter(servesInFrench) },
    limit: SHOWN * 2,
  });
  const found: Alternatives['found'] = [];
  for (const result of answer.results) {
    // One whose details are not on the device is passed over: asking for them would say which service it was.
    const listing = await result.details().catch(() => undefined);
    if (!listing || found.some(({ card }) => card.listing === listing.id)) continue;
    found.push({
      card: await cardOf(listing),
      distance: result.distanceKm === undefined ? '' : distanceText(result.distanceKm, language),
    });
    if (found.length === SHOWN) break;
  }
  return { what, around, found };
}
