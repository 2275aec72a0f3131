import { Outbox } from '@relais/core/outbox/outbox';
import { platform } from './platform.ts';

let outbox: Outbox | undefined;

/** The page's outbox, sending what an earlier visit left. */
export function sharedOutbox(): Outbox {
  if (!outbox) {
    outbox = new Outbox(platform);
    outbox.start();
  }
  return outbox;
}
