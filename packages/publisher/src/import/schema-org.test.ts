import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../taxonomy/categories.ts';
import { categoryOf } from '../taxonomy/lookup.ts';
import { type ImportOptions, type ImportReport, importFiles } from './index.ts';
import { TARGETS } from './schema-org-types.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-json-ld-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function importText(content: string, name = 'data.jsonld', options?: ImportOptions) {
  const path = join(folder, name);
  await writeFile(path, content);
  return importFiles([path], options);
}
const importJson = (json: unknown, options?: ImportOptions) =>
  importText(JSON.stringify(json), 'data.jsonld', options);
const issuesOf = ({ issues }: ImportReport, code: string) => issues.filter((issue) => issue.code === code);
const somewhere = { addressLocality: 'Sudbury', addressRegion: 'ON' };

describe('a graph of schema.org', () => {
  it('gives listings with all that it says', async () => {
    const { listings, report } = await importFiles([fixture('business.jsonld')], { sourceDate: '2026-09' });
    expect(listings[0]).toEqual({
      id: 'business:https://ruisseau.example/#clinic',
      name: { fr: 'Clinique dentaire du Ruisseau', en: 'Brook Dental Clinic' },
      description: { fr: 'Soins & prévention pour toute la famille.' },
      categories: ['amenity/dentist'],
      french: {
        offer: 'on-request',
        evidence: [
          { how: 'declared', by: 'business', date: '2026-09', quote: 'availableLanguage: English, French' },
        ],
      },
      places: [
        {
          address: "12, rue de l'Épinette, bureau 3",
          city: 'Sudbury',
          province: 'ON',
          postalCode: 'P3E 5J1',
          latitude: 46.4917,
          longitude: -80.993,
          phones: ['+17055550101'],
          hours: 'Mo-We 09:00-17:00; Sa off',
        },
      ],
      web: ['https://ruisseau.example/'],
      email: 'accueil@ruisseau.example',
      source: { id: 'business', date: '2026-09' },
    });
    expect(report.files[0]).toMatchObject({ format: 'json-ld', read: 2, listings: 2 });
    expect(issuesOf(report, 'hours-seasonal')).toMatchObject([
      { element: 'https://ruisseau.example/#clinic', field: 'hours' },
    ]);
  });

  it('is walked once where its nodes lead to each other in a circle', async () => {
    const { listings } = await importFiles([fixture('business.jsonld')]);
    expect(listings[1]).toMatchObject({
      id: 'business:https://ruisseau.example/#lab',
      name: { fr: 'Physiothérapie du Ruisseau', en: 'Brook Physiotherapy' },
      categories: ['healthcare/physiotherapist'],
      french: { offer: 'active' },
      places: [
        {
          address: "12, rue de l'Épinette",
          city: 'Sudbury',
          province: 'ON',
          postalCode: 'P3E 5J1',
          hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
        },
      ],
    });
  });

  it('lists nobody who is only named: persons, parents, publishers', async () => {
    const { listings } = await importFiles([fixture('business.jsonld')]);
    expect(listings).toHaveLength(2);
  });

  it('does not hang on an id that refers to itself', async () => {
    const { listings, report } = await importJson({
      '@type': 'Bakery',
      '@id': '#a',
      name: { '@id': '#a' },
      address: { '@id': '#a' },
      department: [{ '@id': '#a' }, { '@id': '#b' }],
    });
    expect(listings).toEqual([]);
    expect(report.rejected).toBe(1);
  });

  it('joins what several scripts say of one id', async () => {
    const { listings } = await importJson([
      { '@type': 'Organization', '@id': '#o', name: 'Carrefour du Castor' },
      { '@type': 'Library', '@id': '#o', address: { '@id': '#adresse' } },
      { '@type': 'PostalAddress', '@id': '#adresse', ...somewhere },
    ]);
    expect(listings).toMatchObject([
      { categories: ['amenity/library'], name: { fr: 'Carrefour du Castor' }, places: [{ city: 'Sudbury' }] },
    ]);
  });
});

describe('the way in with a wheelchair', () => {
  const feature = (name: string, value: unknown) => ({
    '@type': 'LocationFeatureSpecification',
    name,
    value,
  });
  it.each<[string, object[], boolean | undefined]>([
    ['a feature that says yes', [feature('Wheelchair accessible entrance', true)], true],
    ['one that says no, in French', [feature('Accessible en fauteuil roulant', 'Non')], false],
    ['the parking alone', [feature('Wheelchair accessible parking lot', true)], undefined],
    ['a feature without a value', [feature('Wheelchair accessible', undefined)], undefined],
    ['something else', [feature('Wi-Fi', true)], undefined],
  ])('is read from %s', async (_, amenityFeature, wheelchair) => {
    const library = { '@type': 'Library', name: 'Bibliothèque', address: somewhere, amenityFeature };
    const { listings } = await importJson(library);
    expect(listings[0]!.places[0]!.wheelchair).toBe(wheelchair);
  });
});

