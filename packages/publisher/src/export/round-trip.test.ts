import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listing } from '@relais/core/listing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFiles } from '../import/index.ts';
import { anyListings } from './fixtures/listings.ts';
import { exportToFile } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* each(listings: Listing[]) {
  yield* listings;
}

const FILES = {
  csv: 'listings.csv',
  geojson: 'listings.geojson',
  'json-ld': 'listings.jsonld',
  hsds: 'services.json',
  'hsds, a service a line': 'services.ndjson',
};

describe.each(Object.entries(FILES))('%s', (name, file) => {
  const format = name.split(',')[0]!;

  test('gives back any listing that the schema allows, unchanged', async () => {
    const out = join(folder, file);
    await fc.assert(
      fc.asyncProperty(anyListings, async (listings) => {
        await exportToFile(each(listings), { format, out });
        const { listings: back, report } = await importFiles([out]);
        expect(report.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(back).toEqual(listings);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
