import { describe, expect, it } from 'vitest';
import type { PlacesFile, PostalCodes } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import { Gazetteer, PROVINCES_BY_NAME, provinceNamed } from './gazetteer.ts';
import { mayEndInProvinceOrCode, PlaceList } from './geography.ts';

type Row = [name: string, province: Province, size: number, latitude: number, longitude: number];

const file = (rows: Row[], aliases: PlacesFile['aliases'] = []): PlacesFile => ({
  names: rows.map(([name]) => name),
  provinces: rows.map(([, province]) => province),
  sizes: rows.map(([, , size]) => size),
  latitudes: rows.map(([, , , latitude]) => latitude * 100),
  longitudes: rows.map(([, , , , longitude]) => longitude * 100),
  aliases,
});

const POSTAL_CODES: PostalCodes = [
  ['E1A', 4609, -6476, 'NB'],
  ['E1N', 4702, -6547, 'NB'],
  ['E1V', 4700, -6556, 'NB'],
  ['P3E', 4646, -8100, 'ON'],
  ['X0E', 6245, -11437, 'NT'],
];

let fetches = 0;
const gazetteer = new Gazetteer(
  new PlaceList(
    file([
      ['Ottawa', 'ON', 9, 45.41, -75.7],
      ['Moncton', 'NB', 7, 46.09, -64.8],
      ['Winnipeg', 'MB', 6, 49.88, -97.15],
      ['Brunswick', 'ON', 2, 44.1, -78.1],
      ['Québec', 'QC', 2, 46.81, -71.21],
      ['Dieppe', 'NB', 1, 46.08, -64.69],
    ]),
  ),
  {
    more: async () => {
      fetches++;
      return file([
        ['Saint-Boniface', 'MB', 1, 49.89, -97.12],
        ['Iqaluit', 'NU', 0, 63.75, -68.52],
        ['Saint-Boniface', 'QC', 0, 46.5, -72.82],
      ]);
    },
    postalCodes: async () => POSTAL_CODES,
  },
);

describe('a province as a place', () => {
  it.each([
    ['au Nouveau-Brunswick', 'Nouveau-Brunswick'],
    ['nouveau brunswick', 'Nouveau-Brunswick'],
    ['N.-B.', 'Nouveau-Brunswick'],
    ['NB', 'Nouveau-Brunswick'],
    ['in New Brunswick', 'New Brunswick'],
  ])('%s is called %s, and is where most of its listings are', async (text, name) => {
    expect(await gazetteer.find(text)).toEqual({ name, province: 'NB', latitude: 46.09, longitude: -64.8 });
  });

  it('is understood where none of its towns has a listing', async () => {
    expect(await gazetteer.find('au Nunavut')).toMatchObject({ name: 'Nunavut', latitude: 63.75 });
  });

  it('is the town where a town has its name', async () => {
    expect(await gazetteer.find('Québec')).toMatchObject({ name: 'Québec', latitude: 46.81 });
  });

  it.each([
    ['dentiste au Nouveau-Brunswick', 'Nouveau-Brunswick'],
    ['dentiste New Brunswick', 'New Brunswick'],
    ['dentiste Manitoba', 'Manitoba'],
    ['dentiste au Nunavut', 'Nunavut'],
  ])('ends a search: %s', async (text, name) => {
    expect(await gazetteer.findAtEnd(text, true)).toMatchObject({ place: { name }, rest: 'dentiste' });
  });

  it('does not hide the town before it', async () => {
    expect(await gazetteer.findAtEnd('avocat Saint-Boniface, Manitoba', true)).toMatchObject({
      place: { name: 'Saint-Boniface', province: 'MB' },
      rest: 'avocat',
    });
  });

  it('still ends a search when the rest of the country cannot be fetched', async () => {
    const alone = new Gazetteer(new PlaceList(file([['Winnipeg', 'MB', 6, 49.88, -97.15]])), {
      more: () => Promise.reject(new Error('offline')),
      postalCodes: async () => [],
    });
    expect(await alone.findAtEnd('avocat Manitoba', true)).toMatchObject({ place: { name: 'Manitoba' } });
    await expect(alone.findAtEnd('avocat Saint-Boniface', true)).rejects.toThrow('offline');
  });

  it.each([
    ['Île-du-Prince-Édouard', 'PE'],
    ['P.E.I.', 'PE'],
    ['Nfld', 'NL'],
    ['Terre-Neuve', 'NL'],
    ['T.N.-O.', 'NT'],
    ['Que.', 'QC'],
    ['Yukon Territory', 'YT'],
  ] as const)('is read from %s', (text, province) => {
    expect(provinceNamed(text)).toBe(province);
  });
});

