/**
 * The layer that is our own: every service of the taxonomy, named the way people name it in French-speaking Canada.
 *
 * A line is a service, its columns set apart by ` | `:
 *
 *     id | French name | English name | words for it | other presets that are the same service to who seeks it
 *
 * An id is the preset of OpenStreetMap's id-tagging-schema where it has one, so that data moves between the two
 * without loss; what that schema does not know (settlement services, francisation…) is `ca/…`. The name is that
 * of the service or of the trade, because it is read under the name of a business. The words are what people type
 * for it, the likeliest first: trades in the feminine and the masculine, needs (« mal de dents »), acronyms,
 * Canadian words, in both languages. Accents, case, plurals and typos are the search's affair, so one spelling is
 * enough; a word may serve several services.
 */
import { COMMUNITY } from './layer/community.ts';
import { FAMILIES_AND_SCHOOLS } from './layer/families-and-schools.ts';
import { FOOD } from './layer/food.ts';
import { HEALTH } from './layer/health.ts';
import { HOME } from './layer/home.ts';
import { LAW_AND_MONEY } from './layer/law-and-money.ts';
import { LEISURE_AND_TOURISM } from './layer/leisure-and-tourism.ts';
import { ORGANIZATIONS } from './layer/organizations.ts';
import { PUBLIC_SERVICES } from './layer/public-services.ts';
import { SHOPS_AND_PERSONAL_CARE } from './layer/shops-and-personal-care.ts';
import { VEHICLES_AND_TRAVEL } from './layer/vehicles-and-travel.ts';

export interface LayerEntry {
  id: string;
  fr: string;
  en: string;
  words: string[];
  /** Presets of the schema that are this service, too. */
  presets: string[];
}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

/** @throws Error naming the line that is not one */
function entryOf(line: string): LayerEntry {
  const [id, fr, en, words, presets, ...more] = line.split(' | ').map((column) => column.trim());
  if (!id || !fr || !en || !words || more.length) {
    throw new Error(`"${line}" is not a line of the taxonomy: id | French | English | words | presets`);
  }
  return { id, fr, en, words: listOf(words), presets: listOf(presets) };
}

export const LAYER: LayerEntry[] = [
  HEALTH,
  FAMILIES_AND_SCHOOLS,
  LAW_AND_MONEY,
  COMMUNITY,
  HOME,
  FOOD,
  SHOPS_AND_PERSONAL_CARE,
  VEHICLES_AND_TRAVEL,
  LEISURE_AND_TOURISM,
  ORGANIZATIONS,
  PUBLIC_SERVICES,
].flatMap((lines) => lines.trim().split('\n').map(entryOf));
