/**
 * Which column holds what: guessed from header names, French, English or both in one cell, or given in a
 * mapping file:
 *
 * ```json
 * {
 *   "columns": { "Nom du point de service": "name.fr", "Langue": "language", "Notes": "ignore" },
 *   "constants": { "province": "NB", "category": ["amenity/nursing_home"], "source": "nb-foyers", "date": "2026-03" }
 * }
 * ```
 *
 * `columns` goes from a header, as it stands in the file, to a field, or to null or "ignore"; headers it does not
 * name are guessed as usual. The second column of one name is “Phone (2)”, a third one without a name “column 3”.
 * `constants` stand where a row has no value of its own. Without `columns`, headers may stand at the top level
 * beside `constants`. `sheet` names the sheet of a workbook; what stands under "//" is for the people who read it.
 */
import { readFile } from 'node:fs/promises';
import { fieldOfValues } from './column-values.ts';
import { fold } from './fold.ts';
import { readLettersOf, readStatement } from './french.ts';
import { readCoordinates } from './place.ts';
import { ImportError } from './report.ts';

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a column can hold, with what the mapping file may call it. */
export const FIELDS = [
  'id',
  'name',
  'name.fr',
  'name.en',
  /** A person's first name, where `name` is the last one. */
  'givenName',
  /** Who offers the program that `name` is; it stands before the name. */
  'agency',
  'description',
  'description.fr',
  'description.en',
  /** One category or several: `amenity/dentist`, or words that the caller's taxonomy knows. */
  'category',
  /** An answer about French: yes, no, on request… */
  'french',
  /** Languages of service: French, English, bilingual, `fr;en`. */
  'language',
  /** How to be served in French there. */
  'how',
  'how.fr',
  'how.en',
  /** Several columns are joined: civic number, street, unit. */
  'address',
  'address.fr',
  'city',
  'city.fr',
  'province',
  'postalCode',
  'latitude',
  'longitude',
  /** Latitude and longitude in one cell: `(46.05, -64.85)`. */
  'coordinates',
  'phone',
  'web',
  'email',
  /** The whole week in OSM `opening_hours` syntax. */
  'hours',
  ...WEEKDAYS.map((day) => `hours.${day}` as const),
  'wheelchair',
  /** Yes/no: is it in operation. */
  'active',
  /** Yes/no: has it closed for good. */
  'closed',
  /** In words: open, closed, inactive. */
  'status',
  'temporarilyClosed',
  /** When the row was last checked or changed. */
  'date',
  /** Whom it seeks, one kind or several: volunteers, members, board members… See calls.ts. */
  'calls',
  'callTitle',
  'callTitle.fr',
  'callTitle.en',
  'callText',
  'callText.fr',
  'callText.en',
  /** The last day of the call. */
  'callUntil',
  'callLink',
  /** How many are sought. */
  'callCount',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that several columns of one file may fill. */
const MANY = new Set<Field>([
  ...(['phone', 'web', 'email', 'category', 'french', 'language', 'address'] as const),
  ...WEEKDAYS.map((day) => `hours.${day}` as const),
]);

/** Header names in English and in French, folded, the surest first. */
const HEADERS: Record<string, { en: string; fr: string }> = {
  id: {
    en: 'id, location id, listing id, record id, facility id, site id, organization id, organisation id, provider id, identifier, unique id, unique identifier, uuid, objectid, object id',
    fr: 'identifiant, identificateur, id unique, identifiant unique, numero d identification, no d identification, numero d identifiant',
  },
  name: {
    en: 'name, program name, programme name, location name, facility name, organization name, organisation name, business name, company name, agency name, clinic name, establishment name, provider name, site name, service name, school name, operating name, trade name, legal name, display name, full name, organization, organisation, business, company, facility, establishment, last name, surname, family name',
    fr: 'nom, nom du programme, nom de l organisme, nom de l organisation, nom de l etablissement, nom de l entreprise, nom du lieu, nom du site, nom du service, nom du point de service, nom de la clinique, nom de l ecole, nom du fournisseur, nom commercial, nom complet, raison sociale, denomination, organisme, entreprise, etablissement, nom de famille',
  },
  givenName: { en: 'first name, given name, given names, firstname', fr: 'prenom, prenoms' },
  description: {
    en: 'description, summary, about, details, additional information',
    fr: 'resume, a propos, renseignements supplementaires, informations supplementaires, information supplementaire, renseignements additionnels',
  },
  category: {
    en: 'category, categories, type, types, facility type, service type, type of service, services, sector, profession, specialty',
    fr: 'categorie, type d etablissement, type de service, type d organisme, secteur, secteur d activite, specialite, domaine',
  },
  french: {
    en: 'french language services, french language service, french services, french service, services in french, service in french, french service available, french available, available in french, offered in french, french spoken, speaks french, french speaking, french offer, french, bilingual, bilingual services, bilingual service, active offer, francophone, fls',
    fr: 'services en francais, service en francais, service offert en francais, services offerts en francais, offre en francais, offre de service en francais, offre de services en francais, francais disponible, disponible en francais, parle francais, francais, bilingue, services bilingues, service bilingue, offre active, sef',
  },
  language: {
    en: 'language of service, languages of service, service language, service languages, language, languages, language s, languages spoken, language spoken, languages offered, official language, official languages, french english, english french, school board language, board language, language of board, language of instruction, instruction language, school language',
    fr: 'langue de service, langues de service, langue du service, langue, langues, langue s, langues parlees, langue parlee, langues offertes, langue officielle, langues officielles, francais anglais, anglais francais, langue d enseignement, langue d instruction, langue du conseil scolaire, langue du conseil, langue de l ecole',
  },
  how: {
    en: 'how to be served in french, how to get service in french',
    fr: 'comment etre servi en francais, comment obtenir le service en francais',
  },
  address: {
    en: 'address, street address, civic address, physical address, location address, full address, address line 1, address 1, address1, street, addresse, addr full, mailing address',
    fr: 'adresse, adresse civique, adresse municipale, adresse physique, adresse complete, adresse 1, adresse1, rue, adresse postale',
  },
  city: {
    en: 'city, town, municipality, city name, city town, town city, locality, addr city, community',
    fr: 'ville, municipalite, nom de la ville, nom de la municipalite, localite, communaute',
  },
  province: {
    en: 'province, prov, province territory, province or territory, province state, state province, state, addr province, addr state',
    fr: 'province territoire, province ou territoire, province et territoire, prov terr',
  },
  postalCode: {
    en: 'postal code, postalcode, postal, postcode, post code, addr postcode, zip, zip code, postal zip code',
    fr: 'code postal, codepostal, cp',
  },
  latitude: { en: 'latitude, lat', fr: '' },
  longitude: { en: 'longitude, lon, long, lng', fr: '' },
  coordinates: {
    en: 'coordinates, lat long, lat lon, latlong, latlon, lat lng, latitude longitude, geo point, geo point 2d, geopoint, geolocation, location, point, geometry, the geom, geom, wkt, position',
    fr: 'coordonnees, coordonnees geographiques, geolocalisation, emplacement',
  },
  phone: {
    en: 'phone, telephone, phone number, telephone number, phone no, telephone no, tel, phone 1, phone1, phone 2, phone2, main phone, primary phone, business phone, office phone, work phone, public phone, toll free, toll free number, toll free phone, contact phone, contact number, phones',
    fr: 'numero de telephone, no de telephone, n de telephone, no telephone, telephone 1, telephone 2, telephone principal, telephone sans frais, sans frais, numero sans frais, tel sans frais, telephones',
  },
  web: {
    en: 'website, web site, web, url, website url, web address, web page, webpage, homepage, home page, internet, link, site',
    fr: 'site web, site internet, adresse web, adresse internet, adresse du site web, page web, lien, siteweb',
  },
  email: {
    en: 'email, e mail, mail, email address, e mail address, contact email',
    fr: 'courriel, adresse courriel, adresse de courriel, adresse electronique, courrier electronique',
  },
  hours: {
    en: 'opening hours, hours, hours of operation, business hours, operating hours, office hours',
    fr: 'heures d ouverture, heures, horaire, horaires, heures d exploitation, heures de service',
  },
  'hours.mo': { en: 'monday, mon', fr: 'lundi, lun' },
  'hours.tu': { en: 'tuesday, tue, tues', fr: 'mardi, mar' },
  'hours.we': { en: 'wednesday, wed', fr: 'mercredi, mer' },
  'hours.th': { en: 'thursday, thu, thur, thurs', fr: 'jeudi, jeu' },
  'hours.fr': { en: 'friday, fri', fr: 'vendredi, ven' },
  'hours.sa': { en: 'saturday, sat', fr: 'samedi, sam' },
  'hours.su': { en: 'sunday, sun', fr: 'dimanche, dim' },
  wheelchair: {
    en: 'wheelchair, wheelchair accessible, wheelchair access, accessible, accessibility',
    fr: 'fauteuil roulant, acces en fauteuil roulant, accessible en fauteuil roulant, accessibilite',
  },
  active: { en: 'active, is active, in operation, operational', fr: 'actif, en activite, en service' },
  closed: {
    en: 'closed, is closed, permanently closed, inactive',
    fr: 'ferme, ferme definitivement, inactif',
  },
  status: {
    en: 'status, operating status, operational status, business status, facility status, site status',
    fr: 'statut, etat, etat d exploitation, statut d exploitation',
  },
  temporarilyClosed: {
    en: 'temporarily closed, temporary closure',
    fr: 'ferme temporairement, temporairement ferme, fermeture temporaire',
  },
  date: {
    en: 'last updated, date updated, updated, updated at, date modified, last modified, modified, last verified, date verified, verified on',
    fr: 'date de mise a jour, derniere mise a jour, mis a jour, mise a jour, date de modification, date de verification, verifie le',
  },
  calls: {
    en: 'calls, open calls, seeks, looking for, who is sought',
    fr: 'appels, appels en cours, cherche, on cherche, qui est recherche',
  },
  callTitle: { en: 'call title, title of the call', fr: 'titre de l appel' },
  callText: {
    en: 'call text, call description, description of the call',
    fr: 'texte de l appel, description de l appel',
  },
  callUntil: {
    en: 'call until, call deadline, deadline of the call, end of the call',
    fr: 'appel jusqu au, date limite de l appel, fin de l appel',
  },
  callLink: { en: 'call link, link to the call', fr: 'lien de l appel, lien vers l appel' },
  callCount: { en: 'call count, number sought', fr: 'nombre recherche, nombre cherche' },
  // Known, so that « Phone / Fax » is not taken for a phone.
  ignore: { en: 'fax, fax number', fr: 'telecopieur, no de telecopieur, numero de telecopieur' },
};

type Language = 'fr' | 'en';
interface Guess {
  field: Field | 'ignore';
  /** Lower is surer. */
  rank: number;
  /** The language the header is written in, where it is in one. */
  language?: Language;
}

const GUESSES = new Map<string, Guess>();
for (const [field, names] of Object.entries(HEADERS)) {
  const both = { fr: names.fr.split(', '), en: names.en.split(', ') };
  for (const language of ['en', 'fr'] as const) {
    both[language].forEach((name, rank) => {
      if (name) GUESSES.set(name, { field: field as Field, rank, language });
    });
  }
}

const LANGUAGE_MARK: Record<Language, RegExp> = {
  fr: /^(?:(?:french|francais|fr|fra)\s+)?(.*?)(?:\s+(?:in french|en francais|french|francais|francaise|fr|fra|f))?$/,
  en: /^(?:(?:english|anglais|en|eng)\s+)?(.*?)(?:\s+(?:in english|en anglais|english|anglais|anglaise|en|eng|e))?$/,
};

/** `name_fr` is `name.fr`; the French web site is a web site like the other. */
function withLanguage(base: Guess, language: Language): Guess | undefined {
  const field = `${base.field}.${language}`;
  if ((FIELDS as readonly string[]).includes(field)) return { ...base, field: field as Field };
  if (base.field === 'web') return base;
  const single: Field[] = ['address', 'city'];
  return language === 'en' && single.includes(base.field as Field) ? base : undefined;
}

function guessPlain(text: string): Guess | undefined {
  const name = fold(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const whole = GUESSES.get(name) ?? GUESSES.get(fold(text));
  if (whole) return whole;
  const day =
    /^(?:hours|heures|opening hours|heures d ouverture|horaire)\s+(?:du\s+)?(\w+)$|^(\w+)\s+(?:hours|heures|opening hours)$/.exec(
      name,
    );
  const ofDay = day && GUESSES.get(day[1] ?? day[2]!);
  if (ofDay?.field.startsWith('hours.')) return ofDay;
  for (const language of ['fr', 'en'] as const) {
    const base = LANGUAGE_MARK[language].exec(name)?.[1] ?? name;
    const guess = base === name ? undefined : GUESSES.get(base);
    if (guess) return withLanguage(guess, language);
  }
  return undefined;
}

/** What a header says its column holds; undefined when it says nothing known. */
export function guessField(header: string): Guess | undefined {
  const whole = guessPlain(header);
  if (whole) return whole;
  const parts = header.split(/[/|()\n\r]| [-–—] /).filter((part) => part.trim() !== '');
  if (parts.length < 2) return undefined;
  const guesses = parts.map(guessPlain).filter((guess) => guess !== undefined);
  const fields = new Set(guesses.map(({ field }) => field));
  if (fields.has('latitude') && fields.has('longitude') && fields.size === 2) {
    return { field: 'coordinates', rank: 0 };
  }
  const bases = new Set(
    guesses.map(({ field }) => (field.startsWith('hours.') ? field : field.split('.')[0]!)),
  );
  if (bases.size !== 1) return undefined;
  const rank = Math.min(...guesses.map((guess) => guess.rank));
  return { field: (fields.size === 1 ? [...fields][0] : [...bases][0]) as Field, rank };
}

export interface Mapping {
  /** From a header, as the file has it, to the field its column holds. */
  columns: Record<string, Field | 'ignore'>;
  /** What stands where a row has no value of its own. */
  constants: Partial<Record<Field, string>>;
  /** The source id of the listings; by default made of the file's name. */
  source?: string;
  /** The sheet of a workbook to read. */
  sheet?: string;
}

export const MAPPING_EXAMPLE =
  '{ "columns": { "Nom du service": "name.fr", "Langue": "language" }, "constants": { "province": "ON" } }';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A mapping out of parsed JSON.
 *
 * @param origin The mapping file's name, for messages.
 * @throws ImportError naming what is not known, and the fields that are.
 */
export function parseMapping(json: unknown, origin = 'mapping'): Mapping {
  const fail = (text: string): never => {
    throw new ImportError('mapping', `${origin}: ${text}`);
  };
  const record = isRecord(json) ? json : fail(`must be an object like ${MAPPING_EXAMPLE}.`);
  const { columns: nested, constants = {}, '//': _forPeople, ...flat } = record;
  const mapping: Mapping = { columns: {}, constants: {} };
  if (isRecord(nested) && typeof flat.sheet === 'string') {
    mapping.sheet = flat.sheet;
    delete flat.sheet;
  }
  const columns = typeof nested === 'string' ? { ...flat, columns: nested } : { ...flat, ...(nested ?? {}) };
  const known = `Fields: ${FIELDS.join(', ')}, ignore`;

  for (const [header, given] of Object.entries(columns)) {
    const field = given ?? 'ignore';
    if (field !== 'ignore' && !(FIELDS as readonly unknown[]).includes(field)) {
      const turned = (FIELDS as readonly string[]).includes(header)
        ? ' The header stands on the left, the field on the right.'
        : '';
      fail(`column “${header}”: there is no field ${JSON.stringify(field)}.${turned} ${known}.`);
    }
    mapping.columns[header] = field as Field | 'ignore';
  }
  if (!isRecord(constants)) fail('“constants” must be an object from fields to values.');
  for (const [field, value] of Object.entries(constants as Record<string, unknown>)) {
    const text = Array.isArray(value) ? value.join('; ') : value;
    if (typeof text !== 'string' && typeof text !== 'number') {
      fail(`constant “${field}”: must be a text, or a list of texts.`);
    }
    const name = field === 'categories' ? 'category' : field;
    if (name === 'source') mapping.source = String(text);
    else if (['id', 'name', 'name.fr', 'name.en'].includes(name)) {
      fail(`constant “${field}”: each listing needs its own. Give the column that holds it.`);
    } else if ((FIELDS as readonly string[]).includes(name)) mapping.constants[name as Field] = String(text);
    else fail(`constant “${field}”: there is no such field. ${known}, source.`);
  }
  return mapping;
}

/** @throws ImportError when the file cannot be read, is not JSON, or names what is not known. */
export async function readMapping(path: string): Promise<Mapping> {
  const origin = path.split(/[/\\]/).at(-1)!;
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      'mapping',
      `${origin}: is not readable JSON (${reason}). It looks like ${MAPPING_EXAMPLE}.`,
    );
  }
  return parseMapping(json, origin);
}

