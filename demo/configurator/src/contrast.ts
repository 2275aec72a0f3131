/**
 * Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and, for the luminance,
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. Colours are `#rrggbb`.
 */

/** For text (1.4.3), and for what shows where one can write or press (1.4.11). */
export const TEXT_RATIO = 4.5;
export const SHAPE_RATIO = 3;

const HEX = /^#[0-9a-f]{6}$/i;
export const isColour = (text: string): boolean => HEX.test(text);

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const colourOf = (channels: readonly number[]): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** A colour with a share, from 0 to 1, of another one in it. */
export function mix(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  return colourOf(channelsOf(colour).map((value, i) => value + (others[i]! - value) * share));
}

/**
 * The colour itself, or the nearest one towards black or white that has at least this contrast with all backgrounds;
 * black or white where there is none.
 */
export function legible(colour: string, backgrounds: readonly string[], ratio: number): string {
  const passes = (candidate: string) => backgrounds.every((one) => contrast(candidate, one) >= ratio);
  for (let percent = 0; percent <= 100; percent++) {
    for (const end of ['#000000', '#ffffff']) {
      const candidate = mix(colour, end, percent / 100);
      if (passes(candidate)) return candidate;
    }
  }
  return best(['#000000', '#ffffff'], backgrounds);
}

/** Of some colours the one that stands out most. */
export const best = (colours: readonly string[], backgrounds: readonly string[]): string => {
  const worst = (colour: string) => Math.min(...backgrounds.map((one) => contrast(colour, one)));
  return [...colours].sort((a, b) => worst(b) - worst(a))[0]!;
};
