/** A directory of a few listings, signed, in memory: what a publisher would have put on a host. */

import type { Content } from '@relais/core/bytes';
import {
  fingerprint,
  kinOf,
  numberOfKey,
  offersByKey,
  shelfMark,
  shelfMarkOf,
  shortMarkOf,
} from '@relais/core/connect/hosts';
import { encodeTable, hostDelta, rowsOfKeys } from '@relais/core/connect/key-table';
import {
  type Box,
  encodeBackstage,
  encodeBlock,
  encodeDetails,
  encodeGuide,
  encodeHostDelta,
  encodeHosts,
  encodeIndex,
  encodeKeyShard,
  encodeNames,
  encodeParticulars,
  encodeReach,
  encodeShelf,
  encodeStart,
  FORMAT_VERSION,
  type HostsFile,
  type IndexFile,
  type KeyRows,
  type KeyShard,
  type Listed,
  type Manifest,
  nameOf,
  pathOf,
  type Recipient,
  START_PATH,
  tableNameOf,
  toBase64Url,
} from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import type { Platform } from '@relais/core/platform';
import { memoryPlatform } from '@relais/core/platform-memory';

export const URL = 'https://directory.example/';

export interface SmallDirectory {
  publicKey: string;
  /** By path. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Its lookup table, and the name of that. */
  rows: KeyRows[];
  table: string;
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

export type Signer = CryptoKeyPair;
export const newSigner = async (): Promise<Signer> =>
  (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;

/** @param strangers keys of the table that no listing has: fingerprints that met by chance */
export async function publish(
  signer: Signer,
  options: {
    listings: Listing[];
    published?: string;
    strangers?: string[];
    /** An earlier edition, to which a delta is made; `spoilt` in a way that does not lead here. */
    previous?: SmallDirectory;
    spoilt?: boolean;
    intake?: string;
    recipients?: Recipient[];
    id?: string;
    name?: string;
  },
): Promise<SmallDirectory> {
  const { listings, published = '2026-11-01T00:00:00Z', strangers = [], intake, recipients = [] } = options;
  const { id = 'small', name = 'Petit répertoire' } = options;
  const files: SmallDirectory['files'] = new Map();
  const put = async ({ bytes }: Content) => {
    const name = await nameOf(bytes);
    const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signer.privateKey, bytes));
    files.set(pathOf(name), new Uint8Array([...signature, ...bytes]));
    return name;
  };
  // One area, whose shelf has one details group.
  const keys: Array<[string, Listed]> = strangers.map((key) => [key, { offer: 'active', kin: 0 }]);
  const rows: [KeyShard['rows'], KeyShard['rows']] = [[], []];
  for (const listing of listings) {
    const mark = shelfMark(listing);
    for (const [key, offer] of offersByKey(listing, listing.french.offer)) {
      keys.push([key, { offer, kin: kinOf(mark) }]);
      const own = mark === shelfMarkOf(key);
      const print = fingerprint(key) % 2 ** 20;
      rows[numberOfKey(key).section].push({
        print,
        area: 0,
        sector: 0,
        mark: own ? undefined : shortMarkOf(mark),
      });
    }
  }
  const categories = [...new Set(listings.flatMap((listing) => listing.categories))].map((id, number) => ({
    number,
    id,
    fr: id,
    en: id,
    words: [],
  }));
  const details = listings.map((listing) => ({
    ...listing,
    categories: listing.categories.map((id) => categories.findIndex((category) => category.id === id)),
  }));
  // One block with all that is on the map.
  const located = details.flatMap((listing) => {
    const [place] = listing.places;
    return place?.latitude === undefined
      ? []
      : [{ listing, place, at: [place.latitude, place.longitude!] as const }];
  });
  const all = <T>(value: T) => located.map(() => value);
  const particulars = await put(
    encodeParticulars({
      channels: all(0),
      legalForms: all(undefined),
      sellsToOrganisations: all(false),
      wheelchair: all(undefined),
      evidence: all(undefined),
      weeks: all(undefined),
      groups: all(0),
      away: new Map(),
      calls: new Map(),
      secondNames: new Map(),
    }),
  );
  const block = await put(
    encodeBlock({
      size: located.length,
      fr: located.map(({ listing }) => listing.name.fr ?? ''),
      en: all(''),
      categories: located.map(({ listing }) => listing.categories),
      offers: located.map(({ listing }) => listing.french.offer),
      cities: located.map(({ place }) => place.city),
      provinces: located.map(({ place }) => place.province),
      latitudes: located.map(({ at }) => at[0]),
      longitudes: located.map(({ at }) => at[1]),
      twins: new Map(),
      particulars,
    }),
  );
  const [latitudes, longitudes] = [0, 1].map((axis) => located.map(({ at }) => Math.round(at[axis]! * 100)));
  const box: Box = [
    Math.min(...latitudes!),
    Math.min(...longitudes!),
    Math.max(...latitudes!),
    Math.max(...longitudes!),
  ];
  const group = await put(encodeDetails({ counts: [located.length], listings: details }));
  const shelf = await put(encodeShelf([[{ start: 0, name: group }]]));
  const sections: HostsFile['sections'] = [];
  for (const half of rows) {
    half.sort((a, b) => a.print - b.print);
    const shards = [{ start: 0, name: await put(encodeKeyShard({ width: 20, rows: half })) }];
    sections.push({ parts: [], shards });
  }
  const table = rowsOfKeys(keys);
  for (const { part, ...content } of encodeTable(table)) {
    const { parts } = sections[part.section]!;
    parts.push({ start: part.start, bytes: content.bytes.length, name: await put(content) });
  }
  const { previous, spoilt } = options;
  const deltas: HostsFile['deltas'] = [];
  if (previous) {
    const delta = hostDelta(previous.rows, spoilt ? previous.rows : table);
    deltas.push({ from: previous.table, name: await put(encodeHostDelta(delta)), day: 20_000 });
  }
  const services = [...new Set(located.flatMap(({ listing }) => listing.categories))].sort((a, b) => a - b);
  const places = { names: [], provinces: [], sizes: [], latitudes: [], longitudes: [], aliases: [] };
  const index: IndexFile = {
    areas: located.length ? [{ blocks: [{ name: block, box, front: false, sectors: 1 }] }] : [],
    distance: [],
    elsewhere: [],
  };
  const holidays = { from: '2026-01-01', until: '2027-12-31', days: [] };
  // What the extension never reads.
  const nothing = await put(encodeNames({ starts: [], shards: [], areas: [] }));
  const manifest: Manifest = {
    format: 'relais-directory',
    version: FORMAT_VERSION,
    id,
    name: { fr: name, en: 'Small directory' },
    published,
    listings: listings.length,
    ...(intake && { intake }),
    recipients,
    attribution: [],
    files: {
      guide: await put(encodeGuide({ categories, frequent: [], places })),
      index: await put(encodeIndex(index)),
      morePlaces: nothing,
      postalCodes: nothing,
      reach: await put(encodeReach(located.length ? [services] : [])),
      backstage: await put(encodeBackstage({ holidays, shelves: [shelf] })),
      names: nothing,
      ids: nothing,
      hosts: await put(encodeHosts({ sections, deltas })),
    },
  };
  const payload = toBase64Url(bytesOf(manifest));
  const head = toBase64Url(bytesOf({ alg: 'EdDSA' }));
  const covered = new TextEncoder().encode(`${head}.${payload}`);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signer.privateKey, covered));
  const signed = JSON.stringify({ payload, protected: head, signature: toBase64Url(signature) });
  files.set('manifest.json', new TextEncoder().encode(signed));
  const { guide, index: indexName } = manifest.files;
  const start = { guide: files.get(pathOf(guide))!, index: files.get(pathOf(indexName))! };
  files.set(START_PATH, encodeStart({ manifest: signed, ...start }).bytes);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', signer.publicKey));
  return { publicKey: toBase64Url(publicKey), files, rows: table, table: await tableNameOf({ sections }) };
}

