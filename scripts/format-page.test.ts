import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinOf, shelfMarkOf } from '../packages/core/src/connect/hosts.ts';
import { encodeTable, KeyTable, rowsOfKeys } from '../packages/core/src/connect/key-table.ts';
import {
  decodeBlock,
  decodeDetails,
  decodeParticulars,
  decodeTablePart,
  encodeBlock,
  encodeDetails,
  encodeParticulars,
  FORMAT_VERSION,
  hashOf,
  KINDS_OF_FILE,
} from '../packages/core/src/directory-format.ts';

describe('the page on the format', () => {
  let page: string;
  beforeAll(async () => {
    page = await readFile(new URL('../docs/directory-format.md', import.meta.url), 'utf8');
  });

  /** The bytes at the start of each line of an example; after two blanks stand words. */
  function bytesOf(heading: string): Uint8Array<ArrayBuffer> {
    const [, example = ''] = new RegExp(`### ${heading}\n[^\`]*\`\`\`\n(.*?)\`\`\``, 's').exec(page)!;
    const hex = example
      .split('\n')
      .map((line) => /^(?:[0-9a-f]{2}(?: |$))+/.exec(line)?.[0] ?? '')
      .join(' ');
    return Uint8Array.from(hex.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16));
  }

  it('is of this version, and has every kind of file by its letter', () => {
    expect(page).toMatch(new RegExp(`^# .*, version ${FORMAT_VERSION}\n`));
    const [, table = ''] = /\n\| kind .*\n\| --.*\n((?:\|.*\n)+)/.exec(page)!;
    const letters = table
      .trim()
      .split('\n')
      .map((line) => line.split('|')[2]!.trim());
    const known = Object.values(KINDS_OF_FILE).map((code) => `\`${String.fromCharCode(code)}\``);
    expect(letters.sort()).toEqual(known.sort());
  });

  it('shows a block byte for byte', () => {
    const bytes = bytesOf('A block, byte by byte');
    const block = decodeBlock(bytes);
    expect(block).toEqual({
      size: 2,
      fr: ['Clinique Séguin', 'Garderie Lutin'],
      en: ['', ''],
      categories: [[3], [17]],
      offers: ['active', 'on-request'],
      cities: ['Sudbury', 'Sudbury'],
      provinces: ['ON', 'ON'],
      latitudes: [46.49, 46.512],
      longitudes: [-81.01, -80.995],
      twins: new Map([[1, hashOf('lutin')]]),
      particulars: '0123456789ab',
    });
    expect(encodeBlock(block).bytes).toEqual(bytes);
  });

  it('shows particulars byte for byte, with calls at their end', () => {
    const bytes = bytesOf('Particulars, byte by byte');
    const particulars = decodeParticulars(bytes);
    expect(particulars).toEqual({
      channels: [2, 0],
      legalForms: ['non-profit', undefined],
      sellsToOrganisations: [false, false],
      wheelchair: [undefined, undefined],
      evidence: [{ how: 'declared', date: '2026-03', count: 1 }, undefined],
      weeks: [undefined, undefined],
      groups: [0, 1],
      away: new Map(),
      secondNames: new Map(),
      calls: new Map([[0, [{ kind: 'volunteer', until: '2026-12-31' }, { kind: 'board-member' }]]]),
    });
    expect(encodeParticulars(particulars).bytes).toEqual(bytes);
  });

  it('shows a details group byte for byte', () => {
    const bytes = bytesOf('A details group, byte by byte');
    const group = decodeDetails(bytes);
    const listing = (id: string, fr: string, place: object) => ({
      id,
      name: { fr },
      categories: [3],
      french: { offer: 'active', evidence: [{ how: 'declared', date: '2026-03-14' }] },
      places: [{ city: 'Sudbury', province: 'ON', ...place }],
      web: [],
      source: { id: 'test' },
    });
    expect(group).toEqual({
      counts: [1, 1],
      listings: [
        listing('seguin', 'Clinique Séguin', { postalCode: 'P3E 5J1', phones: ['+17055550100'] }),
        {
          ...listing('lutin', 'Garderie Lutin', { postalCode: 'P3A 1B2', phones: ['+17055550199'] }),
          email: 'a@b.ca',
        },
      ],
    });
    expect(encodeDetails(group).bytes).toEqual(bytes);
  });

  it('shows a host table byte for byte', () => {
    const bytes = bytesOf('A host table, byte by byte');
    const table = new KeyTable([decodeTablePart(bytes)]);
    const keys = new Map([
      ['plomberie.example', { offer: 'on-request' as const, kin: kinOf(shelfMarkOf('plomberie.example')) }],
      ['clinique.example', { offer: 'active' as const, kin: 4 }],
      ['facebook.com/clinique', { offer: 'active' as const, kin: 4 }],
    ]);
    for (const [key, listed] of keys) expect(table.find(key)).toEqual([listed]);
    expect(encodeTable(rowsOfKeys(keys))[0]!.bytes).toEqual(bytes);
  });
});
