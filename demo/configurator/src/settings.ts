/** What one chooses in the configurator, and how it stands in an address: of the page itself, and of the frame. */
import { PROVINCES, type Province } from '@relais/core/listing';
import { FEATURES, type Feature } from '@relais/widget/host-options';
import { isColour } from './contrast.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const LANGUAGES = ['page', 'fr', 'en'] as const;
export const COLOUR_SCHEMES = ['page', 'light', 'dark'] as const;
export const CHOSEN_COLOURS = ['accent', 'paper', 'ink'] as const;
export type ChosenColour = (typeof CHOSEN_COLOURS)[number];

export interface Settings {
  organisation: string;
  /** Address of the directory, and its public key. */
  directory: string;
  publicKey: string;
  near: string;
  /** Ids; none for all. */
  categories: readonly string[];
  regions: readonly Province[];
  features: readonly Feature[];
  /** `page` follows the page around the box. */
  language: (typeof LANGUAGES)[number];
  scheme: (typeof COLOUR_SCHEMES)[number];
  /** Those that were chosen; the box has others by itself. */
  colours: Record<Scheme, Partial<Record<ChosenColour, string>>>;
  /** In em. */
  radius: number;
  urlState: boolean;
  /** Whether the tag says which build of the box it takes. */
  pinned: boolean;
}

export const MAX_RADIUS = 1.5;

export const BEGINNING: Settings = {
  organisation: '',
  directory: '',
  publicKey: '',
  near: '',
  categories: [],
  regions: [],
  features: FEATURES,
  language: 'page',
  scheme: 'page',
  colours: { light: {}, dark: {} },
  radius: 0.5,
  urlState: false,
  pinned: false,
};

const TEXTS = ['organisation', 'directory', 'publicKey', 'near'] as const;

/** What differs from the beginning, for the address of the configurator: a link to it is a link to these choices. */
export function toFragment(settings: Settings): string {
  const values = new URLSearchParams();
  for (const name of TEXTS) if (settings[name] !== BEGINNING[name]) values.set(name, settings[name]);
  for (const name of ['categories', 'regions'] as const)
    if (settings[name].length) values.set(name, settings[name].join(' '));
  if (settings.features.length !== FEATURES.length) values.set('features', settings.features.join(' '));
  for (const name of ['language', 'scheme', 'radius'] as const)
    if (settings[name] !== BEGINNING[name]) values.set(name, String(settings[name]));
  for (const scheme of SCHEMES) {
    for (const colour of CHOSEN_COLOURS) {
      const value = settings.colours[scheme][colour];
      if (value) values.set(`${scheme}-${colour}`, value);
    }
  }
  for (const name of ['urlState', 'pinned'] as const) if (settings[name]) values.set(name, '1');
  return values.toString();
}

/** What an address says; what it says wrongly is as in the beginning. */
export function fromFragment(fragment: string): Partial<Settings> {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const settings: Partial<Settings> = {};
  for (const name of TEXTS) {
    const value = values.get(name);
    if (value !== null) settings[name] = value.slice(0, 500);
  }
  const names = (name: string) => (values.get(name) ?? '').split(/\s+/).filter(Boolean);
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find((one) => one === values.get(name));
  settings.categories = names('categories');
  settings.regions = PROVINCES.filter((province) => names('regions').includes(province));
  if (values.has('features')) settings.features = FEATURES.filter((one) => names('features').includes(one));
  settings.language = oneOf('language', LANGUAGES) ?? BEGINNING.language;
  settings.scheme = oneOf('scheme', COLOUR_SCHEMES) ?? BEGINNING.scheme;
  const radius = Number(values.get('radius') ?? Number.NaN);
  if (radius >= 0 && radius <= MAX_RADIUS) settings.radius = radius;
  const colours: Settings['colours'] = { light: {}, dark: {} };
  for (const scheme of SCHEMES) {
    for (const colour of CHOSEN_COLOURS) {
      const value = values.get(`${scheme}-${colour}`) ?? '';
      if (isColour(value)) colours[scheme][colour] = value.toLowerCase();
    }
  }
  settings.colours = colours;
  settings.urlState = values.get('urlState') === '1';
  settings.pinned = values.get('pinned') === '1';
  return settings;
}

/** What the tag says, in the order in which one reads it; an attribute that says nothing new is left out. */
export function attributesOf(settings: Settings): Record<string, string> {
  const { organisation, directory, publicKey, near, categories, regions, features, language } = settings;
  return {
    directory,
    'public-key': publicKey,
    ...(language !== 'page' && { lang: language === 'fr' ? 'fr-CA' : 'en-CA' }),
    ...(near.trim() && { near: near.trim() }),
    ...(regions.length && { regions: regions.join(' ') }),
    ...(categories.length && { categories: categories.join(' ') }),
    ...(features.length < FEATURES.length && { features: features.join(' ') }),
    ...(organisation.trim() && { partner: organisation.trim() }),
    ...(settings.urlState && { 'url-state': '' }),
  };
}
