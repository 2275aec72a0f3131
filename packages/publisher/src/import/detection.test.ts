import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, importFiles } from './index.ts';
import { findJsonError } from './json-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-detection-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function formatOf(name: string, content: string, format?: string) {
  const path = join(folder, name);
  await writeFile(path, content);
  const { report } = await importFiles([path], format === undefined ? {} : { format });
  return { format: report.files[0]!.format, message: report.issues[0]?.message, report };
}

const store = '"@type":"Store","name":"A","address":"1 Main St, Regina, SK"';
const node = '{"type":"node","id":1,"lat":45.4,"lon":-75.7,"tags":{"shop":"bakery","name":"A"}}';

describe('a file is read by what it holds', () => {
  it.each([
    ['a.csv', 'name,province\nA,ON\n', 'csv'],
    ['a.data', 'name,province\nA,ON\n', 'csv'],
    ['a.json', `{"version":0.6,"elements":[${node}]}`, 'osm'],
    ['a.txt', `\ufeff{"elements":[${node}]}`, 'osm'],
    [
      'a.geojson',
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":"node/1","properties":{"shop":"bakery","name":"A"},"geometry":{"type":"Point","coordinates":[-75.7,45.4]}}]}',
      'osm',
    ],
    [
      'osmium.json',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-75.7,45.4]},"properties":{"@type":"node","@id":1,"shop":"bakery","name":"A"}}]}',
      'osm',
    ],
    ['b.json', `{"@context":"https://schema.org",${store}}`, 'json-ld'],
    ['b.csv', `[{${store}}]`, 'json-ld'],
    ['b.jsonld', `{${store}}`, 'json-ld'],
    ['b.html', `<p><script type="application/ld+json">{${store}}</script>`, 'json-ld'],
    ['b', `<!doctype html><script type="application/ld+json">{${store}}</script>`, 'json-ld'],
  ])('%s', async (name, content, format) => {
    const read = await formatOf(name, content);
    expect(read.format).toBe(format);
    expect(read.report).toMatchObject({ read: 1, listings: 1 });
  });

  it('and OpenStreetMap in another format is refused with what to do', async () => {
    const { message } = await formatOf('c.osm', '<?xml version="1.0"?>\n<osm version="0.6"></osm>');
    expect(message).toMatch(/is OpenStreetMap data in XML, which is not read\. Convert it: osmium cat/);
  });

  it('and JSON of no known kind is refused with what to do', async () => {
    const { message } = await formatOf('c.json', '{"rows":[[1,2]]}');
    expect(message).toMatch(/^c\.json: is JSON, not CSV\. No kind of JSON that is known was recognised/);
  });
});

describe('a format that is given', () => {
  it('is what the file is read as', async () => {
    const { format, report } = await formatOf('d.json', `{"padding":1,${store}}`, 'json-ld');
    expect([format, report.listings]).toEqual(['json-ld', 1]);
    const { message } = await formatOf('d.json', '{"rows":[]}', 'osm');
    expect(message).toMatch(/^d\.json: has neither “elements”/);
  });

  it('must be one that is known; the message names them', async () => {
    await expect(importFiles([], { format: 'xml' })).rejects.toThrow(
      `format “xml”: is not known. Formats: ${FORMATS.join(', ')}.`,
    );
    expect(FORMATS).toEqual(expect.arrayContaining(['csv', 'osm', 'json-ld']));
  });
});

describe('what cannot be read', () => {
  it('is a folder that is no data set', async () => {
    const path = join(folder, 'photos');
    await mkdir(path);
    const { report } = await importFiles([path]);
    expect(report.files[0]!.failed).toBe(true);
    expect(report.issues).toMatchObject([{ code: 'folder' }]);
  });

  it('is a file that is not there, whatever its name', async () => {
    const { report } = await importFiles([join(folder, 'none.json'), join(folder, 'none.jsonld')]);
    expect(report.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^none\.json: cannot be read \(ENOENT\)/),
      expect.stringMatching(/^none\.jsonld: cannot be read \(ENOENT\)/),
    ]);
  });
});

describe('elements that come twice', () => {
  it('are counted once when they are the same, and told apart when not', async () => {
    const other = node.replace('"A"', '"B"');
    await formatOf('e.json', `{"elements":[${node}]}`);
    await formatOf('f.json', `{"elements":[${other}]}`);
    const e = join(folder, 'e.json');
    const { listings, report } = await importFiles([e, join(folder, 'f.json'), e]);
    expect(listings.map(({ id }) => id)).toEqual(['osm:node/1', 'osm:node/1~2']);
    expect(report).toMatchObject({ read: 3, merged: 1 });
    expect(report.issues.find(({ code }) => code === 'id-duplicate')).toMatchObject({ element: 'node/1' });
    expect(JSON.stringify(report.issues)).not.toContain('undefined');
  });
});

describe('the place where JSON breaks', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['"a\nb"', 0],
    ['[tru]', 1],
    ['[]]', 2],
    ['{"a":[{"b":"\\x"}]}', 11],
  ])('of %j is %i', (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonError(text)).toBe(at);
  });
});
