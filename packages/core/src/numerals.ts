import type { Language } from './listing.ts';

/**
 * A number as it is written: « 1 234 », « 2,4 », "1,234", "2.4". As `Intl.NumberFormat` does, whose first use in a page takes
 * a slow phone a hundredth of a second, and each a part of it: too long beside a key.
 */
export function numberText(value: number, language: Language): string {
  const [comma, point] = language === 'fr' ? ['\u00A0', ','] : [',', '.'];
  return String(value)
    .replace('.', point!)
    .replace(/\B(?=(?:\d{3})+(?!\d))/g, comma!);
}
