import { describe, expect, it } from 'vitest';
import { CATEGORIES } from './categories.ts';

/** As a search hears it: without case or accents. */
const heard = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').toLowerCase();

describe('the taxonomy', () => {
  it('has ids that are unique, and either OpenStreetMap’s or of the Canadian layer', () => {
    const ids = CATEGORIES.map((category) => category.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^(ca|amenity|office|craft|healthcare|shop|tourism|leisure)(\/[a-z][a-z_-]*)+$/);
    }
  });

  it('names every category in both languages, no two alike', () => {
    for (const language of ['fr', 'en'] as const) {
      const names = CATEGORIES.map((category) => category[language]);
      for (const name of names) expect(name).toMatch(/^\p{Lu}.*\S$/u);
      expect(new Set(names.map(heard)).size).toBe(names.length);
    }
  });

  it('gives every category words, none twice and none that its name already says', () => {
    for (const { id, fr, en, words } of CATEGORIES) {
      const said = new Set([heard(fr), heard(en)]);
      expect(words.length, id).toBeGreaterThanOrEqual(4);
      for (const word of words) {
        expect(word.trim(), id).toBe(word);
        expect(word, id).not.toBe('');
        expect(said.has(heard(word)), `${id}: ${word}`).toBe(false);
        said.add(heard(word));
      }
    }
  });

  it('is written with curved apostrophes and single spaces', () => {
    for (const { id, fr, en, words } of CATEGORIES) {
      for (const text of [fr, en, ...words]) {
        expect(text, id).not.toMatch(/['"]| {2}/);
        expect(text, id).toBe(text.normalize('NFC'));
      }
    }
  });
});
