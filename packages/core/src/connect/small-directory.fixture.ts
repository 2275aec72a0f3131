/**
 * A small signed directory in memory, written by hand to the letter of directory-format.ts and without the
 * publisher, so that the reader is tested against the contract and not against its own writer.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Content } from '../bytes.ts';
import {
  type Block,
  type CategoriesFile,
  encodeBackstage,
  encodeBlock,
  encodeDetails,
  encodeGuide,
  encodeHosts,
  encodeIdShard,
  encodeIds,
  encodeIndex,
  encodeKeyShard,
  encodeMoreWords,
  encodeNameShard,
  encodeNames,
  encodeParticulars,
  encodePlaces,
  encodePostalCodes,
  encodeReach,
  encodeShelf,
  encodeStart,
  type FileName,
  FORMAT_VERSION,
  type HostsFile,
  idPrint,
  type Manifest,
  type MoreWords,
  nameOf,
  type Particulars,
  type PlacesFile,
  pathOf,
  type Recipient,
  START_PATH,
  toBase64Url,
} from '../directory-format.ts';
import { type Listing, type Offer, PROVINCES, type Province } from '../listing.ts';
import type { Platform } from '../platform.ts';
import { memoryPlatform } from '../platform-memory.ts';
import { fingerprint, keyOfAddress, kinOf, shelfMark, shelfMarkOf, shortMarkOf } from './hosts.ts';
import { encodeTable, rowsOfKeys } from './key-table.ts';
import { fold } from './words.ts';

const CATEGORIES: CategoriesFile['categories'] = [
  {
    number: 10,
    id: 'amenity/dentist',
    fr: 'Dentiste',
    en: 'Dentist',
    words: ['clinique dentaire', 'mal de dents', 'teeth'],
  },
  {
    number: 20,
    id: 'office/lawyer',
    fr: 'Cabinet d’avocats',
    en: 'Law office',
    words: ['avocat', 'avocate', 'lawyer', 'divorce'],
  },
  {
    number: 30,
    id: 'amenity/childcare',
    fr: 'Garderie',
    en: 'Daycare',
    words: ['CPE', 'service de garde', 'childcare'],
  },
  {
    number: 40,
    id: 'healthcare/speech_therapist',
    fr: 'Orthophonie',
    en: 'Speech therapy',
    words: ['orthophoniste'],
  },
];

const PLACES: PlacesFile = {
  names: ['Sudbury', 'Hearst', 'St. Catharines', 'Sainte-Anne', 'Moncton', 'Sainte-Anne'],
  provinces: ['ON', 'ON', 'ON', 'MB', 'NB', 'NB'],
  sizes: [4, 3, 2, 1, 1, 1],
  latitudes: [4649, 4969, 4316, 4967, 4609, 4726],
  longitudes: [-8101, -8367, -7925, -9666, -6478, -6802],
  aliases: [['Grand Sudbury', 0]],
};

const MORE_PLACES: PlacesFile = {
  names: ['Attawapiskat'],
  provinces: ['ON'],
  sizes: [0],
  latitudes: [5293],
  longitudes: [-8243],
  aliases: [],
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
  /** What its details say more, or otherwise. */
  details?: Partial<Listing>;
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

const listingOf = (entry: FixtureEntry, categories = CATEGORIES): Listing => ({
  id: entry.id,
  name: { ...(entry.fr && { fr: entry.fr }), ...(entry.en && { en: entry.en }) },
  categories: [categories[entry.category]!.id],
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
  ...entry.details,
});

/** What a block says of each entry. */
const rowsOf = (
  entries: FixtureEntry[],
  categories: CategoriesFile['categories'],
): Omit<Block, 'particulars'> => ({
  size: entries.length,
  fr: entries.map(({ fr = '' }) => fr),
  en: entries.map(({ en = '' }) => en),
  categories: entries.map(({ category }) => [categories[category]!.number]),
  offers: entries.map(({ offer }) => offer),
  cities: entries.map(({ city = '' }) => city),
  provinces: entries.map(({ province, distant }) => (distant ? undefined : province)),
  latitudes: entries.map(({ at }) => at?.[0]),
  longitudes: entries.map(({ at }) => at?.[1]),
  twins: new Map(),
});

