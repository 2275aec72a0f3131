import type { Site } from './site.ts';

/** Yahoo: links through `r.search.yahoo.com/…/RU=…`. */
export const yahoo: Site = { id: 'yahoo', hosts: /(?:^|\.)search\.yahoo\.com$/, shown: 'cite' };
