import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeHostDelta,
  decodeTablePart,
  encodeHostDelta,
  encodeTablePart,
  type Listed,
} from '../directory-format.ts';
import { OFFERS, type Offer } from '../listing.ts';
import { fingerprint, kinOf, shelfMarkOf } from './hosts.ts';
import {
  applyHostDelta,
  cutRows,
  encodeTable,
  hostDelta,
  joinRows,
  KeyTable,
  partsOfTable,
  rowsOfKeys,
  shardsOf,
  tableOfKeys,
} from './key-table.ts';

const listed = (offer: Offer, kin = 0): Listed => ({ offer, kin });
const tableOf = (keys: Record<string, Listed>) => tableOfKeys(Object.entries(keys));
const phoneOf = (i: number) => `+1705${String(2_000_000 + ((i * 7919) % 7_900_000)).padStart(7, '0')}`;

describe('the lookup table', () => {
  it('answers for what is in it, and for nothing else', () => {
    const table = tableOf({
      'clinique.example': listed('active', 3),
      'plombier.example': listed('on-request'),
      'law.example': listed('none'),
      '+17055550123': listed('limited', 7),
      '+33145678901': listed('active', 1),
    });
    expect(table.size).toBe(5);
    expect(table.match('https://www.clinique.example/fr')).toEqual({
      key: 'clinique.example',
      offer: 'active',
      listed: [listed('active', 3)],
    });
    expect(table.tell('+17055550123')).toEqual({ offer: 'limited', listed: [listed('limited', 7)] });
    expect(table.has('+33145678901')).toBe(true);
    for (const stranger of ['+17055550124', '+33145678902', '7055550123', 'unlisted.example', ''])
      expect(table.tell(stranger)).toBeUndefined();
    expect(table.match('https://evil-clinique.example/')).toBeUndefined();
  });

  it('finds each of many, errs on almost none of many others, and on no telephone number', () => {
    const addresses = Array.from({ length: 20_000 }, (_, i) => `entreprise-${i}.example`);
    const phones = Array.from({ length: 20_000 }, (_, i) => phoneOf(i));
    const table = tableOfKeys([...addresses, ...phones].map((key, i) => [key, listed('active', i % 8)]));
    expect([...addresses, ...phones].filter((key, i) => table.find(key)[0]?.kin !== i % 8)).toEqual([]);
    const strangers = Array.from({ length: 200_000 }, (_, i) => `stranger-${i}.example`);
    expect(strangers.filter((key) => table.has(key)).length).toBe(0);
    const known = new Set(phones);
    const others = Array.from({ length: 300_000 }, (_, i) => `+1705${2_000_000 + i}`);
    expect(others.filter((key) => table.has(key) !== known.has(key))).toEqual([]);
  });

  it('has each of the listings that share a key, and says of it what holds for all of them', () => {
    const table = tableOfKeys([
      ['chaine.example', listed('active', 2)],
      ['chaine.example', listed('none', 1)],
      ['chaine.example', listed('active', 2)],
      ['autre.example', listed('active', 5)],
    ]);
    expect(table.find('chaine.example')).toEqual(
      [listed('active', 2), listed('none', 1), listed('active', 2)].sort(
        (a, b) => OFFERS.indexOf(a.offer) + 8 * a.kin - OFFERS.indexOf(b.offer) - 8 * b.kin,
      ),
    );
    expect(table.match('https://chaine.example/')?.offer).toBe('limited');
    expect(table.match('https://autre.example/')?.offer).toBe('active');
  });

  it('does not depend on the order it was written in', () => {
    const entries = Array.from({ length: 300 }, (_, i): [string, Listed] => [
      i % 3 ? `a${i % 200}.example` : phoneOf(i),
      listed(OFFERS[i % 6]!, i % 8),
    ]);
    const bytesOf = (keys: typeof entries) => encodeTable(rowsOfKeys(keys)).map(({ bytes }) => bytes);
    expect(bytesOf(entries)).toEqual(bytesOf(entries.toReversed()));
  });

  it('is empty and silent with nothing in it', () => {
    expect(tableOf({}).match('https://clinique.example/')).toBeUndefined();
    expect(encodeTable(rowsOfKeys([]))).toEqual([]);
  });

  it('of 200,000 addresses and as many numbers takes less than 3 MB', () => {
    const rows = [0, 1].map((section) => ({
      numbers: Float64Array.from({ length: 200_000 }, (_, i) => i * (section ? 30_000 : 5_000_000)),
      told: new Uint8Array(200_000),
    }));
    const table = new KeyTable(partsOfTable(rows));
    expect(table.size).toBe(400_000);
    expect(table.bytes).toBeLessThan(3e6);
  });
});