const particularsOf = (entries: FixtureEntry[]): Particulars => ({
  channels: entries.map(({ id }) => (id === 'd3' ? 2 : 0)),
  legalForms: entries.map(({ id }) => (id === 'd1' ? 'cooperative' : undefined)),
  sellsToOrganisations: entries.map(({ id }) => id === 'd1'),
  wheelchair: entries.map(({ id }) => ({ d1: true, d2: true, d3: false })[id]),
  evidence: entries.map(({ offer }) =>
    offer === 'unknown' ? undefined : { how: 'declared', date: '2026-03', count: 1 },
  ),
  weeks: entries.map(({ id }) =>
    id === 'd1' ? { zone: 'America/Toronto', intervals: [[0 * 1440 + 540, 0 * 1440 + 1020]] } : undefined,
  ),
  groups: entries.map(() => 0),
  away: new Map(),
  secondNames: new Map(entries.flatMap(({ fr, en }, i) => (fr && en ? [[i, en]] : []))),
  calls: new Map(
    entries.flatMap(({ details }, i) =>
      details?.calls
        ? [[i, details.calls.map(({ kind, until }) => ({ kind, ...(until && { until }) }))]]
        : [],
    ),
  ),
});

/** The fixture's id of a result, which knows only its name. */
export const idOf = ({ name }: { name: { fr?: string; en?: string } }): string =>
  ENTRIES.find(({ fr, en }) => (fr ?? en) === (name.fr ?? name.en))?.id ?? '?';

