import type { Point } from '@relais/core/connect/geography';
import type { Language, Offer } from '@relais/core/listing';
import { html, svg, type TemplateResult } from 'lit';
import { groundDrawing, scaleDrawing, type Taken, type Town, together, townsDrawing } from './drawing.ts';
import { pinDrawing } from './pin.ts';
import { viewOf } from './view.ts';

export interface PaperPin {
  /** The one it has among all that is on the paper. */
  number: number;
  point: Point;
  city: string;
  offer: Offer;
}

/** In units of the drawing, which fills the paper's width. */
const SIZE = { width: 660, height: 250 };
const PIN = 14;
/** No nearer than a neighbourhood: there are no streets to look at. */
const NEAREST = 12.5;

/** Where what is on the paper is to be found, in black ink. @param pins one at least */
export function paperMap(pins: readonly PaperPin[], language: Language, label: string): TemplateResult {
  const view = viewOf(
    pins.map(({ point }) => point),
    SIZE,
    { margin: 40, nearest: NEAREST },
  );
  const groups = together(pins, view, 2 * PIN);
  const taken = groups.map(({ at: [x, y], items }): Taken => {
    const half = Math.max(PIN, items.length * 11);
    return [x - half, y - PIN, x + half, y + PIN];
  });
  const towns = [
    ...new Map(pins.map(({ city, point }): [string, Town] => [city, { name: city, ...point }])).values(),
  ];
  return html`<svg class="map" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label=${label}>
    ${groundDrawing(view)}
    ${townsDrawing(view, towns, taken)}
    ${scaleDrawing(view, language)}
    ${groups.map(({ at: [x, y], items }) => {
      const text = items.map(({ number }) => number).join(', ');
      const half = items.length > 1 ? Math.max(PIN, items.length * 11) : PIN;
      const isFull = items.length === 1 && items[0]!.offer === 'active';
      return svg`<g transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <rect class=${isFull ? 'pin full' : 'pin'} x=${-half} y=${-PIN} width=${2 * half} height=${2 * PIN} rx=${PIN} />
        ${items.length === 1 ? svg`<g transform="translate(-14 -14)">${pinDrawing(items[0]!.offer)}</g>` : ''}
        <text class=${isFull ? 'pin-text full' : 'pin-text'} dy="0.35em" text-anchor="middle">${text}</text>
      </g>`;
    })}
  </svg>`;
}
