import type { Site } from './site.ts';

/** A page on Facebook is its business's own by its path; what it links to goes through `l.php`. */
export const facebook: Site = {
  id: 'facebook',
  hosts: /(?:^|\.)facebook\.com$/,
  item: '[role="article"]',
};
