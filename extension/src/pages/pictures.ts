/**
 * The three pictures of the first-run page, drawn with the tokens of the page: they follow light, dark and forced colours.
 * What they show stands in words beside them, so that none says anything aloud.
 */
import type { Offer } from '@relais/core/listing';
import { drawSign } from '../card/drawings.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Record<string, string | number>;
type Shape =
  | [tag: 'rect' | 'path' | 'circle' | 'text', attributes: Attributes, text?: string]
  | [tag: 'sign', at: Attributes & { offer: Offer }];

const WIDTH = 280;
const HEIGHT = 168;

/** A line of text, seen from afar. */
const words = (x: number, y: number, width: number, how = 'muted-fill', height = 6): Shape => [
  'rect',
  { x, y, width, height, rx: height / 2, class: how },
];
/** A sheet with a corner and an edge. */
const sheet = (x: number, y: number, width: number, height: number, rx = 8, how = 'paper edge'): Shape => [
  'rect',
  { x, y, width, height, rx, class: how },
];
/** A badge with its sign. */
const badge = (x: number, y: number, width: number, offer: Offer): Shape[] => [
  sheet(x, y, width, 22, 11, 'paper edge lifted'),
  ['sign', { x: x + 6, y: y + 4, size: 14, offer }],
  words(x + 26, y + 8, width - 36, 'ink-fill'),
];
/** One result of a list. */
const result = (y: number, title: number, offer?: Offer): Shape[] => [
  words(34, y, title, 'ink-fill', 8),
  words(34, y + 18, 170),
  ...(offer ? badge(34 + title + 10, y - 7, offer === 'active' ? 84 : 68, offer) : []),
];

const LIST: Shape[] = [
  sheet(16, 14, 248, 140, 10),
  ['path', { d: 'M16 36h248', class: 'edge' }],
  ...[28, 38, 48].map((cx): Shape => ['circle', { cx, cy: 25, r: 2.5, class: 'line-fill' }]),
  words(64, 21, 120, 'line-fill', 8),
  ...result(52, 92, 'active'),
  ...result(88, 118),
  ...result(124, 74, 'on-request'),
];

const CARD: Shape[] = [
  sheet(16, 14, 248, 140, 10, 'raised edge'),
  words(34, 32, 86, 'line-fill', 8),
  words(34, 48, 60, 'line-fill'),
  words(34, 62, 72, 'line-fill'),
  ...badge(158, 124, 90, 'active'),
  sheet(98, 26, 150, 90, 10, 'paper edge lifted'),
  words(112, 40, 84, 'ink-fill', 8),
  ['sign', { x: 112, y: 56, size: 13, offer: 'active' }],
  words(131, 59, 88, 'ink-fill'),
  words(131, 71, 58),
  // The key to press, the hours, the phone.
  sheet(112, 86, 22, 20, 5, 'paper accent-edge'),
  ['text', { x: 123, y: 101, 'text-anchor': 'middle', class: 'accent-fill key' }, '2'],
  ['circle', { cx: 154, cy: 96, r: 9, class: 'accent-edge paper' }],
  ['path', { d: 'M154 91v5l4 2.5', class: 'accent-edge' }],
  sheet(174, 86, 60, 20, 10, 'accent-fill'),
  words(186, 93, 36, 'paper-fill'),
];

const DEVICE: Shape[] = [
  // The device, and in it the page and the table that it is compared with.
  sheet(42, 18, 196, 112, 10, 'paper edge'),
  ['path', { d: 'M24 134h232l-8 12a6 6 0 0 1-5 2.5H37a6 6 0 0 1-5-2.5Z', class: 'raised edge' }],
  sheet(58, 34, 68, 80, 6, 'raised edge'),
  words(68, 46, 40, 'ink-fill'),
  words(68, 59, 48),
  words(68, 71, 34),
  words(68, 83, 44),
  words(68, 95, 26),
  sheet(154, 34, 68, 80, 6, 'raised edge'),
  ...[48, 64, 80, 96].flatMap((y, row): Shape[] => [
    ['circle', { cx: 167, cy: y + 3, r: 3.5, class: row === 1 ? 'accent-fill' : 'line-fill' }],
    words(177, y, row === 1 ? 36 : [30, 0, 24, 34][row]!, row === 1 ? 'ink-fill' : 'muted-fill'),
  ]),
  ['path', { d: 'M126 62C136 62 142 67 150 67', class: 'accent-edge' }],
  ['path', { d: 'M145 63l6 4-6 4', class: 'accent-edge' }],
  // Locked in.
  ['path', { d: 'M135 93v-4a5 5 0 0 1 10 0v4', class: 'accent-edge' }],
  sheet(131, 93, 18, 14, 3, 'accent-fill'),
];

export const PICTURES: ReadonlyArray<readonly Shape[]> = [LIST, CARD, DEVICE];

export function drawPicture(shapes: readonly Shape[]): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'picture');
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  picture.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes, text] of shapes) {
    if (tag === 'sign') {
      const { x, y, size, offer } = attributes;
      const sign = drawSign(offer as Offer);
      for (const [name, value] of Object.entries({ x, y, width: size, height: size })) {
        sign.setAttribute(name, String(value));
      }
      picture.append(sign);
      continue;
    }
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    if (text) shape.textContent = text;
    picture.append(shape);
  }
  return picture;
}
