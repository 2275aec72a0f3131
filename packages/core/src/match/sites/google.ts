import type { Site } from './site.ts';

/**
 * Google's results, with the map's three and the panel at the side. Titles are `h3` in a link, names in the map's list
 * `[role=heading]`; links lead straight on or through `/url` and `/aclk`, whose newer tokens tell nothing.
 */
export const google: Site = {
  id: 'google',
  hosts: /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/,
  shown: 'cite',
  phones: [['[data-phone-number]', 'data-phone-number']],
};
