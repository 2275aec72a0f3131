/** What one passes on of a listing, and how it reads as words: in a message, on paper, in a table. */
import type { HolidayAhead } from '@relais/core/connect/opening';
import type { Week } from '@relais/core/directory-format';
import {
  type Call,
  type FrenchService,
  inLanguage,
  type Language,
  type Listing,
  type Place,
  phonesOf,
  servesInFrench,
  type Text,
} from '@relais/core/listing';
import {
  dayText,
  evidenceSentence,
  hoursText,
  OFFER_SENTENCE,
  PROVINCE_NAME,
  phoneText,
  weekLines,
} from '@relais/core/wording';
import { REFER } from '../strings/refer.ts';
import { webLink } from './links.ts';

/** A listing, one of its places, and where both come from. Nothing of the person who looks at it. */
export interface Referral {
  listing: Listing;
  place: Place | undefined;
  week: Week | undefined;
  holidays: readonly HolidayAhead[];
  directory: { id: string; name: Text; published: string };
  /** Address of the listing's page, where there is one. */
  page: string | undefined;
  /** Whom it seeks, where the page tells of calls: those that have ended too, as what is kept is shown later. */
  calls?: readonly Call[] | undefined;
  /** The organisation on whose site it is passed on, by its name. */
  partner?: string | undefined;
}

/** One for each place of each listing, whichever search it was met in. */
export const keyOf = ({ listing, place, directory }: Referral): string =>
  JSON.stringify([
    directory.id,
    listing.id,
    place && [place.city, place.address, place.latitude, place.longitude],
  ]);

export const frenchOf = ({ listing, place }: Pick<Referral, 'listing' | 'place'>): FrenchService =>
  place?.french ?? listing.french;

export const nameOf = ({ listing }: Pick<Referral, 'listing'>, language: Language): string =>
  inLanguage(listing.name, language).text;

/** The subject of a letter about it. */
export const subjectOf = (referral: Referral, language: Language): string =>
  REFER[language].share.subject(nameOf(referral, language), servesInFrench(frenchOf(referral).offer));

/** The freshest first. */
export const evidenceOf = (french: FrenchService) =>
  [...french.evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));

/** « 30, rue Pine, Sudbury (Ontario)  P3C 1X1 », in the two lines of an envelope. */
export function addressLines(place: Place, language: Language): string[] {
  const town = `${place.city} (${PROVINCE_NAME[language][place.province]})${place.postalCode ? ` ${place.postalCode}` : ''}`;
  return place.address ? [place.address, town] : [town];
}

/** All that is known of when it is open: the week, the weeks to come, the holidays ahead, and what is not known. */
export function hoursInFull(
  { week, holidays }: Pick<Referral, 'week' | 'holidays'>,
  language: Language,
): { lines: Array<{ days: string; hours: string }>; notes: string[] } | undefined {
  if (!week) return undefined;
  const s = REFER[language].hours;
  const later = (week.later ?? []).flatMap(({ from, intervals }) => {
    const days = s.from(dayText(from, language));
    const lines = weekLines(intervals, language);
    return lines.length === 1 ? [{ days, hours: lines[0]!.hours }] : [{ days, hours: '' }, ...lines];
  });
  const onHolidays =
    week.holidays === 'usual'
      ? s.sameOnHolidays
      : week.holidays?.length
        ? s.onHolidays(hoursText(week.holidays, language))
        : week.holidays
          ? s.closedOnHolidays
          : s.holidaysUnknown;
  return {
    lines: [...weekLines(week.intervals, language), ...later],
    notes: [
      onHolidays,
      ...holidays.map(({ date, name, hours }) =>
        s.holiday(
          dayText(date, language),
          inLanguage(name, language).text,
          hours && hoursText(hours, language),
        ),
      ),
      ...(week.until ? [s.until(dayText(week.until, language))] : []),
    ],
  };
}

/** A message to pass on: what the other person needs to be served in French there. */
export function messageOf(referral: Referral, language: Language): string {
  const { listing, place, page } = referral;
  const s = REFER[language];
  const french = frenchOf(referral);
  const [evidence] = evidenceOf(french);
  const offer = OFFER_SENTENCE[language][french.offer];
  const colon = language === 'fr' ? '\u00A0:' : ':';
  const paragraphs = [
    [s.share.opening(servesInFrench(french.offer))],
    [
      nameOf(referral, language),
      evidence ? `${offer} (${evidenceSentence(evidence, language)})` : offer,
      french.how && `${s.paper.howTo}${colon} ${inLanguage(french.how, language).text}`,
    ],
    [
      ...(place ? addressLines(place, language) : []),
      ...phonesOf(listing, place).map((phone) => phoneText(phone, language)),
      ...(hoursInFull(referral, language)?.lines ?? []).map(({ days, hours }) =>
        `${days}${colon} ${hours}`.trim(),
      ),
      webLink(listing)?.href,
    ],
    [page],
  ];
  return paragraphs
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** The same for a text message, where every line costs: the name, how to call and be served, the page. */
export function shortMessageOf(referral: Referral, language: Language): string {
  const { listing, place, page } = referral;
  const french = frenchOf(referral);
  return [
    nameOf(referral, language),
    french.how && inLanguage(french.how, language).text,
    place && addressLines(place, language).join(', '),
    ...phonesOf(listing, place)
      .slice(0, 1)
      .map((phone) => phoneText(phone, language)),
    page ?? webLink(listing)?.href,
  ]
    .filter(Boolean)
    .join('\n');
}
