/**
 * A small signed directory in memory, written by hand to the letter of directory-format.ts and without the
 * publisher, so that the reader is tested against the contract and not against its own writer.
 */
import { gzipSync } from 'node:zlib';
import {
  type BlockFile,
  type CategoriesFile,
  type FileReference,
  hashOf,
  type Manifest,
  type PlacesFile,
  pathOf,
  type Recipient,
  toBase64Url,
} from '../directory-format.ts';
import type { Listing, Offer, Province } from '../listing.ts';
import type { Platform } from '../platform.ts';
import { memoryPlatform } from '../platform-memory.ts';
import { encodeHostTable, keyOfAddress } from './hosts.ts';

const CATEGORIES: CategoriesFile['categories'] = [
  {
    id: 'amenity/dentist',
    fr: 'Dentiste',
    en: 'Dentist',
    words: ['clinique dentaire', 'mal de dents', 'teeth'],
  },
  {
    id: 'office/lawyer',
    fr: 'Cabinet d’avocats',
    en: 'Law office',
    words: ['avocat', 'avocate', 'lawyer', 'divorce'],
  },
  { id: 'amenity/childcare', fr: 'Garderie', en: 'Daycare', words: ['CPE', 'service de garde', 'childcare'] },
  { id: 'healthcare/speech_therapist', fr: 'Orthophonie', en: 'Speech therapy', words: ['orthophoniste'] },
];

const PLACES: PlacesFile = {
  names: ['Sudbury', 'Hearst', 'St. Catharines', 'Sainte-Anne', 'Moncton', 'Sainte-Anne'],
  provinces: ['ON', 'ON', 'ON', 'MB', 'NB', 'NB'],
  latitudes: [46490, 49690, 43159, 49670, 46088, 47255],
  longitudes: [-81010, -83670, -79247, -96660, -64778, -68020],
  aliases: [['Grand Sudbury', 0]],
  postal: [['P3E', 46470, -81010, 'ON']],
};

const MORE_PLACES: PlacesFile = {
  names: ['Attawapiskat'],
  provinces: ['ON'],
  latitudes: [52926],
  longitudes: [-82428],
  aliases: [],
  postal: [],
};

export interface FixtureEntry {
  id: string;
  fr?: string;
  en?: string;
  category: number;
  offer: Offer;
  city?: string;
  province?: Province;
  at?: [latitude: number, longitude: number];
  distant?: boolean;
  web?: string;
}

export const ENTRIES: FixtureEntry[] = [
  {
    id: 'd1',
    fr: 'Clinique dentaire Séguin',
    category: 0,
    offer: 'active',
    city: 'Sudbury',
    province: 'ON',
    at: [46.492, -81.0],
    web: 'https://clinique.example/',
  },
  {
    id: 'd2',
    en: 'Nickel City Dental',
    category: 0,
    offer: 'unknown',
    city: 'Sudbury',
    province: 'ON',
    at: [46.491, -81.01],
    web: 'https://nickel.example/',
  },
  {
    id: 'd3',
    fr: 'Dentistes de la Rive',
    category: 0,
    offer: 'on-request',
    city: 'Sudbury',
    province: 'ON',
    at: [46.52, -80.95],
  },
  {
    id: 'd4',
    en: 'Maple Dental',
    category: 0,
    offer: 'none',
    city: 'Sudbury',
    province: 'ON',
    at: [46.5, -81.02],
  },
  {
    id: 'l1',
    en: 'Thompson Law',
    category: 1,
    offer: 'unknown',
    city: 'Sudbury',
    province: 'ON',
    at: [46.49, -81.0],
  },
  {
    id: 'g1',
    fr: 'Garderie Les Petits Lutins',
    category: 2,
    offer: 'active',
    city: 'Hearst',
    province: 'ON',
    at: [49.69, -83.67],
  },
  {
    id: 'l2',
    fr: 'Avocats Cormier LeBlanc',
    category: 1,
    offer: 'active',
    city: 'Moncton',
    province: 'NB',
    at: [46.09, -64.78],
    web: 'https://facebook.com/cormierleblanc',
  },
  {
    id: 'a1',
    fr: 'Ligne d’aide juridique du Nord',
    category: 1,
    offer: 'active',
    distant: true,
    province: 'ON',
  },
];

const listingOf = (entry: FixtureEntry): Listing => ({
  id: entry.id,
  name: { ...(entry.fr && { fr: entry.fr }), ...(entry.en && { en: entry.en }) },
  categories: [CATEGORIES[entry.category]!.id],
  french: { offer: entry.offer, evidence: [] },
  places: entry.at
    ? [
        {
          city: entry.city!,
          province: entry.province!,
          latitude: entry.at[0],
          longitude: entry.at[1],
          phones: [],
        },
      ]
    : [],
  ...(entry.distant && { atADistance: { provinces: [entry.province!] } }),
  web: entry.web ? [entry.web] : [],
  source: { id: 'fixture' },
});

