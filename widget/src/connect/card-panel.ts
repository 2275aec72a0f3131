import type { Directory } from '@relais/core/connect/directory';
import type { Result } from '@relais/core/connect/search';
import type { Language } from '@relais/core/listing';
import { pickRecipient } from '@relais/core/outbox/recipients';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallBackRequested } from './listing-card.ts';
import './listing-card.ts';

/** The element that has the focus, through shadow roots. */
function focusedElement(): HTMLElement | undefined {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node instanceof HTMLElement ? node : undefined;
}

/** A listing's card with what can be asked from it: the same in a row of a list and floating over a page. */
@customElement('relais-card-panel')
export class RelaisCardPanel extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 1em;
    }
  `;

  @property({ attribute: false }) directory!: Directory;
  @property({ attribute: false }) result!: Result;
  @property() language: Language = 'fr';
  /** Address of the site where each listing has its page. */
  @property() site: string | undefined;
  /** Level of the headings inside. */
  @property({ type: Number }) level = 3;
  @state() private callBackFor: CallBackRequested | undefined;
  /** Where the call-back was asked for: focus returns there. */
  #asked: HTMLElement | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    // The same listing may come again with its hours: what somebody has begun stays.
    if (changed.has('result') && changed.get('result')?.key !== this.result.key) this.callBackFor = undefined;
  }

  override render() {
    const { manifest } = this.directory;
    const { province, offer } = this.result;
    const recipient = manifest.intake
      ? pickRecipient(manifest.recipients, { kind: 'referral', province })
      : undefined;
    return html`
      <relais-listing-card
        .result=${this.result}
        .directory=${this.directory}
        .level=${this.level}
        .site=${this.site}
        .language=${this.language}
        ?canCallBack=${recipient !== undefined && offer !== 'none'}
        @call-back-requested=${(event: CallBackRequested) => {
          event.stopPropagation();
          this.#asked = focusedElement();
          this.callBackFor = event;
          void import('../refer/call-back.ts');
        }}></relais-listing-card>
      ${
        this.callBackFor && recipient
          ? html`<relais-call-back
              .manifest=${manifest}
              .recipient=${recipient}
              .listing=${this.callBackFor.listing}
              .place=${this.callBackFor.place}
              .language=${this.language}
              .level=${this.level}
              @cancel=${() => {
                this.callBackFor = undefined;
                this.#asked?.focus();
              }}></relais-call-back>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-card-panel': RelaisCardPanel;
  }
}
