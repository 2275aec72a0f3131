import type { Site } from './site.ts';

/** Google Maps: a place's panel names its buttons by what they are, the list of places links to their sites. */
export const googleMaps: Site = {
  id: 'google-maps',
  hosts: /^(?:maps\.)?google\.(?:com?\.)?[a-z]{2,3}$/,
  paths: /^\/maps\b/,
  item: '[role="feed"] [role="article"]',
  name: '[role="article"] [class*="fontHeadlineSmall"]',
  phones: [['[data-item-id^="phone:"]', 'data-item-id']],
  subject: /^\/maps\/place\//,
};
