import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listing } from '@relais/core/listing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../import/index.ts';
import { type EditionOptions, importToFiles } from './index.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../import/fixtures/${name}`, import.meta.url));

let root: string;
let folder: string;
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'relais-merge-'));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, `${count++}-`));
});
afterAll(() => rm(root, { recursive: true }));

const at = (name: string) => join(folder, name);
const HEADER = 'name,french,address,city,province,postal code,phone,website,latitude,longitude,hours';
const sheet = (name: string, rows: string[], header = HEADER) =>
  writeFile(at(name), [header, ...rows, ''].join('\n'));

async function run(files: string[], options: Partial<EditionOptions> = {}) {
  const report = await importToFiles(files.map(at), {
    out: at('listings.ndjson'),
    report: at('report.json'),
    ...options,
  });
  const text = await readFile(options.out ?? at('listings.ndjson'), 'utf8');
  const listings = text
    .split('\n')
    .filter(Boolean)
    .map((line) => Listing.parse(JSON.parse(line)));
  return { report, text, listings };
}

async function pairs(name = 'duplicates.csv'): Promise<{ [column: string]: string }[]> {
  const text = await readFile(at(name), 'utf8');
  return parse(text, { columns: true, bom: true, delimiter: /^[^;]*\n/.test(text) ? ',' : ';' });
}

/** The file of pairs as a person gives it back. */
async function decide(decision: string, of: (row: { [column: string]: string }) => boolean) {
  const rows = await pairs();
  const chosen = rows.find(of)!;
  expect(chosen).toBeDefined();
  await writeFile(at('duplicates.csv'), `decision;a_id;b_id\n${decision};${chosen.a_id};${chosen.b_id}\n`);
}

const RUISSEAU =
  'Clinique du Ruisseau,,12 rue Elm,Sudbury,ON,P3E 5J1,705-555-0101,https://ruisseau.example,46.49,-81.01,';
const RUISSEAU_TOO =
  'Clinique médicale du Ruisseau inc.,Yes,"12, Elm Street",Greater Sudbury,ON,P3E5J1,(705) 555-0101,,,,';
const PHARMACY = 'Pharmacie Boréale,No,40 rue Pine,Sudbury,ON,P3C 1X3,705-555-0199,,,,';
/** The same clinic as far as one sees, with nothing that ties the two. */
const DOUBTFUL = 'Pharmacie Boréale,,,Sudbury,ON,,,,,,';

describe('writing', () => {
  it('gives one listing a line and a report, the same bytes each time, and nothing else', async () => {
    const out = at('listings.ndjson');
    const paths = { out, report: at('report.json'), merge: false };
    const files = [fixture('centres.csv'), fixture('points-de-service.csv')];
    const first = await importToFiles(files, paths);
    const text = await readFile(out, 'utf8');
    const { listings } = await importFiles(files);
    expect(text).toBe(listings.map((listing) => `${JSON.stringify(listing)}\n`).join(''));
    expect(JSON.parse(await readFile(paths.report, 'utf8'))).toEqual(first);
    const second = await importToFiles(files, paths);
    expect(await readFile(out, 'utf8')).toBe(text);
    expect(second).toEqual({
      ...first,
      since: { previous: out, added: [], changed: [], gone: [], unchanged: listings.length },
    });
    expect(await readdir(folder)).toEqual(['listings.ndjson', 'report.json']);
  });

  it('leaves the listings that stood there when no file could be read', async () => {
    await writeFile(at('kept.ndjson'), 'kept\n');
    const report = await importToFiles([fixture('vide.csv')], {
      out: at('kept.ndjson'),
      report: at('failed.json'),
    });
    expect(report.files[0]!.failed).toBe(true);
    expect(await readFile(at('kept.ndjson'), 'utf8')).toBe('kept\n');
    expect(JSON.parse(await readFile(at('failed.json'), 'utf8')).issues).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['failed.json', 'kept.ndjson']);
  });

  it('says when the folder is missing', async () => {
    const out = at('none/listings.ndjson');
    await expect(importToFiles([], { out, report: out })).rejects.toThrow(/cannot be written \(ENOENT/);
  });
});

