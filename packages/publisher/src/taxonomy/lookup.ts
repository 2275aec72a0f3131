/**
 * From a source's words and codes to the taxonomy: ids, tags of OpenStreetMap, types of schema.org, codes and titles of
 * NAICS, names of 211's taxonomy, and names and words in either language, singular or plural, with trades in both
 * genders.
 *
 * Precision comes first. A word that several services share names none of them, and a name inside a longer text
 * counts only where nothing around it says that it is another thing: an association of dentists is no dentist.
 */
import { fold, isStopWord, stem } from '@relais/core/connect/words';
import { categoryOfType } from '../import/schema-org-types.ts';
import { CATEGORIES, heard } from './categories.ts';
import { LAYER } from './layer.ts';
import { isPreset } from './openstreetmap.ts';
import { categoryOfTag, categoryOfValue } from './openstreetmap-tags.ts';
import { STANDARD_NAMES } from './standards.ts';

/** Without the little words: « garde d’enfants » and « garde des enfants » are one. */
const meaningful = (text: string): string =>
  fold(text)
    .split(' ')
    .filter((word) => !isStopWord(word))
    .map(stem)
    .join(' ');

/** What a text stands for, where it stands for one thing only; null where for several. */
class Names {
  readonly #ids = new Map<string, string | null>();
  add(text: string, id: string): void {
    if (text) this.#ids.set(text, this.#ids.has(text) && this.#ids.get(text) !== id ? null : id);
  }
  get(text: string): string | null | undefined {
    return this.#ids.get(text);
  }
}

const codes = new Map<string, string>(CATEGORIES.map(({ id }) => [id, id]));
for (const { id, presets } of LAYER) {
  for (const preset of presets) if (isPreset(preset) && !codes.has(preset)) codes.set(preset, id);
}
const industries = new Map(STANDARD_NAMES.flatMap(({ codes, id }) => codes.map((code) => [code, id])));

/** Names outweigh titles of standards, those outweigh words; each first with and then without the little words. */
const layers: Array<{ whole: Names; bare: Names }> = [];
function layerOf(texts: Iterable<readonly [text: string, id: string]>): void {
  const layer = { whole: new Names(), bare: new Names() };
  for (const [text, id] of texts) {
    layer.whole.add(heard(text), id);
    layer.bare.add(meaningful(text), id);
  }
  layers.push(layer);
}
layerOf(CATEGORIES.flatMap(({ id, fr, en }) => [[fr, id] as const, [en, id] as const]));
layerOf(STANDARD_NAMES.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
layerOf(CATEGORIES.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));

function named(text: string): string | undefined {
  const whole = heard(text);
  const bare = meaningful(text);
  for (const layer of layers) {
    const id = layer.whole.get(whole) ?? layer.bare.get(bare);
    if (id) return id;
    if (layer.whole.get(whole) === null) return undefined;
  }
  return undefined;
}

/**
 * What makes another thing of the service that is named beside it: « Association des écoles de danse », "dental
 * supplies", "school of nursing". Stems.
 */
const OTHER_THINGS = new Set(
  (
    'association federation ordre syndicat regroupement alliance coalition fondation foundation society union board council ' +
    'conseil comite committee reseau network college school ecole university universite faculte faculty institut institute ' +
    'academy academie cours course courses formation training class classes fourniture fournitures fournisseur supply supplies ' +
    'supplier equipement equipment materiel distributeur distributor wholesale grossiste fabricant manufacturer software logiciel ' +
    'assurance insurance recherche research magazine musee museum emploi employment jobs student students etudiant etudiants ' +
    'parking stationnement retired retraite former ancien ancienne plainte complaint complaints rights droits law droit ' +
    'marketing advertising publicite recruitment recrutement rental location fund fonds club animal animaux animals pet pets ' +
    'not no sans without non aucun aucune'
  )
    .split(' ')
    .map(stem),
);
/** After one of these stands what the text is about, not what it is: « fournitures pour dentistes ». */
const ABOUT = new Set('pour for against contre avec with about sur near pres'.split(' '));
/** Single words that are a kind of house, not a service. */
const HOUSES = new Set(
  'clinic clinique center centre service services shop store boutique magasin agency agence company office bureau cabinet maison house home residence foyer group groupe atelier studio local public community communautaire social conseil help aide care soin soins sante health programme program club school ecole hospital hopital food travail famille family'
    .split(' ')
    .map(stem),
);

interface Phrase {
  words: string[];
  id: string;
}

const phrases = new Map<string, Phrase[]>();
const uses = new Map<string, Set<string>>();
for (const { id, fr, en, words } of CATEGORIES) {
  for (const text of [fr, en, ...words]) {
    const key = meaningful(text);
    uses.set(key, (uses.get(key) ?? new Set()).add(id));
  }
}
for (const { id, fr, en, words: own } of LAYER) {
  for (const [i, text] of [fr, en, ...own.slice(0, 12)].entries()) {
    const words = meaningful(text).split(' ').filter(Boolean);
    if (!words.length || words.length > 5 || uses.get(words.join(' '))!.size > 1) continue;
    const [only] = words;
    if (words.length === 1 && (i > 5 || only!.length < 5 || HOUSES.has(only!))) continue;
    const last = words.at(-1)!;
    phrases.set(last, [...(phrases.get(last) ?? []), { words, id }]);
  }
}

