/**
 * Calls back when the page turns into another one without being loaded: an application moved its own address,
 * or the page came back from the back-forward cache.
 * @returns how to stop
 */
export function followAddress(changed: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const here = () => location.origin + location.pathname;
  let last = here();
  const look = () => {
    if (here() === last) return;
    last = here();
    changed();
  };
  // Browsers without the Navigation API tell at least of "back" and "forward".
  globalThis.navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
  return () => stop.abort();
}
