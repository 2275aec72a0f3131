import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listing } from '@relais/core/listing';
import { beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../taxonomy/categories.ts';
import { type ImportReport, importFiles } from './index.ts';
import { classify, TARGETS } from './openstreetmap-categories.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let listings: Listing[];
let report: ImportReport;
beforeAll(async () => {
  ({ listings, report } = await importFiles([fixture('overpass.json')]));
});
const of = (id: string) => listings.find((listing) => listing.id === `osm:${id}`)!;
const issuesOf = (code: string) => report.issues.filter((issue) => issue.code === code);

describe('an Overpass answer', () => {
  it('gives listings with all that their tags say', () => {
    expect(of('node/101')).toEqual({
      id: 'osm:node/101',
      name: { fr: 'Clinique dentaire du Ruisseau', en: 'Brook Dental Clinic' },
      categories: ['amenity/dentist'],
      french: {
        offer: 'on-request',
        evidence: [{ how: 'declared', by: 'OpenStreetMap', date: '2026-05-02', quote: 'language:fr=yes' }],
      },
      places: [
        {
          address: "3-12 rue de l'Épinette",
          city: 'Sudbury',
          province: 'ON',
          postalCode: 'P3E 5J1',
          latitude: 46.4917,
          longitude: -80.993,
          phones: ['+17055550101', '+17055550102'],
          hours: 'Mo-Fr 08:00-17:00, Sa-Su off',
          wheelchair: true,
        },
      ],
      web: ['https://ruisseau.example/'],
      email: 'accueil@ruisseau.example',
      source: { id: 'osm', date: '2026-05-02' },
    });
    for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
  });

  it('counts every element that serves people, once', () => {
    const { read, rejected, inactive, merged } = report;
    expect({ read, listings: listings.length, rejected, inactive, merged }).toEqual({
      read: 16,
      listings: 11,
      rejected: 4,
      inactive: 1,
      merged: 0,
    });
    expect(issuesOf('passed-over')[0]!.message).toMatch(/: 2 elements have no tag/);
    expect(report.files[0]).toMatchObject({ format: 'osm', source: 'osm' });
  });

  it.each([
    ['way/102', 'active', ['language:fr=main']],
    ['relation/103', 'limited', ['language:fr=limited']],
    ['node/104', 'none', ['language:fr=no', 'service:language:fr=no']],
    ['node/107', 'active', ['school:language=fr']],
    ['node/108', 'on-request', ['language=en;fr']],
    ['node/105', 'unknown', []],
    ['node/106', 'unknown', ['language:fr=yes', 'service:language:fr=no']],
    ['node/115', 'unknown', ['language:fr=perhaps']],
  ])('quotes the tags of %s for the offer %s', (id, offer, quotes) => {
    expect(of(id).french.offer).toBe(offer);
    expect(of(id).french.evidence.map(({ quote }) => quote)).toEqual(quotes);
  });

  it('takes the date of the data where an element was not checked', () => {
    expect(of('way/102').source.date).toBe('2026-09-14');
  });

  it('says which element contradicts itself, and which says nothing plain', () => {
    expect(issuesOf('french-contradiction')).toMatchObject([{ element: 'node/106', field: 'french' }]);
    expect(issuesOf('french-unread')[0]!.message).toMatch(
      /^overpass\.json, node\/115, french: “language:fr=perhaps” .*taken as unknown/,
    );
  });

  it('knows the province by address, postal code or coordinates, and the middle of what has an extent', () => {
    expect(of('way/102').places[0]).toMatchObject({ province: 'NB', latitude: 46.0878 });
    expect(of('relation/103').places[0]).toMatchObject({
      province: 'MB',
      latitude: 49.89,
      longitude: -97.11,
    });
    expect(of('way/116').places[0]).toMatchObject({ province: 'ON', latitude: 45.401, longitude: -75.701 });
    expect(issuesOf('postal-code')).toMatchObject([{ element: 'way/102', severity: 'warning' }]);
    expect(issuesOf('city-nearest').length).toBeGreaterThan(5);
  });

  it('leaves out what is not in Canada, even beside the border, and says so', () => {
    expect(issuesOf('outside-canada').map(({ element }) => element)).toEqual(['node/111', 'node/112']);
    expect(issuesOf('outside-canada')[0]!.message).toMatch(/near Detroit/);
    expect(issuesOf('outside-canada')[1]!.message).toMatch(/wrong way round/);
  });

  it('rejects what has no name or nowhere to be', () => {
    expect(issuesOf('name-missing')).toMatchObject([{ element: 'node/114', severity: 'error' }]);
    expect(issuesOf('province-missing')).toMatchObject([{ element: 'node/117', severity: 'error' }]);
  });

  it('leaves out what is closed, not what was something else before', () => {
    expect(of('node/109')).toBeUndefined();
    expect(of('node/110').categories).toEqual(['shop/florist']);
  });

  it('makes plain text of markup, and says so', () => {
    expect(of('way/116')).toMatchObject({
      name: { en: 'Northern Shelter' },
      legalForm: 'non-profit',
      categories: ['amenity/social_facility/homeless_shelter', 'ca/settlement-services'],
    });
    expect(issuesOf('markup')).toMatchObject([{ severity: 'info', element: 'way/116', field: 'name' }]);
  });

  it('reports what it cannot read and the tags that no category stands for', () => {
    expect(report.unmappedCategories).toEqual([{ text: 'shop=canoe_hire', count: 1 }]);
    expect(of('node/115').keywords).toEqual([{ en: 'canoe hire' }]);
    expect(issuesOf('phone')).toMatchObject([{ element: 'node/115' }]);
    expect(issuesOf('hours')).toMatchObject([{ element: 'node/115' }]);
    expect(of('node/115').name).toEqual({ fr: 'Vélo Castor' });
  });

  it('says what attribution must be carried, and that the answer was cut off', () => {
    expect(issuesOf('attribution')).toMatchObject([{ severity: 'info' }]);
    expect(issuesOf('attribution')[0]!.message).toMatch(/© OpenStreetMap contributors/);
    expect(issuesOf('incomplete')[0]!.message).toMatch(/timed out/);
  });
});

describe('GeoJSON of OpenStreetMap', () => {
  it('is read with its ids, however they are written', async () => {
    const { listings, report } = await importFiles([fixture('osm.geojson')]);
    expect(listings.map(({ id, categories, places }) => [id, categories, places[0]!.province])).toEqual([
      ['osm:node/201', ['craft/plumber'], 'NB'],
      ['osm:way/202', ['amenity/library'], 'NS'],
      ['osm:relation/203', ['tourism/information/office'], 'NL'],
    ]);
    expect(listings[0]!.french).toMatchObject({
      offer: 'active',
      evidence: [{ quote: 'service:language:fr=only' }],
    });
    expect(listings[1]!.places[0]).toMatchObject({ latitude: 44.65, longitude: -63.57 });
    expect(report.rejected).toBe(0);
  });
});

describe('the way in with a wheelchair', () => {
  it.each([
    ['yes', true],
    ['designated', true],
    ['no', false],
    // One part of it, or with help: who needs to know must ask.
    ['limited', undefined],
    ['perhaps', undefined],
  ])('is %s', async (wheelchair, known) => {
    const folder = await mkdtemp(join(tmpdir(), 'relais-osm-test-'));
    const tags = { amenity: 'clinic', name: 'Clinique', wheelchair };
    const element = { type: 'node', id: 1, lat: 46.49, lon: -81.01, tags };
    await writeFile(join(folder, 'answer.json'), JSON.stringify({ version: 0.6, elements: [element] }));
    const { listings } = await importFiles([join(folder, 'answer.json')]);
    await rm(folder, { recursive: true });
    expect(listings[0]!.places[0]!.wheelchair).toBe(known);
  });
});

describe('categories of tags', () => {
  it('stand in the taxonomy, every one', () => {
    const known = new Set(CATEGORIES.map(({ id }) => id));
    expect(TARGETS.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each([
    [{ amenity: 'doctors', 'healthcare:speciality': 'paediatrics' }, ['amenity/doctors/paediatrics']],
    [
      { amenity: 'doctors', 'healthcare:speciality': 'general;paediatrics' },
      ['amenity/doctors/paediatrics', 'amenity/doctors'],
    ],
    [{ healthcare: 'dentist', 'healthcare:speciality': 'orthodontics' }, ['healthcare/dentist/orthodontics']],
    [
      { healthcare: 'alternative', 'healthcare:speciality': 'chiropractic' },
      ['healthcare/alternative/chiropractic'],
    ],
    [{ amenity: 'hospital', 'healthcare:speciality': 'psychiatry' }, ['amenity/hospital']],
    [
      { amenity: 'clinic', 'healthcare:speciality': 'physiotherapy' },
      ['healthcare/physiotherapist', 'amenity/clinic'],
    ],
    [{ amenity: 'school', 'language:fr': 'main' }, ['ca/francophone-school', 'amenity/school']],
    [{ amenity: 'place_of_worship', religion: 'christian' }, ['amenity/place_of_worship/christian']],
    [{ shop: 'bakery;convenience' }, ['shop/bakery', 'shop/convenience']],
    [
      { amenity: 'social_facility', social_facility: 'shelter', 'social_facility:for': 'woman' },
      ['ca/womens-shelter'],
    ],
    [{ office: 'ngo' }, ['office/association']],
    [{ amenity: 'restaurant', cuisine: 'pizza;burger' }, ['amenity/restaurant/pizza', 'amenity/restaurant']],
    [{ amenity: 'doctors', 'healthcare:speciality': 'cardiology' }, ['amenity/doctors/cardiology']],
    [{ shop: 'hairdresser', hairdresser: 'barber' }, ['shop/hairdresser/barber', 'shop/hairdresser']],
    [{ shop: 'doityourself' }, ['shop/hardware']],
  ])('of %j, most specific first', (tags, categories) => {
    expect(classify(tags as Record<string, string>).categories).toEqual(categories);
  });

  it.each([
    [{ amenity: 'social_facility', social_facility: 'dairy_kitchen' }, ['social_facility=dairy_kitchen']],
    [{ healthcare: 'yes', shop: 'rice' }, ['shop=rice']],
    [{ amenity: 'clinic', healthcare: 'yes' }, []],
    [{ healthcare: 'alternative', 'healthcare:speciality': 'reiki' }, ['healthcare:speciality=reiki']],
  ])('that are not known are named by their tag: %j', (tags, unmapped) => {
    expect(classify(tags as unknown as Record<string, string>).unmapped).toEqual(unmapped);
  });
});

const clinics = fileURLToPath(
  new URL('../../../../../shared/data/osm-montreal-clinics-overpass.json', import.meta.url),
);
const isThere = existsSync(clinics);
if (!isThere) {
  console.info(
    'openstreetmap.test.ts: no ../shared/data beside the repository; the test on real data is skipped',
  );
}

describe.skipIf(!isThere)('real data', () => {
  it("Montréal's clinics: named, placed and classified; nobody wrote down whether in French", async () => {
    const { listings, report } = await importFiles([clinics]);
    expect(report).toMatchObject({ read: 335, listings: 305, rejected: 30, inactive: 0, merged: 0 });
    expect(report.offers).toMatchObject({ unknown: 305 });
    expect(report.issueCounts).toMatchObject({ 'name-missing': 30, attribution: 1 });
    for (const listing of listings) Listing.parse(listing);
    expect(new Set(listings.map(({ id }) => id)).size).toBe(305);
    const places = listings.map(({ places }) => places[0]!);
    expect(new Set(places.map(({ province }) => province))).toEqual(new Set(['QC']));
    expect(places.every(({ latitude, city }) => latitude !== undefined && city !== '')).toBe(true);
    expect(listings.filter(({ categories }) => categories.length === 0)).toHaveLength(0);
    const inCategory = (id: string) => listings.filter(({ categories }) => categories.includes(id)).length;
    expect(inCategory('amenity/hospital')).toBe(50);
    expect(inCategory('amenity/clinic')).toBeGreaterThan(200);
    expect(places.filter(({ hours }) => hours)).toHaveLength(34);
    expect(report.issueCounts).not.toHaveProperty('phone');
  });
});

describe('an answer that is damaged', () => {
  const clinic = (id: unknown, more: object = {}) => ({
    type: 'node',
    id,
    lat: 46.49,
    lon: -81.01,
    tags: { amenity: 'clinic', name: `Clinique ${id}`, ...more },
  });
  const read = async (text: string, name = 'answer.json') => {
    const folder = await mkdtemp(join(tmpdir(), 'relais-osm-test-'));
    try {
      await writeFile(join(folder, name), text);
      const { listings, report } = await importFiles([join(folder, name)]);
      const issue = (code: string) =>
        report.issues.filter((each) => each.code === code).map(({ message }) => message);
      return { ids: listings.map(({ id }) => id), listings, report, issue };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const answer = (...items: string[]) => `{"version": 0.6, "elements": [\n${items.join(',\n')}\n]}`;
  const text = (id: number) => JSON.stringify(clinic(id));

  it('gives the elements before the break and behind it', async () => {
    const quotes = text(2).replace('Clinique 2', 'Chez "Paul"');
    const { ids, issue, report } = await read(answer(text(1), quotes, text(3), text(4)));
    expect(ids).toEqual(['osm:node/1', 'osm:node/3', 'osm:node/4']);
    expect(issue('json')).toEqual([
      expect.stringMatching(
        /^answer.json: line 3, column \d+: stops being JSON at “Paul.*3 elements before and behind/,
      ),
    ]);
    expect(report.files[0]!.failed).toBeUndefined();
    expect(report.issues.find(({ code }) => code === 'json')!.severity).toBe('error');
  });

  it('gives what had arrived when it was cut off', async () => {
    const whole = answer(text(1), text(2), text(3));
    const { ids, issue } = await read(whole.slice(0, -50));
    expect(ids).toEqual(['osm:node/1', 'osm:node/2']);
    expect(issue('json')[0]).toMatch(/breaks off/);
  });

  it('takes no member of a broken relation for an element', async () => {
    const relation =
      '{"type":"relation","id":5,"members":[{"type":"node","ref":1,"role":""},{"type":"way","ref":2}],"tags":{"name":oops}}';
    const { ids } = await read(answer(text(1), relation, text(3)));
    expect(ids).toEqual(['osm:node/1', 'osm:node/3']);
  });

  it('is refused where nothing of it can be read', async () => {
    const { report } = await read(answer('{"type":"node","id":1,"tags":{"name":oops}}'));
    expect(report.files[0]!.failed).toBe(true);
  });

  it('names by its place in the list what has no id', async () => {
    const { ids } = await read(
      JSON.stringify({ elements: [null, clinic({ a: 1 }), 'x', clinic(undefined), clinic(7)] }),
    );
    expect(ids).toEqual(['osm:element/2', 'osm:element/4', 'osm:node/7']);
  });

  it('cuts a text that is no name, and keeps the rest', async () => {
    const { listings, issue } = await read(
      JSON.stringify({ elements: [clinic(1, { name: 'Clinique '.repeat(1000) })] }),
    );
    expect(listings[0]!.name.fr!.length).toBeLessThanOrEqual(500);
    expect(issue('text-long')).toEqual([expect.stringMatching(/has 8999 characters; cut to 500/)]);
  });

  const feature = (id: number, coordinates: number[], more: object = {}) => ({
    type: 'Feature',
    id: `node/${id}`,
    properties: { amenity: 'clinic', name: `Clinique ${id}`, ...more },
    geometry: { type: 'Point', coordinates },
  });
  const collection = (crs: string | undefined, ...features: object[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
      features,
    });

  it('in metres loses its coordinates and not its addresses', async () => {
    const address = { 'addr:province': 'ON', 'addr:city': 'Sudbury' };
    for (const crs of ['urn:ogc:def:crs:EPSG::3857', undefined]) {
      const { listings, issue, report } = await read(
        collection(crs, feature(1, [-9016000, 5860000], address), feature(2, [-9016000, 5860000])),
        'metres.geojson',
      );
      expect(listings.map(({ places }) => places[0])).toEqual([
        { city: 'Sudbury', province: 'ON', phones: [] },
      ]);
      expect(report.rejected).toBe(1);
      expect(issue('crs')[0]).toMatch(
        crs
          ? /is in “urn:ogc:def:crs:EPSG::3857”, and not in degrees/
          : /has 2 places that are not in degrees/,
      );
    }
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4269', undefined])(
    'in degrees, said as %s, keeps them',
    async (crs) => {
      const { listings, issue } = await read(collection(crs, feature(1, [-81.01, 46.49])), 'degrees.geojson');
      expect(listings[0]!.places[0]).toMatchObject({ latitude: 46.49, longitude: -81.01 });
      expect(issue('crs')).toEqual([]);
    },
  );
});
