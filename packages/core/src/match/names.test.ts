import { describe, expect, it } from 'vitest';
import { LISTINGS } from './listings.fixture.ts';
import { couldBeName } from './name-words.ts';
import { keysOfNamed, namedKeysOfListing } from './named-key.ts';
import { compareNames } from './names.ts';

describe('two names', () => {
  it.each([
    ['Clinique dentaire du Ruisseau', 'Clinique dentaire du Ruisseau | Sudbury'],
    ['Clinique dentaire du Ruisseau', 'CLINIQUE DU RUISSEAU'],
    ['Ruisseau Dental Clinic', 'The Ruisseau Dental Clinic Inc.'],
    ['Café de l’Écluse', "CAFE DE L'ECLUSE"],
    ['Centre de santé communautaire du Grand Sudbury', 'Centre de santé Grand Sudbury'],
    ['Clinique dentaire', 'La Clinique Dentaire'],
  ])('%s and %s agree', (listed, called) => {
    expect(compareNames(listed, called)).toBe('agree');
  });

  it.each([
    ['Clinique dentaire du Ruisseau', 'Clinique dentaire Boréale'],
    ['Plomberie du Nord', 'Plomberie du Sud'],
    ['Garderie Les Petits Pas', 'Restaurant Chez Paul'],
  ])('%s and %s differ', (listed, called) => {
    expect(compareNames(listed, called)).toBe('differ');
  });

  it('that share one word, and each have a trade of their own, are unclear', () => {
    expect(compareNames('Clinique de Hanmer', 'Hanmer Taxi')).toBe('unclear');
    expect(compareNames('Clinique de Hanmer', 'Hanmer')).toBe('agree');
    expect(compareNames('Clinique de Hanmer', 'La clinique Hanmer, chez vous')).toBe('agree');
  });

  it('of which one says only the trade are unclear', () => {
    expect(compareNames('Clinique dentaire', 'Clinique dentaire du Ruisseau')).toBe('unclear');
    expect(compareNames('Clinique dentaire', 'Clinique médicale')).toBe('unclear');
  });

  it('that share the name of their town only differ there', () => {
    expect(compareNames('Bibliothèque de Sudbury', 'Sudbury')).toBe('agree');
    expect(compareNames('Bibliothèque de Sudbury', 'Sudbury', 'most', ['Sudbury'])).not.toBe('agree');
    expect(compareNames('Bibliothèque de Sudbury', 'Ville de Sudbury')).toBe('unclear');
  });

  it('in running words must be there whole', () => {
    const words = 'Au bord du ruisseau, tout près de l’écluse';
    expect(compareNames('Clinique du Grand Ruisseau', words, 'whole')).not.toBe('agree');
  });
});

it.each([
  'Nous joindre',
  'Contact us',
  'Site web',
  '705 555-0111',
  'Téléphone',
  'Heures d’ouverture',
  '',
  '★★★★',
])('« %s » is no name', (text) => {
  expect(couldBeName(text)).toBe(false);
});

describe('a name with its address', () => {
  const key = (name: string, address: object) => keysOfNamed(name, address);

  it('is the same key however it is written', () => {
    const [listed] = [...namedKeysOfListing(LISTINGS[0]!)];
    expect(key('CLINIQUE DENTAIRE DU RUISSEAU INC.', { postalCode: 'p3c1v6' })).toEqual([listed]);
    expect(
      key('Ruisseau Dental Clinic', { street: '418 Elm Street', city: 'Sudbury' }).some((one) =>
        namedKeysOfListing(LISTINGS[0]!).has(one),
      ),
    ).toBe(true);
  });

  it('is another where the name, the house or the street is another', () => {
    const own = namedKeysOfListing(LISTINGS[0]!);
    for (const other of [
      key('Clinique dentaire du Ruisseau Nord', { postalCode: 'P3C 1V6' }),
      key('Clinique dentaire du Ruisseau', { street: '419, rue Elm', city: 'Sudbury' }),
      key('Clinique dentaire du Ruisseau', { street: '418, rue Larch', city: 'Sudbury' }),
      key('Clinique dentaire du Ruisseau', { street: '418, rue Elm', city: 'Hearst' }),
      key('Clinique dentaire du Ruisseau', { street: '418, rue Elm' }),
    ]) {
      expect(other.filter((one) => own.has(one))).toEqual([]);
    }
  });
});
