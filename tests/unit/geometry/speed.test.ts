import { describe, expect, test } from 'vitest';
import { initialSpeed, stepSpeed, type AngularSpeeds } from '../../../src/geometry/motion/speed.ts';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../../src/geometry/metric.ts';
import { millis } from '../../../src/base/units.ts';

/** Speeds after each picture, for head pitches in degrees, `every` milliseconds apart. */
function speeds(pitches: readonly (number | null)[], every: number): AngularSpeeds[] {
  let state = initialSpeed();
  return pitches.map((pitch, index) => {
    const metrics = Object.fromEntries(METRIC_IDS.map((id) => [id, unknown('wrong view')])) as Record<
      MetricId,
      Measure
    >;
    if (pitch !== null) metrics.headPitch = { value: pitch, sigma: 2, unit: 'deg' };
    const at = millis(index * every);
    const step = stepSpeed(state, { at, view: 'front', yaw: unknown('view unclear'), gate: null, metrics });
    ({ state } = step);
    return step.speeds;
  });
}

describe('angular speed', () => {
  test('of a steady nod is what it is', () => {
    expect(speeds([0, 10, 20, 30, 40], 250).at(-1)?.head).toBeCloseTo(40, 6);
  });

  test('of a single bad picture is nothing', () => {
    for (const { head } of speeds([0, 0, 0, 60, 0, 0, 0], 250)) expect(head ?? 0).toBe(0);
  });

  test('is not spoken of at a picture a second', () => {
    expect(speeds([0, 10, 20, 30, 40], 1000).at(-1)).toEqual({ head: null, trunk: null });
  });

  test('of what was not measured is unknown', () => {
    expect(speeds([0, 10, null, 30, 40], 250).at(-1)).toEqual({ head: null, trunk: null });
  });
});
