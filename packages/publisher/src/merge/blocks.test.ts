import { expect, it } from 'vitest';
import { candidates } from './blocks.ts';
import { Corpus } from './record.ts';
import { makeRows, type Row } from './rehearsal.ts';

function recordsOf(rows: Row[]) {
  const corpus = new Corpus();
  const records = rows.map((row, i) =>
    corpus.add({
      id: `${i}`,
      name: { fr: row.name },
      places: [
        {
          address: row.address,
          city: row.city,
          phones: row.phone ? [row.phone] : [],
          ...(row['postal code'] ? { postalCode: row['postal code'] } : {}),
        },
      ],
    }),
  );
  corpus.weigh();
  return records;
}

it('gives each pair that shares a phone, a house or a rare word once, in any order', () => {
  const rows = [...makeRows(400, 1)];
  const records = recordsOf(rows);
  const pairs = [...candidates(records)].map(([i, j]) => `${i} ${j}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const [i, row] of rows.entries()) {
    const j = rows.findIndex((other, at) => at > i && row.phone !== '' && other.phone === row.phone);
    if (j >= 0) expect(pairs).toContain(`${i} ${j}`);
  }
  const back = [...candidates([...records].reverse())].map(([i, j]) =>
    [records.length - 1 - j, records.length - 1 - i].join(' '),
  );
  expect(back.sort()).toEqual(pairs.sort());
});

it('compares no more than a few of a chain with each, however many there are', () => {
  const rows = [...makeRows(3000, 2)].map((row) => ({
    ...row,
    name: 'Café Boréal',
    city: 'Sudbury',
    phone: '1',
  }));
  const count = [...candidates(recordsOf(rows))].length;
  expect(count).toBeGreaterThan(3000);
  expect(count).toBeLessThan(3000 * 60);
});

it('gives nothing for nobody, and for one', () => {
  expect([...candidates([])]).toEqual([]);
  expect([...candidates(recordsOf([...makeRows(1, 1)]))]).toEqual([]);
});
