import { describe, expect, test } from 'vitest';
import { beyondNormal, beyondT, quantileT } from '../../../src/base/distributions.ts';

describe('Student’s t', () => {
  // Abramowitz & Stegun, table 26.10.
  test.each([
    [12.706, 1, 0.05],
    [2.776, 4, 0.05],
    [4.604, 4, 0.01],
    [2.228, 10, 0.05],
    [1.812, 10, 0.1],
    [3.551, 60, 0.00075],
    [1.98, 120, 0.05],
  ])('lies beyond %d with %d degrees of freedom with chance %d', (t, freedom, chance) => {
    expect(beyondT(t, freedom)).toBeCloseTo(chance, 3);
    expect(beyondT(-t, freedom)).toBe(beyondT(t, freedom));
  });

  test('takes degrees between whole ones, and the quantile is its inverse', () => {
    expect(beyondT(2.5, 4.5)).toBeGreaterThan(beyondT(2.5, 5));
    expect(beyondT(2.5, 4.5)).toBeLessThan(beyondT(2.5, 4));
    for (const freedom of [1, 2.5, 10, 300]) expect(beyondT(quantileT(0.1, freedom), freedom)).toBeCloseTo(0.1, 6);
  });

  test('with many is the normal distribution', () => {
    expect(beyondNormal(1.645)).toBeCloseTo(0.1, 4);
    expect(beyondNormal(1.96)).toBeCloseTo(0.05, 4);
    expect(beyondNormal(0)).toBe(1);
  });
});
