import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapping } from './columns.ts';
import { hsdsReader } from './hsds.ts';
import type { Reading } from './reader.ts';
import { ImportError, IssueLog } from './report.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-hsds-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CATEGORIES: Record<string, string> = {
  'Food assistance': 'amenity/social_facility',
  'Home care': 'healthcare/nurse',
  Libraries: 'amenity/library',
};

async function read(path: string, { province }: { province?: string } = {}) {
  const issues = new IssueLog('data');
  const unmapped: string[] = [];
  let bytes = 0;
  const readings: Reading[] = [];
  for await (const reading of hsdsReader.read({
    path,
    file: 'data',
    source: 'src',
    today: '2026-11-23',
    categoryOf: (text) => CATEGORIES[text],
    onUnmappedCategory: (text) => unmapped.push(text),
    onBytes: (count) => {
      bytes += count;
    },
    issues,
    summary: { file: 'data', source: 'src', read: 0, listings: 0, rejected: 0, merged: 0, inactive: 0 },
    ...(province ? { mapping: parseMapping({ constants: { province } }) } : {}),
  }))
    readings.push(reading);
  const listings = readings.flatMap((reading) => (reading.kind === 'listing' ? [reading.listing] : []));
  for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
  return {
    listings,
    kinds: readings.map(({ kind }) => kind),
    of: (id: string) => listings.find((listing) => listing.id === `src:${id}`)!,
    issues: issues.issues,
    issue: (code: string) =>
      issues.issues.filter((issue) => issue.code === code).map(({ message }) => message),
    unmapped,
    bytes,
  };
}

