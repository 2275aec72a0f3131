import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@relais/core/listing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFiles } from '../import/index.ts';
import { categoryOf } from '../taxonomy/lookup.ts';
import { anyListings } from './fixtures/listings.ts';
import { exportToFile } from './index.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const SCHEMA = join(DATA, 'hsds-3.1-schema/service.json');
const hasSchema = existsSync(SCHEMA);
if (!hasSchema)
  console.info('hsds.test.ts: no ../shared/data beside the repository; the official schema is not asked');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-hsds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: read as whoever reads HSDS would
type Json = any;

async function servicesOf(listings: Listing[]): Promise<Json[]> {
  async function* each() {
    yield* listings;
  }
  const out = join(folder, 'services.json');
  await exportToFile(each(), { format: 'hsds', out });
  return JSON.parse(await readFile(out, 'utf8'));
}

const CLINIC: Listing = {
  id: 'essai:1',
  name: { fr: 'Clinique du Nord', en: 'North Clinic' },
  categories: ['amenity/clinic'],
  french: {
    offer: 'on-request',
    how: { fr: 'Faites le 2.' },
    evidence: [{ how: 'called', date: '2026-03-14', quote: 'On parle français' }],
  },
  places: [
    {
      address: '12, rue Elm',
      city: 'Sudbury',
      province: 'ON',
      postalCode: 'P3C 1S8',
      latitude: 46.49,
      longitude: -80.99,
      phones: ['+17055550123;ext=12', '+17055550124;ext=012'],
      hours: 'Mo-Fr 09:00-12:00,13:00-17:00; Sa 20:00-02:00; PH off',
      wheelchair: true,
    },
    { city: 'Hearst', province: 'ON', phones: [], french: { offer: 'interpreter', evidence: [] } },
  ],
  atADistance: { provinces: ['ON', 'NB'], phones: ['+18005550100'] },
  web: ['https://clinique.example/', 'https://clinique.example/santé'],
  email: 'accueil@clinique.example',
  source: { id: 'essai', row: 2, date: '2026-03-14' },
};

