import type { Site } from './site.ts';

/** Yelp: a business's site through `/biz_redir`; its number may be one that Yelp dials through. */
export const yelp: Site = {
  id: 'yelp',
  hosts: /(?:^|\.)yelp\.(?:ca|com|fr|co\.uk)$/,
  trackedPhones: true,
  subject: /^\/biz\//,
  ignore: 'footer, [aria-label="Recommended Reviews"], [aria-label="Avis recommandés"], #reviews',
};
