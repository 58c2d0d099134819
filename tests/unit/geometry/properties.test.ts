import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { isMeasured, METRIC_IDS, METRICS, type Measured, type MetricId } from '../../../src/geometry/metric.ts';
import { measure } from '../../../src/geometry/measure.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { KEYPOINT_NAMES, type Pose } from '../../../src/pose/pose.ts';
import {
  baselineOf,
  mirrored,
  ownBaseline,
  poseOf,
  scaled,
  shifted,
  threeSteps,
  valueOf,
  withKeypoints,
  type Family,
} from './people.ts';

const POSTURES = ['upright', 'fhp_strong', 'slouch_moderate', 'look_down', 'recline', 'seat_higher'] as const;
const family = fc.constantFrom<Family>('front', 'side');
const posture = fc.constantFrom(...POSTURES);

const BASELINES = { front: ownBaseline('front'), side: ownBaseline('side') } as const;

const given = ({ metrics }: Reading): [MetricId, number][] =>
  METRIC_IDS.flatMap((id): [MetricId, number][] => {
    const measure = metrics[id];
    return isMeasured(measure) ? [[id, measure.value]] : [];
  });

/** What was measured, and something was: a comparison of nothing is no test. */
function measuredIn(metrics: Reading['metrics']): [MetricId, Measured][] {
  const found = METRIC_IDS.flatMap((id): [MetricId, Measured][] => {
    const measure = metrics[id];
    return isMeasured(measure) ? [[id, measure]] : [];
  });
  expect(found).not.toEqual([]);
  return found;
}

