/** Where nobody limits a search: what most boxes are, and all that first results need of limits.ts. */
import type { Limits, SearchLimits } from './limits.ts';

export type Allowed = Pick<Limits, 'allowsCategory' | 'allowsProvince' | 'areSomewhere' | 'allowsEntry'>;

export const NO_LIMITS: Allowed = {
  allowsCategory: () => true,
  allowsProvince: () => true,
  areSomewhere: false,
  allowsEntry: () => true,
};

export const isLimited = ({ categories, provinces }: SearchLimits): boolean =>
  Boolean(categories?.length || provinces?.length);
