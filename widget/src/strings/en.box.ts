/** Canadian English, written for its readers rather than translated. What the box itself says. */
import type { BoxStrings } from './fr.box.ts';

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-CA').format(count)} ${count === 1 ? one : many}`;

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
  suggestions: (count) => (count ? plural(count, 'suggestion', 'suggestions') : 'No suggestions'),
  frequent: 'Some of what you can find here',
  loading: 'Opening the directory…',
  opening: 'Opening…',
  notLoaded: 'This part could not be loaded. Check your connection, then try again.',
  searching: 'Searching…',
  resultsNear: (count, place) => `${plural(count, 'service', 'services')} in French near ${place}`,
  resultsAround: (count) => `${plural(count, 'service', 'services')} in French near you`,
  foundNear: (count, place) => `${plural(count, 'result', 'results')} near ${place}`,
  othersToConfirm: (count) => `, ${count} more to confirm`,
  toConfirm: (count) => `; ${count} to confirm`,
  results: (count) => plural(count, 'service', 'services'),
  noneNear: (place) => `Nothing confirmed in French near ${place}`,
  noneNearYou: 'Nothing confirmed in French near you',
  noResults: 'We found nothing.',
  noResultsHint: 'Try a more common word, or tell us what you were looking for: someone will read it.',
  whatNeeded: (place) => `What are you looking for near ${place}?`,
  unknownPlace: (place) => `We don’t know “${place}”. Try a town nearby, or a postal code.`,
  placeNeeded: 'Add a place to see what is nearby.',
  groups: {
    near: (place) => (place ? `Near ${place}` : 'Near you'),
    'at-a-distance': 'Remote services in French',
    farther: 'Farther away',
  },
  atADistance: 'Remote',
  more: (count) => `Show ${count} more`,
  widen: 'Also show remote services and places farther away',
  outbox: {
    waiting: (count) =>
      `${plural(count, 'message is waiting', 'messages are waiting')} to be sent, kept on this device.`,
    refused: (count) =>
      `${plural(count, 'message was not accepted', 'messages were not accepted')}, and ${count === 1 ? 'is' : 'are'} still on this device.`,
    sendNow: 'Send now',
  },
  problems: {
    retry: 'Try again',
    kept: (date) => `The latest edition of the directory can’t be reached: this is the one from ${date}.`,
    keptUnsafe: (date) =>
      `The new edition of the directory can’t be trusted: this is still the one from ${date}.`,
    partial: 'Part of the directory could not be read: some services may be missing below.',
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
  footer: {
    edition: (name, date) => `${name}, edition of ${date}`,
    fictional: 'Fictional data',
    follow: 'Follow a request',
    privacy: 'What you search for stays on your device.',
  },
};
