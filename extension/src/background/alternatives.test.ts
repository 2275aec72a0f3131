import { CategoryWords } from '@relais/core/connect/categories';
import { expect, test } from 'vitest';
import { listing } from '../../testing/directory.ts';
import { serviceOf } from './alternatives.ts';

const category = (number: number, id: string, fr: string, en: string, words: string[]) => ({
  number,
  id,
  fr,
  en,
  words,
  related: [],
});
const LEXICON = new CategoryWords({
  categories: [
    category(1, 'amenity/dentist', 'Dentiste', 'Dentist', ['clinique dentaire', 'dental clinic']),
    category(2, 'craft/plumber', 'Plomberie', 'Plumber', ['plombier']),
  ],
  frequent: [],
});
const named = (title: string) => serviceOf(LEXICON, 'fr', { listing: undefined, title });

test('a listing says what it does, whatever its page is called', () => {
  const plumber = listing('a', [], { categories: ['craft/plumber'] });
  expect(serviceOf(LEXICON, 'en', { listing: plumber, title: 'Your dentist' })).toBe('Plumber');
});

test.each([
  ['North Star | Your neighbourhood dentist in Sudbury', 'Dentiste'],
  ['Plombier à Timmins – Plomberie du Nord', 'Plomberie'],
  ['Smile Dental Clinic', 'Dentiste'],
])('« %s » says so in full', (title, service) => {
  expect(named(title)).toBe(service);
});

test.each(['', 'Accueil', 'North Star inc. | Home', 'Clinique du Nord'])('« %s » tells nothing', (title) => {
  expect(named(title)).toBe('');
});
