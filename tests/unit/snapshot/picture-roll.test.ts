import { describe, expect, test } from 'vitest';
import { degrees, millis } from '../../../src/base/units.ts';
import { isMeasured, METRIC_IDS } from '../../../src/geometry/metric.ts';
import { BODY_LIMITS, withinBody } from '../../../src/geometry/body-limits.ts';
import { measure } from '../../../src/geometry/measure.ts';
import type { PictureLevel } from '../../../src/features/snapshot/pure/level/picture-level.ts';
import {
  disputedLevel,
  LEVELLED_BY_HAND,
  UNKNOWN_LEVEL,
} from '../../../src/features/snapshot/pure/level/picture-level.ts';
import { withPictureLevel } from '../../../src/features/snapshot/pure/measure/picture-roll.ts';
import { withPictureAngles } from '../../../src/features/snapshot/pure/measure/picture-vertical.ts';
import type { Keypoint, KeypointName, Pose } from '../../../src/pose/pose.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';
import { standing } from '../../support/standing.ts';
import { pictureOf } from '../geometry/standing/pictures.ts';

const front = poseOf(UPRIGHT, millis(0));
const turned = (pose: Pose, angle: number): Pose => {
  const turn = (angle * Math.PI) / 180;
  const [cx, cy] = [pose.width / 2, pose.height / 2];
  const around = ({ x, y, score }: Keypoint): Keypoint => ({
    x: cx + (x - cx) * Math.cos(turn) - (y - cy) * Math.sin(turn),
    y: cy + (x - cx) * Math.sin(turn) + (y - cy) * Math.cos(turn),
    score,
  });
  return {
    ...pose,
    keypoints: Object.fromEntries(
      Object.entries(pose.keypoints).map(([name, point]) => [name, around(point)]),
    ) as Record<KeypointName, Keypoint>,
  };
};
const kneesHidden = (pose: Pose): Pose => {
  const hidden = {
    left_knee: { ...pose.keypoints.left_knee, score: 0 },
    right_knee: { ...pose.keypoints.right_knee, score: 0 },
  };
  return { ...pose, keypoints: { ...pose.keypoints, ...hidden } };
};
/** The same person on a chair: thighs level but for 5 degrees, head and trunk `bow` degrees further forward. */
function seated(bow: number): Pose {
  const pose = standing();
  const k = pose.keypoints;
  const hip = { x: (k.left_hip.x + k.right_hip.x) / 2, y: (k.left_hip.y + k.right_hip.y) / 2 };
  const around = ({ x, y, score }: Keypoint, forward: number): Keypoint => {
    const turn = (-forward * Math.PI) / 180; // they face image left
    const [dx, dy] = [x - hip.x, y - hip.y];
    return {
      x: hip.x + dx * Math.cos(turn) - dy * Math.sin(turn),
      y: hip.y + dx * Math.sin(turn) + dy * Math.cos(turn),
      score,
    };
  };
  const legs = { left_knee: around(k.left_knee, -80), right_knee: around(k.right_knee, -80) };
  const upper = Object.entries(k).map(([name, point]) => [name, point.y < hip.y - 20 ? around(point, bow) : point]);
  return { ...pose, keypoints: { ...(Object.fromEntries(upper) as Pose['keypoints']), ...legs } };
}
/** Hips to ears from the vertical, clockwise positive, deg. */
const bodyLean = ({ keypoints: k }: Pose): number =>
  (180 / Math.PI) *
  Math.atan2(
    (k.left_ear.x + k.right_ear.x - k.left_hip.x - k.right_hip.x) / 2,
    (k.left_hip.y + k.right_hip.y - k.left_ear.y - k.right_ear.y) / 2,
  );
const read = (pose: Pose, level: PictureLevel) =>
  withPictureLevel(
    withPictureAngles(measure(pose, null), pose, 'sitting', { roll: degrees(0), sigma: level.sigma }),
    pose,
    level,
  );
const sigma = (level: PictureLevel): number => {
  const { shoulderTilt } = read(front, level).metrics;
  if (!isMeasured(shoulderTilt)) throw new Error(shoulderTilt.unknown);
  return shoulderTilt.sigma;
};