export interface Column {
  /** As the file has it, trimmed; “Phone (2)” where it is the second of that name, “column 3” where it has none. */
  header: string;
  index: number;
  field?: Field;
  /** Its values say what it holds, and not its header. */
  byValues?: true;
  /** The one language the header is written in. */
  language?: Language;
}

export interface Columns {
  all: Column[];
  /** The columns of a field, in the order of the file. */
  of(field: Field): Column[];
  /** Columns of names that are not used for the name, and stand in where it is blank, the surest first. */
  spareNames: Column[];
  /** What the user should know: doubtful columns, columns left aside. Column, then sentence. */
  notes: { code: string; column?: string; text: string }[];
}

/**
 * Decides what each column holds.
 *
 * @param samples The first rows. Their values settle what a header leaves open: a column `Location` is taken
 *   for coordinates only if it holds some, a column `Français` for an answer about French only if it answers.
 * @param file Its name in messages.
 * @throws ImportError when no column holds a name, or the mapping names a header that is not there.
 */
export function resolveColumns(
  headers: string[],
  samples: string[][],
  file: string,
  mapping?: Mapping,
): Columns {
  const all: Column[] = labelsOf(headers).map((header, index) => ({ header, index }));
  const notes: Columns['notes'] = [];
  const taken = new Set<Field>();
  const ignored = new Set<Column>();

  for (const [header, field] of Object.entries(mapping?.columns ?? {})) {
    const column =
      all.find((candidate) => candidate.header === header.trim()) ??
      all.find((candidate) => fold(candidate.header) === fold(header) && fold(header) !== '');
    if (!column) {
      throw new ImportError(
        'mapping-header',
        `${file}: has no column “${header}”, which the mapping names. Its columns: ${list(headers)}. Correct the mapping.`,
      );
    }
    if (field === 'ignore') ignored.add(column);
    else {
      column.field = field;
      const language = guessField(headers[column.index]!)?.language;
      if (language) column.language = language;
      taken.add(field);
    }
  }

  const valuesOf = (index: number): string[] =>
    samples.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
  const candidates = all
    .filter((column) => !column.field && !ignored.has(column))
    .map((column) => ({ column, guess: guessField(headers[column.index]!) }))
    .filter((found): found is { column: Column; guess: Guess } => found.guess !== undefined)
    .sort((a, b) => a.guess.rank - b.guess.rank || a.column.index - b.column.index);
  /** Name and Nom side by side are the two languages of one field. */
  const holders = new Map<Field, { column: Column; guess: Guess }>();

  for (const { column, guess } of candidates) {
    const { field } = guess;
    if (field === 'ignore' || field === 'givenName') continue;
    if (!valuesFit(field, valuesOf(column.index))) {
      if (field === 'french' || field === 'language') {
        notes.push({
          code: 'column-doubtful',
          column: column.header,
          text: `its name speaks of language, its values do not (“${valuesOf(column.index)[0]}”); not used. Give it a field in a mapping if it answers.`,
        });
      }
      continue;
    }
    const holder = holders.get(field);
    const pair = holder && twoLanguages(field, holder, { column, guess }, taken);
    if (pair) {
      holder.column.field = pair[0];
      column.field = pair[1];
      for (const each of pair) taken.add(each);
    } else if (!taken.has(field) || (holder && MANY.has(field) && field !== 'address')) {
      column.field = field;
      if (guess.language) column.language = guess.language;
      if (!holder) holders.set(field, { column, guess });
      taken.add(field);
    }
  }

  const spareNames = candidates
    .filter(({ column, guess }) => !column.field && /^name(?:\.|$)/.test(guess.field) && !isPerson(column))
    .map(({ column, guess }) => ({ ...column, ...(guess.language ? { language: guess.language } : {}) }));
  const named = candidates.filter(({ column }) => column.field?.startsWith('name'));
  const agency =
    named.some(({ column }) => isProgram(column)) && !taken.has('agency')
      ? all.find(({ index }) => spareNames.some((spare) => spare.index === index && !isProgram(spare)))
      : undefined;
  if (agency) {
    agency.field = 'agency';
    const language = spareNames.find(({ index }) => index === agency.index)?.language;
    if (language) agency.language = language;
  }
  const given = candidates.find(
    ({ column, guess }) =>
      guess.field === 'givenName' &&
      named.some(({ column: name }) => isPerson(name) && Math.abs(name.index - column.index) === 1),
  );
  if (given && !taken.has('givenName')) given.column.field = 'givenName';

  for (const column of all) {
    if (column.field || ignored.has(column) || holdsFax(headers[column.index]!)) continue;
    const values = valuesOf(column.index);
    const field = fieldOfValues(headers[column.index]!, values);
    if (!field || taken.has(field)) continue;
    column.field = field;
    column.byValues = true;
    taken.add(field);
    notes.push({
      code: 'column-by-values',
      column: column.header,
      text: `its name does not say so, but its values look like “${field}” (“${values[0]}”); used as that. Say otherwise in a mapping: { "columns": { ${JSON.stringify(column.header)}: null } }.`,
    });
  }

  const fieldsWithName = all.filter(({ field }) => field === 'name' || field?.startsWith('name.'));
  if (fieldsWithName.length === 0) {
    throw new ImportError(
      'no-usable-column',
      `${file}: no column holds a name. Its columns: ${list(headers)}. Its first row must hold the column names; if it does, print a mapping with --guess, correct it and give it with --mapping: ${MAPPING_EXAMPLE}.`,
    );
  }
  const unused = all.filter(
    (column) =>
      !column.field &&
      !ignored.has(column) &&
      !spareNames.some(({ index }) => index === column.index) &&
      (headers[column.index] !== '' || valuesOf(column.index).length > 0),
  );
  if (unused.length > 0) {
    notes.push({
      code: 'columns-unused',
      text: `columns not used: ${list(unused.map(({ header }) => header))}. Give one a field in a mapping to use it.`,
    });
  }
  const standIns = spareNames.filter(({ index }) => all[index]!.field === undefined);
  if (standIns.length > 0) {
    notes.push({
      code: 'columns-stand-in',
      text: `columns used only where a row has no other name: ${list(standIns.map(({ header }) => header))}. Give one a field in a mapping to use it otherwise.`,
    });
  }
  if (!all.some(({ field }) => field === 'category') && mapping?.constants.category === undefined) {
    notes.push({
      code: 'no-category-column',
      text: 'no column says what service this is, so no listing has a category and a search for a service will hardly find one. Add a category column, or give all rows one in a mapping: { "constants": { "category": "amenity/social_facility" } }.',
    });
  }
  if (!all.some(({ field }) => field === 'french' || field === 'language')) {
    notes.push({
      code: 'no-french-column',
      text: 'no column speaks of French, so the offer of every listing is unknown. If one does, say which with --mapping.',
    });
  }
  const byField = Map.groupBy(all, ({ field }) => field);
  return { all, notes, spareNames, of: (field) => byField.get(field) ?? [] };
}

