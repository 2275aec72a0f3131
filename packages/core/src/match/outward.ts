/**
 * Where a link really leads: redirectors unwrapped, and for those that cannot be, the address that is shown.
 *
 * Only parameters that are known to hold the target are read, and only on the redirector's own host: on any other a
 * `?url=` is no promise of where one arrives.
 */

/** Reads the target out of a redirector's address; undefined or '' where it does not tell. */
type Unwrapping = (url: URL) => string | null | undefined;

const parameter =
  (...names: string[]): Unwrapping =>
  ({ searchParams }) => {
    for (const name of names) {
      const value = searchParams.get(name);
      // Google writes opaque tokens where an address may stand, too.
      if (value && /^https?:\/\//i.test(value)) return value;
    }
    return undefined;
  };

/** `u=a1` + base64url. */
const bing: Unwrapping = ({ searchParams }) => {
  const value = searchParams.get('u');
  if (!value?.startsWith('a1')) return undefined;
  return fromBase64(value.slice(2));
};

/** `/RU=https%3a%2f%2f…/RK=2/`, in the path. */
const yahoo: Unwrapping = ({ pathname }) => {
  const wrapped = /\/RU=([^/]+)/.exec(pathname)?.[1];
  return wrapped && decodeURIComponent(wrapped);
};

function fromBase64(text: string): string | undefined {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

const REDIRECTORS: ReadonlyArray<readonly [host: RegExp, path: RegExp, unwrap: Unwrapping]> = [
  [
    /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/,
    /^\/(?:url|aclk|pagead\/aclk|interstitial)$/,
    parameter('adurl', 'url', 'q'),
  ],
  [/(?:^|\.)(?:googleadservices\.com|doubleclick\.net)$/, /\/aclk$/, parameter('adurl')],
  [/(?:^|\.)bing\.com$/, /^\/(?:ck\/a|aclick)$/, bing],
  [/(?:^|\.)duckduckgo\.com$/, /^\/(?:l\/|y\.js)$/, parameter('uddg', 'u3')],
  [/^r\.search\.yahoo\.com$/, /\/RU=/, yahoo],
  [
    /(?:^|\.)yelp\.(?:ca|com|fr|co\.uk)$/,
    /^\/(?:biz_redir|redir|adredir)$/,
    parameter('url', 'redirect_url'),
  ],
  [/(?:^|\.)facebook\.com$/, /^\/(?:l\.php|flx\/warn\/?)$/, parameter('u')],
  [/^l\.(?:instagram|messenger|wl)\.[a-z]+$/, /^\/(?:l\.php)?$/, parameter('u')],
  [/(?:^|\.)(?:pagesjaunes|yellowpages|canpages)\.ca$/, /^\/gourl\//, parameter('redirect', 'url')],
  [/(?:^|\.)411\.ca$/, /^\/(?:redirect|out|link)/, parameter('url', 'redirect', 'u')],
  [/(?:^|\.)youtube\.com$/, /^\/redirect$/, parameter('q')],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, parameter('url')],
];

/** Redirectors by host, as links of a page lead to few hosts again and again. */
const byHost = /* @__PURE__ */ (() => new Map<string, typeof REDIRECTORS>())();
const MOST_HOSTS = 2000;

function redirectorsOf(host: string): typeof REDIRECTORS {
  let known = byHost.get(host);
  if (!known) {
    known = MAY_REDIRECT.test(host) ? REDIRECTORS.filter(([hosts]) => hosts.test(host)) : NONE;
    if (byHost.size >= MOST_HOSTS) byHost.clear();
    byHost.set(host, known);
  }
  return known;
}

/** What every redirector's host has in its name: most hosts of most pages are tried against nothing else. */
const MAY_REDIRECT =
  /google|doubleclick|bing|duckduckgo|yahoo|yelp|facebook|\bl\.|pagesjaunes|yellowpages|canpages|411|youtube|linkedin/;
const NONE: typeof REDIRECTORS = [];

/** A redirector may lead to another: an advertisement through two. */
const MOST_TURNS = 4;

/** Whether a page of this host links outwards through addresses of its own. */
export const isRedirector = (host: string): boolean => redirectorsOf(host).length > 0;

/**
 * Where a link leads. Undefined for what is no web address, what bears credentials (`https://clinique.example@evil.example`
 * reads as another's), and a redirector that does not tell.
 */
export function outward(href: string, base: string | URL): URL | undefined {
  let url: URL;
  try {
    url = new URL(href, base);
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
      const { hostname, pathname } = url;
      const redirector = redirectorsOf(hostname).find(([, path]) => path.test(pathname));
      if (!redirector) return url;
      const target = redirector[2](url);
      if (!target) return undefined;
      url = new URL(target);
    }
  } catch {
    // No address, or one whose wrapping is damaged.
  }
  return undefined;
}

/**
 * The address that a results page shows under a title: `https://www.clinique.example › fr › contact`, or
 * `clinique.example/fr`. A segment that is cut short ends it.
 */
export function shownAddress(text: string): URL | undefined {
  const [whole = '', ...rest] = text.trim().split(/\s*[›»]\s*/);
  const [first = ''] = whole.split(/\s/);
  const path = [];
  for (const segment of rest) {
    // Words instead of a segment, or one that is cut short.
    if (!/^[\w.%@~-]+$/.test(segment) || segment.endsWith('...')) break;
    path.push(segment);
  }
  const address = `${first.replace(/\/$/, '')}${path.map((segment) => `/${segment}`).join('')}`;
  if (!/^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?]|$)/iu.test(address)) return undefined;
  return outward(/^https?:/i.test(address) ? address : `https://${address}`, 'https://invalid.invalid');
}
