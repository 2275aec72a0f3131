/**
 * What every page gets that somebody reaches: a glance, one question, and an ear for what changes. Nearly all pages name nobody, and
 * a script runs cold in each: what else may be needed is in others (scan.ts), which the background puts there when it is.
 */
import { glanceAt, type Taken } from '@relais/core/match/glance';
import { askAnew, isGone } from '../ask.ts';
import { followAddress } from '../badge/address.ts';
import type { Lookups } from '../messages.ts';
import { world } from './world.ts';

/** A page that was reached, as it was then; for who follows it from there on. */
export interface Arrived {
  address: string;
  taken: Taken;
  /** What of it is listed; undefined as long as nobody has answered. */
  found?: Lookups | undefined;
  /** What has changed since and was not heard yet. */
  changes: MutationRecord[];
  observer: MutationObserver;
  /** Hears what changes; undefined as long as nobody follows the page. */
  hear?: (records: MutationRecord[]) => void;
  /** Somebody went further than where the page begins. */
  goes?: boolean;
  /** It was asked to be followed. */
  isAwake?: boolean;
  /** Who follows pages was here before it: the background puts nothing there by itself. */
  isFollowed: boolean;
  glanceAt: typeof glanceAt;
}

/** Links of a page that are taken when somebody arrives; what comes after them once they go further. */
const LINKS_AT_FIRST = 500;
/** What people do who go further than where a page begins. */
const GOING_FURTHER = ['scroll', 'focusin'] as const;
/** Wherever on the page, and whatever it does with it. */
const HOWEVER = { capture: true, passive: true, once: true };

/** Tells the background that somebody reached this page: now, and whenever it becomes another. */
export function announce(): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    // Nobody is here yet.
    document.addEventListener('prerenderingchange', announce, { once: true });
    return;
  }
  world.ask = askAnew;
  world.leave ??= followAddress(arrive);
  arrive();
}

function arrive(): void {
  world.arrived?.observer.disconnect();
  world.scan?.stop();
  world.clear?.();
  // Browsers show texts and images, too, in a page of HTML of their own making. No other kind of document has a `body`.
  const { contentType, body } = document;
  const isPage = (contentType === 'text/html' || contentType === 'application/xhtml+xml') && body;
  const arrived = isPage ? look() : undefined;
  world.arrived = arrived;
  void askAnew({ type: 'arrived', glance: arrived?.taken.glance, isFollowed: arrived?.isFollowed }).then(
    (reply) => {
      if (!reply && isGone()) world.leave?.();
      if (!arrived || world.arrived !== arrived) return;
      arrived.found = reply?.value ?? undefined;
      if (!arrived.found) arrived.observer.disconnect();
      else if (world.follow) world.follow();
      else if (arrived.changes.length || arrived.goes) wake(arrived);
    },
  );
}

function look(): Arrived {
  const taken = glanceAt(document, undefined, LINKS_AT_FIRST);
  const observer = new MutationObserver((records) => {
    if (arrived.hear) return arrived.hear(records);
    arrived.changes = arrived.changes.concat(records);
    wake(arrived);
  });
  // Applications put other words and addresses into elements that stay.
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['href'],
  });
  const arrived: Arrived = {
    address: document.URL,
    taken,
    changes: [],
    observer,
    glanceAt,
    isFollowed: Boolean(world.follow),
  };
  if (taken.further) {
    const go = () => {
      arrived.goes = true;
      wake(arrived);
    };
    for (const act of GOING_FURTHER) addEventListener(act, go, HOWEVER);
  }
  return arrived;
}

/** Has the page followed, once there is a reason to; or what was left of it taken. */
function wake(arrived: Arrived): void {
  // Before the answer nobody may know whether anything is to be done here at all.
  if (!arrived.found || arrived !== world.arrived) return;
  if (arrived.hear) world.scan?.goFurther();
  else if (!arrived.isAwake) {
    arrived.isAwake = true;
    void askAnew({ type: 'scan' }).then((reply) => reply?.value || arrived.observer.disconnect());
  }
}
