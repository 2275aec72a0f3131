import type { Site } from './site.ts';

/** Qwant: links lead straight on, advertisements' through addresses that tell nothing. */
export const qwant: Site = {
  id: 'qwant',
  hosts: /(?:^|\.)qwant\.com$/,
  item: '[data-testid="webResult"], [data-testid="adResult"]',
  name: '[data-testid="webResult"] a[data-testid="serTitle"]',
  shown: '[data-testid="domain"], cite',
};
