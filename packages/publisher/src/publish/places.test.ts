import { Gazetteer } from '@relais/core/connect/gazetteer';
import { distanceKm, PlaceList } from '@relais/core/connect/geography';
import { decodePlaces, encodePlaces } from '@relais/core/directory-format';
import type { Place, Province } from '@relais/core/listing';
import { describe, expect, it } from 'vitest';
import { compilePlaces, OUR_PLACES, PlacesOfListings } from './places.ts';

type Written = [city: string, province: Province, more?: Partial<Place>];

function compiled(...listings: Written[]) {
  const places = new PlacesOfListings();
  for (const [city, province, more] of listings) places.add({ city, province, phones: [], ...more });
  return compilePlaces(places);
}

/** As a reader has it: through the files. */
function gazetteerOf({ places, morePlaces, postalCodes }: ReturnType<typeof compiled>): Gazetteer {
  return new Gazetteer(new PlaceList(decodePlaces(encodePlaces(places).bytes)), {
    more: async () => decodePlaces(encodePlaces(morePlaces).bytes),
    postalCodes: async () => postalCodes,
  });
}

const SUDBURY = { latitude: 46.49, longitude: -80.99 };
const times = (count: number, listing: Written): Written[] => Array.from({ length: count }, () => listing);

describe('towns by any of their names', () => {
  const empty = compiled();

  it.each(
    OUR_PLACES.flatMap(({ names, province }) => names.map((name) => [name, province, names[0]] as const)),
  )('puts %s (%s) on the map where no listing is', async (name, province, shown) => {
    const at = empty.locator.locate(name, province);
    expect(at).toBeDefined();
    expect(distanceKm(at!, empty.locator.locate(shown, province)!)).toBe(0);
    const found = await gazetteerOf(empty).find(`${name}, ${province}`);
    expect(found).toMatchObject({ name, province });
    expect(distanceKm(found!, at!)).toBeLessThan(1.5);
  });

  it.each([
    ['Sudbury', 'ON', SUDBURY],
    ['SUDBURY', 'ON', SUDBURY],
    ['Ville du Grand Sudbury', 'ON', SUDBURY],
    ['City of Greater Sudbury', 'ON', SUDBURY],
    ['Greater Sudbury / Grand Sudbury', 'ON', SUDBURY],
    ['Ville d’Ottawa', 'ON', { latitude: 45.41, longitude: -75.7 }],
    ['Grand Falls/Grand-Sault', 'NB', { latitude: 47.05, longitude: -67.74 }],
    ['Sault Sainte-Marie (Ontario)', 'ON', { latitude: 46.52, longitude: -84.33 }],
    ['Ste-Anne', 'MB', { latitude: 49.67, longitude: -96.65 }],
    ['St Boniface', 'MB', { latitude: 49.89, longitude: -97.12 }],
    ['Vanier', 'ON', { latitude: 45.44, longitude: -75.66 }],
  ] as const)('locates a listing of %s (%s)', (city, province, at) => {
    const found = empty.locator.locate(city, province);
    expect(found && distanceKm(found, at)).toBeLessThan(3);
  });

  it('does not take a name that only starts like a municipality for one', () => {
    expect(empty.locator.locate('Ville-Marie', 'QC')).toMatchObject({ latitude: expect.closeTo(47.33, 1) });
    expect(empty.locator.locate('Nulle-Part-sur-Mer', 'NB')).toBeUndefined();
  });

  it('counts the listings of all names of a town together', () => {
    const { places } = compiled(
      ['St-Boniface', 'MB'],
      ['Saint Boniface', 'MB'],
      ['Ville de Saint-Boniface', 'MB'],
    );
    expect(places).toMatchObject({ names: ['Saint-Boniface'], provinces: ['MB'], sizes: [2] });
    const sudbury = compiled(['Sudbury', 'ON'], ['Greater Sudbury', 'ON']).places;
    expect(sudbury.names).toEqual(['Sudbury']);
    expect(sudbury.aliases).toEqual([
      ['Grand Sudbury', 0],
      ['Greater Sudbury', 0],
    ]);
  });
});

describe('a region', () => {
  it.each([
    ['garderie l’Est ontarien', 'garderie', 'Est ontarien'],
    ['médecin dans l’est de l’Ontario', 'médecin', 'Est de l’Ontario'],
    ['plombier Madawaska', 'plombier', 'Madawaska'],
    ['banque Cap-Breton', 'banque', 'Cap-Breton'],
    // The province is named too, and more is meant.
    ['centre de santé nord de l’Ontario', 'centre de santé', 'Nord de l’Ontario'],
    ['avocate de l’Ontario', 'avocate', 'Ontario'],
  ])('is where people say they are: « %s »', async (text, rest, name) => {
    const gazetteer = gazetteerOf(compiled(...times(5, ['Ottawa', 'ON'])));
    expect(await gazetteer.findAtEnd(text, true)).toMatchObject({ rest, place: { name } });
  });
});

