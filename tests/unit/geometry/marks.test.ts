import { degrees } from '../../../src/base/units.ts';
import type { ImagePoint } from '../../../src/base/points.ts';
import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { BACK_MARKS, NO_MARKS, type BackMark, type Marks } from '../../../src/geometry/marks.ts';
import { backOf, type Back } from '../../../src/geometry/outline/back.ts';
import { isMeasured, METRIC_IDS, type MetricId } from '../../../src/geometry/metric.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { KEYPOINT_NAMES, type KeypointName, type Pose } from '../../../src/pose/pose.ts';
import { drawn, PICTURE, poseOfDrawn, type Drawn } from './outline/body.ts';
import { ownBaseline, poseOf, valueOf, withKeypoints } from './people.ts';

const measured = (pose: Pose, marks: Marks, id: MetricId): number =>
  valueOf(measure(pose, null, 'side', marks).metrics[id]);

function backIn(pose: Pose, marks: Marks = NO_MARKS): Back {
  const { yaw } = measure(pose, null, 'side', marks);
  const back = backOf(pose, degrees(valueOf(yaw)), marks);
  if (typeof back === 'string') throw new Error(back);
  return back;
}

const put = (mark: BackMark, spot: ImagePoint): Marks => ({ keypoints: {}, back: { [mark]: spot } });
const moved = ({ x, y }: ImagePoint, dx: number, dy: number): ImagePoint => ({ x: x + dx, y: y + dy });

const CURVES: readonly MetricId[] = ['thoracicCurve', 'lumbarCurve', 'cva'];

