import { describe, expect, it } from 'vitest';
import { languageOfText } from './name-language.ts';

describe('the language of a name', () => {
  it.each([
    'Foyer des Pins',
    "L'Arche de la Baie",
    'Clinique Saint-Louis',
    'Résidences du Ruisseau inc.',
    'Fleuriste Neuf',
    'Cordonnerie Bleue',
    'Café Étoile',
  ])('%j is French', (name) => {
    expect(languageOfText(name)).toBe('fr');
  });

  it.each([
    'Cedar Bend Nursing Home',
    'Shédiac Health Clinic',
    "Marie's Café",
    'De la Salle High School of Toronto',
    'Rocmar Inc.',
    'Shoppers 12',
  ])('%j is English', (name) => {
    expect(languageOfText(name)).toBe('en');
  });

  it('follows the language of service where the words do not say otherwise', () => {
    expect(languageOfText('Villa Marie', { offer: 'active' })).toBe('fr');
    expect(languageOfText('Grand Falls Home - Villa des Chutes', { offer: 'active' })).toBe('fr');
    expect(languageOfText('The Nursing Home', { offer: 'active' })).toBe('en');
    expect(languageOfText('Villa Marie', { offer: 'on-request' })).toBe('en');
  });

  it('follows the header where nothing else is known', () => {
    expect(languageOfText('Rocmar', { header: 'fr' })).toBe('fr');
    expect(languageOfText('Rocmar', { header: 'en' })).toBe('en');
  });
});
