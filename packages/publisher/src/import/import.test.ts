import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportOptions, type ImportReport, importFiles, parseMapping, readMapping } from './index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const importFixture = (name: string, options?: ImportOptions) => importFiles([fixture(name)], options);

async function importText(content: string, options?: ImportOptions) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return importFiles([path], options);
}

const issuesOf = ({ issues }: ImportReport, code: string) => issues.filter((issue) => issue.code === code);
const addsUp = ({ read, listings, rejected, merged, inactive }: ImportReport) =>
  read === listings + rejected + merged + inactive;

describe('the name of a listing', () => {
  const namesOf = async (content: string) =>
    (await importText(content, { mapping: parseMapping({ constants: { province: 'ON' } }) })).listings.map(
      ({ name }) => name,
    );

  it('is in two languages, of which one may be blank', async () => {
    expect(
      await namesOf("Nom de l'organisme,Name,Ville\nLe Foyer,,Sudbury\nLe Phare,The Light,Sudbury\n"),
    ).toEqual([{ fr: 'Le Foyer' }, { fr: 'Le Phare', en: 'The Light' }]);
  });

  it('is that of another column of names where its own is blank', async () => {
    expect(
      await namesOf('Name,Organization,City\n,Sudbury Food Bank,Sudbury\nThe Light,X,Sudbury\n'),
    ).toEqual([{ en: 'Sudbury Food Bank' }, { en: 'The Light' }]);
  });

  it('is a program after its agency', async () => {
    const rows =
      'Centre X,Banque alimentaire,Sudbury\nCentre X,Garderie du Centre X,Sudbury\nCentre X,,Sudbury\n';
    expect(await namesOf(`Nom de l'organisme,Nom du programme,Ville\n${rows}`)).toEqual([
      { fr: 'Centre X – Banque alimentaire' },
      { fr: 'Garderie du Centre X' },
      { fr: 'Centre X' },
    ]);
  });

  it('is first name and last name of a person', async () => {
    expect(await namesOf('Nom;Prénom;Ville\nRoy;Anne;Sudbury\n')).toEqual([{ fr: 'Anne Roy' }]);
  });

  it('comes with a warning for the file where nothing says what service it is', async () => {
    const { report } = await importText('name,province,city\nA,ON,X\nB,ON,X\n');
    expect(issuesOf(report, 'no-category-column')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"constants": { "category"') },
    ]);
  });
});

