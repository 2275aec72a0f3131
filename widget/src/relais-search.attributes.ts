import { type AttributeRule, anything, checkAttributes, headingLevel } from './base/attributes.ts';

const RULES: Record<string, AttributeRule> = {
  directory: anything,
  'public-key': anything,
  near: anything,
  site: anything,
  'heading-level': headingLevel(2),
};

/** Names in the console what a tag of `<relais-search>` says wrongly. */
export const checkSearchAttributes = (element: Element) => checkAttributes(element, RULES);
