import { describe, expect, it } from 'vitest';
import type { Week } from '../directory-format.ts';
import { cutIntoDays, type Holidays, holidaysAhead, minuteOfWeek, openAt } from './opening.ts';

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

describe('on a holiday', () => {
  const zone = 'America/Toronto';
  const office: Week = {
    zone,
    intervals: [0, 1, 2, 3, 4].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1020]),
  };
  const canada = { fr: 'fête du Canada', en: 'Canada Day' };
  const civic = { fr: 'congé civique', en: 'Civic Holiday' };
  const holidays: Holidays = new Map([
    ['2026-07-01', { name: canada, statutory: true }],
    ['2026-08-03', { name: civic, statutory: false }],
  ]);
  const noon = Date.parse('2026-07-01T12:00:00-04:00');
  const civicNoon = Date.parse('2026-08-03T12:00:00-04:00');
  const WEDNESDAY = 2 * 1440;

  it('claims nothing where nobody said what is done then', () => {
    expect(openAt(office, noon, holidays)).toEqual({ state: 'unknown', holiday: canada });
    expect(openAt(office, civicNoon, holidays)).toEqual({ state: 'unknown', holiday: civic });
  });

  it('goes by what the place says of holidays', () => {
    const thursday = WEDNESDAY + 1440 + 540;
    expect(openAt({ ...office, holidays: [] }, noon, holidays)).toEqual({
      state: 'closed',
      opens: thursday,
      holiday: canada,
    });
    const short = { ...office, holidays: [[600, 780]] as [number, number][] };
    expect(openAt(short, noon, holidays)).toEqual({ state: 'open', until: WEDNESDAY + 780, holiday: canada });
    expect(openAt(short, Date.parse('2026-07-01T09:30:00-04:00'), holidays)).toEqual({
      state: 'closed',
      opens: WEDNESDAY + 600,
      holiday: canada,
    });
    const usual: Week = { ...office, holidays: 'usual' };
    expect(openAt(usual, noon, holidays)).toMatchObject({ state: 'open', until: WEDNESDAY + 1020 });
  });

  it('does not take a day that only some keep for one by law', () => {
    expect(openAt({ ...office, holidays: [] }, civicNoon, holidays)).toEqual({
      state: 'unknown',
      holiday: civic,
    });
    expect(openAt({ ...office, holidays: 'usual' }, civicNoon, holidays).state).toBe('open');
  });

  it('does not promise an opening on a holiday to come', () => {
    const evening = Date.parse('2026-06-30T20:00:00-04:00');
    expect(openAt(office, evening, holidays)).toEqual({ state: 'closed', holiday: canada });
    expect(openAt({ ...office, holidays: [] }, evening, holidays)).toEqual({
      state: 'closed',
      opens: WEDNESDAY + 1440 + 540,
    });
  });

  it('lets the night before end as it does, and begins none', () => {
    const bar: Week = { zone, intervals: [[0, 120], ...nights(), [6 * 1440 + 1200, 7 * 1440]], holidays: [] };
    expect(openAt(bar, Date.parse('2026-07-01T01:00:00-04:00'), holidays)).toEqual({
      state: 'open',
      until: WEDNESDAY + 120,
      holiday: canada,
    });
    expect(openAt(bar, Date.parse('2026-07-01T21:00:00-04:00'), holidays).state).toBe('closed');
    expect(openAt(bar, Date.parse('2026-07-02T01:00:00-04:00'), holidays).state).toBe('closed');
  });
  const nights = () =>
    [0, 1, 2, 3, 4, 5].map((day): [number, number] => [day * 1440 + 1200, day * 1440 + 1560]);

  it('closes what is otherwise open day and night, when it says so', () => {
    const always: Week = { zone, intervals: [[0, 10_080]], holidays: [] };
    expect(openAt(always, noon, holidays).state).toBe('closed');
    expect(openAt(always, Date.parse('2026-06-30T12:00:00-04:00'), holidays)).toEqual({
      state: 'open',
      until: WEDNESDAY,
    });
    expect(openAt({ ...always, holidays: 'usual' }, noon, holidays)).toEqual({
      state: 'open',
      holiday: canada,
    });
  });

  it('is a day of the place, not of the reader', () => {
    // 1:30 on July 1 in Moncton, still June 30 in Toronto.
    const time = Date.parse('2026-07-01T04:30:00Z');
    const always: Week = { zone: 'America/Moncton', intervals: [[0, 10_080]], holidays: [] };
    expect(openAt({ ...always, zone: 'America/Halifax' }, time, holidays).state).toBe('closed');
    expect(openAt({ ...always, zone: 'America/Winnipeg' }, time, holidays).state).toBe('open');
  });
});

