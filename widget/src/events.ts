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

/** Something is not as it should be; the console says what to fix. */
export class RelaisProblemEvent extends Event {
  readonly fault: DirectoryFault;
  constructor(fault: DirectoryFault) {
    super('relais-problem', everywhere);
    this.fault = fault;
  }
}

declare global {
  interface HTMLElementEventMap {
    'relais-ready': RelaisReadyEvent;
    'relais-results': RelaisResultsEvent;
    'relais-card': RelaisCardEvent;
    'relais-sent': RelaisSentEvent;
    'relais-problem': RelaisProblemEvent;
  }
}
