import { holidaysOf, openAt } from '@relais/core/connect/opening';
import { describe, expect, it } from 'vitest';
import { holidaysBetween } from './holidays.ts';
import { compileHours } from './hours.ts';

const NOVEMBER = new Date(2026, 10, 1);
const compiled = (text: string) => compileHours(text, NOVEMBER);
const at = (hour: number, day = 0) => day * 1440 + hour * 60;
const monToFri = (from: number, to: number) => [0, 1, 2, 3, 4].map((day) => [at(from, day), at(to, day)]);

describe('a week', () => {
  it.each([
    ['Mo-Fr 08:30-16:30; PH off', 5],
    ['Mo-Sa,PH 09:00-17:00', 6],
    ['24/7', 1],
    ['Fr 18:00-02:00', 1],
  ])('%s has its intervals', (text, intervals) => {
    expect(compiled(text)!.intervals).toHaveLength(intervals);
    expect(compiled(text)!.until).toBeUndefined();
  });

  it('runs on past midnight', () => {
    expect(compiled('Su 20:00-02:00')!.intervals).toEqual([[at(20, 6), at(26, 6)]]);
  });

  it.each([
    'sur rendez-vous',
    'PH off',
    'PH 10:00-12:00',
    '',
    // Nobody knows here when school is out, nor where the sun is.
    'Mo-Fr 09:00-17:00; SH off',
    'Mo-Fr 08:00-16:00; SH Mo-Fr 10:00-15:00',
    'Mo-Su sunrise-sunset',
    'dawn-22:00',
    'Mo-Fr 17:00+',
  ])('« %s » is none', (text) => {
    expect(compiled(text)).toBeUndefined();
  });

  it('is not taken for one with dates for what is said in quotation marks', () => {
    expect(compiled('Mo-Fr 09:00-17:00 open "fermé en janvier, May be late"')).toEqual({
      intervals: monToFri(9, 17),
    });
  });
});

describe('holidays', () => {
  it.each([
    ['Mo-Fr 09:00-17:00', undefined],
    ['Mo-Fr 09:00-17:00; PH off', []],
    // The comma adds a rule; the days before it stay open.
    ['Mo-Fr 09:00-17:00, PH off', []],
    ['Mo-Fr 09:00-17:00; PH closed "fermé"', []],
    ['Mo-Su,PH 09:00-21:00', [[at(9), at(21)]]],
    ['Mo-Fr 09:00-17:00; PH,Sa,Su 10:00-14:00', [[at(10), at(14)]]],
    ['Mo-Su 20:00-02:00; PH off', []],
    ['24/7', 'usual'],
    ['Mo-Su 00:00-24:00', 'usual'],
    ['24/7; PH off', []],
    // Not the same on all of them, and not stored.
    ['Mo-Fr 09:00-17:00; PH Mo off', undefined],
    ['Mo-Fr 09:00-17:00; PH "sur rendez-vous"', undefined],
  ])('of « %s » are %j', (text, holidays) => {
    expect(compiled(text)?.holidays).toEqual(holidays);
  });

  it('do not change the week beside them', () => {
    for (const text of [
      'Mo-Fr 09:00-17:00; PH off',
      'Mo-Fr 09:00-17:00, PH off',
      'PH off; Mo-Fr 09:00-17:00',
    ]) {
      expect(compiled(text)!.intervals, text).toEqual(monToFri(9, 17));
    }
  });
});

describe('rules with dates', () => {
  const zone = 'America/Toronto';
  const holidays = holidaysOf(holidaysBetween('2026-11-01', '2028-05-01'), 'ON');
  /** The state at an hour by the clock of Toronto, where winter is five hours behind and summer four. */
  const stateOf = (text: string, time: string) => {
    const hours = compiled(text);
    return openAt(hours && { zone, ...hours }, Date.parse(time), holidays).state;
  };

  it('give a week for each stretch of the year', () => {
    const text = 'Sep-Jun: Mo-Fr 08:00-16:00; Jul-Aug: Mo-Th 08:00-14:00';
    expect(compiled(text)).toMatchObject({
      intervals: monToFri(8, 16),
      later: [
        { from: '2027-07-01', intervals: monToFri(8, 14).slice(0, 4) },
        { from: '2027-09-01', intervals: monToFri(8, 16) },
      ],
      until: '2028-04-30',
    });
    expect(stateOf(text, '2027-06-30T15:00:00-04:00')).toBe('open');
    expect(stateOf(text, '2027-07-05T15:00:00-04:00')).toBe('closed');
    expect(stateOf(text, '2027-07-05T13:00:00-04:00')).toBe('open');
    expect(stateOf(text, '2027-09-02T15:00:00-04:00')).toBe('open');
  });

  it.each([
    ['Mo-Fr 09:00-17:00; Jul-Aug off', '2027-07-20T12:00:00-04:00', 'closed'],
    ['Mo-Fr 09:00-17:00; Jul-Aug off', '2027-09-08T12:00:00-04:00', 'open'],
    ['Mo-Fr 09:00-17:00; Dec 24 09:00-12:00', '2026-12-24T11:00:00-05:00', 'open'],
    ['Mo-Fr 09:00-17:00; Dec 24 09:00-12:00', '2026-12-24T13:00:00-05:00', 'closed'],
    ['Mo-Fr 09:00-17:00; Dec 24 09:00-12:00', '2026-12-23T13:00:00-05:00', 'open'],
    ['Mo-Fr 09:00-17:00; easter -2 days off; PH off', '2027-03-26T13:00:00-04:00', 'closed'],
    ['Mo-Fr 09:00-17:00; 2027 Feb 1-2027 Feb 28 off', '2027-02-10T13:00:00-05:00', 'closed'],
    ['Mo-Fr 09:00-17:00; 2027 Feb 1-2027 Feb 28 off', '2027-03-10T13:00:00-05:00', 'open'],
    // A season that begins after what is known has ended.
    ['Jun-Sep Mo-Fr 09:00-17:00', '2026-12-02T12:00:00-05:00', 'closed'],
    ['Jun-Sep Mo-Fr 09:00-17:00', '2027-06-02T12:00:00-04:00', 'open'],
    ['Jun-Sep Mo-Fr 09:00-17:00', '2028-06-02T12:00:00-04:00', 'unknown'],
    // What clocks do to a day does not move its hours.
    ['Mo-Su 09:00-17:00; Dec 25 off', '2027-03-14T09:30:00-04:00', 'open'],
    ['Mo-Su 09:00-17:00; Dec 25 off', '2026-11-02T16:30:00-05:00', 'open'],
  ])('« %s » at %s: %s', (text, time, state) => {
    expect(stateOf(text, time)).toBe(state);
  });

  it.each(['week 1-53/2 Mo-Fr 09:00-17:00', 'Mo[1] 09:00-12:00', 'Mo-Fr 09:00-17:00; Sa[2,4] 09:00-12:00'])(
    '« %s » changes too often to be stored, and is not known',
    (text) => {
      expect(compiled(text)).toBeUndefined();
    },
  );

  it('know what is done on holidays where that is the same on all of them', () => {
    expect(compiled('Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-15:00; PH off')!.holidays).toEqual([]);
    expect(compiled('Mo-Fr 09:00-17:00; PH 10:00-12:00; Dec 25 off')!.holidays).toBeUndefined();
  });

  it('give the same from the same day', () => {
    const text = 'Mo-Fr 09:00-17:00; Jul-Aug off; PH off';
    expect(compiled(text)).toEqual(compileHours(text, new Date(2026, 10, 1)));
  });
});
