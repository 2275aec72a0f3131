/**
 * What OpenStreetMap's id-tagging-schema says of a service: its tags, its names and terms in both languages.
 *
 * Read from the package at run time, so that the project holds only what is its own and a newer version of the
 * schema is one number to change. The package's French is France's and its terms were gathered to find a preset
 * in an editor of maps; categories.ts chooses those that may find a service.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Preset {
  tags: Record<string, string>;
  /** English; the translations hold the French. */
  name?: string;
  terms?: string[];
  aliases?: string[];
}
type Translation = Partial<Record<'name' | 'terms' | 'aliases', string | string[]>>;

const require = createRequire(import.meta.url);
const read = <T>(file: string): T =>
  JSON.parse(readFileSync(require.resolve(`@openstreetmap/id-tagging-schema/dist/${file}`), 'utf8')) as T;

const PRESETS = read<Record<string, Preset>>('presets.min.json');
const translations = (language: 'fr' | 'en') =>
  read<Record<string, { presets: { presets: Record<string, Translation> } }>>(
    `translations/${language}.min.json`,
  )[language]!.presets.presets;
const FRENCH = translations('fr');
const ENGLISH = translations('en');

export const isPreset = (id: string): boolean => Object.hasOwn(PRESETS, id);

/** The tags that make the preset: `{amenity: 'restaurant', cuisine: 'pizza'}`; `*` is any value. */
export const tagsOf = (id: string): Readonly<Record<string, string>> => PRESETS[id]?.tags ?? {};

const listOf = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : (value ?? '').split(/[\n,]/)).map((text) => text.trim()).filter(Boolean);

/** What stands in names of presets and in no one's question: `School Grounds`, `École (terrain)`. */
const NOBODY_SAYS =
  /[()*;=]|\b(?:grounds|unspecified|workplace|obsolète|spécifi|terrain|utiliser|facility|office)\b/i;

const tidied = (texts: string[]): string[] =>
  texts
    .map((text) => text.normalize('NFC').replace(/'/g, '’').replace(/\s+/g, ' ').replace(/\.$/, ''))
    .filter((text) => !NOBODY_SAYS.test(text));

/** What a preset is called in both languages, and the terms it is found by in an editor of maps. */
export function wordsOf(id: string): { names: string[]; terms: string[] } {
  const said = [FRENCH[id], ENGLISH[id]];
  return {
    names: tidied(
      said.flatMap((text) => [
        ...listOf(text?.name).flatMap((name) => name.split(/ ?\/ ?/)),
        ...listOf(text?.aliases).flatMap((alias) => alias.split(' / ')),
      ]),
    ),
    terms: tidied(said.flatMap((text) => listOf(text?.terms))),
  };
}
