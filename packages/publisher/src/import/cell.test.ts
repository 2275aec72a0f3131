import { describe, expect, it } from 'vitest';
import { linkOfFormula, plainCell } from './cell.ts';

const textOf = (cell: string) => plainCell(cell).text;
const foundIn = (cell: string) => plainCell(cell).found;

describe('HTML in a cell', () => {
  it.each([
    ['<p>Soins <b>dentaires</b></p>', 'Soins dentaires'],
    ['Lundi<br/>Mardi', 'Lundi\nMardi'],
    ['<ul><li>un</li><li>deux</li></ul>', 'un\n\ndeux'],
    ['Avocats &amp; notaires', 'Avocats & notaires'],
    ['Caf&eacute; l&#39;&Eacute;toile', "Café l'Étoile"],
    ['Caf&amp;eacute;', 'Café'],
    ['Bonjour<script>alert(1)</script>', 'Bonjour'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Bonjour', 'Bonjour'],
    ['<style>p{}</style><img src=x onerror=alert(1)>Clinique', 'Clinique'],
    ['<!-- interne -->Clinique', 'Clinique'],
  ])('%j is read as %j, and said', (cell, text) => {
    expect(textOf(cell).trim()).toBe(text);
    expect(foundIn(cell)).toEqual(['html']);
  });

  it('is not what an address in angle brackets is, nor a lone sign', () => {
    for (const cell of ['Luc Cyr <luc@exemple.example>', 'enfants < 5 ans', 'A & B', 'x?a=1&b=2', 'AT&T']) {
      expect(plainCell(cell)).toEqual({ text: cell, found: [] });
    }
  });
});

describe('a formula in a cell', () => {
  it.each([
    ['=HYPERLINK("https://exemple.example","Clinique du Lac")', 'Clinique du Lac'],
    ['=HYPERLINK("https://exemple.example";"Clinique ""du"" Lac")', 'Clinique "du" Lac'],
    ['=LIEN_HYPERTEXTE("https://exemple.example")', 'https://exemple.example'],
    ["=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"],
    ['@SUM(1+1)', '@SUM(1+1)'],
    ["+cmd|'/C calc'!A0", "+cmd|'/C calc'!A0"],
    ['=1+1', '=1+1'],
  ])('%j is read as %j, never run, and said', (cell, text) => {
    expect(plainCell(cell)).toEqual({ text, found: ['formula'] });
  });

  it('that only keeps a spreadsheet from dropping zeros is its text', () => {
    expect(plainCell('="00123"')).toEqual({ text: '00123', found: [] });
  });

  it.each(['+1 506 555-0100', '-80.99', '@atelier', '- Services (en français)', '—'])(
    'is not what %j is',
    (cell) => {
      expect(plainCell(cell)).toEqual({ text: cell, found: [] });
    },
  );

  it.each(['#REF!', '#N/A', '#VALEUR!', '#NOM?', '########'])(
    'that failed, %j, is blank, and said',
    (cell) => {
      expect(plainCell(cell)).toEqual({ text: '', found: ['formula-error'] });
    },
  );

  it('tells where its link leads', () => {
    expect(linkOfFormula('=HYPERLINK("https://exemple.example","Clinique")')).toBe('https://exemple.example');
    expect(linkOfFormula('HYPERLINK')).toBeUndefined();
  });
});

describe('what cannot be seen', () => {
  it('is taken out, and said where it is more than a stray mark', () => {
    expect(plainCell('Clin\u0000ique\u001b[31m')).toEqual({
      text: 'Clinique[31m',
      found: ['control-characters'],
    });
    expect(plainCell('abc\u202egnp.exe')).toEqual({ text: 'abcgnp.exe', found: ['control-characters'] });
    expect(plainCell('\ufeffCli\u00adnique')).toEqual({ text: 'Clinique', found: [] });
  });
  it('leaves line breaks, tabs and no-break spaces', () => {
    expect(plainCell('un\n\tdeux\u00a0: trois')).toEqual({ text: 'un\n\tdeux\u00a0: trois', found: [] });
  });
});

describe('a cell of a million characters', () => {
  it('is cut, and never within a character', () => {
    const { text, found } = plainCell('é'.repeat(1_000_000));
    expect([text.length, found]).toEqual([10_000, ['long']]);
    expect(plainCell(`a${'😀'.repeat(100)}`, 10).text).toBe(`a${'😀'.repeat(4)}`);
  });
});
