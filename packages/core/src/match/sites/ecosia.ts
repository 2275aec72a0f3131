import type { Site } from './site.ts';

/** Ecosia: results are articles; links lead straight on, advertisements' through Bing. */
export const ecosia: Site = {
  id: 'ecosia',
  hosts: /(?:^|\.)ecosia\.org$/,
  item: 'article, [data-test-id="mainline-result-web"], [data-test-id="mainline-result-ad"]',
  shown: '[data-test-id="result-link"] cite, cite, .result__source',
};