let made = 0;
async function write(files: Record<string, string | Buffer>): Promise<string> {
  const path = join(folder, `package-${++made}`);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

async function readJson(json: unknown) {
  return read(join(await write({ 'services.json': JSON.stringify(json) }), 'services.json'));
}

/** A service in Ontario, with what the test is about. */
const service = (more: object): object => ({
  id: 's',
  name: 'Service',
  organization: { id: 'o', name: 'Organization' },
  service_at_locations: [{ location: { id: 'l', addresses: [{ city: 'Town', state_province: 'ON' }] } }],
  ...more,
});

describe('a datapackage of HSDS 3', () => {
  const path = fixture('hsds-3');

  it('gives one listing per service, with all that its tables say', async () => {
    const { of } = await read(path);
    expect(of('s-banque')).toEqual({
      id: 'src:s-banque',
      name: {
        fr: 'Banque alimentaire – Centre de la baie du Moulin',
        en: 'Food bank – Sawmill Bay Community Centre',
      },
      description: { en: 'Food & meals.\n– Monday\n– Friday' },
      legalForm: 'non-profit',
      categories: ['amenity/social_facility'],
      french: {
        offer: 'on-request',
        how: { en: 'Ask for Marthe' },
        evidence: [
          {
            how: 'declared',
            by: 'src',
            date: '2026-01-15',
            quote: 'language: English, French (Ask for Marthe)',
          },
        ],
      },
      places: [
        {
          address: '1 Mill Road, Unit 2',
          city: 'Sawmill Bay',
          province: 'ON',
          postalCode: 'P0A 1A1',
          latitude: 46.4917,
          longitude: -80.993,
          phones: ['+17055550101;ext=12'],
          hours: 'Mo-Fr 09:00-12:00,13:00-16:30',
          wheelchair: true,
        },
      ],
      web: ['https://moulin.example/banque', 'https://moulin.example/'],
      email: 'banque@moulin.example',
      source: { id: 'src', row: 2, date: '2026-01-15' },
    });
  });

  it('leaves out what is closed, keeps what is closed for a while, and says so', async () => {
    const { kinds, of, issue } = await read(path);
    expect(kinds.filter((kind) => kind === 'inactive')).toHaveLength(2);
    expect(of('s-pause').name.en).toMatch(/^Skating rink/);
    expect(issue('temporarily-closed')).toHaveLength(1);
  });

  it('has at each place the French that this place declares', async () => {
    const { of } = await read(path);
    const { french, places } = of('s-ecoute');
    expect(french.offer).toBe('unknown');
    expect(places.map((place) => place.french?.offer)).toEqual([undefined, 'active']);
    expect(places[1]!.french!.evidence[0]!.quote).toBe('location language: Français');
    expect(places.map(({ phones }) => phones)).toEqual([['+17055550104'], ['+17055550103']]);
  });

  it('has French by phone where only a phone speaks it', async () => {
    const { of } = await readJson([
      service({ phones: [{ number: '705-555-0105', languages: [{ name: 'French' }, { name: 'English' }] }] }),
    ]);
    expect(of('s').french).toMatchObject({ offer: 'on-request', channels: ['phone'] });
    expect(of('s').french.evidence[0]!.quote).toBe('phone language: French, English');
    const french = [{ name: 'French' }];
    const organization = { id: 'o', name: 'Centre', phones: [{ number: '705-555-0107', languages: french }] };
    const shared = (await readJson([service({ organization })])).of('s');
    expect(shared.french.offer).toBe('unknown');
    expect(shared.places[0]!.french).toMatchObject({ offer: 'active', channels: ['phone'] });
  });

  it('serves at a distance the provinces of its areas where it has no place to go to', async () => {
    const { of } = await read(path);
    expect(of('s-ligne')).toMatchObject({
      places: [],
      atADistance: { provinces: ['MB', 'ON'], phones: ['+17055550106'] },
    });
  });

  it('takes interpretation into French for an interpreter, never for service in French', async () => {
    const { of } = await read(path);
    expect(of('s-ligne').french).toEqual({
      offer: 'interpreter',
      evidence: [
        { how: 'declared', by: 'src', quote: 'interpretation_services: Urdu, French and Sign Language' },
      ],
    });
  });

  it('keeps services without an organization, and names them', async () => {
    const { of, issue } = await read(path);
    expect(of('s-logement').name).toEqual({ en: 'Housing Help' });
    expect(of('s-perdu').name).toEqual({ en: 'Lost and found' });
    expect(issue('organization-missing')).toEqual([
      expect.stringMatching(/service s-logement, name: has no organization; kept/),
      expect.stringMatching(/service s-perdu, name: names the organization “o-perdu”/),
    ]);
  });

  it('rejects a service whose locations are missing or abroad, each with its reason', async () => {
    const { of, kinds, issue } = await read(path);
    expect(kinds.filter((kind) => kind === 'rejected')).toHaveLength(2);
    expect(of('s-orphelin')).toBeUndefined();
    expect(issue('location-missing')).toEqual([expect.stringContaining('service s-orphelin')]);
    expect(issue('outside-canada')).toEqual([expect.stringMatching(/s-ailleurs.*“US” is not in Canada/)]);
  });

  it('reports what refers to nothing, what nothing refers to, and circles of parents', async () => {
    const { issue } = await read(path);
    expect(issue('service-missing')).toEqual([
      expect.stringMatching(/^data, row 11, service_at_location.csv: names the service “s-disparu”/),
    ]);
    expect(issue('term-missing')).toHaveLength(1);
    expect(issue('organization-unused')).toEqual([expect.stringMatching(/1 organizations have.*o-ligue/)]);
    expect(issue('location-unused')).toEqual([expect.stringMatching(/l-vide/)]);
    expect(issue('parent-circle').map((message) => message.split(':')[0])).toEqual([
      'data, row 5, taxonomy_terms.csv',
      'data, row 3, organizations.csv',
    ]);
  });

  it('climbs to the nearest term that names a category, and counts the terms that do not', async () => {
    const { of, unmapped } = await read(path);
    expect(of('s-banque').categories).toEqual(['amenity/social_facility']);
    expect(unmapped).toEqual(['Talking therapies', 'Legal circle A']);
  });

  it('leaves out hours that are not those of every week, and schedules that have ended', async () => {
    const { of, issue } = await read(path);
    expect(of('s-logement').places[0]!.hours).toBeUndefined();
    expect(issue('hours')).toEqual([
      expect.stringMatching(/s-logement.*freq=MONTHLY; interval=1; byday=1MO/),
    ]);
    expect(issue('schedule-past')).toHaveLength(1);
    expect(of('s-ecoute').places[0]!.hours).toBe('Su 10:00-11:00');
  });

  it('reports a row that is broken, and reads the others', async () => {
    const broken = await write({
      'services.csv': 'id,name,status\n1,Aide,active\n2,Aide, encore,active\n3,Aide,active\n',
      'service_areas.csv': 'service_id,name\n1,Ontario\n3,Québec\n',
      'phones.csv': '',
    });
    const { kinds, of, issue } = await read(broken);
    expect(kinds).toEqual(['listing', 'rejected', 'listing']);
    expect(of('3').atADistance!.provinces).toEqual(['QC']);
    expect(issue('row-broken')).toEqual([expect.stringMatching(/^data, row 3, services.csv/)]);
  });

  it('is recognised as a folder, and says what is missing in one without services', async () => {
    expect(hsdsReader.reads('baie', (await readdir(path)).join('\n'), true)).toBe(true);
    expect(hsdsReader.reads('photos', 'a.png\nb.png', true)).toBe(false);
    const other = await write({ 'datapackage.json': '{"resources":[]}', 'rivers.csv': 'id\n1\n' });
    await expect(read(other)).rejects.toThrow(/data: has no table of services \(services\.csv\)/);
  });

  it('looks at no file outside its folder, whatever the datapackage says', async () => {
    const path = await write({
      'secret/phones.csv': 'service_id,number\n1,705-555-0199\n',
      'open/datapackage.json': '{"resources":[{"name":"phones","path":"../secret/phones.csv"}]}',
      'open/services.csv': 'id,name\n1,Aide\n',
      'open/service_areas.csv': 'service_id,name\n1,Ontario\n',
    });
    const { listings } = await read(join(path, 'open'));
    expect(listings).toMatchObject([{ atADistance: { provinces: ['ON'] } }]);
    expect(listings[0]!.atADistance).not.toHaveProperty('phones');
  });
});

describe('a datapackage of HSDS 1.1', () => {
  it('is read with its own tables and columns', async () => {
    const { listings } = await read(fixture('hsds-1.1'));
    expect(listings).toEqual([
      {
        id: 'src:10',
        name: { fr: 'Soins à domicile – Foyer du Ruisseau' },
        categories: ['healthcare/nurse'],
        french: {
          offer: 'active',
          evidence: [{ how: 'declared', by: 'src', quote: 'language: français' }],
        },
        places: [
          {
            address: '5 rue du Ruisseau',
            city: 'Rivière-Basse',
            province: 'NB',
            postalCode: 'E1A 1A3',
            phones: ['+15065550110'],
            hours: 'Mo,Tu 08:00-16:00; Su 10:00-12:00',
            wheelchair: true,
          },
        ],
        web: ['https://ruisseau.example/'],
        source: { id: 'src', row: 2 },
      },
    ]);
  });
});

describe('JSON', () => {
  const path = fixture('hsds-json/services.json');

  it('gives the services of a page', async () => {
    const { listings, of } = await read(path);
    expect(listings.map(({ name }) => name)).toEqual([
      { fr: 'Reading circle – Bibliothèque du Ruisseau' },
      { fr: 'Bibliothèque du Ruisseau by mail' },
    ]);
    expect(of('s-1')).toMatchObject({
      categories: ['amenity/library'],
      french: { offer: 'active' },
      places: [
        {
          address: '9 rue Basse',
          phones: ['+15065550121;ext=100'],
          hours: 'Th,Fr 10:00-18:00',
          latitude: 46.1,
        },
      ],
      source: { id: 'src', date: '2026-03-01' },
    });
    expect(of('s-2')).toMatchObject({ french: { offer: 'unknown' }, atADistance: { provinces: ['NB'] } });
  });

  it('gives the same out of a list, organizations, services at locations, lines and tables', async () => {
    const page = JSON.parse(await readFile(path, 'utf8')) as { contents: Record<string, unknown>[] };
    const [first] = page.contents;
    const { organization, service_at_locations: places, ...rest } = first as Record<string, unknown[]>;
    const { listings: expected } = await read(path);
    const organizations = [{ ...organization, services: [{ ...rest, service_at_locations: places }] }];
    expect((await readJson(page.contents)).listings).toEqual(expected);
    expect((await readJson(first)).listings).toEqual([expected[0]]);
    expect((await readJson(organizations)).listings).toEqual([expected[0]]);
    const [at] = places as object[];
    const atLocation = { ...at, service: { ...rest, organization } };
    expect((await readJson({ contents: [atLocation, atLocation] })).listings).toEqual([expected[0]]);
    const lines = await write({ 'all.ndjson': page.contents.map((each) => JSON.stringify(each)).join('\n') });
    expect((await read(join(lines, 'all.ndjson'))).listings).toEqual(expected);
    const tables = {
      'services.csv': [{ id: 's', name: 'Aide', organization_id: 'o' }],
      'organizations.csv': [{ id: 'o', name: 'Centre du Moulin' }],
      'service_areas.csv': [{ service_id: 's', name: 'Canada' }],
    };
    const [helped] = (await readJson(tables)).listings;
    expect(helped!.name).toEqual({ fr: 'Aide – Centre du Moulin' });
    expect(helped!.atADistance!.provinces).toHaveLength(13);
  });

  it('says that organizations on their own give nothing', async () => {
    await expect(readJson([{ id: 'o', name: 'Centre', legal_status: 'x' }])).rejects.toThrow(
      /without a service in it/,
    );
  });

  it('is told from the JSON of others', () => {
    const head = (json: unknown): string => JSON.stringify(json);
    expect(hsdsReader.reads('a.json', head({ contents: [{ service_at_locations: [] }] }), false)).toBe(true);
    expect(hsdsReader.reads('a.json', head({ version: 0.6, elements: [{ type: 'node' }] }), false)).toBe(
      false,
    );
    expect(
      hsdsReader.reads('a.json', head({ '@context': 'https://schema.org', organization: 1 }), false),
    ).toBe(false);
    expect(hsdsReader.reads('a.csv', 'id,name', false)).toBe(false);
  });
});

describe('French', () => {
  const offerOf = async (languages: object[], more: object = {}) =>
    (await readJson([service({ languages, ...more })])).of('s').french.offer;

  it('is active alone, on request among others, and unknown where nothing is said of it', async () => {
    for (const french of ['fr', 'fra', 'fre', 'French', 'français', 'fr-CA', 'Langue française']) {
      expect(await offerOf([{ name: french }]), french).toBe('active');
      expect(await offerOf([{ name: french }, { name: 'Spanish' }]), french).toBe('on-request');
    }
    expect(await offerOf([{ name: 'en, fr' }])).toBe('on-request');
    expect(await offerOf([{ name: 'Bilingual' }])).toBe('on-request');
    expect(await offerOf([{ code: 'fr' }])).toBe('active');
    expect(await offerOf([{ name: 'English', code: 'en' }])).toBe('unknown');
    expect(await offerOf([])).toBe('unknown');
  });

  it('is not a language that has French in its name', async () => {
    for (const other of ['French Sign Language', 'Créole français', 'Haitian Creole French', 'No French']) {
      expect(await offerOf([{ name: other }]), other).toBe('unknown');
    }
  });

  it('is by interpreter where a note says so, and where only interpretation names it', async () => {
    expect(await offerOf([{ name: 'French', note: 'through an interpreter' }])).toBe('interpreter');
    const interpreted = { interpretation_services: 'Interpretation in French' };
    expect(await offerOf([{ name: 'English' }], interpreted)).toBe('interpreter');
    expect(await offerOf([{ name: 'French' }, { name: 'English' }], interpreted)).toBe('on-request');
    expect(await offerOf([], { interpretation_services: 'Video remote' })).toBe('unknown');
    expect(await offerOf([], { interpretation_services: 'No interpretation in French' })).toBe('unknown');
  });

  it('is not claimed for a place whose languages leave it out', async () => {
    const { of } = await readJson([
      service({
        languages: [{ name: 'French' }, { name: 'English' }],
        service_at_locations: [
          {
            location: {
              id: 'l',
              languages: [{ name: 'English' }],
              addresses: [{ city: 'Town', state_province: 'ON' }],
            },
          },
        ],
      }),
    ]);
    expect(of('s').french.offer).toBe('on-request');
    expect(of('s').places[0]!.french).toMatchObject({ offer: 'unknown' });
  });
});

describe('hours', () => {
  it('are read in the ways times and days are written', async () => {
    const hoursOf = async (schedules: object[]) =>
      (await readJson([service({ schedules })])).of('s').places[0]!.hours;
    expect(await hoursOf([{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }])).toBe('24/7');
    expect(await hoursOf([{ byday: 'MO', opens_at: '9:00 AM', closes_at: '05:00 PM' }])).toBe(
      'Mo 09:00-17:00',
    );
    expect(await hoursOf([{ weekday: 'lundi', opens_at: '09:00-05:00', closes_at: '17:00Z' }])).toBe(
      'Mo 09:00-17:00',
    );
    expect(await hoursOf([{ description: 'Mon-Fri 9am-5pm' }])).toBe('Mo-Fr 09:00-17:00');
    expect(
      await hoursOf([{ freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '09:00', closes_at: '17:00' }]),
    ).toBeUndefined();
  });
});

/** A ZIP archive, its entries deflated; `size` is what an entry says it inflates to. */
function zip(entries: { name: string; content: string; size?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}

describe('a ZIP archive', () => {
  const readZip = async (entries: { name: string; content: string; size?: number }[]) =>
    read(join(await write({ 'data.zip': zip(entries) }), 'data.zip'));

  it('gives what the folder in it gives, and leaves nothing behind', async () => {
    const left = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => /^relais-hsds-(?!test)/.test(name));
    const before = await left();
    const names = await readdir(fixture('hsds-3'));
    const entries = await Promise.all(
      names.map(async (name) => ({
        name: `baie/${name}`,
        content: await readFile(fixture(`hsds-3/${name}`), 'utf8'),
      })),
    );
    const { listings, bytes } = await readZip(entries);
    expect(listings).toEqual((await read(fixture('hsds-3'))).listings);
    expect(bytes).toBeGreaterThan(0);
    const json = await readFile(fixture('hsds-json/services.json'), 'utf8');
    expect((await readZip([{ name: 'page.json', content: json }])).listings).toHaveLength(2);
    expect(await left()).toEqual(before);
  });

  it('is refused when it would fill the disk, leads out of its folder, or lies about its size', async () => {
    const content = 'id,name\n1,Aide\n';
    await expect(readZip([{ name: 'services.csv', content, size: 0xfffffff0 }])).rejects.toThrow(
      /inflate to more than 1024 MB a file/,
    );
    await expect(readZip([{ name: 'services.csv', content, size: 3 }])).rejects.toThrow(/cannot be unpacked/);
    await expect(readZip([{ name: '../services.csv', content }])).rejects.toThrow(/cannot be unpacked/);
    const many = Array.from({ length: 1001 }, (_, n) => ({ name: `${n}.txt`, content: '' }));
    await expect(readZip(many)).rejects.toThrow(/more than 1000 files/);
    const bomb = `id,name\n1,${'a'.repeat(25 * 1024 * 1024)}`;
    await expect(readZip([{ name: 'services.csv', content: bomb }])).rejects.toThrow(
      /“services.csv” inflates to 25 MB out of \d+ KB, which no table does/,
    );
    await expect(readZip([{ name: 'export.zip', content: 'PK' }])).rejects.toThrow(
      /holds another archive, “export.zip”, which is not opened/,
    );
    const path = await write({ 'data.zip': 'PK, and then nothing of the kind' });
    await expect(read(join(path, 'data.zip'))).rejects.toThrow(ImportError);
  });
});

describe('a ZIP archive with entries that are in the way of each other', () => {
  it('gives what can be laid out, and names the rest', async () => {
    const content = await readFile(fixture('hsds-3/services.csv'), 'utf8');
    const entries = [
      { name: 'services.csv', content },
      { name: 'Services.csv', content: 'id,name\n9,Second\n' },
      { name: 'services.csv/phones.csv', content: 'id\n1\n' },
      { name: `${'x'.repeat(300)}.csv`, content: 'id\n1\n' },
    ];
    const { kinds, issue } = await read(join(await write({ 'data.zip': zip(entries) }), 'data.zip'));
    expect(kinds.length).toBeGreaterThan(1);
    expect(issue('zip-duplicate')).toEqual([expect.stringMatching(/Services.csv: is there twice/)]);
    expect(issue('zip-name')).toEqual([
      expect.stringMatching(/services.csv\/phones.csv: cannot be laid out beside the others/),
      expect.stringMatching(/x…: cannot be laid out.*ENAMETOOLONG/),
    ]);
  });
});

describe('an API', () => {
  async function serve(
    answer: (url: URL) => {
      status?: number;
      json?: unknown;
      text?: string;
      headers?: Record<string, string>;
    },
    run: (address: string, asked: string[]) => Promise<void>,
  ): Promise<void> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      const { status = 200, json = {}, text, headers } = answer(new URL(request.url!, 'http://localhost'));
      response.writeHead(status, headers).end(text ?? JSON.stringify(json));
    });
    await new Promise<void>((done) => server.listen(0, done));
    try {
      await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it('is read page by page to the last, in full, and again where it stumbles', async () => {
    let stumbled = false;
    await serve(
      (url) => {
        const page = Number(url.searchParams.get('page'));
        if (page === 2 && !stumbled) {
          stumbled = true;
          return { status: 503 };
        }
        if (url.pathname === '/hsds/services/s3') return { json: service({ id: 's3' }) };
        if (url.pathname === '/hsds/services/s4') return { status: 404 };
        const whole = [service({ id: `s${page}` })];
        const outline = [3, 4].map((n) => ({ id: `s${n}`, name: 'Outline', status: 'active' }));
        return { json: { total_pages: 3, contents: page === 3 ? outline : whole } };
      },
      async (address, asked) => {
        const { listings, kinds, bytes } = await read(`${address}/hsds`);
        expect(listings.map(({ id }) => id)).toEqual(['src:s1', 'src:s2', 'src:s3']);
        expect(kinds.at(-1)).toBe('rejected');
        expect(asked.filter((url) => url.includes('page=2'))).toHaveLength(2);
        expect(bytes).toBeGreaterThan(0);
      },
    );
  });

  it('that always answers with the same page is left, and one that refuses is named', async () => {
    await serve(
      () => ({ json: { contents: [service({})] } }),
      async (address) => {
        const { listings, issue } = await read(address);
        expect(listings).toHaveLength(1);
        expect(issue('api-pages')).toHaveLength(1);
      },
    );
    // In a circle of two.
    await serve(
      (url) => ({ json: { contents: [service({ id: `s${Number(url.searchParams.get('page')) % 2}` })] } }),
      async (address, asked) => {
        const { listings, issue } = await read(address);
        expect(listings).toHaveLength(2);
        expect(asked).toHaveLength(3);
        expect(issue('api-pages')[0]).toMatch(/page 3 has only services that were on earlier pages/);
      },
    );
    await serve(
      () => ({ status: 403 }),
      async (address, asked) => {
        await expect(read(`${address}/services`)).rejects.toThrow(/services\?.*: answered 403/);
        expect(asked).toHaveLength(1);
      },
    );
  });

  it('that fails on the way leaves what was read, with an issue', async () => {
    await serve(
      (url) => {
        const page = Number(url.searchParams.get('page'));
        return page === 2
          ? { status: 404 }
          : { json: { total_pages: 9, contents: [service({ id: `s${page}` })] } };
      },
      async (address) => {
        const { listings, issue } = await read(address);
        expect(listings.map(({ id }) => id)).toEqual(['src:s1']);
        expect(issue('api')[0]).toMatch(
          /page 2 cannot be read.*answered 404.*The 1 services before it were kept/,
        );
      },
    );
  });

  it('whose services have no page of their own is not asked for each of them', async () => {
    await serve(
      (url) => {
        if (url.pathname !== '/services') return { status: 403 };
        const contents = [1, 2, 3, 4, 5, 6].map((n) => ({
          id: `s${n}`,
          name: `Outline ${n}`,
          status: 'active',
        }));
        return { json: { total_pages: 1, contents } };
      },
      async (address, asked) => {
        const { kinds, issue } = await read(address);
        expect(kinds).toHaveLength(6);
        expect(asked).toHaveLength(4);
        expect(issue('api')).toHaveLength(3);
      },
    );
  });

  it('is not followed to another host, nor read where it answers with a web page', async () => {
    await serve(
      () => ({ json: { contents: [service({})] } }),
      async (address) => {
        const elsewhere = address.replace('127.0.0.1', 'localhost');
        await serve(
          () => ({ status: 302, headers: { location: `${elsewhere}/services` } }),
          async (other) => {
            await expect(read(other)).rejects.toThrow(
              /leads to another host, localhost:\d+, which is not followed/,
            );
          },
        );
      },
    );
    await serve(
      () => ({ text: '<!doctype html><title>Log in</title>' }),
      async (address) => {
        await expect(read(address)).rejects.toThrow(/answered with a web page where JSON was expected/);
      },
    );
  });
});