export interface SmallDirectory {
  url: string;
  publicKey: string;
  /** What the host serves, by path; tests change it as an accident or an attacker would. */
  served: Map<string, Uint8Array<ArrayBuffer>>;
  manifest: Manifest;
  blockPaths: string[];
  detailPaths: string[];
  platform: Platform;
  /** Paths asked for, in order. */
  asked: string[];
  /** Signs another edition with the same key, and serves it. */
  republish(changes: Partial<Manifest>): Promise<void>;
}

export async function smallDirectory(
  options: {
    recipients?: Recipient[];
    intake?: string;
    platform?: Partial<Platform>;
    /** Listings beside ENTRIES, so that two directories differ in their files. */
    more?: FixtureEntry[];
  } = {},
): Promise<SmallDirectory> {
  const served = new Map<string, Uint8Array<ArrayBuffer>>();
  const all = [...ENTRIES, ...(options.more ?? [])];
  const add = async (contents: object | Uint8Array<ArrayBuffer>): Promise<FileReference> => {
    const bytes =
      contents instanceof Uint8Array ? contents : new TextEncoder().encode(JSON.stringify(contents));
    const hash = await hashOf(bytes);
    const stored = new Uint8Array(gzipSync(bytes));
    served.set(pathOf(hash), stored);
    return { hash, bytes: stored.length };
  };

  const detailPaths: string[] = [];
  const block = async (entries: FixtureEntry[]): Promise<FileReference> => {
    const group = await add({ listings: entries.map(listingOf) });
    detailPaths.push(pathOf(group.hash));
    const file: BlockFile = {
      ids: entries.map(({ id }) => id),
      fr: entries.map(({ fr = '' }) => fr),
      en: entries.map(({ en = '' }) => en),
      categories: entries.map(({ category }) => [category]),
      offers: entries.map(({ offer }) => offer),
      evidence: entries.map(({ offer }) => (offer === 'unknown' ? '' : 'declared 2026-03 1')),
      cities: entries.map(({ city = '' }) => city),
      provinces: entries.map(({ province, distant }) => (distant ? '' : province!)),
      latitudes: entries.map(({ at }) => (at ? Math.round(at[0] * 1e5) : null)),
      longitudes: entries.map(({ at }) => (at ? Math.round(at[1] * 1e5) : null)),
      hours: entries.map(({ id }) => (id === 'd1' ? 0 : -1)),
      weeks: [{ zone: 'America/Toronto', intervals: [[0 * 1440 + 540, 0 * 1440 + 1020]] }],
      groups: [group],
    };
    return add(file);
  };

  const near = (city: string) => all.filter((entry) => entry.city === city);
  const blockPaths: string[] = [];
  const geographic = async (city: string, box: [number, number, number, number], categories: number[]) => {
    const reference = await block(near(city));
    blockPaths.push(pathOf(reference.hash));
    return { ...reference, entries: near(city).length, box, categories };
  };
  const index = {
    blocks: [
      await geographic('Sudbury', [46400, -81200, 46600, -80900], [0]),
      await geographic('Hearst', [49600, -83800, 49800, -83600], [2]),
      await geographic('Moncton', [46000, -64900, 46200, -64700], [1]),
    ],
    distance: [
      {
        ...(await block(all.filter(({ distant }) => distant))),
        province: 'ON',
        entries: 1,
        categories: [1],
      },
    ],
  };

  const withWeb = all.filter(({ web }) => web);
  const hosts = {
    table: await add(encodeHostTable(new Map(withWeb.map(({ web, offer }) => [keyOfAddress(web!)!, offer])))),
    shardBits: 0,
    shards: [
      await add({
        keys: Object.fromEntries(withWeb.map(({ web, id }) => [keyOfAddress(web!)!, [id]])),
        listings: withWeb.map(listingOf),
      }),
    ],
  };

  const manifest: Manifest = {
    format: 'relais-directory',
    version: 1,
    id: 'fixture',
    name: { fr: 'Petit répertoire' },
    published: '2026-11-03T12:00:00Z',
    listings: all.length,
    ...(options.intake && { intake: options.intake }),
    recipients: options.recipients ?? [],
    attribution: [],
    files: {
      categories: await add({ categories: CATEGORIES, frequent: [0, 1] }),
      places: await add(PLACES),
      morePlaces: await add(MORE_PLACES),
      index: await add(index),
      hosts: await add(hosts),
    },
  };

  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const text = (value: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  const republish = async (changes: Partial<Manifest>) => {
    const payload = text({ ...manifest, ...changes });
    const header = text({ alg: 'EdDSA', kid: publicKey });
    const covered = new TextEncoder().encode(`${header}.${payload}`);
    const signature = toBase64Url(
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, covered)),
    );
    served.set(
      'manifest.json',
      new TextEncoder().encode(JSON.stringify({ payload, protected: header, signature })),
    );
  };
  await republish({});

  const url = 'https://directory.example/';
  const asked: string[] = [];
  return {
    url,
    publicKey,
    served,
    manifest,
    blockPaths,
    detailPaths,
    asked,
    republish,
    platform: memoryPlatform({
      async fetch(address) {
        const path = address.slice(url.length);
        asked.push(path);
        const bytes = served.get(path);
        return bytes ? new Response(bytes) : new Response(null, { status: 404 });
      },
      ...options.platform,
    }),
  };
}
