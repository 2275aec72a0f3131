/** Coast, lakes, rivers and borders, as paths of a view. */
import type { Bounds } from '@relais/core/connect/geography';
import { BORDER, LAKES, LAND, PROVINCES, RIVERS } from './ground.data.ts';
import { cutAtBox, decodeLines, type Line } from './lines.ts';
import { boundsOf, projection, type View } from './view.ts';

/** In the order in which they are drawn. */
export const LAYERS = ['land', 'rivers', 'lakes', 'provinces', 'border'] as const;
export type Layer = (typeof LAYERS)[number];

const TEXTS: Record<Layer, string> = {
  land: LAND,
  rivers: RIVERS,
  lakes: LAKES,
  provinces: PROVINCES,
  border: BORDER,
};
const AREAS: ReadonlySet<Layer> = new Set(['land', 'lakes']);

const decoded = new Map<Layer, Line[]>();
function linesOf(layer: Layer): Line[] {
  const known = decoded.get(layer) ?? decodeLines(TEXTS[layer]);
  decoded.set(layer, known);
  return known;
}

/** So far beyond the edge, in pixels, that the cut itself is never seen. */
const MARGIN = 16;

const meets = ([west, south, east, north]: Line['box'], bounds: Bounds) =>
  north >= bounds[0] && east >= bounds[1] && south <= bounds[2] && west <= bounds[3];

/** The path of a layer in a view; empty where it shows none of it. */
export function pathOf(layer: Layer, view: View): string {
  const bounds = boundsOf(view, MARGIN);
  const project = projection(view);
  const isArea = AREAS.has(layer);
  return (
    linesOf(layer)
      .filter(({ box }) => meets(box, bounds))
      // Near a town, the continent has corners a world away.
      .map(({ points }) => (isArea ? cutAtBox(points, bounds) : points))
      .filter(({ length }) => length > 1)
      .map((points) => {
        const path = points
          .map(([longitude, latitude]) => project({ longitude, latitude }).map((pixel) => pixel.toFixed(1)))
          .join('L');
        return `M${path}${isArea ? 'Z' : ''}`;
      })
      .join('')
  );
}
