import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { readbackGain, readbackCurve, truthFor } from '../../../src/geometry/fit/readback.ts';

/** As the fit reads a neck: little of a little, most of much. */
const shrunk = (truth: number): number => truth ** 3 / (truth ** 2 + 25);

describe('the way back from what is read', () => {
  const curve = readbackCurve(10, shrunk);

  test.each([0, 2.5, 5, 7.5, 10, 12.5, 15, 20])('%s deg that were tried come back whole', (truth) => {
    expect(truthFor(curve, shrunk(truth))).toBeCloseTo(truth, 6);
  });

  test('more always means more, also beyond what was tried and below upright', () => {
    const read = fc.double({ min: -20, max: 40, noNaN: true });
    fc.assert(
      fc.property(read, fc.double({ min: 0.01, max: 10, noNaN: true }), (from, more) => {
        expect(truthFor(curve, from + more)).toBeGreaterThan(truthFor(curve, from));
      }),
    );
  });

  test('below upright the gain of the whole pose holds, not the flat start of the curve', () => {
    expect(truthFor(curve, -shrunk(10))).toBeCloseTo(-10, 6);
  });

  test('a fit that reads nothing of a pose still gives finite numbers', () => {
    expect(
      Number.isFinite(
        truthFor(
          readbackCurve(10, () => 0),
          3,
        ),
      ),
    ).toBe(true);
  });

  test('the gain is what is read of the pose itself', () => {
    expect(readbackGain(curve)).toBeCloseTo(shrunk(10) / 10, 9);
  });
});