/** The service whose name is in a text, where one name is, and nothing around it says otherwise. */
function contained(text: string): string | undefined {
  const all = fold(text).split(' ').filter(Boolean);
  if (all.length > 8 || all.some((word) => ABOUT.has(word))) return undefined;
  const words = all.filter((word) => !isStopWord(word)).map(stem);
  let best: { words: Set<number>; id: string } | undefined;
  let rival = false;
  for (let end = 0; end < words.length; end++) {
    for (const phrase of phrases.get(words[end]!) ?? []) {
      const start = end - phrase.words.length + 1;
      if (start < 0 || phrase.words.some((word, i) => words[start + i] !== word)) continue;
      // A single word must stand where a language puts what a thing is: first in French, last in English.
      if (phrase.words.length === 1 && start !== 0 && end !== words.length - 1) continue;
      const found = { words: new Set(phrase.words.map((_, i) => start + i)), id: phrase.id };
      if (!best || found.words.size > best.words.size) {
        // A shorter name inside the longer one is no rival: « dentiste » in « dentiste pour enfants ».
        rival = Boolean(best && best.id !== found.id && [...best.words].some((at) => !found.words.has(at)));
        best = found;
      } else if (found.id !== best.id && [...found.words].some((at) => !best!.words.has(at))) rival = true;
      else if (found.id !== best.id && found.words.size === best.words.size) rival = true;
    }
  }
  if (!best || rival) return undefined;
  const { words: taken } = best;
  const around = words.filter((_, at) => !taken.has(at));
  return around.some((word) => OTHER_THINGS.has(word)) ? undefined : best.id;
}

/** « Plombier/ère », « Avocat(e)s », « Infirmier·ère », « traducteur-trice » → the masculine form. */
const withoutDoublets = (text: string): string =>
  text.replace(
    /(\p{L}{3,}?)s?\s?(?:\((?:\p{L}{1,6})\)|[/·•.‧∙-](?:e|ne|se|euse|ière|iere|ère|ere|trice|rice|ice|ienne|enne|le|ve|ive|fe|esse))s?(?![\p{L}\p{N}])/giu,
    '$1',
  );

/** A code: an id of the taxonomy or of a preset, a tag, a type of schema.org, a code of NAICS. */
function coded(text: string): string | undefined {
  const id = codes.get(text);
  if (id) return id;
  const type = /^(?:https?:\/\/schema\.org\/|schema:)?([A-Z][A-Za-z]+)$/.exec(text)?.[1];
  const ofType = type && categoryOfType(type);
  if (ofType) return ofType;
  const tag = /^([a-z_]+(?::[a-z_]+)?) ?[=:/] ?([a-z0-9_-]+)$/.exec(text);
  if (tag) return categoryOfTag(`${tag[1]}=${tag[2]}`);
  const industry = /^(?:(?:NAICS|SCIAN)\s*:?\s*)?(\d{4,6})(?![\d-])/i.exec(text)?.[1];
  if (industry) return industries.get(industry);
  return undefined;
}

/**
 * The category that a source's words name, or undefined: then it is not sure. A cell with several names is one
 * category only where they all name the same (« Dentist / Dentiste »).
 */
export function categoryOf(text: string): string | undefined {
  const trimmed = text.normalize('NFC').trim();
  const code = coded(trimmed);
  if (code) return code;
  const whole = named(trimmed) ?? named(withoutDoublets(trimmed));
  if (whole) return whole;
  if (/^[a-z]+(?:_[a-z]+)*$/.test(trimmed)) {
    const value = categoryOfValue(trimmed);
    if (value) return value;
  }
  // « Dentist / Dentiste », « Dentiste (Dentist) », "Health: Dentists", "Health > Dental > Dentists".
  const parts = trimmed
    .split(/\s*(?:[/|;,()]|\s[–—-]\s|:\s|>|\n)\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > 1) {
    const ids = new Set(parts.map((part) => named(part) ?? named(withoutDoublets(part))));
    if (ids.size === 1) return [...ids][0];
    // A path from the general to the particular says the particular.
    if (/:\s|>/.test(trimmed)) return categoryOf(parts.at(-1)!);
    return undefined;
  }
  const joined = joinedIn(trimmed);
  if (joined.length > 1) return undefined;
  return joined[0] ?? contained(withoutDoublets(trimmed)) ?? turned(trimmed);
}

/** What « Santé mentale et dépendances » names, where each side is the name of a service; otherwise nothing. */
function joinedIn(text: string): string[] {
  const sides = text.split(/\s+(?:et|and|&)\s+/i);
  const ids = sides.map(named).filter((id) => id !== undefined);
  return sides.length > 1 && ids.length === sides.length ? [...new Set(ids)] : [];
}

/** "School of dance" is a "dance school". */
function turned(text: string): string | undefined {
  const [, thing, of] = /^(\p{L}+) of (\p{L}+)$/iu.exec(text) ?? [];
  return thing && of ? named(`${of} ${thing}`) : undefined;
}

/** Every category that a cell names, in its order: « Avocats; notaires », « Santé mentale et dépendances ». */
export function categoriesOf(cell: string): string[] {
  const whole = categoryOf(cell);
  if (whole) return [whole];
  const ids = cell.split(/[;|\n,/]/).flatMap((part) => categoryOf(part) ?? joinedIn(part.trim()));
  return [...new Set(ids)];
}
