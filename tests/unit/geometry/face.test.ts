import { describe, expect, test } from 'vitest';
import { focalOf } from '../../../src/geometry/fit/body.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { isMeasured } from '../../../src/geometry/metric.ts';
import type { KeypointName, Pose } from '../../../src/pose/pose.ts';
import { anglesOf, baselineOf, ownBaseline, poseOf, threeSteps, valueOf, withKeypoints } from './people.ts';

describe('the lens of a picture', () => {
  test.each([
    ['16:9', 0.5625, 0.7],
    ['4:3', 0.75, 0.7],
    ['a square, cut from 4:3', 1, 0.7 / 0.75],
    ['3:4, a sensor on end', 4 / 3, 0.7 / 0.75],
    ['9:16, a sensor on end', 16 / 9, (0.7 * 16) / 9],
  ])('%s', (_what, aspect, focal) => {
    expect(focalOf(aspect)).toBeCloseTo(focal, 6);
  });
  test('is the same lens when the sides are cut off: so are distance and posture', () => {
    const whole = poseOf('front', 'slouch_strong');
    const cut = (pose: Pose): Pose => {
      const left = (pose.width - pose.height) / 2;
      const moved = withKeypoints(pose, (_name, point) => ({ ...point, x: point.x - left }));
      return { ...moved, width: pose.height };
    };
    const square = baselineOf(threeSteps((posture) => cut(poseOf('front', posture))));
    const [before, after] = [measure(whole, ownBaseline('front')).metrics, measure(cut(whole), square).metrics];
    for (const id of ['viewingDistance', 'slouch', 'headForwardIndex', 'headPitch'] as const) {
      const [one, other] = [before[id], after[id]];
      if (!isMeasured(one) || !isMeasured(other)) throw new Error(`${id} is unknown`);
      expect(Math.abs(one.value - other.value)).toBeLessThan(0.2 * one.sigma);
    }
  });
});

describe('a face from the side', () => {
  const pitch = (pose: Pose, baseline = ownBaseline('side')): number =>
    valueOf(measure(pose, baseline).metrics.headPitch);
  const truth = anglesOf('side', 'look_down').headPitchDeg - anglesOf('side', 'calibration_upright').headPitchDeg;
  test('that looks down shows most of its turn', () => {
    expect(pitch(poseOf('side', 'look_down')) / truth).toBeGreaterThan(0.8);
    expect(pitch(poseOf('side', 'look_down')) / truth).toBeLessThan(1.2);
  });
  test('whose far ear and eye the upright did not show is read from the near ones, whatever the guesses are now', () => {
    const isFar = (name: KeypointName): boolean => ['left_ear', 'left_eye'].includes(name);
    const far =
      valueOf(measure(poseOf('side', 'upright'), null).yaw) > 0
        ? isFar
        : (name: KeypointName) => name.startsWith('right_e');
    const blind = (posture: string): Pose =>
      withKeypoints(poseOf('side', posture), (name, point) => (far(name) ? { ...point, score: 0.05 } : point));
    const baseline = baselineOf(threeSteps(blind));
    const astray = withKeypoints(blind('look_down'), (name, point) =>
      far(name) ? { ...point, y: point.y - 40 } : point,
    );
    expect(pitch(astray, baseline)).toBeCloseTo(pitch(blind('look_down'), baseline), 6);
    expect(pitch(astray, baseline) / truth).toBeGreaterThan(0.75);
  });
  test('carried forward is read by the craniovertebral angle as by the truth', () => {
    const cva = (posture: string): number => valueOf(measure(poseOf('side', posture), null).metrics.cva);
    const change = anglesOf('side', 'fhp_strong').cvaDeg - anglesOf('side', 'upright').cvaDeg;
    expect(Math.abs(cva('fhp_strong') - cva('upright') - change)).toBeLessThan(5);
  });
  test('that is larger on the same neck is a shorter neck: C7 lies further behind and above the shoulders', () => {
    const pose = poseOf('side', 'upright');
    const { left_ear: ear } = pose.keypoints;
    const grown = withKeypoints(pose, (name, point) =>
      name === 'nose' || name.endsWith('_eye')
        ? { ...point, x: ear.x + 1.3 * (point.x - ear.x), y: ear.y + 1.3 * (point.y - ear.y) }
        : point,
    );
    const [plain, larger] = [pose, grown].map((one) => valueOf(measure(one, null).metrics.cva));
    expect(larger).toBeLessThan(plain ?? NaN);
  });
});

describe('a tilted face', () => {
  const tilted = (by: number, names: RegExp): Pose => {
    const pose = poseOf('front', 'calibration_upright');
    const { left_shoulder: left, right_shoulder: right, left_ear: one, right_ear: other } = pose.keypoints;
    const about = names.test('left_shoulder')
      ? { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
      : { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    const [c, s] = [Math.cos((by * Math.PI) / 180), Math.sin((by * Math.PI) / 180)];
    return withKeypoints(pose, (name, point) => {
      if (!names.test(name)) return point;
      const [x, y] = [point.x - about.x, point.y - about.y];
      return { ...point, x: about.x + c * x + s * y, y: about.y - s * x + c * y };
    });
  };
  const tilt = (pose: Pose): number => valueOf(measure(pose, ownBaseline('front')).metrics.headTilt);
  test('on a still body reads whole, and by its side', () => {
    expect(tilt(tilted(10, /nose|eye|ear/))).toBeCloseTo(10, 0);
    expect(tilt(tilted(-10, /nose|eye|ear/))).toBeCloseTo(-10, 0);
  });
  test('that came along with a leaning body reads less: the networks draw it along', () => {
    expect(tilt(tilted(10, /nose|eye|ear|shoulder/))).toBeCloseTo(8.5, 0);
  });
});
