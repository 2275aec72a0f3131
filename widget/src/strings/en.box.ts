/** Canadian English, written for its readers rather than translated. What the box says before anything was found. */
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
  aroundMeDenied: 'Your device did not share its location. Type the name of a town instead.',
  myPosition: 'Near me',
  suggestions: (count) => (count ? plural.en(count, 'suggestion', 'suggestions') : 'No suggestions'),
  loading: 'Opening the directory…',
  searching: 'Searching…',
  problems: {
    retry: 'Try again',
    misconfigured:
      'This search box is not set up properly. Whoever looks after this site will find out why in the console.',
    'insecure-context': 'Searching needs a secure page (https).',
    unreachable: 'The directory is not answering. Check your connection, then try again.',
    cors: 'The directory does not let this site read it yet. Whoever looks after the site will find out why in the console.',
    missing: 'Part of the directory is missing. Try again in a moment.',
    unreadable: 'This version of the search box can’t read this directory.',
    signature: 'This directory is not signed by the expected organization: to be safe, nothing is shown.',
    'rolled-back': 'The directory received is older than the one already seen: to be safe, nothing is shown.',
    damaged: 'Part of the directory is damaged: to be safe, it is not shown.',
  },
};