describe('merging', () => {
  it('makes one listing of what two sources say of one service, and loses nothing', async () => {
    await sheet('registre.csv', [RUISSEAU, PHARMACY]);
    await sheet('annuaire.csv', [RUISSEAU_TOO]);
    const { report, listings } = await run(['registre.csv', 'annuaire.csv']);
    expect(report).toMatchObject({ read: 3, listings: 2, merged: 1, rejected: 0 });
    expect(report.duplicates).toMatchObject({ merged: 1, toDecide: 0 });
    expect(report.offers).toMatchObject({ 'on-request': 1, none: 1, unknown: 0 });
    const clinic = listings.find(({ name }) => name.fr?.includes('Ruisseau'))!;
    expect(clinic).toMatchObject({
      name: { fr: 'Clinique du Ruisseau' },
      french: { offer: 'on-request', evidence: [{ by: 'annuaire', quote: 'french: Yes' }] },
      places: [{ address: '12 rue Elm', latitude: 46.49, phones: ['+17055550101'] }],
      web: ['https://ruisseau.example/'],
      origins: [{ source: { id: 'annuaire', row: 2 } }, { source: { id: 'registre', row: 2 } }],
    });
    expect(report.duplicates!.merges).toEqual([
      expect.objectContaining({
        id: clinic.id,
        from: clinic.origins!.map(({ id }) => id),
        why: [expect.stringMatching(/alike; same address.*; same phone/)],
        setAside: expect.arrayContaining([
          {
            field: 'name.fr',
            value: 'Clinique médicale du Ruisseau inc.',
            from: expect.stringMatching(/^annuaire:/),
          },
        ]),
      }),
    ]);
  });

  it('does not, where it is told not to', async () => {
    await sheet('a.csv', [RUISSEAU, RUISSEAU_TOO]);
    const { report, listings } = await run(['a.csv'], { merge: false });
    expect(listings).toHaveLength(2);
    expect(report.duplicates).toBeUndefined();
    expect(await readdir(folder)).not.toContain('duplicates.csv');
  });

  it('gives the same listings whatever the order of files and rows', async () => {
    const rows = [RUISSEAU, PHARMACY, DOUBTFUL, RUISSEAU_TOO.replace('Yes', 'No')];
    await sheet('a.csv', rows);
    await sheet('b.csv', [RUISSEAU_TOO, RUISSEAU.replace('Clinique', 'Centre')]);
    const unrowed = (listings: Listing[]) =>
      listings
        .map(({ origins, source, ...listing }) => [listing, source.id, origins?.map(({ id }) => id)])
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const one = await run(['a.csv', 'b.csv'], { out: at('1.ndjson'), duplicates: at('1.csv') });
    await sheet('a.csv', [...rows].reverse());
    const other = await run(['b.csv', 'a.csv'], { out: at('2.ndjson'), duplicates: at('2.csv') });
    expect(one.report.duplicates!.merged).toBeGreaterThan(1);
    expect(unrowed(other.listings)).toEqual(unrowed(one.listings));
    const ids = async (name: string) =>
      (await pairs(name)).map(({ done, score, a_id, b_id }) => [done, score, a_id, b_id]);
    expect(await ids('2.csv')).toEqual(await ids('1.csv'));
    const again = await run(['b.csv', 'a.csv'], { previous: at('1.ndjson'), duplicates: at('2.csv') });
    expect(again.report.since).toMatchObject({
      added: [],
      changed: [],
      gone: [],
      unchanged: one.listings.length,
    });
  });

  it('keeps both statements where sources contradict each other on French, and lets the more cautious stand', async () => {
    await sheet('a.csv', [RUISSEAU.replace('Ruisseau,', 'Ruisseau,No')]);
    await sheet('b.csv', [RUISSEAU_TOO]);
    const { report, listings } = await run(['a.csv', 'b.csv']);
    expect(listings[0]!.french).toMatchObject({
      offer: 'none',
      evidence: [{ by: 'a', quote: 'french: No' }],
      contradicted: [{ offer: 'on-request', evidence: [{ by: 'b', quote: 'french: Yes' }] }],
    });
    expect(report.issues).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        code: 'french-contradiction',
        message: expect.stringContaining('“none” stands'),
      }),
    );
    expect(report.duplicates!.merges[0]!.contradiction).toEqual({
      offer: 'none',
      contradicted: ['on-request'],
    });
  });

  it('never joins a morning clinic and an afternoon one through a third row that says neither', async () => {
    const clinic = (name: string, hours: string) =>
      `${name},,12 rue Elm,Sudbury,ON,P3E 5J1,705-555-0101,,,,${hours}`;
    await sheet('a.csv', [
      clinic('Clinique Beauséjour', 'Mo-Fr 08:00-12:00'),
      clinic('Clinique Beauséjour', 'Mo-Fr 13:00-17:00'),
      clinic('Clinique Beausejour inc.', ''),
    ]);
    const { report, listings } = await run(['a.csv']);
    expect(listings).toHaveLength(2);
    expect(report.duplicates).toMatchObject({ merged: 1, toDecide: 2 });
    const open = (await pairs()).filter(({ done }) => done === 'to decide').map(({ why }) => why);
    expect(open).toContainEqual(expect.stringContaining('hardly ever open at the same time'));
    expect(open).toContainEqual(
      expect.stringMatching(/would join a:\w+(~2)? and a:\w+(~2)?, which are not one/),
    );
  });
});