describe('arrays of graphs', () => {
  it('are read whatever their nesting, and everything is counted', async () => {
    const { listings, report } = await importFiles([fixture('offices.json')]);
    expect(listings.map(({ name, french }) => [name.fr ?? name.en, french.offer])).toEqual([
      ['Bureau des permis', 'on-request'],
      ['Cedar Bend Aid', 'unknown'],
      ['Étude Marée haute', 'active'],
      ['Harbour College', 'unknown'],
      ['Boulangerie du Coin', 'unknown'],
    ]);
    expect(report).toMatchObject({ read: 9, listings: 5, rejected: 3, inactive: 1, merged: 0 });
    for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
  });

  it('give names by language, phones of contact points, and ids that stay', async () => {
    const { listings } = await importFiles([fixture('offices.json')]);
    expect(listings[0]).toMatchObject({
      name: { fr: 'Bureau des permis', en: 'Permit Office' },
      legalForm: 'public',
      places: [{ city: 'Moncton', province: 'NB', phones: ['+15065550110', '+15065550111;ext=4'] }],
    });
    expect(listings[0]!.id).toMatch(/^offices:[0-9a-f]{16}$/);
    expect(listings[1]!.places[0]).toMatchObject({ address: '40', postalCode: 'R3C 0A1' });
  });

  it('give a place for each location, with the phone of the whole where it has none', async () => {
    const { listings } = await importFiles([fixture('offices.json')]);
    expect(listings[2]!.places).toMatchObject([
      { address: '5 rue Basse', city: 'Caraquet', province: 'NB', phones: ['+15065550120'] },
      { city: 'Shediac', province: 'NB', phones: ['+15065550121'] },
    ]);
    expect(listings[2]!.french.evidence.map(({ quote }) => quote)).toEqual([
      'availableLanguage: French',
      'availableChannel.availableLanguage: Français',
    ]);
  });

  it('are read in their expanded form', async () => {
    const { listings } = await importFiles([fixture('offices.json')]);
    expect(listings[4]).toMatchObject({
      name: { fr: 'Boulangerie du Coin' },
      categories: ['shop/bakery'],
      places: [{ city: 'Gravelbourg', province: 'SK' }],
      web: ['https://coin.example/'],
    });
  });

  it('have their defects reported by element', async () => {
    const { report } = await importFiles([fixture('offices.json')]);
    expect(issuesOf(report, 'outside-canada')).toMatchObject([
      { element: 'Restaurant 5', severity: 'error' },
    ]);
    expect(issuesOf(report, 'province-missing')[0]!.message).toMatch(
      /^offices\.json, Organization 6, province: has no province/,
    );
    expect(issuesOf(report, 'name-missing')).toMatchObject([{ element: 'Store 7' }]);
    expect(issuesOf(report, 'hours')).toMatchObject([{ element: 'Bakery 9' }]);
    expect(report.unmappedCategories).toEqual([{ text: 'CollegeOrUniversity', count: 1 }]);
  });
});

describe('a web page', () => {
  it('gives what its scripts hold, without comments, and names the script that is broken', async () => {
    const { listings, report } = await importFiles([fixture('page.html')]);
    expect(listings).toMatchObject([
      {
        id: 'page:#garderie',
        name: { fr: 'Garderie des Outardes' },
        categories: ['amenity/childcare'],
        french: { offer: 'active' },
        places: [{ city: 'Saint-Boniface', province: 'MB' }],
      },
    ]);
    expect(issuesOf(report, 'json').map(({ message }) => message)).toEqual([
      'page.html, line 18, column 28: stops being JSON at “}”. Correct it, or download the file again.',
    ]);
    expect(report.files[0]).not.toHaveProperty('failed');
  });

  it('without any is refused with what to do', async () => {
    const { report } = await importText('<!doctype html><title>Rien</title>', 'rien.html');
    expect(report.files[0]!.failed).toBe(true);
    expect(report.issues[0]!.message).toMatch(/^rien\.html: is a web page without a script of type/);
  });
});

