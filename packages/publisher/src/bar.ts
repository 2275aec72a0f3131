/** Bars of text, for counts and sizes in a terminal. */

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
export const BAR_WIDTH = 24;

/** `part` of `whole` as a bar, in eighths of a character; what is there at all shows. */
export function bar(part: number, whole: number): string {
  if (part <= 0 || whole <= 0) return '';
  const eighths = Math.max(1, Math.round((Math.min(part, whole) / whole) * BAR_WIDTH * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
