import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS } from '../export/csv.ts';
import { exportToFile } from '../export/index.ts';
import { categoryOf } from '../taxonomy/lookup.ts';
import { importFiles } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-back-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CLINIC: Listing = {
  id: 'sante-on:42',
  name: { fr: 'Clinique de l’Érable', en: 'Maple Clinic' },
  categories: ['amenity/clinic', 'amenity/doctors'],
  french: {
    offer: 'on-request',
    channels: ['in-person', 'phone'],
    how: { fr: '=2 au téléphone' },
    evidence: [
      { how: 'declared', by: 'sante-on', date: '2026-03', quote: 'Langues: fr; en' },
      { how: 'reported', by: { fr: 'des visiteurs' }, count: 3 },
    ],
  },
  places: [
    {
      address: '12, rue Elm',
      city: 'Sudbury',
      province: 'ON',
      postalCode: 'P3C 1S8',
      latitude: 46.4917,
      longitude: -80.993,
      phones: ['+17055550123;ext=12', '+17055550124'],
      hours: 'Mo-Fr 09:00-17:00; PH off',
      wheelchair: false,
    },
    { city: 'Hearst', province: 'ON', phones: [], french: { offer: 'none', evidence: [] } },
  ],
  web: ['https://erable.example/'],
  email: 'accueil@erable.example',
  source: { id: 'sante-on', row: 43, date: '2026-03-14' },
};
const LINE: Listing = {
  id: 'aide:1',
  name: { fr: 'Ligne d’aide' },
  categories: [],
  french: { offer: 'active', evidence: [] },
  places: [],
  atADistance: { provinces: ['ON', 'NB'], phones: ['+18005550100'] },
  web: [],
  source: { id: 'aide' },
};

async function exported(format: string, name: string, listings = [CLINIC, LINE]): Promise<string> {
  async function* each() {
    yield* listings;
  }
  const out = join(folder, name);
  await exportToFile(each(), { format, out });
  return out;
}

async function edited(file: string, edit: (text: string) => string | Buffer): Promise<string> {
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  return file;
}

const issuesOf = async (file: string) => {
  const { listings, report } = await importFiles([file], { categoryOf });
  const issues = report.issues.map(({ severity, code, message }) => ({ severity, code, message }));
  return { listings, report, issues };
};

describe('a CSV export that people have worked on', () => {
  it('comes back from a spreadsheet in French: semicolons, Windows-1252, decimal commas', async () => {
    const file = await exported('csv', 'excel.csv');
    await edited(file, (text) => {
      const lines = text.replace('\ufeff', '').split('\r\n');
      // What the spreadsheet does to cells is done to cells: none of these holds a comma but inside quotation marks.
      const cells = (line: string) => line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? [];
      const decimal = (cell: string) => cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
      const quoted = (cell: string) => (cell.includes(';') && !cell.startsWith('"') ? `"${cell}"` : cell);
      const saved = lines.map((line) => cells(line).map(decimal).map(quoted).join(';')).join('\r\n');
      return Buffer.from(saved.replaceAll('’', '\u0092'), 'latin1');
    });
    const { listings, report } = await issuesOf(file);
    expect(report.files[0]).toMatchObject({ separator: 'semicolon', encoding: 'windows-1252' });
    expect(listings).toEqual([CLINIC, LINE]);
  });

  it('takes what was changed in a cell', async () => {
    const file = await exported('csv', 'edits.csv');
    await edited(file, (text) =>
      text.replace('705-555-0123 ext. 12; ', '').replaceAll('Maple Clinic', 'Maple Health Centre'),
    );
    const { listings, issues } = await issuesOf(file);
    expect(issues).toEqual([]);
    expect(listings[0]).toEqual({
      ...CLINIC,
      name: { ...CLINIC.name, en: 'Maple Health Centre' },
      places: [{ ...CLINIC.places[0], phones: ['+17055550124'] }, CLINIC.places[1]],
    });
  });

  it('takes rows in any order', async () => {
    const file = await exported('csv', 'sorted.csv');
    await edited(file, (text) => {
      const [header, ...rows] = text.trimEnd().split('\r\n');
      return [header, ...rows.reverse(), ''].join('\r\n');
    });
    const { listings } = await issuesOf(file);
    expect(listings).toEqual([LINE, CLINIC]);
  });

  it('does not join rows of one id that say different things of the listing, and says so', async () => {
    const file = await exported('csv', 'differ.csv');
    await edited(file, (text) => text.replace('Maple Clinic', 'Oak Clinic'));
    const { listings, issues } = await issuesOf(file);
    expect(listings.map(({ name, places }) => [name.en, places.length])).toEqual([
      [undefined, 0],
      ['Oak Clinic', 1],
      ['Maple Clinic', 1],
    ]);
    expect(issues.filter(({ code }) => code === 'place-missing')).toHaveLength(2);
    expect(issues.find(({ code }) => code === 'id-duplicate')?.severity).toBe('warning');
  });

  it('keeps a listing of which somebody deleted a place, and says which place is gone', async () => {
    const file = await exported('csv', 'gone.csv');
    await edited(file, (text) => text.replace(/\r\n2 de 2,[^\r]*/, ''));
    const { listings, issues } = await issuesOf(file);
    expect(listings[1]).toEqual({ ...CLINIC, places: [CLINIC.places[0]] });
    expect(issues).toMatchObject([{ severity: 'warning', code: 'place-missing' }]);
    expect(issues[0]!.message).toContain('1 of its 2 places');
  });

  it('reads a row that somebody added as that of any spreadsheet', async () => {
    const file = await exported('csv', 'added.csv');
    await edited(file, (text) => {
      const width = HEADERS.length;
      const cells = ['', '', 'Dentiste Roy', '', 'Dentiste', '1 rue King', 'Moncton', 'N.-B.', 'E1C 1A1'];
      return `${text}${[...cells, ...Array(width - cells.length).fill('')].join(',')}\r\n`;
    });
    const { listings } = await issuesOf(file);
    expect(listings).toHaveLength(3);
    expect(listings[2]).toMatchObject({
      name: { fr: 'Dentiste Roy' },
      categories: ['amenity/dentist'],
      places: [{ city: 'Moncton', province: 'NB', postalCode: 'E1C 1A1' }],
    });
  });

  it('names the row and the column of a value that is none, and takes the rest', async () => {
    const file = await exported('csv', 'wrong.csv', [{ ...CLINIC, places: [] }, LINE]);
    await edited(file, (text) => text.replace('2026-03-14', 'mars').replace(',active,', ',peut-être,'));
    const { listings, issues } = await issuesOf(file);
    expect(listings).toEqual([{ ...CLINIC, places: [], source: { id: 'sante-on', row: 43 } }]);
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'wrong.csv, row 2, Date de mise à jour / Last updated: “mars”: must be YYYY-MM-DD or YYYY-MM; this value is left out. Write it as the export did.',
      ],
      [
        'error',
        expect.stringContaining(
          'wrong.csv, row 3, Offre de service en français / French service: “peut-être”',
        ),
      ],
    ]);
  });
});

