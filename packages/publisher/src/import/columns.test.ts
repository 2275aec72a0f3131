import { describe, expect, it } from 'vitest';
import { guessField, parseMapping, resolveColumns } from './columns.ts';

const fieldsOf = (headers: string[], rows: string[][] = [], mapping?: Parameters<typeof resolveColumns>[3]) =>
  Object.fromEntries(
    resolveColumns(headers, rows, 'file.csv', mapping).all.map(({ header, field }) => [header, field]),
  );

describe('a header', () => {
  it.each([
    ['Name / Nom', 'name'],
    ['Language  / Langue', 'language'],
    ['Addresse/Adresse ', 'address'],
    ['Municipality/Municipalité', 'city'],
    ['Postal Code / Code Postal', 'postalCode'],
    ['Telephone Number / No de téléphone', 'phone'],
    ['location_name_fr', 'name.fr'],
    ['Nom\nName', 'name'],
    ['Address | Adresse', 'address'],
    ['School board language', 'language'],
    ["Langue d'enseignement", 'language'],
    ['Nom français', 'name.fr'],
    ['Name (English)', 'name.en'],
    ['Nom (anglais)', 'name.en'],
    ['additional_information_fr', 'description.fr'],
    ['french_language_services', 'french'],
    ['Services en français', 'french'],
    ['Service offert en français?', 'french'],
    ['LANGUE DE SERVICE', 'language'],
    ['English/French', 'language'],
    ['postalCode', 'postalCode'],
    ['Code_postal', 'postalCode'],
    ["Nom de l'établissement", 'name'],
    ['Courriel', 'email'],
    ['Site Web', 'web'],
    ['website_fr', 'web'],
    ['monday', 'hours.mo'],
    ['Mardi', 'hours.tu'],
    ['Hours - Wednesday', 'hours.we'],
    ['Latitude/Longitude', 'coordinates'],
    ['temporarily_closed', 'temporarilyClosed'],
    ['Fermé', 'closed'],
  ])('%j holds %s', (header, field) => {
    expect(guessField(header)?.field).toBe(field);
  });

  it.each([
    'phu_id',
    'Phone / Fax',
    'Region/Région',
    'operated_by',
    'email_fr',
    'phone_appointments',
    '',
    '2',
  ])('%j is not guessed', (header) => {
    expect(guessField(header)).toBeUndefined();
  });
});

describe('the columns of a file', () => {
  it('takes the surest header of several for one field', () => {
    expect(fieldsOf(['organization', 'address', 'name'])).toEqual({
      organization: undefined,
      address: 'address',
      name: 'name',
    });
  });

  it('takes Name and Nom side by side for the two languages of the name', () => {
    expect(fieldsOf(['Name', 'Nom', 'Address', 'Adresse'])).toEqual({
      Name: 'name.en',
      Nom: 'name.fr',
      Address: 'address',
      Adresse: 'address.fr',
    });
  });

  it('takes a long French name and a short English one for the two languages of the name', () => {
    expect(fieldsOf(["Nom de l'organisme", 'Name'])).toEqual({
      "Nom de l'organisme": 'name.fr',
      Name: 'name.en',
    });
    expect(fieldsOf(['Program Name', 'Nom du programme', 'Agency Name'])).toEqual({
      'Program Name': 'name.en',
      'Nom du programme': 'name.fr',
      'Agency Name': 'agency',
    });
    expect(fieldsOf(['Legal name', 'Nom'])).toEqual({ 'Legal name': undefined, Nom: 'name' });
  });

  it('takes a program for the name, and its agency for who offers it', () => {
    expect(fieldsOf(['Agency Name', 'Program Name'])).toEqual({
      'Agency Name': 'agency',
      'Program Name': 'name',
    });
    expect(fieldsOf(["Nom de l'organisme", 'Nom du programme'])).toEqual({
      "Nom de l'organisme": 'agency',
      'Nom du programme': 'name',
    });
  });

  it('takes a first name only beside the last name', () => {
    expect(fieldsOf(['Nom', 'Prénom'])).toEqual({ Nom: 'name', Prénom: 'givenName' });
    expect(fieldsOf(['Organization name', 'First name'])['First name']).toBeUndefined();
  });

  it('says once that no column tells what service this is', () => {
    const codes = (headers: string[], mapping?: Parameters<typeof resolveColumns>[3]) =>
      resolveColumns(headers, [], 'file.csv', mapping).notes.map(({ code }) => code);
    expect(codes(['name'])).toContain('no-category-column');
    expect(codes(['name', 'type'])).not.toContain('no-category-column');
    expect(codes(['name'], parseMapping({ constants: { category: 'amenity/dentist' } }))).not.toContain(
      'no-category-column',
    );
  });

  it('takes every phone and every email column, one address column', () => {
    expect(fieldsOf(['name', 'phone', 'toll free', 'email', 'courriel', 'address', 'street'])).toMatchObject({
      phone: 'phone',
      'toll free': 'phone',
      email: 'email',
      courriel: 'email',
      address: 'address',
      street: undefined,
    });
  });

  it('takes Location for coordinates only when it holds some', () => {
    expect(fieldsOf(['name', 'Location'], [['a', '(46.1, -64.8)']]).Location).toBe('coordinates');
    expect(fieldsOf(['name', 'Location'], [['a', 'Main hall']]).Location).toBeUndefined();
  });

  it('takes a column named French for an answer only when its values answer', () => {
    expect(fieldsOf(['name', 'Français'], [['a', 'oui']]).Français).toBe('french');
    const columns = resolveColumns(['name', 'Français'], [['a', 'Le Foyer bleu']], 'file.csv');
    expect(columns.of('french')).toEqual([]);
    expect(columns.notes.map(({ code }) => code)).toContain('column-doubtful');
  });

  it('without a name, says which headers it saw and shows a mapping', () => {
    expect(() => fieldsOf(['Colonne 1', 'Adresse'])).toThrow(
      /^file\.csv: no column holds a name.*“Colonne 1”, “Adresse”.*--mapping.*"columns"/,
    );
  });

  it('says which columns it does not use', () => {
    const { notes } = resolveColumns(['name', 'beds'], [], 'file.csv');
    expect(notes.find(({ code }) => code === 'columns-unused')?.text).toContain('“beds”');
  });
});

