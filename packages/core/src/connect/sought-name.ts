/**
 * Names in what is sought: whether a text tells somebody's name, by which of its words, and who at hand is called so. A business
 * is asked for by its name alone, with its service (« dentiste Cloutier »), by words that services have, too (« Villa
 * Providence »), together or apart (« walmart »).
 */
import type { Block, FileName, IndexFile } from '../directory-format.ts';
import type { CategoryWords } from './categories.ts';
import { blocksByDistance, type Wanted } from './first-search.ts';
import type { Point } from './geography.ts';
import { namesOf, namesOfEntry } from './names.ts';
import { fitOf } from './spelling.ts';
import { fold, Word, wordsOfAll } from './words.ts';

/** From here on a service, or a word of one, is named outright; a word below, beside one that is, may be a surname. */
const NAMED_OUTRIGHT = 0.95;

/** Whether a name may be sought: not where services are called all that, as it is spelt. */
export function mayBeName({ words, categories, asSpelt, serviceFits }: Wanted): boolean {
  const isService = asSpelt && [...categories.values()].some(({ fit }) => fit >= NAMED_OUTRIGHT);
  return serviceFits.includes(0) || (words.length > 1 && !isService);
}

/** A question read as a name: what is spelt as no service tells it, or all of its words do. */
export function asName(wanted: Wanted, lexicon: CategoryWords): Wanted {
  const known = wanted.words.map(({ folded }) => (lexicon.knows(folded) ? 1 : 0));
  const serviceFits = known.includes(0) ? known : known.map(() => 0);
  return { ...wanted, serviceFits, byName: true, asSpelt: false };
}

/** What is said of services and in no service's name, and tells nobody's name either. */
const QUALIFIERS = new Set(
  (
    'cher chere pas gratuit gratuite ouvert ouverte disponible urgente rapide fiable abordable professionnel homme femme ' +
    'enfant adulte bebe lundi mardi mercredi jeudi vendredi samedi dimanche soir nuit matin weekend semaine maintenant aujourd ' +
    'hui demain domicile cheap affordable free open available urgent fast reliable kid child adult monday tuesday wednesday ' +
    'thursday friday saturday sunday evening night morning week now today tonight tomorrow home online ligne ville town city'
  ).split(' '),
);

const SHORTEST_OF_A_NAME = 3;

/** The words of a question that tell somebody's name: spelt as no service's, unless that is what is misspelt. */
export function wordsOfAName({ words, serviceFits }: Wanted, lexicon: CategoryWords): Word[] {
  const isService = serviceFits.some((fit) => fit >= NAMED_OUTRIGHT);
  return words.filter(
    (word, i) =>
      word.folded.length >= SHORTEST_OF_A_NAME &&
      !QUALIFIERS.has(word.folded.replace(/s$/, '')) &&
      (serviceFits[i] === 0 ||
        (isService && serviceFits[i]! < NAMED_OUTRIGHT && !lexicon.knows(word.folded))),
  );
}

/** Words at most of what may be a name, « La Maison de la Vallée ». */
const MOST_WORDS_OF_A_NAME = 6;
const MOST_OTHER_WORDS = 3;
/** What stands in sentences and in no name: « j’ai mal au dos depuis mardi ». */
const OF_SENTENCES =
  /\b(?:je|j|moi|mon|ma|mes|me|nous|notre|il|elle|qui|ou trouver|cherche|besoin|faut|veux|est|i|my|me|we|need|who|where|how|is|can)\b/;
/** Whether a text is no longer than names are, and no sentence. */
export const readsAsName = (text: string, { words }: Wanted): boolean => {
  const folded = fold(text);
  return (
    // « plomb » begins plumbing.
    words.length > 1 &&
    words.length <= MOST_WORDS_OF_A_NAME &&
    folded.split(' ').length - words.length <= MOST_OTHER_WORDS &&
    !OF_SENTENCES.test(folded)
  );
};

/** From here on a name has all of some words, and not half of them. */
const HAS_ALL = 0.6;

/** Entries of the services that are meant whose name has all of the words that tell one: « dentiste Cloutier ». */
export function calledBeside(
  block: Block,
  { categories, kindred }: Wanted,
  words: readonly Word[],
): Set<number> {
  const all = namesOf(block).fits(
    words,
    words.map(() => 0),
    fitOf,
  );
  return new Set(
    [...all]
      .filter(
        ([entry, { fit }]) =>
          fit >= HAS_ALL &&
          block.categories[entry]!.some((number) => categories.has(number) || kindred.has(number)),
      )
      .map(([entry]) => entry),
  );
}

/** A block fits that has the words about as well as the one that has them best. */
const NAMING_MARGIN = 0.1;

/** Words of a name by what they tell: those that no service has, then the long ones. */
export function wordsThatSayMost(words: readonly Word[], serviceFits: readonly number[]): Word[] {
  return words
    .map((word, i) => ({ word, own: !serviceFits[i] }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.word.folded.length - a.word.folded.length)
    .map(({ word }) => word);
}

/** Of the blocks where a name may stand, those whose words fit best, the nearest first. */
export function nearestNaming<T extends { name: FileName; fit: number }>(
  index: IndexFile,
  naming: readonly T[],
  from: Point | undefined,
): T[] {
  const best = naming[0]?.fit ?? 0;
  const fitting = new Map(
    naming.filter(({ fit }) => fit >= best - NAMING_MARGIN).map((block) => [block.name, block]),
  );
  const nearest = from ? blocksByDistance(index, from).flatMap(({ name }) => fitting.get(name) ?? []) : [];
  return [...new Set([...nearest, ...fitting.values()])];
}

/** Fewer letters than that are too soon found in a name by chance. */
const SHORTEST_IN_ONE = 6;
/** Letters more or fewer that a misspelt name has. */
const MOST_LETTERS_OFF = 2;
export const FIT_IN_ONE = 0.7;

/**
 * Entries whose name has a run of words that is what was typed, whether apart or together, and misspelt: « walmart » and
 * Wal-Mart, « life labs » and LifeLabs, « shopers drugmart ».
 * @param floor how well it must fit
 */
export function calledInOne(block: Block, typed: readonly Word[], floor: number): Set<number> {
  const inOne = new Word(typed.map(({ folded }) => folded).join(''));
  const { length } = inOne.folded;
  const found = new Set<number>();
  if (length < SHORTEST_IN_ONE) return found;
  const names = Array.from({ length: block.size }, (_, entry) =>
    namesOfEntry(block, entry).map((name) => ({ entry, name })),
  ).flat();
  const fits = new Map<string, number>();
  for (const [i, words] of wordsOfAll(names.map(({ name }) => name)).entries()) {
    for (let from = 0; from < words.length; from++) {
      let run = '';
      for (let to = from; to < words.length && run.length < length - MOST_LETTERS_OFF; to++)
        run += words[to]!.folded;
      if (run[0] !== inOne.folded[0] || Math.abs(run.length - length) > MOST_LETTERS_OFF) continue;
      const fit = fits.get(run) ?? fitOf(inOne, new Word(run), false);
      fits.set(run, fit);
      if (fit >= floor) found.add(names[i]!.entry);
    }
  }
  return found;
}
