import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDirectory } from './serve.ts';

const CLI = path.join(import.meta.dirname, 'cli.ts');
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-cli-'));
  await writeFile(
    at('dentistes.csv'),
    [
      'Nom;Catégorie;Langue de service;Adresse;Ville;Province;Code postal;Latitude;Longitude;Téléphone;Site web',
      'Clinique du Ruisseau;Dentiste;Français;12, rue Elm;Sudbury;ON;P3E 5J1;46,49;-81,01;705 555-0101;ruisseau.example',
      'Nickel Dental;Dentiste;English;1 Main St;Sudbury;ON;P3E 5J1;46,50;-81,00;705 555-0102;nickel.example',
      'Sans province;Dentiste;Français;;;;;;;;',
      '',
    ].join('\r\n'),
  );
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}
const relais = (...args: string[]) =>
  new Promise<Run>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', CLI, ...args],
      { cwd: folder, env: { ...process.env, LANG: 'fr_CA.UTF-8', RELAIS_OPERATOR_TOKEN: '' } },
      (error, out, err) => resolve({ code: (error?.code as number | undefined) ?? 0, out, err }),
    );
  });

describe('relais', () => {
  it('ends with 1 where some of a file was lost, and with 2 where nothing could be read', async () => {
    const elements = [1, 2].map((id) => ({
      type: 'node',
      id,
      lat: 46.49,
      lon: -81.01,
      tags: { amenity: 'clinic', name: `Clinique ${id}` },
    }));
    const whole = JSON.stringify({ elements });
    const outcomes: [string, string, number][] = [
      ['whole.json', whole, 0],
      ['cut.json', whole.slice(0, -20), 1],
      ['none.json', whole.slice(0, 60), 2],
      ['page.osm.pbf', '<html>Too many requests</html>', 2],
    ];
    for (const [name, content, code] of outcomes) {
      await writeFile(at(name), content);
      const run = await relais('import', name, '--out', 'osm.ndjson', '--report', 'osm-report.json');
      expect(run, name).toMatchObject({ code });
    }
  });

  it('goes from a spreadsheet to a directory that is searched', async () => {
    const imported = await relais(
      'import',
      'dentistes.csv',
      '--out',
      'listings.ndjson',
      '--report',
      'report.json',
    );
    expect(imported).toMatchObject({ code: 1 });
    expect(imported.out).toContain('2 listings of 3 rows, 1 rejected');
    const report = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(report).toMatchObject({ read: 3, listings: 2, rejected: 1, merged: 0 });
    expect(report.issues.find((issue: { severity: string }) => issue.severity === 'error')).toMatchObject({
      row: 4,
    });

    const published = await relais('publish', 'listings.ndjson', '--out', 'site');
    expect(published).toMatchObject({ code: 0 });
    expect(published.err).toContain('site.key.json');
    const publicKey = /public key {2}(\S+)/.exec(published.out)![1]!;
    expect((await stat(at('site.key.json'))).mode & 0o777).toBe(0o600);
    for (const name of ['_headers', '.htaccess', 'web.config']) {
      expect(await readFile(at(`site/${name}`), 'utf8')).toContain('Access-Control-Allow-Origin');
    }

    const searched = await relais(
      'search',
      'site',
      'dentsite',
      '--near',
      'Sudbury',
      '--json',
      '--public-key',
      publicKey,
    );
    const { results, bytes, requests, ms } = JSON.parse(searched.out);
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      name: { fr: 'Clinique du Ruisseau' },
      offer: 'active',
      group: 'near',
      distanceKm: expect.any(Number),
    });
    expect([bytes, requests, ms].every((value) => value > 0)).toBe(true);

    const text = await relais('search', 'site', 'dentiste sudbury');
    expect(text.out).toContain('Près de là');
    expect(text.out).toMatch(/● Clinique du Ruisseau .*Dentiste .*En français/);
  });

  it('prints the mapping it would use, which is read back', async () => {
    const guessed = await relais('import', 'dentistes.csv', '--guess');
    expect(guessed).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(guessed.out).columns).toMatchObject({ Nom: 'name', Latitude: 'latitude' });
    await writeFile(at('mapping.json'), guessed.out);
    const args = ['--mapping', 'mapping.json', '--out', 'mapped.ndjson', '--report', 'mapped-report.json'];
    expect(await relais('import', 'dentistes.csv', ...args)).toMatchObject({ code: 1 });
    await relais('import', 'dentistes.csv', '--out', 'plain.ndjson', '--report', 'plain-report.json');
    expect(await readFile(at('mapped.ndjson'), 'utf8')).toBe(await readFile(at('plain.ndjson'), 'utf8'));
  });

  it('searches an address as it searches a folder', async () => {
    await relais('import', 'dentistes.csv', '--out', 'web.ndjson', '--report', 'web-report.json');
    await relais('publish', 'web.ndjson', '--out', 'web');
    const server = await serveDirectory(at('web'), 0);
    const { port } = server.address() as { port: number };
    const [web, file] = await Promise.all([
      relais('search', `http://127.0.0.1:${port}`, 'dentiste', '--near', 'P3E', '--json'),
      relais('search', 'web', 'dentiste', '--near', 'P3E', '--json'),
    ]);
    server.close();
    const { ms: _1, ...overWeb } = JSON.parse(web.out);
    const { ms: _2, ...fromFile } = JSON.parse(file.out);
    expect(overWeb).toEqual(fromFile);
  });

  it('exports a directory in every format, and imports it again as it was', async () => {
    await relais('import', 'dentistes.csv', '--out', 'before.ndjson', '--report', 'before.json');
    const { out } = await relais('publish', 'before.ndjson', '--out', 'exported');
    const publicKey = /public key {2}(\S+)/.exec(out)![1]!;
    const listingsOf = async (name: string) => {
      const lines = (await readFile(at(name), 'utf8')).trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line)).sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    const before = await listingsOf('before.ndjson');
    for (const [format, file] of [
      ['csv', 'x.csv'],
      ['geojson', 'x.geojson'],
      ['json-ld', 'x.jsonld'],
      ['hsds', 'x.json'],
    ] as const) {
      const exported = await relais(
        ...['export', 'exported', '--format', format, '--out', file, '--public-key', publicKey],
      );
      expect(exported).toMatchObject({ code: 0, err: '' });
      expect(exported.out).toMatch(/^2 listings, [\d.]+ MB\n/);
      const fromFile = await relais('export', 'before.ndjson', '--format', format, '--out', `f-${file}`);
      expect(fromFile).toMatchObject({ code: 0 });
      expect((await readFile(at(`f-${file}`))).length).toBe((await readFile(at(file))).length);
      const back = await relais('import', file, '--out', 'back.ndjson', '--report', 'back.json');
      expect(back).toMatchObject({ code: 0 });
      expect(await listingsOf('back.ndjson')).toEqual(before);
    }
  }, 60_000);

  it('merges duplicates, follows what a person decided, and says why', async () => {
    const header = 'name,address,city,province,postal code,phone';
    await writeFile(
      at('a.csv'),
      `${header}\nClinique du Ruisseau,12 rue Elm,Sudbury,ON,P3E 5J1,705-555-0101\n`,
    );
    await writeFile(
      at('b.csv'),
      `${header}\nRuisseau Clinic inc.,12 Elm St,Sudbury,ON,P3E 5J1,705-555-0101\nPharmacie Boréale,1 rue Pine,Sudbury,ON,P3C 1X3,\n`,
    );
    const files = [
      'a.csv',
      'b.csv',
      '--out',
      'merged.ndjson',
      '--report',
      'merged.json',
      '--duplicates',
      'pairs.csv',
    ];
    const first = await relais('import', ...files);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('1 duplicate merged');
    expect(first.out).toContain('2 listings of 3 rows, 1 merged');
    expect(first.out).toMatch(/pairs {5}.*pairs\.csv/);
    const { merges } = JSON.parse(await readFile(at('merged.json'), 'utf8')).duplicates;
    const [a, b] = merges[0].from;
    const why = await relais('duplicates', 'merged.ndjson', a, b);
    expect(why.out).toMatch(/merge {2}1\.00 {2}both are in the listing/);

    await writeFile(at('pairs.csv'), `decision,a_id,b_id\nkeep,${a},${b}\n`);
    const second = await relais('import', ...files);
    expect(second.out).toContain('3 listings of 3 rows');
    expect(second.out).toMatch(/added +1 +/);
    const apart = await relais('duplicates', 'merged.ndjson', a, b);
    expect(apart.out).toMatch(/same name; same address; same phone/);
    expect((await relais('import', ...files)).out).toContain('nothing has changed since the previous import');
    expect((await relais('duplicates', 'merged.ndjson', a, 'none')).err).toContain('has no listing “none”');
    expect((await relais('import', ...files, '--no-merge')).out).not.toContain('pairs ');
  });

  it('judges labelled pairs', async () => {
    await writeFile(
      at('labelled.csv'),
      'same,name_1,name_2,address_1,address_2,phone_1,phone_2\n1,Chez Marthe,Restaurant Chez Marthe,31 Main St,31 rue Main,506-555-0125,506/555-0125\n0,Clinique Nord,Clinique Sud,31 Main St,31 rue Main,,\n',
    );
    const judged = await relais('duplicates', 'labelled.csv');
    expect(judged.out).toContain('2 pairs: 1 merge, 0 ask, 1 apart');
    expect(judged.out).toContain('of 2 labelled: precision 1.000, recall 1.000');
    const lines = (await relais('duplicates', 'labelled.csv', '--json')).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { row: 2, verdict: 'merge', same: true, why: expect.arrayContaining(['same phone']) },
      { row: 3, verdict: 'apart', same: false },
    ]);
    await writeFile(
      at('labelled.ndjson'),
      '{"a":{"name":"Chez Marthe","phone":"506-555-0125"},"b":{"name":"Chez Marthe inc.","phone":"506-555-0125"},"match":true}\n',
    );
    expect((await relais('duplicates', 'labelled.ndjson')).out).toContain('1 pair: 1 merge');
  });

  it('makes two kinds of keys that do not stand in for each other', async () => {
    const sign = await relais('keygen', '--sign', '--out', 'sign.json');
    expect(sign.out.trim()).toMatch(/^[\w-]{43}$/);
    const recipient = await relais('keygen', '--recipient', '--out', 'recipient.json');
    expect(JSON.parse(recipient.out)).toEqual({ kty: 'OKP', crv: 'X25519', x: expect.any(String) });
    const wrong = await relais('publish', 'listings.ndjson', '--out', 'wrong', '--key', 'recipient.json');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toMatch(/recipient’s key.*signing key/);
    expect((await relais('keygen', '--sign', '--out', 'sign.json')).err).toContain('not overwritten');
    expect((await relais('keygen')).code).toBe(2);
  });

  it('publishes no key, and not what somebody keeps in a folder', async () => {
    await mkdir(at('mine'), { recursive: true });
    await writeFile(at('mine/budget.xlsx'), 'mine');
    const others = await relais('publish', 'listings.ndjson', '--out', 'mine');
    expect(others).toMatchObject({ code: 2, err: expect.stringMatching(/budget\.xlsx.*empty folder/) });
    await writeFile(at('mine/site.key.json'), '{}');
    expect((await relais('publish', 'listings.ndjson', '--out', 'mine')).err).toMatch(/is a private key/);
  });

  it.each([
    [['publish', 'nowhere.ndjson', '--out', 'x'], /nowhere\.ndjson does not exist/],
    [['search', 'nowhere', 'dentiste'], /not a published directory/],
    [['import', 'nowhere.csv', '--out', 'x.ndjson'], /nowhere\.csv/],
    [
      ['import', 'dentistes.csv', '--out', 'x.ndjson', '--previous', 'no.ndjson'],
      /no\.ndjson: cannot be read/,
    ],
    [['import', 'dentistes.csv', '--out', 'x.ndjson', '--decisions', 'no.csv'], /no\.csv: cannot be read/],
    [['duplicates', 'nowhere.csv'], /nowhere\.csv/],
    [['duplicates', 'dentistes.csv'], /no column says which of the two/],
    [['duplicates', 'listings.ndjson', 'one'], /Give two ids/],
    [['import', 'a.csv', '--out', 'x.ndjson', '--format', 'xml'], /“xml”: is not known\. Formats: .*csv/],
    [['export', 'nowhere', '--format', 'csv', '--out', 'x.csv'], /nowhere does not exist/],
    [['export', 'web', '--format', 'csv', '--out', 'web'], /is called ….csv/],
    [['export', 'web', '--format', 'xml', '--out', 'x.xml'], /“xml” is not known\. Formats: csv, geojson/],
    [['export', 'web', '--format', 'csv', '--out', 'no/such/x.csv'], /cannot be written \(ENOENT\)/],
    [['import', 'dentistes.csv'], /--out is missing: say where/],
    [['import', 'a.csv', 'b.csv', '--guess'], /--guess takes one file/],
    [['import', 'nowhere.xlsx', '--guess'], /nowhere\.xlsx: cannot be read \(ENOENT\)/],
    [['inbox', '--key', 'recipient.json'], /operator’s token is missing/],
    [['serve', 'nowhere'], /holds no manifest\.json/],
    [['publish'], /required option|missing required/],
    [['fly'], /unknown command/],
  ])('%j fails with a message that says what to do, and exit code 2', async (args, message) => {
    const { code, err, out } = await relais(...args);
    expect(err + out).toMatch(message);
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it('names the line of listings that cannot be published', async () => {
    const good = (await readFile(at('listings.ndjson'), 'utf8')).split('\n')[0]!;
    const bad = JSON.stringify({ ...JSON.parse(good), id: 'b', french: { offer: 'perhaps', evidence: [] } });
    await writeFile(at('bad.ndjson'), `${good}\n${bad}\n`);
    expect((await relais('publish', 'bad.ndjson', '--out', 'x')).err).toMatch(
      /line 2, field "french\.offer"/,
    );
    await writeFile(at('twice.ndjson'), `${good}\n${good}\n`);
    expect((await relais('publish', 'twice.ndjson', '--out', 'x')).err).toMatch(/lines 1 and 2 have one id/);
    await writeFile(at('half.ndjson'), good.slice(0, 40));
    expect((await relais('publish', 'half.ndjson', '--out', 'x')).err).toMatch(/line 1 is not JSON/);
  });

  it('helps everywhere', async () => {
    for (const command of ['import', 'duplicates', 'publish', 'keygen', 'search', 'serve', 'inbox']) {
      const { code, out } = await relais(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: relais ${command}`);
    }
  });
});
