import { type AttributeRule, anything, checkAttributes, headingLevel } from './base/attributes.ts';

/** An address of map images; what is asked for in it are numbers, which say where one looks. */
const tiles: AttributeRule = (value) => {
  if (!['{z}', '{x}', '{y}'].every((part) => value.includes(part)))
    return 'is no address of map images: it needs {z}, {x} and {y}. The map is drawn without them.';
  return undefined;
};

const RULES: Record<string, AttributeRule> = {
  directory: anything,
  'public-key': anything,
  near: anything,
  site: anything,
  tiles,
  'tiles-attribution': anything,
  'heading-level': headingLevel(2),
};

/** Names in the console what a tag of `<relais-search>` says wrongly. */
export const checkSearchAttributes = (element: Element) => checkAttributes(element, RULES);
