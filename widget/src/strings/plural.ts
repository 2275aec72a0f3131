const counted =
  (locale: string, isOne: (count: number) => boolean) =>
  (count: number, one: string, many: string): string =>
    `${new Intl.NumberFormat(locale).format(count)}\u00A0${isOne(count) ? one : many}`;

/** A count with its noun, each language by its own rule: « 0 service », “0 services”. */
export const plural = {
  fr: counted('fr-CA', (count) => count < 2),
  en: counted('en-CA', (count) => count === 1),
};
