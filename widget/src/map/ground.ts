/** Coast, lakes, rivers and borders, as paths of a view. */
import type { Bounds, Point } from '@relais/core/connect/geography';
import { BORDER, LAKES, LAND, PROVINCES, RIVERS } from './ground.data.ts';
import { cutAtBox, decodeLines, type Line, type Position } from './lines.ts';
import { boundsOf, type Pixel, projection, type View } from './view.ts';

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

/** Corners of a line less far apart than this, in pixels, are one. */
const SEEN = 0.7;

/** So far beyond the edge, in pixels, that the cut itself is never seen. */
const MARGIN = 16;

const meets = ([west, south, east, north]: Line['box'], bounds: Bounds) =>
  north >= bounds[0] && east >= bounds[1] && south <= bounds[2] && west <= bounds[3];

/** Without the corners that are too near to the one before to be seen. */
function pathThrough(points: readonly Position[], project: (point: Point) => Pixel): string {
  let path = '';
  let last: Pixel | undefined;
  for (const [i, [longitude, latitude]] of points.entries()) {
    const at = project({ longitude, latitude });
    const isEnd = i === points.length - 1;
    if (last && !isEnd && Math.abs(at[0] - last[0]) + Math.abs(at[1] - last[1]) < SEEN) continue;
    path += `${last ? 'L' : 'M'}${Math.round(at[0] * 10) / 10} ${Math.round(at[1] * 10) / 10}`;
    last = at;
  }
  return path;
}

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
      .map((points) => pathThrough(points, project) + (isArea ? 'Z' : ''))
      .join('')
  );
}
