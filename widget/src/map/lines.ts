/**
 * Lines on the map as text: 64 letters, of which each carries five bits and whether more follow. The steps from point to
 * point are small and so are their texts; a string needs no decoding by the host, whatever it thinks of binary files.
 */

/** Steps a degree: 0.005° is some 500 m, finer than the sources are drawn. */
export const STEPS = 200;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The number of each letter, by its code. */
const NUMBERS = new Uint8Array(128);
for (let i = 0; i < LETTERS.length; i++) NUMBERS[LETTERS.charCodeAt(i)] = i;
const BITS = 5;
const MORE = 1 << BITS;

/** Longitude and latitude, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export interface Line {
  points: Position[];
  /** West, south, east, north. */
  box: readonly [number, number, number, number];
}

function written(value: number): string {
  // The sign goes last, so that small steps either way are one letter.
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    const low = rest & (MORE - 1);
    rest >>>= BITS;
    text += LETTERS[rest ? low | MORE : low];
  } while (rest);
  return text;
}

/** @param lines at least two points each */
export function encodeLines(lines: ReadonlyArray<readonly Position[]>): string {
  let [x, y] = [0, 0];
  return lines
    .map((points) =>
      points
        .map(([longitude, latitude]) => {
          const [toX, toY] = [Math.round(longitude * STEPS), Math.round(latitude * STEPS)];
          const step = written(toX - x) + written(toY - y);
          [x, y] = [toX, toY];
          return step;
        })
        .join(''),
    )
    .join(' ');
}

export function decodeLines(text: string): Line[] {
  let [x, y] = [0, 0];
  return text
    .split(' ')
    .filter(Boolean)
    .map((line) => {
      let at = 0;
      const next = () => {
        let value = 0;
        for (let shift = 0; ; shift += BITS) {
          const letter = NUMBERS[line.charCodeAt(at++)]!;
          value |= (letter & (MORE - 1)) << shift;
          if (!(letter & MORE)) break;
        }
        return value & 1 ? -((value + 1) >> 1) : value >> 1;
      };
      const points: Position[] = [];
      let [west, south, east, north] = [180, 90, -180, -90];
      while (at < line.length) {
        x += next();
        y += next();
        const point = [x / STEPS, y / STEPS] as const;
        points.push(point);
        [west, south] = [Math.min(west, point[0]), Math.min(south, point[1])];
        [east, north] = [Math.max(east, point[0]), Math.max(north, point[1])];
      }
      return { points, box: [west, south, east, north] };
    });
}

/** An area, cut at a box: what lies outside follows its edge. @param ring its corners, the last not the first again */
export function cutAtBox(
  ring: readonly Position[],
  [south, west, north, east]: readonly [number, number, number, number],
): Position[] {
  const sides: Array<[axis: 0 | 1, limit: number, sign: number]> = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  let points = ring as Position[];
  // A continent has thousands of corners, at each step of who moves the map: loops, and no lists in between.
  for (const [axis, limit, sign] of sides) {
    const kept: Position[] = [];
    let before = points.at(-1);
    for (const point of points) {
      const inside = sign * (point[axis] - limit) >= 0;
      if (before && inside !== sign * (before[axis] - limit) >= 0) {
        const part = (limit - before[axis]) / (point[axis] - before[axis]);
        kept.push([before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])]);
      }
      if (inside) kept.push(point);
      before = point;
    }
    points = kept;
  }
  return points;
}