describe('values', () => {
  const rows = (...values: string[]) => values.map((value) => ['Clinique', value]);
  it.each([
    ['E1A 1A1', 'e1a1a2', 'E1A-1A3', 'postalCode'],
    ['506 555-0101', '(506) 555-0102', '506-555-0103 / 506-555-0104', 'phone'],
    ['French', 'English', 'Bilingual / Bilingue', 'language'],
    ['(46.1, -64.8)', '46.2, -64.9', 'POINT (-64.7 46.1)', 'coordinates'],
  ])('%j say what a column holds whose header does not', (...values) => {
    const field = values.pop();
    const columns = resolveColumns(['name', 'X'], rows(...values), 'file.csv');
    expect(columns.all[1]).toMatchObject({ field, byValues: true });
    expect(columns.notes.find(({ code }) => code === 'column-by-values')?.column).toBe('X');
  });

  it.each([
    ['Fax', ['506 555-0101', '506 555-0102', '506 555-0103']],
    ['Facebook', ['facebook.com/a', 'facebook.com/b', 'facebook.com/c']],
    ['Cellulaire du propriétaire', ['506 555-0101', '506 555-0102', '506 555-0103']],
    ['Réservé', ['oui', 'non', 'oui']],
    ['Lits', ['7055550101', '7055550102', '7055550103']],
    ['X', ['E1A 1A1', 'E1A 1A2']],
  ])('under %j are not taken for more than they are', (header, values) => {
    expect(resolveColumns(['name', header], rows(...values), 'file.csv').all[1]!.field).toBeUndefined();
  });

  it('do not take the place of a column whose header says it', () => {
    const columns = resolveColumns(
      ['name', 'phone', 'X'],
      Array.from({ length: 4 }, (_, n) => ['A', '', `506 555-010${n}`]),
      'file.csv',
    );
    expect(columns.of('phone').map(({ header }) => header)).toEqual(['phone']);
  });
});

describe('a mapping', () => {
  it('goes before the guess, which fills what it leaves open', () => {
    const mapping = parseMapping({ columns: { organization: 'name', name: 'ignore', Notes: 'address' } });
    expect(fieldsOf(['organization', 'name', 'Notes', 'address', 'city'], [], mapping)).toEqual({
      organization: 'name',
      name: undefined,
      Notes: 'address',
      address: undefined,
      city: 'city',
    });
  });

  it('may be flat, and finds a header whatever its case and accents', () => {
    const mapping = parseMapping({ NUMERO: 'id', constants: { province: 'NB' } });
    expect(fieldsOf(['Numéro', 'nom'], [], mapping)).toEqual({ Numéro: 'id', nom: 'name' });
    expect(mapping.constants).toEqual({ province: 'NB' });
  });

  it('may say null, name a sheet, and hold words for people under //', () => {
    const mapping = parseMapping({
      sheet: 'Données',
      columns: { Nom: 'name', Lits: null },
      '//': { help: 'x' },
    });
    expect(mapping).toEqual({ sheet: 'Données', columns: { Nom: 'name', Lits: 'ignore' }, constants: {} });
    expect(parseMapping({ sheet: 'name' }).columns).toEqual({ sheet: 'name' });
  });

  it('takes a source id and a list of categories', () => {
    expect(parseMapping({ constants: { source: 'foyers', category: ['a/b', 'c/d'] } })).toEqual({
      columns: {},
      constants: { category: 'a/b; c/d' },
      source: 'foyers',
    });
  });

  it('names a field it does not know, and those it knows', () => {
    expect(() => parseMapping({ columns: { Nom: 'nom' } }, 'map.json')).toThrow(
      /^map\.json: column “Nom”: there is no field "nom".*name\.fr.*postalCode/,
    );
    expect(() => parseMapping({ columns: { name: 'Nom' } })).toThrow(/The header stands on the left/);
    expect(() => parseMapping({ constants: { pays: 'CA' } })).toThrow(/constant “pays”.*province/);
    expect(() => parseMapping({ constants: { name: 'X' } })).toThrow(/each listing needs its own/);
    expect(() => parseMapping([])).toThrow(/must be an object/);
  });

  it('names a header that the file does not have, and those it has', () => {
    const mapping = parseMapping({ columns: { Titre: 'name' } });
    expect(() => fieldsOf(['Nom', 'Ville'], [], mapping)).toThrow(/no column “Titre”.*“Nom”, “Ville”/);
  });
});
