import type { WeeklyHours } from '../directory-format.ts';

export type OpenState =
  /** `until`: minutes since Monday 00:00 at which it closes; absent where it never does. */
  | { state: 'open'; until?: number }
  /** `opens`: minutes since this week's Monday 00:00, so past the week's end for next week; absent where it never does. */
  | { state: 'closed'; opens?: number }
  | { state: 'unknown' };

export const MINUTES_A_WEEK = 7 * 24 * 60;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Minutes since Monday 00:00 on the wall clock of a time zone. */
export function minuteOfWeek(time: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(time).map((part) => [part.type, part.value]));
  const day = DAYS.indexOf((parts.weekday ?? '').slice(0, 3));
  return day * 1440 + Number(parts.hour) * 60 + Number(parts.minute);
}

/**
 * Whether a place is open at a time, by its weekly hours in its own time zone. Statutory holidays are not in
 * a week: the interface says that hours may differ then.
 */
export function openAt(week: { zone: string; intervals: WeeklyHours } | undefined, time: number): OpenState {
  if (!week) return { state: 'unknown' };
  const now = minuteOfWeek(time, week.zone);
  for (const [from, to] of week.intervals) {
    if (to - from >= MINUTES_A_WEEK) return { state: 'open' };
    for (const shift of [0, MINUTES_A_WEEK]) {
      if (now + shift >= from && now + shift < to) return { state: 'open', until: to % MINUTES_A_WEEK };
    }
  }
  const starts = week.intervals.map(([from]) => (from > now ? from : from + MINUTES_A_WEEK));
  return starts.length ? { state: 'closed', opens: Math.min(...starts) } : { state: 'closed' };
}