describe('the roll of a picture in its numbers', () => {
  test('levelled by hand, the error is what it was; not levelled, it holds a picture held askew by six degrees', () => {
    expect(sigma(LEVELLED_BY_HAND)).toBeLessThan(2.5);
    expect(1.645 * sigma(UNKNOWN_LEVEL)).toBeGreaterThan(6);
    expect(sigma({ by: 'room', sigma: degrees(1.5) })).toBeGreaterThan(sigma(LEVELLED_BY_HAND));
  });

  test.each([-30, 14, 30, 90])('turned by %s degrees and not levelled, nothing is told', (angle) => {
    const reading = read(turned(front, angle), UNKNOWN_LEVEL);
    expect(METRIC_IDS.filter((id) => isMeasured(reading.metrics[id]))).toEqual([]);
  });

  test('a room that is turned, and a body that is not: nothing is told until a person says what is upright', () => {
    expect(read(front, disputedLevel(30)).gate).toBe('askew');
    expect(read(front, disputedLevel(-12)).gate).toBe('askew');
    expect(read(front, LEVELLED_BY_HAND).gate).toBeNull();
  });

  const side = standing();
  const towards = Math.sign(side.keypoints.nose.x - side.keypoints.left_ear.x);
  const gateOf = (pose: Pose, forward: number) => read(turned(pose, towards * forward), UNKNOWN_LEVEL).gate;

  test('with legs hidden, seen from the side, head and trunk say it: people bow further than they recline', () => {
    const hidden = kneesHidden(side);
    const axis = bodyLean(hidden) * towards; // how far they lean as they are
    expect(gateOf(hidden, 0)).toBeNull();
    expect(gateOf(hidden, 18 - axis)).toBeNull();
    expect(gateOf(hidden, 22 - axis)).toBe('askew');
    expect(gateOf(hidden, -14 - axis)).toBe('askew');
  });

  test.each([-30, 30])(
    'bowed or reclined, whoever shows a level thigh is as level as that: turned by %s degrees',
    (angle) => {
      for (const bow of [-20, 0, 10]) {
        const sitter = seated(bow);
        expect([bow, gateOf(sitter, 0)]).toEqual([bow, null]);
        expect([bow, gateOf(sitter, angle)]).toEqual([bow, 'askew']);
        expect([bow, gateOf(sitter, angle / 10)]).toEqual([bow, null]);
      }
    },
  );

  test.each([-30, 30])(
    'somebody who stands is as level as ankles and shoulders, from behind too: turned by %s degrees',
    (angle) => {
      expect(gateOf(side, angle)).toBe('askew');
      const back = pictureOf('back_d');
      const asTaken = withPictureLevel({ ...read(front, LEVELLED_BY_HAND), view: 'back' }, back.pose, UNKNOWN_LEVEL);
      const askew = withPictureLevel(
        { ...read(front, LEVELLED_BY_HAND), view: 'back' },
        turned(back.pose, angle),
        UNKNOWN_LEVEL,
      );
      expect([asTaken.gate, askew.gate]).toEqual([null, 'askew']);
    },
  );

  test('a body that leans as bodies do is measured without a level', () => {
    expect(read(turned(front, 5), UNKNOWN_LEVEL).gate).toBeNull();
  });
});

describe('numbers that no body can have', () => {
  // Pictures on their side and head, as they were told once: neck 126, 105, -205, -105, -59; trunk 92; shoulders 87; head 94.
  test.each([
    ['cva', 126],
    ['cva', 105],
    ['cva', -205],
    ['cva', -105],
    ['cva', -59],
    ['trunkInclination', 92],
    ['shoulderTilt', 87],
    ['headTilt', 94],
  ] as const)('%s %s', (id, value) => {
    expect(withinBody(id, { value, sigma: 3, unit: 'deg' })).toEqual({ unknown: 'points unsure' });
  });

  test('not a number, and an error of nothing', () => {
    for (const [value, sigma] of [
      [NaN, 1],
      [3, NaN],
      [3, 0],
    ] as const)
      expect(withinBody('cva', { value, sigma, unit: 'deg' })).toEqual({ unknown: 'points unsure' });
  });

  test('both ends of every limit are allowed', () => {
    for (const id of METRIC_IDS)
      for (const value of BODY_LIMITS[id] ?? [])
        expect(isMeasured(withinBody(id, { value, sigma: 1, unit: 'deg' }))).toBe(true);
  });
});
