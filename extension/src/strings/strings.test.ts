import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as en from './en.ts';
import * as fr from './fr.ts';
import { languageOf } from './strings.ts';

/** Every text with its path; functions are called with examples that show singular and plural. */
function texts(node: unknown, path = ''): Array<[path: string, text: string]> {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    return [1, 3].map((count) => {
      const text: unknown = (node as (...given: unknown[]) => unknown)(count, 'X');
      expect(text, path).toBeTypeOf('string');
      return [path, text as string];
    });
  }
  return Object.entries(node as object).flatMap(([name, child]) => texts(child, `${path}.${name}`));
}

const FRENCH = texts({ ...fr });
const ENGLISH = texts({ ...en });

test('both languages say the same things', () => {
  expect(ENGLISH.map(([path]) => path)).toEqual(FRENCH.map(([path]) => path));
  for (const [path, text] of [...FRENCH, ...ENGLISH]) expect(text.trim(), path).not.toBe('');
});

test('French has its spaces and its apostrophes', () => {
  for (const [path, text] of FRENCH) expectFrenchSpaces(path, text);
});

test('so does the page that says what stays on the device', async () => {
  const page = await readFile(new URL('../../entrypoints/privacy/index.html', import.meta.url), 'utf8');
  const [french = ''] = page.match(/<article id="francais"[\s\S]*?<\/article>/) ?? [];
  expect(french).toContain('Ce qui part, et vers qui');
  expectFrenchSpaces('privacy', french.replaceAll(/<[^>]*>/g, ''));
});

test('a great number is written as it is in French', () => {
  expect(fr.onCard.chain(1100, 1200)).toBe('En français dans 1\u00A0100\u00A0succursales sur 1\u00A0200');
});

function expectFrenchSpaces(path: string, text: string): void {
  expect(text, `${path}: curved apostrophe`).not.toMatch(/'/);
  expect(text, `${path}: no-break space before a colon`).not.toMatch(/[^\u00A0]:(?!\/\/)/);
  expect(text, `${path}: no space before ; ! ?`).not.toMatch(/\s[;!?]/);
  expect(text, `${path}: no-break space inside « »`).not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/);
}

test('English has curved quotes, and no space before a colon', () => {
  for (const [path, text] of ENGLISH) expect(text, path).not.toMatch(/['"]|\s:/);
});

test('where there may be more, it is said that there are at least so many', () => {
  expect(fr.inExtension.onPage(1, false)).toBe('1\u00A0entreprise de cette page sert en français');
  expect(fr.inExtension.onPage(3, true)).toBe(
    'au moins 3\u00A0entreprises de cette page servent en français',
  );
  expect(en.inExtension.onPage(3, true)).toBe('at least 3 businesses on this page serve in French');
});

test('the language is the person’s, else the browser’s, else French', () => {
  expect(languageOf('en', 'fr-CA')).toBe('en');
  expect(languageOf('auto', 'fr')).toBe('fr');
  expect(languageOf('auto', 'en-CA')).toBe('en');
  expect(languageOf('auto', 'uk')).toBe('en');
  expect(languageOf('auto', '')).toBe('fr');
});
