import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Manifest } from '@relais/core/directory-format';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSite } from './site.ts';

const manifest = {
  id: 'nord',
  name: { fr: 'Services <b>du</b> Nord' },
  published: '2026-11-22T12:00:00Z',
  listings: 2,
  recipients: [],
  attribution: [{ text: 'Données « ouvertes »' }],
  intake: 'https://accueil.example/api/',
} as unknown as Manifest;

let folder: string;
let directory: string;
let widget: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-site-'));
  directory = path.join(folder, 'directory');
  widget = path.join(folder, 'widget');
  await mkdir(directory);
  await mkdir(path.join(widget, 'site'), { recursive: true });
  await writeFile(path.join(widget, 'relais.js'), 'entry');
  await writeFile(path.join(widget, 'relais-card-1.js'), 'card');
  await writeFile(path.join(widget, 'custom-elements.json'), '{}');
  await writeFile(path.join(widget, 'site', 'site.css'), 'css');
  await writeFile(
    path.join(widget, 'site', 'index.html'),
    '<relais-listing-page public-key="{{publicKey}}"></relais-listing-page>{{nameFr}}|{{nameEn}}|{{countFr}}|{{countEn}}|{{attribution}}|connect-src \'self\'{{intake}}',
  );
});
afterEach(() => rm(folder, { recursive: true }));

it('lays the page and the widget’s files into the folder, with the directory’s own words as text', async () => {
  await writeSite(directory, manifest, 'KEY', widget);
  expect((await readdir(directory)).sort()).toEqual([
    'index.html',
    'relais-card-1.js',
    'relais.js',
    'site.css',
  ]);
  expect(await readFile(path.join(directory, 'index.html'), 'utf8')).toBe(
    '<relais-listing-page public-key="KEY"></relais-listing-page>Services &#60;b&#62;du&#60;/b&#62; Nord|' +
      'Services &#60;b&#62;du&#60;/b&#62; Nord|2\u00A0services|2 services|Données « ouvertes »|' +
      "connect-src 'self' https://accueil.example",
  );
});

it('takes away the parts of an earlier widget, and nothing else', async () => {
  await writeSite(directory, manifest, 'KEY', widget);
  await writeFile(path.join(directory, 'robots.txt'), '');
  await rm(path.join(widget, 'relais-card-1.js'));
  await writeFile(path.join(widget, 'relais-card-2.js'), 'card');
  await writeSite(directory, manifest, 'KEY', widget);
  expect((await readdir(directory)).sort()).toEqual([
    'index.html',
    'relais-card-2.js',
    'relais.js',
    'robots.txt',
    'site.css',
  ]);
});

it('does not write over somebody’s own page', async () => {
  await writeFile(path.join(directory, 'index.html'), '<h1>Notre accueil</h1>');
  await expect(writeSite(directory, manifest, 'KEY', widget)).rejects.toThrow(/is a page of your own/);
  expect(await readFile(path.join(directory, 'index.html'), 'utf8')).toBe('<h1>Notre accueil</h1>');
});

it('says how to build a widget that is not there', async () => {
  await expect(writeSite(directory, manifest, 'KEY', path.join(folder, 'none'))).rejects.toThrow(
    /is no built widget\. Build it/,
  );
});
