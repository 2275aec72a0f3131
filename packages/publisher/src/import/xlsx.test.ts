import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportOptions, type ImportReport, importFiles } from './index.ts';

/** Written by XlsxWriter, so that not one library alone is asked whether it understands itself. */
const fixture = fileURLToPath(new URL('fixtures/points-de-service.xlsx', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function importBytes(bytes: Uint8Array, name = 'classeur.xlsx', options?: ImportOptions) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return importFiles([path], options);
}

const codesOf = ({ issues }: ImportReport) => issues.map(({ code }) => code);

describe('a workbook', () => {
  it('is read from the sheet with the listings, below its title, typed cells as people write them', async () => {
    const { listings, report } = await importFiles([fixture]);
    expect(report).toMatchObject({ read: 3, listings: 3, rejected: 0 });
    expect(report.files[0]).toMatchObject({ format: 'xlsx', sheet: 'Points de service' });
    expect(listings[0]).toMatchObject({
      name: { fr: 'Clinique du Ruisseau' },
      french: {
        offer: 'on-request',
        evidence: [{ quote: 'Services in French / Services en français: Yes / Oui' }],
      },
      places: [{ city: 'Sawmill Bay', province: 'ON', postalCode: 'P0A 1A1', phones: ['+17055550110'] }],
      web: ['https://ruisseau.example/'],
      source: { row: 5, date: '2026-03-14' },
    });
    expect(listings.map(({ french }) => french.offer)).toEqual(['on-request', 'unknown', 'none']);
  });

  it('gives the value of a merged cell to each row, follows links, and says what was hidden', async () => {
    const { listings, report } = await importFiles([fixture]);
    expect(listings[1]).toMatchObject({
      places: [{ city: 'Sawmill Bay' }],
      web: [],
      email: 'bonjour@etoile.example',
    });
    expect(codesOf(report)).toEqual(
      expect.arrayContaining(['header-row', 'row-note', 'cells-merged', 'rows-hidden', 'sheets-unread']),
    );
    expect(report.issues.find(({ code }) => code === 'sheets-unread')!.message).toMatch(
      /“Lisez-moi”, “Points de service”, “Interne”.*--sheet/,
    );
  });

  it('is read from the sheet that is named, a hidden one included; the names are told when there is none', async () => {
    const { listings } = await importFiles([fixture], { sheet: 'Interne', mapping: ontario });
    expect(listings.map(({ name }) => name.en)).toEqual(['Not for the public']);
    const { report } = await importFiles([fixture], { sheet: 'Feuille 9' });
    expect(report.issues[0]).toMatchObject({ code: 'sheet', severity: 'error' });
    expect(report.issues[0]!.message).toMatch(/no sheet “Feuille 9”\. Its sheets: “Lisez-moi”/);
  });

  it('gives dates, times, truths and numbers as text', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            [
              'id',
              'name',
              'province',
              'city',
              'active',
              'updated',
              'phone',
              'latitude',
              'longitude',
              'monday',
            ],
            [
              7,
              'A',
              'ON',
              'Sudbury',
              true,
              new Date(Date.UTC(2026, 2, 14)),
              7055550123,
              46.49,
              -80.99,
              '9-5',
            ],
            [8, 'B', 'ON', 'Sudbury', false, null, null, null, null, null],
            [9, 'C', 'ON', 'Sudbury', true, 45123, null, null, null, new Date(Date.UTC(2026, 4, 9))],
          ],
        },
      ],
    });
    const { listings, report } = await importBytes(bytes);
    expect(report).toMatchObject({ listings: 2, inactive: 1 });
    expect(listings[0]).toMatchObject({
      id: 'classeur:7',
      places: [{ phones: ['+17055550123'], latitude: 46.49, longitude: -80.99 }],
      source: { date: '2026-03-14' },
    });
    expect(listings[1]!.source.date).toBe('2023-07-16');
    expect(report.issues.find(({ code }) => code === 'hours-date')).toMatchObject({ row: 4 });
  });

  it('of many rows is read whole', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => [`Foyer ${n}`, 'NB', 'Moncton']);
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['name', 'province', 'city'], ...rows] }] });
    const { listings, report } = await importBytes(bytes);
    expect(report.listings).toBe(3000);
    expect(listings.at(-1)!.source.row).toBe(3001);
  });
});

