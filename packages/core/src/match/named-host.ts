/**
 * A number held against the name beside it by the lookup table alone, which knows no names: by the web address that the name
 * would have. « Clinique du Ruisseau » may be found at `clinique-du-ruisseau.ca`; where one listing has that address, and
 * offer and kin of the number are its own, name, number and address are one business's.
 *
 * A number that is another's agrees by chance in one case of eight or fewer. Even then nobody is named who is not there: it
 * is the address that is told of, and that is the name's.
 */
import type { Told } from '../connect/hosts.ts';
import { fold } from '../fold.ts';
import type { Claim, Settled } from './judging.ts';
import { THRESHOLD } from './judging.ts';
import { couldBeName, tokensOf } from './name-words.ts';
import { AND_MORE, isKind } from './names.ts';

/** What addresses end in, nearly all of those that are a name's own; the last one is the demonstration's. */
const ENDINGS = ['ca', 'com', 'org', 'example'];
/** A name with more words is shortened in its address, in a way that cannot be guessed. */
const MOST_WORDS = 8;
/** Of these so many that may be there or not: each doubles what is looked up. */
const MOST_BESIDE = 5;
/** Of « La Fourchette - Cuisine française | Sudbury » the whole, and so many of its parts. */
const MOST_PARTS = 3;

/**
 * Hosts that a name's own site may be at: its words in their order, every one that tells it from others, and of trades and
 * articles any. Not a single word out of a longer name: `hanmer.ca` is the town's and no clinic's.
 */
export function* hostsOfName(called: string): Generator<string> {
  for (const name of new Set([called, ...called.split(AND_MORE).slice(0, MOST_PARTS)])) {
    const words = fold(name).split(' ').filter(Boolean);
    if (words.length > MOST_WORDS || !couldBeName(name)) continue;
    const spoken = words.filter((word) => tokensOf(word).length);
    const telling = words.map((word) => tokensOf(word).some((token) => !isKind(token)));
    const beside = words.flatMap((_, i) => (telling[i] ? [] : [i]));
    if (beside.length === words.length || beside.length > MOST_BESIDE) continue;
    for (let chosen = 0; chosen < 2 ** beside.length; chosen++) {
      const used = words.filter((_, i) => telling[i] || (chosen >> beside.indexOf(i)) & 1);
      if (used.length < Math.min(2, spoken.length)) continue;
      for (const label of new Set([used.join(''), used.join('-')])) {
        for (const ending of ENDINGS) yield `${label}.${ending}`;
      }
    }
  }
}

/**
 * Settles a claim where no listing is at hand: by the one address that its name has in the table, where all its numbers
 * are that listing's.
 * @param tell what the table says of a key
 */
export function settleByHost(
  { item, hits }: Claim,
  tell: (key: string) => Told | undefined,
): Settled | undefined {
  if (item.name === undefined || !hits.length || hits.some(({ isAddress }) => isAddress)) return undefined;
  // Beside the listing's own name: see judging.ts.
  if (hits.every(({ points }) => points + 0.3 < THRESHOLD - 1e-9)) return undefined;
  const numbers = hits.map(({ key }) => tell(key)?.listed ?? []);
  const own = new Map<string, Settled>();
  for (const key of hostsOfName(item.name)) {
    const [only, ...others] = tell(key)?.listed ?? [];
    if (!only || others.length || only.offer === 'unknown') continue;
    const isIts = ({ offer, kin }: Told['listed'][number]) => offer === only.offer && kin === only.kin;
    if (numbers.every((listed) => listed.some(isIts)))
      own.set(key, { key, offer: only.offer, isNamed: true });
  }
  const [settled, ...others] = own.values();
  return others.length ? undefined : settled;
}
