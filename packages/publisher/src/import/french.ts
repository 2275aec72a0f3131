/**
 * What a cell says about French, as an offer.
 *
 * | the source says                              | offer        |
 * |----------------------------------------------|--------------|
 * | French is the language of service            | `active`     |
 * | yes; bilingual; French among the languages   | `on-request` |
 * | no                                           | `none`       |
 * | blank, `N/A`, `TBC`; English alone; no French question answered | `unknown` |
 *
 * Words of the vocabulary (`limited`, « sur demande », « par interprète ») say themselves. What is only partly
 * understood never gives more than `on-request`, and never `none`.
 */
import { type Evidence, type FrenchService, OFFERS, type Offer } from '@relais/core/listing';
import { fold } from './fold.ts';
import { isBlank, readYesNo } from './yes-no.ts';

/**
 * How the single letters of a column are meant, seen from its values: F beside E and B is French, F beside T
 * or V is false. Undefined: they stay unread.
 */
export type Letters = 'language' | 'boolean' | undefined;

/** @param languageColumn Its header asks for a language, not for a yes or no. */
export function readLettersOf(values: string[], languageColumn: boolean): Letters {
  const words = new Set(values.map(fold));
  if (['t', 'v', 'true', 'vrai'].some((word) => words.has(word))) return 'boolean';
  if (['e', 'a', 'b', 'f e', 'e f', 'f a', 'a f'].some((word) => words.has(word))) return 'language';
  return languageColumn ? 'language' : undefined;
}

export interface Statement {
  offer: Offer;
  /** Nothing was said. */
  blank?: true;
  /** False when words were left that could not be read; the offer is then the least that is sure. */
  understood: boolean;
  /** A bare yes or no, which a more precise column may specify. */
  bare?: true;
}

const words = (text: string): Set<string> => new Set(text.split(' '));
const FRENCH = words('french francais francaise fr fra fre francophone');
const ENGLISH = words('english anglais anglaise en eng ang anglophone');
const BOTH = words('bilingual bilingue bilingues');
const OTHERS = words(
  'spanish espagnol italian italien portuguese portugais german allemand arabic arabe mandarin cantonese cantonais chinese chinois punjabi pendjabi hindi urdu ourdou tamil tamoul tagalog vietnamese vietnamien polish polonais ukrainian ukrainien russian russe greek grec farsi persian persan korean coreen japanese japonais somali cree cri ojibwe ojibway inuktitut mikmaq mi innu michif asl lsq es it pt de ar zh pa',
);
/** Words that change nothing around the name of a language. */
const FILLER =
  /\b(?:services?|languages?|langues?|speaking|spoken|parlee?s?|only|seulement|uniquement|unilingual|unilingue|alone|seule?|the|both|les deux|official|officielles?|canadian|canadien|ca|of|de|in|offered|offerte?s?|school|ecole|board|conseil|scolaire|catholic|catholique|separate|public|publique|first|premiere)\b/g;

const LEVELS: [Offer, string[]][] = [
  [
    'active',
    ['active', 'active offer', 'offre active', 'always', 'toujours', 'main', 'main language'].concat([
      'principal',
      'principale',
      'langue principale',
      'primary',
      'primary language',
    ]),
  ],
  ['on-request', ['on request', 'upon request', 'by request', 'sur demande', 'on demand']],
  [
    'limited',
    [
      'limited',
      'limite',
      'limitee',
      'limites',
      'partial',
      'partiel',
      'partielle',
      'partially',
      'partiellement',
    ].concat(['some', 'sometimes', 'parfois', 'occasionally', 'a l occasion', 'some staff', 'some services']),
  ],
  [
    'interpreter',
    [
      'interpreter',
      'interprete',
      'interpretation',
      'via interpreter',
      'with interpreter',
      'by interpreter',
    ].concat(['with an interpreter', 'avec interprete', 'par interprete', 'avec un interprete']),
  ],
];
const LEVEL = new Map(LEVELS.flatMap(([offer, said]) => said.map((text) => [text, offer] as const)));

/** What one part of a cell says: a language, a level, yes or no. */
type Part = 'french' | 'english' | 'both' | 'other' | 'not-french' | 'unread' | Offer;

