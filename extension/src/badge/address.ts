/**
 * Calls back when the page turns into another one without being loaded: an application moved its own address,
 * or the page came back from the back-forward cache.
 * @returns how to stop
 */
export function followAddress(changed: () => void): () => void {
  const here = () => location.origin + location.pathname;
  let last = here();
  const look = () => {
    if (here() === last) return;
    last = here();
    changed();
  };
  const again = ({ persisted }: PageTransitionEvent) => persisted && changed();
  const { navigation } = globalThis;
  // Browsers without the Navigation API tell at least of "back" and "forward".
  if (navigation) navigation.addEventListener('currententrychange', look);
  else addEventListener('popstate', look);
  addEventListener('pageshow', again);
  return () => {
    navigation?.removeEventListener('currententrychange', look);
    removeEventListener('popstate', look);
    removeEventListener('pageshow', again);
  };
}
