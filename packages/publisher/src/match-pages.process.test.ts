/** `relais match` as a process, on a directory published here and pages made for it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = path.join(import.meta.dirname, 'cli.ts');
let folder: string;
const at = (name: string) => path.join(folder, name);

const relais = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', CLI, ...args],
      { cwd: folder, env: { ...process.env, LANG: 'fr_CA.UTF-8' } },
      (error, out, err) => resolve({ code: (error?.code as number | undefined) ?? 0, out, err }),
    );
  });

const listing = (
  id: string,
  fr: string,
  parts: Partial<Listing> & { phone?: string; postalCode?: string },
): Listing => {
  const { phone, postalCode = 'P3E 5J1', ...rest } = parts;
  return {
    id,
    name: { fr },
    categories: ['amenity/dentist'],
    french: { offer: 'active', evidence: [] },
    places: [
      {
        address: '12, rue Elm',
        city: 'Sudbury',
        province: 'ON',
        postalCode,
        latitude: 46.49,
        longitude: -81.01,
        phones: phone ? [phone] : [],
      },
    ],
    web: [],
    source: { id: 'test' },
    ...rest,
  };
};

const LISTINGS = [
  listing('ruisseau', 'Clinique du Ruisseau', { web: ['https://ruisseau.example/'], phone: '+17055550101' }),
  listing('garderie', 'Garderie Les Petits Pas', { phone: '+17055550144', postalCode: 'P3C 1V6' }),
  listing('sans-rien', 'Atelier Boréal Nickel', { postalCode: 'P3A 2T5' }),
  ...['sudbury', 'hearst', 'barrie'].map((town, i) =>
    listing(`caisse-${town}`, 'Caisse de la Vallée', {
      web: [`https://caisse.example/${town}`],
      french: { offer: i < 2 ? 'active' : 'none', evidence: [] },
    }),
  ),
];

const PAGES: Record<string, string> = {
  'liste.html': `<html lang="en"><body><ul>
    <li><h3>Clinique du Ruisseau</h3><a href="https://www.google.com/url?q=https%3A%2F%2Fruisseau.example%2F">Site</a></li>
    <li><h3>Garderie Les Petits Pas</h3><p>(705) 555-0144</p></li>
    <li><h3>Garderie Arc-en-ciel</h3><p>(705) 555-0144</p></li>
    <li><h3>Caisse de la Vallée</h3><a href="https://caisse.example/">Site</a></li></ul></body></html>`,
  'fragment.html': '<p>Tél. : 705 555-0101</p><p>Fax : 705 555-0144</p>',
  'nom.html': `<script type="application/ld+json">{"@type":"LocalBusiness","name":"Atelier Boréal Nickel","address":{"streetAddress":"12 Elm Street","addressLocality":"Sudbury","postalCode":"P3A2T5"},}</script>`,
  'francais.html': '<html lang="fr"><body><h1>Bienvenue</h1></body></html>',
  'vide.html': '',
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-match-'));
  await writeFile(at('listings.ndjson'), LISTINGS.map((one) => JSON.stringify(one)).join('\n'));
  for (const [name, html] of Object.entries(PAGES)) await writeFile(at(name), html);
  const { code, err } = await relais('publish', 'listings.ndjson', '--out', 'dir');
  expect(err).toContain('signing key was made');
  expect(code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

const match = async (page: string, url = 'https://annuaire.example/') => {
  const { out, code, err } = await relais('match', 'dir', page, '--url', url, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

describe('relais match', () => {
  it('names who is on a page: the listing, by what, under which key, with what offer, in which words', async () => {
    expect(await match('liste.html')).toEqual({
      page: null,
      matches: [
        {
          id: 'ruisseau',
          by: 'domain',
          key: 'ruisseau.example',
          offer: 'active',
          text: 'Clinique du Ruisseau',
        },
        { id: 'garderie', by: 'phone', key: '+17055550144', offer: 'active', text: '(705) 555-0144' },
        {
          id: expect.stringMatching(/^caisse-(?:sudbury|hearst)$/),
          by: 'domain',
          key: 'caisse.example',
          offer: 'limited',
          text: 'Caisse de la Vallée',
          chain: { places: 3, french: 2 },
        },
      ],
      frenchPage: null,
      ms: expect.any(Number),
    });
  });

  it('names whose page it is', async () => {
    expect(await match('fragment.html', 'https://www.ruisseau.example/contact')).toMatchObject({
      page: { id: 'ruisseau', by: 'domain', key: 'ruisseau.example', offer: 'active' },
      matches: [],
    });
    expect(await match('vide.html', 'https://caisse.example/hearst')).toMatchObject({
      page: { id: 'caisse-hearst', offer: 'active' },
    });
    expect((await match('vide.html', 'https://evil-ruisseau.example/')).page).toBeNull();
  });

  it('reads pieces of HTML, broken data, and names with their addresses', async () => {
    expect((await match('fragment.html')).matches).toMatchObject([{ id: 'ruisseau', by: 'phone' }]);
    expect((await match('nom.html')).matches).toMatchObject([{ id: 'sans-rien', by: 'name' }]);
  });

  it('says of a page in French that it is one, and claims no service', async () => {
    expect(await match('francais.html')).toMatchObject({
      page: null,
      matches: [],
      frenchPage: { by: 'lang' },
    });
    const { out } = await relais(
      'match',
      'dir',
      'francais.html',
      '--url',
      'https://x.example',
      '--lang',
      'fr',
    );
    expect(out).toContain('La page se lit en français; cela ne dit rien du service.');
  });

  it('prints for people in their language', async () => {
    const { out } = await relais(
      'match',
      'dir',
      'liste.html',
      '--url',
      'https://annuaire.example/',
      '--lang',
      'fr',
    );
    expect(out).toContain('Cette page n’est celle d’aucune fiche.');
    expect(out).toMatch(/● {2}En français +ruisseau +domain ruisseau\.example/);
    expect(out).toContain('en français dans 2 succursales sur 3');
  });

  it('answers a list a line each, in order, what cannot be read too', async () => {
    const list = [
      '{"file":"liste.html","url":"https://annuaire.example/"}',
      '{"file":"absent.html","url":"https://annuaire.example/"}',
      '{"file":"liste.html"}',
      'x',
      '{"file":"liste.html","url":"pas une adresse"}',
      '{"file":"vide.html","url":"https://ruisseau.example/"}',
    ];
    await writeFile(at('list.ndjson'), list.join('\n'));
    const { out, code } = await relais('match', 'dir', '--pages', 'list.ndjson');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines.map(({ page, error }) => page?.id ?? error ?? null)).toEqual([
      null,
      expect.stringMatching(/line 2: .*absent\.html cannot be read/),
      expect.stringMatching(/line 3: needs/),
      expect.stringMatching(/line 4: is not JSON/),
      expect.stringMatching(/line 5: .*is not an address/),
      'ruisseau',
    ]);
  });

  it.each([
    [['match', 'dir'], /Give a page and where it was/],
    [['match', 'dir', 'liste.html', '--url', 'x'], /x is not an address/],
    [['match', 'dir', 'absent.html', '--url', 'https://x.example'], /absent\.html cannot be read/],
    [['match', 'dir', 'dir', '--url', 'https://x.example'], /is a folder/],
    [['match', 'dir', '--pages', 'absent.ndjson'], /absent\.ndjson cannot be read/],
    [['match', 'nowhere', 'liste.html', '--url', 'https://x.example'], /is not a published directory/],
  ])('%j: not done, for a reason', async (args, message) => {
    const { code, err } = await relais(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
