import { expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { nothingMeasured } from '../../../src/geometry/measure.ts';
import { isMeasured, type Measure } from '../../../src/geometry/metric.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { withPictureTurn } from '../../../src/features/snapshot/pure/measure/picture-turn.ts';

const deg = (value: number, sigma: number): Measure => ({ value, sigma, unit: 'deg' });
const seenAt = (yaw: number, view: Reading['view'] = 'sideRight'): Reading => {
  const nothing = nothingMeasured(millis(0), view, 'points unsure');
  const metrics = { ...nothing.metrics, cva: deg(45, 3), thoracicCurve: deg(50, 4), shoulderTilt: deg(2, 1) };
  return { ...nothing, gate: null, yaw: deg(yaw, 5), metrics };
};
const errorOf = (reading: Reading, id: 'cva' | 'thoracicCurve' | 'shoulderTilt'): number => {
  const measure = reading.metrics[id];
  return isMeasured(measure) ? measure.sigma : Number.NaN;
};

test('as square to the camera as the lab was, the errors stay as stated', () => {
  for (const yaw of [90, 80, -104]) {
    const reading = seenAt(yaw, yaw > 0 ? 'sideRight' : 'sideLeft');
    expect(withPictureTurn(reading)).toBe(reading);
  }
});

test('turned further away, what the cosine hides is in the errors, forward measures alone', () => {
  const turned = withPictureTurn(seenAt(65));
  const hidden = 1 - Math.cos((25 * Math.PI) / 180);
  expect(errorOf(turned, 'cva')).toBeCloseTo(Math.hypot(3, 45 * hidden), 9);
  expect(errorOf(turned, 'thoracicCurve')).toBeCloseTo(Math.hypot(4, 50 * hidden), 9);
  expect(errorOf(turned, 'shoulderTilt')).toBe(1);
  expect(errorOf(withPictureTurn(seenAt(120)), 'cva')).toBeGreaterThan(errorOf(turned, 'cva'));
});

test('from the front nothing is added', () => {
  const reading = seenAt(10, 'front');
  expect(withPictureTurn(reading)).toBe(reading);
});
