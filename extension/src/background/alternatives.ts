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
import type { Alternatives, Card, HomeChoice } from '../messages.ts';

/** A popup shows so many at a glance. */
const SHOWN = 3;
/** From here on words of a title name a service in full. */
const SURELY = 0.9;

export interface Home extends HomeChoice {
  directory: Directory;
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
  let best: { fit: number; name: string } | undefined;
  for (const part of page.title.split(/\s+[-–—|·:]\s+|[.,;!?]\s/)) {
    for (const words of knownRuns(lexicon, part)) {
      const [match] = lexicon.match(words, false);
      if (!match || !(match.whole || match.fit >= SURELY) || match.fit <= (best?.fit ?? 0)) continue;
      best = { fit: match.fit, name: match.category[language] };
    }
  }
  return best?.name ?? '';
}

/** The words of a text that services have, as they stand together: « Your neighbourhood dentist » → « dentist ». */
function knownRuns(lexicon: CategoryWords, text: string): string[] {
  const runs: string[][] = [[]];
  for (const word of text.split(/[^\p{L}\p{N}'’-]+/u)) {
    if (word.length > 2 && !lexicon.hasOtherWords(word)) runs.at(-1)!.push(word);
    else runs.push([]);
  }
  return runs.filter((run) => run.length).map((run) => run.join(' '));
}

/** @param cardOf draws a listing as it is shown */
export async function alternativesNear(
  home: Home,
  what: string,
  language: Language,
  cardOf: (listing: Listing) => Promise<Card>,
): Promise<Alternatives> {
  const around = home.place.name;
  if (!what) return { what, around, found: [], complete: true };
  const answer = await search(home.directory, {
    text: what,
    near: { latitude: home.place.latitude, longitude: home.place.longitude },
    filters: { offers: OFFERS.filter(servesInFrench) },
    limit: SHOWN * 2,
  });
  const found: Alternatives['found'] = [];
  let complete = !answer.problems.length;
  for (const result of answer.results) {
    // One whose details are not on the device is passed over: asking for them would say which service it was.
    const listing = await result.details().catch(() => undefined);
    if (!listing) complete = false;
    if (!listing || found.some(({ card }) => card.listing === listing.id)) continue;
    found.push({
      card: await cardOf(listing),
      distance: result.distanceKm === undefined ? '' : distanceText(result.distanceKm, language),
    });
    if (found.length === SHOWN) break;
  }
  return { what, around, found, complete };
}
