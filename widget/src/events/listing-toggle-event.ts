/** A listing's card has been opened or closed. `listing` is the id that the page itself wrote; absent where a search found it. */
export class RelaisListingToggleEvent extends Event {
  readonly open: boolean;
  readonly listing: string | undefined;
  constructor(open: boolean, listing?: string) {
    super('relais-listing-toggle', { bubbles: true, composed: true });
    this.open = open;
    this.listing = listing;
  }
}

declare global {
  interface HTMLElementEventMap {
    'relais-listing-toggle': RelaisListingToggleEvent;
  }
}
