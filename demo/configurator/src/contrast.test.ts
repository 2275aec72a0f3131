import { describe, expect, it } from 'vitest';
import { contrast, legible, mix } from './contrast.ts';

describe('contrast', () => {
  it.each([
    // From the WCAG's own examples, and from what everybody knows of grey on white.
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('is had by changing a colour as little as need be', () => {
    expect(legible('#0b5c5d', ['#ffffff'], 4.5)).toBe('#0b5c5d');
    const yellow = legible('#ffd500', ['#ffffff', '#f3f7f6'], 4.5);
    expect(contrast(yellow, '#f3f7f6')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mix(yellow, '#ffd500', 0.05), '#f3f7f6')).toBeLessThan(4.5);
    // On a dark background it grows lighter.
    expect(contrast(legible('#123456', ['#12191a'], 4.5), '#000000')).toBeGreaterThan(4.5);
  });

  it('is the best there is where no colour has enough of it', () => {
    expect(legible('#777777', ['#000000', '#ffffff'], 7)).toMatch(/^#(000000|ffffff)$/);
  });
});
