/** Canadian English, written for its readers rather than translated. */
import type { CardStrings, ExtensionStrings, PageStrings } from './strings.ts';

/** A time may end in « p.m. », which is full stop enough. */
const ended = (text: string) => (/\.$/.test(text) ? text : `${text}.`);
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
    call: (number) => `Call ${number}`,
    directions: 'Directions',
    directionsTo: 'Opens on OpenStreetMap',
    email: 'Write',
    web: 'Website',
    hours: 'Hours',
    allHours: 'All hours',
    write: { referral: 'Call me back in French', correction: 'Something wrong? Fix it' },
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

/** What the background says on a card; no page has these words before a card is opened. */
export const onCard: CardStrings = {
  places: (count) => `and ${plural(count, 'other location', 'other locations')}`,
  noEvidence: 'we don’t know who said so',
  old: 'This is not recent; ask to make sure.',
  how: 'How',
  when: 'When',
  where: 'Ways',
  right: 'Your right',
  wholeCall: (host: string) => `The full call, on ${host}`,
  subject: 'Service in French',
  source: 'Source',
  inShort: (directory, sentence) => `“${directory}” says: ${sentence}`,
  silent: (directory) => `“${directory}” knows them too, but does not answer just now. Try again later.`,
  chain: (french, places) =>
    french === places
      ? `In French at all ${plural(places, 'location', 'locations')}`
      : `In French at ${new Intl.NumberFormat('en-CA').format(french)} of ${plural(places, 'location', 'locations')}`,
  chainNearest: (counted, where, distance) => `${counted}; the nearest: ${where}, ${distance} away.`,
};