function readPart(part: string, letters: Letters): Part[] {
  const text = fold(part);
  const level = LEVEL.get(text);
  if (level) return [level];
  if (letters === 'language') {
    if (text === 'f') return ['french'];
    if (text === 'e' || text === 'a') return ['english'];
    if (text === 'b') return ['both'];
  }
  // `de` is German in a list of codes, and a small word in a sentence.
  if (OTHERS.has(text)) return ['other'];
  // Some classes in French, in a school that is English.
  if (/\bimmersion\b/.test(text)) return ['limited'];
  const negated = /^(?:no|non|not|pas|sans|without|aucun)\b\s*(.*)$/.exec(text);
  if (negated) {
    const rest = readPart(negated[1]!.replace(/^(?:in|de|en)\s+/, ''), letters);
    return rest.length === 1 && rest[0] === 'french' ? ['not-french'] : ['unread'];
  }
  const named = text
    .replace(/\ben (?=francais|anglais)/g, '')
    .replace(FILLER, ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (named.length === 0) return ['unread'];
  return named.map((word) => {
    if (FRENCH.has(word)) return 'french';
    if (ENGLISH.has(word)) return 'english';
    if (BOTH.has(word)) return 'both';
    return OTHERS.has(word) ? 'other' : 'unread';
  });
}

/**
 * Reads one cell of a column about French or about languages.
 *
 * @param letters What the column's values say single letters mean.
 * @param asksBilingual The header asks whether service is bilingual: a no may then still be French alone.
 */
export function readStatement(cell: string, letters?: Letters, asksBilingual = false): Statement {
  if (isBlank(cell)) return { offer: 'unknown', blank: true, understood: true };
  const no: Statement = { offer: asksBilingual ? 'unknown' : 'none', understood: true, bare: true };
  const yesNo = readYesNo(cell);
  if (yesNo === 'yes') return { offer: 'on-request', understood: true, bare: true };
  if (yesNo === 'no') return no;
  const letter = fold(cell);
  if (letters === 'boolean' && (letter === 't' || letter === 'v')) {
    return { offer: 'on-request', understood: true, bare: true };
  }
  if (letters === 'boolean' && letter === 'f') return no;

  const qualified = /^\s*(yes|oui|no|non)\b\s*[,;:(–—-]\s*(.*?)\)?\s*$/iu.exec(cell);
  if (qualified) {
    const rest = readStatement(qualified[2]!, letters, asksBilingual);
    const saysYes = /^(yes|oui)$/i.test(qualified[1]!);
    if (saysYes) {
      const agrees = rest.understood && !rest.blank && rest.offer !== 'none' && rest.offer !== 'unknown';
      return agrees ? rest : { offer: 'on-request', understood: rest.blank === true };
    }
    const serves = rest.offer !== 'none' && rest.offer !== 'unknown';
    return !rest.understood || serves ? { offer: 'unknown', understood: false } : no;
  }

  const whole = LEVEL.get(letter);
  const parts = whole
    ? [whole]
    : cell
        .split(/[/|;,&+\n()]|\s(?:and|et|or|ou)\s/iu)
        .filter((part) => fold(part) !== '')
        .flatMap((part) => readPart(part, letters));
  const said = new Set<Part>(parts);
  const understood = !said.has('unread');
  if (said.has('not-french')) {
    const contradicted = said.has('french') || said.has('both') || !understood;
    return contradicted ? { offer: 'unknown', understood: false } : { offer: 'none', understood: true };
  }
  const french = said.has('french');
  const level = LEVELS.map(([offer]) => offer).find((offer) => said.has(offer));
  if (level && (understood || level !== 'active')) return { offer: level, understood };
  // « French / Français » names one language twice; « Bilingual / Bilingue » too.
  const offer: Offer =
    said.has('both') || (french && said.has('english')) ? 'on-request' : french ? 'active' : 'unknown';
  return { offer: offer === 'active' && !understood ? 'on-request' : offer, understood };
}

/** One cell, with the words that stood in it. */
export interface QuotedStatement extends Statement {
  /** The header and the cell as the source has them: `French services: Yes`. */
  quote: string;
}

/**
 * One offer out of what all the columns of a row say. Precise words win over a bare yes. Where one column says
 * no and another says French, nothing is claimed: `contradiction`.
 */
export function frenchService(
  statements: QuotedStatement[],
  source: { by: string; date?: string },
): { french: FrenchService; contradiction: boolean } {
  const said = statements.filter(({ blank }) => !blank);
  const evidence: Evidence[] = said.map(({ quote }) => ({
    how: 'declared',
    by: source.by,
    ...(source.date ? { date: source.date } : {}),
    quote,
  }));
  const claims = said.filter(({ offer }) => offer !== 'unknown');
  const denied = claims.some(({ offer }) => offer === 'none');
  const contradiction = denied && claims.some(({ offer }) => offer !== 'none');
  if (contradiction) return { french: { offer: 'unknown', evidence }, contradiction };
  const precise = claims.filter(({ bare }) => !bare);
  const best = (precise.length > 0 ? precise : claims)
    .map(({ offer }) => offer)
    .sort((a, b) => OFFERS.indexOf(a) - OFFERS.indexOf(b))[0];
  return { french: { offer: best ?? 'unknown', evidence }, contradiction };
}
