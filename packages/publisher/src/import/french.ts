/**
 * What a cell says about French, as an offer.
 *
 * | the source says                              | offer        |
 * |----------------------------------------------|--------------|
 * | French is the language of service            | `active`     |
 * | yes; bilingual; French among the languages   | `on-request` |
 * | documents, forms or the web site in French   | `limited`    |
 * | no; « non offert en français »; English only, where French is what was asked | `none` |
 * | blank, `N/A`, `TBC`; English; words not understood | `unknown` |
 *
 * Words of the vocabulary (`limited`, « sur demande », « par interprète ») say themselves. What is only partly
 * understood claims nothing, and denies nothing.
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
  'spanish espagnol italian italien portuguese portugais german allemand arabic arabe mandarin cantonese cantonais chinese chinois punjabi pendjabi hindi urdu ourdou tamil tamoul tagalog vietnamese vietnamien polish polonais ukrainian ukrainien russian russe greek grec farsi persian persan korean coreen japanese japonais somali cree cri creole dari pashto pachto bengali gujarati kurdish kurde turkish turc swahili amharic amharique tigrinya nepali nepalais romanian roumain hungarian hongrois dutch neerlandais hebrew hebreu yiddish malayalam telugu sinhala lingala kirundi kinyarwanda ojibwe ojibway inuktitut mikmaq mi innu michif asl lsq es it pt de ar zh pa',
);
/** Words that change nothing around the name of a language. */
const FILLER =
  /\b(?:is|are|est|sont|our|nos|par|avec|with|un|une|an|some of|l|d|services?|languages?|langues?|speaking|parle|parlent|spoken|parlee?s?|only|seulement|uniquement|unilingual|unilingue|alone|seule?|the|both|les deux|official|officielles?|canadian|canadien|ca|of|de|in|offered|offerte?s?|school|ecole|board|conseil|scolaire|catholic|catholique|separate|public|publique|first|premiere)\b/g;

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

/** Offered by some, at some times; not the language of service. */
const AVAILABLE = words(
  'available disponible disponibles staff personnel employee employees employe employes',
);
/** What is read, not spoken. */
const WRITTEN = words(
  'web website websites site sites page pages document documents documentation form forms formulaire formulaires brochure brochures depliant depliants publication publications materials written ecrit ecrits ecrite',
);
const REQUESTED = /\b(?:(?:up)?on|by) (?:request|demand|appointment)\b|\bsur (?:demande|rendez vous)\b/g;

const NEGATION = /\b(?:no|non|not|pas|sans|without|aucune?s?|unavailable|indisponibles?|jamais|never)\b/;
const AROUND_A_NEGATION =
  /\b(?:no|non|not|pas|sans|without|aucune?s?|unavailable|indisponibles?|jamais|never|ne|n|y|il|a|we|nous|on|do|does|offer|offre|offrons|provide|provided|fournis?|any|currently|actuellement|for now|en|a ce moment)\b/g;
/** « Not only French » denies something else. */
const ONLY = /\b(?:only|just|seulement|uniquement|alone|unilingual|unilingue)\b/;

/**
 * Whether a part denies service in French with every word it has.
 *
 * @param asksFrench What is denied need not be named then.
 */
function deniesFrench(text: string, asksFrench: boolean): boolean {
  if (asksFrench && /^(?:none|aucune?s?)$/.test(text)) return true;
  if (!NEGATION.test(text) || ONLY.test(text)) return false;
  const left = text
    .replace(AROUND_A_NEGATION, ' ')
    .replace(FILLER, ' ')
    .split(' ')
    .filter((word) => word !== '' && !AVAILABLE.has(word));
  if (left.length > 0) return left.every((word) => FRENCH.has(word) || (asksFrench && BOTH.has(word)));
  return asksFrench && /\b(?:services?|offered|offerte?s?|provided)\b/.test(text);
}

