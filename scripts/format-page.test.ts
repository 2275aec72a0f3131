import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock } from '../packages/core/src/directory-format.ts';

describe('the page on the format', () => {
  it('shows a block byte for byte', async () => {
    const page = await readFile(new URL('../docs/directory-format.md', import.meta.url), 'utf8');
    const [, example = ''] = /### An example\n[^`]*```\n(.*?)```/s.exec(page)!;
    // The bytes at the start of a line; after two blanks, words.
    const hex = example
      .split('\n')
      .map((line) => /^(?:[0-9a-f]{2}(?: |$))+/.exec(line)?.[0] ?? '')
      .join(' ');
    const bytes = Uint8Array.from(hex.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16));
    const block = decodeBlock(bytes);
    expect(block).toEqual({
      size: 2,
      fr: ['Clinique Séguin', 'Garderie Lutin'],
      en: ['', 'Lutin Daycare'],
      categories: [[3], [17]],
      offers: ['active', 'on-request'],
      channels: [3, 0],
      legalForms: ['professional', undefined],
      sellsToOrganisations: [false, false],
      evidence: [{ how: 'declared', date: '2026-03', count: 1 }, undefined],
      cities: ['Sudbury', 'Sudbury'],
      provinces: ['ON', 'ON'],
      latitudes: [46.49, 46.512],
      longitudes: [-81.01, -80.995],
      weeks: [
        {
          zone: 'America/Toronto',
          intervals: [
            [540, 1020],
            [1980, 2460],
          ],
        },
        undefined,
      ],
      twins: new Map([[1, 0x12345678]]),
      groupNames: ['0123456789ab'],
      origins: undefined,
    });
    expect(encodeBlock(block).bytes).toEqual(bytes);
  });
});
