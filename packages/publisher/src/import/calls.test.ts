import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listing } from '@relais/core/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportToFile } from '../export/index.ts';
import { readCallKind } from './calls.ts';
import { importFiles, parseMapping } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-calls-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string, name = 'groupes.csv', columns?: Record<string, string>) {
  const path = join(folder, name);
  await writeFile(path, content);
  const mapping = parseMapping({ ...(columns && { columns }), constants: { province: 'ON' } });
  const { listings, report } = await importFiles([path], { mapping, today: '2026-11-23' });
  for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
  const issues = report.issues
    .filter(({ code }) => code.startsWith('call'))
    .map(({ code, severity, row, field }) => ({ code, severity, row, field }));
  return { listings, calls: listings.map(({ calls }) => calls), issues };
}

const HEAD = 'Nom,Ville,Appels,Titre de l’appel,Call title,Fin de l’appel,Lien de l’appel,Nombre recherché\n';

describe('the kind of a call', () => {
  it.each([
    ['bénévoles', 'volunteer'],
    ['Cherche des bénévoles', 'volunteer'],
    ['Looking for board members', 'board-member'],
    ['Membres du C.A.', undefined],
    ['membres du CA', 'board-member'],
    ['Appel d’offres', 'tender'],
    ['de gré à gré', 'private-agreement'],
    ['Relève', 'successor'],
    ['Reprise collective', 'successor'],
    ['commandites', 'sponsor'],
    ['member', 'member'],
    ['board-member', 'board-member'],
    ['des tables', undefined],
  ])('« %s » is %s', (text, kind) => {
    expect(readCallKind(text)).toBe(kind);
  });
});

describe('the calls of a row', () => {
  it('are found by their headers, in both languages', async () => {
    const { calls, issues } = await read(
      `${HEAD}Club Accueil,Sudbury,bénévoles,Halte-garderie du samedi,Saturday drop-in,2026-12-31,club.example/aide,2\nLe Phare,Sudbury,,,,,,\n`,
    );
    expect(calls).toEqual([
      [
        {
          kind: 'volunteer',
          title: { fr: 'Halte-garderie du samedi', en: 'Saturday drop-in' },
          until: '2026-12-31',
          link: 'https://club.example/aide',
          howMany: 2,
        },
      ],
      undefined,
    ]);
    expect(issues).toEqual([]);
  });

  it('are found by a mapping', async () => {
    const { calls } = await read(
      'Nom,Ville,Besoins,Échéance\nClub Accueil,Sudbury,Relève,31 mars 2027\n',
      undefined,
      {
        Besoins: 'calls',
        Échéance: 'callUntil',
      },
    );
    expect(calls).toEqual([[{ kind: 'successor', until: '2027-03-31' }]]);
  });

  it('of several take one value each, or one for all', async () => {
    const { calls, issues } = await read(
      `${HEAD}Club Accueil,Sudbury,bénévoles; membres du CA,Samedis; Trésorerie,,2026-12-31,,\n`,
    );
    expect(calls).toEqual([
      [
        { kind: 'volunteer', title: { fr: 'Samedis' }, until: '2026-12-31' },
        { kind: 'board-member', title: { fr: 'Trésorerie' }, until: '2026-12-31' },
      ],
    ]);
    expect(issues).toEqual([]);
  });

  it('say what cannot be read, by row and field, and good ones get through', async () => {
    const { listings, calls, issues } = await read(
      `${HEAD}A,Sudbury,des tables,,,,,\nB,Sudbury,,Un titre,,,,\nC,Sudbury,bénévoles; membres,Un; Deux; Trois,,,,\nD,Sudbury,bénévoles,,,03/04/2026,,\nE,Sudbury,bénévoles,,,2026-01-31,,\nF,Sudbury,bénévoles,,,,pas une adresse,beaucoup\n`,
    );
    expect(listings).toHaveLength(6);
    expect(calls).toEqual([
      undefined,
      undefined,
      [{ kind: 'volunteer' }, { kind: 'member' }],
      // Nobody knows when it ends: it would be shown for ever.
      undefined,
      [{ kind: 'volunteer', until: '2026-01-31' }],
      [{ kind: 'volunteer' }],
    ]);
    expect(issues).toEqual([
      { code: 'call-kind', severity: 'warning', row: 2, field: 'calls' },
      { code: 'call-kind-missing', severity: 'warning', row: 3, field: 'calls' },
      { code: 'calls-uneven', severity: 'warning', row: 4, field: 'callTitle.fr' },
      { code: 'call-until', severity: 'warning', row: 5, field: 'callUntil' },
      { code: 'call-over', severity: 'info', row: 6, field: 'callUntil' },
      { code: 'call-link', severity: 'warning', row: 7, field: 'callLink' },
      { code: 'call-count', severity: 'warning', row: 7, field: 'callCount' },
    ]);
  });
});

it('reads what an organisation seeks out of schema.org, as far as a demand tells of what kind', async () => {
  const { calls, issues } = await read(
    JSON.stringify({
      '@type': 'NGO',
      name: 'Club Accueil',
      address: { addressLocality: 'Sudbury', addressRegion: 'ON' },
      seeks: [
        { '@type': 'Demand', name: { fr: 'Bénévoles', en: 'Volunteers' }, validThrough: '2026-12-31T23:59' },
        { '@type': 'Demand', name: 'Tables' },
      ],
    }),
    'club.jsonld',
  );
  expect(calls).toEqual([
    [{ kind: 'volunteer', title: { fr: 'Bénévoles', en: 'Volunteers' }, until: '2026-12-31' }],
  ]);
  expect(issues).toMatchObject([{ code: 'call-kind', field: 'seeks' }]);
});

it('comes back from a spreadsheet that was exported, edited and saved by another program', async () => {
  const { listings } = await read(
    `${HEAD}Club Accueil,Sudbury,bénévoles; membres du CA,Samedis; Trésorerie,Saturdays; Treasurer,2026-12-31; 2027-01-31,,2; 1\n`,
  );
  const out = join(folder, 'export.csv');
  await exportToFile(
    (async function* () {
      yield* listings;
    })(),
    { format: 'csv', out },
  );
  const asAnyTable = await importFiles([out], { format: 'csv' });
  expect(asAnyTable.listings.map(({ calls }) => calls)).toEqual(listings.map(({ calls }) => calls));
});
