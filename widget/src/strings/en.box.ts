/** Canadian English, written for its readers rather than translated. What the box says until the first results. */
import type { BoxStrings } from './fr.box.ts';
import { plural } from './plural.ts';

export const box: BoxStrings = {
  title: 'Find a service in French',
  what: 'What are you looking for?',
  whatExample: 'dentist, daycare, lawyer…',
  where: 'Near where?',
  whereExample: 'town or postal code',
  search: 'Search',
  clear: 'Clear',
  aroundMe: 'Near me',
  aroundMeLocating: 'Finding you…',
  myPosition: 'Near me',
  suggestions: (count) => (count ? plural.en(count, 'suggestion', 'suggestions') : 'No suggestions'),
  loading: 'Opening the directory…',
  searching: 'Searching…',
  retry: 'Try again',
  unreachable: 'The directory is not answering. Check your connection, then try again.',
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
