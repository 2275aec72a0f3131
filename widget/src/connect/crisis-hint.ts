/**
 * Whether a text may be a cry for help, so that crisis.ts is worth loading to know: part of all that it knows, and of some
 * that is none.
 */
export const mayBeCrisis = (text: string): boolean =>
  /u?[cs]+id|mutil|harm|scarif|mour|crever|morte?\b|dispara|finir|vivre|tuer|pendre|veines|du mal|vie\b|jours|noire|die\b|dead|alive|sel[fv]|life|end it|live\b|9 ?8 ?8/i.test(
    text,
  );
