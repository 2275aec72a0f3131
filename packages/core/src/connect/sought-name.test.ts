import { beforeAll, describe, expect, it } from 'vitest';
import type { CategoryWords } from './categories.ts';
import { openDirectory } from './directory.ts';
import { understand } from './first-search.ts';
import { NO_LIMITS } from './no-limits.ts';
import { smallDirectory } from './small-directory.fixture.ts';
import { readsAsName, wordsOfAName } from './sought-name.ts';
import { Spelling } from './spelling.ts';

let lexicon: CategoryWords;
beforeAll(async () => {
  lexicon = await (await openDirectory(await smallDirectory())).categories();
  lexicon.learnSpelling(Spelling);
});
const asked = (text: string) => understand(text, text, lexicon, NO_LIMITS);

describe('the words of a text that tell a name', () => {
  it.each([
    ['dentiste Cloutier', 'cloutier'],
    ['Larivée et Monplaisir', 'larivee monplaisir'],
    ['clinique dentaire du Gros-Bec', 'gros bec'],
    ['dentiste', ''],
    ['dentsite', ''],
    ['dentistes pas chers', ''],
    ['avocat ouvert samedi soir', ''],
  ])('of « %s » are « %s »', (text, words) => {
    const told = wordsOfAName(asked(text), lexicon).map(({ folded }) => folded);
    expect(told.join(' ')).toBe(words);
  });
});

describe('a text', () => {
  it.each(['dentiste Cloutier', 'La Maison de la Vallée', 'Cabinet Lavergne et Duval, médecine familiale'])(
    'may be a name: « %s »',
    (text) => expect(readsAsName(text, asked(text))).toBe(true),
  );

  it.each([
    'plomb',
    'je cherche un dentiste Cloutier',
    'my dentist moved to Hull',
    'dentiste où trouver vite',
  ])('is none: « %s »', (text) => expect(readsAsName(text, asked(text))).toBe(false));
});
