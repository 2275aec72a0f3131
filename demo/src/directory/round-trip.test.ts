import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@relais/core/listing';
import {
  categoryOf,
  EXPORT_FORMATS,
  exportToFile,
  generateKey,
  importFiles,
  listingsInMemory,
  openAnyDirectory,
  publish,
} from '@relais/publisher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateListings } from './generate.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const hasData = existsSync(data);
if (!hasData)
  console.info('round-trip.test.ts: no ../shared/data beside the repository; real files are not tried');

const FILES: Record<string, string> = {
  csv: 'x.csv',
  geojson: 'x.geojson',
  'json-ld': 'x.jsonld',
  hsds: 'x.json',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-round-trip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const byId = (listings: Listing[]) => [...listings].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Publishes, then exports the directory in every format and imports each again. */
async function expectNothingLost(listings: Listing[], name: string): Promise<void> {
  const directory = join(folder, name);
  const key = await generateKey('sign');
  const profile = { id: 'essai', name: { fr: 'Essai' } };
  await publish({ listings: listingsInMemory(listings), directory, key, profile });
  const { listings: published } = await openAnyDirectory(directory, key.x);
  for (const format of EXPORT_FORMATS) {
    const out = join(folder, `${name} ${FILES[format]}`);
    expect(await exportToFile(published(), { format, out })).toMatchObject({ listings: listings.length });
    const { listings: back, report } = await importFiles([out], { categoryOf });
    expect(report.issues, format).toEqual([]);
    expect(byId(back), format).toEqual(byId(listings));
  }
}

describe('import → publish → export → import', () => {
  it('loses nothing of the demo’s directory', async () => {
    await expectNothingLost(generateListings({ count: 600 }), 'demo');
  });

  it
    .skipIf(!hasData)
    .each(['on-covid-testing-centres.csv', 'nb-nursing-homes.csv', 'osm-montreal-clinics-overpass.json'])(
    'loses nothing of %s',
    async (file) => {
      const { listings } = await importFiles([join(data, file)], { categoryOf });
      expect(listings.length).toBeGreaterThan(60);
      await expectNothingLost(listings, file);
    },
    // Slow beside others' work; were it cut off, what it writes would meet the next one's.
    120_000,
  );
});
