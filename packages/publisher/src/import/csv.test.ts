import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCsv, sniffSeparator } from './csv.ts';
import { headerIndex } from './header.ts';
import type { TableRow } from './table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

async function read(path: string) {
  const { rows, ...table } = await openCsv(path, 'file.csv');
  const all: TableRow[] = [];
  for await (const batch of rows) all.push(...batch);
  return { ...table, rows: all };
}

async function readText(content: string | Uint8Array) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return read(path);
}

const cellsOf = async (content: string | Uint8Array) =>
  (await readText(content)).rows.map(({ cells }) => cells);
const problemsOf = async (content: string) =>
  (await readText(content)).rows.map(({ row, problem }) => [row, problem ?? 'good']);

describe('encodings', () => {
  it('reads UTF-8 without its mark, also a doubled one', async () => {
    for (const mark of ['', '\ufeff', '\ufeff\ufeff', 'ï»¿']) {
      const table = await readText(`${mark}nom,ville\nÉté,Gaspé\n`);
      expect(table.header).toEqual(['nom', 'ville']);
      expect(table.encoding).toBe('utf-8');
      expect(table.rows[0]!.cells).toEqual(['Été', 'Gaspé']);
    }
  });

  it('reads Windows-1252 with semicolons and CRLF', async () => {
    const table = await read(fixture('foyers-windows-1252.csv'));
    expect(table).toMatchObject({ encoding: 'windows-1252', separator: 'semicolon' });
    expect(table.header).toContain('Municipality/Municipalité');
    expect(table.rows[0]!.cells[0]).toBe("Foyer de l'Épinette inc.");
    expect(table.rows[0]!.cells.at(-1)).toBe('(46.0597, -64.8581)');
  });

  it('reads each cell of a mixed file as what it is, an à before the separator included', async () => {
    const utf8 = Buffer.from('nom,ville\nÉté voilà,Gaspé\nNoël à,Lamèque\n');
    const table = await readText(Buffer.concat([utf8, Buffer.from('Hiver,Shédiac\n', 'latin1')]));
    expect(table.encoding).toBe('mixed');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Été voilà', 'Gaspé'],
      ['Noël à', 'Lamèque'],
      ['Hiver', 'Shédiac'],
    ]);
    expect(table.rows.map(({ guessedEncoding }) => guessedEncoding ?? false)).toEqual([false, false, true]);
  });

  it.each([
    ['utf-16le', Buffer.from('\ufeffnom\tville\nÉté\tGaspé\n', 'utf16le')],
    ['utf-16le', Buffer.from('nom\tville\nÉté\tGaspé\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffnom\tville\nÉté\tGaspé\n', 'utf16le').swap16()],
    ['utf-16be', Buffer.from('nom\tville\nÉté\tGaspé\n', 'utf16le').swap16()],
    // Excel for the Mac, and Excel's “CSV (MS-DOS)”.
    ['macroman', Buffer.from('nom\tville\r\x83t\x8e\tGasp\x8e\r', 'latin1')],
    ['cp850', Buffer.from('nom\tville\r\n\x90t\x82\tGasp\x82\r\n', 'latin1')],
    ['windows-1252', Buffer.from('nom\tville\r\n\xc9t\xe9\tGasp\xe9\r\n', 'latin1')],
  ] as const)('reads %s', async (encoding, bytes) => {
    const table = await readText(bytes);
    expect(table).toMatchObject({ encoding, separator: 'tab', header: ['nom', 'ville'] });
    expect(table.rows[0]!.cells).toEqual(['Été', 'Gaspé']);
  });

  it('keeps a character whole that two chunks share', async () => {
    const long = `nom,ville\n${'a'.repeat(256 * 1024 - 11)}é,Gaspé\n`;
    expect((await cellsOf(long))[0]![0]!.endsWith('aé')).toBe(true);
  });

  it.each([
    ['a ZIP archive', Buffer.from('PK\u0003\u0004photo.jpg', 'latin1'), /ZIP archive.*Unpack it/],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0x6e, 0x6f, 0x6d), /compressed.*gunzip/],
    ['another binary file', Uint8Array.of(0, 1, 2, 3, 0x6e, 0x6f, 0x6d, 4), /binary/],
    ['a web page', Buffer.from('\n<!DOCTYPE html><p>404'), /web page/],
    ['JSON', Buffer.from('[\n  {"nom": "a"}]'), /JSON/],
    ['nothing', Buffer.from(''), /is empty/],
    ['a lone mark and blank lines', Buffer.from('\ufeff\n\n'), /is empty/],
  ])('refuses %s, with the file and a remedy', async (_, bytes, message) => {
    await expect(readText(bytes)).rejects.toThrow(message);
    await expect(readText(bytes)).rejects.toThrow(/^file\.csv: /);
  });

  it('says when a file is not there', async () => {
    await expect(openCsv(join(folder, 'none.csv'), 'none.csv')).rejects.toThrow(
      /none\.csv: cannot be read \(ENOENT/,
    );
  });
});

