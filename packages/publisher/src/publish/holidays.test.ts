import { holidaysOf } from '@relais/core/connect/opening';
import { PROVINCES, type Province } from '@relais/core/listing';
import { describe, expect, it } from 'vitest';
import { holidaysBetween } from './holidays.ts';

const file = holidaysBetween('2026-01-01', '2028-12-31');
const inProvince = (province: Province, year: number, statutory: boolean): string[] =>
  [...holidaysOf(file, province)]
    .filter(([date, holiday]) => date.startsWith(`${year}`) && holiday.statutory === statutory)
    .map(([date]) => date.slice(5))
    .sort();

describe('holidays by law', () => {
  // From the pages of the provinces' labour standards for 2026.
  it.each<[Province, string]>([
    ['AB', '01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25'],
    ['BC', '01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['MB', '01-01 02-16 04-03 05-18 07-01 09-07 09-30 10-12 12-25'],
    ['NB', '01-01 02-16 04-03 07-01 08-03 09-07 11-11 12-25'],
    ['NL', '01-01 04-03 07-01 09-07 11-11 12-25'],
    ['NS', '01-01 02-16 04-03 07-01 09-07 12-25'],
    ['NT', '01-01 04-03 05-18 06-21 07-01 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['NU', '01-01 04-03 05-18 07-01 07-09 08-03 09-07 09-30 10-12 11-11 12-25'],
    ['ON', '01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26'],
    ['PE', '01-01 02-16 04-03 07-01 09-07 09-30 11-11 12-25'],
    ['QC', '01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25'],
    ['SK', '01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 11-11 12-25'],
    ['YT', '01-01 04-03 05-18 06-21 07-01 08-17 09-07 09-30 10-12 11-11 12-25'],
  ])('of %s in 2026 are %s', (province, dates) => {
    expect(inProvince(province, 2026, true).join(' ')).toBe(dates);
  });

  it.each([
    [2026, '04-03'],
    [2027, '03-26'],
    [2028, '04-14'],
  ])('follow Easter: Good Friday of %i is %s', (year, date) => {
    for (const province of PROVINCES) expect(inProvince(province, year, true)).toContain(date);
  });
});

describe('days that many keep and no law gives to all', () => {
  it('are the civic holiday of Ontario, Thanksgiving of the Maritimes, September 30 and November 11', () => {
    expect(inProvince('ON', 2027, false)).toEqual(
      // Easter, the civic holiday, September 30, November 11; Christmas and Boxing Day fall on a weekend.
      ['03-28', '03-29', '08-02', '09-30', '11-11', '12-27', '12-28'],
    );
    expect(inProvince('NB', 2026, false)).toContain('10-12');
    expect(inProvince('QC', 2026, false)).toEqual(['04-05', '04-06', '09-30', '11-11', '12-26', '12-28']);
  });

  it('take in the day off for a holiday on a weekend', () => {
    const { name } = holidaysOf(file, 'NB').get('2027-12-27')!;
    expect(name).toEqual({ fr: 'Noël (congé reporté)', en: 'Christmas Day (day off in lieu)' });
    expect(holidaysOf(file, 'AB').get('2028-01-03')!.name.en).toBe('New Year’s Day (day off in lieu)');
  });

  it('leave out the National Acadian Day, on which shops and offices are open', () => {
    for (const province of PROVINCES) expect(holidaysOf(file, province).has('2026-08-15')).toBe(false);
  });
});

it('call a day by its name in the province, in both languages', () => {
  const nameOf = (province: Province, date: string) => holidaysOf(file, province).get(date)!.name;
  expect(nameOf('QC', '2026-06-24').fr).toBe('fête nationale du Québec');
  expect(nameOf('QC', '2026-05-18').fr).toBe('Journée nationale des patriotes');
  expect(nameOf('ON', '2026-05-18')).toEqual({ fr: 'fête de la Reine', en: 'Victoria Day' });
  expect(nameOf('MB', '2026-02-16').en).toBe('Louis Riel Day');
  expect(nameOf('NL', '2026-07-01').en).toBe('Memorial Day and Canada Day');
});

it('give what lies between two days, in order, and no more', () => {
  const { days } = holidaysBetween('2026-12-25', '2027-01-01');
  expect(days.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01']);
});
