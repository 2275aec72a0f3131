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
    'pis puisse qu quand que quel quelle quelles quels quelque quelques quelqu qui quoi s sa savoir savez se ' +
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
const STEM_EXCEPTIONS: Readonly<Record<string, string>> = {
  refuge: 'refuge',
  refuges: 'refuge',
  refugee: 'refugi',
  refugees: 'refugi',
  care: 'care',
  cares: 'care',
  cours: 'cours',
  court: 'court',
  courts: 'court',
  signes: 'signes',
  police: 'police',
  news: 'news',
  nouvelles: 'nouvelles',
  teeth: 'tooth',
  feet: 'foot',
  mice: 'mouse',
  children: 'child',
  women: 'woman',
  womens: 'woman',
  mens: 'men',
  yeux: 'oeil',
  travaux: 'travail',
  reparer: 'repar',
  repare: 'repar',
  reparation: 'repar',
  reparations: 'repar',
  reparateur: 'repar',
  reparatrice: 'repar',
  repairs: 'repair',
  repairing: 'repair',
  center: 'centr',
  centers: 'centr',
  theater: 'theatr',
  theaters: 'theatr',
  licence: 'licens',
  licences: 'licens',
  license: 'licens',
  licenses: 'licens',
  tyre: 'tir',
  tyres: 'tir',
  counseling: 'counselling',
  counselor: 'counsellor',
  jewelry: 'jewelleri',
  jeweler: 'jeweller',
  gynaecologist: 'gynecologist',
  orthopaedic: 'orthopedic',
  paediatrician: 'pediatrician',
};

/** The stem of a folded word, the same for its plural and its feminine: `dentistes` → `dentist`. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const exception = STEM_EXCEPTIONS[word];
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

/**
 * What a folded word sounds like, roughly, in French and English at once, so that « orthofoniste », « psicologue »
 * and « vétérinère » are heard: ph as f, th as t, y as i, c, ch, k and qu as one, ai as è, au as o, en as an, no h,
 * no double letters, no silent endings.
 */
export const soundOf = (word: string): string => soundsOf([word])[0]!;

/** `soundOf` many words, or names: one pass of each rule over all of them, since a phone has thousands to hear. */
export function soundsOf(words: readonly string[]): string[] {
  return words
    .join('\n')
    .replace(/ph/g, 'f')
    .replace(/\bp(?=[sn])/g, '')
    .replace(/[cs]h|qu|q|ck|x/g, 'k')
    .replace(/sc(?=[eiy])/g, 's')
    .replace(/c(?![eiy])/g, 'k')
    .replace(/c/g, 's')
    .replace(/gu(?=[eiy])/g, 'g')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/ti(?=on|el)/g, 'si')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/h/g, '')
    .replace(/(?:ai|ei|i|u)[nm](?![aeiounm])/g, 'in')
    .replace(/[ae][nm](?![aeiounm])/g, 'an')
    .replace(/eau|au/g, 'o')
    .replace(/oeu|oe|eu/g, 'e')
    .replace(/ai|ei|ae/g, 'e')
    .replace(/ou|oo/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .split('\n')
    .map((sound) => {
      const heard = sound.replace(/[estdz]+$/, '');
      return heard.length >= 3 ? heard : sound;
    });
}

/** Which letters a word has, a bit each: words far apart in their letters are far apart in edits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 32);
  return letters;
}

export function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A folded word with all that it is compared by; what only misspellings need is worked out when one is met. */
export class Word {
  readonly folded: string;
  readonly stem: string;
  #root: string | undefined;
  #sound: string | undefined;
  #letters: number | undefined;
  #soundLetters: number | undefined;

  constructor(folded: string) {
    this.folded = folded;
    this.stem = stem(folded);
  }
  get root(): string {
    this.#root ??= rootOf(this.stem);
    return this.#root;
  }
  get sound(): string {
    this.#sound ??= soundOf(this.folded);
    return this.#sound;
  }
  set sound(sound: string) {
    this.#sound = sound;
  }
  get letters(): number {
    this.#letters ??= lettersOf(this.folded);
    return this.#letters;
  }
  get soundLetters(): number {
    this.#soundLetters ??= lettersOf(this.sound);
    return this.#soundLetters;
  }
}

