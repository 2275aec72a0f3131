/** What a page may tell `<relais-search>` by attribute or property, by its names: host-options.ts reads it. */

/** Property of each attribute. */
export const PROPERTIES = {
  site: 'site',
  categories: 'categories',
  regions: 'regions',
  partner: 'partner',
  features: 'features',
  urlState: 'url-state',
} as const;

/** Whether a page has said any of it, so that what reads it has to be here before an answer. */
export const asksForOptions = (host: Element): boolean =>
  Object.entries(PROPERTIES).some(
    ([property, attribute]) => host.hasAttribute(attribute) || Object.hasOwn(host, property),
  );
