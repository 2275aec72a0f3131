import type { DayHours, HolidaysFile, Week, WeeklyHours } from '../directory-format.ts';
import type { Province, Text } from '../listing.ts';

export type OpenState =
  /**
   * `until`: minutes since Monday 00:00 at which it closes; absent where it never does. `holiday`: today is one,
   * and these are the hours it says it has on holidays.
   */
  | { state: 'open'; until?: number; holiday?: Text }
  /**
   * `opens`: minutes since this week's Monday 00:00, so past the week's end for next week. Absent where it does
   * not open in two weeks, or where nobody knows, because of `holiday`. With `opens`, `holiday` is today's.
   */
  | { state: 'closed'; opens?: number; holiday?: Text }
  /** With `holiday`: today is one, and nothing says what hours are kept on it. */
  | { state: 'unknown'; holiday?: Text };

/** The holidays of one province, by date. */
export type Holidays = ReadonlyMap<string, { name: Text; statutory: boolean }>;

export function holidaysOf(file: HolidaysFile, province: Province): Holidays {
  const holidays = new Map<string, { name: Text; statutory: boolean }>();
  for (const { date, name, statutory, kept } of file.days) {
    if (statutory.includes(province)) holidays.set(date, { name, statutory: true });
    else if (kept.includes(province) && !holidays.has(date)) holidays.set(date, { name, statutory: false });
  }
  return holidays;
}

export const MINUTES_A_WEEK = 7 * 24 * 60;
const MINUTES_A_DAY = 24 * 60;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A wall clock: the date, the weekday (0 is Monday) and the minutes since midnight. */
interface Clock {
  date: string;
  day: number;
  minute: number;
}

/** What is needed of `Temporal`, where a browser has it. */
interface Instants {
  Instant: {
    fromEpochMilliseconds(time: number): {
      toZonedDateTimeISO(zone: string): {
        toPlainDate(): unknown;
        dayOfWeek: number;
        hour: number;
        minute: number;
      };
    };
  };
}

const lastClocks = new Map<string, { time: number; clock: Clock }>();

/** The wall clock of a time zone; asked again for the same moment, as for each listing of an answer, it is at hand. */
function clockAt(time: number, zone: string): Clock {
  const last = lastClocks.get(zone);
  if (last?.time === time) return last.clock;
  const { Temporal } = globalThis as { Temporal?: Instants };
  const clock = Temporal ? temporalClockAt(time, zone, Temporal) : writtenClockAt(time, zone);
  lastClocks.set(zone, { time, clock });
  return clock;
}

