/**
 * Formats that say a listing in several rows or features, one for each place, number them: `1 de 3`. Never `1/3`, which
 * a spreadsheet takes for a date.
 */
import type { Listing, Place } from '@relais/core/listing';

/** The number of a place and how many the listing has; both 0 where it has none. */
export interface PlaceMark {
  number: number;
  of: number;
}

export const markText = ({ number, of }: PlaceMark): string => `${number} de ${of}`;

/** Undefined where a text is no such mark: somebody added the row. */
export function readPlaceMark(text: string): PlaceMark | undefined {
  const [, number, of] = /^(\d{1,4})\s+(?:de|of)\s+(\d{1,4})$/i.exec(text.trim()) ?? [];
  const mark = { number: Number(number), of: Number(of) };
  return number !== undefined && mark.number <= mark.of && (mark.number > 0 || mark.of === 0)
    ? mark
    : undefined;
}

/** Each place of a listing with its mark; a listing without one once. */
export function* placesMarked({ places }: Listing): Generator<{ place: Place | undefined; mark: PlaceMark }> {
  const of = places.length;
  if (of === 0) yield { place: undefined, mark: { number: 0, of } };
  for (const [index, place] of places.entries()) yield { place, mark: { number: index + 1, of } };
}
