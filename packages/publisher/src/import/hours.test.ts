import OpeningHours from 'opening_hours';
import { describe, expect, it } from 'vitest';
import { contradictionIn, contradictsItself, hoursOfWeek, isSameWeek, readHours } from './hours.ts';

const week = (weekday: string, saturday: string, sunday: string): string[] => [
  ...Array<string>(5).fill(weekday),
  saturday,
  sunday,
];

describe('a week in seven cells', () => {
  it.each([
    [week('09:00-18:00', 'closed', 'Fermé'), 'Mo-Fr 09:00-18:00; Sa,Su off'],
    [week('09:00-18:00', '10:00-16:00', ''), 'Mo-Fr 09:00-18:00; Sa 10:00-16:00'],
    [week('08:00-00:00', '08:00-00:00', '08:00-00:00'), 'Mo-Su 08:00-24:00'],
    [week('00:00-00:00', '24h', '24 heures'), '24/7'],
    [week('09:00-12:00&13:00-16:00', '', ''), 'Mo-Fr 09:00-12:00,13:00-16:00'],
    [week('9 h 30 à 17 h', '', ''), 'Mo-Fr 09:30-17:00'],
    [week('9:00 AM – 5:00 p.m.', 'closed', 'closed'), 'Mo-Fr 09:00-17:00; Sa,Su off'],
    [['9h-17h', '', '9h-17h', 'off', '9h-17h', '', ''], 'Mo,We,Fr 09:00-17:00; Th off'],
    [week('', '', ''), undefined],
  ])('%j', (cells, hours) => {
    expect(hoursOfWeek(cells)).toEqual({ hours, unreadable: [] });
  });

  it('leaves evenings that run past midnight whole', () => {
    const { hours } = hoursOfWeek(['off', '', '', '', '18:00-02:00', '10:00-18:00', 'closed']);
    expect(hours).toBe('Mo,Su off; Fr 18:00-02:00, Sa 10:00-18:00');
    const read = new OpeningHours(hours!);
    expect(read.getWarnings()).toEqual([]);
    expect(read.getState(new Date(2026, 2, 14, 1))).toBe(true);
    expect(read.getState(new Date(2026, 2, 14, 4))).toBe(false);
  });

  it.each(['sur rendez-vous', '9-5', '1:00-5:00 PM', '09:00-05:00', '25:00-26:00', '09:00', '09:00-09:00'])(
    'gives no hours when a day says %j',
    (cell) => {
      expect(hoursOfWeek(week('09:00-17:00', cell, ''))).toEqual({ hours: undefined, unreadable: [5] });
    },
  );
});

describe('a week in one cell', () => {
  it('takes opening_hours syntax as it is', () => {
    expect(readHours('Mo-Fr 09:00-17:00; PH off')).toEqual({
      hours: 'Mo-Fr 09:00-17:00; PH off',
      rewritten: false,
    });
  });

  it('rewrites what leaves nothing to guess', () => {
    expect(readHours('Lun-Ven 9h-17h')).toEqual({ hours: 'Mo-Fr 09:00-17:00', rewritten: true });
    expect(readHours('Mon-Fri 9am-5pm')).toEqual({ hours: 'Mo-Fr 09:00-17:00', rewritten: true });
  });

  it.each(['Mon-Fri 9-5', 'sur rendez-vous', 'call us', 'Fri 1:00-5:00 maybe'])(
    'does not guess %j',
    (cell) => {
      expect(readHours(cell)).toBeUndefined();
    },
  );
});

describe('hours that contradict', () => {
  it('are two for the same days, or a day that closes before it opens', () => {
    expect(contradictionIn('Mo-Fr 09:00-17:00; Mo-Fr 10:00-18:00')).toMatch(/Mo-Fr 09:00-17:00; Mo-Fr 10:00/);
    expect(contradictionIn('Mo off; Mo 10:00-18:00')).toBeDefined();
    expect(contradictionIn('Mo-Fr 09:00-05:00')).toBe('Mo-Fr 09:00-05:00');
    expect(contradictsItself('09:00-14:00, 12:00-18:00')).toBe(true);
  });
  it.each([
    'Mo-Fr 09:00-17:00; We 10:00-12:00',
    'Mo-Fr 09:00-17:00; PH off',
    'Fr 18:00-02:00',
    'Mo-Fr 09:00-12:00,13:00-17:00; Mo-Fr 09:00-12:00,13:00-17:00',
    '24/7',
    'Mo-Fr sunrise-sunset',
  ])('are not %j', (hours) => {
    expect(contradictionIn(hours)).toBeUndefined();
  });
  it('are compared by when they are open', () => {
    expect(isSameWeek('Mo,Tu 09:00-17:00', 'Tu 09:00-17:00; Mo 09:00-17:00; Su off')).toBe(true);
    expect(isSameWeek('Mo 09:00-17:00', 'Mo 09:00-16:00')).toBe(false);
  });
});
