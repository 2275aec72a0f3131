import { describe, expect, it } from 'vitest';
import { minuteOfWeek, openAt } from './opening.ts';

const week = (zone: string, ...intervals: Array<[number, number]>) => ({ zone, intervals });
const MONDAY = 0;
const SATURDAY = 5 * 1440;

describe('whether a place is open', () => {
  it('goes by the clock where the place is, not where the reader is', () => {
    // Monday 2026-11-23, 9:30 in Moncton, 8:30 in Toronto.
    const time = Date.parse('2026-11-23T13:30:00Z');
    const office = (zone: string) => openAt(week(zone, [MONDAY + 9 * 60, MONDAY + 17 * 60]), time);
    expect(office('America/Moncton')).toEqual({ state: 'open', until: 17 * 60 });
    expect(office('America/Toronto')).toEqual({ state: 'closed', opens: 9 * 60 });
  });

  it('follows an evening past midnight, and past the end of the week', () => {
    const bar = week(
      'America/Toronto',
      [SATURDAY + 18 * 60, SATURDAY + 26 * 60],
      [6 * 1440 + 20 * 60, 7 * 1440 + 60],
    );
    expect(openAt(bar, Date.parse('2026-11-22T06:30:00Z')).state).toBe('open'); // Sunday 1:30
    expect(openAt(bar, Date.parse('2026-11-22T07:30:00Z')).state).toBe('closed'); // Sunday 2:30
    expect(openAt(bar, Date.parse('2026-11-23T05:30:00Z')).state).toBe('open'); // Monday 0:30
  });

  it('tells the next opening, over the week’s end too', () => {
    const friday = week('America/Toronto', [4 * 1440 + 540, 4 * 1440 + 1020]);
    const opens = 4 * 1440 + 540;
    // Wednesday; Friday evening, once it has closed; Saturday.
    expect(openAt(friday, Date.parse('2026-11-18T12:00:00Z'))).toEqual({ state: 'closed', opens });
    for (const time of ['2026-11-20T23:30:00Z', '2026-11-21T12:00:00Z']) {
      expect(openAt(friday, Date.parse(time))).toEqual({ state: 'closed', opens: opens + 10_080 });
    }
  });

  it('has no closing time where it never closes', () => {
    expect(openAt(week('America/Toronto', [0, 10_080]), Date.now())).toEqual({ state: 'open' });
  });

  it('is not known where no hours are known, and never where there are none', () => {
    expect(openAt(undefined, 0)).toEqual({ state: 'unknown' });
    expect(openAt(week('America/Toronto'), 0)).toEqual({ state: 'closed' });
  });

  it('counts minutes from Monday', () => {
    expect(minuteOfWeek(Date.parse('2026-11-22T17:05:00Z'), 'America/Toronto')).toBe(6 * 1440 + 12 * 60 + 5);
  });
});
