import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The file that takes a quarter of the time begins first, lest it runs alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: (typeof files)[number]) => moduleId.endsWith('/states.test.ts');
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** The whole way, in real browsers. Two files at a time, each in a world of its own: two cores cannot carry more. */
export default defineConfig({
  test: {
    include: ['demo/journeys/**/*.test.ts'],
    globalSetup: 'demo/journeys/prepare.ts',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 90_000,
    hookTimeout: 240_000,
  },
});