describe('the file of pairs', () => {
  it('asks where it is not sure, and is honoured the next time', async () => {
    await sheet('a.csv', [PHARMACY]);
    await sheet('b.csv', [DOUBTFUL]);
    const first = await run(['a.csv', 'b.csv']);
    expect(first.listings).toHaveLength(2);
    expect(await pairs()).toEqual([
      expect.objectContaining({
        decision: '',
        done: 'to decide',
        why: expect.stringContaining('nothing ties them to one place'),
        a_name: 'Pharmacie Boréale',
        a_address: '40 rue Pine, Sudbury, ON, P3C 1X3',
        a_phone: '705-555-0199',
        a_file: 'a.csv',
        a_row: '2',
        b_file: 'b.csv',
      }),
    ]);
    await decide('merge', ({ done }) => done === 'to decide');
    const second = await run(['a.csv', 'b.csv']);
    expect(second.listings).toHaveLength(1);
    expect(second.report.duplicates).toMatchObject({ merged: 1, toDecide: 0, decided: 1 });
    expect(second.report.since!.gone).toEqual([
      { id: expect.any(String), name: 'Pharmacie Boréale', into: second.listings[0]!.id },
    ]);
    expect(await pairs()).toEqual([
      expect.objectContaining({ decision: 'merge', done: 'merged as decided' }),
    ]);
    const third = await run(['a.csv', 'b.csv']);
    expect(third.text).toBe(second.text);
    expect(third.report.since).toMatchObject({ added: [], changed: [], gone: [], unchanged: 1 });
  });

  it('takes apart what a person keeps apart, in French and with a spreadsheet’s semicolons', async () => {
    await sheet('a.csv', [RUISSEAU]);
    await sheet('b.csv', [RUISSEAU_TOO]);
    const first = await run(['a.csv', 'b.csv']);
    expect(first.listings).toHaveLength(1);
    await decide('Garder', ({ done }) => done === 'merged');
    const second = await run(['a.csv', 'b.csv']);
    expect(second.listings.map(({ id }) => id).sort()).toEqual(
      first.listings[0]!.origins!.map(({ id }) => id),
    );
    expect(second.report.since!.added).toHaveLength(1);
    expect((await readFile(at('duplicates.csv'), 'utf8')).split('\n')[0]).toBe(
      '\ufeff"decision";"done";"score";"why";"a_id";"a_name";"a_address";"a_phone";"a_file";"a_row";"b_id";"b_name";"b_address";"b_phone";"b_file";"b_row"\r',
    );
    expect(await readFile(at('duplicates.csv'), 'utf8')).toContain('"keep";"kept apart as decided"');
  });

  it('keeps decisions on listings that are not there this time, and words it cannot read', async () => {
    await sheet('a.csv', [PHARMACY, RUISSEAU]);
    await writeFile(
      at('duplicates.csv'),
      'decision,a_id,b_id\nmerge,old:1,old:2\nperhaps,x:1,x:2\nkeep,a:1,a:1\nmerge,a:1,\n',
    );
    for (let times = 0; times < 2; times++) {
      const { report } = await run(['a.csv']);
      expect(await pairs()).toEqual([
        expect.objectContaining({ decision: 'perhaps', a_id: 'x:1', b_id: 'x:2' }),
        expect.objectContaining({ decision: 'keep', a_id: 'a:1', b_id: 'a:1' }),
        expect.objectContaining({ decision: 'merge', a_id: 'a:1', b_id: '' }),
        expect.objectContaining({
          decision: 'merge',
          done: 'not met this time',
          a_id: 'old:1',
          b_id: 'old:2',
        }),
      ]);
      expect(report.issueCounts).toMatchObject({ decision: 3, 'decision-elsewhere': 1 });
      expect(report.issues.find(({ code }) => code === 'decision-elsewhere')).toMatchObject({
        file: 'duplicates.csv',
        message: expect.stringContaining('“old:1” nor “old:2”'),
      });
    }
  });

  it('says when two decisions contradict a third, and follows those that keep apart', async () => {
    await sheet('a.csv', [PHARMACY, DOUBTFUL, RUISSEAU]);
    const { listings } = await run(['a.csv'], { merge: false });
    const [a, b, c] = listings.map(({ id }) => id);
    await writeFile(
      at('duplicates.csv'),
      `decision,a_id,b_id\nmerge,${a},${b}\nmerge,${b},${c}\nkeep,${a},${c}\n`,
    );
    const second = await run(['a.csv']);
    expect(second.listings).toHaveLength(2);
    expect(second.report.issues.find(({ code }) => code === 'decision')?.message).toMatch(
      /would join .* which are decided to be kept apart; not merged/,
    );
    expect((await pairs()).filter(({ decision }) => decision)).toHaveLength(3);
  });

  it('lets no name become a formula', async () => {
    await sheet('a.csv', [
      '=HYPERLINK(A1),,1 Main,Sudbury,ON,P3E 5J1,,,,,',
      '"=HYPERLINK(A1), inc",,1 Main,Sudbury,ON,P3E 5J1,,,,,',
    ]);
    await sheet('-b.csv', ['=HYPERLINK(A1),,1 Main,Sudbury,ON,P3E 5J1,,,,,']);
    await run(['a.csv', '-b.csv']);
    const cells = parse(await readFile(at('duplicates.csv'), 'utf8'), { bom: true }).flat() as string[];
    expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('refuses a file that is none, before anything is written', async () => {
    await sheet('a.csv', [PHARMACY]);
    await writeFile(at('other.csv'), 'x,y\n1,2\n');
    await expect(run(['a.csv'], { decisions: at('other.csv') })).rejects.toThrow(
      /has no column “decision”, “a_id”, “b_id”/,
    );
    await expect(run(['a.csv'], { decisions: at('none.csv') })).rejects.toThrow(
      /none\.csv: cannot be read \(ENOENT\)/,
    );
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'other.csv']);
  });
});

