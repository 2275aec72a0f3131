import type { Site } from './site.ts';

/** DuckDuckGo, with scripts (`article`) and without (`html.duckduckgo.com`, through `/l/?uddg=`). */
export const duckduckgo: Site = {
  id: 'duckduckgo',
  hosts: /(?:^|\.)duckduckgo\.com$/,
  shown: '[data-testid="result-extras-url-link"], .result__url',
};
