/** What the values of a column say it holds, where its header says nothing known. */
import type { Field } from './columns.ts';
import { readEmails, readPhones, readWeb } from './contacts.ts';
import { fold } from './fold.ts';
import { readStatement } from './french.ts';
import { readCoordinates, readPostalCode, readProvince } from './place.ts';
import { isBlank, readYesNo } from './yes-no.ts';

/** Fewer values than this say nothing. */
const FEWEST = 3;
const MOST_OF = 0.8;

const isPhone = (value: string): boolean => {
  // A number alone may be anything with ten digits.
  if (!/[\s().+-]/.test(value)) return false;
  const { values, unread } = readPhones(value);
  return values.length > 0 && unread.length === 0;
};
const isWeb = (value: string): boolean => {
  const { values, unread, emails } = readWeb(value);
  return values.length > 0 && unread.length === 0 && emails.length === 0;
};
const isEmail = (value: string): boolean => {
  const { values, unread } = readEmails(value);
  return values.length > 0 && unread.length === 0;
};
const isLanguage = (value: string): boolean =>
  readYesNo(value) === 'other' && readStatement(value).understood && /\p{L}{2}/u.test(value);

const KINDS: [Field, (value: string) => boolean][] = [
  ['postalCode', (value) => readPostalCode(value) !== undefined],
  ['email', isEmail],
  ['phone', isPhone],
  ['province', (value) => readProvince(value) !== undefined],
  ['coordinates', (value) => readCoordinates(value) !== undefined],
  ['language', isLanguage],
];

/** Pages about a listing that are no site of its own. */
const SOCIAL =
  /\b(?:facebook|instagram|twitter|linkedin|youtube|tiktok|logo|photo|image|map|carte|licen[cs]e)\b/;

/** Numbers and addresses of somebody, which a directory does not publish because they look like a phone. */
const OF_A_PERSON =
  /\b(?:owner|manager|director|contact|person|personal|home|cell|cellphone|mobile|emergency|staff|propri\w*|gestionnaire|direct(?:eur|rice)|responsable|personne|personnel|domicile|cellulaire|urgence)\b/;

/**
 * The field that most of a column's values fit; undefined where they fit none, or where a header forbids it: a
 * yes or no is about French only under a header that speaks of French.
 */
export function fieldOfValues(header: string, values: string[]): Field | undefined {
  const said = values.filter((value) => !isBlank(value));
  if (said.length < FEWEST) return undefined;
  const mostly = (fits: (value: string) => boolean): boolean =>
    said.filter(fits).length >= said.length * MOST_OF;
  const name = fold(header);
  if (/french|francais|franco|biling/.test(name)) {
    const answers = (value: string): boolean => readStatement(value, undefined, 'french').understood;
    return mostly(answers) ? 'french' : undefined;
  }
  if (!SOCIAL.test(name) && mostly(isWeb)) return 'web';
  const field = KINDS.find(([, fits]) => mostly(fits))?.[0];
  return (field === 'phone' || field === 'email') && OF_A_PERSON.test(name) ? undefined : field;
}
