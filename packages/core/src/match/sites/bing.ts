import type { Site } from './site.ts';

/** Bing: a result is a list item with its title in `h2`; links go through `/ck/a`, advertisements' through `/aclick`. */
export const bing: Site = { id: 'bing', hosts: /(?:^|\.)bing\.com$/, shown: 'cite' };