describe('a mirror', () => {
  test('changes sides and signs and nothing else', () => {
    fc.assert(
      fc.property(family, posture, (which, name) => {
        const plain = measure(poseOf(which, name), BASELINES[which]);
        const turned = measure(
          mirrored(poseOf(which, name)),
          baselineOf(threeSteps((step) => mirrored(poseOf(which, step)))),
        );
        // The fit ends within a hundredth of a spread; that is all that may differ.
        for (const [id, { value, sigma }] of measuredIn(plain.metrics)) {
          const expected = METRICS[id].sided ? -value : value;
          expect(Math.abs(valueOf(turned.metrics[id]) - expected)).toBeLessThan(0.02 * sigma);
        }
        expect(valueOf(turned.yaw)).toBeCloseTo(-valueOf(plain.yaw), 6);
        expect(turned.view).toBe({ sideLeft: 'sideRight', sideRight: 'sideLeft' }[plain.view as string] ?? plain.view);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the size of the picture', () => {
  test('changes nothing', () => {
    fc.assert(
      fc.property(family, posture, fc.double({ min: 0.3, max: 4, noNaN: true }), (which, name, factor) => {
        const plain = measure(poseOf(which, name), BASELINES[which]);
        const large = measure(
          scaled(poseOf(which, name), factor),
          baselineOf(threeSteps((step) => scaled(poseOf(which, step), factor))),
        );
        for (const [id, value] of given(plain)) expect(valueOf(large.metrics[id])).toBeCloseTo(value, 4);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the place in the picture', () => {
  /** Perspective differs a little from place to place, and so does how steep the camera seems: within one stated standard error. */
  const SHARE = 1;

  test('changes nothing that the stated error would not cover', () => {
    const place = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(family, posture, place, place, (which, name, dx, dy) => {
        const plain = measure(poseOf(which, name), BASELINES[which]);
        const moved = measure(
          shifted(poseOf(which, name), dx, dy),
          baselineOf(threeSteps((step) => shifted(poseOf(which, step), dx, dy))),
        );
        const both = measuredIn(plain.metrics).filter(([id]) => isMeasured(moved.metrics[id]));
        expect(both).not.toEqual([]); // a place nearer the rim may hide one or the other
        for (const [id, { value, sigma }] of both)
          expect(Math.abs(valueOf(moved.metrics[id]) - value)).toBeLessThan(SHARE * sigma);
      }),
      { numRuns: 8 },
    );
  });

  test('leaves angles between points as they are', () => {
    const moved = measure(shifted(poseOf('side', 'fhp_strong'), 30, -20), null);
    const plain = measure(poseOf('side', 'fhp_strong'), null);
    expect(valueOf(moved.metrics.earShoulderInclination)).toBeCloseTo(valueOf(plain.metrics.earShoulderInclination), 9);
  });
});

describe('further forward', () => {
  const HEAD = new Set(['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear']);

  /** The head carried from the upright along its way to the own chin-forward pose, and beyond. */
  const carried = (which: Family, share: number): Pose => {
    const from = poseOf(which, 'calibration_upright');
    const to = poseOf(which, 'calibration_chin');
    return withKeypoints(from, (name, point) => {
      if (!HEAD.has(name)) return point;
      const target = to.keypoints[name];
      return { ...point, x: point.x + share * (target.x - point.x), y: point.y + share * (target.y - point.y) };
    });
  };

  test('never reads less', () => {
    const share = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(family, share, share, (which, a, b) => {
        const baseline = BASELINES[which];
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (at) => measure(carried(which, at), baseline).metrics,
        );
        expect(valueOf(more!.headForwardIndex)).toBeGreaterThanOrEqual(valueOf(less!.headForwardIndex) - 0.5);
        // Only the side shows the angle.
        const angle = which === 'side' ? more!.headForwardAngle : less!.headForwardAngle;
        expect(isMeasured(angle)).toBe(which === 'side');
        expect(!isMeasured(angle) || angle.value <= valueOf(less!.headForwardAngle) + 0.1).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a head carried level moves the absolute inclination in step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }), (start, further) => {
        const pose = (by: number): Pose =>
          withKeypoints(poseOf('side', 'upright'), (name, point) =>
            HEAD.has(name) ? { ...point, x: point.x + by * direction } : point,
          );
        const direction = measure(poseOf('side', 'upright'), null).view === 'sideRight' ? 1 : -1;
        const of = (by: number): number => valueOf(measure(pose(by), null).metrics.earShoulderInclination);
        expect(of(start + further)).toBeGreaterThan(of(start));
      }),
      { numRuns: 30 },
    );
  });
});

describe('missing points', () => {
  const NEEDS: readonly (readonly [Family, MetricId, readonly string[]])[] = [
    ['side', 'earShoulderInclination', ['ear']],
    ['side', 'earShoulderInclination', ['shoulder']],
    ['side', 'trunkInclination', ['hip']],
    ['side', 'cva', ['shoulder']],
    ['front', 'shoulderTilt', ['shoulder']],
    ['front', 'headTilt', ['eye', 'ear']],
    ['front', 'viewingDistance', ['eye']],
  ];
  test.each(NEEDS)('%s: no %s without %s', (which, metric, parts) => {
    const pose = withKeypoints(poseOf(which, 'upright'), (name, point) =>
      parts.some((part) => name.endsWith(part)) ? { ...point, score: 0.05 } : point,
    );
    expect(measure(pose, BASELINES[which]).metrics[metric]).toHaveProperty('unknown');
  });

  test('all of them: nothing at all', () => {
    const pose = withKeypoints(poseOf('front', 'upright'), (_, point) => ({ ...point, score: 0 }));
    expect(given(measure(pose, BASELINES.front))).toEqual([]);
  });
});

test('no number is ever not finite, whatever the network dreams up', () => {
  const point = fc.record({
    x: fc.oneof(fc.double(), fc.integer({ min: -100, max: 800 })),
    y: fc.oneof(fc.double(), fc.integer({ min: -100, max: 600 })),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const keypoints = fc.record(Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, point])));
  fc.assert(
    fc.property(family, keypoints, fc.boolean(), (which, dreamed, isCalibrated) => {
      const pose = { ...poseOf(which, 'upright'), keypoints: dreamed as Pose['keypoints'] };
      const { metrics } = measure(pose, isCalibrated ? BASELINES[which] : null);
      for (const id of METRIC_IDS) {
        const measured = metrics[id];
        if (!('value' in measured)) continue;
        expect(Number.isFinite(measured.value)).toBe(true);
        expect(measured.sigma).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});
