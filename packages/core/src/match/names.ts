/**
 * Names of businesses on pages held against those of listings. Never enough by itself: it confirms a number or takes
 * one back.
 */
import { fold } from '../fold.ts';
import type { Listing } from '../listing.ts';
import { couldBeName, tokensOf } from './name-words.ts';

/** What trades are called, a line for each. */
const TRADES = [
  'clinique clinic medical medicale sante health hopital hospital',
  'dentaire dental dentiste dentist',
  'pharmacie pharmacy',
  'restaurant cafe',
  'garage auto',
  'salon coiffure hair',
  'hotel motel',
  'ecole school',
  'avocat law lawyer notaire notary',
  'plomberie plumbing plombier plumber',
  'electrique electric',
  'physiotherapie physiotherapy',
  'chiropratique chiropractic',
  'massage',
  'veterinaire veterinary animal',
  'optique optometrie optometry vision optical',
  'banque bank caisse',
  'assurance insurance',
  'comptable accounting accountant',
  'construction renovation',
  'boulangerie bakery',
  'garderie daycare',
  'eglise church',
  'bibliotheque library',
].map((line) => line.split(' '));

/** Trades and kinds of place, of which a town has many: alone they tell nobody from another. */
const KINDS = new Set([
  ...TRADES.flat(),
  ...(
    'centre center service services office bureau cabinet group groupe famille family familial familiale community ' +
    'communautaire association societe society federation conseil public publique publics francophone accueil agence maison ' +
    'ressource travail social sociale emploi aide saint sainte st ste canada ontario quebec canadien canadian'
  ).split(' '),
]);

/** Whether a word is a trade, or a kind of place. */
export const isKind = (token: string): boolean => KINDS.has(token) || KINDS.has(`${token}s`);

const tradesOf = (name: string): string[][] => {
  const tokens = tokensOf(name);
  return TRADES.filter((words) => words.some((word) => tokens.includes(word)));
};

/** Whether names say that they are of different trades: « Caisse Desjardins » and « Desjardins Avocats ». */
export function isOfOtherTrade({ name }: Pick<Listing, 'name'>, called: string): boolean {
  const trades = [name.fr, name.en].flatMap((own) => tradesOf(own ?? ''));
  const others = tradesOf(called);
  return trades.length > 0 && others.length > 0 && !others.some((trade) => trades.includes(trade));
}

/** What stands between a name and what more is said: « La Fourchette - Cuisine française ». */
export const AND_MORE = /\s+[-–—|·:/]\s+|\s*[(|]\s*|,\s+/;

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
    // One word, of a place as often as not: « Clinique de Hanmer » is no « Hanmer Taxi ».
    const isOfAnother =
      own.length === 1 &&
      own.length < one.length &&
      shared.length === 1 &&
      [...other].some((token) => token !== own[0] && !isKind(token) && !local.has(token));
    if (isOfAnother && told) return 'unclear';
    // Of a long name most is enough: pages shorten « Centre de santé communautaire du Grand Sudbury ».
    if (how === 'whole' ? told === own.length : told > own.length / 2) return 'agree';
    return told ? 'unclear' : 'differ';
  }
  // A name of trade words only, « Clinique dentaire »: all of them, and nothing beside.
  if (shared.length === one.length && other.size === one.length) return 'agree';
  return shared.length ? 'unclear' : 'differ';
}

/** The same with both names of a listing: the better of two verdicts. */
export function compareWithListing(
  { name, places }: Pick<Listing, 'name' | 'places'>,
  called: string,
  how: 'most' | 'whole' = 'most',
): Agreement {
  const towns = places.map(({ city }) => city);
  const names = [name.fr, name.en].filter((own) => own !== undefined);
  // Of running words only the whole counts.
  const parts = how === 'most' ? called.split(AND_MORE) : [];
  const verdicts = names.flatMap((own) =>
    [called, ...parts].map((part) => compareNames(own, part, how, towns)),
  );
  const isOther = how === 'most' && isOfOtherTrade({ name }, called);
  if (verdicts.includes('agree')) return isOther ? 'unclear' : 'agree';
  return verdicts.includes('unclear') ? 'unclear' : 'differ';
}

/** What professions and firms add to a name, or leave out of it. */
const TITLES = new Set(
  (
    'cpa chartered certified certifie registered agree professional professionnel expert solution specialist specialiste ' +
    'team equipe succursale branch head siege main principal official officiel new nouveau nouvelle nouvel reception'
  ).split(' '),
);

/**
 * Whether words that share some of a listing's name have others of their own: « Traiteur Églantine » is not « Fleurs
 * d’Églantine », and Anne Tremblay not Marie.
 * @param beside words that stand there for something else: those of an address
 */
export function hasWordsOfItsOwn(
  { name, places }: Pick<Listing, 'name' | 'places'>,
  called: string,
  beside = '',
): boolean {
  if (isOfOtherTrade({ name }, called)) return true;
  const known = new Set(
    [name.fr, name.en, beside, ...places.map(({ city }) => city)].flatMap((words) => tokensOf(words ?? '')),
  );
  return tokensOf(called).some(
    (token) =>
      token.length > 2 &&
      !/\d/.test(token) &&
      !known.has(token) &&
      !isKind(token) &&
      !TITLES.has(token) &&
      couldBeName(token),
  );
}

/** Whether a text is a name of a listing, no more and no less. */
export function isNameOf({ name }: Pick<Listing, 'name'>, called: string): boolean {
  const words = tokensOf(called).join(' ');
  return [name.fr, name.en].some((own) => own && tokensOf(own).join(' ') === words);
}

/** Whether a host is named after a listing: `cliniqueduruisseau.ca`, and not a town's or a network's. */
export function isNamedAfter(host: string, { name, places }: Pick<Listing, 'name' | 'places'>): boolean {
  const towns = new Set(places.flatMap(({ city }) => tokensOf(city)));
  const label = fold(host).replace(/ /g, '');
  return [name.fr, name.en].some((own) => {
    const tokens = tokensOf(own ?? '');
    const telling = tokens.filter((token) => !isKind(token) && !towns.has(token));
    const long = telling.filter((token) => token.length > 3);
    // Of short words all of the name: « Clinique Roy » of `clinique-roy.example`, and not of `troyes.example`.
    const words = long.length ? long : telling.length && tokens.length > 1 ? tokens : [];
    return words.length > 0 && words.every((token) => label.includes(token));
  });
}