describe('a listing as an HSDS service', () => {
  test('says in HSDS’s own terms where French is spoken, how, and since when that is known', async () => {
    const [service] = await servicesOf([CLINIC]);
    expect(service.languages).toMatchObject([{ name: 'French', code: 'fr' }]);
    expect(service.languages[0].note).toContain('Faites le 2.');
    expect(service.languages[0].note).toContain('mars 2026 (On parle français)');
    expect(service.languages[0].note).toContain('checked by phone, March 2026');
    expect(service.interpretation_services).toBeUndefined();
    expect(service.service_at_locations[0].location.languages).toBeUndefined();
    expect(service.service_at_locations[1].location.languages[0].note).toContain('With interpretation');
  });

  test('says hours as weekly rules, an evening past midnight under the day it begins', async () => {
    const [service] = await servicesOf([CLINIC]);
    const { schedules } = service.service_at_locations[0];
    expect(schedules.map(({ byday, opens_at, closes_at }: Json) => [byday, opens_at, closes_at])).toEqual([
      ['MO,TU,WE,TH,FR', '09:00', '12:00'],
      ['MO,TU,WE,TH,FR', '13:00', '17:00'],
      ['SA', '20:00', '02:00'],
    ]);
    expect(schedules[0]).toMatchObject({ freq: 'WEEKLY', description: CLINIC.places[0]!.hours });
  });

  test('keeps an extension as the number it is, and one that begins with a zero as text', async () => {
    const [service] = await servicesOf([CLINIC]);
    expect(service.service_at_locations[0].location.phones).toMatchObject([
      { number: '+17055550123', extension: 12 },
      { number: '+17055550124;ext=012' },
    ]);
  });

  test('says what is reached from afar as service areas and a virtual location', async () => {
    const [service] = await servicesOf([CLINIC]);
    expect(service.service_areas.map(({ name, extent }: Json) => [name, extent])).toEqual([
      ['Ontario', 'CA-ON'],
      ['New Brunswick', 'CA-NB'],
    ]);
    expect(service.service_at_locations[2].location).toMatchObject({
      location_type: 'virtual',
      phones: [{ number: '+18005550100' }],
    });
    const [helpLine] = await servicesOf([{ ...CLINIC, places: [] }]);
    expect(helpLine.phones).toMatchObject([{ number: '+18005550100' }]);
  });

  test('speaks of French at the phone where French is only to be had by phone', async () => {
    const french = { offer: 'active', channels: ['phone'], evidence: [] } as Listing['french'];
    const [service] = await servicesOf([{ ...CLINIC, french }]);
    expect(service.languages).toBeUndefined();
    expect(service.service_at_locations[0].location.phones[0].languages).toMatchObject([{ code: 'fr' }]);
  });

  test('claims no language for an offer that is not known, nor for none', async () => {
    const offers = (['unknown', 'none'] as const).map((offer) => ({ offer, evidence: [] }));
    for (const french of offers) {
      const [service] = await servicesOf([{ ...CLINIC, french }]);
      expect(service.languages).toBeUndefined();
    }
  });

  test('gives the same ids at each export, and no two the same', async () => {
    const once = JSON.stringify(await servicesOf([CLINIC]));
    expect(JSON.stringify(await servicesOf([CLINIC]))).toBe(once);
    const own = [...once.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);
    // A term is one thing, wherever it is named; the organization's id also stands in `organization_id`.
    const things = own.filter((id) => !once.includes(`"taxonomy_term":{"id":"${id}"`));
    expect(new Set(things).size).toBe(things.length);
    for (const id of own)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('leaves out an address or an email that HSDS would not take, and gives it back all the same', async () => {
    const odd = { ...CLINIC, web: ['pas une adresse'], email: 'É@exemple.ca' };
    const [service] = await servicesOf([odd]);
    expect(service).not.toHaveProperty('url');
    expect(service).not.toHaveProperty('email');
    const { listings } = await importFiles([join(folder, 'services.json')]);
    expect(listings).toEqual([odd]);
  });

  test('is still read for what it says where the Relais attributes are taken for any others', async () => {
    await servicesOf([CLINIC]);
    const { listings } = await importFiles([join(folder, 'services.json')], { format: 'hsds', categoryOf });
    expect(listings[0]).toMatchObject({
      name: CLINIC.name,
      places: [{ city: 'Sudbury', address: '12, rue Elm', wheelchair: true }, { city: 'Hearst' }],
      atADistance: { provinces: ['NB', 'ON'] },
      email: CLINIC.email,
    });
    expect(listings[0]!.places[0]!.phones[0]).toBe('+17055550123;ext=12');
    expect(listings[0]!.places[0]!.hours).toContain('Mo-Fr 09:00-12:00,13:00-17:00');
  });
});

describe.skipIf(!hasSchema)('the official schema of HSDS 3.1', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = !hasSchema ? undefined! : ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const expectValid = (services: Json[]): void => {
    for (const service of services) {
      validate(service);
      expect(validate.errors ?? []).toEqual([]);
    }
  };

  test('is really asked: it refuses a service without a name, and an id that is no UUID', () => {
    expect(validate({ id: 'a', status: 'active' })).toBe(false);
    expect(validate.errors!.map(({ keyword }) => keyword).sort()).toEqual(['format', 'required']);
  });

  test('takes any listing that ours allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyListings, async (listings) => expectValid(await servicesOf(listings))),
      { numRuns: 60 },
    );
  });

  test.each(['on-covid-testing-centres.csv', 'nb-nursing-homes.csv', 'osm-montreal-clinics-overpass.json'])(
    'takes every listing of %s',
    async (file) => {
      const { listings } = await importFiles([join(DATA, file)], { categoryOf });
      expect(listings.length).toBeGreaterThan(60);
      expectValid(await servicesOf(listings));
    },
  );
});
