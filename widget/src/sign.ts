/**
 * The sign: the circle that fills. One drawing of an offer for widget, badge, toolbar, map and paper; it reads
 * by shape alone, at 12 px, in one colour. Data and not markup, so that Lit, plain DOM and a canvas draw it.
 */
import type { Offer } from '@relais/core/listing';

/** A path in a box of 16 × 16; stroked 1.75 wide, or filled, in the colour of the text. */
export interface SignPath {
  d: string;
  filled: boolean;
  /** Dash pattern of the stroke. */
  dash?: string;
}

export const SIGN_BOX = 16;
export const SIGN_STROKE = 1.75;

const RING = 'M8 1.5A6.5 6.5 0 0 1 8 14.5A6.5 6.5 0 0 1 8 1.5Z';

const ring: SignPath = { d: RING, filled: false };

/** Clockwise from the top, as a clock fills; the wedge meets the ring. */
const wedge = (d: string): SignPath => ({ d, filled: true });

const SIGNS: Record<Offer, readonly SignPath[]> = {
  active: [ring, wedge(RING)],
  'on-request': [ring, wedge('M8 8V1.5A6.5 6.5 0 1 1 1.5 8Z')],
  limited: [ring, wedge('M8 1.5A6.5 6.5 0 0 1 8 14.5Z')],
  interpreter: [ring, wedge('M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z')],
  none: [ring, { d: 'M3.6 12.4L12.4 3.6', filled: false }],
  // Ten dashes around a circumference of 40.84.
  unknown: [{ ...ring, dash: '2.3 1.784' }],
};

/** What to draw for an offer, in order. */
export const signOf = (offer: Offer): readonly SignPath[] => SIGNS[offer];
