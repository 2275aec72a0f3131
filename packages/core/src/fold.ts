/** Texts made comparable, letter by letter; what their words mean is connect/words.ts. */

/** Lower case, ligatures and elisions undone, one composed form; accents and punctuation still stand. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    // Elisions, but not "o'brien" or "st. john's".
    .replace(/(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/gu, '')
    .replace(/['’]s(?![\p{L}\p{N}])/gu, 's');

/** Letters without their marks: `é` → `e`. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** `L’École d’été` → `ecole ete`: accents, ligatures, elisions, punctuation. */
export function fold(text: string): string {
  return withoutAccents(plain(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