/** What stands at an address; nothing where the host does not answer. */
export interface Host {
  current: SmallDirectory | undefined;
}

/**
 * A device whose network is one host, and whose disk may be full; `asked` lists the paths it was asked for.
 * @param others hosts at other addresses: of these `asked` has the whole address
 */
export function device(
  host: Host & { isFull?: boolean },
  others: Record<string, Host> = {},
): {
  platform: Platform;
  asked: string[];
} {
  const asked: string[] = [];
  const { store: opened } = memoryPlatform();
  const platform = memoryPlatform({
    async store() {
      const store = await opened();
      const put: typeof store.put = async (...what) => {
        if (host.isFull) throw new DOMException('No room', 'QuotaExceededError');
        await store.put(...what);
      };
      return { ...store, put };
    },
    async fetch(url) {
      const base = Object.keys(others).find((one) => url.startsWith(one)) ?? URL;
      const path = url.slice(base.length);
      asked.push(base === URL ? path : url);
      const { current } = others[base] ?? host;
      if (!current) throw new TypeError('Failed to fetch');
      const bytes = current.files.get(path);
      return bytes ? new Response(bytes) : new Response('', { status: 404 });
    },
  });
  return { platform, asked };
}

/** Somebody's home region, and a listing's place in it. */
export const HOME = {
  place: { name: 'Sudbury', province: 'ON' as const, latitude: 46.49, longitude: -81 },
  km: 25,
};
export const at = (latitude: number, phones: string[] = []) => ({
  places: [{ city: 'Sudbury', province: 'ON' as const, latitude, longitude: -81, phones }],
});

export const listing = (id: string, web: string[], parts: Partial<Listing> = {}): Listing => ({
  id,
  name: { fr: `Fiche ${id}` },
  categories: [],
  french: { offer: 'active', evidence: [] },
  places: [],
  web,
  source: { id: 'test' },
  ...parts,
});
