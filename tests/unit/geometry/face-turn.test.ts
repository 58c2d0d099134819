import { describe, expect, test } from 'vitest';
import { degrees, toRadians } from '../../../src/base/units.ts';
import { turn } from '../../../src/base/vector.ts';
import { holdPose } from '../../../src/geometry/calibration/held-pose.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { FACE_ERROR, FACE_PITCH } from '../../../src/geometry/network-habits.ts';
import type { MetricId } from '../../../src/geometry/metric.ts';
import type { FaceTurn, Pose } from '../../../src/pose/pose.ts';
import { baselineOf, facing, ownBaseline, poseOf, threeSteps, valueOf, withKeypoints } from './people.ts';

const withFace = baselineOf(threeSteps((posture) => facing(poseOf('front', posture))));
const without = ownBaseline('front');
const of = (metric: MetricId, pose: Pose, baseline = withFace) => measure(pose, baseline).metrics[metric];
const upright = poseOf('front', 'upright');

describe('head tilt', () => {
  test('is that of the face where picture and calibration show one', () => {
    const tilt = of('headTilt', facing(upright, 0, 12));
    expect(valueOf(tilt)).toBeCloseTo(12, 0);
    expect(tilt).toMatchObject({ sigma: FACE_ERROR.tilt });
  });
  test.each([
    ['the picture', upright, withFace],
    ['the calibration', facing(upright, 0, 12), without],
    ['both', upright, without],
  ])('goes on by points, with their error, where %s shows none', (_, pose, baseline) => {
    expect(of('headTilt', pose, baseline)).toEqual(of('headTilt', upright, without));
  });
});

describe('head pitch', () => {
  const [points, changed] = [valueOf(of('headPitch', upright, without)), valueOf(of('headPitch', facing(upright, 10)))];
  test('in front is weighed from points and face', () => {
    expect(changed).toBeCloseTo(FACE_PITCH.points * points + FACE_PITCH.face * 10, 0);
  });
  test('goes on by points where no face is seen', () => {
    expect(of('headPitch', upright)).toEqual(of('headPitch', upright, without));
  });
  test('from the side is that of the points, whatever a face says', () => {
    const down = poseOf('side', 'look_down');
    const seen = baselineOf(threeSteps((posture) => facing(poseOf('side', posture))));
    expect(of('headPitch', facing(down, 10), seen)).toEqual(of('headPitch', down, ownBaseline('side')));
  });
});

describe('a held pose', () => {
  const level = facing(upright);
  /** The whole picture turned about its middle, as by somebody who sways. */
  const swayed = (angle: number): Pose => {
    const by = toRadians(degrees(angle));
    const [cx, cy] = [upright.width / 2, upright.height / 2];
    const about = ({ x, y }: { x: number; y: number }) => ({
      x: cx + (x - cx) * Math.cos(by) - (y - cy) * Math.sin(by),
      y: cy + (x - cx) * Math.sin(by) + (y - cy) * Math.cos(by),
    });
    const { x, y, forward, left } = level.face!;
    const face: FaceTurn = { ...about({ x, y }), forward: turn(forward, 0, 1, by), left: turn(left, 0, 1, by) };
    return { ...withKeypoints(upright, (_name, point) => ({ ...point, ...about(point) })), face };
  };
  test('takes the sway off the face as it does off the points', () => {
    const eight = swayed(8);
    const bare = { ...upright, keypoints: eight.keypoints };
    const { face } = holdPose([level, level, eight, bare, bare], 'front').step; // most pictures are swayed, most faces are not
    expect(face!.left[1]).toBeCloseTo(eight.face!.left[1], 3);
    expect(face!.x).toBeCloseTo(eight.face!.x / eight.width, 3);
    expect(holdPose([level, level, eight], 'sideLeft').step.face!.left[1]).toBeCloseTo(0, 6); // from the side nothing is turned
  });
  test('has a face only where most of its pictures show one', () => {
    expect(holdPose([level, level, upright], 'front').step.face).toMatchObject({ left: level.face!.left });
    expect(holdPose([level, upright], 'front').step).not.toHaveProperty('face');
    expect(holdPose([upright], 'front').step).not.toHaveProperty('face');
  });
});
