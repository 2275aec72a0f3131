import type { Site } from './site.ts';

/**
 * PagesJaunes and YellowPages: sites through `/gourl/…?redirect=`; numbers in `data-phone`, those of paying businesses
 * often call-tracking first and their own below; more of them stand in `h4` of a submenu.
 */
export const yellowpages: Site = {
  id: 'yellowpages',
  hosts: /(?:^|\.)(?:pagesjaunes|yellowpages|canpages)\.ca$/,
  item: '.listing, [itemtype$="/LocalBusiness"]',
  phones: [['[data-phone]', 'data-phone']],
  trackedPhones: true,
  subject: /^\/bus\//,
  ignore: 'footer',
};
