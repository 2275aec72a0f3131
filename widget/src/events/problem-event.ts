import type { DirectoryFault } from '@relais/core/connect/directory';

/**
 * Why an element shows less than it was asked to: a fault of the directory, `gone` where no listing has the id or is
 * found, `attribute` where an attribute is missing or says nothing, `not-here` where a badge stands on a site that is
 * not the listing's, `no-french` where the directory knows of no French there, `nobody` where nobody receives what is
 * sent.
 */
export type ElementFault = DirectoryFault | 'gone' | 'attribute' | 'not-here' | 'no-french' | 'nobody';

/** Something has to be fixed; the console says what. For a page that would rather hide the element, or report it. */
export class RelaisProblemEvent extends Event {
  readonly fault: ElementFault;
  constructor(fault: ElementFault) {
    super('relais-problem', { bubbles: true, composed: true });
    this.fault = fault;
  }
}
