/**
 * Words as people type them, made comparable: French first, English beside it.
 *
 * `fold` brings a text to bare lower-case words; `stem` takes off what gender, number and the commonest
 * verb or agent endings add, in both languages at once, because a query does not say its language. Lighter
 * than Snowball's French stemmer on purpose: a directory's words are names of trades and services, where
 * over-stemming (« notaire » / "note") costs more than under-stemming. `rootOf` goes one step further, for long
 * words only, so that a trade and who plies it meet: « psychologie », « psychologue », "psychologist".
 */
import { fold, plain, withoutAccents } from '../fold.ts';

export { fold };

/**
 * Words that say nothing of what is sought: « un bon dentiste qui parle français près de chez moi ». Not "car", "help",
 * "it", "or", « sans »: services have them in their names (help with debts, « sans rendez-vous », « achat d’or »).
 */
const STOP_WORDS = new Set(
  (
    'a à afin ai aie aimerais ainsi alors as au aussi aux avec avez avoir avons besoin bien bon bonjour bonne bons bonnes ' +
    'bonsoir ce cela ces cet cette chaque cherche cherchent cherchez cherchons chercher chez comme comment connais ' +
    'connaissez connaît d dans de depuis des désire dire dites doit dois donc du dès elle elles en encore es est et eux ' +
    'fais faire fait faites faudrait faut fille fils ici il ils indiquer j je ' +
    'jamais l la là le les leur leurs lui m ma mais maman mari me meilleur meilleure mère mes merci moi mon n ne nos notre nous on ont ou où ' +
    'par parce parlant parle parlent parlez pas père peu peut peux peuvent plus pour pourrais pouvez pres proche près puis ' +
    'puisse qu quand que quel quelle quelles quels quelque quelques quelqu qui quoi s sa savoir savez se ' +
    'ses si soit son sont suis sur svp sympa t ta tel tes toi ton toujours tous toute toutes très trop trouve trouver ' +
    'tu un une va vais vas vers veut veux vite voici voilà vont vos votre voudrais voulons vous vraiment y ' +
    'am an and any anyone are around at be been best by can close could did do does for from get give good got had has ' +
    'have hello her here hi him his how i id if im in into is its ive just know like looking me my near nearby ' +
    'nearest need needs of off on our out please recommend should so some somebody someone somewhere speak speaking ' +
    'speaks that the their them there these they this those to us want was we were what when where which who whom why ' +
    'will with would you your find finding seeking'
  )
    .split(' ')
    .flatMap((word) => [word, withoutAccents(word)]),
);

/**
 * The language itself: everybody here seeks to be served in French, and only « école française » or « cours de
 * français » is another thing without it.
 */
const LANGUAGE_WORDS = new Set(
  'francais français francaise française françaises francaises francophone francophones french'.split(' '),
);
export const isLanguageWord = (folded: string): boolean => LANGUAGE_WORDS.has(folded);

/** Whether a word, as typed, carries no meaning. « thé » is none of them, although "the" is. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Endings by pairs of a trade's forms, and the one that stands for them: infirmière/infirmier, traductrice. */
const ENDINGS: Readonly<Record<string, string>> = {
  ienne: 'ien',
  ien: 'ien',
  trice: 'teur',
  teur: 'teur',
  teuse: 'teur',
  euse: 'eu',
  eur: 'eu',
  eux: 'eu',
  iere: 'ier',
  ier: 'ier',
  ere: 'er',
  er: 'er',
  elle: 'el',
  el: 'el',
  ive: 'if',
  if: 'if',
  ie: 'i',
  y: 'i',
  aux: 'al',
  ale: 'al',
  al: 'al',
  ee: '',
  e: '',
};
/** The longest ending that leaves three letters, in the plural or not. */
const ENDING = new RegExp(`^(.{3,}?)(${Object.keys(ENDINGS).join('|')}|)[sx]?$`);

/**
 * Words whose ending is no ending: a refuge has nothing to do with refugees, nor care with a car; plurals that no
 * ending makes; and the two ways English is spelt here.
 */