describe('a listing', () => {
  it('carries all that its row says', async () => {
    const { listings } = await importFixture('centres.csv', { sourceDate: '2026-03' });
    expect(listings[0]).toEqual({
      id: 'centres:1',
      name: { fr: 'Centre de la baie du Moulin', en: 'Sawmill Bay Centre' },
      description: { fr: "Appelez d'abord.", en: 'Call first.' },
      categories: [],
      french: {
        offer: 'on-request',
        evidence: [
          { how: 'declared', by: 'centres', date: '2026-03', quote: 'french_language_services: Yes' },
        ],
      },
      places: [
        {
          address: '1 Mill Road',
          city: 'Sawmill Bay',
          province: 'ON',
          postalCode: 'P0A 1A1',
          latitude: 46.4917,
          longitude: -80.993,
          phones: ['+17055550140'],
          hours: 'Mo-Fr 09:00-18:00; Sa,Su off',
          wheelchair: true,
        },
      ],
      web: ['http://centre.example/'],
      source: { id: 'centres', row: 2, date: '2026-03' },
    });
  });

  it('fits the vocabulary, whatever file it came from', async () => {
    const files = (await readdir(fixture(''))).filter((name) => /\.[ct]sv$/.test(name)).map(fixture);
    const { listings, report } = await importFiles(files);
    expect(listings.length).toBeGreaterThan(20);
    for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
    expect(new Set(listings.map(({ id }) => id)).size).toBe(listings.length);
    expect(addsUp(report)).toBe(true);
  });

  it('has the offer its source declares, in a file of bilingual headers', async () => {
    const { listings, report } = await importFixture('foyers-windows-1252.csv');
    expect(listings.map(({ french }) => french.offer)).toEqual([
      'active',
      'unknown',
      'on-request',
      'unknown',
    ]);
    expect(listings[0]!.french.evidence[0]!.quote).toBe('Language  / Langue: French / Français');
    expect(listings[3]!.french.evidence).toEqual([]);
    expect(report.offers).toMatchObject({ active: 1, 'on-request': 1, none: 0, unknown: 2 });
    expect(issuesOf(report, 'encoding')[0]!.message).toMatch(/read as Windows-1252/);
  });

  it('has its province from the postal code where no column says it', async () => {
    const { listings } = await importFixture('foyers-windows-1252.csv');
    expect(listings.map(({ places }) => places[0]!.province)).toEqual(['NB', 'NB', 'NB', 'NB']);
  });

  it('has one name in the language it is in', async () => {
    const { listings } = await importFixture('foyers-windows-1252.csv');
    expect(listings.map(({ name }) => name)).toEqual([
      { fr: "Foyer de l'Épinette inc." },
      { en: 'Cedar Bend Nursing Home' },
      { fr: 'Manoir du Ruisseau' },
      { fr: 'Villa Marée' },
    ]);
  });

  it('keeps an id that does not hang on its row number', async () => {
    const header = 'name,address,city,postal_code\n';
    const [a, b] = ['Foyer A,1 rue A,Ville,E1A 1A1\n', 'Foyer B,2 rue B,Ville,E1A 1A2\n'];
    const first = await importText(header + a + b);
    const turned = await importText(`${header}${b}${a}`);
    expect(turned.listings.map(({ id }) => id).reverse()).toEqual(first.listings.map(({ id }) => id));
  });

  it('has the value a formula shows, and says so; a cell that only looks like one is text', async () => {
    const { listings, report } = await importFixture('points-de-service.csv');
    expect(listings.at(-1)).toMatchObject({
      name: { fr: 'http://exemple.example' },
      places: [{ address: '@1 rue Basse', phones: ['+17055550113'] }],
    });
    expect(issuesOf(report, 'formula').map(({ row, field }) => [row, field])).toEqual([[5, 'name']]);
  });

  it('is repaired where its accents were damaged, and says so', async () => {
    const { listings, report } = await importFixture('accents-abimes.csv');
    expect(listings.map(({ places }) => places[0]!.address)).toContain("7 avenue de l'Église");
    expect(listings[1]!.places[0]).toMatchObject({
      address: '5 rue Richard Nord',
      city: 'Lamèque-Neuve',
      postalCode: 'E1A 1A3',
      phones: ['+15065550131'],
    });
    expect(listings[4]!.places[0]!.city).toBe('Voilà');
    expect(listings[2]!.name.fr).toBe('CAFÉ » DES ÂGES');
    expect(issuesOf(report, 'mojibake-repaired')).toHaveLength(8);
    expect(issuesOf(report, 'characters-lost').map(({ row }) => row)).toEqual([5]);
  });

  it('reads a tab-separated file, and claims nothing where columns contradict each other', async () => {
    const { listings, report } = await importFixture('clinics.tsv');
    expect(listings.map(({ french }) => french.offer)).toEqual([
      'on-request',
      'unknown',
      'unknown',
      'on-request',
    ]);
    expect(issuesOf(report, 'french-contradiction').map(({ row }) => row)).toEqual([3]);
    expect(listings.map(({ places }) => places[0]!.hours)).toEqual([
      'Mo-Fr 09:00-17:00; Sa,Su off',
      'Mo,We 09:00-12:00,13:00-16:00',
      undefined,
      '24/7',
    ]);
  });
});

describe('categories', () => {
  it('pass as ids, are looked up as words, and are counted where none is known', async () => {
    const { listings, report } = await importFixture('points-de-service.csv', {
      categoryOf: (text) => (text === 'Avocats' ? 'office/lawyer' : undefined),
    });
    expect(listings.map(({ categories }) => categories)).toEqual([
      ['amenity/dentist'],
      [],
      ['office/lawyer'],
      [],
    ]);
    expect(report.unmappedCategories).toEqual([
      { text: 'Garderie', count: 2 },
      { text: 'notaires', count: 1 },
    ]);
  });
});