describe('separators', () => {
  it.each([
    ['comma', ['a,b,c', '1,2;3,4']],
    ['semicolon', ['nom;ville;note', 'Roy, Marie;Gaspé;a, b', 'Cyr, Luc;Percé;']],
    ['semicolon', ['nom;services (fr, en);ville', 'a;oui;b']],
    ['tab', ['a\tb', '1, 2\t3']],
    ['comma', ['"a;b;c",d', '"1;2",3']],
    ['comma', ['nom']],
    ['pipe', ['nom|ville', 'Roy, Marie|Gaspé', 'Cyr, Luc|Percé']],
    ['caret', ['a^b^c', '1^2^3']],
    ['semicolon', ['Répertoire des services, 2026', '', 'nom;ville', 'Roy;Gaspé', 'Cyr;Percé']],
    // Texts that go on in the next line, with a tab in each of their lines.
    [
      'comma',
      [
        ...['id,nom,note,rappel', 'a,"\tCyr","deux', 'lignes",un\tdeux'],
        ...['b,"\tRoy","deux', 'lignes",un\tdeux'],
      ],
    ],
    // A quotation mark in plain text, and another some lines on.
    [
      'semicolon',
      ['nom;ville', 'Cyr,"le Grand;Gaspé', 'Roy;Percé', 'Hachez;Caraquet', 'Dubé, dit "Bé",x;Gaspé'],
    ],
  ] as const)('finds the %s', (separator, lines) => {
    expect(sniffSeparator([...lines])).toBe(separator);
  });

  it("follows Excel's own first line, which is no row", async () => {
    const table = await readText('sep=;\r\nnom;ville, province\r\na;b\r\n');
    expect(table.header).toEqual(['nom', 'ville, province']);
    expect(table.rows).toEqual([{ row: 2, cells: ['a', 'b'] }]);
  });
});

describe('a title above the header', () => {
  it('is left out, and rows are numbered as a spreadsheet does', async () => {
    const path = join(folder, 'file.csv');
    await writeFile(path, 'Répertoire,,\n"Mis à jour\nen mars",,\n,,\nnom,ville,province\nA,Gaspé,QC\n');
    const table = await openCsv(path, 'file.csv', undefined, headerIndex);
    expect([table.header, table.headerRow]).toEqual([['nom', 'ville', 'province'], 4]);
    const rows: TableRow[] = [];
    for await (const batch of table.rows) rows.push(...batch);
    expect(rows).toEqual([{ row: 5, cells: ['A', 'Gaspé', 'QC'] }]);
  });
});