describe('a sheet with a stray cell far out', () => {
  it('is read all the same', async () => {
    const rows: (string | null)[][] = Array.from({ length: 2000 }, (_, n) => [`Foyer ${n}`, 'NB', 'Moncton']);
    rows[1000]![16_000] = 'x';
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['name', 'province', 'city'], ...rows] }] });
    const { report } = await importBytes(bytes);
    expect(report).toMatchObject({ read: 2000, listings: 2000 });
  });
});

const ontario = { columns: {}, constants: { province: 'ON' } };

describe('what is no workbook that can be read', () => {
  const header = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    [
      'an old one',
      Buffer.concat([header, Buffer.alloc(512)]),
      'workbook-old',
      /\(XLS\)\. Open it and save it as “Excel Workbook/,
    ],
    [
      'a protected one',
      Buffer.concat([header, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook-protected',
      /protected by a password.*take the password away/,
    ],
    [
      'half of one',
      Buffer.from('PK\u0003\u0004[Content_Types].xml', 'latin1'),
      'workbook',
      /not a whole workbook.*Download it again/,
    ],
  ])('%s is refused with what to do', async (_, bytes, code, message) => {
    const { report } = await importBytes(bytes);
    expect(report.files[0]!.failed).toBe(true);
    expect(report.issues[0]).toMatchObject({ severity: 'error', code });
    expect(report.issues[0]!.message).toMatch(message);
  });

  it('written with a password is told from an old one', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['name'], ['A']] }],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    const { report } = await importBytes(bytes);
    expect(report.issues[0]).toMatchObject({ code: 'workbook-protected' });
  });

  it('is one that inflates beyond measure, or lies about its size', async () => {
    const whole = await readFile(fixture);
    const bomb = Buffer.alloc(64 * 1024 * 1024, 'A');
    const { report } = await importBytes(withEntry(whole, 'xl/worksheets/sheet2.xml', bomb, bomb.length));
    expect(report.issues[0]).toMatchObject({ code: 'workbook-bomb' });
    expect(report.issues[0]!.message).toMatch(/inflates from \d+ to 67108864 bytes/);
    const liar = await importBytes(withEntry(whole, 'xl/worksheets/sheet2.xml', bomb, 1000));
    expect(liar.report.files[0]!.failed).toBe(true);
  });

  it('is one cut off or scrambled anywhere, without an exception', async () => {
    const whole = await readFile(fixture);
    for (let at = 0; at < whole.length; at += 397) {
      const scrambled = Buffer.from(whole);
      scrambled.fill(0x5a, at, Math.min(at + 16, whole.length));
      for (const bytes of [whole.subarray(0, at), scrambled]) {
        const { report } = await importBytes(bytes, 'abime.xlsx');
        expect(report.files[0]!.failed === true || report.read > 0 || codesOf(report).length > 0).toBe(true);
      }
    }
  });
});

/** The archive with one more entry at its end, under a name that it has; the last of a name counts. */
function withEntry(archive: Buffer, name: string, content: Buffer, declaredSize: number): Buffer {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const centralAt = archive.readUInt32LE(end + 16);
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(declaredSize, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(declaredSize, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE(centralAt, 42);
  const directory = Buffer.concat([archive.subarray(centralAt, end), central, Buffer.from(name)]);
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt16LE(archive.readUInt16LE(end + 8) + 1, 8);
  tail.writeUInt16LE(archive.readUInt16LE(end + 10) + 1, 10);
  tail.writeUInt32LE(directory.length, 12);
  const before = Buffer.concat([archive.subarray(0, centralAt), local, Buffer.from(name), data]);
  tail.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, directory, tail]);
}
