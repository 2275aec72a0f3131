import type { askAnew } from '../ask.ts';
import type { Arrived } from './arrival.ts';
import type { MakePopover } from './list-popover.ts';
import type { PageScan, Scanned } from './scan.ts';

/** What the extension's scripts leave for one another in a page: in a world of their own, of which it sees nothing. */
interface ScriptsWorld {
  /** The page that somebody reached last, where it is one that names businesses in words. */
  arrived?: Arrived | undefined;
  /** Hears no more of the page becoming another. */
  leave?: () => void;
  /** Asks the background, for all of them. */
  ask?: typeof askAnew;
  scan?: PageScan;
  /** Follows the page that was reached, once what of it is listed is known. */
  follow?: () => void;
  /** What waits for the script that draws. */
  scanned?: Scanned[];
  /** Takes what waits. */
  draw?: () => void;
  /** Takes badges away that stand in elements which were altered, where these name somebody else by now. */
  doubt?: (altered: readonly Element[]) => void;
  /** Makes what opens behind a badge; there once one was opened. */
  popover?: MakePopover;
  /** Takes every badge of a list away. */
  clear?: () => void;
}

// Under one name: for each that is not there yet the browser looks through all that the page itself has named.
const bare = globalThis as { relais?: ScriptsWorld };
bare.relais ??= {};
export const world = bare.relais;
