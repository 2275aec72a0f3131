/**
 * What a page may want to follow. All bubble and leave shadow roots. None says what was sought, where, by whom, or
 * which listing was opened.
 */
import type { DirectoryFault } from '@relais/core/connect/directory';
import type { Group } from '@relais/core/connect/search';
import type { Kind } from '@relais/core/submission';

const everywhere = { bubbles: true, composed: true };

/** The directory is open: from now on questions are answered. */
export class RelaisReadyEvent extends Event {
  /** How many listings the directory has. */
  readonly listings: number;
  /** Date and time of its edition, ISO 8601. */
  readonly published: string;
  constructor(listings: number, published: string) {
    super('relais-ready', everywhere);
    this.listings = listings;
    this.published = published;
  }
}

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

/** A listing's card has been opened. Tells in which group of results it stood, not which one it is. */
export class RelaisCardEvent extends Event {
  readonly group: Group;
  constructor(group: Group) {
    super('relais-card', everywhere);
    this.group = group;
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

/**
 * Why an element shows less than it was asked to: a fault of the directory, `gone` where no listing has the id or is
 * found, `attribute` where an attribute is missing or says nothing, `not-here` where a badge stands on a site that is
 * not the listing's, `no-french` where the directory knows of no French there, `nobody` where nobody receives what is
 * sent.
 */
export type ElementFault = DirectoryFault | 'gone' | 'attribute' | 'not-here' | 'no-french' | 'nobody';

/** Something is not as it should be; the console says what to fix. For a page that would rather hide the element, or report it. */
export class RelaisProblemEvent extends Event {
  readonly fault: ElementFault;
  constructor(fault: ElementFault) {
    super('relais-problem', everywhere);
    this.fault = fault;
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
