/** A card has been opened or closed. `listing` is the id that the page itself wrote; absent where a search found it. */
export class RelaisCardEvent extends Event {
  static readonly type = 'relais-card';
  readonly open: boolean;
  readonly listing: string | undefined;
  constructor(open: boolean, listing?: string) {
    super(RelaisCardEvent.type, { bubbles: true, composed: true });
    this.open = open;
    this.listing = listing;
  }
}

declare global {
  interface HTMLElementEventMap {
    'relais-card': RelaisCardEvent;
  }
}
