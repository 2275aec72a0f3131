/**
 * What the popup is told of the page it was opened on, read there at that press and not before: whom it names, whose it
 * seems to be, and whether it can be read in French. Nothing of it goes anywhere but to the popup.
 */
import type { Offer } from '@relais/core/listing';
import { type FrenchPage, signsOfFrench } from '@relais/core/match/french-page';
import { type Answer, type Claim, judge, type Match, tellByTable } from '@relais/core/match/judging';
import { type DescribedHere, keysOfReading, type Reading, readPage } from '@relais/core/match/reading';

/** Whose page it seems to be: a draft for the person, who corrects it before anything is sent. */
export interface PageOwner {
  name: string;
  address: string;
  city: string;
  postalCode: string;
  /** As `+17055550123`, or empty. */
  phone: string;
  /** What it says of itself in a line: for what it does to be guessed on this device; never sent. */
  about: string;
}

export interface Survey {
  /** To be looked up on this device, then given to `judgeSurvey`. */
  keys: string[];
  /** Null where the page is a site's own that shows many businesses: results, a map. */
  owner: PageOwner | null;
  french: FrenchPage | null;
}

/** A business that the page names. */
export interface Surveyed {
  key: string;
  offer: Offer;
  /** The words it is named by there. */
  text: string;
}

export interface SurveyVerdict {
  /** Whose page it is, where it is one about a listed business on a site of many. */
  page: Surveyed | null;
  matches: Surveyed[];
  /** What neither the table nor a listing at hand tells: to be settled. */
  claims: Claim[];
}

/** In the extension's own world: the page sees none of it. */
interface SurveyWorld {
  relaisJudge?: (listed: ReadonlyArray<readonly [key: string, answer: Answer]>) => SurveyVerdict;
}
const world = globalThis as SurveyWorld;

export function surveyPage(): Survey | null {
  if (!(document.documentElement instanceof HTMLElement)) return null;
  const reading = readPage(document, location.href);
  world.relaisJudge = (listed) => verdictOf(reading, new Map(listed));
  return {
    keys: keysOfReading(reading).map(({ key }) => key),
    owner: ownerOf(reading),
    french: signsOfFrench(document, reading.url, reading.described) ?? null,
  };
}

/** Runs in the page after `surveyPage`; to be written without anything from outside. */
export const judgeSurvey = (
  listed: ReadonlyArray<readonly [key: string, answer: Answer]>,
): SurveyVerdict | undefined => (globalThis as SurveyWorld).relaisJudge?.(listed);

function verdictOf(reading: Reading, listed: ReadonlyMap<string, Answer>): SurveyVerdict {
  const lookup = ({ key }: { key: string }) => listed.get(key);
  const { page, matches } = judge(reading, lookup);
  const claims = tellByTable(reading, lookup).flatMap(({ claim }) =>
    claim?.hits.every(({ key }) => !listed.get(key)?.listings) ? claim : [],
  );
  const told = (match: Match): Surveyed => ({ key: match.key, offer: match.offer, text: nameOf(match) });
  const once = new Map(matches.map((match) => [match.key, told(match)] as const).reverse());
  return { page: page ? told(page) : null, matches: [...once.values()].reverse(), claims };
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** What it is called there: by the heading, where a link holds an address and a date besides. */
function nameOf({ element, text }: Match): string {
  const heading = element?.matches(HEADING) ? element : element?.querySelector(HEADING);
  return tidy(heading?.textContent) || text;
}

const tidy = (text: string | undefined | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What the page describes as its own: the only business it describes, or the one it gives its own address. */
function describedOwner({ described }: Reading): DescribedHere | undefined {
  const named = described.filter(({ name }) => name);
  return named.length === 1
    ? named[0]
    : named.find(({ links, urls }) => urls.length > 0 && links.length === 0);
}

function ownerOf(reading: Reading): PageOwner | null {
  const described = describedOwner(reading);
  if (!described && reading.site.id !== 'generic') return null;
  const { street, city, postalCode } = described?.address ?? {};
  const linked = reading.marks.flatMap((mark) =>
    mark.is === 'phone' && mark.way === 'linked' ? [mark.phone] : [],
  );
  return {
    name: tidy(described?.name) || nameOfSite(reading),
    address: tidy(street),
    city: tidy(city),
    postalCode: tidy(postalCode),
    phone: described?.phones[0] ?? linked[0] ?? '',
    about: tidy(document.querySelector('meta[name="description" i]')?.getAttribute('content')).slice(0, 300),
  };
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** « Accueil | North Star Optical » → the part that the host is named after, else the whole title. */
function nameOfSite({ title, url }: Reading): string {
  const site = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  if (tidy(site)) return tidy(site).slice(0, 120);
  const host = letters(url.hostname.replace(/^www\./, ''));
  const parts = tidy(title)
    .split(/\s+[-–—|·:]\s+/)
    .filter((part) => letters(part).length > 2);
  return (parts.find((part) => host.startsWith(letters(part))) ?? tidy(title)).slice(0, 120);
}
