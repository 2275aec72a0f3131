import { describe, expect, it } from 'vitest';
import { openDirectory } from './directory.ts';
import { Limits, type SearchLimits } from './limits.ts';
import { type SearchQuery, search, suggestNames, suggestPlaces, suggestServices } from './search.ts';
import { idOf, smallDirectory } from './small-directory.fixture.ts';

const DENTISTS: SearchLimits = { categories: ['amenity/dentist'] };

async function found(limits: SearchLimits, query: SearchQuery) {
  const { results } = await search(await openDirectory(await smallDirectory()), { ...query, limits });
  return results.map(idOf);
}

describe('a search limited to services', () => {
  it('finds those, and no others, also by name and however far it looks', async () => {
    expect(await found(DENTISTS, { text: 'dentiste', near: 'Sudbury' })).toEqual(['d1', 'd3', 'd2']);
    expect(await found(DENTISTS, { text: 'avocat', near: 'Sudbury' })).toEqual([]);
    expect(await found(DENTISTS, { text: 'avocat', near: 'Sudbury', scope: 'farther' })).toEqual([]);
    expect(await found(DENTISTS, { text: 'Cormier LeBlanc', near: 'Sudbury', scope: 'country' })).toEqual([]);
    expect(await found({}, { text: 'Cormier LeBlanc', near: 'Sudbury', scope: 'country' })).toContain('l2');
  });

  it('suggests those, and names of who offers them', async () => {
    const directory = await openDirectory(await smallDirectory());
    const services = async (text: string, limits?: SearchLimits) =>
      (await suggestServices(directory, text, 'fr', 6, limits)).map(({ category }) => category.id);
    expect(await services('avocat')).toEqual(['office/lawyer']);
    expect(await services('avocat', DENTISTS)).toEqual([]);
    expect(await services('dent', DENTISTS)).toEqual(['amenity/dentist']);
    await search(directory, { text: 'dentiste', near: 'Sudbury' });
    const lexicon = await directory.categories();
    const names = (limits: SearchLimits) =>
      suggestNames(directory, 'thompson', 4, new Limits(limits, lexicon)).length;
    expect(names({})).toBe(1);
    expect(names(DENTISTS)).toBe(0);
  });

  it('finds nothing for a service that the directory has not, rather than everything', async () => {
    expect(await found({ categories: ['amenity/dentiste'] }, { text: 'dentiste', near: 'Sudbury' })).toEqual(
      [],
    );
  });

  it('fetches near a place what it would fetch without limits, whatever is sought', async () => {
    const asked = async (text: string, limits: SearchLimits) => {
      const small = await smallDirectory();
      await search(await openDirectory(small), { text, near: 'Sudbury', limits });
      return small.asked.sort();
    };
    expect(await asked('dentiste', DENTISTS)).toEqual(await asked('dentiste', {}));
    // Who seeks what is not offered here is looked for nowhere beyond.
    expect(await asked('avocat', DENTISTS)).toEqual(await asked('dentiste', DENTISTS));
  });
});

describe('a search limited to provinces', () => {
  it('finds who is there or serves there at a distance', async () => {
    expect(await found({ provinces: ['ON'] }, { text: 'avocat', near: 'Sudbury', scope: 'country' })).toEqual(
      ['l1', 'a1'],
    );
    expect(await found({ provinces: ['NB'] }, { text: 'avocat', near: 'Sudbury' })).toEqual(['l2']);
    expect(await found({ provinces: ['MB'] }, { text: 'avocat', near: 'Sudbury', scope: 'farther' })).toEqual(
      [],
    );
  });

  it('suggests places there', async () => {
    const directory = await openDirectory(await smallDirectory());
    const places = async (provinces: SearchLimits['provinces']) =>
      (await suggestPlaces(directory, 'sainte', 6, { provinces })).map(({ province }) => province);
    expect(await places(undefined)).toEqual(['MB', 'NB']);
    expect(await places(['NB'])).toEqual(['NB']);
  });
});
