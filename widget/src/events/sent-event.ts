import type { Kind } from '@relais/core/submission';

/** Somebody's message is in the outbox. Tells its kind, and nothing of what it says or of who wrote it. */
export class RelaisSentEvent extends Event {
  static readonly type = 'relais-sent';
  readonly kind: Kind;
  constructor(kind: Kind) {
    super(RelaisSentEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
  }
}

declare global {
  interface HTMLElementEventMap {
    'relais-sent': RelaisSentEvent;
  }
}