describe('the holidays to come', () => {
  const labour = { fr: 'fête du Travail', en: 'Labour Day' };
  const civic = { fr: 'congé civique', en: 'Civic Holiday' };
  const holidays: Holidays = new Map([
    ['2026-08-03', { name: civic, statutory: false }],
    ['2026-09-07', { name: labour, statutory: true }],
  ]);
  const office: Week = { zone: 'America/Toronto', intervals: [[540, 1020]] };
  const saturday = Date.parse('2026-09-05T10:00:00-04:00');

  it('are told with the hours that the place says it has on them', () => {
    expect(holidaysAhead({ ...office, holidays: [[600, 720]] }, saturday, holidays, 14)).toEqual([
      { date: '2026-09-07', name: labour, hours: [[600, 720]] },
    ]);
    expect(holidaysAhead({ ...office, holidays: 'usual' }, saturday, holidays, 14)).toEqual([
      { date: '2026-09-07', name: labour, hours: [[540, 1020]] },
    ]);
    expect(holidaysAhead({ ...office, holidays: [] }, saturday, holidays, 14)).toMatchObject([{ hours: [] }]);
  });

  it('are told without hours where nobody has said, or where they are no holiday by law', () => {
    expect(holidaysAhead(office, saturday, holidays, 14)).toEqual([{ date: '2026-09-07', name: labour }]);
    const july = Date.parse('2026-08-02T10:00:00-04:00');
    expect(holidaysAhead({ ...office, holidays: [] }, july, holidays, 14)).toEqual([
      { date: '2026-08-03', name: civic },
    ]);
  });

  it('are none beyond the days asked', () => {
    expect(holidaysAhead(office, saturday, holidays, 2)).toEqual([]);
    expect(holidaysAhead(office, saturday, holidays, 3)).toHaveLength(1);
  });
});

describe('a place whose weeks change', () => {
  const week: Week = {
    zone: 'America/Toronto',
    intervals: [[540, 1020]],
    later: [
      { from: '2026-07-01', intervals: [] },
      { from: '2026-09-01', intervals: [[540, 720]] },
    ],
    until: '2026-12-31',
  };
  it.each([
    ['2026-06-29T15:00:00-04:00', { state: 'open', until: 1020 }],
    // Closed all summer: no opening in the next two weeks.
    ['2026-07-06T15:00:00-04:00', { state: 'closed' }],
    ['2026-08-31T10:00:00-04:00', { state: 'closed', opens: 10_080 + 540 }],
    ['2026-09-07T15:00:00-04:00', { state: 'closed', opens: 10_080 + 540 }],
    ['2026-09-07T10:00:00-04:00', { state: 'open', until: 720 }],
    // The next Monday is past what is known.
    ['2026-12-29T10:00:00-05:00', { state: 'closed' }],
    ['2027-01-04T10:00:00-05:00', { state: 'unknown' }],
  ])('at %s', (time, state) => {
    expect(openAt(week, Date.parse(time))).toEqual(state);
  });
});

it('cuts hours at midnight, and leaves nights whole', () => {
  expect(cutIntoDays([[0, 3 * 1440]], 4)).toEqual([[[0, 1440]], [[0, 1440]], [[0, 1440]], []]);
  expect(cutIntoDays([[1200, 1440 + 480]], 2)).toEqual([[[1200, 1920]], []]);
});
