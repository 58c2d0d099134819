import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../src/ui/charts/axis.ts';

describe('the numbers of an axis', () => {
  test.each([
    [60, 65, [60, 61, 62, 63, 64, 65], 0],
    [60.2, 64.6, [60, 61, 62, 63, 64, 65], 0],
    [-5, 3, [-6, -4, -2, 0, 2, 4], 0],
    [0, 9.3, [0, 2, 4, 6, 8, 10], 0],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1], 1],
    [0, 100, [0, 20, 40, 60, 80, 100], 0],
    [0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1], 1],
    [0, 130, [0, 50, 100, 150], 0],
  ])('from %d to %d: %j', (low, high, ticks, digits) => {
    expect(axisOf(low, high)).toMatchObject({ ticks, digits });
  });

  test('hold every value, in at most five steps that are written exactly', () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 0.01, max: 1e4, noNaN: true }), (least, wide) => {
        const { low, high, ticks, digits } = axisOf(least, least + wide);
        expect(low).toBeLessThanOrEqual(least + 1e-6);
        expect(high).toBeGreaterThanOrEqual(least + wide - 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(Number(tick.toFixed(digits))).toBeCloseTo(tick, 9);
      }),
    );
  });
});
