import { PROVINCES } from '@relais/core/listing';
import { type AttributeRule, anything, checkAttributes, headingLevel } from './base/attributes.ts';
import { FEATURES, isFeature, isProvince, isUrlName, namesIn } from './host-options.ts';

/** A list of names; those that are none are left out, and told. */
const namesThatAre =
  (known: (name: string) => boolean, all: readonly string[]): AttributeRule =>
  (value) => {
    const wrong = namesIn(value).filter((name) => !known(name));
    return wrong.length
      ? `names ${wrong.join(', ')}, which it does not know and leaves out; it knows ${all.join(', ')}.`
      : undefined;
  };

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
  // Only the directory knows which services there are: the store says it, once it is open.
  categories: anything,
  regions: namesThatAre((name) => isProvince(name.toUpperCase()), PROVINCES),
  partner: anything,
  features: namesThatAre(isFeature, FEATURES),
  'url-state': (value) =>
    value.trim() === '' || isUrlName(value)
      ? undefined
      : 'is not a name of letters, digits and hyphens; nothing is kept in the address.',
};

/** Names in the console what a tag of `<relais-search>` says wrongly. */
export const checkSearchAttributes = (element: Element) => checkAttributes(element, RULES);
