import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportReport, importFiles } from './index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-damage-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function importText(content: string) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return importFiles([path]);
}

const issuesOf = ({ issues }: ImportReport, code: string) => issues.filter((issue) => issue.code === code);

describe('a sheet with most of the damage spreadsheets do', () => {
  const read = importFiles([fixture('degats.csv')]);

  it('has its header below the title, and its last lines are no listings', async () => {
    const { listings, report } = await read;
    expect(report).toMatchObject({ read: 7, listings: 7, rejected: 0 });
    expect(listings[0]!.source.row).toBe(5);
    expect(issuesOf(report, 'header-row')[0]!.message).toMatch(/found in row 4/);
    expect(issuesOf(report, 'row-note').map(({ row }) => row)).toEqual([12, 13]);
    for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
  });

  it('keeps what can be proved, repaired', async () => {
    const { listings } = await read;
    const places = listings.map(({ places }) => places[0]!);
    expect(listings.map(({ name }) => name.fr ?? name.en)).toContain('Résidence de l’école');
    expect(places.map(({ postalCode }) => postalCode)).toEqual([
      'P3E 5J1',
      'P3E 5J1',
      'E1C 0A1',
      'X0E 0T0',
      'P3E 5J1',
      'E1C 0A2',
      'E1C 0A2',
    ]);
    expect(places.map(({ latitude, longitude }) => latitude && [latitude, longitude])).toEqual([
      [46.49, -80.99],
      [expect.closeTo(46.49, 4), expect.closeTo(-80.99, 4)],
      [expect.closeTo(46.0878, 4), expect.closeTo(-64.7782, 4)],
      [68.36, -133.72],
      [46.0878, -64.7782],
      undefined,
      undefined,
    ]);
    expect(places.slice(0, 4).map(({ phones }) => phones)).toEqual([
      ['+17055550101'],
      [],
      [],
      ['+18677770104'],
    ]);
    expect(listings.slice(0, 4).map(({ source }) => source.date)).toEqual([
      '2023-07-16',
      '2026-03-14',
      '2026-04-03',
      '2026-03-14',
    ]);
    expect(listings[0]!.description).toEqual({ fr: 'Soins dentaires & conseils' });
    expect(listings[1]!.web).toEqual(['https://etoile.example/']);
  });

  it('claims of French what its words say, and nothing more', async () => {
    const { listings } = await read;
    expect(listings.map(({ french }) => french.offer)).toEqual([
      'on-request',
      'unknown',
      'active',
      'active',
      'limited',
      'unknown',
      'none',
    ]);
  });

  it('leaves out hours that cannot be meant', async () => {
    const { listings } = await read;
    expect(listings.map(({ places }) => places[0]!.hours)).toEqual([
      'Mo-Fr 09:00-17:00',
      undefined,
      undefined,
      undefined,
      'Mo-Fr 09:00-17:00',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['coordinates-swapped', [5], 'latitude', /read as 46\.49, -80\.99, which is in ON/],
    ['coordinates-metres', [6, 7], 'latitude', /metres \(UTM zone 17\); read as 46\.4899.*near Sudbury/],
    ['coordinates-sign', [8], 'latitude', /lacks its minus sign/],
    ['coordinates', [10, 11], 'latitude', /“44\.98, -93\.27” lies beyond Canada’s border; left out/],
    ['number-scientific', [6], 'phone', /“7\.05555E\+09”.*digits are lost; left out/],
    ['phone-short', [7], 'phone', /“555-0103” has no area code, and NB has several; left out/],
    ['phone-completed', [8], 'phone', /“777-0104”.*867 is the only one in NT/],
    ['postal-code-repaired', [5, 7], 'postalCode', /“P3E 5JI” was read as P3E 5J1/],
    [
      'province-postal-code',
      [9],
      'province',
      /NB does not agree with the postal code P3E 5J1, which is in ON/,
    ],
    ['date-serial', [5], 'date', /“45123”.*read as 2023-07-16/],
    ['hours-date', [6], 'hours', /“9-May” is a date/],
    ['hours-contradict', [7, 8], 'hours', /Mo-Fr 09:00-17:00; Mo-Fr 10:00-18:00/],
    ['html', [5], 'description', /has HTML in it/],
    ['formula', [6, 6], 'web', /never run/],
    ['formula-error', [7], 'description', /“#REF!”/],
    ['mojibake-repaired', [9], 'name', /“RŽsidence de lÕŽcole” was repaired to “Résidence de l’école”/],
    ['characters-lost', [8], 'description', /“R\?sidence”/],
  ] as const)('names %s with row, field and what was done', async (code, rows, field, message) => {
    const { report } = await read;
    const found = issuesOf(report, code);
    expect(found.map(({ row }) => row)).toEqual(rows);
    expect(found.map((issue) => issue.field)).toContain(field);
    expect(found[0]!.message).toMatch(message);
    expect(report.issueCounts[code]).toBe(rows.length);
  });

  it('warns of ids that lost their zeros', async () => {
    const { report } = await read;
    expect(issuesOf(report, 'zeros-lost')[0]!.message).toMatch(/“103” is shorter/);
  });
});

describe('hours that contradict', () => {
  const header = 'name,province,city,Monday,Lundi,hours\n';
  it.each([
    ['09:00-05:00,,', 'closes before it opens'],
    ['"09:00-14:00, 12:00-18:00",,', 'overlaps'],
    ['09:00-17:00,9 h à 16 h,', 'is another in the other language'],
    ['09:00-17:00,,Mo 10:00-18:00', 'is another in the column of the week'],
  ])('%j, which %s, are left out and named', async (cells) => {
    const { listings, report } = await importText(`${header}A,ON,Sudbury,${cells}\n`);
    expect(listings[0]!.places[0]!.hours).toBeUndefined();
    expect(report.issueCounts).toMatchObject({ 'hours-contradict': 1 });
  });

  it('are not those said twice, once in each language, nor an evening past midnight', async () => {
    const said = await importText(`${header}A,ON,Sudbury,09:00-17:00,9 h à 17 h,Mo 09:00-17:00\n`);
    expect(said.listings[0]!.places[0]!.hours).toBe('Mo 09:00-17:00');
    const late = await importText(`${header}A,ON,Sudbury,18:00-02:00,,\n`);
    expect(late.listings[0]!.places[0]!.hours).toBe('Mo 18:00-02:00');
    expect(late.report.issueCounts).not.toHaveProperty('hours-contradict');
  });
});

describe('an address on one line', () => {
  it.each([
    ['12, rue Elm, Sudbury (Ontario) P3E 5J1', ['12, rue Elm', 'Sudbury', 'ON', 'P3E 5J1']],
    ['12 Elm St, Sudbury, ON  P3E-5J1, Canada', ['12 Elm St', 'Sudbury', 'ON', 'P3E 5J1']],
    ['1, rue Un, Moncton, Nouveau-Brunswick E1C 1A1', ['1, rue Un', 'Moncton', 'NB', 'E1C 1A1']],
    ['1, rue Un, E1C 1A1', ['1, rue Un', '', 'NB', 'E1C 1A1']],
  ])('%j gives its parts', async (address, parts) => {
    const { listings, report } = await importText(`name,address\nA,"${address}"\n`);
    const place = listings[0]!.places[0]!;
    expect([place.address, place.city, place.province, place.postalCode]).toEqual(parts);
    expect(issuesOf(report, 'address-split')).toHaveLength(1);
  });

  it('without a postal code stays as it is', async () => {
    const { listings } = await importText('name,address,province\nA,"12, rue Elm, Sudbury",ON\n');
    expect(listings[0]!.places[0]!.address).toBe('12, rue Elm, Sudbury');
  });
});

describe('input that would do harm', () => {
  it('keeps nothing that turns a terminal upside down in the report', async () => {
    const { report } = await importText('name,province,city,phone\nA,ON,Sudbury,\u001b[31mnone\u202e\n');
    expect(JSON.stringify(report)).not.toMatch(/\\u001b|\u202e/);
    expect(issuesOf(report, 'control-characters')).toHaveLength(1);
  });

  it('lets the good rows through beside a million columns, a million characters and a line of five million', async () => {
    const { listings, report } = await importText(
      [
        'id,name,province,city',
        '1,Avant,ON,Sudbury',
        `2${',x'.repeat(1_000_000)}`,
        `3,${'é'.repeat(1_000_000)},ON,Sudbury`,
        `4,"${'y'.repeat(5_000_000)}",ON,Sudbury`,
        '5,Après,ON,Sudbury',
        '',
      ].join('\n'),
    );
    expect(listings.map(({ source }) => source.row)).toEqual([2, 4, 6]);
    expect(listings[1]!.name.fr).toHaveLength(1000);
    expect(report).toMatchObject({ read: 5, rejected: 2 });
    expect(report.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'row-broken', row: 3 },
      { code: 'row-huge', row: 5 },
    ]);
    expect(issuesOf(report, 'cell-long')).toMatchObject([{ row: 4, field: 'name' }]);
  });

  it('is refused when the header has more columns than a sheet can', async () => {
    const { report } = await importText(`name${',x'.repeat(20_000)}\nA\n`);
    expect(report.issues[0]).toMatchObject({ code: 'header', severity: 'error' });
  });
});
