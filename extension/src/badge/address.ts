/**
 * Calls back when the page turns into another one without being loaded: an application moved its own address,
 * or the page came back from the back-forward cache.
 * @returns how to stop
 */
export function followAddress(changed: () => void): () => void {
  // Not of `location`, which is one thing more that a script of a page would touch for the first time.
  let last = document.URL;
  const look = () => {
    const [before, here] = [last, document.URL].map((one) => one.split(/[?#]/)[0]);
    last = document.URL;
    if (before !== here) changed();
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
