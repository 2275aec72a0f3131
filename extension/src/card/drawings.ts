import type { Offer } from '@relais/core/listing';
import { SIGN_BOX, SIGN_STROKE, signOf } from '@relais/widget/sign';

const SVG = 'http://www.w3.org/2000/svg';

interface Stroke {
  d: string;
  attributes?: Record<string, string>;
}

/** The words stand beside every drawing, so that none says anything aloud. */
function draw(className: string, box: number, strokes: readonly Stroke[]): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', className);
  drawing.setAttribute('viewBox', `0 0 ${box} ${box}`);
  drawing.setAttribute('aria-hidden', 'true');
  for (const { d, attributes = {} } of strokes) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    drawing.append(path);
  }
  return drawing;
}

/**
 * The sign of an offer, in the colour of the text.
 * @param light drawn lighter: the evidence is old or missing
 */
export const drawSign = (offer: Offer, { light = false } = {}): SVGSVGElement =>
  draw(
    light ? 'sign light' : 'sign',
    SIGN_BOX,
    signOf(offer).map(({ d, filled, dash }) => ({
      d,
      attributes: filled
        ? { fill: 'currentColor' }
        : {
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': String(SIGN_STROKE),
            ...(dash && { 'stroke-dasharray': dash }),
          },
    })),
  );

/** In a box of 24 × 24, stroked. */
const ICONS = {
  phone:
    'M5.5 4h3l1.5 4-2 1.5a12 12 0 0 0 6.5 6.5l1.5-2 4 1.5v3c0 .8-.7 1.5-1.5 1.5C11 20 4 13 4 5.5 4 4.7 4.7 4 5.5 4Z',
  directions:
    'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  email: 'M4 6h16v12H4ZM4 7l8 6 8-6',
  web: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
};
export type IconName = keyof typeof ICONS;

export const drawIcon = (name: IconName): SVGSVGElement => draw('icon', 24, [{ d: ICONS[name] }]);
