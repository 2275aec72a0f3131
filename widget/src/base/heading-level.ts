/** A heading's level, made into one that exists. */
export const headingLevelOf = (value: number, otherwise: number): number =>
  Number.isInteger(value) && value >= 1 && value <= 6 ? value : otherwise;
