import { ask } from '../ask.ts';
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
  const say = () => {
    // The extension was updated or removed while the page stayed open.
    ask({ type: 'arrived' }).catch(() => world.relaisArrival?.());
    scanPage();
  };
  world.relaisArrival ??= followAddress(say);
  say();
}
