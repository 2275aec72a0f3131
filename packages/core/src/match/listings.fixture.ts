/** Made-up listings that the tests of matching look for, and two ways of answering for them. */
import { type Key, keysOfListing, kinOf, offersByKey, shelfMark } from '../connect/hosts.ts';
import { tableOfKeys } from '../connect/key-table.ts';
import type { Listing, Offer, Place } from '../listing.ts';
import type { Lookup } from './judging.ts';
import { namedKeysOfListing } from './named-key.ts';

export const place = (parts: Partial<Place> = {}): Place => ({
  city: 'Sudbury',
  province: 'ON',
  phones: [],
  ...parts,
});

export const listing = (
  id: string,
  fr: string,
  offer: Offer,
  web: string[],
  places: Place[],
  en?: string,
): Listing => ({
  id,
  name: { fr, ...(en && { en }) },
  categories: [],
  french: { offer, evidence: [] },
  places,
  web,
  source: { id: 'fixture' },
});

export const LISTINGS: readonly Listing[] = [
  listing(
    'ruisseau',
    'Clinique dentaire du Ruisseau',
    'active',
    ['https://www.clinique-du-ruisseau.example/'],
    [place({ address: '418, rue Elm', postalCode: 'P3C 1V6', phones: ['+17055550111'] })],
    'Ruisseau Dental Clinic',
  ),
  listing(
    'plomberie',
    'Plomberie du Nord',
    'on-request',
    ['https://plomberie-du-nord.example/fr/accueil'],
    [place({ address: '12, rue Cèdre', postalCode: 'P3B 1M4', phones: ['+17055550122'] })],
  ),
  listing(
    'cafe',
    'Café de l’Écluse',
    'limited',
    ['https://www.facebook.com/CafeDeLEcluse/'],
    [
      {
        city: 'Ottawa',
        province: 'ON',
        address: '7, rue du Canal',
        postalCode: 'K1N 5M3',
        phones: ['+16135550133'],
      },
    ],
  ),
  listing(
    'law',
    'Riverside Law',
    'none',
    ['https://riverside-law.example/'],
    [place({ address: '90, rue Larch', postalCode: 'P3E 1C4', phones: ['+17055550199'] })],
  ),
  listing(
    'garderie',
    'Garderie Les Petits Pas',
    'active',
    [],
    [place({ address: '5, rue Notre-Dame', postalCode: 'P3E 5J1', phones: ['+17055550144'] })],
    'Little Steps Daycare',
  ),
  listing(
    'yoga',
    'Yoga Lumière',
    'active',
    ['https://sites.google.com/view/yoga-lumiere/accueil'],
    [place()],
  ),
  listing('garage', 'Garage Roy', 'active', ['https://roy.wixsite.com/garage'], [place()]),
  listing(
    'caisse-sudbury',
    'Caisse de la Vallée',
    'active',
    ['https://caisse.example/succursales/sudbury'],
    [place({ postalCode: 'P3A 2T5', phones: ['+17055550151'] })],
  ),
  listing(
    'caisse-hearst',
    'Caisse de la Vallée',
    'active',
    ['https://caisse.example/succursales/hearst'],
    [{ city: 'Hearst', province: 'ON', phones: ['+17055550152'] }],
  ),
  listing(
    'caisse-barrie',
    'Caisse de la Vallée',
    'none',
    ['https://caisse.example/succursales/barrie'],
    [{ city: 'Barrie', province: 'ON', phones: ['+17055550153'] }],
  ),
  listing(
    'val-est',
    'Clinique de Val-Est',
    'active',
    ['https://reseau-sante.example/cliniques/val-est'],
    [place({ phones: ['+17055550161'] })],
  ),
  listing(
    'hanmer',
    'Clinique de Hanmer',
    'limited',
    ['https://reseau-sante.example/cliniques/hanmer'],
    [place({ phones: ['+17055550162'] })],
  ),
  listing(
    'biblio',
    'Bibliothèque publique de Grand-Val',
    'active',
    ['https://www.grand-val.example/loisirs/bibliotheque'],
    [{ city: 'Grand-Val', province: 'ON', phones: ['+17055550171'] }],
  ),
  listing('agence', 'Agence Web Boréale', 'active', ['https://boreale.example/'], [place()]),
];

/** Answers as a device that holds the listings themselves. */
export function heldLookup(listings: readonly Listing[] = LISTINGS): Lookup {
  const byKey = new Map<string, Listing[]>();
  for (const one of listings) {
    for (const key of [...keysOfListing(one), ...namedKeysOfListing(one)]) {
      byKey.set(key, [...(byKey.get(key) ?? []), one]);
    }
  }
  const table = tableLookup(listings);
  return (key: Key) => {
    const found = byKey.get(key.key);
    if (!found) return undefined;
    return {
      ...(table(key) ?? { offer: found[0]!.french.offer, listed: [] }),
      listings: found,
    };
  };
}

/** Answers as a device that has the lookup table only, which is the one that is published. */
export function tableLookup(listings: readonly Listing[] = LISTINGS): Lookup {
  const table = tableOfKeys(
    listings.flatMap((one) =>
      [...offersByKey(one, one.french.offer)].map(
        ([key, offer]) => [key, { offer, kin: kinOf(shelfMark(one)) }] as const,
      ),
    ),
  );
  return ({ key }) => table.tell(key);
}
