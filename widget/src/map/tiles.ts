import { type Pixel, TILE, type View, worldPixel } from './view.ts';

/** A server of map images that the host names; off unless it does. */
export interface Tiles {
  /** With `{z}`, `{x}` and `{y}` in it. */
  address: string;
  credit: string;
}

export interface Tile {
  address: string;
  /** Its north-west corner on the map. */
  at: Pixel;
  size: number;
}

/** Servers have them down to here, as a rule. */
const DEEPEST = 19;

/** The images that a view is covered by. */
export function tilesOf({ address }: Tiles, view: View): Tile[] {
  const zoom = Math.min(Math.round(view.zoom), DEEPEST);
  const size = TILE * 2 ** (view.zoom - zoom);
  const count = 2 ** zoom;
  const [centerX, centerY] = worldPixel(view.center, view.zoom);
  const [left, top] = [centerX - view.width / 2, centerY - view.height / 2];
  const first = [Math.floor(left / size), Math.floor(top / size)] as const;
  const last = [Math.floor((left + view.width) / size), Math.floor((top + view.height) / size)] as const;
  const tiles: Tile[] = [];
  for (let y = Math.max(first[1], 0); y <= Math.min(last[1], count - 1); y++) {
    for (let x = first[0]; x <= last[0]; x++) {
      const column = ((x % count) + count) % count;
      tiles.push({
        address: address.replace('{z}', `${zoom}`).replace('{x}', `${column}`).replace('{y}', `${y}`),
        at: [x * size - left, y * size - top],
        size,
      });
    }
  }
  return tiles;
}

/** The host that is asked for them, in words for people. */
export const hostOf = ({ address }: Tiles): string => new URL(address, location.href).host;
