import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { type Comparable, Corpus } from './record.ts';

type Parts = { [Part in 'address' | 'hours' | 'province']?: string } & Omit<Comparable, 'name' | 'places'>;

/** Two listings of one address, phone and site unless said otherwise: only what is given tells them apart. */
function verdictOf(one: [string, Parts?], other: [string, Parts?]) {
  const corpus = new Corpus();
  const [a, b] = [one, other].map(
    ([name, { address = '12 rue Elm', province = 'ON', hours, ...parts } = {}]) =>
      corpus.add({
        name: /school|clinic\b/i.test(name) ? { en: name } : { fr: name },
        places: [
          {
            address,
            city: 'Sudbury',
            province: province as 'ON',
            postalCode: 'P3E 5J1',
            phones: ['+17055550101'],
            ...(hours ? { hours } : {}),
          },
        ],
        web: ['https://ruisseau.example'],
        ...parts,
      }),
  );
  corpus.weigh();
  return compare(a!, b!, { explain: true });
}

describe('two listings at one address with one phone', () => {
  it('are one where their names are', () => {
    expect(verdictOf(['Clinique du Ruisseau'], ['Clinique du Ruisseau inc.'])).toMatchObject({
      verdict: 'merge',
      vetoed: false,
      why: ['same name', expect.stringContaining('same address'), 'same phone', 'same site'],
    });
  });

  it.each<[string, [string, Parts?], [string, Parts?], RegExp]>([
    [
      'units',
      ['Clinique Roy', { address: '12 rue Elm, unité 1' }],
      ['Clinique Roy', { address: '2-12 Elm St' }],
      /other unit \(1 \/ 2\)/,
    ],
    [
      'halves of the day',
      ['Clinique Roy (matin)'],
      ['Roy Clinic - afternoon'],
      /other time \(afternoon \/ morning\)/,
    ],
    [
      'hours',
      ['Clinique Roy', { hours: 'Mo-Fr 08:00-12:00' }],
      ['Clinique Roy', { hours: 'Mo-Fr 13:00-17:00' }],
      /never open at the same time/,
    ],
    ['languages of school', ['École Roy (française)'], ['Roy School (English)'], /other language/],
    [
      'schools named in two languages',
      ['École Sainte-Anne'],
      ['St. Anne School'],
      /schools named in two languages/,
    ],
    [
      'schools by what they say of French',
      ['École Roy', { french: { offer: 'active' } }],
      [
        'École Roy',
        { french: { offer: 'unknown', evidence: [{ how: 'declared', quote: 'Langue: Anglais' }] } },
      ],
      /schools of two languages/,
    ],
    ['boards', ['École publique Roy'], ['École catholique Roy'], /other board/],
    ['professionals', ['Dr Marie Roy'], ['Dr Jean Roy'], /other person/],
    ['professionals by a letter', ['Dr Denis Roy'], ['Dre Denise Roy'], /differ by a letter/],
    ['those they serve', ['Clinique Roy, enfants'], ['Clinique Roy, adultes'], /other people/],
    ['numbers', ['Caserne Roy 3'], ['Caserne Roy 4'], /other number/],
    ['kinds', ['Clinique Roy'], ['Pharmacie Roy'], /of another kind/],
    ['provinces', ['Caisse Roy'], ['Caisse Roy', { province: 'QC' }], /other province/],
  ])('are never joined where they are two %s', (_, one, other, why) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const comparison = verdictOf(a, b);
      expect(comparison.verdict).not.toBe('merge');
      expect(comparison).toMatchObject({ conflict: true });
      expect(comparison.why.join('; ')).toMatch(why);
    }
  });

  it('may be one and the same dentist and her office', () => {
    expect(verdictOf(['Dre Marie Roy'], ['Clinique dentaire Marie Roy']).verdict).toBe('merge');
    expect(verdictOf(['Dre Marie Roy'], ['Clinique du Ruisseau']).verdict).not.toBe('merge');
  });
});
