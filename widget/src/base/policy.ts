/**
 * What the page's Content-Security-Policy refuses this widget to reach. The browser names the address that it refused;
 * a webmaster needs the directive and what to add to it.
 */
const refused = new Set<string>();

if (typeof document !== 'undefined') {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'connect-src' && URL.canParse(blockedURI))
      refused.add(new URL(blockedURI).origin);
  });
}

/** The browser tells of a refusal a moment after the request has failed. */
const REFUSAL_MS = 50;

/** @returns what to change where an address could not be reached because the page's policy refuses it */
export async function refusalOf(address: string): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, REFUSAL_MS));
  const { origin } = new URL(address, location.href);
  return refused.has(origin)
    ? `is refused by this page’s Content-Security-Policy: add ${origin} to its connect-src.`
    : undefined;
}