describe('rows that are left out', () => {
  it('are counted as inactive when their source says closed', async () => {
    const { listings, report } = await importFixture('centres.csv');
    expect(report).toMatchObject({ read: 6, listings: 3, inactive: 2, rejected: 1 });
    expect(listings.map(({ id }) => id)).toEqual(['centres:1', 'centres:3', 'centres:6']);
    expect(issuesOf(report, 'temporarily-closed').map(({ row }) => row)).toEqual([4]);
  });

  it.each([
    ['status', 'Fermé', 'ouvert'],
    ['Statut', 'Closed / Fermé', 'Active'],
    ['closed', 'yes', 'no'],
    ['actif', 'non', 'oui'],
    ['inactive', 'x', ''],
  ])('are those whose %j says %j', async (header, closed, open) => {
    const { report } = await importText(`name,province,city,${header}\nA,NB,X,${closed}\nB,NB,X,${open}\n`);
    expect(report).toMatchObject({ listings: 1, inactive: 1 });
  });

  it('have an issue with file, row and remedy; the good rows are kept', async () => {
    const { listings, report } = await importFixture('rangees-brisees.csv');
    expect(listings.map(({ id }) => id.split(':')[1])).toEqual(['1', '3', '6', '7', '8', '9']);
    const errors = report.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'row-quote'],
      [6, 'row-broken'],
      [7, 'row-broken'],
      [8, 'row-broken'],
      [13, 'name-missing'],
      [14, 'row-quote'],
    ]);
    expect(errors[1]!.message).toBe(
      'rangees-brisees.csv, row 6: has 10 cells where the header has 9; left out. Put a cell that holds the separator between quotation marks.',
    );
    expect(report.rejected).toBe(errors.length);
    expect(addsUp(report)).toBe(true);
    expect(issuesOf(report, 'row-short').map(({ row }) => row)).toEqual([11]);
  });

  it('are those without a province, unless a constant gives it', async () => {
    const csv = 'name,city\nA,X\n';
    expect((await importText(csv)).report).toMatchObject({ rejected: 1, issues: expect.anything() });
    const { listings } = await importText(csv, {
      mapping: parseMapping({ constants: { province: 'Manitoba' } }),
    });
    expect(listings[0]!.places[0]!.province).toBe('MB');
  });
});

describe('values that are left out', () => {
  it('are named with row, column and remedy, and their row is kept', async () => {
    const { report } = await importFixture('points-de-service.csv');
    const said = report.issues.filter(({ severity }) => severity === 'warning');
    expect(said.map(({ row, code }) => [row, code])).toEqual([
      [3, 'phone'],
      [3, 'coordinates'],
      [3, 'web'],
      [4, 'coordinates-sign'],
      [4, 'email'],
      [4, 'web'],
      [5, 'french-unread'],
      [5, 'formula'],
      [5, 'province-postal-code'],
    ]);
    expect(said[0]).toEqual({
      severity: 'warning',
      code: 'phone',
      file: 'points-de-service.csv',
      row: 3,
      field: 'phone',
      message:
        'points-de-service.csv, row 3, telephone: “(###) ###-####” is not a phone number; left out. Correct it in the source.',
    });
  });

  it('are all counted where one defect fills a file, and the list stays short', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `Foyer ${n},NB,X,none\n`).join('');
    const { report } = await importText(`name,province,city,phone\n${rows}`);
    expect(report.issueCounts.phone).toBe(1200);
    expect(issuesOf(report, 'phone')).toHaveLength(1001);
    expect(issuesOf(report, 'phone').at(-1)!.message).toMatch(/200 more issues/);
  });
});

describe('rows with one id', () => {
  it('are merged when they say the same, kept apart when they do not', async () => {
    const { listings, report } = await importFixture('doublons.csv');
    expect(listings.map(({ id }) => id)).toEqual(['doublons:7', 'doublons:7~2', 'doublons:8']);
    expect(report).toMatchObject({ read: 4, listings: 3, merged: 1 });
    expect(issuesOf(report, 'merged')[0]).toMatchObject({ severity: 'info', row: 3 });
    const [duplicate] = issuesOf(report, 'id-duplicate');
    expect(duplicate).toMatchObject({ severity: 'warning', row: 4 });
    expect(duplicate!.message).toMatch(/row 4.*row 2.*doublons:7~2.*Give each its own id/);
  });

  it('are merged across files too', async () => {
    const { report } = await importFiles([fixture('doublons.csv'), fixture('doublons.csv')]);
    expect(report).toMatchObject({ read: 8, listings: 3, merged: 5 });
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['vide.csv', 'file-empty', /^vide\.csv: is empty/],
    ['sans-nom.csv', 'no-usable-column', /^sans-nom\.csv: no column holds a name.*--mapping/],
  ])('%s is named, with a remedy', async (name, code, message) => {
    const { listings, report } = await importFixture(name);
    expect(listings).toEqual([]);
    expect(report.files[0]!.failed).toBe(true);
    expect(report.issues).toHaveLength(1);
    expect(report.issues[0]).toMatchObject({ severity: 'error', code, file: name });
    expect(report.issues[0]!.message).toMatch(message);
  });

  it('a file without rows is read, and said', async () => {
    const { report } = await importFixture('entete-seul.csv');
    expect(report.files[0]!.failed).toBeUndefined();
    expect(issuesOf(report, 'no-rows')).toHaveLength(1);
  });

  it('do not keep the others from being read', async () => {
    const { report } = await importFiles([
      fixture('vide.csv'),
      join(folder, 'missing.csv'),
      fixture('doublons.csv'),
    ]);
    expect(report.files.map(({ failed }) => failed ?? false)).toEqual([true, true, false]);
    expect(report.listings).toBe(3);
  });
});

