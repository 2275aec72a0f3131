/** Those of events.ts that a box may tell before its first results. */
import type { DirectoryFault } from '@relais/core/connect/directory';
import type { Group } from '@relais/core/connect/search';

export const everywhere = { bubbles: true, composed: true };

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

/** A listing's card has been opened. Tells in which group of results it stood, not which one it is. */
export class RelaisCardEvent extends Event {
  readonly group: Group;
  constructor(group: Group) {
    super('relais-card', everywhere);
    this.group = group;
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
