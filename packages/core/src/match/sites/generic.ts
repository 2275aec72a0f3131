import type { Site } from './site.ts';

/** Any page: a business is what a heading, a list item or a described item holds together. */
export const generic: Site = { id: 'generic', hosts: /./ };
