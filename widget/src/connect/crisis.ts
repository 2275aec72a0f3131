/**
 * Words of somebody who may be about to die by suicide, or fears for one, in French and in English, as people write
 * them, with the misspellings met most. Whoever writes them is shown whom to call, whatever a directory has.
 *
 * A line too many now and then is no harm; one too few may be. Yet « aide médicale à mourir », « tuer des fourmis » and
 * « je veux vivre à Sudbury » ask for something else.
 */
import { fold } from '@relais/core/connect/words';

/** Of a text without accents, in small letters, its words apart by one space, without « d’ », « l’ », « m’ »… */
const PHRASES: readonly RegExp[] = [
  // « suicide », « suicidaire », “suicidal”, « suisside », « sucide »; not « susciter ».
  /\bsui?[cs]+id/,
  /\bautomutil|\bself harm|\bscarifi/,
  /\b(?:veu[xt]?|voudrais|voulais|vouloir|envie|aimerais|souhaite|pense|songe|prefere|prefererais|vais|va) (?:juste |vraiment |tellement |seulement )?(?:a |de )?(?:mourir|crever|etre morte?|disparaitre|en finir)\b/,
  /\b(?:plus|pas|aucune?|tannee?|ecoeuree?|fatiguee?|perdu) (?:envie |gout |le gout |force |la force |raison |capable |continuer )*(?:a |de )?vivre\b/,
  /\b(?:me|se) (?:tuer|pendre|ouvrir les veines|faire du mal|mutiler)\b|\b(?:enlever|oter) la vie\b/,
  /\b(?:fin|terme) a (?:mes|ses|tes) jours\b|\ben finir avec (?:la|ma) vie\b|\b(?:idee|pensee)s? noires?\b/,
  /\b(?:want|wants|wanted|ready|going|about|wish) to die\b|\b(?:wanna|rather) die\b/,
  /\b(?:want|wants|wish|rather) (?:to |i |he |she |they )?(?:be|was|were) dead\b|\bbetter off dead\b|\bunalive/,
  /\b(?:kill|killing|hang|hanging|harm|harming|hurting|cutting|want to hurt|wants to hurt) (?:my|him|her|your|them)sel/,
  /\b(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?life\b|\bend it all\b/,
  /\b(?:(?:don ?t|do not) (?:want to|wanna)|no reason to) (?:live|be alive)\b|\btired of (?:living|being alive)\b/,
  /^9 ?8 ?8$/,
];

/** Whether a text, as it was typed, is a person's in crisis or of somebody who fears for one. */
export function isCrisis(text: string): boolean {
  const words = fold(text);
  return PHRASES.some((phrase) => phrase.test(words));
}
