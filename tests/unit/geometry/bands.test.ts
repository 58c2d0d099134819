import { describe, expect, test } from 'vitest';
import { BANDS, bandOf, holdLimit } from '../../../src/geometry/bands.ts';
import { METRIC_IDS, type MetricId } from '../../../src/geometry/metric.ts';
import { SIGMA } from '../../../tools/days/noise.ts';
import { minutes } from '../../../src/base/units.ts';

/** The edges of docs/metrics.md. */
const EDGES: readonly (readonly [MetricId, number, string])[] = [
  ['headForwardAngle', -4.9, 'normal'],
  ['headForwardAngle', -7, 'watch'],
  ['headForwardAngle', -10.1, 'poor'],
  ['headForwardIndex', 29, 'normal'],
  ['headForwardIndex', 45, 'watch'],
  ['headForwardIndex', 61, 'poor'],
  ['viewingDistance', 55, 'normal'],
  ['viewingDistance', 39, 'normal'],
  ['viewingDistance', 38, 'watch'],
  ['viewingDistance', 30, 'poor'],
  ['headPitch', 10, 'normal'],
  ['headPitch', 30, 'watch'],
  ['headPitch', 86, 'poor'],
  ['headPitch', -20, 'watch'],
  ['neckFlexion', 16, 'watch'],
  ['trunkInclination', 25, 'watch'],
  ['trunkInclination', -30, 'normal'],
  ['slouch', 0.34, 'normal'],
  ['slouch', 0.5, 'watch'],
  ['slouch', 0.66, 'poor'],
  ['shoulderTilt', -7, 'poor'],
  ['headTilt', 6, 'watch'],
  ['sideLean', -21, 'poor'],
  ['trunkTwist', 9, 'normal'],
];
test.each(EDGES)('%s of %d is %s', (metric, value, band) => {
  expect(bandOf(metric, value)).toBe(band);
});

test('sitting allows two degrees less of craniovertebral angle than standing', () => {
  expect(bandOf('cva', 49, 'sitting')).toBe('normal');
  expect(bandOf('cva', 49, 'standing')).toBe('watch');
});

test('the distance warns where its whole 90 % interval, as it is stated, is nearer than 50 and 40 cm', () => {
  const share = SIGMA.viewingDistance / 60; // before-camera.test.ts holds it to what is stated today
  const { watch = NaN, poor = NaN } = BANDS.viewingDistance?.low ?? {};
  expect(Math.abs(watch * (1 + 1.645 * share) - 50)).toBeLessThan(0.5);
  expect(Math.abs(poor * (1 + 1.645 * share) - 40)).toBeLessThan(0.5);
});

describe('every band', () => {
  test.each(
    METRIC_IDS.flatMap((id) => {
      const edges = BANDS[id];
      return edges === null ? [] : [[id, edges] as const];
    }),
  )('%s: poor lies beyond watch', (_, edges) => {
    const { high, low } = edges;
    expect(high ?? low).not.toBeNull();
    expect(high === null || high.poor > high.watch).toBe(true);
    expect(low === null || low.poor < low.watch).toBe(true);
  });
});

test('ISO limits are linear between their ends', () => {
  expect(holdLimit('trunkInclination', 20)).toBeNull();
  expect(holdLimit('trunkInclination', 40)).toBe(minutes(2.5));
  expect(holdLimit('trunkInclination', 90)).toBe(minutes(1));
  expect(holdLimit('slouch', 1)).toBeNull();
});
