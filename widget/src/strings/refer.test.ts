/// <reference types="mocha" />
import { expect } from 'chai';
import { REFER, SAY } from './refer.ts';

/** Every sentence of a language, those with something filled in too. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    // Some are about names and days, some about how many.
    const fillings = [
      ['Nom', 'autre', 'troisième'],
      ['Nom', '', ''],
      [2, 3, 4],
    ];
    return fillings.flatMap((filling) => {
      try {
        return [value(...filling) as string];
      } catch {
        return [];
      }
    });
  }
  return Object.values(value as object).flatMap(sentences);
}

describe('the words of a card', () => {
  const french = [...sentences(REFER.fr), ...Object.values(SAY)];

  it('have the no-break spaces and apostrophes of French as Canada writes it', () => {
    const wrong = french.filter(
      // A plain space inside « » or before a colon; any space before ; ! or ?; a straight apostrophe.
      (text) => /« | »| :(?!\/)|\s[;!?]|\p{L}'\p{L}/u.test(text),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('are there in both languages', () => {
    for (const text of [...french, ...sentences(REFER.en)]) {
      expect(text).to.be.a('string');
      expect(text).not.to.match(/undefined|\[object/);
    }
    const keys = (value: unknown): string[] =>
      Object.entries(value as object).flatMap(([key, inner]) =>
        typeof inner === 'object' ? [key, ...keys(inner)] : [key],
      );
    expect(keys(REFER.en)).to.deep.equal(keys(REFER.fr));
  });
});
