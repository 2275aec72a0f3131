/** Which official language a name is in, where its column does not say. */
import type { Offer } from '@relais/core/listing';

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Words that only one of the two languages writes this way. Not `services`, `centre`, `association`, `villa`. */
const FRENCH = words(
  'le la les du des de et au aux pour chez sur à une un avec sans foyer foyers manoir maison clinique pharmacie garderie caisse résidence résidences école coopérative hôpital santé avocat avocate avocats notaire notaires dentaire médecin médecins médical médicale sociale société bibliothèque église paroisse boulangerie épicerie dépanneur communautaire communautaires collège université conseil ville municipalité pavillon entreprises comptable comptables assurances fils frères soins aînés enfance jeunesse femmes familial familiale oeuvre œuvre théâtre librairie quincaillerie coiffure plomberie électricité menuiserie imprimerie complexe hébergement emploi formation régie réseau fédération francophone francophones acadien acadienne acadiens carrefour relais popote ressources',
);
const ENGLISH = words(
  'the of and for at in with by nursing home homes house health clinic center pharmacy drug drugs mart hospital street care dental dentistry dentist law lawyers office school church community society lodge hall grove view valley memorial senior seniors citizens veterans unit county family families medical physiotherapy associates insurance bakery falls bank library college university board town city women youth children legal housing shelter support store shop market grocery food foods hardware plumbing repair brothers sons',
);

/** Fleuriste, cordonnerie, élémentaire. */
const FRENCH_ENDING = /\p{L}{3}(?:erie|iste|ntaire|utaire)s?$/u;

/**
 * The language of a name or a description, by its words: French where they look more French than English,
 * else English, the language most names in the sources are in.
 *
 * - Words only French writes count for French, and so does an accent, but only by half: `Shédiac` stands in
 *   English names. Words only English writes count for English.
 * - Where the row's language of service is French alone (`offer` is `active`), the name is French unless every
 *   sign in it is English.
 * - Without any sign, the language of the column's header decides, else English.
 */
export function languageOfText(
  text: string,
  hints: { offer?: Offer; header?: 'fr' | 'en' } = {},
): 'fr' | 'en' {
  const { french, english } = signsIn(text);
  if (french > english) return 'fr';
  if (english > french) return hints.offer === 'active' && french > 0 ? 'fr' : 'en';
  return hints.offer === 'active' ? 'fr' : french > 0 || english > 0 ? 'en' : (hints.header ?? 'en');
}

/** The language that a name shows by its words; undefined where it shows none, or both alike. */
export function shownLanguage(text: string): 'fr' | 'en' | undefined {
  const { french, english } = signsIn(text);
  return french === english ? undefined : french > english ? 'fr' : 'en';
}

function signsIn(text: string): { french: number; english: number } {
  let french = 0;
  let english = 0;
  const spaced = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\p{L})([dljmnst]|qu)['’](?=\p{L})/gu, 'de ')
    .replace(/['’]s(?!\p{L})/gu, ' of ');
  for (const [word] of spaced.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (FRENCH.has(word)) french += 1;
    else if (ENGLISH.has(word)) english += 1;
    else if (FRENCH_ENDING.test(word)) french += 1;
    else if (/[àâçéèêëîïôûùüÿœ]/.test(word)) french += 0.5;
  }
  return { french, english };
}