describe('a place on the back that a hand has set', () => {
  test('where it was found changes nothing', () => {
    const pose = poseOfDrawn(drawn());
    const { handles } = backIn(pose);
    for (const mark of BACK_MARKS)
      for (const id of mark === 'c7' ? CURVES.filter((one) => one !== 'cva') : CURVES)
        expect(measured(pose, put(mark, handles[mark]), id)).toBeCloseTo(measured(pose, NO_MARKS, id), 1);
  });
  test('C7 is where the craniovertebral angle is taken from', () => {
    const pose = poseOfDrawn(drawn());
    const { keypoints } = pose;
    const ear = { x: keypoints.right_ear.x, y: keypoints.right_ear.y };
    const forward = Math.sign(keypoints.nose.x - ear.x);
    const above = (angle: number): Marks =>
      put('c7', moved(ear, -forward * 60 * Math.cos(angle), 60 * Math.sin(angle)));
    const [low, high] = [measured(pose, above(0.6), 'cva'), measured(pose, above(1), 'cva')];
    expect(high - low).toBeCloseTo((0.4 * 180) / Math.PI, 0);
  });
  test('is where the back then has it', () => {
    const pose = poseOfDrawn(drawn());
    const { handles } = backIn(pose);
    for (const mark of BACK_MARKS) {
      const spot = moved(handles[mark], 2, 9);
      const back = backIn(pose, put(mark, spot));
      expect(back[mark]).toEqual(spot);
      expect(back.handles[mark]).toEqual(spot);
    }
  });
  test('moves the heights about it and leaves the far end', () => {
    const pose = poseOfDrawn(drawn());
    const plain = backIn(pose);
    const lower = backIn(pose, put('t12', moved(plain.handles.t12, 0, 20)));
    expect(lower.handles.c7.y).toBeCloseTo(plain.handles.c7.y, 0);
    expect(lower.handles.sacrum.y).toBeCloseTo(plain.handles.sacrum.y, 0);
    expect(measured(pose, put('t12', moved(plain.handles.t12, 0, 20)), 'lumbarCurve')).not.toBeCloseTo(
      measured(pose, NO_MARKS, 'lumbarCurve'),
      1,
    );
  });
  test('C7 further back and lower makes the head further forward', () => {
    const pose = poseOfDrawn(drawn());
    const { c7 } = backIn(pose).handles;
    const back = (by: number): number => measured(pose, put('c7', moved(c7, -by, 0)), 'cva');
    expect(back(8)).toBeLessThan(back(0));
    expect(measured(pose, put('c7', moved(c7, 0, -8)), 'cva')).toBeLessThan(back(0));
  });
  test('C7 under a ponytail is known from then on', () => {
    const pose = poseOfDrawn(drawn({ ponytail: true }));
    const c7 = backIn(poseOfDrawn(drawn())).handles.c7;
    expect(backIn(pose).c7).toBeNull();
    const marks = put('c7', c7);
    expect(backIn(pose, marks).c7).toEqual(c7);
    const found = measure(pose, null, 'side', marks).metrics.cva;
    const unmarked = measure(pose, null, 'side').metrics.cva;
    if (!isMeasured(found) || !isMeasured(unmarked)) throw new Error('cva is unknown');
    expect(found.sigma).toBeLessThan(unmarked.sigma);
    expect(Math.abs(found.value - measured(poseOfDrawn(drawn()), marks, 'cva'))).toBeLessThan(1);
  });
  test('C7 is known where no outline is', () => {
    const pose = poseOfDrawn(drawn());
    const marks = put('c7', backIn(pose).handles.c7);
    expect(measured({ ...pose, silhouette: null }, marks, 'cva')).toBeCloseTo(measured(pose, marks, 'cva'), 1);
  });
  test('C7 below T12 is nobody: the curves are unknown', () => {
    const pose = poseOfDrawn(drawn());
    const { handles } = backIn(pose);
    const marks: Marks = { keypoints: {}, back: { c7: handles.t12, t12: handles.c7 } };
    const { metrics } = measure(pose, null, 'side', marks);
    expect(metrics.thoracicCurve).toEqual({ unknown: 'points unsure' });
    expect(metrics.lumbarCurve).toEqual({ unknown: 'points unsure' });
  });

  const anyMove = fc.record({
    mark: fc.constantFrom(...BACK_MARKS),
    dx: fc.integer({ min: -6, max: 6 }),
    dy: fc.integer({ min: -15, max: 15 }),
  });
  const CLOSE = 3.5; // deg, as without marks: the mask's cells lie elsewhere
  const of = (change: Partial<Drawn>, { mark, dx, dy }: { mark: BackMark; dx: number; dy: number }) => {
    const body = drawn(change);
    const pose = poseOfDrawn(body);
    const size = body.trunk / drawn().trunk;
    const spot = moved(backIn(pose).handles[mark], body.forward * size * dx, size * dy);
    const { metrics } = measure(pose, null, 'side', put(mark, spot));
    return CURVES.map((id) => valueOf(metrics[id]));
  };
  const apart = (a: number[], b: number[]): number =>
    Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? NaN))));

  test('in a mirror, elsewhere and nearer says the same', () => {
    fc.assert(
      fc.property(anyMove, fc.integer({ min: -20, max: 20 }), fc.integer({ min: 170, max: 230 }), (move, by, trunk) => {
        const plain = of({}, move);
        expect(apart(of({ forward: -1 }, move), plain)).toBeLessThan(CLOSE);
        expect(apart(of({ at: [240 + by, 420 - by] }, move), plain)).toBeLessThan(CLOSE);
        expect(apart(of({ trunk }, move), plain)).toBeLessThan(CLOSE);
      }),
      { numRuns: 4 },
    );
  });
  test('anywhere at all gives finite numbers or none', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: PICTURE.width }),
      y: fc.integer({ min: 0, max: PICTURE.height }),
    });
    const pose = poseOfDrawn(drawn());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...BACK_MARKS), place), (back) => {
        const { metrics } = measure(pose, null, 'side', { keypoints: {}, back });
        const wrong = Object.entries(metrics).filter(
          ([, found]) => isMeasured(found) && !(Number.isFinite(found.value) && found.sigma > 0),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a keypoint that a hand has moved', () => {
  const at = (pose: Pose, ...names: KeypointName[]): Marks => ({
    keypoints: Object.fromEntries(
      names.map((name) => [name, { x: pose.keypoints[name].x, y: pose.keypoints[name].y }]),
    ),
    back: {},
  });
  test('to where it was changes no value', () => {
    for (const family of ['front', 'side'] as const) {
      const pose = poseOf(family, 'upright');
      const plain = measure(pose, null).metrics;
      const same = measure(pose, null, 'auto', at(pose, ...KEYPOINT_NAMES)).metrics;
      const found = METRIC_IDS.filter((id) => isMeasured(plain[id]));
      expect(found).not.toEqual([]);
      for (const id of found) expect(valueOf(same[id])).toBeCloseTo(valueOf(plain[id]), 1);
    }
  });
  test('counts as seen', () => {
    const pose = poseOf('side', 'upright');
    const ears: readonly string[] = ['left_ear', 'right_ear'];
    const blind = withKeypoints(pose, (name, point) => (ears.includes(name) ? { ...point, score: 0.05 } : point));
    expect(isMeasured(measure(blind, null, 'side').metrics.cva)).toBe(false);
    const marks = at(pose, 'left_ear', 'right_ear');
    expect(measured(blind, marks, 'cva')).toBeCloseTo(measured(pose, NO_MARKS, 'cva'), 6);
  });
  test('is at least as sure as a found one', () => {
    const pose = poseOf('front', 'upright');
    const marks = at(pose, 'left_shoulder', 'right_shoulder');
    const plain = measure(pose, ownBaseline('front')).metrics.shoulderTilt;
    const moved = measure(pose, ownBaseline('front'), 'auto', marks).metrics.shoulderTilt;
    if (!isMeasured(plain) || !isMeasured(moved)) throw new Error('shoulderTilt is unknown');
    expect(moved.sigma).toBeLessThanOrEqual(plain.sigma);
  });
  test('takes the numbers along', () => {
    const pose = poseOf('side', 'upright');
    const { x, y } = pose.keypoints.left_ear;
    const forward = Math.sign(valueOf(measure(pose, null).yaw));
    const marks: Marks = {
      keypoints: { left_ear: { x: x + 20 * forward, y }, right_ear: { x: x + 20 * forward, y } },
      back: {},
    };
    expect(measured(pose, marks, 'earShoulderInclination')).toBeGreaterThan(
      measured(pose, NO_MARKS, 'earShoulderInclination'),
    );
  });
});
