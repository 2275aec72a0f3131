import { describe, expect, it } from 'vitest';
import { mayBeSame, parseName } from './name.ts';

const wordsOf = (text: string) => parseName(text).words;
const qualifiersOf = (text: string) =>
  Object.fromEntries([...parseName(text).qualifiers].map(([row, values]) => [row, [...values]]));

describe('a name', () => {
  it.each([
    ["Tim Horton's", 'TIM HORTONS inc.'],
    ['C.L.S.C. Ste-Rose', 'CLSC Sainte-Rose'],
    ['A & W', 'A&W'],
    ['Bibliothèque publique de Kapuskasing', 'Kapuskasing Public Library'],
    ['Clinique dentaire du Ruisseau', 'Ruisseau Dental Clinic'],
    ['Centre de santé communautaire', 'Community Health Centre'],
    ['Garage Roy et Fils Ltée', 'Garage Roy & Sons Ltd.'],
    ['Association des francophones du N.-O.', 'Assoc. des francophones du Nord-Ouest'],
    ['First Baptist Church', '1st Baptist Church'],
    ['Clinique de l’après-midi', 'Afternoon Clinic'],
  ])('has the words of %s, written %s', (one, other) => {
    expect(new Set(wordsOf(one))).toEqual(new Set(wordsOf(other)));
  });

  it.each([
    ['Café Boréal #0412', { number: ['412'] }],
    ['Caserne no 3', { number: ['3'] }],
    ['Pavillon B', { number: ['b'] }],
    ['Plan B', {}],
    ['École secondaire catholique L’Escale', { level: ['secondary'], board: ['catholic'] }],
    ['St. Mary High School (English)', { level: ['secondary'], language: ['english'] }],
    ['Clinique de vaccination du matin', { part: ['vaccination'], time: ['morning'] }],
    ['Walk-in Clinic (PM)', { way: ['walkin'], time: ['afternoon'] }],
    ['Centre Nord-Est', { side: ['northeast'] }],
    ['Mutuelle - siège social', { rank: ['head'] }],
    ['Manoir Roy 2', { number: ['2'], second: ['2'] }],
    ['CJRX 89,5', { number: ['89', '5'] }],
  ])('%s is set apart by %o', (text, qualifiers) => {
    expect(qualifiersOf(text)).toEqual(qualifiers);
  });

  it.each([
    ['Dre Marie Roy – Clinique dentaire', [{ given: 'marie', family: 'roy' }]],
    ['Roy, Marie, DDS', [{ given: 'marie', family: 'roy' }]],
    ['Marie Roy, avocate', [{ given: 'marie', family: 'roy' }]],
    ['Me J. Roy', [{ given: 'j', family: 'roy' }]],
    ['Drs Roy et Gagnon', [{ family: 'roy' }, { family: 'gagnon' }]],
    ['Clinique du Dr Penfield', [{ family: 'penfield' }]],
    ['Me and My Dog', []],
    ['Clinique Marie Roy', []],
  ])('%s names %o', (text, people) => {
    expect(parseName(text).people).toEqual(people);
  });

  it('knows who may be one person', () => {
    const [marie, m, jean, roy, gagnon] = [
      'Dr Marie Roy',
      'Dr M. Roy',
      'Dr Jean Roy',
      'Dr Roy',
      'Dr M. Gagnon',
    ].map((text) => parseName(text).people[0]!);
    expect(mayBeSame(marie!, m!)).toBe(true);
    expect(mayBeSame(marie!, roy!)).toBe(true);
    expect(mayBeSame(marie!, jean!)).toBe(false);
    expect(mayBeSame(jean!, m!)).toBe(false);
    expect(mayBeSame(m!, gagnon!)).toBe(false);
    const [bouchard, mistyped] = ['Dr Luc Bouchard', 'Dr Luc Bouchrad'].map(
      (text) => parseName(text).people[0]!,
    );
    expect(mayBeSame(bouchard!, mistyped!)).toBe(true);
  });

  it.each([
    ['9123-4567 Québec inc.', true],
    ['1234567 Ontario Ltd.', true],
    ['Ontario 211', undefined],
    ['Pharmacie 3000', undefined],
  ])('%s is a number for a name: %s', (text, company) => {
    expect(parseName(text).company).toBe(company);
  });

  it.each([
    ['Radio Ruisseau inc. (CJRX 89,5)', 'cjrx'],
    ['CJRX - Radio Ruisseau', 'cjrx'],
    ['Radio Ruisseau – CJRX', 'cjrx'],
    ['RADIO RUISSEAU (CJRX)', undefined],
    ['Radio Ruisseau (Montbrun)', undefined],
    ['Équipe de santé (GMF-U)', undefined],
  ])('%s has other initials: %s', (text, alias) => {
    expect(parseName(text).alias).toBe(alias);
  });

  it.each(['', '—', 'Le La', 'constructor', '李医生', 'x'.repeat(10_000), 'a b '.repeat(500)])(
    '%.20s does no harm',
    (text) => {
      expect(parseName(text).words.length).toBeLessThanOrEqual(24);
    },
  );
});
