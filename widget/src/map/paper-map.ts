import type { Point } from '@relais/core/connect/geography';
import type { Language, Offer } from '@relais/core/listing';
import { html, svg, type TemplateResult } from 'lit';
import {
  groundDrawing,
  scaleDrawing,
  type Taken,
  type Town,
  type TownNames,
  together,
  townsDrawing,
  townsWithin,
} from './drawing.ts';
import { pinDrawing } from './pin.ts';
import { projection, viewOf } from './view.ts';

export interface PaperPin {
  /** The one it has among all that is on the paper. */
  number: number;
  point: Point;
  city: string;
  offer: Offer;
}

/** In units of the drawing, which fills the paper's width; it is as high as what it shows. */
const WIDTH = 660;
const HEIGHTS = { least: 150, most: 320 };
const MARGIN = 44;
const PIN = 14;
/** No nearer than a neighbourhood: there are no streets to look at. */
const NEAREST = 12.5;

/** Where what is on the paper is to be found, in black ink. @param pins one at least @param names of towns around them */
export function paperMap(
  pins: readonly PaperPin[],
  language: Language,
  label: string,
  names?: TownNames,
): TemplateResult {
  const points = pins.map(({ point }) => point);
  const fit = (height: number) =>
    viewOf(points, { width: WIDTH, height }, { margin: MARGIN, nearest: NEAREST });
  const highest = fit(HEIGHTS.most);
  const ys = points.map((point) => projection(highest)(point)[1]);
  const shown = Math.max(...ys) - Math.min(...ys) + 2 * MARGIN;
  // At the same scale, without the empty land above and below.
  const view = { ...highest, height: Math.min(Math.max(shown, HEIGHTS.least), HEIGHTS.most) };
  const groups = together(pins, view, 2.5 * PIN);
  const taken = groups.map(({ at: [x, y], items }): Taken => {
    const half = Math.max(PIN, items.length * 11);
    return [x - half, y - PIN, x + half, y + PIN];
  });
  const own = pins.map(({ city, point }): Town => ({ name: city, ...point }));
  // By the gazetteer where it has them: of a large town, a pin may be at its edge.
  const all = [...own, ...townsWithin(view, names)];
  const towns = [...new Map(all.map((town) => [town.name, town])).values()];
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${view.height.toFixed(0)}" role="img" aria-label=${label}>
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