describe('places', () => {
  it.each(['Ville de Moncton', 'City of Moncton', 'Ville d’Ottawa'])(
    'knows the town of « %s »',
    async (text) => {
      const before = fetches;
      expect(await gazetteer.find(text)).toMatchObject({ name: expect.stringMatching(/^(Moncton|Ottawa)$/) });
      expect(fetches).toBe(before);
    },
  );

  it('of one name, takes the one of the province that is named, else the first', async () => {
    expect(await gazetteer.find('Saint-Boniface')).toMatchObject({ province: 'MB' });
    expect(await gazetteer.find('St-Boniface, Québec')).toMatchObject({ province: 'QC' });
  });
});

describe('a misspelt village', () => {
  it('ends a text, once the rest of the country is here', async () => {
    const found = () => gazetteer.misspeltAtEnd('pharmacie Saint-Bonifase');
    await gazetteer.find('Saint-Boniface');
    expect(found()).toMatchObject({ place: { name: 'Saint-Boniface', province: 'MB' }, rest: 'pharmacie' });
  });

  it('is not looked for beside a place that was given: a surname may be a letter off', async () => {
    await gazetteer.find('Saint-Boniface');
    const moncton = await gazetteer.find('Moncton');
    expect(gazetteer.misspeltAtEnd('notaire Saint-Bonifase', moncton)).toBeUndefined();
    expect(gazetteer.misspeltAtEnd('notaire Dieppes', moncton)).toMatchObject({ place: { name: 'Dieppe' } });
  });
});

describe('the places of a map', () => {
  const AROUND_MONCTON = [45, -66, 47, -64] as const;

  it('are those at hand that lie in its box, most listings first', () => {
    const before = fetches;
    expect(gazetteer.within(AROUND_MONCTON, 9).map(({ name }) => name)).toEqual(['Moncton', 'Dieppe']);
    expect(gazetteer.within(AROUND_MONCTON, 1).map(({ name }) => name)).toEqual(['Moncton']);
    expect(fetches).toBe(before);
  });
});

describe('a postal code', () => {
  it.each([
    ['P3E 5J1', 46.46, 'ON'],
    ['P3B 1A1', 46.46, 'ON'],
    // Moncton's, beside E1A; E1N and E1V are Miramichi's.
    ['E1C 4T3', 46.09, 'NB'],
    ['K1A', 45.41, 'ON'],
    ['R2H 0G1', 49.88, 'MB'],
    ['X0A 0H0', 63.75, 'NU'],
    ['X0G 1A0', 62.45, 'NT'],
  ])('%s: its listings, else those of codes alike, else its province', async (text, latitude, province) => {
    expect(await gazetteer.find(text)).toMatchObject({ name: text.slice(0, 3), latitude, province });
  });

  it('of a province without any place is not understood', async () => {
    expect(await gazetteer.find('Y1A 1A1')).toBeUndefined();
  });
});

describe('what a text may end in', () => {
  it.each([...PROVINCES_BY_NAME.keys(), 'k1n', 'k1n 6n5'])(
    'is a province or a code: « avocat %s »',
    (name) => {
      expect(mayEndInProvinceOrCode(`avocat ${name}`)).toBe(true);
    },
  );

  it.each(['avocat', 'avocat divorce', 'clinique dentaire sudbury'])('is neither: « %s »', (text) => {
    expect(mayEndInProvinceOrCode(text)).toBe(false);
  });
});
