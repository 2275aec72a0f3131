/**
 * Compiles OpenStreetMap's `opening_hours` to weeks, so that the library that reads the syntax never reaches a
 * page.
 *
 * - A week that holds all year is one week.
 * - Rules with dates (`Jul-Aug off`, `Dec 24 09:00-12:00`, `week 2-52/2`, `Mo[1]`, easter) are worked out day by
 *   day for eighteen months, and give a week for each stretch of time, with the last day that is known.
 * - What stays open is not compiled, and hours are then not known: school holidays, of which no calendar is at
 *   hand; sunrise and sunset; hours that are « sur rendez-vous »; weeks that change too often to be stored.
 * - Statutory holidays are read apart, and are not known where no rule names them (`PH`).
 */
import { cutIntoDays } from '@relais/core/connect/opening';
import type { DayHours, Week, WeeklyHours } from '@relais/core/directory-format';
import OpeningHours from 'opening_hours';

/** The hours of a place, wherever it is. */
export type CompiledHours = Omit<Week, 'zone'>;

/** How long ahead rules with dates are worked out. */
export const MONTHS_AHEAD = 18;
/** More stretches of time than this are not stored: every second week is some forty. */
const MAX_STRETCHES = 16;

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** The library wants to know where it is, for holidays. Which province does not matter: see `HOLIDAYS`. */
const ONTARIO = { lat: 45.4, lon: -75.7, address: { country_code: 'ca', state: 'Ontario' } };

/** A Monday in a week without a holiday or a change of clocks anywhere in Canada. */
const PLAIN_MONDAY = new Date(2026, 0, 19);
/** A holiday of Ontario on each day of the week, Monday first; out of few years, because years are slow. */
const HOLIDAYS = [
  [2026, 9, 7],
  [2025, 7, 1],
  [2026, 7, 1],
  [2027, 7, 1],
  [2026, 12, 25],
  [2027, 12, 25],
  [2027, 12, 26],
].map(([year, month, day]) => new Date(year!, month! - 1, day));

