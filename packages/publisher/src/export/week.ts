/** Opening hours as lists of days with the same times, which is how HSDS and schema.org say them. */
import { compileHours } from '../publish/hours.ts';

export interface DaysOpen {
  /** 0 is Monday. */
  days: number[];
  /** `09:00`. */
  opens: string;
  /** `17:00`; earlier than `opens` where it is past midnight. A whole day ends at `23:59`, as both formats ask. */
  closes: string;
}

const DAY = 24 * 60;
const timeText = (minutes: number): string =>
  `${String(Math.floor((minutes % DAY) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Weeks by their text: the same ones come again and again, and the library takes its time. */
const weeks = new Map<string, DaysOpen[]>();

/** Empty where the text is no week that stands all year: seasons, single dates, « sur rendez-vous ». */
export function weekOf(hours: string): DaysOpen[] {
  let week = weeks.get(hours);
  if (!week) {
    if (weeks.size > 20_000) weeks.clear();
    week = daysOpen(hours);
    weeks.set(hours, week);
  }
  return week;
}

/** Only what depends on no date is said. */
const ANY_DAY = new Date(2026, 0, 1);

function daysOpen(hours: string): DaysOpen[] {
  const byTimes = new Map<string, DaysOpen>();
  const compiled = compileHours(hours, ANY_DAY);
  if (!compiled || compiled.later || compiled.until) return [];
  for (let [from, to] of compiled.intervals) {
    // What runs through whole days is said day by day.
    for (; from < to; from = Math.min(to, to - from > DAY ? nextMidnight(from) : to)) {
      const end = to - from > DAY ? nextMidnight(from) : to;
      const opens = timeText(from);
      const closes = from % DAY === 0 && end - from === DAY ? '23:59' : timeText(end);
      const open = byTimes.get(`${opens}-${closes}`) ?? { days: [], opens, closes };
      open.days.push(Math.floor(from / DAY) % 7);
      byTimes.set(`${opens}-${closes}`, open);
    }
  }
  return [...byTimes.values()];
}

const nextMidnight = (minutes: number): number => (Math.floor(minutes / DAY) + 1) * DAY;