describe('languages', () => {
  const offerOf = async (more: object) => {
    const { listings } = await importJson({ '@type': 'Store', name: 'A', address: somewhere, ...more });
    return listings[0]!.french.offer;
  };
  it.each([
    [{ availableLanguage: 'fr' }, 'active'],
    [{ availableLanguage: 'Français' }, 'active'],
    [{ availableLanguage: ['fr-CA', 'French'] }, 'active'],
    [{ availableLanguage: 'English, French' }, 'on-request'],
    [{ availableLanguage: ['Spanish', 'fr'] }, 'on-request'],
    [{ availableLanguage: 'fr', knowsLanguage: ['en', 'fr'] }, 'on-request'],
    [{ availableLanguage: { '@type': 'Language', name: ['fr', 'French'] } }, 'active'],
    [{ availableLanguage: 'https://www.wikidata.org/wiki/Q150' }, 'active'],
    [{ availableLanguage: { '@id': 'https://en.wikipedia.org/wiki/French_language' } }, 'active'],
    [{ knowsLanguage: ['en'] }, 'unknown'],
    [{ availableLanguage: '' }, 'unknown'],
    [{ inLanguage: 'fr' }, 'unknown'],
    [{}, 'unknown'],
  ])('%j give the offer %s', async (more, offer) => {
    expect(await offerOf(more)).toBe(offer);
  });
});

describe('addresses in one text', () => {
  it.each([
    ['12, rue Elm, Sudbury (Ontario) P3E 5J1, Canada', '12, rue Elm', 'Sudbury', 'ON'],
    ['1 Main St, Regina, SK', '1 Main St', 'Regina', 'SK'],
    ['1 Main St\nFredericton, New Brunswick E3B 1A1', '1 Main St', 'Fredericton', 'NB'],
    ['5 rue Basse, Québec QC', '5 rue Basse', 'Québec', 'QC'],
    ['5 rue Basse, Québec, Québec G1R 4P5', '5 rue Basse', 'Québec', 'QC'],
  ])('%s', async (text, address, city, province) => {
    const { listings } = await importJson({ '@type': 'Store', name: 'A', address: text });
    expect(listings[0]!.places[0]).toMatchObject({ address, city, province });
  });
});

describe('hours', () => {
  const hoursOf = async (rules: object[]) => {
    const { listings } = await importJson({
      '@type': 'Store',
      name: 'A',
      address: somewhere,
      openingHoursSpecification: rules,
    });
    return listings[0]!.places[0]!.hours;
  };
  it.each([
    [[{ opens: '00:00', closes: '23:59' }], '24/7'],
    [
      [
        { dayOfWeek: 'Fr', opens: '9:00', closes: '12:00' },
        { dayOfWeek: 'Friday', opens: 'T13:00', closes: '17:00:00-05:00' },
      ],
      'Fr 09:00-12:00,13:00-17:00',
    ],
    [[{ dayOfWeek: 'Saturday', opens: '20:00', closes: '02:00' }], 'Sa 20:00-02:00'],
    [
      [
        { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' },
        { dayOfWeek: 'PublicHolidays', opens: '00:00', closes: '00:00' },
      ],
      'Mo 09:00-17:00; PH off',
    ],
    [[{ dayOfWeek: 'Monday', opens: 'morning', closes: '17:00' }], undefined],
    [[{ dayOfWeek: 'Someday', opens: '09:00', closes: '17:00' }], undefined],
  ])('%j are %s', async (rules, hours) => {
    expect(await hoursOf(rules)).toBe(hours);
  });
});

describe('what is wrong with a file', () => {
  it.each([
    ['{ "@type": "Store",\n  "name": "A" "b" }', 'line 2, column 15: stops being JSON at “"b" }”'],
    ['{ "@type": "Store",\n  "name": "A', 'line 2, column 13: breaks off'],
    ['{ "@type": "Store",\r\n  "address": [1, 2', 'line 2, column 19: breaks off'],
    ['{ "@type": nil }', 'line 1, column 12: stops being JSON at “nil }”'],
    ['{ "@type": "A" } { }', 'line 1, column 18: stops being JSON at “{ }”'],
  ])('is named with its line and column: %j', async (content, message) => {
    const { report } = await importText(content);
    expect(report.issues).toMatchObject([{ severity: 'error', code: 'json' }]);
    expect(report.issues[0]!.message).toBe(
      `data.jsonld, ${message}. Correct it, or download the file again.`,
    );
  });

  it('is that it is empty, or describes nobody', async () => {
    expect((await importText(' \n')).report.issues[0]!.message).toMatch(/is empty/);
    const { report } = await importJson({ '@type': 'Recipe', name: 'Tarte' });
    expect(report.issues).toMatchObject([{ code: 'no-elements', severity: 'warning' }]);
  });

  it('is read all the same in UTF-16, and with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify({ '@type': 'Store', name: 'Chez Zoé', address: somewhere })}`;
    const path = join(folder, 'utf16.json');
    await writeFile(path, Buffer.from(text, 'utf16le'));
    expect((await importFiles([path])).listings[0]!.name).toEqual({ fr: 'Chez Zoé' });
    expect((await importText(text, 'utf8.json')).listings).toHaveLength(1);
  });
});