/** What one part of a cell says: a language, a level, yes or no. */
type Part = 'french' | 'english' | 'both' | 'other' | 'not-french' | 'unread' | Offer;

function readPart(part: string, letters: Letters, asksFrench = false): Part[] {
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
  if (deniesFrench(text, asksFrench)) return ['not-french'];
  if (NEGATION.test(text)) return ['unread'];
  let requested = false;
  const named = text
    .replace(REQUESTED, () => {
      requested = true;
      return ' ';
    })
    .replace(/\ben (?=francais|anglais)/g, '')
    .replace(FILLER, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const read = named.map((word): Part | 'available' | 'written' => {
    if (FRENCH.has(word)) return 'french';
    if (ENGLISH.has(word)) return 'english';
    if (BOTH.has(word)) return 'both';
    if (AVAILABLE.has(word)) return 'available';
    if (WRITTEN.has(word)) return 'written';
    const level = LEVEL.get(word);
    if (level && level !== 'active') return level;
    return OTHERS.has(word) ? 'other' : 'unread';
  });
  const namesFrench = read.includes('french') || read.includes('both');
  const namesOther = read.includes('english') || read.includes('other');
  const levels: Part[] = read.filter((part) => part === 'limited' || part === 'interpreter');
  if (requested) levels.push('on-request');
  if (read.includes('unread')) return ['unread'];
  if (namesFrench && read.includes('written')) return ['limited'];
  // An interpreter into another language, a web site in no language that is named.
  if (read.includes('written') || (levels.length > 0 && namesOther && !namesFrench)) return ['unread'];
  if (levels.length > 0) return levels;
  const languages = read.filter((part) => part !== 'available') as Part[];
  if (languages.length === 0) return ['unread'];
  return namesFrench && read.includes('available') ? ['on-request'] : languages;
}

/**
 * Reads one cell of a column about French or about languages.
 *
 * @param letters What the column's values say single letters mean.
 * @param asks What the header asks, where it is plain. `bilingual`: a no may still be French alone. `french`:
 *   whether there is service in French, so that English alone is a no.
 */
export function readStatement(cell: string, letters?: Letters, asks?: 'bilingual' | 'french'): Statement {
  if (isBlank(cell)) return { offer: 'unknown', blank: true, understood: true };
  const no: Statement = { offer: asks === 'bilingual' ? 'unknown' : 'none', understood: true, bare: true };
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
    const rest = readStatement(qualified[2]!, letters, asks);
    const saysYes = /^(yes|oui)$/i.test(qualified[1]!);
    if (saysYes) {
      const agrees = rest.understood && !rest.blank && rest.offer !== 'none' && rest.offer !== 'unknown';
      if (agrees) return rest;
      return {
        offer: rest.understood && !rest.blank ? 'unknown' : 'on-request',
        understood: rest.blank === true,
      };
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
        .flatMap((part) => readPart(part, letters, asks === 'french'));
  const said = new Set<Part>(parts);
  const understood = !said.has('unread');
  if (said.has('not-french')) {
    const contradicted = said.has('french') || said.has('both') || !understood;
    return contradicted ? { offer: 'unknown', understood: false } : { offer: 'none', understood: true };
  }
  if (!understood) return { offer: 'unknown', understood };
  const level = LEVELS.map(([offer]) => offer).find((offer) => said.has(offer));
  if (level) return { offer: level, understood };
  const french = said.has('french');
  // « French / Français » names one language twice; « Bilingual / Bilingue » too.
  if (said.has('both') || (french && said.has('english'))) return { offer: 'on-request', understood };
  if (french) return { offer: 'active', understood };
  // The bare name of a language, or its letter, is too little for a no.
  const isBareName = letter.length === 1 || letter.split(' ').every((word) => ENGLISH.has(word));
  const englishAlone = asks === 'french' && said.has('english') && !isBareName;
  return { offer: englishAlone ? 'none' : 'unknown', understood };
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
