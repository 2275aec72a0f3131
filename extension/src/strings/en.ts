/** Canadian English, written for its readers rather than translated. */
import type { ExtensionStrings, PageStrings } from './strings.ts';

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-CA').format(count)} ${count === 1 ? one : many}`;

export const inPage: PageStrings = {
  badge: {
    rest: ': services in French, from Relais. See details',
    hide: 'Hide the badge on this site until the browser closes',
  },

  card: {
    loading: 'One moment…',
    close: 'Close',
    retry: 'Try again',
    which: 'This site has several listings:',
    places: (count) => `and ${plural(count, 'other location', 'other locations')}`,
    noEvidence: 'we don’t know who said so',
    old: 'This is not recent; ask to make sure.',
    how: 'How',
    when: 'When',
    where: 'Ways',
    right: 'Your right',
    call: (number) => `Call ${number}`,
    directions: 'Directions',
    directionsTo: 'Opens on OpenStreetMap',
    fictional: 'Demonstration: invented data.',
    question: 'I was served in French',
    yes: 'Yes',
    no: 'No',
    before: (reader) => `Without your name. Read by ${reader} only.`,
    thanks: 'Thank you, it’s noted: your message is on its way.',
    code: 'Your follow-up code:',
    read: (reader) => `Only ${reader} can read it.`,
    notDurable: 'Keep your browser open until it is sent: it does not let us keep your message.',
    notSent: 'Your answer could not be prepared. Nothing was sent; try again.',
    unlisted: 'On a closer look, this site is not in the directory.',
  },

  faults: {
    misconfigured: 'The directory is not on this device yet. See Relais’s settings.',
    'insecure-context': 'This browser cannot verify the directory. Please update it.',
    unreachable: 'No connection: the directory does not answer. Nothing is lost; try again in a moment.',
    cors: 'The directory exists, but its host does not let it be read. Tell the organization that publishes it.',
    missing: 'Part of the directory cannot be found at this address. Try again in a moment.',
    unreadable: 'What is at this address is not a directory this version can read.',
    signature: 'The directory is not signed by the public key given: to be safe, none of it is used.',
    'rolled-back': 'The directory received is older than the one already seen: to be safe, it is not used.',
    damaged: 'Part of the directory is damaged: to be safe, it is not used.',
    'storage-full': 'There is not enough room left on this device. What was here goes on serving.',
    'no-recipient': 'Nobody receives this kind of message for this region yet. Nothing was sent.',
    unexpected: 'Something went wrong. Nothing is lost; try again.',
  },
};

export const inExtension: ExtensionStrings = {
  name: 'Relais: services in French',
  title: (state) => `Relais: ${state}`,
  notListed: 'this site is not in the directory',

  popup: {
    options: 'Settings',
    details: 'See details',
    detailsCost: 'Asks the directory for a bundle of at least 128 listings, this one among them.',
    notListed: 'This site is not in the directory.',
    notListedHint:
      'They may well serve in French without saying so. Ask: “Bonjour, est-ce possible en français?”',
    noSite: 'This page is not a business’s site.',
    noSiteHint: 'Open the site of a shop, a clinic or an office: Relais will tell you what it knows.',
    none: 'You can still ask: every request counts.',
    noDirectory: 'Choose a directory first.',
    noDirectoryHint: 'It tells where you can be served in French.',
    choose: 'Choose a directory',
    noEdition: 'The directory is not on this device yet.',
    show: 'Show the badge on this page',
    shown: 'The badge is on the page, at the bottom right.',
    notShown: 'The browser does not allow a badge on this page.',
    everywhere: 'Show on all sites',
    everywhereHint: 'Your pages are compared on this device: nobody learns where you go.',
    everywhereOn: 'Badges show on all sites.',
    everywhereOff: 'Stop showing',
  },

  options: {
    title: 'Relais settings',
    welcome: 'Welcome',
    welcomeText:
      'On the site of a business, a clinic or an office, Relais says whether you can be served in French there, and how to go about it.',
    welcomeSteps: [
      'On a site, click the Relais button in the toolbar.',
      'Or show badges on all sites, below.',
      'On a badge, tell us whether you were served in French.',
    ],
    where: 'Where to show badges',
    whereAll: 'On all sites.',
    whereAllHint:
      'Each page is compared with a table kept on this device. No request is made because you visit a page.',
    whereClick: 'Only where you click the Relais button.',
    whereClickHint: 'Relais sees no other page.',
    turnOn: 'Show on all sites',
    turnOff: 'Only where I click',
    refused: 'You did not give permission: nothing has changed.',

    language: 'Language',
    languageChoice: 'Relais speaks',
    languages: { auto: 'The browser’s language', fr: 'Français', en: 'English' },

    directory: 'Directory',
    url: 'Address of the directory',
    publicKey: 'Public key',
    publicKeyHint: '43 characters, given by the organization that publishes the directory.',
    urlInvalid: 'Enter a complete address, such as https://directory.example/.',
    publicKeyInvalid: 'A public key has 43 letters, digits, hyphens or underscores.',
    use: 'Use this directory',
    opening: 'Opening the directory…',
    used: 'The directory is verified and kept on this device.',
    held: 'On this device',
    edition: (name, date) => `${name}, edition of ${date}`,
    counts: (listings, addresses) =>
      `${plural(listings, 'listing', 'listings')}; ${plural(addresses, 'web address or phone number', 'web addresses and phone numbers')} in the table.`,
    nothingHeld: 'No directory is kept yet.',
    updatedAt: (when) => `Last updated: ${when}.`,
    triedAt: (when) => `Last try: ${when}.`,
    update: 'Update now',
    updating: 'Updating…',

    waiting: 'Waiting to be sent',
    waitingNone: 'Nothing is waiting: all you sent has left.',
    waitingHint: 'Kept on this device, encrypted to its recipient, and tried again until it arrives.',
    kinds: {
      referral: 'Call-back request',
      request: 'Request',
      suggestion: 'Suggestion',
      comment: 'Comment',
      concern: 'Concern',
      correction: 'Correction',
      report: 'Served in French, or not',
      pledge: 'Pledge',
    },
    code: (code) => `code ${code}`,
    refusedBecause: (why) => `Not accepted: ${why}`,
    send: 'Send now',
    withdraw: 'Withdraw',

    privacy: 'What Relais shares, and with whom',
    privacyPage: 'All that stays with you, and the permissions',
    privacyFacts: [
      ['Visiting a page', 'Nothing, to nobody. The comparison happens on this device.'],
      [
        'Opening a badge',
        'The directory’s host sees a bundle of at least 128 listings go by. It does not know which one you read.',
      ],
      [
        'Answering “yes” or “no”',
        'The name of the business, your answer and the month, encrypted to one recipient, named before you send. Neither your name nor the page.',
      ],
      ['Updating', 'Once a day and at startup, the same table as everyone’s is asked of the directory.'],
      ['Calling, getting directions', 'Only if you follow the link: your phone, or OpenStreetMap.'],
    ],
  },

  waiting: (count) => `${plural(count, 'answer is', 'answers are')} waiting to be sent.`,
};
