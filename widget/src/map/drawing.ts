/**
 * What a map shows below its pins, as SVG, for screen and paper alike: the ground, rings of distance around a place, the
 * names of towns, a scale. Classes and no colours: whoever draws brings the styles.
 */
import type { Gazetteer } from '@relais/core/connect/gazetteer';
import { distanceKm, type Point } from '@relais/core/connect/geography';
import type { Language } from '@relais/core/listing';
import { distanceText } from '@relais/core/wording';
import { nothing, svg, type TemplateResult } from 'lit';
import { LAYERS, pathOf } from './ground.ts';
import { boundsOf, kmPerPixel, type Pixel, projection, type View } from './view.ts';

export interface Town extends Point {
  name: string;
}

/** A rectangle of the map that is taken: left, top, right, bottom. */
export type Taken = readonly [number, number, number, number];

const meet = (a: Taken, b: Taken) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const groundDrawing = (view: View): TemplateResult => svg`
  <rect class="water" width="100%" height="100%" />
  ${LAYERS.map((layer) => svg`<path class=${layer} fill-rule="evenodd" d=${pathOf(layer, view)} />`)}`;

/** Lengths that read well, in kilometres. */
const ROUND_KM = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_RINGS = 3;
/** A ring is no smaller than a pin’s surroundings, nor larger than can be seen. */
const LEAST_RADIUS = 44;

/** Circles around a place, each with its distance. */
export function ringsDrawing(
  view: View,
  from: Point,
  language: Language,
  taken: readonly Taken[],
): TemplateResult {
  const [x, y] = projection(view)(from);
  const isFree = (bottom: number) =>
    bottom > 12 &&
    bottom < view.height &&
    !taken.some((other) => meet(other, [x - 22, bottom - 14, x + 22, bottom]));
  const scale = kmPerPixel({ ...view, center: from });
  const largest = Math.min(view.width, view.height) * 0.75;
  const rings = ROUND_KM.filter((km) => km / scale >= LEAST_RADIUS && km / scale <= largest).slice(
    0,
    MOST_RINGS,
  );
  return svg`${rings.map((km) => {
    const radius = km / scale;
    // Above its ring, or below it.
    const at = [y - radius - 3, y + radius + 12].find(isFree);
    return svg`<circle class="ring" cx=${x} cy=${y} r=${radius} />${
      at === undefined
        ? nothing
        : svg`<text class="ring-text" x=${x} y=${at} text-anchor="middle">${distanceText(km, language)}</text>`
    }`;
  })}
  <path class="from" d=${`M${x - 5} ${y}h10M${x} ${y - 5}v10`} />`;
}

/** About what a letter takes of a label, in pixels: names that would meet are left out rather than measured. */
const LETTER = 6.4;
const LABEL_HEIGHT = 15;
const MOST_TOWNS = 14;

/** Names of towns, those first that come first, as far as there is room. @param taken where nothing may be written */
export function townsDrawing(view: View, towns: readonly Town[], taken: readonly Taken[]): TemplateResult {
  const project = projection(view);
  const full: Taken[] = [...taken];
  const drawn: TemplateResult[] = [];
  for (const { name, ...point } of towns) {
    if (drawn.length === MOST_TOWNS) break;
    const [x, y] = project(point);
    const width = name.length * LETTER + 10;
    // Where its name may stand: right or left of its dot, below or above what lies on it.
    const sides: Array<[anchor: string, textX: number, middle: number, left: number]> = [
      ['start', x + 8, y, x + 2],
      ['end', x - 8, y, x - width - 2],
      ['middle', x, y + 24, x - width / 2],
      ['middle', x, y - 24, x - width / 2],
    ];
    const boxOf = ([, , middle, left]: (typeof sides)[number]): Taken => [
      ...([left, middle - LABEL_HEIGHT / 2] as const),
      ...([left + width, middle + LABEL_HEIGHT / 2] as const),
    ];
    const free = sides.find((side) => {
      const label = boxOf(side);
      const isWithin = label[0] >= 0 && label[1] >= 0 && label[2] <= view.width && label[3] <= view.height;
      return isWithin && !full.some((other) => meet(other, label));
    });
    if (!free) continue;
    const [anchor, textX, middle] = free;
    full.push(boxOf(free));
    drawn.push(svg`<circle class="town" cx=${x} cy=${y} r="2.25" />
      <text class="town-text" x=${textX} y=${middle} dy="0.35em" text-anchor=${anchor}>${name}</text>`);
  }
  return svg`${drawn}`;
}

const LONGEST_SCALE = 88;

/** How long a round distance is, at the bottom. */
export function scaleDrawing(view: View, language: Language): TemplateResult | typeof nothing {
  const scale = kmPerPixel(view);
  const km = ROUND_KM.findLast((one) => one / scale <= LONGEST_SCALE);
  if (km === undefined) return nothing;
  const [x, y] = [10, view.height - 10];
  const length = km / scale;
  return svg`<path class="scale" d=${`M${x} ${y - 5}v5h${length.toFixed(1)}v-5`} />
    <text class="scale-text" x=${x + length / 2} y=${y - 5} text-anchor="middle">${distanceText(km, language)}</text>`;
}

/** What a gazetteer may be asked for. */
export type TownNames = Pick<Gazetteer, 'within'>;

/** Of so many towns there is room for a few. */
const CONSIDERED = 60;

export const townsWithin = (view: View, names: TownNames | undefined): Town[] =>
  names?.within(boundsOf(view), CONSIDERED) ?? [];

/** Points that would be drawn onto one another, together; the first of each decides where. */
export function together<T extends { point: Point }>(
  items: readonly T[],
  view: View,
  nearPixels: number,
): Array<{ at: Pixel; items: T[] }> {
  const project = projection(view);
  const groups: Array<{ at: Pixel; items: T[] }> = [];
  for (const item of items) {
    const at = project(item.point);
    const near = groups.find((group) => Math.hypot(group.at[0] - at[0], group.at[1] - at[1]) < nearPixels);
    if (near) near.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups;
}

/** Whether all are at one address, as far as anybody can tell. */
export const isOnePlace = (points: readonly Point[]): boolean =>
  points.every((point) => distanceKm(point, points[0]!) < 0.15);
