import { describe, expect, it } from 'vitest';
import { attributesOf, BEGINNING, fromFragment, type Settings, toFragment } from './settings.ts';

const ALL: Settings = {
  organisation: 'Carrefour & Cie « du Nickel »',
  directory: 'https://repertoire.example/d/',
  publicKey: 'A'.repeat(43),
  near: 'Saint-Jérôme, Québec',
  categories: ['amenity/dentist', 'office/lawyer'],
  regions: ['ON', 'QC'],
  features: ['listen'],
  language: 'en',
  scheme: 'dark',
  colours: { light: { accent: '#1d4f91' }, dark: { ink: '#ffffff', paper: '#000000' } },
  radius: 0,
  urlState: true,
  pinned: true,
};

describe('choices in an address', () => {
  it('come back as they were', () => {
    expect({ ...BEGINNING, ...fromFragment(`#${toFragment(ALL)}`) }).toEqual(ALL);
    expect(toFragment(BEGINNING)).toBe('');
    expect({ ...BEGINNING, ...fromFragment('') }).toEqual(BEGINNING);
    const none: Settings = { ...BEGINNING, features: [] };
    expect({ ...BEGINNING, ...fromFragment(toFragment(none)) }).toEqual(none);
  });

  it('are as in the beginning where somebody wrote nonsense', () => {
    const nonsense =
      '#regions=ZZ+on&language=klingon&scheme=rainbow&radius=900&light-accent=url(x)&features=fly&urlState=oui';
    expect({ ...BEGINNING, ...fromFragment(nonsense) }).toEqual({ ...BEGINNING, features: [] });
    expect(fromFragment('#radius=').radius).toBe(0);
    expect(fromFragment('#radius=x').radius).toBeUndefined();
  });
});

describe('what the tag says', () => {
  it('is what was chosen, and nothing that the box does by itself', () => {
    expect(attributesOf({ ...BEGINNING, directory: 'https://d.example/', publicKey: 'k' })).toEqual({
      directory: 'https://d.example/',
      'public-key': 'k',
    });
    expect(attributesOf(ALL)).toMatchObject({
      lang: 'en-CA',
      near: 'Saint-Jérôme, Québec',
      regions: 'ON QC',
      categories: 'amenity/dentist office/lawyer',
      features: 'listen',
      partner: 'Carrefour & Cie « du Nickel »',
      'url-state': '',
    });
  });
});