describe('types', () => {
  it('stand for categories of the taxonomy, every one', () => {
    const known = new Set(CATEGORIES.map(({ id }) => id));
    expect(TARGETS.filter((id) => !known.has(id))).toEqual([]);
  });

  it('yield to what the service type says in words', async () => {
    const { listings, report } = await importJson(
      { '@type': 'ProfessionalService', name: 'A', address: somewhere, serviceType: ['Plombier', 'Cirque'] },
      { categoryOf },
    );
    expect(listings[0]!.categories).toEqual(['craft/plumber']);
    expect(report.unmappedCategories).toEqual([{ text: 'Cirque', count: 1 }]);
  });
});

describe('a graph that means harm, or was made carelessly', () => {
  const dentist = (name: unknown, more: object = {}) => ({
    '@type': 'Dentist',
    name,
    address: { addressLocality: 'Sudbury', addressRegion: 'ON' },
    ...more,
  });
  const namesOf = (listings: Listing[]) => listings.map(({ name }) => name.fr ?? name.en);

  it('is read through lists of lists and graphs of graphs, a hundred thousand deep', async () => {
    const inner = JSON.stringify({ '@graph': [[dentist('B'), [{ '@graph': [dentist('C')] }]]] });
    const deep = 100_000;
    const { listings } = await importText(
      `{"@context":"https://schema.org","@graph":[${JSON.stringify(dentist('A'))},${'['.repeat(deep)}${inner}${']'.repeat(deep)}]}`,
    );
    expect(namesOf(listings)).toEqual(['A', 'B', 'C']);
  });

  it('has numbers for texts and texts for numbers, and says what it cannot use', async () => {
    const { listings, report } = await importJson({
      '@context': 'https://schema.org',
      '@graph': [
        dentist(123, { telephone: 7055550123, geo: { latitude: '46.49', longitude: -81.01 } }),
        dentist('Sans lieu', { address: [[]] }),
        dentist(true),
        dentist(['Une liste', ['Deux']], {
          geo: 'a,b',
          url: { x: 1 },
          openingHoursSpecification: 'toujours',
        }),
        { ...dentist('Types'), '@type': ['Dentist', 5, null] },
      ],
    });
    expect(namesOf(listings)).toEqual(['123', 'Une liste', 'Types']);
    expect(listings[0]!.places[0]).toMatchObject({ latitude: 46.49, phones: ['+17055550123'] });
    expect(report).toMatchObject({ read: 5, rejected: 2 });
    expect(issuesOf(report, 'name-missing')).toHaveLength(1);
    expect(issuesOf(report, 'province-missing')).toHaveLength(1);
    expect(issuesOf(report, 'coordinates')).toMatchObject([{ element: 'Dentist 4' }]);
  });

  it('presents more at once than a call takes arguments', async () => {
    const others = Array.from({ length: 200_000 }, (_, n) => ({ '@type': 'Thing', '@id': `#${n}` }));
    const { listings } = await importJson({
      '@context': 'https://schema.org',
      '@graph': [...others, dentist('A')],
    });
    expect(namesOf(listings)).toEqual(['A']);
  });

  it('has its scripts taken out of every text', async () => {
    const { listings, report } = await importJson({
      '@context': 'https://schema.org',
      ...dentist('&lt;script&gt;alert(1)&lt;/script&gt;Clinique <b>Roy</b>'),
      description: '<p onclick="x()">Soins</p><script>y()</script>',
      availableLanguage: ['French', '<img src=x onerror=z()>English'],
      address: {
        addressLocality: '<i>Sudbury</i>',
        addressRegion: 'ON',
        streetAddress: '<a href="javascript:1">1 Elm</a>',
      },
    });
    expect(JSON.stringify(listings)).not.toMatch(/[<>]|alert|onerror/);
    expect(listings[0]).toMatchObject({
      french: { offer: 'on-request' },
      places: [{ address: '1 Elm', city: 'Sudbury' }],
    });
    expect(
      issuesOf(report, 'markup')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['address', 'city', 'description', 'name']);
  });
});
