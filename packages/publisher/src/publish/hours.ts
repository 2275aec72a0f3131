import type { WeeklyHours } from '@relais/core/directory-format';
import OpeningHours from 'opening_hours';

/** A Monday to Monday without a statutory holiday or a change of clocks anywhere in Canada. */
const FROM = new Date(2026, 0, 19);
const TO = new Date(2026, 0, 26);
const WEEK = 7 * 24 * 60;

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
    const intervals = hours.getOpenIntervals(FROM, TO);
    // « sur rendez-vous » parses as a comment on hours that are not known.
    if (intervals.some(([, , unknown]) => unknown)) return undefined;
    const week = intervals.map(([from, to]): [number, number] => [minutes(from), minutes(to)]);
    const [first, last] = [week[0], week.at(-1)];
    if (first && last && first !== last && first[0] === 0 && last[1] === WEEK) {
      // Sunday evening into Monday morning is one opening, not two.
      week.shift();
      last[1] += first[1];
    }
    return week;
  } catch {
    // The library throws its explanation as a string; the import has already reported what it could not read.
    return undefined;
  }
}
