import { describe, expect, it } from 'vitest';
import { RunFailed, runNode } from './measure.ts';

describe('a measured process', () => {
  it('gives what it said, and the memory it held', async () => {
    const held = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => console.log(held.length), 600)';
    const run = await runNode(['--eval', held]);
    expect(run.stdout.trim()).toBe('150000000');
    if (process.platform === 'linux') expect(run.peakBytes).toBeGreaterThan(150e6);
  });

  it('is stopped at its limit, and the message says which', async () => {
    await expect(runNode(['--eval', 'setTimeout(() => {}, 60_000)'], { seconds: 0.3 })).rejects.toThrow(
      'stopped after 0.3 s',
    );
  });

  it('that fails tells its last words', async () => {
    const failing = runNode(['--eval', 'console.error("no such file"); process.exit(3)']);
    await expect(failing).rejects.toThrow(RunFailed);
    await expect(failing).rejects.toThrow(/ended with 3.*no such file/s);
  });
});