describe('rows', () => {
  it('reads quoted cells with separators, quotation marks and line breaks', async () => {
    expect(await cellsOf('a,b\n"x, y","dit ""oui"""\n"un\r\ndeux", z \n')).toEqual([
      ['x, y', 'dit "oui"'],
      ['un\ndeux', 'z'],
    ]);
  });

  it('takes spaces around quoted cells, and quotation marks inside plain ones', async () => {
    expect(await cellsOf('a,b,c\n1, "x, y" ,z\n2,tuyau 12",ext "0"\n')).toEqual([
      ['1', 'x, y', 'z'],
      ['2', 'tuyau 12"', 'ext "0"'],
    ]);
  });

  it('reads all line ends, the last row with or without one', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await cellsOf(`a,b${end}1,2${end}3,4`)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
      expect(await cellsOf(`a,b${end}1,2${end}`)).toHaveLength(1);
    }
  });

  it('numbers rows as a spreadsheet does: blank rows count, line breaks in cells do not', async () => {
    const { rows } = await readText('a,b\n1,"x\ny\nz"\n\n,\n2,y\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('marks rows with too many or too few cells, and reads on', async () => {
    expect(await problemsOf('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n')).toEqual([
      [2, 'short'],
      [3, 'long'],
      [4, 'padded'],
      [5, 'good'],
    ]);
  });

  it('drops blank header cells at the end', async () => {
    const table = await readText('a,b,,\n1,2,,\n');
    expect(table.header).toEqual(['a', 'b']);
    expect(table.rows[0]!.cells).toEqual(['1', '2']);
  });

  it('keeps text that looks like a formula as text', async () => {
    expect(await cellsOf('a,b\n=1+1,@x\n+15065550100,-3\n')).toEqual([
      ['=1+1', '@x'],
      ['+15065550100', '-3'],
    ]);
  });
});

describe('a line of millions of characters', () => {
  it('costs its row, whichever chunk it ends in, and the rows around it are read', async () => {
    for (const length of [4 * 1024 * 1024 + 1, 9_000_000]) {
      expect(await problemsOf(`a,b\n1,2\n${'x'.repeat(length)}\n3,4\n`)).toEqual([
        [2, 'good'],
        [3, 'huge'],
        [4, 'good'],
      ]);
    }
    expect(await problemsOf(`a,b\n1,2\n${'x'.repeat(5_000_000)}`)).toEqual([
      [2, 'good'],
      [3, 'huge'],
    ]);
  });
});

describe('a quotation mark that is never closed', () => {
  it('costs its row and not the rest of the file', async () => {
    expect(await problemsOf('a,b,c\n1,"x,y\n2,x,y\n3,x,y\n')).toEqual([
      [2, 'quote'],
      [3, 'good'],
      [4, 'good'],
    ]);
  });

  it('is noticed where a later cell closes it by accident', async () => {
    expect(await problemsOf('a,b,c\n1,"x,y\n2,x,y\n3,"x, z",y\n')).toEqual([
      [2, 'quote'],
      [3, 'good'],
      [4, 'good'],
    ]);
    expect(await problemsOf('a,b,c\n1,"x,y\n2,tuyau 12",y\n3,x,y\n')).toEqual([
      [2, 'quote'],
      [3, 'good'],
      [4, 'good'],
    ]);
  });

  it('is none where a text of several lines begins with a quotation mark and goes on with a comma', async () => {
    const { rows } = await readText('a,b,c\n1,""",\n,a",\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '",\n,a', '']]);
  });

  it('is noticed on the last row', async () => {
    expect(await problemsOf('a,b\n1,x\n2,"y')).toEqual([
      [2, 'good'],
      [3, 'quote'],
    ]);
  });

  it('does not hold the file in memory: a cell of a thousand lines is given up', async () => {
    const rest = Array.from({ length: 3000 }, (_, n) => `${n},x`).join('\n');
    const problems = await problemsOf(`a,b\n1,"x\n${rest}\n`);
    expect(problems[0]).toEqual([2, 'quote']);
    expect(problems.filter(([, problem]) => problem === 'good')).toHaveLength(3000);
  });

  it('in the header makes the file unusable', async () => {
    await expect(readText('a,"b\n1,2\n')).rejects.toThrow(/row 1: the header has a quotation mark/);
  });

  it('inside a quoted cell is taken as text, and said', async () => {
    const { rows } = await readText('a,b\n"Chez "Marthe"",x\n');
    expect(rows).toEqual([{ row: 2, cells: ['Chez "Marthe"', 'x'], strayQuote: true }]);
  });
});