/** Headers as the mapping and the report call them: each one differs from the others. */
export function labelsOf(headers: string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, index) => {
    const label = header === '' ? `column ${index + 1}` : header;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

const holdsFax = (header: string): boolean => /\b(?:fax|telecop)/.test(fold(header));

/**
 * Where no header tells which column holds the names: the column whose values look most like names, since they
 * differ from row to row and are words. Undefined where a header or the mapping tells, or no column fits.
 */
export function nameByValues(headers: string[], samples: string[][], mapping?: Mapping): string | undefined {
  const isName = (field: string | undefined): boolean => /^name(?:\.|$)/.test(field ?? '');
  if (Object.values(mapping?.columns ?? {}).some(isName)) return undefined;
  if (headers.some((header) => isName(guessField(header)?.field))) return undefined;
  return labelsOf(headers).find((label, index) => {
    if (guessField(headers[index]!) || mapping?.columns[label]) return false;
    const values = samples.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
    const words = values.filter((value) => /\p{L}{2}/u.test(value) && value.length <= 120);
    return (
      values.length >= Math.max(1, samples.length * 0.8) &&
      words.length >= values.length * 0.9 &&
      new Set(values).size >= values.length * 0.8 &&
      fieldOfValues(headers[index]!, values) === undefined
    );
  });
}

const list = (headers: string[]): string => headers.map((header) => `“${header}”`).join(', ');

function valuesFit(field: Field, values: string[]): boolean {
  if (field === 'coordinates') {
    const fitting = values.filter((value) => readCoordinates(value) !== undefined);
    return values.length > 0 && fitting.length * 2 >= values.length;
  }
  if (field === 'french' || field === 'language') {
    const letters = readLettersOf(values, field === 'language');
    const understood = values.filter(
      (value) => readStatement(value, letters, field === 'french' ? 'french' : undefined).understood,
    );
    return values.length === 0 || understood.length > 0;
  }
  return true;
}

/** « Nom » beside « Prénom », and not « Nom de l'organisme » beside the first name of somebody there. */
const isPerson = ({ header }: Column): boolean =>
  /^(?:nom|name|nom de famille|last name|surname|family name)$/.test(fold(header));

const isProgram = ({ header }: Column): boolean => /\bprogram(?:me)?\b/.test(fold(header));

/** « Nom de l'organisme » and `Name` say one thing; a legal name and the one on the door are two. */
const isOrdinaryName = ({ header }: Column): boolean =>
  /\b(?:nom|name)\b/.test(fold(header)) &&
  !/\b(?:legal|trade|operating|commercial|first|last|family|famille)\b/.test(fold(header));

/** The fields for two columns that claim one field in two languages, the earlier claimant's first. */
function twoLanguages(
  field: Field,
  { column: firstColumn, guess: first }: { column: Column; guess: Guess },
  { column: secondColumn, guess: second }: { column: Column; guess: Guess },
  taken: Set<Field>,
): [Field, Field] | undefined {
  if (!['name', 'description', 'address', 'city', 'how', 'callTitle', 'callText'].includes(field))
    return undefined;
  if (!first.language || !second.language || first.language === second.language) return undefined;
  // Name and Nom are a pair, and so are their longer forms; Name and Raison sociale are two things.
  const areNames = field === 'name' && isOrdinaryName(firstColumn) && isOrdinaryName(secondColumn);
  if (
    areNames ? isProgram(firstColumn) !== isProgram(secondColumn) : (first.rank === 0) !== (second.rank === 0)
  ) {
    return undefined;
  }
  const single = field === 'address' || field === 'city';
  const of = ({ language }: Guess): Field =>
    single && language === 'en' ? field : (`${field}.${language}` as Field);
  const pair: [Field, Field] = [of(first), of(second)];
  return pair.some((each) => each !== field && taken.has(each)) ? undefined : pair;
}
