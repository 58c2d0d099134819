import { describe, expect, it } from 'vitest';
import { SHIFT_BOUNDS, trueShifts } from '../../../src/alerts/load/shift-error.ts';

/** Least share p for which `hits` or more of `of` still happen one time in twenty: one-sided 95 %, exact binomial. */
function leastShare(hits: number, of: number): number {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  const chance = (p: number): number => {
    let sum = 0;
    for (let k = hits; k <= of; k++) sum += choose(of, k) * p ** k * (1 - p) ** (of - k);
    return sum;
  };
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (chance(middle) < 0.05) low = middle;
    else high = middle;
  }
  return low;
}

describe('how surely shifts are counted', () => {
  it('is what the scripted recordings allow to say (docs/accuracy.md: 13 of 13 large, 7 of 8 small, none besides)', () => {
    expect(SHIFT_BOUNDS.large.found).toBeCloseTo(leastShare(13, 13), 2);
    expect(SHIFT_BOUNDS.large.real).toBeCloseTo(leastShare(13, 13), 2);
    expect(SHIFT_BOUNDS.small.found).toBeCloseTo(leastShare(7, 8), 2);
    expect(SHIFT_BOUNDS.small.real).toBeCloseTo(leastShare(7, 7), 2);
  });

  it('holds the counted number, and nought is nought', () => {
    for (const size of ['large', 'small'] as const) {
      const { low, high } = trueShifts(10, size);
      expect(low).toBeLessThan(10);
      expect(high).toBeGreaterThan(10);
      expect(trueShifts(0, size)).toEqual({ low: 0, high: 0 });
    }
  });
});
