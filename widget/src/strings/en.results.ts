/** What the box says once the directory is open. */

import type { ResultStrings } from './fr.results.ts';
import { plural } from './plural.ts';

export const results: ResultStrings = {
  crisis: {
    title: 'You don’t have to carry this alone. Talk to someone right now.',
    line: '9-8-8:',
    how: 'call or text, day and night, in French or English. It’s free.',
    call: 'Call 9-8-8',
    text: 'Text 9-8-8',
    danger: 'If a life is in danger now:',
    callDanger: 'Call 9-1-1',
  },
  frequent: 'Some of what you can find here',
  opening: 'Opening…',
  notLoaded: 'This part could not be loaded. Check your connection, then try again.',
  resultsNear: (count, place) => `${plural.en(count, 'service', 'services')} in French near ${place}`,
  resultsAround: (count) => `${plural.en(count, 'service', 'services')} in French near you`,
  foundNear: (count, place) => `${plural.en(count, 'result', 'results')} near ${place}`,
  othersToConfirm: (count) => `, ${count} more to confirm`,
  toConfirm: (count) => `; ${count} to confirm`,
  results: (count) => plural.en(count, 'service', 'services'),
  noneNear: (place) => `Nothing confirmed in French near ${place}`,
  noneNearYou: 'Nothing confirmed in French near you',
  noResults: 'We found nothing.',
  noResultsHint: 'Try a more common word, or tell us what you were looking for: someone will read it.',
  whatNeeded: (place) => `What are you looking for near ${place}?`,
  unknownPlace: (place) => `We don’t know “${place}”. Try a town nearby, or a postal code.`,
  placeAsked: 'Near where?',
  placeAskedHint:
    'A town or a postal code is enough: we will start with what is close by. Your place is not kept anywhere.',
  writePlace: 'Enter a place',
  anywhere: (count) =>
    count > 1
      ? `Show ${plural.en(count, 'service', 'services')} across the country anyway`
      : 'Show the one service found elsewhere anyway',
  groups: {
    near: (place) => (place ? `Near ${place}` : 'Near you'),
    'at-a-distance': 'Remote services in French',
    farther: 'Farther away',
  },
  atADistance: 'Remote',
  onlyIn: (provinces) => `This search covers only: ${provinces}.`,
  country: 'Look for this name across the country',
  countryTells: 'The directory’s site then sees how the name begins, and nothing else.',
  why: {
    title: 'Why this result:',
    category: (words) => `it offers “${words}”`,
    name: (words) => `it is called “${words}”`,
    near: (distance) => `${distance} away`,
    open: 'open now',
  },
  filters: {
    open: (count) => (count ? `Filters (${count})` : 'Filter'),
    clear: 'Remove the filters',
    nothing: 'Nothing meets all of your filters. Remove them to see the rest.',
  },
  toMap: {
    open: 'Show on a map',
    close: 'Hide the map',
  },
  more: (count) => `Show ${count} more`,
  widen: 'Also show remote services and places farther away',
  outbox: {
    waiting: (count) =>
      `${plural.en(count, 'message is waiting', 'messages are waiting')} to be sent, kept on this device.`,
    waitingNotDurable: (count) =>
      `${plural.en(count, 'message is waiting', 'messages are waiting')} to be sent. Keep this page open: nothing can be kept on this device here.`,
    refused: (count) =>
      `${plural.en(count, 'message was not accepted', 'messages were not accepted')}, and ${count === 1 ? 'is' : 'are'} still on this device.`,
    sendNow: 'Send now',
  },
  footer: {
    edition: (name, date) => `${name}, edition of ${date}`,
    fictional: 'Fictional data',
    follow: 'Follow a request',
    privacy: 'What you search for stays on your device.',
  },
  edition: {
    kept: (date) => `The latest edition of the directory can’t be reached: this is the one from ${date}.`,
    keptUnsafe: (date) =>
      `The new edition of the directory can’t be trusted: this is still the one from ${date}.`,
    partial: 'Part of the directory could not be read: some services may be missing below.',
  },
};