/** Keys few enough that several listings share one. */
const rows = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom('a.example', 'b.example', 'c.example', 'd.example'),
        fc.nat(5).map((i) => `+1705555010${i}`),
        fc.constantFrom('+33145678901', '+4420794609'),
      ),
      fc.record({ offer: fc.constantFrom(...OFFERS), kin: fc.nat(7) }),
    ),
    { maxLength: 24 },
  )
  .map(rowsOfKeys);

describe('a part of the table', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(rows, (sections) => {
        for (const part of partsOfTable(sections))
          expect(decodeTablePart(encodeTablePart(part).bytes)).toEqual(part);
      }),
    );
  });

  it('tells the kin of an address in no bit where it is the listing’s first', () => {
    const keys = Array.from({ length: 8000 }, (_, i) => `entreprise-${i}.example`);
    const size = (kin: (key: string) => number) =>
      encodeTable(rowsOfKeys(keys.map((key) => [key, listed('active', kin(key))])))[0]!.bytes.length;
    expect(size(() => 0) - size((key) => kinOf(shelfMarkOf(key)))).toBeGreaterThan(2600);
  });

  it('cut short, or of another kind, is refused', () => {
    const { bytes } = encodeTable(rowsOfKeys([['a.example', listed('active')]]))[0]!;
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeTablePart(bytes.slice(0, length))).toThrow(RangeError);
    expect(() => decodeHostDelta(bytes)).toThrow(/not a/);
  });
});

describe('where a table is cut', () => {
  const hashes = (count: number) =>
    Float64Array.from({ length: count }, (_, i) => fingerprint(`entreprise-${i}.example`)).sort();

  it('is at round numbers, so that one more key moves no border', () => {
    const cuts = cutRows(hashes(10_000), 3000);
    expect(cuts.map(({ start }) => start)).toEqual([0, 2 ** 38, 2 ** 39, 2 ** 38 * 3]);
    expect(cutRows(hashes(10_050), 3000).map(({ start }) => start)).toEqual(cuts.map(({ start }) => start));
  });

  it('leaves a quarter at the least on either side, also where numbers lie in heaps', () => {
    const heap = (area: number) => Array.from({ length: 4000 }, (_, i) => area * 1e7 + 5_550_000 + i);
    const numbers = Float64Array.from([...heap(204), ...heap(416), ...heap(705), ...heap(819), 2 ** 39]);
    const cuts = cutRows(numbers, 3000);
    const sizes = cuts.map(({ row }, i) => (cuts[i + 1]?.row ?? numbers.length) - row);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3000);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3000 / 4);
  });

  it('never parts the listings of one key', () => {
    expect(cutRows(new Float64Array(9000).fill(5), 3000)).toHaveLength(1);
  });

  it('of key shards leaves thousands in each', () => {
    const numbers = hashes(50_000);
    expect(shardsOf({ numbers, told: new Uint8Array(50_000) })).toEqual([0, 2 ** 39]);
  });
});

describe('a delta', () => {
  const parts = (sections: Parameters<typeof encodeTable>[0]) =>
    encodeTable(sections).map(({ bytes }) => bytes);

  it('makes the one table of the other, byte for byte', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const read = decodeHostDelta(encodeHostDelta(hostDelta(before, after)).bytes);
        expect(parts(applyHostDelta(before, read))).toEqual(parts(after));
      }),
    );
  });

  it('tells what came, went and changed, and nothing of what stayed', () => {
    const before = rowsOfKeys([
      ['a.example', listed('active', 1)],
      ['b.example', listed('active', 1)],
      ['+17055550123', listed('none', 1)],
    ]);
    const after = rowsOfKeys([
      ['a.example', listed('limited', 1)],
      ['b.example', listed('active', 1)],
      ['+17055550199', listed('none', 1)],
    ]);
    const [addresses, phones] = hostDelta(before, after);
    expect(addresses).toMatchObject({
      gone: { length: 0 },
      changed: { length: 1 },
      came: { numbers: { length: 0 } },
    });
    expect(phones).toMatchObject({
      gone: { length: 1 },
      changed: { length: 0 },
      came: { numbers: { length: 1 } },
    });
    expect(
      hostDelta(before, before).every(
        ({ gone, changed, came }) => !gone.length && !changed.length && !came.told.length,
      ),
    ).toBe(true);
  });

  it('takes a table of parts as well as a whole one', () => {
    const keys = Array.from({ length: 70_000 }, (_, i): [string, Listed] => [
      `entreprise-${i}.example`,
      listed('active'),
    ]);
    const [before, after] = [rowsOfKeys(keys), rowsOfKeys(keys.slice(700))];
    const read = partsOfTable(before);
    expect(read.length).toBeGreaterThan(1);
    const joined = [joinRows(read.map(({ rows }) => rows)), before[1]!];
    expect(parts(applyHostDelta(joined, hostDelta(before, after)))).toEqual(parts(after));
  });
});