describe('JSON exports that other programs have touched', () => {
  it.each([
    ['geojson', 'pretty.geojson'],
    ['json-ld', 'pretty.jsonld'],
    ['hsds', 'pretty.json'],
  ])('%s laid out anew gives the same listings', async (format, name) => {
    const file = await exported(format, name);
    await edited(file, (text) => JSON.stringify(JSON.parse(text), null, 2));
    const { listings, issues } = await issuesOf(file);
    expect(issues).toEqual([]);
    expect(listings).toEqual([CLINIC, LINE]);
  });

  it('a map program’s nulls and lists written as text are understood', async () => {
    const file = await exported('geojson', 'qgis.geojson');
    await edited(file, (text) => {
      const json = JSON.parse(text);
      const names = json.features.flatMap(({ properties }: { properties: object }) =>
        Object.keys(properties),
      );
      for (const { properties } of json.features) {
        for (const name of names) {
          properties[name] ??= null;
          if (Array.isArray(properties[name])) properties[name] = JSON.stringify(properties[name]);
        }
      }
      return JSON.stringify(json);
    });
    const { listings, issues } = await issuesOf(file);
    expect(issues).toEqual([]);
    expect(listings).toEqual([CLINIC, LINE]);
  });

  it('what was changed in HSDS’s own fields counts', async () => {
    const file = await exported('hsds', 'edited.json');
    await edited(file, (text) => text.replace('"address_1":"12, rue Elm"', '"address_1":"14, rue Elm"'));
    const { listings } = await issuesOf(file);
    expect(listings[0]!.places[0]!.address).toBe('14, rue Elm');
    expect(listings[0]!.french).toEqual(CLINIC.french);
  });

  it('a file that breaks off gives what came before, and fails by its line', async () => {
    const file = await exported('geojson', 'cut.geojson');
    await edited(file, (text) => text.slice(0, text.indexOf('aide:1')));
    const { listings, issues, report } = await issuesOf(file);
    expect(listings).toEqual([CLINIC]);
    expect(report).toMatchObject({ rejected: 1, files: [{ failed: true }] });
    expect(issues.map(({ message }) => message)).toEqual([
      'cut.geojson, row 4: is not JSON; left out. Export it again.',
      'cut.geojson: breaks off at line 4; the listings before were read. Export it again.',
    ]);
  });

  it('says of an element of other making that it is one', async () => {
    const file = await exported('geojson', 'mixed.geojson');
    await edited(file, (text) =>
      text.replace('\n]}', ',\n{"type":"Feature","properties":{"amenity":"cafe"}}\n]}'),
    );
    const { listings, issues } = await issuesOf(file);
    expect(listings).toHaveLength(2);
    expect(issues).toMatchObject([{ severity: 'error', code: 'not-exported' }]);
  });

  it('says so where --format relais is asked for a file of other making', async () => {
    const file = join(folder, 'other.csv');
    await writeFile(file, 'Nom;Ville\nRoy;Moncton\n');
    const { report } = await importFiles([file], { format: 'relais' });
    expect(report.issues[0]).toMatchObject({ severity: 'error', code: 'relais' });
  });
});