/** Works out at once what many words sound like. */
export function hear(words: readonly Word[]): void {
  const sounds = soundsOf(words.map(({ folded }) => folded));
  for (const [i, word] of words.entries()) word.sound = sounds[i]!;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a query or a name that carry meaning, in order; all of them where none does. */
export const wordsOf = (text: string): Word[] => withoutLanguage(wordsOfAll([text])[0]!);

function withoutLanguage(words: Word[]): Word[] {
  const others = words.filter(({ folded }) => !LANGUAGE_WORDS.has(folded));
  return others.length ? others : words;
}

/** The words of each text that carry meaning, those that name the language among them; equal words are one object. */
export function wordsOfAll(texts: readonly string[]): Word[][] {
  const known = new Map<string, Word>();
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

const LONGEST = 62;
/** Three rows of the alignment, one after the other; used again and again. */
const cells = new Uint8Array(3 * (LONGEST + 2));

/**
 * Edits between two words, adjacent swaps counting once (optimal string alignment), or `limit + 1` once it
 * is known to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return far;
  const width = LONGEST + 2;
  for (let j = 0; j <= b.length; j++) cells[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const row = (i % 3) * width;
    const last = ((i + 2) % 3) * width;
    const beforeLast = ((i + 1) % 3) * width;
    const letter = a.charCodeAt(i - 1);
    // Beyond `limit` letters from the diagonal there is nothing to find.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    cells[row + from - 1] = from === 1 ? Math.min(i, far) : far;
    let best = far;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let value = cells[last + j - 1]! + (letter === other ? 0 : 1);
      const without = Math.min(cells[row + j - 1]!, j < i + limit ? cells[last + j]! : far) + 1;
      if (without < value) value = without;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (j - 2 >= i - 2 - limit ? cells[beforeLast + j - 2]! : far) + 1;
        if (swapped < value) value = swapped;
      }
      cells[row + j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return far;
  }
  return Math.min(cells[(a.length % 3) * width + b.length]!, far);
}

/** Words that are no misspelling of another, whether or not a service has them. */
const SPELT_RIGHT = new Set([
  ...Object.keys(STEM_EXCEPTIONS),
  ...'abortion adoption avocado avocados cour main note notes poste poisson poison desert dessert'.split(' '),
]);

/** How many typos a word of that length may carry: none under 4 letters, two from 7 on. */
const typosAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * How well a misspelt word fits a known one, from 0 (not at all) to 0.78 (it sounds the same).
 *
 * Two typos in seven to nine letters must also sound nearly alike: "abortion" is two letters from "adoption", and
 * an avocado from an « avocat ».
 */
export function typoFitOf(typed: Word, known: Word): number {
  const length = typed.folded.length;
  const allowed = typosAllowed(length);
  if (allowed === 0 || SPELT_RIGHT.has(typed.folded)) return 0;
  // A changed letter is two bits at most: words far apart by ear and by letter need not be aligned.
  // « kafé »: too short to carry a typo, and heard all the same.
  if (typed.sound.length === 3 && typed.sound === known.sound && length === known.folded.length) return 0.72;
  const nearBySound = typed.sound.length >= 4 && bitsOf(typed.soundLetters ^ known.soundLetters) <= 2;
  const heard = nearBySound ? editDistance(typed.sound, known.sound, 1) : 2;
  if (heard === 0) return 0.78;
  const start = typed.folded[0] === known.folded[0];
  const alike = start || typed.folded.slice(-2) === known.folded.slice(-2);
  const long = Math.max(length, known.folded.length);
  const limit = heard === 1 || long >= 10 || (long >= 8 && alike) ? allowed : 1;
  if (bitsOf(typed.letters ^ known.letters) <= 2 * limit && (length >= 5 || start)) {
    let edits = editDistance(typed.folded, known.folded, limit);
    if (edits > 1) edits = Math.min(edits, editDistance(typed.stem, known.stem, limit));
    if (edits <= limit) return 0.85 - 0.1 * edits - (start ? 0 : 0.05) - (length < 5 ? 0.15 : 0);
  }
  const audible = Math.min(typed.sound.length, known.sound.length) >= 5;
  return heard === 1 && audible && typed.sound[0] === known.sound[0] ? 0.64 : 0;
}

/** How well the start of a word fits it: better than a typo, and the better the more of it is there. */
export const prefixFit = (typed: Word, known: Word): number =>
  0.79 + 0.08 * (typed.folded.length / known.folded.length);

/**
 * How well a typed word fits a known one, from 0 (not at all) to 1 (the same word). A prefix fits by the
 * share it covers; a typo costs more in a short word, and at the start.
 */
export function fitOf(typed: Word, known: Word, allowPrefix: boolean): number {
  if (typed.folded === known.folded) return 1;
  if (typed.stem === known.stem) return 0.95;
  if (allowPrefix && typed.folded.length >= 2 && known.folded.startsWith(typed.folded)) {
    return prefixFit(typed, known);
  }
  if (typed.root === known.root) return 0.88;
  return typoFitOf(typed, known);
}