describe('several places of one name', () => {
  it('means the town of the francophone layer where no listing says otherwise', async () => {
    const gazetteer = gazetteerOf(compiled(['Ottawa', 'ON']));
    expect(await gazetteer.find('Saint-Boniface')).toMatchObject({ province: 'MB' });
    expect(await gazetteer.find('Saint-Boniface, Manitoba')).toMatchObject({ province: 'MB' });
    expect(await gazetteer.find('Saint-Boniface, Québec')).toMatchObject({ province: 'QC' });
    expect(await gazetteer.find('Rockland')).toMatchObject({ province: 'ON' });
    expect(await gazetteer.find('Rockland BC')).toMatchObject({ province: 'BC' });
    expect(await gazetteer.find('Hamilton')).toMatchObject({ province: 'ON' });
    expect(await gazetteer.findAtEnd('avocat Saint-Boniface Manitoba', true)).toMatchObject({
      rest: 'avocat',
      place: { name: 'Saint-Boniface', province: 'MB' },
    });
  });

  it('means the one with most listings, by however little', async () => {
    const listings = [...times(6, ['Rockland', 'BC']), ...times(7, ['Clarence-Rockland', 'ON'])];
    expect(await gazetteerOf(compiled(...listings)).find('Rockland')).toMatchObject({ province: 'ON' });
    const fewer = [...times(7, ['Rockland', 'BC']), ...times(6, ['Clarence-Rockland', 'ON'])];
    expect(await gazetteerOf(compiled(...fewer)).find('Rockland')).toMatchObject({ province: 'BC' });
  });
});

describe('the name that is shown', () => {
  it('is the gazetteer’s where it knows the town', () => {
    expect(compiled(...times(3, ['OTTAWA', 'ON'])).places.names).toEqual(['Ottawa']);
    expect(compiled(...times(3, ['Montreal', 'QC'])).places.names).toEqual(['Montréal']);
  });

  it('is the most frequent spelling elsewhere, with accents and lower case of two, in any order', () => {
    const at = { latitude: 47, longitude: -65 };
    const spellings: Written[] = [
      ['BELLE-ÉCLUSE', 'NB', at],
      ['Belle-Ecluse', 'NB', at],
      ['Belle-Écluse', 'NB', at],
    ];
    expect(compiled(...spellings).places.names).toEqual(['Belle-Écluse']);
    expect(compiled(...[...spellings].reverse()).places.names).toEqual(['Belle-Écluse']);
    expect(compiled(...spellings, ['Belle-Ecluse', 'NB', at]).places.names).toEqual(['Belle-Ecluse']);
  });

  it('is the same, as all else, whatever the order of the listings', () => {
    const listings: Written[] = [
      ['St-Boniface', 'MB', { postalCode: 'R2H 0G1' }],
      ['Winnipeg', 'MB', { postalCode: 'R2H 1A1' }],
      ['Clare', 'NS', { latitude: 44.33, longitude: -66.12, postalCode: 'B0W 1M0' }],
      ['Church Point', 'NS', { latitude: 44.35, longitude: -66.1, postalCode: 'B0W 1M0' }],
      ['LLOYDMINSTER', 'SK', { postalCode: 'T9V 0A1' }],
      ['Lloydminster', 'AB', { postalCode: 'T9V 0A1' }],
    ];
    const { locator: _, ...files } = compiled(...listings);
    const { locator: __, ...reversed } = compiled(...[...listings].reverse());
    expect(reversed).toEqual(files);
  });
});

describe('postal codes', () => {
  it('learns where an area is from towns that are known', () => {
    const { postalCodes, locator } = compiled(['Sudbury', 'ON', { postalCode: 'P3E 5J1' }]);
    expect(postalCodes).toEqual([['P3E', 4649, -8099, 'ON']]);
    expect(distanceKm(locator.locate('Nulle-Part', 'ON', 'P3E 1A1')!, SUDBURY)).toBeLessThan(3);
  });

  it('takes the town of most of an area’s listings, and coordinates before any town', () => {
    const towns: Written[] = [
      ['Ottawa', 'ON', { postalCode: 'P3E 5J1' }],
      ...times(2, ['Sudbury', 'ON', { postalCode: 'P3E 5J1' }]),
    ];
    expect(compiled(...towns).postalCodes).toEqual([['P3E', 4649, -8099, 'ON']]);
    const exact: Written = ['Sudbury', 'ON', { postalCode: 'P3E 5J1', latitude: 46.46, longitude: -81.0 }];
    expect(compiled(...towns, exact).postalCodes).toEqual([['P3E', 4646, -8100, 'ON']]);
  });

  it('believes the town before a rural area, which reaches from Hearst to Moosonee', () => {
    const { locator } = compiled([
      'Moosonee',
      'ON',
      { postalCode: 'P0L 1Y0', latitude: 51.27, longitude: -80.65 },
    ]);
    expect(locator.locate('Hearst', 'ON', 'P0L 1N0')).toMatchObject({ latitude: expect.closeTo(49.68, 1) });
    expect(locator.locate('Nulle-Part', 'ON', 'P0L 1N0')).toMatchObject({
      latitude: expect.closeTo(51.27, 1),
    });
  });
});
