import type { Offer } from '@relais/core/listing';
import { nothing, svg, type TemplateResult } from 'lit';

/** How much of the circle is full, of the offers whose number stands in a ring: the sign, with room in its middle. */
const PART: Partial<Record<Offer, number>> = { 'on-request': 0.75, limited: 0.5, interpreter: 0.25 };

const RADIUS = 12.25;
const ROUND = 2 * Math.PI * RADIUS;

/** The circle that fills, around a number: full has no drawing, it is the pin’s own colour. */
export function pinDrawing(offer: Offer): TemplateResult | typeof nothing {
  if (offer === 'active') return nothing;
  const part = PART[offer];
  const ring = (kind: string, dash: string) =>
    svg`<circle class=${kind} cx="14" cy="14" r=${RADIUS} stroke-dasharray=${dash} transform="rotate(-90 14 14)" />`;
  if (part) return svg`${ring('track', 'none')}${ring('arc', `${part * ROUND} ${ROUND}`)}`;
  // Ten dashes: nobody has said. A whole ring and a bar: it was checked, and there is none.
  return offer === 'unknown'
    ? ring('arc', `${ROUND / 20} ${ROUND / 20}`)
    : svg`${ring('arc', 'none')}<path class="arc" d="M5.500 22.500 22.500 5.500" opacity="0.45" />`;
}
