import { defineConfig } from 'vitest/config';

/** The whole way, in real browsers: one file at a time, because two cores cannot carry more. */
export default defineConfig({
  test: {
    include: ['demo/journeys/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 240_000,
  },
});
