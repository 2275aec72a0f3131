import { describe, expect, it } from 'vitest';
import { editDistance, fitOf } from './spelling.ts';
import { fold, stem, wordsOf } from './words.ts';

const word = (text: string) => wordsOf(text)[0]!;

describe('folding', () => {
  it.each([
    ['L’École d’été', 'ecole ete'],
    ['cœur de l’Île', 'coeur de ile'],
    ["aujourd'hui", 'aujourd hui'],
    ["O'Brien", 'o brien'],
    ['St. John’s', 'st johns'],
    ['Qu’Appelle', 'appelle'],
    ['CPE', 'cpe'],
  ])('brings « %s » to « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('stems', () => {
  it.each([
    ['dentiste', 'dentistes'],
    ['infirmière', 'infirmier'],
    ['traductrice', 'traducteur'],
    ['coiffeuse', 'coiffeur'],
    ['conseillères', 'conseiller'],
    ['avocate', 'avocats'],
    ['municipaux', 'municipal'],
    ['électricienne', 'électricien'],
    ['garderies', 'garderie'],
    ['daycares', 'daycare'],
    ['sportive', 'sportif'],
  ])('« %s » and « %s » meet', (a, b) => {
    expect(stem(fold(a))).toBe(stem(fold(b)));
  });

  it.each([
    ['notaire', 'note'],
    ['avocat', 'avocado'],
    ['police', 'politique'],
    ['refuge', 'refugees'],
    ['care', 'car'],
    ['cours', 'cour'],
  ])('« %s » and « %s » do not', (a, b) => {
    expect(stem(fold(a))).not.toBe(stem(fold(b)));
  });
});

describe('what a sentence asks for', () => {
  it('is what stays without the words around it', () => {
    expect(
      wordsOf('Je cherche un bon dentiste qui parle français près de chez moi').map(({ folded }) => folded),
    ).toEqual(['dentiste']);
  });
  it('is the whole where nothing else is said', () => {
    expect(wordsOf('bon').map(({ folded }) => folded)).toEqual(['bon']);
  });
});

describe('typos', () => {
  it('count a swap as one', () => {
    expect(editDistance('dentsite', 'dentiste', 2)).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
  });
  it('are forgiven in long words and not in short ones', () => {
    expect(fitOf(word('psicologue'), word('psychologue'), false)).toBeGreaterThan(0.5);
    expect(fitOf(word('bus'), word('bas'), false)).toBe(0);
  });
  it.each([
    ['orthofoniste', 'orthophoniste'],
    ['psicologue', 'psychologue'],
    ['fisio', 'physio'],
    ['kiropraticien', 'chiropraticien'],
    ['comptabble', 'comptable'],
    ['contable', 'comptable'],
    ['kwafeur', 'coiffeur'],
    ['kinkayerie', 'quincaillerie'],
  ])('are heard: « %s » is « %s »', (typed, known) => {
    expect(fitOf(word(typed), word(known), false)).toBeGreaterThanOrEqual(0.75);
  });
  it('do not make another need of one', () => {
    expect(fitOf(word('abortion'), word('adoption'), false)).toBe(0);
    expect(fitOf(word('refuge'), word('refugees'), false)).toBeLessThan(0.8);
  });
  it('cost more than a prefix in the typing', () => {
    expect(fitOf(word('denti'), word('dentiste'), true)).toBeGreaterThan(
      fitOf(word('dantist'), word('dentist'), true),
    );
  });
});