/** Before `Intl` has written the first time of a page, a slow phone has taken a twentieth of a second. */
function temporalClockAt(time: number, zone: string, { Instant }: Instants): Clock {
  const at = Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  return { date: String(at.toPlainDate()), day: at.dayOfWeek - 1, minute: at.hour * 60 + at.minute };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function writtenClockAt(time: number, zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(time).map((part) => [part.type, part.value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    day: DAYS.indexOf((parts.weekday ?? '').slice(0, 3)),
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** Minutes since Monday 00:00 on the wall clock of a time zone. */
export function minuteOfWeek(time: number, zone: string): number {
  const { day, minute } = clockAt(time, zone);
  return day * MINUTES_A_DAY + minute;
}

/** Until this hour of the next morning, a night belongs to the day it began on. */
const NIGHT_ENDS = 8 * 60;

/**
 * Intervals of any length cut at midnight into the days they begin on, the first day beginning at minute 0. A
 * night stays whole: the bar that closes on Saturday at two is open on Friday's hours.
 */
export function cutIntoDays(intervals: WeeklyHours, count: number): DayHours[] {
  const days: DayHours[] = Array.from({ length: count }, () => []);
  for (const [from, to] of intervals) {
    for (let start = from; start < to; ) {
      const day = Math.floor(start / MINUTES_A_DAY);
      const midnight = (day + 1) * MINUTES_A_DAY;
      const end = to <= midnight + NIGHT_ENDS ? to : midnight;
      days[day % count]!.push([start - day * MINUTES_A_DAY, end - day * MINUTES_A_DAY]);
      start = end;
    }
  }
  for (const day of days) day.sort(([a], [b]) => a - b);
  return days;
}

const weeksInDays = new WeakMap<WeeklyHours, DayHours[]>();

function daysOf(week: WeeklyHours): DayHours[] {
  let days = weeksInDays.get(week);
  if (!days) {
    days = cutIntoDays(week, 7);
    weeksInDays.set(week, days);
  }
  return days;
}

const addDays = (date: string, days: number): string =>
  days === 0
    ? date
    : new Date(Date.parse(`${date}T00:00:00Z`) + days * MINUTES_A_DAY * 60_000).toISOString().slice(0, 10);

/** How far ahead the next opening is looked for. */
const DAYS_AHEAD = 14;

/** The hours of the day so many days after `date`, which is the weekday `day`; without `hours` where they are not known. */
function hoursOfDay(
  week: Week,
  date: string,
  day: number,
  shift: number,
  holidays: Holidays | undefined,
): { hours?: DayHours; holiday?: Text } {
  const at = addDays(date, shift);
  if (week.until !== undefined && at > week.until) return {};
  const intervals = week.later?.findLast(({ from }) => from <= at)?.intervals ?? week.intervals;
  const usual = daysOf(intervals)[(day + shift + 7) % 7]!;
  const holiday = holidays?.get(at);
  if (!holiday) return { hours: usual };
  const { name, statutory } = holiday;
  if (week.holidays === 'usual') return { hours: usual, holiday: name };
  return statutory && week.holidays ? { hours: week.holidays, holiday: name } : { holiday: name };
}

/** A holiday soon to come, and the hours kept on it; `hours` is absent where nothing says. */
export interface HolidayAhead {
  date: string;
  name: Text;
  hours?: DayHours;
}

/** The holidays of the next so many days, today's included, with what is known of each. */
export function holidaysAhead(week: Week, time: number, holidays: Holidays, days: number): HolidayAhead[] {
  const { date, day } = clockAt(time, week.zone);
  return Array.from({ length: days }, (_, shift) => ({
    date: addDays(date, shift),
    ...hoursOfDay(week, date, day, shift, holidays),
  })).flatMap(({ date, holiday, hours }) =>
    holiday ? [{ date, name: holiday, ...(hours && { hours }) }] : [],
  );
}

/**
 * Whether a place is open at a time, in its own time zone.
 *
 * @param holidays Of its province. Without them every day is taken for one that is no holiday.
 */
export function openAt(week: Week | undefined, time: number, holidays?: Holidays): OpenState {
  if (!week) return { state: 'unknown' };
  const { date, day, minute } = clockAt(time, week.zone);
  const dayAt = (shift: number) => hoursOfDay(week, date, day, shift, holidays);
  const today = dayAt(0);
  const holiday = today.holiday && { holiday: today.holiday };
  for (const [shift, { hours = [] }] of [
    [-1, dayAt(-1)],
    [0, today],
  ] as const) {
    for (const [from, to] of hours) {
      const now = minute - shift * MINUTES_A_DAY;
      if (now < from || now >= to) continue;
      const until = closingAfter(shift * MINUTES_A_DAY + to, dayAt);
      if (until === undefined) return { state: 'open', ...holiday };
      return { state: 'open', until: (day * MINUTES_A_DAY + until) % MINUTES_A_WEEK, ...holiday };
    }
  }
  if (!today.hours) return { state: 'unknown', ...holiday };
  for (let shift = 0; shift < DAYS_AHEAD; shift++) {
    const next = dayAt(shift);
    if (!next.hours) return { state: 'closed', ...(next.holiday && { holiday: next.holiday }) };
    const from = next.hours.find(([from]) => shift > 0 || from > minute)?.[0];
    if (from !== undefined)
      return { state: 'closed', opens: (day + shift) * MINUTES_A_DAY + from, ...holiday };
  }
  return { state: 'closed', ...holiday };
}

/**
 * When it closes that is open until `end`, minutes since today's midnight: later where the next day begins as
 * this one ends. Undefined where no closing is in sight.
 */
function closingAfter(end: number, dayAt: (shift: number) => { hours?: DayHours }): number | undefined {
  let until = end;
  for (let days = 0; days < 8; days++) {
    const next = until % MINUTES_A_DAY === 0 ? until / MINUTES_A_DAY : Number.NaN;
    const to = Number.isNaN(next) ? undefined : dayAt(next).hours?.find(([from]) => from === 0)?.[1];
    if (to === undefined) return until;
    until = next * MINUTES_A_DAY + to;
  }
  return undefined;
}
