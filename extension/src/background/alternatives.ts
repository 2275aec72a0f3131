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
import { betterEvidenced, isSameBusiness } from './combining.ts';

/** A popup shows so many at a glance. */
const SHOWN = 3;
/** From here on words of a title name a service in full. */
const SURELY = 0.9;

/** The home region as one directory has it on the device. */
export interface Home extends HomeChoice {
  /** Id of the directory. */
  id: string;
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

/** Somebody who was found, in the region of one directory. */
interface Candidate {
  home: Home;
  listing: Listing;
  km: number | undefined;
}

/** Those of one directory, the best first. */
async function candidatesIn(home: Home, what: string): Promise<{ found: Candidate[]; complete: boolean }> {
  const answer = await search(home.directory, {
    text: what,
    near: { latitude: home.place.latitude, longitude: home.place.longitude },
    filters: { offers: OFFERS.filter(servesInFrench) },
    limit: SHOWN * 2,
  });
  const found: Candidate[] = [];
  let complete = !answer.problems.length;
  for (const result of answer.results) {
    // One whose details are not on the device is passed over: asking for them would say which service it was.
    const listing = await result.details().catch(() => undefined);
    if (!listing) complete = false;
    if (!listing || found.some((one) => one.listing.id === listing.id)) continue;
    found.push({ home, listing, km: result.distanceKm });
    if (found.length === SHOWN) break;
  }
  return { found, complete };
}

const far = ({ km = Number.POSITIVE_INFINITY }: Candidate): number => km;

/** Of one business that several directories know, what the one with the best evidence tells, at the first one’s place. */
function onceEach(ranked: readonly Candidate[]): Candidate[] {
  const once: Candidate[] = [];
  for (const one of ranked) {
    const at = once.findIndex(
      (other) => other.home.id !== one.home.id && isSameBusiness(other.listing, one.listing),
    );
    const other = once[at];
    if (!other) once.push(one);
    else if (betterEvidenced(one.listing.french, other.listing.french, one.home.directory.now) < 0)
      once[at] = one;
  }
  return once;
}

/** Several directories’ as one list: each stays in its own order, and of those that are next the nearest comes first. */
function merged(lists: ReadonlyArray<readonly Candidate[]>): Candidate[] {
  const left = lists.map((list) => [...list]);
  const all: Candidate[] = [];
  for (;;) {
    const [next] = left
      .filter(({ length }) => length)
      .sort(([a], [b]) => (far(a!) < far(b!) ? -1 : far(a!) > far(b!) ? 1 : 0));
    const candidate = next?.shift();
    if (!candidate) return all;
    all.push(candidate);
  }
}

/**
 * @param homes of every directory that has the region on the device, the preferred first
 * @param cardOf draws a listing as it is shown
 */
export async function alternativesNear(
  homes: readonly Home[],
  what: string,
  language: Language,
  cardOf: (home: Home, listing: Listing) => Promise<Card>,
): Promise<Alternatives> {
  const around = homes[0]?.place.name ?? null;
  if (!what) return { what, around, found: [], complete: true };
  const answers = await Promise.all(homes.map((home) => candidatesIn(home, what)));
  const shown = onceEach(merged(answers.map(({ found }) => found))).slice(0, SHOWN);
  const found = shown.map(async ({ home, listing, km }) => ({
    card: await cardOf(home, listing),
    fictional: home.directory.manifest.fictional ?? false,
    distance: km === undefined ? '' : distanceText(km, language),
  }));
  return {
    what,
    around,
    found: await Promise.all(found),
    complete: answers.every(({ complete }) => complete),
  };
}