export interface SmallDirectory {
  url: string;
  publicKey: string;
  /** What the host serves, by path; tests change it as an accident or an attacker would. */
  served: Map<string, Uint8Array<ArrayBuffer>>;
  manifest: Manifest;
  blockPaths: string[];
  particularsPaths: string[];
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
    /** Services beside its own, which entries count on from there. */
    categories?: CategoriesFile['categories'];
    /** Kin of its own services, by their numbers. */
    related?: Record<number, number[]>;
    moreWords?: MoreWords;
  } = {},
): Promise<SmallDirectory> {
  const served = new Map<string, Uint8Array<ArrayBuffer>>();
  const categories = [...CATEGORIES, ...(options.categories ?? [])].map((category) => ({
    ...category,
    related: options.related?.[category.number] ?? [],
  }));
  const all = [...ENTRIES, ...(options.more ?? [])];
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const add = async ({ bytes }: Content): Promise<FileName> => {
    const name = await nameOf(bytes);
    const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, bytes);
    served.set(pathOf(name), new Uint8Array(gzipSync(Buffer.concat([new Uint8Array(signature), bytes]))));
    return name;
  };

  const detailPaths: string[] = [];
  const particularsPaths: string[] = [];
  const shelves: FileName[] = [];
  /** Areas of one block and one details group. */
  const areasOf = new Map<string, number>();
  const area = async (entries: FixtureEntry[]): Promise<FileName> => {
    for (const { id } of entries) areasOf.set(id, shelves.length);
    const listings = entries.map((entry) => ({
      ...listingOf(entry, categories),
      categories: [categories[entry.category]!.number],
    }));
    const group = await add(encodeDetails({ counts: [entries.length], listings }));
    detailPaths.push(pathOf(group));
    shelves.push(await add(encodeShelf([[{ start: 0, name: group }]])));
    const particulars = await add(encodeParticulars(particularsOf(entries)));
    particularsPaths.push(pathOf(particulars));
    const rows = rowsOf(entries, categories);
    // Of two names the English one is told by the particulars.
    const en = rows.en.map((name, i) => (rows.fr[i] ? '' : name));
    return add(encodeBlock({ ...rows, en, particulars }));
  };

  const near = (city: string) => all.filter((entry) => entry.city === city);
  const blockPaths: string[] = [];
  const geographic = async (city: string, box: [number, number, number, number]) => {
    const name = await area(near(city));
    blockPaths.push(pathOf(name));
    return { blocks: [{ name, box, front: false, sectors: 1 }] };
  };
  const index = {
    areas: [
      await geographic('Sudbury', [4640, -8120, 4660, -8090]),
      await geographic('Hearst', [4960, -8380, 4980, -8360]),
      await geographic('Moncton', [4600, -6490, 4620, -6470]),
    ],
    distance: [{ province: 'ON' as const, blocks: [await area(all.filter(({ distant }) => distant))] }],
    elsewhere: [],
  };
  const holidays = {
    from: '2026-01-01',
    until: '2027-12-31',
    days: [
      {
        date: '2026-09-07',
        name: { fr: 'fête du Travail', en: 'Labour Day' },
        statutory: [...PROVINCES],
        kept: [],
      },
    ],
  };
  const shelvedAt = (entry: FixtureEntry) => ({
    area: areasOf.get(entry.id)!,
    sector: 0,
    mark: shortMarkOf(shelfMark(listingOf(entry, categories))),
  });
  const placed = ['Sudbury', 'Hearst', 'Moncton'].flatMap(near);
  const blocksOf = new Map<string, Set<number>>();
  for (const entry of placed) {
    for (const word of fold(`${entry.fr ?? ''} ${entry.en ?? ''}`).split(' ')) {
      blocksOf.set(word, (blocksOf.get(word) ?? new Set()).add(shelvedAt(entry).area));
    }
  }
  const words = [...blocksOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, areas]): [string, Array<{ area: number; part: number }>] => [
      word,
      [...areas].sort((a, b) => a - b).map((area) => ({ area, part: 0 })),
    ]);
  const shard = await add(encodeNameShard({ listings: placed.length, words }));
  const idShard = all
    .map((entry) => ({ print: idPrint(entry.id, 1).print, ...shelvedAt(entry) }))
    .sort((a, b) => a.print - b.print);

  const keyed = all.flatMap((entry) => {
    const key = entry.web && keyOfAddress(entry.web);
    return key ? [{ key, entry }] : [];
  });
  const parts: HostsFile['sections'][number]['parts'] = [];
  for (const { part, ...content } of encodeTable(
    rowsOfKeys(keyed.map(({ key, entry }) => [key, { offer: entry.offer, kin: kinOf(shelfMarkOf(key)) }])),
  )) {
    parts.push({ start: part.start, bytes: content.bytes.length, name: await add(content) });
  }
  const rows = keyed
    .map(({ key, entry }) => ({ print: fingerprint(key) % 2 ** 20, ...shelvedAt(entry), mark: undefined }))
    .sort((a, b) => a.print - b.print);
  const shards = [{ start: 0, name: await add(encodeKeyShard({ width: 20, rows })) }];
  const sections = [
    { parts, shards },
    { parts: [], shards: [] },
  ];

  const manifest: Manifest = {
    format: 'relais-directory',
    version: FORMAT_VERSION,
    id: 'fixture',
    name: { fr: 'Petit répertoire' },
    published: '2026-11-03T12:00:00Z',
    listings: all.length,
    ...(options.intake && { intake: options.intake }),
    recipients: options.recipients ?? [],
    attribution: [],
    files: {
      guide: await add(encodeGuide({ categories, frequent: [10, 20], places: PLACES })),
      index: await add(encodeIndex(index)),
      ...(options.moreWords && { moreWords: await add(encodeMoreWords(options.moreWords)) }),
      morePlaces: await add(encodePlaces(MORE_PLACES)),
      postalCodes: await add(encodePostalCodes([['P3E', 4647, -8101, 'ON']])),
      reach: await add(encodeReach([[10], [30], [20], [20]])),
      backstage: await add(encodeBackstage({ holidays, shelves })),
      names: await add(encodeNames({ starts: [''], shards: [shard], areas: [] })),
      ids: await add(encodeIds([await add(encodeIdShard(idShard))])),
      hosts: await add(encodeHosts({ sections, deltas: [] })),
    },
  };

  const text = (value: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  const republish = async (changes: Partial<Manifest>) => {
    const payload = text({ ...manifest, ...changes });
    const header = text({ alg: 'EdDSA', kid: publicKey });
    const covered = new TextEncoder().encode(`${header}.${payload}`);
    const signature = toBase64Url(
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, covered)),
    );
    const signed = JSON.stringify({ payload, protected: header, signature });
    served.set('manifest.json', new TextEncoder().encode(signed));
    const stored = (name: FileName) => gunzipSync(served.get(pathOf(name))!);
    const { guide, index } = manifest.files;
    const start = encodeStart({ manifest: signed, guide: stored(guide), index: stored(index) });
    served.set(START_PATH, new Uint8Array(gzipSync(start.bytes)));
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
    particularsPaths,
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
