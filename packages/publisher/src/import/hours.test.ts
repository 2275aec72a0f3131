import OpeningHours from 'opening_hours';
import { describe, expect, it } from 'vitest';
import {
  contradictionIn,
  contradictsItself,
  hoursOfWeek,
  isOpeningHours,
  isSameWeek,
  readHours,
} from './hours.ts';

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

  it.each([
    ['lundi au vendredi de 9 h à 16 h 30', 'Mo-Fr 09:00-16:30'],
    ['lundi au vendredi de 9\u00a0h à 16\u202fh\u00a030', 'Mo-Fr 09:00-16:30'],
    ['Du lundi au vendredi, de 8 h à 16 h', 'Mo-Fr 08:00-16:00'],
    ['Lundi au jeudi : 8 h 30 à 16 h 30, vendredi : 8 h 30 à 12 h', 'Mo-Th 08:30-16:30; Fr 08:30-12:00'],
    ['lundi-vendredi : 8 h 30 - 12 h et 13 h - 16 h 30', 'Mo-Fr 08:30-12:00,13:00-16:30'],
    ['Tous les jours de 9 h à 21 h', 'Mo-Su 09:00-21:00'],
    ['lundi, mercredi et vendredi 9h00 à 15h00', 'Mo,We,Fr 09:00-15:00'],
    ['Lun: 9h-17h, Mar: 9h-17h', 'Mo 09:00-17:00; Tu 09:00-17:00'],
    ['Mar 09:00-17:00', 'Tu 09:00-17:00'],
    ['Mar.-Jeu. 9h-17h', 'Tu-Th 09:00-17:00'],
    ['24 heures', '24/7'],
    ['24h/24', '24/7'],
    ['24 h sur 24, 7 jours sur 7', '24/7'],
    ['Tous les jours 24h/24', '24/7'],
    [
      'Mon - Thu 8:30am-8pm, Fri 8:30am-5pm, Sat 9am-1pm',
      'Mo-Th 08:30-20:00; Fr 08:30-17:00; Sa 09:00-13:00',
    ],
    ['M-F 8:30-4:30', 'Mo-Fr 08:30-16:30'],
    ['Sur rendez-vous', '"sur rendez-vous"'],
    ['lundi au vendredi, sur rendez-vous', 'Mo-Fr "sur rendez-vous"'],
    ['8 h à 16 h, du lundi au vendredi', 'Mo-Fr 08:00-16:00'],
    ['lundi au vendredi 9 à 17 h; fermé les jours fériés', 'Mo-Fr 09:00-17:00; PH off'],
    ['Lundi au vendredi : 8 h à midi\nSamedi et dimanche : fermé', 'Mo-Fr 08:00-12:00; Sa,Su off'],
  ])('reads %j, as people in Canada write', (cell, hours) => {
    expect(readHours(cell)).toEqual({ hours, rewritten: true });
    expect(isOpeningHours(hours)).toBe(true);
  });

  it('takes 24/7 as it is', () => {
    expect(readHours('24/7')).toEqual({ hours: '24/7', rewritten: false });
  });

  it('keeps hours without days as text', () => {
    expect(readHours('7h30-17h30')).toEqual({ hours: '"7h30-17h30"', rewritten: true, daysMissing: true });
  });

  it.each([
    ...[
      'Mon-Fri 9-5',
      'call us',
      'Fri 1:00-5:00 maybe',
      'lundi au vendredi',
      'Lun-Ven 17h-9h',
      'Mar à mai 9h-17h',
    ],
    ...['lundi 9h-17h, mardi', 'Mon 9am-5', '1er lundi du mois 9h-12h'],
  ])('does not guess %j', (cell) => {
    expect(readHours(cell)).toBeUndefined();
  });
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
