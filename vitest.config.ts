import { defineConfig } from 'vitest/config';

/** Everything that needs no browser. */
export default defineConfig({
  test: {
    include: ['{packages/*,extension,demo,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'demo/journeys/**', '**/.output/**'],
    testTimeout: 30_000,
  },
});
