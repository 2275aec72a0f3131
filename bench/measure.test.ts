import { describe, expect, it } from 'vitest';
import { percentile } from './measure.ts';

describe('percentile', () => {
  it('is one of the values: so many percent do not pass it', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile([3], 95)).toBe(3);
    expect(percentile([1, 9], 50)).toBe(1);
    expect(percentile([], 50)).toBeNaN();
  });
});