const DATED =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|easter|week)|\b(?:19|20)\d\d\b(?!:)|\[|\bday/i;
const OPEN = /\b(?:SH|sunrise|sunset|dawn|dusk)\b/i;

/**
 * @param from The day from which rules with dates are worked out: the first of the month, so that publishing
 *   again tomorrow gives the same bytes.
 * @returns undefined where the text is not the syntax, or does not tell when it is open
 */
export function compileHours(text: string, from: Date): CompiledHours | undefined {
  // What is said in quotation marks is for people: « janvier à mai ».
  const rules = text.replace(/"[^"]*"/g, '""');
  if (OPEN.test(rules)) return undefined;
  try {
    const hours = new OpeningHours(text, ONTARIO);
    const namesHolidays = /\bPH\b/.test(rules);
    const dated = DATED.test(rules);
    const weeks = dated ? stretches(hours, from, namesHolidays) : { intervals: plainWeek(hours) };
    if (!weeks?.intervals) return undefined;
    const { intervals } = weeks;
    // « PH off » says nothing of the other days.
    if (intervals.length === 0 && namesHolidays && !/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(rules))
      return undefined;
    const isAlways =
      !('later' in weeks) && intervals.length === 1 && intervals[0]![1] - intervals[0]![0] >= WEEK;
    const holidays = namesHolidays ? holidayHours(hours, dated) : isAlways ? 'usual' : undefined;
    return { ...weeks, intervals, ...(holidays === undefined ? {} : { holidays }) };
  } catch {
    // The library throws its explanation as a string; the import has already reported what it could not read.
    return undefined;
  }
}

const plusDays = (date: Date, days: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

const dateOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/**
 * Open intervals in minutes since a midnight, by the calendar: a day has 1440 of them when clocks change, too.
 * Undefined where it is only said that it may be open.
 */
function intervalsOf(hours: OpeningHours, from: Date, days: number): WeeklyHours | undefined {
  const midnight = Date.UTC(from.getFullYear(), from.getMonth(), from.getDate());
  const minutes = (date: Date) => {
    const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
    return Math.round((day - midnight) / 60_000) + date.getHours() * 60 + date.getMinutes();
  };
  const intervals = hours.getOpenIntervals(from, plusDays(from, days));
  // « sur rendez-vous » parses as a comment on hours that are not known.
  if (intervals.some(([, , unknown]) => unknown)) return undefined;
  return intervals.map(([start, end]): [number, number] => [minutes(start), minutes(end)]);
}

/** The week of rules that name no date. */
function plainWeek(hours: OpeningHours): WeeklyHours | undefined {
  const week = intervalsOf(hours, PLAIN_MONDAY, 7);
  const [first, last] = [week?.[0], week?.at(-1)];
  if (week && first && last && first !== last && first[0] === 0 && last[1] === WEEK) {
    // Sunday evening into Monday morning is one opening, not two.
    week.shift();
    last[1] += first[1];
  }
  return week;
}

/** The hours of one day, with its night, without that of the day before. */
function hoursOn(hours: OpeningHours, date: Date): DayHours | undefined {
  const intervals = intervalsOf(hours, plusDays(date, -1), 3);
  return intervals && cutIntoDays(intervals, 3)[1];
}

/** What is done on holidays, as the rules for `PH` say; undefined where it is not the same on all of them. */
function holidayHours(hours: OpeningHours, dated: boolean): Week['holidays'] {
  const days = HOLIDAYS.map((date) => hoursOn(hours, date));
  const [first] = days;
  if (first && days.every((day) => JSON.stringify(day) === JSON.stringify(first))) return first;
  if (dated) return undefined;
  const usual = HOLIDAYS.map((date) => hoursOn(hours, plusDays(PLAIN_MONDAY, (date.getDay() + 6) % 7)));
  return JSON.stringify(days) === JSON.stringify(usual) ? 'usual' : undefined;
}

let holidaysOfLibrary: OpeningHours | undefined;
const isHoliday = new Map<number, boolean>();

/** Whether `PH` stands for a day in the library: what it says of that day is not what is usual. */
function isHolidayOfLibrary(date: Date): boolean {
  let known = isHoliday.get(date.getTime());
  if (known === undefined) {
    holidaysOfLibrary ??= new OpeningHours('PH open', ONTARIO);
    known = holidaysOfLibrary.getState(date);
    isHoliday.set(date.getTime(), known);
  }
  return known;
}

/**
 * A week for each stretch of time, out of the hours of every single day; undefined where there are too many.
 * A stretch goes on as long as no day says other hours than the same weekday said before in it.
 */
function stretches(
  hours: OpeningHours,
  start: Date,
  namesHolidays: boolean,
): Pick<CompiledHours, 'intervals' | 'later' | 'until'> | undefined {
  const from = plusDays(start, -1);
  const end = new Date(from.getFullYear(), from.getMonth() + MONTHS_AHEAD, from.getDate());
  const count = Math.round((end.getTime() - from.getTime()) / (DAY * 60_000));
  const intervals = intervalsOf(hours, from, count);
  if (!intervals) return undefined;
  const found: { from: string; days: (DayHours | undefined)[] }[] = [];
  // The first day is there for its night alone.
  for (const [index, day] of cutIntoDays(intervals, count).entries()) {
    if (index === 0) continue;
    const date = plusDays(from, index);
    if (namesHolidays && isHolidayOfLibrary(date)) continue;
    const weekday = (date.getDay() + 6) % 7;
    const known = found.at(-1)?.days[weekday];
    if (found.length > 0 && (!known || JSON.stringify(known) === JSON.stringify(day))) {
      found.at(-1)!.days[weekday] = day;
      continue;
    }
    if (found.length === MAX_STRETCHES) return undefined;
    const days: (DayHours | undefined)[] = Array(7).fill(undefined);
    days[weekday] = day;
    found.push({ from: dateOf(date), days });
  }
  const weeks = found.map((each) => ({ from: each.from, intervals: weekOf(each.days) }));
  const [first, ...later] = weeks;
  return (
    first && {
      intervals: first.intervals,
      ...(later.length > 0 ? { later } : {}),
      until: dateOf(plusDays(end, -1)),
    }
  );
}

/** A week out of its days; those that never came are closed, and never asked for. */
function weekOf(days: (DayHours | undefined)[]): WeeklyHours {
  const week: WeeklyHours = [];
  for (const [index, hours = []] of days.entries()) {
    for (const [from, to] of hours) {
      const last = week.at(-1);
      if (last && last[1] === index * DAY + from) last[1] = index * DAY + to;
      else week.push([index * DAY + from, index * DAY + to]);
    }
  }
  return week;
}
