import { isGone } from '../ask.ts';
import { scanPage } from '../lists/scan.ts';
import { followAddress } from './address.ts';

/** In the extension's own world: the page sees none of it. */
const world = globalThis as { relaisArrival?: () => void };

/** Tells the background that somebody reached this page: now, and whenever it becomes another. */
export function announce(): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    // Nobody is here yet.
    document.addEventListener('prerenderingchange', announce, { once: true });
    return;
  }
  const say = () => void scanPage().then((isHeard) => isHeard || (isGone() && world.relaisArrival?.()));
  world.relaisArrival ??= followAddress(say);
  say();
}
