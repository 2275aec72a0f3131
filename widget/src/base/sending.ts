import type { Manifest, Recipient } from '@relais/core/directory-format';
import type { Province } from '@relais/core/listing';
import type { OutboxState, Sent } from '@relais/core/outbox/outbox';
import type { Message } from '@relais/core/submission';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RelaisSentEvent } from '../events.ts';
import { sharedOutbox } from './outbox.ts';

export type SendingState =
  | { step: 'writing' }
  | { step: 'sealing' }
  | { step: 'failed' }
  | { step: 'kept'; sent: Sent; stillWaiting: boolean; refused: string | undefined };

/** How long an answer may take before the person is told that the message waits. */
const PATIENCE_MS = 2500;

/** A form's way through the outbox: writing → sealing → kept, and then whether it has left. */
export class Sending implements ReactiveController {
  state: SendingState = { step: 'writing' };
  /** True once the first tries have had their time: until then "waiting" would only alarm. */
  tried = false;
  readonly #host: ReactiveControllerHost & EventTarget;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A form that is open can be sent although the network goes: what seals it is here by then.
    import('@relais/core/outbox/seal').catch(() => {});
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  #set(state: SendingState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  async send(manifest: Manifest, recipient: Recipient, message: Message, province?: Province): Promise<void> {
    this.#set({ step: 'sealing' });
    const outbox = sharedOutbox();
    try {
      const sent = await outbox.send(manifest, recipient, message, province);
      this.#set({ step: 'kept', sent, stillWaiting: true, refused: undefined });
      this.#host.dispatchEvent(new RelaisSentEvent(message.kind));
      setTimeout(() => {
        this.tried = true;
        this.#host.requestUpdate();
      }, PATIENCE_MS);
      this.#unsubscribe = outbox.subscribe(({ items }: OutboxState) => {
        const item = items.find(({ key }) => key === sent.key);
        this.#set({ step: 'kept', sent, stillWaiting: item !== undefined, refused: item?.refused });
      });
    } catch (error) {
      console.error(`<relais-search> ${(error as Error).message}`);
      this.#set({ step: 'failed' });
    }
  }
}

/** Ten digits with what people put between them, or something@somewhere. Whoever answers reads the rest. */
export const looksReachable = (reach: string) =>
  reach.replace(/\D/g, '').length >= 10 || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(reach.trim());
