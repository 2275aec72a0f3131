/** A name together with its address, as a key: only who holds the listings themselves can answer for one. */
import { fold } from '../fold.ts';
import type { Listing } from '../listing.ts';
import { tokensOf } from './name-words.ts';

const postalOf = (text: string | undefined): string | undefined =>
  /\b([a-z]\d[a-z])\s?-?(\d[a-z]\d)\b/i
    .exec(text ?? '')
    ?.slice(1, 3)
    .join('')
    .toUpperCase();

/** An address as pages and listings write it. */
export interface Address {
  street?: string | undefined;
  city?: string | undefined;
  postalCode?: string | undefined;
}

/** What streets are called beside their name, in both languages. */
const STREET_WORDS =
  /^(?:rue|street|st|avenue|ave|av|boul|boulevard|blvd|chemin|ch|road|rd|route|drive|dr|promenade|place|unit|unite|suite|bureau|local|app|apt|north|south|east|west|nord|sud|est|ouest|[nsewo]|de|du|la|le|des|\d+\w?)$/;

/**
 * Keys of a name with its address: the whole name, folded, with the postal code, and with the house, its street and the
 * town. Nothing approximate: whoever is not written the same is not claimed.
 */
export function keysOfNamed(name: string, { street, city, postalCode }: Address): string[] {
  const tokens = tokensOf(name);
  if (tokens.length < 2 && !(tokens[0] && tokens[0].length > 4)) return [];
  const called = tokens.join(' ');
  const postal = postalOf(postalCode) ?? postalOf(street);
  const number = /^\W*(?:\d+\s*-\s*)?(\d+[a-z]?)\b/i.exec(street ?? '')?.[1]?.toLowerCase();
  const way = fold(street ?? '')
    .split(' ')
    .find((word) => !STREET_WORDS.test(word));
  return [
    ...(postal ? [`${called}@${postal}`] : []),
    ...(number && way && city ? [`${called}@${number} ${way} ${fold(city)}`] : []),
  ];
}

/** Every such key of a listing: its names at its places. */
export function namedKeysOfListing({ name, places }: Pick<Listing, 'name' | 'places'>): Set<string> {
  return new Set(
    [name.fr, name.en].flatMap((own) =>
      own
        ? places.flatMap(({ address, city, postalCode }) =>
            keysOfNamed(own, { street: address, city, postalCode }),
          )
        : [],
    ),
  );
}
