import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { GROUND_FILE, groundModule, groundOf } from './ground.ts';

describe('the ground of the map', () => {
  it('is what the packages say: run `pnpm --filter @relais/widget ground` where they changed', async () => {
    expect(await readFile(GROUND_FILE, 'utf8')).toBe(groundModule(await groundOf()));
  });
});