describe('a mapping', () => {
  it('says what headers do not, and gives constants', async () => {
    const mapping = await readMapping(fixture('sans-nom.mapping.json'));
    const { listings } = await importFixture('sans-nom.csv', { mapping });
    expect(listings).toHaveLength(1);
    expect(listings[0]).toMatchObject({
      name: { fr: 'Bibliothèque des Rapides' },
      categories: ['amenity/library'],
      french: { offer: 'active', evidence: [{ by: 'bibliotheques', date: '2026-03' }] },
      places: [{ city: 'Ville-Blanche', province: 'MB' }],
      source: { id: 'bibliotheques', row: 2, date: '2026-03' },
    });
    expect(listings[0]!.id).toMatch(/^bibliotheques:/);
  });

  it('is refused when its province or its date is none', async () => {
    const wrong = (constants: object) =>
      importFixture('doublons.csv', { mapping: parseMapping({ constants }) });
    await expect(wrong({ province: 'Maine' })).rejects.toThrow(/“Maine” is not a province/);
    await expect(wrong({ date: '03/04/2026' })).rejects.toThrow(/must be YYYY-MM-DD/);
  });

  it('is refused when it is not JSON', async () => {
    const path = join(folder, 'map.json');
    await writeFile(path, '{ nom: name }');
    await expect(readMapping(path)).rejects.toThrow(/^map\.json: is not readable JSON/);
  });
});

describe('progress', () => {
  it('tells how far it is, up to the whole', async () => {
    const seen: [number, number][] = [];
    await importFixture('centres.csv', { onProgress: (...progress) => seen.push(progress) });
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const isThere = existsSync(shared);
if (!isThere)
  console.info('import.test.ts: no ../shared/data beside the repository; tests on real files are skipped');

describe.skipIf(!isThere)('real files', () => {
  it("Ontario's testing centres: blank is unknown, closed ones are left out", async () => {
    const { listings, report } = await importFiles([join(shared, 'on-covid-testing-centres.csv')]);
    expect(report).toMatchObject({ read: 3326, listings: 3037, inactive: 289, rejected: 0, merged: 0 });
    expect(report.offers).toMatchObject({ 'on-request': 53, none: 101, unknown: 2883, active: 0 });
    for (const listing of listings) Listing.parse(listing);
    expect(new Set(listings.map(({ id }) => id)).size).toBe(3037);
    expect(listings[0]!.source.row).toBe(2);
    // As good as all of what the rows hold came through.
    const places = listings.map(({ places }) => places[0]!);
    expect(places.filter(({ postalCode }) => postalCode)).toHaveLength(3036);
    expect(places.filter(({ latitude }) => latitude !== undefined)).toHaveLength(3034);
    expect(report.issueCounts).not.toHaveProperty('hours');
  });

  it("New Brunswick's nursing homes: the language of service, repaired accents, coordinates from one cell", async () => {
    const { listings, report } = await importFiles([join(shared, 'nb-nursing-homes.csv')]);
    expect(report).toMatchObject({ read: 68, listings: 68, inactive: 0, rejected: 0, merged: 0 });
    expect(report.offers).toMatchObject({ active: 19, 'on-request': 5, none: 0, unknown: 44 });
    for (const { places } of listings) {
      expect(places[0]).toMatchObject({
        province: 'NB',
        postalCode: expect.stringMatching(/^E\d[A-Z] \d[A-Z]\d$/),
      });
      expect(places[0]!.phones).toHaveLength(1);
      expect(places[0]!.latitude).toBeGreaterThan(44);
    }
    expect(JSON.stringify(listings.map(({ name, places }) => [name, places]))).not.toMatch(/[ÃÂ]/);
    expect(report.issueCounts['mojibake-repaired']).toBe(7);
  });
});