describe('again tomorrow', () => {
  it('tells added, changed and gone; moved rows are no change', async () => {
    await sheet('a.csv', [RUISSEAU, PHARMACY]);
    const first = await run(['a.csv']);
    expect(first.report.since).toBeUndefined();
    await sheet('a.csv', [PHARMACY, RUISSEAU]);
    const moved = await run(['a.csv']);
    expect(moved.report.since).toMatchObject({ added: [], changed: [], gone: [], unchanged: 2 });
    await sheet('a.csv', [
      'Épicerie du Lac,,3 Lake,Sudbury,ON,P3E 1A1,,,,,',
      RUISSEAU.replace('0101', '0102'),
    ]);
    const { since } = (await run(['a.csv'])).report;
    expect(since).toMatchObject({
      added: [{ name: 'Épicerie du Lac' }],
      changed: [{ name: 'Clinique du Ruisseau', fields: ['phone'] }],
      gone: [{ name: 'Pharmacie Boréale' }],
      unchanged: 0,
    });
    expect(since!.gone[0]).not.toHaveProperty('into');
  });

  it.each([
    [
      'address',
      RUISSEAU.replace('12 rue Elm', '14 avenue Notre-Dame').replace('P3E 5J1', 'P3C 5K2'),
      ['address', 'postalCode'],
    ],
    ['name', RUISSEAU.replace('Clinique du Ruisseau', 'Clinique médicale du Ruiseau'), ['name.fr']],
    ['whole name', RUISSEAU.replace('Clinique du Ruisseau', 'Centre médical Beauséjour'), ['name.fr']],
  ])('keeps the id of a listing whose %s was corrected', async (_, corrected, fields) => {
    await sheet('a.csv', [RUISSEAU, PHARMACY]);
    const first = await run(['a.csv']);
    await sheet('a.csv', [PHARMACY, corrected]);
    for (const change of [[expect.objectContaining({ fields })], []]) {
      const { report, listings } = await run(['a.csv']);
      expect(report.since).toMatchObject({ added: [], changed: change, gone: [] });
      expect(listings.map(({ id }) => id).sort()).toEqual(first.listings.map(({ id }) => id).sort());
    }
  });

  it('does not take a shop that opens for one of its chain that closes', async () => {
    await sheet('a.csv', ['Boréale Café,,12 rue Elm,Sudbury,ON,P3E 5J1,705-555-0101,,,,']);
    await run(['a.csv']);
    await sheet('a.csv', ['Boréale Café,,900 boulevard LaSalle,Sudbury,ON,P3A 1X5,705-555-0177,,,,']);
    expect((await run(['a.csv'])).report.since).toMatchObject({ added: [{}], changed: [], gone: [{}] });
  });

  it('knows the rows of a newer export whose file has another name', async () => {
    await sheet('cliniques-2026-03.csv', [`1,${RUISSEAU}`, `2,${PHARMACY}`], `id,${HEADER}`);
    const first = await run(['cliniques-2026-03.csv']);
    await sheet('cliniques-2026-04.csv', [`2,${PHARMACY}`, `1,${RUISSEAU}`], `id,${HEADER}`);
    const second = await run(['cliniques-2026-04.csv']);
    expect(second.report.since).toMatchObject({ added: [], changed: [], gone: [], unchanged: 2 });
    expect(second.listings.map(({ id }) => id).sort()).toEqual(first.listings.map(({ id }) => id).sort());
  });

  it('keeps the id of a merged listing when the row it came from is gone, and when files come in another order', async () => {
    await sheet('a.csv', [RUISSEAU]);
    await sheet('b.csv', [RUISSEAU_TOO]);
    const first = await run(['b.csv']);
    const { id } = first.listings[0]!;
    const merged = await run(['a.csv', 'b.csv']);
    expect(merged.listings.map((listing) => listing.id)).toEqual([id]);
    const alone = await run(['a.csv']);
    expect(alone.listings.map((listing) => listing.id)).toEqual([id]);
    expect(alone.report.since).toMatchObject({ added: [], gone: [] });
    const back = await run(['b.csv', 'a.csv']);
    expect(back.listings.map((listing) => listing.id)).toEqual([id]);
  });

  it('tells rows of one id apart by what they say, not by their order', async () => {
    const rows = ['7,Clinique Est,1 Main,Sudbury,ON', '7,Boulangerie du Lac,90 Lake,Sudbury,ON'];
    const header = 'id,name,address,city,province';
    await sheet('a.csv', rows, header);
    const first = await run(['a.csv']);
    await sheet('a.csv', [...rows].reverse(), header);
    const second = await run(['a.csv']);
    expect(second.report.since).toMatchObject({ added: [], changed: [], gone: [], unchanged: 2 });
    const named = ({ listings }: typeof first) =>
      Object.fromEntries(listings.map(({ id, name }) => [id, name]));
    expect(named(second)).toEqual(named(first));
  });

  it('goes on without a line of the previous edition that is damaged, and says so', async () => {
    await sheet('a.csv', [RUISSEAU, PHARMACY]);
    const { text } = await run(['a.csv']);
    await writeFile(at('listings.ndjson'), text.replace('{"id"', '{id'));
    const { report } = await run(['a.csv']);
    expect(report.since).toMatchObject({ added: [{}], unchanged: 1 });
    expect(report.issues.find(({ code }) => code === 'previous')).toMatchObject({
      file: 'listings.ndjson',
      row: 1,
    });
  });

  it('refuses a previous edition that is named and not there', async () => {
    await sheet('a.csv', [PHARMACY]);
    await expect(run(['a.csv'], { previous: at('none.ndjson') })).rejects.toThrow(
      /none\.ndjson: cannot be read \(ENOENT\)/,
    );
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const isThere = existsSync(shared);
if (!isThere)
  console.info('edition.test.ts: no ../shared/data beside the repository; tests on real files are skipped');

describe.skipIf(!isThere)('real files', () => {
  it('have a few doubles in each hundred, and the same ones again', async () => {
    const files = [
      'on-covid-testing-centres.csv',
      'nb-nursing-homes.csv',
      'osm-montreal-clinics-overpass.json',
    ].map((name) => join(shared, name));
    const options = { out: at('listings.ndjson'), report: at('report.json') };
    const { duplicates, listings } = await importToFiles(files, options);
    expect(listings).toBe(3410 - duplicates!.merged);
    // Looked at by eye: rows of one shop in the testing centres, and a clinic that moved on the map.
    expect(duplicates!.merged).toBeGreaterThan(25);
    expect(duplicates!.merged).toBeLessThan(40);
    expect(duplicates!.toDecide).toBeLessThan(30);
    const text = await readFile(options.out, 'utf8');
    const { since } = await importToFiles([...files].reverse(), options);
    expect(since).toMatchObject({ added: [], changed: [], gone: [], unchanged: listings });
    expect((await readFile(options.out, 'utf8')).split('\n').sort()).toEqual(text.split('\n').sort());
  });
});
