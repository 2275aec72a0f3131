/** Written afresh: plain, friendly, Canadian spelling. */
import type { Check } from '../theme.ts';
import type { Strings } from './fr.ts';

const number = new Intl.NumberFormat('en-CA');
const ratio = new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1 });

const pair: Record<Check['what'], string> = {
  text: 'Text on the background',
  link: 'Links on the background',
  'link-raised': 'Links in panels',
  button: 'Text on the button',
};

export const en: Strings = {
  title: 'Build your search box',
  lead: 'Choose what it offers and how it looks, copy a few lines, paste them into your site. Your choices stay on this page.',
  otherLanguage: 'Français',
  skip: 'Go to the code',
  form: 'Your choices',
  organisation: {
    title: 'Your organization',
    name: 'Name of the organization',
    nameHint: 'It appears on what people print: “Referred by…”',
    example: 'Carrefour du Nickel',
  },
  directory: {
    title: 'The directory',
    known: 'Directory',
    other: 'Another directory…',
    address: 'Address',
    key: 'Public key',
    keyHint:
      'The directory gave it to you with its address. It proves that what people read comes from them.',
    none: 'Enter the directory’s address and its key.',
    loading: 'Opening the directory…',
    ready: (name, listings, date) =>
      `${name}: ${number.format(listings)} ${listings === 1 ? 'service' : 'services'}, edition of ${date}.`,
    faults: {
      misconfigured:
        'The address or the key is not complete. The address is that of the folder with “manifest.json” in it; the key has 43 characters.',
      'insecure-context': 'This page must be on https to check the directory’s signature.',
      unreachable: 'Nothing answers at this address. Check it, and your connection.',
      cors: 'This directory does not let other sites read it yet: its host must send the header “Access-Control-Allow-Origin: *”.',
      missing: 'There is no directory at this address. It is that of the folder with “manifest.json” in it.',
      unreadable: 'What is at this address is not a directory that this version can read.',
      signature: 'This directory is not signed with this key. Compare it with the one you were given.',
      'rolled-back': 'This directory is older than the one already seen here: to be safe, it is not used.',
      damaged: 'Part of this directory is damaged.',
    },
  },
  scope: {
    title: 'Where and what',
    near: 'Start near',
    nearHint: 'A town or a postal code. Anyone can change it.',
    nearExample: 'Sudbury',
    clear: 'Clear',
    suggestions: (count) =>
      count ? `${count} ${count === 1 ? 'suggestion' : 'suggestions'}` : 'No suggestions',
    regions: 'Provinces and territories',
    allRegions: 'The whole country',
    categories: 'Kinds of services',
    allCategories: 'All',
    find: 'Find a kind of service',
    nothingFound: 'No kind of service has that name.',
    chosen: (count) => `${count} chosen`,
    chooseNone: 'Clear all',
    categoriesWait: 'They appear once the directory is open.',
  },
  language: {
    title: 'Language',
    page: 'That of the page',
    fr: 'French',
    en: 'English',
    hint: 'The box follows the “lang” attribute of your page, and changes with it.',
  },
  colours: {
    title: 'Colours',
    palettes: 'Start from',
    palette: {
      relais: 'Teal',
      blue: 'Blue',
      plum: 'Plum',
      forest: 'Forest',
      brick: 'Brick',
      ink: 'Ink',
    },
    light: 'Light',
    dark: 'Dark',
    accent: 'Accent',
    accentHint: 'links, button, signs',
    paper: 'Background',
    ink: 'Text',
    auto: 'automatic',
    reset: 'Back to the automatic colour',
    hexLabel: (name, schemeName) => `${name}, ${schemeName.toLowerCase()}`,
    hexWrong: 'Write a number sign and six digits or letters, such as #0b5c5d.',
    sample: { name: 'Clinique du Ruisseau', what: 'Dentist · Sudbury', link: 'Directions', button: 'Search' },
    scheme: 'Your site is',
    schemes: {
      page: 'light, dark or both, and tells the browser so',
      light: 'always light',
      dark: 'always dark',
    },
    check: ({ what, scheme, ratio: value, passes }) =>
      passes
        ? `${pair[what]}, ${scheme}: ${value >= 7 ? 'very easy to read' : 'easy to read'} (${ratio.format(value)} to 1)`
        : `${pair[what]}, ${scheme}: not enough contrast, ${ratio.format(value)} to 1; it takes 4.5. Many people will not be able to read it.`,
    allGood: 'Everything is easy to read, in light and in dark.',
    someBad: (count) => (count === 1 ? 'One contrast is too low.' : `${count} contrasts are too low.`),
    details: 'See each contrast',
    remedy: (colour) => `Use ${colour}, the closest shade that can be read`,
  },
  shape: {
    title: 'Shape',
    radius: 'Rounded corners',
    radiusText: (em) => (em === 0 ? 'square corners' : `${ratio.format(em)} em`),
  },
  features: {
    title: 'What people can do',
    search: 'Search, call, get there',
    searchHint: 'always there',
    names: {
      refer: 'Refer someone',
      listen: 'Be heard',
      filters: 'Filter',
      buyers: 'Buy',
      calls: 'Answer calls',
    },
    hints: {
      refer: 'ask for a call back, share, print, keep a list',
      listen: 'say what is missing, correct a listing, report',
      filters: 'open now, remote, service in French…',
      buyers: 'filter who sells to organizations',
      calls: 'volunteers, members, suppliers, someone to take over…',
    },
    urlState: 'Keep the search in the page’s address',
    urlStateHint:
      'Back and Reload lead to it. Leave it off on a site for people who share their device with someone they are afraid of.',
  },
  preview: {
    title: 'Preview',
    width: 'Width',
    phone: 'Phone',
    desktop: 'Computer',
    scheme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    frame: 'Preview of the box in a page',
    tryIt: 'This is the real box: try it.',
    wait: 'The preview comes once the directory is open.',
  },
  code: {
    title: 'The code to copy',
    kinds: { html: 'HTML', wordpress: 'WordPress', frame: 'Wix, Squarespace', react: 'React', vue: 'Vue' },
    how: {
      html: 'Paste these lines into the page, where you want the box.',
      wordpress:
        'In the editor, add a “Custom HTML” block and paste these lines into it. It takes an account that may add scripts: usually a site administrator’s.',
      frame:
        'Squarespace: add a Code block. The frame takes the height of what is in it by itself. Wix: add “Embed HTML”; Wix keeps the height you give its own frame, and the rest scrolls.',
      react: 'For React 19 or newer.',
      vue: 'For Vue 3, in a single-file component.',
    },
    frameUnknown:
      'The frame only shows directories that this host stands for, and this is not one of them. Use the HTML code, or ask the host to add it.',
    pinned: 'Accept this version of the box only',
    pinnedHint: 'Your page then refuses any other version: copy the code again after each update.',
    copy: 'Copy the code',
    copied: 'The code is copied.',
    notCopied: 'This browser does not allow copying: the code is selected, press Ctrl + C.',
    incomplete: 'First choose a directory that opens: without it, the box finds nothing.',
    badContrast: 'One contrast is still too low: see Colours.',
    region: 'Code to copy',
  },
};
