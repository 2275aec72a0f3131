/**
 * Words as people type them, made comparable: French first, English beside it.
 *
 * `fold` brings a text to bare lower-case words; `stem` takes off what gender, number and the commonest
 * verb or agent endings add, in both languages at once, because a query does not say its language. Lighter
 * than Snowball's French stemmer on purpose: a directory's words are names of trades and services, where
 * over-stemming (« notaire » / "note") costs more than under-stemming.
 */

/** `L’École d’été` → `ecole ete`: accents, ligatures, elisions, punctuation. */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Elisions, but not "o'brien" or "st. john's".
      .replace(/\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/gu, '')
      .replace(/['’]s\b/g, 's')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Words that say nothing of what is sought: « un bon dentiste qui parle français près de chez moi ». */
const STOP_WORDS = new Set(
  (
    'a à au aux avec bon bonne ce ces chez dans de des du elle en est et il j je la le les leur lui ma mes moi mon ' +
    'ne nous on ou où par parle parlant parlent pas pour pres proche qui que quel quelle sa se ses son sur ta tes ' +
    'ton tu un une vos votre vous y cherche chercher besoin trouver veux voudrais faut francais francaise ' +
    'francophone francophones ' +
    'an and at for from i in is me my near nearby need of on or our please the to want who with find looking good ' +
    'french speaking speaks speak best some'
  )
    .split(' ')
    .map(fold),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Endings by pairs of a trade's forms, longest first: infirmière/infirmier, conseillère, traductrice. */
const ENDINGS: ReadonlyArray<[ending: RegExp, replacement: string]> = [
  [/(?:iennes?|iens?)$/, 'ien'],
  [/(?:trices?|teurs?|teuses?)$/, 'teur'],
  [/(?:euses?|eurs?|eur|eux)$/, 'eu'],
  [/(?:ieres?|iers?)$/, 'ier'],
  [/(?:eres?|ers?)$/, 'er'],
  [/(?:elles?|els?)$/, 'el'],
  [/(?:ives?|ifs?)$/, 'if'],
  [/(?:ies|y|ie)$/, 'i'],
  [/(?:aux|ales?|als?)$/, 'al'],
  [/(?:ees?|es?|s|x)$/, ''],
];

/** Words whose ending is no ending: a refuge has nothing to do with refugees, nor care with a car. */
const STEM_EXCEPTIONS: Readonly<Record<string, string>> = {
  refuge: 'refuge',
  refuges: 'refuge',
  refugee: 'refugi',
  refugees: 'refugi',
  care: 'care',
  cares: 'care',
  cours: 'cours',
  signes: 'signes',
};

/** The stem of a folded word, the same for its plural and its feminine: `dentistes` → `dentist`. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const exception = STEM_EXCEPTIONS[word];
  if (exception) return exception;
  for (const [ending, replacement] of ENDINGS) {
    const match = ending.exec(word);
    if (match && match.index >= 3) return word.slice(0, match.index) + replacement;
  }
  return word;
}

/**
 * What a stem sounds like, roughly, in French and English at once, so that « orthofoniste » and « psicologue » are
 * heard: ph as f, th as t, y as i, c, ch, k and qu as one, no h, no double letters.
 */
export function soundOf(stem: string): string {
  return stem
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ch|qu|q|c(?![ei])|k/g, 'k')
    .replace(/c/g, 's')
    .replace(/z/g, 's')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

export interface Word {
  folded: string;
  stem: string;
  sound: string;
}

/** The words of a query or a name that carry meaning, in order; all of them where none does. */
export function wordsOf(text: string): Word[] {
  const all = fold(text).split(' ').filter(Boolean);
  const meaningful = all.filter((word) => !isStopWord(word));
  return (meaningful.length ? meaningful : all).map((folded) => {
    const stemmed = stem(folded);
    return { folded, stem: stemmed, sound: soundOf(stemmed) };
  });
}

/**
 * Edits between two words, adjacent swaps counting once (optimal string alignment), or `limit + 1` once it
 * is known to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforeLast[j - 2]! + 1);
      }
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * How many typos a word of that length may carry: none under 4 letters, two from 10 on. With two in eight letters
 * "abortion" is "adoption", and somebody in need is sent to the wrong door.
 */
const typosAllowed = (length: number): number => (length < 4 ? 0 : length < 10 ? 1 : 2);

/**
 * How well a typed word fits a known one, from 0 (not at all) to 1 (the same word). A prefix fits by the
 * share it covers; a typo costs more in a short word; the first letter is seldom mistyped.
 */
export function fitOf(typed: Word, known: Word, allowPrefix: boolean): number {
  if (typed.folded === known.folded) return 1;
  if (typed.stem === known.stem) return 0.95;
  if (allowPrefix && typed.folded.length >= 2 && known.folded.startsWith(typed.folded)) {
    return 0.6 + 0.3 * (typed.folded.length / known.folded.length);
  }
  if (typed.sound.length >= 4 && typed.sound === known.sound) return 0.85;
  const limit = typosAllowed(typed.folded.length);
  if (limit === 0) return 0;
  const edits = Math.min(
    editDistance(typed.folded, known.folded, limit),
    editDistance(typed.stem, known.stem, limit),
  );
  if (edits > limit) return 0;
  const sameStart = typed.folded[0] === known.folded[0] ? 0 : 0.1;
  return Math.max(0, 0.85 - 0.1 * edits - sameStart - (typed.folded.length < 5 ? 0.15 : 0));
}