export const inExtension: ExtensionStrings = {
  name: 'Relais: services in French',
  title: (state) => `Relais: ${state}`,
  notListed: 'this site is not in the directory',
  onPage: (count, more) =>
    `${more ? 'at least ' : ''}${plural(count, 'business on this page serves', 'businesses on this page serve')} in French`,

  popup: {
    options: 'Settings',
    details: 'See details',
    detailsCost: 'Asks the directory for a bundle of at least 128 listings, this one among them.',
    detailsCostEach: 'Asks each directory that knows it for a bundle of at least 128 listings.',
    matchesCost: 'Opening one outside your region asks the directory for a bundle of at least 128 listings.',
    matchesCostEach:
      'Opening one outside your region asks each directory that knows it for a bundle of at least 128 listings.',
    notListed: 'This site is not in the directory.',
    notListedAnywhere: 'This site is in none of your directories.',
    notListedHint:
      'They may well serve in French without saying so. Ask: “Bonjour, est-ce possible en français?”',
    noSite: 'This page is not a business’s site.',
    noSiteHint: 'Open the site of a shop, a clinic or an office: Relais will tell you what it knows.',
    none: 'You can still ask: every request counts.',
    differ: 'Your directories do not all say the same: the details tell what each one knows.',
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
    listsOn: 'Badges show in lists only.',
    everywhereOff: 'Stop showing',
    neverHere: 'Never on this site',
    neverOn: (host) => `Nothing shows on ${host}, as you asked.`,
    onceMore: 'Show again',
    detailsHere: 'This listing is already on your device: nobody is asked.',
    back: 'Back to the page',
    matches: (count) => `On this page: ${plural(count, 'business', 'businesses')} from the directory`,
    french: {
      lang: 'This page is in French.',
      hreflang: 'This page exists in French.',
      switch: 'This page exists in French.',
      'available-language': 'This page announces service in French.',
    },
    frenchGo: 'Read the page in French',
    frenchOnly: 'That does not say whether you will be served in French.',
    frenchUnknown: 'That does not say whether you will be served in French: the directory does not know.',
  },

  alternatives: {
    title: (place) => `In French, near ${place}`,
    what: 'What are you looking for?',
    example: 'dentist, plumber, daycare…',
    find: 'Find',
    finding: 'One moment…',
    none: (what) => `Nothing for “${what}” in your region. Try another word, or a larger region.`,
    notSure: (what) =>
      `Nothing found for “${what}”, but part of what would have to be searched is not on your device. Try another word, or a larger region.`,
    private: 'Searched on your device: nobody learns what you look for.',
    noHome: 'Relais can tell you who offers this in French near you.',
    chooseHome: 'Choose my region',
    waiting: 'Your region is on its way to this device.',
    notHere: 'Your region is not on this device yet.',
    distant: 'remote',
  },

  wishes: {
    pledge: 'I would like service in French here',
    pledgeIntro: 'Your voice joins others: they will know that people here want it.',
    suggestion: 'Suggest this business',
    suggestionIntro: 'They serve in French? Say so, and the directory can list them.',
    confirm: 'Also sent, if it is right:',
    nothingMore: 'nothing but the name',
    name: 'Name of the business',
    address: 'Address',
    city: 'City or town',
    province: 'Province or territory',
    provinceUnknown: 'I don’t know',
    phone: 'Phone',
    web: 'Website',
    note: 'Anything to add',
    optional: 'optional',
    nameMissing: 'Write the name of the business.',
    directory: 'To which directory',
    through: (directory) => `For “${directory}”.`,
    reader: (reader) => `Without your name. Only ${reader} can read it.`,
    noReader:
      'Nobody receives this kind of message for this region yet. Choose another province, or come back later.',
    send: 'Send',
    cancel: 'Cancel',
    thanks: 'Thank you, it’s noted: your message is on its way.',
    code: 'Your follow-up code:',
    withdraw: 'Until it has left, you can withdraw it in the settings.',
    notSent: 'Your message could not be prepared. Nothing was sent; try again.',
    notDurable: 'Keep your browser open until it is sent: it does not let us keep your message.',
  },

  home: {
    title: 'My region',
    hint: 'The listings of your region are kept on this device: opening a badge there asks nobody anything, even with no connection, and a business there is known by its number, too. Where there are very many, the hours of the farthest are not kept.',
    place: 'City, town or postal code',
    around: 'As far as',
    km: (km) => `${km}\u00A0km`,
    find: 'Keep this region',
    which: 'Which one do you mean?',
    unknown: 'The directory knows no such place. Try the next town, or a postal code.',
    missing: 'Write a town or a postal code.',
    tells:
      'The directory’s host will see which region you keep, then what changes in it. Never what you read there.',
    chosen: (place, km) => `${place} and ${km}\u00A0km around`,
    held: (listings, size) => `${plural(listings, 'listing', 'listings')} kept, ${size}.`,
    shorter: (km) => `Your region is dense: its listings reach as far as ${km}\u00A0km.`,
    notYet: 'Not on this device yet.',
    change: 'Change region',
    forget: 'Stop keeping it',
  },

  syncing: {
    table: 'The directory’s table is on its way',
    home: 'Your region is on its way',
    done: 'The directory is on this device.',
    of: (loaded, total) => `${loaded} of ${total}`,
    size: (bytes) => {
      const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kB'] : [bytes / 1e6, 'MB'];
      const digits = { maximumFractionDigits: 1 };
      return `${new Intl.NumberFormat('en-CA', digits).format(value as number)}\u00A0${unit}`;
    },
  },

  message: {
    title: 'Your message',
    gone: 'This message is no longer open. Go back to the business’s badge and start again.',
    nobody: 'Nobody receives this kind of message for this region yet. Nothing was sent.',
    private: 'Written here, in Relais: the page you were on sees none of it.',
  },

  welcome: {
    title: 'Welcome to Relais',
    lead: 'Where you already browse, Relais says where you can be served in French.',
    pictures: [
      [
        'A badge, right where you look',
        'Beside a dentist, a garage or an office: a full circle means French from the start; a part of one, French on request or in part.',
      ],
      [
        'One click, and you know how',
        '“Press 2”, “ask for Mr. Roy”, the hours, the phone: and who said so, and when.',
      ],
      [
        'Nobody learns where you go',
        'Each page is compared with a table kept on this device. Visiting a page sends nothing, to nobody.',
      ],
    ],
    signs: 'What the circle says',
    whereTitle: 'Where would you like badges?',
    whereText:
      'Without asking for more, Relais answers when you click its button. For badges to come by themselves, the browser will ask you to allow it.',
    whereOn: 'Badges will show by themselves, on all sites.',
    homeTitle: 'Your region, if you like',
    done: 'You are all set. You can close this page.',
    settings: 'See all settings',
  },

  options: {
    title: 'Relais settings',
    where: 'Where to show badges',
    whereAll: 'On all sites.',
    whereAllHint:
      'Each page is compared with a table kept on this device. No request is made because you visit a page.',
    whereClick: 'Only where you click the Relais button.',
    whereClickHint: 'Relais sees no other page.',
    turnOn: 'Show on all sites',
    turnOff: 'Only where I click',
    refused: 'You did not give permission: nothing has changed.',
    whereKind: 'On which pages',
    whereKinds: {
      all: 'On businesses’ own sites and in lists',
      lists: 'In lists only: results, maps, directories',
    },
    never: 'Never on…',
    neverHint: 'On these sites and what lies under them, Relais reads and shows nothing.',
    neverAdd: 'Address of a site',
    neverAddButton: 'Add',
    neverInvalid: 'Enter the address of a site, such as bank.example.',
    neverNone: 'No site yet.',
    neverRemove: (host) => `Remove ${host}`,
    offers: 'Which services to show',
    offersHint: 'At least one. The toolbar and this page always tell everything.',
    offersLast: 'Keep at least one: to see none at all, show badges only where you click.',

    language: 'Language',
    languageChoice: 'Relais speaks',
    languages: { auto: 'The browser’s language', fr: 'Français', en: 'English' },

    directory: 'Directory',
    url: 'Address of the directory',
    publicKey: 'Public key',
    publicKeyHint: '43 characters, given by the organization that publishes the directory.',
    urlInvalid: 'Enter a complete address, such as https://directory.example/.',
    urlInsecure: 'The address must begin with https: otherwise, what you ask for could be seen on the way.',
    alreadyFollowed: 'You already follow this directory.',
    publicKeyInvalid: 'A public key has 43 letters, digits, hyphens or underscores.',
    directories: 'Directories',
    addAnother: 'Add a directory',
    addTells:
      'It is added once it has been opened and verified. Its host will see its updates go by, and the listings you open there, by the bundle.',
    use: 'Add this directory',
    cancel: 'Cancel',
    opening: 'Opening the directory…',
    used: 'The directory is verified and kept on this device.',
    addFaults: {
      unreachable: 'Nothing answers at this address. Check it and your connection, then try again.',
      cors: 'Something answers at this address, but its host does not let it be read. Check the address, or tell the organization that publishes the directory.',
      missing: 'There is no directory at this address. Compare it with the one the organization gives.',
      unreadable:
        'This is not a directory, or it is written for another version of Relais. Check the address; failing that, update Relais.',
      signature:
        'The directory is not signed by the public key given: to be safe, none of it is used. Compare the key with the one the organization gives.',
      damaged: 'This directory arrived damaged: nothing of it is kept. Try again in a moment.',
      'storage-full': 'There is not enough room on this device for this directory. The others go on serving.',
    },
    edition: (date) => `edition of ${date}`,
    counts: (listings, addresses) =>
      `${plural(listings, 'listing', 'listings')}; ${plural(addresses, 'web address or phone number', 'web addresses and phone numbers')} in the table.`,
    kept: (size) => `Kept on this device: ${size}.`,
    notHere: 'Not on this device yet.',
    ofRegion: (count) => `${plural(count, 'listing', 'listings')} of your region.`,
    servesOn: 'What is on this device goes on serving.',
    remedies: {
      signature: 'If the organization has a new key, add its directory again with that one.',
      unreadable: 'Update Relais; if it lasts, tell the organization that publishes it.',
      'rolled-back': 'If it lasts, tell the organization that publishes it.',
      damaged: 'Relais will try again; if it lasts, tell the organization that publishes it.',
      'storage-full': 'Choose a smaller region, or remove a directory.',
    },
    waitingFor: (count) => `${plural(count, 'message is', 'messages are')} waiting to be sent there.`,
    orderHint:
      'When several know a business, its badge keeps to what the most cautious says. The listing with the best evidence opens first; where none is better, the one from the directory placed highest.',
    moveUp: (directory) => `Move ${directory} up`,
    moveDown: (directory) => `Move ${directory} down`,
    moved: (directory, place) => `“${directory}” is now number ${place}.`,
    remove: 'Remove…',
    removeOne: (directory) => `Remove ${directory}…`,
    removeTitle: (directory) => `Remove “${directory}”?`,
    removeGone:
      'Its listings, its table and what it holds of your region will be erased from this device. The other directories and your settings stay.',
    removeStays: 'You can add it again: keep its address and its key.',
    removeWaiting: (count) =>
      `${plural(count, 'message is', 'messages are')} waiting to be sent there: kept, and sent all the same.`,
    removeYes: 'Remove',
    removeNo: 'Keep',
    removed: (directory) => `“${directory}” is removed, and erased from this device.`,
    stillLeaving: (count) =>
      `${plural(count, 'message', 'messages')} for it will be sent all the same: see “Waiting to be sent”.`,
    nothingHeld: 'No directory yet. The organization that publishes one gives its address and its key.',
    updatedAt: (when) => `Last updated: ${ended(when)}`,
    triedAt: (when) => `Last try: ${ended(when)}`,
    update: 'Update now',
    updating: 'Updating…',
    upToDate: 'Everything is up to date.',
    notUpdated: (directories) => `Not up to date: ${directories}.`,

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
      pledge: 'French wished for here',
    },
    code: (code) => `code ${code}`,
    written: (when) => `written ${when}`,
    states: {
      waiting: 'Waiting',
      trying: (tries) => `On its way, ${plural(tries, 'try', 'tries')}`,
      refused: 'Not accepted',
    },
    refusedBecause: (why) => `Not accepted: ${why}`,
    send: 'Send now',
    sending: 'Sending…',
    withdraw: 'Withdraw',
    discard: 'Discard',
    withdrawUnreachable:
      'This message may have arrived already, and whoever receives it does not answer: it still stands. Try again later.',
    left: 'Sent since the browser was opened',
    leftHint: 'They are with their recipient. You can still withdraw them there.',
    withdrawnThere: 'Withdrawn: the recipient no longer has it.',
    withdrawn: 'Withdrawn: this message will not be sent.',
    sentAll: 'Everything has left.',
    stillWaiting: 'Not yet: Relais will try again by itself.',

    data: 'What this device keeps',
    dataRows: {
      directory: 'Directory: its table, its words, listings read',
      directories: 'Directories: their tables, their words, listings read',
      home: 'Your region, whole',
      waiting: 'Waiting messages, encrypted',
      settings: 'Your settings, and this session’s answers',
    },
    little: 'less than 1\u00A0kB',
    files: (count) => plural(count, 'file', 'files'),
    messages: (count) => plural(count, 'message', 'messages'),
    nothing: 'nothing',
    erase: 'Erase everything…',
    eraseTitle: 'Erase everything from this device?',
    eraseGone: 'Erased: the directories, your region, your settings and the permission to show on all sites.',
    eraseWaiting: (count) =>
      `${plural(count, 'message is', 'messages are')} still waiting and will never be sent.`,
    eraseStays:
      'Stays: what has already left, with whoever received it. Your follow-up code withdraws it there. A directory comes back if you add it, or at the next start if Relais came with its own.',
    eraseYes: 'Erase everything',
    eraseNo: 'Keep everything',
    erased: 'Everything is erased.',

    privacy: 'What Relais shares, and with whom',
    privacyPage: 'All that stays with you, and the permissions',
    privacyFacts: [
      ['Visiting a page', 'Nothing, to nobody. The comparison happens on this device.'],
      [
        'Opening a badge',
        'The directory’s host sees a bundle of at least 128 listings go by and, for the hours, the neighbourhood it comes from. It does not know which listing you read.',
      ],
      [
        'Opening a badge in your region',
        'Nothing, to nobody: its listings are on this device. The directory’s host sees which region you keep, then what changes in it.',
      ],
      [
        'Following several directories',
        'The host of each sees only what it is asked for itself: its updates, your region, its bundles when you open a business it knows. A message goes only to the directory the listing comes from.',
      ],
      ['Searching near home', 'Nothing, to nobody: the search happens on this device.'],
      [
        'Wishing for French, suggesting a business',
        'What you saw and confirmed of the business, encrypted to one recipient. Neither your name nor the page: of its address, the site’s name at most.',
      ],
      [
        'Answering “yes” or “no”',
        'The name of the business, your answer and the month, encrypted to one recipient, named before you send. Neither your name nor the page.',
      ],
      [
        'Asking for a call, correcting a mistake',
        'What you write, encrypted to one recipient, named before you send. Your name is in it only if you put it there.',
      ],
      [
        'Updating',
        'Once a day and at startup, Relais asks the directory for the same table as everyone, and for what changed in the region you keep.',
      ],
      ['Calling, getting directions', 'Only if you follow the link: your phone, or OpenStreetMap.'],
    ],
  },

  waiting: (count) => `${plural(count, 'message is', 'messages are')} waiting to be sent.`,
};
