import { defineConfig } from 'vitest/config';

/** Everything that needs no browser. `quick` answers in seconds; the others start processes and databases. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          // No suite leaves state behind, and modules are loaded once for all: half the time.
          isolate: false,
          include: [
            '{packages/core,packages/publisher,extension,demo,bench,scripts,widget/build}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/.output/**', 'demo/journeys/**', '**/*.process.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'processes',
          include: ['{packages/publisher,extension,bench}/**/*.process.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      'packages/intake',
    ],
  },
});
