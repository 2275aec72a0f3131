/**
 * Names of businesses on pages held against those of listings. Never enough by itself: it confirms a number or takes
 * one back, and together with an address it is a key.
 */
import { fold } from '../connect/words.ts';
import type { Listing } from '../listing.ts';

/** Words that change nothing: articles, prepositions, legal forms. */
const SILENT = new Set(
  (
    'the a an of and at in on for by to le la les l de du des d et ou au aux en sur pour par inc ltd ltee limited ' +
    'corp corporation co cie llc llp enr senc dr dre drs'
  ).split(' '),
);

/** Trades and kinds of place, of which a town has many: alone they tell nobody from another. */
const KINDS = new Set(
  (
    'clinique clinic centre center dentaire dental dentiste dentist dentistes dentists medical medicale sante health ' +
    'pharmacie pharmacy restaurant cafe garage auto service services salon hotel motel ecole school avocat avocats law ' +
    'lawyer lawyers notaire notaires cabinet bureau office group groupe famille family familial familiale community ' +
    'communautaire plomberie plumbing plombier electrique electric physiotherapie physiotherapy chiropratique ' +
    'chiropractic massage veterinaire veterinary animal hospital hopital optique optometrie optometry vision banque bank ' +
    'caisse assurance insurance comptable comptables accounting accountants construction renovation boulangerie bakery ' +
    'coiffure hair garderie daycare eglise church bibliotheque library association societe society federation conseil ' +
    'public publique publics canada ontario quebec canadien canadian'
  ).split(' '),
);

/** What a page says instead of a name: « Nous joindre », "Contact us". */
const NO_NAME = new Set(
  (
    'contact contactez nous joindre us our coordonnees telephone tel phone adresse address heures hours ouverture ' +
    'opening email courriel site web website siteweb call appeler appelez directions itineraire map carte location ' +
    'locations emplacement find trouver visit visiter visitez more plus info information informations details about ' +
    'propos accueil home menu book rendez vous appointment reserve online ligne fax telecopieur get voir view see ' +
    'hour day open ouvert ferme closed numero number free sans frais toll facebook instagram your votre notre my ' +
    'annonce sponsored ad here ici click cliquez'
  ).split(' '),
);

const tokensOf = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((token) => token && !SILENT.has(token))
    // « Services » and "service", « dentistes » and « dentiste ».
    .map((token) => (token.length > 3 ? token.replace(/[sx]$/, '') : token));

const isKind = (token: string): boolean => KINDS.has(token) || KINDS.has(`${token}s`);

/** Whether a text says more than « Nous joindre » or a number. */
export const couldBeName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  fold(text)
    .split(' ')
    .some((word) => /\p{L}/u.test(word) && !NO_NAME.has(word) && !SILENT.has(word));

/** Whether two names may be of one business. `unclear`: they share words, of which none tells it from others. */
export type Agreement = 'agree' | 'differ' | 'unclear';

/**
 * @param how `whole`: in running words, and beside another's, only the whole of a name counts
 * @param towns whose names tell nobody from another there
 */
export function compareNames(
  listed: string,
  called: string,
  how: 'most' | 'whole' = 'most',
  towns: readonly string[] = [],
): Agreement {
  const local = new Set(towns.flatMap(tokensOf));
  const [one, other] = [tokensOf(listed), new Set(tokensOf(called))];
  if (!one.length || !other.size) return 'unclear';
  const own = one.filter((token) => !isKind(token) && !local.has(token));
  const shared = one.filter((token) => other.has(token));
  if (own.length) {
    const told = own.filter((token) => other.has(token)).length;
    // Of a long name most is enough: pages shorten « Centre de santé communautaire du Grand Sudbury ».
    if (how === 'whole' ? told === own.length : told > own.length / 2) return 'agree';
    return told ? 'unclear' : 'differ';
  }
  // A name of trade words only, « Clinique dentaire »: all of them, and nothing beside.
  return shared.length === one.length && other.size === one.length ? 'agree' : 'unclear';
}

/** The same with both names of a listing: the better of two verdicts. */
export function compareWithListing(
  { name, places }: Pick<Listing, 'name' | 'places'>,
  called: string,
  how: 'most' | 'whole' = 'most',
): Agreement {
  const towns = places.map(({ city }) => city);
  const verdicts = [name.fr, name.en].flatMap((own) => (own ? [compareNames(own, called, how, towns)] : []));
  return verdicts.includes('agree') ? 'agree' : verdicts.includes('unclear') ? 'unclear' : 'differ';
}

/** Whether a host is named after a listing: `cliniqueduruisseau.ca`, and not a town's or a network's. */
export function isNamedAfter(host: string, { name, places }: Pick<Listing, 'name' | 'places'>): boolean {
  const towns = new Set(places.flatMap(({ city }) => tokensOf(city)));
  const label = fold(host).replace(/ /g, '');
  return [name.fr, name.en].some((own) => {
    const telling = tokensOf(own ?? '').filter(
      (token) => token.length > 3 && !isKind(token) && !towns.has(token),
    );
    return telling.length > 0 && telling.every((token) => label.includes(token));
  });
}

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
