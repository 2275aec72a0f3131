/** The words of a name, and whether words could be one. */
import { fold } from '../fold.ts';

/** Words that change nothing: articles, prepositions, legal forms. */
const SILENT = new Set(
  (
    'the a an of and at in on for by to le la les l de du des d et ou au aux en sur pour par inc ltd ltee limited ' +
    'corp corporation co cie llc llp enr senc dr dre drs'
  ).split(' '),
);

/** What a page says instead of a name: « Nous joindre », "Contact us". */
const NO_NAME = new Set(
  (
    'contact contactez nous joindre us our coordonnees telephone tel phone adresse address heures hours ouverture ' +
    'opening email courriel site web website siteweb call appeler appelez directions itineraire map carte location ' +
    'locations emplacement find trouver visit visiter visitez more plus info information informations details about ' +
    'propos accueil home menu book rendez vous appointment reserve online ligne fax telecopieur get voir view see ' +
    'hour day open ouvert ferme closed numero number free sans frais toll facebook instagram your votre notre my ' +
    'annonce sponsored ad here ici click cliquez'
  ).split(' '),
);

/** What is left of a name to compare: folded, without articles and legal forms, in the singular. */
export const tokensOf = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((token) => token && !SILENT.has(token))
    // « Services » and "service", « dentistes » and « dentiste ».
    .map((token) => (token.length > 3 ? token.replace(/[sx]$/, '') : token));

/** Whether a text says more than « Nous joindre » or a number. */
export function couldBeName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  // Word by word, as most names tell at the first: every heading of a page is asked.
  for (const word of text.split(/[^\p{L}]+/u)) {
    const folded = fold(word);
    if (folded && !NO_NAME.has(folded) && !SILENT.has(folded)) return true;
  }
  return false;
}
