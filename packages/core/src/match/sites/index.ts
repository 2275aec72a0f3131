import { directory411 } from './411.ts';
import { bing } from './bing.ts';
import { duckduckgo } from './duckduckgo.ts';
import { ecosia } from './ecosia.ts';
import { facebook } from './facebook.ts';
import { generic } from './generic.ts';
import { google } from './google.ts';
import { googleMaps } from './google-maps.ts';
import { openstreetmap } from './openstreetmap.ts';
import { qwant } from './qwant.ts';
import type { Site } from './site.ts';
import { tripadvisor } from './tripadvisor.ts';
import { yahoo } from './yahoo.ts';
import { yellowpages } from './yellowpages.ts';
import { yelp } from './yelp.ts';

/** The first that fits a page is taken. */
export const SITES: readonly Site[] = [
  googleMaps,
  google,
  bing,
  duckduckgo,
  qwant,
  ecosia,
  yahoo,
  yelp,
  yellowpages,
  directory411,
  tripadvisor,
  facebook,
  openstreetmap,
];

/** What the host of every site here has in its name: most pages are held against nothing else, which a script does cold. */
export const FAMILIAR =
  /google|bing|duckduckgo|qwant|ecosia|yahoo|yelp|pagesjaunes|yellowpages|canpages|411|tripadvisor|facebook|openstreetmap/;

/** What is known of the site of a page; of most sites nothing. */
export function siteOf({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): Site {
  if (!FAMILIAR.test(hostname)) return generic;
  const host = hostname.replace(/^www\./, '');
  return SITES.find(({ hosts, paths }) => hosts.test(host) && (paths?.test(pathname) ?? true)) ?? generic;
}
