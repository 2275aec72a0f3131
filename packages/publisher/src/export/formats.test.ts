import type { Listing } from '@relais/core/listing';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { guessField } from '../import/columns.ts';
import { csvExporter, HEADERS } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { labelOf } from './fields.ts';
import { geojsonExporter } from './geojson.ts';
import { schemaOrgExporter } from './schema-org.ts';

const CLINIC: Listing = {
  id: 'essai:1',
  name: { fr: 'Clinique du Nord', en: 'North Clinic' },
  legalForm: 'non-profit',
  categories: ['amenity/dentist'],
  french: {
    offer: 'active',
    how: { fr: '=HYPERLINK("http://mal.example")', en: '@SUM(A1)' },
    evidence: [{ how: 'declared', quote: 'Langues: fr; en' }],
  },
  places: [
    {
      address: '12, rue Elm',
      city: 'Sudbury',
      province: 'ON',
      latitude: 46.49,
      longitude: -80.99,
      phones: ['+17055550123;ext=12', '+17055550124'],
      hours: 'Mo-Fr 09:00-17:00; Sa 20:00-02:00',
      wheelchair: true,
    },
    { city: 'Hearst', province: 'ON', phones: [] },
  ],
  web: ['https://clinique.example/', 'https://social.example/clinique'],
  source: { id: 'essai', row: 2 },
};
const LINE: Listing = {
  id: 'essai:2',
  name: { fr: 'Ligne d’aide' },
  categories: [],
  french: { offer: 'interpreter', evidence: [] },
  places: [],
  atADistance: { provinces: ['ON'], phones: ['+18005550100'] },
  web: [],
  source: { id: 'essai' },
};

async function textOf(exporter: Exporter, ...listings: Listing[]): Promise<string> {
  async function* each() {
    yield* listings;
  }
  let text = '';
  for await (const piece of exporter.write(each(), exporter.endings[0]!)) text += piece;
  return text;
}

describe('CSV', () => {
  const rowsOf = async (...listings: Listing[]): Promise<Record<string, string>[]> =>
    parse(await textOf(csvExporter, ...listings), { bom: true, columns: true });

  test('begins with a byte order mark, and has a row for each place', async () => {
    expect(await textOf(csvExporter, CLINIC)).toMatch(/^\ufeffLieu dans Relais/);
    const rows = await rowsOf(CLINIC, LINE);
    expect(rows.map((row) => [row['Lieu dans Relais / Relais place'], row['Ville / City']])).toEqual([
      ['1 de 2', 'Sudbury'],
      ['2 de 2', 'Hearst'],
      ['0 de 0', ''],
    ]);
  });

  test('has no cell that a spreadsheet would compute, and leaves negative numbers numbers', async () => {
    const [row] = await rowsOf(CLINIC);
    const how = 'omment être servi en français';
    expect(row![`C${how}, en français / How to be served in French, in French`]).toMatch(/^'=HYPERLINK/);
    expect(row![`C${how}, en anglais / How to be served in French, in English`]).toBe("'@SUM(A1)");
    expect(row!.Longitude).toBe('-80.99');
    for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+@\t\r]/);
  });

  test('writes numbers as people do, and a value with a semicolon so that it stays one', async () => {
    const [row] = await rowsOf(CLINIC);
    expect(row!['Téléphones / Phones']).toBe('705-555-0123 ext. 12; 705-555-0124');
    expect(row!['Preuve, citation / Evidence, quote']).toBe('"Langues: fr; en"');
    expect(row!['Reste pour Relais / Relais rest']).toBe('');
  });

  test('has headers that any import takes for what they are', () => {
    const fields = HEADERS.map((header) => guessField(header)?.field);
    expect(fields).toEqual(
      expect.arrayContaining(
        ['id', 'name.fr', 'name.en', 'category', 'french', 'how.fr', 'address', 'city', 'province'].concat([
          'postalCode',
          'phone',
          'web',
          'email',
          'hours',
          'wheelchair',
          'latitude',
          'longitude',
          'date',
        ]),
      ),
    );
    expect(new Set(HEADERS).size).toBe(HEADERS.length);
  });
});

describe('GeoJSON', () => {
  test('has a feature for each place, without a geometry where it is not known', async () => {
    const { type, features } = JSON.parse(await textOf(geojsonExporter, CLINIC, LINE));
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ id, geometry }: { id: string; geometry: object }) => [id, geometry])).toEqual([
      ['essai:1#1', { type: 'Point', coordinates: [-80.99, 46.49] }],
      ['essai:1#2', null],
      ['essai:2', null],
    ]);
    expect(features[0].properties).toMatchObject({
      'name.fr': 'Clinique du Nord',
      'french.offer': 'active',
      'place.city': 'Sudbury',
      web: CLINIC.web,
    });
  });
});

describe('schema.org', () => {
  test('says in its own terms what it can', async () => {
    const { '@graph': graph } = JSON.parse(
      await textOf(schemaOrgExporter, { ...CLINIC, places: CLINIC.places.slice(0, 1) }),
    );
    expect(graph[0]).toMatchObject({
      '@type': ['Dentist', 'NGO'],
      identifier: 'essai:1',
      knowsLanguage: ['fr'],
      url: 'https://clinique.example/',
      sameAs: 'https://social.example/clinique',
      address: { streetAddress: '12, rue Elm', addressLocality: 'Sudbury', addressRegion: 'ON' },
      geo: { latitude: 46.49, longitude: -80.99 },
      telephone: ['+17055550123;ext=12', '+17055550124'],
      openingHoursSpecification: [
        {
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          opens: '09:00',
          closes: '17:00',
        },
        { dayOfWeek: ['Saturday'], opens: '20:00', closes: '02:00' },
      ],
    });
  });

  test('gives a listing with several places a location for each, and a help line its areas and numbers', async () => {
    const { '@graph': graph } = JSON.parse(await textOf(schemaOrgExporter, CLINIC, LINE));
    expect(graph[0].address).toBeUndefined();
    expect(graph[0].location).toHaveLength(2);
    expect(graph[1]).toMatchObject({
      '@type': 'Organization',
      areaServed: [{ identifier: 'CA-ON' }],
      contactPoint: [{ telephone: '+18005550100' }],
    });
    // Interpretation is no language they know.
    expect(graph[1].knowsLanguage).toBeUndefined();
  });
});

test('the facts of every place and every evidence have words, and what has none keeps its path', () => {
  expect(labelOf('french.evidence.3.quote')).toBe('Preuve, citation / Evidence, quote');
  expect(labelOf('places.2.city')).toBe('Ville / City');
  expect(labelOf('brand.new')).toBe('brand.new');
});