const samples = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

describe.skipIf(!existsSync(samples))('the official examples', () => {
  it('of 3.0 are read in every shape, and rejected for lying outside Canada', async () => {
    for (const name of [
      'csv',
      'service_full.json',
      'organization_full.json',
      'service_at_location_full.json',
      'tabular.json',
    ]) {
      const { kinds, issue } = await read(join(samples, 'hsds-3.0', name));
      expect(kinds, name).toEqual(['rejected']);
      expect(issue('outside-canada'), name).toEqual([
        expect.stringMatching(/service ac148810-.*“US” is not in Canada/),
      ]);
    }
  });

  it('of 2.0 have no province, and are kept where the mapping gives one', async () => {
    const path = join(samples, 'hsds-2.0-sample');
    const { kinds, issue } = await read(path);
    expect(kinds.filter((kind) => kind === 'inactive')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'rejected')).toHaveLength(10);
    expect(issue('province-missing')).toHaveLength(9);
    expect(issue('outside-canada')).toHaveLength(1);

    const forced = await read(path, { province: 'ON' });
    expect(forced.listings).toHaveLength(9);
    expect(forced.listings[0]!.name).toEqual({ en: 'Never Homeless Helpline – Sanctuary Example City' });
    expect(forced.issue('phone')).toHaveLength(4);
  });
});

if (!existsSync(samples))
  console.log(`hsds.test: the official examples are not there (${samples}); skipped.`);
