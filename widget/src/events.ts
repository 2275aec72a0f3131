/**
 * What a page may want to follow. All bubble and leave shadow roots. None says what was sought, where, by whom, or
 * which listing was opened.
 */
import type { Kind } from '@relais/core/submission';
import {
  everywhere,
  type RelaisCardEvent,
  type RelaisProblemEvent,
  type RelaisReadyEvent,
} from './box-events.ts';

export {
  type ElementFault,
  RelaisCardEvent,
  RelaisProblemEvent,
  RelaisReadyEvent,
} from './box-events.ts';

/** A search has been answered. Tells how much was found, never what was sought or where. */
export class RelaisResultsEvent extends Event {
  readonly count: number;
  /** Whether it looked beyond what is near. */
  readonly widened: boolean;
  constructor(count: number, widened: boolean) {
    super('relais-results', everywhere);
    this.count = count;
    this.widened = widened;
  }
}

/** A message is sealed and kept on the device, on its way to who answers. */
export class RelaisSentEvent extends Event {
  readonly kind: Kind;
  constructor(kind: Kind) {
    super('relais-sent', everywhere);
    this.kind = kind;
  }
}

/** The card of a listing that the page names has been opened or closed. */
export class RelaisListingToggleEvent extends Event {
  readonly open: boolean;
  /** The id that the page itself wrote; absent where a search found the listing. */
  readonly listing: string | undefined;
  constructor(open: boolean, listing?: string) {
    super('relais-listing-toggle', everywhere);
    this.open = open;
    this.listing = listing;
  }
}

/** The listing of a page of its own is shown, or is known to be gone. Says nothing of which. */
export class RelaisListingShownEvent extends Event {
  constructor() {
    super('relais-listing-shown', everywhere);
  }
}

/** A service was put into « Ma liste », or taken out. Tells how many are in it, and not which. */
export class RelaisKeptEvent extends Event {
  readonly count: number;
  constructor(count: number) {
    super('relais-kept', everywhere);
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'relais-ready': RelaisReadyEvent;
    'relais-results': RelaisResultsEvent;
    'relais-card': RelaisCardEvent;
    'relais-sent': RelaisSentEvent;
    'relais-listing-toggle': RelaisListingToggleEvent;
    'relais-listing-shown': RelaisListingShownEvent;
    'relais-kept': RelaisKeptEvent;
    'relais-problem': RelaisProblemEvent;
  }
}
