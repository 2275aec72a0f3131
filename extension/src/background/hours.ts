/** When a listing is open, as it is said. */
import type { Directory } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import { weekOf } from '@relais/core/connect/listing-hours';
import { minuteOfWeek, openAt } from '@relais/core/connect/opening';
import type { Language, Listing } from '@relais/core/listing';
import { openText } from '@relais/core/wording';
import { hoursInFull } from '@relais/widget/refer/referral';
import type { Hours } from '../messages.ts';
import { placeShown } from './cards.ts';

/** @throws DirectoryError where its neighbourhood cannot be had */
export async function hoursOf(
  directory: Directory,
  listing: Listing,
  home: Point | undefined,
  language: Language,
): Promise<Hours | null> {
  const place = placeShown(listing, home);
  const week = place && (await weekOf(directory, listing, place));
  const full = hoursInFull({ week, holidays: [] }, language);
  if (!place || !week || !full) return null;
  const open = openAt(week, directory.now, directory.holidays(place.province));
  const today = Math.floor(minuteOfWeek(directory.now, week.zone) / 1440);
  return { now: openText(open, today, language), isOpen: open.state === 'open', week: full.lines };
}
