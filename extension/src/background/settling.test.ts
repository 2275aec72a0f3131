/** What the table alone does not tell of a page, held against the listings of the home region. */
import type { Listing } from '@relais/core/listing';
import type { Claim } from '@relais/core/match/judging';
import { siteOf } from '@relais/core/match/sites/index';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  at,
  URL as COOPERATIVE,
  device,
  HOME,
  type Host,
  listing,
  newSigner,
  publish,
  type Signer,
} from '../../testing/directory.ts';
import { Directories } from './directories.ts';

const REGION = 'https://region.example/annuaire/';
const PHONE = '+17055550144';
const DAYCARE = listing('garderie', [], { ...at(46.49, [PHONE]), name: { fr: 'Garderie Les Petits Pas' } });
const LIBRARY = listing('biblio', ['https://grand-val.example/loisirs/bibliotheque'], {
  places: [{ ...at(46.5).places[0]!, city: 'Grand-Val' }],
  name: { fr: 'Bibliothèque publique de Grand-Val' },
});

const page = { title: 'Bonnes adresses', site: siteOf(new URL('https://blogue.example/')) };
const nobody = () => false;
const numbered = (name: string | undefined, key = PHONE): Claim => ({
  item: { name, around: `${name ?? ''} 705 555-0144`, strangers: 0 },
  hits: [{ key, points: 0.9, isAddress: false, url: undefined }],
});
const linked = (name: string, url: string): Claim => ({
  item: { name, around: name, strangers: 0 },
  hits: [{ key: 'grand-val.example', points: 1, isAddress: true, url }],
});

const PLUMBER = listing('plomberie', ['https://plomberie-du-nord.example/fr/'], {
  ...at(46.49, ['+17055550122']),
  name: { fr: 'Plomberie du Nord' },
});
const ELSEWHERE = { ...HOME, place: { ...HOME.place, latitude: 43.6, longitude: -79.4 } };

let signers: [Signer, Signer];
let cooperative: Host;
let region: Host;
let asked: string[];
let directories: Directories;

async function follow(first: Listing[], second?: Listing[], strangers: string[] = []) {
  cooperative = { current: await publish(signers[0], { listings: first, id: 'cooperative', strangers }) };
  region = { current: await publish(signers[1], { listings: second ?? [], id: 'region' }) };
  const made = device(cooperative, { [REGION]: region });
  asked = made.asked;
  const followed = [
    { id: 'cooperative', url: COOPERATIVE, publicKey: cooperative.current!.publicKey },
    { id: 'region', url: REGION, publicKey: region.current!.publicKey },
  ].slice(0, second ? 2 : 1);
  directories = new Directories(made.platform, async () => followed as never);
  for (const { keeper } of await directories.all()) await keeper.update();
}
const keepHome = async (home = HOME) => {
  for (const { keeper } of await directories.all()) await keeper.keepHome(home);
};
const settle = (...claims: Claim[]) => directories.settle(claims, page, nobody);

beforeEach(async () => {
  signers = [await newSigner(), await newSigner()];
});

describe('in the home region', () => {
  beforeEach(async () => {
    await follow([DAYCARE, LIBRARY]);
    await keepHome();
    asked.length = 0;
  });

  test('a number is its listing’s beside the name, and nobody’s beside another’s, with no request', async () => {
    expect(
      await settle(numbered('Garderie Les Petits Pas'), numbered('Nettoyage Express'), numbered(undefined)),
    ).toEqual([{ key: PHONE, offer: 'active', isNamed: true }, undefined, undefined]);
    expect(asked).toEqual([]);
  });

  test('a host that others share is the listing’s with its name only', async () => {
    expect(
      await settle(
        linked('Bibliothèque publique de Grand-Val', 'https://grand-val.example/'),
        linked('Permis', 'https://grand-val.example/mairie/permis'),
      ),
    ).toEqual([{ key: 'grand-val.example', offer: 'active', isNamed: true }, undefined]);
  });

  test('what no directory knows, and what met a fingerprint by chance, stays open', async () => {
    expect(await settle(numbered('Garderie Les Petits Pas', '+17055550999'))).toEqual([undefined]);
    expect(await directories.settle([numbered('Garderie Les Petits Pas')], page, () => true)).toEqual([
      undefined,
    ]);
  });
});

test('where no region is held, and outside of it, all stays open', async () => {
  await follow([DAYCARE]);
  expect(await settle(numbered('Garderie Les Petits Pas'))).toEqual([undefined]);
  await keepHome(ELSEWHERE);
  expect(await settle(numbered('Garderie Les Petits Pas'))).toEqual([undefined]);
});

describe('outside of a home region', () => {
  const HOST = { key: 'plomberie-du-nord.example', offer: 'active', isNamed: true };

  test('a number beside a name whose own address is its listing’s is settled, with no request', async () => {
    await follow([PLUMBER, DAYCARE]);
    asked.length = 0;
    const claims = [
      numbered('Plomberie du Nord inc.', '+17055550122'),
      numbered('Nord Auto', '+17055550122'),
    ];
    expect(await settle(...claims)).toEqual([HOST, undefined]);
    expect(await directories.settle(claims, page, (_, key) => key === HOST.key)).toEqual([
      undefined,
      undefined,
    ]);
    expect(asked).toEqual([]);
    await keepHome(ELSEWHERE);
    expect(await settle(...claims)).toEqual([HOST, undefined]);
  });

  test('of two directories the more cautious is told, though one knows the address only', async () => {
    const other = listing('nord', ['https://plomberie-du-nord.example/'], {
      french: { offer: 'limited', evidence: [] },
    });
    await follow([PLUMBER], [other]);
    expect(await settle(numbered('Plomberie du Nord', '+17055550122'))).toEqual([
      { ...HOST, offer: 'limited' },
    ]);
  });

  test('what one directory has at hand is settled by that', async () => {
    await follow([PLUMBER], [{ ...PLUMBER, id: 'nord', places: at(43.6, ['+17055550122']).places }]);
    await keepHome();
    expect(await settle(numbered('Plomberie du Nord', '+17055550122'))).toEqual([
      { ...HOST, key: '+17055550122' },
    ]);
  });
});

test('a number that somebody elsewhere has, too, may be theirs', async () => {
  await follow([DAYCARE], undefined, [PHONE]);
  await keepHome();
  expect(await settle(numbered('Garderie Les Petits Pas'))).toEqual([undefined]);
});

test('of two directories the more cautious is told, and each knows the name by itself', async () => {
  const other = { ...DAYCARE, id: 'petits-pas', french: { offer: 'limited' as const, evidence: [] } };
  await follow([DAYCARE], [other]);
  await keepHome();
  expect(await settle(numbered('Garderie Les Petits Pas'))).toEqual([
    { key: PHONE, offer: 'limited', isNamed: true },
  ]);
});
