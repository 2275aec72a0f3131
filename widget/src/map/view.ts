import type { Bounds, Point } from '@relais/core/connect/geography';

/** What part of the world a map shows, and how large. Web Mercator, as tiles are drawn: north is up, shapes are kept. */
export interface View {
  center: Point;
  /** Each step doubles; at 0 the world is one tile wide. */
  zoom: number;
  /** Of the map, in pixels. */
  width: number;
  height: number;
}

export type Pixel = readonly [x: number, y: number];

/** The side of a tile, in pixels. */
export const TILE = 256;
const EARTH_KM = 40_075;
/** Where Mercator ends. */
const LAST_LATITUDE = 85;

/** Whole pixels of the world at a zoom, from its north-west corner. */
export function worldPixel({ latitude, longitude }: Point, zoom: number): Pixel {
  const size = TILE * 2 ** zoom;
  const sine = Math.sin((Math.min(Math.max(latitude, -LAST_LATITUDE), LAST_LATITUDE) * Math.PI) / 180);
  return [((longitude + 180) / 360) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}

export function pointOf([x, y]: Pixel, zoom: number): Point {
  const size = TILE * 2 ** zoom;
  const angle = Math.PI * (1 - (2 * y) / size);
  return { longitude: (x / size) * 360 - 180, latitude: (Math.atan(Math.sinh(angle)) * 180) / Math.PI };
}

/** From points to pixels of the map, for a view. */
export function projection(view: View): (point: Point) => Pixel {
  const [centerX, centerY] = worldPixel(view.center, view.zoom);
  return (point) => {
    const [x, y] = worldPixel(point, view.zoom);
    return [x - centerX + view.width / 2, y - centerY + view.height / 2];
  };
}

/** The point below a pixel of the map. */
export function pointAt(view: View, [x, y]: Pixel): Point {
  const [centerX, centerY] = worldPixel(view.center, view.zoom);
  return pointOf([centerX + x - view.width / 2, centerY + y - view.height / 2], view.zoom);
}

/** What a view shows, and so many pixels more on each side. */
export function boundsOf(view: View, margin = 0): Bounds {
  const northWest = pointAt(view, [-margin, -margin]);
  const southEast = pointAt(view, [view.width + margin, view.height + margin]);
  return [southEast.latitude, northWest.longitude, northWest.latitude, southEast.longitude];
}

export const kmPerPixel = ({ center, zoom }: View): number =>
  (EARTH_KM * Math.cos((center.latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);

/** Half steps fit what is shown better than whole ones. */
const STEP = 0.5;
/** The whole of Canada; and 100 m, to which results are placed, as 10 pixels. */
export const ZOOMS = { least: 2.5, most: 13.5 } as const;

/** The nearest view that shows all points, so many pixels from its edges. @param points one at least */
export function viewOf(
  points: readonly Point[],
  { width, height }: Pick<View, 'width' | 'height'>,
  { margin = 32, nearest = ZOOMS.most as number } = {},
): View {
  const pixels = points.map((point) => worldPixel(point, 0));
  const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(width - 2 * margin, 1) / Math.max(east - west, 1e-9);
  const high = Math.max(height - 2 * margin, 1) / Math.max(south - north, 1e-9);
  const fits = Math.floor(Math.log2(Math.min(wide, high)) / STEP) * STEP;
  const zoom = Math.min(Math.max(fits, ZOOMS.least), nearest);
  return { center: pointOf([(west + east) / 2, (north + south) / 2], 0), zoom, width, height };
}
