/** What the box says once the directory is open. */

import type { ResultStrings } from './fr.results.ts';
import { plural } from './plural.ts';

export const results: ResultStrings = {
  frequent: 'Some of what you can find here',
  resultsNear: (count, place) => `${plural.en(count, 'service', 'services')} in French near ${place}`,
  resultsAround: (count) => `${plural.en(count, 'service', 'services')} in French near you`,
  othersToConfirm: (count) => `, ${count} more to confirm`,
  footer: {
    edition: (name, date) => `${name}, edition of ${date}`,
    fictional: 'Fictional data',
    follow: 'Follow a request',
    privacy: 'What you search for stays on your device.',
  },
  narrow: (count) => (count ? `Filters (${count})` : 'Filter'),
};
