import { describe, expect, it } from 'vitest';
import { dateOfSerial, dateOrderOf, isDateOfExcel, readDate } from './date.ts';

describe('a date', () => {
  it.each([
    ['2026-03-14', '2026-03-14'],
    ['2026/03/14', '2026-03-14'],
    ['20260314', '2026-03-14'],
    ['2026-03', '2026-03'],
    ['2026-03-14T10:00:00Z', '2026-03-14'],
    ['14/03/2026', '2026-03-14'],
    ['3/14/2026 9:30', '2026-03-14'],
    ['05/05/2026', '2026-05-05'],
    ['14 mars 2026', '2026-03-14'],
    ['Le 1er août 2026', '2026-08-01'],
    ['March 14th, 2026', '2026-03-14'],
    ['14-Mar-2026', '2026-03-14'],
    ['Saturday, March 14, 2026', '2026-03-14'],
    ['déc. 2026', '2026-12'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['03/04/2026', '2026-13-01', '31/02/2026', 'mars', '2026', 'bientôt', '14 mars 26', ''])(
    '%j is none',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );

  it('of two readings is read as the other rows of its column prove', () => {
    expect(readDate('03/04/2026', dateOrderOf(['14/03/2026', '03/04/2026']))).toBe('2026-04-03');
    expect(readDate('03/04/2026', dateOrderOf(['3/14/2026']))).toBe('2026-03-04');
    expect(dateOrderOf(['14/03/2026', '3/14/2026'])).toBeUndefined();
    expect(dateOrderOf(['03/04/2026', 'hier'])).toBeUndefined();
  });
});

describe('what Excel makes', () => {
  it('of a date, a number of days', () => {
    expect(dateOfSerial('45123')).toBe('2023-07-16');
    expect(dateOfSerial('45123.5')).toBe('2023-07-16');
    for (const text of ['2026', '20260314', '99999', '1', 'E1A 1A1'])
      expect(dateOfSerial(text)).toBeUndefined();
  });
  it.each(['9-May', '05-sept', 'Sep-05', '9-mai', '2026-05-09', '2026-05-09 00:00:00'])(
    'of hours like 5-9, the date %j',
    (cell) => {
      expect(isDateOfExcel(cell)).toBe(true);
    },
  );
  it.each(['9-5', '09:00-17:00', 'Mo-Fr 09:00-17:00', 'fermé', '9h-17h', '', 'May'])('is not %j', (cell) => {
    expect(isDateOfExcel(cell)).toBe(false);
  });
});