const STEM_GROUPS =
  'refuge refuge refuges, refugi refugee refugees, care care cares, cours cours, signes signes, police police, ' +
  'news news, nouvelles nouvelles, tooth teeth, foot feet, mouse mice, child children, woman women womens, ' +
  'oeil yeux, travail travaux, repar reparer reparation reparations reparateur reparatrice, repair repairing, ' +
  'centr center centers, theatr theater theaters, licens licence licences, tir tyre tyres, counselling ' +
  'counseling, counsellor counselor, jewelleri jewelry, jeweller jeweler, gynecologist gynaecologist, ' +
  'orthopedic orthopaedic, pediatrician paediatrician';

export const STEM_EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  STEM_GROUPS.split(', ').flatMap((group) => {
    const [stem = '', ...words] = group.split(' ');
    return words.map((word) => [word, stem] as const);
  }),
);

/** The stem of a folded word, the same for its plural and its feminine: `dentistes` → `dentist`. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const exception = STEM_EXCEPTIONS.get(word);
  if (exception) return exception;
  const [, start, ending] = ENDING.exec(word)!;
  return start + (ENDINGS[ending!] ?? '');
}

/** What makes a trade of its practice, an act of its verb, in either language. */
const DERIVATIONS =
  /(?:isations?|ations?|ateur|ement|eute|iqu|ics?|isme?|ists?|iste?|ologu|ologi|age|ing|eu|er|ir|ian|ien|i|or|u)$/;
const ROOT_LENGTH = 6;

/**
 * The root of a stem, where six letters or more of it stay: `psychologu`, `psychologi`, `psychologist` →
 * `psycholog`. With five, a caterer (« traiteur ») would treat water (« traitement »).
 */
export function rootOf(stem: string): string {
  if (stem.length <= ROOT_LENGTH) return stem;
  const ending = DERIVATIONS.exec(stem);
  if (!ending) return stem;
  const kept = stem.slice(0, ending.index) + (ending[0].startsWith('olog') ? 'olog' : '');
  return kept.length >= ROOT_LENGTH ? kept : stem;
}

/** A folded word with what it is compared by; misspelt ones are spelling.ts's. */
export class Word {
  readonly folded: string;
  readonly stem: string;
  #root: string | undefined;

  constructor(folded: string) {
    this.folded = folded;
    this.stem = stem(folded);
  }
  get root(): string {
    this.#root ??= rootOf(this.stem);
    return this.#root;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a query or a name that carry meaning, in order; all of them where none does. */
export const wordsOf = (text: string): Word[] => withoutLanguage(wordsOfAll([text])[0]!);

export function withoutLanguage(words: Word[]): Word[] {
  const others = words.filter(({ folded }) => !LANGUAGE_WORDS.has(folded));
  return others.length ? others : words;
}

/**
 * The words of each text that carry meaning, those that name the language among them; equal words are one object.
 * @param known those that are known already, as they were typed; and what is learnt here
 */
export function wordsOfAll(texts: readonly string[], known = new Map<string, Word>()): Word[][] {
  const wordOf = (typed: string): Word => {
    let word = known.get(typed);
    if (!word) {
      word = new Word(withoutAccents(typed));
      known.set(typed, word);
    }
    return word;
  };
  // One pass over all of them: a line break is no letter, and `plain` keeps it.
  return plain(texts.map((text) => text.replace(/\n/g, ' ')).join('\n'))
    .split('\n')
    .map((line) => {
      const all: string[] = line.match(WORD) ?? [];
      const meaningful = all.filter((word) => !isStopWord(word));
      return (meaningful.length ? meaningful : all).map(wordOf);
    });
}

/** How well the start of a word fits it: better than a typo, and the better the more of it is there. */
export const prefixFit = (typed: Word, known: Word): number =>
  0.79 + 0.08 * (typed.folded.length / known.folded.length);

/**
 * How well a typed word fits a known one without any typo, from 0 (not at all) to 1 (the same word); a prefix by the share
 * it covers.
 */
export function nearFitOf(typed: Word, known: Word, allowPrefix: boolean): number {
  if (typed.folded === known.folded) return 1;
  if (typed.stem === known.stem) return 0.95;
  if (allowPrefix && typed.folded.length >= 2 && known.folded.startsWith(typed.folded)) {
    return prefixFit(typed, known);
  }
  return typed.root === known.root ? 0.88 : 0;
}
