import { describe, expect, it } from 'vitest';
import { headerIndex } from './header.ts';

describe('the header of a sheet', () => {
  it('is the first row, where that names columns', () => {
    expect(
      headerIndex([
        ['name', 'city'],
        ['French', 'Active', 'Name', 'Phone', 'City'],
      ]),
    ).toBe(0);
    expect(
      headerIndex([
        ['Colonne 1', 'Adresse'],
        ['Clinique', '1 rue A'],
      ]),
    ).toBe(0);
    expect(headerIndex([])).toBe(0);
  });

  it('is below titles, dates and notes', () => {
    expect(
      headerIndex([
        ['Répertoire des services'],
        ['Mis à jour', 'mars 2026'],
        ['Nom', 'Adresse', 'Ville'],
        ['Clinique du Lac', '1 rue A', 'Gaspé'],
      ]),
    ).toBe(2);
  });

  it('is found where no column has a name that is known, by how many cells a row fills', () => {
    const data = ['Clinique du Lac', '1 rue A', 'Gaspé', 'oui'];
    expect(headerIndex([['Annexe B', '', '', ''], ['Colonne 1', 'C2', 'C3', 'C4'], data, data])).toBe(1);
  });

  it('is the one whose names the mapping has', () => {
    const mapping = { columns: { Intitulé: 'name', Lieu: 'city' } as const, constants: {} };
    expect(
      headerIndex(
        [
          ['Liste', 'Version 2'],
          ['Intitulé', 'Lieu'],
          ['A', 'B'],
        ],
        mapping,
      ),
    ).toBe(1);
  });
});
