import { describe, expect, test } from 'vitest';
import { hasRisen, stanceOf } from '../../../src/geometry/motion/stance.ts';
import { millis } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { CHIN_FORWARD, poseOf, SLUMP, UPRIGHT } from '../../support/poses.ts';

const AT = millis(0);
const seated = stanceOf(poseOf(UPRIGHT, AT));

/** The same person `up` pixels higher; what leaves the picture is out of it. */
const raised = (up: number): Pose => {
  const pose = poseOf(UPRIGHT, AT);
  const entries = Object.entries(pose.keypoints).map(([name, point]) => [name, { ...point, y: point.y - up }]);
  return { ...pose, keypoints: Object.fromEntries(entries) as Pose['keypoints'] };
};
const withArms = (wristY: number, score = 0.7): Pose => {
  const pose = poseOf(UPRIGHT, AT);
  const wrist = { x: 320, y: wristY, score };
  return { ...pose, keypoints: { ...pose.keypoints, left_wrist: wrist, right_wrist: wrist } };
};

describe('standing up', () => {
  test.each([
    ['upright in the chair', stanceOf(poseOf(UPRIGHT, AT)), false],
    ['slumped', stanceOf(poseOf(SLUMP, AT)), false],
    ['chin forward', stanceOf(poseOf(CHIN_FORWARD, AT)), false],
    ['a hand taller: a chair raised', stanceOf(raised(40)), false],
    ['on their feet', stanceOf(raised(150)), true],
    ['on their feet, head out of the picture', stanceOf(raised(240)), true],
  ])('%s', (_, now, up) => expect(hasRisen(now, seated)).toBe(up));

  test('is unknown when nothing can be compared', () => {
    expect(hasRisen({ ...seated, head: null, shoulders: null }, seated)).toBeNull();
    expect(hasRisen(seated, { ...seated, size: null })).toBeNull();
  });

  test('is the same in a picture of another size', () => {
    const pose = raised(150);
    const double = Object.entries(pose.keypoints).map(([name, { x, y, score }]) => [
      name,
      { x: 2 * x, y: 2 * y, score },
    ]);
    const large = { ...pose, width: 1280, height: 960, keypoints: Object.fromEntries(double) as Pose['keypoints'] };
    const [a, b] = [stanceOf(pose), stanceOf(large)];
    expect(b.head).toBeCloseTo(a.head ?? NaN, 9);
    expect(b.size).toBeCloseTo(a.size ?? NaN, 9);
  });
});

describe('hands', () => {
  test('above the nose are up, below it are not, unseen are unknown', () => {
    expect(stanceOf(withArms(80)).handsUp).toBe(true);
    expect(stanceOf(withArms(430)).handsUp).toBe(false);
    const pose = withArms(80, 0.05);
    const { left_elbow, right_elbow } = pose.keypoints;
    const blind = {
      ...pose.keypoints,
      left_elbow: { ...left_elbow, score: 0 },
      right_elbow: { ...right_elbow, score: 0 },
    };
    expect(stanceOf({ ...pose, keypoints: blind }).handsUp).toBeNull();
  });
});
