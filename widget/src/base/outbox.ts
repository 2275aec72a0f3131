import { Outbox } from '@relais/core/outbox/outbox';
import { browserPlatform } from '@relais/core/platform-browser';
import { platform } from './platform.ts';

let outbox: Outbox | undefined;

/** The page's outbox, sending what an earlier visit left. */
export function sharedOutbox(): Outbox {
  if (!outbox) {
    outbox = new Outbox(browserPlatform(platform));
    outbox.start();
  }
  return outbox;
}
