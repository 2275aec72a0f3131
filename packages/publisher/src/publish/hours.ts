import type { WeeklyHours } from '@relais/core/directory-format';
import OpeningHours from 'opening_hours';

/** A Monday to Monday without a statutory holiday or a change of clocks anywhere in Canada. */
const FROM = new Date(2026, 0, 19);
const TO = new Date(2026, 0, 26);

/** Rules for public and school holidays, and for single dates, are no part of a week. */
const HOLIDAY_RULE = /\b(?:PH|SH)\b/;

/**
 * Compiles OpenStreetMap's `opening_hours` to a week, so that the library that reads the syntax never
 * reaches a page. Holiday rules are left aside.
 * @returns undefined where the text is not the syntax, or where no week stands for the year (seasons)
 */
export function compileHours(text: string): WeeklyHours | undefined {
  const weekly = text
    .split(';')
    .map((rule) => rule.replace(/\s*,\s*(?:PH|SH)\b|\b(?:PH|SH)\s*,\s*/g, '').trim())
    .filter((rule) => rule && !HOLIDAY_RULE.test(rule))
    .join('; ');
  if (!weekly) return undefined;
  try {
    const hours = new OpeningHours(weekly, null);
    if (!hours.isWeekStable()) return undefined;
    const minutes = (date: Date) => Math.round((date.getTime() - FROM.getTime()) / 60_000);
    return hours.getOpenIntervals(FROM, TO).map(([from, to]) => [minutes(from), minutes(to)]);
  } catch {
    // The library throws its explanation as a string; the import has already reported what it could not read.
    return undefined;
  }
}
