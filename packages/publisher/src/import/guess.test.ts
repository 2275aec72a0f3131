import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guessMapping, importFiles, parseMapping } from './index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-guess-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return path;
}

describe('the mapping that would be used', () => {
  it('has every column, those not used as null, with their first values', async () => {
    const guessed = await guessMapping(
      await file(
        'Nom / Name,Lits,Ville\nFoyer A,12,Moncton\nFoyer B,40,Moncton\nFoyer C,7,Dieppe\nFoyer D,9,Shédiac\n',
      ),
    );
    expect(guessed.columns).toEqual({ 'Nom / Name': 'name', Lits: null, Ville: 'city' });
    expect(guessed['//'].examples).toEqual({
      'Nom / Name': 'Foyer A | Foyer B | Foyer C',
      Lits: '12 | 40 | 7',
      Ville: 'Moncton | Dieppe | Shédiac',
    });
    expect(guessed['//'].help).toContain('postalCode');
  });

  it('looks at values where headers say nothing, and says so', async () => {
    const guessed = await guessMapping(
      await file(
        [
          'A,B,C,D,E,F,Served in French?,G',
          'Clinique du Lac,E1A 1A1,506 555-0101,lac.example,info@lac.example,N.-B.,Oui,12',
          'Foyer Bleu,e1a1a2,506-555-0102,https://bleu.example/,a@bleu.example,NB,Non,14',
          'Garage Roy,E1A 1A3,(506) 555-0103,roy.example,b@roy.example,New Brunswick,,15',
          'Épicerie Cyr,E1A 1A4,506.555.0104,cyr.example,c@cyr.example,NB,Oui,16',
        ].join('\n'),
      ),
    );
    expect(guessed.columns).toEqual({
      A: 'name',
      B: 'postalCode',
      C: 'phone',
      D: 'web',
      E: 'email',
      F: 'province',
      'Served in French?': 'french',
      G: null,
    });
    expect(guessed['//'].remarks).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^“A”: no header speaks of a name/),
        expect.stringMatching(/^“B”: its values say what it holds/),
      ]),
    );
  });

  it.each(['centres.csv', 'points-de-service.csv', 'clinics.tsv', 'degats.csv', 'points-de-service.xlsx'])(
    'given back, imports %s as without it',
    async (name) => {
      const guessed = await guessMapping(fixture(name));
      const mapping = parseMapping(JSON.parse(JSON.stringify(guessed)));
      const { listings } = await importFiles([fixture(name)], { mapping });
      expect(listings).toEqual((await importFiles([fixture(name)])).listings);
    },
  );

  it('keeps the sheet, and what a mapping already says', async () => {
    const mapping = parseMapping({ columns: { No: 'id' }, constants: { province: 'ON' } });
    const guessed = await guessMapping(fixture('points-de-service.xlsx'), { mapping });
    expect(guessed).toMatchObject({
      sheet: 'Points de service',
      columns: { No: 'id', 'Nom\nName': 'name' },
      constants: { province: 'ON' },
    });
    const other = await guessMapping(fixture('points-de-service.xlsx'), { sheet: 'Interne' });
    expect(other).toMatchObject({ sheet: 'Interne', columns: { 'french services': 'french' } });
  });

  it('tells two columns of one name apart, and names those without one', async () => {
    const guessed = await guessMapping(await file('name,,Phone,Phone,,\nA,x,506 555-0101,506 555-0102,,\n'));
    expect(guessed.columns).toEqual({ name: 'name', Phone: 'phone', 'Phone (2)': 'phone', 'column 2': null });
  });

  it('is not made of what is no table', async () => {
    await expect(guessMapping(fixture('offices.json'))).rejects.toThrow(/offices\.json: is JSON, not CSV/);
    await expect(guessMapping(join(folder, 'none.csv'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});
