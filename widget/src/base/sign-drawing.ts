import type { Offer } from '@relais/core/listing';
import { html, svg, type TemplateResult } from 'lit';
import { SIGN_BOX, SIGN_STROKE, signOf } from '../sign.ts';

/** The sign of an offer; always beside its words, so hidden from who hears the page. */
export function signDrawing(offer: Offer, weak = false): TemplateResult {
  return html`<svg class="sign" part="sign" viewBox="0 0 ${SIGN_BOX} ${SIGN_BOX}" aria-hidden="true"
    opacity=${weak ? 0.6 : 1}>
    ${signOf(offer).map(
      ({ d, filled, dash }) => svg`<path d=${d}
        fill=${filled ? 'currentColor' : 'none'}
        stroke=${filled ? 'none' : 'currentColor'}
        stroke-width=${SIGN_STROKE}
        stroke-dasharray=${dash ?? 'none'} />`,
    )}
  </svg>`;
}
