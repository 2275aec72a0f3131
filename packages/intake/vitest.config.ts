import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['test/databases.setup.ts'],
    // Two files at a time: most of the time goes into waiting for processes and disks.
    maxWorkers: 2,
    // No suite leaves state in a module, and PGlite is compiled once per worker.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
