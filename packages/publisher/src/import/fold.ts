/**
 * A text as the import compares it: no accents, no case, punctuation as single spaces.
 * `N.-B.` and `n b` fold to the same; so do `Français` and `FRANCAIS`.
 */
export function fold(text: string): string {
  // Most cells are plain ASCII, and every cell is folded.
  if (/^[ -~]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
